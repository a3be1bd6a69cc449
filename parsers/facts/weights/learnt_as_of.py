# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Weights learnt from labelled texts: as of which day an English count is told.

`python benchmarks/learn_as_of.py` learns them anew; they say what stands in `learned_as_of.csv`. Of Chinese counts the rules know as much (docs/decisions.md).
"""

from collections.abc import Container, Mapping, Sequence

from domain.altering import alter
from domain.claims import Count, Reading
from parsers.facts.counts.columns import CELL
from parsers.facts.counts.counts import Draft
from parsers.facts.events.finishing import Scene
from parsers.facts.events.told_at_briefing import AT_BRIEFING
from parsers.facts.weights.as_of_marks import Days, mark_as_of
from parsers.facts.weights.learnt import load_packed, sum_marks, tell_odds

#: In the order of the weights; `own` is the day as of which a count is told.
AS_OF = ("other", "own")
#: From these likelihoods on a day is told of a count that is told, and of one that waits; the rule's own is left only where it is less likely than the last.
#: Chosen on texts whose files the weights had not seen (docs/decisions.md).
TOLD_FROM, WAITING_FROM, UNLIKELY = 0.5, 0.35, 0.15
#: From this one on a total's day is that of the news.
SURE_FROM = 0.6
_YEAR = len("2030")


def prefer_as_of(scene: Scene, drafts: Sequence[Draft], reading: Reading) -> Reading:
    """The reading whose counts are as of the days that rules and learnt weights find together. `drafts` are those of its counts, in order."""
    found, sure = {}, set[tuple[int, int]]()
    for claim, days in mark_as_of(scene, drafts, reading):
        if claim.as_of and (claim.rule.startswith(CELL) or AT_BRIEFING in claim.rule):
            continue
        odds = weigh_as_of(days)
        told = choose_day(claim, odds)
        if told != claim.as_of:
            step = "dated" if told else "undated"
            found[claim.value, claim.start] = alter(claim, as_of=told, rule=f"{claim.rule}+{step}")
            if told and odds[told] >= SURE_FROM:
                sure.add((claim.value, claim.start))
    return _put_in(reading, found, sure) if found else reading


def weigh_as_of(days: Days) -> dict[str, float]:
    """By day that comes into question how likely a count is told as of it, by the learnt weights alone, from 0 to 1."""
    weights = load_packed("learned_as_of.csv", "en", "=")
    return {
        day: tell_odds(weights.bias + sum_marks(weights, (("=", marks),)), AS_OF)["own"] for day, marks in days.items()
    }


def choose_day(claim: Count, odds: Mapping[str, float]) -> str | None:
    """The day of a count, None where none is likely enough. `odds`: by day that comes into question how likely it is, from 0 to 1."""
    best, own = max(odds, key=odds.__getitem__, default=""), claim.as_of
    sure = odds.get(best, 0.0) >= (WAITING_FROM if claim.review else TOLD_FROM)
    if not own:
        return best if sure else None
    closer = best.startswith(own)  # "in 2030", and as its December
    if odds.get(own, 0.0) >= UNLIKELY:
        return best if closer and sure else own
    return best if sure or (closer and len(own) == _YEAR and odds[best] >= UNLIKELY) else None


def _put_in(reading: Reading, found: Mapping[tuple[int, int], Count], sure: Container[tuple[int, int]]) -> Reading:
    """The reading with those counts; a dated page's total is the news of its new day, where that is sure and it was that of its old one."""
    statements = [alter(one, counts=_replace(one.counts, found)) for one in reading.statements]
    counts = _replace(reading.counts, found)
    event, was, main = reading.event_date, reading.statements[0].counts[:1], statements[0].counts[:1]
    if reading.kind == "total" and reading.published and main and was[0] != main[0] and event in (None, was[0].as_of):
        now, first = main[0].as_of, (main[0].value, main[0].start)
        if now and (first in sure or (event and now.startswith(event))):
            event, statements[0] = now, alter(statements[0], decided=now)
    return alter(reading, statements=tuple(statements), counts=counts, event_date=event)


def _replace(counts: Sequence[Count], found: Mapping[tuple[int, int], Count]) -> tuple[Count, ...]:
    return tuple(found.get((one.value, one.start), one) for one in counts)
