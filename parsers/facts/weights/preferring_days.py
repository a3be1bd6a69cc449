"""Weighs the day that the rules find for the news against what learnt weights make of the dates of the text."""

from collections.abc import Mapping

from parsers.facts.events.finishing import Scene

#: Where the rules find no day, the likeliest date is told from the first likelihood on, if no other is as likely as
#: `_RIVAL`; it takes the place of the rules' day from the second on, where that is held for less likely than the third.
#: Chosen on texts whose files the weights had not seen (docs/decisions.md).
FILLED_FROM, REPLACED_FROM, UNLIKELY = 0.7, 0.7, 0.2
_RIVAL = 0.5
#: Characters of a text, Chinese or not, from which on the weights are asked: of a sentence or two rules err less.
LEAST = {True: 200, False: 400}


def is_article(scene: Scene) -> bool:
    """Whether a text is long enough for the weights, which were learnt of whole articles."""
    return len(scene.folded.text) >= LEAST[scene.chinese]


def prefer_day(ruled: str | None, odds: Mapping[str, float]) -> str | None:
    """The day of the event, `YYYY-MM-DD` or as precise as the text tells it, None where it tells none.

    `odds`: by date of the text how likely it is that of the event.
    """
    likeliest = max(odds, key=odds.__getitem__, default=None)
    if likeliest is None or likeliest == ruled:
        return ruled
    if ruled is None:
        rivals = [day for day, one in odds.items() if one >= _RIVAL and day != likeliest]
        return likeliest if odds[likeliest] >= FILLED_FROM and not rivals else None
    replaced = odds[likeliest] >= REPLACED_FROM and odds.get(ruled, 0.0) < UNLIKELY
    return likeliest if replaced else ruled
