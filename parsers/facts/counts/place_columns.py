# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads English tables by places, origins, owners or services with a row for all: `Area | Approved companies | Applications pending`, `All areas | 72 | 45`.

What the words above such a table say of whom it counts, a column's head says in what state they are. Those let in are told
where the rows come to the row for all: a table that does not add up is of something else, or its firms are in several rows.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from domain.claims import Role
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.series import OTHER_HEAD
from parsers.facts.counts.table_heads_en import counts_only_let_in
from parsers.facts.cues.cues import WHOLE_ROLES
from parsers.facts.cues.verbs import ENDED, LET_IN, REFUSED
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, dates_in
from parsers.facts.values.regions import find_regions
from parsers.facts.values.rows import read_place

_CELL = re.compile(r"[^|]+")
#: "Shanghai 17", "Total: 40": a row without bars, of a place or of all.
_PLAIN_ROW = re.compile(
    r"\W{0,3}(?P<label>[A-Z][A-Za-z' -]{1,28}?)(?:\s*[:=–—]\s*|\s+-\s+|\s+)(?P<count>\d{1,3}(?:,\d{3})+|\d{1,5})\W{0,2}"
)
_RULED = re.compile(r"[\s|:–—-]+")
_NUMBER = re.compile(r"\s*(?P<count>\d{1,3}(?:,\d{3})+|\d{1,5})\s*$")
_NONE = re.compile(r"\s*(?:[-–—]|none|nil)?\s*$", re.I)
_LABELS = re.compile(
    r"\s*(?:(?:pilot )?(?:area|region|place|city|cit(?:y|ies) or province|province|zone|location|municipality|where|seat|district)s?|(?:country|origin|nationality|home|economy|parent)\b[\w /-]{0,24}|(?:type|kind|form|ownership|owned by|issuer|issued by|licen[cs]ed by|services?|business|category)\b[\w /-]{0,16})\s*$",
    re.I,
)
_ALL = re.compile(
    r"\s*(?:(?:grand |overall )?totals?|sum|in all|all(?: (?:\w+ )?(?:areas|regions|places|cities|zones|provinces|countries|origins|together|four))?|together|nationwide|whole country|national)\s*$",
    re.I,
)
#: What a column counts, by its head.
_IN = Pattern(
    rf"\b(?:{LET_IN}|approvals?|licensees|participants|members|holders|in the (?:pilot|trial|scheme)|companies|firms|enterprises|operators|ventures)\b",
    re.I,
)
_LET_IN = Pattern(rf"\b(?:{LET_IN}|approv\w+)\b", re.I)
_ASKING = Pattern(r"\b(?:appl\w+|pending|waiting|filed|files|queue|under review|requests?|in the works)\b", re.I)
_REFUSED = Pattern(rf"\b(?:{REFUSED}|rejected|refused)\b", re.I)
_ENDED = Pattern(rf"\b(?:{ENDED}|ended|expired|left)\b", re.I)
#: A column that tells no firms, or those of a while.
_OF_ELSE = Pattern(r"%|\b(?:share|growth|change|per ?cent|of which|domestic|staff|since|in 20\d\d|this year)\b", re.I)
#: Whom the words above a table are about.
_FOREIGN = Pattern(r"\b(?:foreign|overseas)\b", re.I)
_PILOT = Pattern(r"\b(?:pilot|trial)\b(?! (?:zones?|areas?))", re.I)
_TELECOM = Pattern(r"\b(?:tele(?:com|co)\w*|value-added|VATS)\b", re.I)
_GRANTED = Pattern(
    rf"\b(?:foreign-invested tele\w+ (?:enterprises|companies|firms)|{LET_IN}|approvals?|permits?|licen[cs]\w+|register\w*|in the pilot|participants|members)\b",
    re.I,
)
_NEW = Pattern(
    rf"\b(?:new|newly|latest|batch|round|wave|additional|{LET_IN}\b[^.;,\n]{{0,80}} (?:on (?:\d|[A-Z])|this|last|today))",
    re.I,
)
_VETOED = Pattern(
    r"\b(?:hospitals?|clinics?|banks?|schools?|games?|domestic|targets?|plan(?:s|ned)?|forecast|draft|quota|expected|would|will|could|rumou?r\w*|survey|estimate[sd]?|asked|seek\w*|(?:have|had|that|who|which) applied|users|MVNOs?|satellites?|trainings?|visit(?:s|ed)|talks|seminars?|events?|inspected|sessions?|meetings?|surveyed|questions?|fees?|fines?|days|yuan)\b",
    re.I,
)
#: As of when, in the words right before a date above the table.
_AS_OF = re.compile(
    r"(?:\b(?:position|status|situation|state|as (?:of|at)|by|up to|until|at|figures? (?:for|of|from)|data (?:for|of)|updated|end(?: of)?|close of)(?: (?:on|at|of|as|the|end|close))*[ -]|[,(:] ?(?:on |end-|end of )?|^\W*)$",
    re.I,
)
_AT_END = re.compile(r"\b(?:end|close)(?: of)?[ -]$", re.I)
#: So many lines above a table say whom it counts.
_ABOVE = 3
_MOST_IN = 1000
_SURE = 0.7


class _Cell(Struct, frozen=True):
    """A cell's words, where they stand in the text, and in which sentence."""

    words: str
    start: int
    sentence: int


_Labels = tuple[_Cell, ...]
_Rows = list[_Labels]


class _Kind(Struct, frozen=True):
    """What those let in by a table are: role, as of when, and how sure that is."""

    role: Role
    as_of: str | None
    sure: float


def read_place_columns(sentences: tuple[Sentence, ...], told: Sequence[Draft], dates: Sequence[Mention]) -> list[Draft]:
    """The cells of such tables: those let in as a sum and its parts, those who wait or were refused as something else."""
    found: list[Draft] = []
    for rows in (*_find_tables(sentences), *_find_plain_tables(sentences)):
        head, table = rows[0][0].sentence, _turn(rows)
        if not table or not head:
            continue
        labels, columns = table[0], table[1:]
        above = sentences[max(0, head - _ABOVE) : head]
        named = [(_name_column(column[0].words), column) for column in columns]
        let_in = [column for name, column in named if name == "in"]
        kind = _find_kind(labels, let_in[0], above, told, dates) if len(let_in) == 1 else None
        if kind is None:
            continue
        for name, column in named:
            found.extend(_read_column(name, labels, column, kind))
    return found


def _find_tables(sentences: tuple[Sentence, ...]) -> Iterator[_Rows]:
    """The tables with a head and three rows or more, each a row of cells of one width."""
    rows: _Rows = []
    for index in range(len(sentences) + 1):
        if index < len(sentences) and "|" in sentences[index].text:
            if not _RULED.fullmatch(sentences[index].text):
                rows.append(_cut_cells(sentences[index], index))
            continue
        if len(rows) > 2 and len({len(row) for row in rows}) == 1:
            yield rows
        rows = []


def _find_plain_tables(sentences: tuple[Sentence, ...]) -> Iterator[_Rows]:
    """The same of rows without bars, each of a place and its figure, under a line that is their column's head."""
    rows: _Rows = []
    for index in range(1, len(sentences) + 1):
        row = _PLAIN_ROW.fullmatch(sentences[index].text) if index < len(sentences) else None
        if row is not None and (read_place(row["label"]) or _ALL.match(row["label"])):
            start = sentences[index].start
            cells = (_Cell(row[name], start + row.start(name), index) for name in ("label", "count"))
            rows.append(tuple(cells))
            continue
        first = rows[0][0].sentence if len(rows) > 2 else index
        head = sentences[first - 1]
        if len(rows) > 2 and counts_only_let_in(head.text):
            yield [(_Cell("", head.start, first), _Cell(head.text, head.start, first)), *rows]
        rows = []


def _cut_cells(sentence: Sentence, index: int) -> _Labels:
    text = sentence.text.strip()
    offset = sentence.start + sentence.text.index(text)
    inner = text[1:-1] if text.startswith("|") and text.endswith("|") else text
    offset += inner is not text
    found = [_Cell(cell.group(), offset + cell.start(), index) for cell in _CELL.finditer(inner)]
    return (_Cell("", offset, index), *found) if inner.startswith("|") else tuple(found)


def _turn(rows: _Rows) -> _Rows:
    """The columns of a table by places, its labels first; those of one that has its places on top are its rows."""
    if _names_places(rows[0][1:]):
        return rows
    columns = list(zip(*rows, strict=True))
    labels = rows[0][0].words
    if _LABELS.match(labels) or (not labels.strip() and _names_places(columns[0][1:])):
        return columns
    return []


def _names_places(cells: Sequence[_Cell]) -> bool:
    """Whether cells name places, and one of them all of these."""
    alls = [cell for cell in cells if _ALL.match(cell.words)]
    return len(alls) == 1 and len(cells) > 2 and all(_find_place(cell) for cell in cells if cell not in alls)


def _find_place(cell: _Cell) -> str | None:
    return read_place(cell.words.strip())


def _name_column(head: str) -> str | None:
    """In what state a column's firms are: let in, asking, refused, ended; None where its head does not say, or says more."""
    if _OF_ELSE.search(head):
        return None
    if _ENDED.search(head):
        return "revoked"
    if _REFUSED.search(head):
        return "rejected"
    if _ASKING.search(head):
        return None if _LET_IN.search(head) else "applicants"
    return "in" if _IN.search(head) and not OTHER_HEAD.search(head) else None


def _find_kind(
    labels: _Labels, column: _Labels, above: tuple[Sentence, ...], told: Sequence[Draft], dates: Sequence[Mention]
) -> _Kind | None:
    """What a column of those let in counts; None where it does not add up, or nothing says of whom it is."""
    values = [_read_value(cell) for cell in column[1:]]
    sums = [at for at, label in enumerate(labels[1:]) if _ALL.match(label.words)]
    parts = [value for at, value in enumerate(values) if at not in sums]
    if None in values or len(sums) > 1 or len(parts) < 2:
        return None
    total = sum(value or 0 for value in parts)
    if sums and values[sums[0]] != total:
        return None
    last = column[0].sentence
    whole = next((d for d in reversed(told) if d.sentence < last and d.value == total and d.role in WHOLE_ROLES), None)
    if whole is not None:
        return _Kind(whole.role, whole.as_of, min(whole.confidence, _SURE))
    return _read_above(total, column[0].words, above, dates) if sums else None


def _read_above(total: int, head: str, above: tuple[Sentence, ...], dates: Sequence[Mention]) -> _Kind | None:
    """The same by the words above a table."""
    lines = (*(one.text for one in above), head)
    words = "\n".join(lines)
    if _VETOED.search(words) or not _FOREIGN.search(words) or not _GRANTED.search(words):
        return None
    speaking = next((line for line in reversed(lines) if _PILOT.search(line) or _TELECOM.search(line)), "")
    of_pilot = _PILOT.search(speaking) is not None
    if not speaking:
        return None
    if (of_pilot and total >= _MOST_IN) or (not of_pilot and total < 2):
        return None
    of_one_place = len({place for place, _, _ in find_regions(words)}) == 1
    role: Role = "batch" if _NEW.search(words) else "pilot_total" if of_pilot else "stock_total"
    return _Kind(role, _find_day(above, dates), DOUBTED_AT if of_one_place or role == "batch" else _SURE)


def _find_day(above: tuple[Sentence, ...], dates: Sequence[Mention]) -> str | None:
    """As of when a table counts: the nearest date above it that such words lead in."""
    for line in reversed(above):
        for day in reversed(dates_in(dates, line.start, line.end)):
            before = line.text[: day.start - line.start]
            if day.value and _AS_OF.search(before):
                return f"{day.value}-12" if len(day.value) == 4 and _AT_END.search(before) else day.value
    return None


def _read_value(cell: _Cell) -> int | None:
    """The number of a cell, nought where it tells that there are none; None where it is no number."""
    number = _NUMBER.match(cell.words)
    if number is None:
        return 0 if _NONE.match(cell.words) else None
    return int(number["count"].replace(",", ""))


def _read_column(name: str | None, labels: _Labels, column: _Labels, kind: _Kind) -> Iterator[Draft]:
    for label, cell in zip(labels[1:], column[1:], strict=True):
        number = _NUMBER.match(cell.words)
        if name is None or number is None or not _read_value(cell):
            continue
        of_all = _ALL.match(label.words) is not None
        role: Role = "other" if name != "in" else kind.role if of_all else "subset"
        detail = "table_row" if name == "in" else f"{name}_by_place"
        at = cell.start + number.start("count")
        start = label.start + len(label.words) - len(label.words.lstrip()) if label.sentence == cell.sentence else at
        yield Draft(
            _read_value(cell) or 0, "exact", role, detail, start, cell.start + number.end("count"), f"en.table-{'sum' if of_all else 'part'}",
            kind.sure, at, cell.sentence, None if of_all else _find_place(label), kind.as_of,
        )  # fmt: skip
