"""The box: reads a function and what it is given from standard input, and writes what came of it. See `boxed`."""

import pickle
import resource
import sys

from domain.errors import ParseError
from parsers.hostile import lift_sizes


def main() -> None:
    """Takes no more memory than the first argument says, and no more than a few seconds of processor time."""
    memory = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    lift_sizes()
    function, given = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - our own process wrote it
    try:
        answer = (False, function(*given))
    except ParseError as error:
        answer = (True, (error.name, error.what, error.letters))
    sys.stdout.buffer.write(pickle.dumps(answer))


if __name__ == "__main__":
    main()
