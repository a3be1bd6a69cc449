"""The words of articles and findings for the index, and the filling of an index that is behind."""

import logging
import sqlite3
from collections.abc import Iterable, Mapping
from functools import cache
from time import monotonic
from typing import TYPE_CHECKING

from domain.citing import list_evidence, order_articles, order_evidence
from domain.findings import Evidence, Finding, Report
from domain.firms import name_key
from domain.record import RecordRow, name_source
from storage.articles.articles import load_text
from storage.file.store import Store
from storage.ledger import searching
from storage.ledger.shipped import load_row
from storage.values.codec import decode_value

if TYPE_CHECKING:
    from parsers.facts.text.text import Folder

log = logging.getLogger("miitwatch")
#: Articles that are entered in one transaction: others wait no longer than about a second.
BATCH = 200


@cache
def load_folder() -> "Folder":
    """The table of scripts, made when the first text is folded."""
    from parsers.facts.text.text import Folder

    return Folder()


def word_article(title: str, text: str) -> str:
    """The words of an article as the index takes them. The text begins with the title in most cases."""
    return _cut_words(text if text.startswith(title) else f"{title}\n{text}")


def _cut_words(text: str) -> str:
    from domain.words import join_words  # each tick asks whether the index is filled, and few enter anything

    return join_words(load_folder().fold(text).text)


def word_finding(finding: Finding) -> str:
    """The words of a finding: what is said, by whom, of whom and where, in the languages in which it is known."""
    return _cut_words("\n".join(list_passages(finding)))


def list_row_passages(finding: Finding, row: RecordRow) -> tuple[str, ...]:
    """The texts of a row of the shipped record that are searched: its own sentence first."""
    return (row.text, name_source(row), *list_passages(finding))


def word_stored(db: sqlite3.Connection, finding: Finding) -> str:
    """The words of a finding, or of the row of the shipped record that it stands for, whatever touched it last."""
    row = None if finding.observed else load_row(db, finding.id)
    return word_finding(finding) if row is None else _cut_words("\n".join(list_row_passages(finding, row)))


def list_passages(finding: Finding) -> tuple[str, ...]:
    """The texts of a finding that are searched, each once, sentences first: a hit is shown in the first that has it."""
    return tuple(text for text, _ in list_told(finding))


def list_told(finding: Finding) -> tuple[tuple[str, Report | None], ...]:
    """As `list_passages`, each text with the best report that it is from; None for the words that are ours."""
    reports = {report.article: report for report in finding.reports}
    ordered = order_evidence(finding)
    told: dict[str, Report | None] = {}
    for evidence in list_evidence(ordered):
        told.setdefault(evidence.sentence or evidence.quote, reports.get(evidence.article))
    for article in order_articles((finding,)):
        for text in (reports[article].title, reports[article].publisher):
            told.setdefault(text, reports[article])
    for firm in ordered.firms:
        for name in firm.names:
            told.setdefault(name, _find_writer(name, firm.evidence, reports))
    for text in _list_own_words(finding):
        told.setdefault(text, None)
    return tuple((text, report) for text, report in told.items() if text)


def _find_writer(name: str, evidence: Iterable[Evidence], reports: Mapping[int, Report]) -> Report | None:
    """The best report that writes the firm so."""
    return next((reports.get(one.article) for one in evidence if name in (one.sentence or one.quote)), None)


def _list_own_words(finding: Finding) -> tuple[str, ...]:
    from parsers.facts.values.regions import REGION_NAMES

    groups = (name_key(firm.group) for firm in finding.firms if firm.group)
    places = (name for region in _list_regions(finding) for name in REGION_NAMES.get(region, (region,)))
    return (*groups, *places, finding.kind, finding.document, " ".join(finding.authority), " ".join(finding.services))


def _list_regions(finding: Finding) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place for place in (finding.region, *finding.regions) if place))


def fill_index(store: Store, patience: float) -> int:
    """Enters what was stored before there was an index, newest first, for about so many seconds. Returns how much.

    One transaction a batch, so that work goes on between; one line in the log where it begins and where it ends.
    Called by the process that holds the lock. Raises StorageError.
    """
    with store.read() as db:
        if searching.is_filled(db):
            return 0
    until = monotonic() + patience
    entered = 0
    while True:
        batch, left = _fill_batch(store)
        entered += batch
        if left == 0:
            log.info("the search index holds every article and finding")
            return entered
        if monotonic() >= until:
            log.info("the search index is being filled: %d older articles to go", left)
            return entered


def _fill_batch(store: Store) -> tuple[int, int]:
    """How many were entered, and how many articles are left."""
    with store.write() as tx:
        searching.begin_anew(tx)
        findings = [decode_value(text, Finding) for text in searching.list_unfilled_findings(tx, BATCH)]
        for finding in findings:
            searching.index_finding(tx, finding.id, word_stored(tx, finding))
        listed = () if len(findings) == BATCH else searching.list_unfilled_articles(tx, BATCH)
        for article, title in listed:
            searching.index_article(tx, article, word_article(title, load_text(tx, article) or ""))
        if len(findings) < BATCH:
            searching.note_filled(tx, listed[-1][0] if listed else None)
        return len(findings) + len(listed), searching.count_unfilled(tx) or int(not searching.is_filled(tx))
