"""Canonical addresses, so that one article is one article whichever source listed it."""

import re
from hashlib import sha256
from string import printable
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

_TRACKING = re.compile(r"^(utm_.*|fbclid|gclid|spm|from|isappinstalled|share_.*|ref|ref_src|oc)$", re.IGNORECASE)
#: Of these, the ones that some sites choose a document by: `notice.html?ref=99`.
_CHOOSING = re.compile(r"^(spm|from|ref|oc)$", re.IGNORECASE)
#: An address in its canonical characters, without port, query or fragment: most are, and need no taking apart.
_PLAIN = re.compile(r"https?://([a-z0-9.-]+)((?:/[A-Za-z0-9/_.~-]*)?)")
_PLAIN_HOST = re.compile(r"https?://([a-z0-9.-]+(?::\d+)?)(?:[/?#]|\Z)")
#: How the fragment begins that stands for a row without an address of its own.
_ROW = "item:"
#: Characters: what sitemaps may list (sitemaps.org, `loc`). What is longer is refused by name, wherever it comes from.
LONGEST_ADDRESS = 2_048
#: What a folder's address may end in and stay the same page.
_FOLDER = re.compile(r"/(?:(?:index|default)\.[a-z]{3,5})?$", re.IGNORECASE)
_JPAAS_ARTICLE = re.compile(r"/art_([0-9a-f]{32})\.html?$", re.IGNORECASE)

#: What many sites of one country share before its own label: `gov.cn` is no site, `miit.gov.cn` is one.
_SHARED_LABELS = frozenset({"ac", "co", "com", "edu", "gov", "net", "org"})


def make_row_address(listed_at: str, name: str) -> str:
    """The address of a row that names none: that of its list, with a mark of what the row is known by."""
    return f"{listed_at.partition('#')[0]}#{_ROW}{sha256(name.encode()).hexdigest()[:16]}"


def canonicalise_address(url: str) -> str:
    """One spelling per article: https, lower-case host, `www.` for `wap.`, no fragment, no tracking parameters.

    Only the mark of a row without an address of its own stays.

    An article of the ministry's CMS is its 32-hex number on its own host, whichever column it stands in
    (sources.md §1.1). Raises ValueError for an address without a host.
    """
    if plain := _PLAIN.fullmatch(url):
        return _name_article(_name_host(plain[1]), plain[2]) or f"https://{_name_host(plain[1])}{plain[2] or '/'}"
    parts = urlsplit(url.strip())
    host = _name_host((parts.hostname or "").lower())
    if not host:
        raise ValueError(f"no host in address: {url!r}")
    host = f"[{host}]" if ":" in host else host
    netloc = host if parts.port in (None, 80, 443) else f"{host}:{parts.port}"
    if article := _name_article(netloc, parts.path):
        return article
    query = [(k, v) for k, v in _read_query(parts.query) if not _TRACKING.match(k)]
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    mark = parts.fragment if parts.fragment.startswith(_ROW) else ""
    return urlunsplit(("https", netloc, path, urlencode(query, encoding="latin-1"), mark))


def _read_query(query: str) -> list[tuple[str, str]]:
    """Names and values with a character for each byte: `%B9%AB` and `%B8%E6` are two documents in GB2312."""
    return parse_qsl(quote(query, safe=printable), keep_blank_values=True, encoding="latin-1")


def read_stripped(url: str) -> str:
    """What `canonicalise_address` took off an address that may have chosen a document: `ref=99`; mostly empty."""
    if "?" not in url or _JPAAS_ARTICLE.search(urlsplit(url.strip()).path):
        return ""
    pairs = _read_query(urlsplit(url.strip()).query)
    return urlencode([(key, value) for key, value in pairs if _CHOOSING.match(key)], encoding="latin-1")


def _name_host(host: str) -> str:
    return f"www.{host[4:]}" if host.startswith("wap.") else host


def _name_article(netloc: str, path: str) -> str:
    """The address of an article of the ministry's CMS; empty for every other."""
    found = _JPAAS_ARTICLE.search(path) if "/art_" in path.lower() else None
    return f"https://{netloc}/art_{found[1].lower()}.html" if found else ""


def is_same_place(one: str, other: str) -> bool:
    """Whether two addresses have one host and path: scheme, `www.` or `wap.`, a closing slash and the query aside."""
    return one == other or _place_address(one) == _place_address(other)


def _place_address(url: str) -> tuple[str, int | None, str]:
    parts = urlsplit(url)
    port = None if parts.port in (80, 443) else parts.port
    return re.sub(r"^(?:www|wap)\.", "", parts.hostname or ""), port, _FOLDER.sub("", unquote(parts.path))


def host_of(url: str) -> str:
    """The host of an address with its port where one is given, lower-case; empty where there is none."""
    if plain := _PLAIN_HOST.match(url):
        return plain[1]
    return urlsplit(url).netloc.rpartition("@")[2].lower()


def name_site(url: str) -> str:
    """The site that an address is of, by its host's last labels: `people.cn` of `en.people.cn`, `x.gov.cn` of
    `www.x.gov.cn`."""
    labels = host_of(url).partition(":")[0].split(".")
    return ".".join(labels[-3 if len(labels) > 2 and labels[-2] in _SHARED_LABELS else -2 :])


def is_too_long(address: str) -> bool:
    return len(address) > LONGEST_ADDRESS


def refuse_address(address: str) -> str:
    """Why an address of the web is refused, in few words whatever it is."""
    if not is_too_long(address):
        return "no address over http"
    try:
        host = urlsplit(address[:LONGEST_ADDRESS]).netloc[:100]
    except ValueError:
        host = ""
    return f"an address of {len(address):,} characters{f' at {host}' if host else ''}, over {LONGEST_ADDRESS:,}"


def is_web_address(url: str) -> bool:
    """Whether it is an address over http of bearable length that can be taken apart; an archive may hold anything."""
    if is_too_long(url):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 0) >= 0
    except ValueError:  # a bracket that does not close, a port that is none
        return False
