# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads English tables of those let in by round, with the day of each: `Round | Date | Enterprises approved`, where a column of running sums may follow.

Lines of a fact box tell the same: `First approvals: February 28, 2025 (13 companies)`.
"""

import re
from collections.abc import Iterator, Sequence

from domain.claims import Role
from parsers.facts.counts.counts import Draft
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, dates_in

_COUNTED = r"(?:(?:Number of )?(?:(?:[Aa]pproved|[Pp]ilot|[Ff]oreign-invested|[Ll]icen[cs]ed) )*(?:[Ee]nterprises|[Cc]ompanies|[Ff]irms|[Aa]pprovals|[Ll]icensees|[Ee]ntities|[Pp]articipants)|Approved|Count|Number)"
#: "Round | Date | Enterprises approved | Cumulative".
_ROUNDS = re.compile(
    rf"\W*(?:Round|Batch|List|Group)\s*\|\s*(?:Date|Day|Published|Issued|Announced|Approved on)[^|]*\|\s*{_COUNTED}[^|]*(?P<sums>\|\s*(?:Cumulative|Running|Total|Sum|In all|So far)\b[^|]*)?\|?\s*"
)
_NTH = r"(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)"
_ROUND = re.compile(
    rf"\W{{0,2}}(?:No\. ?)?(?:\d{{1,2}}(?:st|nd|rd|th)?|{_NTH})\s*\|[^|]{{4,24}}\|\s*(?P<count>\d{{1,3}})\s*(?:\|\s*(?P<sum>\d{{1,4}})\s*)?\|?\s*"
)
#: "Second round: September 10, 2025 (8)".
_LINE = re.compile(
    rf"\W{{0,3}}(?:{_NTH}|Latest) (?:approvals?|rounds?|batch|list|group|wave|tranche): (?P<day>[^():]{{6,24}}) \((?P<count>\d{{1,3}})(?: (?:foreign[\w-]* )?(?:companies|firms|enterprises|approvals|entities|operators|licensees|names))?\)\W{{0,2}}"
)
_TELECOM = Pattern(r"\b(?:tele(?:com|communication)s?|VATS|value-added|MIIT)\b", re.I)
_PILOT = Pattern(r"\b(?:pilot|trial)\b", re.I)
_RULED = re.compile(r"[\s|:–—-]+")
#: Heads of those who were not let in, or are no longer.
_OTHER = Pattern(
    r"\b(?:appl\w+|reject\w*|refus\w*|withdr\w+|revok\w*|pending|revenue|sales|users|waiting|target\w*|forecast\w*|expected|new|cities|regions|areas|places|services|documents|meetings?|talks|people|persons|domestic|trainings?|sessions?|visits?|seminars?|questions?|fines?|calls|complaints?)\b",
    re.I,
)


def read_rounds(sentences: tuple[Sentence, ...], dates: Sequence[Mention]) -> list[Draft]:
    """The batches of all such tables of a text, each as of its own day, with what they come to; none of a table of fewer than two."""
    drafts: list[Draft] = []
    for head, sentence in enumerate(sentences):
        if (heading := _ROUNDS.fullmatch(sentence.text)) and _tells_let_in(sentences, head):
            rows = list(_list_rows(sentences, head))
            drafts.extend(_read_rows(sentences, rows, dates, summed=heading["sums"] is not None))
    lines = [(i, row) for i, one in enumerate(sentences) if (row := _LINE.fullmatch(one.text))]
    if len(lines) > 1 and _tells_let_in(sentences, lines[0][0]):
        drafts.extend(_read_rows(sentences, lines, dates, summed=False))
    return drafts


def _tells_let_in(sentences: tuple[Sentence, ...], head: int) -> bool:
    """Whether a table counts those let in to the pilot, by its head, the line above it and the titles."""
    above = [one.text for one in sentences[max(0, head - 1) : head + 1]] + [s.text for s in sentences[:head] if s.title]
    told = "\n".join(above)
    return not _OTHER.search(told) and bool(_TELECOM.search(told)) and bool(_PILOT.search(told))


def _list_rows(sentences: tuple[Sentence, ...], head: int) -> Iterator[tuple[int, re.Match[str]]]:
    """The rows right below a head."""
    for index in range(head + 1, len(sentences)):
        row = _ROUND.fullmatch(sentences[index].text)
        if row is not None:
            yield index, row
        elif not _RULED.fullmatch(sentences[index].text):
            return


def _read_rows(
    sentences: tuple[Sentence, ...],
    rows: Sequence[tuple[int, re.Match[str]]],
    dates: Sequence[Mention],
    *,
    summed: bool,
) -> list[Draft]:
    """A batch for each row that has a day, and where its last column adds the rows up, the sum after it."""
    drafts: list[Draft] = []
    running = 0
    for index, row in rows:
        sentence = sentences[index]
        running += int(row["count"])
        day = next((m.value for m in dates_in(dates, sentence.start, sentence.end) if m.day), None)
        if day is None:
            continue
        drafts.append(_draft(index, row, "count", "batch", day, sentence.start))
        if summed and row["sum"] and int(row["sum"]) == running > int(row["count"]):
            drafts.append(_draft(index, row, "sum", "pilot_total", day, sentence.start))
    return drafts if len(rows) > 1 else []


def _draft(index: int, row: re.Match[str], name: str, role: Role, day: str, start: int) -> Draft:
    first = "day" if "day" in row.re.groupindex else 0
    return Draft(
        int(row[name]), "exact", role, "", start + row.start(first), start + row.end(name), "row.table-round" if role == "batch" else "row.table-sum",
        0.7, start + row.start(name), index, None, day,
    )  # fmt: skip
