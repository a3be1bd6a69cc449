-- Pictures of the totals as they were drawn last. They are made anew whenever the ledger changed, and prove nothing.
CREATE TABLE chart_rows (
    name TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    svg TEXT NOT NULL,
    csv TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT;
