"""Titles and summaries of rows become plain text: most are, and BeautifulSoup is loaded for the first that is not."""

import re

from parsers.tidying import tidy

_MARKUP_IN_TITLE = re.compile(r"</?(?:b|i|u|em|strong|font|span|a|br|p|sub|sup|mark|div)\b[^<>]*>", re.IGNORECASE)


def flatten_markup(text: str, url: str = "") -> str:
    """Plain text of a feed's or search answer's HTML fragment. Raises ParseError for hostile markup."""
    if "<" not in text and "&" not in text:
        return tidy(text)
    from parsers.markup import parse_markup, read_text

    return read_text(parse_markup(text, url))


def flatten_title(text: str) -> str:
    """A title on one line: markup and double escapes removed, `<5G>` kept, since titles are text by their formats."""
    marked = "<" in text or "&" in text
    if marked and (_MARKUP_IN_TITLE.search(text) or re.search(r"&#?\w{2,8};", text)):
        from bs4 import BeautifulSoup

        cleaned = _MARKUP_IN_TITLE.sub("", text)
        text = BeautifulSoup(cleaned.replace("<", "&lt;"), "lxml").get_text()
    return " ".join(tidy(text).split())
