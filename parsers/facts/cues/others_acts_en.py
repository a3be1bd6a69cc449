# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Leaves out of an English sentence what others gave or took: another country's licence, an own board's leave, an application taken back.

"HKT, whose US licence was revoked on October 24, was approved by MIIT in June": what ended is no approval of the pilot.
"""

import re

from parsers.facts.text.patterns import Pattern
from parsers.facts.text.recall import recall

_LAND = r"(?:US|U\.S\.|USA|American|UK|U\.K\.|British|EU|European|Hong Kong|Macau|Taiwan(?:ese)?|Singapore(?:an)?|Indian?|Japan(?:ese)?|(?:South )?Korean?|Germany?|French|Italian|Spanish|Dutch|Swiss|Swedish|Malaysian?|Vietnam(?:ese)?|Indonesian?|Thai|Philippine|Australian?|Canadian?|Russian?|Brazil(?:ian)?|Mexican|Turkish|Saudi|Emirati|Israeli)"
_KIND = r"(?:(?:telecoms?|telecommunications|telephone|carrier|operating|operator's|international|domestic|mobile|wireless|broadcast|business|data|cable|internet|network|radio|section|214) ){0,3}"
_PAPER = r"(?:licen[cs]es?|permits?|approvals?|authori[sz]ations?|clearances?|permissions?)"
_TAKEN = r"(?:revoked|withdrawn|cancell?ed|rescinded|terminated|annulled|suspended|pulled|stripped|lost|taken away)"
_TOOK = r"(?:revok(?:ed|es|ing)|withdrew|withdraw(?:s|n|ing)|cancell?(?:ed|s|ing)|rescind(?:ed|s|ing)|terminat(?:ed|es|ing)|annull?(?:ed|s|ing)|lost|los(?:es|ing)|surrender(?:ed|s|ing)|gave up|given up|handed back|pulled)"
_REGULATOR = r"(?:FCC|Federal Communications Commission|Ofcom|IMDA|Infocomm Media Development Authority|OFCA|Bundesnetzagentur|BNetzA|ARCEP|TRAI|ACMA|CRTC|MCMC)"
_ASIDE = r"[^.;,\n]*"
_ENDS_ELSEWHERE = Pattern(
    rf"(?-i:\b{_LAND} ){_KIND}{_PAPER} (?:(?:was|were|is|are|has been|had been|have been) (?:\w+ )?{_TAKEN}|(?:has |had )?(?:lapsed|expired|ended)){_ASIDE}"
    rf"|\b{_TOOK} (?:(?:its|their|the|an?|his|[\w&\ue000-\uf8ff-]+'s?|all) )?(?:\w+ of (?:its|their|the) )?(?-i:{_LAND} ){_KIND}{_PAPER}{_ASIDE}"
    rf"|(?-i:\b{_REGULATOR})(?: has| had| also| later)? {_TOOK}\b{_ASIDE}"
    rf"|\b{_TAKEN} by (?:the )?(?:US |U\.S\. |American |British )?(?-i:{_REGULATOR})\b{_ASIDE}",
    re.I,
)
#: "has withdrawn its application and cancelled its plans": no approval ends.
_TAKEN_BACK = Pattern(
    rf"\b{_TOOK} (?:its|their|the|all|an?|any|[\w&\ue000-\uf8ff-]+'s?) (?:(?!approvals?\b|permits?\b|licen[cs]es?\b)[\w-]+ ){{0,6}}?(?:applications?|bids?|requests?|filings?|plans?|offers?)\b"
    rf"|\b(?:applications?|bids?|requests?|filings?)\b(?: [\w-]+){{0,8}}? (?:was|were|has been|had been|have been) {_TAKEN}\b",
    re.I,
)
#: "won approval from its board", "with the consent of its shareholders": who gave it decides nothing of the pilot.
_OF_OWN = r"(?:its|their|his|the(?: company's| firm's| group's)?|[\w&\ue000-\uf8ff-]+'s?) (?:own )?(?:[\w-]+ )?(?:board|boards|shareholders?|directors|parent|owners?|management|supervisory board|headquarters|works council|creditors|lenders|partners?)\b"
_BY_OWN_BODY = Pattern(
    rf"\b(?:(?:has |had |have )?(?:won|got|gained|obtained|received|secured|given|granted|sought) )?(?:the |an? |final |formal |full )*(?:approvals?|clearance|go-ahead|green light|consent|permission|blessing|endorsement) (?:from|of|by) {_OF_OWN}"
    r"|\b(?:its|their|the) (?:own )?(?:board|shareholders|owners?|parent|directors|creditors)(?:'s|') (?:approvals?|clearance|go-ahead|green light|consent|permission|blessing|endorsement)\b"
    rf"|\b(?:approved|cleared|endorsed|backed|authori[sz]ed) by {_OF_OWN}"
    r"|\b(?:board|shareholders|directors)\b(?:(?!\b(?:which|who|after|when|said|MIIT|ministry)\b)[^.;,\n]){0,70}?\b(?:approved|cleared|authori[sz]ed|endorsed|backed|gave (?:their|its) (?:approval|consent))\b[^.;,\n]*",
    re.I,
)
_LET_IN = r"(?:approved|admitted|cleared|licen[cs]ed|authori[sz]ed|accepted|granted|let in)"
#: "MIIT approved neither X nor Y", "none of the three was approved": nobody was let in.
_NOBODY = Pattern(
    rf"\b(?:{_LET_IN} neither|gave neither|granted neither)\b[^.;\n]{{2,120}}?\bnor\b[^.;,\n]*"
    rf"|\bneither\b[^.;\n]{{2,90}}?\b(?:was|were|is|are|has been|have been|had been|got|won|obtained|received|holds?|has|have)\b(?: (?:yet|so far|ever))?(?: {_LET_IN}| (?:an? |the |its |MIIT's )?(?:[\w-]+ ){{0,4}}{_PAPER})\b[^.;,\n]*"
    rf"|\bnone of [^.;,\n]{{2,90}}? (?:was|were|is|are|has been|have been|had been)(?: (?:yet|so far|ever))? {_LET_IN}\b[^.;,\n]*"
    rf"|\b{_LET_IN} none of [^.;,\n]*",
    re.I,
)
_REFUSES_ALL = Pattern(rf"\b{_LET_IN} (?:neither|none of)\b", re.I)
_MAY_TELL = Pattern(r"licen[cs]|permit|approv|authori|clear|permission|consent|go-ahead|green light|blessing|application|bid|request|filing|plan|neither|none|FCC|Ofcom", re.I)  # fmt: skip


def leave_others_ends(text: str) -> str:
    """The sentence without the ends of what is no approval of the pilot; the same where it has none."""
    if not _MAY_TELL.search(text):
        return text
    return _TAKEN_BACK.sub(" ", _ENDS_ELSEWHERE.sub(" ", text))


def leave_others_grants(text: str) -> str:
    """The sentence without what a firm's own board gave, and without those whom nobody let in; the same where it has none."""
    if not _MAY_TELL.search(text):
        return text
    return _NOBODY.sub(" ", _BY_OWN_BODY.sub(" ", text))


def blank_others_ends(text: str) -> str:
    """The same as `leave_others_ends`, in which all that stays stands where it stood."""
    if not _MAY_TELL.search(text):
        return text
    for pattern in (_ENDS_ELSEWHERE, _TAKEN_BACK):
        for found in pattern.finditer(text):
            text = f"{text[: found.start()]}{' ' * len(found.group())}{text[found.end() :]}"
    return text


#: What stands between words of another's act and its day.
_ON = re.compile(r"(?:,? (?:late |early )?(?:in a vote |at a meeting )?on (?:the )?)?")


@recall
def is_day_of_others(text: str, at: int) -> bool:
    """Whether the day that stands at an offset of an English text is that of what another country, or a firm's own board, did."""
    low = max(text.rfind("\n", 0, at) + 1, at - 220)
    near = text[low : at + 60]
    if not _MAY_TELL.search(near):
        return False
    return any(
        found.start() <= at - low and (found.end() > at - low or _ON.fullmatch(near, found.end(), at - low) is not None)
        for pattern in (_ENDS_ELSEWHERE, _BY_OWN_BODY)
        for found in pattern.finditer(near)
    )


def refuses_all(text: str) -> bool:
    """Whether whoever decides is told to have let in none of those named."""
    return _REFUSES_ALL.search(text) is not None


def lets_nobody_in(text: str) -> bool:
    """Whether an English sentence tells that those it names or counts were not let in."""
    return _NOBODY.search(text) is not None
