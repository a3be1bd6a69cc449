"""What the page's SQL may reach: the public views, and of the tables below them only the columns that they show."""

import re
import sqlite3
from collections.abc import Callable

#: The views that the page shows. Others name channels and their recipients, who are each other's clients.
VIEWS = (
    "findings", "findings_history", "approvals", "firm_register", "counts", "articles", "outcomes", "sources_health",
    "gaps", "late_finds", "fallbacks", "canaries", "second_looks", "politeness", "shipped_record",
)  # fmt: skip
#: Columns that hold more than a view shows of them: readable within that view alone. SQLite tells us the view, and
#: would take a part of a statement that is called like it for it; a statement that calls a part so is refused.
_WITHIN = {("events", "payload"): "shipped_record"}
_GAP = r"(?:[\s\ufeff]|/\*.*?\*/|--[^\n]*(?:\n|$))*"
_RENAMES = re.compile(
    rf"(?:{'|'.join(set(_WITHIN.values()))})[\"'`\]]?{_GAP}(?:\(|AS\b{_GAP}(?:NOT\b{_GAP})?(?:MATERIALIZED\b{_GAP})?\()",
    re.IGNORECASE | re.DOTALL,
)
#: What Datasette asks of the schema.
_PRAGMAS = frozenset(
    ("table_info", "table_xinfo", "foreign_key_list", "index_list", "index_info", "index_xinfo", "database_list",
     "schema_version", "page_size", "page_count")
)  # fmt: skip
_SCHEMA = frozenset(("sqlite_master", "sqlite_schema", "json_each", "json_tree"))
_NO_FUNCTIONS = frozenset(("load_extension", "fts3_tokenizer", "readfile", "writefile", "edit"))
#: No value that a query makes is longer: a few of a gigabyte each would take the machine's memory.
LONGEST_VALUE = 20_000_000

Authorizer = Callable[[int, str | None, str | None, str | None, str | None], int]


def find_columns(connection: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    """The columns of views and tables that reading the page's views reads, as SQLite itself names them."""
    read: set[tuple[str, str]] = set()

    def note(action: int, table: str | None, column: str | None, *_: str | None) -> int:
        if action == sqlite3.SQLITE_READ and table is not None:
            read.add((table, column or ""))
        return sqlite3.SQLITE_OK

    connection.set_authorizer(note)
    try:
        for view in VIEWS:
            connection.execute(f"EXPLAIN SELECT * FROM {view}")  # noqa: S608 our own names
    finally:
        connection.set_authorizer(None)
    return frozenset(read | {(table, "") for table, _ in read})


def is_plain(sql: str) -> bool:
    """Whether no part of the statement is called like a view that is trusted with more than it shows.

    A bracket right behind such a name begins the columns of such a part, which may be called anything: nothing else
    that reads a view is written so.
    """
    return _RENAMES.search(sql) is None


def confine(connection: sqlite3.Connection) -> None:
    """Confines a connection for good: it reads what the page's views show, and writes nothing.

    The rule names columns and not the view through which they are read: a common table expression that is called
    like a view would pass for it.
    """
    columns = find_columns(connection)
    names = frozenset(row[0] for row in connection.execute("SELECT name FROM sqlite_master"))
    connection.execute("PRAGMA query_only = ON")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.set_authorizer(build_authorizer(columns, names))


def build_authorizer(columns: frozenset[tuple[str, str]], names: frozenset[str]) -> Authorizer:
    """What SQLite asks for each thing that a statement would do, when the statement is prepared.

    A statement's own name for a part of itself is none of the schema's `names`; its rows are counted without a column.
    """

    def allow(action: int, first: str | None, second: str | None, _: str | None, within: str | None) -> int:
        if action in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_RECURSIVE):
            return sqlite3.SQLITE_OK
        if action == sqlite3.SQLITE_READ:
            known = first in _SCHEMA or (first, second or "") in columns
            known = known or (not second and first not in names)
            known = known and _WITHIN.get((first or "", second or ""), within) == within
            return sqlite3.SQLITE_OK if known else sqlite3.SQLITE_DENY
        if action == sqlite3.SQLITE_FUNCTION:
            return sqlite3.SQLITE_DENY if second in _NO_FUNCTIONS else sqlite3.SQLITE_OK
        if action == sqlite3.SQLITE_PRAGMA:
            return sqlite3.SQLITE_OK if first in _PRAGMAS else sqlite3.SQLITE_DENY
        return sqlite3.SQLITE_DENY

    return allow
