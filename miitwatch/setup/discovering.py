"""What an address can be watched as: a feed, a column of the ministries' CMS, a page of links. Tried, not guessed."""

import re
from collections.abc import Iterator
from datetime import datetime
from urllib.parse import urlsplit

from msgspec import Struct

from crawler.fetching import ACCEPT_PAGES, Fetcher
from crawler.hosts import is_loopback
from crawler.polling import poll_source
from domain.addresses import host_of
from domain.altering import alter
from domain.errors import FetchError, ParseError
from domain.pages import Page, Poll
from domain.sources import Authority, Kind, Source, SourceMemory
from miitwatch.settings.config_sources import default_link_pattern

#: So many feeds that a page names are tried.
MOST_FEEDS = 5
#: The shape of an agent that the ministries' sites do not refuse, with our name in it (docs/sources.md).
SHAPED = (
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; miitwatch/{version}; +{contact}) "
    "Chrome/0 Safari/537.36"
)
#: A page with fewer links that look like articles is no list.
LEAST_ROWS = 3


class Discovered(Struct, frozen=True):
    """One way to watch the address that answered, with what it gave."""

    source: Source
    poll: Poll


def discover(url: str, fetcher: Fetcher, now: datetime) -> tuple[tuple[Discovered, ...], str]:
    """The ways in which the address can be watched, the best first, and where there is none, why.

    Asks the address, and up to five feeds that its page names. Nothing is stored.
    """
    plain = alter(_make(name_source(url), "feed", url), allow_private=_is_own(url))
    made = _try(plain, fetcher, now)
    if made.poll.failure is not None and made.poll.failure.name.startswith(("refused", "blocked")):
        agent = SHAPED.format(version=fetcher.settings.version, contact=fetcher.settings.contact)
        made = _try(alter(plain, user_agent=agent, referer=url), fetcher, now)
    plain, failure = made.source, made.poll.failure
    if failure is None:
        return (made,), ""
    if failure.name not in ("not-a-feed", "unreadable", "layout-changed"):
        return (), f"{failure.name}: {failure.what}"
    column = _try(alter(plain, kind="jpaas"), fetcher, now)
    if column.poll.failure is None and column.poll.entries:
        return (column,), ""
    found = tuple(_try_page(plain, fetcher, now))
    why = (
        "it is no feed, no column of the ministries' CMS, and has too few links that look like articles. "
        "Give the address of its feed, or of the page that lists its articles"
    )
    return found, "" if found else why


def _try_page(plain: Source, fetcher: Fetcher, now: datetime) -> Iterator[Discovered]:
    """The feeds that the page names, else its links."""
    from parsers.feed_links import find_feeds

    try:
        page: Page = fetcher.visit(plain, now).get(plain.url, accept=ACCEPT_PAGES, conditional=False).page
        feeds = find_feeds(page.body, page.final_url, page.content_type)[:MOST_FEEDS]
    except (FetchError, ParseError):
        return
    read = [_try(_make_linked(plain, feed), fetcher, now) for feed in feeds]
    good = [one for one in read if one.poll.failure is None and one.poll.entries]
    yield from good
    if not good:
        rows = _try(alter(plain, kind="list", link_pattern=default_link_pattern(plain.url)), fetcher, now)
        if rows.poll.failure is None and len(rows.poll.entries) >= LEAST_ROWS:
            yield rows


def _try(source: Source, fetcher: Fetcher, now: datetime) -> Discovered:
    return Discovered(source, poll_source(source, SourceMemory(url=source.url), fetcher, now))


def _make(name: str, kind: Kind, url: str) -> Source:
    return Source(name, kind, url, authority=guess_authority(url))


def _make_linked(plain: Source, feed: str) -> Source:
    """A feed that the page names; only a page on this machine may lead to this machine."""
    return alter(_make(plain.name, "feed", feed), allow_private=plain.allow_private and _is_own(feed))


def _is_own(url: str) -> bool:
    """Whether the operator wrote this machine's own address as such; no name and no link is taken for one."""
    return is_loopback(host_of(url)) and not host_of(url).startswith("localhost")


def name_source(url: str) -> str:
    """A name for its table: `www.example.com.cn/telecom` becomes `example_telecom`."""
    parts = urlsplit(url)
    host = re.sub(r"^(www|wap|m|rss|feeds?)\.", "", parts.hostname or "source")
    first = host.partition(".")[0] if not re.fullmatch(r"[\d.]+", host) else "source"
    steps = [step for step in parts.path.split("/") if re.fullmatch(r"[A-Za-z][A-Za-z_-]{1,15}", step)]
    return re.sub(r"\W+", "_", "_".join([first, *steps[:1]])).strip("_").lower() or "source"


def guess_authority(url: str) -> Authority:
    """By its host: the ministry, a provincial administration, government; everything else is press until you say so."""
    host = urlsplit(url).hostname or ""
    if host.endswith("miit.gov.cn"):
        return "provincial" if re.match(r"[a-z]+ca\.", host) else "regulator"
    return "government" if host.endswith(".gov.cn") else "press"


def write_table(found: Discovered) -> str:
    """The `[sources.NAME]` table as a configuration file has it, with what a person should check."""
    source, poll = found.source, found.poll
    dated = [entry.published for entry in poll.entries if entry.published]
    rows = [
        f"[sources.{source.name}]",
        f'kind = "{source.kind}"',
        f'url = "{source.url}"',
        'title = ""                      # as people should read it',
        'publisher = ""',
        f'authority = "{source.authority}"           # check: who publishes it',
    ]
    if source.user_agent:
        rows += [f'referer = "{source.referer}"', f'user_agent = "{SHAPED}"']
    newest = max((published.day for published in dated), default="without a date")
    first = f", the newest {newest}: {poll.entries[0].title[:60]}" if poll.entries else "; check whether that is right"
    rows.append(f"# it answered with {len(poll.entries)} rows{first}")
    return "\n".join(rows)
