"""Who publishes a page and with what authority: the host that answers says so, not the list that led to it."""

import re
from collections.abc import Mapping

from domain import sources
from domain.addresses import host_of
from domain.bodies import name_administration
from domain.pages import Entry
from domain.provinces import ADMINISTRATIONS
from domain.sources import Source
from miitwatch.application import OFFICIAL

#: The name that a body has under gov.cn: `miit.gov.cn` of `www.miit.gov.cn`, `www.gov.cn` of `sousuo.www.gov.cn`.
_REGISTERED = re.compile(r"(?:^|\.)([a-z0-9-]+\.gov\.cn)$")


def choose_publisher(
    publishers: Mapping[str, Source], entry: Entry, source: Source, answered: str = ""
) -> tuple[str, str]:
    """Publisher and authority of an entry: an official host's, the row's own publisher's, or the source's.

    `publishers` are the catalogue's sources by host, `answered` is the address that gave the page after redirects
    (empty: no page was asked). An official source lends its rank to its own hosts alone: its lists lead to agencies
    and accounts too, whose words would stand as the deciding body's.
    """
    host = _name_host(answered or entry.url)
    known = publishers.get(host)
    if known is not None and known.authority in OFFICIAL:
        return known.publisher or known.title or known.name, known.authority
    official = source.authority in sources.OFFICIAL
    if official and not _is_own(host, source) and (letters := name_administration(host)):
        return f"{ADMINISTRATIONS[letters]} communications administration", "provincial"
    if source.authority != "aggregator" and (not official or _is_own(host, source)):
        return source.publisher or source.title or source.name, source.authority
    known = publishers.get(host_of(entry.publisher_url)) or known
    if known is None or known.authority == "aggregator" or known.authority in OFFICIAL:
        return entry.publisher or host_of(entry.publisher_url) or host, "aggregator"
    return known.publisher or known.title or entry.publisher, known.authority


def _name_host(url: str) -> str:
    """With its port, unless that is the usual one."""
    return host_of(url).removesuffix(":443").removesuffix(":80")


def _is_own(host: str, source: Source) -> bool:
    """Whether a host is the source's, or of the same body: not of an administration, which stands under the ministry's
    name and speaks for its own region."""
    own = _name_host(source.url)
    if host == own:
        return True
    registered = _REGISTERED.search(own)
    if registered is None or source.authority == "provincial" or name_administration(host):
        return False
    return host == registered[1] or host.endswith(f".{registered[1]}")
