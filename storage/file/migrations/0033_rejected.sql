-- What a person rejected is looked up for each page that would be asked about: there are few, among all outcomes there ever were.
CREATE INDEX outcomes_rejected ON outcome_rows (article_id) WHERE rule = 'rejected';
