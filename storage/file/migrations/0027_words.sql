-- A figure and a name have the standing of the report that states them best, which may be less than the finding's own: of
-- the confirming page only what that page states is confirmed. `standing` is the fact's, `event_standing` the finding's;
-- `url` leads to the page of the quote, and `confirmer` names the body that confirms. Until the rows are written anew,
-- which the first process that holds the lock does, the less is said.
ALTER TABLE finding_rows ADD COLUMN confirmer TEXT NOT NULL DEFAULT '';
ALTER TABLE finding_rows ADD COLUMN count_standing TEXT;
CREATE INDEX findings_confirmers ON finding_rows (confirmer);
ALTER TABLE finding_counts ADD COLUMN standing TEXT NOT NULL DEFAULT 'press_only';
ALTER TABLE finding_firms ADD COLUMN standing TEXT NOT NULL DEFAULT 'press_only';

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

DROP VIEW approvals;
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
    f.region,
    f.regions,
    f.services,
    f.decided,
    f.published,
    f.first_seen,
    f.id AS finding_id,
    f.kind,
    r.standing,
    f.standing AS event_standing,
    f.confirmer,
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
    f.first_seen,
    c.standing,
    f.standing AS event_standing,
    f.confirmer,
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
