"""Reads for the daemon: documents from standard input, readings to standard output. See `reader_beside`."""

import pickle
import signal
import sys
from contextlib import suppress

from domain.firms import load_gazetteer
from miitwatch.reader_beside import VERSION
from parsers.facts.reader import Reader
from parsers.facts.text.scripts import take_simplified


def main() -> None:
    """Answers until its input ends, as it does when the daemon does.

    A signal to stop goes to the daemon's processes together: the daemon finishes what it has begun, so this does not
    heed it.
    """
    for name in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(name, signal.SIG_IGN)
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what somebody prints is no answer
    take_simplified(pickle.load(asked))  # noqa: S301 - the daemon wrote it
    reader = Reader(load_gazetteer())
    answer: object = VERSION
    with suppress(EOFError, BrokenPipeError):
        while True:
            pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
            answers.flush()
            answer = reader.read(pickle.load(asked))  # noqa: S301


if __name__ == "__main__":
    main()
