"""A saved feed parsed as live ones are: in the box where it is large or its markup hostile."""

from crawler.boxed import parse_boxed
from domain.pages import Listing


def parse_feed_boxed(body: bytes, url: str, content_type: str) -> Listing:
    """The rows of a feed. Raises ParseError."""
    from parsers.feeds import parse_feed

    return parse_boxed(parse_feed, body, url, content_type)
