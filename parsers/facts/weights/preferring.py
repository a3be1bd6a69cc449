# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Weighs the rules' word on a number's role against what learnt weights make of the words around it.

A rule that fits adds to the log odds of its role; where the learnt weights still prefer another, the claim takes that and waits for a person,
and so does one of whose role they think little. A number of which no rule makes anything, and which the weights hold for a count, is told too,
and waits as well. What a rule reads, and what waits for nothing but how often its like was wrong elsewhere, they may confirm; what they are surest of,
and no word of the text speaks against, is told (`parsers.facts.weights.telling_likely`). Nothing that a rule publishes is taken away.
"""

import math
import re
from collections.abc import Container, Mapping, Sequence
from typing import cast

from domain.altering import alter
from domain.claims import REVIEW_BELOW, Role
from parsers.facts.counts.columns import CELL
from parsers.facts.counts.counts import Counted, Draft
from parsers.facts.counts.item_numbers import numbers_item
from parsers.facts.counts.own_words_en import OWN_WORDS
from parsers.facts.counts.placing import PLACED
from parsers.facts.cues.cues import WHOLE_ROLES
from parsers.facts.cues.cues_en import EN
from parsers.facts.cues.cues_zh import ZH
from parsers.facts.cues.plain_zh import PLAINEST
from parsers.facts.subject.doubtful import CONFIRMED, DOUBTED_AT, LEARNT, LIKELY
from parsers.facts.text.brief import is_brief
from parsers.facts.text.sentences import Sentence
from parsers.facts.text.spans import Spans
from parsers.facts.values.marks import Place
from parsers.facts.values.mentions import Mention
from parsers.facts.values.numbers import Number
from parsers.facts.weights.counted_things import counts_things
from parsers.facts.weights.else_around import is_part_of_those_who_mean_to
from parsers.facts.weights.learnt import weigh_places
from parsers.facts.weights.learnt_together import TOLD_FROM, join_rules, weigh_together
from parsers.facts.weights.leaving_unlikely import leave_unlikely
from parsers.facts.weights.preferring_together import prefer_together
from parsers.facts.weights.taking_roles import Setting, doubt, place_and_date, take_role
from parsers.facts.weights.telling_likely import mark_likely, mark_twice_likely

#: How much the word of a rule adds to the log odds of its role: told as fact, told in doubt, and told as none of those published. They
#: and the lines below were chosen on texts as the rules read them at first sight (docs/decisions.md).
_SURE, _DOUBTED, _OTHER = 1.5, 0.5, 0.5
#: From this likelihood on a number of a brief text of which no rule makes anything counts what it seems to.
_BRIEFLY_FROM = 0.75
#: From this one on such a figure of a text that its words alone put on the subject has the role that they give it, whatever a rule says.
_BRIEFLY_OVERRULED = 0.6
#: "bringing to eleven the number of places in the pilot".
_COUNTS_PLACES = re.compile(r",? the (?:number|tally|count) of (?:places|cities|regions|zones|provinces|services)\b")
#: A Chinese number that no rule takes for a count of anything is one from this likelihood on; one that a rule knows for something else, such as a
#: part told of a region, from the second.
_TOLD_FROM, _OVERRULED_FROM = 0.4, 0.6
#: What a rule publishes is doubted where the weights hold it for less likely: in Chinese, in English (docs/decisions.md).
_DOUBTED_BELOW = {True: 0.5, False: 0.7}
#: From this likelihood on of a batch what speaks for a part speaks for it too.
_OR_PART_FROM = 0.6
#: Doubts that no word of the text gives: how often a cue, or a figure so deep in a text, was wrong elsewhere. Where nothing else is doubted and the
#: weights hold the rule's role for at least so likely, two witnesses who know nothing of each other agree (docs/decisions.md).
_BY_REPUTE = (
    "doubt-weak-cue",
    "doubt-far-from-foreigners",
    "doubt-no-setting",
    "doubt-nothing-foreign",
    "doubt-undated-perfect",
)
_CONFIRMED_FROM = 0.85
#: Cues that know an aim, another sector or a survey: on texts of which no weights are learnt these were right against them once, and wrong ten
#: times (docs/decisions.md).
_OF_ELSE = frozenset(
    cue.name for cue in (*EN, *ZH)
    if cue.role == "other" and cue.detail in ("target", "other_sector", "mvno_licences", "survey", "visits")
)  # fmt: skip


#: 名下业务35项: what is counted so is no firm.
_NO_FIRMS = ("项", "款", "条", "起", "场")


def list_places(numbers: Mapping[int, Sequence[tuple[Number, Counted | None]]]) -> list[Place]:
    """The numbers of each sentence, by its index, in the order of the text."""
    return [
        Place(number, index, counted[0] if counted else None)
        for index, found in numbers.items()
        for number, counted in found
    ]


def prefer_roles(
    drafts: list[Draft],
    places: Sequence[Place],
    text: str,
    sentences: tuple[Sentence, ...],
    dates: tuple[Mention, ...],
    *,
    chinese: bool,
    by_words: bool = False,
) -> list[Draft]:
    """The claims with the roles that rules and learnt weights agree on best, and those that the weights alone find.

    `by_words`: its words alone put the text on the subject, so that its figures are told in words which rules do not know.
    """
    setting = Setting(text, sentences, dates)
    if is_brief(text, chinese=chinese):
        if by_words:
            drafts = _prefer_by_words(drafts, places, setting, chinese=chinese)
        return _prefer_in_brief(drafts, places, setting, chinese=chinese)
    untold = list_untold(places, {draft.value for draft in drafts}, setting, chinese=chinese)
    alone, together = _weigh(drafts, places, untold, setting, chinese=chinese)
    preferred = [
        draft
        if draft.rule.startswith(CELL)
        else _prefer_one(draft, drafts, alone.get(draft.at), together.get(draft.at), setting, chinese=chinese)
        for draft in drafts
    ]
    found = [
        mark_likely(place_and_date(one, setting), None, alone[one.at], sentences[one.sentence], chinese=chinese)
        for one in _find_untold(untold, together, setting.text, chinese=chinese)
    ]  # fmt: skip
    claims = [*_drop_twice(drafts, preferred), *found]
    if not chinese:
        claims = [_mark_twice(one, alone, together, sentences) for one in claims]
    claims.sort(key=lambda draft: draft.start)
    claims = leave_unlikely(claims, together, chinese=chinese)
    return [_date_part(claim, claims) for claim in claims]


def _prefer_in_brief(drafts: list[Draft], places: Sequence[Place], setting: Setting, *, chinese: bool) -> list[Draft]:
    """The same of a brief text of which rules tell no figure: what weights learnt of such texts are sure of is told, and waits."""
    if any(one.role != "other" for one in drafts):
        return drafts
    untold = list_untold(places, {draft.value for draft in drafts}, setting, chinese=chinese)
    if not untold:
        return drafts
    wanted = {place.number.start for place in untold}
    asked = [place.number.start in wanted for place in places]
    odds = weigh_places(setting.text, setting.sentences, places, asked, chinese=chinese, brief=True)
    found = [
        place_and_date(one, setting)
        for one in _find_untold(untold, odds, setting.text, chinese=chinese)
        if one.role in WHOLE_ROLES
        and odds[one.at][one.role] >= _BRIEFLY_FROM
        and not _COUNTS_PLACES.match(setting.text, one.end)
    ]
    sure = [one for one in found if one.role == "batch" or one.as_of]  # a sum of no day is of none that is known
    return sorted([*drafts, *sure], key=lambda draft: draft.start)


def _prefer_by_words(drafts: list[Draft], places: Sequence[Place], setting: Setting, *, chinese: bool) -> list[Draft]:
    odds = weigh_places(setting.text, setting.sentences, places, [True] * len(places), chinese=chinese, brief=True)
    return [_prefer_briefly(one, odds[one.at], setting) if one.at in odds else one for one in drafts]


def _prefer_briefly(draft: Draft, odds: Mapping[str, float], setting: Setting) -> Draft:
    """One claim with the role that weights of brief texts have for it; a batch is made of none, and an English sum of no day is of none that is known."""
    best = max(odds, key=odds.__getitem__)
    if draft.role == "other" or best in (draft.role, "batch") or odds[best] < _BRIEFLY_OVERRULED:
        return draft
    now = take_role(draft, best, setting)
    known = best != "other" and (draft.rule.startswith("zh.") or now.as_of)
    return now if known else alter(doubt(draft), role="other", detail="")


def _mark_twice(draft: Draft, alone: "Odds", together: "Odds", sentences: Sequence[Sentence]) -> Draft:
    if draft.at not in alone or draft.at not in together:
        return draft
    return mark_twice_likely(draft, alone[draft.at], together[draft.at], sentences[draft.sentence])


#: By where a number stands how likely each role is.
Odds = dict[int, dict[str, float]]


def _weigh(
    drafts: Sequence[Draft], places: Sequence[Place], untold: Sequence[Place], setting: Setting, *, chinese: bool
) -> tuple[Odds, Odds]:
    """What each number is by itself, and what it is beside the others of its text, which is asked of English ones."""
    text, sentences = setting.text, setting.sentences
    if chinese:
        at, told = {draft.at for draft in drafts}, {draft.value for draft in drafts}
        asked = [place.number.start in at or int(place.number.value) not in told for place in places]
        alone = weigh_places(text, sentences, places, asked, chinese=True)
        return alone, alone
    alone = weigh_places(text, sentences, places, [True] * len(places), chinese=False)
    return alone, weigh_together(join_rules(places, alone, drafts, untold), sentences, len(text))


def list_untold(places: Sequence[Place], told: Container[int], setting: Setting, *, chinese: bool) -> list[Place]:
    """The numbers of whose value no rule tells anything, and that may count firms: none of a date, an item or a thing."""
    text = setting.text
    days = Spans(() if chinese else ((day.start + 1, day.end) for day in setting.dates))
    return [
        place for place in places
        if int(place.number.value) not in told and (chinese or not _is_of_others(place, text, setting.sentences))
        and not days.covers(place.number.start)
        and not numbers_item(text, place.number.start, place.number.end)
        and text[place.number.end : place.number.end + 1] not in _NO_FIRMS
    ]  # fmt: skip


def _prefer_one(
    draft: Draft,
    drafts: Sequence[Draft],
    odds: dict[str, float] | None,
    together: Mapping[str, float] | None,
    setting: Setting,
    *,
    chinese: bool,
) -> Draft:
    """One claim of a text as rules and weights make it together; as it is where these were not asked. `odds`: of it alone, `together`: beside the others."""
    if odds is None or draft.rule.endswith(OWN_WORDS):
        return draft
    now = draft if _is_plain(draft, drafts) else prefer_role(draft, odds, setting)
    now = doubt_unlikely(now, odds, chinese=chinese)
    now = mark_likely(now, draft, odds, setting.sentences[draft.sentence], chinese=chinese)
    return now if chinese else prefer_together(now, together, setting)


def _is_plain(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether words of which no weight takes the role away tell a figure as fact; a part is one where a larger whole is told."""
    if draft.rule.split("+")[0] not in PLAINEST or draft.confidence < REVIEW_BELOW:
        return False
    return draft.role != "subset" or any(one.role in WHOLE_ROLES and one.value > draft.value for one in drafts)


#: Whom an English number counts by its own clause, and what they did, where that is nobody who was let in.
_OF_OTHERS = re.compile(
    r"\b(?:sign(?:ed|s|ing)? (?:up|letters?|agreements?|an? |memorand\w+|up for)|reprimand\w*|fined|warned|polled|surveyed|interviewed|attend(?:ed|ing|ees)|webinars?|exhibit\w*|(?:gave|given|handed) (?:[\w-]+ ){0,3}(?:up|back)|in all (?:sectors|industries)|participants are registered)\b"
)


def _is_of_others(place: Place, text: str, sentences: tuple[Sentence, ...]) -> bool:
    own, number = sentences[place.sentence], place.number
    before = re.split("[,;:]", text[own.start : number.outer])[-1]
    behind = re.split("[;:]", text[number.outer : min(own.end, number.outer + 120)])[0]
    return _OF_OTHERS.search(before + behind) is not None


def _date_part(draft: Draft, claims: Sequence[Draft]) -> Draft:
    """A part that the weights found, or whose whole may stand far before it, is as of the newest day of which a total is told before it."""
    learnt = draft.rule.removesuffix(f"+{LIKELY}").endswith(LEARNT)
    if draft.role != "subset" or draft.as_of or not (learnt or draft.rule == "zh.by-route"):
        return draft
    days = [c.as_of for c in claims if c.start < draft.start and c.role in ("pilot_total", "stock_total") and c.as_of]
    return alter(draft, as_of=max(days)) if days else draft


def prefer_role(draft: Draft, odds: dict[str, float], setting: Setting) -> Draft:
    """One claim with the role that its rule and the weights make likeliest together; it waits for a person where they differ.

    What is published is taken away by no weight: what they hold for none of it is doubted. What a rule knows for
    something else, such as a revocation, or tells of one region, takes weights that are sure by themselves.
    """
    sure = draft.confidence >= REVIEW_BELOW
    of_others = draft.role == "subset" and is_part_of_those_who_mean_to(setting.sentences[draft.sentence])
    by_repute = draft.rule.split("+")[1:] in [[doubt] for doubt in _BY_REPUTE] and not of_others
    if by_repute and odds[draft.role] >= _CONFIRMED_FROM:
        return alter(draft, rule=f"{draft.rule}+{CONFIRMED}", confidence=REVIEW_BELOW)
    if sure and draft.rule.split("+")[0] in _OF_ELSE:
        return draft
    if _is_of_known_place(draft) or (sure and draft.role == "other"):
        return _overrule(draft, odds, setting)
    word = _SURE if sure else _OTHER if draft.role == "other" else _DOUBTED
    best = max(odds, key=lambda role: odds[role] * (math.exp(word) if role == draft.role else 1.0))
    if best == draft.role:
        return draft
    return doubt(draft) if best == "other" else take_role(draft, best, setting)


def doubt_unlikely(draft: Draft, odds: Mapping[str, float], *, chinese: bool) -> Draft:
    """One claim, which waits where a rule publishes it, however plainly, and the weights hold its role for unlikely.

    A city's firms let in at once are a batch to one hand and a part of the country's to another: both speak for a likely batch.
    """
    told = draft.confidence >= REVIEW_BELOW and draft.role != "other"
    likely = odds.get(draft.role, 1.0)
    if draft.role == "batch" and likely >= _OR_PART_FROM:
        likely += odds.get("subset", 0.0)
    return doubt(draft) if told and likely < _DOUBTED_BELOW[chinese] else draft


def _is_of_known_place(draft: Draft) -> bool:
    """Whether the rule that read a figure knows its place, which makes its role surer; a Chinese batch has its place from elsewhere."""
    if draft.role == "batch" and draft.rule.startswith("zh."):
        return False
    return draft.region is not None and PLACED not in draft.rule


def _overrule(draft: Draft, odds: dict[str, float], setting: Setting) -> Draft:
    role = max((one for one in odds if one != "other"), key=lambda one: odds[one])
    if draft.role != "other" or odds[role] < _OVERRULED_FROM or draft.rule == "zh.accepted":
        return draft
    return alter(take_role(draft, role, setting), region=draft.region)


def _drop_twice(drafts: list[Draft], preferred: list[Draft]) -> list[Draft]:
    """Without those whose new role is told of the same number by a claim that keeps its own."""
    kept = {(draft.value, draft.role) for draft, now in zip(drafts, preferred, strict=True) if now is draft}
    left = []
    for draft, now in zip(drafts, preferred, strict=True):
        if now is draft or (now.value, now.role) not in kept:
            kept.add((now.value, now.role))
            left.append(now)
    return left


def _find_untold(places: Sequence[Place], odds: Odds, text: str, *, chinese: bool) -> list[Draft]:
    """One claim for each value of which no rule makes anything and that the weights hold for a count: its likeliest place."""
    best: dict[int, Place] = {}
    for place in places:
        if counts_things(text, place.number.start, place.number.end, chinese=chinese):
            continue
        value = int(place.number.value)
        if value not in best or odds[place.number.start]["other"] < odds[best[value].number.start]["other"]:
            best[value] = place
    found = []
    for value, place in best.items():
        published = {role: one for role, one in odds[place.number.start].items() if role != "other"}
        role = max(published, key=lambda name: published[name])
        if published[role] >= (_TOLD_FROM if chinese else TOLD_FROM):
            found.append(_draft_alone(value, place, cast("Role", role), chinese=chinese))
    return found


def _draft_alone(value: int, place: Place, role: Role, *, chinese: bool) -> Draft:
    number = place.number
    end = max(place.counted or number.end, number.end)
    rule = f"{'zh' if chinese else 'en'}.{LEARNT}"
    return Draft(value, number.qualifier, role, "", number.outer, end, rule, DOUBTED_AT, number.start, place.sentence)
