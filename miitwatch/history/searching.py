"""Search over articles and findings in Chinese and English: `search` is what the command and the page ask."""

import sqlite3
from collections.abc import Sequence
from typing import Any, Literal

from msgspec import Struct

from domain.citing import Word, find_best_report, judge_report
from domain.findings import Finding, Report
from domain.record import RecordRow, list_links, mark_row, name_source
from domain.searching import SearchAnswer, SearchHit, SearchPart, Term
from miitwatch.folding.indexing import list_row_passages, list_told
from miitwatch.history.passages import Passage, find_passage
from miitwatch.history.search_terms import list_other_names, read_query
from storage.asking.history import check_day
from storage.ledger import searching
from storage.ledger.lookups import load_article, load_finding, load_parts
from storage.ledger.shipped import load_row

Part = Literal["findings", "articles"]
PARTS: tuple[Part, ...] = ("findings", "articles")


class _Asked(Struct, frozen=True):
    terms: tuple[Term, ...]
    since: str | None
    until: str | None
    limit: int


def search(
    db: sqlite3.Connection, query: str, *, parts: Sequence[Part] = PARTS, since: str | None = None,
    until: str | None = None, limit: int = 20,
) -> SearchAnswer:  # fmt: skip
    """The newest findings and articles that hold everything asked for: words, "phrases", beginnings (`licen*`).

    Words are folded as the texts are, so 增值電信 finds 增值电信; a firm, region or body is searched by its other names
    too, which the answer lists. `since` and `until` are Beijing days, months or years of publication, both ends
    included. `db` is one snapshot, as `Store.read` gives it. Raises ValueError for a query without a word and for a
    date that is none, StorageError.
    """
    terms = read_query(query)
    asked = _Asked(terms, check_day(since), check_day(until), limit)
    return SearchAnswer(
        query,
        list_other_names(terms),
        _search_findings(db, asked) if "findings" in parts else None,
        _search_articles(db, asked) if "articles" in parts else None,
        searching.count_unfilled(db),
    )


def _search_findings(db: sqlite3.Connection, asked: _Asked) -> SearchPart:
    listed = searching.search_findings(db, asked.terms, since=asked.since, until=asked.until, limit=asked.limit)
    findings = (load_finding(db, one) for one in listed.ids)
    hits = tuple(
        _show_finding(one, load_parts(db, one.id), asked.terms, load_row(db, one.id))
        for one in findings
        if one is not None
    )
    return SearchPart(hits, listed.count, listed.more)


def _search_articles(db: sqlite3.Connection, asked: _Asked) -> SearchPart:
    listed = searching.search_articles(db, asked.terms, since=asked.since, until=asked.until, limit=asked.limit)
    rows = (load_article(db, int(one)) for one in listed.ids)
    hits = tuple(_show_article(row, asked.terms) for row in rows if row is not None)
    return SearchPart(hits, listed.count, listed.more)


def _show_finding(
    finding: Finding, parts: Sequence[Finding], terms: Sequence[Term], shipped: RecordRow | None
) -> SearchHit:
    from alerts.finding.stated import word_standing_of
    from miitwatch.history.summaries import describe_standing, summarise_finding

    if shipped is not None:
        return _show_row(finding, terms, shipped)
    passage, report = _find_told(finding, terms)
    row = summarise_finding(finding, parts)
    title = f"{row['count']}: {row['what']}".replace("\n", ", ")
    word = None if report is None else Word(judge_report(finding, report), report)
    return SearchHit(
        "finding", finding.id, title, report.publisher if report else "",
        report.published if report else finding.published, report.url if report else "", passage.sentence,
        passage.marks, standing=word_standing_of(finding, word) if word else "", event=describe_standing(finding),
        confirmation=word.standing if word else "",
    )  # fmt: skip


def _find_told(finding: Finding, terms: Sequence[Term]) -> tuple[Passage, Report | None]:
    """The passage of a finding that shows most of the terms, with the report that it is from; None for words of ours.

    Where nothing is shown the best report stands for the finding.
    """
    told = list_told(finding)
    passage = find_passage("\n".join(text for text, _ in told), terms)
    if not passage.marks:
        return passage, find_best_report(finding)
    end = -1
    for text, report in told:
        end += 1 + len(text)
        if passage.start <= end:
            return passage, report
    raise AssertionError(f"{finding.id}: what was found stands in none of its passages")


def _show_row(finding: Finding, terms: Sequence[Term], row: RecordRow) -> SearchHit:
    """A finding of the shipped record: its sentence is ours, and it says what it is."""
    passage = find_passage("\n".join(list_row_passages(finding, row)), terms)
    links = list_links(row)
    return SearchHit(
        "finding", finding.id, row.text, name_source(row), finding.published, links[0] if links else "",
        passage.sentence, passage.marks, standing=mark_row(row),
    )  # fmt: skip


def _show_article(row: dict[str, Any], terms: Sequence[Term]) -> SearchHit:
    """Where the text was let go, a title that was found is shown; the text of most articles begins with it."""
    passage = find_passage(row["text"] or "", terms)
    start: int | None = passage.start
    if not passage.marks:
        passage, start = find_passage(row["title"], terms), None
    return SearchHit(
        "article", f"A-{row['id']}", row["title"], row["publisher"], row["published"], row["url"],
        passage.sentence, passage.marks, start,
        findings=tuple(name for name in (row["finding_ids"] or "").split(", ") if name),
    )  # fmt: skip
