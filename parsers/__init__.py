"""Bytes or text in, values out. Parsers know no clock, network or file."""
