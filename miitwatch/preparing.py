"""Configuration and tables of the daemon, by a process of its own: `python -m miitwatch.preparing [CONFIG]`.

What checks a configuration (pydantic), makes tables (sqlite-utils, and numpy with it) and knows the holidays is needed
once, takes 55 MB, and would stay for the months that the daemon runs.
"""

import pickle
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from domain.errors import MiitwatchError

if TYPE_CHECKING:
    from crawler.workdays import Year
    from miitwatch.config import Config


#: The years of the calendar that the daemon gets: what is silent since before them is silent.
BEGIN, AHEAD = 2000, 3


def load_beside(config_path: Path | None) -> "Config":
    """The effective configuration; its database is made, or brought up to date, and the calendar is known.

    Raises ConfigError, StorageError, and MiitwatchError where the process ended by itself.
    """
    from crawler.workdays import take_years

    command = [sys.executable, "-m", "miitwatch.preparing", *([] if config_path is None else [str(config_path)])]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False)  # noqa: S603 - our own module, no shell
    if done.returncode != 0 or not done.stdout:
        raise MiitwatchError(f"the process that reads the configuration ended by itself ({done.returncode})")
    answer: tuple[Config, dict[int, Year]] | MiitwatchError
    answer = pickle.loads(done.stdout)  # noqa: S301 - our own process wrote it
    if isinstance(answer, MiitwatchError):
        raise answer
    config, years = answer
    take_years(years)
    return config


def prepare(config_path: Path | None) -> "tuple[Config, dict[int, Year]] | MiitwatchError":
    """In the process beside: the configuration and the calendar, or why there is no configuration or database."""
    from crawler.workdays import list_years
    from miitwatch.clock import read_clock
    from miitwatch.config import require_sources
    from miitwatch.loading import load_settings
    from storage.store import open_store

    try:
        config = load_settings(config_path)
        require_sources(config)
        open_store(config.store_path, now=read_clock()).close()
    except MiitwatchError as error:
        return error
    return config, list_years(range(BEGIN, read_clock().year + AHEAD))


if __name__ == "__main__":
    sys.stdout.buffer.write(pickle.dumps(prepare(Path(sys.argv[1]) if len(sys.argv) > 1 else None)))
