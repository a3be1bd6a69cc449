"""What evidence of some findings or messages consists of: the records, as the chain holds them, and what they name."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from storage.chain.chain import find_links
from storage.chain.chained import load_record, write_canonical
from storage.outbox.sent import read_sent
from storage.values.codec import encode_value
from storage.values.instants import read_instant


class Exhibit(Struct, frozen=True):
    """One record: its canonical bytes, whose SHA-256 is the digest of its newest link, and the numbers of its links."""

    kind: str
    record: str
    content: bytes
    links: tuple[int, ...]

    @property
    def name(self) -> str:
        """`page-12`, `change-F-2025-007-1`."""
        return f"{self.kind}-{self.record.replace('/', '-')}"


class Sending(Struct, frozen=True):
    """One attempt at which bytes were sent."""

    message_id: str
    channel: str
    recipient: str
    at: datetime
    state: str
    status: str
    answer: str
    sent: bytes
    sha256: str


class Told(Struct, frozen=True):
    """The words of a message, and to whom it went."""

    number: int
    channel: str
    text: str


class Scope(Struct, frozen=True):
    """Which rows an export is about, each by its number."""

    findings: tuple[str, ...]
    articles: tuple[int, ...]
    pages: tuple[int, ...]
    messages: tuple[int, ...]


def find_scope(db: sqlite3.Connection, findings: Iterable[str], messages: Iterable[int]) -> Scope:
    """The articles that tell these findings or changed them, the pages that these were read from, and those messages
    that are final."""
    ids = tuple(sorted(set(findings)))
    articles = _list(
        db,
        "SELECT a.id FROM article_rows a WHERE a.id IN (SELECT r.article_id FROM json_each(?1) f "
        "CROSS JOIN finding_reports r ON r.finding_id = f.value UNION "
        "SELECT c.article_id FROM json_each(?1) f CROSS JOIN changes c ON c.finding_id = f.value) ORDER BY 1",
        ids,
    )
    pages = {*list_pages(db, articles), *(page for _, page in list_removals(db, articles))}
    return Scope(ids, articles, tuple(sorted(pages)), _keep_final(db, messages))


def list_changers(db: sqlite3.Connection, findings: Iterable[str]) -> tuple[tuple[int, str, str, str], ...]:
    """By which articles findings were changed, in that order: article, publisher, finding, kind of change."""
    rows = db.execute(
        "SELECT c.article_id, a.publisher, c.finding_id, c.kind FROM changes c "
        "JOIN article_rows a ON a.id = c.article_id "
        "WHERE c.finding_id IN (SELECT value FROM json_each(?)) ORDER BY c.event, c.finding_id, c.number",
        (encode_value(list(findings)),),
    )
    return tuple((int(row[0]), str(row[1]), str(row[2]), str(row[3])) for row in rows)


def list_removals(db: sqlite3.Connection, articles: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Article and page: the answers by which the pages of articles said that they are gone."""
    rows = db.execute(
        "SELECT e.article_id, e.payload ->> '$.page' FROM events e WHERE e.kind = 'removal' "
        "AND e.article_id IN (SELECT value FROM json_each(?)) AND e.payload ->> '$.page' IS NOT NULL ORDER BY e.number",
        (encode_value(list(articles)),),
    )
    return tuple((int(row[0]), int(row[1])) for row in rows)


def list_pages(db: sqlite3.Connection, articles: Iterable[int]) -> tuple[int, ...]:
    """The pages that articles were read from; of one that stood in the row of a list, the list's."""
    numbers = tuple(articles)
    own = _list(
        db, "SELECT DISTINCT page_id FROM article_pages WHERE article_id IN (SELECT value FROM json_each(?))", numbers
    )
    listed = _list(
        db,
        "SELECT DISTINCT p.id FROM article_rows r JOIN entries e ON e.id = r.entry_id "
        "JOIN pages p ON p.poll_id = e.poll_id AND p.kept_because = 'listing' "
        "WHERE r.id IN (SELECT value FROM json_each(?)) "
        "AND NOT EXISTS (SELECT 1 FROM article_pages ap WHERE ap.article_id = r.id)",
        numbers,
    )
    return tuple(sorted({*own, *listed}))


def find_file_page(db: sqlite3.Connection, article: int, sha256: str) -> int | None:
    """The page as which a file of an article was received, by the file's hash; None where it is not kept."""
    row = db.execute(
        "SELECT min(p.id) FROM article_pages ap JOIN pages p ON p.id = ap.page_id "
        "WHERE ap.article_id = ? AND p.sha256 = ?",
        (article, sha256),
    ).fetchone()
    return None if row[0] is None else int(row[0])


def list_messages_of(db: sqlite3.Connection, findings: Iterable[str]) -> tuple[int, ...]:
    """The messages that name findings and were tried at least once."""
    query = "SELECT message FROM message_findings WHERE finding_id IN (SELECT value FROM json_each(?))"
    return _keep_final(db, _list(db, query, tuple(findings)))


def _keep_final(db: sqlite3.Connection, messages: Iterable[int]) -> tuple[int, ...]:
    """Those whose words are final, by number. Their link says so: what a row says of itself is not in the chain."""
    return _list(
        db,
        "SELECT number FROM messages m WHERE number IN (SELECT value FROM json_each(?)) AND EXISTS ("
        "SELECT 1 FROM chain c WHERE c.kind = 'message' AND c.record = CAST(m.number AS TEXT)) ORDER BY 1",
        tuple(messages),
    )


def list_messages_in_words(db: sqlite3.Connection, findings: Iterable[str]) -> tuple[int, ...]:
    """The messages whose words name findings, linked with them or not."""
    return _list(
        db,
        "SELECT number FROM messages m WHERE EXISTS (SELECT 1 FROM json_each(?) f "
        "WHERE instr(m.subject || ' ' || m.text, f.value) > 0) ORDER BY 1",
        tuple(findings),
    )


def list_messages_between(db: sqlite3.Connection, since: str, until: str) -> tuple[int, ...]:
    """The messages made from one instant (ISO, UTC) until before another, that were tried at least once."""
    rows = db.execute("SELECT number FROM messages WHERE made_at >= ? AND made_at < ?", (since, until))
    return _keep_final(db, [int(row[0]) for row in rows])


def find_message_numbers(db: sqlite3.Connection, alert: str) -> tuple[int, ...]:
    """The messages of an alert, by its number, or of a message's own id; empty where there is none."""
    rows = db.execute(
        "SELECT number FROM messages WHERE id = :alert UNION SELECT message FROM message_alerts "
        "WHERE CAST(alert_id AS TEXT) = :alert ORDER BY 1",
        {"alert": alert},
    )
    return tuple(int(row[0]) for row in rows)


def list_findings_of(db: sqlite3.Connection, messages: Iterable[int]) -> tuple[str, ...]:
    """The findings that messages name."""
    rows = db.execute(
        "SELECT DISTINCT finding_id FROM message_findings WHERE message IN (SELECT value FROM json_each(?)) ORDER BY 1",
        (encode_value(list(messages)),),
    )
    return tuple(str(row[0]) for row in rows)


def gather_exhibits(db: sqlite3.Connection, scope: Scope) -> tuple[Exhibit, ...]:
    """Every record of the scope, in the order in which the records came into the chain."""
    names = {
        *(("page", str(number)) for number in scope.pages),
        *((kind, str(number)) for number in scope.articles for kind in ("article", "origin")),
        *(("claim", str(number)) for number in _list_claims(db, scope.articles)),
        *(("number", finding) for finding in scope.findings),
        *(("message", str(number)) for number in scope.messages),
        *(("attempt", str(number)) for number in _list_attempts(db, scope.messages)),
        *_list_changes(db, scope.findings),
        *_list_events(db, scope),
        *_list_pruned(db, scope),
    }
    exhibits = []
    for kind, name in names:
        record = load_record(db, kind, name)
        if record is not None:
            exhibits.append(Exhibit(kind, name, write_canonical(record), find_links(db, kind, name)))
    return tuple(sorted(exhibits, key=lambda one: (one.links, one.kind, one.record)))


def load_sendings(db: sqlite3.Connection, messages: Iterable[int]) -> tuple[Sending, ...]:
    """What was sent of these messages, by attempt. Raises StorageError for bytes that are gone or are not those."""
    rows = db.execute(
        "SELECT t.*, m.id AS message_id, m.channel, m.recipient "
        "FROM attempts t JOIN messages m ON m.number = t.message "
        "WHERE t.message IN (SELECT value FROM json_each(?)) AND t.sent_sha256 IS NOT NULL ORDER BY t.id",
        (encode_value(list(messages)),),
    )
    return tuple(
        Sending(
            row["message_id"], row["channel"], row["recipient"], read_instant(row["at"]), row["state"], row["status"],
            row["answer"], read_sent(row, row["message_id"]), row["sent_sha256"],
        )
        for row in rows
    )  # fmt: skip


def load_told(db: sqlite3.Connection, messages: Iterable[int]) -> tuple[Told, ...]:
    """The words of these messages, by number."""
    rows = db.execute(
        "SELECT number, channel, text FROM messages WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number",
        (encode_value(list(messages)),),
    )
    return tuple(Told(row["number"], row["channel"], row["text"]) for row in rows)


def list_channels(db: sqlite3.Connection) -> tuple[str, ...]:
    """The channels that messages were made for."""
    return tuple(str(row[0]) for row in db.execute("SELECT DISTINCT channel FROM messages ORDER BY 1"))


def load_claims(db: sqlite3.Connection, article: int) -> tuple[dict[str, object], ...]:
    """What an article states by the rules that read it last, in the order of its text."""
    rows = db.execute(
        "SELECT c.* FROM claims c JOIN article_rows a ON a.id = c.article_id AND a.rules = c.rules "
        'WHERE c.article_id = ? ORDER BY c.start, c."end", c.id',
        (article,),
    )
    return tuple({key: row[key] for key in row.keys() if row[key] is not None} for row in rows)  # noqa: SIM118 a row gives values


def _list_claims(db: sqlite3.Connection, articles: Iterable[int]) -> tuple[int, ...]:
    return _list(db, "SELECT id FROM claims WHERE article_id IN (SELECT value FROM json_each(?))", tuple(articles))


def _list_attempts(db: sqlite3.Connection, messages: Iterable[int]) -> tuple[int, ...]:
    return _list(db, "SELECT id FROM attempts WHERE message IN (SELECT value FROM json_each(?))", tuple(messages))


def _list_changes(db: sqlite3.Connection, findings: Iterable[str]) -> list[tuple[str, str]]:
    """Changes of findings, and what became part of another without one."""
    ids = encode_value(list(findings))
    rows = db.execute(
        "SELECT 'change' AS kind, finding_id, number FROM changes WHERE finding_id IN (SELECT value FROM json_each(?)) "
        "UNION ALL SELECT 'link', finding_id, event FROM relinks WHERE finding_id IN (SELECT value FROM json_each(?))",
        (ids, ids),
    )
    return [(row["kind"], f"{row['finding_id']}/{row['number']}") for row in rows]


def _list_events(db: sqlite3.Connection, scope: Scope) -> list[tuple[str, str]]:
    """The events of the articles, and those that changed the findings: readings, rulings, removals."""
    rows = db.execute(
        "SELECT number FROM events WHERE article_id IN (SELECT value FROM json_each(:articles)) UNION "
        "SELECT event FROM changes WHERE finding_id IN (SELECT value FROM json_each(:findings)) "
        "AND event IN (SELECT number FROM events)",
        {"articles": encode_value(list(scope.articles)), "findings": encode_value(list(scope.findings))},
    )
    return [("event", str(row[0])) for row in rows]


def _list_pruned(db: sqlite3.Connection, scope: Scope) -> list[tuple[str, str]]:
    """Bodies and texts that are let go: only their hashes are kept."""
    rows = db.execute(
        "SELECT 'body', b.sha256 FROM pages p JOIN bodies b USING (sha256) WHERE b.pruned_at IS NOT NULL "
        "AND p.id IN (SELECT value FROM json_each(:pages)) UNION "
        "SELECT 'text', t.sha256 FROM article_rows a JOIN texts t ON t.sha256 = a.text_sha256 "
        "WHERE t.pruned_at IS NOT NULL AND a.id IN (SELECT value FROM json_each(:articles))",
        {"pages": encode_value(list(scope.pages)), "articles": encode_value(list(scope.articles))},
    )
    return [(str(row[0]), str(row[1])) for row in rows]


def _list(db: sqlite3.Connection, query: str, values: tuple[object, ...]) -> tuple[int, ...]:
    return tuple(int(row[0]) for row in db.execute(query, (encode_value(list(values)),)))
