-- Digests: a kind of message, and the days that each channel's digests told of.
-- SQLite cannot change a CHECK, and tables that others refer to cannot be made anew inside a transaction: the text of
-- the constraint is changed where SQLite keeps it, as its manual describes for this case.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(sql, '''finding'', ''summary'', ''notice'', ''test''', '''finding'', ''digest'', ''summary'', ''notice'', ''test''')
WHERE type = 'table' AND name = 'messages';
PRAGMA writable_schema = RESET;

-- Windows adjoin and none is skipped: the open one, without a last day, begins after the last that was told.

CREATE TABLE digest_rows (
    channel TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT,
    due TEXT,
    made_at TEXT,
    next_try TEXT,
    PRIMARY KEY (channel, first_day),
    CHECK ((last_day IS NULL) = (made_at IS NULL)),
    CHECK ((last_day IS NULL) = (due IS NULL)),
    CHECK (last_day >= first_day)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX digests_open ON digest_rows (channel) WHERE last_day IS NULL;

CREATE VIEW digests AS
SELECT d.channel, d.first_day, d.last_day, d.due, d.made_at FROM digest_rows d WHERE d.last_day IS NOT NULL;

-- What a digest names was told.

DROP VIEW findings;

CREATE VIEW findings AS
SELECT
    f.id,
    f.kind,
    f.programme,
    f.authority,
    f.decided,
    f.published,
    f.first_seen,
    f.standing,
    f.confirmed_by,
    f.confirmed_at,
    f.count,
    f.count_qualifier,
    f.count_role,
    f.named_legal,
    f.named_group,
    f.not_named,
    f.firms,
    f.region,
    f.regions,
    f.services,
    f.batch,
    f.document,
    f.voices,
    f.articles,
    f.disputes,
    f.quote,
    f.publisher,
    f.url,
    f.part_of,
    f.merged_into,
    f.state,
    f.observed,
    (SELECT max(c.number) FROM changes c WHERE c.finding_id = f.id) AS changes,
    (SELECT c.at FROM changes c WHERE c.finding_id = f.id ORDER BY c.number DESC LIMIT 1) AS changed_at,
    (SELECT count(*) FROM message_findings mf JOIN messages m ON m.number = mf.message
        WHERE mf.finding_id = f.id AND m.kind IN ('finding', 'digest', 'summary') AND m.state <> 'superseded') AS messages,
    (SELECT min(m.accepted_at) FROM message_findings mf JOIN messages m ON m.number = mf.message
        WHERE mf.finding_id = f.id AND m.kind IN ('finding', 'digest', 'summary')) AS first_told,
    coalesce((SELECT e.rules FROM events e WHERE e.number = f.event), '') AS rules
FROM finding_rows f;
