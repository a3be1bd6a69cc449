"""The address that a saved page gives itself: what it says, and nothing that anybody else vouches for."""

import html
import re

_TAG = re.compile(r"<(?:link|meta)\b[^<>]{1,600}>", re.IGNORECASE)
_CANONICAL = re.compile(r"\brel\s*=\s*[\"']?canonical\b", re.IGNORECASE)
_OWN_URL = re.compile(r"\b(?:property|name)\s*=\s*[\"']?og:url\b", re.IGNORECASE)
_ADDRESS = re.compile(r"\b(?:href|content)\s*=\s*(?:\"([^\"]+)\"|'([^']+)'|([^\s>]+))", re.IGNORECASE)
#: It stands in the page's head.
_WITHIN = 100_000


def find_own_address(markup: str) -> str:
    """The canonical link of a page, else what it tells networks; empty where it gives none over http."""
    tags = _TAG.findall(markup[:_WITHIN])
    for wanted in (_CANONICAL, _OWN_URL):
        for tag in tags:
            found = _ADDRESS.search(tag) if wanted.search(tag) else None
            address = html.unescape(next(one for one in found.groups() if one)).strip() if found else ""
            if address.lower().startswith(("http://", "https://")):
                return address
    return ""
