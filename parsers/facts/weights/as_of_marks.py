# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""What speaks for a day being that as of which an English count is told, as marks that weights are learnt for.

The days that come into question are those of the text near the count, each as it stands, as its month, as the December or June of its year or a year
earlier where the sentence compares with one; and the rule's own, the event's, the page's and the one of the count told before. A mark names where a day comes
from (`rule`, `event`, `page`, `told`, `near`), beside what: the count's role, the words around it, the words before the day and between the two.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from domain.claims import PUBLISHED_ROLES, Count, Reading
from parsers.facts.counts.counts import Draft
from parsers.facts.events.finishing import Scene
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, go_back

#: The days by value, each with its marks.
Days = dict[str, set[str]]
#: So many dates before a count and behind it come into question.
_BEFORE, _BEHIND = 6, 4
#: Characters around a count and before and behind a day whose words are looked at; of those between the two so many words.
_AROUND, _REACH, _BETWEEN = 70, 25, 14
#: So few words between the two are a mark together.
_FEW = 4
_MONTH, _DAY = len("2026-01"), len("2026-01-31")
_WORD = re.compile(r"[A-Za-z]+|\d+|[%:;,.()]")
#: "compared with 61 twelve months before", "the same time last year".
_YEAR_BEFORE = re.compile(
    r"(?:the )?same (?:time|date|point|day|month) (?:last|a) year|(?:(?:a|one) year|twelve months|12 months) (?:before|earlier|ago|previously|prior|back)|(?:last|previous|preceding|prior) year|year[- ](?:before|earlier|ago)|the year before",
    re.I,
)


class Asked(Struct, frozen=True):
    """A count whose day is asked for: the claim, where its figure stands in the folded text, its sentence, the words around it."""

    claim: Count
    at: int
    index: int
    sentence: Sentence
    compares: bool  # its sentence compares with a year before
    words: tuple[str, ...]


def mark_as_of(scene: Scene, drafts: Sequence[Draft], reading: Reading) -> Iterator[tuple[Count, Days]]:
    """Each count of a published role with the days that come into question. `drafts` are those of the reading's counts, in its order."""
    dates = [one for one in scene.dates if one.value]
    counts = [_ask(scene, claim, draft) for claim, draft in zip(reading.counts, drafts, strict=True)]
    asked = [one for one in counts if one.claim.role in PUBLISHED_ROLES]
    for place, one in enumerate(asked):
        days: Days = {}
        for value, way in _list_ways(one, asked[place - 1] if place else None, reading, scene.folded.text):
            days.setdefault(value, set()).add(way)
        for value, marks in _mark_near(one, dates, [other.at for other in asked], scene):
            days.setdefault(value, set()).update(marks)
        yield one.claim, {value: _join_marks(one, marks) for value, marks in days.items()}


def _ask(scene: Scene, claim: Count, draft: Draft) -> Asked:
    sentence, text = scene.sentences[draft.sentence], scene.folded.text
    before = _list_words(text[max(sentence.start, draft.at - 40) : draft.at])[-4:]
    behind = _list_words(text[draft.at : draft.at + _AROUND])[1:7]
    words = (
        *(f"n:{word}" for word in before[-1:]), f"m:{' '.join(before[-2:])}", *(f"a:{word}" for word in behind),
        "title" if sentence.title else f"lead{min(5, sentence.lead)}",
    )  # fmt: skip
    compares = _YEAR_BEFORE.search(text, sentence.start, sentence.end) is not None
    return Asked(claim, draft.at, draft.sentence, sentence, compares, words)


def _list_words(text: str) -> list[str]:
    return ["#" if word.isdecimal() else word.lower() for word in _WORD.findall(text)]


def _list_ways(one: Asked, before: Asked | None, reading: Reading, text: str) -> Iterator[tuple[str, str]]:
    """The days that stand at no date of the text, each with where it comes from."""
    own, event, page = one.claim.as_of, reading.event_date, reading.published.day if reading.published else None
    if own:
        yield from ((own, "rule"), *_list_months(own, "rule"))
        if one.compares:
            yield go_back(own), "rule-before"
    if event:
        yield from ((event, f"event-{reading.kind}"), *_list_months(event, "event"))
    if page and len(page) == _DAY:
        yield from ((page, "page"), *_list_months(page, "page"))
    if before and (told := before.claim.as_of):
        apart = min(2, one.index - before.index)
        yield told, f"told{apart}-{before.claim.role}"
        if one.compares or _YEAR_BEFORE.search(text, before.at, one.at):
            yield go_back(told), f"told-before{apart}"


def _list_months(day: str, way: str) -> Iterator[tuple[str, str]]:
    """The month of a whole day."""
    if len(day) == _DAY:
        yield day[:_MONTH], f"{way}-month"


def _mark_near(
    one: Asked, dates: Sequence[Mention], counts: Sequence[int], scene: Scene
) -> Iterator[tuple[str, Iterable[str]]]:
    """The dates of the text beside a count, in each of their forms, with what stands around them."""
    first = bisect_right(dates, one.at, key=lambda day: day.end)
    ahead = bisect_right(dates, one.at - 1, key=lambda day: day.start)
    near = [(f"b{rank}", day) for rank, day in enumerate(reversed(dates[max(0, first - _BEFORE) : first]))]
    near += [(f"a{rank}", day) for rank, day in enumerate(dates[ahead : ahead + _BEHIND])]
    for place, day in near:
        marks = [*_mark_day(one, place, day, counts, scene)]
        for value, form in _list_forms(str(day.value), compares=one.compares):
            yield value, (f"{mark}/{form}" for mark in marks)


def _list_forms(value: str, *, compares: bool) -> Iterator[tuple[str, str]]:
    yield value, "plain"
    if len(value) == _DAY:
        yield value[:_MONTH], "month"
    if len(value) == len("2026"):
        yield from ((f"{value}-12", "december"), (f"{value}-06", "june"))
    if compares:
        yield go_back(value), "before"


def _mark_day(one: Asked, place: str, day: Mention, counts: Sequence[int], scene: Scene) -> Iterator[str]:
    """Where a date stands from its count, how precise it is, and the words before it, behind it and between the two."""
    text, side = scene.folded.text, place[0]
    index = bisect_right(scene.sentences, day.start, key=lambda sentence: sentence.start) - 1
    apart = "same" if index == one.index else str(max(-3, min(4, one.index - index)))
    before = _list_words(text[max(0, day.start - _REACH) : day.start])[-2:]
    behind = _list_words(text[day.end : day.end + _REACH])[:1]
    pair = " ".join(before)
    yield from (
        f"near-{place}",
        f"near-{side}{apart}",
        f"size{len(str(day.value))}",
        f"pp:{pair}",
        f"{side}{apart}:{pair}",
    )
    yield from (*(f"p:{word}" for word in before), *(f"q:{word}" for word in behind))
    if apart == "same":
        yield from _mark_between(*((day.end, one.at) if side == "b" else (one.at, day.start)), side, counts, text)


def _mark_between(low: int, high: int, side: str, counts: Sequence[int], text: str) -> Iterator[str]:
    """How far a date and its count are apart in one sentence, how many counts stand between them, and which words."""
    between = _list_words(text[low:high])
    yield from (f"gap{min(9, (high - low) // 15)}", f"past{side}{min(3, sum(low < at < high for at in counts))}")
    yield from (f"t{side}:{word}" for word in between[:_BETWEEN])
    if len(between) <= _FEW:
        yield f"T{side}:{' '.join(between)}"


def _join_marks(one: Asked, marks: set[str]) -> set[str]:
    """The marks of a day with those of its count beside them."""
    ways = [mark for mark in marks if mark.startswith(("rule", "event", "page", "told"))]
    places = [mark for mark in marks if mark.startswith("near")]
    role, lead = one.claim.role, one.words[-1]
    ruled = "ruled" if one.claim.as_of else "unruled"
    beside = (*one.words, ruled, "compares" if one.compares else "tells")
    all_ways = "+".join(sorted(way.partition("-")[0] for way in ways))
    joint = {f"{role}|{mark}" for mark in (*ways, *places)}
    joint.update(f"{word}|{way}" for word in beside for way in ways)
    joint.update(f"{lead}|{mark}" for mark in places)
    joint.update((f"ways:{all_ways}", f"{role}|ways:{all_ways}", ruled))
    if one.claim.as_of and "rule" not in ways:
        joint.add("other")
    return marks | joint
