-- The newest articles by publication, as a table page sorts them.
CREATE INDEX articles_published ON article_rows (published, id);
