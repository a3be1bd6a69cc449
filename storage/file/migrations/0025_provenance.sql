-- A page that no site sent us says in which file of an archive it lay, and what that file says of it.

ALTER TABLE pages ADD COLUMN provenance TEXT CHECK (provenance IS NULL OR json_valid(provenance));
