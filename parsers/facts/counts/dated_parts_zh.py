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


def is_day_of_round(count: Count, others: Iterable[Count], day: str | None, text: str) -> bool:
    """Whether a day that would date a sum is told of a smaller round beside it; `text` is the source."""
    if count.role != "pilot_total" or not count.rule.startswith("zh."):
        return False
    rounds = (one for one in others if one.role == "batch" and one.as_of == day and one.value < count.value)
    return any(
        one.rule.startswith(_RECALLED) or _PART.match(text, count.end, max(count.end, one.start)) for one in rounds
    )
