-- A total that a report words as new firms is no count of the event: it stands in the dispute, and in no list of counts.

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
