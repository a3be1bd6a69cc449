"""Configuration and tables of the daemon, by a process of its own: `python -m miitwatch.running.preparing [CONFIG]`.

What checks a configuration (pydantic), makes tables (sqlite-utils, and numpy with it), and knows China's holidays and
scripts (holidays, OpenCC) is needed once, takes 60 MB, and would stay for the months that the daemon runs.
"""

import pickle
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from domain.errors import MiitwatchError

if TYPE_CHECKING:
    from crawler.workdays import Year
    from miitwatch.config import Config


#: The years of the calendar that the daemon gets: what is silent since before them is silent.
BEGIN, AHEAD = 2000, 3


class Prepared(Struct, frozen=True):
    """What the process beside has made ready."""

    config: "Config"
    years: "dict[int, Year]"
    simplified: dict[int, int]


def load_beside(config_path: Path | None) -> "Config":
    """The effective configuration; its database is made, or brought up to date, and calendar and scripts are known.

    Raises ConfigError, StorageError, and MiitwatchError where the process ended by itself.
    """
    from crawler.workdays import take_years
    from parsers.facts.text.scripts import take_simplified

    command = [
        sys.executable,
        "-m",
        "miitwatch.running.preparing",
        *([] if config_path is None else [str(config_path)]),
    ]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False)  # noqa: S603 - our own module, no shell
    if done.returncode != 0 or not done.stdout:
        raise MiitwatchError(f"the process that reads the configuration ended by itself ({done.returncode})")
    answer: Prepared | MiitwatchError = pickle.loads(done.stdout)  # noqa: S301 - our own process wrote it
    if isinstance(answer, MiitwatchError):
        raise answer
    take_years(answer.years)
    take_simplified(answer.simplified)
    return answer.config


def prepare(config_path: Path | None) -> Prepared | MiitwatchError:
    """In the process beside: all that is needed once, or why there is no configuration or database."""
    from crawler.workdays import list_years
    from miitwatch.clock import read_clock
    from miitwatch.config import require_sources
    from miitwatch.folding.opening import open_beside
    from miitwatch.loading import load_settings
    from parsers.facts.text.scripts import list_simplified

    try:
        config = load_settings(config_path)
        require_sources(config)
        open_beside(config.store_path, read_clock()).close()
    except MiitwatchError as error:
        return error
    return Prepared(config, list_years(range(BEGIN, read_clock().year + AHEAD)), dict(list_simplified()))


if __name__ == "__main__":
    from miitwatch.running.preparing import prepare as prepare_here  # by this name the answer can be read elsewhere

    sys.stdout.buffer.write(pickle.dumps(prepare_here(Path(sys.argv[1]) if len(sys.argv) > 1 else None)))
