# ruff: noqa: E501  (a sentence stands on one line)
"""Columns of a table by bars, as a text has them: |第二批|21家|34家| under |批次|本批|累计|."""

from collections.abc import Sequence

from parsers.facts.text.sentences import Sentence

#: So many rows a head is looked for above one: a longer table must not make reading grow by its square.
_LONGEST = 400


def read_label(head: str, row: Sentence, start: int) -> str:
    """What the head of a table calls the column in which something of a row stands, by its offset in the text; empty where the two do not fit."""
    labels, cells = head.split("|"), row.text.split("|")
    at = row.text[: max(0, start - row.start)].count("|")
    return labels[at] if len(labels) == len(cells) > 1 else ""


def find_top(sentences: Sequence[Sentence], index: int) -> str:
    """The first of the rows by bars among which a row stands without a break; the row itself where there is none before it."""
    last = max(0, index - _LONGEST)
    while index > last and "|" in sentences[index - 1].text:
        index -= 1
    return sentences[index].text
