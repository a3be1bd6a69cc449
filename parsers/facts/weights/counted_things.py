# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of a figure that no rule knows that what stands beside it is nothing that can be let in: three batches, 312 customers, Fortune Global 500, 60至90日.

Weights go by all words around a figure; what it counts settles it alone.
"""

from parsers.facts.text.deferred import Deferred

#: Right behind an English figure; "two months earlier" may follow any total, so times and rows are none of these.
_THINGS_EN = Deferred(
    r" (?:enterprise |corporate |business |paying |original |new |further |other )?(?:batch(?:es)?|attendees|delegates|customers|clients|users|subscribers|trips|visits|visitors|guests|exhibitors|cities|provinces|zones|municipalities|countries|megawatts?|MW|racks|servers|hospitals|clinics|airlines|banks|employees|staff|people|projects|questions|stations|factories|plants|stores|shops|schools|universities|patents)\b"
)
#: What is a name or a number of a row with the figure before which it stands.
_NUMBERED = Deferred(
    r"\b(?:Fortune(?: Global)?|[Ee]ntr(?:y|ies)|[Ii]tems?|[Rr]ows?|[Pp]ages?|visits:|Articles?)(?: \d+(?:,| and| or| to))* $"
)
_THINGS_ZH = Deferred(
    r"(?:[至到~—-]\d+)?(?:多|余)?(?:个|项|家)?(?:环节|步骤|工作日|[日天](?!资|本|系|企|商|津|猫)|MW|GW|兆瓦|客户|用户|医院|机柜|航司|航空公司)|[—-]\d+月"
)


def counts_things(text: str, start: int, end: int, *, chinese: bool) -> bool:
    """Whether the folded text beside a figure, which stands from `start` to `end`, makes it one of things, or of a name."""
    if chinese:
        return _THINGS_ZH.match(text, end) is not None
    return _THINGS_EN.match(text, end) is not None or _NUMBERED.search(text, max(0, start - 40), start) is not None
