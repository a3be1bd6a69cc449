# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether the sentence before one that only tells how many there are ("The list has 12 names") tells the grant of a batch."""

import re
from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.counts.counts import Draft, demote
from parsers.facts.cues.verbs import ENDED
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: The rules whose own sentence names no grant.
_BARE = ("en.in-this-batch", "en.batch-made-of", "en.they-altogether", "en.were-included", "en.among-listed")
#: What the rule of a figure ends with that no grant was told before.
UNHERALDED = "+unheralded"
#: "published the list of the sixth batch of enterprises": whom it names are let in.
LISTS_LET_IN = Pattern(
    r"\b(?:publish|releas|updat|issu|announc|unveil|post)\w* (?:the |its |a )?(?:[\w-]+ ){0,3}list of (?:the )?(?:(?:[\w-]+ ){0,2}(?:batch|group|round|wave) of|(?:newly )?(?:approved|licen[cs]ed|cleared|admitted)|pilot)(?: [\w-]+){0,4} (?:enterprises|companies|firms|operators|participants)\b(?![^.;]{0,30}\b(?:revoked|removed|proposed|expired|applied)\b)"
    r"|\b(?:publish|releas|updat|issu|announc|unveil|post)\w* (?:the |its |a )?(?:[\w-]+ ){0,3}list of (?:the )?(?:[\w-]+ ){0,2}(?:enterprises|companies|firms) (?:(?:that|which) (?:have |had |were )(?:just |newly |recently )?(?:been )?)?(?:newly )?(?:approved|licen[cs]ed|cleared|admitted) (?:for|to|under|into|by|in)\b"
    r"|^\W*(?:(?:Annex|Appendix)(?: \d)?:? )?(?:The )?List of (?:the )?(?:[\w-]+ ){0,3}(?:enterprises|companies|firms) (?:newly )?(?:approved|licen[cs]ed|cleared|admitted) (?:for|to|under|into|by|in)\b(?![^\n]{0,120}\b(?:revoked|removed|proposed|expired|draft)\b)"
    r"|\b(?:first|second|third|fourth|fifth|sixth|new|latest) (?:batch|group|list) of (?:[\w-]+ ){0,6}pilot (?:enterprises|companies|firms|operators|participants) (?:was|were|has been|have been) (?:unveiled|announced|published|released|named|made public)\b",
    re.I,
)
_NAMED_BATCH = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|new|newest|latest) (?:batch|group|round|wave|tranche|cohort|list)\b",
    re.I,
)
_GRANT = Pattern(
    r"\b(?:approv(?:ed|es|als?)|clear(?:ed|s)|licen[cs]ed|grant(?:ed|s)|admitted|let in|authori[sz]ed|issued|awarded|gave)\b",
    re.I,
)
#: A list of others than those let in.
_OTHERS = re.compile(
    rf"\b(?:fin(?:ed|es)|punish\w*|penal\w*|warn\w*|inspect\w*|summon\w*|blacklist\w*|applicants?|applied|applications?|bidders?|candidates?|rank(?:ed|ings?)|reject\w*|refus\w*|propos\w*|expired|expelled|removed|delisted|{ENDED})\b",
    re.I,
)
_DAYS = re.compile(
    r"\b(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}|\d{1,2} (?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|(?:19|20)\d\d|\d+(?:st|nd|rd|th)|\d{1,2}:\d\d)\b"
)
_FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?)\b",
    re.I,
)


def doubt_unheralded(draft: Draft, sentences: Sequence[Sentence]) -> Draft:
    """A bare number of names as a doubtful one, unless the sentence before it tells a batch let in, and no figure of its own.

    Of others than those let in it is no batch at all.
    """
    before = sentences[draft.sentence - 1].text if draft.sentence else ""
    if draft.rule == "en.list-now-has":
        return _doubt_list(draft, f"{before} {sentences[draft.sentence].text}")
    if draft.rule not in _BARE or draft.role != "batch":
        return draft
    if _OTHERS.search(before):
        return demote(draft, "of_others", f"{draft.rule}{UNHERALDED}")
    if _tells_batch(before):
        return draft
    return alter(draft, rule=f"{draft.rule}{UNHERALDED}", confidence=min(draft.confidence, DOUBTED_AT))


#: Lists of these grow too: "adds nine cities to the list of places. The list now has 20 names".
_PLACES = re.compile(
    r"\b(?<!pilot )(?:cities|regions|areas|provinces|zones|places|localities|categories|countries)\b", re.I
)


def _doubt_list(draft: Draft, told: str) -> Draft:
    """What a list now has, where the text does not say that it is one of firms let in: a doubtful figure, or none."""
    if _OTHERS.search(told) or _PLACES.search(told):
        return demote(draft, "of_others", f"{draft.rule}{UNHERALDED}")
    if _GRANT.search(told):
        return draft
    return alter(draft, rule=f"{draft.rule}{UNHERALDED}", confidence=min(draft.confidence, DOUBTED_AT))


def _tells_batch(text: str) -> bool:
    """Whether a sentence tells that a batch was let in, and not how many it has."""
    if _FIGURE.search(_DAYS.sub(" ", text)):
        return False
    return LISTS_LET_IN.search(text) is not None or (
        _NAMED_BATCH.search(text) is not None and _GRANT.search(text) is not None
    )
