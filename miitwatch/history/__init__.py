"""The record as people ask it: lists, search, registers, coverage."""
