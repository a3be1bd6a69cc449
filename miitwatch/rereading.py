"""Reads the archive again with today's rules, folds it anew, and says what would differ. Nothing is written."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from domain.claims import Reading
from domain.dates import parse_published
from domain.findings import ArticleRef, Finding, ReadingEvent
from findings.fold import fold
from findings.state import State
from miitwatch.application import Application
from storage import ledger
from storage.archive import Archived, complete_since, load_archive


@dataclass(frozen=True, slots=True)
class Difference:
    """One finding as it is and as today's rules would have it; None on the side where there is none."""

    now: Finding | None
    then: Finding | None


@dataclass(frozen=True, slots=True)
class Reread:
    """What reading again came to. `since` is the day from which on every text is kept."""

    since: str | None
    articles: int
    differences: tuple[Difference, ...]


def reread_archive(app: Application) -> Reread:
    """Raises StorageError."""
    state = State.load(())
    number = 0
    with app.store.read() as db:
        for archived in load_archive(db):
            number += 1
            reading = read_archived(app, archived)
            if reading.relevant:
                state.apply(
                    fold(state, ReadingEvent(number, archived.ref.first_seen, _mark(archived, reading), reading))
                )
        stored = ledger.load_findings(db)
        since = complete_since(db)
    return Reread(since, number, tuple(_compare(stored, state.findings())))


def read_archived(app: Application, archived: Archived) -> Reading:
    """The reading of a kept text by today's rules."""
    from parsers.facts.document import Document

    title = archived.ref.title
    titled = bool(title) and archived.text.startswith(f"{title}\n")
    return app.reader.read(
        Document(
            title=title if titled else "",
            body=archived.text[len(title) + 1 :] if titled else archived.text,
            published=parse_published(archived.ref.published),
            authority=archived.ref.authority,
            url=archived.ref.url,
            basis=archived.basis,
            unread=archived.unread,
        )
    )


def _mark(archived: Archived, reading: Reading) -> ArticleRef:
    from parsers.fingerprints import fingerprint

    return replace(archived.ref, fingerprint=fingerprint(reading.text))


def _compare(stored: tuple[Finding, ...], again: tuple[Finding, ...]) -> Iterator[Difference]:
    """Old and new findings are matched by kind and by the articles that tell them, never by number."""
    left = [finding for finding in again if finding.merged_into is None]
    for finding in stored:
        if finding.merged_into is not None or not finding.observed:
            continue
        then = max(left, key=lambda one: _overlap(one, finding), default=None)
        if then is not None and _overlap(then, finding):
            left.remove(then)
        else:
            then = None
        if then is None or summarise(then) != summarise(finding):
            yield Difference(finding, then)
    for finding in left:
        yield Difference(None, finding)


def _overlap(one: Finding, other: Finding) -> int:
    return len(_list_articles(one) & _list_articles(other)) if one.kind == other.kind else 0


def _list_articles(finding: Finding) -> frozenset[int]:
    return frozenset(report.article for report in finding.reports)


def summarise(finding: Finding) -> str:
    """What of a finding must not change unnoticed, in one line: kind, date, counts, firms."""
    counts = sorted(
        f"{one.qualifier} {one.value} {one.role} {one.region or ''} {one.as_of or ''}" for one in finding.counts
    )
    firms = sorted(f"{firm.key} {firm.status}" for firm in finding.firms)
    growth = sorted(f"{one.value:+g} %" for one in finding.growth)
    parts = (finding.kind, finding.decided or "undated", *counts, *growth, *firms)
    return "; ".join(" ".join(part.split()) for part in parts)
