-- Readings made again with better rules, and the revision of the ledger that they add up to, are events too.

CREATE TABLE events_again (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('reading', 'ruling', 'removal', 'reread', 'revision')),
    at TEXT NOT NULL,
    article_id INTEGER REFERENCES article_rows,
    text_sha256 TEXT REFERENCES texts,
    rules TEXT NOT NULL,
    payload TEXT NOT NULL CHECK (json_valid(payload))
) STRICT;
INSERT INTO events_again SELECT number, kind, at, article_id, text_sha256, rules, payload FROM events ORDER BY number;
DROP TRIGGER events_stay;
DROP TRIGGER events_remain;
DROP TABLE events;
ALTER TABLE events_again RENAME TO events;
CREATE INDEX events_by_article ON events (article_id) WHERE article_id IS NOT NULL;
CREATE INDEX events_by_text ON events (text_sha256) WHERE text_sha256 IS NOT NULL;
CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER events_remain BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;

-- A finding that became part of another, or was taken in by one, without a change of its own: what the ledger said of
-- it from then on. Added to only, like changes.

CREATE TABLE relinks (
    finding_id TEXT NOT NULL REFERENCES finding_ids,
    event INTEGER NOT NULL,
    at TEXT NOT NULL,
    finding TEXT NOT NULL CHECK (json_valid(finding)),
    PRIMARY KEY (finding_id, event)
) STRICT;
CREATE TRIGGER relinks_stay BEFORE UPDATE ON relinks BEGIN SELECT RAISE(ABORT, 'relinks are never changed'); END;
CREATE TRIGGER relinks_remain BEFORE DELETE ON relinks BEGIN SELECT RAISE(ABORT, 'relinks are never removed'); END;

-- Each row knows the version of the reading rules that made it.

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
        WHERE mf.finding_id = f.id AND m.kind IN ('finding', 'summary') AND m.state <> 'superseded') AS messages,
    (SELECT min(m.accepted_at) FROM message_findings mf JOIN messages m ON m.number = mf.message
        WHERE mf.finding_id = f.id AND m.kind IN ('finding', 'summary')) AS first_told,
    coalesce((SELECT e.rules FROM events e WHERE e.number = f.event), '') AS rules
FROM finding_rows f;

-- What the ledger said on any day: each finding as it stood after each of its changes.

CREATE VIEW findings_history AS
WITH versions AS (
    SELECT finding_id, event, number, at FROM changes
    UNION ALL
    SELECT finding_id, event, NULL, at FROM relinks
), placed AS (
    SELECT finding_id, event, number, at,
        max(date(at, '+8 hours')) OVER (PARTITION BY finding_id ORDER BY event, number) AS known_from
    FROM versions
), dated AS (
    SELECT finding_id, event, number, at, known_from,
        lead(known_from) OVER (PARTITION BY finding_id ORDER BY event, number) AS known_until
    FROM placed
), told AS (
    SELECT d.finding_id, d.event, d.number, d.at, d.known_from, d.known_until, c.kind, c.reason, c.summary,
        coalesce(c.finding, r.finding) AS finding
    FROM dated d
    LEFT JOIN changes c ON c.finding_id = d.finding_id AND c.number = d.number
    LEFT JOIN relinks r ON d.number IS NULL AND r.finding_id = d.finding_id AND r.event = d.event
)
SELECT
    t.finding_id AS id,
    t.known_from,
    t.known_until,
    t.number,
    t.at,
    coalesce(t.kind, 'linked') AS change,
    coalesce(t.reason, '') AS reason,
    coalesce(t.summary, '') AS summary,
    coalesce((SELECT e.rules FROM events e WHERE e.number = t.event), '') AS rules,
    t.finding ->> '$.kind' AS kind,
    t.finding ->> '$.programme' AS programme,
    coalesce((SELECT group_concat(a.value, ', ') FROM json_each(t.finding, '$.authority') a), '') AS authority,
    t.finding ->> '$.decided' AS decided,
    t.finding ->> '$.published' AS published,
    t.finding ->> '$.confirmation' AS standing,
    t.finding ->> '$.confirmed_by' AS confirmed_by,
    coalesce((SELECT group_concat(replace(c.value ->> '$.qualifier' || ' ', 'exact ', '')
            || (c.value ->> '$.value') || ' ' || (c.value ->> '$.role'), '; ')
        FROM json_each(t.finding, '$.counts') c), '') AS counts,
    coalesce((SELECT group_concat((f.value ->> '$.names[0]') || ' (' || (f.value ->> '$.status') || ')', '; ')
        FROM json_each(t.finding, '$.firms') f), '') AS firms,
    t.finding ->> '$.region' AS region,
    coalesce((SELECT group_concat(g.value, ', ') FROM json_each(t.finding, '$.regions') g), '') AS regions,
    coalesce((SELECT group_concat(s.value, ', ') FROM json_each(t.finding, '$.services') s), '') AS services,
    t.finding ->> '$.batch' AS batch,
    t.finding ->> '$.document' AS document,
    json_array_length(t.finding, '$.disputes') AS disputes,
    t.finding ->> '$.part_of' AS part_of,
    t.finding ->> '$.merged_into' AS merged_into,
    CASE
        WHEN t.finding ->> '$.merged_into' IS NOT NULL THEN 'merged'
        WHEN t.finding ->> '$.withdrawn' = 1 THEN 'withdrawn'
        WHEN t.finding ->> '$.retracted' = 1 THEN 'retracted'
        ELSE 'stands'
    END AS state,
    t.finding
FROM told t;

-- What became of every entry: one row each, whatever happened.

ALTER TABLE outcomes RENAME TO outcome_rows;

CREATE VIEW outcomes AS
SELECT
    e.id AS entry_id,
    e.source,
    e.title,
    e.url,
    e.published,
    e.first_seen,
    date(e.first_seen, '+8 hours') AS seen_day,
    CASE
        WHEN e.state = 'pending' THEN 'waiting'
        WHEN e.outcome IS NOT NULL AND e.outcome <> 'given_up' THEN e.outcome
        WHEN e.failure LIKE 'blocked-%' OR e.failure IN ('refused', 'robots', 'rate-limited', 'day-cap', 'api-refused')
            THEN 'refused'
        WHEN e.failure = 'timeout' THEN 'timed_out'
        WHEN e.failure IN ('gone', 'not-found') THEN 'gone'
        WHEN e.failure IN ('layout-changed', 'unreadable', 'empty', 'not-a-feed') THEN 'layout_unread'
        ELSE 'unreachable'
    END AS rule,
    CASE
        WHEN e.outcome IS NOT NULL AND e.outcome <> 'given_up' THEN e.outcome_detail
        WHEN e.failure IS NOT NULL THEN e.failure || ': ' || coalesce(e.failure_what, '')
        ELSE ''
    END AS detail,
    (SELECT group_concat(f.value, ', ') FROM json_each((
        SELECT o.findings FROM outcome_rows o WHERE o.entry_id = e.id ORDER BY o.id DESC LIMIT 1)) f) AS finding_ids,
    e.state,
    e.failure,
    e.attempts,
    e.next_try,
    e.done_at,
    e.article_id
FROM entries e;
