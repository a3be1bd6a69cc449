# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Tells of English firms what the plain form of their own sentence says: let in, turned away, out again, or asking.

A firm of which no other rule says anything, and whose sentence tells one of these alone, has that status and waits for a person.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from domain.altering import alter
from domain.claims import FirmStatus
from parsers.facts.cues.sources_en import leave_source
from parsers.facts.status.act_frames_en import APPLICANT, APPROVED, REJECTED, REVOKED
from parsers.facts.status.act_words_en import write_plainly
from parsers.facts.status.acts import find_act, find_deed, find_end
from parsers.facts.status.granting import Judged, stage_of
from parsers.facts.status.masked_rows_en import NAME, Masked, list_row, mask_text
from parsers.facts.status.unsure_firms_en import is_of_abroad
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: The rule of a firm told so; it waits for a person, since a frame knows little of what else its sentence says.
RULE = "act-told"
_FRAMES: Mapping[FirmStatus, Sequence[Deferred]] = {
    "approved": APPROVED,
    "rejected": REJECTED,
    "revoked": REVOKED,
    "applicant": APPLICANT,
}
#: The rule of a firm of which no other cue says anything, and the statuses so given that one told by its sentence takes the place of.
_NOTHING_SAID = "no-cue"
_CHANGES: Mapping[FirmStatus, tuple[FirmStatus, ...]] = {
    "approved": ("mentioned", "applicant"),
    "rejected": ("mentioned", "applicant"),
    "revoked": ("mentioned", "applicant"),
    "applicant": ("mentioned",),
}
#: Hearsay and what is denied, wherever they stand.
_HEARSAY = Pattern(
    r"\b(?:rumou?r\w*|reportedly|allegedly|unconfirmed|denied (?:that|having|reports?|being)|false(?:ly)?|wrong(?:ly)?|untrue|mistaken\w*|speculat\w*|not true|groundless|baseless|unfounded|fake|hoax|dismissed as|(?:news )?(?:sites?|blogs?|posts?|reports?|rumou?rs?|articles?) (?:that|wrote|claim\w*|said|saying))\b",
    re.I,
)
#: What is supposed, to come, or denied, up to the end of the words that tell the act.
_UNSURE = Pattern(
    r"\b(?:whether|if|unless|until|once|would|could|may|might|should|hop(?:es?|ed|ing)|expect\w*|likely|not|n't|never|no|neither|nor|none|den(?:y|ies)|claims?|suggest\w*|proposed|conditional\w*|provisional\w*|temporar\w*|draft)\b",
    re.I,
)
#: What is told is of telecom; other fields have pilots too.
_OF_TELECOM = Pattern(
    r"\b(?:value-added|tele(?:com|co)\w*|VATS|IP-?VPN|ISP|IDC|CDN|EDI|internet (?:data cent\w+|access|service\w*)|data cent(?:er|re)\w*|call cent\w+|content delivery|information services?)\b",
    re.I,
)
_ELSE = Pattern(
    r"\b(?:radio|map|mapping|spectrum|satellite|type[- ]approval|equipment|vehicles?|cars?|drugs?|visas?|factory|plants?|loans?|bonds?|listing|merger|takeover|acquisition|insurance|banking|securities|fund|payments?|games?|gaming|phones?|handsets?|tablets?|watches|chips?|models?|hospitals?|medical|brochures?|mailing|briefings?|advisory|panels?|webinars?|seminars?|forums?|exhibitions?|newsletters?|committees?|warnings?|tenders?|digital (?:yuan|currency|renminbi)|carbon|hydrogen|driverless|autonomous|drones?|board|shareholders|Brussels|Washington|FCC|Ofcom)\b",
    re.I,
)


def settle_acts_told(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """The same firms; of whom a sentence plainly tells one act has that status."""
    if not judged:
        return judged
    settled = list(judged)
    for index, one in mask_text(judged, sentences).items():
        for at, status in _find_told(one, _tell_near(sentences, index)):
            settled[at] = _alter_to(settled[at], status, sentences[index].text)
    return settled


def _tell_near(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether the sentence before tells of telecom."""
    return index > 0 and _OF_TELECOM.search(sentences[index - 1].text) is not None


def _find_told(one: Masked, near: bool) -> Iterator[tuple[int, FirmStatus]]:
    """The numbers of the names of which a sentence tells one act alone, with the status that it gives them."""
    if re.search(NAME, one.whole) is None or _ELSE.search(one.whole) or is_of_abroad(one.whole):
        return
    if not (near or _OF_TELECOM.search(one.whole)):
        return
    plain = write_plainly(leave_source(one.text))
    if _HEARSAY.search(plain):
        return
    told: dict[int, set[FirmStatus]] = {}
    for status, frames in _FRAMES.items():
        for frame in frames:
            for found in frame.finditer(plain):
                if _is_else(plain, found):
                    continue
                for at in list_row(found["row"]):
                    told.setdefault(at, set()).add(status)
    yield from ((at, next(iter(ones))) for at, ones in told.items() if len(ones) == 1)


#: "Subsidiaries of NAME were cleared", "a rival of NAME": the act is not its own.
_HANGS = Deferred(
    r"\b(?:of|for|by|with|to|from|than|like|unlike|at|against|behind|in|after|before|whose|rivals?|former)(?: (?:the|its|their|an?))?(?: [a-z-]+)? $",
    re.I,
)
#: "got approvals for a local unit", "through its subsidiary": the unit has it.
_OF_UNIT = Deferred(
    r"[^.;]{0,120}\b(?:for|through|via|by) (?:an?|its|their|the|one of its) (?:[\w-]+ ){0,4}(?:units?|subsidiar(?:y|ies)|arms?|ventures?|affiliates?|entit(?:y|ies)|company)\b"
)


#: "has joined the pilot but has since withdrawn", "obtained an approval through NAME".
_NOT_ITS_OWN = Deferred(
    rf"[^.;]{{0,160}}\b(?:(?:but|and) (?:has |have |had )?(?:since |later |now )?(?:been )?(?:withdrawn|withdrew|left|quit|revoked|lost|surrendered|expelled|removed)\b|(?:through|via) {NAME})"
)


def _is_else(plain: str, found: re.Match[str]) -> bool:
    """Whether what a frame found is supposed, to come, or told of another than the firm itself."""
    if _UNSURE.search(plain[: found.end()]):
        return True
    hangs = found.start() == found.start("row") and _HANGS.search(plain[: found.start()])
    behind = found.end("row")
    return bool(hangs) or any(one.match(plain, behind) for one in (_OF_UNIT, _NOT_ITS_OWN))


def _alter_to(one: Judged, status: FirmStatus, text: str) -> Judged:
    """The firm with the status that its sentence tells, where no other rule says anything of it."""
    if one.name.domestic or one.name.shape == "short":
        return one
    if one.rule != _NOTHING_SAID or one.status not in _CHANGES[status]:
        return one
    act = find_deed(text) if status == "approved" else find_end(text, 0) if status == "revoked" else find_act(text)
    stage = stage_of(text) if status == "applicant" else None
    return alter(one, status=status, rule=RULE, confidence=DOUBTED_AT, stage=stage, act=act)
