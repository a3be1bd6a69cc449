-- How each host was asked, by Beijing day: the receipt of our manners.

CREATE TABLE host_days (
    host TEXT NOT NULL,
    day TEXT NOT NULL,
    requests INTEGER NOT NULL,
    not_modified INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    unanswered INTEGER NOT NULL,
    held_back INTEGER NOT NULL,
    forbidden INTEGER NOT NULL,
    robots TEXT NOT NULL,
    PRIMARY KEY (host, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX host_days_by_day ON host_days (day);

CREATE VIEW politeness AS
SELECT host, day, requests, not_modified, refused, unanswered, held_back, forbidden, robots FROM host_days;
