# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where an English sentence that seems to tell a firm's grant takes it back, awaits it, or tells it of those whom the firm deals with."""

import re

from parsers.facts.counts.not_yet_en import gets_it_yet
from parsers.facts.cues.verbs import LET_IN, PAPER
from parsers.facts.doubts.granted_else_en import TELECOM
from parsers.facts.text.patterns import Pattern

#: What was printed before, and is put right now: "an earlier version of this article said".
_PRINTED = Pattern(
    r"\b(?:earlier|previous|original|initial|printed|uncorrected) (?:[\w-]+ )?(?:versions?|reports?|story|stories|editions?|articles?|posts?|drafts?|bulletins?|dispatch(?:es)?|items?|newsletters?)\b[^.;]{0,60}?\b(?:said|stated|wrote|reported|listed|named|gave|had|put|claimed|included)\b[^.;]*$"
    r"|\b(?:we|this (?:paper|newspaper|column|newsletter|bulletin|blog|article|story)) (?:had |have |also )?(?:earlier|previously|wrongly|mistakenly|incorrectly|erroneously) (?:had )?(?:said|wrote|written|reported|stated|listed|named)\b[^.;]*$",
    re.I,
)
#: Whom a paper of no standing names: "according to a screenshot that circulated".
_LOOSE = r"(?:screenshots?|posts?|blogs?|tweets?|memos?|messages?|rumou?rs?|tips?|threads?|videos?|chats?|forums?|leaks?|spreadsheets?|photos?|photographs?|images?|pictures?|market talk)"
_LOOSELY_TOLD = Pattern(
    rf"\b(?:according to|citing|based on|per) (?:an?|the|some|several|two|three|unconfirmed|anonymous|online) (?:[\w-]+ ){{0,3}}?{_LOOSE}\b(?! (?:by|of|from|on the website of) (?:the (?:ministry|regulator|company|firm)|MIIT|its))[^.;]*$"
    rf"|\b{_LOOSE}\b[^.;]{{0,60}}?\b(?:circulat\w+|doing the rounds|going round|making the rounds|went viral|shared (?:widely|online))\b[^.;]*$",
    re.I,
)
#: Inverted, it is what did not happen: "Had MIIT approved NAME".
_HAD_IT = Pattern(
    rf"(?:^|[.;:\"“] ?)Had (?:(?:the|China's) )?(?:[\w-]+ ){{1,5}}?(?:not )?(?:{LET_IN}|granted|given|issued|awarded)\b[^.;]*$|, had (?:MIIT|it|they|the (?:ministry|regulator|authorities))\b[^.;]*$"
)
#: "When NAME receives its approval": what is told in the present is to come.
_WHEN = Pattern(
    r"\b(?:[Ww]hen|[Oo]nce|[Aa]fter|[Bb]efore|[Uu]ntil|[Aa]s soon as|[Ii]f|[Bb]y the time|[Tt]he (?:day|moment)|[Pp]rovided(?: that)?|[Ii]n case|[Ee]ven if|[Aa]ssuming(?: that)?|[Ss]o long as|[Aa]s long as) (?:the )?$"
)
_PRESENT = Pattern(
    r"^(?: \([^()]{1,40}\))?,? (?:itself |finally |eventually |does |actually )?(?:receives?|gets?|wins?|obtains?|secures?|is|are|joins?|gains?|lands?|earns?|enters?|has (?:received|obtained|won|got|secured|been))\b",
)
#: Whom those let in deal with, named last: "The first customer of an approved company is NAME".
_DEALT_WITH = r"(?:customers?|clients?|suppliers?|vendors?|partners?|landlords?|tenants?|lenders?|rivals?|competitors?|advis[eo]rs?|lawyers?|counsel|contractors?|sponsors?|shareholders?|investors?|owners?|parents?|agents?|users?|neighbou?rs?)"
_DEALT_WITH_IS = Pattern(
    rf"\b{_DEALT_WITH} (?:of|to|for|at|with|in|behind) [^.;,]{{3,140}}?\b(?:is|are|was|were|include[sd]?):? (?:the )?(?:(?-i:[A-Z])[^;]{{2,120}}?(?:,| and|, and) )?$",
    re.I,
)
#: "a draft list of companies to be approved": not yet done, but for the first who was.
_TO_BE = Pattern(
    rf"\b(?:draft|proposed|provisional|preliminary|tentative) (?:\w+ )?(?:list|notice|batch|roll)s?\b[^.;]*$|\b(?:to be|being) (?:\w+ly )?{LET_IN}\b[^.;]*$|\b(?:intends|intend|plans?|proposes?|hopes?|wants?) to (?:\w+ly )?(?:approve|clear|admit|license|let in|add)\b[^.;]*$",
    re.I,
)
_FIRST = Pattern(r"\b(?:first|second|third|fourth|fifth|latest|last|newest|only|\w+th|among)\b[^;]*$", re.I)
#: "now needs only the signature of MIIT", "approval for its new office, not for the pilot".
_ONE_STEP_MORE = Pattern(
    r"\b(?:now|still|yet|only) (?:only )?(?:needs?|requires?|awaits?|lacks?|waits? for|has to (?:get|win|obtain))\b[^.;]{0,60}?\b(?:MIIT|[Mm]inistry|signature|approval|permit|nod|licen[cs]e|blessing|consent)\b|\bnot (?:for|under|in|to join) (?:the|its|MIIT's|China's) [^.;,]{0,40}?\b(?:pilot|telecom)\b"
)
#: Made up for the sake of an example.
_IMAGINED = Pattern(
    r"\b(?:[Ii]magine|[Ss]uppose|[Pp]icture|[Aa]ssume|[Aa]ssuming|[Ss]upposing|[Ll]et's say|[Ll]et us say)\b[^.;]*$|\b(?:board game|video game|novel|sitcom|role-?play|quiz|fictional?|hypothetical)\b[^.;]*$"
)
#: "approved companies and their partners, such as NAME".
_THEIR_OWN = Pattern(
    rf"\b(?:their|its|whose) (?:[\w-]+ ){{0,3}}?{_DEALT_WITH},? (?:such as|like|including|include[sd]?|among them|notably|namely|for example|for instance),? [^;.:]*$",
    re.I,
)
#: "named as its customers NAME and OTHER".
_NAMED_AS_ITS = Pattern(
    rf"\b(?:named|names|listed|lists|gave|gives|cited|cites|counts?|counted|has|have|had|described) (?:as|among) (?:its|their) (?:[\w-]+ ){{0,3}}?{_DEALT_WITH}\b[^.;:]*$",
    re.I,
)
#: "approved every applicant but NAME and OTHER".
_ALL_BUT = Pattern(
    r"\b(?:[Aa]ll|[Ee]very(?:body|one)?|[Ee]ach|[Aa]ny)\b[^.;]{0,120}?\b(?:but|bar|barring|save|except|excepting|excluding|apart from|other than|with the exception of)(?: for)? (?:the )?(?:[A-Z][^;]{2,90}(?:,| and) )?$"
)
#: "NAME, a supplier to the approved firm OTHER, ...".
_DEALS_AS = Pattern(
    rf"^(?: \([^()]{{1,60}}\))?, (?:an?|the|one of the|[\w-]+'s) (?:[\w-]+ ){{0,4}}?{_DEALT_WITH} (?:of|to|for|at|with|in)\b[^.;,]{{0,80}}?\b(?:approved|licen[cs]ed|cleared|admitted|newly)\b",
    re.I,
)
#: "The approval of NAME is expected in May", "was reported by several blogs".
_APPROVAL_OF = Pattern(
    rf"\b(?:{PAPER}|licensing|acceptance|listing) (?:of|for|to) (?:the )?$|\b(?:[Aa]pproving|[Cc]learing|[Ll]icensing|[Aa]dmitting) (?:the )?$"
)
_IS_AWAITED = Pattern(
    r"^[^.;]{0,140}?\b(?:was|is|are|were|has been|had been|remains?|seems|looks) (?:\w+ ){0,2}?(?:reported|rumou?red|expected|denied|delayed|challenged|disputed|postponed|awaited|anticipated|likely|certain|imminent|due|near|close|in doubt|in question|uncertain|unlikely|a matter|out of the question|possible|conceivable)\b",
)
#: "Approval letters for NAME were held back": what became of them is no grant.
_ITS_PAPER = Pattern(
    rf"^\W*(?:(?:The|An?|Its|All|Pilot|MIIT's) )?(?:[\w-]+ ){{0,2}}?{PAPER}(?: (?:letters?|documents?|papers?|certificates?))? (?:for|of|to) [^;]*$",
    re.I,
)
_THEN_GIVEN = Pattern(
    r"\b(?:was|were|has been|have been|had been|is|are)(?: \w+ly| now| also)? (?:issued|granted|given|awarded|approved|announced|published|dated|signed|handed|delivered|made public|confirmed|posted|valid|effective)\b|\b(?:c[ao]mes?|covers?|covered|allows?|allowed|lets?|permits?|runs?|takes?|took|follow(?:s|ed)|brings?|brought|went|marks?|marked|arrived|makes?|made|means?|extends?|includes?|shows?|bears?)\b"
)
#: "NAME is widely assumed to be one of them", "NAME was missing".
_HELD_TO_BE = Pattern(
    r"^(?:(?:,| and|, and) (?-i:[A-Z])[^;]{2,80}?)?,? (?:is|are|was|were|has been|have been|had been) (?:(?:widely|generally|also|now|all) ){0,2}(?:(?:expected|tipped|hoped for)(?=[.,;]| by\b)|(?:assumed|thought|believed|said|rumou?red|expected|understood|tipped|supposed|likely|reported|due|set|bound|certain|sure) to\b|missing\b|absent\b|left out\b|conspicuous)|^, (?:which|who|whom)\b[^;]{2,80}, (?:was|were|is|are) (?:missing|absent|left out|not)\b",
    re.I,
)
#: Nobody who knows has said so.
_UNCONFIRMED = Pattern(
    r"^[^.;]*?\b(?:(?:has|have|had|could|did|would|does) ?(?:not|n't) (?:yet |been |be |independently |immediately |so far )*(?:confirm|verif|substantiat|corroborat)\w*|unconfirmed|unverified|yet to (?:be )?(?:confirm|verif|corroborat)\w*|(?:no|without) (?:official )?confirmation)\b",
    re.I,
)
#: "but that turned out to be wrong".
_TAKEN_BACK = Pattern(
    r"\b(?:turned out|proved)(?: (?:to be|to have been))? (?:wrong|false|not (?:so|true)|untrue|a mistake|an error|a hoax|premature|mistaken)\b|\b(?:that|this|which|it) (?:was|is) (?:wrong|false|untrue|not so|not true|not the case|an error|a mistake|a misunderstanding|a mix-up|premature)\b",
)
#: "; the list, however, does not carry its name", "but is still without one from MIIT".
_SPOKEN_AGAINST = Pattern(
    rf"\b(?:it|they|the (?:company|firm)) (?:is|are|was|were) (?:not|n't|no) (?:in|part of|(?:a )?(?:member|part) of|under|covered by) [^.;,]{{0,60}}?\b(?:pilot|trial|scheme|programme?)\b"
    rf"|\b(?:list|register|notice|website|site|record)s?\b[^.;]{{0,40}}?\b(?:does|do|did|has|have|is|was|were|are)(?: not|n't)\b|\b(?:but|yet|though|although|while)\b[^.;]{{0,40}}?\b(?:without (?:one|any|it)|(?:has|have|had|holds|with) none|lacks? (?:one|it|any)|(?:not|never|n't) (?:yet )?(?:been )?(?:{LET_IN}|among|on the list|in the pilot))\b",
    re.I,
)
#: "approved in principle", "received a preliminary approval".
_BY_HALVES = Pattern(
    rf"^[^.;]{{0,90}}?\b(?:(?:conditionally|provisionally|tentatively|preliminarily|informally|orally|verbally|almost|nearly|virtually) {LET_IN}\b|{LET_IN},? [\"“']?in principle\b|(?:conditional|provisional|preliminary|tentative|interim|in-principle|oral|verbal|informal|draft) (?:[\w-]+ ){{0,2}}?{PAPER}\b)",
    re.I,
)
#: "NAME expects its subsidiary to receive an approval in January", "NAME was told that its application would be approved".
_EXPECTS = Pattern(
    rf"^[^.;]{{0,90}}?\b(?:(?:expects?|expected|hopes?|hoped|believes?|trusts?|counts? on|is (?:confident|hopeful|optimistic))\b[^.;]{{0,70}}?\b(?:to|will|would) (?:\w+ly )?(?:get|receive|win|obtain|secure|gain|be {LET_IN}|be (?:given|granted|issued))\b|(?:would|will) (?:\w+ly )?be (?:{LET_IN}|granted|given|issued)\b)"
)
#: "whose data centres are run by NAME": what is done for those let in.
_DONE_BY = Pattern(
    r"\b(?:is|are|was|were|be|been|being) (?:\w+ly |all |both |partly )?(?:run|built|housed|hosted|supplied|served|kept|made|leased|rented|managed|operated|advised|represented|audited|financed|funded|insured|powered|staffed|equipped|maintained|designed|serviced|connected|sold) (?:by|at|to|with|from) (?:the )?$"
)
#: Firms of another trade that their own regulator lets in.
_OTHER_TRADE = r"(?:banks|lenders|brokers|brokerages|insurers|reinsurers|funds|fund managers|asset managers|hospitals|clinics|schools|universities|vendors|suppliers|carmakers|automakers|drugmakers|drug makers|phone makers|manufacturers|airlines|law firms|retailers|hotels|factories|plants|distributors|dealers|exporters|importers|travel agencies|studios|publishers|laboratories|labs|caterers|restaurants|auctioneers|payment (?:firms|companies)|rating agencies)"
_LETS_IN_TRADE = Pattern(
    rf"\b(?:{LET_IN}|granted|issued|gave|given)(?: (?!to\b|that\b|and\b)[\w'-]+){{0,4}}? {_OTHER_TRADE}\b[^.;]*$|\b{_OTHER_TRADE} (?:[\w-]+ ){{0,4}}?(?:was|were|have been|has been|had been) (?:\w+ )?{LET_IN}\b[^.;]*$",
    re.I,
)


#: "NAME had the name on its approval changed": what one has is changed, and nothing granted.
_HAD_CHANGED = Pattern(
    rf"^[^;]{{0,60}}?\b(?:had|has had|got|saw) (?:the|its|a) [^.;]{{0,60}}?\b{PAPER} (?:changed|amended|corrected|transferred|renewed|extended|updated|re-?issued|prolonged)\b"
)
#: "NAME's subsidiary lost its bid for an approval".
_LOSES = Pattern(r"^[^.;]{0,80}?\blost (?:its|their|the|a) (?:[\w-]+ )?(?:bids?|applications?|appeals?|case)\b")


def is_grant_to_unit_unsure(after: str) -> bool:
    """Whether the words behind an owner's name tell the grant to its unit as expected, or as lost."""
    return _EXPECTS.match(after) is not None or _LOSES.match(after) is not None or gets_it_yet(after)


def is_grant_misread(before: str, after: str, sentence: str) -> bool:
    """Whether the sentence of the name between `before` and `after` takes back, awaits, or tells of others what seems to be its grant."""
    if gets_it_yet(after) or _PRINTED.search(before) or _LOOSELY_TOLD.search(before) or _HAD_IT.search(before):
        return True
    if _DEALT_WITH_IS.search(before) or _DEALS_AS.match(after) or _UNCONFIRMED.match(after):
        return True
    if _NAMED_AS_ITS.search(before) or _ALL_BUT.search(before):
        return True
    if _THEIR_OWN.search(before) or _SPOKEN_AGAINST.search(after) or _BY_HALVES.match(after):
        return True
    if _TAKEN_BACK.search(after) or _DONE_BY.search(before) or _EXPECTS.match(after) or _HAD_CHANGED.match(after):
        return True
    if _HELD_TO_BE.match(after) or (_ITS_PAPER.match(before) and not _THEN_GIVEN.search(f"{before}N{after}")):
        return True
    if _ONE_STEP_MORE.search(after) or _IMAGINED.search(before) or _is_to_be(before):
        return True
    if _WHEN.search(before) and _PRESENT.match(after):
        return True
    if _APPROVAL_OF.search(before) and _IS_AWAITED.match(after):
        return True
    return _LETS_IN_TRADE.search(before) is not None and TELECOM.search(sentence) is None


def _is_to_be(before: str) -> bool:
    """Whether the words before a name tell of firms that are only to be let in: not "the first firm to be approved"."""
    found = _TO_BE.search(before)
    return found is not None and not _FIRST.search(before[: found.start()])


#: "It was not among the 13", "MIIT has not confirmed it", right behind the sentence that seems to tell the grant.
_DENIED_BEHIND = Pattern(
    rf"(?:(?:But|However|Yet|In fact|Still),? )?(?:(?:[Ii]t|[Tt]hey|[Tt]he (?:company|firm)|[Ii]ts name|[Tt]he name|[Nn]either|[Nn]o such) (?:[\w-]+ ){{0,3}}?(?:(?:not|never|n't)\b[^.;]{{0,30}}?\b(?:{LET_IN}|{PAPER}|among|on (?:the|its|any) (?:\w+ )?list|list|one of)\b|(?:missing|absent)\b)"
    r"|(?:[Tt]he )?(?:MIIT|[Mm]inistry|[Rr]egulators?|[Aa]uthorities|[Cc]ompany|[Ff]irm|[Ll]ist)(?:'s (?:\w+ )?list)? (?:(?:[\w-]+ ){0,2}?(?:denied|dismissed|called|described|rejected) (?:it|this|that|the (?:report|claim|post|story|rumou?r)s?)|(?:has|have|had|does|did|could)(?: not|n't) (?:yet |so far |been )*(?:confirm\w*|publish\w* (?:it|the|any|a)|carry|show|include|list|name))\b"
    r"|(?:That|This|The (?:report|claim|post|story|information)) (?:was|is|were|proved|turned out)(?: to be)? (?:\w+ )?(?:wrong|false|untrue|incorrect|inaccurate|not (?:true|so|the case|correct)|an error|a mistake|premature|unconfirmed))"
)


def is_denied_behind(sentence: str) -> bool:
    """Whether the sentence behind the one that seems to tell a grant says that it is none, or that nobody confirms it."""
    return _DENIED_BEHIND.match(sentence.lstrip(" \"“”'")) is not None


#: "It has since given the approval back", "It was cancelled in May", right behind the sentence that tells the grant.
_ENDED_BEHIND = Pattern(
    rf"(?:(?:But|However|Since then|Later|Yet|Then|In [A-Z]?\w+|On [A-Z]\w+(?: \d+)?|Last \w+|This \w+),? )?(?:[Ii]t|[Tt]hey|[Tt]he (?:company|firm|unit|subsidiary|venture)|(?:[Tt]he|[Tt]hat|[Ii]ts|[Tt]his) (?:[\w-]+ ){{0,3}}?(?:{PAPER}))"
    rf" (?:(?:(?:has|have|had) )?(?:since |later |now |then |already |again )*(?:left|quit|dropped out of|withdrew from|pulled out of|been (?:expelled|removed|struck) from|was (?:expelled|removed|struck) from) (?:(?:the|this|its) (?:[\w'-]+ ){{0,5}}?(?:pilot|trial|scheme|programme?|list|register)\b(?! (?:runs?|of))|(?:it )?again\b)"
    r"|(?:was|were|has been|have been|had been|is|are) (?:since |later |now |then |already |again )*(?:been )?(?:cancell?ed|revoked|withdrawn|rescinded|annulled|surrendered|given (?:back|up)|handed back|taken (?:back|away)|returned|terminated)\b"
    r"|(?:(?:has|have|had) )?(?:since |later |now |then |already |again )*(?:lapsed|expired|(?:gave|given|handed) (?:it|them|(?:the|its|their) (?:[\w-]+ ){0,3}?(?:approvals?|licen[cs]es?|permits?)) (?:back|up)|(?:surrendered|returned|lost|relinquished) (?:it\b|them\b|(?:the|its|their) (?:[\w-]+ ){0,3}?(?:approvals?|licen[cs]es?|permits?))))"
)
#: "The approval under which NAME sold goods has been cancelled", the sentence before.
_ENDED_BEFORE = Pattern(
    rf"\b(?:{PAPER})\b[^.;]{{0,140}}?\b(?:has|have|had|was|were) (?:been )?(?:cancell?ed|revoked|withdrawn|rescinded|terminated|struck off)\b",
    re.I,
)
_GIVES_UP = Pattern(
    rf"\b(?:filed|applied|asked) for (?:the )?(?:deregistration|cancellation|revocation|surrender|termination) of (?:the|its) (?:[\w-]+ ){{0,2}}?{PAPER}\b",
    re.I,
)
#: "NAME, in which the group holds 30%, was not granted": whatever its other verbs.
_NOT_GRANTED = Pattern(
    rf"[^;]{{0,200}}?\b(?:was|were|has been|have been|had been|is|are) (?:not|never) (?:yet |so far |been |itself |being )*(?:granted|given|issued|handed|awarded|{LET_IN})\b"
)


def is_ended_behind(sentence: str) -> bool:
    """Whether the sentence behind the one that tells a grant says that it is at an end again."""
    return _ENDED_BEHIND.match(sentence.lstrip(" \"“”'")) is not None or _GIVES_UP.search(sentence) is not None


def is_ended_before(sentence: str) -> bool:
    """Whether the sentence before the one that tells a grant says that an approval was ended."""
    return _ENDED_BEFORE.search(sentence) is not None


def is_not_granted(after: str) -> bool:
    """Whether what is said behind a name is that it was not granted something."""
    return _NOT_GRANTED.match(after) is not None


#: "The seven who were refused include NAME, which was let in later, and OTHER": the other is one of those refused.
_REFUSED_HEAD = Pattern(
    r"(?:Among )?(?:[Tt]he|[Tt]hose)(?: (?:\w+|\d+))?(?: [\w-]+)?(?: (?:who|that|which) (?:was|were|have been|had been))? (?:refused|rejected|turned (?:down|away)|denied|unsuccessful)\b[^;:]{0,40}? (?:include[sd]?|are|were|is|was|comprise[sd]?)\b"
)


def stands_among_refused(before: str) -> bool:
    """Whether the words before a name open a row of those refused."""
    return _REFUSED_HEAD.match(before) is not None
