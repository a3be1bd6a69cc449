# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads English rows of one figure a month or quarter under a heading that says whom they count: `Sep 2024: 2,220`, `Q3 2025 | 2,600+`.

Rows by years alone are read in `parsers.facts.counts.series`.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from domain.claims import Qualifier, Role
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.series import AT_END, OTHER_HEAD, names_all_licensed
from parsers.facts.counts.table_heads_en import counts_anew, counts_only_let_in, rises
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, dates_in
from parsers.facts.values.regions import find_regions

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_ROW = re.compile(
    rf"\W{{0,3}}(?P<end>(?:[Ee]nd|[Cc]lose|[Aa]s (?:of|at))[- ](?:of[- ])?)?(?P<label>(?:\d{{1,2}} )?{_MONTH}(?: \d{{1,2}},)?,? 20\d\d|Q[1-4] 20\d\d|20\d\d-\d\d(?:-\d\d)?|20\d\d)"
    r"(?:\s*[:|=]\s*|\s+[–—-]\s+|\s*\.{3,}\s*|\s+)(?P<about>(?:about|some|around|nearly|over|more than) |[~>] ?)?(?P<count>\d{1,3}(?:,\d{3})+|\d{1,6})(?P<plus>\+)?(?: (?:companies|firms|enterprises|licensees))?\s*\|?\W{0,2}"
)
#: Whom the heading of a table counts that are in the pilot, and that each row counts all of them until then.
_PILOT = Pattern(
    r"\b(?:pilot|trial)\b(?! (?:zones?|areas?|cit))[^\n]{0,60}\b(?:approv\w+|admitted|cleared|licen[cs]\w+|participants|members|entrants|enterprises|companies|firms|holders)\b|\b(?:approv\w+|admitted|cleared|licen[cs]\w+|participants|members|entrants|enterprises|companies|firms|holders)\b[^\n]{0,60}\b(?:pilot|trial)\b(?! (?:zones?|areas?|cit))",
    re.I,
)
_FOREIGN = Pattern(r"\b(?:foreign|overseas)\b|\bMIIT\b", re.I)
_TELECOM = Pattern(r"\b(?:tele(?:com|co)\w*|value-added|VATS|MIIT)\b", re.I)
_CUMULATIVE = Pattern(
    r"\b(?:cumulative|running|total|to date|so far|since launch|number of|end of (?:the )?(?:period|month|quarter|year)|at (?:month|quarter|period|year)[- ]end|in (?:the|its) pilot)\b",
    re.I,
)
#: The line under rows of those let in in each month that adds them up.
_ADDED_UP = re.compile(
    r"\W{0,3}(?:Cumulative|Total|Sum|In all|Together|So far)(?: (?:total|to date|so far))?: ?(?P<count>\d{1,4})\W{0,2}"
)
#: Headings of what is not let in, not firms, or not yet so.
_OF_ELSE = Pattern(
    r"\b(?:inspect\w*|reject\w*|refus\w*|revok\w*|withdr\w*|pending|waiting|domestic|virtual|MVNOs?|hospitals?|banks?|games?|staff|employees|investments?|capital|value(?!-added)|forecasts?|projected|targets?|expected|estimates?|plan(?:s|ned)?|would|scenario|complaints?|jobs|cities|places|interviews?|questions?|fines?|fees?|seats?|webinars?|branch(?:es)?|rivals?|trainings?|talks|visit\w*|yuan|centres?|centers?|abroad|days|hours)\b|%",
    re.I,
)
_QUALIFIERS: dict[str, Qualifier] = {"over": "over", "more than": "over", ">": "over", "nearly": "nearly"}
#: A row in one line, behind what it counts: "...(cumulative): 13 in February 2025, 21 in September 2025".
_CELL = rf"(?P<count>\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}})(?P<plus>\+)? (?:in|at|by|on|as of) (?P<end>(?:the )?(?:end|close)[- ](?:of[- ])?)?(?P<label>(?:\d{{1,2}} )?{_MONTH}(?: \d{{1,2}},)?,? 20\d\d)"
_CAPTION = re.compile(
    rf"(?P<heading>[^:.]{{20,160}}): (?P<cells>{re.sub(r'[?]P<[a-z]+>', '?:', _CELL)}(?:[,;]? (?:and )?{re.sub(r'[?]P<[a-z]+>', '?:', _CELL)})+)\.?"
)
_CELLS = re.compile(_CELL)
SURE = 0.7

_Cell = tuple[Sentence, int, re.Match[str]]


class Series(Struct, frozen=True):
    """What the rows under a heading are: whom they count, how sure that is, and whether a bare year is its end."""

    role: Role
    sure: float
    at_end: bool


def read_dated_rows(sentences: tuple[Sentence, ...], dates: Sequence[Mention]) -> list[Draft]:
    """The rows of such tables, two at least, each as of its own month; what no plain heading counts waits."""
    found: list[Draft] = []
    titles = [one for one in sentences if one.title]
    for first, rows in _find_tables(sentences):
        lines = [one.text for one in (*titles, *sentences[max(0, first - 1) : first])]
        heading = "\n".join(dict.fromkeys(lines))
        cells = [(sentences[index], index, row) for index, row in rows]
        at_end = AT_END.search(heading) is not None
        if (role := name_role(heading)) is not None:
            found.extend(_draft_all(cells, Series(role, name_sure(role, lines[-1]), at_end), dates))
        elif _tells_let_in(heading) and (sum_ := _find_sum(sentences, rows)) is not None:
            found.extend([*_draft_all(cells, Series("batch", SURE, at_end), dates), sum_])
    return [*found, *_read_captions(sentences, dates)]


def _tells_let_in(heading: str) -> bool:
    """Whether a heading counts those let in to the pilot, anew in each month."""
    if OTHER_HEAD.search(heading) or _OF_ELSE.search(heading) or not counts_anew(heading):
        return False
    return all(pattern.search(heading) for pattern in (_PILOT, _FOREIGN, _TELECOM))


def _find_sum(sentences: tuple[Sentence, ...], rows: Sequence[tuple[int, re.Match[str]]]) -> Draft | None:
    """The line right under rows that says to what they come, if they do."""
    index = rows[-1][0] + 1
    line = _ADDED_UP.fullmatch(sentences[index].text) if index < len(sentences) else None
    if line is None or int(line["count"]) != sum(int(row["count"].replace(",", "")) for _, row in rows):
        return None
    at, end = sentences[index].start + line.start("count"), sentences[index].start + line.end("count")
    return Draft(int(line["count"]), "exact", "pilot_total", "table_row", at, end, "row.dated-sum", SURE, at, index)


def _read_captions(sentences: tuple[Sentence, ...], dates: Sequence[Mention]) -> Iterator[Draft]:
    """The rows in one line; a line that goes on behind them is no such row."""
    for index, sentence in enumerate(sentences):
        caption = None if sentence.furniture else _CAPTION.fullmatch(sentence.text)
        if caption is not None and (role := name_role(caption["heading"])) is not None:
            cells = [(sentence, index, cell) for cell in _CELLS.finditer(sentence.text, *caption.span("cells"))]
            yield from _draft_all(cells, Series(role, name_sure(role, caption["heading"]), at_end=False), dates)


def _find_tables(sentences: tuple[Sentence, ...]) -> Iterator[tuple[int, list[tuple[int, re.Match[str]]]]]:
    """The index of each table's first row with all its rows; none whose rows have but years."""
    rows: list[tuple[int, re.Match[str]]] = []
    for index in range(len(sentences) + 1):
        row = _ROW.fullmatch(sentences[index].text) if index < len(sentences) else None
        if row is not None:
            rows.append((index, row))
            continue
        if len(rows) > 1 and any(len(one["label"]) > len("2025") for _, one in rows):
            yield rows[0][0], rows
        rows = []


def name_role(heading: str) -> Role | None:
    """Whom the line above a table and the title count; None where they do not say, or count something else."""
    if OTHER_HEAD.search(heading) or _OF_ELSE.search(heading) or find_regions(heading):
        return None
    if names_all_licensed(heading):
        return "stock_total"
    in_pilot = _PILOT.search(heading) and _FOREIGN.search(heading) and _TELECOM.search(heading)
    return "pilot_total" if in_pilot and _CUMULATIVE.search(heading) and not counts_anew(heading) else None


def name_sure(role: Role, heading: str) -> float:
    """How sure the figures right under a heading are; those of the pilot wait where it holds other words than that firms are let in."""
    return SURE if role != "pilot_total" or counts_only_let_in(heading) else DOUBTED_AT


def _draft_all(cells: Sequence[_Cell], series: Series, dates: Sequence[Mention]) -> list[Draft]:
    """The drafts of one table's rows; all wait where they cannot be one running sum."""
    drafts = [_draft(sentence, index, row, series, dates) for sentence, index, row in cells]
    if series.role == "pilot_total" and not rises([one.value for one in drafts], [one.as_of for one in drafts]):
        return [replace(one, confidence=DOUBTED_AT) for one in drafts]
    return drafts


def _draft(sentence: Sentence, index: int, row: re.Match[str], series: Series, dates: Sequence[Mention]) -> Draft:
    told = (row.groupdict().get("about") or "").strip().lower()
    qualifier: Qualifier = "over" if row["plus"] else _QUALIFIERS.get(told, "about" if told else "exact")
    start, places = sentence.start, ("label", "plus" if row["plus"] else "count")
    label = dates_in(dates, start + row.start("label"), start + row.end("label"))
    day = next((one.value for one in label if one.value), None)
    ends = row["end"] is not None or series.at_end
    as_of = f"{day}-12" if day and len(day) == len("2025") and ends else day
    first, last = min(map(row.start, places)), max(map(row.end, places))
    return Draft(
        int(row["count"].replace(",", "")), qualifier, series.role, "table_row", start + first, start + last,
        "row.dated", series.sure, start + row.start("count"), index, None, as_of,
    )  # fmt: skip
