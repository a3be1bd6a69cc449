# ruff: noqa: E501  (a docstring stands on one line)
"""English firms of which the next sentence takes back what one tells: their approval is at an end, or waits for a person."""

from domain.altering import alter
from parsers.facts.cues.taken_back_en import (
    calls_it_wrong,
    denies_own_grant,
    holds_it_still,
    is_undone_by_body,
    undoes_all,
)
from parsers.facts.status.granting import Judged
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.sentences import Sentence

#: The rule of a firm whose approval was taken back, and how sure it is where the sentence speaks of it alone.
RULE, SURE = "taken-back", 0.75


def take_back(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """The same firms; whose approval the next sentence undoes has none, and of whom it calls wrong what is told waits."""
    undone = _find_undone(judged, sentences)
    settled = []
    for one in judged:
        behind = _read_behind(one, sentences)
        if one.status == "approved" and one.name.text in undone:
            settled.append(alter(one, status="revoked", rule=RULE, confidence=undone[one.name.text]))
        elif _is_contradicted(one, behind) or _denies_own(one, behind, judged):
            settled.append(alter(one, confidence=min(one.confidence, DOUBTED_AT)))
        else:
            settled.append(one)
    return settled


def _read_behind(one: Judged, sentences: tuple[Sentence, ...]) -> str:
    """The sentence behind that of a firm; empty behind the last, and behind a title."""
    at = one.sentence + 1
    return "" if at >= len(sentences) or sentences[one.sentence].title else sentences[at].text


def _find_undone(judged: list[Judged], sentences: tuple[Sentence, ...]) -> dict[str, float]:
    """The firms whose approval the next sentence tells to be undone, with how sure that is: of one of several nobody knows."""
    undone: dict[str, float] = {}
    for one in judged:
        behind = _read_behind(one, sentences)
        if one.status != "approved" or not behind or not is_undone_by_body(behind):
            continue
        beside = {other.name.text for other in judged if other.sentence == one.sentence and other.status == "approved"}
        undone[one.name.text] = SURE if len(beside) == 1 or undoes_all(behind) else DOUBTED_AT
    return undone


def _is_contradicted(one: Judged, behind: str) -> bool:
    if not behind:
        return False
    if one.status in ("revoked", "rejected") and holds_it_still(behind):
        return True
    return one.status in ("approved", "parent", "revoked", "rejected") and calls_it_wrong(behind)


def _denies_own(one: Judged, behind: str, judged: list[Judged]) -> bool:
    """Whether the next sentence says of the very firm, and of no other that it names, that it was granted nothing."""
    if one.status not in ("approved", "parent") or not behind or not denies_own_grant(behind):
        return False
    named = {other.name.text for other in judged if other.sentence == one.sentence + 1}
    return not named or one.name.text in named
