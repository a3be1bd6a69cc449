# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The words behind a firm's name that say of it that it was granted something."""

import re

from parsers.facts.cues.verbs import GET, LET_IN, PAPER
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern

_ADVERB = r"(?:(?:today|yesterday|also|both|all|each|now|already|recently|just|finally|formally|officially|separately|too|jointly|since|on Monday|on Tuesday|on Wednesday|on Thursday|on Friday|last (?:week|month|year)|this (?:week|month|year)|has|have|had|was|were|is|are|been|being),? )*"


_GRANTED_TOO = r"(?:received|receives|won|wins?|obtained|obtains|secured|secures|got|gets?|gained|gains|landed|lands|clinched|scooped|collected|picked up|granted|given|accorded|approved|cleared|licen[cs]ed|issued|awarded|handed|authori[sz]ed|permitted|allowed|admitted|accredited|endorsed|added to|let in(?:to)?|welcomed into|selected|chosen|earned|bagged|handed|green-?lit|green-?lighted|joins? (?=(?:the |China's |its )?(?:[\w-]+ ){0,4}(?:pilot|trial|scheme)\b)|holds?|held|may (?=(?:run|operate|offer|provide)\b[^.;]{3,90}\b(?:pilot|approvals?|licen[cs]es?|permits?)\b)|may now|can now|is able|are able|now able|will use|using|under (?:its|an?) (?:[\w-]+ ){0,2}(?:licen[cs]e|permit|approval)|under its|enter(?:ed|s)?|made (?:it onto )?(?:the|its|MIIT's) (?:list|cut)|passed (?:its|the|MIIT's|the ministry's) (?:[\w-]+ )?(?:review|examination|vetting)(?=[^.;]{0,40}\b(?:may|can)\b))"


_GRANTED = rf"(?:{LET_IN}|{GET}(?= (?!no\b|neither|nothing)(?:[\w'-]+ ){{0,6}}{PAPER}\b)|{_GRANTED_TOO})"


AMONG = r"(?:among|on the list|named(?! after)|included|listed as|part of the (?:first|second|third|latest|new)|one of|two of|in the (?:first|second|third|latest|new) (?:batch|group|round))"


_BECAME = r"(?:became|becomes?|has become|have become|is|was|were|are) (?:now |only )?(?:the |China's |among the )(?:[\w-]+ ){0,7}?(?:to (?:be |have been )?(?:receive|win|get|obtain|secure|gain|land|hold|authori[sz]ed|approved|cleared|licen[cs]ed|granted|admitted|given|allowed|permitted)|with an?|given|granted|approved)"


_PREDICATE = rf"(?:{_ADVERB}(?:(?:the )?(?:first|latest|only) [^,;]{{0,40}}?(?:to (?:be )?)?)?(?:{_GRANTED}|{AMONG})|{_BECAME})\b(?! no\b| neither| nothing)"


_PREDICATE_AT = Pattern(rf"(?<!\w){_PREDICATE}", re.I)


#: Words that make what stands between a name and a grant a clause of its own.
VERBS = Deferred(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|shall|must|do|does|did|said|says|say|announces?|confirms?|discloses?|told|tells|added|noted|wants?|hopes?|plans?|seeks?|needs?|lost|loses?|losing|beats?|trails?|fell|rose|met|sold|bought|runs|uses|rents|leases|serves|keeps|employs|makes|stores|relies|depends|hosts|competes|buys|sells|owns|but|while|whereas|although|if|when|before|after|because|until|once|as|whether|not|never|neither|nor|unlike|except|without|(?!(?:list|bas|own|headquarter|back|controll|invest|fund|nam|call|link|relat|limit|unit|affiliat|l|speciali[sz]|locat|register|found|integrat|advanc|foreign-invest)ed\b)[a-z]{2,}ed)\b|n't\b"
)


#: "NAME said that it had received ...".
_SELF = Deferred(
    r"^(?:,? (?:a|an|the|which|part)[^;]{0,80},)? (?:said|says|announce[sd]|confirm(?:ed|s)|disclose[sd]|report(?:ed|s)|told [\w' ]{2,30})(?: (?:on|in|earlier|late|this|last|yesterday|today)(?: [\w.]+){0,3})?,? (?:that )?(?:it|they|the (?:company|firm|group|bank|carrier|carmaker)) "
)


WHICH = Pattern(
    rf"^(?![^.;]{{0,140}}\b(?:said|says)\b)[^.;]{{0,140}}, (?:[\w ]{{1,20}} )?for which it (?:holds|has|got|received|obtained|won) (?:an? |the |its )?(?:[\w-]+ ){{0,3}}(?:licen[cs]e|permit|approval)\b|^(?: \([^()]{{1,30}}\))?,? (?:recently |just |newly |now |duly |since |first )?{LET_IN} (?:by|to|for|under|in|into|on|last|this)\b|^(?: \([^()]{{1,30}}\))?,? (?:which|who|that) {_ADVERB}(?:{_GRANTED}|{_BECAME})\b(?! no\b)(?![^,;]{{0,40}}\bthrough (?:\d|[A-Z]|(?:an? |its )?(?:local |Chinese )?partners?\b))",
    re.I,
)


#: The noun or preposition on which a name hangs, so that it is no subject.
HANGS = Deferred(
    r"\b(?:of|in|from|at|to|by|with|than|like|unlike|for|on|against|via|over|about|versus|behind|after|before|between|rivals?|former|ex-)\s*(?:[A-Z][\w&'-]* ){0,3}(?:and )?$"
)


_REPORTED = Deferred(
    r"\b(?:reports?|rumou?rs?|claims?|speculation|suggestions?|stories|posts?)\b[^.;]{0,60}\bthat $", re.I
)


UNDONE = Pattern(
    r"\b(?:los(?:t|es?|ing) out|(?-i:may)(?! now)|might|could|would|should|if|hop(?:es?|ing)|expects?|expected|likely|wait(?:s|ing)|awaits?|awaiting|seek(?:s|ing)?|sought|pending|yet to|fail(?:s|ed)|unsuccessful|unlike|left (?:out|off)|dropped|passed over|overlooked|omitted|absent|missing|excluding|except|other than|rather than|instead of|under review|next (?:round|batch|in line)|withdr[ae]w\w* (?:its|their|the) application|not|no longer|never|neither|nor|n't|through (?!(?:[\w-]+ ){0,3}(?:subsidiar|unit|affiliate|arm|entit|vehicle|venture))(?-i:\d|[A-Z])\w+|untrue|false|wrong|fake)\b",
    re.I,
)


def find_predicate(before: str, after: str) -> tuple[str, str] | None:
    """The predicate that tells a grant with the name between these words as its subject, and what stands behind it."""
    if which := WHICH.match(after):
        return which.group(), after[which.end() :]
    if HANGS.search(before[-80:]) or UNDONE.search(before[-24:].rpartition(",")[2]) or _REPORTED.search(before[-90:]):
        return None
    rest = after[said.end() :] if (said := _SELF.match(after)) else _HELD_ASIDE.sub(" ", after)
    found = _PREDICATE_AT.find(rest)
    if found is None or VERBS.search(drop_asides(rest[: found.start()])) or _is_of_other(rest, found):
        return None
    return found.group(), rest[found.end() :]


#: "OTHER, an approved company": the word only describes it.
_DESCRIBING = Deferred(
    r"\b(?:an?|the|its|their|other|another|these|those|all|any|every|each|newly|recently|already)$", re.I
)


def _is_of_other(rest: str, found: re.Match[str]) -> bool:
    """Whether the predicate that stands behind a name is that of another firm named behind it, or only describes one."""
    return _OF_OTHER.match(rest, 0, found.end()) is not None or (
        _DESCRIBING.search(rest[: found.start()].rstrip()) is not None
        and re.fullmatch(LET_IN, found.group(), re.I) is not None
    )


#: "NAME, which makes cables, and OTHER, which holds an approval": the other does.
_OF_OTHER = Deferred(
    r"(?: ?\([^()]*\))?, (?:which|who|whose|an?|the)\b[^;]*, and [A-Z][^;]*, (?:which|who) (?:\w+ )?\w+$|[^;]*\band [A-Z][^;]*, (?:which|who) (?:has|holds|was|is|wins|receives|gets|obtains)$"
)


#: "NAME, a subsidiary of the company held through OTHER, ...", "NAME, 70% held by OTHER, ...": who holds it, and not what it holds.
_HELD_ASIDE = Pattern(
    r"^(?: ?\([^()]{1,60}\))?, (?:(?:which|that) (?:is|was)|an?|the|its|our|\d[\d.]*(?:%| per ?cent)|wholly|fully|majority|indirectly|directly)\b[^;]{0,90}?\bheld (?:(?!the\b|an?\b|its\b)[\w-]+ ){0,3}?(?:by|through|via|within|under)\b[^;]{2,110}?,(?= (?:has|have|had|was|were|is|received|won|obtained|secured|got|gained)\b)"
)


def drop_asides(gap: str) -> str:
    """What stands between a name and its verb, without appositions and brackets."""
    return re.sub(
        r"\([^()]*\)| [-–—]+ (?:which|who|a|an|the|part|based|owned|itself|its|wholly|fully)\b[^;–—]{2,90}? [-–—]+(?= )|, (?:a|an|the|which|whose|who|part|formerly|based|owned|itself|its|our|wholly|fully|majority|indirectly|directly|\d+%)\b[^,;]*,",
        " ",
        gap,
    )
