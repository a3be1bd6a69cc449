"""What is drawn of the ledger: titles, panels and bars, what each picture says in words, and its figures as CSV."""

import textwrap
from collections.abc import Sequence

from msgspec.structs import asdict

from alerts.words.wording import SERVICES
from domain.charts import Bar, Drawing, Panel, Point
from domain.record import SEEN_ON_MIRROR
from miitwatch.progress import count_of
from miitwatch.tables import format_csv

POINT_COLUMNS = (
    "series", "as_of", "qualifier", "value", "growth_percent", "growth_basis", "growth_qualifier",
    "basis", "disputed", "observed", "note",
    "standing", "publisher", "url", "finding",
)  # fmt: skip
BAR_COLUMNS = ("label", "approvals", "firms", "approvals_observed", "findings")


def _part_stock(stock: Sequence[Point]) -> tuple[Panel, ...]:
    """The totals of all foreign-invested firms by series, which are never joined."""
    return (
        Panel("caict", "CAICT's series, to 2020", tuple(one for one in stock if one.series == "caict")),
        Panel("ministry", "The ministry's figures, from 2024", tuple(p for p in stock if p.series == "ministry")),
        Panel(
            "unassigned", "In between, of neither series", tuple(p for p in stock if p.series == "unassigned"), False
        ),
    )


def list_drawings(
    stock: Sequence[Point], pilot: Sequence[Point], regions: Sequence[Bar], services: Sequence[Bar]
) -> tuple[Drawing, ...]:
    """What is drawn of the ledger: the names of pictures are part of the page's addresses."""
    panels = _part_stock(stock)
    running = (Panel("pilot", "Running total", tuple(pilot)),)
    named = tuple(_name_bar(bar) for bar in services)
    return (
        Drawing(
            "stock-total", "All foreign-invested telecom firms in China",
            _describe_panels("Two series that are never joined; each panel has a scale of its own.", panels),
            "firms", _name_sources(stock), panels,
        ),
        Drawing(
            "pilot-total", "Firms approved in the pilot, in all so far",
            _describe_panels("The running total of the pilot.", running), "firms", _name_sources(pilot), running,
        ),
        Drawing(
            "regions", "Pilot approvals by region", _describe_bars(regions),
            "firms that a report places there", _name_acts(regions), bars=tuple(regions),
        ),
        Drawing(
            "services", "Pilot approvals by service", _describe_bars(named), "approvals that tell of it",
            _name_acts(named), bars=named,
        ),
    )  # fmt: skip


def _name_bar(bar: Bar) -> Bar:
    return Bar(SERVICES.get(bar.label, bar.label), bar.approvals, bar.firms, bar.observed, bar.findings)


def _describe_panels(lead: str, panels: Sequence[Panel]) -> str:
    """Each series once, and behind each figure who says it: a series is no source."""
    told = [f"{one.title}: {'; '.join(map(_describe_point, one.points))}." for one in panels if one.points]
    return " ".join((lead, *told)) if told else f"{lead} No figure is known yet."


def _describe_point(point: Point) -> str:
    number = f"{'' if point.qualifier == 'exact' else f'{point.qualifier} '}{point.value:,}"
    return f"{point.as_of}: {number}{f' ({point.publisher})' if point.publisher else ''}"


def _describe_bar(bar: Bar) -> str:
    firms = "number of firms not stated" if bar.firms is None else str(bar.firms)
    return f"{count_of(bar.approvals, 'approval', 'approvals')}, {firms}"


def _describe_bars(bars: Sequence[Bar]) -> str:
    told = "; ".join(f"{bar.label}: {_describe_bar(bar)}" for bar in bars)
    return f"{told or 'No approval is known yet'}."


def _name_sources(points: Sequence[Point]) -> str:
    """Who says it, and what the marks mean, as far as they occur."""
    named = sorted(
        dict.fromkeys(one.publisher for one in points if one.publisher), key=lambda one: one == SEEN_ON_MIRROR
    )
    words = [f"Sources: {'; '.join(named)}." if named else ""]
    if any(not one.observed for one in points):
        words.append("Hollow: shipped, not observed here, no bytes held.")
    if any(one.basis == "computed" for one in points):
        words.append("Square: computed from the batches known.")
    if any(one.disputed for one in points):
        words.append("Ring: disputed.")
    return textwrap.fill(" ".join(word for word in words if word), 150)


def _name_acts(bars: Sequence[Bar]) -> str:
    shipped = any(bar.observed < bar.approvals for bar in bars)
    words = (
        "A part is counted with its whole. Counted are figures that a report states of one region, not names in lists."
    )
    if shipped:
        words += " Hollow: shipped, not observed here, no bytes held."
    return textwrap.fill(words, 150)


def write_figures(drawing: Drawing) -> str:
    """The figures behind a picture as CSV, formulas neutralised."""
    points = [point for panel in drawing.panels for point in panel.points]
    if drawing.panels:
        rows = [
            {**asdict(one), "growth_percent": one.growth, "disputed": int(one.disputed), "observed": int(one.observed)}
            for one in points
        ]
        return format_csv([{key: row[key] for key in POINT_COLUMNS} for row in rows], POINT_COLUMNS)
    bars = [
        {
            "label": bar.label, "approvals": bar.approvals, "firms": bar.firms, "approvals_observed": bar.observed,
            "findings": "; ".join(bar.findings),
        }
        for bar in drawing.bars
    ]  # fmt: skip
    return format_csv(bars, BAR_COLUMNS)
