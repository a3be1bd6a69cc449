"""Which rows of a page stand in one list: a box beside it, or another list, is a block of its own."""

from bs4.element import NavigableString, PageElement, PreformattedString, Tag


def number_block(row: Tag, known: dict[int, int]) -> int:
    """The number of the block that a row stands in: one of its own for each, rising as they are met.

    `known` holds those of the page by the identity of what is around the rows; what is new is added.
    """
    around = row.parent
    met = []
    while around is not None and id(around) not in known:
        met.append(id(around))
        around = _find_before(around)
    number = known[id(around)] if around is not None else len(known)
    known.update(dict.fromkeys(met, number))
    return number


def _find_before(around: Tag) -> Tag | None:
    """The element right before one that it goes on from: of its name and class, as a list that is cut into fives has.

    Where words stand between, a heading before all, another list begins.
    """
    before = around.previous_sibling
    while before is not None and _says_nothing(before):
        before = before.previous_sibling
    alike = isinstance(before, Tag) and (before.name, before.get("class")) == (around.name, around.get("class"))
    return before if alike and isinstance(before, Tag) else None


def _says_nothing(between: PageElement) -> bool:
    """Whether nothing is read there: a comment, white space, a rule between two lists."""
    if isinstance(between, PreformattedString):
        return True
    if isinstance(between, NavigableString):
        return not between.strip()
    return isinstance(between, Tag) and between.name in ("br", "hr")
