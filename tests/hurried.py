"""The real daemon on a clock that runs faster: `python hurried.py CONFIG BEGIN FACTOR`. For the torture test.

BEGIN is the instant (seconds since 1970) at which the hurried clock and the machine's agree; from then on FACTOR
seconds of the one pass in a second of the other, in every process that is given the same two.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path


def make_clock(begin: float, factor: float) -> Callable[[], datetime]:
    start = datetime.fromtimestamp(begin, UTC)

    def read() -> datetime:
        return start + timedelta(seconds=(datetime.now(UTC) - start).total_seconds() * factor)

    return read


def main() -> None:
    from miitwatch.config import load_config
    from miitwatch.running.daemon import run_daemon

    config, begin, factor = sys.argv[1:]
    run_daemon(load_config(Path(config), {}, Path.cwd()), make_clock(float(begin), float(factor)))


if __name__ == "__main__":
    main()
