"""Gathers from the store everything that a message about one finding says."""

import sqlite3
from collections.abc import Sequence
from datetime import timedelta

from domain.alerts import Alert, Briefing, Rendered, Sight, Told
from domain.altering import alter
from domain.citing import is_replaced
from domain.findings import Change, Finding, Urgency
from domain.lengths import limit_finding
from domain.naming import COUNTED
from domain.sources import OFFICIAL
from miitwatch.application import Application
from miitwatch.history.total_series import find_series
from miitwatch.notices.blind_spots import split_blind_spot
from miitwatch.notices.sight import look_at_regulator
from storage.articles.held_files import list_files
from storage.articles.looks import list_gone
from storage.asking import history
from storage.outbox import outbox

#: A message that is accepted later than this after it fell due says so on top.
LATE = timedelta(hours=1)
_RANK: dict[str, int] = {"urgent": 0, "normal": 1, "digest": 2}


def gather_briefing(
    app: Application,
    db: sqlite3.Connection,
    finding: Finding,
    changes: Sequence[Change],
    *,
    told: tuple[Told, ...] = (),
    beside: Sequence[Finding] = (),
) -> Briefing:
    """What the store says of `finding`, whose `changes` are told (none for `show`).

    `told` is what its reader had of it, `beside` is told in the same message. To whom it goes and why is not in it.
    """
    parts, related = _load_beside(db, finding, beside)
    whole = history.load_finding(db, finding.part_of) if finding.part_of else None
    articles = _list_articles(finding, *parts, *related)
    return Briefing(
        finding=limit_finding(finding),
        changes=tuple(changes),
        now=app.clock(),
        sight=look_at_regulator(app),
        parts=parts,
        whole=whole and limit_finding(whole),
        related=tuple(one for one in related if one.id not in {finding.id, *(part.id for part in parts)}),
        carried=tuple(dict.fromkeys(one.id for one in beside if one.id != finding.id)),
        series=tuple(limit_finding(one) for one in find_series(db, finding)),
        told=told,
        hashes=history.page_hashes(db, articles),
        files=list_files(db, articles),
        archived=history.list_archived(db, articles),
        gone=list_gone(db, articles),
        unsure=_list_unsure(db, finding, parts),
        unseen=tuple(split_blind_spot(spot)[0] for _, spot in app.config.blind_spots),
        invented="; ".join(app.invented[one.title] for one in finding.reports if one.title in app.invented),
        page=f"{app.config.public_url}/f/{finding.id}" if app.config.public_url else "",
    )


def _load_beside(
    db: sqlite3.Connection, finding: Finding, beside: Sequence[Finding]
) -> tuple[tuple[Finding, ...], list[Finding]]:
    """The finding's parts, and what is told in the same articles or in the same message."""
    links = dict.fromkeys((*(one.id for one in beside), *finding.related))
    related = [limit_finding(one) for one in (history.load_finding(db, link) for link in links) if one]
    return tuple(limit_finding(one) for one in history.load_parts(db, finding.id)), related


def _list_unsure(db: sqlite3.Connection, finding: Finding, parts: Sequence[Finding]) -> tuple[tuple[int, str], ...]:
    """The firms that official pages on the finding seem to name for it, of which nobody is told as of a fact."""
    official = [one for one in finding.reports if one.authority in OFFICIAL and not is_replaced(one, finding.reports)]
    counted = COUNTED.get(finding.kind, frozenset())
    named = {firm.key for one in (finding, *parts) for firm in one.firms}
    found: dict[str, tuple[int, str]] = {}
    for article, key, status, name in history.list_unsure(db, [one.article for one in official]):
        if status in counted and key not in named:
            found.setdefault(key, (article, name))
    return tuple(found.values())


def _list_articles(*findings: Finding) -> list[int]:
    return [report.article for one in findings for report in one.reports]


def show_finding(app: Application, db: sqlite3.Connection, finding: Finding, sight: Sight) -> Rendered:
    """The record of a finding as `db` has it, in the mail's own words; `sight` is of the same day."""
    from alerts.rendering import render_briefing

    briefing = alter(gather_briefing(app, db, finding, ()), sight=sight)
    articles = _list_articles(finding, *briefing.parts, *briefing.related)
    with app.store.read() as kept:  # a copy of the record as it stood holds no pages
        hashes, archived = history.page_hashes(kept, articles), history.list_archived(kept, articles)
        files = list_files(kept, articles)
    return render_briefing(alter(briefing, hashes=hashes, archived=archived, files=files))


def group_alerts(alerts: Sequence[Alert]) -> list[list[Alert]]:
    """Alerts of one channel that one message tells: of one finding, or of findings told in the same articles."""
    groups: list[tuple[set[str], list[Alert]]] = []
    for alert in alerts:
        finding = alert.change.finding
        names = {finding.id, *finding.related, *([finding.part_of] if finding.part_of else [])}
        joined = [group for group in groups if group[0] & names]
        groups = [group for group in groups if group not in joined]
        groups.append((names.union(*(ids for ids, _ in joined)), [one for _, many in joined for one in many] + [alert]))
    return [many for _, many in groups]


def choose_lead(alerts: Sequence[Alert]) -> Alert:
    """The alert whose finding leads: an approval before a policy act before a total; the whole before a part."""
    order = ("approval", "revocation", "policy", "denial", "application", "total")
    return min(
        alerts,
        key=lambda one: (
            order.index(one.change.finding.kind),
            one.change.finding.part_of is not None,
            -len(one.change.finding.reports),
            one.change.finding.id,
        ),
    )


def choose_urgency(alerts: Sequence[Alert]) -> Urgency:
    return min((alert.urgency for alert in alerts), key=_RANK.__getitem__)


def told_before(
    db: sqlite3.Connection, channel: str, findings: Sequence[str], recipient: str, *, righted: bool = False
) -> tuple[Told, ...]:
    """Every earlier message on the channel to this recipient about any of these findings, oldest first.

    What puts an error right (`righted`) refers who had none to the last digest that showed the finding as where things
    stand. Each recipient's messages have ids of their own, and a mail can only refer to those that its reader has.
    """
    earlier = [told for finding in findings for told in outbox.told(db, channel, finding, recipient=recipient)]
    if righted and not earlier:
        recalled = (outbox.find_recalled(db, channel, finding, recipient) for finding in findings)
        earlier = [told for told in recalled if told]
    found = {told.message_id: told for told in earlier}
    return tuple(sorted(found.values(), key=lambda one: one.at))
