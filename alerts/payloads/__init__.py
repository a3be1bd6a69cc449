"""A webhook's `data`, kept within the size that receivers take."""
