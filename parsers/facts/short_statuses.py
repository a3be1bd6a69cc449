"""What is said of a firm under a short name is what is said of whom it names in full, and the other way round."""

from dataclasses import replace

from parsers.facts.doubtful import DOUBTED_AT
from parsers.facts.granting import Judged
from parsers.facts.short_names import shorten
from parsers.facts.short_names_zh import shorten_zh


def settle_short(judged: list[Judged], defined: dict[str, str]) -> list[Judged]:
    """A short name is whom the text names in full: the one that is all of it, else one that something was done to."""
    full: dict[str, list[Judged]] = {}
    ended = {one.name.full for one in judged if one.name.full and one.status == "revoked"}
    judged = [
        replace(one, status="revoked", rule="short") if one.name.text in ended and one.status == "approved" else one
        for one in judged
    ]
    said = {one.name.full: one.name.text for one in judged if one.name.full}
    for short, name in defined.items():
        full.setdefault(short, []).extend(one for one in judged if one.name.text == name)
    for one in judged:
        if one.name.text in said:
            full.setdefault(said[one.name.text], []).append(one)
        if one.name.shape == "legal" and one.name.text.isascii():
            for short in shorten(one.name.text):
                full.setdefault(short, []).append(one)
        elif one.name.shape == "legal":
            for short in shorten_zh(one.name.text):
                full.setdefault(short, []).append(one)
    settled = [
        _as_in_full(one, full.get(one.name.text, [])) if one.name.shape == "short" and one.status != "parent" else one
        for one in judged
    ]
    granted = [o for o in settled if o.name.shape == "short" and o.status == "approved" and o.name.text.isascii()]
    alone = {
        id(full[one.name.text][0]) for one in granted if len({o.name.text for o in full.get(one.name.text, ())}) == 1
    }
    return [
        replace(one, status="approved", rule="full-of-short", confidence=0.55)
        if id(one) in alone and one.status == "mentioned" and one.rule in ("no-cue", "denied")
        else one
        for one in settled
    ]


def _as_in_full(one: Judged, owners: list[Judged]) -> Judged:
    exact = [j for j in owners if len(j.name.text) - len(one.name.text) < 6]
    chosen = next((j for j in (*exact, *owners) if j.status != "mentioned"), None)
    if chosen is None:
        return one
    of_several = len({j.name.text for j in owners}) > 1 and len({j.status for j in owners}) > 1
    named_first = one.name.text.isascii() and one.name.start < min(j.name.start for j in owners)  # perhaps the group
    doubted = chosen.status == "approved" and (of_several or named_first)
    weight = min(one.confidence, DOUBTED_AT) if doubted else one.confidence
    return replace(one, status=chosen.status, rule="short", act=chosen.act, full=chosen.name.text, confidence=weight)
