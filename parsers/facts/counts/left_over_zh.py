"""Reads what is left of a sum: 持有批复的外企原有71家,扣除这两家后余69家, 现剩69家."""

import re
from collections.abc import Mapping, Sequence

from domain.altering import alter
from parsers.facts.counts.confirming import CONFIRMED, is_told
from parsers.facts.counts.counts import Counted, Draft
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.values.numbers import Number

RULE = "zh.left-over"
#: What stands between a sum and what is left of it.
_TAKEN = re.compile(
    r"(?:企业|公司|外企|业者)?[,;](?:如今|现在?|目前|此番|这次|至此)?(?:扣除|减去|剔除|除去|扣掉|刨去|去掉|撇除|少了?|走了|退出)(?P<these>[^,。;]{0,12}?)(?:之?后|以后|,)?(?:如今|现在?|目前|便|就|则|只|仅|还|尚|仍|实际)*(?:剩余?下?|余下?|有|为|是|存)+(?:了)?$"
)
_ENDED = ("revoked", "taken_out")


def read_left_over(
    claims: list[Draft], numbers: Mapping[int, Sequence[tuple[Number, Counted | None]]], text: str
) -> list[Draft]:
    """The claims with what is left of each sum; it is told as fact where as many were told to have gone."""
    gone = {one.value for one in claims if one.role == "other" and one.detail in _ENDED}
    found = list(claims)
    for whole in claims:
        if whole.role not in ("pilot_total", "stock_total") or not is_told(whole):
            continue
        for number, counted in numbers.get(whole.sentence, ()):
            value = int(number.value)
            taken = _TAKEN.fullmatch(text, whole.end, number.outer)
            if counted is None or taken is None or not 0 < value < whole.value:
                continue
            sure = CONFIRMED if whole.value - value in gone else DOUBTED_AT
            left = alter(
                whole, value=value, qualifier=number.qualifier, start=number.outer, end=counted[0], rule=RULE,
                confidence=sure, at=number.start, as_of=None,
            )  # fmt: skip
            found = [*(one for one in found if one.at != number.start), left]
    return sorted(found, key=lambda one: one.start)
