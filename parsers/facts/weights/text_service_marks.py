# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""What a text says of a service, as marks that weights are learnt for: whether its news is of that service, or only names it beside.

A mark's first letter says of what: `=` how often, where and beside how many others the text names it; `L` by which words, and the words beside them.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from parsers.facts.events.finishing import Scene
from parsers.facts.text.spans import Spans
from parsers.facts.values.marks import Kind
from parsers.facts.values.services import find_service_places, list_service_mentions
from parsers.facts.weights.text_marks import LOOKED_AT, mark_beside, name_length, name_place

#: Characters beside a service whose words are marks.
_BESIDE = 30


class Named(Struct, frozen=True):
    """A service where a text names it: its sentence's index, its span in that sentence, and how many services the sentence names."""

    sentence: int
    start: int
    end: int
    here: int


def mark_text_services(scene: Scene, codes: Collection[str]) -> Iterator[tuple[str, tuple[Kind, ...]]]:
    """Each of the services that rules find in a scene, with its marks."""
    named = survey_services(scene) if codes else {}
    base = {name_length(scene.folded.text), f"services{min(10, len(codes))}"}
    for code in codes:
        own = named.get(code, ())
        yield (
            code,
            (
                ("=", base | {*_mark_service(code, codes, named), *_mark_places(code, own, scene)}),
                ("L", {*_mark_words(own, scene)}),
            ),
        )


def survey_services(scene: Scene) -> Mapping[str, Sequence[Named]]:
    """By code where a scene names services, those aside that stand in the names of firms, and all of a page's furniture."""
    named: defaultdict[str, list[Named]] = defaultdict(list)
    firms = Spans((one.start, one.end) for one in scene.names)
    for index, sentence in enumerate(scene.sentences):
        if sentence.furniture or not find_service_places(sentence.text):
            continue
        found = [one for one in list_service_mentions(sentence.text) if not firms.covers(sentence.start + one[1])]
        here = len({code for code, _, _ in found})
        for code, start, end in found:
            named[code].append(Named(index, start, end, here))
    return named


def _mark_service(code: str, codes: Collection[str], named: Mapping[str, Sequence[Named]]) -> Iterator[str]:
    """Which it is, and how often the text names it beside the others."""
    yield from (f"is-{code}", f"is-{code}-{len(codes)}")
    own = len(named.get(code, ()))
    yield f"named{min(6, own)}"
    if own:
        yield f"share{4 * own // sum(map(len, named.values()))}"


def _mark_places(code: str, own: Sequence[Named], scene: Scene) -> Iterator[str]:
    if own:
        first = name_place(scene.sentences[own[0].sentence])
        yield from (f"first-{first}", f"first-{first}-{code}", f"first{10 * own[0].sentence // len(scene.sentences)}")
    for one in own[:LOOKED_AT]:
        yield from (f"at-{name_place(scene.sentences[one.sentence])}", f"here{min(5, one.here)}")


def _mark_words(own: Sequence[Named], scene: Scene) -> Iterator[str]:
    for one in own[:LOOKED_AT]:
        text = scene.sentences[one.sentence].text
        yield f"={text[one.start : one.end].lower()}"
        for before, behind in mark_beside(text, one.start, one.end, _BESIDE, chinese=scene.chinese):
            yield from (f"<{before}", f">{behind}")
