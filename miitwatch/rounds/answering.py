"""Work that other processes put before the one that holds the lock, and the answer for which they wait."""

import json
import logging
import sqlite3
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from domain.errors import ConfigError, StorageError
from miitwatch.application import Application
from miitwatch.folding.orders import Order
from miitwatch.folding.store_faults import is_passing
from storage.asking import requests
from storage.asking.requests import Request
from storage.values.codec import encode_value

if TYPE_CHECKING:
    from domain.archives import Fate

#: How long a command waits for the holder to do its work, seconds.
PATIENCE = 10.0
PAUSE = 0.1
#: Seconds until work is tried again for which the store was busy or full: a re-reading may take minutes each time.
REST = 60.0
#: Work that whoever asked can ask for again, and that takes minutes: tried so often, it holds up no ruling behind it.
REPEATABLE, MOST_TRIES = ("reparse", "archive"), 3

log = logging.getLogger("miitwatch")


def answer_requests(app: Application) -> int:
    """Does all work that waits; the holder of the lock calls it at each tick. Returns how much it was.

    What fails is answered so and never tried again: one request stops neither the others nor the round. Where the
    store only takes nothing just now, the request and those behind it go on waiting, as whoever asked was told, and
    the round goes on; a re-reading or archive is given up at its fourth turn. Raises StorageError where not even the
    answer of a failure can be written.
    """
    if time.monotonic() < app.requests_rest:
        return 0
    done = 0
    while True:
        with app.store.read() as db:
            request = requests.next_request(db)
        if request is None:
            return done
        if not _answer(app, request):
            app.requests_rest = time.monotonic() + REST
            return done
        done += 1


def _answer(app: Application, request: Request) -> bool:
    """False where the store did not take it: it waits on."""
    from miitwatch.rounds.rereading import (
        MovedError,  # most ticks have no request: what does the work is loaded with the first
    )

    if app.requests_tried[request.id] >= MOST_TRIES:
        _answer_failed(app, request, "the database took none of it: see that the disk has room, and ask again")
        return True
    try:
        _WORK[request.kind](app, request)
    except (ConfigError, MovedError) as refused:
        _answer_failed(app, request, str(refused))
    except Exception as error:
        if is_passing(error):
            app.requests_tried[request.id] += request.kind in REPEATABLE
            log.warning("request %d (%s) waits, since the database took nothing: %s", request.id, request.kind, error)
            return False
        log.exception("request %d (%s) failed", request.id, request.kind)
        _answer_failed(app, request, f"failed: {type(error).__name__}: {error}")
    return True


def _answer_failed(app: Application, request: Request, answer: str) -> None:
    with app.store.write() as tx:
        if requests.load_request(tx, request.id).state == "waiting":  # else it failed after its answer was kept
            requests.answer_request(tx, request.id, answer, app.clock(), failed=True)
            if request.kind in REPEATABLE:  # whoever asks again sends it again; a person's order is kept
                requests.drop_payload(tx, request.id)


def _answer_ruling(app: Application, request: Request) -> None:
    from miitwatch.rounds import rulings

    def settle(tx: sqlite3.Connection, ruled: rulings.Ruled) -> None:
        requests.answer_request(tx, request.id, encode_value(ruled), app.clock())

    rulings.carry_out(app, Order(**json.loads(request.payload)), settle)


def _answer_plan(app: Application, request: Request) -> None:
    from miitwatch.rounds import rereading

    def settle(tx: sqlite3.Connection, revised: rereading.Revised) -> None:
        answer = json.dumps({"said": revised.said, "changes": revised.changes}, ensure_ascii=False)
        requests.answer_request(tx, request.id, answer, app.clock())
        requests.drop_payload(tx, request.id)

    rereading.apply_plan(app, rereading.read_plan(request.payload), settle)


def _answer_archive(app: Application, request: Request) -> None:
    from miitwatch.rounds import archive_entering  # an archive is entered once in years

    def settle(tx: sqlite3.Connection, fates: "Sequence[Fate]") -> None:
        requests.answer_request(tx, request.id, archive_entering.write_fates(fates), app.clock())
        requests.drop_payload(tx, request.id)

    archive_entering.enter_batch(app, archive_entering.read_batch(request.payload), settle)


#: Each does the work and writes the answer in one transaction: a crash leaves both or neither.
_WORK: dict[str, Callable[[Application, Request], None]] = {
    "ruling": _answer_ruling,
    "reparse": _answer_plan,
    "archive": _answer_archive,
}


def ask_holder(app: Application, kind: str, payload: str) -> Request:
    """Puts work before the process that holds the lock and waits for its answer.

    Raises StorageError where it does not answer within `PATIENCE`; the work is done when it next looks.
    """
    with app.store.write() as tx:
        number = requests.add_request(tx, kind, payload, app.clock())
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with app.store.read() as db:
            found = requests.load_request(db, number)
        if found.state != "waiting":
            return found
        time.sleep(PAUSE)
    raise StorageError(
        f"the running process has not answered within {PATIENCE:.0f} seconds; the {kind} is kept (request {number}) "
        "and is carried out when it next looks"
    )
