-- The public views: names and columns are kept for people who query, whatever becomes of the tables below.
-- docs/tables.md describes every one of them.

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
        WHERE mf.finding_id = f.id AND m.kind IN ('finding', 'summary')) AS first_told
FROM finding_rows f;

CREATE VIEW approvals AS
SELECT
    f.id AS finding_id,
    f.programme,
    f.authority,
    f.decided,
    f.published AS announced,
    f.first_seen,
    f.count AS approved,
    f.count_qualifier AS qualifier,
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
    f.disputes,
    f.part_of,
    f.quote,
    f.publisher,
    f.url
FROM finding_rows f
WHERE f.kind = 'approval' AND f.state = 'stands';

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
    f.region,
    f.regions,
    f.services,
    f.decided,
    f.published,
    f.first_seen,
    f.id AS finding_id,
    f.kind,
    f.standing,
    f.part_of,
    r.quote,
    r.sentence,
    r.confidence,
    r.evidences AS mentions,
    r.article_id,
    a.publisher,
    a.url
FROM finding_firms r
JOIN finding_rows f ON f.id = r.finding_id
LEFT JOIN article_rows a ON a.id = r.article_id
WHERE f.state = 'stands';

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
    f.first_seen,
    f.standing,
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
    a.publisher,
    a.url
FROM finding_counts c
JOIN finding_rows f ON f.id = c.finding_id
LEFT JOIN article_rows a ON a.id = c.article_id
WHERE f.state = 'stands';

CREATE VIEW articles AS
SELECT
    a.id,
    a.url,
    a.title,
    a.publisher,
    a.authority,
    a.stated_source,
    a.published,
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

CREATE VIEW sources_health AS
SELECT
    s.name AS source,
    s.title,
    s.kind,
    s.url,
    s.authority,
    s.language,
    s.enabled,
    s.off_because,
    CASE
        WHEN s.enabled = 0 THEN 'off'
        WHEN s.stopped = 1 THEN 'stopped'
        WHEN s.failing <> '' THEN 'failing'
        WHEN s.polls = 0 THEN 'not asked yet'
        ELSE 'answering'
    END AS state,
    s.failing AS failure,
    s.failing_since,
    s.failures,
    s.last_poll,
    s.last_success,
    s.last_new_entry,
    s.last_count AS last_rows,
    s.polls,
    s.every_seconds,
    s.due,
    s.wait_until,
    (SELECT count(*) FROM sightings g WHERE g.source = s.name) AS entries,
    (SELECT count(*) FROM entries e WHERE e.source = s.name AND e.state = 'given up') AS given_up
FROM source_rows s;

CREATE VIEW deliveries AS
SELECT
    m.id AS message_id,
    m.kind,
    m.type,
    (SELECT group_concat(listed.alert_id, ', ') FROM (
        SELECT ma.alert_id FROM message_alerts ma WHERE ma.message = m.number ORDER BY ma.alert_id) listed) AS alert_ids,
    (SELECT group_concat(listed.finding_id, ', ') FROM (
        SELECT mf.finding_id FROM message_findings mf
        WHERE mf.message = m.number ORDER BY mf.finding_id) listed) AS finding_ids,
    m.channel,
    m.recipient,
    m.subject,
    m.state,
    m.attempts,
    m.last_status,
    m.last_answer,
    m.made_at,
    m.last_attempt,
    m.next_attempt,
    m.accepted_at,
    (SELECT t.sent_sha256 FROM attempts t WHERE t.message = m.number AND t.sent IS NOT NULL
        ORDER BY t.id DESC LIMIT 1) AS sent_sha256
FROM messages m;
