# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""What a text says of a place, as marks that weights are learnt for: whether the text's news is of that place.

A mark's first letter says of what: `=` how often, where and beside what the text names it, and whether rules tell it; `L` the words beside it, or
beside the row of places in which it stands.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from parsers.facts.counts.placing_en import PROVINCES
from parsers.facts.events.finishing import Drawn, Scene
from parsers.facts.text.spans import Spans
from parsers.facts.values.marks import Kind
from parsers.facts.values.places_told import UNNAMED, list_places_told
from parsers.facts.values.regions import is_zone, list_around
from parsers.facts.weights.region_grounds import JOINT
from parsers.facts.weights.text_marks import LOOKED_AT, mark_beside, name_length, name_place

#: So many places of one sentence are told apart.
_MANY = 100
#: Characters beside a place whose words are marks.
_BESIDE = 24
#: Where the pilot began: that a text names one of them says less than that it names another place.
_PILOT = frozenset(("Beijing", "Shanghai", "Hainan", "Shenzhen"))


class Told(Struct, frozen=True):
    """A place where a text names it: its sentence's index, its span in that sentence, whether its name stands for something else, and its row.

    `row` are the first and the last place, by number, of the row in which it stands: "Beijing, Shanghai and Hainan" are one.
    """

    sentence: int
    start: int
    end: int
    aside: bool
    row: tuple[int, int]


class Ground(Struct, frozen=True):
    """What a text tells of places: by region where it names it, by sentence the spans of all, and what its figures and firms are."""

    named: Mapping[str, Sequence[Told]]
    spans: Mapping[int, Sequence[tuple[int, int]]]
    regions: Mapping[int, int]
    roles: Mapping[int, Sequence[str]]
    firms: Sequence[tuple[int, int, str]]
    placed: Spans
    #: How many regions the title names, and how often the text names all and the oftenest.
    titled: int
    whole: int
    most: int


def mark_text_regions(scene: Scene, drawn: Drawn, by_rules: Collection[str]) -> Iterator[tuple[str, tuple[Kind, ...]]]:
    """Each region that a scene names, that lies around one, or that rules find by another name, with its marks."""
    ground = survey(scene, drawn)
    around = {wide for region in ground.named for wide in list_around(region)}
    base = {*_mark_text(scene, ground)}
    for region in sorted({*ground.named, *around, *by_rules}):
        told = ground.named.get(region, ())
        own = {*base, f"rules-{region in by_rules}", *_mark_region(region, scene, ground)}
        yield region, (("=", own | {*_mark_places(told, scene, ground)}), ("L", {*_mark_beside(told, scene, ground)}))


def survey(scene: Scene, drawn: Drawn) -> Ground:
    """Where a scene names places, and what it says of figures and firms there."""
    named: defaultdict[str, list[Told]] = defaultdict(list)
    spans: dict[int, Sequence[tuple[int, int]]] = {}
    regions: dict[int, int] = {}
    for index, sentence in enumerate(scene.sentences):
        told = list_places_told(sentence.text, chinese=scene.chinese)
        places = [one for one in told if one.region != UNNAMED][:_MANY]
        if not places:
            continue
        spans[index] = here = sorted({(one.start, one.end) for one in places})
        regions[index] = len({one.region for one in places})
        rows = find_rows(sentence.text, here)
        for one in places:
            named[one.region].append(Told(index, one.start, one.end, one.aside, rows[one.start, one.end]))
    roles: defaultdict[int, list[str]] = defaultdict(list)
    for claim in drawn.claims:
        roles[claim.sentence].append(claim.role)
    status = {one.name.text: one.status for one in reversed(drawn.judged)}
    firms = [(one.start, one.end, status.get(one.text, "none")) for one in scene.names]
    titled = sum(any(scene.sentences[one.sentence].title for one in told) for told in named.values())
    often = [len(told) for told in named.values()]
    return Ground(named, spans, regions, roles, firms, Spans(scene.placed), titled, sum(often), max(often, default=0))


def find_rows(text: str, spans: Sequence[tuple[int, int]]) -> dict[tuple[int, int], tuple[int, int]]:
    """By span of a place the numbers of the first and the last place of its row."""
    firsts = [0] * len(spans)
    for at in range(1, len(spans)):
        joined = JOINT.fullmatch(text, spans[at - 1][1], spans[at][0])
        firsts[at] = firsts[at - 1] if joined else at
    lasts = {first: at for at, first in enumerate(firsts)}
    return {span: (first, lasts[first]) for span, first in zip(spans, firsts, strict=True)}


def _mark_text(scene: Scene, ground: Ground) -> Iterator[str]:
    """How long the text is, and how many places it names."""
    yield name_length(scene.folded.text)
    yield f"regions{min(8, len(ground.named))}"
    yield f"titled{min(3, ground.titled)}"


def _mark_region(region: str, scene: Scene, ground: Ground) -> Iterator[str]:
    """Which it is, and how often the text names it beside the others."""
    pilot = len(_PILOT & ground.named.keys())
    yield from (f"is-{region}", f"is-{region}-{pilot}", f"pilot{pilot}-{region in _PILOT}")
    yield from (f"zone-{is_zone(region)}", f"province-{region in PROVINCES}")
    told = ground.named.get(region, ())
    yield f"named{min(8, len(told))}"
    if not told:
        yield from (f"around-{one}" for one in ground.named if region in list_around(one))
        return
    yield f"titled{min(3, ground.titled)}-{scene.sentences[told[0].sentence].title}"
    yield f"share{4 * len(told) // ground.whole}"
    yield f"oftenest-{len(told) == ground.most}"
    yield f"first-{name_place(scene.sentences[told[0].sentence])}"
    yield f"first{10 * told[0].sentence // len(scene.sentences)}"


def _mark_places(told: Sequence[Told], scene: Scene, ground: Ground) -> Iterator[str]:
    """Where it is named, in whose name, and beside which figures and other places."""
    for one in told[:LOOKED_AT]:
        sentence = scene.sentences[one.sentence]
        where = name_place(sentence)
        yield from (f"at-{where}", f"aside-{one.aside}", f"at-{where}-aside-{one.aside}")
        yield from _mark_owner(sentence.start + one.start, ground, aside=one.aside)
        if sentence.furniture:
            yield "furniture"
        yield f"here{min(5, ground.regions[one.sentence])}"
        yield from (f"beside-{role}" for role in ground.roles.get(one.sentence, ()))
        first, last = one.row
        yield f"row{min(4, last - first)}"
        yield f"opens-{ground.spans[one.sentence][first][0] == 0}"


def _mark_owner(at: int, ground: Ground, *, aside: bool) -> Iterator[str]:
    """Whether a place's name is part of a firm's, and what became of the firm, or of a newspaper's."""
    firm = next((status for start, end, status in ground.firms if start <= at < end), None)
    if firm is not None:
        yield from ("of-firm", f"of-firm-{firm}")
    elif ground.placed.covers(at):
        yield "of-paper"
    else:
        yield from ("free", f"free-aside-{aside}")


def _mark_beside(told: Sequence[Told], scene: Scene, ground: Ground) -> Iterator[str]:
    """The words right before and right behind the row in which it stands."""
    for one in told[:LOOKED_AT]:
        sentence, spans = scene.sentences[one.sentence], ground.spans[one.sentence]
        where = name_place(sentence)
        start, end = spans[one.row[0]][0], spans[one.row[1]][1]
        words = [*mark_beside(sentence.text, start, end, _BESIDE, chinese=scene.chinese)]
        for before, behind in words:
            yield from (f"<{before}", f"<{before}&{where}", f">{behind}")
        yield "|".join(words[0])
