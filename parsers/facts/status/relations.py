# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether an English sentence tells an approval of the very firm that a name names, not only beside it.

A word of approval in the name's clause is not enough: "Cisco will supply the approved companies". The name is the subject
of a grant ("NAME, a unit of ..., was cleared"), its object ("permits to NAME"), or one of those granted ("including NAME").
"""

import re

from parsers.facts.cues.verbs import GET, LET_IN, PAPER
from parsers.facts.status.members_en import names_others
from parsers.facts.status.predicates import AMONG, HANGS, UNDONE, VERBS, WHICH, drop_asides, find_predicate
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern

#: What a name only describes: its people, its wares, its wishes.
_DESCRIBES = Pattern(
    r"^(?:'s?)? (?:\w+ )?(?:managers?|executives?|chief|analysts?|officials?|veterans?|spokes\w+|chair\w*|CEO|president|lawyers?|economists?|engineers?|alumn\w+|employees?|staff|shares?|stocks?|phones?|equipment|switches|servers|products?|customers?|users?|posts?|pages?|accounts?|articles?|reports?|bids?|applications?|hopes?|plans?|request|chances)\b"
)
#: Whose people speak of a grant: "a spokesman for NAME", "head of sales at NAME".
_SPEAKS_FOR = Deferred(
    r"\b(?:spokes\w+|president|CEO|chairman|chairwoman|chief|director|head|manager|executive|officer|analyst|lawyer|counsel|partner|consultant|economist|researcher|engineer|adviser|advisor)\b(?: [\w-]+){0,5}? (?:for|of|at|with) (?:the )?(?:[A-Z][\w&'-]* ){0,2}$"
)
_OBJECT = Deferred(
    r"(?:\b(?:approv(?:ed|es|ing)|clear(?:ed|s|ing)|licen[cs](?:ed|es(?! (?:ha[sd]|have|were|was|are|is|to|for|of|in|from|that|which|went|go)\b)|ing)|admitt(?:ed|ing)|admits|authori[sz](?:ed|es)|permit(?:s(?! (?:ha[sd]|have|were|was|are|is|to|for|of|in|from|that|which|went|go)\b)|ted)|allow(?:ed|s)|lets?|green-?lit|green-?light(?:s|ed)|grant(?:ed|s|ing)?|gave|gives?|award(?:ed|s)|hand(?:ed|s)(?: over)?|OKs|OK'd|approvals? of"
    r"|(?:approvals?|permits?|licen[cs]es?|nods?|nod|permission|go-ahead|green light|certificates?)\b[^;]{0,50}? (?:to|for)|(?:approv(?:ed|es)|ratif(?:ied|ies)|clear(?:ed|s)|grant(?:ed|s)) (?:an? |the )?(?:applications?|bids?|requests?) (?:from|by|of)|(?:issued|granted|given|awarded|handed|extended|went|go|goes|gone) to|(?:approvals?|permits?|licen[cs]es?)[^;]{0,24} (?:held|obtained|won|received|secured) by)) (?P<gap>[^;]{0,240})$",
    re.I,
)
_MEMBER = Deferred(
    r"(?:\b(?:includ(?:e|es|ed|ing)|recipients? (?:is|are)|such as|among(?:st)? them|namely|for example,?|for instance,?|like|comprise[sd]?|are|were|was|names?|named|identified as|led by|(?:companies|firms|enterprises|names|carriers|ranging),? from|as well as|in addition to)|:|\() ?",
    re.I,
)
_STRANGERS = Deferred(r"\b(?:talks|executives?|shares?|rivals?|customers?|unlike|analysts?|reports?)\b")
_YET_AFTER = Pattern(
    r"^[^,;]{0,60}\b(?:could|may(?! now)|might|would|should|will(?! (?:be able|now|also))|expected|likely|hop(?:e|es|ing))\b"
)
#: "firms including NAME have asked to be approved".
_ASKING_AFTER = Pattern(
    r"^[^.;]{0,120}?\b(?:(?:have|has|had|are|were|is) (?:all |also |already )?(?:asked|applied|sought|requested|bid|hoping|seeking|waiting|queu\w+|interested)|hope|seek|want|wish|ask|apply|wait) (?:to|for)\b"
)
#: "one of several companies seeking approval".
_SEEKING = Deferred(
    r"^[^,;]{0,60}\b(?:seeking|sought|appl(?:ied|ying|icants?|y)|hoping|waiting|awaiting|vying|bidding|expected|yet to|rejected|denied|considering|interested|candidates?|turned down)\b"
)
#: "gets its approvals through 21Vianet".
_BORROWED = Deferred(
    r"^[^,;]{0,40}\bthrough (?!(?:[\w-]+ ){0,3}(?:subsidiar|unit|affiliate|arm|entit|vehicle|venture|[A-Z]\w+ Communications|[A-Z]\w+ Administration))(?:\d|[A-Z]|(?:an? |its )?(?:local |Chinese )?partners?\b)"
)
_BREAKS = Deferred(
    r"\b(?:to|with|at|than|through|by|for|between|after|before|against|ahead|behind|about|over|but|while|whereas|who|which|that|whose|unlike|except|from|talks|executives?|officials?|shares?|customers? of|rivals?)\b"
)
#: "One, a venture of PCCW, ... The other, NAME, ...": said of those counted just before.
_EACH = Deferred(
    r"^(?:One|The other|Another|The second|The first|The third|The last|The remaining one|The latter|The former|The recipient)(?: of (?:them|these|those))?,?(?: is| was)? $|^(?:One|The other|Another), (?:a|an) (?:joint )?(?:venture|unit|subsidiary|affiliate|arm) (?:of|between|owned by) $|^The (?:two|three|four|five|six) are $|^The (?:most recent|latest|newest)(?: one| firm| company| of (?:them|these|those))? (?:is|was) $"
)
_OTHER_GRANT = Pattern(
    r"\b(?:mergers?|takeover|acquisitions?|buyout|securities|insurance|brokerage|drugs?|vaccines?|listing|IPO|(?:video )?games?|films?|hospitals?|handsets?|patents?|extension|(?:in|into|by|for|across) (?:the )?(?:Britain|United States|Europe|India|Japan|Vietnam|Malaysia|Germany|Thailand)(?!'s)|vendors)\b"
)


#: "approved changes to the approvals of NAME": it had one before.
_CHANGED = Pattern(
    r"\b(?:approv\w+|clear(?:ed|s)|agreed to|authori[sz]ed|accepted) (?:the )?(?:changes?|amendments?|additions?|extensions?|transfers?|expansions?|renewals?|modifications?|adjustments?) (?:to|of|in|for) [^.;]{0,90}\b(?:approvals?|permits?|licen[cs]es?|scopes?)\b|\b(?:revised|amended|renewed|updated) (?:[\w-]+ ){0,3}(?:approvals?|permits?|licen[cs]es?) (?:to|of|for)\b"
)
#: What stands farther from a name than this in its sentence says nothing of it.
_FAR = 320


def is_granted(before: str, after: str, clause: str) -> bool:
    """Whether a sentence tells a grant to the firm between `before` and `after`; `clause` is the name's own clause."""
    before, after = before[-_FAR:], after[:_FAR]
    if (
        _CHANGED.search(before)
        or _DESCRIBES.match(after)
        or _OTHER_GRANT.search(clause[-_FAR:])
        or _SPEAKS_FOR.search(before[-90:])
    ):
        return False
    return (
        _is_of_those(before, after)
        or _is_subject(before, after)
        or _is_object(before)
        or _is_member(before, after)
        or _is_told_last(before)
        or (_FOR_ONE.match(after) is not None and _HOLDING.search(before) is not None and not UNDONE.search(before))
        or _FIELD.search(before) is not None
    )


#: Said of one who only stands beside a grant: a rival, a landlord, whoever comments on it.
_BYSTANDER_BEFORE = Deferred(
    r"\b(?:customers?|clients?|rivals?|partners?|suppliers?|competitors?|shares|lawyers?|analysts?|executives?|employees?) (?:of|at|with|from) (?:the )?$|\b(?:unlike|rent\w*[^,;]{0,20} from|[a-z]+ at|hosted by|bought from) $",
    re.I,
)
_BYSTANDER_AFTER = Deferred(
    r"^,? (?:will|would|could|may|might|is|has been|was|plans to|hopes to)? ?(?:suppl\w+|preparing|welcom\w+|waiting|next|provid\w+ (?:them|the approved)|works? with|congratulat\w+|applaud\w+|the only provider)\b"
)


def is_bystander(before: str, after: str) -> bool:
    """Whether a name is plainly another than those to whom something was granted."""
    if _SPEAKS_FOR.search(before[-90:]) or names_others(before[-_FAR:]) or _CHANGED.search(before[-_FAR:]):
        return True
    return _BYSTANDER_BEFORE.search(before[-60:]) is not None or _BYSTANDER_AFTER.match(after) is not None


def is_subject(before: str, after: str) -> bool:
    """Whether a grant has the name as its subject: "our clients A and B now hold approvals"."""
    return not _DESCRIBES.match(after[:_FAR]) and _is_subject(before[-_FAR:], after[:_FAR])


def tells_each(before: str) -> bool:
    """ "The other, NAME, ...": one of those whom the sentence before counts."""
    return _EACH.match(before) is not None


def tells_grant_at_once(after: str) -> bool:
    """ "NAME, which received ...": the relative clause says what became of it, whatever the sentence tells else."""
    return WHICH.match(after) is not None


def may_own(after: str, clause: str) -> bool:
    """Whether what is said of a unit in a clause can be a grant, so that the group is the licensee's parent."""
    return not (
        _DESCRIBES.match(after)
        or _OTHER_GRANT.search(clause)
        or UNDONE.search(re.split(r"\b(?:whose|which)\b", clause)[0])
    )


#: "NAME can offer ... following an approval from the ministry": what it may do now it owes to its own grant.
_OWES = Pattern(
    r"^(?:, [^,;]{2,60},)? (?:can|may|is (?:now )?(?:free|able|allowed|entitled) to)(?: now)? (?:[^.;](?!\b(?:only|once|unless|until|if)\b)){3,140}? (?:following|thanks to|on the strength of|by virtue of|(?:after|having) (?:winning|won|getting|got|receiving|received|obtaining|obtained|securing|secured)) (?:an?|its|the) (?:[\w'-]+ ){0,4}(?:approval|permit|licen[cs]e|authori[sz]ation|clearance)\b",
    re.I,
)
#: "five of them hold licences, NAME for one"; a grant stands before it.
_FOR_ONE = Pattern(r"^,? (?:for one|for instance|for example|among them|being one(?: of them)?|is one of them)\b", re.I)
_HOLDING = Pattern(
    rf"\b(?:{GET}|hold|holds|held|have|had) (?!no\b)(?:[\w'-]+ ){{0,4}}{PAPER}\b[^.;]{{0,40}}, $|\b(?:was|were|been|are) {LET_IN}\b[^.;]{{0,60}}, $",
    re.I,
)


def _is_subject(before: str, after: str) -> bool:
    if _OWES.match(after) and not HANGS.search(before[-80:]):
        return True
    found = find_predicate(before, after)
    if found is None:
        return False
    verb, rest = found
    if WHICH.match(after):
        return True
    return not (_BORROWED.match(rest) or (_SEEKING.match(rest) and re.search(AMONG, verb)))


def find_own_predicate(before: str, after: str) -> tuple[str, str] | None:
    """The same, where the name is neither the object of a grant nor a member of those let in."""
    before, after = before[-_FAR:], after[:_FAR]
    if _is_object(before) or _is_member(before, after) or _is_told_last(before):
        return None
    return find_predicate(before, after)


#: "Among those approved is NAME"; "Newly approved under the pilot, NAME plans ...".
_TOLD_LAST = Pattern(
    r"\b(?:among|one of|latest|newest|first|second|third|last|only)\b[^;]{0,110}\b(?:approv|clear|admit|licen[cs]|grant|authori[sz]|accredit|pilot)\w*[^;]{0,60}\b(?:is|was|are|were) $"
    r"|\b(?:[Aa]mong|[Oo]ne of|[Tt]wo of|[Tt]hree of) (?:them|these|those|the (?:[\w-]+ ){0,4}?[\w-]+) (?:is|are|was|were) (?:the )?$|^(?:[Bb]esides|[Aa]part from) [^;]{2,60} (?:these|those|they|the others) (?:is|are|was|were) $"
    r"|^(?:newly |recently |already |just |freshly )?(?:approved|licen[cs]ed|cleared|admitted|accredited|authori[sz]ed) (?:by|under|for|to|into|in)\b[^;]{0,70}, $",
    re.I,
)


#: "five companies, of which NAME is the best known".
_IS_ONE = Deferred(
    r"^,? (?:is|was|are|were) (?:the |one of |by far |perhaps |probably )*(?:best|most|larg|bigg|lead|first|only|latest|small|old|young|sole)\w*\b"
)


def _is_of_those(before: str, after: str) -> bool:
    return re.search(r"\bof wh(?:ich|om),? $", before) is not None and _IS_ONE.match(after) is not None


#: "A and B both made the list, as did NAME".
_AS_DID = Pattern(
    r"\b(?:made (?:it onto )?(?:the|its) (?:list|cut)|was approved|were approved|was cleared|were cleared|(?:won|got|received|obtained|secured) (?:[\w-]+ ){0,3}(?:approvals?|permits?|licen[cs]es?|nods?)),? as (?:did|were|was|have|has) (?:the )?$"
    r"|\b(?:made (?:it onto )?(?:the|its) (?:list|cut)|got (?:in|through)|was let in|were let in|was (?:approved|cleared|admitted)|were (?:approved|cleared|admitted)|(?:won|got|received|obtained|secured) (?:[\w-]+ ){0,3}(?:approvals?|permits?|licen[cs]es?|nods?))[^;.,]{0,90}[;,] (?:and )?so (?:did|were|was|have|has) (?:the )?$"
)


def _is_told_last(before: str) -> bool:
    if _EACH.match(before) or (_AS_DID.search(before) is not None and not UNDONE.search(before)):
        return True
    return _TOLD_LAST.search(before) is not None and not UNDONE.search(before)


def _is_object(before: str) -> bool:
    apposed = _APPOSED.search(before)
    if apposed is not None and not (
        UNDONE.search(before[: apposed.start()]) or _BREAKS.search(apposed["gap"]) or VERBS.search(apposed["gap"])
    ):
        return True
    found = _OBJECT.search(before)
    while found is not None:
        gap = drop_asides(found["gap"])
        undone = UNDONE.search(before[max(0, found.start() - 40) : found.start()])
        if not (undone or _BREAKS.search(gap) or VERBS.search(gap)):
            return True
        found = _OBJECT.search(before, found.start() + 1)
    return False


_GOT_PAPER = rf"\b{GET}\b(?! no\b)(?:(?!\b(?:for|to) (?:clients|customers))[^.;]){{2,150}}?\b{PAPER}\b"
#: "obtained its permit through its unit NAME", "won approval through NAME".
_THROUGH_UNIT = Pattern(
    rf"{_GOT_PAPER}(?:(?!\band\b)[^.;]){{0,120}} (?:through|via) (?:(?:its|their|an?|the|group) )(?:(?:new|local|Chinese|China|mainland|Shanghai|Beijing|Shenzhen|Hainan|wholly[- ]owned|wholly[- ]foreign-owned|fully[- ]owned) ){{0,3}}(?:(?:[a-z-]+) )?(?:unit|subsidiary|affiliate|arm|entity|company),? $",
    re.I,
)
_THROUGH = Pattern(rf"{_GOT_PAPER}(?:(?!\band\b)[^.;]){{0,120}} (?:through|via) $", re.I)
#: "issued approvals to the first two foreign-invested enterprises in Tianjin, NAME and NAME".
_APPOSED = Pattern(
    rf"\b(?:{PAPER}\b(?:(?!\b(?:and|but|while|warn\w*|notices?|letters?|fines?)\b)[^.;,]){{0,80}} (?:to|for)|{LET_IN}) (?:the )?(?:first |another |a further |an initial )?(?:\d{{1,3}}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen) (?:(?:more|new|foreign|foreign-invested|foreign-funded|overseas|multinational) ){{0,3}}(?:enterprises|companies|firms|businesses)(?: (?:in|from) (?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)?)?(?:,|:| -+)(?: namely)? (?P<gap>[^;]{{0,200}})$",
    re.I,
)


def is_through_unit(name: str, before: str) -> bool:
    """Whether a group got a paper through this firm, its unit: the words before it say so, or the group's own name opens it."""
    before = before[-_FAR:]
    if _UNDONE_BUT_THROUGH.search(before):
        return False
    if _THROUGH_UNIT.search(before):
        return True
    got = _THROUGH.search(before)
    own = name.split(" ")[0].strip(",.")
    return (
        got is not None
        and (len(own) > 2 or (len(own) > 1 and own.isupper()))
        and re.search(rf"(?<![\w-]){re.escape(own)}\b", before) is not None
    )


def leaves_to_unit(name: str, after: str) -> bool:
    """Whether a group got a paper through a firm of its own name: "Airbus China ... through Airbus (Beijing) ..."."""
    own = name.split(" ")[0].strip(",.")
    return len(own) > 2 and re.search(rf"^[^.;]{{10,160}} (?:through|via) {re.escape(own)}\b", after[:_FAR]) is not None


_UNDONE_BUT_THROUGH = Pattern(
    r"\b(?:could|would|should|if|hop(?:es?|ing)|expects?|expected|seek(?:s|ing)?|sought|pending|yet to|fail(?:s|ed)|not|never|n't|plans?|aims?|wants?|applied|partner)\b",
    re.I,
)

#: A field of a form: "Licence holder: NAME".
_FIELD = Pattern(
    r"\b(?:(?:licen[cs]e|permit|approval) holder|licensee|approved (?:company|enterprise|entity|firm)|recipient|grantee): $",
    re.I,
)


def _is_member(before: str, after: str) -> bool:
    if names_others(before) or UNDONE.search(before) or _YET_AFTER.match(after) or _ASKING_AFTER.match(after):
        return False
    cues = [cue for cue in _MEMBER.finditer(before) if not _is_aside(before, cue)]
    gaps = (drop_asides(before[cue.end() :]) for cue in cues)
    return any(not VERBS.search(gap) and not _STRANGERS.search(gap) for gap in gaps)


#: "providers such as NAME", "social media like NAME": of a trade, and not of the firms let in.
_FIRMS = Deferred(
    r"\b(?:companies|firms|enterprises|businesses|multinationals|corporations|ones|names|recipients|licensees|entrants|newcomers|participants|winners|groups|investors|players|giants|conglomerates|brands|holders|members|those|others|carmakers|banks),?$"
)
_TRADE = Deferred(r"(?:^| )[a-z-]+,?$")
_HOME = Deferred(r"\b(?:[Dd]omestic|[Ll]ocal|Chinese|[Ss]tate-owned|home-grown)(?: [\w-]+){0,3}$")
#: "(Reuters) - NAME said".
_DATELINE = Deferred(r"[A-Z][\w .]{1,24}\) ?(?:-|–|—)")
_TOLD_IN = Deferred(r"\b(?:approv|clear|licen[cs]|grant|permi|admit|pilot|batch|let in)")


def _is_aside(before: str, cue: re.Match[str]) -> bool:
    """Whether a word for a member stands behind a trade, or is the bracket of a dateline."""
    word = cue.group().strip().lower()
    if word == "(":
        return _DATELINE.match(before, cue.end()) is not None
    if word not in ("such as", "like"):
        return False
    head = before[: cue.start()].rstrip()
    if not _TRADE.search(head):
        return False
    return _HOME.search(head) is not None or not (_FIRMS.search(head) or _TOLD_IN.search(head))
