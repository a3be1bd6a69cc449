"""Draws the charts of the totals when the ledger changed, by a short-lived child process, and keeps them."""

import json
import logging
import os
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from time import monotonic

from alerts.notices import Notice
from alerts.wording import SERVICES
from domain.charts import Bar, Chart, Drawing, Panel, Point
from domain.errors import MiitwatchError
from domain.record import SEEN_ON_MIRROR
from miitwatch.application import Application
from miitwatch.charting_chinese import draw_in_chinese
from miitwatch.notices import Trouble, clear_trouble, raise_trouble
from miitwatch.tables import format_csv
from storage import charts, ledger, series

log = logging.getLogger("miitwatch")
#: A child that has not answered by then is killed, seconds.
PATIENCE = 30.0
#: Charts are drawn when the ledger has rested for so long, and that seldom at most, seconds.
REST, SELDOM = 60.0, 180.0
KEY = "charts"
POINT_COLUMNS = (
    "series", "as_of", "qualifier", "value", "growth_percent", "growth_basis", "basis", "disputed", "observed", "note",
    "publisher", "url", "finding",
)  # fmt: skip
BAR_COLUMNS = ("label", "approvals", "firms", "approvals_observed", "findings")


class DrawingError(MiitwatchError):
    """The child drew nothing; what it said stands in the message."""


@dataclass
class ChartWatch:
    """When the daemon last saw the ledger change, and when it last drew; both by the monotonic clock."""

    head: int = -1
    moved: float = 0.0
    drawn: float = 0.0
    failed: int = -1  # the state that could not be drawn, so that it is not tried again at every turn

    def draw_if_changed(self, app: Application) -> bool:
        """Draws when the ledger has moved since the last pictures and rests now. Returns whether it drew.

        Where it fails operators are told once; it is tried again when the ledger has moved on. Raises StorageError.
        """
        with app.store.read() as db:
            head, drawn = ledger.head(db), charts.load_drawn(db)
        if head != self.head:
            self.head, self.moved = head, monotonic()
        rested = monotonic() - self.moved >= REST and (not self.drawn or monotonic() - self.drawn >= SELDOM)
        if head in (drawn, self.failed) or not rested:
            return False
        self.drawn = monotonic()
        done = _draw_or_tell(app)
        self.failed = self.failed if done else head
        return done


def draw_if_stale(app: Application) -> bool:
    """Draws at once where the ledger has moved since the last pictures: for who works once and ends, as `poll` does.

    Returns whether it drew; where it fails operators are told. Raises StorageError.
    """
    with app.store.read() as db:
        stale = ledger.head(db) != charts.load_drawn(db)
    return stale and _draw_or_tell(app)


def _draw_or_tell(app: Application) -> bool:
    try:
        draw_charts(app)
    except DrawingError as error:
        _tell_failure(app, error)
        return False
    with app.store.read() as db:
        failing = charts.is_failing(db)
    if failing:
        with app.store.write() as tx:
            clear_trouble(app, tx, KEY, "charts", "They are drawn again.")
    return True


def _tell_failure(app: Application, error: DrawingError) -> None:
    log.warning("the charts could not be drawn: %s", error)
    notice = Notice(
        name="charts",
        subject="charts: the pictures of the totals could not be drawn",
        at=app.clock(),
        since=None,
        facts=(
            ("SEEN", str(error)),
            ("MEANS", "The page shows the pictures of before, or none. Watching and alerts are not touched."),
            ("DO", "miitwatch charts"),
        ),
    )
    with app.store.write() as tx:
        raise_trouble(app, tx, Trouble(KEY, notice))


def draw_charts(app: Application) -> tuple[Chart, ...]:
    """Draws all charts of the ledger as it stands and keeps them. Raises DrawingError, StorageError."""
    with app.store.read() as db:
        head = ledger.head(db)
        english = list_drawings(
            series.list_stock(db), series.list_pilot(db), series.count_regions(db), series.count_services(db)
        )
    drawings = (*english, *(draw_in_chinese(one) for one in english))
    pictures = run_child(drawings)
    made = tuple(
        Chart(one.name, one.title, pictures[one.name], write_figures(one), app.clock().replace(microsecond=0))
        for one in drawings
    )
    with app.store.write() as tx:
        charts.save_charts(tx, made, head)
    return made


def run_child(drawings: Sequence[Drawing], patience: float = PATIENCE) -> dict[str, str]:
    """The pictures by name, drawn by a process of its own. Raises DrawingError where it fails or takes too long."""
    asked = json.dumps([asdict(one) for one in drawings])
    with tempfile.TemporaryDirectory(prefix="miitwatch-charts-") as folder:
        environment = {**os.environ, "MPLCONFIGDIR": folder, "MPLBACKEND": "svg"}
        try:
            done = subprocess.run(
                [sys.executable, "-m", "web.drawing"],
                input=asked, capture_output=True, text=True, encoding="utf-8", timeout=patience, check=False,
                env=environment,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise DrawingError(f"drawing took longer than {patience:g} seconds and was ended") from None
        except OSError as error:
            raise DrawingError(f"drawing could not be started: {error.strerror}") from error
    if done.returncode != 0:
        last = done.stderr.strip().splitlines()[-1:] or [f"exit code {done.returncode}"]
        raise DrawingError(f"drawing failed: {last[0][:300]}")
    pictures: dict[str, str] = json.loads(done.stdout)
    return pictures


def list_drawings(
    stock: Sequence[Point], pilot: Sequence[Point], regions: Sequence[Bar], services: Sequence[Bar]
) -> tuple[Drawing, ...]:
    """What is drawn of the ledger: the names of pictures are part of the page's addresses."""
    panels = (
        Panel("caict", "CAICT's series, to 2020", tuple(one for one in stock if one.series == "caict")),
        Panel("ministry", "The ministry's figures, from 2024", tuple(p for p in stock if p.series == "ministry")),
        Panel(
            "unassigned", "In between, of neither series", tuple(p for p in stock if p.series == "unassigned"), False
        ),
    )
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


def _describe_bars(bars: Sequence[Bar]) -> str:
    told = "; ".join(
        f"{bar.label}: {bar.approvals} approvals, {'number of firms not stated' if bar.firms is None else bar.firms}"
        for bar in bars
    )
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


def load_file(app: Application, name: str) -> tuple[bytes, str] | None:
    """What is served under `/charts/NAME`: the picture or its figures with the media type; None where none is drawn."""
    stem, _, form = name.rpartition(".")
    with app.store.read() as db:
        chart = charts.load_chart(db, stem)
    if chart is None or form not in ("svg", "csv"):
        return None
    if form == "csv":
        return chart.csv.encode(), "text/csv; charset=utf-8"
    return chart.svg.encode(), "image/svg+xml"
