"""Coverage statements."""
