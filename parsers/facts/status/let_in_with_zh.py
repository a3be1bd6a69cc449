# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds the Chinese firms that a sentence names as let in together with another: 和它同一天过关的,还有甲公司、乙公司."""

import re
from collections.abc import Iterator

from parsers.facts.status.rows_told import Row
from parsers.facts.text.deferred import Deferred

_TOGETHER = r"(?:一同|一起|一道|一并|同批|同期|同日|同场|同时|同一[天批日时]|同[年月])"
_GOT = r"(?:获批|获准|过关|入围|入列|入选|上榜|(?:拿到|取得|获得|领到|收到|接过|获颁|获发|拿下)了?[^,。;]{0,24}?(?:批[复覆文]|牌照|许可证?|准入证|入场券|试点资格)[\"”]?)"
_NAMES = r"的(?:外资|外商投资|试点)*(?:企业|公司|外企|同行)?,?(?:还|另|也|又|便|就)?(?:有|是|为|包括)"
#: 和它同一天过关的,还有: all that stands before the first name.
_LED = rf"(?:而|此外|另外|其中)?,?(?:(?:和|与|同|跟|除)(?:它|其|该公司|这家公司|[一-鿿A-Za-z]{{2,8}}))?(?:在)?{_TOGETHER}[^,。;]{{0,10}}?{_GOT}{_NAMES}"
#: 与甲公司同批获批的还有乙公司: the first name is let in as well.
_WITH = Deferred(r"(?:而|此外|另外)?,?(?:和|与|同|跟)")
_AS_WELL = rf"{_TOGETHER}[^,。;]{{0,10}}?{_GOT}{_NAMES}"


def find_with_zh(row: Row, joins: Deferred, closes: Deferred, whose: str) -> Iterator[int]:
    """Where the names begin that stand behind such words, and the one before them; `joins` and `closes` as `Row.walk` takes them.

    `whose`: what may stand before a name, which says whose or of what kind its firm is.
    """
    if not row.names:
        return
    if re.fullmatch(rf"{_LED}(?:{whose})?", row.lead):
        yield from (name.start for name in row.walk(joins, closes))
    elif len(row.names) > 1 and _WITH.fullmatch(row.lead) and re.fullmatch(rf"{_AS_WELL}(?:{whose})?", row.between[1]):
        yield row.names[0].start
        yield from (name.start for name in row.walk(joins, closes, first=1))
