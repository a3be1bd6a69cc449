"""After an upgrade that reads otherwise: operators are told what the archive would say now, and nothing is applied."""

import json
import logging
import subprocess
import sys
import threading
from time import monotonic
from typing import Any

from alerts.notices.notice import Notice
from domain.errors import MiitwatchError
from miitwatch.application import Application
from miitwatch.folding.named_rules import COMPARED, name_rules
from miitwatch.notices.notices import tell_operators
from miitwatch.progress import count_of
from storage.values.meta import get_meta, set_meta

log = logging.getLogger("miitwatch")
#: The job of the daemon's that compares.
COMPARISON = "the comparison of rules"
#: A comparison that has not ended by then is given up, seconds: a million texts take four hours.
PATIENCE = 6 * 3600.0
#: How often it is looked whether the process has ended, or shall, seconds.
TURN = 1.0
#: So many findings are named in the notice; `miitwatch reparse` shows all.
NAMED = 10


class ComparingError(MiitwatchError):
    """The archive could not be compared; why stands in the message."""


def compare_rules(app: Application, stop: threading.Event | None = None) -> bool:
    """Where the rules are others than the archive was last compared by, says to operators how findings would differ.

    Says it once, and nothing where none would differ. Ended by `stop` it begins anew at the next start. Returns whether
    operators were told. Raises StorageError.
    """
    rules = name_rules()
    with app.store.read() as db:
        before = get_meta(db, COMPARED)
    if before == rules:
        return False
    log.info("the reading rules changed from %s to %s: the archive is read again beside", before or "older", rules)
    try:
        compared = _read_beside(app, stop or threading.Event())
    except ComparingError as error:
        log.warning("the archive could not be compared: %s", error)
        return _note_compared(app, rules, _describe_failure(app, before, error))
    if compared is None:
        return False
    log.info("read %d articles again: %d findings differ", compared["articles"], len(compared["differences"]))
    return _note_compared(app, rules, _describe(app, before, compared) if compared["differences"] else None)


def _note_compared(app: Application, rules: str, notice: Notice | None) -> bool:
    with app.store.write() as tx:
        if get_meta(tx, COMPARED) == rules:  # another `poll` compared meanwhile
            return False
        set_meta(tx, COMPARED, rules)
        if notice is not None:
            tell_operators(app, tx, notice, key=f"rules:{rules}")
    return notice is not None


def _read_beside(app: Application, stop: threading.Event) -> dict[str, Any] | None:
    """What the other process says; None where it was stopped. Raises ComparingError."""
    command = [sys.executable, "-m", "miitwatch.measuring.comparing", str(app.store.path)]
    try:
        child = subprocess.Popen(  # noqa: S603
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
        )
    except OSError as error:
        raise ComparingError(f"no process could be started: {error.strerror}") from error
    with child:
        ended = _await_end(app, child, stop)
    if stop.is_set() and (ended is None or child.returncode != 0):  # the signal goes to all processes of a service
        return None
    if ended is None:
        raise ComparingError(f"it took longer than {PATIENCE / 3600:g} hours and was ended")
    if child.returncode != 0:
        last = ended[1].strip().splitlines()[-1:] or [f"exit code {child.returncode}"]
        raise ComparingError(last[0][:300])
    answer: dict[str, Any] = json.loads(ended[0])
    return answer


def _await_end(app: Application, child: "subprocess.Popen[str]", stop: threading.Event) -> tuple[str, str] | None:
    """Its output and errors; None where it was killed: it was to stop, or took too long."""
    until = monotonic() + PATIENCE
    while True:
        app.pulse.beat(COMPARISON)
        try:
            return child.communicate(timeout=TURN)
        except subprocess.TimeoutExpired:
            if stop.is_set() or monotonic() > until:
                child.kill()
                child.communicate()
                return None


def _describe(app: Application, before: str | None, compared: dict[str, Any]) -> Notice:
    differing = compared["differences"]
    number = count_of(len(differing), "finding", "findings")
    more = len(differing) - NAMED
    return Notice(
        name="rules-changed",
        subject=f"rules-changed: today's rules would have {number} otherwise",
        at=app.clock(),
        since=None,
        facts=(
            ("SEEN", f"the reading rules changed from {before or 'those of an older version'} to {name_rules()}."),
            ("READ AGAIN", f"{count_of(compared['articles'], 'article', 'articles')}; texts since {compared['since']}"),
            *((name, f"now: {now}. Then: {then}") for name, now, then in differing[:NAMED]),
            *((("AND", f"{more} more"),) if more > 0 else ()),
            ("MEANS", "Nothing was applied: findings stand as they were. What is new is read by today's rules."),
            ("DO", "miitwatch reparse shows all of it; miitwatch reparse --apply takes it over."),
        ),
    )


def _describe_failure(app: Application, before: str | None, error: ComparingError) -> Notice:
    return Notice(
        name="rules-changed",
        subject="rules-changed: what today's rules read otherwise could not be found out",
        at=app.clock(),
        since=None,
        facts=(
            ("SEEN", f"the reading rules changed from {before or 'those of an older version'} to {name_rules()}."),
            ("FAILED", str(error)),
            ("MEANS", "Nothing was applied: findings stand as they were. What is new is read by today's rules."),
            ("DO", "miitwatch reparse"),
        ),
    )
