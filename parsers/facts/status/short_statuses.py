# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""What is said of a firm under a short name is what is said of whom it names in full, and the other way round."""

import re

from domain.altering import alter
from domain.claims import REVIEW_BELOW
from parsers.facts.names.short_names import shorten
from parsers.facts.names.short_names_zh import shorten_zh
from parsers.facts.status.granting import Judged
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.languages import is_without_han
from parsers.facts.text.sentences import Sentence

#: "a unit of Britain's Sunvale": the group, though its unit's name begins with the same word.
_UNIT_OF = re.compile(
    r"\b(?:unit|subsidiary|affiliate|arm|division|offshoot|part|owned|controlled|backed) (?:of|by) (?:the )?(?:[A-Z][\w.]*(?:['’]s|-based|-listed) )?(?:[a-z-]+ ){0,3}$"
)


def leave_owners_of_ended(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """What ended is the unit's, and not that of the group behind it, whose name is a short form of the unit's."""
    return [
        alter(one, status="mentioned", rule="owner", act=None) if _is_owner_of_ended(one, sentences) else one
        for one in judged
    ]


def _is_owner_of_ended(one: Judged, sentences: tuple[Sentence, ...]) -> bool:
    if one.rule != "short" or one.status != "revoked" or one.name.shape != "short":
        return False
    sentence = sentences[one.sentence]
    return _UNIT_OF.search(sentence.text[: max(0, one.name.start - sentence.start)]) is not None


def settle_short(judged: list[Judged], defined: dict[str, str]) -> list[Judged]:
    """A short name is whom the text names in full: the one that is all of it, else one that something was done to."""
    full: dict[str, list[Judged]] = {}
    ended = {one.name.full for one in judged if one.name.full and one.status == "revoked"}
    judged = [
        alter(one, status="revoked", rule="short") if one.name.text in ended and one.status == "approved" else one
        for one in judged
    ]
    judged = _settle_refused(judged, defined)
    said = {one.name.full: one.name.text for one in judged if one.name.full}
    for short, name in defined.items():
        full.setdefault(short, []).extend(one for one in judged if one.name.text == name)
    for one in judged:
        if one.name.text in said:
            full.setdefault(said[one.name.text], []).append(one)
        if one.name.shape == "legal" and is_without_han(one.name.text):
            for short in shorten(one.name.text):
                full.setdefault(short, []).append(one)
        elif one.name.shape == "legal":
            for short in shorten_zh(one.name.text):
                full.setdefault(short, []).append(one)
    settled = [
        _as_in_full(one, full.get(one.name.text, []), said=one.name.text in defined)
        if one.name.shape == "short" and one.status != "parent"
        else one
        for one in judged
    ]
    granted = [o for o in settled if o.name.shape == "short" and o.status == "approved" and is_without_han(o.name.text)]
    alone = {
        id(full[one.name.text][0]) for one in granted if len({o.name.text for o in full.get(one.name.text, ())}) == 1
    }
    return [
        alter(one, status="approved", rule="full-of-short", confidence=0.55)
        if id(one) in alone and one.status == "mentioned" and one.rule in ("no-cue", "denied")
        else one
        for one in settled
    ]


def _settle_refused(judged: list[Judged], defined: dict[str, str]) -> list[Judged]:
    """Who is told as turned away by the short name that the text gives it asks no more."""
    refused = {defined.get(one.name.text) for one in judged if one.name.shape == "short" and one.status == "rejected"}
    return [
        alter(one, status="rejected", rule="short", stage=None)
        if one.name.text in refused and one.status in ("applicant", "mentioned")
        else one
        for one in judged
    ]


def _as_in_full(one: Judged, owners: list[Judged], *, said: bool) -> Judged:
    """What is said of its full name; `said`: whether the text says itself that the short name is for it.

    One English word is as often the group with whose name its unit's begins: of it nothing is claimed, since all that
    matters is told of the full name.
    """
    exact = [j for j in owners if len(j.name.text) - len(one.name.text) < 6]
    chosen = next((j for j in (*exact, *owners) if j.status != "mentioned"), None)
    if chosen is None:
        return one
    of_several = len({j.name.text for j in owners}) > 1 and len({j.status for j in owners}) > 1
    named_first = is_without_han(one.name.text) and one.name.start < min(
        j.name.start for j in owners
    )  # perhaps the group
    if chosen.status == "approved" and is_without_han(one.name.text) and " " not in one.name.text and not said:
        return alter(one, status="mentioned", rule="short", full=chosen.name.text)
    doubted = chosen.status == "approved" and (of_several or named_first)
    weight = min(one.confidence, DOUBTED_AT) if doubted else one.confidence
    return alter(one, status=chosen.status, rule="short", act=chosen.act, full=chosen.name.text, confidence=weight)


def wait_with_full(judged: list[Judged]) -> list[Judged]:
    """The same; nobody is told as let in under a short name while the same is doubted of the full one that it stands for.

    Nor is a group told as the owner of a unit that is named, where no unit of its own is told as let in.
    """
    approved = [one for one in judged if one.status == "approved"]
    told = {one.name.text for one in approved if one.confidence >= REVIEW_BELOW}
    groups = {one.name.known.group for one in approved if one.name.known and one.name.text in told}
    return [
        alter(one, confidence=min(one.confidence, DOUBTED_AT))
        if (one.status == "approved" and one.rule == "short" and one.full and one.full not in told)
        or (one.rule == "unit-named" and one.name.known and one.name.known.group not in groups)
        else one
        for one in judged
    ]
