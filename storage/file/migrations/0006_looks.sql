-- Pages that carry a claim are asked again: when, with which validators, and since when they are missing.

CREATE TABLE looks (
    entry_id INTEGER PRIMARY KEY REFERENCES entries,
    article_id INTEGER NOT NULL REFERENCES article_rows,
    url TEXT NOT NULL,
    host TEXT NOT NULL,
    source TEXT NOT NULL,
    authority TEXT NOT NULL,
    began TEXT NOT NULL,
    step INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    due TEXT,
    validators TEXT NOT NULL CHECK (json_valid(validators)),
    missing_since TEXT,
    last_look TEXT,
    last_result TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'watched' CHECK (state IN ('watched', 'over', 'removed')),
    CHECK ((state = 'watched') = (due IS NOT NULL))
) STRICT;
CREATE INDEX looks_due ON looks (due) WHERE due IS NOT NULL;

CREATE VIEW second_looks AS
SELECT
    l.article_id,
    l.url,
    a.publisher,
    l.authority,
    a.version AS versions,
    l.state,
    l.last_look,
    l.last_result,
    l.missing_since,
    l.due AS next_look
FROM looks l JOIN article_rows a ON a.id = l.article_id;
