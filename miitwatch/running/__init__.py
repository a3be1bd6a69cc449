"""The daemon, one round by hand and the demo: what keeps the rest at work."""
