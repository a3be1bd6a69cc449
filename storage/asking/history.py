"""What was found, asked for by people: findings, firms, counts and articles over the public views."""

import sqlite3
from collections.abc import Iterable
from typing import Any, Literal

from msgspec import Struct

from domain.altering import alter
from domain.dates import check_date
from domain.findings import Finding
from storage.ledger.lookups import (
    list_archived,
    list_unsure,
    load_article,
    load_claim,
    load_finding,
    load_own_finding,
    load_parts,
    page_hashes,
    untold_findings,
)
from storage.polls.polls import LastRead, last_read
from storage.values.codec import decode_value, encode_value
from storage.values.folding import fold_name
from storage.values.instants import span_date

__all__ = [
    "Filter",
    "LastRead",
    "find_articles",
    "find_counts",
    "find_findings",
    "find_firms",
    "last_read",
    "list_archived",
    "list_unsure",
    "load_article",
    "load_claim",
    "load_finding",
    "load_own_finding",
    "load_parts",
    "page_hashes",
    "untold_findings",
]


class Filter(Struct, frozen=True):
    """What to look for; an empty field does not narrow.

    `since` and `until` are Beijing days, months or years, both ends included, of the date that `by` names. What has
    no such date is not within any window. `decided_by` takes what had been decided by the end of that day for certain:
    "in February" is by the 28th. `firm` is a key, or a part of a name as written; `kind` is a finding's kind, or for
    counts also a role; `status` a firm's status, or for articles the entry's state or outcome.
    """

    since: str | None = None
    until: str | None = None
    by: Literal["published", "decided", "seen"] = "published"
    region: str | None = None
    firm: str | None = None
    kind: str | None = None
    status: str | None = None
    confirmation: str | None = None
    decided_by: str | None = None
    limit: int | None = None  # the newest so many; None: all
    offset: int = 0  # of findings: so many of the newest are passed over
    authority: str | None = None  # of findings: one of the deciding bodies, or the one that confirms
    states: tuple[str, ...] = ("stands",)  # of findings; others are merged, retracted, withdrawn
    observed: bool | None = True  # False: the shipped record alone; None: both


_FROM = {"published": "published_from", "decided": "decided_from", "seen": "seen_day"}
_TO = {"published": "published_to", "decided": "decided_to", "seen": "seen_day"}
#: A figure or firm belongs to a region only where its finding is about that region alone.
_OF_REGION = "(f.region = :region COLLATE NOCASE OR f.regions = :region COLLATE NOCASE)"
_OF_FIRM = "(n.key = :firm OR instr(n.folded, :folded) > 0)"


def find_findings(db: sqlite3.Connection, wanted: Filter) -> tuple[Finding, ...]:
    """Findings by the date that the filter names, oldest first; with a limit the newest ones of them.

    Raises ValueError for a date that is none.
    """
    tests = [*_test_finding(wanted), *_test_kind(wanted), *_test_firm(wanted)]
    if wanted.region:
        tests.append("f.id IN (SELECT finding_id FROM finding_places WHERE region = :region)")
    rows = db.execute(
        f"SELECT f.finding FROM finding_rows f WHERE {' AND '.join(tests)} "  # noqa: S608
        f"ORDER BY f.{_TO[wanted.by]} DESC, f.id DESC LIMIT :limit OFFSET :offset",
        _bind(wanted),
    ).fetchall()
    return tuple(decode_value(row[0], Finding) for row in reversed(rows))


def find_firms(db: sqlite3.Connection, wanted: Filter) -> tuple[dict[str, Any], ...]:
    """Rows of `firm_register`, oldest first. Raises ValueError for a date that is none.

    A region takes the firms that the row of a list places there, and those of findings about that region alone. With
    status `approved` come the groups of which a unit was approved: many sources name the group only.
    """
    tests = [*_test_fact(wanted), *_test_kind(wanted)]
    if wanted.region:
        tests.append(f"(r.region = :region COLLATE NOCASE OR {_OF_REGION})")
    if wanted.status:
        tests.append("(r.status = :status OR (:status = 'approved' AND r.status = 'parent'))")
    if wanted.firm:
        tests.append(
            "EXISTS (SELECT 1 FROM finding_firms n WHERE n.finding_id = r.finding_id AND n.key = r.key "  # noqa: S608
            f"AND n.name = r.name AND {_OF_FIRM})"
        )
    return _list_rows(db, "firm_register", tests, wanted)


def find_counts(db: sqlite3.Connection, wanted: Filter) -> tuple[dict[str, Any], ...]:
    """Rows of `counts`, oldest first. Raises ValueError for a date that is none."""
    tests = [*_test_fact(wanted), *_test_firm(wanted)]
    if wanted.kind:
        tests.append("(f.kind = :kind OR r.role = :kind)")
    if wanted.region:
        tests.append(f"(r.region = :region COLLATE NOCASE OR (r.region IS NULL AND {_OF_REGION}))")
    return _list_rows(db, "counts", tests, wanted)


def _list_rows(db: sqlite3.Connection, view: str, tests: Iterable[str], wanted: Filter) -> tuple[dict[str, Any], ...]:
    rows = db.execute(
        f"SELECT r.* FROM finding_rows f CROSS JOIN {view} r ON r.finding_id = f.id WHERE {' AND '.join(tests)} "  # noqa: S608
        f"ORDER BY f.{_TO[wanted.by]} DESC, f.id DESC LIMIT :limit",
        _bind(wanted),
    ).fetchall()
    return tuple(dict(row) for row in reversed(rows))


def find_articles(db: sqlite3.Connection, wanted: Filter) -> tuple[dict[str, Any], ...]:
    """Rows of `articles` without their text, oldest first; an article's newest version only.

    Raises ValueError for a date that is none, and for `by="decided"`: an article decides nothing.
    """
    if wanted.by == "decided":
        raise ValueError("articles have no decided date: use published or seen")
    tests = [*_test_window(wanted, "a"), *_test_article(wanted)]
    columns = ", ".join(f"r.{column}" for column in _list_columns(db, "articles") if column != "text")
    rows = db.execute(
        f"SELECT {columns} FROM article_rows a CROSS JOIN articles r ON r.id = a.id WHERE {' AND '.join(tests)} "  # noqa: S608
        f"ORDER BY a.{_TO[wanted.by]} DESC, a.id DESC LIMIT :limit",
        _bind(wanted),
    ).fetchall()
    return tuple(dict(row) for row in reversed(rows))


def _test_finding(wanted: Filter) -> list[str]:
    tests = ["f.state IN (SELECT value FROM json_each(:states))", *_test_window(wanted, "f")]
    if wanted.observed is not None:
        tests.append("f.observed = :observed")
    if wanted.confirmation:
        tests.append("f.standing = :confirmation")
    if wanted.decided_by:
        tests.append("f.decided_to <= :decided_by")
    if wanted.authority:
        tests.append("(instr(', ' || f.authority || ', ', ', ' || :authority || ', ') > 0 OR f.confirmer = :authority)")
    return tests


def _test_fact(wanted: Filter) -> list[str]:
    """As of a finding, but that the standing is the figure's or the firm's own."""
    tests = _test_finding(alter(wanted, confirmation=None))
    return [*tests, "r.standing = :confirmation"] if wanted.confirmation else tests


def _test_window(wanted: Filter, table: str) -> list[str]:
    """A date as coarse as a month is within a window that it may lie in."""
    tests = []
    if wanted.since:
        tests.append(f"{table}.{_TO[wanted.by]} >= :since")
    if wanted.until:
        tests.append(f"{table}.{_FROM[wanted.by]} <= :until")
    return tests


def _test_kind(wanted: Filter) -> list[str]:
    return ["f.kind = :kind"] if wanted.kind else []


def _test_firm(wanted: Filter) -> list[str]:
    """One firm must be both: of that name and of that status."""
    tests = []
    if wanted.firm:
        tests.append(_OF_FIRM)
    if wanted.status:
        tests.append("n.status = :status")
    return [f"f.id IN (SELECT n.finding_id FROM finding_firms n WHERE {' AND '.join(tests)})"] if tests else []  # noqa: S608


def _test_article(wanted: Filter) -> list[str]:
    tests = ["NOT EXISTS (SELECT 1 FROM article_rows b WHERE b.entry_id = a.entry_id AND b.version > a.version)"]
    if wanted.kind:
        tests.append("a.kind = :kind")
    if wanted.status:
        tests.append("(r.state = :status OR r.outcome = :status)")
    if wanted.region:
        tests.append(
            "EXISTS (SELECT 1 FROM claims c WHERE c.article_id = a.id AND c.rules = a.rules "
            "AND c.region = :region COLLATE NOCASE)"
        )
    if wanted.firm:
        tests.append(
            "EXISTS (SELECT 1 FROM claims c WHERE c.article_id = a.id AND c.rules = a.rules AND c.kind = 'firm' "
            "AND (c.key = :firm OR instr(lower(c.name), lower(:firm)) > 0))"
        )
    if wanted.confirmation:
        tests.append(
            "EXISTS (SELECT 1 FROM finding_reports p JOIN finding_rows f ON f.id = p.finding_id "
            "WHERE p.article_id = a.id AND f.standing = :confirmation)"
        )
    return tests


def _bind(wanted: Filter) -> dict[str, Any]:
    since, until = check_day(wanted.since), check_day(wanted.until)
    return {
        "since": span_date(since)[0],
        "until": span_date(until)[1],
        "decided_by": span_date(check_day(wanted.decided_by))[1],
        "states": encode_value(wanted.states),
        "kind": wanted.kind,
        "status": wanted.status,
        "confirmation": wanted.confirmation,
        "observed": wanted.observed,
        "region": wanted.region,
        "firm": wanted.firm,
        "authority": wanted.authority,
        "offset": wanted.offset,
        "folded": fold_name(wanted.firm or "") or None,
        "limit": -1 if wanted.limit is None else wanted.limit,
    }


def list_regions(db: sqlite3.Connection) -> tuple[str, ...]:
    """The regions that any finding tells of, by name."""
    return tuple(row[0] for row in db.execute(_SKIP.format(column="region", table="finding_places")))


def list_authorities(db: sqlite3.Connection) -> tuple[str, ...]:
    """The bodies that decided the findings or confirm them, by code."""
    deciding = db.execute(_SKIP.format(column="authority", table="finding_rows"))
    confirming = db.execute(_SKIP.format(column="confirmer", table="finding_rows"))
    return tuple(sorted({code for row in (*deciding, *confirming) for code in row[0].split(", ") if code}))


#: The values of an indexed column, each found by one step in its index, however many rows have it.
_SKIP = (
    "WITH RECURSIVE found(value) AS (SELECT min({column}) FROM {table} UNION ALL "
    "SELECT (SELECT min(t.{column}) FROM {table} t WHERE t.{column} > found.value) FROM found "
    "WHERE found.value NOT NULL) "
    "SELECT value FROM found WHERE value NOT NULL"
)


def check_day(text: str | None) -> str | None:
    """The date as it was given. Raises ValueError for one that is no day, month or year."""
    if text is not None and not check_date(text):
        # 20250228 and 2025-W09-5 are dates too, but no text of the record compares with them
        raise ValueError(f"{text!r} is no date")
    return text


def _list_columns(db: sqlite3.Connection, view: str) -> list[str]:
    return [row["name"] for row in db.execute("SELECT name FROM pragma_table_info(?)", (view,))]
