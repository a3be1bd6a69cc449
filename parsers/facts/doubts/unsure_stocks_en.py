# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Doubts the English figure of all foreign-invested telecom firms whose sentence says something else of so many.

"2,400 foreign-invested telecom companies" may be those that closed, came last year, are from Hong Kong, are wished for or are not there: the noun
alone does not tell that they are all there are.
"""

import re
from collections.abc import Iterator

from parsers.facts.counts.counts import Draft
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence

#: "China does not have", "needs", "would have had", "may have", "believed that China would attract".
_NOT_SO = Deferred(
    r"\b(?:(?:do|does|did|is|are|was|were|has|have|had)(?: not|n't)|no longer|never|(?:would|could|might|may|should|must|ought to|needs? to|will) (?:\w+ ){0,2}?(?:have|be|has|reach|attract|count|need|host|see|get|want)|needs?|wants?|wish(?:es)?|hop(?:es?|ed)|expect(?:s|ed)|aim(?:s|ed)|believ(?:es?|ed)|thought|dreamt|imagin\w+|suppos\w+|if)\b[^,;.]{0,60}$",
    re.I,
)
#: What is done with so many, which are not all there are: "China lost", "European investors own".
_DONE_TO = Deferred(
    r"\b(?:lost|loses|losing|deregister\w*|closed|closing|shut(?: down)?|shed|expell\w+|struck off|fined|punished|warned|inspected|surveyed|polled|interviewed|visited|audited|invited|own(?:s|ed)?|control(?:s|led)?|backs?|stand behind|employs?|among|set up|founded)(?: (?:about|some|over|nearly|more than|around))? $",
    re.I,
)
_ADVERBS = r"(?: (?:in (?:China|the (?:country|mainland))|nationwide|there|now|already|also|all|mostly|together))*"
#: What so many did, were or are, besides being there.
_ELSE_BEHIND = Deferred(
    rf"{_ADVERBS}(?: (?:have|has|had|are|were|was|be|been|did|do))*(?: (?:not|also|since|already|mostly|newly|never))* (?:closed|left|exited|withdr\w+|gone|shut|quit|entered|arrived|disappeared|folded|failed|set up|established|founded|created|fined|warned|inspected|surveyed|deregistered|revoked|cancel+ed|expelled|from (?!\d)|small|medium|large|profitable|loss-making|run(?! by the)|runs|own|owns|employ\w*|earn\w*|pa(?:y|id)|ma[dk]e|took part|taken part|attended|joined|signed|applied|complained|replied|responded|answered|said|use|used|invest(?:ed)?|export\w*|plan|want|hope|wish|belong|complain|face|faced|sold|needed|asked)\b",
    re.I,
)
_OUT_OF = Deferred(r"[^.;]{0,60}?,? out of (?:the |a total of |some |about )?\d")
_WHOLLY = Deferred(
    r"\bwholly[- ](?:foreign|overseas)[- ](?:owned|funded|invested)\b[^.;,\d]{0,60}$|^[\d,]+ wholly", re.I
)
#: "In telecom, internet and software the number was": of several fields at once.
_FIELDS = Deferred(r"\btele\w+, (?:\w+ )?(?:internet|software|IT|electronics|media)\b", re.I)
#: "telecom retailers", "handset makers": no service.
_TRADES = Deferred(r"\b(?:retailers?|makers?|manufacturers?|vendors?|dealers?|shops?|stores?|suppliers?)\b", re.I)
#: "The Yangtze River Delta has", "in the eastern provinces": a region that is no place of ours.
_WIDE_PLACE = Deferred(
    r"\b(?:(?:eastern|western|northern|southern|central|coastal|inland|north-?eastern|south-?western|north-?western|south-?eastern) (?:provinces|regions?|areas|China|cities)|(?:Yangtze|Pearl) River|Greater Bay|Jing-?Jin-?Ji|Bohai|(?:four |all )?pilot (?:areas|regions|cities|zones)|free[- ]trade (?:pilot )?zones|FTZs|special economic zones)\b[^.;]{0,80}$"
)
#: "Outside Shanghai", "excluding those from Hong Kong".
_LEFT_OUT = Deferred(
    r"\b(?:outside(?: of)?|without|excluding|except(?: for)?|apart from|aside from|leaving (?:out|aside)|not counting|besides|other than|beyond) (?!a Chinese|the (?:ordinary|pilot|need)|any)[^;.]{2,80}$",
    re.I,
)
#: "Two years ago the ministry had only 1,926": what it was then, and no day of it.
_THEN = Deferred(
    r"(?:^|[.;:,] ?)(?:Back |Only |Just )?(?:a|one|two|three|four|five|six|ten|\d+|several|some|a few) (?:decades?|years?|months?) (?:ago|earlier|before),?[^;.]{0,70}?$|\b(?:had|there were|counted) (?:just|only|barely|merely|no more than) $",
    re.I,
)
_NOW = Deferred(r"\b(?:now|today|currently|at present|has since|have since)\b", re.I)


def doubt_stock(draft: Draft, sentence: Sentence) -> Iterator[str]:
    """Why an English stock may be a part, a flow, a wish or another trade's."""
    if draft.role != "stock_total" or not draft.rule.startswith("en."):
        return
    at, end = max(0, draft.start - sentence.start), max(0, draft.end - sentence.start)
    line, behind = sentence.text[:at], sentence.text[end:]
    clause = re.split(r"[;:]|, (?:and|while|but) ", line)[-1]
    if _NOT_SO.search(clause):
        yield "not-so"
    if _DONE_TO.search(clause) or _ELSE_BEHIND.match(behind):
        yield "said-of-some"
    if _OUT_OF.match(behind) or _LEFT_OUT.search(line) or _WHOLLY.search(line) or _WHOLLY.search(sentence.text[at:end]):
        yield "part-of-all"
    if _FIELDS.search(line):
        yield "several-fields"
    if _THEN.search(line) and _NOW.search(behind):
        yield "formerly"
    if _TRADES.search(sentence.text[at:end]):
        yield "other-trade"
    if draft.region is None and _WIDE_PLACE.search(clause):
        yield "of-one-place"
