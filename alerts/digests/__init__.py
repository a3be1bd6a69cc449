"""Digests: what happened within some days."""
