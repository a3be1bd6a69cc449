"""Draws the charts of the totals when the ledger changed, by a short-lived child process, and keeps them."""

import json
import logging
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic

from alerts.notices.notice import Notice
from domain.charts import Chart, Drawing
from domain.errors import MiitwatchError
from miitwatch.application import Application
from miitwatch.notices.notices import Trouble, clear_trouble, raise_trouble
from miitwatch.page.charting_chinese import draw_in_chinese
from miitwatch.page.drawings import list_drawings, write_figures
from storage.asking import charts, series
from storage.ledger import ledger
from storage.values.codec import encode_value

log = logging.getLogger("miitwatch")
#: A child that has not answered by then is killed, seconds.
PATIENCE = 30.0
#: Charts are drawn when the ledger has rested for so long, and that seldom at most, seconds.
REST, SELDOM = 60.0, 180.0
KEY = "charts"


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
    asked = encode_value(drawings)
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
