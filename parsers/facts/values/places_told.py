# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds every place that a sentence tells of, whatever it stands there for: by its name, or as "the city" and 本市 without one.

`parsers.facts.values.regions` leaves out what stands for a government, a street or a newspaper; here nothing is left out, for whose a figure is
learnt weights tell by the words around.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from parsers.facts.text.patterns import Pattern
from parsers.facts.text.spans import Spans
from parsers.facts.values.regions import PLACES_ZH, REGION_NAMES, SHORT_NAMES, find_regions

#: A place that is told of without its name, or by one that no region has.
UNNAMED = ""
#: 此前海外企业: whether Qianhai stands there, `find_regions` alone can tell.
_BY_NAME = {name: region for region, names in REGION_NAMES.items() for name in names if name != "前海"} | SHORT_NAMES
_LATIN = sorted((name for name in _BY_NAME if name.isascii()), key=len, reverse=True)
_NAMED = {
    False: Pattern(rf"\b(?:{'|'.join(map(re.escape, _LATIN))})\b"),
    #: 沪企8家, 沪上获批企业, 在京注册: a letter that stands for a place.
    True: Pattern(
        "|".join(
            (
                *(name for name in PLACES_ZH if name in _BY_NAME),
                r"[京沪琼深穗渝津粤](?=的?外?企|上(?!市))|(?<=在)[京沪琼深穗渝津粤]",
            )
        )
    ),
}
_UNNAMED = {
    False: Pattern(
        r"\b(?:the|this|its|our|that|their) (?:[\w-]+ ){0,2}?(?:district|city|province|municipality|island|zone|county|town|park|capital|area|port)\b"
        r"|\b(?:city|province|district|island)-?wide\b|\b[A-Z][a-z]+ (?:District|County|New Area|Industrial Park)\b"
    ),
    True: Pattern(
        r"全[市省区岛县](?!性)|[我本该][市省区局](?![场域])|园区|新区|片区|开发区|高新区|保税区|自贸[港区]|当地|岛内|岛上|[一-鿿]{2}区(?![域块间])"
    ),
}


class Place(Struct, frozen=True):
    """One place that a text tells of: its region or UNNAMED, its span, and whether its name stands there for something else, such as a dateline."""

    region: str
    start: int
    end: int
    aside: bool = False


def list_places_told(text: str, *, chinese: bool) -> tuple[Place, ...]:
    """The places that folded text tells of, in its order."""
    told = [Place(*one) for one in find_regions(text)]
    told += _find_aside(text, told, chinese=chinese)
    known = Spans((one.start, one.end) for one in told)
    told += [Place(UNNAMED, *one.span()) for one in _UNNAMED[chinese].finditer(text) if not known.covers(one.start())]
    return tuple(sorted(told, key=lambda one: one.start))


def _find_aside(text: str, told: Sequence[Place], *, chinese: bool) -> Iterator[Place]:
    """The names of places that stand for something else."""
    known = Spans((one.start, one.end) for one in told)
    for one in _NAMED[chinese].finditer(text):
        if not known.covers(one.start()):
            yield Place(_BY_NAME[one.group()], *one.span(), aside=True)
