# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whose members an English sentence names: "the 31 include X" are of the 31, "companies fined include X" of those fined."""

import re

from parsers.facts.numbers import parse_words
from parsers.facts.patterns import Pattern
from parsers.facts.sentences import Sentence
from parsers.facts.verbs import ENDED

#: The verb by which a sentence names some of those whom its subject is.
_NAMES = re.compile(r"\b(?:includ(?:e|es|ed)|comprise[sd]?|are|were|was|is)\b(?= |:)", re.I)
#: What is done to firms, or what they do, that were not let in: participles that merely describe a firm are none.
_DOINGS = re.compile(
    rf"\b(?:fined|punished|penali[sz]ed|sanctioned|warned|reprimanded|critici[sz]ed|summoned|inspected|investigated|probed|audited|visited|surveyed|polled|interviewed|quoted|asked|invited|attending|rejected|refused|excluded|omitted|overlooked|shunned|suspended|banned|barred|blocked|blacklisted|sued|removed|expelled|delisted|dropped|barring|missing|failing|lacking|losing|applying|seeking|waiting|awaiting|queu\w+|pending|hoping|planning|preparing|considering|weighing|eyeing|bidding|competing|rivalling|challenging|opposing|complaining|leasing|renting|selling|supplying|hosting|advising|representing|auditing|buying|using|backing|funding|lending|shortlisted|tipped|rumou?red|expected|proposed|nominated|ranked|{ENDED})\b",
    re.I,
)
#: Whoever does something else to those who were let in, or beside them.
_OTHERS = re.compile(
    r"\b(?:suppliers?|customers?|clients?|rivals?|competitors?|landlords?|partners?|advisers?|lessors?|applicants?|bidders?|candidates?|latecomers|absentees)\b",
    re.I,
)
_LET_IN = re.compile(
    r"\b(?:approv\w+|clear(?:ed|ances?)|licen[cs]e\w*|grant\w*|admitted|permits?|recipients?|winners?|newcomers|pilot|batch|group|list|round)\b",
    re.I,
)


_REMOVED = re.compile(
    rf"^(?:The|Those|Companies|Firms|Among (?:the|those)) (?:[\w-]+ ){{0,3}}(?:removed|expelled|delisted|excluded|struck off|fined|punished|penali[sz]ed|warned|rejected|refused|turned down|{ENDED})\b",
    re.I,
)
#: What stands farther from a name than this says nothing of it.
_FAR = 320
#: More words before the verb are no subject.
_LONGEST_HEAD = 120


def names_others(before: str) -> bool:
    """Whether the words before a name make it one of others than those let in: "companies fined the same day include ..."."""
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


_ENDED = re.compile(
    rf"^(?:The|Those) (?:[\w-]+ ){{0,2}}(?:removed|expelled|delisted|struck off|revoked|cancell?ed|{ENDED})(?: (?:companies|firms|enterprises|ones))?(?: from [^.;:]{{3,60}})? (?:includ(?:e|es|ed)|are|were)\b",
    re.I,
)


def names_ended(before: str) -> bool:
    """Whether the words before a name make it one of those whose approvals ended: "the removed include ..."."""
    return _ENDED.match(before) is not None


#: "The successful applicants are A, B and C".
_SUCCESSFUL_ARE = re.compile(
    r"\b(?:successful|winning) (?:applicants?|candidates?|bidders?) (?:are|is|were|was|include[sd]?|comprise)\b(?:(?! (?:expected|likely|to|not)\b)[^;]){0,200}$"
)


def names_successful(before: str) -> bool:
    """Whether the words before a name make it one of the applicants who succeeded."""
    return _SUCCESSFUL_ARE.search(before[-_FAR:]) is not None


#: "four more firms, including NAME, are in the pipeline": what is said of them behind the name.
_WAITING = re.compile(
    r"^(?:(?:, | and )[^.;]{1,80}?)?,? (?:are|is|were|was|remain|remains|have been|has been) (?:all |both |still |also |now |currently ){0,2}(?:in the (?:pipeline|queue|works|line)|in line|next in line|await\w*|waiting|pending|queu\w+|under (?:review|consideration|examination|study|assessment)|being (?:processed|reviewed|considered|examined|vetted|assessed)|seeking|applying|yet to be (?:approved|cleared|licen[cs]ed|admitted)|expected to (?:follow|be (?:approved|cleared)))\b",
    re.I,
)
_SOME = re.compile(r"\b(?:including|among them|such as|among which|for example)\b[^.;]{0,120}$", re.I)


def waits_for_grant(before: str, after: str) -> bool:
    """Whether a name is one of some of whom the words behind it say that they wait."""
    return _SOME.search(before) is not None and _WAITING.match(after) is not None


_COUNTED = re.compile(
    r"^(?:Among )?(?:[Tt]he|[Tt]hose|[Tt]hese) (?:other )?(?P<number>\d{1,4}|[a-z]+(?:-[a-z]+)?)(?: (?:companies|firms|enterprises|businesses|ones|operators))?(?: (?:includ(?:e|es|ed)|are|were|comprise)\b|,)"
)
_TOLD_END = Pattern(rf"\b(?:{ENDED}|removed|expelled|delisted|struck off|fined|punished|penali[sz]ed|warned)\b", re.I)
_TOLD_GRANT = Pattern(
    r"\b(?:approv(?:ed|es|al|als)|cleared|licen[cs]ed|granted|issued|awarded|admitted|gave|given|permitted|authori[sz]ed|let in|won|received|obtained|batch)\b",
    re.I,
)
#: So many sentences before its members a group may be told.
_NEAR = 6


def find_counted_end(sentences: tuple[Sentence, ...], index: int) -> int | None:
    """The sentence that tells an end, and no grant, of as many as this one names members of: "The 31 include ..."."""
    named = _COUNTED.match(sentences[index].text)
    if named is None:
        return None
    number = named["number"]
    value = int(number) if number.isdigit() else parse_words(number)
    if not value:
        return None
    for at in range(index - 1, max(-1, index - _NEAR), -1):
        if told := _tell_number(sentences[at].text, value, number):
            return at if _TOLD_END.search(told) and not _TOLD_GRANT.search(told) else None
    return None


def _tell_number(text: str, value: int, number: str) -> str | None:
    """The part of a sentence that tells a number of firms."""
    for part in re.split(r"; |, (?:and|but|while) |\. ", text):
        if re.search(rf"(?<![\d.,]){value}(?![\d.,%]\d|%)|\b{re.escape(number)}\b", part, re.I):
            return part
    return None
