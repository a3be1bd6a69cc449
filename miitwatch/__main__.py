"""Where the console script starts: turns our errors into one line and an exit code."""

import os
import re
import sys
from io import TextIOWrapper
from typing import TextIO

from domain.errors import CommandError, ConfigError, MiitwatchError, StorageError

EXIT_DATABASE = 1
EXIT_USAGE = 2
#: Control characters but for tab and the ends of lines, and those by which Unicode changes a line's direction.
_STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\r(?!\n)")


def main() -> None:
    """Runs the command line. Exit 0 done, 1 database, 2 usage or configuration; `poll` adds 3, 4 and 5."""
    from miitwatch.cli import ReaderGoneError, cli

    _escape_unprintable()
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


class _VisibleStream(TextIOWrapper):
    """Shows what would steer a terminal, or turn its line round: the words of a page are printed by many commands.

    As `\\u001b`, which is the same character where the line is JSON.
    """

    def write(self, text: str) -> int:
        return super().write(_STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text))


def _escape_unprintable() -> None:
    """A terminal or pipe of an old locale cannot carry Chinese: it gets escapes, and no traceback with exit 1."""
    sys.stdout, sys.stderr = _make_visible(sys.stdout), _make_visible(sys.stderr)


def _make_visible(stream: TextIO) -> TextIO:
    if not isinstance(stream, TextIOWrapper):
        return stream
    encoding, buffering = stream.encoding, stream.line_buffering
    return _VisibleStream(stream.buffer, encoding, "backslashreplace", line_buffering=buffering)


def _stop(message: str, code: int) -> None:
    print(f"miitwatch: {message}", file=sys.stderr)  # noqa: T201
    sys.exit(code)


if __name__ == "__main__":
    main()
