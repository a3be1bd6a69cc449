# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""English cues for running totals that a verb of granting stands beside: their own sentence says that it sums up.

"By our count 33 have been approved", "only 40 have been let in", "supporting the 21 approved": nobody was let in on a day. Tables only, as
in `parsers.facts.cues.cues_en`.
"""

from parsers.facts.cues.cues import make_cue
from parsers.facts.cues.verbs import GET, LET_IN

_FIRMS = r"(?:companies|firms|enterprises|businesses|operators|participants|members|licensees|entrants)"
_PILOT = r"(?:pilot|trial|scheme|programme?)\b(?! (?:zones?|areas?|cit|courts?|launch|event))"
#: So many are let in, as it is told now.
_ARE_IN = rf"(?: [\w-]+){{0,5}}? (?:have|had)(?: now| so far| since)? (?:been (?:{LET_IN}|granted|given|issued)|{GET}|joined|entered|made it)\b"
_MONTHS = r"(?:[a-z]+|\d{1,2})"

SUMMED = (
    make_cue("en.by-our-count", "pilot_total", "", "wide", rf"(?:\b[Bb]y (?:our|my|its|this paper's|one|most) (?:own )?(?:count|tally|reckoning)|\b[Aa]t (?:the )?time of (?:writing|publication|printing)|\b[Uu]ntil (?:today|now|the present)|\b[Tt]o this day|\b[Uu]p to today|\b[Aa]s things stand|\b{_MONTHS} (?:months|years) (?:in|on)),? (?:only |just |some |about |exactly )?#{_ARE_IN}", 0.8),
    make_cue("en.only-so-many", "pilot_total", "", "wide", rf"(?:\b(?:[Aa]lthough|[Tt]hough|[Ww]hile|[Dd]espite|[Ee]ven though)\b[^.;#]{{0,120}}, |\bbut |\byet |\bhowever, )(?:only|just|merely|no more than|a mere) #{_ARE_IN}", 0.8),
    make_cue("en.judged-by", "pilot_total", "", "wide", rf"\b{_PILOT}[^.;#]{{0,30}}\b(?:has|have) (?:been|proved|proven|become|outgrown|exceeded|beaten|fallen|lived|paid|drawn|met|missed)\b[^.;#]{{0,60}}: (?:instead of [^.;#]{{2,60}}, )?(?:only |just |some |about )?#{_ARE_IN}", 0.78),
    make_cue("en.of-those-applied", "pilot_total", "", "wide", rf"\b[Oo]f (?:the )?\S+ (?:[\w-]+ ){{0,4}}(?:that|which|who) (?:have|had) applied\b[^.;#]{{0,60}}, #(?: have| had) been {LET_IN}\b[^.;]*\b(?:are|were) (?:still )?(?:waiting|pending|under review|in process)\b|\b[Aa]pproval rate\b[^.;#]{{0,30}}: #(?: have| had) (?:made it|been {LET_IN}|succeeded)|^\W*(?:Approved|Admitted|Licensed|Let in) (?:so far )?(?:are|were) #(?=\W*$|[.;,])", 0.78),
    make_cue("en.in-by-the-end", "pilot_total", "", "wide", rf"#[^.;#]{{0,50}}\b(?:made it|joined|got|entered|had been {LET_IN}|were in)\b[^.;#]{{0,50}}\b{_PILOT}[^.;#,]{{0,12}}\bby (?:the )?(?:end|close|start|beginning|middle) of\b|\b[Ii]n (?:its|the pilot's|the scheme's) first \S+ (?:months|years|weeks)\b,? (?:the |China's )?(?:[\w-]+ ){{0,4}}?{_PILOT} (?:has )?(?:let in|admitted|approved|took in|attracted) #", 0.8),
    make_cue("en.tally-is", "pilot_total", "", "wide", rf"\b(?:tally|score|balance|count) (?:for|of|in) [^.;#]{{0,60}}\b{_PILOT}: #(?: (?:approvals|permits|{_FIRMS}))?\b|\b{_PILOT} can (?:point to|boast|show) #|^\W*# is the (?:number|total|tally|count) of (?:[\w-]+ ){{0,4}}{_FIRMS} (?:that (?:have|had) (?:been )?)?(?:{LET_IN}|in|taken in)\b", 0.8),
    make_cue("en.approved-beside-stock", "pilot_total", "", "wide", rf"^\W*(?:By|As of|At|Up to) (?:the )?(?:end|close) of [^.;#]{{3,190}}\b(?:and|while|of which) #(?: [\w-]+){{0,3}} (?:had|have) been {LET_IN}\b[^.;#]{{0,30}}\b(?:pilot|trial)", 0.84),
    make_cue("en.those-approved", "pilot_total", "", "wide", rf"\b(?:support\w*|help\w*|assist\w*|serv(?:e|es|ing)|guid(?:e|es|ing)|urg(?:e|es|ing)|encourag(?:e|es|ing)) the #(?: already)?(?: {LET_IN})(?: [\w-]+){{0,2}} {_FIRMS}\b", 0.78),
    make_cue("en.with-batch-now", "pilot_total", "", "wide", rf"\b[Ww]ith (?:the|its|this) (?:\w+ )?(?:batch|round|group|list)(?: of [\w-]+)?,? [^.;#]{{2,40}}\b(?:has|have) now {LET_IN.replace('approved', 'approved|allowed', 1)} #(?! (?:more|further|additional|new))", 0.9),
    make_cue("en.register-lists", "pilot_total", "", "wide", rf"\b(?:website|web site|site|register|registry|database|records?|page) (?:now |currently )?(?:lists?|shows?|names?|counts?|has) #(?: [\w-]+){{0,4}} (?:that|which) (?:have|had) (?:been {LET_IN}|{GET})", 0.82),
    make_cue("en.has-since-admitted", "pilot_total", "", "wide", rf"\bwhich (?:began|started|opened) with [^.;#]{{4,90}}, has since {LET_IN} #(?! (?:more|further|additional|new|other))", 0.8),
    make_cue("en.in-telecoms-under", "pilot_total", "", "wide", rf"^\W*In telecom\w*, #{_ARE_IN}[^.]*; (?:and )?in [a-z][\w ]{{2,24}}, ", 0.8),
)  # fmt: skip
