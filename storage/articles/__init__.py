"""Articles and their pages, from the entry on its way to the text that was read."""
