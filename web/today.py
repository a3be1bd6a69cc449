"""The first page: what is new since the last look, whether it is official, how many, who, and whether we can see."""

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from domain.dates import BEIJING, beijing_day
from domain.findings import Finding, Report
from domain.health import Health
from storage import recent
from storage.pausing import load_pause
from storage.recent import Recent
from web.answers import Answer, Asked
from web.days import say_outside, say_to_come
from web.rendering import render_page, show_moment
from web.supply import Point, Supply, Words
from web.tongues import get_tongue, translate, translate_all
from web.wording import count_of, say_seen, say_sight

#: Cards on the page, and how many of them show everything.
MOST_CARDS = 8
FULL_CARDS = 1
#: So many stand above the rest of the first screen.
FIRST_CARDS = 2
#: Open points are looked for among so many of the newest findings that have one.
MOST_OPEN = 50
#: What a browser that comes for the first time is shown.
FIRST = timedelta(days=30)
#: Looks closer together than this are one: a reload shows the same as before.
ONE_LOOK = timedelta(minutes=30)
COOKIE = "miitwatch_seen"
_YEAR = 365 * 86_400
_ORDER = ("approval", "revocation", "total", "policy", "denial", "application")
_BODY = frozenset(("regulator", "provincial", "government"))


@dataclass(frozen=True, slots=True)
class Card:
    finding: Finding
    words: Words
    marks: tuple[str, ...]
    titles: tuple[Report, ...]
    full: bool


@dataclass(frozen=True, slots=True)
class Look:
    """Since when things are new, in which words, and what the browser is to remember of its looks."""

    since: datetime
    said: str
    cookie: str = ""


def show_today(supply: Supply, asked: Asked) -> Answer:
    now = supply.clock()
    if complaint := _check_since(asked.get("since"), now):
        title = translate("This cannot be answered")
        return render_page("message.html", status=400, title=title, words=complaint, advice="")
    look = read_look(asked, now)
    health = supply.probe()
    with supply.store.read() as db:
        new = recent.list_recent(db, look.since, MOST_CARDS + 200)
        added = recent.count_added_firms(db, look.since)
        shown = choose_shown(new) or choose_shown(recent.list_last_changed(db, 3 * MOST_CARDS))
        cards = [_set_card(supply, db, one, place < FULL_CARDS) for place, one in enumerate(shown[:MOST_CARDS])]
        disputed = recent.list_disputed(db, MOST_OPEN)
        points = [(one, point) for one in disputed for point in supply.points(one, get_tongue())]
        waiting = supply.waiting(db)
        shipped = recent.count_shipped(db)
        paused = load_pause(db)
        sight = say_sight(supply.sight(db))
    headers = (("set-cookie", f"{COOKIE}={look.cookie}; Path=/; Max-Age={_YEAR}; HttpOnly; SameSite=Strict"),)
    return render_page(
        "today.html",
        headers=headers if look.cookie else (),
        now=now,
        today=beijing_day(now),
        summary=_summarise(look, new, points, shown, added),
        items=cards,
        first=FIRST_CARDS,
        new=bool(new),
        more=max(0, len(shown) - MOST_CARDS),
        shipped=shipped,
        points=points,
        waiting=waiting,
        sight=sight,
        blind=supply.blind_spots,
        red=[source for source in health.sources if source.colour == "red"],
        seen=say_seen(health),
        outbox=say_outbox(health, now),
        paused=paused,
    )


def read_look(asked: Asked, now: datetime) -> Look:
    """`?since=` (a day or an instant), else the browser's last look, else the last thirty days."""
    if given := asked.get("since"):
        since = _read_since(given)
        if since is not None:
            return Look(since, translate("Since {when}", when=show_moment(since)))
    before, last = _read_cookie(asked.cookies.get(COOKIE, ""), now)
    first = translate("In the last 30 days (this browser's first look)")
    if last is None:
        stamp = _write(now)
        return Look(now - FIRST, first, f"{stamp}.{stamp}")
    if now - last < ONE_LOOK and before is not None and before < last:
        return Look(before, _say_since(before), f"{_write(before)}.{_write(now)}")
    if now - last < ONE_LOOK:
        return Look(now - FIRST, first, f"{_write(last)}.{_write(last)}")
    return Look(last, _say_since(last), f"{_write(last)}.{_write(now)}")


def _say_since(last: datetime) -> str:
    return translate("Since you last looked ({when})", when=show_moment(last))


def _read_since(text: str) -> datetime | None:
    """The instant; None for what is none, and for years that no calendar of another zone can still write."""
    try:
        if "T" in text:
            found = datetime.fromisoformat(text)
            found = found if found.tzinfo is not None else found.replace(tzinfo=BEIJING)
        else:
            found = datetime.combine(date.fromisoformat(text), time(), BEIJING)
        return found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _check_since(given: str | None, now: datetime) -> str:
    """Other days than those that were asked for are no answer, nor is "nothing new" of days that nobody has seen."""
    if given is None:
        return ""
    if re.match(r"\d{4}-", given) and (complaint := say_outside(given)):
        return complaint
    since = _read_since(given)
    if since is None:
        return translate("“{given}” is no date: write 2025-02-28.", given=given)
    return say_to_come(given, beijing_day(now)) if since > now else ""


def _write(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _read_cookie(text: str, now: datetime) -> tuple[datetime | None, datetime | None]:
    """The look before and the last one; nothing where the browser sends something else, or a time to come."""
    if not re.fullmatch(r"\d{8}T\d{6}Z\.\d{8}T\d{6}Z", text):
        return None, None
    try:
        before, last = (datetime.strptime(part, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC) for part in text.split("."))
    except ValueError:
        return None, None
    return (before, last) if before <= last <= now else (None, None)


def choose_shown(found: Iterable[Recent]) -> list[Recent]:
    """What leads: approvals before totals before policy, parts behind wholes, the newest first."""
    return sorted(
        (one for one in found if not (one.finding.retracted or one.finding.merged_into)),
        key=lambda one: (one.finding.part_of is not None, _ORDER.index(one.finding.kind), -one.at.timestamp()),
    )


def _set_card(supply: Supply, db: sqlite3.Connection, one: Recent, full: bool) -> Card:
    finding = one.finding
    words = supply.word(db, finding, get_tongue())
    titles = tuple(one for one in _choose_titles(finding) if full and one.title not in words.label.name)
    return Card(finding, words, tuple(dict.fromkeys(one.changes)), titles, full)


def _choose_titles(finding: Finding) -> tuple[Report, ...]:
    """The title of one Chinese report, an official one first: no translation of ours."""
    chinese = [one for one in finding.reports if one.language.startswith("zh") and one.part != "mention" and one.title]
    return tuple(sorted(chinese, key=lambda one: one.authority not in _BODY)[:1])


def _summarise(
    look: Look, new: tuple[Recent, ...], points: list[tuple[Finding, Point]], shown: list[Recent], added: int
) -> str:
    """`Since you last looked (...): 1 new event, 1 new total, 1 firm added, 2 points open.`"""
    opened = [one for one in new if "new" in one.changes]
    totals = sum(one.finding.kind == "total" for one in opened)
    parts = [
        count_of(len(opened) - totals, "new event", "new events"),
        count_of(totals, "new total", "new totals"),
        *([count_of(added, "firm added", "firms added")] if added else []),
        *(
            translate(f"{{number}} {kind}", number=f"{sum(kind in one.changes for one in new):,}")
            for kind in ("confirmed", "amended", "corrected", "disputed", "removed", "withdrawn")
            if any(kind in one.changes for one in new)
        ),
        count_of(len(points), "point open", "points open"),
    ]
    if new:
        return translate("{since}: {news}.", since=look.said, news=translate_all(parts))
    said = translate("{since}: nothing new, {points}.", since=look.said, points=parts[-1])
    if not shown:
        return said
    last = show_moment(shown[0].at)
    return f"{said} {translate('The last change is of {when}; the newest of the record:', when=last)}"


def say_outbox(health: Health, now: datetime) -> str:
    """What waits to be sent, without naming a channel: each belongs to somebody."""
    waiting = sum(channel.waiting + channel.unsent_alerts for channel in health.channels)
    parked = sum(channel.parked for channel in health.channels)
    if not health.channels:
        return translate("No message was made yet.")
    if not waiting and not parked:
        return translate("All accepted; 0 waiting.")
    oldest = min((channel.oldest for channel in health.channels if channel.oldest), default=None)
    said = translate("{waiting} waiting, {parked} parked", waiting=waiting, parked=parked)
    if oldest:
        said += translate(", the oldest since {when}", when=show_moment(oldest))
    return f"{said}. miitwatch alerts list"
