# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where an English text only seems to tell that a firm was let in: on hearsay, not done, by another body, for something else, or no longer so."""

import re

from parsers.facts.patterns import Pattern
from parsers.facts.sectors import is_granted_by_other
from parsers.facts.unsure_en import is_hearsay, is_supposed, tells_undone

_PAPER = r"(?:approvals?|permits?|licen[cs]es?|permission|clearances?|authori[sz]ations?|accreditations?|green[- ]lights?|go-aheads?|nods?|OK|blessing|certificates?|consents?|entry|access|admission|rights?|mandates?|documents?|papers?|paperwork|repl(?:y|ies)|letters?|pilot|trial|scheme|programme?|list|batch|round|value-added|telecom\w*)"
#: Who gets something that is no paper: "obtained a loan", "was given a tour".
_GETS = Pattern(
    r"(?:received|receives|won|wins|obtained|obtains|secured|got|gets|gained|landed|earned|collected|given|granted|awarded|handed|issued|gave) (?P<what>(?:an?|the|its|their|some|no|\d+|several|two|three) [^,.;:]{2,80})",
    re.I,
)
_ANY_PAPER = re.compile(rf"\b{_PAPER}\b", re.I)
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
_TELECOM = re.compile(
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
_REFUSES = re.compile(
    r"^,? (?:has |have |had |also |itself |later |firmly |politely ){0,3}(?:reject(?:s|ed)|refuse[sd]|turn(?:s|ed) down|declin(?:es|ed)|spurn(?:s|ed)|rebuff(?:s|ed)|veto(?:es|ed)|ruled out)\b(?! by\b)"
)
#: What was refused, ended or asked for is no paper of the pilot.
_LOSES_ELSE = re.compile(
    r"(?:refused|denied|reject(?:s|ed)|cancel(?:s|l?ed)|withdr[ae]w[ns]?|scrapp?(?:s|ed)|pull(?:s|ed)|terminat(?:es|ed)|surrender(?:s|ed)|rescind(?:s|ed)|end(?:s|ed)|lost|loses|gave up|gives up) (?P<what>(?:an?|the|its|their|some|all|any|plans?|talks|orders?|\d+)\b[^,.;:]{2,80})",
    re.I,
)
_ASKS_ELSE = re.compile(
    r"^,? (?:has |have |had |also |is |are |was |were |again |now |now also |still ){0,3}(?:appl(?:ies|ied|ying) (?:for|to)|fil(?:es|ed|ing)(?: for)?|seeks?|seeking|sought|asks? for|asked for|bids? for) (?P<what>[^,.;:]{2,80})"
)
_ASKED_PAPER = re.compile(
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
_ONCE_OWNED = re.compile(
    r"\b(?:[Ff]ormer|[Ff]ormerly|one-time|erstwhile|ex-|[Pp]reviously|no longer|spun off from|split from|carved out of)\b[^,;:]{0,50}$"
)


def owned_it_once(before: str) -> bool:
    """Whether the words before an owner's name say that it owns the firm no longer, or does not."""
    return _ONCE_OWNED.search(before) is not None


def is_grant_unsure(before: str, after: str, sentence: str) -> bool:
    """Whether a sentence that seems to tell a grant to the firm between `before` and `after` leaves it unsure."""
    if is_hearsay(sentence, before) or is_supposed(sentence) or tells_undone(before) or is_granted_by_other(before):
        return True
    if _SINCE_ENDED.search(after) or _NAMED_AS.match(after) or _BY_OTHERS.search(after):
        return True
    return _gets_no_paper(after) or _is_for_else(after)


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
