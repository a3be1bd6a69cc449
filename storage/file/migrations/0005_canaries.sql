-- Known answers: what each canary read when it was last asked.
CREATE TABLE canary_rows (
    name TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    host TEXT NOT NULL,
    reads TEXT NOT NULL CHECK (reads IN ('article', 'row')),
    url TEXT NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('not asked yet', 'reads well', 'changed', 'misread', 'gone', 'unreachable')),
    since TEXT,
    checked_at TEXT,
    due TEXT,
    served_by TEXT NOT NULL,
    gone INTEGER NOT NULL CHECK (gone IN (0, 1)),
    failure TEXT NOT NULL,
    expected TEXT NOT NULL,
    read TEXT NOT NULL,
    last_well TEXT,
    record TEXT NOT NULL CHECK (json_valid(record))
) STRICT;

CREATE VIEW canaries AS
SELECT
    c.name AS canary,
    c.source,
    c.host,
    c.reads,
    c.url,
    c.state,
    c.since,
    c.failure,
    c.expected,
    c.read,
    c.served_by,
    c.gone AS first_gone,
    c.last_well,
    c.checked_at,
    c.due
FROM canary_rows c;
