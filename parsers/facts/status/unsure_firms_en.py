# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where an English text only seems to tell that a firm was let in: on hearsay, not done, by another body, for something else, or no longer so."""

import re

from parsers.facts.counts.unsure_en import is_hearsay, is_supposed, tells_undone
from parsers.facts.cues.verbs import LET_IN, PAPER, REFUSED
from parsers.facts.subject.sectors import is_granted_by_other
from parsers.facts.text.patterns import Pattern

_PAPER = r"(?:approvals?|permits?|licen[cs]es?|permission|clearances?|authori[sz]ations?|accreditations?|green[- ]lights?|go-aheads?|nods?|OK|blessing|certificates?|consents?|entry|access|admission|rights?|mandates?|documents?|papers?|paperwork|cop(?:y|ies)|repl(?:y|ies)|letters?|pilot|trial|scheme|programme?|list|batch|round|value-added|telecom\w*)"
#: Who gets something that is no paper: "obtained a loan", "was given a tour".
_GETS = Pattern(
    r"(?:received|receives|won|wins|obtained|obtains|secured|got|gets|gained|landed|earned|collected|given|granted|awarded|handed|issued|gave) (?P<what>(?:an?|the|its|their|some|no|\d+|several|two|three) [^,.;:]{2,80})",
    re.I,
)
_ANY_PAPER = Pattern(rf"\b{_PAPER}\b", re.I)
#: Approved by somebody else, or to do something that is no telecom service.
_BY_OTHERS = Pattern(
    r"\b(?:approv\w+|clear(?:ed|ance)|permission|consent|licen[cs]ed?|authori[sz]ed|go-ahead|nod) (?:by|from|of) (?:(?:its|their|the|a) (?:own |supervisory )?(?:board|shareholders?|owners?|creditors?|bank|parent|headquarters|court|union|landlord|supervisory|annual|general)|shareholders|creditors|(?-i:Brussels|Washington|Tokyo|Berlin|Paris|London|Seoul|Hanoi|Delhi|New Delhi|Jakarta|Taipei|Vietnam|India|Japan|Germany|the EU|the U\.?S\.?|the European|the UK|CFIUS|the FCC|the FDA))\b"
    r"|\b(?:cleared|acquitted) of\b|\b(?:cleared|approved) for (?:take-?off|sale|listing|trading|export|import)\b",
    re.I,
)
_FOR_ELSE = Pattern(
    r"\b(?:approved|cleared|licen[cs]ed|permitted|allowed|authori[sz]ed|admitted|given (?:approval|permission|the go-ahead|a licen[cs]e|a permit)|(?:approval|permission|licen[cs]e|permit|go-ahead)) to (?P<what>(?!be\b|foreign|overseas|the (?:first|second|third|new)|(?-i:[A-Z]))[^,.;:]{2,90})",
    re.I,
)
_TELECOM = Pattern(
    r"\b(?:telecom\w*|value-added|VATS|internet|online|data|cloud|pilots?|trial|scheme|programme?|IDC|ISP|CDN|VPN|B\d\d|app|apps|services?|information|communications?|network\w*|hosting|operate|offer|provide|run|start|begin|do so|enter|open|join|MIIT|market|sector|China|business(?:es)?|e-commerce|platform|carry|enterprises|companies|firms)\b",
    re.I,
)
#: What became of it since: "was approved but has since left", "was approved, then struck off".
_SINCE_ENDED = Pattern(
    r"\b(?:approved|cleared|admitted|licen[cs]ed|let in|granted|approval|permit|licen[cs]e)\b[^.;]{0,60}\b(?:but|and|then|only to|before|although|though|since|later|until|which it)\b[^.;]{0,40}\b(?:left the|left again|since left|later left|lost|struck off|withdr[ae]w\w*|surrendered|handed (?:it |them )?back|gave (?:it |them )?(?:up|back)|returned (?:it|them|its|the)|revoked|cancel(?:l?ed)|expelled|removed|dropped out|quit|pulled out|lapsed|expired|rescinded|taken away|stripped)\b",
    re.I,
)
#: Named as somebody else than one let in.
_NAMED_AS = Pattern(
    r"^[^.;]{0,60}\b(?:named|listed|mentioned|cited|identified|described|included)\b[^.;]{0,40}\bas (?:an? |the )?(?:[\w-]+ ){0,3}(?:supplier|partner|customer|client|adviser|advisor|witness|rival|landlord|sponsor|shareholder|owner|contractor|vendor|example|candidate|intermediary|agent|guarantor)\b",
    re.I,
)


#: The firm itself turns something down: "rejected the offer".
_REFUSES = Pattern(
    r"^,? (?:has |have |had |also |itself |later |firmly |politely ){0,3}(?:reject(?:s|ed)|refuse[sd]|turn(?:s|ed) down|declin(?:es|ed)|spurn(?:s|ed)|rebuff(?:s|ed)|veto(?:es|ed)|ruled out)\b(?! by\b)"
)
#: What was refused, ended or asked for is no paper of the pilot.
_LOSES_ELSE = Pattern(
    r"(?:refused|denied|reject(?:s|ed)|cancel(?:s|l?ed)|withdr[ae]w[ns]?|scrapp?(?:s|ed)|pull(?:s|ed)|terminat(?:es|ed)|surrender(?:s|ed)|rescind(?:s|ed)|end(?:s|ed)|lost|loses|gave up|gives up) (?P<what>(?:an?|the|its|their|some|all|any|plans?|talks|orders?|\d+)\b[^,.;:]{2,80})",
    re.I,
)
_ASKS_ELSE = Pattern(
    r"^,? (?:has |have |had |also |is |are |was |were |again |now |now also |still ){0,3}(?:appl(?:ies|ied|ying) (?:for|to)|fil(?:es|ed|ing)(?: for)?|seeks?|seeking|sought|asks? for|asked for|bids? for) (?P<what>[^,.;:]{2,80})"
)
_ASKED_PAPER = Pattern(
    rf"\b(?:{_PAPER}|applications?|bids?|requests?|dossiers?|forms?|filings?|files|submissions?|join|enter|operate|offer|provide|run|take part|participate|do (?:so|likewise|the same)|same|one|MIIT|ministry|bureau|administration|May|June|July|January|February|March|April|August|September|October|November|December|20\d\d|too|again|last|this|in|on|ago|earlier|months?|weeks?|days?|years?)\b",
    re.I,
)


def is_loss_of_else(after: str) -> bool:
    """Whether what the firm before these words lost or was refused is no paper, or it refused something itself."""
    if _REFUSES.match(after):
        return True
    lost = [found["what"] for found in _LOSES_ELSE.finditer(after)]
    return bool(lost) and not any(_ASKED_PAPER.search(what) for what in lost)


def asks_for_else(after: str) -> bool:
    """Whether what the firm before these words asks for is no paper of the pilot: "filed for bankruptcy"."""
    asked = _ASKS_ELSE.match(after)
    return asked is not None and not (_ASKED_PAPER.search(asked["what"]) or _TELECOM.search(asked["what"]))


#: "a former unit of": it owns it no longer.
_ONCE_OWNED = Pattern(
    r"\b(?:[Ff]ormer|[Ff]ormerly|one-time|erstwhile|ex-|[Pp]reviously|no longer|spun off from|split from|carved out of)\b[^,;:]{0,50}$"
)


def owned_it_once(before: str) -> bool:
    """Whether the words before an owner's name say that it owns the firm no longer, or does not."""
    return _ONCE_OWNED.search(before) is not None


_ONCE_ITS = Pattern(
    r"^['’]s? (?:former|one-time|erstwhile|ex-|spun-off|divested)\b|^ (?:until|till|up to) (?:19|20)\d\d\b"
)
_SOLD_ZH = Pattern(r"^[^。;]{0,30}?(?:卖给|售予|出售给?|转让给?|剥离)")


def sold_it_zh(after: str) -> bool:
    """Whether the words behind a Chinese owner's name say that the firm was sold: 由甲设立,2016年卖给乙."""
    return _SOLD_ZH.match(after) is not None


def names_former_unit(after: str) -> bool:
    """Whether the words behind an owner's name name what was its own once: "NAME's former division"."""
    return _ONCE_ITS.match(after) is not None


#: "units of NAME", "a client of NAME": whoever belongs to it, or deals with it, was let in.
_BELONGS = Pattern(
    r"\b(?:units?|subsidiar(?:y|ies)|affiliates?|arms?|(?:joint )?ventures?|clients?|customers?|suppliers?|partners?|landlords?|rivals?|competitors?|advis[eo]rs?|parents?|owners?|shareholders?|tenants?|neighbou?rs?|peers?|vendors?|spin-?offs?) of (?:the )?(?:[A-Z](?:[\w&.()' -]|, (?=Ltd|Inc|Limited)){2,60} and )?$"
)
#: "has a new sponsor: NAME", "fees were paid to NAME", "had conducted this business through NAME": who deals with those let in.
_DEALT_WITH = r"(?:sponsors?|suppliers?|vendors?|partners?|landlords?|clients?|customers?|advis[eo]rs?|lawyers?|counsel|hosts?|speakers?|observers?|rivals?|lenders?|contractors?|agents?|owners?|parents?|shareholders?|guarantors?)"
_DEALS = Pattern(
    rf"\b{_DEALT_WITH} (?:is|are|was|were|include[sd]?):? $|\b(?:a|an|the|its|their|our|new|main|another|official) (?:[\w-]+ )?{_DEALT_WITH}: $"
    r"|\b(?:paid|sold|leased|rented|lent|owed|outsourced|transferred|payable|reported|complained|lost|thanks|sublet|assigned) (?:out |over )?to (?:the )?$|\b(?:rents?|leases?|buys?|hires?|borrows?) (?:[\w-]+ ){0,3}from\b[^;]*$"
    r"|\b(?:conduct(?:ed|s)?|operated?|ran|run|carr(?:y|ied) (?:on|out)|did) (?:(?!approv|licen|permit|grant)[\w-]+ ){1,6}through (?:the |its |an? )?(?:(?:local|domestic|Chinese|contractual|partner|affiliated|company|entity|VIE),? ){0,3}$"
)
_SAID_TO_BE = Pattern(
    r"\b(?:is|are|was|were)(?<!cohort is)(?<!batch is)(?<!list is)(?<!group is) (?:widely |also |all |now )?(?:said|understood|believed|thought|reported|rumou?red|assumed|presumed|likely|alleged|tipped|supposed|expected) to (?:include|be|comprise|number)\b[^;]*$"
)
#: "NAME, which was refused", "NAME as an example of those that were not".
_TURNED_AWAY = Pattern(
    rf"(?:,? (?:which|who|that) (?:\w+ ){{0,3}}?(?:was|were|has been|had been|is|did|has|had) (?:\w+ )?(?:{REFUSED}|not\b|n't)|,? (?:which|who|that) (?:\w+ ){{0,2}}?(?:{REFUSED}|withdrew|quit|failed|missed)\b|[^;]{{0,120}}? as (?:an |one )?(?:examples? )?of (?:those|the (?:firms|companies|ones)|firms|companies) (?:that|which|who)[^.;]{{0,20}}? not\b| \((?:rejected|refused|withdrawn|pending|revoked|expired|not approved|under review)\b)",
    re.I,
)


def _belongs(before: str) -> bool:
    """Whether the name behind these words is an owner's or a partner's: not "A (a unit of OTHER) and", whose bracket is closed."""
    found = _BELONGS.search(before)
    return found is not None and found.group().count(")") <= found.group().count("(")


def is_grant_unsure(before: str, after: str, sentence: str) -> bool:
    """Whether a sentence that seems to tell a grant to the firm between `before` and `after` leaves it unsure."""
    if is_hearsay(sentence, before) or is_supposed(sentence) or tells_undone(before) or is_granted_by_other(before):
        return True
    if _belongs(before) or _DEALS.search(before) or _SAID_TO_BE.search(before) or _TURNED_AWAY.match(after):
        return True
    if _SINCE_ENDED.search(after) or _NAMED_AS.match(after) or _BY_OTHERS.search(after):
        return True
    return _gets_no_paper(after) or _is_for_else(after)


#: Others than telecom firms were let in, or other things.
_OTHER_KIND = Pattern(
    r"\b(?:hospitals?|clinics?|schools?|universit(?:y|ies)|funds?|banks|insurers?|brokerages?|drugs?|films?|games?|products?|projects?|plants?|hotels?|cities|provinces|regions|zones) (?:(?:[\w-]+ ){0,6})(?:were|was|have been|has been|got|received|won|obtained|are|is) (?:[\w-]+ ){0,2}(?:approved|cleared|licen[cs]ed|admitted|allowed|permitted|granted|authori[sz]ed)\b",
    re.I,
)


#: "They include", "Among them are", "The 13 are": those of whom the sentence before tells.
_POINTS = Pattern(
    r"\W*(?:One(?: of (?:them|these|those))? (?:is|was)|They|These(?! on)|Those (?:are|were|include\w*)|Among (?:them|these|those)|It|He|She)\b"
)
_LETS_IN = Pattern(
    rf"\b(?:{LET_IN}|{PAPER}|replies|reply|documents|licen[cs]ees?|join\w*|enter\w*|pass(?:ed|es)|batch|got through|came through|papers|licensing|newcomers|entrants|recipients|winners|made the (?:cut|list)|on the list)\b",
    re.I,
)


_GOT = Pattern(
    r"\b(?:received|receives?|got|gets?|won|wins?|obtained|secured|were given|was given|fined|warned|punished)\b", re.I
)


def points_at_others(before: str) -> bool:
    """Whether a sentence begins with a word for those of whom the one before it tells."""
    return _POINTS.match(before) is not None


def is_pointed_at_unsure(told: str) -> bool:
    """Whether a sentence at which a row of names points back ("They include ...") only seems to tell that firms were let in."""
    if (
        told.rstrip(" \"'”’").endswith("?")
        or (_GOT.search(told) is not None and not _LETS_IN.search(told))
        or is_hearsay(told, "")
        or is_supposed(told)
        or _DRUGS.search(told)
        or _ONCE_GIVEN.search(told)
        or is_of_abroad(told)
    ):
        return True
    return (
        _OTHER_KIND.search(told) is not None or is_granted_by_other(told) or _gets_no_paper(told) or _is_for_else(told)
    )


#: "may offer services once the ministry has handed them permits": nothing was given yet.
_ONCE_GIVEN = Pattern(
    r"\b(?:may|can|will|could|would|are to|hope to) [^.;]{3,140}?\b(?:once|if|unless|as soon as|provided(?: that)?|until) (?:the |its |China's )?[^.;,]{0,80}?\b(?:has|have|hands?|gives?|grants?|issues?|approves?|clears?|lets?|admits?)\b"
)
#: The regulator of another country: "Vietnam's Ministry of Science and Technology".
_ABROAD = Pattern(
    r"\b(?:Vietnam|India|Indonesia|Malaysia|Thailand|Philippines?|Russia|Brazil|Mexico|Saudi Arabia|Japan|Korea|Pakistan|Bangladesh|Cambodia|Kazakhstan|Turkey|Egypt|Nigeria|Kenya|Singapore|Taiwan|Uzbekistan|Laos|Myanmar|Nepal|Sri Lanka|Mongolia|Vietnamese|Indian|Indonesian|Malaysian|Thai|Russian|Brazilian|Mexican|Saudi|Japanese|Korean|Singaporean|Taiwanese|Turkish|European|American|US|U\.S\.|British|UK)(?:'s?)? (?:[\w-]+ ){0,4}?(?:[Mm]inistry|[Rr]egulators?|[Aa]uthorit(?:y|ies)|[Cc]ommission|[Gg]overnment|[Ww]atchdog|[Aa]gency)\b"
)


def is_of_abroad(text: str) -> bool:
    """Whether a sentence names another country's regulator."""
    return _ABROAD.search(text) is not None


#: Who decides there is no telecom regulator: "the drug regulator approved", "India's telecom ministry approved".
_DRUGS = Pattern(
    r"\b(?:drug|food|medical|health|securities|banking|insurance|financial|energy|aviation|education|transport|customs|tourism|culture|gaming|market|competition|antitrust) (?:regulators?|ministry|authorit(?:y|ies)|watchdog|administration|commission)\b[^.;]{0,40}\b(?:approved|cleared|licen[cs]ed|admitted|let|gave|granted|issued)\b",
    re.I,
)


def _gets_no_paper(after: str) -> bool:
    """Whether all that is said to have been got behind a name is something else than a paper."""
    got = _GETS.search(after)
    if got is None or re.search(
        r"\b(?:approved|cleared|licen[cs]ed|admitted|let in|list|among)\b", after[: got.start()]
    ):
        return False
    return _ANY_PAPER.search(got["what"]) is None


def _is_for_else(after: str) -> bool:
    """Whether what the firm was let do is no telecom service: "approved to issue bonds"."""
    let = _FOR_ELSE.find(after)
    return let is not None and _TELECOM.search(let["what"]) is None
