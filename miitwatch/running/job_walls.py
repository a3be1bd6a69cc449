"""The outermost wall of each of the daemon's jobs: what an error there becomes."""

import logging
from collections.abc import Callable
from datetime import timedelta
from time import monotonic

from domain.errors import MiitwatchError
from miitwatch.pulse import Pulse

log = logging.getLogger("miitwatch")
#: An error that goes on is logged again after so many seconds.
REMIND = 300.0


def build_wall(name: str, job: Callable[[], object], pulse: Pulse, every: timedelta) -> Callable[[], None]:
    """A job's outermost wall: an error is logged and the next tick tries again.

    An error of ours is logged with its trace. One that goes on, such as a full disk, is said once, then every five
    minutes; and when it is over.
    """
    said: list[tuple[str, float]] = []

    def run() -> None:
        pulse.beat(name)
        try:
            job()
        except Exception as error:
            words = f"{type(error).__name__}: {error}"
            if said and said[-1][0] == words and monotonic() - said[-1][1] < REMIND:
                return
            said[:] = [(words, monotonic())]
            trace = None if isinstance(error, MiitwatchError) else error
            log.error("%s failed, and is tried again at its next turn: %s", name, words, exc_info=trace)  # noqa: TRY400
        else:
            if said:
                said.clear()
                log.info("%s works again", name)
        finally:
            pulse.beat(name, rests=every.total_seconds())

    run.__name__ = name
    return run
