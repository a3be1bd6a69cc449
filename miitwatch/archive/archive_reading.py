"""Reads portions of an archive, in a worker: split into documents, sifted by letters, read like live pages."""

import gzip
import logging
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from domain.altering import alter
from domain.archives import Fault, Filed, Portion, Sifted
from miitwatch.archive.archive_answers import read_answer
from miitwatch.archive.archive_desk import Desk, keep_desk
from miitwatch.archive.archive_documents import Found, read_feed, read_file, read_line, read_page

log = logging.getLogger("miitwatch")
#: Documents of a web archive or a document store that are read before what they came to is kept.
MOST = 400
#: A packed store is unpacked from its beginning each time that it is gone on with. A portion of it is as long as that
#: part of what lies before it, so that all unpacking in vain comes to so many times the store, however long it is.
SHARE = 16


@dataclass
class Sieve:
    """What a portion has come to so far."""

    portion: Portion
    fates: Counter[str] = field(default_factory=Counter)
    filed: list[Filed] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    attached: list[str] = field(default_factory=list)

    def take(self, found: Found, place: str = "", *, ends: bool = False) -> None:
        """Counts a document; `ends` says that nothing behind it is read."""
        if found.filed is not None:
            self.filed.append(found.filed)
        else:
            self.fates[found.fate] += 1
        self.attached += found.attached
        for what in found.said:
            self.faults.append(Fault(self.portion.name, place, what, ends))

    def finish(self, following: Portion | None = None) -> Sifted:
        fates, filed, faults = tuple(sorted(self.fates.items())), tuple(self.filed), tuple(self.faults)
        return Sifted(self.portion, following, fates, filed, faults, tuple(self.attached))


def read_portions(desk: Desk, portions: tuple[Portion, ...]) -> tuple[Sifted, ...]:
    """What each portion comes to. Never raises for what stands in a file: that is told in its faults."""
    kept = keep_desk(desk)
    return tuple(read_portion(kept, one) for one in portions)


def read_portion(desk: Desk, portion: Portion) -> Sifted:
    sieve = Sieve(portion)
    try:
        if portion.kind == "warc":
            return _read_warc(desk, sieve)
        if portion.kind == "lines":
            return _read_lines(desk, sieve)
        return _read_whole(desk, sieve)
    except (OSError, EOFError, gzip.BadGzipFile) as error:
        sieve.take(Found("broken", said=(f"cannot be read on: {_say(error)}",)), ends=True)
        return sieve.finish()


def _go_through(documents: Iterator[Found], portion: Portion) -> Iterator[Found]:
    """What one record comes to. A fault of ours in it is told as one: raised, it would end every run at this place."""
    try:
        yield from documents
    except Exception as error:
        log.exception("a fault of ours while reading %s", portion.name)
        yield Found("unreadable", said=(f"a fault of ours: {error!r}"[:300],))


def _say(error: Exception) -> str:
    return " ".join(str(getattr(error, "strerror", None) or error or type(error).__name__).split())[:200]


def _read_warc(desk: Desk, sieve: Sieve) -> Sifted:
    from parsers.warc_files import DamagedError, read_answers

    portion = sieve.portion
    documents = 0
    with Path(portion.path).open("rb") as file:
        try:
            for answer in read_answers(file, portion.at, desk.limit):
                place = f"byte {answer.at:,}"
                for found in _go_through(read_answer(desk, portion, answer, place), portion):
                    sieve.take(found, place)
                documents += 1
                if documents >= (portion.most or MOST):
                    return sieve.finish(alter(portion, at=answer.next))
        except DamagedError as error:
            unread = portion.size - error.at
            said = f"{error.what}; nothing behind it is read, {unread:,} of {portion.size:,} bytes"
            sieve.take(Found("broken", said=(said,)), f"byte {error.at:,}", ends=True)
    return sieve.finish()


def _read_lines(desk: Desk, sieve: Sieve) -> Sifted:
    from parsers.line_files import read_lines

    portion = sieve.portion
    documents, number = 0, portion.line
    packed = portion.path.lower().endswith(".gz")
    try:
        with _open_lines(portion.path, packed=packed) as (file, lying):
            for line in read_lines(file, portion.at, portion.line, desk.limit):
                number = line.number
                sieve.take(read_line(desk, portion, line), f"line {line.number:,}")
                documents += 1
                long = not packed or (line.next - portion.at) * SHARE >= portion.at
                if long and documents >= (portion.most or MOST):
                    taken = lying.tell() if packed else None
                    return sieve.finish(alter(portion, at=line.next, line=line.number + 1, taken=taken))
    except (OSError, EOFError, ValueError) as error:
        said = f"the file cannot be read on behind line {number:,}: {_say(error)}"
        sieve.take(Found("broken", said=(said,)), f"line {number + bool(documents):,}", ends=True)
    return sieve.finish()


@contextmanager
def _open_lines(path: str, *, packed: bool) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """The lines, unpacked, and the file as it lies."""
    with Path(path).open("rb") as file:
        if not packed:
            yield file, file
            return
        with gzip.open(file, "rb") as unpacked:
            yield unpacked, file  # type: ignore[misc]


def _read_whole(desk: Desk, sieve: Sieve) -> Sifted:
    """A file that is one document, or a feed."""
    portion = sieve.portion
    if portion.size > desk.limit:
        what = f"{portion.size:,} bytes, more than [crawler] max_body ({desk.limit:,})"
        sieve.take(Found("too_large", said=(what,)))
        return sieve.finish()
    body = Path(portion.path).read_bytes()
    if portion.kind == "feed":
        for found in _go_through(read_feed(desk, portion, body), portion):
            sieve.take(found)
    else:
        sieve.take((read_page if portion.kind == "page" else read_file)(desk, portion, body))
    return sieve.finish()
