-- Since when a page that is asked again gives no answer that can be read: it is told, and such a page is never done with. Those
-- of which the last look failed were: they are asked again.
ALTER TABLE looks ADD COLUMN unanswered_since TEXT;
UPDATE looks SET unanswered_since = last_look WHERE last_result = 'held' OR last_result LIKE 'failed: %';
UPDATE looks SET state = 'watched', due = last_look WHERE state = 'over' AND last_result LIKE 'failed: %';
-- What a change rests on is kept, though its article tells nothing more: without this each prune reads all changes for each article.
CREATE INDEX changes_by_article ON changes (article_id);
