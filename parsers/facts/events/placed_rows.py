"""Gives an approval that names no place, or no service, those that the rows of its list give its firms."""

from collections.abc import Iterator

from domain.altering import alter
from domain.claims import Firm, Ground, Statement
from parsers.facts.events.grounds import set_ground
from parsers.facts.events.other_dates import Material
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import find_regions, list_around, list_within, widen_regions
from parsers.facts.values.services import find_service_places


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


def serve_by_rows(statement: Statement, material: Material) -> Statement:
    """The same statement; one that names no service has those of the table rows in which its firms stand."""
    firms = [firm for firm in statement.firms if firm.status == "approved"]
    if statement.services or not firms:
        return statement
    indexes = {firm.start: index for firm, index in material.firms}
    rows = {indexes[firm.start] for firm in firms}
    found: dict[str, Ground] = {}
    for row in (material.sentences[index] for index in sorted(rows)):
        for ground in _find_services(row, material) if _CELLS in row.text else ():
            found.setdefault(ground.value, ground)
    return alter(statement, services=tuple(sorted(found)), grounds=(*statement.grounds, *found.values()))


#: What parts the cells of a row.
_CELLS = "|"


def _find_services(row: Sentence, material: Material) -> Iterator[Ground]:
    for code, start, end in find_service_places(row.text):
        span = (row.start + start, row.start + end)
        if not material.masked.covers(span[0]):
            yield set_ground(material, row, "service", code, span)
