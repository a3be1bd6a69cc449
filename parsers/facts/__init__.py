"""Reads claims out of prose: counts with their role, firms with their status, growth, regions, dates."""
