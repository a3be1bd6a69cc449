# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""English cues for figures that a verb of granting stands near and that are no batch: what all rounds came to, a part of those let in, what others had said.

A general verb of granting makes a batch of every number beside it. These say that it belongs to another number, or sums up. Tables only,
as in `parsers.facts.cues.cues_en`.
"""

from parsers.facts.cues.cues import IN_CONTEXT, make_cue
from parsers.facts.cues.verbs import GET, LET_IN

_NUMBER = r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?)"
_MONTH = r"(?-i:Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_PILOT = r"(?:pilot|trial|scheme|programme?)\b(?! (?:zones?|areas?|cit|courts?|launch|event))"
_ROUNDS = r"(?:rounds|batches|waves|groups|tranches|lists)"
_SOME = r"(?:two|three|four|five|six|seven|eight|\d)"
_FIRMS = r"(?:companies|firms|enterprises|businesses|operators|participants|members|licensees|entrants)"
#: An act of one day, or another one, is told of the number itself.
_OWN_ACT = rf"(?![^.;,]{{0,50}}\b(?:{LET_IN}|joined|entered|named|announced|published|followed|came|more|further|pilot|trial)\b)"
_THEN = rf"(?![^.;,]{{0,50}}\b(?:on|in|last|this|since|from) (?:(?:early|late|mid)[- ])?(?:\d{{1,2}} )?(?:{_MONTH}|(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:19|20)\d\d|week|month|year|the (?:first|second|third|fourth|latest|last)))"
_SAID = r"(?:reported|expected|predicted|hoped(?: for)?|rumou?red|forecast|foreseen|speculated|guessed|claimed|anticipated|talked of|mentioned|assumed)"

RECOUNTED = (
    make_cue("en.of-those-let-in", "subset", "", "wide", rf"\b[Oo](?:f|ut of) (?:the|these|those) (?:(?:more than|over|some|about|first|new|latest) )*{_NUMBER} (?:[\w'-]+ ){{1,5}}?(?:that|which|who|to which|to whom) (?:(?:were|was|have been|had been|are) (?:{LET_IN}|granted|given|awarded|issued|handed)|(?:have |had )?{GET})\b[^.;#]{{3,130}}, (?:(?:only|just|merely|no more than|at least|some|about|fully) )*#(?: of them)?(?! (?:more|further|others?|additional)\b){_OWN_ACT}", 0.8),
    make_cue("en.at-last-count", "pilot_total", "", "clause", rf"\b(?:[Aa]t|[Bb]y) (?:the )?(?:last|latest|most recent) (?:official )?(?:count|tally|reckoning),? #(?! (?:more|further|new|additional)\b)[^.;]{{0,50}}\b(?:have|had|are|were)\b[^.;]{{0,16}}\b(?:joined|entered|{LET_IN}|{GET}|in|part)\b", 0.8),
    make_cue("en.approvals-down", "pilot_total", "", "clause", r"^\W*# (?:pilot )?(?:approvals|permits|companies|firms) (?:down|on|later)\b,", 0.72),
    make_cue("en.in-all-may", "pilot_total", "", "wide", r"\bmore (?:[\w-]+ )?than (?:before|previously|until (?:now|then)|last (?:year|month)|a (?:year|month) (?:ago|earlier))\b[^.;#]{0,8}, (?:or )?# in (?:total|all)\b,? (?:can|may|are|have|hold|now)\b", 0.8),
    make_cue("en.contrary-to", "other", "rumour", "clause", r"\b(?:[Cc]ontrary to|[Dd]espite|[Uu]nlike|[Ii]n contrast (?:to|with)|[Aa]gainst) (?:the |some |earlier |press |media |local |initial )*(?:reports?|rumou?rs?|claims?|speculation|talk|expectations?|forecasts?|predictions?|hopes) (?:of|about|that|for) (?:the |some |about |only |just )?#", 0.86),
    make_cue("en.than-some-said", "other", "rumour", "clause", rf"#(?: (?:companies|firms|enterprises|approvals|names))? (?:(?:that|which) )?(?:had been |were )?(?:previously |widely |earlier |originally )?(?:(?:some|many|most|few|several|media|outlets|papers|newspapers|analysts|observers|lawyers|investors|insiders|traders|bloggers|consultants|experts|people|they)(?: (?:media|outlets|papers|reports|analysts|observers|lawyers|investors))? )(?:had |have )?(?:been )?{_SAID}\b|\bthan the #(?: (?:companies|firms|enterprises|approvals|names))? (?:(?:that|which) )?(?:had been |were )?(?:previously |widely |earlier |originally )?{_SAID}\b", 0.86),
    make_cue("en.cleared-a-stage", "other", "passed_review", "clause", r"#[^.;,]{0,40}\b(?:clear(?:ed|s)|pass(?:ed|es)|complet(?:ed|es)|surviv(?:ed|es)|(?:made it|got|came) (?:through|past|over)) (?:the|an?|its|their|MIIT's) (?:(?:(?:very )?first|initial|preliminary|second|next|opening|formal|administrative) (?:stage|phase|step|hurdle|screening|check|gate)|(?:initial|preliminary|formal|paper|completeness) (?:review|examination|vetting|check|assessment))\b", 0.86),
    make_cue("en.rounds-have-let-in", "pilot_total", "", "wide", rf"\b[Ii]n {_SOME} {_ROUNDS}(?: so far)?, # (?:[\w-]+ ){{0,4}}(?:have|had|has) (?:now |already |so far )?(?:been (?:{LET_IN}|granted|given)|{GET})\b(?![^.;]*\b(?:each|apiece)\b)|\b(?:[Aa]dding up|[Aa]dd up|[Cc]ounting|[Tt]aking|[Aa]cross|[Oo]ver|[Ii]ncluding) (?:all (?:of )?(?:the )?)(?:{_SOME} )?{_ROUNDS}(?: together| up| so far)?, (?:a total of )?#(?! (?:more|further|new|additional)\b)", 0.82),
    make_cue("en.first-so-many", "pilot_total", "", "clause", rf"(?:\b(?:approved|admitted|cleared|licen[cs]ed|granted|gave|let)\b[^.;#]{{0,40}}#|#[^.;]{{0,60}}\b(?:{LET_IN}|{GET}|joined|entered)\b)[^.;]{{0,90}}\b(?:in|over|during|within) (?:its|the pilot's|the scheme's|the programme's|their) first (?:year|(?:{_NUMBER}|few) (?:years|months|{_ROUNDS}))\b(?! of (?!the pilot|the trial))", 0.82),
    make_cue("en.were-already-in", "pilot_total", "", "clause", rf"\b(?:when|while|where|as) # (?:[\w-]+ ){{0,3}}(?:were|was|had been) already (?:in|on|part of|inside|{LET_IN}|taking part)\b", 0.76),
    make_cue("en.of-those-in-pilot", "pilot_total", "", "clause", rf"\b(?:of|among) (?:the|those|all|all the) # (?:[\w-]+ ){{0,5}}?{_FIRMS} (?:(?:now|currently|already) )?(?:in|on|under|inside|admitted to|let into|accepted into|taking part in|participating in) (?:the|China's|its|this) (?:[\w-]+ ){{0,4}}?{_PILOT}{_THEN}", 0.76),
    make_cue("en.parts-behind-colon", "subset", IN_CONTEXT, "wide", rf"\b{_NUMBER} (?:[\w-]+ ){{0,4}}{_FIRMS}\b[^.;#:]{{0,50}}: (?:some |about |over )?#(?: of (?:them|these))? (?:provide|offer|run|operate|do|sell|handle)\b(?![^.;]*\bpilot\b)", 0.8),
    make_cue("en.parts-behind-sum", "subset", IN_CONTEXT, "wide", rf"\b{_FIRMS}\b[^.;#:]{{0,60}}\b(?:at|to|was|were|reached|stood at|came to|is) (?:some |about |over )?{_NUMBER}(?: (?:at|as of|by|in) [^.;#:]{{3,36}})?: (?:some |about |over )?#[^.;#]{{0,60}}\b(?:hold|have|provide|offer|run|operate|got|come|are|were|received)\b", 0.8),
)  # fmt: skip
