-- A firm's row says where the row of a list places it, and two views say `event_confirmer` for what is the event's. Migration
-- 0027 was changed in place before anything was released, so a database of version 27 has this or has it not; what SQLite
-- has no ADD COLUMN IF NOT EXISTS for is made anew. Regions are filled when the rows are written anew, which the first
-- process that holds the lock does: until then a firm is where its finding is.
CREATE TABLE kept_firms AS SELECT
    finding_id, position, key, name, names, folded, group_name, status, stage, act, named, evidences, article_id,
    quote, sentence, start, "end", rule, confidence, standing
FROM finding_firms;
DROP TABLE finding_firms;
CREATE TABLE finding_firms (
    finding_id TEXT NOT NULL REFERENCES finding_rows ON DELETE CASCADE,
    position INTEGER NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    names TEXT NOT NULL,
    folded TEXT NOT NULL,
    group_name TEXT NOT NULL,
    status TEXT NOT NULL,
    stage TEXT,
    act TEXT,
    named TEXT NOT NULL,
    evidences INTEGER NOT NULL,
    article_id INTEGER,
    quote TEXT NOT NULL,
    sentence TEXT NOT NULL,
    start INTEGER,
    "end" INTEGER,
    rule TEXT NOT NULL,
    confidence REAL,
    standing TEXT NOT NULL DEFAULT 'press_only',
    region TEXT, -- where the row of a list places the firm: the finding may be about several
    PRIMARY KEY (finding_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_firms_by_key ON finding_firms (key, finding_id);
CREATE INDEX finding_firms_by_status ON finding_firms (status, finding_id);
INSERT INTO finding_firms (
    finding_id, position, key, name, names, folded, group_name, status, stage, act, named, evidences, article_id,
    quote, sentence, start, "end", rule, confidence, standing
) SELECT * FROM kept_firms;
DROP TABLE kept_firms;

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
