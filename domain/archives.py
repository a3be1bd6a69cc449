"""An archive that is entered: its files, the documents in them, and what became of each."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from domain.claims import Reading
from domain.dates import Published
from domain.pages import Article, Entry, Page

#: A web archive, a document store's JSON lines, a saved feed, a saved page, a file such as pages attach.
Kind = Literal["warc", "lines", "feed", "page", "file"]

#: What may become of a document. Each has one; together they are all documents that were met.
FATES = {
    "entered": "entered into the ledger",
    "known": "already known by its address",
    "attached": "read with the page that attaches it",
    "prefiltered": "off topic, told by its letters alone",
    "off_topic": "off topic, read whole",
    "other_language": "in a language that is not read",
    "unreadable": "could not be read",
    "too_large": "larger than the limit",
    "no_page": "no page: redirects, errors, pictures, repetitions kept by reference",
    "no_address": "without an address",
    "broken": "cut off or damaged in the archive",
}


class Portion(Struct, frozen=True):
    """A file of an archive, to be read from `at` on: a byte of the file, or a line's first byte."""

    path: str
    name: str  # for people: without the folders above what was named
    kind: Kind
    size: int  # bytes
    stamp: int  # when it was last written, nanoseconds
    at: int = 0  # of a packed document store: the byte in what is unpacked
    line: int = 1  # of a document store: the number of the line at `at`
    most: int | None = None  # documents to read of it at once; None: as many as usual
    taken: int | None = None  # of a packed document store: bytes of the file as it lies up to there

    @property
    def reached(self) -> int:
        """How far its file is read, in bytes of the file as it lies; at most its size where that is not known."""
        return min(self.at if self.taken is None else self.taken, self.size)


class Fault(Struct, frozen=True):
    """What could not be read in an archive: in which file, where, and why."""

    name: str
    place: str  # `byte 1,234`, `line 7`; empty: the file as a whole
    what: str
    ends: bool = False  # nothing of the file behind it is read

    def __str__(self) -> str:
        return f"{self.name}{f', {self.place}' if self.place else ''}: {self.what}"


class Filed(Struct, frozen=True):
    """A document on the subject, read and ready to be entered."""

    entry: Entry
    publisher: str
    authority: str
    article: Article
    reading: Reading
    pages: tuple[Page, ...]
    fingerprint: tuple[int, ...]
    path: str  # of the archive's file
    captured: datetime | None = None  # when the archive says that it was received

    @property
    def order(self) -> str:
        """Where it stands among the others: by publication, else not before it was captured; last where nobody says."""
        published = self.published
        when = published.earliest() if published else self.captured
        dated = "dated" if published else "undated"
        return f"{when.isoformat() if when else '~'} {dated} {self.entry.url}"

    @property
    def published(self) -> Published | None:
        return self.reading.published or self.article.published


class Sifted(Struct, frozen=True):
    """What reading a portion came to. `next` is where its file goes on; None: it is read to its end."""

    portion: Portion
    next: Portion | None
    fates: tuple[tuple[str, int], ...] = ()
    filed: tuple[Filed, ...] = ()
    faults: tuple[Fault, ...] = ()
    attached: tuple[str, ...] = ()  # files that were read with the page that attaches them


class Batch(Struct, frozen=True):
    """Documents to be entered together, in their order, of one run over an archive."""

    run: str
    archive: str  # for people
    documents: tuple[Filed, ...]


class Fate(Struct, frozen=True):
    """What became of one document when it came to the ledger. `told`: findings known to readers that it changed."""

    fate: str
    rule: str = ""  # of an entered one: its outcome in the ledger
    told: tuple[str, ...] = ()
