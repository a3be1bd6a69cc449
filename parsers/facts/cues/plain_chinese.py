# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Writes what stands around a Chinese number in the words that cues know, where a reporter chose rarer ones for the same.

眼下已批13家 says what 目前已批13家 does; 出现今年, 例如今年 and 这一批下来 hold no such word.
"""

import re

#: Rarer words, each with the plain one that means the same beside a number of firms.
_PLAIN: tuple[tuple[str, str], ...] = (
    (
        r"眼[下前]|当下(?!属|调|降)|现如今|(?<![例诸正犹譬])如今(?!年|[天日])|(?<![出体实展呈表发再重涌浮兑])现(?:下(?![降滑跌调行])|今(?!年|[天日])|阶段)|时下(?!降)",
        "目前",
    ),
    (r"(?<![一二三四五六七八九十首头这那本此该每几大整])批了?(?:下来|下去|出去)了?", "批准了"),
)
_RARER = re.compile("|".join(f"(?P<w{at}>{rare})" for at, (rare, _) in enumerate(_PLAIN)))


def write_plainly(text: str) -> str:
    """The text with rarer words in plain ones; itself where it holds none."""
    return _RARER.sub(lambda found: _PLAIN[int(str(found.lastgroup)[1:])][1], text)
