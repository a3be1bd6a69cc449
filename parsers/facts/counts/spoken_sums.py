# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Doubts the English batch that somebody only speaks of: "China has approved 88 firms, the vice minister said at a forum"."""

import re

from domain.altering import alter
from parsers.facts.counts.acts_en import leave_speech
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.programmes import NO_BATCH
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: Ends the rule of a figure that a person tells as done by now: a sum of all, as a rule, and it waits.
SPOKEN = "+told-by-a-person"
_GENERAL = ("en.granted-to", "en.were-granted", "en.granted-far")
_DONE = r"(?:approved|licen[cs]ed|granted|issued|given|cleared|admitted|let|authori[sz]ed|awarded|permitted|allowed|received|obtained|won|got|secured)"
#: "has approved", "have so far been let in", up to the number or behind it.
_PERFECT = re.compile(rf"\b(?:has|have|'ve|had) (?:\w+ly )?(?:now |also |already )?(?:been )?{_DONE}\b")
_SAY = r"(?:said|says|told|wrote|writes|noted|added|stated|explained|remarked|revealed|disclosed|mentioned)"
#: A person who speaks, or where and how somebody does: at a forum, in an article.
_PERSON = Pattern(
    rf"\b(?:(?:[Vv]ice[- ])?(?:[Mm]inister|[Pp]remier|[Mm]ayor|[Gg]overnor|[Pp]resident|[Dd]irector)(?:-[Gg]eneral)?|officials?|[Ss]pokes\w+|chief [\w-]+|head of [^,;.]{{3,50}}|[Hh]e|[Ss]he)\b(?: (?!is\b|was\b)[\w'-]+){{0,4}},? {_SAY}\b"
    rf"|\b{_SAY}\b (?:an? |the )?(?:[\w'-]+ ){{0,5}}(?:minister|official|mayor|spokes\w+|director)\b"
    rf"|\b(?:minister|mayor|governor|director|spokes\w+)\b[^.;]{{0,120}}, {_SAY}\b"
    r"|\b(?:at|in|on the sidelines of|during|to) (?:an?|the|this year's|its|their) (?:[\w'-]+ ){0,4}(?:[Ff]orum|press conference|news conference|press briefing|[Cc]onference|[Ss]ummit|[Ee]xpo|[Ff]air|seminar|interview|article|op-ed|speech|two sessions)\b"
)
#: "Zhang said": a surname, and no body.
_SURNAME = re.compile(
    rf"(?:^|[,\"] ?|\b)(?!MIIT\b|China\b|Beijing\b|Xinhua\b|Ministry\b|Commission\b|Administration\b|Bureau\b|Council\b|Office\b|Department\b|Technology\b|It\b|They\b|Reuters\b|Bloomberg\b|Nikkei\b|Government\b|Authority\b|Daily\b|News\b|Post\b|Times\b)(?:[A-Z][a-z]+ )?(?!MIIT\b|China\b|Beijing\b|Xinhua\b|Ministry\b|Commission\b|Administration\b|Bureau\b|Council\b|Office\b|Department\b|Technology\b|It\b|They\b|Reuters\b|Bloomberg\b|Nikkei\b|Government\b|Authority\b|Daily\b|News\b|Post\b|Times\b)[A-Z][a-z]+ {_SAY}\b"
)
#: A body that speaks or whose figures show it, in a sentence that gives no day: "MIIT said 40 firms have been approved".
_BODY = Pattern(
    rf"(?<!-)\b(?:{_SAY}|[Aa]ccording to|(?:data|figures|statistics|records)(?: from [\w ]{{3,40}})? (?:show|showed|indicate|suggest)(?:s|ed)?)\b"
)
#: A headline that tells the number as let in, and not as a sum.
_LET_IN = Pattern(
    r"^(?!.*\b(?:so far|to date|now|already|total\w*|in all)\b).*\b(?:approved|cleared|granted|admitted|licen[cs]ed|let in)\b",
    re.I,
)
_WE = re.compile(
    r"(?:^|[\"',:] ?|\b(?:and|that|but|so far|now) )[Ww]e (?!will|plan|hope|aim|expect|wrongly|incorrectly|report|wrote|said|told|understand|learn)"
)
#: The day of a meeting at which somebody speaks is no day of the act.
_AT_MEETING = re.compile(
    r"\b(?:[Aa]t|[Ii]n|[Dd]uring|[Oo]n the sidelines of) (?:an?|the|its|their) (?:[\w'-]+ ){0,4}(?:[Ff]orum|press conference|news conference|briefing|[Cc]onference|[Ss]ummit|[Ee]xpo|[Ff]air|seminar|interview)(?: held)?(?: in [A-Z]\w+)? (?:on|last) [A-Z]?\w+(?: \d{1,2})?"
)
#: The act's own words: its day, which batch, or that it adds to those before.
_ACT = Pattern(
    r"\b(?:another|further|additional|more(?! than| cities| regions| provinces| places| areas)|recently|newly|just|today|yesterday|batch|round|group|tranche|wave|this (?:morning|week|month)|last (?:week|month|(?:Mon|Tues|Wednes|Thurs|Fri)day)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:on |in )?(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?)\b"
)
#: A headline in the present tells an act.
_HEADLINE = Pattern(
    r"\b(?:approves|grants|clears|issues|gives|lets|licen[cs]es|allows|awards|admits|hands|adds|gets?|wins?|receives?|secures?|more|another)\b",
    re.I,
)


def sum_up_spoken(draft: Draft, sentence: Sentence, title: str) -> Draft:
    """A batch told in the perfect by a person, or as "we have approved", as the sum of all that it likely is; it waits."""
    if draft.role != "batch" or draft.rule.partition("+")[0] not in _GENERAL or sentence.title:
        return draft
    if draft.value >= NO_BATCH:
        return draft  # whoever tells it, it can be nothing but a sum
    text = sentence.text
    ours = _WE.search(text)
    if not ours and not _PERSON.search(text) and not _SURNAME.search(text) and not _is_bodys(draft, text, title):
        return draft
    if _ACT.search(_AT_MEETING.sub(" ", leave_speech(text))) or (
        _HEADLINE.search(title) and _tells(title, draft.value)
    ):
        return draft
    at, end = draft.start - sentence.start, draft.end - sentence.start
    if not ours and not _PERFECT.search(text[max(0, at - 90) : at]) and not _PERFECT.search(text[end : end + 110]):
        return draft
    return alter(draft, role="pilot_total", rule=f"{draft.rule}{SPOKEN}", confidence=min(draft.confidence, 0.7))


def _is_bodys(draft: Draft, text: str, title: str) -> bool:
    """Whether a body tells, in a sentence without a day, how many have been let in, and no headline tells it as an act."""
    passive = draft.rule.startswith("en.were-granted") and _BODY.search(text) is not None
    return passive and not _ACT.search(text) and not (_LET_IN.search(title) and _tells(title, draft.value))


def _tells(title: str, value: int) -> bool:
    return re.search(rf"(?<![\d,.]){value}(?![\d,.])", title) is not None
