-- A receiver that does not know us (401, 403, 404) is tried once a day, with whatever is made for it meanwhile.
ALTER TABLE channel_rows ADD COLUMN parked_until TEXT;
