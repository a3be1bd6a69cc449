"""Rows for people and programs: a table that fits the terminal, CSV, or JSON."""

import io
import json
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import click
from click.core import ParameterSource

from domain.dates import BEIJING
from domain.errors import CommandError
from miitwatch.visible import make_visible, open_own_output
from web.spreadsheets import neutralise_cell

PIPED_WIDTH = 118
_GAP = 2  # between two columns
_ENDS_OF_LINES = str.maketrans("\n\r\t", "   ")


def print_rows(
    rows: Sequence[Mapping[str, Any]],
    output: str,
    columns: Mapping[str, str],
    *,
    empty: str,
    folded: Sequence[str] = (),
) -> None:
    """Prints rows as `table`, `csv` or `json`.

    `columns` gives key and heading for the table; CSV has all keys of the rows, nested values as JSON. `folded` names
    the columns that wrap. `empty` is what a person reads where there is no row; CSV and JSON stay machine-readable.
    """
    if output == "json":
        click.echo(json.dumps(list(rows), ensure_ascii=False, indent=2))
    elif output == "csv":
        click.echo(format_csv(rows, list(columns)), nl=False)
    elif not rows:
        click.echo(empty)
    else:
        _print_table(rows, columns, folded)


def choose_output(output: str, as_json: bool) -> str:
    """What `--format` says, or `--json`, its short form. Raises CommandError where they ask for two things."""
    if not as_json:
        return output
    context = click.get_current_context(silent=True)
    given = context is not None and context.get_parameter_source("output") is ParameterSource.COMMANDLINE
    if given and output != "json":
        raise CommandError(f"--json and --format {output} ask for two things: give one of them.")
    return "json"


def tell_time(instant: str) -> str:
    """An instant of the database, ISO in UTC, as people here read it: Beijing's clock, to the minute."""
    return datetime.fromisoformat(instant).astimezone(BEIJING).strftime("%Y-%m-%d %H:%M")


def format_csv(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> str:
    """RFC 4180 text with a header line; formulas are neutralised. An empty result still has its header."""
    keys = list(rows[0]) if rows else list(columns)
    out = io.StringIO()
    import csv

    writer = csv.writer(out)
    writer.writerow(keys)
    for row in rows:
        writer.writerow([_flatten(row.get(key)) for key in keys])
    return out.getvalue()


def _flatten(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, (list, dict, tuple)):
        return json.dumps(value, ensure_ascii=False)
    return neutralise_cell(value) if isinstance(value, str) else str(value)


def print_passages(passages: Sequence[tuple[str, str, str, Sequence[tuple[int, int]]]]) -> None:
    """Prints hits: a line of facts, the title, and the sentence with what was found in `[ ]`; bold on a terminal.

    A passage is (facts, title, sentence, spans within the sentence). An empty sentence is said to be no longer kept.
    """
    from rich.padding import Padding
    from rich.text import Text

    console = _open_console()
    for facts, title, sentence, marks in passages:
        console.print(Text(make_visible(facts)))
        if sentence.strip() != title.strip():
            console.print(Padding.indent(Text(_show_line(title), style="bold"), 2))
        shown = _mark(sentence, marks) if sentence else Text("(the text is no longer kept)")
        console.print(Padding.indent(shown, 2))


def _mark(sentence: str, marks: Sequence[tuple[int, int]]) -> Any:
    from rich.text import Text

    marked, past = Text(), 0
    for start, end in marks:
        marked.append(_show_line(sentence[past:start]))
        marked.append(f"[{_show_line(sentence[start:end])}]", style="bold")
        past = end
    return marked.append(_show_line(sentence[past:]))


def _show_line(text: str) -> str:
    """Nothing of a page may steer the terminal: line ends become spaces, what else would is shown."""
    return make_visible(text.translate(_ENDS_OF_LINES))


def measure_width() -> int:
    """Columns that a line has: the terminal's, or `COLUMNS`; a pipe has none of its own."""
    if sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdecimal():
        return shutil.get_terminal_size().columns
    return PIPED_WIDTH


def _open_console() -> Any:
    from rich.console import Console

    console = Console(file=open_own_output(), width=measure_width())
    console.on_broken_pipe = _pass_on  # type: ignore[method-assign]
    return console


def _pass_on() -> None:
    """Where the reader of a table is gone rich would end with 1; `miitwatch.cli` knows better."""
    raise BrokenPipeError


def _print_table(rows: Sequence[Mapping[str, Any]], columns: Mapping[str, str], folded: Sequence[str]) -> None:
    """Only `folded` wraps where the rest fits; else all do, between the words of a heading where that is enough.

    Nothing is ever cut off.
    """
    console = _open_console()
    room = console.width - _GAP * (len(columns) - 1)
    cells = {key: _measure_cells(rows, key) for key in columns}
    natural = {key: max(cells[key], len(heading)) for key, heading in columns.items()}
    words = {key: max(map(len, heading.split()), default=1) for key, heading in columns.items()}
    if sum(1 if key in folded else natural[key] for key in columns) <= room:
        console.print(_build_table(rows, columns, folded))
        return
    least = words if sum(words.values()) <= room else dict.fromkeys(columns, 1)
    widths = _narrow_columns(natural, {key: max(cells[key], words[key]) for key in columns}, room)  # headings first
    console.print(_build_table(rows, columns, list(columns), _narrow_columns(widths, least, room)))


def _measure_cells(rows: Sequence[Mapping[str, Any]], key: str) -> int:
    """The columns of a terminal that its longest line takes: rich counts the longest word of what must not wrap."""
    from rich.cells import cell_len

    return max(cell_len(line) for row in rows for line in _show_cell(row.get(key)).split("\n"))


def _show_cell(value: object) -> str:
    return "" if value is None else make_visible(str(value))


def _narrow_columns(natural: Mapping[str, int], least: Mapping[str, int], room: int) -> dict[str, int]:
    """Widths that fit where they can, the widest column narrowed first, none below its least."""
    widths = {key: max(natural[key], least[key]) for key in natural}
    while sum(widths.values()) > room:
        wide = [key for key in widths if widths[key] > least[key]]
        if not wide:
            break
        widths[max(wide, key=widths.__getitem__)] -= 1
    return widths


def _build_table(
    rows: Sequence[Mapping[str, Any]],
    columns: Mapping[str, str],
    folded: Sequence[str],
    widths: Mapping[str, int] | None = None,
) -> Any:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, _GAP, 0, 0))
    for key, heading in columns.items():
        width = widths[key] if widths else None
        table.add_column(heading, overflow="fold", no_wrap=key not in folded, width=width)
    for row in rows:
        table.add_row(*(Text(_show_cell(row.get(key))) for key in columns))
    return table
