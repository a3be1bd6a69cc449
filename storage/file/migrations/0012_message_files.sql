-- Files that go with a message, as they are sent each time: official texts, and their attachments as received.
CREATE TABLE message_files (
    message INTEGER NOT NULL REFERENCES messages,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (message, position)
) STRICT, WITHOUT ROWID;
