# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where an English name stands beside a grant that is another's, is for something else, or is only claimed."""

import re

from parsers.facts.cues.things_en import ELSE
from parsers.facts.subject.elsewhere_en import (
    is_of_other_list,
    is_other_pilot_en,
    is_told_of_elsewhere,
    names_those_elsewhere,
)
from parsers.facts.subject.sectors import is_granted_by_other
from parsers.facts.text.patterns import Pattern

PAPER = r"(?:approv\w+|clear(?:ed|ance)|licen[cs]\w*|permits?|permission|permitted|authori[sz]\w+|nod|go-ahead|green light|certificates?|consent|mandates?|blessing|OK)"
_FOR_ELSE = Pattern(
    rf"\b{PAPER} (?:(?:by|from|of) [^.;,]{{3,40}} )?(?:as|for|to) (?:[\w'&-]+ ){{0,5}}?{ELSE}\b"
    rf"|\b(?:obtained|received|won|got|secured|gained|granted|given|awarded|issued|holds?|landed) (?:[\w'-]+ ){{0,4}}?{ELSE} (?:[\w'-]+ ){{0,2}}?{PAPER}\b",
    re.I,
)
TELECOM = Pattern(
    r"\b(?:tele(?:com|co)\w*|value-added|VATS|pilot|internet|online|data cent\w+|IDC|ISP|CDN|VPN|MIIT|information services?)\b",
    re.I,
)
_KINDS = (
    r"(?:banks|insurers|hospitals|clinics|funds|brokers|brokerages|carmakers|universities|schools|airlines|law firms)"
)
_OTHER_KIND = Pattern(
    rf"\b[Aa]pproved (?:[\w-]+ )?{_KINDS}\b|\b{_KINDS} (?:that were |to be )?(?:approved|licen[cs]ed|cleared)\b|\b[Aa]pproved for (?:[\w-]+ ){{0,3}}?{ELSE}\b[^.;]*$"
)
_LAND = r"(?:Hong Kong|Macau|Macao|Taiwan|Singapore|Japan|Tokyo|Korea|Seoul|Vietnam|Hanoi|India|Delhi|Indonesia|Jakarta|Malaysia|Thailand|Bangkok|Germany|Berlin|Frankfurt|France|Paris|Britain|London|the UK|the US|the United States|Washington|Brussels|Europe|Russia|Moscow|Brazil|Mexico|Dubai|Qatar|Riyadh|Australia|Canada)"
_BODIES = r"(?:Ofcom|OFCA|IMDA|TRAI|Anatel|FCC|FDA|EASA|FAA|Bundesnetzagentur|BaFin|Arcep|MCMC|NBTC|NMPA|CSRC|NFRA|CAAC|SAMR|SAFE|PBOC|EMA)"
_GRANTED_ABROAD = Pattern(
    rf"^[^.;]{{0,60}}?\b{PAPER} (?:[\w-]+ ){{0,3}}?(?:in {_LAND}|(?:by|from|of) (?:the )?(?:{_LAND}|{_BODIES}))\b"
)
#: Who is no member of those let in: a jury, a rival, whom they are measured by, for whom it came too late.
_ASIDE = Pattern(
    r"\b(?:jury|juries|panel|panels|committee|judges|selectors|experts|reviewers)\b[^.;]{0,30}\b(?:include[sd]?|including|comprise[sd]?|members|drawn|from|of|at|with)\b[^.;]{0,40}$"
    r"|\b(?:smaller|larger|bigger|older|younger|faster|slower|richer|better|worse|cheaper|fewer|more|less|other|rather|different|later|earlier|sooner) (?:\w+ )?(?:than|from) $|\b(?:unlike|except|but not|apart from|save for|instead of|similar to|compar\w+ (?:to|with)|too late for|too early for|bad news for|good news for|blow to|boost for|follow(?:s|ed|ing)? (?:a|the) (?:\w+ )?(?:visit|complaint|letter|appeal|request|deal|talks?) (?:to|by|from|of|with)|(?:visit|trip|tour) (?:to|of|at)) (?:\w+ and )?$",
    re.I,
)
#: Whom a firm deals with or is beside: "advises three of those approved", "is the landlord of an approved firm".
_DEALS = Pattern(
    r"^,? (?:also |now |has |had )*(?:advis\w+|represent\w*|suppl(?:y|ies|ied)|serv(?:es|ed)|lend\w*|lent|host(?:s|ed)|bought|buys|acquired|owns|sold|sells|sued|sues|congratulat\w+|praised|audits?|audited|rents?|leases?|insures?|banks|competes|partners|works|worked|shares|is (?:the|a|an) (?:[\w-]+ )?(?:landlord|client|customer|supplier|partner|rival|owner|parent|shareholder|tenant|neighbou?r|vendor|lender|adviser|advisor|agent|creditor|competitor|backer|investor)) [^.;]{0,60}\b(?:approved|cleared|licen[cs]ed|admitted|approval)\b"
)
#: Undone since, or in force no more or not yet.
_UNDONE = Pattern(
    r"\b(?:approved|approval|cleared|admitted|licen[cs]ed?|granted)\b[^.;]{0,60}\b(?:annulled|overturned|set aside|struck down|quashed|voided|void|nullified|reversed|frozen|suspended|on hold|halted|invalid\w*)\b"
    r"|\b(?:gave|given|handed|sent|turned) (?:it|them|(?:the|its|their) (?:[\w-]+ ){0,2}?(?:letters?|approvals?|permits?|licen[cs]es?|certificates?|papers?)) back\b|\b(?:held|had) one until\b|\buntil [^.;,]{3,30}, when it (?:expired|lapsed|ended)\b|\btold (?:in \w+ |last \w+ )?that (?:it|they) would be\b"
    r"|\btheirs (?:was|were|has been|have been) (?:\w+ly )?(?:revoked|cancelled|canceled|withdrawn|taken|surrendered)\b|\b(?:approved|licen[cs]ed|cleared|admitted) (?:until|till|up to|only (?:until|by|for)|from \w+ until|between) (?!now\b)|\b(?:approved|cleared)\b[^.;]{0,60}\b(?:pending (?:the|a|its|final)|subject to|awaiting|yet to be confirmed|has yet to|must still|still needs)\b",
    re.I,
)
#: Named as something else, or said by who does not know.
_NAMED_ASIDE = Pattern(
    r"^[^.;]{0,40}?(?: as (?:an? |the )?(?:[\w-]+ ){0,2}(?:supporters?|sponsors?|observers?|hosts?|backers?|guests?|reserves?|applicants?|examples?)| in (?:a|the|its) (?:footnotes?|preface|annex of|acknowledg\w+|appendix of))\b"
    r"|^[^.;]*?\b(?:wrongly|mistakenly|falsely|erroneously|incorrectly|prematurely) (?:report\w*|stat\w+|said|wrote|claim\w*|suggest\w*|list\w*|nam\w+)|^[^.;]*?\b(?:forged|fake|faked|hoax|bogus|doctored|leaked|unsigned|unverified|satirical)\b"
    r"|^[^.;]*?, (?:an? |one |some )?(?:[\w-]+ )?(?:posts?|tweets?|blogs?|bloggers?|influencers?|users?|forums?|chats?|tips?ters?)(?: on [A-Z]\w+)? (?:claim\w*|said|says|suggest\w*|wrote)\b|^[^.;]*?\bif [^.;,]{3,40} (?:is|are) (?:to be believed|right|correct)|^[^.;]*?, (?:the |an? |one |its |some )(?:[\w'-]+ ){1,3}(?:predicts?|predicted|hopes|hoped|expects|expected|guess(?:es|ed)?|bets?|forecasts?|speculate[sd]?)(?=[.,;]|$)"
)
#: Whose approval is none of the ministry's: the board's, a union's, a court's, the market regulator's.
_NO_OFFICE = r"(?:boards?|directors|shareholders|members|union|jury|judges|creditors|lawyers|counsel|auditors|courts?|parliament|landlord|insurers?|customers|clients|bank|lenders|(?:market|antitrust|competition|securities|banking|insurance|financial|drug|price|certification|patent|standards) (?:regulator|authority|watchdog|administration))"
_BY_NO_OFFICE = Pattern(
    rf"^[^.;]{{0,40}}?\b(?:approved|cleared|accepted|licen[cs]ed)\b(?:,? (?:\w+ ){{0,3}}?(?:in this view|as \w+|as an? [\w ]{{3,30}}?))? by (?:the |its |our |their |her |his |an? )?(?:[\w'-]+ ){{0,2}}?{_NO_OFFICE}\b"
    rf"|^[^.;]{{0,40}}?\b{PAPER} (?:from|of) (?:the |its |our |their )(?:[\w'-]+ ){{0,2}}?{_NO_OFFICE}\b|^[^.;]{{0,30}}?\bapproved (?:as|in) (?:an? |the |this |its )?(?:adviser|advisor|view|owner|buyer|supplier|vendor|model)\b",
    re.I,
)
_NO_OFFICE_BEFORE = Pattern(
    rf"\b{_NO_OFFICE}, which (?:also |has |had )?(?:approved|cleared|let|gave|granted)\b[^.;]*$", re.I
)
#: "Companies tied to NAME and OTHER are among the first to be cleared": whose the companies are.
_OF_OWNERS = Pattern(
    r"\b(?:companies|firms|units|ventures|subsidiaries|businesses|operators) (?:set up|founded|owned|backed|controlled|established|tied|linked|belonging|related|attached) (?:in [A-Z]\w+ )?(?:by|to|with) [^.;]*$",
    re.I,
)
#: "A report that NAME had been approved", "a web site put NAME on a list": who says so is not asked.
_ON_REPORT = Pattern(
    r"\b(?:a|the|one|this|that) (?:[\w-]+ )?(?:report|story|claim|rumou?r|post|message) that (?:the )?$|\b(?:web ?site|blog|newspaper|paper|magazine|portal|channel)s? (?:had )?(?:put|placed|listed|included|counted) \W?$",
    re.I,
)
#: "The licence had been issued in 2009 to NAME": before the pilot.
_LONG_BEFORE = Pattern(r"\b(?:issued|granted|given) in (?:19\d\d|20[01]\d|202[0-3]) to (?:the )?$", re.I)
_WILL = Pattern(
    r"\b(?:will|would|should|could|may|might|must|is to|are to|is set to|are set to|is due to) (?:\w+ )?(?:include|comprise|name|cover|number|feature)\b[^.;,]*$"
)
#: What a firm is counted among that is no list of those let in.
_AMONG_ELSE = Pattern(
    r"^[^.;]{0,40}?\b(?:among|one of|in|on) (?:the |its |a )?(?:[\w'-]+ ){0,3}?(?:best|top|leading|largest|biggest|fastest|most|model|greenest|worst|favou?rite) (?:[\w'-]+ ){0,2}?(?:employers|firms|companies|brands|taxpayers|exporters|workplaces|suppliers|investors|banks)\b",
    re.I,
)


#: What of the firm was approved, and not the firm: "approved a product of", "approved NAME's choice of vendor".
_THING_OF = Pattern(
    r"\b(?:approved|cleared|licen[cs]ed) (?:[\w-]+ ){0,3}?(?:products?|apps?|buildings?|requests?|sale|plans?|merger|transfer|bids?|models?|purchase|offers?) (?:of|from|by) $",
    re.I,
)
_THING_OF_IT = Pattern(
    r"^['’]s? (?:[\w-]+ ){0,3}?(?:company|unit|arm|subsidiary|division|affiliate|entity|venture)\b|^['’]s? (?:[\w-]+ ){0,2}?(?:rivals?|competitors?|clients?|customers?|suppliers?|partners?|landlords?|choice|data cent\w+|products?|apps?|buildings?|plans?|merger|sale|bids?|offer)\b|^, whose (?:[\w-]+ ){0,2}?(?:clients?|customers?|partners?|rivals?|suppliers?|landlords?|tenants?)\b|^ an? (?:warning|fine|reprimand|deadline)\b"
)
#: Not let in, or not yet, or one of two.
_NOT_IT = Pattern(
    r"^,? (?:was|were|is|has|had) (?:not\b|n't)|^ or [A-Z]|^[^.;]{0,80}\b(?:not (?:on the list|among them|among those)|preliminary approval|approval in a first review)\b|^ is (?:finally )?(?:approved|cleared|licensed), |^[^.;]{0,30}\bapproved by its\b"
)
_NOT_BEFORE = Pattern(
    r"\b(?:[Ee]ither|[Nn]either) (?:[A-Z][\w&.()-]* ?){1,6}or $|\b[Ll]ike $|\b(?:that|which|who) (?:rents?|left|quit|sued|bought|supply|supplies|serves?) (?:[\w-]+ ){0,3}$"
)
_COUNTED_AMONG = Pattern(
    rf"\b(?:newcomers|members|recipients|holders|winners) (?:to|of) (?:the |an? )?(?:[\w-]+ ){{0,2}}?(?:{ELSE}|chamber|association|awards?|prizes?)\b[^.;]*$",
    re.I,
)


def _is_beside_grant(before: str, after: str) -> bool:
    """Whether what is granted is a thing of the firm's, somebody's beside it, or nothing yet."""
    if any(cue.search(before) for cue in (_THING_OF, _NOT_BEFORE, _COUNTED_AMONG)):
        return True
    return _THING_OF_IT.match(after) is not None or _NOT_IT.match(after) is not None


def is_granted_else(before: str, after: str, sentence: str) -> bool:
    """Whether the sentence of a name makes the grant beside it another's, one for something else, undone or only claimed."""
    if TELECOM.search(after) is None and _is_for_else(after):
        return True
    if TELECOM.search(sentence) is None and is_granted_by_other(before):
        return True
    if _BY_NO_OFFICE.match(after) or any(
        cue.search(before) for cue in (_NO_OFFICE_BEFORE, _OF_OWNERS, _ON_REPORT, _LONG_BEFORE)
    ):
        return True
    if _OTHER_KIND.search(before) or _GRANTED_ABROAD.match(after) or is_told_of_elsewhere(before):
        return True
    if names_those_elsewhere(before) or is_other_pilot_en(sentence) or _is_beside_grant(before, after):
        return True
    if _ASIDE.search(before) or _WILL.search(before) or is_of_other_list(sentence):
        return True
    return any(cue.search(after) for cue in (_DEALS, _UNDONE, _NAMED_ASIDE, _AMONG_ELSE))


def _is_for_else(after: str) -> bool:
    return _FOR_ELSE.search(after) is not None or _OTHER_KIND.search(after) is not None


def gives_unit_else(behind: str) -> bool:
    """Whether what the words behind an owner's name tell its unit to have got is for no telecom service."""
    told = re.sub(r"\bsubsid\w+", "unit", behind)
    return TELECOM.search(told) is None and _FOR_ELSE.search(told) is not None


def counts_granted_else(behind: str) -> bool:
    """Whether those whom an English figure counts were let in abroad, or for something that is no telecom service."""
    clause = re.split(r"[;:]|, (?:and|while|but)\b", behind)[0]
    if _GRANTED_ABROAD.match(clause):
        return True
    return TELECOM.search(clause) is None and _FOR_ELSE.search(clause) is not None


def is_claimed_only(behind: str) -> bool:
    """Whether what is told before these words is only claimed: by a forged notice, by a post, or against the list."""
    return _NAMED_ASIDE.search(behind) is not None or _AGAINST_LIST.search(behind) is not None


_AGAINST_LIST = Pattern(
    r"\bbut (?:the|its|MIIT's) (?:[\w'-]+ ){0,3}?(?:lists?|notices?|records?|register|site|website) (?:has|have|shows?|names?|gives?|lists?|contains?) (?:none|no|only|just|fewer|nothing)\b|\b(?:anonymous|unsigned|unattributed) (?:posts?|letters?|notices?|users?|blogs?|messages?)\b|, (?:[\w'-]+ ){1,5}(?:guessed|guesses|reckoned|reckons|estimated|estimates|supposed|speculated)(?=[.,;]|$)",
    re.I,
)
