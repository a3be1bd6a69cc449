"""What polls find: lists, entries as listed, gaps, hosts."""
