"""Canonical addresses, so that one article is one article whichever source listed it."""

import re
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

_TRACKING = re.compile(r"^(utm_.*|fbclid|gclid|spm|from|isappinstalled|share_.*|ref|ref_src|oc)$", re.IGNORECASE)
_JPAAS_ARTICLE = re.compile(r"/art_([0-9a-f]{32})\.html?$", re.IGNORECASE)


def canonicalise_address(url: str) -> str:
    """One spelling per article: https, lower-case host, `www.` for `wap.`, no fragment, no tracking parameters.

    An article of the ministry's CMS is its 32-hex number on its own host, whichever column it stands in
    (sources.md §1.1). Raises ValueError for an address without a host.
    """
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").lower()
    if not host:
        raise ValueError(f"no host in address: {url!r}")
    host = re.sub(r"^wap\.", "www.", host)
    netloc = host if parts.port in (None, 80, 443) else f"{host}:{parts.port}"
    if found := _JPAAS_ARTICLE.search(parts.path):
        return f"https://{netloc}/art_{found[1].lower()}.html"
    query = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(k)]
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return urlunsplit(("https", netloc, path, urlencode(query), ""))


def host_of(url: str) -> str:
    """The host of an address with its port where one is given, lower-case; empty where there is none."""
    return urlsplit(url).netloc.rpartition("@")[2].lower()
