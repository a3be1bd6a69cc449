# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Doubts the English figure that is told as hearsay, as not done, as made up, as a rate, or of firms of the country itself."""

import re
from collections.abc import Iterator

from parsers.facts.counts.counts import Draft
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_DONE = r"(?:approved|cleared|licen[cs]ed|granted|issued|given|admitted|let|authori[sz]ed|awarded|permitted|allowed|accepted|added|reached|topped|passed|received|won|obtained|secured)"
_DO = r"(?:approve|clear|license|grant|issue|give|admit|let|authori[sz]e|award|permit|allow|accept|hand|wave|green-?light|sign off|receive|win|obtain|secure|get)"
_DOING = r"(?:approving|clearing|licensing|granting|issuing|giving|admitting|letting|authori[sz]ing|awarding|permitting|allowing|handing|waving|green-?lighting|signing off)"
#: Told on the word of somebody who is not named, or as what is merely held to be so.
_HEARSAY = Pattern(
    r"\b(?:reportedly|apparently|supposedly|allegedly|purportedly|ostensibly|evidently|word (?:has|had) it|market talk|the talk is|hearsay|grapevine|scuttlebutt"
    r"|(?:is|are|was|were) (?:widely |now |also )?(?:reported|understood|believed|thought|said|rumou?red|assumed|presumed|alleged) to have|it is (?:understood|believed|thought|said|rumou?red|assumed) that"
    r"|(?:nobody|no one|few|analysts?|lawyers?|investors?|observers|traders|insiders|some|many|most|we|I) (?:[\w-]+ )?(?:believes?|thinks?|assumes?|suspects?|reckons?|speculat\w+|guess(?:es)?|presumes?) (?:that )?"
    r"|(?:people|persons?|sources?|insiders?|individuals|executives|lawyers|someone|those) (?:[\w-]+ ){0,2}?(?:familiar with|close to|briefed on|with (?:direct )?knowledge|aware of|privy to|who (?:asked|declined|spoke|requested))"
    r"|(?<!official )(?<!government )(?<!ministry )(?:sources?|insiders?) (?:say|says|said|told|tell|claim|claimed|reckon|suggest\w*)|citing (?:an? )?(?:[\w-]+ ){0,2}?(?:people|persons?|sources?|insiders?)|(?:unnamed|unidentified|anonymous) (?:officials?|sources?|people|persons?|executives?)"
    r"|(?:media|press|newspapers?|outlets?|blogs?|bloggers|websites?|tabloids?) (?:reports? |outlets? )?had (?:earlier |previously |also )?(?:reported|said|claimed|suggested|carried))\b",
    re.I,
)
#: Behind what was told, who told it.
_CITED = Pattern(
    r"\b(?:sources?|insiders?|(?:people|persons?|individuals) (?:[\w-]+ ){0,2}?(?:familiar with|close to|briefed on|with (?:direct )?knowledge|aware of|privy to|who (?:asked|declined|spoke|requested))[^.;]{0,60}?) (?:say|says|said|told|claim\w*)\b|\b(?:say|says|said|told|tell) (?:[\w-]+ ){0,2}?(?:sources?|insiders?|people familiar)\b|\b(?:citing|according to) (?:an? )?(?:[\w-]+ ){0,2}?(?:people|persons?|(?<!official )sources?|insiders?)\b|, (?:(?:I|we) (?:guess|suppose|reckon|think|believe|imagine|hear|gather)|it is (?:said|understood|believed|thought|rumou?red)|reportedly|apparently|the rumou?r goes)\b",
    re.I,
)
#: Who says it in public, whatever the paper that passes it on makes of it.
_VOUCHED = Pattern(
    r"\b(?:MIIT|[Mm]inistry|[Rr]egulators?|Xinhua|CCTV|People's Daily|China Daily|[Nn]otice|[Ss]tatement|[Ss]pokes\w+)\b(?: (?!is\b|was\b|are\b|were\b)[\w'-]+){0,3} (?:said|says|announced|confirmed|reported|wrote|show(?:s|ed))\b|\b(?:according to|citing) (?:the |a |an )?(?:MIIT|[Mm]inistry|[Rr]egulator|Xinhua|CCTV|[Nn]otice|[Ss]tatement|[Oo]fficial)\b"
)
#: What is said is weighed in the same breath: "reports that ... are premature".
_WEIGHED = Pattern(
    r"\b(?:reports?|claims?|talk|stories|story|suggestions?|headlines|posts?) (?:(?:on|in|from) [\w' -]{3,30} )?(?:that|of|saying|claiming|suggesting)\b[^.;]*\b(?:(?:could|can) ?not (?:\w+ ){0,2}(?:be )?(?:independently |immediately )?(?:confirmed|verified)|(?:has|have|had) not (?:yet )?been (?:\w+ )?(?:confirmed|verified)|(?:is|are|was|were|remain|remains|looks?|seems?) (?:\w+ )?(?:unconfirmed|true|untrue|false|fake|baseless|groundless|unfounded|premature|exaggerated|overblown|overstated|overdone|off the mark|wide of the mark|misleading|nonsense|inaccurate|unverified|hard to verify|greatly exaggerated|speculative|off base|not accurate|not correct|misguided))\b",
    re.I,
)
#: A sum that is said to be near, foreseen, allowed or doubted, and not to have been reached.
_NEARING = Pattern(
    r"\b(?:likely|set|due|bound|poised|yet|about|going|expected|projected|forecast|tipped|is|are) to (?:\w+ ){0,2}?(?:reach|pass|top|hit|exceed|cross|surpass|be|number|total|climb|rise|grow)\b|\bon (?:course|track|its way|their way) (?:to|for)\b|\b(?:could|would|might|should|may|can|will|shall) (?:\w+ )?(?:take|bring|lift|push|raise|carry|boost|swell|double|triple|increase|expand|grow)\b|\b(?:heading|headed|heads) (?:for|towards?)\b|\b(?:closing in on|edging towards?|inching towards?)\b"
    r"|\b(?<!little )(?<!just )(?<!bit )(?<!slightly )(?:short|shy) of\b|\b(?:capped|limited) (?:at|to)\b|\b(?:cap|limit|ceiling|quota|room|space|target|goal|aim|upper bound|maximum) (?:of|for)\b|\b(?:no|not) more than\b"
    r"|\b(?:seen|forecast|projected|put|expected) (?:at|topping|reaching|passing|hitting|exceeding)\b(?= (?:some |about |over )?$)|\b(?:see|sees|foresees?|predict\w*|forecasts?|envisag\w*|expects?|(?<!un)hop(?:e|es|ed|ing) for|bet(?:s|ting)? on|(?:(?!re)call(?:s|ed|ing)?) for|push(?:es|ed|ing)? for|lobb(?:y|ies|ied|ying) for|want(?:s|ed)?|wish(?:es|ed)? for|dream(?:s|ed)? of)\b"
    r"|\b(?:doubt(?:s|ed)?|disput(?:es?|ed)|question(?:s|ed)?|challeng(?:es?|ed)|contest(?:s|ed)?|(?:casts?|cast) doubt on|sceptical|skeptical)\b",
    re.I,
)
#: What is said of a figure right behind it: that it is too high, or what was promised.
_TOO_HIGH = re.compile(
    r"[\w,-]+(?: (?!is\b|was\b|are\b|were\b)[\w'-]+){0,7} (?:is|was|are|were|looks?|seems?) (?:\w+ )?(?:inflated|exaggerated|overstated|misleading|too high|too low|implausible|doubtful|disputed|contested|unverified|unconfirmed|a guess|guesswork|wrong|out of date|outdated)\b"
)
#: So many were in at an earlier time, and no day of it is told.
_FORMERLY = re.compile(
    r"\b(?:a (?:year|month|week|quarter) (?:ago|earlier|before|previously)|(?:two|three|four|five|six|nine|twelve) (?:years|months|weeks) (?:ago|earlier|before)|at the time|previously|formerly|at the outset|originally|initially|used to)\b"
)
_FORMERLY_BEHIND = re.compile(
    r"[\w,-]+(?: (?:companies|firms|enterprises|businesses|in the pilot))*,? (?:before(?:hand)?|then|previously|at the time|(?:a|one) (?:year|month|week|quarter) (?:ago|earlier|before)|(?:two|three|four|five|six|nine|twelve) (?:years|months|weeks) (?:ago|earlier|before)|until (?:then|now|[A-Z]\w+day))(?=[.,;:)]|$)"
)
#: "that makes 79, less the one that left": what is left is another number.
_LESS_SOME = re.compile(
    r"[\w,-]*\w(?: [a-z-]+){0,2},? (?:\()?(?:less|minus|before (?:deducting|subtracting)|not (?:allowing for|counting|deducting)|leaving aside|without deducting) (?:the |those |one\b|two\b|three\b|\d)"
)
#: Made up, or only supposed.
_SUPPOSED = Pattern(
    r"(?:^|[\"'] ?)(?:Suppos(?:e|ing)|Imagine|Assum(?:e|ing)|Let's say|Let us say|Picture|Say that)\b|\b(?:hypothetical(?:ly)?|fictitious|fictional|imaginary|made-up|invented|April Fools?'?|spoof|satir\w+|thought experiment|mock (?:example|notice|list|news)|role-?play|for the sake of (?:argument|example|illustration))\b",
    re.I,
)
#: What stands before the object of a verb: "27 more of the", "a total of".
_OBJECT = r"(?: (?!and\b|but\b|that\b|which\b|who\b)[\w'-]+){0,6}? ?$"
#: Not done, not yet done, or done by halves.
_UNDONE = Pattern(
    rf"\b(?:would|should|could|might|(?-i:may)|must|ought to|needn't|can't|cannot) (?:[\w']+ ){{0,2}}?(?:have )?(?:been )?(?:{_DONE}|{_DO}|hit|pass|top|reach|exceed)\b{_OBJECT}"
    rf"|\b(?:almost|nearly|all but|provisionally|conditionally|tentatively|preliminarily|informally|virtually|effectively|pre-) ?{_DONE}\b{_OBJECT}"
    rf"|\b(?:conditional|provisional|preliminary|tentative|interim|initial|in-principle|partial) (?:[\w-]+ )?(?:approvals?|clearances?|permits?|licen[cs]es?|nods?|go-aheads?|green lights?|consents?)\b{_OBJECT}"
    rf"|\b(?:approved|cleared|agreed|accepted) in principle\b{_OBJECT}"
    rf"|\b(?:(?:probably|perhaps|possibly|presumably|maybe|seemingly|conceivably)(?: (?:have|has|had))?|(?:appear|seem)(?:s|ed)? to have|(?:have|has|had) (?:probably|perhaps|possibly|presumably|maybe|seemingly)) (?:already |now |also |just )?(?:been )?{_DONE}\b{_OBJECT}"
    rf"|\bit (?:seems|appears|looks)(?: very| quite)?(?: likely| probable| possible)? (?:that|as if|as though|like) [^.;]{{0,60}}\b{_DONE}\b{_OBJECT}",
    re.I,
)
#: A verb without tense tells an act only behind one that says that it was done: "decided to approve".
_TO_DO = Pattern(rf"(?P<head>(?:with [\w' -]{{2,40}}?)?[\w'-]+) (?P<form>to (?:have )?{_DO}|{_DOING})\b{_OBJECT}", re.I)
_DECIDED = re.compile(
    r"(?:decid\w+|agree[ds]?|resolv\w+|vot\w+|mov\w+|chose|went on|on|opted|proceeded|continu\w+|began|begun|started|managed|first|second|third|last|only|latest|decision|move|agreement|after|following|by|in|upon|since|announc\w+|confirm\w+|finish\w+|complet\w+|report\w+|and|while|when|spree|from)",
    re.I,
)
#: So many each time or in each while, and no figure of one act.
_RATE = Pattern(
    r"\b(?:on average|an average of|averag(?:es|ed|ing))\b|\b(?:(?<!in )(?<!within )(?<!over )(?<!for )(?<!than )(?<!about )(?<!half )(?<!of )(?<!once )(?<!such )(?<!just )a|per|each|every) (?:year|quarter|month|week|round|batch|time)\b(?! (?:ago|before|earlier|later|after|since|on|old|into|of|dated|that|which|published|announced))|\bat a time\b|\bapiece\b",
    re.I,
)
_DIFFERENCE = re.compile(r"[\w,-]+ (?:fewer|less|more than (?:in|last|a year|the (?:year|round|batch|month)))\b", re.I)
#: Whom the number counts are the country's own: "27 Chinese companies", "27 companies, none of them foreign".
_FIRMS = r"(?:companies|firms|enterprises|businesses|operators|carriers|telcos|banks|brands|groups|start-?ups|players|providers)"
_OWN = re.compile(
    rf"[\w,-]+ (?:(?:more|new|further|other|additional|private|large|small|big|state-owned) )*(?:Chinese|domestic|home-?grown|indigenous|state-owned|domestically owned)(?: (?:telecom\w*|tech\w*|internet|private|state-owned|value-added|software|cloud))* {_FIRMS}\b(?! (?:with|backed|owned|controlled|funded|set up|founded|established|run|under|part-owned|held) )(?! of )",
)
_NONE_FOREIGN = Pattern(
    r"\b(?:none|no one|not one)(?: of (?:them|which|whom))?(?: (?:is|are|was|were|being))? (?:foreign|from (?:abroad|overseas))|\ball (?:of (?:them|which|whom) )?(?:(?:are|were) )?(?:Chinese|domestic|local|home-?grown)\b",
    re.I,
)


#: Which of two it is nobody knows: "eight companies, or perhaps nine".
_OR_ANOTHER = re.compile(
    r"[\w,-]+(?: [\w-]+){0,4},? or (?:perhaps|maybe|possibly|by some counts) (?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen)\b|\w+teen\b|(?:twen|thir|for|fif)ty)"
)
_THE_OTHER = re.compile(r"\bor (?:perhaps|maybe|possibly|by some counts) $")


def doubt_unsure(draft: Draft, sentences: tuple[Sentence, ...]) -> Iterator[str]:
    """Why an English figure that reads as told may not be so; the doubts' names."""
    sentence = sentences[draft.sentence]
    text, at, end = sentence.text, max(0, draft.at - sentence.start), max(0, draft.end - sentence.start)
    before, counted = text[:at], text[at:]
    if is_hearsay(text, before):
        yield "hearsay"
    if is_supposed(text):
        yield "supposed"
    if tells_undone(before):
        yield "undone"
    if _OR_ANOTHER.match(counted) or _THE_OTHER.search(before):
        yield "range"
    if draft.role in ("batch", "subset") and (_is_rate(before, text[end:]) or _DIFFERENCE.match(counted)):
        yield "rate"
    if draft.role in ("pilot_total", "stock_total"):
        yield from _doubt_sum(draft, before, counted)
    if draft.rule.startswith("en.may-start") and _BARE.match(counted):
        yield "told-as-known"
    if draft.role == "batch" and (_PASSES.search(before) or _IN_ALREADY.match(counted)):
        yield "sum-passed" if _PASSES.search(before) else "told-as-known"
    if draft.role in ("batch", "pilot_total") and (_OWN.match(counted) or _NONE_FOREIGN.search(text[end:])):
        yield "own-firms"


#: "Newly approved firms top 40": what a sum goes past is no batch's own number.
_PASSES = re.compile(
    r"\b(?:tops?|topped|topping|pass(?:es|ed)|exceed(?:s|ed)?|surpass(?:es|ed)?|near(?:s|ed|ing)|cross(?:es|ed)?) (?:the )?$"
)
#: Those who were in already: "gave 27 firms in the pilot a second permit".
_IN_ALREADY = re.compile(
    r"[\w,-]+ [^.;,]{0,50}?\b(?:already |currently |now )?(?:in|on) (?:the|its|China's) (?:[\w-]+ ){0,3}(?:pilot|trial|scheme|programme?|list)\b[^.;]{0,30}?\b(?:second|additional|extra|further|another|new|amended|renewed|longer|wider|broader) (?:[\w-]+ ){0,2}(?:permits?|approvals?|licen[cs]es?)\b"
)


#: "Caixin put the number at 14": a newspaper's count, and no ministry's.
_PUT_AT = re.compile(
    r"\b(?:Caixin|Reuters|Bloomberg|Nikkei|Yicai|Xinhua|Times|Post|Daily|Journal|[Nn]ewspapers?|[Mm]agazines?|[Aa]nalysts?|[Ll]awyers?|[Cc]onsultants?|[Bb]logs?|[Bb]loggers?) (?:(?:has|have|had) )?(?:since )?(?:puts?|placed|reckons?|reckoned) (?:the |that |their )?(?:number|figure|tally|total|count) at (?:about |over |some )?$"
)
#: Cues that take a sum for that of now; those of a comparison know that it was so before.
_OF_NOW = (
    "en.anaphor",
    "en.hold-pilot",
    "en.firms-in-pilot",
    "en.pilot-has",
    "en.pilot-numbers",
    "en.lifting-to",
    "en.past",
)


#: "Nine may run data centres": of whom they are some stands before them.
_BARE = re.compile(r"[\w-]+ (?:may|can|are)\b")


def _doubt_sum(draft: Draft, before: str, counted: str) -> Iterator[str]:
    """Why a sum may not be that of now: it is only near, or was so at an earlier time of which no day is told."""
    clause = re.split("[;:,]", before)[-1]
    if _NEARING.search(clause[-90:]) or _TOO_HIGH.match(counted):
        yield "aimed-at"
    if _LESS_SOME.match(counted):
        yield "less-some"
    if _PUT_AT.search(before):
        yield "claimed"
    if draft.rule.startswith(_OF_NOW) and (_FORMERLY.search(clause) or _FORMERLY_BEHIND.match(counted)):
        yield "formerly"


def is_hearsay(text: str, before: str) -> bool:
    """Whether a sentence tells what stands behind these words as what somebody unnamed says, or as what was not so."""
    if _WEIGHED.search(text):
        return True
    told = _HEARSAY.search(before) or _CITED.find_within(text, text[len(before) :])
    return told is not None and _VOUCHED.search(text) is None


def is_supposed(text: str) -> bool:
    """Whether a sentence tells something made up, or only supposed."""
    return _SUPPOSED.search(text) is not None


def tells_undone(before: str) -> bool:
    """Whether the verb of which a figure is the object tells nothing done: "stopped short of approving", "was to approve"."""
    clause = re.split(r"[;:,]", before)[-1]
    if _UNDONE.search(clause):
        return True
    found = _TO_DO.find(clause)
    if found is None or re.search(r"\b(?:decision|decid\w+|move|resolution)\b", clause[: found.start()]):
        return False
    return not found["head"].startswith("with ") and not _DECIDED.fullmatch(found["head"])


def _is_rate(before: str, behind: str) -> bool:
    """Whether the clause of a figure tells it as so many each time."""
    clause = f"{re.split('[;:]', before)[-1]}#{re.split('[;:,.]', behind)[0]}"
    return _RATE.search(clause) is not None
