"""Text from the web, made safe to stand in a header or a line: no control characters, no direction overrides."""

import re
import unicodedata

#: Marks that reorder what follows (Unicode TR 9): a title with them can show other words than it holds.
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"[^\s:;,\"]+")
_HAN = re.compile(r"[\u3400-\u9fff]")


def clean(text: str) -> str:
    """One line of visible text: breaks, controls and lone surrogates become a space, direction overrides go.

    Never nothing for a control: what it stood between, two numbers perhaps, must not become one. Runs of white space
    become one space, also at both ends.
    """
    without = _DIRECTION.sub("", text)
    spaced = "".join(" " if unicodedata.category(char) in {"Cc", "Cs"} else char for char in without)
    return _SPACES.sub(" ", spaced)


def clean_line(text: str) -> str:
    """`clean` without space at either end; for headers, titles and names."""
    return _SPACES.sub(" ", clean(text)).strip()


def show_name_in_ascii(name: str) -> str:
    """A name as a subject can show it, `T-Systems` for `T-Systems（中国）`; empty where most of it has no ASCII form.

    What is left of a Chinese name would be its brackets, or a word that is nobody's name.
    """
    line = clean_line(name)
    shown = re.sub(r"\(\W*\)", "", to_ascii(line)).strip(" ,;-")
    letters = sum(map(str.isalnum, shown))
    return shown if letters and 2 * letters >= sum(map(str.isalnum, line)) else ""


def show_names(text: str, whose: str) -> str:
    """The text with `whose` (`a firm`) for each name in it that has no ASCII form: a gap would hide that one stands."""
    return _WORD.sub(lambda found: (show_name_in_ascii(found[0]) or whose) if _HAN.search(found[0]) else found[0], text)


def to_ascii(text: str) -> str:
    """Letters without their marks; what has no ASCII form is left out."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "".join(char for char in plain if char.isprintable())
