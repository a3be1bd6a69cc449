"""A part as large as the total that the title tells is that total told again: "it had 1,214 of them on its books"."""

from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.text.sentences import Sentence


def join_titled(drafts: Sequence[Draft], sentences: tuple[Sentence, ...]) -> list[Draft]:
    """The drafts without such parts; the title's total, which has no day, has that of its part."""
    titled = {
        one.value: one
        for one in drafts
        if one.role in ("stock_total", "pilot_total") and one.as_of is None and sentences[one.sentence].title
    }
    again = {
        one.value: one
        for one in drafts
        if one.role == "subset" and one.as_of and one.value in titled and not sentences[one.sentence].title
    }
    return [
        alter(one, as_of=again[one.value].as_of) if one is titled.get(one.value) and one.value in again else one
        for one in drafts
        if one is not again.get(one.value)
    ]
