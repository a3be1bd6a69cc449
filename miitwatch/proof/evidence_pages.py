"""What evidence shows of pages and articles: bytes, texts, and where in them something is stated."""

import hashlib
import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from domain.citing import list_evidence
from domain.errors import StorageError
from domain.evidence import HeldPage, Said
from domain.findings import Evidence, Finding, Report
from domain.held_files import HeldFile, find_file
from domain.pages import Provenance, TlsPeer
from storage.articles.articles import load_text
from storage.articles.held_files import list_files
from storage.articles.pages import load_page
from storage.chain import exhibits
from storage.chain.exhibits import Scope
from storage.chain.warc import Kept
from storage.values.codec import decode_value
from storage.values.instants import read_instant


def load_kept(db: sqlite3.Connection, pages: Iterable[int]) -> list[Kept]:
    """The pages whose bytes are still held. Raises StorageError for bytes that are not those received."""
    held = [number for number in pages if _is_held(db, number)]
    return [Kept(number, load_page(db, number)) for number in held]


def _is_held(db: sqlite3.Connection, page: int) -> bool:
    row = db.execute(
        "SELECT b.compressed IS NOT NULL FROM pages p JOIN bodies b USING (sha256) WHERE p.id = ?", (page,)
    )
    return bool(row.fetchone()[0])


def list_texts(db: sqlite3.Connection, articles: Iterable[int]) -> Iterator[tuple[int, str]]:
    """The texts of articles that are still held. Raises StorageError for one that is not the one that was read."""
    for article in articles:
        text = load_text(db, article)
        if text is None:
            continue
        (sha256,) = db.execute("SELECT text_sha256 FROM article_rows WHERE id = ?", (article,)).fetchone()
        if hashlib.sha256(text.encode()).hexdigest() != sha256:
            raise StorageError(f"the text of article {article} is not the one that was read: no export is made of it")
        yield article, text


def write_claims(db: sqlite3.Connection, articles: Iterable[int]) -> bytes:
    """claims.json: what each article states, with its place in texts/A-NUMBER.txt in code points from 0.

    `files` are those of its page that were read: each is that text from `start` to `end`.
    """
    told = []
    for article in articles:
        row = db.execute(
            "SELECT id, url, title, publisher, authority, published, first_seen, read_at, language, text_sha256, rules "
            "FROM article_rows WHERE id = ?",
            (article,),
        ).fetchone()
        files = [
            {"name": one.name, "url": one.url, "sha256": one.sha256, "start": one.start, "end": one.end}
            for one in list_files(db, (article,))
        ]
        claims = exhibits.load_claims(db, article)
        told.append({**dict(row), "text": f"texts/A-{article}.txt", "files": files, "claims": claims})
    return (json.dumps({"articles": told}, ensure_ascii=False, indent=1) + "\n").encode()


def describe_pages(db: sqlite3.Connection, scope: Scope, findings: Sequence[Finding]) -> tuple[HeldPage, ...]:
    """The pages of an export, oldest first, each with the sentences that the findings rest on."""
    said = _place_said(db, scope, findings)
    why = _say_why(db, scope, findings)
    names = {one.sha256: f"{one.name}, a file of the page of A-{one.article}" for one in list_files(db, scope.articles)}
    rows = db.execute(
        "SELECT p.*, b.size, b.compressed IS NOT NULL AS held FROM pages p JOIN bodies b USING (sha256) "
        "WHERE p.id IN (SELECT value FROM json_each(?)) ORDER BY p.received_at, p.id",
        (json.dumps(scope.pages),),
    )
    return tuple(
        HeldPage(
            number=row["id"],
            asked=row["url"],
            answered=row["final_url"],
            received_at=read_instant(row["received_at"]),
            status=row["status"],
            size=row["size"],
            sha256=row["sha256"],
            held=bool(row["held"]),
            certificate="" if row["tls"] is None else _describe_certificate(decode_value(row["tls"], TlsPeer)),
            said=tuple(said[row["id"]]),
            held_for=() if said[row["id"]] else tuple(why[row["id"]]),
            file=names.get(row["sha256"], ""),
            provenance=None if row["provenance"] is None else decode_value(row["provenance"], Provenance),
        )
        for row in rows
    )


def _describe_certificate(peer: TlsPeer) -> str:
    return f"{peer.version}, certificate of {peer.subject}, issued by {peer.issuer}, SHA-256 {peer.sha256}"


def _place_said(db: sqlite3.Connection, scope: Scope, findings: Sequence[Finding]) -> dict[int, list[Said]]:
    """By page, the sentences that the findings rest on, each once, in the order of the text.

    What stands in a file of an article's page is said by the file, which is a page of its own.
    """
    texts = dict(list_texts(db, scope.articles))
    files = list_files(db, scope.articles)
    found: dict[int, set[Said]] = defaultdict(set)
    for evidence in chain.from_iterable(map(list_evidence, findings)):
        if evidence.article not in texts:
            continue
        for page in _find_page(db, evidence, find_file(files, evidence)):
            found[page].add(_place(evidence, texts[evidence.article]))
    return defaultdict(
        list, {page: sorted(said, key=lambda one: (one.article, one.start)) for page, said in found.items()}
    )


def _find_page(db: sqlite3.Connection, evidence: Evidence, file: HeldFile | None) -> tuple[int, ...]:
    """The page that says it: the file's where it stands in one; none where no page is kept."""
    held = exhibits.find_file_page(db, evidence.article, file.sha256) if file else None
    return exhibits.list_pages(db, (evidence.article,))[:1] if held is None else (held,)


def _say_why(db: sqlite3.Connection, scope: Scope, findings: Sequence[Finding]) -> dict[int, list[str]]:
    """By page, the articles that it was read for, each with what it is to the findings."""
    texts = dict(list_texts(db, scope.articles))
    found: dict[int, list[str]] = defaultdict(list)
    reports = {one.article: one for finding in findings for one in finding.reports}
    for report in reports.values():
        how = _say_how(report) if report.article in texts else "whose text is no longer kept"
        for page in exhibits.list_pages(db, (report.article,)):
            found[page].append(f"A-{report.article} ({report.publisher}), {how}")
        for _, page in exhibits.list_removals(db, (report.article,)):
            found[page].append(
                f"A-{report.article} ({report.publisher}), whose page is gone: this was answered in its place"
            )
    for article, publisher, finding, kind in exhibits.list_changers(db, scope.findings):
        for page in exhibits.list_pages(db, (article,)) if article not in reports else ():
            found[page].append(f"A-{article} ({publisher}), by which {finding} was {kind}")
    return found


def _say_how(report: Report) -> str:
    if report.basis == "headline":
        return "of which the headline alone was read"
    if report.part == "mention":
        return "which tells of it in passing"
    return "which repeats another report" if report.part == "copy" else "which tells it too"


def _place(evidence: Evidence, text: str) -> Said:
    """The sentence at its place in the text; where it cannot be placed, the claim's own characters."""
    begin = text.rfind(evidence.sentence, 0, evidence.start + len(evidence.sentence))
    if evidence.sentence and begin >= 0 and begin <= evidence.start and evidence.end <= begin + len(evidence.sentence):
        return Said(evidence.sentence, begin, begin + len(evidence.sentence), evidence.article)
    if text[evidence.start : evidence.end] != evidence.quote:
        raise StorageError(f"article {evidence.article} does not say {evidence.quote!r} where it was read")
    return Said(evidence.quote, evidence.start, evidence.end, evidence.article)
