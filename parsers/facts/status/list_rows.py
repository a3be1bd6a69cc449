# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Cuts a text into the rows of its lists: lines that begin with a firm, behind a number, a mark or a place."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from parsers.facts.names.brands import Name
from parsers.facts.status.small_numbers_zh import read_small
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence


class Line(Struct, frozen=True):
    """A line of a list: its sentences' indexes, its text, and the names in it."""

    sentences: tuple[int, ...]
    text: str
    start: int
    names: tuple[Name, ...]


#: What may stand before the firm of a row: a mark, a number, a document's number, a day, a place, whose firm it is.
_BEFORE = Deferred(
    r"[\s•·◆◇▶►●○■□★☆✓✔✅☑→➜➡➤➢☞▪▸◎※❖✦🔹🔸🔺👉📍📌🎉\ufe0f\-–—*]*(?:(?:\(?\d{1,3}[).、,]?|[IVX]{1,4}\.|\([a-z]{1,3}\)|序号\d{1,3}|\d{2}-\d{2}|\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))(?: ?[|/] ?| |(?<=[).、,]))?)?(?:[一-鿿]{0,4}[〔(\[]\d{4}[〕)\]]\d{1,4}号? ?[|/] ?)?"
    r"(?:(?:(?![^:]{0,26}\b(?i:includ\w+|refus\w+|reject\w+|surrender\w*|withdr\w+|revo\w+|cancel\w*|laps\w+|expir\w+|wait\w*|pending|appl\w+|return\w*|left|parents?|owners?|shareholders?|suppl\w+|partners?|customers?|clients?|contacts?|sources?|advis\w+|excluded|absent|missing)\b)[A-Z][A-Za-z' -]{2,24}|[一-鿿]{2,6})(?: ?\(\d{1,3}家?\))?: ?|[一-鿿]{2,6} ?[|/] ?)?(?:(?!供应|客户|合作|伙伴|股东|竞争|对手|申请|母公司|顾问)[^,、。;:|/]{1,12}(?:的|独资企业|独资|背景))?"
)
_AFTER = Deferred(r"$|[;,。;、|(\[:]| ?[|/(\[—–-]| +[一-鿿A-Z0-9]|\.$")


def cut_lines(sentences: Sequence[Sentence], rows: Mapping[int, Sequence[Name]]) -> list[Line]:
    lines: list[Line] = []
    at = 0
    while at < len(sentences):
        end = at
        while end < len(sentences) and sentences[end].line == sentences[at].line:
            end += 1
        text = "".join(
            one.text if n == at else " " * max(0, one.start - sentences[n - 1].end) + one.text
            for n, one in enumerate(sentences[at:end], at)
        )
        names = tuple(name for n in range(at, end) for name in rows.get(n, ()))
        lines.append(Line(tuple(range(at, end)), text, sentences[at].start, names))
        at = end
    return lines


#: 甲集团旗下的乙公司: the owner stands first in its row, and the firm of the row behind it.
_WHOSE_ROW = Deferred(r"(?:集团)?(?:在华|旗下|全资|控股|独资|下属)*的?(?:全资|控股)?(?:子公司)?的?")


def find_first(line: Line) -> Name:
    """The firm of a row: its first name, or the one behind the owner that stands first."""
    for owner, firm in zip(line.names, line.names[1:2], strict=False):
        between = line.text[owner.end - line.start : firm.start - line.start]
        if between and firm.shape == "legal" and owner.shape != "legal" and _WHOSE_ROW.fullmatch(between):
            return firm
    return line.names[0]


def _is_row(line: Line) -> bool:
    """Whether a line is a firm, and what a list says of it."""
    if not line.names or len(line.text) > 260:
        return False
    first = find_first(line)
    at, end = first.start - line.start, first.end - line.start
    return (
        first.shape not in ("short", "listed")
        and _BEFORE.fullmatch(line.text[:at].rstrip(" ") or "") is not None
        and _AFTER.match(line.text[end:]) is not None
        and "。" not in line.text[end:].rstrip("。")
    )


#: A line of details below its firm.
_DETAIL = 90


def find_blocks(lines: list[Line]) -> Iterator[list[Line]]:
    """Two rows or more one after another, a line of details behind each perhaps."""
    block: list[Line] = []
    gap = 0
    for line in (*lines, None):
        if line is not None and _is_row(line):
            block.append(line)
            gap = 0
            continue
        gap += 1
        detail = (
            line is not None
            and block
            and gap == 1
            and not line.names
            and len(line.text) < _DETAIL
            and line.text[-1:] not in ".。:"
        )
        if not detail:
            if len(block) > 1:
                yield block
            block = []


#: (一)甲公司, 2.乙公司: a row that is a number and a firm.
_ORDINAL = Deferred(r" ?\(?(?P<n>[一二三四五六七八九十]{1,3}|\d{1,2})[).、] ?")
#: So many lines may tell of one firm before the next number.
_TOLD_OF_ONE = 8


def find_numbered(lines: list[Line]) -> Iterator[list[Line]]:
    """Firms numbered from one on, several lines about each below it; a further one begins another list."""
    block: list[Line] = []
    first = last = 0
    for at, line in enumerate(lines):
        number = _ORDINAL.match(line.text)
        alone = number is not None and _is_row(line) and line.text[find_first(line).end - line.start :].strip() == ""
        count = read_small(number["n"]) if number is not None and alone else 0
        if count == len(block) + 1 and (not block or at - last <= _TOLD_OF_ONE):
            first = first if block else at
            block.append(line)
            last = at
        elif count == 1:
            if _is_spread(block, first, last):
                yield block
            block, first, last = [line], at, at
    if _is_spread(block, first, last):
        yield block


def _is_spread(block: list[Line], first: int, last: int) -> bool:
    """Whether lines stand between the rows, the first and last of which are given: of others `find_blocks` makes a list."""
    return len(block) > 1 and last - first >= len(block)


#: "I. Beijing: A; B": names of one row, parted by semicolons.
_NEXT = Deferred(r" ?[;;、] ?")


def find_further(line: Line) -> Iterator[int]:
    for before, name in zip(line.names, line.names[1:], strict=False):
        if not _NEXT.fullmatch(line.text[before.end - line.start : name.start - line.start]):
            return
        yield name.start
