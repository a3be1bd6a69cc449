# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads a text's own correction: the figure that it says is right takes the place of the one that it says was wrong."""

import re
from collections.abc import Iterator

from msgspec import Struct

from domain.altering import alter
from domain.claims import Role
from parsers.facts.counts.counted import count_en, count_zh
from parsers.facts.counts.counts import Draft, demote, look_around
from parsers.facts.counts.fitting import fitting_cues
from parsers.facts.cues.cues import SERIES, WHOLE_ROLES
from parsers.facts.cues.cues_en import EN
from parsers.facts.cues.cues_zh import ZH
from parsers.facts.cues.taken_back_en import calls_it_wrong
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern, fits_any
from parsers.facts.text.sentences import Sentence, split_clauses
from parsers.facts.values.numbers import Number, find_numbers

#: Ends the rule of a figure that a correction gives.
CORRECTED = "+correction"
#: What says that something printed before was wrong.
_CORRECTS = Pattern(
    r"更正|勘误|订正|误[作写为植报记称]|笔误|(?:数字|数据|表述|报道|家数)[^,。]{0,6}(?:有误|不实|错误)|(?:前|上|原|文|此)文(?:中|内|所)|文[中内]|(?:此前|先前|早前|原)版本"
    r"|\b(?:correct(?:s|ed|ions?|ing)|clarif(?:ies|ication)|erratum|misstat\w*|misreport\w*|in error|erroneous\w*|incorrect(?:ly)?|wrongly|mistakenly|should have (?:said|read|been)|that was wrong|(?:earlier|previous|original|initial|first|prior) (?:version|edition) of (?:this|our|the) (?:\w+ )?(?:story|report|article|item|text|dispatch|piece|post|page|headline))\b",
    re.I,
)
#: What only tells of something printed before: the right figure must be said to be the right one.
_RECALLS = Pattern(
    r"(?:本[报刊网台站社]|我[报刊网台社]|前文|原文|原稿|旧稿|此前|先前|早前|昨日|昨天)[^。]{0,16}(?:报道|刊发|稿件?|消息|文章|一文)|(?:媒体|网传|网络)[^,。]{0,8}(?:报道|称|传)"
    r"|\b(?:earlier|previous|original|initial|first|prior) (?:version|report|story|article|edition|headline|dispatch|text)\b|\b[Ww]e (?:had )?(?:reported|wrote|said|stated|put)\b|\b(?:[Tt]he |[Aa]n? |[Oo]ne )(?:[\w-]+ )?(?:post|rumou?r|blog|message|claim|video|tweet|thread)\b (?:also |had |which |has )?(?:put|said|claimed|gave|spoke|counted)\b",
    re.I,
)
_FIRMS = r"(?:首批|获批|获准|外资|外商投资)*(?:企业|公司|外企)?"
#: What stands right before the figure that is said to be right.
_RIGHT_BEFORE = Deferred(
    rf"(?:确|实际上?应?|经(?:核实|查证?|核对),?应?|实际(?:获批|获准|批准)的?|正确(?:的)?(?:数字|数据|数目|家数|表述|说法|数量)?(?:应当?)?|准确(?:的)?(?:数字|数据|数目|家数|说法)(?:应当?)?)(?:为|是|系|有)[:\"“]?{_FIRMS}(?:应?为|共)?[\"“]?$"
    rf"|(?:首批|获批)?实为[\"“]?{_FIRMS}$|(?:更正|订正|修正)[为成][\"“]?{_FIRMS}$|而(?:应)?[是为][\"“]?{_FIRMS}$"
    r"|\b(?:correct|right|actual|true|real|accurate|proper) (?:number|figure|total|count|tally)\b(?:, [^.;,\d]{3,50},)?[^.;,\d]{0,50}\b(?:is|was|being)\s*:?\s*$|\bnot \w+(?: [a-z-]+){0,3},? but $"
    r"|\b(?:corrects?|corrected)\b[^.;]{0,90}\bto (?:show (?:that )?|say (?:that )?|reflect that |read |state that )?$",
    re.I,
)
#: The same, where the text says that something was wrong.
_SAID_RIGHT = Deferred(
    rf"(?:应当?|改)(?:为|是|成)[:\"“]?{_FIRMS}(?:一?共计?|合计|总共|共有)?[\"“]?$"
    r"|(?:\bin fact|\bactually|\b(?:wrong|incorrect|mistaken|untrue|in error|erroneous))[,.] (?:(?:it|they|the (?:ministry|regulator|bureau|administration)|MIIT|China) )(?:has |had |in fact |actually )*(?:approved|cleared|licen[cs]ed|granted|admitted|let in) $|\b(?:the|that) (?:number|figure|total|count) (?:is|was) (?:in fact )?$|\bshould (?:be|read|say|have (?:been|read|said))(?: that)? ['\"]?$|\b(?:in fact|in truth|actually)(?: it)?(?: is| was)?,? $|\b(?:it|they|there) (?:was|were|is|are) $",
    re.I,
)
_RIGHT_AFTER = Deferred(
    rf"^家?{_FIRMS}?,?(?:而非|而不是|并非|不是)|^家[^,。]{{0,40}}误[作写为植报记称]|^(?: [a-z-]+){{0,4}},? (?:and not|not|rather than|instead of) |^,? from ",
    re.I,
)
#: What stands right before the figure that was wrong, and right behind it.
_WRONG_BEFORE = Deferred(
    r"误[作写为植报记称](?:为|成|作)?[\"“]?$|(?:而非|而不是|并非|不是)[\"“]?(?:此前|原先|之前)?(?:报道|所称|所述)?的?[\"“]?$|\b(?:and not|,? not|rather than|instead of) ['\"]?$|\b(?:gave|put|stated|listed|described)\b[^.;]{0,150}\b(?:as|at) $|, from $|\bto \w+,? from $",
    re.I,
)
_WRONG_AFTER = Deferred(
    rf"^家?[^,。\d]{{0,20}}(?:有误|系误|为误|之误|的(?:说法|数字|表述)(?:有误|不准|错误))|^家?{_FIRMS}[\"”]?,?(?:应|更正|订正|改)[为成是]|^(?: [a-z-]+){{0,3}},? but ",
    re.I,
)
#: "Separately, it said there were": of another thing.
_APART = Deferred(r"\b(?:Separately|Meanwhile|In addition|Besides|Elsewhere|As for)\b[^.;]*$")
#: A figure stands so many characters from the words that say what is right of it, at most.
_FAR = 110
#: What a correction says stands in its sentence and in so many behind it.
_FOLLOWING = 2


class _Pair(Struct, frozen=True):
    """The figure that is right and those that were wrong, with the sentence that the correction opens with."""

    right: Number
    wrong: tuple[Number, ...]
    sentence: int
    last: int


class _Told(Struct, frozen=True):
    """What a figure that was wrong was told as."""

    role: Role
    rule: str
    confidence: float
    sentence: int


def correct_counts(drafts: list[Draft], text: str, sentences: tuple[Sentence, ...], chinese: bool) -> list[Draft]:
    """The same drafts, in order; a figure that the text corrects counts nothing, and the right one has its role."""
    for pair in _find_pairs(drafts, text, sentences):
        told = _find_told(drafts, pair, text, sentences, chinese)
        drafts = _put_right(_drop_wrong(drafts, pair, told, sentences), pair, told, text, sentences)
    return drafts if chinese else [_take_back(draft, sentences) for draft in drafts]


def _take_back(draft: Draft, sentences: tuple[Sentence, ...]) -> Draft:
    """A figure of which the next sentence says that it is wrong counts nothing."""
    following = sentences[draft.sentence + 1].text if draft.sentence + 1 < len(sentences) else ""
    if draft.role not in WHOLE_ROLES or sentences[draft.sentence].title or not calls_it_wrong(following):
        return draft
    return demote(draft, "denial", f"{draft.rule}+taken-back")


def _find_pairs(drafts: list[Draft], text: str, sentences: tuple[Sentence, ...]) -> Iterator[_Pair]:
    done: set[int] = set()
    for index, sentence in enumerate(sentences if fits_any(text, (_CORRECTS, _RECALLS)) else ()):
        says = _CORRECTS.search(sentence.text) is not None
        if sentence.furniture or not (says or _RECALLS.search(sentence.text)):
            continue
        last = min(len(sentences) - 1, index + _FOLLOWING)
        numbers = [n for n in find_numbers(text, sentence.start, sentences[last].end) if _may_count(text, n)]
        right = next((n for n in numbers if _is_right(text, n, sentence, says=says)), None)
        wrong = _list_wrong(drafts, text, sentence, numbers, right) if right else []
        if right and wrong and right.start not in done:
            done.add(right.start)
            yield _Pair(right, tuple(wrong), index, last)


def _may_count(text: str, number: Number) -> bool:
    """Whether a number can be one of firms: no day, no year, no ordinal, no share."""
    behind = text[number.end : number.end + 12]
    year = 1990 <= number.value <= 2100 and number.end - number.start == 4
    counted = behind[:1] in ("家", "户", "间")
    return (
        number.whole is not None
        and number.value > 0
        and (counted or not (number.han or year))
        and not re.match(
            r"\s?(?:[年月日号批期版%]|per ?cent|percent|st\b|nd\b|rd\b|th\b|(?:more|fewer|less|higher|lower)\b)", behind
        )
        and not _NO_FIGURE.search(text[max(0, number.start - 10) : number.start])
    )


_NO_FIGURE = Deferred(r"第$|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? $")


def _is_right(text: str, number: Number, sentence: Sentence, *, says: bool) -> bool:
    """Whether a figure is said to be the right one. `says`: its text says that something was wrong."""
    before = text[max(sentence.start, number.outer - _FAR) : number.outer]
    if _WRONG_BEFORE.search(before):
        return False
    if says and _SAID_RIGHT.search(before) and not _APART.search(before):
        return True
    return (
        _RIGHT_BEFORE.search(before) is not None or _RIGHT_AFTER.match(text[number.end : number.end + 60]) is not None
    )


def _list_wrong(
    drafts: list[Draft], text: str, sentence: Sentence, numbers: list[Number], right: Number
) -> list[Number]:
    """The figures that are named as wrong; where none is, the last one of firms before the right one."""
    others = [n for n in numbers if n.value != right.value]
    named = [
        n
        for n in others
        if _WRONG_BEFORE.search(text[max(sentence.start, n.outer - 170) : n.outer])
        or _WRONG_AFTER.match(text[n.end : n.end + 40])
    ]
    told = {d.at for d in drafts if d.role in WHOLE_ROLES or d.detail == "denial"}
    again = {n.value for n in named}
    named = [n for n in others if n in named or (n.value in again and n.start < right.start)]
    return named or [n for n in others if n.start < right.start and n.start in told][-1:]


def _find_told(
    drafts: list[Draft], pair: _Pair, text: str, sentences: tuple[Sentence, ...], chinese: bool
) -> _Told | None:
    """What the figure that comes first was told as: where words of correction hide it, by what its own words say."""
    ordered = sorted((*pair.wrong, pair.right), key=lambda number: number.start)
    told = {d.at: d for d in drafts if d.role in WHOLE_ROLES and d.rule != "en.anaphor"}
    draft = next((told[number.start] for number in ordered if number.start in told), None)
    if draft:
        return _Told(draft.role, draft.rule, draft.confidence, draft.sentence)
    for number in ordered:
        at = next(i for i in range(pair.sentence, pair.last + 1) if number.start < sentences[i].end)
        if read := _read_role(number, at, text, sentences[at], chinese):
            return read
    values = {int(number.value) for number in pair.wrong}
    draft = next((d for d in drafts if d.value in values and d.role in WHOLE_ROLES), None)
    return _Told(draft.role, draft.rule, draft.confidence, pair.sentence) if draft else None


def _read_role(number: Number, at: int, text: str, sentence: Sentence, chinese: bool) -> _Told | None:
    counted = count_zh(text, number, sentence) or count_en(text, number, sentence)
    if counted is None:
        return None
    around = look_around(text, sentence, split_clauses(sentence, chinese), number, counted)
    cues = fitting_cues(ZH if counted[2] else EN, around, number)
    cue = next((c for c in cues if c.role in WHOLE_ROLES and c.detail != SERIES and c.name != "en.anaphor"), None)
    return _Told(cue.role, cue.name, cue.weight, at) if cue else None


def _drop_wrong(drafts: list[Draft], pair: _Pair, told: _Told | None, sentences: tuple[Sentence, ...]) -> list[Draft]:
    """The drafts with the wrong figure as one that counts nothing: where it is corrected, and wherever else it is told as that."""
    places = {number.start for number in pair.wrong}
    values = {int(number.value) for number in pair.wrong}
    low, high = sentences[pair.sentence].start, sentences[pair.last].end

    def is_wrong(draft: Draft) -> bool:
        again = draft.value in values and told is not None and draft.role == told.role
        return draft.at in places or (again and not (pair.right.start < draft.at < high and low <= draft.at))

    return [demote(d, "corrected", f"{d.rule}+corrected") if is_wrong(d) else d for d in drafts]


#: What a figure that is right may count itself: 13家, "13 firms".
_COUNTED = Deferred(r"[家户间](?:企业|公司|外企)?| (?:firms|companies|enterprises)\b")


def _put_right(
    drafts: list[Draft], pair: _Pair, told: _Told | None, text: str, sentences: tuple[Sentence, ...]
) -> list[Draft]:
    """The drafts with the right figure in the role of the wrong one. Of another thing (应为4家递交申请) it keeps its own."""
    number = pair.right
    held = next((d for d in drafts if d.at == number.start), None)
    if told is None or (held is not None and held.role == "other" and held.detail != "denial"):
        return drafts
    if held is not None and held.role == told.role:
        return [alter(d, rule=f"{d.rule}{CORRECTED}") if d is held else d for d in drafts]
    counted = _COUNTED.match(text, number.after)
    made = Draft(
        int(number.value), number.qualifier, told.role, "", number.outer, counted.end() if counted else number.after,
        f"{told.rule}{CORRECTED}", min(told.confidence, 0.8), number.start, told.sentence,
    )  # fmt: skip
    return sorted([*(d for d in drafts if d is not held), made], key=lambda d: d.start)
