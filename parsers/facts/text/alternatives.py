"""Parts a regular expression at its bars, so that a text is tried with those alternatives alone that it may match.

Most rules are told in two languages, `获批|\\bapproved\\b`, and most sentences are written in one.
"""

import re

from parsers.facts.text.needs import find_needs, parse_pattern

#: A word in Latin letters among alternatives; what has none is not parsed, which would take long.
_MIXED = re.compile(r"\|.*[A-Za-z]{2}|[A-Za-z]{2}.*\|", re.DOTALL)
#: Flags at the head are the whole pattern's, and would be lost to the other parts.
_GLOBAL_FLAGS = re.compile(r"\(\?[aiLmsux]+\)")


def part_alternatives(text: str, flags: int) -> list[str]:
    """Runs of neighbouring alternatives that need letters of one script; one where there are groups to be asked for.

    What matches first among the parts is what the whole matches: at one place the earlier part counts.
    """
    if (
        not _MIXED.search(text)
        or text.isascii()
        or _GLOBAL_FLAGS.match(text)
        or parse_pattern(text, flags).state.groups > 1
    ):
        return [text]
    parts: list[tuple[str, list[str]]] = []
    for one in split_alternatives(text):
        script = _name_script(one, flags)
        if parts and parts[-1][0] == script:
            parts[-1][1].append(one)
        else:
            parts.append((script, [one]))
    return ["|".join(run) for _, run in parts]


def _name_script(text: str, flags: int) -> str:
    needs = find_needs(text, flags)
    if any(not any(map(str.isascii, need)) for need in needs):
        return "other"
    return "latin" if any(all(map(_is_latin, need)) for need in needs) else ""


def _is_latin(word: str) -> bool:
    return word.isascii() and any(map(str.isalpha, word))


def split_alternatives(text: str) -> list[str]:
    """A regular expression at the bars that stand in no bracket."""
    parts, depth, in_class, start, at = [], 0, False, 0, 0
    while at < len(text):
        char = text[at]
        if char == "\\":
            at += 1
        elif in_class:
            in_class = char != "]"
        elif char == "[":
            in_class = True
            at += (
                2 if text.startswith("[^]", at) else text.startswith("[]", at)
            )  # one that stands first is in the class
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif char == "|" and depth == 0:
            parts.append(text[start:at])
            start = at + 1
        at += 1
    return [*parts, text[start:]]
