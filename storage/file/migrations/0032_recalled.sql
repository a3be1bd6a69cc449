-- A digest also shows findings of which it tells nothing new: where it stands, open points, a watched firm's state. Who read that has
-- heard of them: a correction or a withdrawal goes to them too. It is no message on the finding, so none that follows is spared.
ALTER TABLE message_findings ADD COLUMN recalled INTEGER NOT NULL DEFAULT 0 CHECK (recalled IN (0, 1));

-- What re-readings and archives were asked with is let go once they are answered: it may be megabytes. A person's order is kept.
UPDATE requests SET payload = '{}' WHERE kind IN ('reparse', 'archive') AND state <> 'waiting';
