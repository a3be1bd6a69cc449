-- Polls older than four hundred days: one row for each source and Beijing day, from which a coverage statement gives the
-- same figures. `looks` is every poll that asked: [second of the day], with the failure's name behind it where it had no
-- readable answer. Polls that something refers to, since they found it, stay as they are.

CREATE TABLE poll_days (
    source TEXT NOT NULL,
    day TEXT NOT NULL,
    first_look TEXT NOT NULL,
    last_look TEXT NOT NULL,
    last_read TEXT,
    requests INTEGER NOT NULL,
    looks TEXT NOT NULL CHECK (json_valid(looks)),
    PRIMARY KEY (source, day)
) STRICT, WITHOUT ROWID;

-- Whether anything refers to a poll is asked of each that goes.
CREATE INDEX sightings_by_poll ON sightings (poll_id);
CREATE INDEX gaps_by_poll ON gap_rows (poll_id);
