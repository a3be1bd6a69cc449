# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Tells of an English figure that reads as a sum whether it is one act's, what a while brought, or one country's alone."""

import re
from collections.abc import Iterator

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.cues.plain_english import drop_points
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.nations_en import NATIONS_EN
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
#: Words that say only that a list is complete.
_COMPLETE = Pattern(r"\b(?:a total of|in all|in total|altogether|all told|overall)\b", re.I)
#: The day of an act, or which of the batches it let in.
_ON_DAY = rf"(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|on (?:\d{{1,2}} )?{_MONTH}|last (?:week|month|(?:Mon|Tues|Wednes|Thurs|Fri)day)|this (?:week|month)|yesterday|today|the same day|that day)\b"
_DAY = Pattern(rf"\b{_ON_DAY}")
_NAMED = Deferred(
    r"\b(?:in|as|under) (?:the|a|its|this) (?:very )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|latest|new|newest) (?:batch|group|round|wave|tranche|cohort|list)\b",
    re.I,
)
#: What makes a sum of several acts of it all the same.
_RUNNING = Pattern(
    r"\b(?:so far|to date|thus far|until now|up to now|by now|cumulative\w*|since|already|hitherto|as of|by (?:the )?(?:end|close)|(?:bring|rais|lift|tak)\w* (?:the|it|its|them|that)\b|including (?:the )?(?:first|earlier|previous)|(?:two|three|four|five|six|both|all) (?:batches|rounds|groups)|now (?:been|hold|have|stands?))\b|\b(?:has|have|had|having)\b(?! (?:a|an|the|its|their)\b)",
    re.I,
)
#: The day on which something is said is no day of the act.
_SAID = re.compile(
    r"\b(?:(?:data|figures|numbers|statistics|list|notice|statement|report)\b(?: [\w'-]+){0,4} (?:issued|given|compiled)|said|told|announced|reported|(?<!-)added|wrote|published|released|updated|held|according to|show(?:s|ed|n)?|data|figures)\b[^,;.]{0,40}?\b(?:on|last|this|yesterday|today)\b(?: [\w]+){0,2}|\bin (?:a|its) (?:statement|notice|briefing)\b[^,;.]{0,40}"
)
_ACT = Pattern(
    r"\b(?:approved|cleared|granted|issued|awarded|gave|given|licen[cs]ed|admitted|let in(?:to)?|authori[sz]ed|green-?lit|received|won|got|obtained|secured|made the (?:cut|list))\b"
)


def follow_one_act_en(draft: Draft, sentence: Sentence) -> Draft:
    """A running total as the batch of the one act whose day or whose batch its sentence names: "a total of 13 were approved on Friday"."""
    if draft.role != "pilot_total" or not draft.rule.startswith("en.") or not _COMPLETE.search(sentence.text):
        return draft
    if _RUNNING.search(_leave_later_sum(draft, sentence)) or not _ACT.search(sentence.text):
        return draft
    behind = sentence.text[max(0, draft.end - sentence.start) :]
    named = _NAMED.search(behind)
    if not (named and not re.search(r"\d", behind[: named.start()])) and not _tells_day_of_act(draft, sentence):
        doubted = _DAY.search(leave_speech(sentence.text)) is not None
        return alter(draft, confidence=min(draft.confidence, DOUBTED_AT)) if doubted else draft
    return alter(draft, role="batch", rule=f"{draft.rule}+of-one-act", confidence=min(draft.confidence, 0.78))


#: "the third such round since the pilot began": which one it is, counted from the beginning.
_NTH_SINCE = Deferred(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|\d+(?:st|nd|rd|th)) (?:such )?(?:batch|group|round|wave|tranche|cohort|list|lot)s?\b,? since\b[^.;,]*"
)


def _leave_later_sum(draft: Draft, sentence: Sentence) -> str:
    """A sentence without speech, and without what says behind a figure which round it is and to how many all rounds come."""
    text = leave_speech(sentence.text)
    end = max(0, draft.end - sentence.start)
    return f"{text[:end]}{LIFTING.sub(' ', _NTH_SINCE.sub(' ', text[end:]))}"


def leave_speech(text: str) -> str:
    """A sentence without the day on which somebody said it; what is left out is as many commas."""
    return _SAID.sub(lambda said: "," * len(said.group()), text)


_BREAK = re.compile(r"[,;:()](?!\d)")
#: Behind the verb or its object a day, and no other verb before it.
_THEN_DAY = Deferred(
    rf" ?(?:(?!(?:[a-z]+ed|to|which|that|who|whose|and|but|with|as|after|before|since|when|while|began|begun|open|opens|is|are|was|were|has|have|had)\b)[\w'.-]+ ){{0,14}}?{_ON_DAY}"
)
_NO_CLAUSE_OF_ITS = Deferred(r"\b(?:which|that|who|whose|with|after|since|when|while)\b")
_DAY_FIRST = Deferred(
    rf"\b{_ON_DAY} (?:\w+ly )?(?:approved|cleared|granted|issued|awarded|gave|licen[cs]ed|admitted|let in)\b"
)


#: "On Friday, a total of 13 firms were approved".
_HEADS_DAY = Deferred(
    rf"^\W{{0,2}}(?i:{_ON_DAY})\.?(?: \d{{1,2}})?(?:,? \d{{4}})?, (?:a total of|in all|altogether|all told|some|\d)"
)


def _tells_day_of_act(draft: Draft, sentence: Sentence) -> bool:
    """Whether the clause of a figure tells the day of its act: "were approved on Friday", "MIIT on Friday approved"."""
    text = leave_speech(sentence.text)
    at, end = max(0, draft.start - sentence.start), max(0, draft.end - sentence.start)
    before, behind = _BREAK.split(text[:at])[-1], _BREAK.split(text[end:])[0]
    if _DAY_FIRST.search(before) or (_HEADS_DAY.match(text) and text.count(",", 0, at) <= 2):
        return True
    act = _ACT.find(behind)
    if act is None:
        return _ACT.search(before) is not None and _THEN_DAY.match(behind) is not None
    return not _NO_CLAUSE_OF_ITS.search(behind[: act.start()]) and _THEN_DAY.match(behind[act.end() :]) is not None


#: What an act comes to is said of another figure than its own: "approved 27, raising the cumulative figure to 40".
LIFTING = Deferred(
    r",? (?:(?:rais|bring|lift|tak|push|carry|boost|swell)ing|(?:which|a (?:list|batch|round|group|step) (?:that|which)) (?:brings|brought|raises|raised|lifts|lifted|takes|took|pushes|pushed)) (?:the|its|their) (?:[\w-]+ ){0,4}(?:figure|total|tally|number|count|sum)\b[^.;]*",
    re.I,
)
#: "the most numerous since the pilot's start": of one act, set beside those before it.
RECORD = Deferred(
    r"\b(?:(?:most|least|fewest) \w+|(?:larg|bigg|small|high|long|broad|wid|strong|fast|slow)est|first|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|last) (?:such )?(?:batch|lot|round|tranche|group|wave|set|list|cohort|handout|clearance|grants?|approvals?)|(?:batch|lot|round|tranche|group|wave) (?:of (?:its|the) kind))(?: \w+){0,2},? since\b[^.;,]*(?=[.;,]|$)"
    r"|\bmore than (?:at any (?:other )?(?:time|point)|ever(?: before)?|in any (?:other )?(?:month|round|year|group))(?: \w+){0,2},? since\b[^.;,]*(?=[.;]|$)"
)
_BEGUN = r"(?:(?:the )?(?:beginning|start|turn|first day) of (?:this|the|last) (?:year|quarter|month)|(?:early |late )?(?:January|the New Year)|(?:this|last) (?:year|month|week|quarter))"
#: What a while brought: "so far this year", "in the first half", "last year".
_WHILE = Pattern(
    rf"\b(?:(?:so far|to date|thus far|until now) (?:in |during )?(?:this (?:year|quarter|month)|20\d\d)\b|since {_BEGUN}\b|(?:this|last) year (?:so far|to date|alone)\b|(?:in|during|over|for) (?:the )?(?:first|second|third|fourth|last|past|previous) (?:half|quarter|three quarters|(?:\w+ )?(?:months|quarters)|year|half-year)\b(?! of the (?:pilot|trial|scheme))|(?:in|during|throughout|over|for) (?:all of |the whole of )?20\d\d\b(?! (?:batch|round|list))|(?<!earlier )(?<!later )(?<!late )(?<!early )(?<!once )(?:last|this) year\b(?!'s)|[Ff]rom (?:early |late |mid-)?{_MONTH}(?: 20\d\d)? (?:to|through|until) (?:early |late |mid-)?{_MONTH}|between (?:early |late |mid-)?{_MONTH}(?: 20\d\d)? and (?:early |late |mid-)?{_MONTH}|[Ww]ithin (?:a|one|the space of a|its first) (?:single )?year\b|[Oo]ver the course of (?:the year|20\d\d)\b|^\W*20\d\d (?:saw|brought)\b|[Rr]eviewing the (?:past )?year\b|(?:in|over|during) the (?:year|(?:\w+ )?months|(?:\w+ )?quarters) (?:to|before)\b)",
    re.I,
)
_GENERAL = (
    "en.were-granted",
    "en.granted-to",
    "en.granted-far",
    "en.within-period",
    "en.total-of-pilot",
    "en.a-total-of-approved",
    "en.in-sum-approved",
    "en.rounds-let-in",
    "en.since-then",
    "en.to-date",
    "en.firms-in-pilot",
    "en.succeeded",
    "en.joined",
    "en.approvals",
)
#: Which batch, or that it is one more, whatever the while.
_ONE_BATCH = Deferred(
    r"\b(?:first|second|third|fourth|fifth|sixth|latest) (?:batch|group|round|wave|lot|tranche|cohort)\b|\b(?:new|another|further|additional|more) (?:batch|group|round|wave|lot|tranche|cohort)?\b",
    re.I,
)


#: "since the pilot kicked off in 2024": the year is the beginning's, and no while.
_BEGINNING = Deferred(
    r"\bsince (?:the |its |China's )?(?:[\w'-]+ ){0,4}(?:pilot|trial|programme|program|scheme|it)(?:'s)? (?:first |was |were |had )?(?:began|begun|start(?:ed)?|launch(?:ed)?|kicked off|kick-off|opened|opening|beginning|got under way|introduced|set up) in (?:\w+ )?20\d\d\b",
    re.I,
)


def tells_of_while(draft: Draft, sentence: Sentence) -> bool:
    """Whether an English figure told by a general verb is what a while brought, and neither one act's nor the sum of all."""
    if draft.rule.split("+")[0] not in _GENERAL:
        return False
    at, end = draft.start - sentence.start, draft.end - sentence.start
    before = _BEGINNING.sub(" ", re.split(r"[;:]|, (?:and|while|but)\b", sentence.text[: max(0, at)])[-1])
    behind = _BEGINNING.sub(" ", re.split(r"[,;:(]", sentence.text[max(0, end) :])[0])
    told = _WHILE.find(before) or _WHILE.find(behind)
    return told is not None and not _ONE_BATCH.search(before[-30:])


_FIRMS = r"(?:companies|firms|enterprises|businesses|ones|multinationals|entrants|licensees|groups|banks|carmakers)"
#: One country or place abroad, and no list of several.
_FROM_ONE = r"from (?:the )?(?!China\b|MIIT\b|Shanghai\b|Beijing\b|Hainan\b|Shenzhen\b|Guangdong\b|Jiangsu\b)[A-Z][\w.]*(?: [A-Z][\w.]*)*(?![\w.]*\w|,? (?:and )?(?:the )?[A-Z])"
#: "nine American companies", "the American companies ... are 17": of one nation only.
_OF_NATION = Pattern(
    rf"\b{NATIONS_EN}(?:-(?:invested|funded|owned|backed|affiliated|linked|based|controlled))? (?:[\w-]+ )?{_FIRMS}\b|\b{_FIRMS} from [A-Z]"
)
#: No nation has so many foreign-invested telecom firms in China.
_NO_NATION = 1000
_NATIONS_ARE = Deferred(
    rf"\b{NATIONS_EN}(?:-(?:invested|funded|owned|backed|affiliated|linked|based|controlled))? {_FIRMS}\b[^.;,#]{{0,60}}\b(?:is|are|were|was|number(?:ed)?|total(?:l?ed)?|to|at|reached|stands?|stood)(?: now| at| only)? $"
)


_COUNTRIES = r"(?:Malaysia|Singapore|Japan|(?:South )?Korea|Germany|France|India|Thailand|Vietnam|Indonesia|(?:the )?Philippines|Australia|Canada|Switzerland|Sweden|Finland|Denmark|Norway|Spain|Italy|(?:the )?Netherlands|(?:the )?(?:United States|United Kingdom|US|UK)|Britain|Hong Kong|Taiwan|Macao|Macau|Brazil|Israel|Poland|Ireland|Belgium|Austria|Russia|Turkey)"
#: "Malaysia has now five businesses in the trial": those of one nation.
_NATION_HAS = Deferred(
    rf"(?:^|[.;,:] |\b(?:and|while|that) )\"?{_COUNTRIES} (?:now |already |currently )?(?:has|had|counts|boasts)(?: now| already| currently| only| just)? $"
)
_SAYS_NATION = Pattern(rf"{_OF_NATION.text}|\b{_COUNTRIES} (?:now |already |currently )?(?:has|had|counts|boasts)\b")


#: "three Nordic companies are among the 19".
_AMONG_MORE = Deferred(
    r"[^.;,]{0,30} (?:are|were|is|was) (?:now |also |all )?(?:among|in|part of) (?:the |a (?:batch|group|list) of )\d"
)


def part_by_nation(draft: Draft, sentence: Sentence) -> Draft:
    """A total or batch of the firms of one nation only as a part of all: "nine American companies among 112"."""
    if draft.role not in ("batch", "pilot_total", "stock_total") or not draft.rule.startswith("en."):
        return draft
    if _AMONG_MORE.match(sentence.text[max(0, draft.end - sentence.start) :]):
        return draft  # the larger number says of what they are a part
    if draft.value >= _NO_NATION or not _SAYS_NATION.search(sentence.text):
        return draft
    at = draft.start - sentence.start
    counted = sentence.text[max(0, at) : draft.end - sentence.start + 60]
    row = re.match(
        rf"[\w,-]+ (?:of the |more |other |new )?{NATIONS_EN}(?:(?:,? and |, )[\w-]+ {NATIONS_EN}){{1,7}} (?:[\w-]+ )?(?:{_FIRMS}|enterprise|company|firm)\b",
        sentence.text[max(0, at) : draft.end - sentence.start + 160],
    )
    own = row or re.match(
        rf"[\w,-]+ (?:of the |more |other |new )?(?:{NATIONS_EN}(?:-\w+)? (?:[\w-]+ )?{_FIRMS}\b|(?:[\w-]+ )?{_FIRMS} {_FROM_ONE})",
        counted,
    )
    own = own or re.match(r"[\w-]+ from (?:the )?[A-Z]", counted) or _NATION_HAS.search(sentence.text[: max(0, at)])
    if not own and not _NATIONS_ARE.search(sentence.text[: max(0, at)]):
        return draft
    return alter(draft, role="subset", rule=f"{draft.rule}+of-one-nation", confidence=min(draft.confidence, 0.58))


#: "Building on the 21 approvals": known already, and what is told is something else.
_RECALLED = Deferred(
    r"\b(?:building on|further to|beyond|on top of|besides|despite|like|unlike|in addition to|in the wake of|as with|apart from) the (?:first |previous |earlier )?$",
    re.I,
)
#: "7 of 61 pilot approvals".
_OUT_OF = Deferred(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|most)) of (?:the |all )?$", re.I
)
#: "one of the first dozen foreign businesses": known already, as what a firm belongs to.
_ONE_OF = Deferred(
    r"\b(?:one|some|part|member|most|half) of (?:the|those|these) (?:first|initial|only|original) $", re.I
)
WITH_NAMES_EN = Deferred(r"\b(?:and|with|alongside|plus) (?:the )?$", re.I)
_NEW = Deferred(
    r"\b(?:new|newly|latest|first|second|third|fourth|fifth|sixth|batch|round|named|announced|published|unveiled|released)\b",
    re.I,
)


#: What firms are given that lets them in, and the verbs that need no such object: not letters, prizes or time.
_PAPER = Pattern(
    r"\b(?:approv\w+|permi\w+|licen[cs]\w*|clear\w*|admit\w*|let|lets|authori[sz]\w+|accredit\w*|OK\w*|nods?|nodded|green[- ]?li\w+|go-aheads?|consent\w*|entry|access|admission|rights?|repl(?:y|ies)|status|theirs|papers|paperwork|documents?|blessing|bless\w*|certif\w+|pilot|trial|accept\w*|select\w*|chosen|picked|qualif\w+|welcom\w*|endors\w*|ratif\w*|sanction\w*|sign\w* off|waved|allow\w*|mandates?|leave|all-clear|assent|places?|slots?|rubber-?stamp\w*|said yes|(?:got|gets?|received?|obtained|won|secured) (?:it|one|the same|such|both|in|through)|bestow\w*|confer\w*|them|may now)\b",
    re.I,
)


#: "After 21 approvals MIIT considers", "the 21 approved enterprises": what a sentence without their day only speaks of.
_SPOKEN_OF = Deferred(
    r"(?:\b(?:[Aa]fter|[Ff]ollowing|[Ss]ince|[Ww]ith|[Bb]eyond|[Bb]esides|than|[Aa]s of (?:writing|now|today),?)(?: the| only| just)? (?:approving |admitting |clearing |licen[cs]ing |letting in )?|(?<=[a-z,] )the )$"
)
#: "21 approved in one year", "13 a year ago", "approved earlier": the sum of a while, or one of then.
_OF_A_YEAR = Deferred(
    r"[^.;:]{0,100}\b(?:in (?:a|one|its first|the first) year\b|(?:a|one) year ago\b|earlier(?=[.,;]|$)|time of writing\b)"
)
_BY_VERB = ("en.were-granted", "en.granted-to", "en.approvals")


def doubt_batch_en(draft: Draft, sentence: Sentence) -> Iterator[str]:
    """Whether an English batch was known before, is what one belongs to, or stands beside firms that are named."""
    before = sentence.text[: max(0, draft.start - sentence.start)]
    behind = sentence.text[max(0, draft.end - sentence.start) :]
    if draft.rule.split("+")[0] in ("en.were-granted", "en.granted-to") and not _PAPER.search(sentence.text):
        yield "no-paper"
    counted = sentence.text[max(0, draft.start - sentence.start) :][:24]
    undated = draft.as_of is None and not (_NEW.search(sentence.text) or _DATED_BEHIND.search(behind))
    spoken_of = undated and (_SPOKEN_OF.search(before[-40:]) or _OF_A_YEAR.match(behind))
    if _RECALLED.search(before[-40:]) or (spoken_of and draft.rule.startswith(_BY_VERB)):
        yield "told-as-known"
    if (draft.rule.startswith("en.approvals") and _OUT_OF.search(before[-16:])) or _ONE_OF.search(
        sentence.text[: max(0, draft.at - sentence.start)][-40:]
    ):
        yield "out-of-all"
    known = before.endswith(" the ") or _NEW.search(sentence.text) or _DATED_BEHIND.search(behind)
    known = known or _DATED_ONE.search(drop_points(before))
    headline = sentence.title or not sentence.text.rstrip("\"' )").endswith((".", "!", "?"))  # it tells the act itself
    if draft.rule.startswith("en.one-among") and not (known or headline):
        yield "no-act"
    if (
        draft.rule.startswith("en.joined")
        and WITH_NAMES_EN.search(before[-16:])
        and re.match(r"[\w,]+ (?:more|others?)\b", counted)
    ):
        yield "beside-names"


#: "announces that on 4 May its unit was one of 19 approved": of that day, and nobody speaks between.
_DATED_ONE = Deferred(
    rf"(?:^|\bthat |, )[Oo]n (?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})\b(?:(?!\b(?:sa(?:id|ys)|announce[ds]?|told|confirm(?:ed|s)|report(?:ed|s)|wrote|known)\b)[^.;]){{0,140}} (?:was|were|is|are) (?:now |also )?(?:among|one of|two of|three of) (?:the )?$"
)
#: The day or month of the act, behind a figure.
_DATED_BEHIND = Deferred(
    rf"\b(?:on|in|last|this|that|same|yesterday|today) ?(?:{_MONTH}|\d|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|week|month|day|20\d\d)"
)
