# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The ways in which English tells how many were let in without a word that the cues know: by what stands right before and right behind a number.

A family is a frame of the language ("the list of DAY carries N names", "that leaves N in the pilot"), not a sentence of one text. Tables only:
`parsers.facts.counts.telling_en` tries them on the numbers of which no cue makes anything, or only what a family may overrule.
"""

import re

from msgspec import Struct

from domain.claims import Role
from parsers.facts.cues.cues import IN_CONTEXT, SERIES
from parsers.facts.cues.verbs import LET_IN
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern


class Family(Struct, frozen=True):
    """A frame: what ends before the number, what begins behind it; `over`: the cues whose word it overrules."""

    name: str
    role: Role
    before: Pattern
    behind: Deferred
    weight: float
    detail: str = ""
    over: tuple[str, ...] = ()


#: Cues that ask for no more than a verb of granting near a number; a frame that says of how many it is goes before them.
_GENERAL = ("en.were-granted", "en.granted-to", "en.approvals", "en.joined", "en.one-among", "en.more-approved")
_MONTH = r"(?:(?-i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?|(?-i:May)\b)"
_WEEKDAY = r"(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
#: The day or month of one act.
_WHEN = rf"(?:(?:on|last|this|that) (?:{_WEEKDAY}|week|month|day|{_MONTH}|\d{{1,2}} {_MONTH})|in (?:early |late |mid-)?{_MONTH}|yesterday|today|the same (?:day|week|month))"
_NUMBER = r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?)"
_NTH = r"(?:present|current|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|initial|inaugural|opening|new|newest|latest|most recent|previous|largest|biggest|smallest)"
_GROUP = r"(?:batch|group|round|wave|tranche|lot|cohort|crop|intake|list|slate)"
_FIRMS = r"(?:companies|firms|enterprises|businesses|operators|names|recipients|newcomers|entrants|licensees|participants|members|entries|ventures|outfits|providers)"
#: What is counted right behind a number, of whatever sort; "banks" and "hospitals" are none.
_COUNTED = rf"(?:(?: (?!of\b|and\b|more\b|domestic\b|local\b|Chinese\b|applic)[A-Za-z][\w'-]*){{0,3}}? {_FIRMS}\b)"
_FOREIGN = rf"(?: (?:foreign|overseas|multinational)(?:[- ](?:invested|funded|owned|backed))?{_COUNTED})"
_NP = rf"(?:{_COUNTED})?"
#: A list or round of something else than those let in: "the new list of offenders", "rounds of talks".
_OF_THEM = rf"(?! of (?!{_MONTH}|\d|pilot|approv|permit|licen[cs]ed|newly|those (?:let|approved|admitted)|foreign|overseas|companies|firms|enterprises))"
_PAPERS = r"(?:approvals?|permits?|clearances?|replies|go-aheads?|nods|pilot (?:papers|licen[cs]es?|certificates?))"
_PILOT = r"(?:(?:[\w-]+ ){0,3}(?:pilot|trial|scheme|programme?)(?! (?:zones?|areas?|cit|regions?|places?|courts?)))"
_IN = rf"(?:{LET_IN}|let in|given (?:an? |the |their |its |pilot )?(?:\w+ )?{_PAPERS}|granted (?:an? |the |their )?(?:\w+ )?{_PAPERS})"
#: What is told of those on a list makes them something else: "13 enterprises that owe tax".
_NO_CLAUSE = r"(?! (?:with(?!out a Chinese)|without|owing|to be|in|from|of)\b)(?!,? (?:that|which|who|whose) (?!(?:have|had|were|was|are|may|can) ))"
_END = r"(?=[.;,:)\"]|$)"
_LED = r"(?:^\W*|[.;:,(\"] ?|\b(?:and|but|that|while|as|so|said|says) )\"?"
_ABOUT = r"(?:(?:just|only|a mere|merely|exactly|fully|a total of|barely|well|all of|now|already|some|the) )*$"

_TIME = rf"(?:(?:at|by|in|on|since|around) (?:the )?(?:turn|end|start|close|beginning|middle|same|{_MONTH}|(?:19|20)\d\d|first|second|third|fourth|last|previous)|(?:a|one|two|three|four|five|six|nine|twelve|half a) (?:year|month|quarter|week)s? (?:ago|earlier|before|previously)|(?:last|that) (?:year|month|{_MONTH})|year-end|when )"


def _make(
    name: str, role: Role, before: str, behind: str, weight: float, detail: str = "", over: tuple[str, ...] = ()
) -> Family:
    return Family(name, role, Pattern(before, re.IGNORECASE), Deferred(behind, re.IGNORECASE), weight, detail, over)


_PLACE = r"(?-i:Beijing|Shanghai|Shenzhen|Hainan|Guangdong|Guangzhou|Jiangsu|Suzhou|Zhejiang|Hangzhou|Tianjin|Chongqing|Chengdu|Lin-?gang|Pudong|Qianhai|Nansha|Haikou|Sanya|Wuhan|Xiamen|Qingdao|Nanjing|Ningbo|Wuxi|Dalian)"

#: One act: what a list or round holds, who is one of it, what came next.
BATCHES: tuple[Family, ...] = (
    _make("en.went-home", "batch", rf"{_LED}{_ABOUT}", rf"{_COUNTED} (?:have |has )?(?:walked|came|come|went|left|emerged|returned)(?: away| off| home| out)? with (?:[\w-]+ ){{0,3}}{_PAPERS}\b", 0.74),
    _make("en.the-list-covers", "batch", rf"\b(?:(?:the|this|its|MIIT's) (?:list|notice|announcement)|(?:a|the) list),? (?:(?:that|which),? )?(?:covers|covered|comprises|comprised|contains|contained|names|named|carries|carried|runs to|ran to|holds|has|had|features|featured|shows|showed) {_ABOUT}", rf"(?: (?:foreign|overseas)(?:[- ](?:invested|funded|owned|backed))?)? (?:companies|firms|enterprises|businesses|names|entries)\b{_NO_CLAUSE}", 0.72),
    _make("en.names-on-list", "batch", rf"{_LED}{_ABOUT}", rf" {_FIRMS} (?:appear|appeared|feature|featured|figure|figured|stand|stood|are|were)(?: \w+)? (?:on|in) (?:the|its|a|this|MIIT's|{_WEEKDAY}'s|{_MONTH}'s?) (?:{_NTH} |{_WEEKDAY} |{_MONTH} )?(?:pilot )?{_GROUP}\b{_OF_THEM}", 0.72),
    _make("en.names-on-it", "batch", rf"(?:^\W*|[.;:] ?)there (?:are|were) {_ABOUT}", rf" (?:names|companies|firms|enterprises|entries) (?:on|in) (?:it|this list|the new list|the list)\b{_OF_THEM}", 0.7),
    _make("en.those-named", "batch", rf"(?:^\W*|[.;] ?)the {_ABOUT}", rf"{_COUNTED} (?:that|which|whom) (?:MIIT|the ministry|the (?:[\w-]+ )?regulator|China) (?:named|approved|cleared|admitted|listed|let in|licen[cs]ed) {_WHEN}", 0.74, over=_GENERAL),
    _make("en.firms-benefit", "batch", rf"{_LED}{_ABOUT}", rf"{_FOREIGN} (?:benefit|benefited|are the beneficiaries|were the beneficiaries|are the recipients|were the recipients)(?=[.;,]|$)", 0.7),
    _make("en.after-another", "batch", rf"\b(?:after|when|as|once) (?:another|a further|an additional) {_ABOUT}", rf"{_NP} (?:were|was|got|had been|have been) (?:newly )?(?:accepted|taken on|{LET_IN})(?=[.;,]|$| (?:on|in|last|this|to the pilot)\b)", 0.74, over=_GENERAL),
    _make("en.list-carries", "batch", rf"\b(?:the|its|this|a|MIIT's|China's|ministry's) (?:(?:{_NTH}|{_WEEKDAY}(?:'s)?|{_MONTH}(?:'s)?|today's|yesterday's|this (?:week|month)'s|last (?:week|month)'s) (?:pilot )?{_GROUP}\b(?!-)(?: of (?:{_MONTH}|\d)[\w ]{{0,14}})?|(?:list|notice|announcement) (?:of (?:{_WEEKDAY}|(?:\d{{1,2}} )?{_MONTH}|\d)[\w ]{{0,9}}|(?:published|issued|released|posted|put out|made public) {_WHEN}))(?:,? (?:out|issued|published|released|posted|announced|made public|dated)\b[^.;#,]{{0,30}},|, (?:in|of|on) (?:early |late |mid-)?(?:\d{{1,2}} )?{_MONTH}(?: (?:19|20)\d\d)?,)? (?:has|had|carries|carried|runs to|ran to|holds|held|shows|showed|counts|counted|numbers|numbered|comprises|comprised|contains|contained|names|named|consists of|consisted of|is made up of|includes|included|covers|covered|is|was|brings in|brought in|came to) {_ABOUT}", rf"(?:{_COUNTED}{_NO_CLAUSE}| strong|{_END})", 0.74),
    _make("en.period-s-list", "batch", rf"\b(?:{_WEEKDAY}|{_MONTH}|today|yesterday|this (?:week|month)|last (?:week|month))'s (?:pilot )?(?:{_GROUP}|announcement|notice|decision)(?:,[^.;#,]{{2,30}},)? (?:has|had|carries|carried|runs to|ran to|holds|held|counts|counted|numbers|numbered|comprises|contains|names|named|consists of|covers|covered|brought|added|is|was) {_ABOUT}", rf"(?:{_COUNTED}{_NO_CLAUSE}| strong|{_END})", 0.74),
    _make("en.list-of-period", "batch", rf"\b(?:{_WEEKDAY}|today|yesterday|this (?:week|month)|last (?:week|month))'s (?:pilot )?(?:list|batch|round|group|wave|announcement) of {_ABOUT}", rf"{_FOREIGN}", 0.74, over=(*_GENERAL, "en.firms-in-pilot")),
    _make("en.group-beside", "batch", rf"\b(?:(?:the|this|its|a) (?:{_NTH} |{_WEEKDAY} |{_MONTH} )?(?:group|batch|round|list|wave|intake|tranche)(?: of (?:{_MONTH}|\d)[\w ]{{0,14}})?(?: to date| so far| yet)?),? (?:with |at |of )?{_ABOUT}", rf"(?:(?: names| companies| firms| enterprises)?(?: in (?:all|number|total|a single (?:notice|list|batch|go))| strong|(?<=s))(?=[.;,)]|$)|{_COUNTED}, )", 0.68),
    _make("en.batch-was", "batch", rf"\b(?:a|one|this|another) (?:(?:single|small|large|new|further) )?(?:batch|group|round) of {_ABOUT}", rf"{_NP},? (?:(?:that|which) )?(?:was|were|has been|have been) (?:announced|{LET_IN}|named|published|unveiled)(?! as)\b", 0.74, over=("en.were-granted",)),
    _make("en.belongs-to-group", "batch", rf"\b(?:belongs?|belonged|part|members?|one|two|three) (?:to|of) (?:a|the) (?:batch|group|round) of {_ABOUT}", rf"{_NP}(?: nationwide| in (?:all|the country)|,? (?:that|which) (?:was|were) {LET_IN})?(?=[.;,]|$| (?:on|last|this|in) )", 0.64, over=("en.were-granted",)),
    _make("en.in-group-of-day", "batch", rf"\b(?:belongs?|belonged|part|members?|one|two|three|among|in) (?:(?:to|of) )?(?:a|the) (?:(?:wider|larger|bigger|broader|single|{_NTH}) )?(?:batch|group|round|wave) of {_ABOUT}", rf"{_NP},? (?:(?:that|which|who) (?:was|were) )?(?:newly )?{LET_IN}\b[^.;,]{{0,90}}? (?:{_WHEN}|on (?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}))", 0.74, over=("en.were-granted", "en.firms-in-pilot", "en.granted-to")),
    _make("en.place-adds", "batch", rf"(?:^|[.;\n] ?){_PLACE}(?: has| also)* (?:adds?|added|gains?|gained|welcomes|welcomed|lets in|admits|admitted) {_ABOUT}", rf"(?: more| new)?(?: {_FIRMS})?: (?=(?-i:[A-Z]))", 0.72),
    _make("en.more-came", "batch", rf"{_LED}(?:another|a further|an additional) {_ABOUT}", rf"{_NP} (?:followed|came(?! from)|joined|came through|got through|made it|went through|received theirs|got theirs)(?=[.;,]|$| (?:in|on|last|this|that|soon|within|later|a \w+ later|two|three) )", 0.7),
    _make("en.one-in-round", "batch", rf"\bone of (?:the |only )?{_ABOUT}", rf"{_NP}(?: nationwide| in the country)? (?:in|on|from) (?:that|this|the|our|its|their|the same) (?:{_NTH} |{_MONTH} |{_WEEKDAY} )?(?:batch|round|group|list|intake|announcement)\b(?! of (?!{_MONTH}|\d))", 0.74, over=("en.one-among",)),
    _make("en.as-one-of", "batch", rf"\b(?:{_IN}|got (?:the|its) (?:\w+ )?{_PAPERS}|received (?:its |the |an? )?(?:\w+ )?{_PAPERS}|obtained (?:its |the |an? )?(?:\w+ )?{_PAPERS})\b[^.;]{{0,90}}\b(?:in|on|last|this) (?:{_MONTH}|{_WEEKDAY}|week|month|\d{{1,2}} {_MONTH})[^.;,]{{0,24}}?,? as one of (?:the |only |just |a (?:batch|group|round) of )*{_ABOUT}", rf"{_NP}(?=[.;,]|$| (?:and|among|in (?:that|this) (?:batch|round)|nationwide)\b)", 0.74, over=_GENERAL),
    _make("en.named-recipients", "batch", rf"\b(?:named|announced|unveiled|listed|published|identified|disclosed|revealed)(?: the names of| a list of)? {_ABOUT}", r" (?:[\w-]+ ){0,2}?(?:recipients|permit holders|successful (?:applicants|firms|companies|enterprises)|newcomers|winners|grantees)\b(?! (?:to|at|from)\b)(?! of (?!(?:the |its )?(?:pilot|telecom|value-added|approv|permit)))", 0.72),
    _make("en.approvals-to", "batch", rf"\b(?:{_NTH}|{_WEEKDAY}'s|{_MONTH}'s|last (?:week|month)'s|this (?:week|month)'s) (?:[\w-]+ ){{0,2}}(?:approvals|permits|clearances|replies),? (?:(?:all|which|were|went|given|granted|issued) )*(?:to|for) {_ABOUT}", rf"{_COUNTED}", 0.74),
    _make("en.approvals-numbering", "batch", rf"\b(?:{_WEEKDAY}'s|last (?:week|month)'s|this (?:week|month)'s|today's|yesterday's|the (?:{_NTH} )) ?(?:[\w-]+ ){{0,2}}(?:approvals|permits|clearances|additions|newcomers),? (?:numbering |totall?ing )?{_ABOUT}", r"(?: in (?:number|all|total))?(?=,)", 0.7),
    _make("en.rounds-by-month", "batch", rf"\b(?:(?:approved|approvals|permits|let in|admitted|they|these)\b[^.;#]{{0,40}} |the )(?:rounds?|batches|waves|intakes|tranches|announcements)\b{_OF_THEM}[^.;#]{{0,160}}(?::|,|\band|\bthen|\blater) {_ABOUT}", rf"(?: (?:companies|firms|names|enterprises))?(?: more)? (?:in (?:early |late |mid-)?{_MONTH}|(?:last|that|this) (?:{_MONTH}|spring|summer|autumn|fall|winter)|at the (?:turn|end|start) of the year)", 0.72),
    _make("en.there-were-in-month", "batch", rf"(?:^\W*|[.;] ?|, (?:and )?)[Ii]n {_MONTH}(?: (?:19|20)\d\d)?,? there were {_ABOUT}", rf"(?: more)?(?:{_END}| (?:approvals|such approvals)\b)", 0.72, over=("en.it-was", "en.series-there", "en.it-had-been", "en.same-table-had")),
    _make("en.signed-for", "batch", rf"\b(?:signed|sealed|dispatched|released|made out|wrote out)(?: the| off)? (?:[\w-]+ ){{0,2}}(?:approvals|permits|replies|certificates) (?:for|to) {_ABOUT}", rf"{_COUNTED}", 0.72, over=("en.signed",)),
    _make("en.were-added", "batch", rf"{_LED}{_ABOUT}", rf"{_COUNTED} (?:were|was) (?:newly |also )?(?:added|taken|accepted|admitted|inducted|enrolled|brought|welcomed)(?: {_WHEN})? (?:in)?to (?:the|its|China's|MIIT's|this) (?:[\w'-]+ ){{0,4}}(?:pilot|trial|scheme|programme?|list of (?:[\w-]+ ){{0,4}}(?:pilot|approved)[\w ]*)\b(?! (?:zones?|areas?|launch|event|forum|court))", 0.74),
    _make("en.added-when", "batch", rf"(?:^\W*|[.;:] ?|\b(?:and|but|while) ){_ABOUT}", rf"{_NP} (?:was|were) (?:newly |also )?(?:added|let in|admitted|approved|cleared) {_WHEN}", 0.74, over=("en.part-alone",)),
    _make("en.among-new", "batch", rf"\b(?:among|of) the {_ABOUT}", rf"(?: (?:newcomers|new (?:{_FIRMS})|newly (?:approved|admitted|licensed|cleared|added) {_FIRMS})|{_COUNTED} (?:newly )?(?:approved|announced|named|cleared|admitted)) {_WHEN}", 0.74, over=("en.one-among",)),
    _make("en.same-day-others", "batch", rf"\b(?:the|that|on the) (?:very )?same (?:day|week|notice|list|occasion),? {_ABOUT}", rf"(?: others?| more| further| (?:\w+ )?(?:rivals|competitors|others))?{_NP}(?: were| was| got)?(?: also)? (?:approved|cleared|admitted|let in|licen[cs]ed|through)\b", 0.66),
    _make("en.nod-to", "batch", rf"{_LED}{_ABOUT}", rf"{_FOREIGN} (?:get|gets|got|win|won|receive|received|secure|secured|land|landed) (?:the |an? |China's |Beijing's |MIIT's |final |pilot |telecom |Chinese )*(?:nod|go-ahead|green light|approval|permits|approvals|clearance)\b", 0.76, over=()),
    _make("en.nth-group-of", "batch", rf"\b(?:in|of|among|from|with) (?:the|its|a|that) (?:very )?(?:(?:national|country's|ministry's|nationwide) )?{_NTH} {_GROUP}(?<!list) of {_ABOUT}", rf"(?: (?:for|to|under|on|in|that|which|and|by|two|as|with)\b|{_END})", 0.76),
    _make("en.one-to-whom", "batch", rf"\bone of (?:the |only )?{_ABOUT}", rf"{_COUNTED}[^.;,]{{0,30}} (?:to whom|to which|whose) [^.;]{{0,60}}\b(?:handed|given|granted|issued|signed|sent|approved|cleared)\b[^.;]{{0,24}}{_WHEN}", 0.72, over=("en.one-among", "en.granted-to", "en.were-granted")),
    _make("en.replies-to", "batch", rf"\b(?:replies|approvals|permits) (?:were|was) (?:handed|given|granted|issued|presented|awarded|delivered)(?: out| over)? to {_ABOUT}", rf"{_COUNTED}", 0.76),
    _make("en.then-another", "batch", rf"\b(?:{LET_IN}|approvals|permits)\b[^.;]{{0,90}},? (?:and|then|followed) (?:on|in) (?:\d{{1,2}} )?{_MONTH}(?: \d{{1,2}})?(?: by)? (?:another|a further) {_ABOUT}", rf"{_NP}{_END}", 0.72),
    _make("en.numbered-round", "batch", rf"\bround (?:\d|one|two|three|four|five|six)(?:,| \(|:)[^.;)]{{0,24}}, {_ABOUT}", r" (?:firms|companies|enterprises|names)\b", 0.72),
    _make("en.included-in-list", "batch", rf"(?:{_LED}|a total of ){_ABOUT}", rf"{_COUNTED} (?:were|are) (?:included|named|listed|covered) (?:in|on|by) (?:the|its|this) (?:{_NTH} )?(?:list|notice|announcement|batch|round)(?:,? (?:published|issued|released|of|dated|made public))? (?:{_WHEN}|(?:\d{{1,2}} )?{_MONTH})(?![^.;]{{0,12}} (?:for|as|over|after)\b)", 0.72),
    _make("en.market-opened-to", "batch", rf"\bopen(?:s|ed) (?:up )?(?:its|the|China's) (?:(?:tele\w+|value-added|data|internet|online|services?) ){{0,3}}(?:market|sector|pilot|doors?) (?:to|for) {_ABOUT}", rf"(?: more| further| new)?{_FOREIGN}(?!')", 0.72),
    _make("en.join-pilot", "batch", rf"{_LED}{_ABOUT}", rf"(?: more| new)?{_FOREIGN} (?:join|enter) (?:the |China |China's |Chinese )*(?:[\w-]+ ){{0,3}}(?:pilot|trial)\b(?! (?:zones?|areas?|cit|court))", 0.72),
    _make("en.adds-to-pilot", "batch", rf"\b(?:adds|added|admits|lets) {_ABOUT}", rf"{_COUNTED} (?:in)?to (?:the |its |China's |this )?(?:[\w-]+ ){{0,4}}(?:pilot|trial)\b(?! (?:zones?|areas?|cit|court|launch|event))", 0.72),
    _make("en.then-so-many", "batch", rf"\b(?:{LET_IN})\b[^.;]{{0,60}}\b{_WHEN},? (?:and|then) {_ABOUT}", rf" more {_WHEN}", 0.74),
    _make("en.nth-of-so-many", "batch", rf"\b[Tt]he (?:first|second|third|fourth|fifth|sixth|seventh|eighth|last|latest|next)(?: {_GROUP})?(?:, (?:in|on) [^.;,#]{{3,24}})?, of {_ABOUT}", rf"(?:{_COUNTED})?,? (?:to (?:follow|come)|followed|came|arrived|went out|(?:in|on|by) (?:early |late |mid-)?(?:\d{{1,2}} )?{_MONTH})\b", 0.72),
    _make("en.pilot-began-with", "batch", rf"\b{_PILOT} (?:began|started|opened|was opened|kicked off|was launched) with {_ABOUT}", rf"{_COUNTED}", 0.66),
)  # fmt: skip

#: How many are in now, by whatever name the sum goes.
TOTALS: tuple[Family, ...] = (
    _make("en.all-are-in", "pilot_total", rf"{_LED}(?:in all|all in all|in total|altogether|all told|overall|so far|to date|until now|by now),? {_ABOUT}", rf"{_NP} (?:have|has|had|are) (?:now |already |so far |since )?(?:been )?(?:let in|{LET_IN}|(?:in|through)(?=[.;,]|$))", 0.76, over=("en.were-granted", "en.joined")),
    _make("en.nationwide-have", "pilot_total", rf"{_LED}(?:nationwide|countrywide|nationally|across (?:the country|china|the mainland)|in the (?:whole|entire) country|(?:in|under) the (?:separate |same )?{_PILOT}(?: itself| proper)?(?: for [^.;,#]{{3,60}})?),? (?:(?:the |MIIT |ministry )[\w ]{{0,30}}has {LET_IN} )?{_ABOUT}", rf"{_NP} (?:have|has) (?:now |already |so far |since )?been (?:{_IN})\b", 0.76, over=_GENERAL),
    _make("en.had-been-by", "pilot_total", rf"{_LED}(?:[\w' ,-]{{2,40}} )??{_ABOUT}", rf"{_NP} (?:had|have) (?:already |now )?been (?:{_IN})\b[^.;#]{{0,50}}? (?:by|as of|as at|up to|until) (?:(?:the )?(?:same (?:date|day|time)|end|close|start|middle|turn)\b|(?:\d{{1,2}} )?{_MONTH}|then\b|mid-|end-|late |early )", 0.78, over=_GENERAL),
    _make("en.more-than-before", "pilot_total", rf"{_LED}(?:[\w' ,-]{{2,50}} )??{_ABOUT}", rf"{_NP} (?:have|has|had) (?:now |already )?been (?:{_IN})\b[^.;#]{{0,50}},? (?:\d+|[a-z-]+) more than (?:at|in|a|by|on|last)\b", 0.76, over=_GENERAL),
    _make("en.with-these", "pilot_total", rf"\bwith (?:this|these|those|the|{_WEEKDAY}'s|today's)(?: (?:latest|new|newest|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen))?(?: (?:group|batch|round|additions?|approvals?|companies|firms|names|list|ones|newcomers))?, {_ABOUT}", rf"{_NP}(?: in [A-Z]\w+)? (?:have|has|had|are|hold|now)\b", 0.78, over=(*_GENERAL, "en.applicants")),
    _make("en.after-those-ended", "pilot_total", rf"\b(?:after|following|with) (?:the|this|that|these|its|their) (?:\w+ )?(?:cancellation|withdrawal|revocation|departure|exit|removal)s?,? (?:there (?:are|remain) )?{_ABOUT}", rf"{_NP}(?: in [A-Z]\w+)? (?:hold|holds|have|remain|remains|are left|are in|are still)\b", 0.78, over=("en.revoked",)),
    _make("en.that-leaves", "pilot_total", rf"\b(?:that|this|which|it) (?:now )?(?:leaves|left) (?:us with )?{_ABOUT}", rf"{_NP} (?:in|on|under) (?:the|its) (?:pilot|trial|scheme|roll|list|roster|programme?)\b(?! (?:zones?|areas?|cit|of ))", 0.74),
    _make("en.leaves-so-many", "pilot_total", rf"\b(?:that|this|which) (?:now )?leaves (?:us with )?{_ABOUT}", r"(?: (?:companies|firms|enterprises|approvals|holders|participants))?(?=[.;,]|$| (?:in (?:all|total|force)|by)\b)", 0.62),
    _make("en.left-on-roll", "pilot_total", rf"{_LED}(?:[\w' ,-]{{2,40}} )??{_ABOUT}", rf"{_NP} (?:are|were|remain|remained|stay|stayed) (?:now |still )?(?:left )?(?:on|in) the (?:roll|list|roster|books|pilot|trial|scheme|register|programme?)\b(?! (?:of|zones?|areas?))", 0.74, over=("en.revoked",)),
    _make("en.pilot-counts", "pilot_total", rf"\b(?:the|its|china's|national) {_PILOT}(?: itself| proper| for (?:foreign|overseas)[\w -]{{3,40}}?)?(?:,? (?:now|today|nationwide|by now))? (?:now |already |today )?(?:has|had|counts|counted|covers|covered|numbers|numbered|comprises|includes|takes in|boasts) {_ABOUT}", r" (?:(?!applic|domestic|local)[\w-]+ ){0,2}?(?:participants|members|firms|companies|enterprises|licensees|names|entrants|holders)\b(?! (?:in mind|on|waiting|interested|queu|apply))", 0.74),
    _make("en.pilot-which-counts", "pilot_total", rf"\b(?:the|its|china's|national) {_PILOT},? which (?:now |already |today )?(?:has|counts|covers|numbers|comprises|includes|takes in|stands at) {_ABOUT}", rf"(?: (?:(?:foreign|overseas)(?:[- ](?:invested|funded|owned))? )?{_FIRMS})?{_END}", 0.74),
    _make("en.pilot-bare", "pilot_total", rf"\b(?:the|its|china's|national) {_PILOT}(?: itself| proper)?(?:,? (?:now|today|nationwide|by now))? (?:now |already |today )?(?:has|counts|covers|numbers|is at|stands at|is up to) {_ABOUT}", rf"{_END}", 0.62),
    _make("en.membership", "pilot_total", rf"\b(?:membership|participation|head-?count|roll)\b(?: (?:of|in) the {_PILOT})?[^.;#]{{0,16}} (?:is|was|has|stands at|stood at|reached|has reached|had reached|has grown to|grew to|rose to|numbers|counts) {_ABOUT}", r"(?: names| members| firms| companies| enterprises)?(?=[.;,]|$| (?:at|in|by|on|after)\b)", 0.66),
    _make("en.register-lists", "pilot_total", rf"\b(?:register|roll|roster)\b(?: of (?:the (?:{_PILOT})|approved (?:companies|firms|enterprises)|participants))?(?:,? (?:now|today|currently))? (?:now |already |currently )?(?:lists|listed|shows|showed|carries|carried|counts|counted|contains|contained|names|holds|held|has|had|runs to|stands at|stood at) {_ABOUT}", r"(?: (?:foreign|overseas)(?:[- ](?:invested|funded|owned|backed))?)? (?:companies|firms|enterprises|names|entries|participants|licensees)\b(?! (?:that|which|who) (?:owe|failed|were (?:fined|removed)))", 0.74),
    _make("en.tally-stood", "pilot_total", rf"\b(?:tally|count|roll|roster|running (?:count|score))\b(?: of (?:approv|pilot|those let in)[\w -]{{0,30}})?(?:,? (?:now|then|today))? (?:now )?(?:stood at|stands at|reads?|has|had|shows|showed|came to|comes to|reached|has reached|had reached|is|was) {_ABOUT}", r"(?: names| firms| companies| enterprises| approvals)?(?=[.;,)]|$| (?:at|in|by|on|after|last|this|today|so far)\b)", 0.64),
    _make("en.number-in-pilot", "pilot_total", rf"\bnumber of (?:(?:approved|pilot|licen[cs]ed|participating) (?:[\w-]+ ){{0,2}}(?:firms|companies|enterprises|participants|operators)|(?:[\w-]+ ){{0,3}}(?:firms|companies|enterprises|participants|members|holders|approvals) (?:in|under|let into|admitted to|on|{LET_IN}) (?:(?:for|to|in|under) )?(?:the )?{_PILOT})[^.;#]{{0,30}} (?:is|was|stands at|stood at|reached|has reached|had reached|rose to|grew to|to|at) {_ABOUT}", r"(?: (?:firms|companies|enterprises))?(?=[.;,]|$| (?:at|in|by|on|after|last|this|earlier|early|late|as)\b)", 0.76, over=("en.anaphor",)),
    _make("en.pilot-contributes", "pilot_total", rf"\b(?:the|its|china's|national|celebrated) {_PILOT}(?: itself| proper|,? (?:launched|opened|begun|started) [^.;,#]{{3,30}})?,? (?:has |have |so far |only |alone |now |currently )*(?:accounts? for|accounted for|contributes?|contributed|makes up|made up) {_ABOUT}", rf"(?: of (?:them|these|those|the \d[\d,]*)|{_COUNTED})?{_END}", 0.74, over=("en.of-them", "en.of-the-rest", "en.place-with", "en.part-of-place")),
    _make("en.in-force", "pilot_total", rf"{_LED}(?:[\w' ,-]{{2,40}}, )??{_ABOUT}", r" (?:(?:pilot|valid|such) )*(?:approvals|permits) (?:are|were|remain|remained|stay|stayed) (?:now |still |thus )?(?:in force|valid|active|live|in effect)\b", 0.76, over=(*_GENERAL, "en.revoked")),
    _make("en.sum-colon", "pilot_total", r"(?:^|[.;\n(] ?)(?:running |cumulative |grand )(?:total|tally|count)(?: so far| to date)?: $", rf"(?:{_COUNTED})?{_END}", 0.72),
    _make("en.of-all-admitted", "pilot_total", rf"\b(?:one|two|three|four|first|latest|newest) (?:of|among) (?:the |only )?{_ABOUT}", rf"{_COUNTED}? (?:{LET_IN})\b[^.;#]{{0,40}}? (?:since|so far|to date|until now|by now)\b", 0.76, over=_GENERAL),
    _make("en.out-of-country", "pilot_total", rf"\bout of (?:the )?{_ABOUT}", rf"{_NP} (?:(?:{LET_IN}) )?(?:so far )?(?:in (?:the (?:whole |entire )?country|all of china|the whole of china)|nationwide|countrywide|across (?:china|the country))\b", 0.76, over=(*_GENERAL, "en.one-among")),
    _make("en.now-have-papers", "pilot_total", rf"{_LED}(?:by now|so far|to date|today|now|by the latest (?:tally|count)|at (?:present|the latest count|last count)),? {_ABOUT}", rf"{_NP} (?:hold|have|possess|carry|enjoy)(?: the| a| an| such| this| their| its)? (?:(?!licen)[\w-]+ )?(?:pilot )?(?:{_PAPERS}|pilot status)\b", 0.74, over=_GENERAL),
    _make("en.there-are-in", "pilot_total", rf"\b(?:there (?:are|were|are now|are already)|it (?:now )?(?:has|counts)|with) {_ABOUT}", rf" (?:(?!applic|domestic|local)[\w-]+ ){{0,2}}?(?:licensees|participants|companies|firms|enterprises|members|holders|approvals) (?:in|under|on) (?:the|this) {_PILOT}\b", 0.76),
    _make("en.come-in-since", "pilot_total", rf"{_LED}{_ABOUT}", rf"{_NP} (?:have|has) (?:come in|come through|got in|gone in|been let in|been taken in|joined(?: it)?|entered(?: it)?)[^.;#]{{0,24}}? since (?:it\b|(?:the|its) (?:pilot|trial|scheme|programme?|opening|launch|start|beginning|doors?)\b)", 0.76, over=_GENERAL),
    _make("en.after-so-many", "pilot_total", rf"\b(?:pilot|approvals?|participants|members|tally|firms|companies|enterprises)\b[^.;]{{0,70}},? after {_ABOUT}", rf" (?:at the (?:end|close|start)|a (?:month|year|week|quarter) (?:ago|earlier|before)|in {_MONTH}|last {_MONTH})", 0.7, SERIES),
    _make("en.these-firms-have", "pilot_total", rf"\b(?:for the country|nationally|nationwide|across (?:china|the mainland|the country)),? (?:there (?:are|is)|it is|the (?:figure|number|total) is) (?:now )?{_ABOUT}", rf"{_NP}(?=[.;,]|$)", 0.62),
    _make("en.approvals-colon", "pilot_total", rf"(?:^|[.;\n] ?)\W*(?:approvals|participants|licensees|companies|firms|enterprises) (?:under|in|of|approved under|admitted to) the {_PILOT}(?: so far| to date)?: {_ABOUT}", rf"(?:{_COUNTED})?(?=[.;,(]|$| (?:for|in|at|by|as)\b)", 0.74),
    _make("en.holding-colon", "pilot_total", rf"(?:^|[.;\n] ?)\W*(?:enterprises|companies|firms) (?:holding|with) (?:valid |pilot |the )*(?:replies|approvals|permits): {_ABOUT}", rf"{_END}", 0.74),
    _make("en.by-last-count", "pilot_total", rf"\b(?:approvals|participants|members|holders),? (?:of whom there (?:are|were) |of which there (?:are|were) )?{_ABOUT}", r" (?:by|at) (?:the )?(?:latest|last) (?:official )?count\b", 0.72),
    _make("en.pilot-from-to", "pilot_total", rf"\b{_PILOT} (?:moves|moved|goes|went|rises|rose|grows|grew|falls|fell|drops|dropped|shrinks|shrank|expands|expanded) from {_NUMBER}(?: firms| companies| participants| members)? to {_ABOUT}", rf"(?: firms| companies| participants| members)?{_END}", 0.76),
    _make("en.that-is-in-all", "pilot_total", rf"\b(?:that|this|which) (?:is|makes|gives|comes to|adds up to|brings it to|made|came to) {_ABOUT}", rf"{_NP} (?:in all|in total|altogether|all told|so far|to date|by now)\b", 0.72),
    _make("en.list-has-now", "pilot_total", rf"\blist (?:has|counts|runs to|contains|carries|stands at) (?:now|by now) {_ABOUT}", r" (?:names|companies|firms|enterprises|entries)\b", 0.72),
    _make("en.number-of-approvals", "pilot_total", rf"\bnumber of (?:such |these |pilot |valid )*approvals\b(?! (?:for|of) (?!the pilot))[^.;#]{{0,50}} (?:at|is|was|to|reached|stands at|stood at) {_ABOUT}", r"(?=[.;,]|$| (?:at|in|by|on|after|today|now|last|so far)\b)", 0.72),
    _make("en.pilots-own", "pilot_total", rf"\b(?:trial|pilot|scheme)'s (?:own )?(?:approvals|participants|firms|members|licensees) (?:were|are|now number|numbered|number|total|stand at|stood at|came to|come to) {_ABOUT}", r"(?=[.;,]|$| (?:at|in|by|on)\b)", 0.74),
    _make("en.held-by", "pilot_total", rf"\bpilot (?:replies|approvals|permits|status) (?:is |are |was |were |now )*held by {_ABOUT}", rf"{_COUNTED}", 0.74, over=_GENERAL),
    _make("en.there-remain", "pilot_total", rf"\bthere (?:remain|are left|are still|still are) {_ABOUT}", rf"{_COUNTED}[^.;,]{{0,40}} (?:holding|with|in the {_PILOT})[^.;,]{{0,24}}", 0.72, over=("en.revoked", "en.hold-pilot")),
    _make("en.remain-after", "pilot_total", rf"{_LED}{_ABOUT}", rf"{_NP} remain(?: (?:after|in the pilot)\b|{_END})", 0.62),
    _make("en.had-come-in", "pilot_total", rf"\b(?:by|at) (?:the )?(?:end|close|start|middle|{_MONTH}|(?:19|20)\d\d)[^.;#,]{{0,24}},? {_ABOUT}", rf"{_NP} had (?:come in|come through|got in|got through|joined|entered)\b", 0.7),
    _make("en.there-have-been", "pilot_total", rf"\bthere have been {_ABOUT}", r" (?:pilot )?approvals(?= (?:in (?:all|total)|since|so far|to date|altogether)\b|[.;,]|$)", 0.74, over=_GENERAL),
    _make("en.at-last-count", "pilot_total", rf"\bat (?:the )?(?:last|latest) (?:official )?count,? {_ABOUT}", rf"{_NP} (?:had|have|held|hold|were|are)\b[^.;]{{0,20}}(?:{_IN}|\bapprovals|\bpermits|\bin the pilot)", 0.76, over=_GENERAL),
    _make("en.there-are-approved", "pilot_total", rf"\b(?:nationally|nationwide|countrywide|across (?:china|the mainland|the country)),? there (?:are|were) (?:now )?{_ABOUT}", r" (?:(?:foreign|overseas)[\w-]* )?(?:approved|admitted|licen[cs]ed pilot|pilot) (?:(?:foreign|overseas)[\w-]* )?(?:companies|firms|enterprises|participants|operators)\b", 0.76, over=_GENERAL),
    _make("en.national-total-is", "pilot_total", rf"\bthe (?:nationwide|national|countrywide) (?:total|figure|number|tally|count)(?: of (?:approv|pilot)[\w ]{{3,30}})? (?:is|was|stands at|stood at|has reached|reached)(?: now)? {_ABOUT}", rf"(?=[.;,]|$| {_TIME})", 0.64),
    _make("en.state-of-holding", "pilot_total", rf"{_LED}(?:with (?:it|this|that),? )?{_ABOUT}", rf"{_COUNTED}(?:,? (?:nationwide|countrywide|in (?:the (?:country|capital|city|province|zone)|(?-i:[A-Z])[\w-]+)))? (?:now |already |currently )?(?:hold|held|have)(?: such| an?| the| valid| pilot| this| value-added| telecoms?| VATS)* (?:approvals?|permits?|clearances?)\b(?! (?:for|of|issued|granted|given|from|dated))", 0.74, over=("en.were-granted", "en.hold-pilot")),
    _make("en.now-in-pilot", "pilot_total", rf"(?:^\W*|[.;:] ?|\bis in: ){_ABOUT}", rf"{_FOREIGN} (?:are |is )?now (?:taking part )?(?:in|under) (?:the |China's |its |Chinese )?{_PILOT}\b(?! (?:zones?|areas?|cit|court|launch|event))", 0.74, over=_GENERAL),
    _make("en.cleared-the-bar", "pilot_total", rf"(?:^\W*|[.;:] ?|\bis in: ){_ABOUT}", rf"{_FOREIGN} have (?:now |already |so far )?(?:cleared the (?:bar|hurdles?)|made the (?:cut|grade)|passed the (?:bar|test)) (?:for|of|in|to join|to enter) (?:the |China's |its |Chinese )?{_PILOT}\b(?! (?:zones?|areas?|cit|court|launch|event))", 0.74, over=(*_GENERAL, "en.anaphor", "en.joined")),
    _make("en.says-have-been", "pilot_total", rf"\b(?:says|reckons|counts) (?:that )?{_ABOUT}", rf"{_NP} have (?:now |already )?been (?:{_IN})\b", 0.62, over=_GENERAL),
)  # fmt: skip

#: A country or place as a list by origin names it: one to three words with capitals.
_NAMED = r"(?:the )?(?-i:[A-Z])[\w.-]+(?: (?-i:[A-Z])[\w.-]+){0,2}"
_OF_SOME = r"(?: of (?:them|these|those|the (?:\d+|\w+))| companies| firms| enterprises| approvals| names)?"
#: A part of those told right before it.
PARTS: tuple[Family, ...] = (
    _make("en.of-so-many", "subset", rf"\b(?:of|out of|among) (?:(?:the|these|those|all|its|our) (?:(?:over|more than|some|about|new|first|latest) )*{_NUMBER}(?: or so|-odd)?(?: (?!of\b)[\w'-]+){{0,6}}?|those (?:{LET_IN})),? {_ABOUT}", rf"(?:{_COUNTED})?(?: (?:are|were|is|was|have|had|hold|come|came|run|operate|offer|provide|belong|will|may|got|asked|serve|do)\b|[.;,])", 0.7, IN_CONTEXT),
    _make("en.of-so-many-that", "subset", rf"\b[Oo](?:f|ut of) (?:the|these|those) (?:(?:over|more than|some|about|new|first|latest) )*{_NUMBER}(?: [\w'-]+){{0,5}}? (?:(?:that|which|whom|to which|to whom) [^.;:]{{3,150}}|(?:{LET_IN}) [^.;:]{{3,120}}), {_ABOUT}", r" (?!years?\b|months?\b|weeks?\b|days?\b|hours?\b|times\b|percent\b|per\b|million\b|yuan\b|cit\w+|regions?\b|provinces?\b|services?\b|points?\b|more\b|of\b|and\b|or\b)[a-z]+ (?:in|their|its|from|to|on|with|at|by|under|for|an?|the|as|up|out|no|data|internet|information|content|(?-i:[A-Z])[\w-]+)\b", 0.7, IN_CONTEXT),
    _make("en.money-behind", "subset", rf"\b(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)? (?:capital|money|investments?|investors?|shareholders?|funds?|funding|parents?|owners?|backers|groups?|partners?) (?:is|are|stands?|sits?|was|were|stood) (?:behind|invested in|present in|involved in) {_ABOUT}", rf"{_OF_SOME}(?: enterprises| ventures| licensees)?(?=[.;,]|$| and\b)", 0.7),
    _make("en.of-the-group", "subset", rf"{_LED}{_ABOUT}", rf" of the (?:new |latest |first )?(?:group|batch|list|round|lot|cohort|newcomers|entrants|newly {LET_IN})\b(?! of\b)", 0.7, IN_CONTEXT),
    _make("en.members-among-them", "subset", rf"{_LED}{_ABOUT}", r" of (?:our|its|their|the [\w']+'s?|(?-i:[A-Z])[\w&' ]+?'s) [^.;,]{2,40}? (?:are|is|were) (?:also |now )?among (?:(?:them|these|those)(?=[.;:,]|$)|the (?:\d|newcomers\b|companies\b|firms\b))", 0.7, IN_CONTEXT),
    _make("en.ask-or-own", "subset", rf"{_LED}{_ABOUT}", r" (?:have (?:no|a|an|the|their|foreign|Chinese|European|American|more than) (?!(?:\w+ )?(?:doubts?|complain\w*|trouble|problems?|reservations))|(?:asked|opted|chose|signed up) for (?:data|internet|information|content|one|two|all|the|a) )", 0.7, IN_CONTEXT),
    _make("en.sell-or-run", "subset", rf"{_LED}{_ABOUT}", r" (?:offer|run|operate|provide|serve|sell) (?!their\b|its\b|the risk)", 0.66, IN_CONTEXT),
    _make("en.share-in-words", "subset", rf"\b(?:half|third|thirds|quarter|quarters|fifth|tenth|largest share|biggest share|majority|bulk|per ?cent|%)(?: of (?:them|these|those|the \w+))?(?:,| -+| \(|:) (?:or )?{_ABOUT}", rf"(?:{_COUNTED}| of (?:them|these))?(?:,| -+|\)|{_END})", 0.7, IN_CONTEXT),
    _make("en.place-follows", "subset", rf"\b{_PLACE}(?: [\w'-]+)? (?:follows|leads|comes (?:next|second|third|last)|is next|trails|gained|added|contributes|contributed|accounts? for|accounted for)(?: with)? {_ABOUT}", rf"{_OF_SOME}(?=[.;,]|$| and\b)", 0.7, IN_CONTEXT),
    _make("en.next-place", "subset", rf"\b(?:has|had|got|took|gets|takes|with) {_NUMBER}{_OF_SOME}(?:,|,? and) {_PLACE} (?:has |had |got |with )?{_ABOUT}", rf"{_OF_SOME}(?=[.;,]|$| and\b)", 0.7, IN_CONTEXT),
    _make("en.next-went", "subset", rf"\b(?:went|go|goes|are|were|came|come) (?:to|in|from) {_NAMED}(?:,|,? and) {_ABOUT}", rf" (?:to|in|from) {_NAMED}(?=[.;,]|$| and\b)", 0.7, IN_CONTEXT),
    _make("en.origin-leads", "subset", rf"\b{_NAMED} (?:leads|lead|comes first|is first|heads the (?:list|field))(?: the (?:list|field|way))? with {_ABOUT}|, (?:then|followed by|ahead of|before|and then) {_NAMED},? (?:with|at|on) {_ABOUT}", rf"{_OF_SOME}(?=[.;,]|$| and\b)", 0.7, IN_CONTEXT),
    _make("en.origin-accounts", "subset", rf"\b{_NAMED}(?: (?:companies|firms|parents|investors|countries|ones))?(?: together)? (?:accounts?|accounted|stands?) for {_ABOUT}|\baccounts? for [^.;]{{1,70}}(?:,|,? and) (?:[\w ]{{0,24}} )?{_NAMED}(?: ones| firms| together| and {_NAMED}(?: together)?)? for {_ABOUT}", rf"{_OF_SOME}(?=[.;,]|$| and\b)", 0.7, IN_CONTEXT),
    _make("en.from-there", "subset", rf"(?:^|[,:;] |\b(?:and|are|were|count|counts|counted|with|including) )\"?{_ABOUT}", rf"(?: (?:are|were|came|come|hail))? from {_NAMED}(?=[.;,]|$| and\b)", 0.66, IN_CONTEXT),
    _make("en.come-next", "subset", rf"\b(?:come|comes|follow|follows|rank|ranks)(?: next| second| behind| close behind)?,? with(?: {_NUMBER}(?:,| and))* {_ABOUT}", rf"{_OF_SOME}(?=[.;,]|$| and\b)", 0.66, IN_CONTEXT),
    _make("en.run-by", "subset", rf"\b(?:run|operated|offered|provided|held|sought) by {_ABOUT}", r"(?: of (?:them|these|those))?(?=[.;,]|$| and\b)", 0.66, IN_CONTEXT),
    _make("en.of-which-told", "subset", rf"\b(?:of (?:which|whom|these|them)|among (?:them|these|which|whom)|whereof),? (?:there (?:are|were) )?(?:(?:the \w+ |we |it )(?:names?|know|lists?) )?{_ABOUT}", r"(?: (?:for|to|have|had|are|were|is|was|run|offer|in|with|under|from|by|that|which|who|go|went|came|come|hold|do)\b|[.,;)]|$)", 0.7, IN_CONTEXT),
    _make("en.place-after-place", "subset", rf"\b{_PLACE} (?:has |had |got |with )?{_NUMBER}(?:{_OF_SOME}| of the [^.;,]{{3,50}})(?:,| and|, and) {_PLACE} {_ABOUT}", rf"{_OF_SOME}(?=[.;,]|$| and\b)", 0.7, IN_CONTEXT, over=(*_GENERAL, "en.had-granted", "en.total-of-pilot")),
    _make("en.for-place", "subset", rf"(?:^|[,:;] |\b(?:and|divides|divided|with|are|were) )\"?{_ABOUT}", rf" (?:for|to|in) {_PLACE}(?=[.;,]|$| and\b)", 0.7, IN_CONTEXT),
)  # fmt: skip

#: A figure of the same sum on another day: it has the role of the one told before it.
SERIES_TOLD: tuple[Family, ...] = (
    _make("en.it-had-been", "stock_total", rf"\b(?:it|they|there|(?:the|that|this) (?:figure|number|total|count|tally)) (?:was|were|had been|stood at|had stood at|numbered) {_ABOUT}", rf"(?: companies| firms| enterprises)?,? {_TIME}", 0.68, SERIES, over=("en.series-there",)),
    _make("en.same-table-had", "stock_total", rf"(?:^|[.;] ?|, and )\W*(?:(?:as of|as at|at|by|in|on) (?:the )?(?:turn|end|start|close|beginning|middle|(?:\d{{1,2}} )?{_MONTH}|(?:19|20)\d\d|last|previous)[^.;#,]{{0,30}}|(?:a|one|two|three|six) (?:year|month|quarter)s? (?:ago|earlier|before)),? (?:it|there|the (?:same )?(?:figure|number|total|count|tally|table|ministry)) (?:was|were|had been|stood at|had stood at|had|showed|gave|counted) {_ABOUT}", rf"(?: companies| firms| enterprises)?{_END}", 0.68, SERIES),
    _make("en.compares-with", "stock_total", rf"\b(?:this|that|it|which) compares (?:with|to) {_ABOUT}", rf"(?: or so)?(?: companies| firms| enterprises)?,? {_TIME}", 0.68, SERIES),
    _make("en.when-there-were", "stock_total", rf"\b(?:ago|earlier|before|year|{_MONTH}),? when (?:there were|it was|it had been|the (?:figure|number|total) (?:was|stood at)) {_ABOUT}", rf"(?: companies| firms| enterprises)?{_END}", 0.68, SERIES),
    _make("en.next-in-series", "stock_total", rf"\d,? (?:in|at|by) (?:(?:the )?(?:end|close|start|turn) of )?(?:the year|{_MONTH}(?: (?:19|20)\d\d)?|(?:19|20)\d\d)(?:,|,? and|;) (?:then )?{_ABOUT}", rf" (?:in|at|by) (?:the |that )?(?:end|close|start|turn|year|{_MONTH}|(?:19|20)\d\d)", 0.66, SERIES),
    _make("en.up-from-then", "stock_total", rf"\b(?:up from|down from|from|compared (?:with|to)|after) {_ABOUT}", rf"(?: companies| firms| enterprises)?,? {_TIME}", 0.68, SERIES),
    _make("en.from-a-peak", "stock_total", rf"\b(?:from|after|against|below|off) (?:a|its|the|their) (?:peak|high|maximum|record|low) of {_ABOUT}", rf"(?: companies| firms| enterprises)?(?:{_END}| {_TIME})", 0.72, SERIES),
    _make("en.than-the-then", "stock_total", rf"\b(?:than|from|against|over) the {_ABOUT}", r" (?:of |at )?(?:half a|a|one|two|three|six) (?:year|quarter|month)s? (?:before|ago|earlier)", 0.68, SERIES),
    _make("en.equivalent-at", "stock_total", rf"\bputs? (?:the|its) (?:equivalent|comparable|corresponding|same|earlier) (?:number|figure|total)\b[^.;#]{{0,40}} at {_ABOUT}", rf"{_END}", 0.68, SERIES),
    _make("en.they-number", "stock_total", rf"\b(?:nationwide|nationally|in the whole country),? they (?:number|are|total) {_ABOUT}", rf"{_END}", 0.68, SERIES),
    _make("en.year-in-brackets", "stock_total", rf"(?:^|[,;:] ){_ABOUT}", r" \((?:end of |end-|late )?(?:19|20)\d\d\)", 0.66, SERIES),
    _make("en.by-now-it-is", "stock_total", rf"\b(?:by now|now|today),? (?:it is|they are|there are|it's) {_ABOUT}", rf"{_END}", 0.66, SERIES),
)  # fmt: skip

#: All foreign-invested telecom firms.
STOCKS: tuple[Family, ...] = (
    _make("en.all-foreign-number", "stock_total", rf"\b(?:companies|firms|enterprises|businesses) with (?:some )?(?:foreign|overseas) (?:investment|capital|money|shareholders|funding)\b[^.;#]{{0,60}}\btele(?:com|co)(?!\w* (?:equipment|gear|devices?|parts|handsets?))[^.;#]{{0,40}} (?:now |then )?(?:number(?:ed)?|total(?:l?ed)?|come to|came to|are|were|stood at|reached) {_ABOUT}", rf"(?: in all)?(?=[.;,]|$| {_TIME})", 0.74),
    _make("en.licensees-foreign", "stock_total", rf"\bof (?:all )?(?:the (?:country|nation)'s|China's|the) (?:(?:\d[\d,]*|licen[cs]ed) )?tele(?:com|co)\w*(?: [\w-]+)? (?:licensees|companies|operators|firms|enterprises|licen[cs]e holders),? {_ABOUT}", r" (?:have|had|are|were) (?:some )?(?:foreign|overseas)(?:-(?:invested|funded|owned|backed)| (?:capital|investment|money|shareholders|owners|funding|investors|parents))", 0.72),
    _make("en.stock-colon", "stock_total", rf"(?:^|[.;\n] ?)\W*(?:(?:number|total) of )?(?:foreign|overseas)[- ](?:invested|funded|owned)(?: value-added)? tele(?:com|co)\w*(?: service)? (?:companies|firms|enterprises|operators|businesses)(?: in (?:china|the country))?: {_ABOUT}", r"(?=[.;,(]|$| \()", 0.74),
    _make("en.wider-number", "stock_total", rf"\b(?:wider|wide|broader|larger|bigger|general|overall|whole|entire) (?:number|figure|measure|count|census|crowd|population|universe|body|club|total)\b[^.;#]{{0,90}} (?:passed|reached|has reached|is|was|stands at|stood at|showed|came to|at|to) {_ABOUT}", rf"(?=[.;,]|$| {_TIME}| (?:which|up)\b)", 0.62),
    _make("en.foreign-which-were", "stock_total", rf"\b(?:foreign|overseas)[- ](?:invested|funded|owned)(?: value-added)? tele(?:com|co)\w*(?: service)? (?:companies|firms|enterprises|operators|businesses|licensees)\b[^.;#,]{{0,30}},? which (?:were|are|numbered?|stood at|stand at|total(?:l?ed)?|had reached|has reached|passed|reached|came to|the [\w ]{{2,24}} (?:puts?|gives?) (?:at|as)) {_ABOUT}", rf"(?=[.;,]|$| (?:early|late) |,? {_TIME}| and\b)", 0.74),
    _make("en.gave-the-number", "stock_total", rf"\b(?:gave|gives|put|puts) the number of [^.;#]{{0,20}}(?:foreign|overseas)[^.;#]{{0,30}}tele(?:com|co)[^.;#]{{0,50}} (?:as|at) {_ABOUT}", rf"(?=[.;,]|$| {_TIME})", 0.74),
    _make("en.as-their-total", "stock_total", rf"\b(?:gives|gave|puts|put|names|named|states|stated|quotes|quoted|cites|cited|reports|reported|has)(?: at)? {_ABOUT}", r"(?:,? as)? the (?:total|number|tally|count|figure)(?: number)? (?:of|for) (?:all )?(?:the )?(?:foreign|overseas)[- ](?:(?:invested|funded|owned|backed) )?(?:value-added )?tele(?:com|co)\w*(?: [a-z]+)? (?:enterprises|companies|firms|operators|businesses|licensees)\b(?! (?:jobs|staff|workers|users))", 0.74),
    _make("en.tele-with-money", "stock_total", rf"\btele(?:com|co)\w* (?:companies|firms|enterprises|operators|businesses|licensees) with (?:some )?(?:foreign|overseas) (?:investment|capital|money|shareholders|funding)\b[^.;#]{{0,40}} (?:number(?:ed)?|total(?:l?ed)?|come to|came to|stood at|reached) {_ABOUT}", rf"(?=[.;,]|$| {_TIME})", 0.74),
    _make("en.there-in-china", "stock_total", rf"\bthere (?:are|were) {_ABOUT}", r" in (?:all of china|the (?:whole |entire )?country|china)\b", 0.66),
)  # fmt: skip
FAMILIES = (*BATCHES, *TOTALS, *STOCKS, *SERIES_TOLD, *PARTS)
NAMES = frozenset(family.name for family in FAMILIES)
#: Those that need no figure told before them.
ALONE = frozenset(family.name for family in FAMILIES if not family.detail)
