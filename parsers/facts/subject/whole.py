# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""How likely a whole text is on the subject, by weights learnt of labelled texts: whatever its sentences say one by one.

`python benchmarks/learn_subject.py` learns them anew. The rules ask each sentence whether it tells of foreigners, telecom and access; an article
may tell of them over a page. Where the weights alone find the subject, and where they doubt what the rules found, every claim waits for a person; where
they are sure of it, none waits for that.
"""

import math
import re
from itertools import repeat

from parsers.facts.subject.brief_subject import find_brief_subject
from parsers.facts.subject.learnt_subject import HUNDREDTHS, Weights, load_weights
from parsers.facts.subject.letters import may_be_relevant
from parsers.facts.subject.relevance import ALL_ABROAD, CERTAIN, PILOT_ALONE, RULED_OUT, THRESHOLD, Relevance, Step
from parsers.facts.subject.sectors import is_held_by_own
from parsers.facts.text.brief import is_brief
from parsers.facts.text.patterns import Pattern
from parsers.facts.values.marks import mark_whole

#: Characters of a text, Chinese or not, from which on the weights are asked: they were learnt of articles.
LEAST = {True: 100, False: 300}
#: From this likelihood on a text is on the subject that the rules pass over; up to the other one, what they found is doubted. Chosen on
#: articles that neither the rules nor the weights had seen (docs/decisions.md).
ARTICLE_FROM = {True: 0.65, False: 0.7}
DOUBTED_TO = 0.2
#: From this likelihood on a text is as surely on the subject as one whose sentences tell it plainly: of 112 that the rules doubted or passed over,
#: on texts that nobody here had read, all were (docs/decisions.md).
SURE_FROM = 0.9
#: How the reason of a text begins that the weights alone find, and of one that they doubt.
FOUND, DOUBTED = "the whole text reads like those on the subject", "the whole text reads like those off the subject"
#: The same of an article that names no telecom in its head, and of which the weights are not sure.
LEFT_OPEN = "nothing says whose pilot it is, and the whole text leaves it open"
FOUND_IN_BRIEF = f"{FOUND}, as brief ones go"
_SURE = "the whole text plainly reads like those on the subject"


_NOUGHTS = repeat(0)
#: "(600777.SH)": a company listed in Shanghai or Shenzhen. Its unit's licence is none of a foreign owner's, where nothing foreign or no pilot is told of.
_LISTED_AT_HOME = Pattern(r"\b\d{6}\.(?:SH|SZ|BJ)\b|\b(?:SH|SZ|SSE|SZSE):? ?\d{6}\b|\((?:股票|证券)?代码[::]? ?\d{6}\)")
_PILOT = Pattern(r"试点|試點|\b(?:pilot|trial)", re.I)


def weigh_marks(marks: set[str], weights: Weights) -> float:
    """The likelihood, 0 to 1; a long text has more marks, and is no surer for that."""
    added = sum(map(weights.marks.get, marks, _NOUGHTS))
    odds = (weights.bias + added / math.sqrt(len(marks) or 1)) / HUNDREDTHS
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, odds))))


def heed_whole(relevance: Relevance, text: str, *, chinese: bool, foreign: bool) -> Relevance:
    """The rules' word on a folded text, with what the weights make of the whole of it; `foreign`: whether anything in it is."""
    if len(text) < LEAST[chinese] or not (relevance.score or may_be_relevant(text)):
        return relevance
    likely = weigh_marks(mark_whole(text.lower(), chinese=chinese), load_weights("zh" if chinese else "en"))
    if relevance.relevant:
        return _weigh_found(relevance, likely)
    found = likely >= ARTICLE_FROM[chinese] and not (chinese and is_held_by_own(text))
    if not found or is_ruled_out(relevance):
        return relevance
    sure = likely >= SURE_FROM and (foreign or _PILOT.search(text) or not _LISTED_AT_HOME.search(text))
    return _make_sure(relevance, likely) if sure else _raise_to(THRESHOLD, f"{FOUND} ({likely:.2f})", relevance)


def heed_brief(relevance: Relevance, text: str, *, chinese: bool) -> Relevance:
    """The word on a folded text, with what weights learnt of brief ones make of it where it is brief and was passed over."""
    if relevance.relevant or not is_brief(text, chinese=chinese) or is_ruled_out(relevance):
        return relevance
    likely = find_brief_subject(text, chinese=chinese)
    return _raise_to(THRESHOLD, f"{FOUND_IN_BRIEF} ({likely:.2f})", relevance) if likely else relevance


def is_found_by_words(relevance: Relevance) -> bool:
    """Whether nothing but the words of a brief text put it on the subject."""
    return any(step.reason.startswith(FOUND_IN_BRIEF) for step in relevance.steps)


def is_ruled_out(relevance: Relevance) -> bool:
    """Whether rules know that a text is of another subject, or another country, whatever its words."""
    return bool({RULED_OUT, ALL_ABROAD} & {*relevance.reasons})


def _weigh_found(relevance: Relevance, likely: float) -> Relevance:
    if likely <= DOUBTED_TO:
        return _add_doubt(relevance, f"{DOUBTED} ({likely:.2f})")
    if likely < SURE_FROM and [*relevance.reasons] == [PILOT_ALONE]:
        return _add_doubt(relevance, f"{LEFT_OPEN} ({likely:.2f})")
    return _make_sure(relevance, likely) if likely >= SURE_FROM and relevance.score < CERTAIN else relevance


def _add_doubt(relevance: Relevance, reason: str) -> Relevance:
    return Relevance(True, relevance.score, (*relevance.steps, Step(0.0, reason)))


def _make_sure(relevance: Relevance, likely: float) -> Relevance:
    return _raise_to(CERTAIN, f"{_SURE} ({likely:.2f})", relevance)


def _raise_to(score: float, reason: str, relevance: Relevance) -> Relevance:
    known = tuple(step for step in relevance.steps if step.points)
    return Relevance(True, score, (*known, Step(score - sum(step.points for step in known), reason)))
