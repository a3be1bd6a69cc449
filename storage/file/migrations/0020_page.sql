-- What the page counts and lists is found in indexes: the rows themselves hold each finding whole.

CREATE INDEX findings_by_kind ON finding_rows (kind, standing, state);
CREATE INDEX findings_by_authority ON finding_rows (authority);
CREATE INDEX findings_disputed ON finding_rows (published_to, id) WHERE disputes > 0;
CREATE INDEX findings_states ON finding_rows (id, state, kind);

-- What waits for a person is a few of very many.
CREATE INDEX entries_for_a_person ON entries (done_at) WHERE outcome IN ('review', 'unread_attachment');
