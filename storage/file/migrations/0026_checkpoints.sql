-- A checkpoint is an event: all findings as they stood when other folding rules took over. What came before it was folded
-- by older rules and is not folded again. As for digests, the text of a constraint is changed where SQLite keeps it.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(sql, '''revision'', ''record''', '''revision'', ''record'', ''checkpoint''')
WHERE type = 'table' AND name = 'events';
PRAGMA writable_schema = RESET;
CREATE INDEX events_of_checkpoints ON events (number) WHERE kind = 'checkpoint';
