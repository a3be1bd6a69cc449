"""Evidence exports: what is put into the file for a finding, a firm, an alert or a period."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO

from domain.dates import beijing_day, iso_utc
from domain.errors import ConfigError, StorageError
from domain.evidence import SentMessage, Sheet
from domain.findings import Finding
from miitwatch import __version__
from miitwatch.application import Application
from miitwatch.briefings import show_finding
from miitwatch.coverage import find_span, gather_coverage
from miitwatch.evidence_pages import describe_pages, list_texts, load_kept, write_claims
from miitwatch.rebuilding import OLDER, find_altered_among
from miitwatch.sight import look_at_regulator
from storage import chain, exhibits, history
from storage.bundles import BytesMember, Member, write_bundle
from storage.exhibits import Exhibit, Scope, Sending
from storage.finding_rows import is_renewed
from storage.verifying import check_one


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an export is about. `without_messages` leaves out what was sent, since recipients stand in it."""

    title: str
    scope: Scope
    period: tuple[str, str] | None = None  # Beijing days, both included: its coverage statement goes with it
    without_messages: bool = False


def export_finding(app: Application, finding_id: str, *, without_messages: bool = False) -> bytes:
    """The evidence of one finding, its parts and what it took in, as one ZIP. Raises ConfigError for one unknown."""
    with app.store.read() as db:
        return build_export(app, db, want_finding(db, finding_id, without_messages=without_messages))


def want_finding(db: sqlite3.Connection, finding_id: str, *, without_messages: bool = False) -> Wanted:
    """Raises ConfigError for a number that was never given."""
    finding = history.load_finding(db, finding_id)
    if finding is None:
        raise ConfigError(f"there is no finding {finding_id}. `miitwatch findings` lists them")
    ids = _gather_ids(db, (finding_id, finding.id))
    messages = () if without_messages else exhibits.list_messages_of(db, ids)
    return Wanted(finding_id, exhibits.find_scope(db, ids, messages), without_messages=without_messages)


def want_firm(db: sqlite3.Connection, name: str) -> Wanted:
    """Every finding that names a firm. Raises ConfigError where none does."""
    found = [row["finding_id"] for row in history.find_firms(db, history.Filter(firm=name))]
    if not found:
        raise ConfigError(f"no finding names {name!r}. `miitwatch firms` lists the firms that are named")
    ids = _gather_ids(db, found)
    return Wanted(name, exhibits.find_scope(db, ids, exhibits.list_messages_of(db, ids)))


def want_alert(db: sqlite3.Connection, alert: str) -> Wanted:
    """The messages of an alert, and the findings that they name. Raises ConfigError for an unknown one."""
    messages = exhibits.find_message_numbers(db, alert)
    if not messages:
        raise ConfigError(f"no message has the alert {alert!r}. `miitwatch alerts list` prints the ids of messages")
    return Wanted(alert, exhibits.find_scope(db, _gather_ids(db, exhibits.list_findings_of(db, messages)), messages))


def want_period(db: sqlite3.Connection, since: str, until: str, now: datetime) -> Wanted:
    """What was published or told on these Beijing days. Raises ConfigError for days that are no period."""
    start, end = find_span(since, until, now)
    messages = exhibits.list_messages_between(db, iso_utc(start), iso_utc(end + timedelta(seconds=end == now)))
    published = history.find_findings(db, history.Filter(since=since, until=until))
    told = exhibits.list_findings_of(db, messages)
    ids = _gather_ids(db, [*(one.id for one in published), *told])
    return Wanted(f"{since} to {until}", exhibits.find_scope(db, ids, messages), (since, until))


def _gather_ids(db: sqlite3.Connection, findings: Iterable[str]) -> tuple[str, ...]:
    """Findings with what is part of them and what they took in."""
    ids = dict.fromkeys(findings)
    for one in tuple(ids):
        rows = db.execute("SELECT id FROM finding_rows WHERE part_of = ? OR merged_into = ? ORDER BY id", (one, one))
        ids.update(dict.fromkeys(str(row[0]) for row in rows))
    return tuple(ids)


def build_export(app: Application, db: sqlite3.Connection, wanted: Wanted) -> bytes:
    """The file: the same record gives the same bytes, but for the time at which it was made.

    Raises ConfigError where nothing belongs to what is wanted, StorageError where something of it was changed.
    """
    scope = wanted.scope
    records = exhibits.gather_exhibits(db, scope)
    if not records:
        raise ConfigError(f"nothing of the record belongs to {wanted.title}: there is nothing to export")
    _refuse_changed(db, records)
    _refuse_altered(db, wanted)
    sendings = exhibits.load_sendings(db, scope.messages)
    findings = [one for one in (history.load_finding(db, name) for name in scope.findings) if one is not None]
    links = [number for one in records for number in one.links]
    members: list[Member] = [
        BytesMember("SHEET.txt", _write_sheet(app, db, wanted, findings, sendings, links).encode()),
        *_tell_findings(app, db, findings),
        *_tell_period(app, db, wanted),
        *_list_pages(db, scope),
        *(BytesMember(f"texts/A-{article}.txt", text.encode()) for article, text in list_texts(db, scope.articles)),
        BytesMember("claims.json", write_claims(db, scope.articles)),
        *(BytesMember(name, one.sent) for name, one in name_sendings(sendings)),
        *(BytesMember(f"records/{one.name}.json", one.content) for one in records),
        BytesMember("chain.txt", write_chain(db, min(links), max(links)).encode()),
    ]
    target = BytesIO()
    write_bundle(target, members)
    return target.getvalue()


def _refuse_changed(db: sqlite3.Connection, records: Iterable[Exhibit]) -> None:
    """What was changed since it was written is no evidence, and no file that holds together is made of it."""
    for record in records:
        _refuse_one(db, record.kind, record.record)


def _refuse_one(db: sqlite3.Connection, kind: str, record: str) -> None:
    for fault in check_one(db, kind, record):
        _refuse(f"{fault.place} {fault.row}: {fault.what}")


def _refuse_altered(db: sqlite3.Connection, wanted: Wanted) -> None:
    """What no link holds: the findings as they stand, and which messages told them."""
    parting = find_altered_among(db, wanted.scope.findings)
    if parting is not None:
        what = f"{parting.column} is {parting.stored}, it should be {parting.rebuilt}"
        _refuse(f"{parting.table} {parting.row}: {what}{'' if is_renewed(db) else f' ({OLDER})'}")
    if not wanted.without_messages:
        for number in exhibits.list_messages_in_words(db, wanted.scope.findings):
            _refuse_one(db, "message", str(number))


def _refuse(told: str) -> None:
    raise StorageError(f"no export is made of a changed record. {told}. `miitwatch evidence verify` names all")


def _tell_findings(app: Application, db: sqlite3.Connection, findings: Sequence[Finding]) -> list[Member]:
    """Each finding in the words that mail and terminal have for it."""
    sight = look_at_regulator(app)
    return [
        BytesMember(f"findings/{name}.txt", show_finding(app, db, one, sight).text.encode())
        for name, one in sorted({one.id: one for one in findings}.items())
    ]


def _tell_period(app: Application, db: sqlite3.Connection, wanted: Wanted) -> list[Member]:
    if wanted.period is None:
        return []
    from alerts.coverage import render_coverage

    return [BytesMember("coverage.txt", render_coverage(gather_coverage(app, db, *wanted.period)).encode())]


def _list_pages(db: sqlite3.Connection, scope: Scope) -> list[Member]:
    from storage.warc import write_warc

    kept = load_kept(db, scope.pages)
    if not kept:
        return []
    newest = max(one.page.received_at for one in kept)
    return [BytesMember("pages.warc.gz", write_warc(kept, f"miitwatch {__version__}", iso_utc(newest)))]


def write_chain(db: sqlite3.Connection, first: int, last: int) -> str:
    """The links from `first` to `last`, one a line, after the hash of the link before them."""
    lines = [f"before {chain.read_hash(db, first - 1)}"]
    lines += [
        f"{link.number} {link.kind} {link.record} {link.digest} {link.hash}"
        for link in chain.list_links(db, first, last)
    ]
    return "\n".join(lines) + "\n"


def name_sendings(sendings: Iterable[Sending]) -> list[tuple[str, Sending]]:
    """What was sent, each with a file name; bytes that were sent again at a later attempt stand there once."""
    named: dict[str, Sending] = {}
    for one in sendings:
        earlier = [name for name, other in named.items() if other.message_id == one.message_id]
        if any(named[name].sha256 == one.sha256 for name in earlier):
            continue
        number = f"-{len(earlier) + 1}" if earlier else ""
        named[f"messages/{one.message_id}{number}.{_choose_ending(one.sent)}"] = one
    return list(named.items())


def _choose_ending(sent: bytes) -> str:
    if sent.lstrip().startswith((b"{", b"[")):
        return "json"
    head = sent.split(b"\n\n", 1)[0].replace(b"\r", b"")
    return "eml" if b"\nSubject: " in head or head.startswith(b"Subject: ") or b"From: " in head else "txt"


def _write_sheet(
    app: Application,
    db: sqlite3.Connection,
    wanted: Wanted,
    findings: Sequence[Finding],
    sendings: Sequence[Sending],
    links: Sequence[int],
) -> str:
    from alerts.evidence_sheet import render_sheet

    last = max(links)
    return render_sheet(
        Sheet(
            title=wanted.title,
            made=app.clock(),
            findings=tuple(sorted({one.id: one for one in findings}.values(), key=lambda one: one.id)),
            pages=describe_pages(db, wanted.scope, findings),
            messages=tuple(_describe_sending(sendings, one) for one in sendings),
            without_messages=wanted.without_messages,
            first_link=min(links),
            last_link=last,
            hash=chain.read_hash(db, last),
        )
    )


def _describe_sending(sendings: Sequence[Sending], sending: Sending) -> SentMessage:
    files = {(one.message_id, one.sha256): name for name, one in name_sendings(sendings)}
    return SentMessage(
        id=sending.message_id,
        at=sending.at,
        to=sending.recipient or f"channel {sending.channel}",
        state=sending.state,
        answer=" ".join(part for part in (sending.status, sending.answer) if part),
        sha256=sending.sha256,
        file=files[(sending.message_id, sending.sha256)],
    )


def name_file(wanted: Wanted, now: datetime) -> str:
    """What an export is called where nobody says: `evidence-F-2025-007-2025-04-01.zip`."""
    title = "".join(one if one.isalnum() or one in "-_" else "-" for one in wanted.title)
    return f"evidence-{title}-{beijing_day(now)}.zip"
