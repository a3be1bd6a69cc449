# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Leaves out of an English sentence that tells a decision how it came about: that somebody had asked for it, or that the request was looked into.

"More than a year after it applied, NAME won the ministry's approval", "the ministry issued NAME a permit, an application for which was filed last October": the
decision is told, and the words of asking at either end of its sentence tell when it was asked for.
"""

from bisect import bisect_right
from collections.abc import Iterable

from msgspec.structs import replace

from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.recall import recall
from parsers.facts.text.sentences import Sentence

_BID = r"(?:applications?|bids?|requests?|filings?|submissions?|paperwork|papers|dossiers?|documents|files?)"
_WHO = r"(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Tt]he (?:[\w-]+ )?(?:company|firm|group|unit|operator|carrier|applicant|subsidiary|venture|provider|two|three|pair|firms|companies))"
_HAD = r"(?:had |has |have |was |were )?(?:first |formally |originally |only |initially )?"
_ASKED = r"(?:applied|filed|asked|submitted|lodged|put in|handed in|sought|requested|tendered|petitioned)"
_ASKING = r"(?:applying|filing|submitting|lodging|putting in|handing in|seeking|requesting|tendering|petitioning)"
_LOOKING = r"(?:reviewing|examining|considering|vetting|assessing|studying|weighing|processing|receiving|accepting|evaluating|looking (?:at|into)|going through|sitting on)"
#: Words that may stand between asking and a comma: none that tells what became of it, nor of another firm.
_REST = r"(?:(?!\b(?:refus\w+|reject\w+|turned|denied|revok\w+|withdr\w+|cancel\w+|but|not|never|while|whereas|approved|granted|cleared|licen[cs]ed)\b)[^.,;:])"
#: What of the past is told by itself: that it was asked, or looked into.
_PAST = (
    rf"(?:{_WHO} {_HAD}{_ASKED}\b{_REST}{{0,90}}"
    rf"|{_ASKING}\b{_REST}{{0,90}}"
    rf"|{_LOOKING} (?:the |its |their |an? )?(?:[\w'-]+ ){{0,3}}?{_BID}\b{_REST}{{0,60}}"
    rf"|(?:the |its |their |an? )?(?:[\w-]+ ){{0,3}}?{_BID} (?:was|were|had been|has been|went|came) (?:first |formally )?(?:filed|submitted|lodged|made|accepted|received|handed|put|in)\b{_REST}{{0,60}}"
    rf"|(?:an? |the |its )?(?:[\w-]+ ){{0,3}}?(?:review|examination|vetting|assessment|evaluation|scrutiny)(?: process)?(?: of (?:the |its |their )?(?:[\w-]+ ){{0,3}}?{_BID})?(?: that (?:took|lasted|ran)| lasting| of| which took)?\b{_REST}{{0,50}})"
)
_SPAN = r"(?:(?:[\w-]+ ){0,6}?(?:days?|weeks?|months?|years?|quarters?)(?: and a half)? (?:after|from|since|on from) |(?:[Ss]oon|[Ss]hortly|[Ll]ong|[Nn]ot long) after |(?:[Aa]fter|[Ff]ollowing|[Uu]pon|[Ss]ince|[Oo]nce) )"
_LEAD = Deferred(
    rf"(?:{_SPAN}{_PAST}|Having {_HAD}{_ASKED}\b{_REST}{{0,90}}|After (?:an? |its )?(?:(?:long|lengthy|anxious|protracted|[\w-]+(?:-month|-week|-year|-day)) )?(?:wait|process)(?: (?:of|that|which|lasting)\b[^.,;:]{{0,50}})?), "
)
_TAIL = Deferred(
    rf",? (?:{_SPAN}{_PAST}"
    rf"|having {_HAD}{_ASKED}\b{_REST}{{0,90}}"
    rf"|(?:an?|its|the) {_BID} for (?:which|it) (?:was|were|had been|has been) (?:first )?(?:filed|submitted|lodged|made)\b{_REST}{{0,60}}"
    rf"|(?:for )?which {_WHO} (?:had (?:first |been )?)?(?:{_ASKED}(?: for)?|{_ASKING}|asking for|applying for|waiting for)\b{_REST}{{0,60}}"
    rf"|(?:in response to|acting on|granting|in answer to|based on) (?:an?|its|the|their) (?:[\w-]+ ){{0,2}}?{_BID} (?:{_WHO} )?(?:had )?(?:filed|submitted|lodged|made|received|dated|of|from)\b{_REST}{{0,60}}"
    r"|(?:ending|capping|after|closing) (?:an? |its |the )?(?:(?:long|lengthy|anxious|patient|protracted|[\w-]+(?:-month|-week|-year|-day)) )?(?:wait|vigil|process)(?: (?:of|that|which|lasting)\b[^.,;:]{0,50})?"
    r")(?=[.;]?$)"
)
#: A sentence without any of these words tells nothing of asking.
_ASKS = Pattern(
    r"\b(?:appl(?:ied|ying|ications?)|fil(?:ed|ing|ings)|ask(?:ed|ing)|submi\w+|lodg\w+|put(?:ting)? in|hand(?:ed|ing) in|sought|seeking|request\w*|tender\w*|petition\w*|bids?|paper(?:s|work)|dossiers?|documents|files?|wait|vigil|process|review|examination|vetting|assessment|evaluation|scrutiny|waiting)\b"
)
#: What tells a decision by itself: a sentence without it may be about the request alone.
_DECIDES = Pattern(
    r"\b(?:approv(?:ed|es|al)|clear(?:ed|s|ance)|grant(?:ed|s)|issu(?:ed|es)|award(?:ed|s)|licen[cs]ed|admitted|green-?li\w+|green light|go-ahead|nod|let in|permit(?:s|ted)?|licen[cs]es?|refus\w+|reject\w+|turn(?:ed|s) (?:down|away)|open(?:ed|s) (?:the|its) (?:doors?|way|market)|signed off|denied|revok\w+|cancel\w+)\b"
)
#: What is still to come after asking.
_OPEN = Pattern(
    r"\b(?:await\w*|wait(?:s|ed|ing)?|pending|yet to|still|under review|being (?:reviewed|examined)|expects?|expected|hop(?:es?|ing)|seek(?:s|ing)?|sought|may|might|could|would|will|to be (?:approved|decided)|not|no|never|whether|if|unless|until|denied (?:that|reports))\b"
)


@recall
def find_decision(text: str) -> tuple[int, int]:
    """Where the part of a sentence that tells a decision begins and ends, without what was asked before; all of it where it tells none."""
    if not _ASKS.search(text):
        return 0, len(text)
    start, end = 0, len(text)
    while lead := _LEAD.match(text, start):
        start = lead.end()
    while tail := _TAIL.search(text[:end], start):
        end = tail.start()
    rest = text[start:end]
    if (start, end) == (0, len(text)) or not _DECIDES.search(rest) or _OPEN.search(rest):
        return 0, len(text)
    return start, end


def leave_asked_before(text: str) -> str:
    """The sentence without what was asked before; the same where it tells no decision, or nothing of asking."""
    start, end = find_decision(text)
    return text[start:end]


def trim_to_decisions(sentences: tuple[Sentence, ...], names: Iterable[tuple[int, int]]) -> tuple[Sentence, ...]:
    """The same sentences without what was asked before, but for those that name somebody there. `names`: the spans of all names, in order."""
    trimmed = [_trim(one) for one in sentences]
    starts = [one.start for one in sentences]
    for start, end in names:
        at = max(0, bisect_right(starts, start) - 1)
        if not trimmed[at].start <= start <= end <= trimmed[at].end:
            trimmed[at] = sentences[at]
    return tuple(trimmed)


def _trim(sentence: Sentence) -> Sentence:
    first, last = find_decision(sentence.text)
    if (first, last) == (0, len(sentence.text)):
        return sentence
    start, end = sentence.start + first, sentence.start + last
    return replace(sentence, start=start, end=end, text=sentence.text[first:last])
