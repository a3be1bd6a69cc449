"""Search answers of every kind that the catalogue uses, in one place."""

from parsers.gdelt import parse_gdelt
from parsers.govcn import parse_govcn
from parsers.miit_search import parse_miit_search

__all__ = ["parse_gdelt", "parse_govcn", "parse_miit_search"]
