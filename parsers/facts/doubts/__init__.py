"""Which claims wait for a person, and why."""
