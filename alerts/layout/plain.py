"""A message as plain text: 72 columns, labels in a column of their own, addresses unbroken."""

from collections.abc import Iterable, Iterator
from itertools import chain

from alerts.layout.layout import (
    Block,
    Field,
    FigureRow,
    Figures,
    Heading,
    Item,
    Lead,
    Line,
    Listed,
    Quote,
    Quotes,
    Section,
    Verbatim,
)
from alerts.layout.wrapping import COLUMNS, pad, width, wrap

_LABEL = 11  # columns of the label with the space behind it
_VALUE = 12
_ROLE = 35
_QUOTE = 6  # columns before a quote: three, the language, a space


def set_plain(sections: Iterable[Section]) -> str:
    """The sections with an empty line between them; the text ends with one line break."""
    return (
        "\n\n".join("\n".join(line for block in section for line in _set_block(block)) for section in sections) + "\n"
    )


def _set_block(block: Block) -> Iterator[str]:
    match block:
        case Lead(text) | Heading(text):
            yield from wrap(text, COLUMNS)
        case Field(label, lines):
            yield from _set_field(label, lines)
        case Figures(rows):
            yield from chain.from_iterable(_set_row(row) for row in rows)
        case Quotes(label, quotes):
            yield from wrap(label, COLUMNS)
            yield from chain.from_iterable(_set_quote(quote) for quote in quotes)
        case Listed():
            yield from _set_listed(block)
        case Item():
            yield from _set_item(block)
        case Verbatim(text, _):
            yield text


def _set_field(label: str, lines: tuple[Line, ...]) -> Iterator[str]:
    head = pad(label, _LABEL)
    if width(label) >= _LABEL:
        yield label
        head = " " * _LABEL
    for line in lines:
        yield from _hang(head, read_line(line), COLUMNS)
        head = " " * _LABEL


def _set_listed(listed: Listed) -> Iterator[str]:
    head = f"{listed.number} "
    indent = " " * width(head)
    yield from _hang(head, listed.text, COLUMNS)
    yield f"{indent}{listed.url}"
    for line in listed.more:
        yield from _hang(indent, line, COLUMNS)


def _set_item(item: Item) -> Iterator[str]:
    """The mark stands at the right where there is room beside the title, else below it."""
    head = f"{item.number} "
    indent = " " * width(head)
    room = COLUMNS - width(item.mark)
    if width(head + item.title) + 2 <= room:
        yield f"{pad(head + item.title, room)}{item.mark}"
    else:
        yield from _hang(head, item.title, COLUMNS)
        yield f"{indent}{item.mark}"
    for line in item.lines:
        yield from _hang(indent, line, COLUMNS)


def _set_row(row: FigureRow) -> Iterator[str]:
    head = pad(row.value, _VALUE)
    if width(row.value) >= _VALUE:
        yield row.value
        head = " " * _VALUE
    roles = wrap(row.role, _ROLE)
    for role in roles[:-1]:
        yield f"{head}{role}"
        head = " " * _VALUE
    yield from _hang(f"{head}{pad(roles[-1], _ROLE)} ", row.date, COLUMNS)


def _set_quote(quote: Quote) -> Iterator[str]:
    said = f"{quote_marks(quote, read_line(quote.line))} {quote.after}".strip() if quote.line else quote.after
    yield from _hang(pad(f"   {quote.mark}", _QUOTE), said, COLUMNS)


def quote_marks(quote: Quote, text: str) -> str:
    """A quote in the marks of its language."""
    return f"「{text}」" if quote.mark == "zh" else f'"{text}"'


def _hang(head: str, text: str, columns: int) -> Iterator[str]:
    indent = width(head)
    for number, line in enumerate(wrap(text, columns - indent)):
        yield f"{head if number == 0 else ' ' * indent}{line}".rstrip()


def read_line(line: Line) -> str:
    return "".join(run.text for run in line)
