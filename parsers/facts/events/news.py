# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says which of the kinds that a text's sentences tell is its news: the title and the first paragraph speak loudest."""

import re
from collections.abc import Mapping

from domain.claims import StatementKind
from parsers.facts.events.recalled_en import find_recalled
from parsers.facts.events.told import Told
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_CARRIER = ("approval", "total", "policy", "application", "revocation", "denial")


def choose_kind(
    told: tuple[Told, ...],
    sentences: tuple[Sentence, ...],
    weighed: Mapping[StatementKind, float] | None = None,
) -> StatementKind:
    """The kind that is the news: what the title and the first sentences tell weighs most. Policy where nothing is told.

    `weighed` is what `weigh_kinds` gives of them, where it is at hand.
    """
    scores = {**(weigh_kinds(told, sentences) if weighed is None else weighed)}
    if not scores:
        return "policy"
    scores = add_promised(scores, told, sentences)
    if sentences and sentences[0].title and _HOW_MANY.search(sentences[0].text):
        scores["total"] = scores.get("total", 0.0) + 1.5
    best = max(scores, key=lambda kind: (scores[kind], -_CARRIER.index(kind)))
    if (
        best == "total"
        and scores.get("approval", 0.0) >= _NEAR * scores["total"]
        and _first(told, "approval") < _first(told, "total")
    ):
        return "approval"
    if best in ("approval", "total") and all(_is_aside(one, best, sentences) for one in told if best in one.kinds):
        return "policy"  # what is told of those let in before explains
    if best == "denial" and _is_row_among_grants(told, sentences):
        return "approval"
    return best


#: "What the pilot approvals mean for your business": the act that is explained is the news all the same.
_OF_ACT = Pattern(r"\bwhat the (?:[\w-]+ ){0,2}approvals\b", re.I)


def add_promised(
    scores: Mapping[StatementKind, float], told: tuple[Told, ...], sentences: tuple[Sentence, ...]
) -> dict[StatementKind, float]:
    """What speaks for each kind, with the title's promise to explain, which speaks for policy."""
    promised = 3.0 if _explains(told, sentences) and not _OF_ACT.search(sentences[0].text) else 0.0
    return {**scores, "policy": scores.get("policy", 0.0) + promised} if promised else {**scores}


def _is_row_among_grants(told: tuple[Told, ...], sentences: tuple[Sentence, ...]) -> bool:
    """Whether the first refusal is a row of a table that tells a grant before it: 甲公司|准予许可, then 乙公司|不予许可."""
    refusal = _first(told, "denial")
    return _first(told, "approval") < refusal and "|" in sentences[refusal].text


#: A title that asks for a number is answered by a sum.
_HOW_MANY = Pattern(r"\bhow many\b|多少家|几家", re.I)
#: From this share of the sum's weight on, an act told before it is the news, and the sum what it comes to.
_NEAR = 0.85


def _first(told: tuple[Told, ...], kind: StatementKind) -> int:
    """The first sentence that tells a kind."""
    return min((one.index for one in told if kind in one.kinds), default=len(told))


#: A title that promises an explanation: its text tells what was approved only to explain.
_EXPLAINER = Pattern(
    r"实务|要点|指南|问答|问与答|答疑|为何|为什么|如何|怎么|怎样|能否|何以|攻略|须知|注意事项|提示|备忘|解读|一文读懂|政策梳理|\b(?:guide|explain(?:er|ed)|how to|how [a-z]+ can|what (?:the|it|does|do|is|foreign|changes)|why|where (?:things|matters|we|it) stands?|compliance|position papers?|Q ?& ?A(?!:? ?[\"'])|questions|FAQs?|step[- ]by[- ]step|handbook|primer|barriers)\b",
    re.I,
)


#: "Foreign investors and data centres: which way in?", "Is the door open?": what is asked is explained.
_ASKS_WAY = Pattern(r"\b(?:which|where|when|is|are|can|will|does|do|should|who)\b[^?]*\?$", re.I)


#: A title that names what kind of reading its text is: whatever that recalls first, it is told to advise.
_GUIDE = Pattern(
    r"^\W*(?:FAQs?|Q ?& ?A(?!:? ?[\"'])|Webinar|Podcast|Checklist|White paper|Market entry|Doing business guide|Position paper|Case study|Opinion|Commentary|Comment|Op-ed|Editorial|Viewpoint|Book review|Flowchart|Sample|Template|Myth|Tax note|Factsheet|Glossary|Interview|Analysis)\b(?!.*\bapprov)|\b(?:lessons learn(?:ed|t)|pros and cons|options for foreign investors|check before you apply|telecoms? practice|the year ahead|outlook|risk factors|doing business in|how to (?:apply|get|obtain|secure|win|file|prepare)|step[- ]by[- ]step|(?:practical|practitioner's|investor's|short|quick|applicant's) guide|(?:before|when|if|for) (?:you )?apply(?:ing)?\b|chapter \d+|(?:what|things) to (?:watch|expect)|key considerations|chronology|newsletter)\b",
    re.I,
)


#: How strongly a sentence tells an act that it does not only recall.
_NO_ASIDE: Mapping[StatementKind, float] = {
    "approval": 0.6,
    "total": 0.8,
    "application": 0.4,
    "revocation": 0.4,
    "denial": 0.4,
}


#: A text without a title that opens with a question on how things are: "Can a foreign-owned company hold a licence?"
_ASKS_FIRST = re.compile(
    r"\W*(?:(?:FAQ|Q|Question)[.:] ?)?(?:How (?:long|do|does|can|to|much|is|are)|Can|May|Must|Do|Does|Should|Is|Are|What (?:is|are|do|does|happens)|Which (?:services|documents|areas|companies|firms)|Who (?:needs|can|may|must|decides))\b[^?]*\?$"
)


def _asks_how_things_are(told: tuple[Told, ...], sentences: tuple[Sentence, ...]) -> bool:
    """Whether a text opens with a question on how things are, and answers it with no grant."""
    grants = [one.kinds.get("approval", 0.0) for one in told if sentences[one.index].lead <= 1]
    return _ASKS_FIRST.match(sentences[0].text) is not None and max(grants, default=0.0) < _NO_ASIDE["approval"]


def _is_aside(one: Told, kind: StatementKind, sentences: tuple[Sentence, ...]) -> bool:
    """Whether a sentence tells a grant or a sum only as known, or only an interviewer tells the grant."""
    text = sentences[one.index].text
    if kind == "approval" and _QUESTION.match(text):
        return True
    return one.kinds[kind] < _NO_ASIDE[kind] and (kind == "approval" or bool(find_recalled(text)))


#: A look back over many acts, where it has so many sentences.
_LOOKS_BACK, _MANY = Pattern(r"\byear in review\b", re.I), 4


def _explains(told: tuple[Told, ...], sentences: tuple[Sentence, ...]) -> bool:
    """Whether the title promises an explanation and itself tells no figure and no grant."""
    first = sentences[0] if sentences else None
    if first is None or not first.title:
        return first is not None and _asks_how_things_are(told, sentences)
    guide = _GUIDE.search(first.text) is not None
    guide = guide or (len(sentences) > _MANY and _LOOKS_BACK.search(first.text) is not None)
    if not guide and _EXPLAINER.search(first.text) is None and not _ASKS_WAY.search(first.text):
        return False
    early = (one for one in told if _is_early(one, sentences[one.index], guide=guide))
    return not any(one.kinds.get(kind, 0.0) >= least for one in early for kind, least in _NO_ASIDE.items())


def _is_early(one: Told, sentence: Sentence, *, guide: bool) -> bool:
    """Whether a sentence stands where it says what a text is about: of a guide the title, or a lead of these days."""
    if guide:
        return sentence.title or (one.fresh and sentence.lead == 0)
    return sentence.lead <= 1


#: What a day long past makes no news: acts, and sums as of it beside them, so that the act of an old page stays its news.
_OF_A_DAY = ("approval", "policy", "application", "revocation", "total")


def weigh_kinds(
    told: tuple[Told, ...], sentences: tuple[Sentence, ...], past: frozenset[int] = frozenset()
) -> dict[StatementKind, float]:
    """How much speaks for each kind; an act or a sum in one of the sentences of `past` is only what went before."""
    scores: dict[StatementKind, float] = {}
    repeats = _repeats_title(sentences)
    for one in told:
        if not one.kinds:
            continue
        weight = _weigh(sentences[one.index], repeats) * (0.2 if _asks(sentences[one.index]) else 1.0)
        for kind, strength in one.kinds.items():
            before = 0.3 if kind in _OF_A_DAY and one.index in past else 1.0
            scores[kind] = scores.get(kind, 0.0) + strength * weight * before
    return scores


#: "Q: MIIT has approved 21. Is that a lot?": what an interviewer says is no news of the one who answers.
_QUESTION = re.compile(r"\W*Q\d{0,2}[:.] ?")


def _asks(sentence: Sentence) -> bool:
    """Whether a sentence of the body is a question: what it names is asked for, not told."""
    return not sentence.title and (
        _QUESTION.match(sentence.text) is not None or sentence.text.rstrip("\"') .").endswith("?")
    )


def _repeats_title(sentences: tuple[Sentence, ...]) -> int:
    """How many of the body's first sentences only say the title again."""
    titled = {char for s in sentences if s.title for char in s.text.casefold().split()} or None
    first = next((s for s in sentences if s.lead == 0), None)
    if titled is None or first is None:
        return 0
    words = first.text.casefold().split()
    return int(
        len(words) > 3 and sum(word in titled for word in words) > 0.6 * len(words) and len(words) < 2 * len(titled)
    )


#: A line that says what an earlier version had wrong.
_CORRECTS = re.compile(
    r"\(?(?:Corrects|Correction|Clarifies|Adds|Updates)\b|An? (?:earlier|previous|original|first|prior) version of (?:this|the|our) |[(【]?(?:更正|勘误)",
    re.I,
)


def _weigh(sentence: Sentence, repeats: int) -> float:
    if _CORRECTS.match(sentence.text):
        return 0.2
    if sentence.title:
        return 2.5
    lead = sentence.lead - repeats
    if lead < 0:
        return 0.5
    return (2.0, 1.2, 0.8)[lead] if lead < 3 else 0.6
