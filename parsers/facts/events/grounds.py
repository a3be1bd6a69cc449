"""Where a statement stands that is no figure and no firm: its act, the regions that it names, and the services."""

from collections.abc import Iterator

from domain.claims import Ground, GroundKind, StatementKind
from parsers.facts.events.other_dates import Material
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import find_told_regions, list_around
from parsers.facts.values.services import find_service_places

#: They are taken from the sentences that tell the kind, which is all that is judged of them.
_CONFIDENCE = 0.85
_TITLE = "title"


def find_grounds(material: Material, kind: StatementKind, sentences: list[Sentence]) -> tuple[Ground, ...]:
    """The places that state the act and what it names, in the sentences that tell it. A total has its figure."""
    if kind == "total":
        return ()
    found: tuple[Ground, ...] = ()
    for sentence in sentences:
        found = unite_grounds(found, tuple(_find_in(material, kind, sentence)))
    return found


def unite_grounds(one: tuple[Ground, ...], other: tuple[Ground, ...]) -> tuple[Ground, ...]:
    """Each thing at its first place; a title gives way to the first sentence, since that says who acts and when."""
    kept = {(ground.kind, ground.value): ground for ground in one}
    for ground in other:
        held = kept.get((ground.kind, ground.value))
        if held is None or (held.rule.endswith(_TITLE) and not ground.rule.endswith(_TITLE)):
            kept[ground.kind, ground.value] = ground
    return tuple(kept.values())


def _find_in(material: Material, kind: StatementKind, sentence: Sentence) -> Iterator[Ground]:
    yield set_ground(material, sentence, "act", kind, (sentence.start, sentence.end))
    for name, start, end in find_told_regions(sentence.text):
        span = (sentence.start + start, sentence.start + end)
        if not material.masked.covers(span[0]):
            for region in (name, *list_around(name)):
                yield set_ground(material, sentence, "region", region, span)
    for code, start, end in find_service_places(sentence.text):
        if material.masked.covers(sentence.start + start):
            continue  # in a firm's name
        yield set_ground(material, sentence, "service", code, (sentence.start + start, sentence.start + end))


def set_ground(material: Material, sentence: Sentence, kind: GroundKind, value: str, span: tuple[int, int]) -> Ground:
    """The words at a folded span of a sentence, as the place that states a value."""
    start, end = material.locate.span(*span)
    rule = f"{kind}.{_TITLE if sentence.title else 'sentence'}"
    around = material.locate.span(sentence.start, sentence.end)
    return Ground(kind, value, material.source[start:end], start, end, rule, _CONFIDENCE, around)
