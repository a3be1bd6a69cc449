"""How the watch is: the sources with what is wrong and what to do, and the coverage statement of any days."""

import re
from datetime import date, timedelta
from typing import Any

from domain.dates import beijing_day
from domain.errors import FETCH_FAILURES, ConfigError
from domain.health import SourceHealth
from storage.polls import sources
from web.answers import Answer, Asked
from web.days import say_outside, say_reversed, say_to_come
from web.rendering import render_page
from web.supply import Supply
from web.tongues import get_tongue, translate, translate_form
from web.wording import say_seen, say_sight

#: As the record's days are written; other forms of ISO 8601 are days of another kind to its queries.
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_RANK = {"red": 0, "amber": 1, "green": 2, "off": 3}
#: A statement of more days than this is for the command line.
LONGEST = timedelta(days=400)


def show_sources(supply: Supply, asked: Asked) -> Answer:
    """Red ones first."""
    health = supply.probe()
    with supply.store.read() as db:
        known = {row["name"]: row for row in sources.list_sources(db)}
        sight = say_sight(supply.sight(db))
    rows = [_set_row(one, known.get(one.name, {})) for one in health.sources if one.colour != "off"]
    return render_page(
        "sources.html",
        said=f"{say_seen(health)}{translate('.')}",
        sight=sight,
        reasons=[reason for reason in health.reasons if not reason.startswith("channel ")],
        rows=sorted(rows, key=lambda row: _RANK[row["colour"]]),
        blind=supply.blind_spots,
        off=[row for row in known.values() if not row["enabled"]],
    )


def _set_row(health: SourceHealth, row: dict[str, Any]) -> dict[str, Any]:
    """One source with its named error in the words of the manual."""
    known = FETCH_FAILURES.get(health.failure, "")
    told = health.what.replace(known, "").strip(" .;")  # what is seen of this very source, before what it means
    said = f"{translate_form(f'{told[:1].upper()}{told[1:]}.')} " if told else ""
    seconds = row.get("every_seconds") or 0
    return {
        "name": health.name,
        "title": row.get("title", ""),
        "authority": health.authority,
        "every": translate("asked every {number} min", number=seconds // 60) if seconds else "",
        "colour": health.colour,
        "failure": health.failure,
        "since": health.since,
        "what": f"{said}{translate(known)}",
        "last_success": health.last_success,
        "last_new": health.last_new_entry,
    }


def show_coverage(supply: Supply, asked: Asked) -> Answer:
    """The statement of the week up to today, of a week by its name (2025-W09), or of the days that are given."""
    today = date.fromisoformat(beijing_day(supply.clock()))
    since, until = _read_span(asked, today)
    week = asked.parts.get("week")
    text, complaint = "", _say_no_week(week) if week == since else _check_span(since, until, today)
    if not complaint:
        try:
            with supply.store.read() as db:
                text = supply.coverage(db, since, until, get_tongue())
        except ConfigError as error:
            complaint = str(error)
    return render_page(
        "coverage.html", status=400 if complaint else 200, since=since, until=until, text=text, complaint=complaint
    )


def _read_span(asked: Asked, today: date) -> tuple[str, str]:
    if week := asked.parts.get("week"):
        year, number = week.split("-W")
        try:
            first = date.fromisocalendar(int(year), int(number), 1)
            return first.isoformat(), min(first + timedelta(days=6), today).isoformat()
        except (ValueError, OverflowError):
            return week, week
    until = asked.get("until") or today.isoformat()
    return asked.get("since") or _begin_week(until), until


def _begin_week(until: str) -> str:
    """The first of the seven days that end on this one; what is no day stays, and is said to be none."""
    try:
        return (date.fromisoformat(until) - timedelta(days=6)).isoformat()
    except (ValueError, OverflowError):
        return until


def _say_no_week(week: str) -> str:
    return translate("“{given}” is no week: write 2025-W09.", given=week)


def _check_span(since: str, until: str, today: date) -> str:
    try:
        written = all(_DAY.fullmatch(day) for day in (since, until))
        days = date.fromisoformat(until) - date.fromisoformat(since) if written else None
    except ValueError:
        days = None
    if days is None:
        return translate("Write both days as 2025-03-10.")
    if complaint := say_outside(since) or say_outside(until):
        return complaint
    if complaint := say_to_come(since, today.isoformat()) or say_reversed(since, until):
        return complaint
    if days > LONGEST:
        return translate("From the first day to the last, at most {number} days.", number=LONGEST.days)
    return ""
