"""What is asked and when: one adapter per kind of source, politeness, walls, freshness."""
