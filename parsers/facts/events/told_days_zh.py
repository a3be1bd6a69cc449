"""Knows the day of a Chinese grant for that on which it was told: 记者9月16日获悉,近日又有3家企业获颁批复.

Who says on a day that an act was done 近日 says of it no day.
"""

from collections.abc import Sequence

from parsers.facts.text.deferred import Deferred
from parsers.facts.values.mentions import Mention

#: Behind a day, in its sentence: who tells, 近日, and the grant.
_TELLS = Deferred(
    r"[^。;\n]{0,34}?(?:获悉|得知|通报|宣布|透露|介绍|证实|消息|讯|电)[^。;\n]{0,60}?(?:近日|日前|近期|前不久)[^。;\n]{0,70}?(?:批[复覆文]|许可|获批|获准|批准|颁发|发放|核发|准予)"
)
#: It is the paper's own all the same: 批复日期为, 于3日领证, 3日批准.
_GIVEN_BEFORE = Deferred(r"(?:日期|时间|落款)[^,。;\n]{0,6}$|[于在]$")
_GIVEN_BEHIND = Deferred(r"[^,。;\n]{0,12}?(?:签发|作出|批准|批出|颁发|发放|核发|获批|获颁|取得|领证|收到|拿到)")
_REACH = 16


def is_day_of_telling_zh(text: str, dates: Sequence[Mention], day: str) -> bool:
    """Whether a text names a day, `YYYY-MM-DD`, only as that on which a grant of 近日 was told."""
    places = [one for one in dates if one.value == day]
    told = [one for one in places if _TELLS.match(text, one.end)]
    return bool(told) and not any(_is_given(text, one) for one in places if one not in told)


def _is_given(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - _REACH) : mention.start]
    return _GIVEN_BEFORE.search(before) is not None or _GIVEN_BEHIND.match(text, mention.end) is not None
