"""PDF files: the text layer, page by page, wrapped lines joined."""

import io
import logging
import re
from itertools import pairwise

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from parsers.unread import UnreadError

#: Pages that are read; a notice with its annexes has twenty.
MAX_PAGES = 300
#: Fewer characters a page than this is a stamp or a page number on a scan, not text.
_LEAST_A_PAGE = 12
#: Half-width characters; lines shorter than this were ended by their author (a page of text holds 56 and more).
_NARROWEST = 50
_SENTENCE_ENDS = re.compile(r"[。！？；：.!?;:]$")
_NUMERALS = "一二三四五六七八九十"
_STARTS_ANEW = re.compile(
    rf"^(?:[{_NUMERALS}]+、|[（(][{_NUMERALS}\d]+[）)]|\d+[.、．]|\d{{1,4}}\s|[问答]\s*[:：]|第[{_NUMERALS}]+[条章节]|附件|[•·●▪-])"
)
_CJK = re.compile(r"[\u3400-\u9fff\uff01-\uff60\u3001-\u3011]")


def read_pdf(body: bytes) -> str:
    """The text of a PDF. Raises UnreadError "pictures only" for scans, and for files that need a password."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns of each oddity; the reason below says enough
    try:
        reader = PdfReader(io.BytesIO(body), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadError("the file is protected by a password")
        pages = [reader.pages[index].extract_text() for index in range(min(len(reader.pages), MAX_PAGES))]
    except DependencyError as error:
        raise UnreadError("the file is encrypted in a way that is not read") from error
    except PyPdfError as error:
        raise UnreadError(f"the file is broken ({' '.join(str(error).split())[:100]})") from error
    text = "\n".join(join_lines(page) for page in pages)
    _check_text(text, len(pages))
    return text


def _check_text(text: str, pages: int) -> None:
    letters = sum(character.isalnum() for character in text)
    if letters < _LEAST_A_PAGE * max(1, pages):
        raise UnreadError("pictures only: the pages hold no text that can be read")
    if text.count("\ufffd") > letters // 10:
        raise UnreadError("its fonts do not say which characters they draw")


def join_lines(page: str) -> str:
    """Lines that only the page's width broke become one: a name must not be cut in two.

    A line goes on when it is nearly as long as the page's long lines, ends no sentence, and the next one starts
    no item.
    """
    lines = [line.strip() for line in page.split("\n") if line.strip()]
    if not lines:
        return ""
    widths = sorted(_measure(line) for line in lines)
    full = max(_NARROWEST, 0.85 * widths[int(0.9 * (len(widths) - 1))])
    joined = [lines[0]]
    for before, line in pairwise(lines):
        goes_on = _measure(before) >= full and not _SENTENCE_ENDS.search(before) and not _STARTS_ANEW.match(line)
        if goes_on and len(lines) > 2:
            both_chinese = _CJK.match(before[-1]) and _CJK.match(line[0])
            joined[-1] += line if both_chinese else f" {line}"
        else:
            joined.append(line)
    return "\n".join(joined)


def _measure(line: str) -> int:
    """A line's width in half-width characters."""
    return sum(2 if _CJK.match(character) else 1 for character in line)
