"""The first page: what is new since the last look, whether it is official, how many, who, and whether we can see."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from msgspec import Struct

from domain.dates import beijing_day
from domain.findings import Finding, Report
from domain.health import Health
from storage.asking import recent
from storage.asking.covering import find_first_poll
from storage.asking.recent import Recent
from storage.outbox.pausing import load_pause
from web.answers import Answer, Asked
from web.looks import Look, check_since, read_look, write_cookie
from web.rendering import render_page
from web.showing import show_moment
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
_ORDER = ("approval", "revocation", "total", "policy", "denial", "application")
_BODY = frozenset(("regulator", "provincial", "government"))


class Card(Struct, frozen=True):
    finding: Finding
    words: Words
    marks: tuple[str, ...]
    titles: tuple[Report, ...]
    full: bool


def show_today(supply: Supply, asked: Asked) -> Answer:
    now = supply.clock()
    if complaint := check_since(asked.get("since"), now):
        title = translate("This cannot be answered")
        return render_page("message.html", status=400, title=title, words=complaint, advice="")
    look = read_look(asked, now)
    health = supply.probe()
    with supply.store.read() as db:
        record = _gather_record(supply, db, look)
    return render_page(
        "today.html",
        headers=write_cookie(look),
        now=now,
        today=beijing_day(now),
        **record,
        first=FIRST_CARDS,
        blind=supply.blind_spots,
        red=[source for source in health.sources if source.colour == "red"],
        seen=say_seen(health),
        outbox=say_outbox(health, now),
    )


def _gather_record(supply: Supply, db: sqlite3.Connection, look: Look) -> dict[str, Any]:
    """What the record has for the page, by the template's names."""
    new = recent.list_recent(db, look.since, MOST_CARDS + 200)
    added = recent.count_added_firms(db, look.since)
    shown = choose_shown(new) or choose_shown(recent.list_last_changed(db, 3 * MOST_CARDS))
    cards = [_set_card(supply, db, one, place < FULL_CARDS) for place, one in enumerate(shown[:MOST_CARDS])]
    disputed = recent.list_disputed(db, MOST_OPEN)
    points = [(one, point) for one in disputed for point in supply.points(one, get_tongue())]
    return {
        "summary": _summarise(look, new, points, shown, added),
        "items": cards,
        "new": bool(new),
        "began": _find_beginning(db, look) if new else None,
        "more": max(0, len(shown) - MOST_CARDS),
        "points": points,
        "waiting": supply.waiting(db),
        "shipped": recent.count_shipped(db),
        "paused": load_pause(db),
        "sight": say_sight(supply.sight(db)),
    }


def _find_beginning(db: sqlite3.Connection, look: Look) -> datetime | None:
    """When this watch began, where that is within the time that is told of: what stood there already was new to it, and
    old to the world."""
    first = find_first_poll(db)
    return first if first is not None and look.since < first else None


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
    refused = sum(channel.refused for channel in health.channels)
    if not health.channels:
        return translate("No message was made yet.")
    if not waiting and not parked and not refused:
        return translate("All accepted; 0 waiting.")
    oldest = min((channel.oldest for channel in health.channels if channel.oldest), default=None)
    said = translate("{waiting} waiting, {parked} parked", waiting=waiting, parked=parked)
    if oldest:
        said += translate(", the oldest since {when}", when=show_moment(oldest))
    if refused:
        said += translate(", {refused} rejected within seven days", refused=refused)
    return f"{said}. miitwatch alerts list"
