"""The version of the reading rules, by itself: to compare it no rule need be loaded."""

#: A change of a rule that changes a reading changes it.
RULES = "2026.50"
