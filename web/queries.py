"""Datasette's own statements over our views, written so that a record of 100,000 articles answers at once."""

import re

#: Rows are counted up to here; what is beyond is "more than 1,000".
MOST = 1_000
#: What tells the rows of a large view apart.
_KEYS = {"articles": "id", "findings": "id", "outcomes": "entry_id"}
_COUNT = "select count(*) from "
_SORTED = re.compile(
    r"select (?P<columns>[^()]+) from (?P<view>articles|findings|outcomes) "
    r"(?P<where>where .+? )?(?P<order>order by [\w\[\]]+(?: desc)?) (?P<limit>limit \d+(?: offset \d+)?)",
    re.DOTALL,
)


def narrow_count(sql: str) -> str:
    """The statement by which Datasette counts the rows of a table page, stopped behind `MOST`."""
    if not sql.startswith(_COUNT):
        return sql
    return f"select count(*) from (select 1 from {sql.removeprefix(_COUNT)} limit {MOST + 1})"  # noqa: S608 its own


def narrow_sorted(sql: str, columns: dict[str, str]) -> str:
    """The statement, or one with the same answer that is found sooner.

    What is sorted is sorted by key alone, and whole rows are read for those that are shown: a text or a count of
    messages need not be carried along for each of them. `columns` are the columns of each view as Datasette lists
    them, by which its own statements are known.
    """
    found = _SORTED.fullmatch(sql.strip())
    if found is None or found["columns"] != columns.get(found["view"]) or " group by " in sql.lower():
        return sql
    key, inner = _KEYS[found["view"]], f"{found['where'] or ''}{found['order']} {found['limit']}"
    return (
        f"select {found['columns']} from {found['view']} where {key} in "  # noqa: S608 Datasette's own, taken apart
        f"(select {key} from {found['view']} {inner}) {found['order']}"
    )
