"""The heartbeat: an outside service is asked while all is well, so that silence of this machine is noticed elsewhere.

The convention of dead-man services: the address itself means that all is well, the same with /fail that it is not.
"""

import logging
from time import monotonic
from urllib.parse import urlsplit

from domain.errors import FETCH_FAILURES, FetchError
from miitwatch.application import Application
from miitwatch.notices.channel_notices import PATIENCE
from miitwatch.notices.outages import OUTAGE
from storage.outbox import outbox
from storage.outbox.notices import lasts
from storage.outbox.pausing import load_pause

log = logging.getLogger("miitwatch")
#: Seconds within which it answers; nothing waits for it.
TIMEOUT = 10.0


def beat(app: Application) -> bool:
    """Asks the heartbeat's address if it is time; True where it answered 2xx. Its failures are logged, never raised."""
    if not app.config.heartbeat_url or not app.heartbeat.take(monotonic()):
        return False
    reason = find_reason(app)
    url = _mark_failed(app.config.heartbeat_url) if reason else app.config.heartbeat_url
    private = app.config.heartbeat_private
    try:
        page = app.client.post(url, body=reason.encode(), allow_private=private, timeout=TIMEOUT)
    except FetchError as error:
        log.warning("the heartbeat failed: %s: %s", error.name, FETCH_FAILURES.get(error.name, "no usable answer"))
        return False
    if not 200 <= page.status < 300:
        log.warning("the heartbeat failed: its address answered %d", page.status)
        return False
    return True


def find_reason(app: Application) -> str:
    """What is wrong, one line each; empty where all is well. No firm, list or recipient is named: it goes outside."""
    with app.store.read() as db:
        outage = lasts(db, OUTAGE)
        states = outbox.load_channel_states(db)
        paused = load_pause(db)
    known = {channel.name for channel in app.channels}
    said = [app.heartbeat.failure] if app.heartbeat.failure else []
    if outage and not said:
        said.append("no source gives any answer")
    if paused is not None:
        said.append("the record is paused: nothing is delivered")
    for state in states:
        since = state.held_since or state.failing_since
        if state.name not in known or since is None:
            continue
        if state.held_since is not None or app.clock() - since >= PATIENCE:  # what is held does not pass by itself
            said.append(f"channel {state.name} has failed since {since:%Y-%m-%d %H:%M} UTC")
    return "\n".join(said)


def _mark_failed(url: str) -> str:
    parts = urlsplit(url)
    return parts._replace(path=f"{parts.path.rstrip('/')}/fail").geturl()
