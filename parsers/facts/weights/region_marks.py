# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""What stands between a figure and a place that its text tells of, as marks that weights are learnt for: whether the figure counts the firms of that place.

A mark's first letter says of what: `=` where the place stands, how far, what lies between, how the text speaks of it and how large the figure is; `B` the
words between the two; `L` those beside the place; `F` families of words beside the figure. No mark tells what the rules make of it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from domain.claims import PUBLISHED_ROLES
from parsers.facts.counts.counts import Draft
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.text.spans import Spans
from parsers.facts.values.marks import REACH, Kind, list_signs, mark_families
from parsers.facts.values.places_told import UNNAMED
from parsers.facts.weights.region_grounds import (
    FAR,
    Ground,
    Told,
    count_listed,
    fits_kind,
    list_nearest,
    measure,
    survey,
)

_SIZES = (1, 2, 3, 5, 8, 13, 20, 30, 45, 60, 100, 200, 400, 800, 1_500, 2_200, 3_000)
#: Words between the two, or Chinese characters: up to these.
_STEPS = (1, 2, 3, 5, 8, 12, 20, 40, 80, 160)
#: So many figures of a text are looked at, and so many places of one.
_MOST, _PLACES = 60, 8
#: Of the words between the two so many are marks, and so few together one mark.
_BETWEEN, _FEW = 14, 6
#: So many characters around a figure are looked at, in whatever sentence: one may have no end.
_WIDE = 1_000
#: Characters beside a place whose words are marks.
_BESIDE = 24
_CLAUSE = re.compile(r"[,;:.。、]|\b(?:and|while|but|which|with)\b|其中|而")
_COUNTRY = {
    False: Deferred(r"\b(?:national(?:ly)?|nationwide|countrywide|nation|country|China|Chinese|MIIT|ministry|pilot areas|pilot regions|mainland)\b"),
    True: Deferred(r"全国|我国|中国|工信部|工业和信息化部|国内|试点地区"),
}  # fmt: skip


def mark_regions(
    claims: Sequence[Draft], text: str, sentences: Sequence[Sentence], masked: Spans, *, chinese: bool
) -> Iterator[tuple[Draft, str, tuple[Kind, ...]]]:
    """Each place, by its region or UNNAMED, that a figure of a published role may count the firms of, with its marks.

    In the spans `masked` a place's name belongs to a firm's, and tells of no place.
    """
    asked = [claim for claim in claims if claim.role in PUBLISHED_ROLES][:_MOST]
    if not asked:
        return
    ground = survey(asked, text, sentences, masked, chinese=chinese)
    for claim in asked:
        nearest = sorted(list_nearest(claim, ground), key=lambda one: measure(claim, one))[:_PLACES]
        figures = [one for one in asked if one.sentence == claim.sentence]
        base = {*_mark_figure(claim, figures, ground)} if nearest else set()
        families = _mark_families(claim, ground) if nearest else set()
        for rank, place in enumerate(nearest):
            yield claim, place.region, _mark_one(claim, place, rank, figures, base, families, ground)


def _mark_figure(claim: Draft, figures: Sequence[Draft], ground: Ground) -> Iterator[str]:
    """Its size beside the others', how many places and figures stand beside it, and where its sentence speaks of the whole country."""
    sentence = ground.sentences[claim.sentence]
    yield f"size{sum(claim.value > edge for edge in _SIZES)}"
    yield "most" if claim.value == ground.most[claim.role] else "below"
    for role in ("stock_total", "pilot_total"):
        if claim.value < ground.most.get(role, 0):
            yield f"below-{role}"
    here = {one.region for one in ground.places[claim.sentence] if one.region != UNNAMED}
    yield f"places{min(4, len(here))}"
    yield f"all{min(5, len(ground.named))}"
    yield f"figures{min(4, len(figures))}"
    yield "title" if sentence.title else f"lead{min(sentence.lead, 4)}"
    before = ground.text[max(sentence.start, claim.start - _WIDE) : claim.start]
    behind = ground.text[claim.end : min(sentence.end, claim.end + _WIDE)]
    clauses = (_CLAUSE.split(before)[-1], _CLAUSE.split(behind, maxsplit=1)[0])
    for name, words in zip(
        ("before", "behind", "clause-before", "clause-behind"), (before, behind, *clauses), strict=True
    ):
        if _COUNTRY[ground.chinese].search(words):
            yield f"country-{name}"


def _mark_families(claim: Draft, ground: Ground) -> set[str]:
    sentence = ground.sentences[claim.sentence]
    before = ground.text[max(sentence.start, claim.start - REACH) : claim.start]
    behind = ground.text[claim.end : min(sentence.end, claim.end + REACH)]
    return mark_families(before, behind, chinese=ground.chinese)[1]


def _mark_one(
    claim: Draft,
    place: Told,
    rank: int,
    figures: Sequence[Draft],
    base: set[str],
    families: set[str],
    ground: Ground,
) -> tuple[Kind, ...]:
    """The marks of one place beside one figure."""
    at = _name_side(claim, place)
    here = place.sentence == claim.sentence
    own = {f"role-{claim.role}", f"at-{at}", f"at-{at}-{claim.role}", f"rank{min(3, rank)}-{at}"}
    own |= base | {f"{mark}&{at}" for mark in base} | {*_mark_standing(place, at, ground)}
    own |= {*_mark_pointers(claim, place, at, ground)}
    between: list[str] = []
    if here:
        between = list_signs(_cut_between(claim, place, ground), chinese=ground.chinese)
        own |= {*_mark_between(claim, place, at, figures, between, ground)}
    elif any(one.region != UNNAMED for one in ground.places[claim.sentence]):
        own.add("others-here")
    stand = "here" if here else "else"
    return (
        ("=", own),
        ("B", {*_join_between(between, at)} if here else set()),
        ("L", {*_mark_beside(place, at, ground)}),
        ("F", {f"{mark}&{stand}" for mark in families}),
    )


def _name_side(claim: Draft, place: Told) -> str:
    if place.sentence != claim.sentence:
        apart = claim.sentence - place.sentence
        return f"back{min(3, apart)}" if apart <= FAR else "far"
    return "before" if place.end <= claim.start else "behind" if place.start >= claim.end else "within"


def _mark_standing(place: Told, at: str, ground: Ground) -> Iterator[str]:
    """How the text speaks of the place: by no name, in its title, how often, and beside which others."""
    if place.region == UNNAMED:
        yield from ("unnamed", f"unnamed-{at}", f"unnamed={ground.text[place.start : place.end].lower()}")
        yield "unnamed-some" if ground.named else "unnamed-alone"
        return
    if place.aside:
        yield from ("aside", f"aside-{at}")
    if ground.titled:
        yield f"titled{min(3, len(ground.titled))}" if place.region in ground.titled else "title-else"
    whole = ground.named.total()
    yield f"share{4 * ground.named[place.region] // whole}"
    if ground.named[place.region] == max(ground.named.values()):
        yield "oftenest"
    row = f"listed{min(3, count_listed(place, ground))}"
    yield from (row, f"{row}-{at}")
    told = {one.region for one in ground.places[place.sentence] if one.region != UNNAMED}
    yield f"in{min(3, len(told))}-{at}"
    if place.start == ground.sentences[place.sentence].start:
        yield f"opens-{at}"


def _mark_pointers(claim: Draft, place: Told, at: str, ground: Ground) -> Iterator[str]:
    """Whether the sentence of a figure points at a place that this one can be, before or behind the figure: at "the city"."""
    if place.region == UNNAMED:
        return
    for one in ground.places[claim.sentence]:
        if one.region == UNNAMED:
            fits = fits_kind(place.region, ground.text[one.start : one.end])
            side = "before" if one.end <= claim.start else "behind"
            yield from (f"pointed-{side}-{fits}", f"pointed-{side}-{fits}-{at}")


def _cut_between(claim: Draft, place: Told, ground: Ground) -> str:
    """The text between a figure and a place of its sentence: of a long one what is nearest to the figure."""
    if place.end <= claim.start:
        return ground.text[max(place.end, claim.start - _WIDE) : claim.start]
    return ground.text[claim.end : min(place.start, claim.end + _WIDE)]


def _mark_between(
    claim: Draft, place: Told, at: str, figures: Sequence[Draft], words: Sequence[str], ground: Ground
) -> Iterator[str]:
    """How many words, clauses, other places and other figures lie between, and whether the whole country does."""
    first, last = min(place.start, claim.start), max(place.end, claim.end)
    text = _cut_between(claim, place, ground)
    places = sum(
        first < one.start and one.end < last and one.region not in (place.region, UNNAMED)
        for one in ground.places[claim.sentence]
    )
    others = sum(first < one.start < last and one is not claim for one in figures)
    clauses = len(_CLAUSE.findall(text))
    yield f"words{sum(len(words) > edge for edge in _STEPS)}-{at}"
    yield from (f"places-between{min(3, places)}-{at}", f"figures-between{min(3, others)}-{at}")
    yield f"clauses-between{min(4, clauses)}-{at}"
    yield f"between{min(2, places)}{min(2, others)}{min(2, clauses)}-{at}-{claim.role}"
    if _COUNTRY[ground.chinese].search(text):
        yield f"country-between-{at}"


def _join_between(words: Sequence[str], at: str) -> Iterator[str]:
    near = words[-_BETWEEN:] if at == "before" else words[:_BETWEEN]
    yield from (f"{at}:{word}" for word in near)
    yield from (f"{at}:{one}_{other}" for one, other in pairwise(near))
    if len(words) <= _FEW:
        yield f"{at}={'_'.join(words)}"


def _mark_beside(place: Told, at: str, ground: Ground) -> Iterator[str]:
    """The words right before and right behind the place."""
    sentence = ground.sentences[place.sentence]
    before = list_signs(ground.text[max(sentence.start, place.start - _BESIDE) : place.start], chinese=ground.chinese)
    behind = list_signs(ground.text[place.end : min(sentence.end, place.end + _BESIDE)], chinese=ground.chinese)
    for many in range(1, 4 if ground.chinese else 3):
        for mark in (f"<{'_'.join(before[-many:])}", f">{'_'.join(behind[:many])}"):
            yield from (mark, f"{mark}&{at}")
