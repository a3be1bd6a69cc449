# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""What the two commands share that learn weights of days: a day that comes into question, its weights, how they are judged."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from learn_roles import round_row
from learning import Learned, Table, guess_odds, learn_odds, leave_out
from msgspec import Struct

#: In the order of the weights; `own` is the day that is looked for.
CLASSES = ("other", "own")


class Day(Struct, frozen=True):
    """One day that comes into question: of which text and for what in it, the day, its marks, and the labelled one."""

    text: str
    at: int
    value: str
    marks: tuple[str, ...]
    own: str | None


class Learner(Struct, frozen=True):
    """How weights of days are learnt: how near nought they are held, from which size on they are written, from which likelihood on a day is told."""

    hold: Mapping[str, float]
    least: float
    told_from: float

    def learn(self, days: Sequence[Day]) -> Learned:
        """What each mark adds for a day being the one that is looked for."""
        return learn_odds(((dict.fromkeys(one.marks, 1.0), CLASSES[one.value == one.own]) for one in days), self.hold)

    def learn_table(self, days: Sequence[Day]) -> Table:
        """The weights as whole fiftieths, by mark in order, without those that are next to nothing."""
        learned = self.learn(days)
        marks = {
            mark: round_row(row, CLASSES)
            for mark, row in sorted(learned.rows.items())
            if max(map(abs, row.values())) >= self.least
        }
        return Table(round_row(learned.bias, CLASSES), marks)

    def judge(self, _: str, files: Mapping[str, Sequence[Day]]) -> Iterator[str]:
        """A line for each file: what weights learnt from the others make of its days."""
        for name, days, others in leave_out(files):
            learned = self.learn(others)
            found = [self._choose(learned, [*asked]) for _, asked in groupby(days, key=lambda one: (one.text, one.at))]
            right = sum(told == own for told, own in found if own)
            wrong = sum(told is not None and told != own for told, own in found)
            yield f"{name:<16}{right:>4} of {sum(own is not None for _, own in found)} right, {wrong} wrong"

    def _choose(self, learned: Learned, days: Sequence[Day]) -> tuple[str | None, str | None]:
        """The day that the weights tell, none where they think little of all, and the labelled one."""
        odds = {one.value: guess_odds(learned, dict.fromkeys(one.marks, 1.0), CLASSES)["own"] for one in days}
        likeliest = max(odds, key=odds.__getitem__)
        return (likeliest if odds[likeliest] >= self.told_from else None), days[0].own
