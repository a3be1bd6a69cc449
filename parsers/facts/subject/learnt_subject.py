"""Weights learnt of labelled texts: what each word adds to the log odds that a text is on the subject.

Those of whole articles are asked in `parsers.facts.subject.whole`, those of brief texts in
`parsers.facts.subject.brief_subject`.
"""

from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from parsers.facts.learned.packing import hold_once
from parsers.facts.learned.weight_files import READING, hold_tables, read_weight_rows, recall_marks

#: Weights are kept as whole hundredths.
HUNDREDTHS = 100


class Weights(Struct, frozen=True):
    """What each mark of a text adds to the log odds that it is on the subject, in hundredths."""

    bias: int
    marks: Mapping[str, int]


def load_weights(language: str, *, brief: bool = False) -> Weights:
    """The weights of `zh` or `en`, those of brief texts where these are asked for, read when first needed.

    Raises OSError and ValueError where the file is damaged.
    """
    with READING:
        return _read_weights(language, "learned_brief_subject.csv" if brief else "learned_subject.csv")


@cache
def _read_weights(language: str, name: str) -> Weights:
    rows = read_weight_rows(name, language)
    _, (bias,) = next(rows)
    seen = recall_marks(language)
    marks = {seen.setdefault(mark, mark): weight for mark, (weight,) in rows}
    hold_once([marks])
    hold_tables(language, [marks])
    return Weights(bias, marks)
