"""counts --series: the figures that the charts draw, in the order of time."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from domain.charts import Point
from domain.errors import CommandError
from domain.findings import Standing
from miitwatch.history.summaries import QUALIFIERS
from miitwatch.loading import open_for_reading
from miitwatch.tables import choose_output, print_rows
from storage.asking import series

TITLES = {
    "pilot": "approved in the pilot, in all",
    "caict": "all foreign-invested firms, CAICT",
    "ministry": "all foreign-invested firms, ministry",
    "unassigned": "all foreign-invested firms, of neither series",
}
STANDINGS: dict[Standing, str] = {
    "confirmed": "confirmed",
    "attributed": "press, citing an official body",
    "press_only": "press only",
}
_KEPT = ("output", "as_json")


def print_series(config_path: Path | None, values: Mapping[str, Any]) -> None:
    """Prints the points of all series. Raises CommandError where a filter is given: a series stands as a whole."""
    narrowed = [
        f"--{name.replace('_', '-')}" for name, value in values.items() if value and name not in (*_KEPT, "by", "rules")
    ]
    if narrowed:
        raise CommandError(f"--series gives whole series; leave {', '.join(narrowed)} out, or leave --series out.")
    with open_for_reading(config_path) as app, app.store.read() as db:
        points = (*series.list_pilot(db), *series.list_stock(db))
    output = choose_output(values["output"], values["as_json"])
    columns = {"series": "SERIES", "as_of": "AS OF", "figure": "FIGURE", "growth": "GROWTH", "who": "WHO SAYS, AND HOW"}
    rows = [_describe(point, people=output == "table") for point in points]
    print_rows(rows, output, columns, empty="No total is known yet.", folded=("series", "who"))
    if output == "table" and rows:
        click.echo("\nThe series are never added or joined: CAICT's and the ministry's are counted in different ways.")


def _describe(point: Point, *, people: bool) -> dict[str, Any]:
    how = [STANDINGS[point.standing], *_list_marks(point)]
    row: dict[str, Any] = {
        "series": TITLES[point.series] if people else point.series,
        "as_of": point.as_of,
        "figure": f"{QUALIFIERS[point.qualifier]}{point.value:,}",
        "growth": _say_growth(point),
        "who": "; ".join([point.publisher or "not stated", *how, point.finding]),
    }
    if people:
        return row
    return {
        "series": point.series, "as_of": point.as_of, "value": point.value, "qualifier": point.qualifier,
        "growth": point.growth, "growth_basis": point.growth_basis,
        "growth_qualifier": point.growth_qualifier, "basis": point.basis, "disputed": point.disputed,
        "observed": point.observed, "standing": point.standing, "note": point.note, "publisher": point.publisher,
        "url": point.url, "finding": point.finding,
    }  # fmt: skip


def _say_growth(point: Point) -> str:
    if point.growth is None:
        return ""
    return f"{QUALIFIERS[point.growth_qualifier]}{point.growth:+g} %{_say_basis(point.growth_basis)}"


def _list_marks(point: Point) -> Sequence[str]:
    marks = [("computed", point.basis == "computed"), ("disputed", point.disputed), (point.note, bool(point.note))]
    return [word for word, holds in marks if holds]


def _say_basis(basis: str | None) -> str:
    return {"yoy": " in a year", "since": " since the end of last year"}.get(basis or "", ", since when is not stated")
