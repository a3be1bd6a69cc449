# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where an English sentence tells the act that would make a figure as one to come, put off, or not to be."""

import re

from parsers.facts.cues.verbs import LET_IN, PAPER
from parsers.facts.text.patterns import Pattern

_DO = r"(?:approve|clear|license|licence|grant|issue|give|admit|let|authori[sz]e|award|permit|allow|accept|hand|wave|green-?light|sign off|add|take in|bring in|welcome|announce|name|publish|unveil|release|choose|select|pick|open)"
_GET = r"(?:receive|win|obtain|secure|get|gain|join|enter|follow|collect|pick up|land|become|take part|have (?:been )?(?:APPROVED|granted|given|received|won|obtained|joined|entered|got)|be (?:\w+ )?(?:let in|given|granted|issued|handed|awarded|added|named|announced|taken in|published|APPROVED|members|in))".replace(
    "APPROVED", LET_IN
)
#: What may stand between an auxiliary and its verb: a day, a word of how surely, and no verb of its own.
_BETWEEN = r"(?:(?!(?:and|but|that|which|who|if|whether|was|were|has|had|said|after|when|since|because|before|once|until|as|widened|[a-z]+(?:ned|red|ted|led|ced|sed|ved)|help|enable|mean|make|see|lead|start|offer|provide|begin|allow|let|bring|use|need)\b)[\w'-]+,? ){0,8}?"
#: A verb in the past, or a new clause: what stands behind it is told as done.
_TOLD = r"(?:\b(?:was|were|has|have|had|said|which|who|that|after|since|when|where|gave|let|got|won|took|brought|went|came)\b|(?<![\w-])(?!need|exceed|proceed|speed|indeed|hundred|limited|unlimited|united)[a-z]{2,}ed\b)"
_WILL = r"(?:will|shall|won't|(?:is|are)(?: \w+)? to(?= be\b)|(?:is|are) (?:\w+ )?(?:going|due|set|expected|likely|slated|scheduled|poised|about|ready|preparing)(?: (?:in|on|by|within|before|from|next|this|early|later|at the end of) [^.;,]{2,24}?)? to|(?:plans?|planning|intends?|means|proposes?|expects?|prepares?|hopes?|wants?|promises?|stands?) to)"
#: "will by the end of the year approve 20 more", "shall within 60 days approve 13".
_WILL_DO = Pattern(rf"\b{_WILL} {_BETWEEN}{_DO}\b(?:(?!{_TOLD})[^.;])*$", re.I)
#: "The next batch of 20 will join", "16 firms will on Friday receive".
_WILL_GET = Pattern(
    rf"^(?:(?!{_TOLD})(?:[^.;,]|,(?= (?:[\w-]+ ){{1,3}}?(?:firms|companies|enterprises)\b)))*?,? {_WILL} {_BETWEEN}{_GET}\b",
    re.I,
)
_GROUP = r"(?:batch|group|round|wave|tranche|lot|cohort|crop|intake|set|list|slate|contingent)"
_NAMED = rf"(?:approvals?|admission|licensing|clearance|{_GROUP})"
#: "Approval of a second batch of", "A fourth batch of": what is told of stands right behind.
_OF_ACT = Pattern(rf"\b{_NAMED},? (?:of|for|covering|with|comprising|numbering|to)\b(?:(?!{_TOLD})[^.;,])*$", re.I)
_PENDING = r"(?:expected|due|planned|scheduled|slated|foreseen|awaited|anticipated|likely|imminent|pending|pencill?ed in|forecast|in the pipeline|in preparation|under (?:review|consideration|preparation)|to (?:follow|come)|set for|about to|promised|mooted|delayed|put off|postponed|deferred|put back|shelved|on hold|on ice|suspended|held up|pushed back|called off|dropped|abandoned|cancel+ed|stalled|in doubt|uncertain|not expected|still (?:to come|awaited))(?! to (?!be\b|come\b|follow\b|take place\b|happen\b|arrive\b|go (?:ahead|out)\b))"
#: "is expected in July", "has been delayed until July", "follows in December".
_IS_PENDING = Pattern(
    rf"^(?:(?!{_TOLD})(?:[^.;,]|(?<=firms),|(?<=panies),|(?<=prises),))*? (?:will|is to|are to) (?:only |probably |now |not )?(?:come|follow|arrive|start|wait|slip|be (?:\w+ )?(?:next|ready|announced|published|decided|taken|made))\b"
    rf"|^(?:(?!{_TOLD})(?:[^.;,]|(?<=firms),|(?<=panies),|(?<=prises),))*? (?:is|are|remains?|has been|have been|was|were|stays?)(?: (?:now|still|not|only|already|being|most|also))* {_PENDING}\b"
    rf"|^(?: (?:[\w-]+ ){{0,3}}?(?:firms|companies|enterprises|businesses|operators|names))?,? (?:(?:follows?|comes?|arrives?|starts?|joins?|enters?)(?: the \w+)? (?:in|on|by|next|later|soon|shortly|this (?:month|year|week|autumn|summer|winter|spring)|at the end|before|within)\b| (?:is|are) (?:next|to come|to follow)\b)",
    re.I,
)
#: "membership will rise to 44".
_WILL_COUNT = Pattern(
    rf"\b(?:will|shall) {_BETWEEN}(?:rise|grow|climb|increase|swell|number|total|stand|reach|have|count|come to)\b(?:(?!{_TOLD})[^.;,])*$",
    re.I,
)
#: "plans a second batch of approvals covering", "is preparing a list of".
_PREPARES = Pattern(
    rf"\b(?:plans|(?:is|are) (?:\w+ )?(?:planning|preparing|readying|considering|weighing|drafting|working on|contemplating|discussing)|intends|proposes|envisages|foresees|promises|mulls|prepares) (?:(?:an?|the|its|another|one more) )?(?:[\w-]+ ){{0,4}}?(?:{_GROUP}|approvals?|admission|permits|licen[cs]es)\b(?:(?!{_TOLD})[^.;])*$",
    re.I,
)
#: "has promised approvals under the pilot to 18 firms".
_PROMISED = Pattern(
    rf"(?<!\bas )(?<!\bas was )\b(?:promised|pledged|held out) (?:[\w-]+ ){{0,4}}?{PAPER}\b(?:(?!{_TOLD})[^.;])*$", re.I
)
#: "Once MIIT has approved the 16 on its list, there will be 29": a condition that is still to be met.
_ONCE = Pattern(
    rf"(?:^|[,;:\"] ?)(?:but |and )?(?:once|as soon as|until|when|if|unless|provided(?: that)?|assuming(?: that)?|after|before) (?:(?!{_TOLD.replace('has|have|', '')})[^.;,])*?(?:\b(?:has|have) (?:\w+ )?(?:{LET_IN}|granted|given|issued|let in)|\b(?:{_DO}s|gives|lets|clears|issues))\b[^.;,]*$",
    re.I,
)
#: "Come January, MIIT approves 25".
_COME = Pattern(
    rf"(?:^|[.:;\"] ?)(?:Come [A-Za-z]+,|Next (?:week|month|quarter|year|spring|summer|autumn|winter),?|Tomorrow,?|Soon,?|Later this (?:week|month|year),?) (?:(?!{_TOLD})[^.;])*$"
)
_THEN_WILL = Pattern(r"\b(?:will|shall|would|can|may|could|might|is to|are to|is expected|are expected)\b", re.I)
_NEVER = Pattern(rf"\b(?:will|shall) (?:certainly |definitely )?(?:not|never)\b|\bwon't\b|\b(?:{_WILL}) not\b", re.I)


def tell_not_yet(before: str, behind: str) -> str | None:
    """Why the act that would make a figure is not told as done, by the words before and behind it in its sentence; None where it may be.

    `target` is to come or was put off, `denial` is not to be.
    """
    clause = re.split(r"[;:] ", before)[-1]
    ahead = re.split(r"[;:] |, (?:and|but|while) ", behind)[0]
    will = _WILL_DO.find_within(clause, clause) or None
    if will is not None:
        return "denial" if _NEVER.search(will.group()) else "target"
    done = re.search(_TOLD, clause, re.I) is not None
    got = None if done else _WILL_GET.match(ahead)
    if got is not None:
        return "denial" if _NEVER.search(got.group()) else "target"
    if any(cue.search(clause) for cue in (_WILL_COUNT, _PREPARES, _PROMISED)) or (
        _ONCE.search(clause) and _THEN_WILL.search(behind)
    ):
        return "target"
    if _COME.search(clause) or (_OF_ACT.search(clause) and _IS_PENDING.match(ahead)):
        return "target"
    return None


#: Whose turn it was: "the first carmaker to be approved", "the 31st firm to be admitted".
_IN_TURN = r"\b(?:first|second|third|fourth|fifth|latest|last|newest|only|(?:six|seven|eigh|nin|ten|eleven|twelf|[a-z]{3,5}teen|[a-z]{3,5}tie)th|\d+(?:st|nd|rd|th))\b"
#: What a firm that gets in gets: a paper, or its place.
_GETS_PAPER = rf"(?:(?:receive|win|obtain|secure|get|gain|collect|pick up|land) (?:[\w'-]+ ){{0,6}}?{PAPER}\b|(?:join|enter|take part in|become (?:an? )?(?:[\w-]+ ){{0,3}}?(?:member|participant|licensee)s? of) [^.;,]{{0,40}}\b(?:pilot|trial|scheme|programme?)\b|be (?:\w+ )?(?:{LET_IN}|let in|(?:given|granted|issued|handed|awarded) (?:[\w'-]+ ){{0,6}}?{PAPER})\b)"
#: "IBM said that its unit will obtain": what a name's own words tell of it.
_GETS_YET = Pattern(
    rf"^(?:(?!{_TOLD.replace('said|', '').replace('that|', '')})[^.;])*?,? {_WILL} {_BETWEEN}{_GETS_PAPER}", re.I
)
#: "is among the companies to be approved".
_TO_BE = Pattern(
    rf"^(?:(?!{_TOLD}|{_IN_TURN})[^.;])*?\b(?:to|due to|that will|which will) be (?:\w+ly )?(?:{LET_IN}|granted|given|issued|awarded)\b",
    re.I,
)


def gets_it_yet(after: str) -> bool:
    """Whether the words behind a firm's name tell that it, or its unit, is still to get its paper."""
    return _GETS_YET.match(after) is not None or _TO_BE.match(after) is not None


_LEFT_OUT = Pattern(
    rf"\b(?:will|shall|won't|(?:is|are) (?:\w+ )?(?:going|due|set|expected|slated|scheduled|poised)(?: (?:in|on|by|within|before|from|next|this|early|later|at the end of) [^.;,]{{2,24}}?)? to) {_BETWEEN}(?:{_DO}\b[^.;,\n]{{0,60}}\b{PAPER}|approve|admit|license|{_GETS_PAPER})\b[^.;,\n]*|(?<!be )\bto be (?:{LET_IN}|granted|given|issued)\b[^.;,\n]*|\b(?:is|are|plans?|planning|hopes?|intends?|proposes?|prepar(?:es|ing)|stands?) to (?:approve|admit|license|{_GETS_PAPER})\b[^.;,\n]*|\b(?:approvals?|permits?|licen[cs]es?)\b[^.;\n]{{0,80}} will (?:only |probably )?(?:come|follow|arrive|be (?:granted|given|issued))\b[^.;,\n]*"
    rf"|\b(?:is|are|remains?|now|still|also|been) (?:\w+ )?(?:seeking|pursuing|requesting|asking for|applying for|waiting for|awaiting) (?:[\w'’-]+ ){{0,9}}?{PAPER}\b(?:(?! and )[^.;,\n])*",
    re.I,
)
_TURN_BEFORE = re.compile(rf"{_IN_TURN}[^.;,\n]{{0,70}}$", re.I)


def leave_not_yet(text: str) -> str:
    """The English sentence without the grants that it tells as to come; the same where it has none."""
    for found in reversed(list(_LEFT_OUT.finditer(text))):
        if _TURN_BEFORE.search(text[: found.start()]) is None:
            text = f"{text[: found.start()]} {text[found.end() :]}"
    return text
