"""Addresses as pages write them, made absolute; what is no web address is empty."""

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

#: An absolute address of plain characters: joined to whatever base, it is itself.
_WHOLE = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d+)?(?:/[\w.~/%@=&+-]*(?:\?[\w.~/%@=&+-]+)?)?", re.ASCII)


def join_address(base: str, link: object) -> str:
    """The absolute http(s) address of a link on a page; empty for scripts, mail, fragments and broken ones."""
    if isinstance(link, str) and _WHOLE.fullmatch(link):
        return link
    written = re.sub(r"[\t\r\n]+", "", str(link or "")).strip().replace("\\", "/")
    if not written or written.startswith("#"):
        return ""
    try:
        address = urljoin(base, written.replace(" ", "%20"))
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in ("http", "https") and parts.hostname else ""


def find_base(soup: "BeautifulSoup", url: str) -> str:
    """What relative links of a page are relative to: its `<base href>`, else its own address."""
    base = soup.find("base", href=True)
    return (join_address(url, base["href"]) if base else "") or url
