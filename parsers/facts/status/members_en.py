# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whose members an English sentence names: "the 31 include X" are of the 31, "companies fined include X" of those fined."""

import re

from parsers.facts.cues.verbs import ENDED
from parsers.facts.names.brands import Name
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import parse_words

#: "and a client who prefers to stay unnamed": one more of the row; "our client NAME": the writer's own.
_OF_ROW = Deferred(
    r"\b(?:and|plus|or) (?:an?|one|another|two|three) (?:(?:more|other|further) )?(?:clients?|customers?)\b (?:who|that|which|whose)\b[^,;.]*|\b[Oo]ur (?:\w+ )?clients?,? (?=[A-Z])"
)


def leave_clients(words: str) -> str:
    """Words of a row without those that make one of its firms a client like the others, or the writer's own."""
    return _OF_ROW.sub("", words) if "client" in words or "customer" in words else words


#: The verb by which a sentence names some of those whom its subject is.
_NAMES = Deferred(r"\b(?:includ(?:e|es|ed)|comprise[sd]?|are|were|was|is)\b(?= |:)", re.I)
#: What is done to firms, or what they do, that were not let in: participles that merely describe a firm are none.
_DOINGS = Deferred(
    rf"\b(?:fined|punished|penali[sz]ed|sanctioned|warned|reprimanded|critici[sz]ed|summoned|inspected|investigated|probed|audited|visited|surveyed|polled|interviewed|quoted|asked|invited|attending|rejected|refused|excluded|omitted|overlooked|shunned|suspended|banned|barred|blocked|blacklisted|sued|removed|expelled|delisted|dropped|barring|missing|failing|lacking|losing|applying|seeking|waiting|awaiting|queu\w+|pending|hoping|planning|preparing|considering|weighing|eyeing|bidding|competing|rivalling|challenging|opposing|complaining|leasing|renting|selling|supplying|hosting|advising|representing|auditing|buying|using|backing|funding|lending|shortlisted|tipped|rumou?red|expected|proposed|nominated|ranked|{ENDED})\b",
    re.I,
)
#: Whoever does something else to those who were let in, or beside them.
_OTHERS = Deferred(
    r"\b(?:suppliers?|customers?|clients?|rivals?|competitors?|landlords?|partners?|advis[eo]rs?|lessors?|lawyers?|law firms|counsel|bankers?|auditors?|lenders?|creditors?|contractors?|vendors?|consultants?|guests?|speakers?|visitors?|critics?|applicants?|bidders?|candidates?|latecomers|absentees)\b",
    re.I,
)
_LET_IN = Deferred(
    r"\b(?:approv\w+|clear(?:ed|ances?)|licen[cs]e\w*|grant\w*|admitted|permits?|recipients?|winners?|newcomers|pilot|batch|group|list|round)\b",
    re.I,
)


_REMOVED = Deferred(
    rf"^(?:The|Those|Companies|Firms|Among (?:the|those)) (?:[\w-]+ ){{0,3}}(?:removed|expelled|delisted|excluded|struck off|fined|punished|penali[sz]ed|warned|rejected|refused|turned down|{ENDED})\b",
    re.I,
)
#: What stands farther from a name than this says nothing of it.
_FAR = 320
#: More words before the verb are no subject.
_LONGEST_HEAD = 120


#: "The list of landlords includes", "included in a list of defaulters": a list is of those let in only where it says so, or nothing.
_LIST_OF = Deferred(
    r"\b(?:lists?|rolls?|registers?|rosters?|panels?|rows?) of (?P<what>(?!(?:the )?(?:\d+|[a-z]+teen|two|three|four|five|six|seven|eight|nine|ten)\b)[^.;:,]{2,60}?)(?: (?:includ|compris|are\b|were\b|was\b|is\b|name)|$)"
)
#: "in a list of defaulters NAME".
_LIST_OF_NAMED = Deferred(r"\b(?:lists?|rolls?|registers?|rosters?) of (?P<what>[a-z][a-z -]{2,40})(?= [A-Z])")
_OF_LET_IN = Deferred(
    r"\b(?:approv\w+|clear(?:ed|ances?)|licen[cs]e\w*|grant\w*|admitted|permits?|recipients?|winners?|newcomers|pilot|batch|trial|names|those|firms|companies|enterprises|participants|holders|operators|members|entrants)\b",
    re.I,
)


def _is_other_list(before: str) -> bool:
    """Whether the words before a name put it in a list of whom else they say."""
    named = f"{before}N"
    found = (*_LIST_OF.finditer(before), *_LIST_OF_NAMED.finditer(named))
    return any(not _OF_LET_IN.search(one["what"]) for one in found)


def names_others(before: str) -> bool:
    """Whether the words before a name make it one of others than those let in: "companies fined the same day include ..."."""
    if _is_other_list(before):
        return True
    cue = next(_NAMES.finditer(before), None)
    if cue is None:
        return False
    head = re.split(r"[;:]", before[: cue.start()])[-1]
    if len(head) > _LONGEST_HEAD:
        return False
    if _REMOVED.match(head.strip()):
        return True
    doing = _DOINGS.search(head) is not None
    if not cue.group().lower().startswith(("includ", "compris")):
        return doing and _OTHERS.search(head) is not None and not _LET_IN.search(head)
    return (doing or _OTHERS.search(head) is not None) and not _LET_IN.search(head)


def tells_doings(words: str) -> bool:
    """Whether words behind a row's firms tell what is done to firms, or what they do, before any word of a grant."""
    doing = _DOINGS.search(words)
    return doing is not None and not _TOLD_GRANT.search(words[: doing.start()])


_ENDED = Deferred(
    rf"^(?:The|Those) (?:[\w-]+ ){{0,2}}(?:removed|expelled|delisted|struck off|revoked|cancell?ed|{ENDED})(?: (?:companies|firms|enterprises|ones))?(?: from [^.;:]{{3,60}})? (?:includ(?:e|es|ed)|are|were)\b",
    re.I,
)


def names_ended(before: str) -> bool:
    """Whether the words before a name make it one of those whose approvals ended: "the removed include ..."."""
    return _ENDED.match(before) is not None


#: "The successful applicants are A, B and C".
_SUCCESSFUL_ARE = Pattern(
    r"\b(?:successful|winning) (?:applicants?|candidates?|bidders?) (?:are|is|were|was|include[sd]?|comprise)\b(?:(?! (?:expected|likely|to|not|[a-z]+ed|[a-z]+ing)\b)[^;]){0,200}$"
)


def names_successful(before: str) -> bool:
    """Whether the words before a name make it one of the applicants who succeeded."""
    return _SUCCESSFUL_ARE.search(before[-_FAR:]) is not None


#: "four more firms, including NAME, are in the pipeline": what is said of them behind the name.
_WAITING = Deferred(
    r"^(?:(?:, | and )[^.;]{1,80}?)?,? (?:are|is|were|was|remain|remains|have been|has been) (?:all |both |still |also |now |currently ){0,2}(?:in the (?:pipeline|queue|works|line)|in line|next in line|await\w*|waiting|pending|queu\w+|under (?:review|consideration|examination|study|assessment)|being (?:processed|reviewed|considered|examined|vetted|assessed)|seeking|applying|yet to be (?:approved|cleared|licen[cs]ed|admitted)|expected to (?:follow|be (?:approved|cleared)))\b",
    re.I,
)
_SOME = Pattern(r"\b(?:including|among them|such as|among which|for example)\b[^.;]{0,120}$", re.I)


def waits_for_grant(before: str, after: str) -> bool:
    """Whether a name is one of some of whom the words behind it say that they wait."""
    return _SOME.search(before) is not None and _WAITING.match(after) is not None


_COUNTED = Deferred(
    r"^(?:Among )?(?:[Tt]he|[Tt]hose|[Tt]hese) (?:other )?(?P<number>\d{1,4}|[a-z]+(?:-[a-z]+)?)(?: (?:companies|firms|enterprises|businesses|ones|operators))?(?: (?:includ(?:e|es|ed)|are|were|comprise)\b|,)"
)
_TOLD_END = Pattern(rf"\b(?:{ENDED}|removed|expelled|delisted|struck off|fined|punished|penali[sz]ed|warned)\b", re.I)
_TOLD_GRANT = Pattern(
    r"\b(?:approv(?:ed|es|al|als)|cleared|licen[cs]ed|granted|issued|awarded|admitted|gave|given|permitted|authori[sz]ed|let in|won|received|obtained|batch)\b",
    re.I,
)
#: So many sentences before its members a group may be told.
_NEAR = 6


_FIRMS = (
    r"(?:companies|firms|enterprises|businesses|licensees|newcomers|entrants|participants|recipients|operators|ones)"
)
#: "They are NAME", "The companies are NAME": those of whom the sentence before tells.
_ALL_ARE = Deferred(
    rf"(?:They|(?:The|These|Those)(?: (?:two|three|four|five|six|foreign|foreign-invested|new))?(?: {_FIRMS})?) (?:are|were)(?: as follows)?:? (?=[A-Z])"
)
#: The papers that are taken back, which are no grant of any.
_TAKEN = Deferred(
    rf"\b{ENDED} (?:[\w'-]+ ){{0,7}}(?:approvals?|permits?|licen[cs]es?)\b|\b(?:approvals?|permits?|licen[cs]es?)\b(?: [\w'-]+){{0,8}} (?:was|were|been) (?:\w+ ){{0,2}}{ENDED}\b",
    re.I,
)


#: "Two of the companies, NAME and NAME, had applied to end their operations": some of those told of right before.
_SOME_OF_THEM = Deferred(
    rf"(?:One|Two|Three|Four|Five|Six|\d{{1,2}}) of (?:the|these|those)(?: (?:two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}}))?(?: {_FIRMS})?,? (?=[A-Z])"
)


def find_counted_end(sentences: tuple[Sentence, ...], index: int) -> int | None:
    """The sentence that tells an end, and no grant, of those whom this one names: "The 31 include ...", "They are ..."."""
    at = _find_told(sentences, index)
    if at is None and index and _SOME_OF_THEM.match(sentences[index].text):
        at = index - 1
    if at is None:
        return None
    told = _tell_counted(sentences, index, at)
    return at if _TOLD_END.search(told) and not _TOLD_GRANT.search(_TAKEN.sub(" ", told)) else None


#: "The subsidiary, NAME, employs 85": the one of which the sentence before tells a grant.
_THE_UNIT = Deferred(
    r"(?:The|Its|This) (?:[\w-]+ )?(?:subsidiary|unit|affiliate|entity|licensee|arm)(?:, called|, named|,| is| is called) $"
)
_FOR_UNIT = Deferred(
    r"\b(?:its|their|an?|the group's) (?:[\w-]+ ){0,5}(?:subsidiary|unit|affiliate|entity|arm)\b(?! of (?-i:[A-Z]))",
    re.I,
)


def tells_the_unit(name: Name, sentences: tuple[Sentence, ...], index: int, approvals: frozenset[int]) -> bool:
    """Whether a sentence names the unit of which the one right before tells a grant: "The subsidiary, NAME, ..."."""
    if name.shape != "legal" or index - 1 not in approvals:
        return False
    sentence, before = sentences[index], sentences[index - 1].text
    told = _THE_UNIT.fullmatch(sentence.text[: max(0, name.start - sentence.start)])
    if told is None or len(_FOR_UNIT.findall(before)) != 1 or not _TOLD_GRANT.search(before):
        return False
    return not (_UNTOLD.search(before) or _TOLD_END.search(before))


_UNTOLD = Deferred(
    r"\b(?:not|n't|never|appl(?:y|ied|ying|ication)|seek\w*|sought|hop\w+|plans?|will|would|could|(?-i:may)|might|wait\w*|reject\w*|refus\w*|denied|if|unless|rival|partner)\b",
    re.I,
)

#: A batch whose size the sentence behind it tells: "approved a third batch. The 20 are ...".
_NEW_BATCH = Deferred(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|new|latest) (?:batch|group|round|list)\b",
    re.I,
)


#: Whoever is called so was let in, wherever it was told.
_LET_IN_ARE = Deferred(
    r"(?:The|These|Those) (?:[\w-]+ ){0,2}(?:newcomers|entrants|licensees|recipients) (?:are|were)\b"
)


def names_of_grant(sentences: tuple[Sentence, ...], index: int, approvals: frozenset[int]) -> bool:
    """Whether those whom a sentence that points back ("The five companies are ...") names can be those let in.

    The sentence that it points back at tells a grant, and nothing else that is done to firms.
    """
    text = sentences[index].text
    if _LET_IN_ARE.match(text):
        return True
    if not _ALL_ARE.match(text) and not (_SO_MANY_ARE.match(text) and _read_counted(text)):
        return True
    at = _find_told(sentences, index)
    if at is None and _NEW_BATCH.search(sentences[index - 1].text):
        at = index - 1
    return at in approvals and at is not None and _DOINGS.search(_tell_counted(sentences, index, at)) is None


_SO_MANY_ARE = Deferred(
    rf"(?:The|Those|These) (?:(?:new|newly approved|approved|foreign|foreign-invested) )?(?P<number>\d{{1,4}}|[a-z]+(?:-[a-z]+)?)(?: (?:new|newly approved|approved|foreign|foreign-invested|foreign-funded))?(?: {_FIRMS})? (?:are|were)(?: as follows)?:? (?=[A-Z])"
)


def _read_counted(text: str) -> tuple[int, str] | None:
    """The number of those whom a sentence names members of, and how it is written."""
    named = _COUNTED.match(text) or _SO_MANY_ARE.match(text)
    if named is None:
        return None
    number = named["number"]
    value = int(number) if number.isdigit() else parse_words(number)
    return (value, number) if value else None


def _find_told(sentences: tuple[Sentence, ...], index: int) -> int | None:
    """The sentence that tells of those whom this one names: as many of them, or the one right before "They are"."""
    if counted := _read_counted(sentences[index].text):
        for at in range(index - 1, max(-1, index - _NEAR), -1):
            if _tell_number(sentences[at].text, *counted):
                return at
        return None
    return index - 1 if index and _ALL_ARE.match(sentences[index].text) else None


def _tell_counted(sentences: tuple[Sentence, ...], index: int, at: int) -> str:
    """What a sentence says of those whom another counts: the part with their number, or all of it."""
    counted = _read_counted(sentences[index].text)
    return (counted and _tell_number(sentences[at].text, *counted)) or sentences[at].text


def _tell_number(text: str, value: int, number: str) -> str | None:
    """The part of a sentence that tells a number of firms."""
    for part in re.split(r"; |, (?:and|but|while) |\. ", text):
        if re.search(rf"(?<![\d.,]){value}(?![\d.,%]\d|%)|\b{re.escape(number)}\b", part, re.I):
            return part
    return None
