# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of which region an English batch is that a place's own administration granted, and parts of a figure whose region is known.

"five enterprises to which the Beijing Communications Administration granted approvals", "By investor, 14 of the 58 come from Germany".
"""

import re
from collections.abc import Mapping, Sequence

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.cues.cues import WHOLE_ROLES
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import read_value
from parsers.facts.values.regions import REGION_NAMES, find_regions

_KNOWN = "|".join(re.escape(name) for names in REGION_NAMES.values() for name in names if name.isascii())
_ADMINISTRATION = rf"(?:{_KNOWN})(?: (?:Municipal|Provincial|Municipality|Province))? (?:Communications?|Telecom(?:munication)?s?|Telecommunications) (?:Administration|Authority|Bureau)(?: \([A-Z]{{2,6}}\))?"
_GRANTED = r"(?:(?:has|had|have|also|on [A-Z]\w+(?: \d{1,2})?|last \w+|yesterday|today|\w+ly|this \w+) ){0,3}(?:granted|issued|approved|awarded|gave|given|handed|licen[cs]ed|cleared|admitted|let in|waved through)"
#: Whose act it is stands before the figure, in its clause or in the sentence that counts those who got it; or behind it.
_ACT_BEFORE = Deferred(rf"\b(?P<place>{_ADMINISTRATION}) {_GRANTED}\b[^.;:]{{0,80}}$")
_ACT_BEHIND = Deferred(
    rf"^[^.;:]{{0,90}}?(?:\b(?:to (?:which|whom)|that|whom|which) (?:the )?(?P<which>{_ADMINISTRATION}) {_GRANTED}\b|\b(?:granted|issued|approved|awarded|handed|licen[cs]ed|cleared|admitted|given|let in)(?: [\w-]+){{0,12}}? by (?:the )?(?P<by>{_ADMINISTRATION}))"
)
#: "14 of the 58", "Four of the five", "Nine of them", "Forty-four of the total", "the remaining one".
_OF_WHOLE = Deferred(r"(?:[\w-]+ )?of (?:the|these|those) (?P<whole>\d[\d,]*|[a-z]+(?:-[a-z]+)?)\b", re.I)
#: "the other 53, all inside the Shanghai Free Trade Zone".
_ALL_IN = Deferred(
    rf"[\w,-]+(?: [a-z-]+){{0,4}}, (?:all|both|each) (?:of (?:them|which) )?(?:registered |based |located |situated )?(?:in|inside|within) (?:the )?(?P<place>(?:{_KNOWN})\b)"
)
#: So many sentences before that of a part its whole may stand.
_FAR = 3
_OF_THEM = Deferred(r"(?:[\w-]+ )?of (?:them|these|those|the (?:total|batch|group|lot|holders))\b", re.I)


def hand_places_on(claims: list[Draft], text: str, sentences: Sequence[Sentence]) -> list[Draft]:
    """The claims; one without a region has that of the administration whose act it is, or of the figure whose part it is."""
    told: list[Draft] = []
    wholes: dict[int, Draft] = {}
    for claim in sorted(claims, key=lambda one: one.at):
        sentence = sentences[claim.sentence]
        place = _find_actor(claim, text, sentence) or _find_own(claim, text, sentence)
        if place is None and (whole := _find_whole(claim, told, wholes, text, sentence)):
            wholes[claim.at] = whole
            place = whole.region
        told.append(alter(claim, region=place) if place else claim)
    placed = {one.at: one for one in told}
    return [placed[claim.at] for claim in claims]


def _find_actor(claim: Draft, text: str, sentence: Sentence) -> str | None:
    """The region of the administration that a sentence makes a batch's own."""
    if claim.role != "batch" or claim.region or claim.detail or not claim.rule.startswith("en."):
        return None
    before = _ACT_BEFORE.search(text[sentence.start : claim.start])
    behind = None if before else _ACT_BEHIND.match(text[claim.at : sentence.end])
    named = before["place"] if before else (behind["which"] or behind["by"]) if behind else ""
    places = find_regions(named)
    return places[0][0] if len(places) == 1 else None


def _find_own(claim: Draft, text: str, sentence: Sentence) -> str | None:
    """The region in which all of a part are said to be."""
    if claim.role != "subset" or claim.region or not claim.rule.startswith("en."):
        return None
    told = _ALL_IN.match(text, claim.at, sentence.end)
    return find_regions(told["place"])[0][0] if told else None


def _find_whole(
    claim: Draft, told: Sequence[Draft], wholes: Mapping[int, Draft], text: str, sentence: Sentence
) -> Draft | None:
    """The figure of which a part without a place of its own is said to be one; parts of one sentence are of the same."""
    if (
        claim.role != "subset"
        or claim.region
        or not claim.rule.startswith("en.")
        or _names_place(claim, text, sentence)
    ):
        return None
    earlier = [one for one in told if one.role in WHOLE_ROLES and claim.sentence - one.sentence <= _FAR]
    if of := _OF_WHOLE.match(text, claim.at):
        value = read_value(of["whole"].lower())
        same = [one for one in earlier if one.value == value]
        if value:
            return same[-1] if same else None
    if _OF_THEM.match(text, claim.at):
        return earlier[-1] if earlier else None
    beside = [one for one in told if one.sentence == claim.sentence and one.at in wholes]
    return wholes[beside[-1].at] if beside and told[-1] is beside[-1] else None


def _names_place(claim: Draft, text: str, sentence: Sentence) -> bool:
    clause = re.split("[,;.]", text[claim.at : sentence.end])[0]
    return bool(find_regions(clause))
