-- Which source was asked in place of one that failed, from when to when, and what it brought.
CREATE TABLE fallback_rows (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    fallback TEXT NOT NULL,
    failure TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    polls INTEGER NOT NULL,
    entries INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX fallbacks_open ON fallback_rows (source, fallback) WHERE until IS NULL;

CREATE VIEW fallbacks AS
SELECT
    f.source,
    f.fallback AS served_by,
    f.failure,
    f.since,
    f.until,
    f.polls,
    f.entries AS new_entries
FROM fallback_rows f;
