# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads tables by years with a column for each issuer and one for the total: `Year | MIIT | SCA | Total`."""

import re
from collections.abc import Iterator
from itertools import takewhile

from msgspec import Struct

from domain.claims import Role
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.series import AT_END, BY_HEAD, OTHER_HEAD, names_all_licensed
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.dates import find_dates
from parsers.facts.values.mentions import Anchor
from parsers.facts.values.regions import find_regions

#: How the rule of such a cell begins. Its row, which adds up, says more than the words around it.
CELL = "column.of-"
_CELL = re.compile(r"[^|]+")
_YEARS_HEAD = re.compile(
    r"\s*(?:years?|dates?|as (?:of|at)|periods?|end of|time|months?|quarters?|年份?|时间|截至|年度)\s*$", re.I
)
_TOTAL_HEAD = re.compile(r"\s*(?:(?:grand |overall )?total|all|sum|in all|合计|总[计数]|共计)\s*$", re.I)
#: A column of rates counts nothing.
_RATE = re.compile(r"\bgrowth\b|%", re.I)
_NUMBER = re.compile(r"\s*(?P<count>\d{1,3}(?:,\d{3})+|\d{1,5})\s*[家户]?\s*$")
#: What stands in a cell that is not known.
_GAP = re.compile(r"\s*(?:n\.?/?a\.?|-+|—+|–|\.{2,}|…|/|\?|未公布|不详|无)?\s*", re.I)
#: 12/2016
_MONTH_FIRST = re.compile(r"(?<!\d)(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?!\d)")
_RULE = re.compile(r"[\s|:–—-]+")


def read_columns(sentences: tuple[Sentence, ...], told: list[Draft]) -> list[Draft]:
    """The cells of such tables below a stock or total told before: the total's column of its role, the others its parts.

    A row counts only where its parts add up to its total; a row that does not is of something else.
    """
    found: list[Draft] = []
    for at, sentence in enumerate(sentences):
        heads = [cell.group() for cell in _CELL.finditer(sentence.text)]
        if len(heads) < 3 or not _YEARS_HEAD.match(heads[0]) or _is_of_else(sentence.text):
            continue
        totals = [column for column, head in enumerate(heads) if _TOTAL_HEAD.match(head)]
        whole = next((d for d in reversed(told) if d.sentence < at and d.role in ("stock_total", "pilot_total")), None)
        of = _Whole.of(whole) if whole else _NAMED if _is_named(sentences, at) else None
        if of is None or len(totals) != 1:
            continue
        at_end = any(AT_END.search(one.text) for one in sentences[max(0, at - 2) : at + 1])
        below = takewhile(
            lambda one: _RULE.fullmatch(one[1].text) or "|" in one[1].text, enumerate(sentences[at + 1 :], at + 1)
        )
        rows = [cut for index, row in below if (cut := _cut_row(row, index, len(heads), totals[0]))]
        if not any(all(row.numbers) for row in rows):  # one at least shows whole that the other columns are the parts
            continue
        known = any(_tells_again(row, totals[0], told, at) for row in rows)
        if not known and not (of is _NAMED and _is_plainly_titled(sentences, at)):
            of = _Whole(of.role, f"{of.rule}+doubt-unknown-table", min(of.confidence, DOUBTED_AT))
        for row in rows:
            found.extend(_read_row(row, heads, totals[0], of, at_end=at_end))
    return found


#: All that the title of a table of firms may say, and the line between it and the heads.
_PLAIN_TITLE = re.compile(
    r"(?>\W|\d|\b(?:units?|source|miit|data|forms? of investment|type|foreign(?:[- ](?:invested|funded|owned|backed))?|overseas|tele(?:com|communications?)|value-added|enterprises?|companies|firms|operators|in|china|chinese|mainland|the|of|a|an|number|tally|total|series|so far|table|by|at|as|end|each|month|year|quarter|period|half-year|licen[cs]ed|holders|stock|since|from|to|and|issuer|licen[cs]e|note|statistics|figures|count|development|how many|mid|monthly|yearly|quarterly|annual(?:ly)?|january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|工业和信息化部|工信部|通信管理局|各省|来源|数据|类型|分|一览|外商(?:投资)?|外资|经营|电信|增值|业务|企业|公司|全国|我国|中国|境内|数量|总数|家数|数|家|户|个|历年|历次|年度|年份|各|年|月|末|底|季度|情况|统计|表|图|持证|获证|截至|按|及|与|和|的|至|到|共|单位|发展)++",
    re.I,
)


def _is_plainly_titled(sentences: tuple[Sentence, ...], at: int) -> bool:
    """Whether the titles above a table, and the line right above its heads, say nothing but that it counts firms."""
    above = [one.text for one in sentences[:at] if one.title] + [sentences[at - 1].text if at else ""]
    return all(_PLAIN_TITLE.fullmatch(text) for text in above if text)


def _tells_again(row: "_Row", total: int, told: list[Draft], at: int) -> bool:
    """Whether the total of a row is one that the text tells before the table: the column goes on with it."""
    number = row.numbers[total - 1]
    value = _read_value(number) if number else 0
    return any(one.value == value and one.sentence < at and one.role in ("stock_total", "pilot_total") for one in told)


def _find_place(head: str) -> str | None:
    """The place that the head of a column names: "Shanghai FTZ approval"."""
    found = find_regions(head)
    return found[0][0] if found else None


class _Whole(Struct, frozen=True):
    """What the column of totals counts, by which rule, and how sure that is."""

    role: Role
    rule: str
    confidence: float

    @classmethod
    def of(cls, draft: Draft) -> "_Whole":
        """As a figure told before the table."""
        return cls(draft.role, draft.rule.split("+")[0], min(draft.confidence, 0.7))


#: Of a table under a title that names foreign-invested telecom firms, where no sentence tells the total before it.
_NAMED = _Whole(*BY_HEAD)


def _is_named(sentences: tuple[Sentence, ...], at: int) -> bool:
    """Whether the titles above a table say that it counts all foreign-invested telecom firms of the country."""
    titles = [one.text for one in sentences[:at] if one.title]
    return any(names_all_licensed(one) for one in titles) and not any(find_regions(one) for one in titles)


def _add_up(counts: list[int], total: int, *, gaps: bool) -> bool:
    """Whether the parts of a row come to its total, or where one is not given to no more than it."""
    parts = sum(counts) - counts[total]
    return counts[total] > 0 and (parts < counts[total] if gaps else parts == counts[total])


def _is_of_else(heads: str) -> bool:
    return OTHER_HEAD.search(heads) is not None or _RATE.search(heads) is not None


class _Row(Struct, frozen=True):
    """A row that is of the table: its sentence with its index, its cells, and of those behind the first their numbers; None where one is not given."""

    sentence: Sentence
    index: int
    cells: list[re.Match[str]]
    numbers: list[re.Match[str] | None]


def _cut_row(sentence: Sentence, index: int, width: int, total: int) -> _Row | None:
    """The cells of a row whose parts come to its total; None where they do not, or where one holds something else."""
    cells = list(_CELL.finditer(sentence.text))
    if len(cells) != width:
        return None
    numbers = [_NUMBER.match(cell.group()) for cell in cells[1:]]
    others = [cell.group() for cell, number in zip(cells[1:], numbers, strict=True) if number is None]
    counts = [_read_value(number) if number else 0 for number in numbers]
    fits = all(map(_GAP.fullmatch, others)) and _add_up(counts, total - 1, gaps=bool(others))
    return _Row(sentence, index, cells, numbers) if fits else None


def _read_value(number: re.Match[str]) -> int:
    return int(number["count"].replace(",", ""))


def _read_row(row: _Row, heads: list[str], total: int, whole: _Whole, *, at_end: bool) -> Iterator[Draft]:
    as_of, opens = _read_day(row.cells[0].group(), at_end=at_end), row.sentence.start
    for column, (cell, number) in enumerate(zip(row.cells[1:], row.numbers, strict=True), 1):
        value = _read_value(number) if number else 0
        if number is None or not value:
            continue
        start, end = opens + cell.start() + number.start("count"), opens + cell.start() + number.end("count")
        role, detail, first = (whole.role, "series_row", opens) if column == total else ("subset", "issuer", start)
        yield Draft(
            value, "exact", role, detail, first, end, f"{CELL}{whole.rule}", whole.confidence, start, row.index,
            _find_place(heads[column]), as_of,
        )  # fmt: skip


def _read_day(cell: str, *, at_end: bool) -> str | None:
    """The month or year of a row's first cell."""
    if month := _MONTH_FIRST.search(cell):
        return f"{month['year']}-{int(month['month']):02d}"
    dates = [mention.value for mention in find_dates(cell, Anchor(None)) if mention.value]
    if dates:
        return f"{dates[0]}-12" if at_end and len(dates[0]) == 4 else dates[0]
    year = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", cell)
    return None if year is None else f"{year.group()}-12" if at_end else year.group()
