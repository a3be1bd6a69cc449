"""What is mended in a feed's text before feedparser sees it, each with a warning."""

import html
import re
from html.entities import name2codepoint

from domain.errors import ParseError

_ROOT = re.compile(
    r"<(?:(?P<html>!doctype\s+html|html|head|body)\b|(?P<feed>(?:\w+:)?(?:rss|feed|RDF)\b))", re.IGNORECASE
)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(?:x([0-9a-f]+)|([0-9]+));", re.IGNORECASE)
_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)(?:(\w{2,31});)?", re.IGNORECASE)
#: How much noise (a server's warning, blank lines) may stand before the feed's root.
_ROOT_WITHIN = 20_000


def mend_feed(text: str, url: str) -> tuple[str, list[str]]:
    """A feed's text ready for a strict parser, and what was mended in it.

    Raises ParseError "not-a-feed" for a web page or anything else without a feed's root element, and "unreadable"
    for a feed whose end is missing: half a list would look like the whole.
    """
    warnings = []
    root = _ROOT.search(text[:_ROOT_WITHIN])
    if root is None or root["html"]:
        raise ParseError(url, _describe_answer(text), name="not-a-feed")
    if not _is_whole(text, root):
        raise ParseError(url, f"the feed is cut off: no </{root['feed']}> at its end", name="unreadable")
    before = text[: root.start()]
    if noise := re.sub(r"<[?!][^>]*>|<!--.*?-->", "", before, flags=re.DOTALL).strip():
        warnings.append(f"something stands before the feed: {noise[:60]!r}")
        before = ""
    elif before[:1].isspace():
        warnings.append("blank lines stand before the XML declaration")
    doctype = re.search(r"<!DOCTYPE[^>\[]*>", before, re.IGNORECASE)
    body = (doctype[0] if doctype else "") + text[root.start() :]
    return _mend_characters(_DECLARATION.sub("", body), warnings)


def _is_illegal(reference: re.Match[str]) -> bool:
    """Whether a reference names a character that XML 1.0 does not allow: most control characters, half a pair."""
    digits = reference[1] or reference[2]
    if len(digits) > 12:
        return True
    code = int(digits, 16 if reference[1] else 10)
    allowed = (
        code in (0x9, 0xA, 0xD) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF
    )
    return not allowed


def _is_whole(text: str, root: re.Match[str]) -> bool:
    """Whether the feed's end has arrived: its root's end tag, or the channel's behind the last row."""
    lower = text.lower()
    if f"</{root['feed'].lower()}>" in lower or re.match(r"<[^>]*/>\s*$", text[root.start() :]):
        return True
    return lower.rfind("</channel>") > lower.rfind("</item>") >= 0


def _describe_answer(text: str) -> str:
    start = text.lstrip()[:200]
    if not start:
        return "the answer is empty"
    if start[:1] in "{[":
        return "the answer is JSON, not a feed"
    title = re.search(r"<title[^>]*>([^<]{1,80})", text[:_ROOT_WITHIN], re.IGNORECASE)
    if title:
        return f"the answer is a web page titled {html.unescape(title[1]).strip()!r}, not a feed"
    return f"the answer is not a feed; it starts with {start[:60]!r}"


def _mend_characters(text: str, warnings: list[str]) -> tuple[str, list[str]]:
    text, illegal = _ILLEGAL.subn("", text)
    references = sum(_is_illegal(match) for match in _REFERENCE.finditer(text))
    if references:
        text = _REFERENCE.sub(lambda match: "" if _is_illegal(match) else match[0], text)
    if illegal + references:
        warnings.append(f"{illegal + references} control characters removed")
    parts = _split_sections(text)
    mended = 0
    for index in range(0, len(parts), 2):
        parts[index], found = _AMPERSAND.subn(_mend_ampersand, parts[index])
        mended += found
    if mended:
        warnings.append(f"{mended} unescaped ampersands or HTML entities mended")
    return "".join(parts), warnings


def _split_sections(text: str) -> list[str]:
    """Text outside and inside CDATA sections, in turn, in one pass; a section without an end is text."""
    parts: list[str] = []
    position = 0
    while (start := text.find("<![CDATA[", position)) >= 0 and (end := text.find("]]>", start)) >= 0:
        parts += [text[position:start], text[start : end + 3]]
        position = end + 3
    return [*parts, text[position:]]


def _mend_ampersand(found: re.Match[str]) -> str:
    name = found[1]
    if name in name2codepoint:
        return f"&#{name2codepoint[name]};"
    return f"&amp;{found[0][1:]}"
