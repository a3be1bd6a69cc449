# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether an English sentence tells of one firm by itself that it was let in, by words that `parsers.facts.cues.status_cues` does not know.

"NAME has picked up its telecom permit", "NAME joins the pilot", "The licensee, NAME, ...", "MIIT said yes to NAME".
"""

import re

from parsers.facts.cues.verbs import GET, GIVE, LET_IN, PAPER
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern

_ASIDE = r"(?: ?\([^()]{1,60}\))?(?:, (?:a|an|the|part|owned|wholly|which (?:is|belongs)|based|backed)\b[^;]{2,110}?,)?"
_NOW = r"(?: (?:now|also|just|recently|formally|officially|finally|duly|today|yesterday|last \w+|this \w+|on [A-Z]\w+day))*"
_PILOT = r"(?:the |China's |MIIT's |its )?(?:[\w-]+ ){0,5}?(?:pilot|trial|scheme|programme?)\b(?! (?:zone|area|city|free|port|plant|project))(?! as (?:an? |the )?(?:[\w-]+ )?(?:supplier|partner|advis[eo]r|observer|contractor|sponsor|host))"
_OF = r"(?:[\w'-]+ ){0,7}?"
#: What the firm got or became.
_SUBJECT = Deferred(
    rf"{_ASIDE}{_NOW} (?:(?:has|have)(?: now| also| just| recently| formally| officially| finally)? )?(?:(?:{GET}) (?:its|the|an?|their) {_OF}{PAPER}\b(?! (?:fees?|applications?|forms?|conditions|terms))"
    rf"|(?:become|became|becomes) (?:the |China's |one of the )?{_OF}(?:to (?:be )?(?:{LET_IN}|{GET} {_OF}{PAPER}|join {_PILOT}|enter {_PILOT})|{LET_IN} (?:for|to|into|under|by))\b"
    rf"|(?:been |was |were )?(?:allowed|permitted|cleared|authori[sz]ed|let|free) to (?:take part in|join|participate in|enter) {_PILOT}"
    rf"|(?:become|became|becomes) (?:the |China's |one of the )?{_OF}to be (?:allowed|permitted|cleared|authori[sz]ed) to (?:take part in|join|participate in|enter) {_PILOT}"
    rf"|(?:join(?:ed|s)|enter(?:ed|s)|been admitted to|been added to|been taken into|is now in|are now in) {_PILOT}"
    rf"|(?:may|can) now (?:legally |lawfully |independently )?(?:sell|offer|run|operate|provide)\b[^.;]{{3,110}}\b(?:under|in|as part of) {_PILOT})"
)
#: Whom the sentence calls the licensee, or says the paper to have gone to.
_BEFORE = Deferred(
    rf"(?:^|[.;] |\W )(?:The|Its|Their) (?:new |newest |latest |sole |first |second |third )?(?:licensee|(?:approval|permit|licen[cs]e)[ -]holder|holder of the {_OF}{PAPER}|recipient)(?:, | is | is called |: )$"
    rf"|\b(?:said|says|has said) yes (?:on [A-Z]\w+day |last \w+ |today )?to $"
    rf"|\b{_OF}(?:pilot|trial|scheme|programme?)\b[^.;:]{{0,90}} (?:has|gained|gains|got) (?:an?|its|another|one) (?:new|newest|latest|further|first|second|third|\w+th) (?:member|entrant|participant|licensee): $"
    rf"|^(?:The )?(?:[Oo]ne|[Tt]wo|[Tt]he (?:first|newest|latest)) of (?:the|its) [^.;]{{3,60}}?\b(?:companies|firms|enterprises|businesses) (?:that (?:was|were|have been) )?{LET_IN}\b[^.;,]{{3,160}}, $"
    rf"|\b(?:{GIVE}) (?:(?!to\b|of\b)[\w'-]+ ){{0,6}}{PAPER}(?: (?:for|under|in|on|covering) (?:(?!to\b|sold|paid|lent|due|\w+ed\b)[\w'-]+ ){{1,9}}| )to (?:the )?$"
    rf"|\b{PAPER}(?: (?:for|under|in|on|covering) (?:(?!to\b|sold|paid|lent|due)[\w'-]+ ){{1,9}}| )(?:was|were|has been|have been|had been)(?: now| also| today| formally| finally)? (?:granted|issued|awarded|given|handed(?: over| out)?|delivered) to (?:the )?$"
)
#: It tells of the pilot, or of telecom.
_OF_TELECOM = Pattern(
    r"\b(?:value-added|telecom\w*|VATS|MIIT|Industry and Information Technology|Communications Administration)\b", re.I
)
_OTHER_PILOT = Pattern(
    r"\b(?:hydrogen|carbon|drone|taxi|robotaxi|driverless|autonomous|clinical|drug|bond|fintech|digital yuan|currency|payment|insurance|pension|free[- ]trade|visa|tax|customs|recycling|energy|power|hospital|medical|6G|5G|satellite|spectrum|roaming|SIM)\b",
    re.I,
)


#: "NAME got its permit through OTHER": the other is the licensee.
_THROUGH = Deferred(r"\b(?:through|via|by way of)\b")


#: "our client NAME, authorised by the Ministry last Friday to offer ...".
_APPOSED = Deferred(
    rf", (?:newly |recently |just |duly )?{LET_IN} (?:last \w+ |on [A-Z]\w+day )?by (?:the |China's )?(?:Ministry|MIIT|[Mm]inistry|industry ministry|[A-Z]\w+ Communications Administration)\b"
)
_CLIENT = Deferred(
    r"(?:Congratulations to |We congratulate |Well done,? )?(?:[Oo]ur|[Ii]ts|[Tt]heir) (?:client|member|unit|subsidiary),? $"
)


def tells_let_in_alone(before: str, after: str, words: str) -> bool:
    """Whether a sentence tells a grant of the pilot to the firm between `before` and `after`; `words` is the sentence without names."""
    if not _OF_TELECOM.search(words) or _OTHER_PILOT.search(words) or _THROUGH.search(after):
        return False
    if _BEFORE.search(before[-320:]):
        return _BEFORE_ENDS.match(after) is not None
    if _CLIENT.search(before) and _APPOSED.match(after):
        return True
    return _STARTS.fullmatch(before) is not None and _SUBJECT.match(after[:320]) is not None


#: Behind the object or the one called the licensee nothing may hang that makes it another's: "to NAME's landlord".
_BEFORE_ENDS = Deferred(
    r"$|[.,;:)\"]| (?:and|on|by|in|under|as|last|this|which|that|after|for|with|yesterday|today|from|at|\()"
)
#: What may stand before the firm where it is the subject: a place and day of a report, an adverb, who speaks of his own client.
_STARTS = Deferred(
    r"(?:[A-Z][A-Za-z .,]{2,40}(?:\([A-Z][A-Za-z ]+\) )?(?:--?|[–—]) )?(?:(?:Today|Yesterday|Separately|Meanwhile|Also|On (?:the same day|[A-Z]\w+day)|Last (?:week|month)|This (?:week|month)|In [A-Z]\w+|On \d{1,2} [A-Z]\w+(?: \d{4})?|On [A-Z]\w+ \d{1,2}(?:, \d{4})?),? )?(?:(?:[Oo]ur|[Ii]ts|[Tt]he (?:firm|group|company)'s) (?:client|subsidiary|unit|wholly[- ]owned subsidiary|Chinese subsidiary),? )?(?:[Bb]oth )?"
)
