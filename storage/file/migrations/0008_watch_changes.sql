-- What was changed in what is watched, for coverage statements.

CREATE TABLE watch_changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    what TEXT NOT NULL
) STRICT;
CREATE INDEX watch_changes_by_time ON watch_changes (at);
