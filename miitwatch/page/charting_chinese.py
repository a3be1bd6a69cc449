"""The same drawings in Chinese: titles, units and marks are ours; publishers and figures stay as they are."""

from collections.abc import Sequence

from alerts.layout.wrapping import wrap
from alerts.words.chinese import PLACES, PUBLISHERS, SERVICES
from alerts.words.wording import SERVICES as ENGLISH_SERVICES
from domain.altering import alter
from domain.charts import Bar, Drawing, Panel, Point
from domain.record import SEEN_ON_MIRROR

#: Behind a picture's name, for the one in Chinese.
SUFFIX = "-zh"
_TITLES = {
    "stock-total": "中国境内外商投资电信企业总数",
    "pilot-total": "试点累计获批企业",
    "regions": "各地区的试点批复",
    "services": "各业务的试点批复",
}
_UNITS = {
    "firms": "家",
    "firms that a report places there": "报道所述在该地的企业(家)",
    "approvals that tell of it": "述及该业务的批复(项)",
}
_PANELS = {
    "caict": "中国信通院序列,至2020年",
    "ministry": "工信部数字,2024年起",
    "unassigned": "其间,不属任一序列",
    "pilot": "累计",
}
_QUALIFIERS = {"exact": "", "over": "超过", "nearly": "近", "about": "约"}
_LEADS = {"stock-total": "两个序列,互不相连;各栏刻度不同。", "pilot-total": "试点的累计数。"}
_LABELS = {words: SERVICES[code] for code, words in ENGLISH_SERVICES.items() if code in SERVICES} | PLACES
#: A line of what stands below a picture, in columns; a Chinese character takes two.
_WIDTH = 130


def draw_in_chinese(drawing: Drawing) -> Drawing:
    """The drawing with Chinese words, under a name of its own."""
    panels = tuple(alter(panel, title=_PANELS[panel.series]) for panel in drawing.panels)
    points = [point for panel in panels for point in panel.points]
    bars = tuple(alter(bar, label=_LABELS.get(bar.label, bar.label)) for bar in drawing.bars)
    return alter(
        drawing,
        name=f"{drawing.name}{SUFFIX}",
        title=_TITLES[drawing.name],
        desc=f"{_LEADS[drawing.name]}{_describe_panels(panels)}" if panels else _describe_bars(bars),
        unit=_UNITS[drawing.unit],
        sources="\n".join(wrap(_name_sources(points) if panels else _name_acts(bars), _WIDTH)),
        panels=panels,
        bars=bars,
        tongue="zh-Hans",
    )


def _describe_panels(panels: Sequence[Panel]) -> str:
    told = [f"{one.title}:{';'.join(map(_describe_point, one.points))}。" for one in panels if one.points]
    return "".join(told) or "尚无数字。"


def _describe_point(point: Point) -> str:
    said = f"({_name_publisher(point.publisher)})" if point.publisher else ""
    return f"{point.as_of}:{_QUALIFIERS[point.qualifier]}{point.value:,}家{said}"


def _name_publisher(name: str) -> str:
    return PUBLISHERS.get(name, name).replace(SEEN_ON_MIRROR, "见于镜像")


def _describe_bars(bars: Sequence[Bar]) -> str:
    told = ";".join(
        f"{bar.label}:批复{bar.approvals}项,{'家数未写明' if bar.firms is None else f'{bar.firms}家'}" for bar in bars
    )
    return f"{told or '尚无批复'}。"


def _name_sources(points: Sequence[Point]) -> str:
    named = sorted({one.publisher for one in points if one.publisher}, key=lambda one: (one == SEEN_ON_MIRROR, one))
    said = [f"来源:{';'.join(map(_name_publisher, named))}。"] if named else []
    if any(not one.observed for one in points):
        said.append("空心:随附,非本监测所见,不存原文。")
    if any(one.basis == "computed" for one in points):
        said.append("方块:由已知各批计算。")
    if any(one.disputed for one in points):
        said.append("外圈:说法不一。")
    return "".join(said)


def _name_acts(bars: Sequence[Bar]) -> str:
    said = "部分与整体合计为一项。所计为报道就一个地区所写的数字,不含名单所列企业。"
    shipped = any(bar.observed < bar.approvals for bar in bars)
    return f"{said}空心:随附,非本监测所见,不存原文。" if shipped else said
