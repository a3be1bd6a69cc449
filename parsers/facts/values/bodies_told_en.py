# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Official bodies that an English text tells of in words by which no act is dated: "the city's communications administration counted", "by the State Council".

They count for the whole text alone: which body an event is of is told by `parsers.facts.values.authorities`.
"""

from collections.abc import Iterator

from domain.provinces import PROVINCES
from parsers.facts.text.patterns import Pattern

_CODES = {english: code + "CA" for english, code in PROVINCES.values()}
#: Cities that texts name in place of the province whose administration they tell of.
_SEATS = {
    "Haikou": "Hainan", "Sanya": "Hainan", "Shenzhen": "Guangdong", "Guangzhou": "Guangdong", "Zhuhai": "Guangdong", "Dongguan": "Guangdong",
    "Suzhou": "Jiangsu", "Nanjing": "Jiangsu", "Wuxi": "Jiangsu", "Hangzhou": "Zhejiang", "Ningbo": "Zhejiang", "Chengdu": "Sichuan", "Wuhan": "Hubei",
    "Qingdao": "Shandong", "Jinan": "Shandong", "Xiamen": "Fujian", "Fuzhou": "Fujian", "Pudong": "Shanghai", "Lingang": "Shanghai", "Lin-gang": "Shanghai",
}  # fmt: skip
_PROVINCE = "|".join(_CODES)
_PLACE = Pattern(rf"\b(?P<place>{'|'.join((*_CODES, *_SEATS))})\b")
_OFFICE = r"(?i:(?:tele)?communications? (?:administration|bureau|authority)|telecoms? (?:administration|regulator|watchdog|authority|bureau))"
#: "the Guangdong and Hainan communications administrations".
_JOINT = Pattern(rf"\b(?P<places>(?:{_PROVINCE})(?:(?:, | and |, and )(?:{_PROVINCE}))+) {_OFFICE}s?\b")
#: "the Hainan administration struck off", "the communications administration in Haikou".
_BARE = Pattern(rf"\b(?P<place>{_PROVINCE}) administration\b")
_OF_PLACE = Pattern(rf"\b{_OFFICE} (?:of|in|for) (?P<place>{'|'.join((*_CODES, *_SEATS))})\b")
#: "the island's communications administration put": without its place, where it did or said something.
_LOCAL = Pattern(
    rf"\b(?:[Pp]rovincial|[Mm]unicipal|province's|city's|island's|municipality's|local|capital's) {_OFFICE}(?:,[^.;,\n]{{3,50}},)? (?:(?:has|had|also|since|then|on [A-Z][a-z]+|last \w+|this morning|yesterday|today) )*"
    r"(?:[a-z]+ed|put|wrote|had|gave|sent|made|took|told|said|says|let|handed|read|struck|counts|puts|lists|was)\b"
)
_COUNCIL = Pattern(
    r"\b(?:approved|cleared|endorsed|adopted|passed|signed|backed|agreed|ratified|unveiled|sanctioned|ordered|drawn up|set out|announced|decided|granted|authori[sz]ed|put out|laid down|made) (?:on [^.;,\n]{3,20} )?by (?:China's |the )?(?:cabinet|State Council)\b"
    r"|\bState Council (?:has |had |also |on [A-Z][a-z]+ )?(?:said|says|ordered|told|made|set|unveiled|laid|backs?|backed|cleared|opened|endorsed|passed|called|rewrote|rewrites|granted|added|put|stated|ratified|sanctioned|allowed|permitted|confirmed|authori[sz]ed|widened|renewed)\b"
    r"|\bState Council(?:'s)? (?:[a-z-]+ ){0,3}(?:plan|document|paper|opinions?|measures|order|catalogue|programme|program|guideline|rules?|reform)\b"
    r"|\b(?:that|which|what) the State Council (?:[a-z]+ed|gave|made|set)\b"
)
_MINISTER = Pattern(r"[Mm]inister of Industry and Information Technology\b")


def find_bodies_told_en(text: str) -> Iterator[str]:
    """Their codes, some more than once."""
    if _MINISTER.search(text):
        yield "MIIT"
    if _COUNCIL.search(text):
        yield "GOV"
    for pattern in (_BARE, _OF_PLACE):
        yield from (_name_office(match["place"]) for match in pattern.finditer(text))
    for match in _JOINT.finditer(text):
        yield from (_name_office(place["place"]) for place in _PLACE.finditer(match["places"]))
    if _LOCAL.search(text) and (first := _PLACE.search(text)):
        yield _name_office(first["place"])


def _name_office(place: str) -> str:
    return _CODES[_SEATS.get(place, place)]
