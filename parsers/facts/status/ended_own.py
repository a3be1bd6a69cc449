# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Firms whose own approval ended, by their sentence: a group whose unit's ended keeps what it has."""

import re

from parsers.facts.cues.endings_en import leave_threats, leave_undone_ends
from parsers.facts.cues.others_acts_en import leave_others_ends
from parsers.facts.cues.status_cues import APPROVED, REVOKED, UNIT_AFTER, UNIT_BEFORE
from parsers.facts.cues.unreal import leave_unreal_ends
from parsers.facts.cues.verbs import ENDED
from parsers.facts.names.brands import Name
from parsers.facts.status.granting import Around, Judged
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.recall import recall

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


def judge_ended(name: Name, around: Around, index: int, act: str | None, *, chinese: bool) -> Judged | None:
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
    return Judged(name, "revoked", "revoked", 0.85, index, None, act)
