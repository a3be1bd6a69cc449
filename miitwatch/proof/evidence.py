"""Evidence exports: what is put into the file for a finding, a firm, an alert or a period."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO

from domain.dates import beijing_day, iso_utc
from domain.errors import CommandError, StorageError
from domain.evidence import SentMessage, Sheet
from domain.findings import Finding
from miitwatch import __version__
from miitwatch.application import Application
from miitwatch.history.coverage import gather_coverage
from miitwatch.messages.briefings import show_finding
from miitwatch.notices.sight import look_at_regulator
from miitwatch.proof.evidence_lists import describe_withheld, withhold_lists
from miitwatch.proof.evidence_pages import describe_pages, list_texts, load_kept, write_claims
from miitwatch.proof.evidence_scope import Wanted, want_finding
from miitwatch.proof.rebuilding import OLDER, find_altered_among
from storage.asking import history
from storage.chain import chain, exhibits
from storage.chain.bundles import BytesMember, Member, write_bundle
from storage.chain.exhibits import Exhibit, Scope, Sending
from storage.chain.verifying import check_one
from storage.ledger.finding_rows import is_renewed


def export_finding(app: Application, finding_id: str, *, without_messages: bool = False) -> bytes:
    """The evidence of one finding, its parts and what it took in, as one ZIP. Raises CommandError for one unknown."""
    with app.store.read() as db:
        return build_export(app, db, want_finding(db, finding_id, without_messages=without_messages))


def build_export(app: Application, db: sqlite3.Connection, wanted: Wanted) -> bytes:
    """The file: the same record gives the same bytes, but for the time at which it was made.

    Raises CommandError where nothing belongs to what is wanted, StorageError where something of it was changed.
    """
    wanted = withhold_lists(app.config, db, wanted)
    scope = wanted.scope
    records = exhibits.gather_exhibits(db, scope)
    if not records:
        raise CommandError(f"nothing of the record belongs to {wanted.title}: there is nothing to export")
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
    from alerts.coverage.coverage import render_coverage

    return [BytesMember("coverage.txt", render_coverage(gather_coverage(app, db, *wanted.period)).encode())]


def _list_pages(db: sqlite3.Connection, scope: Scope) -> list[Member]:
    from storage.chain.warc import write_warc

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
            left_out=describe_withheld(db, wanted),
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
