"""The register of firms over all findings that stand: one firm with its steps, for the page."""

import sqlite3
from typing import Any

from msgspec import Struct

from storage.values.codec import encode_value
from storage.values.folding import fold_name

_OF_STANDING = (
    "EXISTS (SELECT 1 FROM finding_rows f INDEXED BY findings_states WHERE f.id = r.finding_id AND f.state = 'stands')"
)
#: A firm belongs to a region where the row of a list places it there, or its finding is about that region alone.
_OF_REGION = (
    "(r.region = :region COLLATE NOCASE OR r.finding_id IN ("
    "SELECT p.finding_id FROM finding_places p JOIN finding_rows f ON f.id = p.finding_id "
    "WHERE p.region = :region AND (f.region = :region COLLATE NOCASE OR f.regions = :region COLLATE NOCASE)))"
)


class RegisteredFirm(Struct, frozen=True):
    """A firm under one key. `steps` are its rows of `firm_register`, oldest first, each with its place in the text."""

    key: str
    names: tuple[str, ...]
    group: str
    steps: tuple[dict[str, Any], ...]


def list_keys(
    db: sqlite3.Connection, *, name: str = "", status: str = "", region: str = "", limit: int = 50, after: str = ""
) -> tuple[str, ...]:
    """Keys of the firms that a finding which stands names, in order, from behind `after` on.

    Each argument narrows where it is not empty.
    """
    tests = ["r.key > :after", _OF_STANDING]
    if name:
        tests.append("r.key IN (SELECT n.key FROM finding_firms n WHERE n.key = :name OR instr(n.folded, :folded) > 0)")
    if status:
        tests.append("r.status = :status")
    if region:
        tests.append(_OF_REGION)
    rows = db.execute(
        f"SELECT DISTINCT r.key FROM finding_firms r INDEXED BY finding_firms_by_key WHERE {' AND '.join(tests)} "  # noqa: S608
        "ORDER BY r.key LIMIT :limit",
        {
            "name": name, "folded": fold_name(name) or None, "status": status, "region": region,
            "limit": limit, "after": after,
        },
    )  # fmt: skip
    return tuple(row[0] for row in rows)


def load_firms(db: sqlite3.Connection, keys: tuple[str, ...]) -> tuple[RegisteredFirm, ...]:
    """These firms, in this order; a key that no standing finding has is left out."""
    rows = db.execute(
        'SELECT r.key, r.name, r.names, r.group_name, r.status, r.stage, r.act, r.sentence, r.start, r."end", '
        "r.article_id, f.id AS finding_id, f.kind, f.regions, f.decided, f.published, r.standing, "
        "f.standing AS event_standing, f.confirmer, f.observed, s.grade, "
        "s.verified, a.publisher, "
        "a.language FROM json_each(:keys) k JOIN finding_firms r ON r.key = k.value "
        "JOIN finding_rows f ON f.id = r.finding_id LEFT JOIN article_rows a ON a.id = r.article_id "
        "LEFT JOIN shipped_record s ON s.finding_id = f.id "
        "WHERE f.state = 'stands' ORDER BY coalesce(f.decided_from, f.published_from, f.seen_day), f.id",
        {"keys": encode_value(list(keys))},
    )
    steps: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        steps.setdefault(row["key"], []).append(dict(row))
    return tuple(_gather(key, steps[key]) for key in keys if key in steps)


def _gather(key: str, steps: list[dict[str, Any]]) -> RegisteredFirm:
    names = dict.fromkeys(name for step in steps for name in (step["name"], *step["names"].split("; ")) if name)
    group = next((step["group_name"] for step in steps if step["group_name"]), "")
    return RegisteredFirm(key, tuple(names), group, tuple(steps))
