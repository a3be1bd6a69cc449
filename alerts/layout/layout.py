"""The parts of a message, from which text and HTML are both made, so that they cannot say different things."""

from msgspec import Struct


class Run(Struct, frozen=True):
    """A stretch of text. `lang` marks another language than the message's; `strong` a claim's very characters."""

    text: str
    lang: str = ""
    strong: bool = False
    boxed: bool = False  # the standing: a border in HTML, nothing in text


Line = tuple[Run, ...]


class Lead(Struct, frozen=True):
    """A paragraph over the whole width."""

    text: str


class Field(Struct, frozen=True):
    """A label with its lines beside it."""

    label: str
    lines: tuple[Line, ...]


class Heading(Struct, frozen=True):
    text: str


class FigureRow(Struct, frozen=True):
    value: str
    role: str
    date: str


class Figures(Struct, frozen=True):
    rows: tuple[FigureRow, ...]


class Quote(Struct, frozen=True):
    """One sentence of one source in its own language; an empty `line` says that there is none in it."""

    lang: str  # as marked in HTML: zh-Hans, zh-Hant, en
    mark: str  # as written in front of it: zh, en
    line: Line
    after: str = ""  # [1]


class Quotes(Struct, frozen=True):
    """What stands for one or more claims: side by side in HTML, Chinese first, one below the other in text."""

    label: str
    quotes: tuple[Quote, ...]


class Listed(Struct, frozen=True):
    """A numbered source with its address on a line of its own."""

    number: str
    text: str
    url: str
    more: tuple[str, ...] = ()


class Verbatim(Struct, frozen=True):
    """One line that is never broken: an address, a hash, a command."""

    text: str
    url: str = ""


class Item(Struct, frozen=True):
    """One finding of a digest: its number and what it is, its id with what happened to it, and the lines below."""

    number: str  # 1.
    title: str
    mark: str  # F-2025-007  new
    lines: tuple[str, ...] = ()


Block = Lead | Field | Heading | Figures | Quotes | Listed | Verbatim | Item
Section = tuple[Block, ...]


def field(label: str, *lines: str) -> Field:
    """A field of plain lines."""
    return Field(label, tuple((Run(line),) for line in lines))
