"""Which numbers count firms, and of what they are a count: role, region, as-of, growth."""
