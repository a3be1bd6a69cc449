# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Mends English names that no legal form ends: the place in brackets belongs to them, and people and nations are none.

"Velden Telematics (Wuhan)" is the name; "its manager, Ada Holm" names a person, and "all of them Chinese" nobody.
"""

import re
from collections.abc import Iterator, Sequence

from domain.altering import alter
from parsers.facts.names.brands import Name
from parsers.facts.names.unit_words import TAILS
from parsers.facts.text.deferred import Deferred
from parsers.facts.values.regions import PLACE_NAMES

_ABROAD = (
    "China",
    "Greater China",
    "Asia",
    "Asia Pacific",
    "Asia-Pacific",
    "APAC",
    "Hong Kong",
    "HK",
    "Macau",
    "Macao",
    "Taiwan",
    "USA",
    "US",
    "U.S.",
    "America",
    "Americas",
    "UK",
    "Europe",
    "EMEA",
    "Singapore",
    "Japan",
    "Korea",
    "India",
    "Kunshan",
    "Nansha",
)
_PLACES = "|".join(re.escape(place) for place in sorted((*PLACE_NAMES, *_ABROAD), key=len, reverse=True))
#: The place of a unit, right behind its name; a legal form behind it makes another name of both.
_PLACED = Deferred(rf" ?\((?:{_PLACES})\)(?!,? ?(?:Co\b|Ltd|Limited|Inc\b|Company))")
#: "3. Velden Suzhou: racks": the city behind a known name that begins an item of a list.
_ITEM = Deferred(r"(?:^|\n)[ \t]*(?:\(?\d{1,2}[.)]|[-•*])[ \t]*$")
_CITY = Deferred(rf" (?:{_PLACES})(?=[:;,.]?[ \t]*(?:\n|$)|[:;] | [-–—] )")
#: A shape whose edges the gazetteer or a legal form do not know.
_LOOSE = ("described", "listed")
_NATIONS_TOLD = """
Chinese Japanese German French British American Singaporean Swiss Swedish Danish Norwegian Finnish Dutch Korean Taiwanese Italian Spanish Irish
Israeli Indian Australian Canadian Malaysian Thai Belgian Austrian European Asian African Russian Vietnamese Indonesian Turkish Mexican Brazilian
Foreign Domestic Mainland Overseas Western
"""
_NATIONS = frozenset(_NATIONS_TOLD.split())
_PERSON = Deferred(r"[A-Z][a-zà-ÿ'-]+(?: [A-Z]\.)?(?: (?:van |von |de |da |der )*[A-Z][A-Za-zà-ÿ'-]+){1,2}")
_TRADES_TOLD = """
Data Digital Cloud Technology Technologies Services Service Group Holdings Network Networks Systems Solutions Software Telecom Communications
Information Bank Logistics Platform Tech Consulting Capital Mobility Connect Partners Global International Trust Fund
"""
_TRADES = TAILS | frozenset(_TRADES_TOLD.split())
_OFFICE = r"(?:manager|director|chief|head|president|chair(?:man|woman|person)?|CEO|CFO|CTO|CIO|spokes(?:man|woman|person)|lawyer|attorney|analyst|founder|co-founder|minister|secretary|mayor|governor|professor|researcher|economist|counsel|executive|officer|commissioner|ambassador|engineer|boss|editor|reporter|correspondent|official)"
#: "its manager, NAME", "the digital chief of the group, NAME", "Ms NAME".
_LED_BY_OFFICE = Deferred(
    rf"(?:\b(?<!pension )(?<!asset )(?<!fund )(?<!wealth )(?<!property )(?i:{_OFFICE})(?:(?: (?:of|for|in|at) [\w'&-]+(?: [\w'&-]+){{0,4}})?, | )|\b(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Dame)\.? |\b(?i:authors?|contacts?|analysts?|written by|editors?|reporters?)(?:,|:) (?:[A-Z][\w'-]+(?: [A-Z][\w'-]+){{0,2}}(?:, | and ))*)$"
)
#: "north China's Tianjin Municipality": a place by its rank.
_RANKED = Deferred(r"(?:[A-Z][\w'-]+ ){1,3}(?:Municipality|Province|Prefecture|County)")
#: "NAME, its manager for China", "NAME, who heads the unit".
_OFFICE_BEHIND = Deferred(
    rf", (?:(?:(?:an?|the|its|their|our|who (?:is|was) (?:the )?) ?(?:[\w'-]+ ){{0,4}}?|(?:[a-z][\w'-]* ){{0,3}}?){_OFFICE}\b(?! (?:suppliers?|rivals?|competitors?|partners?|shareholders?|owners?|investors?|sponsors?|lenders?|customers?|backers?))|who (?:heads|headed|leads|runs|chairs|manages)\b)"
)


def mend_names_en(names: Sequence[Name], text: str) -> list[Name]:
    """The same names of an English text with the places behind them, without people and nations."""
    return list(_mend(names, text))


def _mend(names: Sequence[Name], text: str) -> Iterator[Name]:
    for at, found in enumerate(names):
        name = _leave_front(_take_front(found, text))
        if name.shape in _LOOSE and name.known is None and _is_no_firm(name, text):
            continue
        placed = _find_place(name, text)
        behind = names[at + 1].start if at + 1 < len(names) else len(text)
        if placed is None or name.domestic or placed.end() > behind:
            yield name
            continue
        shape = "unit" if name.shape == "brand" else name.shape
        yield alter(name, end=placed.end(), text=text[name.start : placed.end()], shape=shape)


#: "Kone 24/7 Connected (China)": figures in the midst of a name.
_ROUND_THE_CLOCK = re.compile(r"(?:[A-Z][\w&'-]* )+24/7 $")


def _take_front(name: Name, text: str) -> Name:
    """A name of loose edges with the words before it that its figures cut off."""
    front = _ROUND_THE_CLOCK.search(text[max(0, name.start - 60) : name.start]) if name.shape in _LOOSE else None
    if front is None:
        return name
    start = name.start - len(front.group())
    return alter(name, start=start, text=text[start : name.end])


#: "Brokerage Cheung Wah Securities" at the head of a sentence, "Mainz-based Rheingold": what a firm is, before its name.
_FRONT = re.compile(
    r"(?:Brokerage|Broker|Lender|Insurer|Reinsurer|Retailer|Carmaker|Automaker|Chipmaker|Drugmaker|Shipper|Courier|Carrier|Start-?up|Landlord|Rival|Analysts at) (?=[A-Z][\w&-]+ [A-Z])|[A-Z][\w.]+-(?:based|headquartered|listed|owned|invested|funded|backed|controlled) (?=[A-Z][\w&-]+)"
)


def _leave_front(name: Name) -> Name:
    """A name of loose edges without the words before it that say what the firm is."""
    front = _FRONT.match(name.text) if name.shape in _LOOSE and name.known is None else None
    if front is None:
        return name
    return alter(name, start=name.start + front.end(), text=name.text[front.end() :])


def _find_place(name: Name, text: str) -> re.Match[str] | None:
    """The place behind a name that belongs to it."""
    if name.shape in ("legal", "short") or "(" in name.text:
        return None
    if placed := _PLACED.match(text, name.end):
        return placed
    if name.known is None or not _ITEM.search(text[max(0, name.start - 12) : name.start]):
        return None
    return _CITY.match(text, name.end)


def _is_no_firm(name: Name, text: str) -> bool:
    """Whether a name is a nation's or a place's, or a person's by the office that stands beside it."""
    if name.text in _NATIONS or _RANKED.fullmatch(name.text):
        return True
    if _PERSON.fullmatch(name.text) is None or not _TRADES.isdisjoint(name.text.split()):
        return False
    before = text[max(0, name.start - 60) : name.start].rpartition("\n")[2]
    return _LED_BY_OFFICE.search(before) is not None or _OFFICE_BEHIND.match(text, name.end) is not None
