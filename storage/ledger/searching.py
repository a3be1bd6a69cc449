"""The index of words over articles and findings: kept in the commit that stores them, asked newest first.

Words come folded and cut, as `domain.words` makes them; nothing here knows a script or a language.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from domain.searching import MOST, Phrase, Term
from storage.values.codec import mend_text
from storage.values.instants import span_date
from storage.values.meta import delete_meta, get_meta, set_meta

#: Version of the folding and cutting: an index made by another one is made anew.
FOLDING = "1"
UNFILLED, FOLDED_BY = "search_unfilled", "search_folding"
_BITS = 40
_ID = (1 << _BITS) - 1
#: `F-2025-007` as the rowid of its words, as `_read_ordinal` has it.
_ORDINAL = "(CAST(substr({0}, 3, 4) AS INTEGER) * 1000000 + CAST(substr({0}, 8) AS INTEGER))"
_NEWEST = "NOT EXISTS (SELECT 1 FROM article_rows b WHERE b.entry_id = a.entry_id AND b.version > a.version)"


class Found(Struct, frozen=True):
    """Ids, newest first, as many as were wanted; `count` goes up to `MOST`, `more` says that there are more."""

    ids: tuple[str, ...]
    count: int
    more: bool


class ArticleWords(Struct, frozen=True):
    """An article's words. `day` is the last that it may have been published on, else the one it was seen on."""

    article_id: int
    day: str
    words: str


def index_articles(tx: sqlite3.Connection, articles: Iterable[ArticleWords]) -> None:
    """Enters articles that were just stored. An article is entered once: its text never changes.

    Called last in a transaction, for all of its articles: SQLite writes what was entered into the index before each
    statement that it may have to undo, so that articles entered in turn with other rows cost thrice as much.
    """
    tx.executemany(
        "INSERT INTO article_words (rowid, words) VALUES (?, ?)",
        [(date.fromisoformat(one.day).toordinal() << _BITS | one.article_id, mend_text(one.words)) for one in articles],
    )


def index_article(tx: sqlite3.Connection, article_id: int, words: str) -> None:
    """As `index_articles`, for one that is stored: its day is looked up."""
    asked = "SELECT coalesce(published_to, seen_day) FROM article_rows WHERE id = ?"
    index_articles(tx, [ArticleWords(article_id, tx.execute(asked, (article_id,)).fetchone()[0], words)])


def index_finding(tx: sqlite3.Connection, finding_id: str, words: str) -> None:
    """Enters a finding as it stands now, in the place of what stood there."""
    ordinal = _read_ordinal(finding_id)
    tx.execute("DELETE FROM finding_words WHERE rowid = ?", (ordinal,))
    tx.execute("INSERT INTO finding_words (rowid, words) VALUES (?, ?)", (ordinal, mend_text(words)))


def clear_finding_words(tx: sqlite3.Connection) -> None:
    tx.execute("DELETE FROM finding_words")


def _read_ordinal(finding_id: str) -> int:
    _, year, number = finding_id.split("-")
    return int(year) * 1_000_000 + int(number)


def search_articles(
    db: sqlite3.Connection, terms: Sequence[Term], *, since: str | None, until: str | None, limit: int
) -> Found:
    """Articles that hold all terms, by the day they were published on, newest first; newest versions only.

    `since` and `until` are days, months or years, as `storage.asking.history.Filter` has them.
    """
    first, last = span_date(since)[0], span_date(until)[1]
    tests = ["article_words MATCH :match", _NEWEST, *_test_window("a", first, last)]
    bound = {
        "match": build_match(terms), "since": first, "until": last, "most": MOST + 1,
        # an article dated by its year stands at the year's last day, and may be within a window that ends before it
        "lowest": date.fromisoformat(first).toordinal() << _BITS if first else 0,
        "highest": (date.fromisoformat(last).toordinal() + 366) << _BITS | _ID if last else 1 << 62,
    }  # fmt: skip
    rows = db.execute(
        f"SELECT a.id FROM article_words w CROSS JOIN article_rows a ON a.id = (w.rowid & {_ID}) "  # noqa: S608
        f"WHERE {' AND '.join(tests)} AND w.rowid BETWEEN :lowest AND :highest ORDER BY w.rowid DESC LIMIT :most",
        bound,
    ).fetchall()
    return _count([str(row[0]) for row in rows], limit)


def search_findings(
    db: sqlite3.Connection, terms: Sequence[Term], *, since: str | None, until: str | None, limit: int
) -> Found:
    """Findings that stand and hold all terms, by the day of their earliest report, newest first."""
    first, last = span_date(since)[0], span_date(until)[1]
    tests = ["finding_words MATCH :match", "f.state = 'stands'", *_test_window("f", first, last)]
    rows = db.execute(
        "SELECT f.id FROM finding_words w CROSS JOIN finding_rows f "  # noqa: S608
        "ON f.id = printf('F-%04d-%03d', w.rowid / 1000000, w.rowid % 1000000) "
        f"WHERE {' AND '.join(tests)} ORDER BY coalesce(f.published_to, f.seen_day) DESC, w.rowid DESC LIMIT :most",
        {"match": build_match(terms), "since": first, "until": last, "most": MOST + 1},
    ).fetchall()
    return _count([str(row[0]) for row in rows], limit)


def _test_window(table: str, first: str | None, last: str | None) -> list[str]:
    tests = [f"{table}.published_to >= :since"] if first else []
    return [*tests, f"{table}.published_from <= :until"] if last else tests


def _count(ids: list[str], limit: int) -> Found:
    return Found(tuple(ids[:limit]), min(len(ids), MOST), len(ids) > MOST)


def build_match(terms: Sequence[Term]) -> str:
    """The expression that SQLite is asked: every word stands in quotes, so that none is an operator."""
    return " AND ".join(f"({' OR '.join(_join_choice(choice) for choice in term.choices)})" for term in terms)


def _join_choice(choice: Iterable[Phrase]) -> str:
    return f"({' AND '.join(_quote(phrase) for phrase in choice)})"


def _quote(phrase: Phrase) -> str:
    return f'"{" ".join(phrase.words)}"{"*" if phrase.open else ""}'


def count_unfilled(db: sqlite3.Connection) -> int:
    """How many articles are not entered yet."""
    until = get_meta(db, UNFILLED)
    if until is None:
        return 0
    return int(db.execute("SELECT count(*) FROM article_rows WHERE id <= ?", (int(until),)).fetchone()[0])


def is_filled(db: sqlite3.Connection) -> bool:
    """Whether everything is in the index, by the folding of today."""
    return get_meta(db, UNFILLED) is None and get_meta(db, FOLDED_BY) == FOLDING


def begin_anew(tx: sqlite3.Connection) -> None:
    """Empties an index that another folding made; it is filled again from then on."""
    if get_meta(tx, FOLDED_BY) == FOLDING:
        return
    tx.execute("INSERT INTO article_words (article_words) VALUES ('delete-all')")
    clear_finding_words(tx)
    last = tx.execute("SELECT ifnull(max(id), 0) FROM article_rows").fetchone()[0]
    set_meta(tx, UNFILLED, str(last))
    set_meta(tx, FOLDED_BY, FOLDING)


def list_unfilled_findings(db: sqlite3.Connection, limit: int) -> tuple[str, ...]:
    """Findings without words, as JSON, so many at most."""
    rows = db.execute(
        "SELECT f.finding FROM finding_rows f WHERE NOT EXISTS (SELECT 1 FROM finding_words_content w "  # noqa: S608
        f"WHERE w.id = {_ORDINAL.format('f.id')}) LIMIT ?",
        (limit,),
    )
    return tuple(str(row[0]) for row in rows)


def list_unfilled_articles(db: sqlite3.Connection, limit: int) -> tuple[tuple[int, str], ...]:
    """The newest articles that are not entered yet, with their titles."""
    until = get_meta(db, UNFILLED)
    if until is None:
        return ()
    rows = db.execute("SELECT id, title FROM article_rows WHERE id <= ? ORDER BY id DESC LIMIT ?", (int(until), limit))
    return tuple((int(row[0]), str(row[1])) for row in rows)


def note_filled(tx: sqlite3.Connection, lowest: int | None) -> None:
    """Remembers that articles from this one on are entered; None: all are."""
    if lowest is None:
        delete_meta(tx, UNFILLED)
    else:
        set_meta(tx, UNFILLED, str(lowest - 1))
