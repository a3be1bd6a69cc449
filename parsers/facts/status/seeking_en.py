# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Knows English applicants by what they are about ("is trying to get into the pilot"), by the group they wait in, and by the list of those who asked."""

import re
from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.cues.status_cues import NO_INTENT, REJECTED, REVOKED
from parsers.facts.status.applicant_rows_en import is_asked_before, tells_asking
from parsers.facts.status.granting import Judged
from parsers.facts.status.let_in_en import NUMBER_EN
from parsers.facts.status.unsure_firms_en import is_of_abroad
from parsers.facts.subject.sectors import is_of_other_sector
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_SAYS = r"(?:(?:has |have )?(?:confirmed|confirms|said|says|announced|announces|disclosed|discloses|told [\w ]{2,30}?|acknowledged|acknowledges|stated|revealed|reports|reported))"
_WHEN = r"(?: (?:on|in|at|last|this|earlier|late|today|yesterday|via|by|to)(?: (?!that\b|it\b|they\b)[\w'.]+){0,6}?|, too,?)?"
_STRIVES = r"(?:trying|attempting|striving|working|bidding|vying|angling|pushing|battling|lobbying|making (?:a|its|another) (?:bid|push)|making efforts|after|seeking)"
_STEP = r"(?:get (?:itself |themselves )?into|join|enter|be (?:let|admitted|taken|accepted|allowed) (?:in)?to|win (?:admission|entry|access|entrance|a (?:place|spot|seat)) (?:to|in|into)|gain (?:admission|entry|access|entrance) (?:in)?to|(?:get|win|obtain|secure|gain|earn) (?:an?|its|the|its own) (?:[\w-]+ ){0,4}?(?:approval|permit|licen[cs]e|admission|place)|become (?:part|a member) of|take part in)"
_GATE = r"(?:pilot|trial|scheme|programme?|approvals?|permits?|licen[cs]es?)"
#: "NAME said on Monday that it is trying to join the pilot".
_STRIVING = Deferred(
    rf"(?: {_SAYS}{_WHEN}(?: that)? (?:it|they)|, which)? (?:is|are|was|were|has been|have been|had been) (?:now |also |still |itself |currently |again |among the firms )?{_STRIVES} (?:hard |for \w+ months |since \w+ )?(?:to {_STEP}(?P<what>[^.;,]{{0,90}}?\b{_GATE}\b|(?<=approval)|(?<=permit)|(?<=licen[cs]e))|(?:admission|entry|access) to [^.;,]{{0,60}}\b{_GATE}\b)"
)
_WAIT = r"(?:still )?(?:waiting|await(?:ing)? (?:a |an |its |their |the )?(?:[\w-]+ )?(?:decision|reply|answer|verdict|approval|permit|licen[cs]e|word)(?! (?:on|about|over|of|for)\b)|pending|undecided|under (?:review|examination|consideration)|in the queue|in line|on hold|yet to hear|to be decided|without an answer)"
_WHO_WAIT = r"(?:(?:that|who|which) (?:(?:still )?(?:have|has) to wait|must (?:still )?wait|(?:are|is|were|was) (?:still )?(?:waiting|pending|in the queue|under review|being (?:looked at|examined|reviewed))|still (?:wait|await)\b|(?:have|has) (?:yet to hear|no answer yet|had no answer(?: yet)?|not been decided(?: yet)?)))"
_CLOSES = r"(?=[.,;:]|$| (?:for (?:an? |its |their |the )?(?:[\w'-]+ ){0,3}?(?:approval|permit|licen[cs]e|decision|reply|answer|verdict|nod|go-ahead|clearance)s?\b(?! (?:on|about|over|of|for|to)\b)|to be (?:approved|cleared|admitted|licen[cs]ed|let in)|by|and|from|in [A-Z]))"
_GROUP = rf"(?:the |those |these )?(?:(?:{NUMBER_EN}|others?|last|few|remaining|firms|companies|applicants|bidders|ones) ){{0,4}}"
#: "NAME, one of the three still waiting", "NAME is among those who have to wait".
_ONE_WAITING = Deferred(
    rf"(?:, | (?:is|are|was|were) )(?:also |still |both )?(?:one of|among|{NUMBER_EN} of|part of) {_GROUP}(?:{_WAIT}{_CLOSES}|{_WHO_WAIT}{_CLOSES})"
)
#: "NAME, asked for further papers, ...".
_ASKED_MORE = Deferred(
    r", (?:one of (?:(?:the|those) )?(?:[\w-]+ ){0,3}?|among (?:the|those) (?:[\w-]+ ){0,3}?|which (?:was|has been) |which were )asked (?:for|to (?:send|supply|provide|submit|hand in|file)) (?:further|more|additional|other|missing) (?:documents|papers|paperwork|information|details|data)\b"
)
_TELECOM = Pattern(
    r"\b(?:value-added|tele(?:com|co)\w*|IP-VPN|VATS|MIIT|Ministry of (?:Industry and Information Technology|Information Industry)|Communications Administration)\b",
    re.I,
)
#: What is asked for elsewhere, or is another paper.
_OF_ELSE = Pattern(
    r"\b(?:network access|type approval|equipment|import|export|building permit|construction|planning permi|work permit|residence|land use|driving|merger|takeover|listing|visa|tax|hospital|banking|payment|insurance|securities|fund|game|drug|Vietnam|India|Indonesia|Malaysia|Thailand|Philippines|Russia|Brazil|Mexico|Japan|Korea|Singapore|Taiwan|Europe|America)\w*\b",
    re.I,
)
#: What became of it meanwhile, told behind: "one of the eight still waiting, was refused on Friday".
_DECIDED = Pattern(
    r"\b(?<!to be )(?:refused|rejected|turned (?:down|away)|approved|cleared|admitted|licen[cs]ed|let in|withdr[ae]w\w*|pulled|dropped|got|received|won|obtained|granted|until|gave up|given up|abandoned|in vain|no longer|failed|stopped)\b(?! by (?:July|August|\w+day|the end))",
    re.I,
)
#: So many sentences before one telecom is named where it is its subject.
_NEAR = 5
#: So many characters behind the words may say that it is elsewhere.
_BEHIND = 60


#: What it wants to be let in to.
_INTO = Pattern(
    r"\b(?:pilot|trial|scheme|programme?|value-added|tele(?:com|co)\w*|VATS|IDC|ISP|CDN|IP-VPN|data cent\w+|internet access|call cent\w+|information services?)\b",
    re.I,
)


def is_seeking(after: str, sentences: Sequence[Sentence], index: int) -> bool:
    """Whether the words right behind a name tell that it wants to be let in, or waits, in a text of telecom."""
    found = _STRIVING.match(after)
    if found is not None and not _INTO.search(after[: found.end() + _BEHIND]):
        return False
    found = found or _ONE_WAITING.match(after) or _ASKED_MORE.match(after)
    whole = sentences[index].text
    if (
        found is None
        or is_of_other_sector(whole)
        or is_of_abroad(whole)
        or _OF_ELSE.search(after[: found.end() + _BEHIND])
    ):
        return False
    if _DECIDED.search(after[found.end() :]):
        return False
    return any(_TELECOM.search(one.text) for one in sentences[max(0, index - _NEAR) : index + 1] if not one.title)


#: The line over the names of those of whom the sentence before tells.
_OPENS_NAMES = Pattern(
    rf"(?:^|\b)(?:(?:{NUMBER_EN}|the|these|those|all|their|some|first) )(?:[\w-]+ ){{0,2}}?(?:names|applicants|bidders|hopefuls|candidates|filers)\b[^:.;]{{0,60}}:$|^(?:They|These|Those|The (?:applicants|bidders|hopefuls|candidates|names|list|(?:[\w-]+ )?(?:companies|firms)))(?: (?:are|were|reads?|is))?(?: as follows| so far)?:$",
    re.I,
)
_ITEM = Deferred(r"\W*(?:\d{1,2}[.)]|\(?\d{1,2}\)|[-•*])?\W*")


def settle_listed_applicants(
    judged: list[Judged], sentences: Sequence[Sentence], heads: Sequence[int | None]
) -> list[Judged]:
    """The same names; of whom nothing is said but that a list of those who asked begins a row with them are applicants."""
    asked = {head for head in set(heads) if head is not None and _heads_applicants(sentences, head)}
    return [
        alter(one, status="applicant", rule="applied", confidence=0.75)
        if one.rule == "no-cue" and heads[one.sentence] in asked and _begins_row(one, sentences[one.sentence])
        else one
        for one in judged
    ]


def _heads_applicants(sentences: Sequence[Sentence], head: int) -> bool:
    text = sentences[head].text
    if not _OPENS_NAMES.search(text) or any(cue.search(text) for cue in (REJECTED, REVOKED, NO_INTENT)):
        return False
    if tells_asking(text):
        return True
    return head > 0 and tells_asking(sentences[head - 1].text) and is_asked_before(sentences, head)


def _begins_row(one: Judged, sentence: Sentence) -> bool:
    return _ITEM.fullmatch(sentence.text[: max(0, one.name.start - sentence.start)]) is not None
