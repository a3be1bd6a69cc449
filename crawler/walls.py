"""Firewalls and challenge pages, recognised by how they look on the wire. None is ever solved, only waited out."""

import re
from urllib.parse import urlsplit

from crawler.headers import read_cookies
from domain.addresses import host_of
from domain.errors import BlockedError, FetchError
from domain.pages import Page
from domain.sources import Source

#: A challenge is a short page. A longer one is only taken for one when it holds a mark that no article holds.
_SHORT = 4_000
_LOOKED_AT = 20_000  # bytes of a body in which marks are looked for

_WZWS_COOKIES = {"wzws_sessionid", "wzws_cid"}
_WZWS_MARKS = ("网防G01", "wzws_confirm")
_JSL_COOKIES = re.compile(r"^__jsl(uid|_clearance)(_[sh])?$")
_JSL_SCRIPT = re.compile(rb"__jsl_clearance|document\.cookie\s*=.*location\.(href|reload)|\bgo\(\{", re.DOTALL)
_OVERSEAS_MARKS = ("电信云防护",)
_SLOW_DOWN = (
    "访问过于频繁",
    "系统繁忙",
    "验证码",
    "安全验证",
    "Access Denied",
    "请求被拒绝",
)
_TAGS = re.compile(rb"<(script|style)\b.*?</\1\s*>|<[^>]*>", re.DOTALL | re.IGNORECASE)


def is_ministry(url: str, source: Source) -> bool:
    """Whether an address is the ministry's or one of its administrations', by name or by what its source is."""
    host = (urlsplit(url).hostname or "").lower()
    if host == "miit.gov.cn" or host.endswith(".miit.gov.cn"):
        return True
    own = source.kind == "miit_search" or (source.kind == "jpaas" and source.authority in ("regulator", "provincial"))
    return own and host_of(url) == host_of(source.url)


def recognise_wall(page: Page, *, ministry: bool) -> BlockedError | None:
    """The wall behind an answer that is no success, or None: then the status means what it says."""
    cookies = set(read_cookies(page))
    if page.status == 521 and (any(map(_JSL_COOKIES.match, cookies)) or _JSL_SCRIPT.search(page.body[:_LOOKED_AT])):
        return _block(page, "jsl", "Anti-bot cookie challenge (jsl 521)")
    if page.status == 403:
        return _recognise_refusal(page, cookies, ministry)
    if page.status == 405 and _holds(page, _OVERSEAS_MARKS):
        return _block(page, "overseas", "Filtered overseas")
    if page.status == 412:
        return _block(page, "rivers", "Dynamic anti-bot (HTTP 412)")
    if page.status == 202:
        return _recognise_accepted(page)
    return None


def _recognise_refusal(page: Page, cookies: set[str], ministry: bool) -> BlockedError | None:
    if b"wzws_confirm" in page.body or (not ministry and (cookies & _WZWS_COOKIES or _holds(page, _WZWS_MARKS))):
        return _block(page, "wzws", "Challenge page from the site firewall")
    if ministry:
        return _block(page, "miit-403", "MIIT refused this client (403)")
    host = urlsplit(page.final_url).hostname or ""
    if host.endswith("caict.ac.cn") and len(page.body) < _SHORT:
        return _block(page, "rivers", "Dynamic anti-bot (HTTP 403)")
    return None


def _recognise_accepted(page: Page) -> BlockedError | None:
    if b"probe.js" in page.body and b"buid" in page.body:
        return _block(page, "probe", "Browser probe page")
    if b"$_ts" in page.body or (b"<script" in page.body.lower() and len(page.body) < _SHORT):
        return _block(page, "rivers", "Dynamic anti-bot (HTTP 202)")
    return None


def recognise_challenge(page: Page) -> FetchError | None:
    """The wall or plea behind a 200 in which what was expected is missing; the caller has looked for it before.

    Marks of walls also stand in good pages, so this never judges alone.
    """
    short = len(page.body) < _SHORT
    if _holds(page, _WZWS_MARKS) or (b"eventID" in page.body and set(read_cookies(page)) & _WZWS_COOKIES):
        return _block(page, "wzws", "Challenge page from the site firewall")
    if short and _JSL_SCRIPT.search(page.body):
        return _block(page, "jsl", "Anti-bot cookie challenge (jsl)")
    if b"probe.js" in page.body and b"buid" in page.body:
        return _block(page, "probe", "Browser probe page")
    if b"$_ts" in page.body:
        return _block(page, "rivers", "Dynamic anti-bot")
    if _holds(page, _OVERSEAS_MARKS):
        return _block(page, "overseas", "Filtered overseas")
    if short and (said := _first(page, _SLOW_DOWN)):
        what = f"Asked us to slow down: the page says {said}"
        return FetchError(page.final_url, what, name="rate-limited", transient=True, status=page.status)
    return None


def has_words(page: Page) -> bool:
    """Whether a page has a few lines of text beside its markup and scripts, as an article does and a challenge not."""
    return len(b" ".join(_TAGS.sub(b" ", page.body).split())) >= 400


def _block(page: Page, wall: str, what: str) -> BlockedError:
    return BlockedError(page.final_url, wall, what, status=page.status)


def _first(page: Page, marks: tuple[str, ...]) -> str:
    """The first mark that stands in the body, in UTF-8 or a GB encoding."""
    body = page.body[:_LOOKED_AT]
    return next((mark for mark in marks if mark.encode() in body or mark.encode("gb18030") in body), "")


def _holds(page: Page, marks: tuple[str, ...]) -> bool:
    return bool(_first(page, marks))
