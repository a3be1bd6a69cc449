"""A linear look at markup before any parser sees it: what would cost seconds or memory is refused by name."""

import re
from dataclasses import dataclass
from functools import lru_cache

from domain.errors import ParseError

#: Characters of markup in one document. The largest honest page or feed seen has about a tenth.
MAX_CHARACTERS = 4_000_000
#: Elements in one document; each costs about a kilobyte once parsed.
MAX_ELEMENTS = 40_000
#: Attributes in one tag. Parsers compare each attribute with all others: 200,000 took over 25 seconds.
MAX_ATTRIBUTES = 500
#: Elements open at once.
MAX_DEPTH = 1_000

#: A `<` ends a name and an attribute too, as lenient parsers have it: `<p<p<p` is three elements. `</` that closes
#: nothing counts as one.
_MARKUP = re.compile(
    r"<(?:(!--)|(!\[CDATA\[)|(!doctype|!entity)|(/?)([A-Za-z_][^\s/><]*)|/(?![A-Za-z_]))", re.IGNORECASE
)
_DECLARATION = re.compile(r"<!(?:doctype|entity)", re.IGNORECASE)
#: What plain feeds and pages consist of: tags of a few attributes, each in double quotes without markup in them, CDATA
#: without markup, and an XML declaration. Possessive throughout, so that nothing is tried twice. One `<` each.
_PLAIN = re.compile(
    r"<(?:/?[A-Za-z_][^\s/><=\"']*+(?:\s++[^\s/><=\"']++=\"[^\"<>]*+\"){0,9}+\s*+/?>|!\[CDATA\[[^<\]]*+\]\]>|\?xml\s[^<>]*+>)"
)
_IN_TAG = re.compile(r"""\s*(?:=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)|(>)|([^\s=><]+))""")
#: End tags that HTML lets authors leave out, and elements that have none: they do not count as open.
_MAY_STAY_OPEN = re.compile(
    r"p|li|t[dhr]|d[td]|option|optgroup|thead|tbody|tfoot|colgroup|r[tp]|body|html|head"
    r"|br|hr|img|input|meta|link|area|base|col|embed|source|track|wbr|param|frame",
    re.IGNORECASE,
)
#: Longer than any of these names: a name of a page's own may have any length, and is not remembered.
_LONGEST_OPEN = 10


@dataclass
class _Guard:
    sizes: bool = True


_GUARD = _Guard()


def lift_sizes() -> None:
    """Lets markup of any size and shape pass, in a process that is killed at its limits; entities stay refused."""
    _GUARD.sizes = False


def scan_markup(text: str, url: str = "") -> None:
    """Refuses markup that no honest page has; one pass, whatever the input.

    Raises ParseError "unreadable" for more than `MAX_CHARACTERS`, `MAX_ELEMENTS`, `MAX_ATTRIBUTES` in one tag or
    `MAX_DEPTH` open elements, and for any entity declaration (XML 1.0 §4.2, the billion laughs).
    """
    if not _GUARD.sizes:
        _check_declarations(text, url)
        return
    if len(text) > MAX_CHARACTERS:
        _refuse(url, f"{len(text):,} characters of markup, more than {MAX_CHARACTERS:,}")
    if not _is_plain(text):
        _scan_tags(text, url)


def _scan_tags(text: str, url: str) -> None:
    position = elements = depth = 0
    raw_until: dict[str, int] = {}
    while found := _MARKUP.search(text, position):
        comment, cdata, declaration, closing, name = found.groups()
        position = found.end()
        if comment or cdata:
            position = _skip(text, position, "-->" if comment else "]]>", raw_until)
        elif declaration:
            position = _check_declaration(text, found.start(), url)
        elif name is None:
            elements += 1
        elif closing:
            depth -= depth > 0 and not _may_stay_open(name)
        else:
            elements += 1
            closed = False
            if text.startswith(">", position):  # most tags have no attributes
                position += 1
            else:
                position, closed = _scan_tag(text, position, name, url)
            depth += not closed and not _may_stay_open(name)
        if elements > MAX_ELEMENTS or depth > MAX_DEPTH:
            _refuse_counts(elements, depth, url)


def _is_plain(text: str) -> bool:
    """Whether nothing in it can pass a limit: it has fewer tags than may be open at once, and all of them are plain.

    Most feeds are so, and a look at each tag of theirs takes ten times as long.
    """
    tags = text.count("<")
    return tags <= MAX_DEPTH and len(_PLAIN.findall(text)) == tags


def _refuse_counts(elements: int, depth: int, url: str) -> None:
    if depth > MAX_DEPTH:
        _refuse(url, f"more than {MAX_DEPTH:,} elements inside each other")
    _refuse(url, f"more than {MAX_ELEMENTS:,} elements")


def _may_stay_open(name: str) -> bool:
    return len(name) <= _LONGEST_OPEN and _is_left_open(name)


@lru_cache(maxsize=256)
def _is_left_open(name: str) -> bool:
    return _MAY_STAY_OPEN.fullmatch(name) is not None


def _scan_tag(text: str, position: int, name: str, url: str) -> tuple[int, bool]:
    """Where the tag ends and whether it closes itself. A quote opens a value only behind an equals sign."""
    attributes = 0
    while found := _IN_TAG.match(text, position):
        position = found.end()
        if found[1]:
            return position, text[position - 2] == "/"
        attributes += found[2] is not None and found[2] != "/"
        if attributes > MAX_ATTRIBUTES:
            _refuse(url, f"an element <{name[:40]}> with more than {MAX_ATTRIBUTES:,} attributes")
        if position >= len(text):
            break
    return position, False


def _check_declarations(text: str, url: str) -> None:
    for found in _DECLARATION.finditer(text):
        _check_declaration(text, found.start(), url)


def _check_declaration(text: str, start: int, url: str) -> int:
    """Passes a plain document type; refuses any that declares entities."""
    if text[start + 2 : start + 8].lower() == "entity":
        raise ParseError(url, "refused unread: it declares XML entities, which nothing needs", name="unreadable")
    end = text.find(">", start)
    return len(text) if end < 0 else end + 1 if "[" not in text[start:end] else start + len("<!doctype")


def _skip(text: str, position: int, end_mark: str, missing: dict[str, int]) -> int:
    """The position behind the mark. Where it is missing once it is missing for good, and is not looked for again."""
    if end_mark in missing:
        return position
    found = text.find(end_mark, position)
    if found < 0:
        missing[end_mark] = position
        return position
    return found + len(end_mark)


def _refuse(url: str, what: str) -> None:
    raise ParseError(url, f"refused unread: {what}", name="unreadable", heavy=True)
