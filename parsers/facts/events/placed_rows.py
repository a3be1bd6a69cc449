"""Gives an approval that names no place the places that the rows of its list give its firms."""

from collections.abc import Iterator

from domain.altering import alter
from domain.claims import Firm, Ground, Statement
from parsers.facts.events.grounds import set_ground
from parsers.facts.events.other_dates import Material
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import find_regions, list_around, list_within, widen_regions


def place_by_rows(statement: Statement, material: Material) -> Statement:
    """The same statement; one that names no region has those of its firms' rows, if all of them have one."""
    firms = [firm for firm in statement.firms if firm.status == "approved"]
    if statement.regions or not firms or not all(firm.region for firm in firms):
        return statement
    indexes = {firm.start: index for firm, index in material.firms}
    found: dict[str, Ground] = {}
    for firm in firms:
        for ground in _find_grounds(firm, material.sentences[indexes[firm.start]], material):
            found.setdefault(ground.value, ground)
    return alter(statement, regions=widen_regions(found), grounds=(*statement.grounds, *found.values()))


def _find_grounds(firm: Firm, row: Sentence, material: Material) -> Iterator[Ground]:
    """The words of a row that give its firm's place."""
    for name, start, end in find_regions(row.text):
        span = (row.start + start, row.start + end)
        if firm.region in (name, *list_within(name)) and not material.masked.covers(span[0]):
            for region in (firm.region, name, *list_around(name)):
                yield set_ground(material, row, "region", region, span)
