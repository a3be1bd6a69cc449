"""Years of pages at once: found, read by workers, and entered in the order of publication."""
