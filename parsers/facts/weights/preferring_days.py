"""Weighs the day that the rules find for the news against what learnt weights make of the dates of the text."""

from collections.abc import Mapping

from parsers.facts.events.finishing import Scene

#: From this likelihood on a date of the text is told where the rules find none, or one held for less likely than the
#: second. Chosen on texts whose files the weights had not seen (docs/decisions.md).
TOLD_FROM, UNLIKELY = 0.6, 0.3
#: So likely, and so many times as likely as the one that the rules find, another is told all the same.
SURE_FROM, TIMES = 0.85, 2.0
#: Of 32 days that rules find in the labelled English texts, and weights hold for less likely, none was that of the
#: event (docs/decisions.md): none is told where no other is likely.
HARDLY = 0.03
#: Characters of a text, Chinese or not, from which on the weights are asked: of a sentence or two rules err less.
LEAST = {True: 200, False: 400}


def is_article(scene: Scene) -> bool:
    """Whether a text is long enough for the weights, which were learnt of whole articles."""
    return len(scene.folded.text) >= LEAST[scene.chinese]


def prefer_day(ruled: str | None, odds: Mapping[str, float], *, leave: bool) -> str | None:
    """The day of the event, `YYYY-MM-DD` or as precise as the text tells it, None where it tells none.

    `odds`: by date of the text how likely it is that of the event. `leave` says that the rules' day is left where it is
    hardly likely: in an English text, unless it is only as of when a total is told.
    """
    likeliest = max(odds, key=odds.__getitem__, default=None)
    if likeliest is None or odds[likeliest] < TOLD_FROM:
        return None if ruled and leave and odds.get(ruled, 1.0) < HARDLY else ruled
    own = odds.get(ruled, 0.0) if ruled else 0.0
    sure = odds[likeliest] >= SURE_FROM and odds[likeliest] >= TIMES * own
    return likeliest if own < UNLIKELY or sure else ruled
