"""The feeds that a page names: its alternate links (WHATWG, RSS autodiscovery), then links that look like a feed's."""

import re
from urllib.parse import urljoin

from parsers.decoding import decode
from parsers.links import find_base
from parsers.markup import parse_markup

_TYPES = re.compile(r"application/(?:rss|atom|rdf)\+xml|(?:application|text)/xml", re.IGNORECASE)
_LIKE = re.compile(r"(?:^|[/._-])(?:rss|atom|feed|rdf)(?:[/._?-]|$)|\.(?:rss|atom|rdf)$", re.IGNORECASE)


def find_feeds(body: bytes, url: str, content_type: str = "") -> tuple[str, ...]:
    """Addresses of feeds on a page, those that it declares first; empty where it names none. Raises ParseError."""
    soup = parse_markup(decode(body, content_type, url).text, url)
    base = find_base(soup, url)
    declared = [
        str(link.get("href"))
        for link in soup.find_all("link", href=True)
        if "alternate" in (link.get("rel") or ()) and _TYPES.match(str(link.get("type") or ""))
    ]
    linked = [str(link["href"]) for link in soup.find_all("a", href=True) if _LIKE.search(str(link["href"]))]
    found = (urljoin(base, address.strip()) for address in (*declared, *linked))
    return tuple(dict.fromkeys(address for address in found if address.startswith(("http://", "https://"))))
