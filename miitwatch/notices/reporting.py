"""What a round tells operators and readers once it is done, and every now and then while a long one goes on."""

import logging
from collections.abc import Callable, Iterator
from functools import partial

from alerts.notices.notice import Notice
from domain.errors import cut_fault
from domain.pages import Poll
from domain.sources import Source
from miitwatch import beginning
from miitwatch.application import Application
from miitwatch.folding.store_faults import is_passing
from miitwatch.notices import (
    blindness,
    canary_notices,
    departures,
    freshness_notices,
    gap_notices,
    layout_notices,
    page_notices,
    source_notices,
)
from miitwatch.notices.notices import Trouble, clear_trouble, raise_trouble
from storage.outbox.notices import list_notices

log = logging.getLogger("miitwatch")


def report_round(app: Application, asked: list[tuple[Source, Poll]]) -> None:
    """Tells operators what began or ended, by what is stored, and ends the first look when it is time.

    A fault of ours in one of these reports ends none of the others, and no round; it is told once, and once when it is
    over. Raises StorageError where the store takes nothing just now.
    """
    with app.store.read() as db:
        lasting = {notice.key for notice in list_notices(db)}
    for name, tell in _list_reports(app, asked):
        try:
            tell()
        except Exception as error:
            if is_passing(error):
                raise
            log.exception("a fault of ours in what a round tells of %s", name)
            _tell_fault(app, name, cut_fault(f"{type(error).__name__}: {error}"))
        else:
            if _name_fault(name) in lasting:
                _end_fault(app, name)


def _list_reports(app: Application, asked: list[tuple[Source, Poll]]) -> Iterator[tuple[str, Callable[[], object]]]:
    yield "what left", partial(departures.forget_departed, app)
    yield "sources", partial(source_notices.notice_sources, app)
    yield "freshness", partial(freshness_notices.notice_freshness, app, asked)
    yield "pages", partial(page_notices.notice_pages, app)
    yield "layouts", partial(layout_notices.notice_layouts, app)
    yield "sight", partial(blindness.tell_sight, app)
    yield "known pages", partial(canary_notices.notice_canaries, app)
    yield "gaps", partial(gap_notices.notice_gaps, app)
    yield "the first look", partial(_end_first_look, app)


def _end_first_look(app: Application) -> None:
    with app.store.read() as db:
        looking = beginning.find_started(db) is not None
    if looking:
        from miitwatch.notices.first_look import end_if_done  # but for one round in a record's life

        end_if_done(app)


def _name_fault(name: str) -> str:
    return f"report:{name}"


def _tell_fault(app: Application, name: str, fault: str) -> None:
    notice = Notice(
        name="fault",
        subject=f"fault: what a round tells of {name} could not be told",
        at=app.clock(),
        since=None,
        facts=(
            ("SEEN", f"a fault of miitwatch, not of a site: {fault}"),
            ("NOT LOST", "It is tried again at each round. What is told of other things is not affected."),
            ("MEANS", f"Troubles of {name} are told to nobody meanwhile: miitwatch sources, miitwatch outcomes."),
            ("DO", "Please report it, with the trace in the log."),
        ),
    )
    with app.store.write() as tx:
        raise_trouble(app, tx, Trouble(_name_fault(name), notice))


def _end_fault(app: Application, name: str) -> None:
    with app.store.write() as tx:
        clear_trouble(app, tx, _name_fault(name), f"what a round tells of {name}", "It could be told again.")
