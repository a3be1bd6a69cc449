"""Gathers from the store what a digest says, as the ledger stands at that moment."""

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct

from alerts.digests.digest_items import DigestItem, sort_items
from alerts.digests.digest_words import Digest, DigestKind, FirmState, WaitingPage
from domain.alerts import Alert, Channel
from domain.altering import alter
from domain.coverage import Coverage
from domain.findings import Finding
from domain.naming import choose_main_count
from domain.timing import Window, digest_window
from miitwatch.application import Application
from miitwatch.folding.timing import find_day, plan_next_regular
from miitwatch.history.coverage import gather_coverage
from miitwatch.history.total_series import find_series
from miitwatch.messages.briefings import choose_urgency
from miitwatch.messages.watched_firms import describe_firms
from miitwatch.notices.sight import look_at_regulator
from storage.asking import history
from storage.asking.reviews import list_waiting
from storage.outbox import digests, outbox


class Turn(Struct, frozen=True):
    """One digest to be made: of which kind, when it was due, and of which days; no days for what a cap collected."""

    kind: DigestKind
    due: datetime
    window: Window | None = None
    made: datetime | None = None  # when its messages were queued; None: they are about to be


class Scene(Struct, frozen=True):
    """What a digest says to every recipient alike."""

    turn: Turn
    alerts: tuple[Alert, ...]  # of the window's days, and those that this digest is to carry
    carried: frozenset[int]  # ids of those that it tells for the first time
    disputed: tuple[Finding, ...] = ()
    standing: tuple[Finding, ...] = ()
    firms: tuple[FirmState, ...] = ()
    waiting: tuple[WaitingPage, ...] = ()
    coverage: Coverage | None = None


def gather_scene(
    app: Application, db: sqlite3.Connection, channel: Channel, turn: Turn, carried: Sequence[Alert]
) -> Scene:
    """What the channel's digest of this turn says, carrying these alerts."""
    ids = frozenset(alert.id for alert in carried)
    if turn.window is None:
        return Scene(turn, tuple(carried), ids)
    seen = digests.list_window_alerts(db, channel.name, turn.window)
    addressed = digests.list_addressed(db, channel.name)
    found = history.find_findings(db, history.Filter())
    changed = {follow_finding(db, alert.change.finding).id for alert in (*carried, *seen)}
    first, last = turn.window.first.isoformat(), turn.window.last.isoformat()
    return Scene(
        turn,
        tuple({alert.id: alert for alert in (*carried, *seen)}.values()),
        ids,
        disputed=tuple(one for one in found if one.disputes and one.id in addressed),
        standing=_choose_standing(found, channel),
        firms=describe_firms(channel, app.config.watch_lists, found, changed),
        waiting=_list_pages(db, app.clock()),
        coverage=gather_coverage(app, db, first, last, channel.name),
    )


def build_digest(app: Application, db: sqlite3.Connection, channel: Channel, recipient: str, scene: Scene) -> Digest:
    """The digest of a scene for one recipient."""
    turn, now = scene.turn, app.clock()
    titles = {one.name: one.title for one in app.config.watch_lists}
    carried = [alert for alert in scene.alerts if alert.id in scene.carried]
    return Digest(
        kind=turn.kind,
        channel=channel.name,
        now=now,
        due=turn.due,
        window=turn.window,
        items=_list_items(db, channel, recipient, scene),
        usual=_find_usual(channel, turn),
        lists=tuple(titles[name] for name in channel.watch if name in titles),
        urgency="digest" if turn.window is not None or not carried else choose_urgency(carried),
        standing=scene.standing,
        disputed=scene.disputed,
        firms=scene.firms,
        waiting=scene.waiting,
        undelivered=digests.count_undelivered(db, channel.name, recipient, turn.made or now),
        coverage=scene.coverage,
        sight=look_at_regulator(app),
        next_regular=plan_next_regular(channel, _find_untold(db, channel, turn), now),
        page=app.config.public_url,
    )


def _find_usual(channel: Channel, turn: Turn) -> Window | None:
    return None if channel.digest is None or turn.window is None else Window(*digest_window(channel.digest, turn.due))


def _find_untold(db: sqlite3.Connection, channel: Channel, turn: Turn) -> date | None:
    """The first day of the next digest: while one is made, its own days are as good as told."""
    return find_day(turn.due) if turn.window is not None else digests.load_untold(db, channel.name)


def _list_items(db: sqlite3.Connection, channel: Channel, recipient: str, scene: Scene) -> tuple[DigestItem, ...]:
    """One item a finding as it is now; what was withdrawn before anybody heard of it is left out."""
    groups: dict[str, list[Alert]] = {}
    current: dict[str, Finding] = {}
    for alert in scene.alerts:
        finding = follow_finding(db, alert.change.finding)
        current[finding.id] = finding
        groups.setdefault(finding.id, []).append(alert)
    items = [_build_item(db, channel, recipient, current[one], alerts, scene) for one, alerts in groups.items()]
    own = {item.finding.id for item in items}
    items = [alter(item, beside=tuple(one for one in item.beside if one.id not in own)) for item in items]
    heard = {one for one in own if outbox.is_heard(db, channel.name, one, recipient)}
    return sort_items(item for item in items if item.told or item.finding.id in heard or not is_gone(item.finding))


def _build_item(
    db: sqlite3.Connection, channel: Channel, recipient: str, finding: Finding, alerts: Sequence[Alert], scene: Scene
) -> DigestItem:
    alerts = sorted(alerts, key=lambda alert: (alert.change.at, alert.change.number))
    names = dict.fromkeys([finding.id, *(alert.change.finding.id for alert in alerts)])
    told = {
        one.message_id: one
        for name in names
        for one in outbox.told(db, channel.name, name, recipient=recipient, kinds=("finding", "digest"))
    }
    if not told and is_gone(finding) and (last := outbox.find_recalled(db, channel.name, finding.id, recipient)):
        told[last.message_id] = last
    untold = tuple(alert.change for alert in alerts if alert.id in scene.carried)
    return DigestItem(
        finding,
        tuple(alert.change for alert in alerts),
        untold,
        tuple(sorted(told.values(), key=lambda one: one.at)),
        parts=history.load_parts(db, finding.id),
        beside=_find_beside(db, finding) if untold else (),
        series=find_series(db, finding),
        late=any(alert.reason == "late" for alert in alerts if alert.id in scene.carried),
    )


def is_gone(finding: Finding) -> bool:
    """Whether it was no such event."""
    return finding.withdrawn or finding.retracted


def _find_beside(db: sqlite3.Connection, finding: Finding) -> tuple[Finding, ...]:
    """What was told in the same articles: it may have no alert of its own, since the event's message tells it."""
    found = [history.load_finding(db, one) for one in finding.related]
    return tuple(one for one in found if one and not (one.merged_into or one.withdrawn or one.retracted))


def follow_finding(db: sqlite3.Connection, finding: Finding) -> Finding:
    """The finding as the ledger has it now; the one that took it in where it was merged."""
    return history.load_finding(db, finding.id) or finding


def _choose_standing(found: Sequence[Finding], channel: Channel) -> tuple[Finding, ...]:
    """The newest national approval and the newest total of all firms, of the kinds that the channel takes."""
    taken = [one for one in found if not channel.kinds or one.kind in channel.kinds]
    approvals = [one for one in taken if one.kind == "approval" and one.part_of is None]
    totals = {_read_as_of(one): one for one in taken if one.kind == "total" and one.region is None and _read_as_of(one)}
    return (*approvals[-1:], *([totals[max(totals)]] if totals else []))


def _read_as_of(finding: Finding) -> str:
    count = choose_main_count(finding)
    return (count.as_of or "") if count is not None and count.role == "stock_total" else ""


def _list_pages(db: sqlite3.Connection, now: datetime) -> tuple[WaitingPage, ...]:
    return tuple(
        WaitingPage(f"R-{one.article}", one.title, one.publisher, since, _waits_long(since, now))
        for one in list_waiting(db)
        for since in [datetime.fromisoformat(one.since)]
    )


def _waits_long(since: datetime, now: datetime) -> bool:
    """Longer than two working days of China."""
    from crawler.workdays import measure_working_time

    return measure_working_time(since, now) > timedelta(days=2)
