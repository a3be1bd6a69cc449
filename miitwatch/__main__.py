"""Where the console script starts: turns our errors into one line and an exit code."""

import os
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import TextIOWrapper
from typing import TextIO, cast

from domain.errors import CommandError, ConfigError, MiitwatchError, StorageError
from miitwatch.visible import VisibleStream

EXIT_DATABASE = 1
EXIT_USAGE = 2


def main() -> None:
    """Runs the command line. Exit 0 done, 1 database, 2 usage or configuration; `poll` adds 3, 4 and 5."""
    _escape_unprintable()
    out, errors = cast("TextIO", VisibleStream(sys.stdout)), cast("TextIO", VisibleStream(sys.stderr))
    with redirect_stdout(out), redirect_stderr(errors):
        _run_command()


def _run_command() -> None:
    from miitwatch.cli import ReaderGoneError, cli

    try:
        cli(prog_name="miitwatch")
    except CommandError as error:
        _stop(str(error), EXIT_USAGE)
    except ConfigError as error:
        from miitwatch.settings.secret_values import advise_credentials

        _stop(f"configuration: {error}{advise_credentials(error, os.environ, sys.argv[1:])}", EXIT_USAGE)
    except StorageError as error:
        _stop(f"database: {error}", EXIT_DATABASE)
    except MiitwatchError as error:
        _stop(str(error), EXIT_DATABASE)
    except ReaderGoneError:
        sys.exit(0)


def _escape_unprintable() -> None:
    """A terminal or pipe of an old locale cannot carry Chinese: it gets escapes, and no traceback with exit 1."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _stop(message: str, code: int) -> None:
    print(f"miitwatch: {message}", file=sys.stderr)  # noqa: T201
    sys.exit(code)


if __name__ == "__main__":
    main()
