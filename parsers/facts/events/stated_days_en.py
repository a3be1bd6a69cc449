# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The day that a sentence of its own gives an English act told before it: "The approvals, which were signed on Monday, cover …".

Decided, signed and told are three days. Who announces a grant on Wednesday says next when it was given; of a policy the day is that on which it was put up.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from domain.claims import StatementKind
from parsers.facts.events.other_dates import Material
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, dates_in

#: "The decisions of MIIT", "The approvals themselves, which": the paper by which an act is done, at the head of a sentence or behind a semicolon.
_THE = r"(?:^|[.;:\n] ?|, and )(?:[Tt]he|[Tt]hese|[Bb]oth|[Aa]ll(?: of)? the) (?:(?:[A-Z][\w-]*'s|ministry's|regulator's|\d{1,3}|[a-z]+) ){0,2}?"
_OF_WHOM = (
    r"(?: of (?:the )?(?:[A-Z][\w-]*|ministry|regulator)(?: [A-Z][\w-]*){0,5}| themselves| itself)?,? (?:which |that )?"
)
_DONE = r"(?:were|was|are|is|had been|have been|has been)? ?(?:all |each |both |formally |jointly )?"
_DATED = r"(?:dated|bears? the dates? of)"
_ACTS: dict[StatementKind, Deferred] = {
    "approval": Deferred(
        rf"{_THE}(?:approvals?|permits?|licen[cs]es?|replies|reply|decisions?|certificates?|letters?){_OF_WHOM}{_DONE}(?:{_DATED}|signed(?: by [A-Z]\w+)?|issued|granted|made|taken|sealed|given)(?: on)? $"
    ),
    "application": Deferred(
        rf"{_THE}(?:applications?|papers|documents?|files?|filings?){_OF_WHOM}{_DONE}accepted(?: on)? $|{_THE}(?:notice|letter|confirmation) of acceptance\b[^.;\n]{{0,70}}? (?:on|dated) $"
    ),
}
_ENDED = Deferred(
    rf"{_THE}(?:decisions?|refusals?|letters?|rejections?|notices?|cancell?ations?|revocations?){_OF_WHOM}{_DONE}(?:{_DATED}|signed|made|taken|sealed|given|issued)(?: on)? $"
)
#: The paper of a round before, or one that is told of beside the news.
_BEFORE = Deferred(r"\b(?:first|earlier|previous|prior|last|original|initial|old|other|second|third|latter|former)\b")
#: It is told so many sentences behind the act at most, and was done so long before the page at most.
_BEHIND, _LONG = 3, timedelta(days=45)
#: Characters before a day in which its paper is named.
_REACH = 110


def find_stated_day(material: Material, sentences: Sequence[Sentence], kind: StatementKind) -> str | None:
    """The one day that sentences at or right behind those of an act say that its paper was given; None where they give none, or several."""
    cue = _ENDED if kind in ("revocation", "denial") else _ACTS.get(kind)
    if cue is None:
        return None
    days = {
        mention.value
        for start, end in _list_spans(material, sentences)
        for mention in dates_in(material.dates, start, end)
        if mention.day and mention.value and _is_stated(material, mention, cue) and _is_of_late(material, mention.value)
    }
    return days.pop() if len(days) == 1 else None


def _list_spans(material: Material, sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Where the sentences of an act stand, each with those right behind it."""
    spans = []
    for one in sentences:
        at = material.position(one)
        last = material.sentences[min(len(material.sentences) - 1, at + _BEHIND)]
        spans.append((one.start, last.end))
    return spans


def _is_stated(material: Material, mention: Mention, cue: Deferred) -> bool:
    told = cue.search(material.text, max(0, mention.start - _REACH), mention.start)
    return told is not None and _BEFORE.search(told.group()) is None


def _is_of_late(material: Material, day: str) -> bool:
    if not material.today:
        return True
    return timedelta() <= date.fromisoformat(material.today) - date.fromisoformat(day) <= _LONG
