# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Tells of English firms what an everyday sentence says of them alone, whatever its clauses seem to tell.

"Their owners include A and B", "MIIT said yes to A's application", "A's bid to join the pilot has failed", "A came away empty-handed", "A has not
disclosed whether it applied": the words fix what each is, so that neither a grant nor an application told beside them is theirs.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from domain.altering import alter
from domain.claims import FirmStatus
from parsers.facts.status.acts import find_deed
from parsers.facts.status.everyday_frames_en import (
    ASKING,
    BYSTANDERS,
    GONE,
    GOT_ITS_OWN,
    GRANTED,
    ITS_UNIT_GOT,
    OF_THEM,
    OPERATED,
    OWNERS,
    OWNERS_OF_THEM,
    REFUSED,
    REFUSED_BEHIND,
    REFUSES_ONE,
    SAYS_OF_MANY,
    SAYS_OF_OTHER,
    SUBJECT,
)
from parsers.facts.status.granting import Judged, is_kin
from parsers.facts.status.let_in_before_en import OF_TELECOM, LetIn
from parsers.facts.status.let_in_frames_en import LET_IN_BESIDE_REFUSAL, LET_IN_PLAINLY, OWNER_QUOTED
from parsers.facts.status.masked_rows_en import NAME, Masked, list_row, mask_text
from parsers.facts.status.unsure_firms_en import is_of_abroad
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_SURE = 0.75
#: The rule of each status told so.
_RULES: dict[FirmStatus, str] = {
    "mentioned": "partner",
    "parent": "owner",
    "approved": "asked-and-granted",
    "rejected": "rejected",
    "applicant": "applied",
    "revoked": "paper-ended",
}
#: The statuses that a frame for one may change: what is told of a firm more plainly elsewhere stays.
_CHANGES: dict[FirmStatus, tuple[FirmStatus, ...]] = {
    "mentioned": ("approved", "applicant", "parent", "revoked", "mentioned"),
    "parent": ("approved", "mentioned"),
    "approved": ("mentioned", "applicant"),
    "rejected": ("approved", "mentioned", "applicant", "rejected"),
    "applicant": ("approved", "mentioned"),
    "revoked": ("approved", "mentioned"),
}
_OF_PILOT = Pattern(
    r"\b(?:pilot|trial|scheme|programme?)\b(?=.*\b(?:tele(?:com|co)\w*|value-added|VATS|data cent\w+|foreign\w*|MIIT)\b)|\b(?:tele(?:com|co)\w*|value-added|VATS|data cent\w+|foreign\w*|MIIT)\b(?=.*\b(?:pilot|trial|scheme|programme?)\b)",
    re.I,
)
#: Without one of these a sentence says nothing of what became of a firm, unless the one before it does.
_WORTH = Pattern(
    r"pilot|trial|scheme|programme?\b|tele(?:com|co)|value-added|VATS|data cent|licen[cs]|permit|approv|appl(?:y|ied|ic)|\bnod\b|green light|\blet in|admit|clear(?:ed|ance)|author|accept|refus|reject|turn(?:ed|s) down|\bbid|request|yes\b|\bjoin",
    re.I,
)
#: Hearsay and what is only supposed fix nothing.
_UNSURE = Pattern(
    r"\b(?:rumou?r\w*|reportedly|allegedly|unconfirmed|whether or not|if|unless|had it|would have|not true|denie[ds]|fake)\b",
    re.I,
)


#: Denied entry is no denial of a report.
_DENIES_ENTRY = Pattern(
    rf"\bdenied (?={NAME}|entry\b|admission\b|access\b|an? (?:[\w-]+ ){{0,6}}?(?:approval|permit|licen[cs]e)\b)"
)


def settle_everyday(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """The same firms; of whom an everyday sentence says one thing alone has that status."""
    if not judged:
        return judged
    masked = mask_text(judged, sentences)
    let_in = LetIn(masked)
    settled = list(judged)
    for index, one in masked.items():
        if re.search(NAME, one.whole) is None or not _may_tell(index, masked, let_in):
            continue
        for at, status in _find_told(index, masked, let_in, judged):
            settled[at] = _alter_to(settled[at], status)
        for at in _find_plain(one.whole, LET_IN_PLAINLY):
            settled[at] = _let_in_plainly(settled[at], one.whole)
        for at in _find_plain(one.whole, LET_IN_BESIDE_REFUSAL):
            settled[at] = _let_in_plainly(alter(settled[at], status="mentioned"), one.whole)
    return settled


def _may_tell(index: int, masked: Mapping[int, Masked], let_in: LetIn) -> bool:
    """Whether a sentence, those before it or the one behind it may say what became of its firms."""
    behind = masked[index + 1].whole if index + 1 in masked else ""
    if _WORTH.search(masked[index].whole) or let_in.tells_before(index):
        return True
    return GOT_ITS_OWN.match(behind) is not None or ITS_UNIT_GOT.match(behind) is not None


def _alter_to(one: Judged, status: FirmStatus) -> Judged:
    if (
        one.name.domestic
        or one.status not in _CHANGES[status]
        or (one.status == status and one.rule != "no-cue" and one.confidence >= _SURE)
    ):
        return one
    return alter(one, status=status, rule=_RULES[status], confidence=_SURE, stage=None)


def _let_in_plainly(one: Judged, text: str) -> Judged:
    """A firm let in by the plainest words, whatever else seems to be said of it; only a refusal or an end stays."""
    if one.name.domestic or one.status in ("rejected", "revoked", "parent"):
        return one
    act = (one.act if one.status == "approved" else None) or find_deed(text)
    return alter(one, status="approved", rule="framed", confidence=max(_PLAINLY, one.confidence), stage=None, act=act)


#: How sure it is of whom such words tell.
_PLAINLY = 0.8
#: A supposition, a hope or a denial that leads in what follows.
_SUPPOSED = Pattern(
    r"\b(?:whether|if|unless|until|once|when|hop(?:es?|ed|ing)|wants?|plans?|expect\w*|predict\w*|likely|may|might|could|would|not|n't|never|no|den(?:y|ies|ied)|wrong|claims?|suggest\w*)\b[^.;,]*$",
    re.I,
)


#: "a customer of A has joined": A did not.
_HANGS = Pattern(
    r"\b(?:of|for|by|with|to|from|than|like|unlike|at|against|behind|rival|rivals|former)(?: (?:the|its|their))?(?: [a-z-]+)? $"
)
#: "Having obtained its approval, A did not start, and MIIT cancelled the paper": behind the name, before the next one.
_ENDED_BEHIND = Pattern(
    r"\b(?:cancel+(?:ed|s)|revok(?:ed|es)|withdr(?:awn|ew|aws)|surrender(?:ed|s)|g[ai]ve(?:n|s)? up|hand(?:ed|s) back|expel+ed|ejected|thrown out|removed|struck|stripped|lost|no longer (?:holds?|has|in|part|on|a member)|lapsed|expired|left the|quit)\b",
    re.I,
)
_NEXT_NAME = re.compile("[\ue000-\uf8ff]")
_BEFORE_NAME = Deferred(rf"^[^{NAME[1:-1]}]+")


def _find_plain(text: str, frames: Sequence[Deferred]) -> Iterator[int]:
    """The names of those whom a sentence tells by the plainest words to be let in."""
    if _UNSURE.search(text) or is_of_abroad(text) or not _OF_PILOT.search(text):
        return
    for frame in frames:
        for found in frame.finditer(text):
            lead = text[: found.end("row") - len(_BEFORE_NAME.sub("", found["row"]))]
            hangs = found.start() == found.start("row") and _HANGS.search(lead)
            ended = _ENDED_BEHIND.search(_NEXT_NAME.split(text[found.end("row") :])[0])
            if not (hangs or ended or _SUPPOSED.search(lead)):
                yield from list_row(found["row"])


def _find_told(
    index: int, masked: Mapping[int, Masked], let_in: LetIn, judged: Sequence[Judged]
) -> Iterator[tuple[int, FirmStatus]]:
    """The numbers of the names of a sentence with what it says of them; who stands beside is told last, and keeps that."""
    text = masked[index].whole
    near = f"{masked[index - 1].whole} {text}" if index - 1 in masked else text
    if not _UNSURE.search(_DENIES_ENTRY.sub(" ", text)) and not is_of_abroad(text):
        yield from _find_decided(index, masked, let_in)
        if OF_TELECOM.search(text):
            yield from ((at, "parent") for at in _list_all((*OWNERS, *OWNER_QUOTED), text))
        if any(frame.search(text) for frame in OWNERS_OF_THEM) and let_in.tells_before(index):
            yield from ((at, "parent") for at in _list_all(OWNERS_OF_THEM, text))
    if _OF_PILOT.search(near):
        yield from ((at, "applicant") for at in _list_all(ASKING, text))
    yield from ((at, "mentioned") for at in _list_all(BYSTANDERS, text))
    yield from ((at, "mentioned") for at in _list_all((SAYS_OF_MANY,), text))
    for found in SAYS_OF_OTHER.finditer(text):
        speaker, other = list_row(found["row"])[0], list_row(found["by"])[0]
        if not is_kin(judged[speaker], judged[other]):
            yield speaker, "mentioned"
    for found in OPERATED.finditer(text):
        if judged[list_row(found["by"])[0]].name.domestic:
            yield from ((at, "mentioned") for at in list_row(found["row"]))


def _find_decided(index: int, masked: Mapping[int, Masked], let_in: LetIn) -> Iterator[tuple[int, FirmStatus]]:
    """The names of those whom a sentence tells to be let in, turned away or out again."""
    text = masked[index].whole
    if _OF_PILOT.search(text):
        yield from ((at, "approved") for at in _list_all(GRANTED, text))
        yield from ((at, "rejected") for at in _list_all(REFUSED, text))
        yield from ((at, "revoked") for at in _list_all(GONE, text))
    of_them = [*_list_all(OF_THEM, text)]
    if of_them and let_in.tells_before(index):
        yield from ((at, "approved") for at in of_them)
    yield from ((at, "approved") for at in _find_subject_of_grant(index, masked))
    yield from ((at, "parent") for at in _find_subject_of_grant(index, masked, ITS_UNIT_GOT))
    before = masked[index - 1].whole if index - 1 in masked else ""
    if REFUSES_ONE.search(before) and _OF_PILOT.search(before) and not _UNSURE.search(before):
        yield from ((at, "rejected") for at in _list_all((REFUSED_BEHIND,), text))


def _find_subject_of_grant(index: int, masked: Mapping[int, Masked], got: Deferred = GOT_ITS_OWN) -> Iterator[int]:
    """The one firm of a sentence, its subject, of which the next one says that it, or its unit, got its approval under the pilot."""
    text, behind = masked[index].whole, masked[index + 1].whole if index + 1 in masked else ""
    if not got.match(behind) or not _OF_PILOT.search(behind) or _UNSURE.search(behind):
        return
    if len(re.findall(NAME, text)) == 1 and (found := SUBJECT.match(text)):
        yield from list_row(found["row"])


def _list_all(frames: Sequence[Deferred], text: str) -> Iterator[int]:
    for frame in frames:
        for found in frame.finditer(text):
            yield from list_row(found["row"])
