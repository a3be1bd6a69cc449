"""Rows written from named values. Statements are put together from names that stand in our code; values are bound.

They are bound by place: by name SQLite looks each up, and Python again, which takes as long as the row.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any


def insert_row(tx: sqlite3.Connection, table: str, values: Mapping[str, Any]) -> int:
    """Writes one row; returns its rowid."""
    rowid = tx.execute(_build_insert(table, tuple(values)), tuple(values.values())).lastrowid
    if rowid is None:
        raise AssertionError(f"an insert into {table} gave no row")
    return rowid


def insert_rows(tx: sqlite3.Connection, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Writes rows that all have the same columns."""
    listed = list(rows)
    if listed:
        columns = tuple(listed[0])
        tx.executemany(_build_insert(table, columns), [tuple(row[column] for column in columns) for row in listed])


def upsert_row(tx: sqlite3.Connection, table: str, key: str, values: Mapping[str, Any]) -> None:
    """Writes one row, or these columns of the row that has the key already."""
    tx.execute(_build_upsert(table, key, tuple(values)), tuple(values.values()))


@cache
def _build_insert(table: str, columns: tuple[str, ...]) -> str:
    names = ", ".join(f'"{column}"' for column in columns)
    return f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608


@cache
def _build_upsert(table: str, key: str, columns: tuple[str, ...]) -> str:
    changed = ", ".join(f'"{column}" = excluded."{column}"' for column in columns if column != key)
    return f"{_build_insert(table, columns)} ON CONFLICT ({key}) DO UPDATE SET {changed}"
