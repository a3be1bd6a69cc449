-- Evidence: what was sent and who answered, kept with each page; and a chain over every record that evidence rests on.

ALTER TABLE pages ADD COLUMN status_line TEXT NOT NULL DEFAULT '';
ALTER TABLE pages ADD COLUMN sent TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sent));
ALTER TABLE pages ADD COLUMN tls TEXT CHECK (tls IS NULL OR json_valid(tls));

-- One link a record, in the order in which records came: `digest` is the SHA-256 of the record's canonical bytes, `hash`
-- that of the link before, this link's words and the digest. Links are put here by triggers, so that no writer can
-- forget one, and sealed in the same transaction. `parts` helps to name what was changed and is itself no proof.

CREATE TABLE chain (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    record TEXT NOT NULL,
    digest TEXT,
    hash TEXT,
    parts BLOB,
    CHECK ((digest IS NULL) = (hash IS NULL) AND (digest IS NULL) = (parts IS NULL))
) STRICT;
CREATE INDEX chain_open ON chain (number) WHERE hash IS NULL;
CREATE INDEX chain_by_record ON chain (kind, record, number);

-- What an older version recorded enters the chain now, in the order of its making as far as it is known.

INSERT INTO chain (kind, record) SELECT 'page', id FROM pages WHERE kept_because <> 'unreadable' ORDER BY id;
INSERT INTO chain (kind, record) SELECT 'body', sha256 FROM bodies WHERE pruned_at IS NOT NULL ORDER BY pruned_at, sha256;
INSERT INTO chain (kind, record) SELECT 'text', sha256 FROM texts WHERE pruned_at IS NOT NULL ORDER BY pruned_at, sha256;
INSERT INTO chain (kind, record) SELECT 'article', id FROM article_rows ORDER BY id;
INSERT INTO chain (kind, record) SELECT 'claim', id FROM claims ORDER BY id;
INSERT INTO chain (kind, record) SELECT 'event', number FROM events ORDER BY number;
INSERT INTO chain (kind, record) SELECT 'number', id FROM finding_ids ORDER BY event, id;
INSERT INTO chain (kind, record) SELECT 'change', finding_id || '/' || number FROM changes ORDER BY event, finding_id, number;
INSERT INTO chain (kind, record) SELECT 'link', finding_id || '/' || event FROM relinks ORDER BY event, finding_id;
INSERT INTO chain (kind, record) SELECT 'message', number FROM messages WHERE frozen = 1 ORDER BY number;
INSERT INTO chain (kind, record) SELECT 'attempt', id FROM attempts ORDER BY id;

CREATE TRIGGER chain_pages AFTER INSERT ON pages WHEN NEW.kept_because <> 'unreadable'
    BEGIN INSERT INTO chain (kind, record) VALUES ('page', NEW.id); END;
CREATE TRIGGER chain_read_again AFTER UPDATE OF kept_because ON pages
    WHEN OLD.kept_because = 'unreadable' AND NEW.kept_because <> 'unreadable'
    BEGIN INSERT INTO chain (kind, record) VALUES ('page', NEW.id); END;
CREATE TRIGGER chain_bodies AFTER UPDATE OF pruned_at ON bodies WHEN OLD.pruned_at IS NULL AND NEW.pruned_at IS NOT NULL
    BEGIN INSERT INTO chain (kind, record) VALUES ('body', NEW.sha256); END;
CREATE TRIGGER chain_texts AFTER UPDATE OF pruned_at ON texts WHEN OLD.pruned_at IS NULL AND NEW.pruned_at IS NOT NULL
    BEGIN INSERT INTO chain (kind, record) VALUES ('text', NEW.sha256); END;
CREATE TRIGGER chain_articles AFTER INSERT ON article_rows
    BEGIN INSERT INTO chain (kind, record) VALUES ('article', NEW.id); END;
CREATE TRIGGER chain_rereadings AFTER UPDATE ON article_rows
    BEGIN INSERT INTO chain (kind, record) VALUES ('article', NEW.id); END;
CREATE TRIGGER chain_claims AFTER INSERT ON claims
    BEGIN INSERT INTO chain (kind, record) VALUES ('claim', NEW.id); END;
CREATE TRIGGER chain_events AFTER INSERT ON events
    BEGIN INSERT INTO chain (kind, record) VALUES ('event', NEW.number); END;
CREATE TRIGGER chain_numbers AFTER INSERT ON finding_ids
    BEGIN INSERT INTO chain (kind, record) VALUES ('number', NEW.id); END;
CREATE TRIGGER chain_changes AFTER INSERT ON changes
    BEGIN INSERT INTO chain (kind, record) VALUES ('change', NEW.finding_id || '/' || NEW.number); END;
CREATE TRIGGER chain_links AFTER INSERT ON relinks
    BEGIN INSERT INTO chain (kind, record) VALUES ('link', NEW.finding_id || '/' || NEW.event); END;
CREATE TRIGGER chain_messages AFTER UPDATE OF frozen ON messages WHEN OLD.frozen = 0 AND NEW.frozen = 1
    BEGIN INSERT INTO chain (kind, record) VALUES ('message', NEW.number); END;
CREATE TRIGGER chain_attempts AFTER INSERT ON attempts
    BEGIN INSERT INTO chain (kind, record) VALUES ('attempt', NEW.id); END;

CREATE TRIGGER chain_stays BEFORE UPDATE ON chain WHEN OLD.hash IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'the chain is never changed'); END;
CREATE TRIGGER chain_remains BEFORE DELETE ON chain BEGIN SELECT RAISE(ABORT, 'the chain is never shortened'); END;
