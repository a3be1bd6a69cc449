"""All SQL: schema and migrations, the store, the public views."""
