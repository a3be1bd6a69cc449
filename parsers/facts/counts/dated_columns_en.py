# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads English tables with a column for each day and a row for each thing counted: `Indicator | End-2024 | End-2025`, `Foreign-invested telecom enterprises | 2,343 | 2,712`."""

import re
from collections.abc import Iterator, Sequence

from domain.claims import Role
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.dated_rows_en import name_role
from parsers.facts.counts.series import AT_END
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, dates_in

_CELL = re.compile(r"[^|\s][^|]*?(?=\s*(?:\||$))")
_NUMBER = re.compile(r"(?P<count>\d{1,3}(?:,\d{3})+|\d{1,6})(?P<plus>\+)?")
_RULED = re.compile(r"[\s|:–—+=-]+")
#: A row's label that hangs on the label before it: "of which in the pilot".
_OF_WHICH = re.compile(r"^(?:of which|thereof|including)\b", re.I)
_FOREIGN = re.compile(r"\b(?:foreign|overseas)\b", re.I)
_SURE = 0.7

_Cells = list[re.Match[str]]


def read_dated_columns(sentences: tuple[Sentence, ...], dates: Sequence[Mention]) -> list[Draft]:
    """The figures of such tables whose row says plainly whom it counts, each as of its column's day."""
    found: list[Draft] = []
    for head, sentence in enumerate(sentences):
        columns = _read_days(sentence, dates)
        if columns:
            found.extend(_read_rows(sentences, head, columns))
    return found


def _read_days(sentence: Sentence, dates: Sequence[Mention]) -> list[str]:
    """The days of a head's columns, two at least; none where any of its cells but the first is no day."""
    days: list[str] = []
    cells = list(_CELL.finditer(sentence.text))
    for at, cell in enumerate(cells):
        start = sentence.start + cell.start()
        mention = next((m for m in dates_in(dates, start, sentence.start + cell.end()) if m.value), None)
        if mention is None or mention.value is None or len(cell.group()) > mention.end - mention.start + 8:
            if at:
                return []
            continue
        ends = len(mention.value) == len("2025") and (
            cell.group().lower().startswith("end") or AT_END.search(sentence.text)
        )
        days.append(f"{mention.value}-12" if ends else mention.value)
    return days if len(days) > 1 else []


def _read_rows(sentences: tuple[Sentence, ...], head: int, days: Sequence[str]) -> Iterator[Draft]:
    rows = list(_list_rows(sentences, head, len(days)))
    foreign = any(_FOREIGN.search(cells[0].group()) for _, cells in rows)
    whole = ""
    for index, cells in rows:
        label = cells[0].group()
        named = f"{whole} {label}" if _OF_WHICH.match(label) else label
        whole = whole if _OF_WHICH.match(label) else label
        if (role := _name_row(named, foreign=foreign)) is not None:
            yield from _draft_row(sentences[index], index, cells[1:], days, role)


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
    return name_role(f"{label}{' (foreign, cumulative)' if foreign else ' (cumulative)'}")


def _draft_row(sentence: Sentence, index: int, cells: _Cells, days: Sequence[str], role: Role) -> Iterator[Draft]:
    for cell, day in zip(cells, days, strict=True):
        number = _NUMBER.fullmatch(cell.group())
        value = int(number["count"].replace(",", "")) if number else 0
        if number and value:
            at = sentence.start + cell.start()
            yield Draft(
                value, "over" if number["plus"] else "exact", role, "table_row", at, sentence.start + cell.end(), "row.dated-column", _SURE, at, index, None, day
            )  # fmt: skip
