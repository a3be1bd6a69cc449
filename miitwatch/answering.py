"""Work that other processes put before the one that holds the lock, and the answer for which they wait."""

import json
import time
from collections.abc import Callable
from dataclasses import asdict

from domain.errors import ConfigError, StorageError
from miitwatch import rereading, rulings
from miitwatch.application import Application
from storage import requests
from storage.requests import Request

#: How long a command waits for the holder to do its work, seconds.
PATIENCE = 10.0
PAUSE = 0.1


def answer_requests(app: Application) -> int:
    """Does all work that waits; the holder of the lock calls it at each tick. Returns how much it was."""
    done = 0
    while True:
        with app.store.read() as db:
            request = requests.next_request(db)
        if request is None:
            return done
        failed = False
        try:
            answer = _WORK[request.kind](app, request.payload)
        except (ConfigError, rereading.MovedError, TypeError, KeyError) as error:
            answer, failed = str(error), True
        with app.store.write() as tx:
            requests.answer_request(tx, request.id, answer, app.clock(), failed=failed)
        done += 1


def _answer_ruling(app: Application, payload: str) -> str:
    ruled = rulings.carry_out(app, rulings.Order(**json.loads(payload)))
    return json.dumps(asdict(ruled), ensure_ascii=False)


_WORK: dict[str, Callable[[Application, str], str]] = {"ruling": _answer_ruling, "reparse": rereading.answer_plan}


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
