"""Joins the names that rules found with those that learnt weights tell: each knows some that the other does not."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from parsers.facts.brands import Name
from parsers.facts.spans import Spans

#: Shapes of names that a longer name of the weights may hold: a known one is often the first word of a unit's.
_HELD = ("brand", "unit")
#: Shapes of names that neither the gazetteer nor a legal ending knows.
_LOOSE = ("described", "listed")


def join_tagged(
    names: Sequence[Name], spans: Iterable[tuple[int, int]], text: str, masks: Sequence[tuple[int, int]]
) -> list[Name]:
    """All names in their order, none touching another. `spans` are those of the weights, `masks` what is no firm.

    A span that holds a known name and more is the name, so that no unit is told under a part of its name. One that touches a name which only
    the words around it tell takes its place. A full name stays as the rules have it, but is contested where a span with its
    end begins elsewhere: of those two in five are wrong (docs/decisions.md), so it waits for a person.
    """
    told = {(start, end): None for start, end in spans if end - start > 1}
    held = {id(name): span for name in names if name.shape in _HELD for span in told if _holds(span, name)}
    kept = [name for name in names if id(name) not in held]
    loose = [name for name in kept if name.shape in _LOOSE and name.known is None]
    firm = Spans([*masks, *((name.start, name.end) for name in kept if name not in loose)])
    known = {held[id(name)]: name.known for name in names if id(name) in held}
    found = [Name(*span, text[span[0] : span[1]], "described", known.get(span)) for span in told if not firm.touches(*span)]
    taken = Spans((name.start, name.end) for name in found)
    starts = {end: start for start, end in told}
    others = [
        replace(name, contested=True) if name.shape == "legal" and starts.get(name.end, name.start) != name.start else name
        for name in kept
        if name not in loose or not taken.touches(name.start, name.end)
    ]
    return sorted([*others, *found], key=lambda name: name.start)


def _holds(span: tuple[int, int], name: Name) -> bool:
    return span[0] <= name.start and name.end <= span[1] and span != (name.start, name.end)
