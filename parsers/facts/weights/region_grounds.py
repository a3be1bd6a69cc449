# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Surveys which places a text tells of around its figures, and which of them each figure may be of."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from parsers.facts.counts.counts import Draft
from parsers.facts.counts.placing_en import PROVINCES
from parsers.facts.text.sentences import Sentence
from parsers.facts.text.spans import Spans
from parsers.facts.values.places_told import UNNAMED, list_places_told
from parsers.facts.values.regions import is_zone

#: So many sentences before that of a figure are looked at.
FAR = 6
#: So many places of one sentence are told apart.
_MANY = 100
#: What a place that is told of without its name is, by its last word or the last letter that tells it.
_KINDS = {
    "city": "city", "municipality": "city", "市": "city", "province": "province", "省": "province",
    "island": "island", "岛": "island", "岛内": "island", "岛上": "island",
    "capital": "capital",
    "district": "zone", "zone": "zone", "area": "zone", "park": "zone", "county": "zone", "town": "zone", "port": "zone", "区": "zone", "县": "zone", "港": "zone",
}  # fmt: skip
#: What joins places to one row: "Beijing, Shanghai and Hainan", 北京市、上海市和海南.
JOINT = re.compile(r"[ ,]*(?:[省市]?[、和]?|与|以?及|and(?: the)?|or|the)[ ,]*")
_SEATS = {"island": "Hainan", "capital": "Beijing"}


class Told(Struct, frozen=True):
    """A place where a text tells of it: its region or UNNAMED, its sentence's index, its span, and whether its name stands for something else."""

    region: str
    sentence: int
    start: int
    end: int
    aside: bool


class Ground(Struct, frozen=True):
    """What a text tells of places and figures: the places by sentence, how often each is named, those of the title, the largest figure of each role."""

    text: str
    sentences: Sequence[Sentence]
    chinese: bool
    places: Mapping[int, Sequence[Told]]
    named: Counter[str]
    titled: frozenset[str]
    most: Mapping[str, int]


def survey(asked: Sequence[Draft], text: str, sentences: Sequence[Sentence], masked: Spans, *, chinese: bool) -> Ground:
    """The ground of some figures; in the spans `masked` no place is told of."""
    wanted = {index for claim in asked for index in range(max(0, claim.sentence - FAR), claim.sentence + 1)}
    titles = {0} if sentences[0].title else set[int]()
    places = {
        index: [
            Told(one.region, index, one.start + sentences[index].start, one.end + sentences[index].start, one.aside)
            for one in list_places_told(sentences[index].text, chinese=chinese)[:_MANY]
            if not masked.covers(one.start + sentences[index].start)
        ]
        for index in sorted(wanted | titles)
    }
    named = Counter(one.region for told in places.values() for one in told if one.region != UNNAMED)
    titled = frozenset(one.region for index in titles for one in places[index] if one.region != UNNAMED)
    most: dict[str, int] = {}
    for claim in asked:
        most[claim.role] = max(claim.value, most.get(claim.role, 0))
    return Ground(text, sentences, chinese, places, named, titled, most)


def list_nearest(claim: Draft, ground: Ground) -> Iterator[Told]:
    """Of each region that may be that of a figure the place nearest to it: in its sentence, before that, in the title."""
    seen: set[str] = set()
    here = sorted(ground.places[claim.sentence], key=lambda one: measure(claim, one))
    before = (
        one
        for index in range(claim.sentence - 1, max(-1, claim.sentence - 1 - FAR), -1)
        for one in reversed(ground.places[index])
    )
    for one in (*here, *before, *(ground.places[0] if ground.titled else ())):
        if one.region not in seen:
            seen.add(one.region)
            yield one


def measure(claim: Draft, place: Told) -> tuple[int, int]:
    """How far a place is from a figure: in sentences, in characters."""
    apart = claim.start - place.end if place.end <= claim.start else place.start - claim.end
    return claim.sentence - place.sentence, max(0, apart)


def fits_kind(region: str, words: str) -> bool | None:
    """Whether a region can be what words without a name point at, such as "the city" or 全省; None where they tell no kind."""
    last = words.lower().split()[-1].removesuffix("wide").rstrip("-")
    kind = _KINDS.get(last) or _KINDS.get(last[-1])
    if kind is None:
        return None
    if kind in _SEATS:
        return region == _SEATS[kind]
    return is_zone(region) if kind == "zone" else not is_zone(region) and (region in PROVINCES) == (kind == "province")


def count_listed(place: Told, ground: Ground) -> int:
    """How many other places stand in one row with a place: "Beijing, Shanghai and Hainan" are three."""
    row = sorted({(one.start, one.end) for one in ground.places[place.sentence]})
    at = row.index((place.start, place.end))
    first = last = at
    while first and JOINT.fullmatch(ground.text, row[first - 1][1], row[first][0]):
        first -= 1
    while last + 1 < len(row) and JOINT.fullmatch(ground.text, row[last][1], row[last + 1][0]):
        last += 1
    return last - first
