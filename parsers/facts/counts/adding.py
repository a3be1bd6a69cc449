"""Adds up the figures of a Chinese text: parts that come to their whole, and a sum that says not of what it is."""

import re

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.cues.cues import SUM_ALONE, WHOLE_ROLES
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.sentences import Sentence

#: The step that the rule of a figure carries whose sum was found to be right.
ADDS_UP = "+adds-up"
#: How sure a figure is that arithmetic confirms.
_SURE = 0.82
#: 两地合计9家: those of two places, which may not be all.
_PLACES = re.compile(r"[两二三]地[^,。;]{0,4}$")
#: So many sentences before a sum its parts stand, at most.
_FAR = 2


def add_up(drafts: list[Draft], sentences: tuple[Sentence, ...]) -> list[Draft]:
    """The same figures; parts that come to the whole before them are sure, a bare sum is the pilot's or is left out."""
    confirmed = _confirm_parts([_part_another(draft, drafts) for draft in drafts], sentences)
    settled = (
        _settle_sum(draft, confirmed[:at], sentences) if draft.detail == SUM_ALONE else draft
        for at, draft in enumerate(confirmed)
    )
    return [draft for draft in settled if draft is not None]


def _part_another(draft: Draft, drafts: list[Draft]) -> Draft:
    """共83家,其中部里许可55家,另有28家: with the part before it 28 comes to the whole, and is no batch."""
    if draft.role != "batch" or not draft.rule.startswith("zh.another"):
        return draft
    here = [one for one in drafts if one.sentence == draft.sentence and one.start < draft.start]
    wholes = {one.value for one in here if one.role in WHOLE_ROLES}
    if any(one.role == "subset" and one.value + draft.value in wholes for one in here):
        return alter(draft, role="subset", rule=f"{draft.rule}{ADDS_UP}", as_of=None)
    return draft


def _settle_sum(draft: Draft, before: list[Draft], sentences: tuple[Sentence, ...]) -> Draft | None:
    """全年合计61家 behind batches of 13, 16, 18 and 14, 四地共47家 behind parts: what was let in until then."""
    near = [one for one in before if draft.sentence - one.sentence <= _FAR]
    batches = [one.value for one in near if one.role == "batch"]
    here = [one for one in near if one.sentence == draft.sentence]
    parts = [one.value for one in here if one.role in ("subset", "pilot_total")]
    if not (_comes_to(draft.value, batches) or _comes_to(draft.value, parts)):
        return None
    sentence = sentences[draft.sentence]
    of_places = _PLACES.search(sentence.text[: draft.start - sentence.start]) and not _comes_to(draft.value, batches)
    weight = DOUBTED_AT if of_places else _SURE
    return alter(draft, role="pilot_total", detail="", rule=f"{draft.rule}{ADDS_UP}", confidence=weight, as_of=None)


def _comes_to(value: int, told: list[int]) -> bool:
    """Whether the last two or more of the figures told before come to a sum."""
    return any(sum(told[at:]) == value for at in range(len(told) - 1))


def _confirm_parts(drafts: list[Draft], sentences: tuple[Sentence, ...]) -> list[Draft]:
    """12家获批。其中,北京5家,上海4家,深圳3家: parts that come to the whole told right before them are its parts."""
    found = list(drafts)
    for index in {one.sentence for one in drafts if one.role == "subset"}:
        if not sentences[index].text.startswith("其中"):
            continue
        wholes = [one for one in drafts if one.role in WHOLE_ROLES and index - 1 <= one.sentence <= index]
        parts = [at for at, one in enumerate(drafts) if one.sentence == index and one.role == "subset"]
        if not wholes or len(parts) < 2 or sum(drafts[at].value for at in parts) != wholes[-1].value:
            continue
        for at in parts:
            one = drafts[at]
            found[at] = alter(one, rule=f"{one.rule}{ADDS_UP}", confidence=max(one.confidence, _SURE))
    return found
