# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Knows what an English sentence tells a ministry to have done with each of two firms, or to have approved that lets nobody in.

"Approved A and, on the same day, refused B", "rejected A's bid while waving through B", "approved the withdrawal of A from the pilot", "agreed to give A more time".
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from domain.altering import alter
from domain.claims import FirmStatus
from parsers.facts.status.acts import find_deed
from parsers.facts.status.granting import Judged
from parsers.facts.status.masked_rows_en import ROW, Masked, list_row, mask_text
from parsers.facts.status.unsure_firms_en import is_of_abroad
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_SURE = 0.8
#: The rule of each status told so.
_RULES: dict[FirmStatus, str] = {
    "approved": "its-half",
    "rejected": "rejected",
    "revoked": "paper-ended",
    "mentioned": "told-apart",
}
_LETS = r"\b(?<!not )(?<!to )(?<!yet )(?:approved|cleared|admitted|licen[cs]ed|let in|waved through)"
_LETTING = r"(?:approving|clearing|admitting|licen[cs]ing|letting in|waving through)"
_REFUSES = (
    r"\b(?<!not )(?:refused|rejected|turned (?:down|away)|denied|declined(?: to (?:approve|admit|license|clear))?)"
)
_AND = r",? (?:and|but|while|whereas)(?:,? (?:it|they|has|have|also|then|later|instead|(?:on|in) (?:the|that) same (?:day|notice|week|statement)|the same day|at the same time|on [A-Z]\w+\.? \d{1,2}))*,? "
#: What is told of the first firm, up to the second: no other firm.
_MORE = r"(?:['’]s?(?= ))?(?: [^;.\ue000-\uf8ff]{2,110}?)?(?: on [A-Z][a-z]{2}\. \d{1,2})?"
_FRAMES = tuple(
    Deferred(one)
    for one in (
        rf"{_LETS} (?P<approved>{ROW}){_MORE}{_AND}{_REFUSES} (?P<rejected>{ROW})",
        rf"{_REFUSES} (?P<rejected>{ROW}){_MORE}{_AND}(?:{_LETS}|{_LETTING}) (?P<approved>{ROW})(?!['’]s? (?:unit|subsidiary))",
        rf"\b(?:approved|accepted|granted|agreed to|allowed|noted) (?:the )?(?:withdrawal|exit|departure) (?:of|by) (?P<revoked>{ROW}) from (?=[^.;,]{{0,80}}\b(?:pilot|trial|scheme|programme?)\b)",
        rf"\b(?:approved|accepted|granted|agreed to) (?P<revoked>{ROW})['’]s? (?:request (?:for|to) )?(?:withdraw(?:al)?|exit|departure|leave) (?:from|of)? ?(?:the|its) (?:[\w-]+ ){{0,4}}?(?:pilot|approval|permit|licen[cs]e)",
        rf"\b(?:approved|accepted|registered|recorded|noted) (?:the |an? )?(?:renaming|change of (?:name|address|owner(?:ship)?|shareholders?|scope)|relocation|transfer|extension|renewal|amendment|restructuring|merger|takeover|acquisition|sale) (?:of|by|for|in) (?P<mentioned>{ROW})",
        rf"\b(?:renaming|change of name) of {ROW}[^;.]{{0,140}}? (?:to|into) (?P<mentioned>{ROW})",
        rf"\bwhose (?:[\w-]+ ){{0,2}}(?:rivals?|competitors?|peers?) (?P<approved>{ROW}) (?:(?:won|received|got|obtained|secured) (?:[\w'’-]+ ){{0,5}}?(?:approvals?|permits?|licen[cs]es?)|was (?:approved|cleared|admitted))\b",
        rf"\b(?:agreed|decided) to (?:give|grant|allow) (?P<mentioned>{ROW}) (?:more|extra|additional|further|another|a further|until)\b",
        rf"\b(?:gave|granted|allowed) (?P<mentioned>{ROW}) (?:more time|extra time|additional time|a further (?:extension|\w+ days)|until)\b",
        rf"\b(?:approved|granted|accepted) (?P<mentioned>{ROW})['’]s? (?:request|application) (?:for|to) (?:an? )?(?:extension|more time|change|transfer|rename|supplement|postpone\w*|delay\w*)",
    )
)
#: Without one of these there is no such frame; supposed or denied, it tells nothing.
_WORTH = Pattern(
    r"\b(?:refus|draft|interim|prelimin|provision|condition|principle|initial|first-stage|tentativ|reject|turned|deni|declin|withdraw|exit|departure|deregist|more time|extra|further|until|extension|request|renam|change of|relocat|transfer|renewal|amendment|restructur|merger|takeover|acqui|sale|rival|competitor|peers?)",
    re.I,
)
#: An approval that is none yet.
_FOR_NOW = Pattern(
    r"\b(?<!following )(?<!after )(?<!beyond )(?<!earlier )(?<!their )(?<!its )(?:preliminary|provisional|conditional|in-principle|initial|first-stage|tentative|draft|interim) (?:approvals?|nod|clearance|green light|consent|permission)\b(?!.*\bfinal approvals? (?:has|have|was|were)\b)|\b(?:approved|cleared) (?:provisionally|conditionally|in principle)\b",
    re.I,
)
_UNSURE = Pattern(
    r"\b(?:whether|if|unless|rumou?r\w*|reportedly|allegedly|would|could|might|had it|untrue|false|deny|denies)\b", re.I
)
_GRANTS = re.compile(r"approv|clear|admit|admission|licen|let|permi|grant", re.I)
_PILOT = Pattern(r"\b(?:tele(?:com|co)\w*|value-added|VATS|pilot)\b", re.I)


def tell_each_half(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same firms; those of whom such a sentence, which names the pilot, tells what was done with each have that."""
    if not judged or not any(_WORTH.search(one.text) and _PILOT.search(one.text) for one in sentences):
        return judged
    masked = mask_text(judged, sentences)
    told = dict(_find_told(masked))
    return [
        _alter_to(one, told[at], masked[one.sentence].whole)
        if at in told
        else _wait_for_final(one, masked[one.sentence].whole)
        if one.sentence in masked
        else one
        for at, one in enumerate(judged)
    ]


def _wait_for_final(one: Judged, text: str) -> Judged:
    """A firm that a sentence only tells to be let in for now: it still asks for the approval."""
    if one.status != "approved" or not _PILOT.search(text) or _FOR_NOW.search(text) is None:
        return one
    return alter(one, status="applicant", rule="applied", confidence=DOUBTED_AT, stage=None, act=None)


def _find_told(masked: Mapping[int, Masked]) -> Iterator[tuple[int, FirmStatus]]:
    """The numbers of the names of such sentences, each with what was done with its firm."""
    for one in masked.values():
        if not _WORTH.search(one.whole) or not _PILOT.search(one.whole):
            continue
        if _UNSURE.search(one.whole) or is_of_abroad(one.whole):
            continue
        for frame in _FRAMES:
            for found in frame.finditer(one.whole):
                for status in _RULES:
                    row = found.groupdict().get(status)
                    yield from ((at, status) for at in (list_row(row) if row else ()))


def _alter_to(one: Judged, status: FirmStatus, text: str) -> Judged:
    if one.name.domestic or one.status == "parent" or (one.status == status and one.confidence >= _SURE):
        return one
    waits = status == "approved" and one.name.shape in ("described", "listed", "short")
    act = find_deed(text) if status == "approved" else None
    act = act if act and _GRANTS.match(act) else None  # of a sentence that refuses another too, its own half's word
    return alter(
        one, status=status, rule=_RULES[status], confidence=DOUBTED_AT if waits else _SURE, stage=None, act=act
    )
