-- A page that is asked again is held against all versions of it: without this each look that finds a change reads every article.
CREATE INDEX articles_by_entry ON article_rows (entry_id, id);
