# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads English tables of those let in by round, with the day of each: `Round | Date | Enterprises approved`."""

import re
from collections.abc import Iterator, Sequence

from parsers.facts.counts.counts import Draft
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, dates_in

_COUNTED = r"(?:(?:Number of )?(?:(?:[Aa]pproved|[Pp]ilot|[Ff]oreign-invested|[Ll]icen[cs]ed) )*(?:[Ee]nterprises|[Cc]ompanies|[Ff]irms|[Aa]pprovals|[Ll]icensees|[Ee]ntities|[Pp]articipants)|Approved|Count|Number)"
#: "Round | Date | Enterprises approved".
_ROUNDS = re.compile(
    rf"\W*(?:Round|Batch|List|Group)\s*\|\s*(?:Date|Day|Published|Issued|Announced|Approved on)[^|]*\|\s*{_COUNTED}[^|]*"
)
_ROUND = re.compile(
    r"\W{0,2}(?:No\. ?)?(?:\d{1,2}(?:st|nd|rd|th)?|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)\s*\|[^|]{4,24}\|\s*(?P<count>\d{1,3})\s*"
)
_TELECOM = Pattern(r"\b(?:tele(?:com|communication)s?|VATS|value-added)\b", re.I)
_PILOT = Pattern(r"\b(?:pilot|trial)\b", re.I)
#: Heads of those who were not let in, or are no longer.
_OTHER = Pattern(
    r"\b(?:appl\w+|reject\w*|refus\w*|withdr\w+|revok\w*|pending|revenue|sales|users|waiting|target\w*|forecast\w*|expected|new)\b",
    re.I,
)


def read_rounds(sentences: tuple[Sentence, ...], dates: Sequence[Mention]) -> list[Draft]:
    """The batches of all such tables of a text, each as of its own day; none of a table of fewer than two."""
    drafts: list[Draft] = []
    for head, sentence in enumerate(sentences):
        if _ROUNDS.fullmatch(sentence.text) and _tells_let_in(sentences, head):
            rows = list(_read_rows(sentences, head, dates))
            drafts.extend(rows if len(rows) > 1 else ())
    return drafts


def _tells_let_in(sentences: tuple[Sentence, ...], head: int) -> bool:
    """Whether a table counts those let in to the pilot, by its head, the line above it and the titles."""
    above = [one.text for one in sentences[max(0, head - 1) : head + 1]] + [s.text for s in sentences[:head] if s.title]
    told = "\n".join(above)
    return not _OTHER.search(told) and bool(_TELECOM.search(told)) and bool(_PILOT.search(told))


def _read_rows(sentences: tuple[Sentence, ...], head: int, dates: Sequence[Mention]) -> Iterator[Draft]:
    for index in range(head + 1, len(sentences)):
        row = _ROUND.fullmatch(sentences[index].text)
        if row is None:
            return
        start = sentences[index].start
        day = next((m.value for m in dates_in(dates, start, sentences[index].end) if m.day), None)
        if day is not None:
            yield Draft(
                int(row["count"]), "exact", "batch", "", start + row.start(), start + row.end("count"), "row.table-round",
                0.7, start + row.start("count"), index, None, day,
            )  # fmt: skip
