# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Official bodies that an English text tells of in words by which no act is dated: "the city's communications administration counted", "by the State Council".

They count for the whole text alone: which body an event is of is told by `parsers.facts.values.authorities`.
"""

from collections.abc import Iterator

from domain.provinces import PROVINCES
from parsers.facts.text.patterns import Pattern

_CODES = {english: code + "CA" for english, code in PROVINCES.values()}
#: Cities with an administration of their own, and places in them: of each the one that answers for it.
_CITIES = {name: name for name in ("Beijing", "Shanghai", "Tianjin", "Chongqing", "Shenzhen")} | dict.fromkeys(
    ("Pudong", "Lingang", "Lin-gang"), "Shanghai"
)
#: Provinces, and cities that texts name in their place.
_PROVINCES = {name: name for name in _CODES if name not in _CITIES} | {
    "Haikou": "Hainan", "Sanya": "Hainan", "Shenzhen": "Guangdong", "Guangzhou": "Guangdong", "Zhuhai": "Guangdong", "Dongguan": "Guangdong",
    "Suzhou": "Jiangsu", "Nanjing": "Jiangsu", "Wuxi": "Jiangsu", "Hangzhou": "Zhejiang", "Ningbo": "Zhejiang", "Chengdu": "Sichuan", "Wuhan": "Hubei",
    "Qingdao": "Shandong", "Jinan": "Shandong", "Xiamen": "Fujian", "Fuzhou": "Fujian",
}  # fmt: skip
#: Both: of a place that is named beside the office's name, Shenzhen's own goes before its province's.
_OFFICES = _PROVINCES | _CITIES
#: Which places an administration that is named without its own can be of, by what it is called.
_KINDS = (
    dict.fromkeys(("provincial", "province's", "island's"), _PROVINCES)
    | dict.fromkeys(("municipal", "municipality's", "city's", "capital's"), _CITIES)
    | {"local": _OFFICES}
)
_PROVINCE = "|".join(_CODES)
_PLACE = Pattern(rf"\b(?:{'|'.join(_OFFICES)})\b")
_OFFICE = r"(?i:(?:tele)?communications? (?:administration|bureau|authority)|telecoms? (?:administration|regulator|watchdog|authority|bureau))"
#: "the Guangdong and Hainan communications administrations".
_JOINT = Pattern(rf"\b(?P<places>(?:{_PROVINCE})(?:(?:, | and |, and )(?:{_PROVINCE}))+) {_OFFICE}s?\b")
#: "the Hainan administration struck off", "the communications administration in Haikou".
_BARE = Pattern(rf"\b(?P<place>{_PROVINCE}) administration\b")
_OF_PLACE = Pattern(rf"\b{_OFFICE} (?:of|in|for) (?P<place>{'|'.join(_OFFICES)})\b")
#: "the island's communications administration put": without its place, where it did or said something.
_LOCAL = Pattern(
    rf"\b(?P<kind>(?i:{'|'.join(_KINDS)})) {_OFFICE}(?:,[^.;,\n]{{3,50}},)? (?:(?:has|had|also|since|then|on [A-Z][a-z]+|last \w+|this morning|yesterday|today) )*"
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
        yield from (_CODES[_OFFICES[match["place"]]] for match in pattern.finditer(text))
    for match in _JOINT.finditer(text):
        yield from (_CODES[place.group()] for place in _PLACE.finditer(match["places"]))
    for kind in dict.fromkeys(match["kind"].lower() for match in _LOCAL.finditer(text)):
        first = next((place.group() for place in _PLACE.finditer(text) if place.group() in _KINDS[kind]), None)
        if first is not None:
            yield _CODES[_KINDS[kind][first]]
