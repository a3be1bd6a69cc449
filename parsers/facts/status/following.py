# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Gives a sentence that speaks of "its approval" or "its application" to the only firm that the sentence before names."""

import re
from collections import Counter

from domain.altering import alter
from domain.claims import FirmStatus
from parsers.facts.cues.verbs import ENDED
from parsers.facts.status.granting import Judged
from parsers.facts.text.sentences import Sentence

_ITS = r"[\"']?(?:Its|Our|The (?:company|firm|group|bank|carrier|operator|subsidiary|unit)'s)\b"
_PAPERS_EN = r"(?:approvals?|permits?|licen[cs]es?|permission)"
_ITS_ENDED = re.compile(
    rf"{_ITS} (?:[\w-]+ ){{0,4}}{_PAPERS_EN}\b[^.;]{{0,60}}\b(?:was|were|has been|is|had been) (?:\w+ ){{0,2}}{ENDED}\b",
    re.I,
)
_ITS_FILED = re.compile(
    rf"{_ITS} (?:[\w-]+ ){{0,4}}(?:application|filing|request|bid|papers|file|dossier|submission)\b[^.;]{{0,60}}\b(?:under|pending|before|being|still|await\w*|review\w*|examin\w*|process\w*|accepted|lodged|submitted)\b",
    re.I,
)


#: 这家公司是首批13家获批企业之一: said of the only firm that the sentence before names.
_IS_ONE_ZH = re.compile(
    r"(?:这家|该)[^,。;]{0,16}(?:公司|企业|外企|机构),?(?:也|正|即)?(?:是|为|成为)(?![^。;]{0,6}(?:未|没|申请))[^。;]{0,40}(?:首批|获批|获准|批[复覆])(?![^。;]*(?:总部|研发中心|数据流动|高新))[^。;]{0,24}之一"
)


def settle_following(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """Of the only firm of a sentence what the next one says of "its approval" or "its application" is told too."""
    alone = Counter(one.sentence for one in judged)
    settled = []
    for one in judged:
        following = sentences[one.sentence + 1].text if one.sentence + 1 < len(sentences) else ""
        told: FirmStatus | None = None
        if one.status in ("mentioned", "rejected") and alone[one.sentence] == 1 and one.rule in _OPEN_TO_MORE:
            told = _tell_following(following)
        settled.append(alter(one, status=told, rule="its-following", confidence=0.7) if told else one)
    return settled


def _tell_following(sentence: str) -> FirmStatus | None:
    """What a sentence says of the only firm that the one before it names."""
    if _ITS_ENDED.match(sentence):
        return "revoked"
    if _ITS_FILED.match(sentence):
        return "applicant"
    return "approved" if _IS_ONE_ZH.match(sentence) else None


#: Rules that say nothing of a firm, or only that it is not approved.
_OPEN_TO_MORE = ("no-cue", "denied", "doubted", "partner", "rejected", "clause")
