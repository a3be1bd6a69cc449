# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""How likely a brief text is on the subject, by weights learnt of the words of a headline and a sentence or three.

`python benchmarks/learn_brief_subject.py` learns them anew. The rules of the subject look for foreigners, telecom and access side by side; a
headline names a group by its name and a service by its letters, and every fifth of those on the subject passed them over (docs/decisions.md).
"""

import re
from collections.abc import Iterable
from math import exp

from parsers.facts.subject.elsewhere_en import CAPITAL, LAND
from parsers.facts.subject.learnt_subject import HUNDREDTHS, load_weights
from parsers.facts.subject.rivals import find_rivals
from parsers.facts.subject.sectors import is_head_elsewhere, tells_of_others_zh
from parsers.facts.subject.subject_words import (
    ABROAD,
    ACCESS,
    CHINA,
    DOMESTIC_ONLY,
    FIRM_WORD,
    IN_CHINA,
    MINISTRY,
    OTHER_FIELD,
    PILOT_WORD,
    SERVICE,
    SHUT_OUT,
    TELECOM,
    TELECOM_PILOT,
    VALUE_ADDED,
)
from parsers.facts.text.patterns import Pattern
from parsers.facts.values.marks import mark_whole

#: From this likelihood on a brief text that the rules pass over is on the subject: chosen on texts that neither they nor the weights had seen.
FOUND_FROM = 0.6

#: Without one of these no headline is on the subject, whatever its other words; a pilot must be China's, of firms, or give permits, and the ministry, which does much else, must let somebody in.
_SUBJECTS = (TELECOM, SERVICE, VALUE_ADDED, TELECOM_PILOT)
_PILOT_ZH = "试点"
_PERMIT = Pattern(r"\b(?:permits?|licen[cs](?:es?|ed|ing)|applica(?:tions?|nts?)|filings?)\b", re.I)
#: "Pilot output starts this year", and companies elsewhere in the text, is no pilot of firms.
_FIRMS_IN_PILOT = Pattern(
    rf"(?:{FIRM_WORD.text})[^.\n]{{0,80}}\b(?:pilot|trial)\b|\b(?:pilot|trial)\b[^.\n]{{0,80}}(?:{FIRM_WORD.text})",
    re.I,
)
#: With one of these a text tells of another field, or of the country's own firms.
_OTHERS = (OTHER_FIELD, DOMESTIC_ONLY, SHUT_OUT)
_LANDS = r"(?:Denmark|Norway|Sweden|Finland|Iceland|Ireland|Portugal|Greece|Austria|Belgium|Luxembourg|Romania|Bulgaria|Croatia|Ukraine|Jordan|Kuwait|Oman|Ghana|Tanzania|Uganda|Rwanda|Algeria|Tunisia)"
#: Without a word of China such a text is another country's; without one of its ministry the paper is another body's.
_ELSEWHERE = (
    ABROAD,
    Pattern(
        rf"(?:^|[.:] )\W*(?:{LAND}|{CAPITAL}|{_LANDS}) (?:grants?|granted|hands?|gives?|gave|awards?|issues?|approves?|opens?|licen[cs]es?)\b|\b(?:in|across|throughout|of) (?:{LAND}|{CAPITAL}|{_LANDS})\b"
    ),
)
_HERE = (CHINA, IN_CHINA, MINISTRY)
_OTHER_BODY = Pattern(r"\b(?:[Mm]inistry|MINISTRY) of (?!Industry|Information|Commerce)[A-Z]")


def find_brief_subject(text: str, *, chinese: bool) -> float | None:
    """How likely a folded brief text is on the subject, where it names what that is and is likely enough; else None."""
    likely = weigh_brief(text, chinese=chinese) if may_be_brief_subject(text) else 0.0
    return likely if likely >= FOUND_FROM else None


def may_be_brief_subject(text: str) -> bool:
    """Whether a brief folded text names what the subject is, and nothing that makes it another one."""
    if not names_subject(text):
        return False
    if _tells_any(text, _ELSEWHERE) and not _tells_any(text, _HERE):
        return False
    if _OTHER_BODY.search(text) and not MINISTRY.search(text):
        return False
    return not (_tells_any(text, _OTHERS) or find_rivals(text) or tells_of_others_zh(text) or is_head_elsewhere([text]))


def names_subject(text: str) -> bool:
    """Whether a folded text, however long, has a word without which no brief one is on the subject."""
    if _tells_any(text, _SUBJECTS) or _PILOT_ZH in text:
        return True
    pilot = PILOT_WORD.search(text) is not None and _tells_any(text, (*_HERE, _PERMIT, _FIRMS_IN_PILOT))
    return pilot or (MINISTRY.search(text) is not None and ACCESS.search(text) is not None)


def _tells_any(text: str, cues: Iterable[Pattern]) -> bool:
    return any(cue.search(text) for cue in cues)


def weigh_brief(text: str, *, chinese: bool) -> float:
    """The likelihood, 0 to 1, of a folded brief text that may be on the subject."""
    weights = load_weights("zh" if chinese else "en", brief=True)
    marks = mark_whole(text.lower(), chinese=chinese)
    odds = weights.bias + sum(weights.marks.get(mark, 0) for mark in marks)
    return 1 / (1 + exp(-max(-40.0, min(40.0, odds / HUNDREDTHS))))
