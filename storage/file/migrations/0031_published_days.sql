-- The Beijing day of publication beside the instant, by which days are asked for: an instant in UTC is eight hours off as text. As
-- precise as the source: what is no instant stands as it is.

DROP VIEW findings;
CREATE VIEW findings AS
SELECT
    f.id,
    f.kind,
    f.programme,
    f.authority,
    f.decided,
    f.published,
    CASE WHEN length(f.published) > 10 THEN date(f.published, '+8 hours') ELSE f.published END AS published_day,
    f.first_seen,
    f.standing,
    f.confirmed_by,
    f.confirmed_at,
    f.confirmer,
    f.count,
    f.count_qualifier,
    f.count_role,
    f.count_standing,
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
    CASE f.observed WHEN 1 THEN f.publisher
        ELSE coalesce((SELECT s.publisher FROM shipped_record s WHERE s.finding_id = f.id), '') END AS publisher,
    CASE f.observed WHEN 1 THEN f.url
        ELSE coalesce((SELECT s.url FROM shipped_record s WHERE s.finding_id = f.id), '') END AS url,
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
    coalesce((SELECT e.rules FROM events e WHERE e.number = f.event), '') AS rules,
    CASE f.observed WHEN 0 THEN (SELECT s.grade FROM shipped_record s WHERE s.finding_id = f.id) END AS grade
FROM finding_rows f;

DROP VIEW findings_history;
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
    CASE WHEN length(t.finding ->> '$.published') > 10 THEN date(t.finding ->> '$.published', '+8 hours')
        ELSE t.finding ->> '$.published' END AS published_day,
    t.finding ->> '$.confirmation' AS standing,
    t.finding ->> '$.confirmed_by' AS confirmed_by,
    coalesce((SELECT group_concat(replace(c.value ->> '$.qualifier' || ' ', 'exact ', '')
            || (c.value ->> '$.value') || ' ' || (c.value ->> '$.role'), '; ')
        FROM json_each(t.finding, '$.counts') c WHERE c.value ->> '$.detail' IS NOT 'told_as_new'), '') AS counts,
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

DROP VIEW approvals;
CREATE VIEW approvals AS
SELECT
    f.id AS finding_id,
    f.programme,
    f.authority,
    f.decided,
    f.published AS announced,
    CASE WHEN length(f.published) > 10 THEN date(f.published, '+8 hours') ELSE f.published END AS announced_day,
    f.first_seen,
    f.count AS approved,
    f.count_qualifier AS qualifier,
    f.count_standing AS approved_standing,
    f.named_legal,
    f.named_group,
    f.not_named,
    f.firms,
    f.batch,
    f.region,
    f.regions,
    f.services,
    f.document,
    f.standing,
    f.confirmed_by,
    f.confirmer,
    f.disputes,
    f.part_of,
    f.quote,
    CASE f.observed WHEN 1 THEN f.publisher
        ELSE coalesce((SELECT s.publisher FROM shipped_record s WHERE s.finding_id = f.id), '') END AS publisher,
    CASE f.observed WHEN 1 THEN f.url
        ELSE coalesce((SELECT s.url FROM shipped_record s WHERE s.finding_id = f.id), '') END AS url,
    f.observed,
    CASE f.observed WHEN 0 THEN (SELECT s.grade FROM shipped_record s WHERE s.finding_id = f.id) END AS grade
FROM finding_rows f
WHERE f.kind = 'approval' AND f.state = 'stands';

DROP VIEW firm_register;
CREATE VIEW firm_register AS
SELECT
    r.key,
    r.name,
    r.names,
    r.group_name AS "group",
    r.status,
    r.stage,
    r.act,
    r.named,
    f.programme,
    f.authority,
    coalesce(r.region, f.region) AS region,
    f.regions,
    f.services,
    f.decided,
    f.published,
    CASE WHEN length(f.published) > 10 THEN date(f.published, '+8 hours') ELSE f.published END AS published_day,
    f.first_seen,
    f.id AS finding_id,
    f.kind,
    r.standing,
    f.standing AS event_standing,
    f.confirmer AS event_confirmer,
    f.part_of,
    r.quote,
    r.sentence,
    r.confidence,
    r.evidences AS mentions,
    r.article_id,
    CASE f.observed WHEN 1 THEN a.publisher
        ELSE (SELECT s.publisher FROM shipped_record s WHERE s.finding_id = f.id) END AS publisher,
    CASE f.observed WHEN 1 THEN a.url
        ELSE (SELECT s.url FROM shipped_record s WHERE s.finding_id = f.id) END AS url,
    f.observed,
    CASE f.observed WHEN 0 THEN (SELECT s.grade FROM shipped_record s WHERE s.finding_id = f.id) END AS grade,
    CASE f.observed WHEN 0 THEN (SELECT n.value ->> '$.possibly' FROM shipped_record s, json_each(s.firms) n
        WHERE s.finding_id = f.id AND n.value ->> '$.key' = r.key LIMIT 1) ELSE '' END AS note
FROM finding_firms r
JOIN finding_rows f ON f.id = r.finding_id
LEFT JOIN article_rows a ON a.id = r.article_id
WHERE f.state = 'stands';

DROP VIEW counts;
CREATE VIEW counts AS
SELECT
    c.finding_id,
    c.measure,
    c.role,
    CASE c.measure WHEN 'count' THEN CAST(c.value AS INTEGER) ELSE c.value END AS value,
    c.qualifier,
    c.basis,
    c.detail,
    c.region,
    c.as_of,
    f.kind,
    f.programme,
    f.authority,
    f.decided,
    f.published,
    CASE WHEN length(f.published) > 10 THEN date(f.published, '+8 hours') ELSE f.published END AS published_day,
    f.first_seen,
    c.standing,
    f.standing AS event_standing,
    f.confirmer AS event_confirmer,
    f.disputes,
    f.part_of,
    c.quote,
    c.sentence,
    c.start,
    c."end",
    c.rule,
    c.confidence,
    c.evidences AS mentions,
    c.article_id,
    CASE f.observed WHEN 1 THEN a.publisher
        ELSE (SELECT s.publisher FROM shipped_record s WHERE s.finding_id = f.id) END AS publisher,
    CASE f.observed WHEN 1 THEN a.url
        ELSE (SELECT s.url FROM shipped_record s WHERE s.finding_id = f.id) END AS url,
    f.observed,
    CASE f.observed WHEN 0 THEN (SELECT s.grade FROM shipped_record s WHERE s.finding_id = f.id) END AS grade
FROM finding_counts c
JOIN finding_rows f ON f.id = c.finding_id
LEFT JOIN article_rows a ON a.id = c.article_id
WHERE f.state = 'stands';

DROP VIEW articles;
CREATE VIEW articles AS
SELECT
    a.id,
    a.url,
    a.title,
    a.publisher,
    a.authority,
    a.stated_source,
    a.published,
    CASE WHEN length(a.published) > 10 THEN date(a.published, '+8 hours') ELSE a.published END AS published_day,
    a.first_seen,
    a.read_at,
    a.language,
    a.basis,
    a.relevant,
    a.score,
    a.kind,
    a.claims,
    e.source,
    e.state,
    e.outcome,
    e.outcome_detail,
    (SELECT group_concat(listed.finding_id, ', ') FROM (
        SELECT r.finding_id FROM finding_reports r JOIN finding_rows f ON f.id = r.finding_id
        WHERE r.article_id = a.id AND f.state <> 'merged' ORDER BY r.part, r.finding_id) listed) AS finding_ids,
    a.unread,
    a.version,
    a.rules,
    (SELECT p.sha256 FROM article_pages ap JOIN pages p ON p.id = ap.page_id
        WHERE ap.article_id = a.id ORDER BY ap.position LIMIT 1) AS page_sha256,
    t.text
FROM article_rows a
JOIN entries e ON e.id = a.entry_id
JOIN texts t ON t.sha256 = a.text_sha256;

DROP VIEW outcomes;
CREATE VIEW outcomes AS
SELECT
    e.id AS entry_id,
    e.source,
    e.title,
    e.url,
    e.published,
    CASE WHEN length(e.published) > 10 THEN date(e.published, '+8 hours') ELSE e.published END AS published_day,
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

DROP VIEW late_finds;
CREATE VIEW late_finds AS
SELECT
    e.id AS entry_id,
    e.source,
    e.url,
    e.title,
    e.published,
    CASE WHEN length(e.published) > 10 THEN date(e.published, '+8 hours') ELSE e.published END AS published_day,
    e.first_seen,
    e.late AS found_late_because,
    e.state,
    e.outcome,
    e.article_id
FROM entries e
WHERE e.late <> '';
