"""A source as configured, and what is remembered of it between polls."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Literal

from msgspec import Struct, field

from domain.dates import beijing_day

Kind = Literal["feed", "jpaas", "miit_search", "govcn", "list", "gdelt"]
Authority = Literal[
    "regulator", "provincial", "government", "institute", "state", "press", "trade", "advisory", "aggregator"
]
Follow = Literal["all", "matching", "none"]

#: From the deciding body down to sites that nobody knows (design.md, "Authority").
AUTHORITY_RANK: dict[str, int] = {
    "regulator": 0,
    "provincial": 1,
    "government": 2,
    "institute": 3,
    "state": 4,
    "press": 5,
    "trade": 5,
    "advisory": 6,
    "aggregator": 7,
}
#: Ranks of official bodies' own pages.
OFFICIAL = ("regulator", "provincial", "government")


class Source(Struct, frozen=True):
    """A place that is polled: one `[sources.NAME]` table. Only name, kind and url have no default."""

    name: str
    kind: Kind
    url: str
    title: str = ""
    every: timedelta = timedelta(minutes=60)
    language: Literal["zh", "en", "auto"] = "auto"
    authority: Authority = "press"
    enabled: bool = True
    reason: str = ""  # why it is off
    follow: Follow = "matching"
    min_entries: int = 0
    least_given: bool = False  # whether its table says min_entries: then that alone measures the list's length
    allow_private: bool = False
    user_agent: str = ""  # empty: the default of http.md
    referer: str = ""  # empty: none is sent
    cookies: bool = False  # send back what the first hop set, within one poll
    proxy: str = ""
    host_gap: float | None = None  # seconds; None: [crawler] host_gap
    link_pattern: str = ""  # kind "list": regular expression that an article's address must match
    next_link: str = ""  # kind "list": regular expression that the text of the link to older rows matches
    query: tuple[tuple[str, str], ...] = ()  # kind "miit_search" and "govcn": extra parameters
    fallback: str = ""  # the source that is asked in its place while it fails
    publisher: str = ""  # who publishes what the source lists; empty: the host says
    news_within: timedelta | None = None  # working time within which something new is expected; None: it is learnt


class Validators(Struct, frozen=True):
    """What one URL gave to ask conditionally next time, byte for byte as received."""

    etag: str = ""
    last_modified: str = ""
    body_sha256: str = ""  # of the last body that was read, so that an unchanged 200 is recognised
    audited_at: datetime | None = None  # the last unconditional fetch
    fresh_until: datetime | None = None  # as max-age or Expires said; until then the URL need not be asked
    differed_at: datetime | None = None  # when other bytes last came under the same validators: they are not sent then
    caught_at: datetime | None = None  # when such bytes last had rows that were not known: it had hidden them


class Unmatched(Struct, frozen=True):
    """How many dated rows of its lists a source's `link_pattern` does not match."""

    rows: int = 0  # of the last list, where that is more than usual; else none
    like: str = ""  # title and address of one of them
    at: datetime | None = None  # when it was more than usual last
    usual: tuple[int, ...] = ()  # of the lists before: the most of each Beijing day, oldest first
    noted_at: datetime | None = None  # when the last of these was noted


class SourceMemory(Struct, frozen=True):
    """What must survive a restart about one source. Written with what was read, or not at all."""

    url: str = ""  # the configured address that this memory belongs to
    due: datetime | None = None  # None: now
    validators: tuple[tuple[str, Validators], ...] = ()  # by URL
    last_poll: datetime | None = None
    last_success: datetime | None = None
    last_new_entry: datetime | None = None
    polls: int = 0
    failures: int = 0  # in a row
    failing: str = ""  # the name of the failure that lasts, from domain.errors.FETCH_FAILURES
    failing_since: datetime | None = None
    told: str = ""  # the failure that operators were told of, so that it is told once
    wait_until: datetime | None = None  # Retry-After, a wall's back-off: not even `poll --all` passes it
    held_since: datetime | None = None  # due, and not asked since then: its host was to be left alone, or its day's cap
    stopped: bool = False  # 410: not asked again
    moved_to: str = ""  # a permanent redirect that has held for three polls
    moving_to: str = ""  # one that is being watched
    moving_polls: int = 0
    itself_at: datetime | None = None  # when its configured address was last asked although it has moved
    served_by: str = ""  # the address that last answered
    led_to: str = ""  # the other host or path that the configured address leads to
    led_polls: int = 0  # readable answers in a row that came from there
    interval_hint: float | None = None  # seconds, from ttl and sy:updatePeriod
    skip_hours: tuple[int, ...] = ()  # GMT
    skip_days: tuple[str, ...] = ()
    last_count: int | None = None  # rows in the last readable answer
    watched_since: datetime | None = None  # the first readable answer
    news: tuple[datetime, ...] = ()  # when it showed something new, oldest first, one a Beijing day
    newest: datetime | None = None  # the latest publication that a row of the last list carried
    counts: tuple[int, ...] = ()  # rows of lists as long as usual: the longest of each Beijing day, oldest first
    counted_at: datetime | None = None  # when the last of these was noted; None: stored while each list had a count
    thin_polls: int = 0  # in a row with far fewer rows than usual
    thin_since: datetime | None = None
    head: tuple[str, ...] = ()  # marks of the rows that its list showed first: what a further list must meet
    gap_since: datetime | None = None  # the last reading before a gap whose rest is tried again
    gap_cause: str = ""  # of it, one of domain.gaps.Cause
    gap_detail: str = ""  # of it too: the failure's name, or that the site asked for rest
    gap_tries: int = 0
    left_out: int = 0  # rows of the last list that could not be read
    left_out_like: str = ""  # what one of them says; empty: nothing
    left_out_beyond: int = 0  # rows of it beyond those that are taken of one page
    left_out_at: datetime | None = None  # when any were left out last
    unmatched: Unmatched = Unmatched()
    other_lists: tuple[str, ...] = ()  # names of lists on its page that may be its own as well, and are not asked
    rest_until: datetime | None = None  # its last answer asked for far longer a rest than its interval: until then
    place: str = ""  # of `mark_place`; empty: stored before it was, then the address alone tells
    before: str = ""  # the address that `head` and what goes with it were listed at, while this one showed no rows yet
    chosen_by: str = ""  # of `mark_choice`, when the list was last read; empty: stored before it was
    parsed_by: str = ""  # the parsers by which it was; empty: stored before it was


#: A memory keeps so many instants of news, and so many counts of rows.
MOST_REMEMBERED = 30


def note_news(news: Iterable[datetime], instants: Iterable[datetime]) -> tuple[datetime, ...]:
    """The instants of news with further ones: ascending, the last of each Beijing day, the newest so many kept."""
    by_day = {beijing_day(instant): instant for instant in sorted({*news, *instants})}
    return tuple(by_day.values())[-MOST_REMEMBERED:]


class HostTally(Struct, frozen=True):
    """What came of the day's requests to one host, and what was not asked."""

    not_modified: int = 0
    refused: int = 0  # the server answered with a status of 400 or more
    unanswered: int = 0  # no answer: name, network, time
    held_back: int = 0  # not asked: the host wanted quiet, or the day's cap was reached
    forbidden: int = 0  # not asked: robots.txt


class HostMemory(Struct, frozen=True):
    """What must survive a restart about one host."""

    host: str
    last_request: datetime | None = None
    wait_until: datetime | None = None  # a 429 that a second source of this host was told too
    wait_for: str = ""  # the first source that was told
    day: str = ""  # Beijing day that `requests` counts
    requests: int = 0
    reserved: int = 0  # of the same day, stored ahead: a process that dies has asked no more than these
    lost: int = 0  # of the same day: what processes that died may have asked beside `requests`
    tally: HostTally = HostTally()  # of the same day
    robots: str = ""  # the rules as received; empty: none
    robots_status: str = ""  # `200`, `403`, `none`, `unreachable`
    robots_at: datetime | None = None


class CrawlSettings(Struct, frozen=True):
    """The `[crawler]` table."""

    contact: str = ""
    version: str = ""
    host_gap: float = 2.0  # seconds; on loopback none
    max_body: int = 20_000_000  # bytes, counted after decompression
    deadline: float = 60.0  # seconds for one request in all
    read_timeout: float = 20.0
    proxy: str = ""
    day_cap: int = 2_000  # requests per host and day
    audit_every: timedelta = field(default=timedelta(days=7))
    robots: bool = True
