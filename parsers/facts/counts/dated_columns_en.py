# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads English tables with a column for each day and a row for each thing counted: `Indicator | End-2024 | End-2025`, `Foreign-invested telecom enterprises | 2,343 | 2,712`."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from domain.claims import Role
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.dated_rows_en import SURE, name_role, name_sure
from parsers.facts.counts.series import AT_END
from parsers.facts.counts.table_heads_en import counts_anew, rises
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, dates_in

_CELL = re.compile(r"[^|\s][^|]*?(?=\s*(?:\||$))")
_NUMBER = re.compile(r"(?P<count>\d{1,3}(?:,\d{3})+|\d{1,6})(?P<plus>\+)?")
_RULED = re.compile(r"[\s|:–—+=-]+")
#: A row's label that hangs on the label before it: "of which in the pilot".
_OF_WHICH = re.compile(r"^(?:of which|thereof|including)\b", re.I)
_FOREIGN = re.compile(r"\b(?:foreign|overseas)\b", re.I)
#: What may stand beside a head's day: "End-2024", "as of March 2025". "2026 (plan)" and "2026E" are no days of what is.
_BESIDE = re.compile(r"(?:(?:end|as)[- ]?(?:of |at )?)?", re.I)

_Cells = list[re.Match[str]]


def read_dated_columns(sentences: tuple[Sentence, ...], dates: Sequence[Mention]) -> list[Draft]:
    """The figures of such tables whose row says plainly whom it counts, each as of its column's day."""
    found: list[Draft] = []
    last = -1
    for head, sentence in enumerate(sentences):
        columns = _read_days(sentence, dates) if head > last else []
        if columns:
            rows = list(_list_rows(sentences, head, len(columns)))
            found.extend(_read_rows(sentences, rows, columns))
            last = rows[-1][0] if rows else head  # a row is no head of the rows below it
    return found


def _read_days(sentence: Sentence, dates: Sequence[Mention]) -> list[str]:
    """The days of a head's columns, two at least; none where any of its cells but the first is no day."""
    days: list[str] = []
    for at, cell in enumerate(_CELL.finditer(sentence.text)):
        day = _read_day(cell, sentence, dates)
        if day is None and at:
            return []
        days += [day] if day else []
    return days if len(days) > 1 else []


def _read_day(cell: re.Match[str], sentence: Sentence, dates: Sequence[Mention]) -> str | None:
    """A cell's day; None where it holds more than that."""
    start = sentence.start + cell.start()
    day = next((m for m in dates_in(dates, start, sentence.start + cell.end()) if m.value), None)
    if day is None or day.value is None:
        return None
    around = cell.group()[: max(0, day.start - start)] + cell.group()[day.end - start :]
    if not _BESIDE.fullmatch(around):
        return None
    ends = len(day.value) == len("2025") and (cell.group().lower().startswith("end") or AT_END.search(sentence.text))
    return f"{day.value}-12" if ends else day.value


def _read_rows(
    sentences: tuple[Sentence, ...], rows: Sequence[tuple[int, _Cells]], days: Sequence[str]
) -> Iterator[Draft]:
    foreign = any(_FOREIGN.search(cells[0].group()) for _, cells in rows)
    whole = ""
    for index, cells in rows:
        label = cells[0].group()
        named = f"{whole} {label}" if _OF_WHICH.match(label) else label
        whole = whole if _OF_WHICH.match(label) else label
        if (role := _name_row(named, foreign=foreign)) is not None:
            drafts = list(_draft_row(sentences[index], index, cells[1:], days, role))
            running = rises([one.value for one in drafts], [one.as_of for one in drafts])
            sure = min(name_sure(role, named), SURE if running or role != "pilot_total" else DOUBTED_AT)
            yield from (replace(one, confidence=sure) for one in drafts)


def _list_rows(sentences: tuple[Sentence, ...], head: int, columns: int) -> Iterator[tuple[int, _Cells]]:
    """The rows right below a head, each with its label first."""
    for index in range(head + 1, len(sentences)):
        cells = list(_CELL.finditer(sentences[index].text))
        if len(cells) == columns + 1:
            yield index, cells
        elif not _RULED.fullmatch(sentences[index].text):
            return


def _name_row(label: str, *, foreign: bool) -> Role | None:
    """Whom a row counts: all until its column's day. Its table's other labels may say that all are foreign."""
    return (
        None if counts_anew(label) else name_role(f"{label}{' (foreign, cumulative)' if foreign else ' (cumulative)'}")
    )


def _draft_row(sentence: Sentence, index: int, cells: _Cells, days: Sequence[str], role: Role) -> Iterator[Draft]:
    for cell, day in zip(cells, days, strict=True):
        number = _NUMBER.fullmatch(cell.group())
        value = int(number["count"].replace(",", "")) if number else 0
        if number and value:
            at = sentence.start + cell.start()
            yield Draft(
                value, "over" if number["plus"] else "exact", role, "table_row", at, sentence.start + cell.end(), "row.dated-column", SURE, at, index, None, day
            )  # fmt: skip
