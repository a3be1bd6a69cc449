"""What the page is given: the words of messages, how the watch is, what waits for a person, and how it was covered."""

import sqlite3
from collections.abc import Callable
from typing import Any, Protocol
from urllib.parse import urlsplit

from domain.altering import alter
from domain.describing import describe_finding
from domain.findings import Change, Finding
from domain.health import Health
from domain.searching import SearchAnswer
from miitwatch import __version__
from miitwatch.application import Application
from miitwatch.notices.sight import see_regulator
from storage.articles.held_files import list_files
from storage.asking.reviews import list_waiting
from storage.ledger import ledger
from web.access import Access
from web.supply import Label, Past, Point, Supply, Waiting, Words
from web.tongues import CHINESE, ENGLISH, load_chinese


def build_supply(app: Application, probe: Callable[[], Health]) -> Supply:
    """Everything in it reads the database anew; words and statements are imported when they are first needed."""
    return Supply(
        store=app.store,
        clock=app.clock,
        label=_label,
        word=lambda db, finding, tongue: _word(app, db, finding, tongue),
        points=_list_points,
        past=lambda change, tongue: _choose(tongue).word_change(change),
        describe=lambda db, finding: _describe(app, db, finding),
        probe=probe,
        sight=lambda db: see_regulator(app, db),
        waiting=_list_waiting,
        coverage=lambda db, since, until, tongue: _state_coverage(app, db, since, until, tongue),
        blind_spots=app.config.blind_spots,
        names=_gather_names(),
        public_url=app.config.public_url,
        version=__version__,
        export=lambda finding_id: _export(app, finding_id),
        search=lambda query, limit: _search(app, query, limit),
        chart=lambda name: _load_chart(app, name),
    )


def _gather_names() -> dict[str, dict[str, str]]:
    """What the record's codes are called in each language, as in messages."""
    from alerts.in_chinese.letter_chinese import OTHER_COUNTS
    from alerts.words import chinese, wording

    counts = {f"count:{code}": words for code, words in wording.OTHER_COUNTS.items()}
    chinese_counts = {f"count:{code}": words for code, words in OTHER_COUNTS.items()}
    services = {words: chinese.SERVICES[code] for code, words in wording.SERVICES.items() if code in chinese.SERVICES}
    bodies = {**chinese.BODIES, **chinese.PUBLISHERS}
    return {
        ENGLISH: {**wording.SERVICES, **wording.BODIES, **counts},
        CHINESE: {**chinese.PLACES, **bodies, **chinese.SERVICES, **services, **chinese_counts},
    }


def build_access(app: Application) -> Access:
    """Who may read the page, by the configuration."""
    public = urlsplit(app.config.public_url)
    hosts = (public.hostname,) if public.hostname else ()
    return Access(app.config.page_token, hosts, secure=public.scheme == "https")


class _Wording(Protocol):
    """What `page_words` and `page_words_chinese` have alike."""

    def label_finding(self, finding: Finding) -> Label: ...
    def word_finding(self, app: Application, db: sqlite3.Connection, finding: Finding) -> Words: ...
    def list_points(self, finding: Finding) -> tuple[Point, ...]: ...
    def word_change(self, change: Change) -> Past: ...


def _choose(tongue: str) -> _Wording:
    from miitwatch.page import page_words, page_words_chinese

    return page_words if tongue == ENGLISH else page_words_chinese


def _label(finding: Finding, tongue: str) -> Label:
    return _choose(tongue).label_finding(finding)


def _word(app: Application, db: sqlite3.Connection, finding: Finding, tongue: str) -> Words:
    return _choose(tongue).word_finding(app, db, finding)


def _export(app: Application, finding_id: str) -> bytes:
    """The evidence of a finding without what was sent: recipients and other readers' watch lists stand in it."""
    from miitwatch.proof.evidence import export_finding

    return export_finding(app, finding_id, without_messages=True)


def _load_chart(app: Application, name: str) -> tuple[bytes, str] | None:
    from miitwatch.page.charting import load_file

    return load_file(app, name)


def _list_points(finding: Finding, tongue: str) -> tuple[Point, ...]:
    return _choose(tongue).list_points(finding)


def _describe(app: Application, db: sqlite3.Connection, finding: Finding) -> dict[str, Any]:
    files = list_files(db, [report.article for report in finding.reports])
    return describe_finding(finding, ledger.load_changes(db, finding.id), see_regulator(app, db), files)


def _list_waiting(db: sqlite3.Connection) -> tuple[Waiting, ...]:
    return tuple(
        Waiting(
            id=f"R-{one.article}",
            title=one.title,
            publisher=one.publisher,
            url=one.url,
            since=one.since,
            why=one.why,
            commands=(
                f"miitwatch review show R-{one.article}",
                f"miitwatch review accept R-{one.article} --by NAME --reason TEXT",
                f"miitwatch review reject R-{one.article} --by NAME --reason TEXT",
            ),
        )
        for one in list_waiting(db)
    )


def _search(app: Application, query: str, limit: int) -> SearchAnswer:
    from miitwatch.history.searching import search

    with app.store.read() as db:
        return search(db, query, limit=limit)


def _state_coverage(app: Application, db: sqlite3.Connection, since: str, until: str, tongue: str) -> str:
    from alerts.coverage.coverage import render_coverage
    from alerts.coverage.coverage_chinese import render_coverage_in_chinese
    from miitwatch.history.coverage import gather_coverage

    covered = gather_coverage(app, db, since, until)
    if tongue == ENGLISH:
        return render_coverage(covered)
    told = tuple(load_chinese().get(one, one) for one in covered.blind_spots)
    return render_coverage_in_chinese(alter(covered, blind_spots=told))
