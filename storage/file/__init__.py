"""The database as a file: its schema, its connections, its copies and what is let go of it."""
