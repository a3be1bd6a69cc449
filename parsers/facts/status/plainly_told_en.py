# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Tells of firms what whole English sentences tell in the plainest words, which leave room for nothing else.

"The only one whose name is known is A", "A and B belong to the five", "On the happy side are A and B" say of whom the sentences before tell that he
was let in; "A announced that it is in the value-added telecom pilot", "A is in possession of a nationwide IP-VPN licence" say it of themselves. The whole
sentence has to be such words, so that no learnt weight need doubt it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from domain.altering import alter
from parsers.facts.cues.status_cues import DOUBTED, NOT, REJECTED, REVOKED, tells_applied
from parsers.facts.status.granting import Judged
from parsers.facts.status.let_in_before_en import OF_TELECOM, LetIn
from parsers.facts.status.let_in_en import NUMBER_EN
from parsers.facts.status.masked_rows_en import NAME, Masked, list_row, mask_text
from parsers.facts.status.plain_frames_en import (
    KNOWN_SO_FAR,
    LICENCE_TOLD,
    NAMES_ALL,
    OF_ITSELF,
    PAPER_CAME,
    POINTS_BACK,
    SAME_ONE,
    SAME_PAPER,
    SAME_PAPER_TO,
    SUCCEEDED,
    UNIT_OF_OWNER,
    WHICH_HOLDER,
)
from parsers.facts.status.rows_told import is_unclear
from parsers.facts.status.unsure_firms_en import is_of_abroad
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: The rule of a firm told so, and how sure that is.
RULE, SURE = "plainly", 0.8
#: A company under Chinese law, which alone can hold such a paper.
_IN_CHINA = re.compile(
    r"(?:\((?:China|Beijing|Shanghai|Shenzhen|Hainan|[A-Z][a-z]+)\)|\b(?:China|Beijing|Shanghai|Shenzhen|Hainan|Haikou|Guangzhou|Guangdong|Tianjin|Suzhou|Nanjing|Jiangsu|Hangzhou|Zhejiang|Chengdu|Chongqing|Wuhan|Xiamen|Qingdao|Dalian)\b)"
)


def settle_plainly_told(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """The same firms; of whom a sentence tells so plainly that he was let in is approved, and who is named as his owner there a parent."""
    if not any(_may_be_let_in(one) for one in judged):
        return judged
    masked = mask_text(judged, sentences)
    let_in = LetIn(masked)
    settled = list(judged)
    for index, one in masked.items():
        for at in _find_told(index, one, masked, let_in, settled):
            if _may_be_let_in(settled[at]):
                settled[at] = alter(settled[at], status="approved", rule=RULE, confidence=SURE, stage=None)
        for at in _find_owners(index, one, settled):
            if settled[at].status == "mentioned" and settled[at].rule in ("no-cue", "partner"):
                settled[at] = alter(settled[at], status="parent", rule="owner", confidence=SURE)
    return settled


def _may_be_let_in(one: Judged) -> bool:
    """Whether a name is that of a company in China of which nothing else is told."""
    if one.name.is_group or one.name.contested or one.name.shape not in ("legal", "brand", "unit"):
        return False
    if _IN_CHINA.search(one.name.text) is None:
        return False
    if one.status == "mentioned":
        return one.rule in ("no-cue", "partner")
    return one.status == "approved" and one.rule in ("clause", "sentence", "member")


def _find_told(
    index: int, one: Masked, masked: Mapping[int, Masked], let_in: LetIn, judged: Sequence[Judged]
) -> Iterator[int]:
    """The numbers of the names of a sentence that it tells so as let in."""
    if not re.search(NAME, one.text) or not _is_plain(one):
        return
    yield from _find_pointed_at(index, one, let_in)
    if is_of_abroad(one.whole):
        return
    for frame in OF_ITSELF:
        if (found := frame.fullmatch(one.text)) and OF_TELECOM.search(found["what"]):
            yield from list_row(found["row"])
    if (found := LICENCE_TOLD.fullmatch(one.text)) and _is_of_china(index, found, masked):
        yield from list_row(found["row"])
    yield from _find_served(index, one, masked)
    for frame in (SAME_PAPER, SAME_PAPER_TO, SAME_ONE):
        if (found := frame.fullmatch(one.text)) and _told_licence_before(index, masked, judged):
            yield from list_row(found["row"])


#: What a firm does of which the paper is told next.
_RUNS = Pattern(
    r"^\W*[\ue000-\uf8ff] (?:(?:can|may|is (?:now )?(?:free|allowed|able|permitted) to)\b|(?:starts?|started|has begun|begins?|began|runs?|operates?|offers?)\b)"
)


def _find_served(index: int, one: Masked, masked: Mapping[int, Masked]) -> Iterator[int]:
    """The only firm of a sentence, its subject, of which the next one says that the ministry's paper reached it."""
    behind = masked.get(index + 1)
    if behind is None or not (found := PAPER_CAME.fullmatch(behind.text)) or is_of_abroad(behind.whole):
        return
    if not re.match(NAME, one.text) or len(re.findall(NAME, one.whole)) != 1 or is_unclear(one.whole, _ELSE):
        return
    if _RUNS.search(one.text) and OF_TELECOM.search(found["what"]) and _BODY.search(f"{found['what']} {one.whole}"):
        yield from list_row(one.text)


def _find_pointed_at(index: int, one: Masked, let_in: LetIn) -> Iterator[int]:
    """The names of those whom a sentence says to be of the firms that those before it tell of."""
    for frame in POINTS_BACK:
        if (found := frame.fullmatch(one.text)) and let_in.tells_before(index, _read_number(one.text)):
            yield from list_row(found["row"])
    for frame in KNOWN_SO_FAR:
        if (found := frame.fullmatch(one.text)) and let_in.tells_before(index):
            yield from list_row(found["row"])
    for frame in NAMES_ALL:
        found = frame.fullmatch(one.text)
        if found and let_in.tells_before(index, _read_number(one.text), len(row := list_row(found["row"]))):
            yield from row
    if (found := WHICH_HOLDER.fullmatch(one.text)) and let_in.tells_holders_before(index):
        yield from list_row(found["row"])
    for frame in SUCCEEDED:
        if (found := frame.fullmatch(one.text)) and let_in.tells_round_before(index):
            yield from list_row(found["row"])


_NUMBER = Pattern(rf"\b[Tt]he (?P<n>(?!one\b){NUMBER_EN})\b", re.I)


def _read_number(text: str) -> str | None:
    """The number of those at whom a sentence points back: "the five"."""
    found = _NUMBER.search(text)
    return found["n"] if found else None


#: What makes of words by the way more than that.
_ELSE = Pattern(
    r"\b(?:rumou?r\w*|reportedly|alleg\w+|suspend\w*|expired|lapsed|until \d{4}|unnamed|hop\w+|once|if|whether|would|might|could)\b",
    re.I,
)


def _is_plain(one: Masked) -> bool:
    """Whether a sentence says nothing by the way of its firms that tells another fate."""
    said = " ".join(one.asides)
    return not said or not (
        tells_applied(said) or any(cue.search(said) for cue in (NOT, REJECTED, REVOKED, DOUBTED, _ELSE))
    )


_BODY = Pattern(
    r"\b(?:Ministry of (?:Industry and Information Technology|Information Industry)|MIIT|MII|[A-Z]\w+ Communications Administration|China's (?:telecom\w* |industry )?(?:ministry|regulator)|Chinese (?:telecom\w* )?(?:ministry|regulators?|authorities))\b"
)
_ISSUED = Pattern(
    r"^(?:It was |They were |The (?:licen[cs]e|permit|approval|document|paper)s?,? )?(?:was |were )?(?:[Ii]ssued|[Gg]ranted|[Ss]igned|[Gg]iven|[Dd]ated)\b|\b(?:issued|granted|signed) (?:it|the (?:licen[cs]e|permit|approval|document|paper))\b"
)


def _is_of_china(index: int, found: re.Match[str], masked: Mapping[int, Masked]) -> bool:
    """Whether a licence is of telecom and of China: its own sentence or the one behind it names who gave it, or it is good for all China."""
    if _BODY.search(found.string) or _ALL_CHINA.search(found["what"]):
        return True
    behind = masked.get(index + 1)
    return behind is not None and _ISSUED.search(behind.text) is not None and _BODY.search(behind.whole) is not None


_ALL_CHINA = Pattern(r"\b(?:nationwide|all[- ]China|Chinese|China's|domestic|cross-provincial)\b")


def _told_licence_before(index: int, masked: Mapping[int, Masked], judged: Sequence[Judged]) -> bool:
    """Whether one of the two sentences right before tells of a firm that it was granted a paper of telecom, and none that one was lost."""
    near = [at for at in (index - 1, index - 2) if at in masked]
    if any(
        is_of_abroad(masked[at].whole) or REJECTED.search(masked[at].whole) or REVOKED.search(masked[at].whole)
        for at in near
    ):
        return False
    told = {one.sentence for one in judged if one.status == "approved" and one.rule in (RULE, "clause", "holder")}
    return any(at in told and _OF_LICENCE.search(masked[at].whole) for at in near)


_OF_LICENCE = Pattern(
    r"\b(?:value-added|tele(?:com|co)\w*|IP-VPN|ISP|IDC|internet access|data cent\w+|call cent\w+)\b[^.;]{0,60}\b(?:licen[cs]es?|permits?|approvals?)\b|\b(?:licen[cs]es?|permits?|approvals?) (?:for|to) [^.;]{0,40}\b(?:value-added|tele(?:com|co)\w*|IP-VPN|ISP|IDC|internet access|data cent\w+|call cent\w+)\b",
    re.I,
)


def _find_owners(index: int, one: Masked, judged: Sequence[Judged]) -> Iterator[int]:
    """The owner of a venture whose licence its sentence tells ("OWNER says its joint venture, NAME, is in possession of"), or of the only firm told of."""
    for frame in (LICENCE_TOLD, *OF_ITSELF):
        found = frame.fullmatch(one.text)
        if found and found.groupdict().get("owner"):
            yield from list_row(found["owner"])
    for frame in UNIT_OF_OWNER:
        if (found := frame.fullmatch(one.text)) and _is_one_told_before(index, judged):
            yield from list_row(found["owner"])


def _is_one_told_before(index: int, judged: Sequence[Judged]) -> bool:
    """Whether the sentences right before name one firm in China, which was let in."""
    near = [one for one in judged if index - _NEAR <= one.sentence <= index and _IN_CHINA.search(one.name.text)]
    return len({one.name.text for one in near if one.sentence < index}) == 1 and all(
        one.status == "approved" and one.sentence < index for one in near
    )


_NEAR = 3
