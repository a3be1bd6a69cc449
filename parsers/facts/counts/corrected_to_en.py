# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Puts right the only figure of an English sentence of which the next one says that it was corrected: "Reuters has corrected the number to 12."."""

from domain.altering import alter
from parsers.facts.counts.counts import Draft, demote
from parsers.facts.cues.cues import WHOLE_ROLES
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import find_numbers

_CORRECTED_TO = Deferred(
    r"[^.;]{0,60}?\b(?:corrected|amended|changed) (?:the|its|that|this|their) (?:number|figure|total|count|tally)(?: of [\w-]+)? (?:down |up |back )?to (?=\w)"
    r"|(?:[A-Z]\w+: )?[^.;:]{3,40}? (?:has|had|have) (?:since|later|now|then) (?:clarified|corrected itself,? saying) that (?:only |just )?(?=\w)"
    r"|(?:But |However, )?(?:[Ii]n (?:fact|truth|reality)|[Aa]ctually),? (?:it|there|the (?:number|figure|total)) (?:was|were|is) (?:only |just )?(?=\w)"
)
#: What may stand behind the right figure: those whom it counts, and nothing else.
_ENDS = Deferred(
    r"(?: (?:foreign[\w-]* |overseas[\w-]* )?(?:companies|firms|enterprises|approvals|permits))?(?: (?:were|had been|that were) (?:approved|admitted|cleared|let in))?(?=[.;,]|$)"
)
RULE = "+corrected-to"


def correct_to(drafts: list[Draft], sentences: tuple[Sentence, ...]) -> list[Draft]:
    """The same drafts; the figure that the next sentence corrects counts nothing, and the right one has its role."""
    settled = {one.at: one for one in drafts}
    for one in drafts:
        behind = sentences[one.sentence + 1] if one.sentence + 1 < len(sentences) else None
        beside = [d for d in drafts if d.sentence == one.sentence and d.role in WHOLE_ROLES]
        found = _CORRECTED_TO.match(behind.text) if behind and beside == [one] else None
        if behind is None or found is None or sentences[one.sentence].title:
            continue
        number = next(iter(find_numbers(behind.text, found.end())), None)
        if number is None or number.outer != found.end() or not number.whole:
            continue
        if not _ENDS.match(behind.text, number.after):
            continue
        settled[one.at] = demote(one, "corrected", f"{one.rule}+corrected")
        right = settled.get(behind.start + number.start) or alter(
            one, start=behind.start + number.outer, end=behind.start + number.after, at=behind.start + number.start,
            value=number.whole, qualifier=number.qualifier, sentence=one.sentence + 1,
        )  # fmt: skip
        rule = f"{one.rule}{RULE}"
        settled[right.at] = alter(right, role=one.role, detail="", as_of=one.as_of, rule=rule, confidence=0.8)
    return sorted(settled.values(), key=lambda draft: draft.start)
