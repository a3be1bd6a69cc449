-- When an entry's last try failed: several of a source in a row are a template that changed.
ALTER TABLE entries ADD COLUMN failed_at TEXT;
CREATE INDEX entries_unread ON entries (source, failed_at) WHERE failed_at IS NOT NULL;
CREATE INDEX entries_last_read ON entries (source, done_at) WHERE state = 'read';
