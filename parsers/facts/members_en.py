# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whose members an English sentence names: "the 31 include X" are of the 31, "companies fined include X" of those fined."""

import re

from parsers.facts.numbers import parse_words
from parsers.facts.patterns import Pattern
from parsers.facts.sentences import Sentence
from parsers.facts.verbs import ENDED

#: The verb by which a sentence names some of those whom its subject is.
_NAMES = re.compile(r"\b(?:includ(?:e|es|ed)|comprise[sd]?|are|were|was|is)\b(?= |:)", re.I)
#: Participles that say of firms only what they are, or that they were let in.
_PLAIN = re.compile(
    r"(?:approved|approving|cleared|licen[cs]ed|granted|given|issued|awarded|admitted|authori[sz]ed|permitted|allowed|accredited|endorsed|selected|chosen|picked|named|listed|mentioned|announced|added|joined|joining|included|including|entering|receiving|winning|getting|obtaining|securing|holding|foreign-\w+|\w+-(?:owned|invested|funded|backed|listed|based)|owned|invested|funded|backed|based|registered|located|headquartered|operating|unnamed|following|remaining|publici[sz]ed|published|released|unveiled|disclosed|identified|identifying|qualified|benefiting|participating|concerned|involved|piloting|leading|let|green-lighted|successful|according|providing|offering|running|building|manufacturing|engineering|trading|shipping|consulting|banking|gaming|existing|belonging|representing|ranging|opening|during|shared|limited|united|expanding|opened|need|king|said|told|added|speed|indeed|hundred)",
    re.I,
)
_VERBAL = re.compile(r"\b(?:[A-Za-z]+-)?[a-z]{2,}(?:ed|ing)\b")
#: Whoever does something else to those who were let in, or beside them.
_OTHERS = re.compile(
    r"\b(?:suppliers?|customers?|clients?|rivals?|competitors?|landlords?|partners?|advisers?|lessors?|applicants?|bidders?|candidates?|latecomers|absentees)\b",
    re.I,
)
_LET_IN = re.compile(
    r"\b(?:approv\w+|clear(?:ed|ances?)|licen[cs]e\w*|grant\w*|admitted|permits?|recipients?|winners?|newcomers|pilot|batch|group|list|round)\b",
    re.I,
)


def names_others(before: str) -> bool:
    """Whether the words before a name make it one of others than those let in: "companies fined the same day include ..."."""
    cue = next(_NAMES.finditer(before), None)
    if cue is None:
        return False
    head = re.split(r"[;:]", before[: cue.start()])[-1]
    if len(head) > 120 or _is_other_end(head):
        return _is_other_end(head) and len(head) <= 120
    verbal = [m.group() for m in _VERBAL.finditer(head) if not _PLAIN.fullmatch(m.group())]
    if not cue.group().lower().startswith(("includ", "compris")):
        return bool(verbal) and _OTHERS.search(head) is not None and not _LET_IN.search(head)
    return bool(verbal or _OTHERS.search(head)) and not _LET_IN.search(head)


_REMOVED = re.compile(
    rf"^(?:The|Those|Companies|Firms|Among (?:the|those)) (?:[\w-]+ ){{0,3}}(?:removed|expelled|delisted|excluded|struck off|fined|punished|penali[sz]ed|warned|rejected|refused|turned down|{ENDED})\b",
    re.I,
)


def _is_other_end(head: str) -> bool:
    return _REMOVED.match(head.strip()) is not None


_ENDED = re.compile(
    rf"^(?:The|Those) (?:[\w-]+ ){{0,2}}(?:removed|expelled|delisted|struck off|revoked|cancell?ed|{ENDED})(?: (?:companies|firms|enterprises|ones))?(?: from [^.;:]{{3,60}})? (?:includ(?:e|es|ed)|are|were)\b",
    re.I,
)


def names_ended(before: str) -> bool:
    """Whether the words before a name make it one of those whose approvals ended: "the removed include ..."."""
    return _ENDED.match(before) is not None


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
