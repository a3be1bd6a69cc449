# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""What the other numbers of an English text say of one, and the rules, as marks that weights are learnt for: each number has been weighed by itself before.

A mark names how likely each role was by itself (`o`), what the rules make of the number (`r`), how likely the likeliest other number is (`m`), what the same figure
is elsewhere in the text (`s`, `a`), how the number compares with the likeliest batch and totals (`<`, `>`, `x`), what the numbers right before and behind are (`p`, `n`),
and where it stands.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from domain.claims import REVIEW_BELOW
from parsers.facts.counts.counts import Draft
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.marks import Place
from parsers.facts.weights.learnt import ROLES

PUBLISHED = ROLES[1:]
#: Of these at most one or two numbers of a text are told, and every other is compared with the likeliest.
_SINGLE = ("batch", "pilot_total", "stock_total")
#: From this likelihood on a number is compared with another.
_COMPARED_FROM = 0.35
#: Likelihoods are told in steps: a number's own, those of others, those of the next ones.
_OWN = (0.003, 0.01, 0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.88, 0.94, 0.97, 0.99)
_OTHERS = (0.03, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.92)
_NEXT = (0.1, 0.3, 0.5, 0.7, 0.9)
#: How many times as large as another a number is, how large it is, and how deep it stands in its text and its sentence.
_TIMES = (0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 1, 1.1, 1.3, 2, 5, 20)
_SIZES = (2, 3, 4, 6, 9, 13, 14, 20, 40, 80, 150, 300, 600, 1_200, 2_500, 6_000)
_DEPTHS = (0.1, 0.25, 0.5, 0.75, 0.9)
_MOST_AGAIN, _MOST_LEAD = 3, 6
#: So often the same figure is looked at, from the text's beginning: a hostile page repeats one thousands of times.
_MOST_SAME = 50


class Weighed(Struct, frozen=True):
    """A number of a text: how likely each of ROLES is by itself, what the rules make of it, None where nothing, and whether its role is asked for."""

    place: Place
    odds: Mapping[str, float]
    draft: Draft | None
    asked: bool

    @property
    def value(self) -> int:
        return int(self.place.number.value)


def mark_together(
    numbers: Sequence[Weighed], sentences: Sequence[Sentence], length: int
) -> Iterator[tuple[Weighed, set[str]]]:
    """The numbers whose role is asked for, each with its marks. `numbers` are all of a text, in its order; `length`: its characters."""
    same: dict[int, list[Weighed]] = {}
    for one in numbers:
        if len(held := same.setdefault(one.value, [])) < _MOST_SAME:
            held.append(one)
    leaders = _find_leaders(numbers)
    for index, one in enumerate(numbers):
        if one.asked:
            again = [other for other in same[one.value] if other is not one]
            yield (
                one,
                {
                    *(f"o{role}{bisect_right(_OWN, likely)}" for role, likely in one.odds.items()),
                    *_mark_rule(one.draft),
                    *_mark_rivals(one, leaders),
                    *_mark_again(again, sentences),
                    *_mark_next(numbers, index),
                    *_mark_place(one, sentences[one.place.sentence], length),
                },
            )


def _find_leaders(numbers: Sequence[Weighed]) -> dict[str, list[Weighed]]:
    """By role the two likeliest numbers of different values, of each value where it is likeliest a count."""
    best: dict[int, Weighed] = {}
    for one in numbers:
        if one.asked and (one.value not in best or one.odds["other"] < best[one.value].odds["other"]):
            best[one.value] = one
    return {role: sorted(best.values(), key=lambda one: -one.odds[role])[:2] for role in PUBLISHED}


def _mark_rule(draft: Draft | None) -> Iterator[str]:
    if draft is None:
        yield "none"
        return
    sure = "!" if draft.confidence >= REVIEW_BELOW else "?"
    rule = draft.rule.partition("+")[0]
    yield from (f"R{draft.role}{sure}", f"r{rule}", f"r{rule}{sure}")


def _mark_rivals(one: Weighed, leaders: Mapping[str, Sequence[Weighed]]) -> Iterator[str]:
    """How likely the likeliest number of another value is for each role, and how this one compares with it."""
    for role in PUBLISHED:
        rival = next((other for other in leaders[role] if other.value != one.value), None)
        likely = rival.odds[role] if rival else 0.0
        yield f"m{role}{bisect_right(_OTHERS, likely)}"
        if one.odds[role] >= likely:
            yield f"top{role}"
        if role not in _SINGLE:
            continue
        if rival is None or likely < _COMPARED_FROM:
            yield f"no{role}"
            continue
        sign = "<" if one.value < rival.value else ">"
        yield f"{sign}{role}"
        yield f"{'before' if one.place.number.start < rival.place.number.start else 'behind'}{role}"
        yield f"x{role}{bisect_right(_TIMES, one.value / max(1, rival.value))}"
        if one.place.sentence == rival.place.sentence:
            yield f"{sign}here{role}"


def _mark_again(again: Sequence[Weighed], sentences: Sequence[Sentence]) -> Iterator[str]:
    """What the same figure is elsewhere in the text."""
    yield f"again{min(_MOST_AGAIN, len(again))}"
    for role in ROLES if again else ():
        likely = [other.odds[role] for other in again]
        yield f"s{role}{bisect_right(_OTHERS, max(likely))}"
        yield f"a{role}{bisect_right(_OTHERS, sum(likely) / len(likely))}"
    if any(sentences[other.place.sentence].title for other in again):
        yield "again-title"


def _mark_next(numbers: Sequence[Weighed], index: int) -> Iterator[str]:
    """What the number right before is, and the one right behind, in the same sentence or another."""
    one = numbers[index]
    for side, at in (("p", index - 1), ("n", index + 1)):
        if not 0 <= at < len(numbers):
            yield f"{side}-"
            continue
        other = numbers[at]
        where = f"{side}{'s' if other.place.sentence == one.place.sentence else 'd'}"
        likeliest = max(ROLES, key=lambda role: other.odds[role])
        yield f"{where}{likeliest}{'<' if other.value < one.value else '>' if other.value > one.value else '='}"
        yield from (f"{where}{role}{bisect_right(_NEXT, other.odds[role])}" for role in ROLES)


def _mark_place(one: Weighed, sentence: Sentence, length: int) -> Iterator[str]:
    number = one.place.number
    inside = (number.outer - sentence.start) / max(1, sentence.end - sentence.start)
    yield "title" if sentence.title else f"lead{min(_MOST_LEAD, sentence.lead)}"
    yield f"deep{bisect_right(_DEPTHS, number.outer / max(1, length))}"
    yield f"in{bisect_right(_DEPTHS, inside)}"
    yield f"size{bisect_right(_SIZES, one.value)}"
    yield number.qualifier
    if one.place.counted is not None:
        yield "counted"
