"""Datasette as the engine of the page: tables, SQL, JSON and CSV of the public views, and our own pages as its routes.

Imported when the first page is asked for: a daemon whose page nobody opens does not carry it.
"""

import sqlite3
from pathlib import Path
from typing import Any

from datasette.app import Datasette
from datasette.database import Database
from datasette.utils import escape_sqlite

from domain.errors import StorageError
from storage.file.store import connect
from web.queries import narrow_count, narrow_sorted
from web.reach import VIEWS, confine, is_plain
from web.rendering import FOLDER
from web.supply import Supply

#: The name of the database in addresses: /data/findings.
NAME = "data"
SETTINGS = {
    "default_page_size": 50,
    "max_returned_rows": 1000,
    "num_sql_threads": 3,
    "sql_time_limit_ms": 1000,
    "facet_time_limit_ms": 100,
    "allow_facet": False,
    "suggest_facets": False,
    "allow_download": False,
    "allow_csv_stream": True,
    "max_csv_mb": 20,
    "truncate_cells_html": 160,
    "default_cache_ttl": 0,
    "cache_size_kb": 4000,
    "default_allow_sql": True,
}


class Engine(Datasette):  # type: ignore[misc]
    """Datasette over one database file, read-only and confined to the public views."""

    def __init__(self, supply: Supply) -> None:
        self.supply = supply
        super().__init__([], template_dir=str(FOLDER), settings=SETTINGS, metadata={"title": "miitwatch"})
        for name in tuple(self.databases):
            self.remove_database(name)
        self.add_database(Confined(self, str(supply.store.path), is_mutable=True), name=NAME)

    def _prepare_connection(self, conn: sqlite3.Connection, database: str) -> None:
        """Confines the connections to the record, after everything else was prepared."""
        super()._prepare_connection(conn, database)
        if database == NAME:
            confine(conn)

    async def refresh_schemas(self) -> None:
        """Nothing: the schema is ours, and the tables are not shown."""

    def close(self) -> None:
        self.executor.shutdown(wait=True)
        for database in self.databases.values():
            database.close()


class Confined(Database):  # type: ignore[misc]
    """A database without tables of its own: what is listed, described and counted are the page's views."""

    _columns: dict[str, str] | None = None

    def connect(self, write: bool = False) -> sqlite3.Connection:
        if write:
            raise StorageError("the page writes nothing")
        connection = connect(Path(self.path), read_only=True)
        self._all_file_connections.append(connection)
        return connection

    async def execute(self, sql: str, *given: Any, **options: Any) -> Any:
        """As Datasette does it, without printing a failed query: it holds what somebody looked for."""
        if not is_plain(sql):
            raise sqlite3.OperationalError("a part of a query may not be called like a public view")
        if not options.get("truncate"):  # what is shown, somebody's own queries too, is asked for with it
            return await super().execute(narrow_count(sql), *given, **{**options, "log_sql_errors": False})
        if self._columns is None:
            self._columns = {view: ", ".join(map(escape_sqlite, await self.table_columns(view))) for view in VIEWS}
        sql = narrow_sorted(sql, self._columns)
        return await super().execute(sql, *given, **{**options, "log_sql_errors": False})

    async def table_names(self) -> list[str]:
        return []

    async def hidden_table_names(self) -> list[str]:
        return []

    async def view_names(self) -> list[str]:
        return list(VIEWS)

    async def get_all_foreign_keys(self) -> dict[str, Any]:
        return {}
