"""A cheap look at bytes that may be anything: whether their text can be on the subject at all.

What it lets go, the reader would have called off topic. It asks for the letters that every way to relevance needs
(`parsers.facts.subject.letters`), and for the words without which no brief text is on the subject
(`parsers.facts.subject.brief_subject`), in a text that holds at least the letters that a parser would find: markup
is taken out, not understood, so that what a parser leaves out of a page is still looked at.
"""

import html
import re

from parsers.facts.subject.brief_subject import names_subject
from parsers.facts.subject.letters import may_be_relevant
from parsers.facts.text.text import Folder
from parsers.markup import BLOCKS
from parsers.tidying import INVISIBLE

_META = re.compile(r"<meta\b[^<>]*>", re.IGNORECASE)
#: What a page hides inside a word; parsers leave it out, and the word is whole.
_HIDDEN = re.compile(
    r"<(\w{1,12})\b[^<>]{0,300}(?:display\s*:\s*none|visibility\s*:\s*hidden|\shidden\b)[^<>]{0,300}>[^<]{0,200}</\1>",
    re.IGNORECASE,
)
_LONGEST_TAG = 320
_HIDING = ("hidden", "HIDDEN", "Hidden", "none", "NONE", "None")
_TAG = re.compile(r"<[A-Za-z/!?][^<>]*>")
#: Tags that part words; others stand within them.
_BLOCK = re.compile(rf"</?(?:{'|'.join(sorted(BLOCKS))})\b[^<>]*>", re.IGNORECASE)
_ESCAPED = re.compile(r"\\u([0-9A-Fa-f]{4})")
_BROKEN_LINE = re.compile(r"\\[nrt]")
_HAN = "\u2e80-\u2fff\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60"
_SPACE_BETWEEN = re.compile(rf"(?<=[{_HAN}]) (?=[{_HAN}])")


class Prefilter:
    """Holds the table of scripts; may be used from any thread."""

    def __init__(self) -> None:
        self._folder = Folder()

    def may_concern(self, markup: str) -> bool:
        """Whether a page, a feed's row or a plain text can be on the subject. Never raises."""
        text = self._folder.fold(bare_text(markup)).text
        return may_be_relevant(text) or names_subject(text)  # how brief its article is, is not known of a page


def bare_text(markup: str) -> str:
    """All letters that may be text of it, on one line: what tags hold for machines and scripts hold is in it too."""
    text = _strip(markup)
    for _ in range(2):  # a body that a page states for machines is markup once more, escaped
        if "&" not in text:
            break
        text = _strip(html.unescape(text))
    if "\\" in text:  # within scripts a text stands as JSON
        text = _BROKEN_LINE.sub(" ", _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text))
    return _SPACE_BETWEEN.sub("", " ".join(INVISIBLE.sub("", text).split()))


def _strip(markup: str) -> str:
    if "<" not in markup:
        return markup
    stated = " ".join(_META.findall(markup)).replace("<", " ")
    text = _drop_comments(markup)
    text = _drop_hidden(text)
    return f"{_TAG.sub('', _BLOCK.sub(' ', text))} {stated}"


def _drop_hidden(markup: str) -> str:
    """Without the elements that are hidden where they stand: looked for at the words that hide, which are few."""
    spans = []
    for word in _HIDING:
        at = markup.find(word)
        while at >= 0:
            start = markup.rfind("<", max(0, at - _LONGEST_TAG), at)
            if start >= 0 and (found := _HIDDEN.match(markup, start)):
                spans.append(found.span())
            at = markup.find(word, at + len(word))
    kept, end = [], 0
    for start, stop in sorted(spans):
        if start >= end:
            kept.append(markup[end:start])
            end = stop
    return "".join((*kept, markup[end:]))


def _drop_comments(markup: str) -> str:
    """In one pass, also where thousands are opened and none is closed."""
    kept, at = [], 0
    while (start := markup.find("<!--", at)) >= 0 and (end := markup.find("-->", start + 4)) >= 0:
        kept.append(markup[at:start])
        at = end + 3
    return "".join((*kept, markup[at:]))
