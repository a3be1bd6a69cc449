# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds the short forms by which a text calls the firms whose full names it gives, and those that it defines itself."""

import re
from collections.abc import Iterable

from parsers.facts.names.brands import Name
from parsers.facts.names.short_names_zh import shorten_zh, stands_for_firm
from parsers.facts.text.automata import build_automaton
from parsers.facts.text.spans import Spans
from parsers.facts.values.regions import PLACE_NAMES

#: What kind of company a full name says it is, in many laws.
_FORMS = r"(?:Co|Corp|Inc|Ltd|Pte|Pvt|Pty|Limited|Company|Corporation|LLC|GmbH|AG|plc|PLC|SE|Oyj?|ASA|KGaA|A/S|AB|N\.?V|B\.?V|S\.?A|S\.?p\.?A|K\.?K|Bhd|Berhad|Sdn)"
_CUT_SUFFIX = re.compile(rf"(?:,? {_FORMS}\b\.?,?)+$|\s*\([A-Z][A-Za-z ]+\)")
_CUT_ENDING = re.compile(rf"(?:,? {_FORMS}\b\.?,?)+$")
CAPITAL_BEFORE = re.compile(
    r"\b(?!(?:The|In|On|At|But|And|For|With|By|When|While|As|To|Of|If|Both|That|Also|Its|Now|Then|Thus|So)\b)[A-Z](?:[\w&-]*|\.) $"
)
_PLACES = PLACE_NAMES | {"Macau", "Macao", "Taiwan"}
_PLAIN_FIRST = _PLACES | {
    "China",
    "Chinese",
    "Hong",
    "Pacific",
    "Asia",
    "Asian",
    "Global",
    "World",
    "United",
    "First",
    "National",
    "General",
    "Digital",
    "Smart",
    "Cloud",
    "Data",
    "Network",
    "Internet",
    "Information",
    "Technology",
    "New",
    "Great",
    "Royal",
    "American",
    "European",
    "German",
    "Japanese",
    "British",
    "International",
    "Eastern",
    "Western",
    "Northern",
    "Southern",
    "Orient",
    "Oriental",
    "Greater",
    "Central",
    "Capital",
    "Standard",
    "Advanced",
    "Integrated",
    "Golden",
    "Silver",
    "Blue",
    "Green",
    "Red",
    "White",
    "Sino",
    "Telecom",
    "Mobile",
    "Media",
    "Online",
}


def find_short_names(text: str, legal: list[Name], taken: list[tuple[int, int]], title_end: int) -> list[Name]:
    """Short forms of full English names that stand elsewhere in the body: Kestrel, of Kestrel Data (Shanghai) Co., Ltd."""
    shorts = {
        short: ""
        for name in legal
        if name.text.isascii()
        for short in (shorten(name.text) if name.known is None else _with_place(name.text))
    }
    shorts |= {short: "" for name in legal if not name.domestic for short in shorten_zh(name.text)}
    shorts |= dict.fromkeys(find_defined(text, legal), "") | _find_said_shorts(text, legal)
    if not shorts:
        return []
    automaton = build_automaton((short, len(short)) for short in shorts)
    spans = Spans(taken)
    found: dict[int, Name] = {}
    for last, length in automaton.iter(text):
        start, end = last - length + 1, last + 1
        in_title = start < title_end and " " not in text[start:end]
        if not in_title and not spans.touches(start, end) and _stands_alone(text, start, end):
            written = text[start:end]
            found[start] = Name(start, end, written, "short", full=shorts[written])
    return _keep_longest(found.values())


def _keep_longest(names: Iterable[Name]) -> list[Name]:
    """The names without those that begin inside another: 云栈 in 滨海云栈."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda one: one.start):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


#: 甲信息科技(海南)有限公司("海南甲"), 乙有限公司(下称乙数据): the text says itself what it calls a firm.
_SAID_SHORT = re.compile(
    r"\((?:(?:以下|下文|下)?(?:简称|统称|称)(?:为|作)?[:]?\"?(?P<told>[一-鿿A-Za-z·]{2,10})\"?|\"(?P<quoted>[一-鿿A-Za-z·]{2,10})\")\)"
)
_NO_SHORT = re.compile(
    r"^(?:本|该|此|贵|(?:境[内外]|登记|名义|代持|持牌|运营|项目|合资|关联|附属|全资|控股|受让|出让|收购|投资|开曼|内地|国内|外资)(?:的|方|股东|实体)*)?(?:公司|集团|实体|股东|企业|子公司|附属公司|母公司|发行人|目标公司|标的公司|上市公司|申请人|被许可人|当事人|[甲乙丙丁买卖]方|中国|本行)$"
)


def _find_said_shorts(text: str, legal: list[Name]) -> dict[str, str]:
    """The short names that a text gives in brackets behind full ones, each with the full one."""
    return _list_forms(text, legal, _SAID_SHORT, _NO_SHORT)


#: Characters behind a full name within which it is defined.
_BEHIND = 90
_DEFINES = re.compile(
    r"^,? ?\((?:hereinafter |hereafter |the |together |referred to as |collectively |in short |or |and |known as )*\"(?:the )?(?P<short>[A-Z][\w&.' -]{2,38})\"\)"
)
#: What a company calls itself and others in its own papers: roles, not names.
_ROLE = re.compile(
    r"(?:(?:(?:Registered|Nominee|Domestic|Onshore|Offshore|Licensed|Operating|Project|Joint|Target|Holding) )*(?:Company|Companies|Shareholders?|Owners?|Entit(?:y|ies))|Group|Board|Directors?|Issuer|Licensee|Licensor|Subsidiar(?:y|ies)|Parent|Purchaser|Vendor|Seller|Buyer|Parties|Party|Shareholders?|Offeror|Applicant|Operator|Target|VIEs?|WFOE|OpCo|Transferee|Transferor|Guarantor|Borrower|Lender|JV|Joint Venture|PRC|Exchange|Pilot|Approval|Ministry|Administration|MIIT)$"
)


def find_defined(text: str, legal: list[Name]) -> dict[str, str]:
    """Short forms that a text gives itself: Vantrel Data Services (Hainan) Co., Ltd. ("Vantrel Hainan"); to the full name."""
    return _list_forms(text, legal, _DEFINES, _ROLE)


def _list_forms(text: str, legal: list[Name], defines: re.Pattern[str], is_none: re.Pattern[str]) -> dict[str, str]:
    """What stands defined right behind full names and is no word for a role, each with its full name."""
    found = {}
    for name in legal:
        defined = defines.match(text[name.end : name.end + _BEHIND])
        short = next(filter(None, defined.groups()), "") if defined else ""
        if short and not is_none.match(short):
            found[short] = name.text
    return found


def shorten(name: str) -> tuple[str, ...]:
    """The short forms that may stand for a full English name: all but its ending, and its first word."""
    whole = _CUT_SUFFIX.sub("", name).strip()
    placed = _CUT_ENDING.sub("", name).strip()
    first = whole if re.match(r"\S+ (?:&|and) ", whole) else whole.split(" ")[0]
    return tuple(
        short
        for short in dict.fromkeys((placed, whole, first, *_with_place(name)))
        if len(short) >= 4 and short not in _PLAIN_FIRST and short[0].isupper() and " and " not in short
    )


def _with_place(name: str) -> tuple[str, ...]:
    """The place and the word behind it, by which a text calls a firm whose name begins with its place: Shanghai Kestrel."""
    words = _CUT_SUFFIX.sub("", name).strip().split(" ")
    if (
        len(words) < 3
        or words[0] not in _PLACES
        or words[1] in _PLAIN_FIRST
        or not re.fullmatch("[A-Z][a-z]+", words[1])
    ):
        return ()
    return (f"{words[0]} {words[1]}",)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a short name is a whole word and no part of a longer name."""
    if not text[start].isascii():
        return stands_for_firm(text, start, end)
    if re.match(r"[\w&-]| [A-Z&(]", text[end : end + 2]) or re.search(r"[\w&-]$", text[max(0, start - 1) : start]):
        return False
    return CAPITAL_BEFORE.search(text[max(0, start - 24) : start]) is None
