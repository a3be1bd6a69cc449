"""What today's rules would read otherwise, by a process of its own: `python -m miitwatch.measuring.comparing DATABASE`.

Reading an archive takes all of a processor for minutes and holds much; the daemon goes on beside it, and has what it
took back when it ends. It only reads. The answer is one JSON object on standard output.
"""

import json
import os
import sys
from contextlib import suppress
from pathlib import Path

from domain.firms import load_gazetteer
from miitwatch.clock import read_clock
from miitwatch.rounds.rereading import reread_archive, write_differences
from parsers.facts.reader import Reader
from storage.file.store import open_store

#: Whatever else this machine does goes first.
NICE = 10


def main() -> None:
    """Prints when the texts begin, how many were read, and how findings would differ. Raises StorageError."""
    with suppress(PermissionError):  # within the sandbox of our unit nobody sets priorities, not even lower
        os.nice(NICE)
    store = open_store(Path(sys.argv[1]), now=read_clock(), read_only=True)
    try:
        done = reread_archive(store, Reader(load_gazetteer()))
    finally:
        store.close()
    lines = [(one.name, one.now, one.then) for one in write_differences(done)]
    json.dump({"since": done.since, "articles": done.articles, "differences": lines}, sys.stdout)


if __name__ == "__main__":
    main()
