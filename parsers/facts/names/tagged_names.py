# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Joins the names that rules found with those that learnt weights tell: each knows some that the other does not."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from domain.altering import alter
from domain.firms import KnownFirm
from parsers.facts.names.brands import Name
from parsers.facts.names.names_zh import TRADE_ZH
from parsers.facts.names.short_names import CAPITAL_BEFORE
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.nations_zh import NATIONS_ZH
from parsers.facts.text.spans import Spans
from parsers.facts.values.regions import PLACES_ZH

#: Shapes of names that a longer name of the weights may hold: a known one is often the first word of a unit's.
_HELD = ("brand", "unit")
#: Shapes of names that neither the gazetteer nor a legal ending knows.
_LOOSE = ("described", "listed")
#: Where the weights see a full name begin so many characters later, the rules were wrong in 13 cases of 13 (docs/decisions.md).
_LATER = 4
#: Words of trade and a legal ending alone, or what begins within such a word: no whole name.
_ENDINGS = Deferred(rf"{TRADE_ZH.pattern}(?:股份)?有限(?:责任)?公司|[^一-鿿]*|[业务司团术件络息技].*")
#: What stands before a name that begins a cell, a numbered line, or an item of a row.
_ROW_PLACE = Deferred(r"(?:[\t|、]|\n\d{1,3}[.、)\t ])[ \t]*$")
_LED_BY = Deferred(
    rf"(?:(?:既|又|也|还|另|其中)有|(?:{NATIONS_ZH}|[日德美法英韩台港澳]商|[日德美法英韩台港澳]资|[日德美法英韩台港澳]企|而(?=[一-鿿]{{3}})))(?=[一-鿿A-Z]{{2}})"
)
_NATION = Deferred(NATIONS_ZH)
_LONGEST_NATION = max(map(len, NATIONS_ZH.split("|")))
#: Services and trades alone, in capitals, and exchanges: no firm's name.
_NO_FIRM = Deferred(
    rf"(?:{'|'.join(PLACES_ZH)}){{2,3}}|(?:{NATIONS_ZH})?(?:公司|企业|集团|平台|机构|厂商|业者|巨头)?|.*(?:交易所|结算所)(?:有限公司)?|(?:大|大型|知名|跨国|综合)集团|[一-鿿]{{0,4}}[一二两三四五六七八九十\d]{{1,3}}[家户间]|(?:(?:Virtual|Private|Content|Delivery|Distribution|Internet|Access|Data|Cent(?:er|re)s?|Networks?|Online|Information|Cloud|Processing|Call|Services?|and) ?)+"
)


#: Cities that the weights take for firms where they stand alone; those of which places are told are known elsewhere.
_CITY = Deferred(
    r"Harbin|Nantong|Kunshan|Foshan|Kunming|Changsha|Zhengzhou|Changchun|Shijiazhuang|Taiyuan|Nanchang|Guiyang|Nanning|Lanzhou|Urumqi|Hefei|Fuzhou|Jinan|Xi'?an|Wenzhou|Dongguan|Zhuhai|Zhongshan|Huizhou|Yantai|Weihai|Tangshan|Baoding|Luoyang|Xuzhou|Changzhou|Yangzhou|Zhenjiang|Taizhou|Jiaxing|Shaoxing|Jinhua|Quanzhou|Lhasa|Xining|Yinchuan|Hohhot"
)
#: What is said of firms, and no name of one: 榜上有名, 持股七成, 方案主管说, 若经第三地投资.
_SAID = Deferred(
    r".*(?:表示|宣布|披露|透露|告知|核实|负责人|发言人|获批|获准|批[复覆文]|榜上有名|占多数|居多|占比|持股|任何|发给|领到|备案|投资设立|共同出资|营收|询问|认为|自用|依法|申请|仍未|现身|更复杂|转投资|处置|如何|何存|无误|紧随其后)"
    r"|(?:若经|被|从|去年|今年|一家|叫|谈(?=[^,。]*(?:配套|合作|项目))|采购(?=[一-鿿]{3}))[一-鿿]|(?:最多|最少|居首)$|.*(?:主管说|供货)$|(?:入选|上榜|入围|获奖|独资|合资|中间|身上|其中|当地|同行|经营电信|[日德美法英韩台港瑞]资)$"
)


#: 中国电信苏州分公司开展网络互联: a verb and more behind the ending of a name.
_BEHIND_ENDING = Deferred(r"[^,。;\n]{2,30}公司(?P<behind>(?:开展|签|合作|达成|共同|联合|联手|携手|就|将|已|在)[^公]*)")


#: 甲电信及乙: two names that a mark would part in a longer row. 甲星落子 is a name and what it does, 甲三大集团 one and how many they are.
_TWO = Deferred(r"(?P<one>[一-鿿]{2,4})(?:以及|及)(?P<other>[一-鿿]{2,4})")
_DOES = Deferred(
    r"(?P<name>[一-鿿]{2,8})(?:赫然|悉数|双双|落子|落户|落地|入局|叩关|抢滩|进军|布局|瞄准|递表|出手|亮相|[两二三四五六七八九十]大(?:集团|企业|公司|巨头|品牌))"
)


#: 驳回博世中国: a verb before a name.
_VERB_FIRST = Deferred(r"(?:批准|驳回|准予|拒绝)(?=[一-鿿]{2})")


def _part_spans(spans: Iterable[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """The spans, of two joined names each, and without a verb before or behind a name."""
    for begin, end in spans:
        verb = _VERB_FIRST.match(text, begin, end)
        start = verb.end() if verb else begin
        if two := _TWO.fullmatch(text, start, end):
            yield two.span("one")
            yield two.span("other")
        elif does := _DOES.fullmatch(text, start, end):
            yield does.span("name")
        else:
            yield start, end


def join_tagged(
    names: Sequence[Name], spans: Iterable[tuple[int, int]], text: str, masks: Sequence[tuple[int, int]]
) -> list[Name]:
    """All names in their order, none touching another. `spans` are those of the weights, `masks` what is no firm.

    A span that holds a known name and more is the name, so that no unit is told under a part of its name. One that touches a name which only
    the words around it tell takes its place. A full name stays as the rules have it, but where the weights see it begin much
    later it begins there, and is contested, so that it waits for a person.
    """
    names = [one for one in names if not _is_phrase_zh(one)]
    seen = [span for span in _cut_spans(names, _part_spans(spans, text), text) if _may_be_firm(text, *span)]
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
        if ending := _BEHIND_ENDING.fullmatch(text, start, end):
            end = ending.start("behind")
        inside = names[bisect_left(starts, start) : bisect_left(starts, end)]
        led = None if any(name.known for name in inside) else _LED_BY.match(text, start, end)
        begin = led.end() if led else _leave_nation(text, start)
        if len(inside) < 2 and not any((name.start, name.end) == (begin, end) for name in inside):
            yield begin, end


def _leave_nation(text: str, start: int) -> int:
    """Where a name begins that was seen to begin within the nation before it: 由马来西亚云顶集团, seen as 西亚云顶集团."""
    crossing = (found for found in _NATION.finditer(text, max(0, start - _LONGEST_NATION + 1), start + _LONGEST_NATION))
    return next((found.end() for found in crossing if found.start() < start < found.end()), start)


#: 不构成甲律师事务所的法律意见: whose page it is, of whom nothing is told.
_DISCLAIMS = Deferred(r"不(?:构成|代表|等同于?|视为|作为)(?:任何|本|我们|.{0,4}的)?$")


#: 在横琴成立全资子公司: where, and what was done there.
_SET_UP = ("成立", "设立", "组建")


def _is_phrase_zh(name: Name) -> bool:
    """Whether a Chinese name that only the words around it tell is what is said of firms: 欧洲企业居多, 美国企业依法申请."""
    if name.shape not in _LOOSE or name.known is not None or "公司" in name.text:
        return False
    said = _SAID.match(name.text) is not None or _NO_FIRM.fullmatch(name.text) is not None
    return said or name.text.endswith(_SET_UP)


def _may_be_firm(text: str, start: int, end: int) -> bool:
    """Whether a span is more than words for services, a person's last name, or a known name's short form behind it in brackets."""
    name = text[start:end]
    if name.endswith(_SET_UP):
        return False
    if (
        len(name) < 2
        or _NO_FIRM.fullmatch(name)
        or _CITY.fullmatch(name)
        or ("公司" not in name and _SAID.match(name))
        or (text[max(0, start - 2) : start] == " (" and text[end : end + 1] == ")")
        or (_DISCLAIMS.search(text[max(0, start - 12) : start]) and name.endswith("所"))
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
    if text[max(0, name.start - 1) : name.start] in ("", "\n") and name.text.startswith(PLACES_ZH):
        return name
    if name.shape != "legal" or start - name.start < _LATER or _ENDINGS.fullmatch(text, start, name.end):
        return name
    if text.count("(", name.start, start) > text.count(")", name.start, start):
        return name  # 明港网络科技(深圳)有限公司, in an English text: no name begins within a bracket of its own
    return alter(name, start=start, text=text[start : name.end], contested=True)
