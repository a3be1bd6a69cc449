# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Tells as fact what waits only because no rule publishes its role, where learnt weights are sure of it and no word of the text speaks against it.

Rules found the number and took it for a part without a whole, for another role, or, of a total of all foreign-invested firms, did not know it: on
texts whose files the weights had not seen they were right of 88 such English figures in 88 from the likelihood of `LIKELY_FROM` on, and of 110 totals
in 110. Of totals of all foreign-invested firms they are surer than of anything: from `SURE_FROM` on they were right of 131 in 132 that waited, whatever
the doubt (docs/decisions.md).
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from domain.altering import alter
from domain.claims import REVIEW_BELOW
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.placing_en import OF_WHOLE
from parsers.facts.cues.cues import WHOLE_ROLES
from parsers.facts.doubts.doubts import doubt_counts
from parsers.facts.subject.doubtful import LEARNT, LIKELY
from parsers.facts.subject.relevance import Relevance
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import find_numbers
from parsers.facts.weights.else_around import counts_shareholders, is_part_of_others

#: From here on weights are sure of a role: in Chinese, in English.
LIKELY_FROM = {True: 0.98, False: 0.9}
#: From here on of a total of all foreign-invested firms, and of a batch that no rule knows.
SURE_FROM, BATCH_FROM = 0.95, 0.97
#: From here on twice, by itself and beside the others of its text, of an English batch or total (docs/decisions.md); a part has too many ways to be one of others.
TWICE_FROM = 0.9
#: Doubts of such a total that are none where weights are so sure: how far from foreigners it is told, how its size compares, how often its cue was wrong.
_BEARABLE = frozenset({"doubt-far-from-foreigners", "doubt-too-few", "doubt-part-of-all", "doubt-weak-cue"})
#: Doubts of any total that are none where weights are sure twice: no word of the text gives them, but sizes, and how far from foreigners it stands.
_BEARABLE_TWICE = _BEARABLE - {"doubt-part-of-all", "doubt-too-few"} | {
    "doubt-too-many",
    "doubt-nothing-foreign",
    "doubt-undated-perfect",
    "doubt-no-setting",
}
#: The marks of such totals until they are settled, with what they bear.
_SURELY, _TWICE = "surely", "twice"
_BORNE = {_SURELY: _BEARABLE, _TWICE: _BEARABLE_TWICE}
#: "Two of the four": behind a part the whole that it is one of.
_OF_SO_MANY = Deferred(r"[\w-]+ of (?:the|those|these|its|their) ", re.IGNORECASE)
#: The step of rules that found the firms of one nation counted.
_OF_ONE_NATION = "+of-one-nation"
#: As sure as a rule of words is while it is asked whether anything speaks against it.
_AS_A_RULE = 0.9
#: Within so many characters the number of a whole stands behind "of the".
_NAMED_WITHIN = 14


def mark_likely(
    draft: Draft, was: Draft | None, odds: Mapping[str, float], sentence: Sentence, *, chinese: bool
) -> Draft:
    """The claim with the step LIKELY, where it waits for no word of the text; `was` is what rules made of it, None where nothing.

    What a rule knows for something else by name, such as applicants, is none; of what no rule knows only totals of all foreign-invested firms
    are, told in the body.
    """
    likely = odds.get(draft.role, 0.0)
    if draft.confidence >= REVIEW_BELOW or draft.role == "other" or draft.detail == "referred_to":
        return draft
    if (was is not None and was.role == "other" and was.detail) or counts_shareholders(sentence):
        return draft
    if (
        draft.role == "stock_total"
        and likely >= SURE_FROM
        and not sentence.title
        and _list_doubts(draft.rule) <= _BEARABLE
    ):
        return alter(draft, rule=f"{draft.rule}+{_SURELY}")
    if OF_WHOLE in draft.rule or "+doubt-" in draft.rule or likely < LIKELY_FROM[chinese]:
        return draft
    if was is None and (sentence.title or not _is_known_alone(draft, likely, sentence)):
        return draft
    if draft.role == "subset" and is_part_of_others(sentence):
        return draft
    return alter(draft, rule=f"{draft.rule}+{LIKELY}")


def mark_twice_likely(
    draft: Draft, alone: Mapping[str, float], together: Mapping[str, float], sentence: Sentence
) -> Draft:
    """The English claim with the step LIKELY, where what its number is by itself and what it is beside the others agree on a batch or a total, and no rule doubts it."""
    if draft.confidence >= REVIEW_BELOW or draft.role not in WHOLE_ROLES or is_marked(draft):
        return draft
    if draft.detail == "referred_to":
        return draft  # "those 23": a figure told again says less of what it is than where it was told first
    if min(alone[draft.role], together[draft.role]) < TWICE_FROM or sentence.title:
        return draft
    if OF_WHOLE in draft.rule or counts_shareholders(sentence):
        return draft
    if draft.role == "batch" and draft.rule.startswith(f"en.{LEARNT}") and not _LETS_IN.search(sentence.text):
        return draft
    if draft.role != "batch" and _list_doubts(draft.rule) <= _BEARABLE_TWICE:
        return alter(draft, rule=f"{draft.rule}+{_TWICE}")
    return draft if "+doubt-" in draft.rule else alter(draft, rule=f"{draft.rule}+{LIKELY}")


#: A batch is let in: its own sentence has a word for that, "one group, three companies, two outcomes" has none.
_LETS_IN = re.compile(
    r"[获批准颁发许放入增添名过]|\b(?:approv|clear|licen|grant|admit|admission|let\b|permi|award|issu|join|enter|name|list|add|accept|authori|allow|give|got|get|receiv|w[io]n|secur|obtain|pass|bring|brought|round|batch|group of|green)",
    re.IGNORECASE,
)


def _is_known_alone(draft: Draft, likely: float, sentence: Sentence) -> bool:
    """Whether weights alone may tell a figure of which rules make nothing."""
    if draft.role == "stock_total":
        return True
    return draft.role == "batch" and likely >= BATCH_FROM and _LETS_IN.search(sentence.text) is not None


def _list_doubts(rule: str) -> set[str]:
    return {step for step in rule.split("+") if step.startswith("doubt-")}


def tell_likely(
    claims: list[Draft],
    text: str,
    sentences: tuple[Sentence, ...],
    relevance: Relevance,
    day: date | None,
    foreign: frozenset[int],
) -> list[Draft]:
    """The claims with those so marked told, where none of the doubts that a rule's claim can have is theirs."""
    if not any(is_marked(one) for one in claims):
        return claims
    raised = [alter(one, confidence=_AS_A_RULE) if is_marked(one) else one for one in claims]
    doubted = doubt_counts(raised, text, sentences, relevance, day, foreign)
    most = max((one.value for one in claims if one.role in WHOLE_ROLES), default=0)
    return [
        _leave(one)
        if is_marked(one) and (_is_of_others(one, claims, text) or _counts_no_firms(one, text))
        else _settle(one, now, most)
        for one, now in zip(claims, doubted, strict=True)
    ]


#: "thirteen after approval" counts months: a batch that no rule knows counts firms or papers by name.
_COUNTS_FIRMS = Deferred(
    r"[\w,.-]{1,24} ?(?:(?!(?:after|before|in|on|from|since|by|with|to|at|for|and|or|until|months?|days?|years?|weeks?)\b)[\w'’-]+ ){0,5}?[\w'’-]{0,12}(?:compan|firm|enterpris|business|operator|licens|licenc|unit|approv|permit|applica|newcomer|entrant|participant|provider|venture|names?\b|家|户|间)",
    re.IGNORECASE,
)


#: "gigabit fibre to over 2,400 villages": right behind a number what it counts, in the plural.
_COUNTS_THINGS = Deferred(
    r"[\d,]+ (?:[a-z-]+ ){0,2}?(?!(?:was|is|has|as|this|its|plus|times|across|versus)\b)[a-z-]{3,}s\b"
)


#: "rose by 427", "looked at 427 of the 2,400", "our tracker follows 166": how much a total grew, some of it, a sample.
_NO_TOTAL_BEFORE = Deferred(
    r"\b(?:rose|grew|grown|increased|climbed|jumped|expanded|swelled|fell|dropped|shrank|declined|up|down|increase|rise|growth) (?:by|of) (?:over |some |about |nearly |more than )?$"
    r"|\b(?:looked (?:at|into)|inspected|examined|checked|audited|sampled|surveyed|polled|questioned|asked|follows?|followed|tracks?|tracked|covers|covered) (?:over |some |about |nearly |more than |all )?$|(?:抽查|检查|抽检|核查|走访|调查|跟踪|抽样)[^,。;]{0,24}$",
    re.IGNORECASE,
)
#: "Since the pilot began in April 2024 the ministry has granted approvals to 44": a sum, whatever its verb.
_SINCE_THE_START = Deferred(
    r"\b[Ss]ince (?:the |its )?(?:[\w-]+ ){0,10}?(?:began|started|opened|launch(?:ed)?|start|opening|inception|beginning)\b[^.;]*$"
)
_OF_THE_WHOLE = Deferred(r"[\d,]+ of (?:the|those|these|its|their|some|over|about|nearly) [\d,]+ (?:foreign|overseas)")


def _is_no_total(draft: Draft, text: str) -> bool:
    """Whether the words around a total make it what a total grew by, a part of one, or a sample."""
    before = text[max(0, draft.start - 40) : draft.start]
    return _NO_TOTAL_BEFORE.search(before) is not None or _OF_THE_WHOLE.match(text, draft.at) is not None


def _counts_no_firms(draft: Draft, text: str) -> bool:
    """Whether a figure is no total, or one that weights alone tell counts nothing that can be let in: a batch must say what, a total may not count things."""
    if draft.role == "stock_total" and _is_no_total(draft, text):
        return True
    if draft.role in ("pilot_total", "stock_total") and _OF_ONE_NATION in draft.rule:
        return True  # "five Swiss-owned enterprises now hold approvals" is a part, however sure weights are
    if draft.role == "batch" and _SINCE_THE_START.search(text[max(0, draft.start - 200) : draft.start]):
        return True
    if not draft.rule.split("+")[0].endswith(LEARNT) or _COUNTS_FIRMS.match(text, draft.at) is not None:
        return False
    return draft.role == "batch" or (draft.role == "stock_total" and _COUNTS_THINGS.match(text, draft.at) is not None)


def _is_of_others(draft: Draft, claims: Sequence[Draft], text: str) -> bool:
    """Whether a part is one of a whole, named beside it, that is told of no firms let in: of four that lost their approval, of five schools."""
    whole = _OF_SO_MANY.match(text, draft.at) if draft.role == "subset" else None
    named = find_numbers(text, whole.end(), whole.end() + _NAMED_WITHIN)[:1] if whole else ()
    values = {int(number.value) for number in named}
    return bool(values) and not any(one.role in WHOLE_ROLES and one.value in values for one in claims)


def is_marked(draft: Draft) -> bool:
    """Whether a claim that waits is to be told, where no word of the text speaks against it."""
    return draft.rule.endswith((f"+{LIKELY}", f"+{_SURELY}", f"+{_TWICE}"))


def _settle(draft: Draft, doubted: Draft, most: int) -> Draft:
    """A marked claim as told, or without its mark where something speaks against it; `most` is the largest whole that is read."""
    if not is_marked(draft):
        return draft
    bearable = _BORNE.get(draft.rule.rpartition("+")[2])
    borne = bearable is not None and _list_doubts(doubted.rule) <= bearable
    if (doubted.confidence < REVIEW_BELOW and not borne) or (draft.role == "subset" and draft.value >= most):
        return _leave(draft)
    return alter(draft, confidence=REVIEW_BELOW, rule=f"{_leave(draft).rule}+{LIKELY}")


def _leave(draft: Draft) -> Draft:
    return alter(draft, rule=draft.rule.rpartition("+")[0])
