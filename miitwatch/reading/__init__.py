"""From an entry to what it states, and whether known pages are still read as they should be."""
