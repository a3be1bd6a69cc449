# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Doubts the English figure beside a word of granting that is another act's: of firms that speak of themselves, of a year ago, of titles, of a draft."""

import re
from collections.abc import Iterator

from parsers.facts.counts.counts import Draft
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_FIRMS = r"(?:companies|firms|enterprises|businesses|operators|carriers|licensees|members|respondents)"
_LET_IN = r"(?:approved|admitted|cleared|licen[cs]ed|let in|authori[sz]ed|granted)"
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)"
#: "Nineteen foreign companies told the chamber that they had been approved": on their own word.
_OF_THEMSELVES = Deferred(
    rf"[\w,-]+ (?:[\w-]+ ){{0,3}}?{_FIRMS} (?:told|said|say|says|reported|claimed|claim|wrote|replied)\b[^.;]{{0,50}}?\b(?:they|it) (?:had|have|has|were|was|are|is)\b"
)
#: "executives of 15 enterprises", "a delegation of 15": who came, and not who was let in.
_PEOPLE_OF = Deferred(
    r"\b(?:executives?|representatives?|managers?|heads?|delegates|delegations?|leaders?|staff|employees|chiefs?|bosses|envoys?|spokes\w+|lawyers|engineers) (?:of|from|for|at) (?:the |some |about |over )*$"
)
#: "handed out subsidies to six enterprises", "15 received a briefing on approvals".
_GIFTS_TO = Deferred(
    r"\b(?:handed out|handed|gave|given|giving|awarded|granted|presented|issued|paid|offered) (?:[\w-]+ ){0,3}(?:subsid(?:y|ies)|grants?|prizes?|awards?|bonus(?:es)?|rebates?|funds?|funding|loans?|medals?|plaques?|incentives?|land|offices?|vouchers?|rewards?) to (?:the )?$"
)
_IS_TOLD_OF = Deferred(
    rf"[\w,-]+ (?:[\w-]+ ){{0,4}}?{_FIRMS} (?:received|got|attended|were given|had|heard|took) (?:an? |the )?(?:[\w-]+ ){{0,2}}(?:briefings?|lectures?|training|talks?|presentations?|guides?|handbooks?|invitations?|questionnaires?|information|explanations?|advice|lessons?|tours?|courses?)\b"
)
#: "in the third quarter rejected 14 and approved 31": what a while brought, wherever it stands.
_IN_QUARTER = Deferred(
    r"\b[Ii]n the (?:first|second|third|fourth|last|past) (?:quarter|half|three months|six months|half-year)\b[^.;]*\b(?:approved|admitted|cleared|licen[cs]ed|let in) $"
)
_ON_A_DAY = Deferred(rf"\bon {_DAY}\b")
#: "Of the nine foreign cloud firms only NAME has an approval".
_ONLY_SOME = Deferred(
    r"[\w,-]+ [^.;]{0,60}?\bonly (?:[A-Z]|one\b|two\b|three\b|four\b|five\b|a few\b|half\b|some\b)[^.;]{0,60}\b(?:has|have|had|holds?|held|got|received)\b"
)
#: "marked a year since 13 were admitted", "the anniversary of the admission of 13".
_YEARS_SINCE = Deferred(
    r"\b(?:an?|one|two|three|six|nine|half a|\d+) (?:years?|months?) (?:since|after|ago)(?: the)?(?: first)? $|\banniversary of\b[^.;]{0,40}$|\b(?:a|one|two|\d+) (?:years?|months?) (?:since|after) [^.;,]{0,24}\b(?:let in|admitted|approved|cleared) $"
)
#: "Shenzhen rewarded 14 enterprises that had been approved": let in before, and the day is that of what is done to them now.
_LET_IN_BEFORE = Deferred(
    rf"[\w,-]+ (?:[\w-]+ ){{0,4}}?{_FIRMS} (?:that|which|who) (?:had|have) (?:already |previously |since )?(?:been )?{_LET_IN}\b"
)
_DONE_TO = Deferred(
    r"\b(?!(?:listed|named|published|announced|unveiled|identified|disclosed|released|included|covered|added|numbered|totall?ed|reached|posted|revealed|approved|admitted|cleared|licen[cs]ed|granted) )[a-z]+ed (?:the |some |all |about |another )?$"
)
#: "approved 19 telecom enterprises as training bases": a title, and no way in.
_AS_ELSE = Deferred(
    rf"[\w,-]+ (?:[\w-]+ ){{0,4}}?{_FIRMS} as (?:[\w-]+ ){{0,4}}?(?:bases?|sites?|models?|examples?|suppliers?|partners?|sponsors?|laborator(?:y|ies)|champions?|cent(?:re|er)s?|exporters?|employers?|taxpayers?|pioneers|units)\b"
)
#: "a draft list of 19 enterprises", "19 enterprises to be admitted".
_DRAFT_LIST = Deferred(
    r"\b(?:draft|proposed|provisional|tentative|preliminary|candidate) (?:[\w-]+ )?(?:list|roster|roll|batch) of $",
    re.I,
)
_TO_BE = Deferred(rf"[\w,-]+ (?:[\w-]+ ){{0,4}}?{_FIRMS} (?:about |due |set |likely )?to be {_LET_IN}\b")
_THE_FIRST = Deferred(r"\b(?:first|second|third|fourth|fifth|latest|last|only|among the|of the) (?:[a-z]+ )?$")
#: "the number of enterprises admitted on January 14": of one act, and no sum of all.
_NUMBER_OF_DAY = Deferred(rf"\bnumber of (?:[\w-]+ ){{0,4}}?{_FIRMS} {_LET_IN}\b[^.;,]{{0,60}}? on {_DAY}\b", re.I)
#: "Twelve enterprises in the pilot got approval to add a service": some of those who are in already.
_IN_ALREADY = Deferred(
    rf"[\w,-]+ (?:[\w-]+ ){{0,4}}?{_FIRMS} (?:already |now )?in (?:the|its|China's) (?:[\w-]+ ){{0,3}}(?:pilot|trial|scheme|programme?)\b,? (?:have |has |had )?(?:got|received|won|obtained|secured|asked|applied|were|was|been)\b[^.;]{{0,60}}\b(?:to (?:add|extend|widen|change|include|renew|keep|leave|expand)|renewed|extended|amended|further|additional|new)\b"
    rf"|[\w,-]+ (?:[\w-]+ ){{0,4}}?{_FIRMS} (?:already |now )?in (?:the|its|China's) (?:[\w-]+ ){{0,3}}(?:pilot|trial|scheme|programme?) (?:got|received|won|obtained|met|attended|signed|held|took)\b[^.;]{{0,80}}\bon {_DAY}"
)
#: "Shareholders include three companies approved by MIIT": named for what they are to somebody.
_THEIR_OWN = Deferred(
    r"\b(?:[Ss]hareholders?|[Cc]ustomers?|[Cc]lients?|[Pp]artners?|[Tt]enants?|[Ii]nvestors?|[Ss]uppliers?|[Uu]sers?|[Ee]xhibitors?|[Aa]ttendees|[Gg]uests|[Ss]peakers|[Ss]ponsors)\b[^.;]{0,50}\b(?:include[ds]?|are|were|compris\w+|number(?:ed)?|count(?:ed)?) $"
)
#: "26 in the second and 17 in the first", "60 logistics firms and 67 software companies": a series of quarters or trades, and no sum.
_OF_ELSE = Deferred(
    rf"[\w,-]+ (?:in (?:the )?(?:first|second|third|fourth|last|previous)\b|(?!more |new |further |foreign|overseas|such )[a-z]+ {_FIRMS}\b)"
)
#: "wrote one paper about the telecom pilot".
_BY_A_PAPER = Deferred(
    r",[\"”']? (?:wrote|writes|reported|claimed|said|says|headlined) (?:one|an?|some|several|two|local) (?:[\w-]+ )?(?:papers?|newspapers?|blogs?|bloggers?|outlets?|websites?|tabloids?|portals?|magazines?|headlines?)\b"
)
#: "31 were newly licensed, bringing the national total to 2,901": of all licensed firms, and no batch of the pilot.
_ADDS_TO_STOCK = Deferred(
    r",[^.;]{0,20}\b(?:bringing|taking|lifting|raising|pushing)\b[^.;]{0,60}\bto (?:over |more than |about |some |nearly )?\d,\d{3}\b"
)
_PILOT = Pattern(r"\b(?:pilot|trial|batch|round)\b", re.I)


def doubt_beside_grants(draft: Draft, sentence: Sentence) -> Iterator[str]:
    """Why a figure beside an English word of granting may be of another act; the doubts' names."""
    at, end = max(0, draft.at - sentence.start), max(0, draft.end - sentence.start)
    before, counted, behind = sentence.text[:at], sentence.text[at:], sentence.text[end:]
    if draft.role == "pilot_total" and _NUMBER_OF_DAY.search(before):
        yield "of-one-act"
    if draft.rule.startswith("en.series") and _OF_ELSE.match(counted):
        yield "series-of-else"
    if draft.role not in ("batch", "pilot_total"):
        return
    if draft.role == "pilot_total" and _ONLY_SOME.match(counted):
        yield "some-only"
    if _IN_ALREADY.match(counted) or _THEIR_OWN.search(before):
        yield "told-as-known"
    done = draft.detail == "ordinal" or _THE_FIRST.search(before) is not None  # "the first 13 companies to be approved"
    if _DRAFT_LIST.search(before) or (_TO_BE.match(counted) and not done):
        yield "undone"
    if _BY_A_PAPER.search(behind):
        yield "hearsay"
    if draft.role == "batch":
        yield from _doubt_batch(before, counted, behind, sentence.text)


def _doubt_batch(before: str, counted: str, behind: str, text: str) -> Iterator[str]:
    if _OF_THEMSELVES.match(counted):
        yield "told-by-themselves"
    if _PEOPLE_OF.search(before):
        yield "of-people"
    if _GIFTS_TO.search(before) or _IS_TOLD_OF.match(counted):
        yield "something-else"
    if _IN_QUARTER.search(before) and not _ON_A_DAY.search(text):
        yield "of-a-period"
    if _YEARS_SINCE.search(before):
        yield "long-ago"
    if _LET_IN_BEFORE.match(counted) and _DONE_TO.search(before):
        yield "told-as-known"
    if _AS_ELSE.match(counted):
        yield "something-else"
    if _ADDS_TO_STOCK.search(behind) and not _PILOT.search(text):
        yield "adds-to-stock"
