"""What a round tells operators and readers once it is done, and every now and then while a long one goes on."""

from domain.pages import Poll
from domain.sources import Source
from miitwatch import (
    beginning,
    blindness,
    canary_notices,
    freshness_notices,
    gap_notices,
    layout_notices,
    page_notices,
    source_notices,
)
from miitwatch.application import Application


def report_round(app: Application, asked: list[tuple[Source, Poll]]) -> None:
    """Tells operators what began or ended, by what is stored, and ends the first look when it is time."""
    source_notices.notice_sources(app)
    freshness_notices.notice_freshness(app, asked)
    page_notices.notice_pages(app)
    layout_notices.notice_layouts(app)
    blindness.tell_sight(app)
    canary_notices.notice_canaries(app)
    gap_notices.notice_gaps(app)
    with app.store.read() as db:
        looking = beginning.find_started(db) is not None
    if looking:
        from miitwatch.first_look import end_if_done  # but for one round in a record's life

        end_if_done(app)
