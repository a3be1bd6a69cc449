"""Says whether a day is that of a round of a Chinese sum, and the sum of a later one.

已有46家取得批复,其中首批13家(2月28日); 这是继2月28日向首批13家发放批复之后的又一批次,至此累计22家.
"""

import re
from collections.abc import Iterable

from domain.claims import Count

#: Parts follow, in source script.
_PART = re.compile(r"[^。\n]{0,40}(?:其中|当中|當中|包括)")
#: The rules of a round that only comes before the one that is told.
_RECALLED = ("zh.after-named-batch", "zh.after-batch")

#: 前三批合计56家, 算上前两批的34家, 連同早前34間: the sum of what came before, in source script.
_OF_ROUNDS_BEFORE = re.compile(
    r"(?:(?<!提)前[一二两兩三四五六\d]批[次的]?|(?:算上|加上|[连連]同|[计計]及|含|[与與和较較比])(?:此前|先前|早前|之前|原有|原先|既有)(?:[已]?[获獲]批)?的?)(?:共[计計]?|合[计計]|[总總][计計]|累[计計])?(?:有|[为為]|[达達])?[^,\uff0c。;\d]{0,4}$"
)


def is_sum_before(count: Count, text: str) -> bool:
    """Whether a Chinese sum is told as that of the rounds before the one that is the news."""
    return _OF_ROUNDS_BEFORE.search(text, max(0, count.start - 24), count.start) is not None


def is_day_of_round(count: Count, others: Iterable[Count], day: str | None, text: str) -> bool:
    """Whether a day that would date a sum is told of a smaller round beside it; `text` is the source."""
    if count.role != "pilot_total" or not count.rule.startswith("zh."):
        return False
    rounds = [one for one in others if one.role == "batch" and one.as_of == day and one.value < count.value]
    if rounds and is_sum_before(count, text):
        return True
    return any(
        one.rule.startswith(_RECALLED) or _PART.match(text, count.end, max(count.end, one.start)) for one in rounds
    )
