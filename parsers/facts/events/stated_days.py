# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The day that words of its own give an act told before it: "The approvals, which were signed on Monday, cover …".

Decided, signed and told are three days. Who announces a grant on Wednesday says next when it was given; of a policy the day is that on which it was put up.
"""

from datetime import date, timedelta

from domain.claims import StatementKind
from parsers.facts.events.other_dates import Material
from parsers.facts.events.stated_days_zh import is_stated_zh
from parsers.facts.text.deferred import Deferred
from parsers.facts.values.mentions import Mention

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
#: It was done so long before the page at most: the paper of a round before is older.
_LONG = timedelta(days=45)
#: Characters before a day in which its paper is named.
_REACH = 110


def find_stated_day(material: Material, kind: StatementKind) -> str | None:
    """The one day that the text says its act was done on, or its paper given; None where it says so of none, or of several."""
    days = {
        mention.value
        for mention in material.dates
        if mention.day
        and mention.value
        and (is_stated_zh(material.text, mention, kind) or _is_stated_en(material, mention, kind))
        and _is_of_late(material, mention.value)
    }
    return days.pop() if len(days) == 1 else None


def _is_stated_en(material: Material, mention: Mention, kind: StatementKind) -> bool:
    cue = _ENDED if kind in ("revocation", "denial") else _ACTS.get(kind)
    told = cue.search(material.text, max(0, mention.start - _REACH), mention.start) if cue else None
    return told is not None and _BEFORE.search(told.group()) is None


def _is_of_late(material: Material, day: str) -> bool:
    if not material.today:
        return True
    return timedelta() <= date.fromisoformat(material.today) - date.fromisoformat(day) <= _LONG
