# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where the words around an English figure make of it something else than firms let into the pilot: another pilot's, another act's, another country's."""

import re

from parsers.facts.cues.things_en import ELSE
from parsers.facts.cues.verbs import LET_IN, PAPER
from parsers.facts.subject.elsewhere_en import ACTS, CAPITAL, LAND, TRADE
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern

_FIRMS = r"(?:firms|companies|enterprises|businesses|operators|investors|multinationals|groups|ventures|providers|carriers|telcos|players)"
#: Behind a number, those whom it counts.
_COUNTED = rf"^(?: (?!were\b|are\b|have\b|and\b)[\w'-]+){{0,6}}? {_FIRMS}\b"
#: What makes of a pilot the one for telecom services.
_OF_TELECOM = r"(?:tele(?:com|co)\w*|value-added|VATS|IDC|ISP|CDN|VPN|data[- ]cent\w+|internet (?:access|data|services?)|information services?)"
_OTHER_TRADES = rf"(?:{TRADE}|(?:digital|smart|green|lighthouse|dark|unmanned) (?:factor(?:y|ies)|cars?|vehicles?|manufacturing|ports?|mines?|grids?|homes?)|cars?|vehicles?|services?[- ]sector|service industr\w+|manufactur\w*|factor(?:y|ies)|retail\w*|e-?commerce|cross-border|automotive|electric|charging|water|steel|chemicals?|textiles?|culture|sports?|human resources|accounting|trade in services|supply[- ]chains?)"
_SCHEME = r"(?:pilots?|trials?|sandbox(?:es)?)"
#: A pilot as it is called: "its industrial internet pilot", "pilot for the opening up of biotechnology", "A second pilot, for hospitals".
_PILOT = Deferred(
    rf"(?P<own>(?:[\w-]+ ){{0,5}}?)\b{_SCHEME}\b(?! (?:free|zones?|areas?|cities|regions))(?P<of>(?:,? (?:programme |program |scheme |project |zone )?(?:for|of|on|in) (?!MIIT|foreign|overseas)(?:(?!and\b|but\b|under\b|on\b)[\w-]+ ?){{1,7}})?)",
    re.I,
)
_IS_TRADE = Deferred(rf"\b{_OTHER_TRADES}(?:\b|[ -])", re.I)
_IS_TELECOM = Deferred(rf"\b(?:{_OF_TELECOM}|cloud|data (?:services?|processing))\b|\bMIIT's pilot\b", re.I)
_BREAK = re.compile(r"[;:] |, |\bwhile\b|\bthan the\b|\bseparate\b|\bunlike\b|\bapart from\b")


def _names_other_pilot(words: str, *, last: bool) -> bool | None:
    """Whether the first (or last) pilot named in some words is another sector's; None where none is named."""
    named = list(_PILOT.finditer(words))
    if not named:
        return None
    one = named[-1 if last else 0]
    told = (
        re.split(r"\b(?:under|in|into|to|for|through|of|the|its|a|an|China's|their)\b", one["own"])[-1]
        if one["own"]
        else ""
    )
    if _IS_TELECOM.search(told) or _IS_TELECOM.search(one["of"]):
        return False
    return _IS_TRADE.search(told) is not None or _IS_TRADE.search(one["of"]) is not None


def is_of_other_pilot(before: str, behind: str) -> bool:
    """Whether the pilot named nearest to a figure, first behind it in its clause and then before it, is another sector's."""
    named = _names_other_pilot(_BREAK.split(behind)[0], last=False)
    if named is None:
        named = _names_other_pilot(re.split(r"[;:] |, (?:and|while|but) ", before)[-1], last=True)
    return named is True


#: What is given that is no approval: money, honours, codes, a seat.
_THING = rf"(?:{ELSE}|tax\w*|rebates?|awards?|prizes?|medals?|plaques?|trophies|bonus\w*|grants|subsid\w+|incentives?|fund(?:s|ing)|financing|relief|discounts?|codes?|numbers?|numbering|frequenc\w+|warnings?|deadlines?|invitations?|guidance|advice|tickets?|seats?|certifications?|titles?|stars?|ratings?|refunds?|vouchers?|credits?|premises|housing|(?:more|extra) time)"
_GIVES = r"(?:gave|given|giv(?:es|ing)|grant(?:s|ed|ing)|award(?:s|ed|ing)|hand(?:s|ed|ing)(?: out)?|issu(?:es|ed|ing)|offer(?:s|ed|ing)|assign(?:s|ed|ing)|allot(?:s|ted)|allocat(?:es|ed)|paid|pays|sen[dt]s?|presented|promised)"
_GIVES_TO = Pattern(rf"\b{_GIVES} (?:(?:each|all|some|another|the|a further|about|over) (?:of (?:the )?)?)*$", re.I)
_NO_PAPER = rf"(?:(?!\b(?:{PAPER}|papers?)\b)[^.;,])"
#: "granted 11 firms in the pilot a tax rebate": of whom, and then what.
_THE_THING = Pattern(
    rf"{_COUNTED}(?: (?:in|under|of|from|on|approved|admitted|cleared|let into|licen[cs]ed|that|which) {_NO_PAPER}*?)? (?:(?:an?|the|its|their|new|extra|more|special|annual|{_OF_TELECOM}) )*(?:(?!on\b|in\b|at\b|for\b|under\b|to\b|from\b|by\b|approv|permit|licen)[\w'-]+ ){{0,2}}?{_THING}(?: [\w-]+)?(?=[.;,]| (?:on|in|at|for|from|to|this|last|yesterday|under|as)\b|$)",
    re.I,
)
#: "11 firms in the pilot were given tax rebates".
_WERE_GIVEN = Pattern(
    rf"{_COUNTED}{_NO_PAPER}{{0,90}}? (?:(?:were|was|have been|had been) (?:given|granted|awarded|handed|assigned|allotted|paid|sent|offered)|received|got|won|collected) (?:(?:an?|the|their|its|new|extra|more|special) )*(?:(?!on\b|in\b|at\b|for\b|under\b|to\b|from\b|by\b|approv|permit|licen)[\w'-]+ ){{0,2}}?{_THING}(?=[.;,]| (?:on|in|at|for|from|this|last|yesterday|under|as)\b|$)(?!(?: for| under| in| as)[^.;,]{{0,40}}\b(?:approvals?|permits?|licen[cs]es?)\b)",
    re.I,
)
#: What firms are let into that is no pilot: "to a training course on the pilot".
_GATHERING = r"(?:courses?|class(?:es)?|forums?|committees?|councils?|seminars?|workshops?|conferences?|symposiums?|panels?|working groups?|alliances?|associations?|summits?|briefings?|meetings?|clubs?|exhibitions?|fairs?|expos?|competitions?|contests?|task forces?|consultations?|hearings?|surveys?|juries|jury|delegations?|round ?tables?|laborator(?:y|ies)|consorti(?:um|a)|chambers?|expert groups?|study (?:groups?|tours?)|training|awards?|mailing lists?|shortlists?|think tanks?)"
_TO_GATHERING = Pattern(
    rf"{_COUNTED}(?: (?:were|was|have been|had been) (?:\w+ )?{LET_IN})? (?:in|on)?to (?:(?:an?|the|its|their|this year's|MIIT's) )?(?:(?!pilot\b|trial\b)[\w'-]+ ){{0,4}}?(?:pilot |trial )?{_GATHERING}\b",
    re.I,
)
#: What is let in as something else, or for it.
_AS = Pattern(
    rf"{_COUNTED}(?: (?:were|was|have been|had been) (?:\w+ )?{LET_IN})? as (?!of\b|at\b|on\b|in\b|from\b|by\b|well\b|follows\b|listed\b|named\b|shown\b|set out\b|attached\b|specified\b|part\b|it\b|they\b|many\b|planned|expected|a (?:result|first|group|batch)|the (?:first|second|third|fourth|fifth|latest|newest|initial))(?P<what>[^.;,]{{3,90}})",
    re.I,
)
_AS_OURS = Deferred(
    rf"\b(?:{_OF_TELECOM}|{_SCHEME}|participants?|operators?|licensees?|providers?|entrants|batch|(?<!working )(?<!study )(?<!expert )(?<!focus )group|round|holders|pioneers|wholly|joint|foreign|independent|solely)\b",
    re.I,
)
_FOR = Pattern(
    rf"{_COUNTED}(?: (?:were|was|have been|had been) (?:\w+ )?{LET_IN})? for (?P<what>(?:(?!tele|value-added|pilot|trial|under\b|on\b)[\w'-]+ ){{0,5}}?{_THING}\b[^.;,]{{0,60}})",
    re.I,
)
_FOR_OURS = Deferred(rf"\b(?:{_OF_TELECOM}|{_SCHEME})\b", re.I)
#: "cleared 25 firms in the pilot to import servers": they were in already.
_IN_ALREADY = Pattern(
    rf"{_COUNTED} (?:already |now )?(?:in|of|(?:approved|admitted|cleared|licen[cs]ed) (?:under|to|for|in)) (?:the|its|MIIT's|China's) [^.;,]*?\b(?:pilot|trial|scheme)\b (?:longer\b|to (?!date\b|this\b|now\b|the\b|an?\b|provide|offer|run|operate|sell|conduct|carry|launch|start|do\b|try|open|build|set up|host|test|engage|begin))",
    re.I,
)
#: "approved 20 firms' purchase of a rival".
_THEIR_DEED = Pattern(
    rf"{_COUNTED}['’] (?:[\w-]+ ){{0,2}}?(?:purchases?|acquisitions?|mergers?|names?|reports?|accounts|products?|apps?|prices?|offers?|stakes?|imports?|exports?|sales?|contracts?|transfers?|budgets?|headquarters)\b",
    re.I,
)
#: "approved the annual reports of 25 firms".
_THEIR_PAPERS = Pattern(
    r"\b(?:approved|cleared|accepted|passed|endorsed|signed off(?: on)?|waved through|reviewed|checked|audited) (?:(?:the|all|some|its|their) )?(?:(?!pilot|telecom|value-added)[\w-]+ ){0,3}(?:reports?|plans?|accounts|name changes|changes|transfers|budgets|statements|prices|tariffs|contracts|products|apps|sites|premises|mergers?|audits?|inspections?) (?:of|by|from|for|at|to) (?:the |all )*$",
    re.I,
)
#: "five firms left out when MIIT approved 13 others".
_LEFT_OUT = Pattern(
    rf"{_COUNTED},? (?:(?:that|which|who) (?:were|was|had been|have been|are) )?(?:left (?:out|off|behind|waiting|empty-handed)|passed over|omitted|excluded|missing from|that missed|which missed|missing out|snubbed|overlooked|shut out|not (?:included|among|on the list|let in|approved|admitted)|still (?:waiting|outside))\b",
    re.I,
)


def is_given_else(before: str, behind: str) -> bool:
    """Whether those whom a figure counts got something that is no approval, or were let into or left out of something."""
    if (_GIVES_TO.search(before) and _THE_THING.match(behind)) or _WERE_GIVEN.match(behind):
        return True
    if _THEIR_PAPERS.search(before) or any(
        cue.match(behind) for cue in (_TO_GATHERING, _LEFT_OUT, _IN_ALREADY, _THEIR_DEED)
    ):
        return True
    as_what, for_what = _AS.match(behind), _FOR.match(behind)
    if as_what is not None and _AS_OURS.search(as_what["what"]) is None:
        return True
    return for_what is not None and _FOR_OURS.search(for_what["what"]) is None


_OPENS = r"(?:^|[.;:\"“] ?|\b(?:and|while|but|that) )"
_ACTS_THERE = Pattern(
    rf"{_OPENS}(?:{LAND}|{CAPITAL}),? (?:[^,.;]{{3,80}}, )?(?:has |have |had )?(?:\w+ly |also |now |already |since )?(?-i:{ACTS})\b[^.;,]*$|(?:^|[.;:\"] ?|, (?:and|while|but) )[Ii]n (?:{LAND}|{CAPITAL}),(?: (?:where|which|whose) [^.;,]{{3,80}},)? (?:(?!MIIT|China|Chinese|Beijing|Shanghai)[^.;,])*$",
)
_HAS = Pattern(
    rf"{_OPENS}(?:{LAND}|{CAPITAL})(?:'s \w+)?,? (?:[^,.;]{{3,80}}, )?(?:alone |itself |now |already |today )?(?:has|had|counts?|counted|numbers?|lists?|listed|hosts?|reports?|reported|registered|licen[cs]ed|claims|boasts|is home to)(?: (?:now|about|some|over|only|just|almost|nearly|more than|around))* $",
    re.I,
)
_FOREIGN = Deferred(r"^(?: [\w-]+){0,2}? (?:foreign|overseas)\b", re.I)
_CHINAS = Deferred(r"\b(?:pilot|MIIT's (?:list|approval)|approved by MIIT|in (?:mainland )?China|on the mainland)\b")
_THERE = Pattern(
    rf"{_COUNTED}[^.;,]{{0,60}}?\b(?:there|in that (?:country|market)|in the (?:country|kingdom|city-state))\b", re.I
)
_NAMED_LAND = Deferred(rf"\b(?:{LAND}|{CAPITAL})\b")
_NAMED_CHINA = Deferred(
    r"\b(?:in|of|across|to|enter\w*) (?:mainland )?China\b|\bthe mainland\b|\bBeijing\b|\bShanghai\b"
)


def is_of_other_land(before: str, behind: str, told: str) -> bool:
    """Whether a figure counts firms let in, or registered, in another country; `told` is the sentence before its own."""
    if _ACTS_THERE.search(before):
        return True
    if _HAS.search(before) and _FOREIGN.match(behind) and _CHINAS.search(behind) is None:
        return True
    return (
        _THERE.match(behind) is not None and _NAMED_LAND.search(told) is not None and _NAMED_CHINA.search(told) is None
    )


_ASKING = r"(?:applications?|filings|bids|requests|applicants|candidates|submissions)"
#: "Applications by foreign-invested firms rose 30 percent to 78".
_ASKED = Pattern(
    rf"\b{_ASKING} (?:by|from|of|under|for|to|received|lodged|filed|submitted|accepted)\b(?:(?!\b(?:approv\w+|granted|cleared|admitted|licen[cs]ed|let|of (?:which|whom|these|those|them))\b)[^.;])*\b(?:rose|grew|climbed|jumped|increased|fell|dropped|declined|reached|total(?:l?ed)?|numbered|stood|stands?|came|hit|surged|doubled|tripled|went|risen|grown|swelled|slipped|was|were|is|are)\b(?:(?!\b(?:approv\w+|granted|cleared|admitted)\b)[^.;])*$",
    re.I,
)


_LET_IN_BEHIND = Pattern(
    rf"^(?:[^.;,]{{0,60}}?\b(?:was|were|has been|have been|had been|are) (?:\w+ )?(?:{LET_IN}|granted|given|issued)| (?:of (?:them|these|those) )?{LET_IN})\b",
    re.I,
)


def counts_applications(before: str, behind: str) -> bool:
    """Whether what the words before a figure make grow, or come to it, are applications."""
    clause = re.split(r", (?:and|but|while|of which|of whom) ", before)[-1]
    return _ASKED.search(clause) is not None and _LET_IN_BEHIND.match(behind) is None
