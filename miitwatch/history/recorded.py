"""The shipped record for people: a row in one line, in full, and as JSON; each says that it was not observed here."""

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import to_builtins

from domain.findings import Finding
from domain.record import RecordFirm, RecordRow, list_links, mark_row, name_source

#: Of what a row's date is, in words.
DATES = {"decided": "d", "published": "p", "as_of": "as of", "other": "t"}
WIDTH = 72


def summarise_row(finding: Finding, row: RecordRow, summary: Mapping[str, Any]) -> dict[str, Any]:
    """The line of a listing: the row's own words and date, and beside them what it is."""
    date = f"{row.date} {DATES[row.date_of]}" if row.date else "undated"
    return {**summary, "id": finding.id, "date": date, "what": row.text, "standing": mark_row(row)}


def describe_row(row: RecordRow | None) -> dict[str, Any] | None:
    """The row as JSON values; None for what was observed."""
    return None if row is None else {**to_builtins(row), "verified": row.verified, "said": mark_row(row)}


def render_row(finding: Finding, row: RecordRow, *, entered: str) -> str:
    """The row in full. `entered` is the Beijing day on which this ledger took it in."""
    facts = {
        "RECORD": f"{mark_row(row)}.",
        "DATE": _say_date(row),
        "STATES": row.text,
        "FIRMS": "\n".join(_list_firms(row.firms)),
        "WHERE": ", ".join(row.regions),
        "PART OF": finding.part_of or "",
        "WHO SAYS": "\n".join([name_source(row), *list_links(row)]),
        "RESTS ON": row.basis,
        "ENTERED": f"{entered}, from the record that ships with the program",
    }
    return "\n".join([f"{finding.id}  {row.kind}", "", *_lay_out(facts)])


def name_possible(firm: RecordFirm) -> str:
    """A firm as written; of one that others name, the doubt: `Airbus China (possibly among the 13: ...)`."""
    return f"{firm.name} ({firm.possibly})" if firm.possibly else firm.name


def _say_date(row: RecordRow) -> str:
    if row.date is None:
        return "not stated"
    words = {"decided": "decided ", "published": "published ", "as_of": "as of ", "other": ""}[row.date_of]
    return f"{words}{row.date}"


def _list_firms(firms: tuple[RecordFirm, ...]) -> Iterator[str]:
    for firm in firms:
        if firm.possibly:
            yield name_possible(firm)
        elif firm.status == "parent":
            yield f"a unit of {firm.name}"
        else:
            yield f"{firm.name}{f' ({firm.act})' if firm.act else ''}"


def _lay_out(facts: Mapping[str, str]) -> Iterator[str]:
    """Label and text in two columns; an address stands on a line of its own and is never broken."""
    for label, text in facts.items():
        for number, line in enumerate(text.splitlines() if text else ()):
            head = f"{label:<11}" if number == 0 else " " * 11
            yield textwrap.fill(
                line, WIDTH, initial_indent=head, subsequent_indent=" " * 11,
                break_long_words=False, break_on_hyphens=False,
            )  # fmt: skip
