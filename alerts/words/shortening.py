"""The first few of what can be very many, and how many more there are: nobody reads two hundred names in a mail."""

import re
from collections.abc import Iterator, Sequence

from alerts.words.cleaning import clean_line
from domain.findings import Finding

#: Related findings, open points of theirs, and notes of what was not read that a message names.
NAMED = 10
_LEGAL_FORM = re.compile(
    r"[ ,]+(?:(?:Co|Corp|Inc|Ltd|Limited|LLC|LLP|GmbH|AG|S\.A|Pte|Pty|PLC|Company)\b[., ]*)+$", re.IGNORECASE
)


def name_first(lines: Sequence[str], most: int | None = NAMED) -> tuple[str, ...]:
    """The first lines, then how many more the record has; all of them where they are no more, or `most` is None."""
    more = 0 if most is None else len(lines) - most
    return tuple(lines) if more <= 0 else (*lines[:most], f"and {more:,} more, in the record")


def name_first_in_chinese(lines: Sequence[str], most: int = NAMED) -> tuple[str, ...]:
    """The same in Chinese."""
    more = len(lines) - most
    return tuple(lines) if more <= 0 else (*lines[:most], f"另有{more}项,见记录")


def say_unread(finding: Finding, most: int | None = NAMED) -> str:
    """That attachments or further pages were not read, and which; empty for none. `most` None: the record names all."""
    if not finding.unread:
        return ""
    listed = "; ".join(name_first([clean_line(name) for name in finding.unread], most))
    return f"An attachment or further page was not read, so something may be missing here: {listed}"


def say_unread_in_chinese(finding: Finding) -> str:
    """The same in Chinese."""
    if not finding.unread:
        return ""
    listed = ";".join(name_first_in_chinese([clean_line(name) for name in finding.unread]))
    return f"有附件或后续页未能读取,此处或有遗漏:{listed}"


def shorten_names(said: str, names: Sequence[str], room: int) -> str:
    """The words of a subject with its firms' names as short as they must be for what happened to stand behind them.

    Of a name its legal form goes first, then the place in brackets, then words from its end, marked by `...`; the parts
    that follow a comma behind the names may be left out, and need no room. A name behind which no verb stands stays.
    """
    for name in names:
        if len(said) <= room or not re.match(" [a-z]", said.partition(name)[2]):
            continue
        for short in _list_shorter(name):
            said, name = said.replace(name, short), short
            if len(_first_part(said)) <= room:
                break
    return said


def _list_shorter(name: str) -> Iterator[str]:
    bare = _LEGAL_FORM.sub("", name).rstrip(" ,.")
    yield bare or name
    words = re.sub(r" ?\([^)]*\)", "", bare).split()
    if not words:
        return
    yield " ".join(words)
    for number in range(len(words) - 1, 0, -1):
        yield f"{' '.join(words[:number])}..."


def _first_part(said: str) -> str:
    return re.split(r"[,;] ", said, maxsplit=1)[0]
