# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads Chinese rounds that one verb tells in turn: 2月28日、9月10日,先后向13家、21家外企发放批复; 分三批(13家、21家、22家)发放.

The first figure is of the first day, the second of the second; where there are no such days, the text must say in how
many batches they came. A figure of such a row is never a sum, nor is the day of the last round the first one's.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from parsers.facts.counts.adding import ADDS_UP
from parsers.facts.counts.confirming import CONFIRMED, is_told
from parsers.facts.counts.counts import Counted, Draft
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, dates_in
from parsers.facts.values.numbers import Number, parse_ordinal
from parsers.facts.values.regions import find_regions

RULE, SUM_RULE = "zh.round-in-turn", "zh.sum-of-rounds"
_JOIN = Deferred(r"[家户间](?:企业|外企)?[、,和与及]{1,2}")
_DAYS_JOIN = Deferred(r"[、,和与及]{1,2}")
_GIVEN = Deferred(r"发放|颁发|核发|批出|批[准复]|核准|放行|下发|公布|获[得批准颁]|取得|拿到|领到|批复企业")
_OF_PILOT = Deferred(r"试点|增值电信|批复")
_FOREIGN = Deferred(r"外[资商企]|港资|台资")
_OTHERS = Deferred(
    r"申请|申报|受理|注销|撤[销回]|吊销|收回|退|驳回|不予|未|拟|将(?!近)|预计|计划|目标|有望|力争|若|如果|传|据说|内资|医院|否认|不实"
)
#: What says that each figure is a round of its own.
_IN_TURN = Deferred(r"先后|分别|依次|陆续|各|分(?:成|为|作)?[两二三四五六七八九十\d]批")
#: 前三批, 分两批, 两批: how many rounds there were.
_SO_MANY = Deferred(r"(?<!第)(?P<many>[两二三四五六七八九十\d])(?:批(?![复准])|次|轮|度)")

Figures = list[tuple[Number, int]]


def read_rounds_in_turn(
    claims: list[Draft],
    numbers: Mapping[int, Sequence[tuple[Number, Counted | None]]],
    sentences: tuple[Sentence, ...],
    dates: tuple[Mention, ...],
) -> list[Draft]:
    """The claims with each row of rounds told in turn, in the order of the text."""
    rounds: dict[int, Draft] = {}
    for index, found in numbers.items():
        sentence = sentences[index]
        for row in find_rows([(number, counted[0]) for number, counted in found if counted], sentence):
            rounds.update((one.at, one) for one in _tell(row, index, sentences, dates))
    kept = [one for one in claims if one.at not in rounds]
    return sorted([*kept, *rounds.values()], key=lambda one: one.start) if rounds else claims


def find_rows(figures: Figures, sentence: Sentence) -> list[Figures]:
    """The longest rows of figures that nothing but a comma or 和 parts."""
    rows: list[Figures] = []
    for at, figure in enumerate(figures):
        before = figures[at - 1][0] if at else None
        start, end = (before.after - sentence.start, figure[0].outer - sentence.start) if before else (0, 0)
        if before and _JOIN.fullmatch(sentence.text[start:end]):
            rows[-1].append(figure)
        else:
            rows.append([figure])
    return [row for row in rows if len(row) > 1]


def _tell(row: Figures, index: int, sentences: tuple[Sentence, ...], dates: tuple[Mention, ...]) -> list[Draft]:
    sentence = sentences[index]
    near = f"{sentences[index - 1].text if index else ''}{sentence.text}"
    first, last = row[0][0].outer - sentence.start, row[-1][1] - sentence.start
    clauses = _clauses_around(sentence.text, first, last)
    if not (_GIVEN.search(clauses) and _OF_PILOT.search(near) and _FOREIGN.search(near)):
        return []
    if _OTHERS.search(clauses) or find_regions(sentence.text[:first].rpartition(";")[2][-12:]):
        return []
    if _comes_to(row, sentence.text[:first]):
        return []
    days = _find_days(len(row), sentence, first, last, dates)
    if days and not _IN_TURN.search(clauses):
        return []
    if not days and not (
        _IN_TURN.search(clauses) and _tells_so_many(f"{clauses};{sentence.text[first:last]}", len(row))
    ):
        return []
    return [
        Draft(
            int(number.value), number.qualifier, "batch", "", number.outer, end, RULE, CONFIRMED, number.start, index,
            as_of=days[at] if days else None,
        )
        for at, (number, end) in enumerate(row)
    ]  # fmt: skip


def _comes_to(row: Figures, before: str) -> bool:
    """Whether the last figure of a row is what the others come to, with a round told right before it: 21日批复5家,28日再批7家,12家由此…."""
    values = [int(number.value) for number, _ in row]
    rest = values[-1] - sum(values[:-1])
    return rest == 0 or (rest > 0 and re.search(rf"(?<![\d.]){rest}[家户间]", before) is not None)


def _clauses_around(text: str, first: int, last: int) -> str:
    """What stands around a row, up to the next 。 or ; on either side."""
    behind = re.split("[;。]", text[last:])[0]
    return f"{re.split('[;。]', text[:first])[-1]}{behind[:40]}"


def _tells_so_many(clauses: str, rounds: int) -> bool:
    told = _SO_MANY.search(clauses)
    return told is not None and parse_ordinal(told["many"]) == rounds


def _find_days(rounds: int, sentence: Sentence, first: int, last: int, dates: tuple[Mention, ...]) -> list[str] | None:
    """As many days as rounds, in a row of their own before or behind; None where there is none such."""
    inside = [one for one in dates_in(dates, sentence.start, sentence.end) if one.value]
    for side in (
        [one for one in inside if one.end <= sentence.start + first],
        [one for one in inside if one.start >= sentence.start + last],
    ):
        values = [one.value for one in side if one.value and len(one.value) >= len("2025-02")]
        joined = all(
            _DAYS_JOIN.fullmatch(sentence.text[a.end - sentence.start : b.start - sentence.start])
            for a, b in pairwise(side)
        )
        values = [f"{values[-1][:4]}{one[4:]}" if one > values[-1] else one for one in values]  # 2月、9月: of one year
        if len(side) == len(values) == rounds and joined and values == sorted(set(values)):
            return values
    return None


#: 外资企业合计56家: what stands between the last round and the sum of all.
_SUM_BEHIND = Deferred(r"\)?[,、:]?[^,。;\d]{0,8}(?:合计|共计?|总计|累计|总数|一共|总共|合共)[^,。;\d]{0,4}")


def sum_rounds(
    claims: list[Draft],
    numbers: Mapping[int, Sequence[tuple[Number, Counted | None]]],
    text: str,
) -> list[Draft]:
    """The claims with the figure right behind two rounds or more, and to which they come, as the sum of all."""
    told = {one.at: one for one in claims}
    for index, found in numbers.items():
        rounds: list[Draft] = []
        for number, counted in found:
            one = told.get(number.start)
            if counted and _is_sum(number, rounds, text) and _may_be_sum(one):
                told[number.start] = _make_sum(number, counted[0], index, rounds)
                rounds = []
            elif one is not None and one.role == "batch" and is_told(one):
                rounds.append(one)
            elif counted:
                rounds = []
    return sorted(told.values(), key=lambda one: one.start)


def _is_sum(number: Number, rounds: Sequence[Draft], text: str) -> bool:
    """Whether a number stands right behind rounds as that to which they come."""
    if len(rounds) < 2 or sum(one.value for one in rounds) != int(number.value):
        return False
    return _SUM_BEHIND.fullmatch(text, rounds[-1].end, number.outer) is not None


def _may_be_sum(known: Draft | None) -> bool:
    """Whether what is known of a figure leaves it the sum of rounds: nothing, a batch, or a sum that waits."""
    return known is None or known.role == "batch" or known.detail in ("sum_alone", "in_context", "series")


def _make_sum(number: Number, end: int, index: int, rounds: Sequence[Draft]) -> Draft:
    days = [one.as_of or "" for one in rounds]
    return Draft(
        int(number.value), number.qualifier, "pilot_total", "", number.outer, end, f"{SUM_RULE}{ADDS_UP}", CONFIRMED,
        number.start, index, as_of=max(days) or None if all(days) else None,
    )  # fmt: skip
