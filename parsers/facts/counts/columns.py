# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads tables by years with a column for each issuer and one for the total: `Year | MIIT | SCA | Total`."""

import re
from collections.abc import Iterator
from itertools import takewhile

from parsers.facts.counts.counts import Draft
from parsers.facts.counts.series import AT_END, OTHER_HEAD
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.dates import find_dates
from parsers.facts.values.mentions import Anchor

_CELL = re.compile(r"[^|]+")
_YEARS_HEAD = re.compile(r"\s*(?:years?|dates?|as (?:of|at)|periods?|end of|time|年份?|时间|截至|年度)\s*$", re.I)
_TOTAL_HEAD = re.compile(r"\s*(?:(?:grand |overall )?total|all|sum|in all|合计|总[计数]|共计)\s*$", re.I)
#: A column of rates counts nothing.
_RATE = re.compile(r"\bgrowth\b|%", re.I)
_NUMBER = re.compile(r"\s*(?P<count>\d{1,3}(?:,\d{3})+|\d{1,5})\s*[家户]?\s*$")
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
        if whole is None or len(totals) != 1:
            continue
        at_end = any(AT_END.search(one.text) for one in sentences[max(0, at - 2) : at + 1])
        below = takewhile(
            lambda one: _RULE.fullmatch(one[1].text) or "|" in one[1].text, enumerate(sentences[at + 1 :], at + 1)
        )
        for index, row in below:
            found.extend(_read_row(row, index, len(heads), totals[0], whole, at_end=at_end))
    return found


def _is_of_else(heads: str) -> bool:
    return OTHER_HEAD.search(heads) is not None or _RATE.search(heads) is not None


def _read_row(row: Sentence, index: int, width: int, total: int, whole: Draft, *, at_end: bool) -> Iterator[Draft]:
    cells = list(_CELL.finditer(row.text))
    numbers = [_NUMBER.match(cell.group()) for cell in cells[1:]]
    counts = [int(number["count"].replace(",", "")) for number in numbers if number]
    if len(cells) != width or len(counts) != width - 1 or 2 * counts[total - 1] != sum(counts):
        return
    as_of = _read_day(cells[0].group(), at_end=at_end)
    for cell, number, value, column in zip(cells[1:], numbers, counts, range(1, width), strict=True):
        if number is None or not value:
            continue
        start = row.start + cell.start() + number.start("count")
        first = row.start if column == total else start
        yield Draft(
            value, "exact", whole.role if column == total else "subset", "series_row" if column == total else "issuer", first,
            row.start + cell.start() + number.end("count"), f"column.of-{whole.rule.split('+')[0]}", min(whole.confidence, 0.7), start, index,
            as_of=as_of,
        )  # fmt: skip


def _read_day(cell: str, *, at_end: bool) -> str | None:
    """The month or year of a row's first cell."""
    dates = [mention.value for mention in find_dates(cell, Anchor(None)) if mention.value]
    if dates:
        return f"{dates[0]}-12" if at_end and len(dates[0]) == 4 else dates[0]
    year = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", cell)
    return None if year is None else f"{year.group()}-12" if at_end else year.group()
