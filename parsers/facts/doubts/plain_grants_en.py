# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where an English name is the subject of a grant that is not plainly one: of what it got no paper is told, or it was let do something else.

"NAME received a notice of acceptance", "NAME was given until June 30", "NAME is one of the companies that MIIT invited": what can be got has
no end. What a plain grant's verb takes is soon told: a paper of the class of `verbs.PAPER` as head of its object.
"""

import re

from parsers.facts.cues.verbs import GET, LET_IN, PAPER
from parsers.facts.status.members_en import tells_doings
from parsers.facts.status.relations import find_own_predicate
from parsers.facts.text.deferred import Deferred

#: A predicate that ends in a verb of getting; "granted" and its like take what was given as their object.
_GETS = Deferred(rf"\b(?:{GET}|hold(?:s|ing)?|held|granted|given|issued|awarded|handed|accorded)$", re.I)
#: Words that end a noun phrase.
_ENDS = r"(?:for|from|to|of|under|in|on|by|with|at|as|and|or|that|which|who|whose|after|before|until|till|through|over|than|against|into|during|because|when|while|if|allowing|permitting|enabling)"
_WORDS = rf"(?:(?!{_ENDS}\b)[\w'’\"“”.&/()-]+,? (?:(?:and|or) )?)"
#: So many of something: "one of the 13 approvals", "a pair of permits".
_SO_MANY = r"(?:(?:all|both|\w+|an? (?:pair|batch|set|number|couple|series)) of (?:the|its|their|these|those|MIIT's|China's)? ?)?"
_RUNS = r"(?:run|operate|offer|provide|sell|carry|deliver|host|engage|conduct|supply|start|launch|do|own|set up|open|join|enter|take part|participate)"
_MARKET = r"(?:pilot|trial|scheme|programme?|market|sector|industry)"
#: What it got. Rights and entry are papers only where it is told to what.
_HEAD = rf"(?:(?!(?:rights?|access|entry|admission|leave|concessions?|mandates?)\b){PAPER}|(?:rights?|leave|mandates?|concessions?) to {_RUNS}|(?:access|entry|admission) (?:in)?to (?:[\w'-]+ ){{0,5}}?{_MARKET}|(?:the|its|their|official|written|formal|ministry's|MIIT's) (?:[\w'-]+ ){{0,2}}?(?:repl(?:y|ies)|documents?|papers?)|(?:services?|internet|IDC|CDN|ISP|VPN|EDI|telecom\w*|pilot) papers?|(?:approval|pilot|reply|licen[cs]e|permit) (?:documents?|letters?|papers?|certificates?|notices?|status)|(?:notices?|letters?|certificates?|documents?|confirmation) of (?:(?:the|its|pilot) )*(?:approval|admission|authori[sz]ation)|status|paperwork)\b(?! (?:applications?|requests?|forms?|fees?|hearings?|process|procedures?|reviews?|conditions?|terms|committee|panel)\b)"
_BODY_OR_DAY = r"(?:from|by|on|in|at|last|this|late|early|earlier|today|yesterday|under)"
_OBJECT = Deferred(
    rf"(?:,? (?:in|on|last|this|earlier|late|early) [^,;.]{{2,30}},)? (?:back |also |already |just |now )?(?:{_SO_MANY}{_WORDS}{{0,10}}?{_HEAD}|{_BODY_OR_DAY}\b[^;]{{1,170}}?\b(?:an?|the|its|their|two|three|both) (?:[\w'-]+ ){{0,6}}?{_HEAD}|(?:it|one|them|theirs|its own|hers)\b)",
    re.I,
)
#: "70% held by NAME", "in which NAME holds 25 percent": what is said is who owns it.
_OF_OWNER = Deferred(
    r" by\b| (?:(?:about|some|nearly|only|just|a) )?(?:\d[\d.]* ?(?:%|per ?cent)|half|stake|majority|minority|all of it)"
)
#: What it was let do is only a step before the grant: "cleared to submit its application".
_ONLY_STEP = Deferred(
    r" (?:(?:by|in|on|last|this) [^.;,]{2,60} )?to (?:formally |now |also |re-?)?(?:submit|file|lodge|apply|seek|bid|hand in|put in|prepare|negotiate|appeal|amend|correct|complete|proceed to|go on to (?:the )?(?:next|second|final)|enter (?:the )?(?:review|next|second|final|queue|line))\b",
    re.I,
)
#: Verbs of choice and lists of any sort are a grant only where they name it.
_CHOSEN = Deferred(
    r"\b(?:selected|chosen|picked|accepted|added to|named|listed as|included|one of|two of|among|on the list)$", re.I
)
_OF_GRANT = Deferred(
    rf"\b(?:{LET_IN}|{PAPER}|licensees?|holders?|recipients?|newcomers|entrants|winners|pilot|trial|scheme|programme?|telecom\w*|list|batch|round|group|cohort|them|these|those|which|\d+|thirteen|first)\b",
    re.I,
)


#: "named as the operator of a training centre".
_AS_ELSE = Deferred(
    r" as (?!(?:one|two|three|four|part|an? (?:[\w-]+ )?(?:member|recipient|licensee|holder|winner|participant|newcomer|entrant|pilot)|the (?:\w+ )?(?:recipient|licensee|holder|first|second|third|latest|newest|only))\b)",
    re.I,
)
#: A paper of every company's, or one that a body gives who has no say in telecom.
_BUSINESS_LICENCE = Deferred(r"(?:an?|its|the|new) (?:[a-z]+ )?business licen[cs]e$", re.I)
_ISSUER = Deferred(
    r" (?:(?:was )?issued )?(?:from|by) (?:the |its |an? )?(?P<body>(?:(?!for\b|to\b|under\b|on\b)[\w'-]+ ?){1,7})"
)
_BODY = Deferred(
    r"\b(?:bureau|commission|office|department|administration|board|shareholders|council|court|association|chamber|bank|agency|customs|police|landlord|headquarters|certifier|institute|laboratory)\b",
    re.I,
)
_ABROAD = Deferred(r"\b(?:countries|abroad|elsewhere|overseas|foreign)\b", re.I)
_OF_TELECOM = Deferred(
    r"\b(?:MIIT|ministry|industry|information|communications?|telecom\w*|regulators?|Chinese|China|China's|authorities|government|Beijing)\b",
    re.I,
)


def _gets_paper(rest: str) -> bool:
    """Whether the object of a verb of getting is a paper, and one that telecom's regulator gives."""
    found = _OBJECT.match(rest)
    if found is None or _BUSINESS_LICENCE.search(found.group()):
        return False
    issuer = _ISSUER.match(rest[found.end() :])
    if issuer is not None and _ABROAD.search(issuer["body"]):
        return False
    return issuer is None or not _BODY.search(issuer["body"]) or _OF_TELECOM.search(issuer["body"]) is not None


#: "has cleared the first hurdle", "approved its budget": the firm's own deed.
_LETS_IN = Deferred(rf"\b{LET_IN}$", re.I)
_IS = Deferred(r"\b(?:is|are|was|were|be|been|being|gets?|got)\b", re.I)
_ITS_OBJECT = Deferred(r" (?:the|an?|its|their|this|that|all|every|each|several|two|three|plans?)\b", re.I)
#: "one of the few not to have been approved".
_NOT_YET = Deferred(
    r"\b(?:not|never|n't|yet to|without|still|missing|denied|refused|rejected|seeking|hoping|waiting|awaiting|vying|applying)\b",
    re.I,
)


def _is_deed(verb: str, rest: str) -> bool:
    """Whether a verb of letting in is the firm's own deed, and not what was done to it."""
    if not _LETS_IN.search(verb) or _IS.search(verb):
        return False
    return re.search(r"\b(?:has|have|had)\b", verb, re.I) is not None or _ITS_OBJECT.match(rest) is not None


def is_no_plain_grant(before: str, after: str) -> bool:
    """Whether the words around a name make it the subject of what only looks like a grant."""
    found = find_own_predicate(before, after)
    if found is None:
        return False
    verb, rest = found
    if verb.lower().endswith(("held", "holds")) and _OF_OWNER.match(rest):
        return False
    if _GETS.search(verb):
        return not _gets_paper(rest)
    if _is_deed(verb, rest):
        return True
    if _CHOSEN.search(verb):
        clause = re.split(r"[,;.]", rest, maxsplit=1)[0]
        if _NOT_YET.search(clause):
            return True
        return tells_doings(clause) or _AS_ELSE.match(rest) is not None or not _OF_GRANT.search(clause)
    return _ONLY_STEP.match(rest) is not None


#: "The notice of acceptance was issued by the ministry on 27 October to NAME": no approval yet, however far before the name.
_ACCEPTANCE = Deferred(
    r"\b(?:notices?|letters?|slips?|confirmations?|acknowledge?ments?) of (?:acceptance|receipt)\b[^.;]*$", re.I
)


def names_acceptance(lead: str) -> bool:
    """Whether what stands before a name in its sentence tells of a paper that says that an application was accepted."""
    return _ACCEPTANCE.search(lead) is not None
