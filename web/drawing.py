"""Draws pictures of the totals as SVG: `python -m web.drawing` reads drawings from its input and writes pictures.

It is the only door to matplotlib and runs as a short-lived process of its own: the library takes seconds to load and
some seventy megabytes, and whatever goes wrong in it stops nothing else. Letters stay letters, for any font; nothing in
a picture runs, and nothing in it points outside.
"""

import json
import sys
import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from lxml import etree

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

SVG = "http://www.w3.org/2000/svg"
#: Colours that keep their contrast on white (over 4.5 : 1) and apart from each other without colour sense.
_COLOURS = {"caict": "#8a4b00", "ministry": "#0b5394", "pilot": "#0b5394", "unassigned": "#555555"}
_GREY, _INK = "#767676", "#222222"
#: What stands in a picture besides what it is given, by its language.
_WORDS = {
    "en": {
        "none": "No figure is known yet.", "as of": "as of", "over": "over ", "nearly": "nearly ", "about": "about ",
        "exact": "", "disputed": "disputed", "end": "end {}", "one": "{} approval", "many": "{} approvals",
        "firms": "{firms} firms, {acts}", "firm": "{firms} firm, {acts}", "unstated": "number not stated, {acts}",
    },
    "zh-Hans": {
        "none": "尚无数字。", "as of": "截至", "over": "超过", "nearly": "近", "about": "约",
        "exact": "", "disputed": "说法不一", "end": "{}年底", "one": "批复{}项", "many": "批复{}项",
        "firms": "{firms}家,{acts}", "firm": "{firms}家,{acts}", "unstated": "家数未写明,{acts}",
    },
}  # fmt: skip
_RULES: dict[Any, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "miitwatch",
    "svg.image_inline": True,
    "font.family": "sans-serif",
    "font.sans-serif": ["DejaVu Sans", "Verdana", "Arial", "sans-serif"],
    "font.size": 10,
    "text.color": _INK,
    "axes.edgecolor": _GREY,
    "axes.labelcolor": _INK,
    "xtick.color": _INK,
    "ytick.color": _INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
}


def main() -> None:
    """Reads a JSON list of drawings from standard input and writes a JSON object of pictures by name."""
    drawings = json.load(sys.stdin)
    json.dump({one["name"]: draw(one) for one in drawings}, sys.stdout)


def draw(drawing: dict[str, Any]) -> str:
    """One picture as SVG. `drawing` has the fields of `domain.charts.Drawing` as JSON values."""
    import io

    import matplotlib as mpl
    from matplotlib.figure import Figure

    words = _WORDS[drawing["tongue"]]
    with mpl.rc_context(_RULES), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph")  # no font is needed here: letters stay letters
        figure = Figure(figsize=(9.0, _choose_height(len(drawing["bars"]))), layout="constrained")
        _leave_room(figure, drawing)
        figure.suptitle(drawing["title"], fontsize=13, fontweight="bold", x=0.01, ha="left")
        if drawing["bars"]:
            _draw_bars(figure.subplots(), drawing, words)
        else:
            _draw_panels(figure, drawing, words)
        figure.supxlabel(drawing["sources"], fontsize=8, x=0.01, ha="left", color=_INK)
        out = io.BytesIO()
        figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    return _finish(out.getvalue(), drawing)


def _choose_height(bars: int) -> float:
    """Inches: a bar is as thick whether there are two or twelve."""
    return min(1.6 + 0.36 * bars, 12.0) if bars else 5.0


def _leave_room(figure: "Figure", drawing: dict[str, Any]) -> None:
    """A Chinese letter is as wide as high; the font that the layout is reckoned by has none and takes 0.6 for it."""
    longest = max((len(bar["label"]) for bar in drawing["bars"]), default=0)
    if drawing["tongue"] != "en" and longest:
        left = longest * 0.4 * 10 / 72 / 9.0
        figure.set_layout_engine("constrained", rect=(left, 0, 1 - left, 1))


def _draw_panels(figure: "Figure", drawing: dict[str, Any], words: dict[str, str]) -> None:
    """Each series has axes of its own: two series share neither line nor scale."""
    panels = [panel for panel in drawing["panels"] if panel["points"]]
    places: Any = figure.subplots(1, max(len(panels), 1), squeeze=False)
    if not panels:
        places[0][0].text(0.5, 0.5, words["none"], ha="center", transform=places[0][0].transAxes)
        places[0][0].set_axis_off()
    for axes, panel in zip(places[0], panels, strict=False):
        _draw_panel(axes, panel, drawing["unit"], words)


def _draw_panel(axes: "Axes", panel: dict[str, Any], unit: str, words: dict[str, str]) -> None:
    points: Sequence[dict[str, Any]] = panel["points"]
    days = [_place(point["as_of"]) for point in points]
    values = [point["value"] for point in points]
    colour = _COLOURS[panel["series"]]
    if panel["joined"] and len(points) > 1:
        (line,) = axes.plot(days, values, color=colour, linewidth=1.5, zorder=1)
        line.set_gid(f"line-{panel['series']}")
    for number, (day, point) in enumerate(zip(days, points, strict=True)):
        _draw_point(axes, day, point, f"point-{panel['series']}-{number}", colour)
        _label_point(axes, day, point, number if len(points) > 6 else None, words)
    axes.set_title(panel["title"], fontsize=10, loc="left")
    axes.set_ylabel(unit)
    axes.set_xlabel(words["as of"])
    axes.set_ylim(0, max(values) * 1.18)
    axes.margins(x=0.12)
    axes.grid(axis="y", color="#dddddd", linewidth=0.6)
    axes.set_axisbelow(True)
    _label_axis(axes, days, points, words)


def _draw_point(axes: "Axes", day: float, point: dict[str, Any], gid: str, colour: str) -> None:
    """A full disc is observed, a hollow one shipped; computed ones are squares, disputed ones have a ring around."""
    (mark,) = axes.plot(
        [day], [point["value"]], marker="s" if point["basis"] == "computed" else "o", markersize=6, zorder=3,
        color=colour, markerfacecolor=colour if point["observed"] else "white", linestyle="none",
    )  # fmt: skip
    mark.set_gid(gid)
    if point["disputed"]:
        (ring,) = axes.plot(
            [day], [point["value"]], marker="o", markersize=13, zorder=2, color="#b00020", linestyle="none",
            markerfacecolor="none",
        )  # fmt: skip
        ring.set_gid(f"disputed-{gid}")


def _label_point(axes: "Axes", day: float, point: dict[str, Any], number: int | None, words: dict[str, str]) -> None:
    """Above its mark; where many stand close (`number` is given), left and right of them in turn."""
    place: dict[str, Any]
    if number is None:
        place = {"xytext": (0, 12 if point["disputed"] else 8), "ha": "center"}
    else:
        place = {"xytext": (-8, 0), "ha": "right", "va": "center"} if number % 2 else {"xytext": (8, 0), "va": "center"}
    said = _word(point, " " if number is not None else "\n", words)
    axes.annotate(said, (day, point["value"]), textcoords="offset points", size=8, **place)


def _word(point: dict[str, Any], between: str, words: dict[str, str]) -> str:
    said = f"{words[point['qualifier']]}{point['value']:,}"
    if point["growth"] is not None:
        said += f"{between}({words[point['growth_qualifier']]}{point['growth']:+g} %)"
    return said + (f"{between}{words['disputed']}" if point["disputed"] else "")


def _place(as_of: str) -> float:
    """Years with fractions: a day stands at that day, a month and a year at their ends."""
    year, month, day = _split(as_of)
    return year + (month - 1 + day / 31) / 12


def _split(as_of: str) -> tuple[int, int, int]:
    parts = [int(part) for part in as_of.split("-")]
    return parts[0], parts[1] if len(parts) > 1 else 12, parts[2] if len(parts) > 2 else 31


def _label_axis(axes: "Axes", days: Sequence[float], points: Sequence[dict[str, Any]], words: dict[str, str]) -> None:
    """The ends of years; within less than three, the dates of the points themselves, at most six of them."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    if max(days) - min(days) >= 3:
        axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: words["end"].format(f"{value - 1:.0f}")))
    else:
        step = -(-len(points) // 6)
        named = dict(zip(days[::-step], (point["as_of"] for point in points[::-step]), strict=True))
        axes.set_xticks(list(named), list(named.values()), fontsize=8)
    axes.yaxis.set_major_locator(MaxNLocator(6, integer=True))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))


def _draw_bars(axes: "Axes", drawing: dict[str, Any], words: dict[str, str]) -> None:
    """How many firms a report places there, where one does; else how many approvals tell of it."""
    from matplotlib.ticker import MaxNLocator

    bars = list(reversed(drawing["bars"]))
    counted = any(bar["firms"] is not None for bar in bars)
    for number, bar in enumerate(bars):
        length = (bar["firms"] or 0) if counted else bar["approvals"]
        (drawn,) = axes.barh([number], [length], color="#0b5394" if bar["observed"] else "white", edgecolor="#0b5394")
        drawn.set_gid(f"bar-{len(bars) - 1 - number}")
        axes.annotate(_word_bar(bar, counted, words), (length, number), xytext=(5, 0), textcoords="offset points",
                      va="center", size=8)  # fmt: skip
    axes.set_yticks(range(len(bars)), [bar["label"] for bar in bars])
    axes.set_xlabel(drawing["unit"])
    longest = max([(bar["firms"] or 0) if counted else bar["approvals"] for bar in bars], default=1)
    axes.set_xlim(0, max(longest, 1) * 1.6)
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))


def _word_bar(bar: dict[str, Any], counted: bool, words: dict[str, str]) -> str:
    acts = words["one" if bar["approvals"] == 1 else "many"].format(bar["approvals"])
    if not counted:
        return acts
    return words[{None: "unstated", 1: "firm"}.get(bar["firms"], "firms")].format(firms=bar["firms"], acts=acts)


def _finish(drawn: bytes, drawing: dict[str, Any]) -> str:
    """Title and description for who cannot see it; no document type, no metadata, nothing that points outside."""
    root = etree.fromstring(drawn, etree.XMLParser(resolve_entities=False, no_network=True))
    for metadata in root.findall(f"{{{SVG}}}metadata"):
        root.remove(metadata)
    for place, (tag, text) in enumerate((("title", drawing["title"]), ("desc", drawing["desc"]))):
        element = etree.Element(f"{{{SVG}}}{tag}", id=f"chart-{tag}")
        element.text = text
        root.insert(place, element)
    root.set("role", "img")
    root.set("lang", drawing["tongue"])
    root.set("aria-labelledby", "chart-title chart-desc")
    etree.cleanup_namespaces(root)
    return str(etree.tostring(root, encoding="unicode"))


if __name__ == "__main__":
    main()
