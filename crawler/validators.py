"""What one URL gave to ask conditionally next time: kept byte for byte, and never carried to another URL."""

from datetime import datetime, timedelta

from domain.altering import amend
from domain.pages import Page
from domain.sources import Validators

#: Validators under which other bytes came are not sent for so long: each answer speaks for or against them meanwhile.
DISTRUST = timedelta(days=30)
#: The name, of FETCH_FAILURES, under which this is told.
OLD_VALIDATORS = "old-validators"


def make_conditions(known: Validators | None, now: datetime, audit_every: timedelta) -> dict[str, str]:
    """The headers of a conditional request; none for a URL that gave nothing, or whose audit is due.

    Some servers keep an old validator for a new body, so once in `audit_every` a fetch is unconditional; and each one
    to a URL where that was seen.
    """
    if known is None or is_distrusted(known, now) or is_audit_due(known, now, audit_every):
        return {}
    conditions = {}
    if known.etag:
        conditions["If-None-Match"] = known.etag
    if known.last_modified:
        conditions["If-Modified-Since"] = known.last_modified
    return conditions


def is_audit_due(known: Validators, now: datetime, audit_every: timedelta) -> bool:
    """Whether the last unconditional fetch is too long ago, unknown, or in a future that a clock set back left."""
    return known.audited_at is None or not timedelta(0) <= now - known.audited_at < audit_every


def is_distrusted(known: Validators, now: datetime) -> bool:
    """Whether a 304 of this URL would say nothing."""
    return is_caught(known, now) or _is_recent(known.differed_at, now)


def is_caught(known: Validators, now: datetime) -> bool:
    """Whether it is proven that a 304 of this URL hid rows: operators are told of that alone."""
    return _is_recent(known.caught_at, now)


def _is_recent(seen: datetime | None, now: datetime) -> bool:
    return seen is not None and now - seen < DISTRUST


def keeps_validators(known: Validators | None, page: Page) -> bool:
    """Whether other bytes came under the same strong ETag or, where none is given, the same Last-Modified.

    A weak ETag allows for it (RFC 9110 §8.8.1). It proves nothing of rows: one of a feed's newest post stays while a
    count of comments moves.
    """
    if known is None or page.status != 200 or known.body_sha256 in ("", page.sha256):
        return False
    etag, modified = page.header("etag"), page.header("last-modified")
    if etag or known.etag:
        return etag == known.etag and not etag.startswith("W/")
    return bool(modified) and modified == known.last_modified


def renew_validators(
    known: Validators | None, page: Page, now: datetime, *, conditional: bool, fresh: float = 0.0, hid: bool = False
) -> Validators:
    """What to keep after a readable answer that stays fresh for so many seconds; `hid`: its validators had hidden rows.

    A 304 replaces what it gives and keeps the rest (RFC 9111 §4.3.4); a 200 replaces all, by nothing where it gives
    nothing.
    """
    known = known or Validators()
    until = now + timedelta(seconds=fresh) if fresh > 0 else None
    etag, modified = page.header("etag"), page.header("last-modified")
    if page.status == 304:
        return amend(known, etag=etag or known.etag, last_modified=modified or known.last_modified, fresh_until=until)
    return Validators(
        etag=etag,
        last_modified=modified,
        body_sha256=page.sha256,
        audited_at=known.audited_at if conditional else now,
        fresh_until=until,
        differed_at=now if keeps_validators(known, page) else known.differed_at,
        caught_at=now if hid else known.caught_at,
    )
