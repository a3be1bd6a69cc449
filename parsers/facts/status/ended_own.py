# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Firms whose own approval ended, by their sentence: a group whose unit's ended keeps what it has."""

import re
from collections.abc import Sequence

from parsers.facts.cues.endings_en import leave_threats, leave_undone_ends
from parsers.facts.cues.others_acts_en import leave_others_ends
from parsers.facts.cues.status_cues import APPROVED, REVOKED, UNIT_AFTER, UNIT_BEFORE
from parsers.facts.cues.unreal import leave_unreal_ends
from parsers.facts.cues.verbs import ENDED
from parsers.facts.names.brands import Name
from parsers.facts.status.granting import Around, Judged
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.recall import recall
from parsers.facts.text.sentences import Sentence

_NOT_ENDED = re.compile(rf"\b(?:not|never|nor|n't)\b[^.;,]{{0,16}}\b{ENDED}\b", re.I)
#: What only names the papers that end, or how they were come by.
_PAPERS = re.compile(
    r"并?报(?:请|经)?[^,。;]{0,16}(?:同意|批准|核准)|(?:approvals?|licen[cs]es?|permits?) (?:granted|issued|given|awarded) to|(?:that |which )?(?:it|they|the company|the firm) (?:had |has |have |was |were )?(?:(?:been )?(?:granted|given|issued|awarded)|obtained|received|won|secured|got)\b|\b(?:gave|gives?|given|giving) (?:up|back)\b|\blet (?=(?:its|their) )|试点批[复覆]|批[复覆]|许可证?|(?:licen[cs]es?|approvals?|permits?) (?:for|to|of) [^,;.]{2,90}? (?:granted|issued|given|awarded) to\b|licen[cs]es?|approvals?|permits?"
)


@recall
def _tells_ended(sentence: str, clause: str) -> bool:
    """Whether a sentence tells an end, and the name's clause no grant beside it."""
    ended = REVOKED.search(sentence) is not None and not _NOT_ENDED.search(sentence)
    return ended and not APPROVED.search(_PAPERS.sub("", clause))


def judge_ended(name: Name, around: Around, index: int, *, chinese: bool) -> Judged | None:
    """A firm whose approval ended; a group whose unit's ended keeps what it has, and so does one whose end is only threatened."""
    whole, clause = around.sentence, around.clause
    if not chinese:
        whole, clause = leave_others_ends(whole), leave_others_ends(clause)
    done = whole if chinese else leave_undone_ends(leave_unreal_ends(whole))
    if not _tells_ended(done, clause if done is whole else leave_undone_ends(leave_unreal_ends(clause))):
        if not chinese and _tells_ended(
            leave_threats(leave_unreal_ends(whole)), leave_threats(leave_unreal_ends(clause))
        ):  # decided, and perhaps undone
            return Judged(name, "revoked", "revoked.undone", DOUBTED_AT, index)
        threatened = done is not whole and _tells_ended(whole, clause)
        return Judged(name, "mentioned", "not-ended", 0.8, index) if threatened else None
    if not chinese and name.is_group and (UNIT_AFTER.match(around.after) or UNIT_BEFORE.search(around.before)):
        return Judged(name, "mentioned", "revoked.unit", 0.8, index)
    return Judged(name, "revoked", "revoked", 0.85, index)


_GRANTS_EN = Pattern(r"\b(?:granted|approved|issued|admitted|let in|cleared|licen[cs]ed|awarded|given)\b", re.I)


def heads_ends(head: str) -> bool:
    """Whether an English list's head tells that what its firms held was taken, and of no grant beside it."""
    return REVOKED.search(head) is not None and not _GRANTS_EN.search(head)


#: "The approvals of the following three enterprises are withdrawn as of 19 August:".
_ENDS_THEIRS = Pattern(
    rf"\b(?:approvals?|licen[cs]es?|permits?|permissions?|pilot (?:operation )?replies) (?:of|held by|issued to|belonging to) (?:the )?(?:following|below|these|those|(?:enterprises|companies|firms) (?:listed )?below)\b[^.;:]{{0,90}}\b(?:is|are|was|were|has been|have been) (?:hereby |herewith |now |all )?{ENDED}\b"
    rf"|\b(?:has|have|hereby|is|are)? ?(?:now )?{ENDED} (?:the )?(?:[\w-]+ ){{0,4}}?(?:approvals?|licen[cs]es?|permits?|permissions?) (?:of|held by|issued to) (?:the )?(?:following|below|these|those)\b",
    re.I,
)
#: What leaves the end open, or makes it that of others.
_OPEN_END = Pattern(
    r"\b(?:may|might|could|would|will|shall|must|plans?|intends?|threaten\w*|propos\w+|if|unless|whether|den(?:y|ies|ied)|untrue|false|appeal\w*|courts?|overturn\w*|reinstat\w*|restor\w*|suspend\w*|not|never|no|rumou?r\w*|reportedly|expected|hearing|suppliers?|partners?|clients?|customers?|pending|under review|accepted for|rivals?|until)\b",
    re.I,
)
_TELECOM = Pattern(
    r"\b(?:value-added|tele(?:com|co)\w*|MIIT|Ministry of (?:Industry and Information Technology|Information Industry)|Communications Administration)\b",
    re.I,
)
#: So many sentences above a list's head telecom is named where it is its subject.
_NEAR = 4


def ends_plainly(sentences: Sequence[Sentence], head: int) -> bool:
    """Whether an English list's head tells in the plainest words that the telecom approvals of those in it are at an end."""
    text = sentences[head].text
    if not heads_ends(text) or _ENDS_THEIRS.search(text) is None or _OPEN_END.search(text):
        return False
    return any(_TELECOM.search(one.text) for one in sentences[max(0, head - _NEAR) : head + 1] if not one.title)
