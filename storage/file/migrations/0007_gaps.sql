-- Times of a list that were not seen, whether paging back met what was known, and what may have been missed.
CREATE TABLE gap_rows (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    cause TEXT NOT NULL CHECK (cause IN ('not asked', 'failing', 'moved on')),
    detail TEXT NOT NULL,
    pages INTEGER NOT NULL,
    late INTEGER NOT NULL,
    closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
    remaining TEXT NOT NULL,
    missing_from TEXT,
    missing_to TEXT,
    retry INTEGER NOT NULL CHECK (retry IN (0, 1)),
    poll_id INTEGER NOT NULL REFERENCES polls,
    noticed_at TEXT NOT NULL,
    UNIQUE (source, since),
    CHECK ((closed = 1) = (remaining = ''))
) STRICT;

ALTER TABLE entries ADD COLUMN late TEXT NOT NULL DEFAULT '';
CREATE INDEX entries_late ON entries (first_seen) WHERE late <> '';

CREATE VIEW gaps AS
SELECT
    g.id AS gap,
    g.source,
    g.since,
    g.until,
    g.cause,
    g.detail AS failure,
    g.closed,
    g.remaining,
    g.missing_from,
    g.missing_to,
    g.pages AS pages_walked,
    g.late AS late_finds,
    g.retry AS tried_again,
    g.noticed_at
FROM gap_rows g;

CREATE VIEW late_finds AS
SELECT
    e.id AS entry_id,
    e.source,
    e.url,
    e.title,
    e.published,
    e.first_seen,
    e.late AS found_late_because,
    e.state,
    e.outcome,
    e.article_id
FROM entries e
WHERE e.late <> '';
