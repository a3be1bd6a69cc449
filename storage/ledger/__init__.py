"""The ledger: events, findings, and what is remembered of how they were folded."""
