-- What an article is from the first: no rereading changes it, so it is in the chain once, apart from what rules read in it.

INSERT INTO chain (kind, record) SELECT 'origin', id FROM article_rows ORDER BY id;

CREATE TRIGGER chain_origins AFTER INSERT ON article_rows
    BEGIN INSERT INTO chain (kind, record) VALUES ('origin', NEW.id); END;
