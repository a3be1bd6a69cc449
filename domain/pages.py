"""What was received and what stood in it: page, entry, article, and the result of one poll."""

from datetime import datetime
from typing import Literal

from msgspec import Struct, field

from domain.dates import Published
from domain.gaps import Gap
from domain.sources import SourceMemory


class TlsPeer(Struct, frozen=True):
    """Who answered over TLS, by the certificate that was checked."""

    subject: str  # commonName=www.miit.gov.cn, ...
    issuer: str
    sha256: str  # of the certificate in its binary form (DER)
    version: str  # TLSv1.3


class Provenance(Struct, frozen=True):
    """Where bytes lay that no site sent us: in a file of an archive, which somebody else made."""

    file: str  # its name, without the folders of this machine
    place: str = ""  # in it: `byte 1,234`, `line 7`
    captured: str = ""  # when the archive says that it was received, ISO; empty: it does not say
    addressed: str = ""  # who says that it stood at its address: `the archive`, `the operator`, `the page itself`


class Page(Struct, frozen=True):
    """Bytes as received. `url` is what was asked, `final_url` what answered after redirects."""

    url: str
    final_url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    received_at: datetime  # UTC
    sha256: str
    peer: str = ""  # address and port that answered
    status_line: str = ""  # HTTP/1.1 200 OK, as received; empty: not recorded
    sent: tuple[tuple[str, str], ...] = ()  # the request's headers, logins and cookies hidden; empty: not recorded
    tls: TlsPeer | None = None  # None: plain http, or not recorded
    provenance: Provenance | None = None  # None: its site sent it to us

    def header(self, name: str) -> str:
        """The first header of that name, whatever its case; empty where there is none."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), "")

    @property
    def content_type(self) -> str:
        return self.header("content-type")


class Entry(Struct, frozen=True):
    """One row of a feed, list or search answer."""

    url: str
    title: str
    published: Published | None = None
    summary: str = ""  # plain text
    id: str = ""  # guid as given; empty: none
    html: str = ""  # the article's own HTML, where the row already carries it
    publisher: str = ""  # who publishes it, where the row says so (Google News)
    publisher_url: str = ""
    attachments: tuple[tuple[str, str], ...] = ()  # name, address
    late: str = ""  # why it was found late; empty: in time
    pageless: bool = False  # it names no page: what the row says is all there is
    block: int = 0  # a number for each of the lists and boxes of its page


class LeftOut(Struct, frozen=True):
    """Rows of an answer that could not be read, so that what they list is not known."""

    rows: int = 0
    like: str = ""  # what one of them says, cut; empty: nothing
    beyond: int = 0  # others, which can be read: more than are taken of one page

    def __add__(self, other: "LeftOut") -> "LeftOut":
        return LeftOut(self.rows + other.rows, self.like or other.like, self.beyond + other.beyond)


class Listing(Struct, frozen=True):
    """What a parser found in a feed, list or search answer, with the feed's own wishes."""

    entries: tuple[Entry, ...]
    interval_hint: float | None = None  # seconds
    skip_hours: tuple[int, ...] = ()
    skip_days: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()  # what was repaired to read it
    left_out: LeftOut = LeftOut()
    unmatched: LeftOut = LeftOut()  # dated rows beside these that lead elsewhere on the site: they were not asked for


#: Why a file is unread that stands below a text and may be its own, or the site's.
BELOW = "below the text, not called an annex"


class Attachment(Struct, frozen=True):
    """A file that an article links or embeds. `text` is None where it could not be read; `unread` says why."""

    name: str
    url: str
    text: str | None = None
    unread: str = ""
    sha256: str = ""
    size: int = 0
    left_out: str = ""  # of a file that was read: what of it was not, and why


class Article(Struct, frozen=True):
    """The readable text of one page. `body` has no title; tables stand row by row, cells apart by ` | `."""

    url: str
    title: str
    body: str
    published: Published | None = None
    source: str = ""  # 来源 as the page gives it
    language: str = ""  # from the page; empty: not stated
    attachments: tuple[Attachment, ...] = ()
    template: str = ""  # which template read it
    goes_on: str = ""  # the address of its next page, which is not read; empty: it ends with this one

    def list_unread(self) -> list[str]:
        """What belongs to it and was not read, with the reason: files, and its further pages."""
        unread = [f"{one.name}: {why}" for one in self.attachments if (why := one.unread or one.left_out)]
        return [*unread, f"its further pages: it goes on at {self.goes_on}"] if self.goes_on else unread


class Failure(Struct, frozen=True):
    """An error as a value: what `sources`, outcomes and operators' messages show."""

    name: str  # of domain.errors.FETCH_FAILURES
    what: str
    url: str
    transient: bool = True
    retry_after: float | None = None
    held: bool = False  # the page itself was not asked: its host is to be left alone, or its robots.txt cannot be read


class Poll(Struct, frozen=True):
    """The result of asking one source once. `memory` is to be stored together with the entries, or not at all."""

    source: str
    started: datetime
    finished: datetime
    result: Literal["read", "not_modified", "unchanged", "failed", "waiting"]
    memory: SourceMemory
    entries: tuple[Entry, ...] = ()
    pages: tuple[Page, ...] = field(default=())
    failure: Failure | None = None
    notes: tuple[str, ...] = ()  # decisions worth a log line: robots, which path served, what was repaired
    requests: int = 0
    serves: tuple[str, ...] = ()  # the failing sources in whose place it was asked
    gap: Gap | None = None  # a time of the list that was not seen, closed or not
