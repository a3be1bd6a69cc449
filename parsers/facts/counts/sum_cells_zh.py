# ruff: noqa: E501  (a sentence stands on one line)
"""Reads the columns of running sums and of applicants in a Chinese table by bars, whose cells are no batches: |第二批|21家|34家| under 累计."""

from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.text.columns import find_top, read_label
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, dates_in

_SUMS = Deferred(r"\s*(?:累计|总[计数]|合计)(?:获批)?(?:家数|企业数?|数量?)?(?:\(家\))?\s*")
_ASKED = Deferred(r"\s*(?:申请|申报|受理|报名)(?:家数|企业数?|数量?|单位)?(?:\(家\))?\s*")
STEP, OF_ASKERS = "+sum", "+asked"


def read_sum_cells(claims: list[Draft], sentences: Sequence[Sentence], dates: tuple[Mention, ...]) -> list[Draft]:
    """The same claims; a batch in a column of running sums is the pilot's total, as of its row's day, and one of applicants none."""
    return [_settle(one, sentences, dates) if one.role == "batch" else one for one in claims]


def _settle(one: Draft, sentences: Sequence[Sentence], dates: tuple[Mention, ...]) -> Draft:
    row = sentences[one.sentence]
    label = read_label(find_top(sentences, one.sentence), row, one.at)
    if _ASKED.fullmatch(label):
        return alter(one, role="other", detail="applicants", rule=f"{one.rule}{OF_ASKERS}")
    if not _SUMS.fullmatch(label):
        return one
    days = {mention.value for mention in dates_in(dates, row.start, row.end) if mention.value}
    day = days.pop() if len(days) == 1 else None
    return alter(one, role="pilot_total", detail="", rule=f"{one.rule}{STEP}", as_of=day)
