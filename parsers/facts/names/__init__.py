"""Which words are the name of a firm."""
