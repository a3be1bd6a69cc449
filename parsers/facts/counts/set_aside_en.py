"""Sets aside the English figures that their own sentence plainly tells to be none of those let in, or none yet."""

import re
from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.not_yet_en import tell_not_yet
from parsers.facts.counts.own_words_en import tell_by_own_words
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.subject.given_else_en import (
    counts_applications,
    is_given_else,
    is_of_other_land,
    is_of_other_pilot,
)
from parsers.facts.text.sentences import Sentence


def set_aside(drafts: Sequence[Draft], text: str, sentences: tuple[Sentence, ...]) -> list[Draft]:
    """The same drafts; what is to come, or another act's, pilot's or country's, has none of the published roles."""
    kept = [_set_aside(draft, text, sentences) for draft in drafts]
    return [_doubt_part(draft, kept, text, sentences) for draft in kept]


def _set_aside(draft: Draft, text: str, sentences: tuple[Sentence, ...]) -> Draft:
    if draft.role == "other":
        return draft
    sentence = sentences[draft.sentence]
    told = sentences[draft.sentence - 1].text if draft.sentence else ""
    end = _end_number(text, draft)
    if own := tell_by_own_words(text, sentence, draft.at, end):
        return alter(draft, role="other", detail=own[0], rule=f"{draft.rule}{own[1]}")
    before, behind = text[sentence.start : draft.at], text[end : sentence.end]
    detail = tell_not_yet(before, behind)
    if detail is not None:
        return alter(draft, role="other", detail=detail, as_of=None, rule=f"{draft.rule}+to-come")
    if is_of_other_pilot(before, behind):
        return alter(draft, role="other", detail="other_pilot", rule=f"{draft.rule}+other-pilot")
    if is_given_else(before, behind):
        return alter(draft, role="other", detail="given_else", rule=f"{draft.rule}+given-else")
    if is_of_other_land(before, behind, told):
        return alter(draft, role="other", detail="elsewhere", rule=f"{draft.rule}+elsewhere")
    if _BESIDE_NAMED.match(before) and _OTHERS.match(behind):
        return alter(draft, role="other", detail="others_beside_named", rule=f"{draft.rule}+beside-named")
    if counts_applications(before, behind):
        return alter(draft, role="other", detail="applicants", rule=f"{draft.rule}+asked")
    return draft


#: "Besides Siemens, 12 other companies were approved": so many beside the one that is named.
_BESIDE_NAMED = re.compile(
    r"\W*(?:Besides|In addition to|Apart from|Other than|Along with|Aside from) "
    r"(?!the\b|its\b)[A-Z][^;.]{1,60}, (?:some |about |another )?$"
)
_OTHERS = re.compile(r" (?:more |further )?others?\b")


#: The number itself, before those whom it counts.
_NUMBER = re.compile(r"[\d,]*\d|[A-Za-z]+(?:-[a-z]+)?(?: hundred(?: and [a-z-]+)?)?")


def _end_number(text: str, draft: Draft) -> int:
    found = _NUMBER.match(text, draft.at)
    return found.end() if found else draft.end


#: "Four are in the pilot", behind 20 who got something else: some of those.
_SOME = re.compile(r"\W*(?:Only |Just |But |And )?$")
_OF_OTHERS = ("+other-pilot", "+given-else", "+elsewhere")
_OF_THEM = re.compile(
    r" (?:of (?:them|these|those) )?(?:are|is|were|was|have|has|had|hold|holds|belong|also|already)\b"
)


def _doubt_part(draft: Draft, drafts: Sequence[Draft], text: str, sentences: tuple[Sentence, ...]) -> Draft:
    """The same figure; one that may be some of the larger number of others told right before it waits."""
    if draft.role not in ("batch", "pilot_total"):
        return draft
    before = text[sentences[draft.sentence].start : draft.at]
    larger = any(
        one.sentence == draft.sentence - 1 and one.value > draft.value and one.rule.endswith(_OF_OTHERS)
        for one in drafts
    )
    if not (larger and _SOME.match(before) and _OF_THEM.match(text, _end_number(text, draft))):
        return draft
    weight = min(draft.confidence, DOUBTED_AT)
    return alter(draft, confidence=weight, rule=f"{draft.rule}+doubt-part-of-others")
