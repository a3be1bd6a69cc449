"""Of which places and services a whole text speaks, by rules; which of them its news is of, learnt weights tell."""

from parsers.facts.events.finishing import Scene
from parsers.facts.text.lacks import learn_pieces
from parsers.facts.values.regions import find_told_regions, widen_regions
from parsers.facts.values.services import find_services


def find_regions_by_rules(scene: Scene) -> tuple[str, ...]:
    """The places of which a scene speaks: those in the names of firms and newspapers are none."""
    masked = (*scene.placed, *_list_furniture(scene))
    return widen_regions(name for name, _, _ in find_told_regions(scene.folded.text, masked))


def find_services_by_rules(scene: Scene) -> tuple[str, ...]:
    """The services of which a scene speaks: those in the names of firms are none."""
    spoken = _blank(scene.folded.text, [*((name.start, name.end) for name in scene.names), *_list_furniture(scene)])
    learn_pieces(scene.folded.text, (spoken,))
    return find_services(spoken)


def _list_furniture(scene: Scene) -> list[tuple[int, int]]:
    return [(s.start, s.end) for s in scene.sentences if s.furniture]


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    pieces, at = [], 0
    for start, end in sorted(spans):
        if start >= at:
            pieces += [text[at:start], " "]
            at = end
    return "".join((*pieces, text[at:]))
