-- The record: what was asked, what answered, what was read in it, what it added up to, and what was told to whom.
-- Times are ISO 8601 in UTC (2025-02-28T00:14:00Z); days are Beijing days (2025-02-28), as coarse as their source.
-- Tables end in _rows where a public view has the plain name.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Sources, hosts and polls ---------------------------------------------------------------------------------------

CREATE TABLE source_rows (
    name TEXT PRIMARY KEY,
    title TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    authority TEXT NOT NULL DEFAULT '',
    every_seconds INTEGER,
    enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
    off_because TEXT NOT NULL DEFAULT '',
    due TEXT,
    last_poll TEXT,
    last_success TEXT,
    last_new_entry TEXT,
    polls INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0,
    failing TEXT NOT NULL DEFAULT '',
    failing_since TEXT,
    wait_until TEXT,
    stopped INTEGER NOT NULL DEFAULT 0 CHECK (stopped IN (0, 1)),
    last_count INTEGER,
    memory TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(memory))
) STRICT;

CREATE TABLE hosts (
    host TEXT PRIMARY KEY,
    memory TEXT NOT NULL CHECK (json_valid(memory))
) STRICT, WITHOUT ROWID;

CREATE TABLE polls (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    started TEXT NOT NULL,
    finished TEXT NOT NULL,
    result TEXT NOT NULL CHECK (result IN ('read', 'not_modified', 'unchanged', 'failed', 'waiting')),
    rows_found INTEGER NOT NULL,
    new_entries INTEGER NOT NULL,
    unusable INTEGER NOT NULL,
    requests INTEGER NOT NULL,
    failure TEXT,
    failure_what TEXT,
    failure_url TEXT,
    notes TEXT NOT NULL CHECK (json_valid(notes))
) STRICT;
CREATE INDEX polls_by_source ON polls (source, id);
CREATE INDEX polls_by_start ON polls (started);

-- Pages: bytes as received, held once whatever pages share them --------------------------------------------------

CREATE TABLE bodies (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    size INTEGER NOT NULL,
    compressed BLOB,
    pruned_at TEXT,
    CHECK ((compressed IS NULL) = (pruned_at IS NOT NULL))
) STRICT;

CREATE TABLE pages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    url TEXT NOT NULL,
    final_url TEXT NOT NULL,
    status INTEGER NOT NULL,
    headers TEXT NOT NULL CHECK (json_valid(headers)),
    sha256 TEXT NOT NULL REFERENCES bodies,
    received_at TEXT NOT NULL,
    peer TEXT NOT NULL,
    poll_id INTEGER REFERENCES polls,
    kept_because TEXT NOT NULL CHECK (kept_because IN ('article', 'listing', 'unreadable'))
) STRICT;
CREATE INDEX pages_by_sha256 ON pages (sha256);
CREATE INDEX pages_by_poll ON pages (poll_id) WHERE poll_id IS NOT NULL;
CREATE INDEX pages_by_received ON pages (received_at);

-- Entries ---------------------------------------------------------------------------------------------------------

CREATE TABLE entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    canonical TEXT NOT NULL,
    part TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1,
    story TEXT,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    published TEXT,
    source TEXT NOT NULL,
    poll_id INTEGER NOT NULL REFERENCES polls,
    first_seen TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'read', 'passed over', 'failed', 'given up')),
    attempts INTEGER NOT NULL DEFAULT 0,
    next_try TEXT,
    not_before TEXT,
    failure TEXT,
    failure_what TEXT,
    failure_url TEXT,
    article_id INTEGER REFERENCES article_rows,
    outcome TEXT,
    outcome_detail TEXT,
    done_at TEXT,
    entry TEXT NOT NULL CHECK (json_valid(entry)),
    UNIQUE (canonical, part, version),
    CHECK ((state = 'failed') = (next_try IS NOT NULL))
) STRICT;
CREATE INDEX entries_waiting ON entries (id) WHERE state = 'pending';
CREATE INDEX entries_failed ON entries (next_try, id) WHERE state = 'failed';
CREATE INDEX entries_by_story ON entries (story) WHERE story IS NOT NULL;
CREATE INDEX entries_by_first_seen ON entries (first_seen);
CREATE INDEX entries_given_up ON entries (source) WHERE state = 'given up';
CREATE INDEX entries_by_poll ON entries (poll_id);
CREATE INDEX entries_by_article ON entries (article_id) WHERE article_id IS NOT NULL;

CREATE TABLE sightings (
    entry_id INTEGER NOT NULL REFERENCES entries,
    source TEXT NOT NULL,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    poll_id INTEGER NOT NULL REFERENCES polls,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    times INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (entry_id, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX sightings_by_source ON sightings (source);

CREATE TABLE outcomes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL REFERENCES entries,
    at TEXT NOT NULL,
    rule TEXT NOT NULL,
    detail TEXT NOT NULL,
    findings TEXT NOT NULL CHECK (json_valid(findings)),
    article_id INTEGER REFERENCES article_rows
) STRICT;
CREATE INDEX outcomes_by_entry ON outcomes (entry_id);
CREATE INDEX outcomes_by_time ON outcomes (at);

-- Articles and their claims ---------------------------------------------------------------------------------------

CREATE TABLE texts (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    text TEXT,
    compressed BLOB,
    pruned_at TEXT,
    CHECK ((text IS NOT NULL) + (compressed IS NOT NULL) + (pruned_at IS NOT NULL) = 1)
) STRICT;

CREATE TABLE article_rows (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL REFERENCES entries,
    version INTEGER NOT NULL,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    stated_source TEXT NOT NULL,
    publisher TEXT NOT NULL,
    authority TEXT NOT NULL,
    published TEXT,
    published_from TEXT,
    published_to TEXT,
    language TEXT NOT NULL,
    first_seen TEXT NOT NULL,
    seen_day TEXT NOT NULL,
    read_at TEXT NOT NULL,
    text_sha256 TEXT NOT NULL REFERENCES texts,
    template TEXT NOT NULL,
    basis TEXT NOT NULL,
    relevant INTEGER NOT NULL CHECK (relevant IN (0, 1)),
    score REAL NOT NULL,
    kind TEXT,
    claims INTEGER NOT NULL,
    unread TEXT NOT NULL CHECK (json_valid(unread)),
    rules TEXT NOT NULL,
    UNIQUE (entry_id, version)
) STRICT;
CREATE INDEX articles_by_published ON article_rows (published_to, id);
CREATE INDEX articles_by_seen ON article_rows (seen_day, id);
CREATE INDEX articles_by_read ON article_rows (read_at);
CREATE INDEX articles_by_text ON article_rows (text_sha256);

CREATE TABLE article_pages (
    article_id INTEGER NOT NULL REFERENCES article_rows,
    position INTEGER NOT NULL,
    page_id INTEGER NOT NULL REFERENCES pages,
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_pages_by_page ON article_pages (page_id);

CREATE TABLE attachments (
    article_id INTEGER NOT NULL REFERENCES article_rows,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    unread TEXT NOT NULL,
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE claims (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES article_rows,
    statement INTEGER,
    kind TEXT NOT NULL CHECK (kind IN ('count', 'growth', 'firm')),
    role TEXT,
    value REAL,
    qualifier TEXT,
    basis TEXT,
    detail TEXT,
    region TEXT,
    as_of TEXT,
    name TEXT,
    key TEXT,
    group_name TEXT,
    legal INTEGER CHECK (legal IN (0, 1)),
    status TEXT,
    stage TEXT,
    act TEXT,
    quote TEXT NOT NULL,
    sentence TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL,
    review INTEGER NOT NULL CHECK (review IN (0, 1)),
    rules TEXT NOT NULL
) STRICT;
CREATE INDEX claims_by_article ON claims (article_id, start);
CREATE INDEX claims_by_key ON claims (key) WHERE key IS NOT NULL;

-- The ledger: events in the order of folding, and what they add up to --------------------------------------------

CREATE TABLE events (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('reading', 'ruling', 'removal')),
    at TEXT NOT NULL,
    article_id INTEGER REFERENCES article_rows,
    text_sha256 TEXT REFERENCES texts,
    rules TEXT NOT NULL,
    payload TEXT NOT NULL CHECK (json_valid(payload))
) STRICT;
CREATE INDEX events_by_article ON events (article_id) WHERE article_id IS NOT NULL;
CREATE INDEX events_by_text ON events (text_sha256) WHERE text_sha256 IS NOT NULL;

CREATE TABLE finding_ids (
    id TEXT PRIMARY KEY,
    event INTEGER NOT NULL,
    given_at TEXT NOT NULL
) STRICT;

CREATE TABLE finding_rows (
    id TEXT PRIMARY KEY REFERENCES finding_ids,
    kind TEXT NOT NULL,
    programme TEXT NOT NULL,
    authority TEXT NOT NULL,
    decided TEXT,
    decided_from TEXT,
    decided_to TEXT,
    published TEXT,
    published_from TEXT,
    published_to TEXT,
    first_seen TEXT NOT NULL,
    seen_day TEXT NOT NULL,
    standing TEXT NOT NULL,
    confirmed_by TEXT,
    confirmed_at TEXT,
    region TEXT,
    regions TEXT NOT NULL,
    services TEXT NOT NULL,
    batch INTEGER,
    document TEXT NOT NULL,
    count INTEGER,
    count_qualifier TEXT,
    count_role TEXT,
    named_legal INTEGER NOT NULL,
    named_group INTEGER NOT NULL,
    not_named INTEGER,
    firms TEXT NOT NULL,
    voices INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    disputes INTEGER NOT NULL,
    quote TEXT NOT NULL,
    publisher TEXT NOT NULL,
    url TEXT NOT NULL,
    part_of TEXT,
    merged_into TEXT,
    state TEXT NOT NULL CHECK (state IN ('stands', 'merged', 'retracted', 'withdrawn')),
    observed INTEGER NOT NULL CHECK (observed IN (0, 1)),
    event INTEGER NOT NULL,
    finding TEXT NOT NULL CHECK (json_valid(finding))
) STRICT;
CREATE INDEX findings_by_published ON finding_rows (published_to, id);
CREATE INDEX findings_by_decided ON finding_rows (decided_to, id);
CREATE INDEX findings_by_seen ON finding_rows (seen_day, id);
CREATE INDEX findings_by_whole ON finding_rows (part_of) WHERE part_of IS NOT NULL;

CREATE TABLE finding_places (
    finding_id TEXT NOT NULL REFERENCES finding_rows ON DELETE CASCADE,
    region TEXT NOT NULL COLLATE NOCASE,
    PRIMARY KEY (finding_id, region)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_places_by_region ON finding_places (region, finding_id);

CREATE TABLE finding_reports (
    finding_id TEXT NOT NULL REFERENCES finding_rows ON DELETE CASCADE,
    position INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    part TEXT NOT NULL,
    voice TEXT NOT NULL,
    PRIMARY KEY (finding_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_reports_by_article ON finding_reports (article_id);

CREATE TABLE finding_counts (
    finding_id TEXT NOT NULL REFERENCES finding_rows ON DELETE CASCADE,
    position INTEGER NOT NULL,
    measure TEXT NOT NULL CHECK (measure IN ('count', 'growth')),
    role TEXT NOT NULL,
    value REAL NOT NULL,
    qualifier TEXT,
    basis TEXT,
    detail TEXT NOT NULL,
    region TEXT,
    as_of TEXT,
    evidences INTEGER NOT NULL,
    article_id INTEGER,
    quote TEXT NOT NULL,
    sentence TEXT NOT NULL,
    start INTEGER,
    "end" INTEGER,
    rule TEXT NOT NULL,
    confidence REAL,
    PRIMARY KEY (finding_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_counts_by_role ON finding_counts (role, as_of);

CREATE TABLE finding_firms (
    finding_id TEXT NOT NULL REFERENCES finding_rows ON DELETE CASCADE,
    position INTEGER NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    names TEXT NOT NULL,
    folded TEXT NOT NULL,
    group_name TEXT NOT NULL,
    status TEXT NOT NULL,
    stage TEXT,
    act TEXT,
    named TEXT NOT NULL,
    evidences INTEGER NOT NULL,
    article_id INTEGER,
    quote TEXT NOT NULL,
    sentence TEXT NOT NULL,
    start INTEGER,
    "end" INTEGER,
    rule TEXT NOT NULL,
    confidence REAL,
    PRIMARY KEY (finding_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_firms_by_key ON finding_firms (key, finding_id);
CREATE INDEX finding_firms_by_status ON finding_firms (status, finding_id);

CREATE TABLE changes (
    finding_id TEXT NOT NULL REFERENCES finding_ids,
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    summary TEXT NOT NULL,
    event INTEGER NOT NULL,
    article_id INTEGER,
    details TEXT NOT NULL CHECK (json_valid(details)),
    finding TEXT NOT NULL CHECK (json_valid(finding)),
    PRIMARY KEY (finding_id, number)
) STRICT;
CREATE INDEX changes_by_event ON changes (event);
CREATE INDEX changes_by_time ON changes (at);

-- The outbox ------------------------------------------------------------------------------------------------------

CREATE TABLE alerts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    finding_id TEXT NOT NULL,
    change_number INTEGER NOT NULL,
    channel TEXT NOT NULL,
    urgency TEXT NOT NULL CHECK (urgency IN ('urgent', 'normal', 'digest')),
    due TEXT NOT NULL,
    reason TEXT NOT NULL,
    queued INTEGER NOT NULL DEFAULT 0 CHECK (queued IN (0, 1)),
    UNIQUE (finding_id, change_number, channel),
    FOREIGN KEY (finding_id, change_number) REFERENCES changes
) STRICT;
CREATE INDEX alerts_due ON alerts (due, id) WHERE queued = 0;

CREATE TABLE messages (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    channel TEXT NOT NULL,
    recipient TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('finding', 'summary', 'notice', 'test')),
    type TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    html TEXT NOT NULL,
    made_at TEXT NOT NULL,
    first_due TEXT NOT NULL,
    headers TEXT NOT NULL CHECK (json_valid(headers)),
    refers_to TEXT NOT NULL CHECK (json_valid(refers_to)),
    data TEXT NOT NULL,
    frozen INTEGER NOT NULL DEFAULT 0 CHECK (frozen IN (0, 1)),
    state TEXT NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'accepted', 'parked', 'refused', 'superseded')),
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt TEXT,
    leased_until TEXT,
    last_attempt TEXT,
    last_status TEXT,
    last_answer TEXT,
    accepted_at TEXT,
    CHECK ((state IN ('waiting', 'parked')) = (next_attempt IS NOT NULL)),
    CHECK ((state = 'accepted') = (accepted_at IS NOT NULL))
) STRICT;
CREATE INDEX messages_next ON messages (next_attempt, number) WHERE state IN ('waiting', 'parked');
CREATE INDEX messages_by_channel ON messages (channel, state, number);
CREATE INDEX messages_by_made ON messages (made_at);

CREATE TABLE message_alerts (
    message INTEGER NOT NULL REFERENCES messages,
    alert_id INTEGER NOT NULL REFERENCES alerts,
    PRIMARY KEY (message, alert_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX message_alerts_by_alert ON message_alerts (alert_id);

CREATE TABLE message_findings (
    message INTEGER NOT NULL REFERENCES messages,
    finding_id TEXT NOT NULL REFERENCES finding_ids,
    PRIMARY KEY (message, finding_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX message_findings_by_finding ON message_findings (finding_id, message);

CREATE TABLE attempts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    message INTEGER NOT NULL REFERENCES messages,
    at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'parked', 'refused', 'superseded')),
    status TEXT NOT NULL,
    answer TEXT NOT NULL,
    sent_sha256 TEXT,
    sent BLOB,
    CHECK ((sent IS NULL) = (sent_sha256 IS NULL))
) STRICT;
CREATE INDEX attempts_by_message ON attempts (message);

CREATE TABLE channel_rows (
    name TEXT PRIMARY KEY,
    last_attempt TEXT,
    last_success TEXT,
    failing_since TEXT,
    last_status TEXT NOT NULL DEFAULT '',
    held_since TEXT,
    held_because TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE notices (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    raised_at TEXT NOT NULL,
    cleared_at TEXT
) STRICT;
CREATE UNIQUE INDEX notices_open ON notices (key) WHERE cleared_at IS NULL;

CREATE TABLE requests (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL CHECK (json_valid(payload)),
    asked_at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'failed')),
    answer TEXT,
    answered_at TEXT,
    CHECK ((state = 'waiting') = (answered_at IS NULL))
) STRICT;
CREATE INDEX requests_waiting ON requests (id) WHERE state = 'waiting';

-- What is only ever added to --------------------------------------------------------------------------------------

CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER events_remain BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;
CREATE TRIGGER changes_stay BEFORE UPDATE ON changes BEGIN SELECT RAISE(ABORT, 'changes are never changed'); END;
CREATE TRIGGER changes_remain BEFORE DELETE ON changes BEGIN SELECT RAISE(ABORT, 'changes are never removed'); END;
CREATE TRIGGER attempts_stay BEFORE UPDATE ON attempts BEGIN SELECT RAISE(ABORT, 'attempts are never changed'); END;
CREATE TRIGGER attempts_remain BEFORE DELETE ON attempts BEGIN SELECT RAISE(ABORT, 'attempts are never removed'); END;
CREATE TRIGGER messages_remain BEFORE DELETE ON messages BEGIN SELECT RAISE(ABORT, 'messages are never removed'); END;
CREATE TRIGGER finding_ids_stay BEFORE UPDATE ON finding_ids
    BEGIN SELECT RAISE(ABORT, 'finding ids are given once'); END;
CREATE TRIGGER finding_ids_remain BEFORE DELETE ON finding_ids
    BEGIN SELECT RAISE(ABORT, 'finding ids are given once'); END;
