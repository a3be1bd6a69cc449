-- The words of articles and findings, for search. Texts are folded and cut before they come here (domain/words.py), so
-- that the tokenizer has only spaces to see. The rowid of an article's words is its day and its number, so that the
-- newest come first without sorting: day since 0001-01-01 << 40 | article id. Of articles the index keeps no text of its
-- own: an article's text never changes, a changed page is a new article. Findings change, so their words are kept.
CREATE VIRTUAL TABLE article_words USING fts5(words, content='', tokenize='ascii');
CREATE VIRTUAL TABLE finding_words USING fts5(words, tokenize='ascii');

-- What was read before there was an index is entered by whoever polls next, newest first.
INSERT INTO meta (key, value) SELECT 'search_unfilled', max(id) FROM article_rows HAVING max(id) IS NOT NULL;
INSERT INTO meta (key, value) VALUES ('search_folding', '1');
