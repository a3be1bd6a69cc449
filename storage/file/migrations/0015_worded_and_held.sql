-- When a message was put into its final words, which is what the Date of a mail says (RFC 5322 3.6.1), and since when
-- an alert has been held back by a channel's cap: what a cap delays says so.
ALTER TABLE messages ADD COLUMN worded_at TEXT;
ALTER TABLE alerts ADD COLUMN held_from TEXT;
