"""Claims, one row each: what an article states, with the exact span that states it and the sentence around it."""

import re
import sqlite3
from typing import Any

from domain.claims import Count, Firm, Growth, Reading
from storage.values.codec import mend_text
from storage.values.rows import insert_rows

#: Where a sentence ends: Chinese stops, a line's end, or a Latin stop before white space.
_END = re.compile(r"[。！？!?；]+[”’」』\"]?|\n|\.(?=\s)")

#: What only some claims have.
_BLANK: dict[str, Any] = dict.fromkeys(
    (
        "role",
        "value",
        "qualifier",
        "basis",
        "detail",
        "region",
        "as_of",
        "name",
        "key",
        "group_name",
        "legal",
        "status",
        "stage",
        "act",
    )
)


def save_claims(tx: sqlite3.Connection, article_id: int, reading: Reading) -> None:
    """Stores every claim of a reading in the order of its text, with the number of the statement it belongs to."""
    owners: dict[Count | Growth | Firm, int] = {}
    for number, statement in enumerate(reading.statements):
        stated: tuple[Count | Growth | Firm, ...] = (*statement.counts, *statement.growth, *statement.firms)
        for claim in stated:
            owners.setdefault(claim, number)
    listed: tuple[Count | Growth | Firm, ...] = (*reading.counts, *reading.growth, *reading.firms)
    claims = sorted({*listed, *owners}, key=lambda claim: (claim.start, claim.end, type(claim).__name__, repr(claim)))
    text = mend_text(reading.text)
    rows = [
        {
            **_BLANK,
            **_describe(claim),
            "article_id": article_id,
            "statement": owners.get(claim),
            "quote": mend_text(claim.quote),
            "sentence": cut_sentence(text, claim.start, claim.end),
            "start": claim.start,
            "end": claim.end,
            "rule": claim.rule,
            "confidence": claim.confidence,
            "review": claim.review,
            "rules": reading.rules,
        }
        for claim in claims
    ]
    insert_rows(tx, "claims", rows)


def cut_sentence(text: str, start: int, end: int) -> str:
    """The sentence around a span of `text` (code points), without white space at its ends."""
    opening = 0
    closing = len(text)
    for stop in _END.finditer(text):
        if stop.end() <= start:
            opening = stop.end()
        elif stop.start() >= end:
            closing = stop.end()
            break
    return text[opening:closing].strip()


def _describe(claim: Count | Growth | Firm) -> dict[str, Any]:
    if isinstance(claim, Count):
        return {
            "kind": "count",
            "role": claim.role,
            "value": claim.value,
            "qualifier": claim.qualifier,
            "detail": claim.detail,
            "region": claim.region,
            "as_of": claim.as_of,
        }
    if isinstance(claim, Growth):
        return {"kind": "growth", "value": claim.value, "qualifier": claim.qualifier, "basis": claim.basis}
    return {
        "kind": "firm",
        "name": mend_text(claim.name),
        "key": claim.key,
        "group_name": claim.group,
        "legal": claim.legal,
        "status": claim.status,
        "stage": claim.stage,
        "act": claim.act,
        "region": claim.region,
    }


def list_claims(db: sqlite3.Connection, article_id: int, rules: str) -> tuple[dict[str, Any], ...]:
    """The claims that one version of the rules read in an article, in the order of its text."""
    rows = db.execute("SELECT * FROM claims WHERE article_id = ? AND rules = ? ORDER BY start, id", (article_id, rules))
    return tuple(dict(row) for row in rows)
