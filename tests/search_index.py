"""Whether the index of words has what the tables have: for tests."""

import sqlite3

_ARTICLE = (1 << 40) - 1  # below the day in a rowid
_ORDINAL = "(CAST(substr(id, 3, 4) AS INTEGER) * 1000000 + CAST(substr(id, 8) AS INTEGER))"


def compare_index(db: sqlite3.Connection) -> tuple[int, int]:
    """How many articles and findings lack their words or have words without a row: 0 and 0 once it is filled."""
    stored = {row[0] for row in db.execute("SELECT id FROM article_rows")}
    worded = {row[0] & _ARTICLE for row in db.execute("SELECT id FROM article_words_docsize")}
    findings = {row[0] for row in db.execute(f"SELECT {_ORDINAL} FROM finding_rows")}
    named = {row[0] for row in db.execute("SELECT id FROM finding_words_content")}
    return len(stored ^ worded), len(findings ^ named)
