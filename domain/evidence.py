"""What an evidence sheet says, as values."""

from datetime import datetime

from msgspec import Struct

from domain.findings import Finding
from domain.pages import Provenance


class Said(Struct, frozen=True):
    """One sentence that an article states something in, and where it stands in the article's text (code points)."""

    sentence: str
    start: int
    end: int
    article: int


class HeldPage(Struct, frozen=True):
    """A page as received. `held` is False where its bytes were let go and only the hash is kept."""

    number: int
    asked: str
    answered: str
    received_at: datetime
    status: int
    size: int
    sha256: str
    held: bool
    certificate: str  # of the server, in words; empty: none, or not recorded
    said: tuple[Said, ...] = ()
    provenance: Provenance | None = None  # None: its site sent it to us
    file: str = ""  # of a file that another page links: its name and whose it is
    held_for: tuple[str, ...] = ()  # the articles that it was read for, in words, where none of its sentences is cited


class SentMessage(Struct, frozen=True):
    """A message as it was sent, at one attempt."""

    id: str
    at: datetime
    to: str  # a recipient, else a channel
    state: str
    answer: str  # what the receiver said, with its code
    sha256: str
    file: str


class LeftOut(Struct, frozen=True):
    """Messages that are left out, since a watch list that is their readers' own may stand in them."""

    channel: str
    messages: int
    hashes: tuple[str, ...]  # SHA-256 of what was sent


class Sheet(Struct, frozen=True):
    """The first page of an evidence export."""

    title: str  # F-2025-007, or what was asked for
    made: datetime
    findings: tuple[Finding, ...]
    pages: tuple[HeldPage, ...]
    messages: tuple[SentMessage, ...]
    without_messages: bool  # what was sent is left out, since recipients stand in it
    first_link: int
    last_link: int
    hash: str  # of the last link
    left_out: tuple[LeftOut, ...] = ()
