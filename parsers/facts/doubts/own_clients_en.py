# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Doubts English figures of a writer's own clients, "we accompanied four applications; two were approved", or of whom a survey asked."""

from parsers.facts.counts.counts import Draft
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_NUMBER = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|(?:twen|thir|for|fif)ty(?:-[a-z]{3,5})?|several|some|dozens of|a dozen|a handful of)"
_HELPED = r"(?:accompanied|handled|guided|assisted|helped|advised|supported|represented|acted for|worked on|work on|handle|accompany|advise|filed|lodged|submitted|prepared|managed|took|steered|brought|shepherded|counselled|counseled|looked after)"
#: The writer's own work, with how many of whom.
_OWN = Pattern(
    rf"\b(?:[Ww]e|I|[Oo]ur (?:[\w-]+ ){{0,2}}(?:firm|team|desk|lawyers|practice|office|group|colleagues))(?: (?:have|has|had))?(?: (?:also|so far|already|since|now))? {_HELPED} (?:on |with )?(?:(?:about|over|more than|some|nearly|around) )?{_NUMBER} (?:[\w-]+ ){{0,4}}(?:applications?|filings?|clients?|companies|firms|enterprises|cases|applicants|mandates|investors|requests|submissions|files)\b"
    rf"|\b(?:[Oo]f|[Aa]mong) (?:our|my) (?:[\w-]+ ){{0,3}}(?:clients?|applications|filings|cases|mandates|applicants)\b|\b[Oo]ur (?:own )?(?:[\w-]+ )?(?:clients|applications|filings|cases|mandates)(?: (?:[\w-]+ ){{0,5}}(?:were|are|have been|got|received|obtained|won))\b"
)
#: "Of 84 respondents, 31 hold a licence": whom a survey asked.
_ASKED = Pattern(
    r"\b(?:respondents|(?:firms|companies|members|enterprises|businesses) (?:that were )?(?:surveyed|polled|interviewed))\b"
)
#: "two of which we advised": said of the figure itself.
_WHOM_WE = Pattern(
    rf"^[^.;,]{{0,24}}(?:,? (?:that|which|whom|who))? ?\b(?:we|I|our (?:firm|team|office|lawyers))(?: (?:have|had))? {_HELPED}\b"
)
#: Who speaks of all that were let in: the figure is no client's.
_OF_ALL = Pattern(
    r"\b(?:MIIT|[Mm]inistry|[Aa]dministration|[Bb]ureau|[Rr]egulators?|nationwide|nationally|in the country|in China|official\w*|published|announced|according to)\b"
)
#: So many sentences behind the writer's work its outcome may be told.
_SOON = 2


def counts_own_clients(draft: Draft, sentences: tuple[Sentence, ...]) -> bool:
    """Whether a figure may count those whom the text's writer advised or asked, and not those who were let in."""
    if not draft.rule.startswith("en.") or draft.role not in ("batch", "subset", "pilot_total"):
        return False
    own = sentences[draft.sentence]
    if _WHOM_WE.search(own.text[draft.end - own.start :][:120]):
        return True
    found = _OWN.search(own.text)
    if found is not None:
        return found.start() < draft.at - own.start
    if _OF_ALL.search(own.text) and not own.text[:1].isdigit() and not _opens_with(draft, own):
        return False
    before = sentences[max(0, draft.sentence - _SOON) : draft.sentence]
    if any(one.line == own.line and _ASKED.search(one.text) for one in before):
        return True
    return any(_OWN.search(one.text) for one in before if one.line >= own.line - 1 and not _OF_ALL.search(one.text))


def _opens_with(draft: Draft, sentence: Sentence) -> bool:
    """Whether a figure opens its sentence: "Seven were granted the approval by MIIT" goes on from the sentence before."""
    return draft.at - sentence.start <= _OPENS


#: "All ", "Of these, ".
_OPENS = 12
