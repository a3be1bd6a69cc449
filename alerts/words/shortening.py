"""The first few of what can be very many, and how many more there are: nobody reads two hundred names in a mail."""

from collections.abc import Sequence

from alerts.words.cleaning import clean_line
from domain.findings import Finding

#: Related findings, open points of theirs, and notes of what was not read that a message names.
NAMED = 10


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
