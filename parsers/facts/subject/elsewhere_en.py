# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where an English clause tells of another country's regulator or scheme, of another sector's pilot, or of a list of another sort."""

import re

from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.recall import recall

LAND = r"(?:Vietnam|India|Indonesia|Malaysia|Thailand|(?:the )?Philippines|Russia|Brazil|Mexico|Saudi Arabia|Japan|South Korea|Korea|Pakistan|Bangladesh|Cambodia|Kazakhstan|Uzbekistan|Mongolia|Laos|Myanmar|Nepal|Sri Lanka|Turkey|T[üu]rkiye|Egypt|Nigeria|Kenya|South Africa|Ethiopia|Morocco|Singapore|Taiwan|Hong Kong|Macau|Macao|Australia|New Zealand|Canada|Germany|France|Britain|the UK|the United Kingdom|the US|the United States|the U\.S\.|the EU|Brussels|Italy|Spain|Poland|Hungary|Serbia|Switzerland|Argentina|Chile|Peru|Colombia|Israel|Qatar|Dubai|the UAE|the Emirates)"
CAPITAL = r"(?:Hanoi|Jakarta|New Delhi|Delhi|Tokyo|Seoul|Bangkok|Kuala Lumpur|Manila|Moscow|Bras[íi]lia|Mexico City|Riyadh|Astana|Tashkent|Ankara|Cairo|Abuja|Nairobi|Taipei|Canberra|Ottawa|Berlin|Paris|London|Washington|Brussels|Islamabad|Dhaka|Phnom Penh|Frankfurt|Doha)"
_DEMONYM = r"(?:Vietnamese|Indian|Indonesian|Malaysian|Thai|Philippine|Filipino|Russian|Brazilian|Mexican|Saudi|Japanese|South Korean|Korean|Pakistani|Bangladeshi|Cambodian|Kazakh|Uzbek|Mongolian|Turkish|Egyptian|Nigerian|Kenyan|South African|Singaporean|Singapore|Taiwanese|Hong Kong|Macau|Australian|Canadian|German|French|British|American|US|European|EU|Italian|Spanish|Polish|Hungarian|Israeli|Emirati)"
#: Regulators of communications elsewhere, by the short names that papers write.
_BODY = r"(?:OFCA|IMDA|TRAI|Anatel|ANATEL|FCC|CTT|MIC|CST|CITC|Ofcom|OFCOM|BNetzA|Bundesnetzagentur|Arcep|ARCEP|NBTC|MCMC|KCC|MSIT|NCC|NTC|BTRC|PTA|ACMA|CRTC|BEREC|Roskomnadzor|Komdigi|Kominfo|TRA|TDRA|BTK|ICASA|MTMC|IFT)"
_SCHEME = r"(?:pilots?|trials?|scheme|programme?|sandbox|ministry|Ministry|regulators?|Regulator|authority|Authority|authorities|government|commission|Commission|watchdog|agency|Agency|administration|department)"
ACTS = r"(?:approved|cleared|licen[cs]ed|granted|admitted|let|gave|given|issued|authori[sz]ed|permitted|registered|accepted|awarded|handed|waved|has (?:\d|[a-z]+ foreign))"
_ELSEWHERE = Deferred(
    rf"\b{LAND}'s (?:own )?(?:[\w-]+,? ){{0,5}}?(?:{_SCHEME}|{_BODY})\b|\b{_DEMONYM} (?:(?!compan|firm|enterpris|-)[\w-]+ ){{0,3}}?{_SCHEME}\b"
    rf"|\b{_SCHEME} (?:for [^.;,]{{3,40}} )?(?:in|of) {LAND}\b|(?:^|[.;\"] ?|, (?:and|while|but) )In (?:{LAND}|{CAPITAL}),? |\b(?:in|by) (?:{LAND}|{CAPITAL}) (?:has |have |had )?{ACTS}\b"
    rf"|\b(?:{LAND}|{CAPITAL}),? (?:(?:which|where|whose) [^.;]{{3,80}}, )?(?:has |have |had )?(?:also |now |already |recently |since )?{ACTS}\b|(?<![A-Za-z]){_BODY}(?![A-Za-z])"
    # Hong Kong's body and its paper; China's bureaus are administrations, and have a place's name.
    r"|(?:^|[.;:\"-] ?)(?:The )?(?:Hong Kong )?Communications Authority\b(?! of (?!Hong Kong))|\b[Tt]he Communications Authority\b(?! of (?!Hong Kong))|\b[Uu]nified carrier licen[cs]es?\b"
)
_CHINAS = Deferred(
    r"\b(?:MIIT|China's|Chinese (?:regulators?|ministry|authorit\w+)|Ministry of Industry|the mainland|Beijing's)\b"
)
_CLAUSE_BREAK = Deferred(r"; |, (?:and|while|whereas|but|as) ")

#: ", modelled on China's,": what it is like, and not who acts.
_SET_OFF = Deferred(
    r"^, (?:(?:which|that|who) |(?:modelled|based|built|fashioned|patterned) (?:on|after) |like |unlike |similar to )[^.;,]*,"
)


def is_told_of_elsewhere(before: str) -> bool:
    """Whether the words before a figure or a name make another country's regulator or scheme the one of which it is told."""
    ends = [found.end() for found in _ELSEWHERE.finditer(before)]
    if not ends:
        return False
    behind = _SET_OFF.sub(" ", before[ends[-1] :])
    return _CHINAS.search(behind) is None and _CLAUSE_BREAK.search(behind) is None


#: Sectors that have pilots of their own, in the same places and by the same ministry.
TRADE = r"(?:autonomous|self-driving|driverless|robotaxis?|intelligent(?:ly)? connected|connected vehicles?|drones?|low-altitude|eVTOL|unmanned|aviation|6G|5G|satellites?|internet hospitals?|telemedicine|hospitals?|clinics?|nursing|elderly|care homes?|biotech\w*|medical|medicines?|drugs?|gene|cells?|health\w*|education|schools?|training|data[- ](?:label\w*|export\w*|flows?|transfers?|trading|security|elements?)|cross-border data|industrial internet|smart (?:factory|factories|manufacturing|cit(?:y|ies))|green (?:factory|factories|power|finance)|cloud|AI|artificial[- ]intelligence|chips?|semiconductors?|robot\w*|blockchain|digital (?:currency|yuan|trade|twin)|e-CNY|payments?|banking|insurance|finance|financial|fintech|securities|funds?|pensions?|QFLP|limited partners?|private[- ]equity|carbon|hydrogen|energy|power|batter(?:y|ies)|logistics|freight|shipping|ports?|customs|duty-free|tourism|visas?|gaming|games|films?|publishing|legal|law|arbitration|auction\w*|farming|agricultur\w+|food|construction|housing|recycling|remanufactur\w*|intellectual property|patents?|tax|bonded|offshore)"
_PILOT = r"(?:pilots?|trials?|sandbox)"
_OTHER_PILOT = Pattern(
    rf"\b{TRADE}(?:[ -](?!telecom|value-added|and\b|approv|let|clear|admit)[\w-]+){{0,2}}? {_PILOT}\b|\b{_PILOT} (?:programme |program |scheme |project )?(?:for|of|on|in) (?:the )?(?:(?!telecom|value-added)[\w-]+ ){{0,2}}?{TRADE}\b",
    re.I,
)
_SAYS_TELECOM = Pattern(
    r"\btele(?:com|co)|(?<![A-Za-z])(?:VATS|IDC|CDN|ISP|ICP|IP-?VPN)(?![A-Za-z])|\bvalue-added|\bdata[- ]cent|\bcontent delivery|\bcall[- ]cent",
    re.I,
)


def opens_with_other_pilot_en(text: str, end: int) -> bool:
    """Whether all that an English text says up to a place is of another sector's pilot, and of nothing that is telecom's."""
    pilot, telecom = _find_first_pilots(text)
    return pilot <= end < telecom


@recall
def _find_first_pilots(text: str) -> tuple[int, int]:
    """Where the first pilot of another sector ends, and where the first word of telecom does; behind the text where there is none."""
    found = _OTHER_PILOT.compiled.search(text), _SAYS_TELECOM.compiled.search(text)
    pilot, telecom = (one.end() if one else len(text) + 1 for one in found)
    return pilot, telecom


def is_other_pilot_en(text: str) -> bool:
    """Whether an English sentence tells of the pilot of another sector, and of nothing that is telecom's."""
    return _OTHER_PILOT.search(text) is not None and _SAYS_TELECOM.search(text) is None


#: Lists and groups of another sort: who won a prize, is a model, or has its seat there.
_OTHER_LIST = Pattern(
    r"\b(?:award|prize|medal|contest|competition|tender|bid|lottery|draw)[- ]?(?:winn\w+|list\w*|recipients?|holders?)\b|\b(?:winners|recipients) of (?:an?|the) [^.;,]{0,40}?\b(?:awards?|prizes?|medals?|contests?|tenders?)\b|\b(?:white|black|grey|watch|short|long|wait(?:ing)?|rich|best-seller)[- ]?lists?\b|\brankings?\b|\bleague tables?\b"
    r"|\b(?:batch|list|round|group|roster|roll) of (?:the )?(?:(?:new|foreign|regional|global|municipal|national|provincial|city-level) )*(?:award|prize|headquarters|HQs?|model|exemplary|demonstration|green|best|top|leading|honorary|lighthouse|high-tech|key|priority|landmark|major (?:projects?|taxpayers?|exporters?)|taxpayers?|exporters?|employers?|R&D|research|biotech\w*|pharma\w*|medical|clinics?|hospitals?|schools?|universit\w+|banks?|insurers?|brokers?|funds?|fund managers?|carmakers?|factories|plants|shops?|stores?|retailers?|drugs?|devices?|projects?|products?|apps?)\b"
    r"|\blist of (?:[\w-]+ )?(?:winners|honou?rees|exporters|taxpayers|employers|suppliers|vendors|brands|factories|headquarters)\b",
    re.I,
)


def is_of_other_list(text: str) -> bool:
    """Whether an English sentence tells of a list or a group of another sort than one of those let in, and of nothing that is telecom's."""
    return _OTHER_LIST.search(text) is not None and _SAYS_TELECOM.search(text) is None


_FIRMS = r"(?:compan(?:y|ies)|firms?|enterprises?|businesses|operators?|carriers?|ones|providers?|entities)"
_THERE = Deferred(
    rf"[\w,-]+ (?:(?!and\b|by\b|who\b|which\b|that\b)[\w-]+ ){{0,5}}?(?:in|by) (?:the )?(?:{LAND}|{CAPITAL})\b(?! (?:and|or) China)"
)
_FIRMS_THERE = Deferred(rf"\b{_FIRMS} in {LAND}\b[^.;,]*$")
_LOST_THERE = Deferred(
    rf"^[^.;,]{{0,60}}?\b(?:licen[cs]e|permit|approval|application|bid|registration)s? (?:in|by|from|of) (?:{LAND}|{CAPITAL})\b"
)


def counts_those_elsewhere(counted: str) -> bool:
    """Whether the words from a figure on count firms that are, or were let in, in another country."""
    return _THERE.match(counted) is not None


def names_those_elsewhere(before: str) -> bool:
    """Whether the words before a name tell of firms in another country: "Approved firms in Hong Kong include"."""
    return _FIRMS_THERE.search(before) is not None


_LAND_NAMED = Deferred(rf"\b(?:{LAND}|{CAPITAL}|HCM)\b")
_CHINA_NAMED = Deferred(
    r"\b(?:China|PRC|P\.R\.C?|Shanghai|Beijing|Shenzhen|Hainan|Guangzhou|Guangdong|Tianjin|Suzhou|Nanjing|Hangzhou|Chengdu|Chongqing|Wuhan|Dalian|Qingdao|Haikou|Sanya|Xiamen|Kunshan|Ningbo|Lin-?[Gg]ang|Pudong|Qianhai|Nansha)\b"
)


def is_named_for_elsewhere(name: str) -> bool:
    """Whether a firm's full name says another country and no place in China: "Kerndale Digital India Pvt Ltd"."""
    return _LAND_NAMED.search(name) is not None and _CHINA_NAMED.search(name) is None


def is_paper_of_elsewhere(after: str) -> bool:
    """Whether the paper of which the words behind a name tell is another country's: "lost its licence in Vietnam"."""
    return _LOST_THERE.match(after) is not None
