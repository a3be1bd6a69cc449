# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Joins the names that rules found with those that learnt weights tell: each knows some that the other does not."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from domain.firms import KnownFirm
from parsers.facts.brands import Name
from parsers.facts.names_zh import TRADE_ZH
from parsers.facts.short_names import CAPITAL_BEFORE
from parsers.facts.spans import Spans

#: Shapes of names that a longer name of the weights may hold: a known one is often the first word of a unit's.
_HELD = ("brand", "unit")
#: Shapes of names that neither the gazetteer nor a legal ending knows.
_LOOSE = ("described", "listed")
#: Where the weights see a full name begin so many characters later, the rules were wrong in 13 cases of 13 (docs/decisions.md).
_LATER = 4
#: Words of trade and a legal ending alone, or what begins within such a word: no whole name.
_ENDINGS = re.compile(rf"{TRADE_ZH.pattern}(?:股份)?有限(?:责任)?公司|[^一-鿿]*|[业务司团术件络息技].*")
#: What stands before a name that begins a cell, a numbered line, or an item of a row.
_ROW_PLACE = re.compile(r"(?:[\t|、]|\n\d{1,3}[.、)\t ])[ \t]*$")
_LED_BY = re.compile(
    r"(?:(?:既|又|也|还|另|其中)有|(?:美国|德国|日本|法国|英国|瑞士|瑞典|荷兰|韩国|新加坡|意大利|西班牙|芬兰|丹麦|挪威|比利时|奥地利|加拿大|澳大利亚|印度|泰国|马来西亚|以色列|爱尔兰|卢森堡|[日德美法英韩台港]商|[日德美法英韩台港]资))(?=[一-鿿A-Z]{2})"
)
#: Services and trades alone, in capitals, and exchanges: no firm's name.
_NO_FIRM = re.compile(
    r".*(?:交易所|结算所)(?:有限公司)?|(?:(?:Virtual|Private|Content|Delivery|Distribution|Internet|Access|Data|Cent(?:er|re)s?|Networks?|Online|Information|Cloud|Processing|Call|Services?|and) ?)+"
)


def join_tagged(
    names: Sequence[Name], spans: Iterable[tuple[int, int]], text: str, masks: Sequence[tuple[int, int]]
) -> list[Name]:
    """All names in their order, none touching another. `spans` are those of the weights, `masks` what is no firm.

    A span that holds a known name and more is the name, so that no unit is told under a part of its name. One that touches a name which only
    the words around it tell takes its place. A full name stays as the rules have it, but where the weights see it begin much
    later it begins there, and is contested, so that it waits for a person.
    """
    seen = [span for span in _cut_spans(names, spans, text) if _may_be_firm(text, *span)]
    starts = {end: start for start, end in seen}
    loose = {id(name) for name in names if name.shape in _LOOSE and name.known is None}
    alone = [name for name in names if id(name) not in loose and _find_holder(seen, name) is None]
    firm = Spans([*masks, *((name.start, name.end) for name in alone)])
    told = [span for span in seen if not firm.touches(*span)]
    taken = Spans(told)
    known: dict[tuple[int, int], KnownFirm | None] = {}
    kept = []
    for name in names:
        if (span := _find_holder(told, name)) is not None:
            known[span] = name.known
        elif id(name) not in loose or not taken.touches(name.start, name.end):
            kept.append(_contest(name, starts.get(name.end, name.start), text))
    found = [Name(*span, text[span[0] : span[1]], "described", known.get(span)) for span in told]
    return sorted([*kept, *found], key=lambda name: name.start)


def _cut_spans(names: Sequence[Name], spans: Iterable[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """The spans without the nation or 既有 before a name, but for those that rules have already or in which they see several names."""
    starts = [name.start for name in names]
    for start, last in spans:
        end = last - 1 if text[last - 1] == ")" and "(" not in text[start:last] else last
        inside = names[bisect_left(starts, start) : bisect_left(starts, end)]
        led = None if any(name.known for name in inside) else _LED_BY.match(text, start, end)
        begin = led.end() if led else start
        if len(inside) < 2 and not any((name.start, name.end) == (begin, end) for name in inside):
            yield begin, end


def _may_be_firm(text: str, start: int, end: int) -> bool:
    """Whether a span is more than words for services, a person's last name, or a known name's short form behind it in brackets."""
    name = text[start:end]
    if (
        len(name) < 2
        or _NO_FIRM.fullmatch(name)
        or (text[max(0, start - 2) : start] == " (" and text[end : end + 1] == ")")
    ):
        return False
    return " " in name or not name.isascii() or CAPITAL_BEFORE.search(text[max(0, start - 24) : start]) is None


def _find_holder(spans: Sequence[tuple[int, int]], name: Name) -> tuple[int, int] | None:
    """The span of which a known name is a part; the spans stand in their order and do not touch."""
    at = bisect_right(spans, name.start, key=lambda span: span[0]) - 1
    return spans[at] if name.shape in _HELD and at >= 0 and name.end <= spans[at][1] else None


def _contest(name: Name, start: int, text: str) -> Name:
    """A full name, beginning where the weights see it begin if that is much later; not one that fills a cell or a row's place."""
    if _ROW_PLACE.search(text[max(0, name.start - 4) : name.start]):
        return name
    if name.shape != "legal" or start - name.start < _LATER or _ENDINGS.fullmatch(text, start, name.end):
        return name
    return replace(name, start=start, text=text[start : name.end], contested=True)
