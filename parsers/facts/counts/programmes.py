# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whose a total is by its size and its day: the pilot's, all firms', or an earlier programme's."""

import re
from datetime import date

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.cues.cues import SERIES
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: The pilot began in April 2024.
PILOT_YEAR = 2024
#: No act has let in so many at once.
NO_BATCH = 100
#: From here on it may be all foreign-invested telecom firms, which were near two thousand when the pilot began.
_LEAST_ALL = 1000
_WHILE = Pattern(
    r"\b(?:in|during|over|for|within) (?:the )?(?:(?:first|second|third|fourth|last) (?:half|quarter|three quarters|\w+ months)|(?:\w+ )?(?:six|nine|three|twelve|12) months|(?:past|last|previous) (?:year|half-year)|(?:19|20)\d\d\b)|\b(?:last|this) (?:year|quarter)\b",
    re.I,
)
_FOREIGN = Pattern(r"\b(?:FIEs?|FITEs?|WFOEs?)\b|\b(?:foreign|overseas)", re.I)


def tells_flow(draft: Draft, sentence: str) -> bool:
    """Whether an English sentence tells as let in within a while what can only be all foreign-invested telecom firms."""
    general = draft.rule.partition("+")[0] in ("en.granted-to", "en.were-granted", "en.within-period", "en.granted-far")
    large = draft.role == "batch" and draft.value >= NO_BATCH
    return large and general and _WHILE.search(sentence) is not None and _FOREIGN.search(sentence) is not None


_PERFECT = re.compile(
    r"\b(?:has|have) (?:now |already |also |formally |since )?(?:been )?(?:approved|cleared|licen[cs]ed|admitted|authori[sz]ed|accredited|granted|given|let|received|obtained|won|secured|got)\b"
)
#: "Of the 107 companies approved for the pilot": more than one act lets in, whatever the tense.
_OF_THOSE = re.compile(r"\b(?:[Oo]f|[Aa]mong|out of) (?:the|those|these) $")
_PILOT = Pattern(r"\b(?:pilot|trial)\b", re.I)
#: Tax rebates are received too.
_PAPER = Pattern(r"telecom|approv|licen[cs]|permit|cleared|admitted|let in", re.I)


def sum_large(draft: Draft, sentence: Sentence) -> Draft:
    """More than any act has let in, told in the perfect: the sum of all in the pilot, sure where the pilot is named."""
    general = draft.rule.partition("+")[0] in ("en.granted-to", "en.were-granted", "en.of-the")
    large = draft.role == "batch" and NO_BATCH <= draft.value < _LEAST_ALL
    if not (general and large and _FOREIGN.search(sentence.text)):
        return draft
    of_those = _OF_THOSE.search(sentence.text[: max(0, draft.start - sentence.start)]) is not None
    if not of_those and not _PERFECT.search(sentence.text):
        return draft
    if _WHILE.search(sentence.text) or re.match(
        r"[\w,-]+ (?:more|new|further|additional)\b", sentence.text[max(0, draft.start - sentence.start) :]
    ):
        return draft
    if of_those and not _PILOT.search(sentence.text):
        return draft
    weight = 0.72 if _PILOT.search(sentence.text) and _PAPER.search(sentence.text) else 0.58
    return alter(draft, role="pilot_total", rule=f"{draft.rule}+too-many", confidence=min(draft.confidence, weight))


def tells_earlier(draft: Draft, sentence: Sentence) -> bool:
    """Whether the words before a figure tell of years before the pilot alone: of an earlier programme."""
    before = sentence.text[: max(0, draft.start - sentence.start)][-70:]
    years = [int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?![\d家户])", before)]
    return bool(years) and max(years) < PILOT_YEAR


def settle_by_day(draft: Draft) -> Draft:
    """A running total as of a day before the pilot is none of its own: of all firms, or of an earlier programme."""
    if draft.role != "pilot_total" or draft.detail == SERIES or not draft.rule.startswith("en."):
        return draft
    if not draft.as_of or draft.as_of >= f"{PILOT_YEAR}":
        return draft
    return alter(draft, role="stock_total", rule=f"{draft.rule}+earlier", confidence=min(draft.confidence, 0.62))


#: All foreign-invested telecom firms were some two thousand when the pilot began.
_SMALL = 100


def count_to_pilot(draft: Draft, sentence: Sentence) -> Draft:
    """So few firms "approved for value-added telecom" by a day since the pilot began are those of the pilot."""
    if draft.rule != "en.may-operate" or draft.value >= _SMALL or "value-added" not in sentence.text:
        return draft
    if (draft.as_of or "9") < f"{PILOT_YEAR}-04" or tells_earlier(draft, sentence):
        return draft
    return alter(draft, role="pilot_total", rule=f"{draft.rule}+of-pilot", confidence=min(draft.confidence, 0.66))


#: From this year on they were more than a hundred: 87 at the end of 2017, 121 at the end of 2018.
_NO_HANDFUL = "2018"


def is_too_few(draft: Draft, day: date | None) -> bool:
    """Whether an English total of all foreign-invested telecom firms is too small to be that, since the pilot began."""
    if draft.role != "stock_total" or draft.region or draft.value >= _LEAST_ALL or not draft.rule.startswith("en."):
        return False
    when = draft.as_of or (day.isoformat() if day else "")
    if when >= f"{PILOT_YEAR}":
        return True
    return draft.value < _SMALL and (not when or when >= _NO_HANDFUL)
