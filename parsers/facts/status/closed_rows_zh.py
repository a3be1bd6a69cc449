# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds the Chinese rows of names of which the next sentence says that they were let in: 企业名录:甲、乙。以上企业均已取得试点批复."""

import re

from domain.altering import alter
from parsers.facts.cues.status_cues import DOUBTED, NOT, REVOKED
from parsers.facts.status.granting import Judged
from parsers.facts.text.sentences import Sentence

#: All of those above got the pilot's paper.
_ALL_GOT = re.compile(
    r"[\"“]?(?:以上|上述|前述)(?:\d{1,3}|[一二两三四五六七八九十]{1,3})?[家户间]?(?:外[资商](?:投资)?)?(?:企业|公司|外企|单位)[均都全](?:部)?(?:已|于[^,。;]{1,14})?(?:经?[^,。;]{0,12}?(?:批准|同意),?)?(?:取得|获得?|拿到|领到|获颁)[^,。;]{0,24}(?:试点|增值电[信讯])[^,。;]{0,8}(?:批[复覆]|许可)"
)
#: What stands in a row beside its names: a head without a verb of its own, brackets and marks.
_HEAD = re.compile(r"[^,。;:]{0,24}(?:名录|名单|企业|如下|名称|公司)(?:\([^()]{0,24}\))?(?:如下|为|是)?[::]|")
_BETWEEN = re.compile(
    r"(?:[、,;和及与以\s]|\((?![^()]*(?:未|待|拟|申请|撤|注销|不予))[^()]{1,40}\)|\d{1,2}[.、)])*等?[。]?"
)
_SURE = 0.8


def tell_closed_rows(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """The same names; full ones of a row that nothing else is said of are let in where the next sentence says so of all."""
    rows: dict[int, list[Judged]] = {}
    for one in judged:
        rows.setdefault(one.sentence, []).append(one)
    told = {index for index, row in rows.items() if _is_closed(sentences, index, row)}
    return [
        alter(one, status="approved", rule="named", confidence=_SURE, stage=None)
        if one.sentence in told
        and one.name.shape == "legal"
        and one.status == "mentioned"
        and one.rule == "no-cue"
        and not _is_in_bracket(one, sentences)
        else one
        for one in judged
    ]


def _is_closed(sentences: tuple[Sentence, ...], index: int, row: list[Judged]) -> bool:
    behind = sentences[index + 1].text if index + 1 < len(sentences) else ""
    if not _ALL_GOT.match(behind) or NOT.search(behind) or DOUBTED.search(behind) or REVOKED.search(behind):
        return False
    sentence = sentences[index]
    full = sorted((one.name.start, one.name.end) for one in row if one.name.shape == "legal")
    if not full or sentence.title:
        return False
    text, at, pieces = sentence.text, 0, []
    for start, end in full:
        pieces.append(text[at : start - sentence.start])
        at = end - sentence.start
    pieces.append(text[at:])
    return _HEAD.fullmatch(pieces[0]) is not None and all(_BETWEEN.fullmatch(piece) for piece in pieces[1:])


def _is_in_bracket(one: Judged, sentences: tuple[Sentence, ...]) -> bool:
    sentence = sentences[one.sentence]
    before = sentence.text[: max(0, one.name.start - sentence.start)]
    return before.count("(") > before.count(")")
