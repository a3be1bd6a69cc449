"""Administrations that a Chinese text names without their province, whatever they do: 据市通信管理局统计.

They count for the whole text alone; where one acts `parsers.facts.values.authorities` finds it.
"""

from collections.abc import Iterator, Mapping

from domain.provinces import PROVINCES
from parsers.facts.text.patterns import Pattern

#: 各省通信管理局, 省、自治区、直辖市通信管理局 are all; 某省 is none that is told.
_LOCAL = Pattern(r"(?<![各、治地辖某])(?<!所在)(?P<of>本?市|[我全]?省)(?:通信管理局|通管局|通讯管理局)")
#: Cities with an administration of their own.
CITIES = {name: name for name in ("北京", "上海", "天津", "重庆", "深圳")}
#: The others that have one.
PROVINCES_ALONE = {name: name for name in PROVINCES if name not in CITIES}
#: Cities, and places in them.
_CITIES = CITIES | {"浦东": "上海", "临港": "上海", "前海": "深圳"}
#: Provinces, and cities that texts name in their place.
_PROVINCES = PROVINCES_ALONE | {
    "海口": "海南", "三亚": "海南", "广州": "广东", "苏州": "江苏", "南京": "江苏", "杭州": "浙江", "成都": "四川",
    "武汉": "湖北", "青岛": "山东", "厦门": "福建",
}  # fmt: skip


def find_local_named_zh(text: str) -> Iterator[str]:
    """The code of each, with that of the place of its kind that the text names first."""
    names = tuple(PROVINCES)
    kinds = {match["of"][-1] for match in _LOCAL.finditer(text) if not text.endswith(names, 0, match.start())}
    for kind in sorted(kinds):
        places = _CITIES if kind == "市" else _PROVINCES
        yield from find_office(text, places)


def find_office(text: str, places: Mapping[str, str]) -> tuple[str, ...]:
    """The code of the administration of the place that a text names first; `places` tells of each whose it is.

    Asked once a text, for each look goes through the whole of it.
    """
    first = min(((text.find(name), name) for name in places if name in text), default=None)
    return () if first is None else (PROVINCES[places[first[1]]][1] + "CA",)
