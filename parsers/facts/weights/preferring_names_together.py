# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Weighs what is said of a firm that waits, or is only mentioned, against what learnt weights make of it beside the other firms of its text.

What is told as fact of a firm stays; whose status changes waits for a person.
"""

from collections.abc import Mapping, Sequence
from typing import cast

from msgspec import Struct

from domain.altering import alter
from domain.claims import REVIEW_BELOW, FirmStatus, StatementKind
from parsers.facts.events.finishing import choose_strongest
from parsers.facts.status.granting import Judged
from parsers.facts.subject.doubtful import DOUBTED_AT, LIKELY, TOGETHER
from parsers.facts.text.sentences import Sentence
from parsers.facts.weights.changing_names import IN_FULL, change_statuses, is_named_in_full
from parsers.facts.weights.else_around import tells_else_beside
from parsers.facts.weights.learnt_names import STANDINGS
from parsers.facts.weights.learnt_names_together import weigh_names_together
from parsers.facts.weights.names_else import gets_else, is_taken_from, tells_other_fate
from parsers.facts.weights.weighing_names import WeighedName

#: From these likelihoods on the likeliest status is told: one that ended is the gravest to be said of a firm (docs/decisions.md).
TOLD_FROM = {"mentioned": 0.0, "approved": 0.4, "parent": 0.4, "applicant": 0.4, "ended": 0.5}
#: From this likelihood on one stays held for let in.
STAYS_FROM = 0.35
#: From these likelihoods on, beside the others and by itself, an English firm is told as let in without a person (docs/decisions.md
#: says how many were right).
_SURE_FROM, _SURE_ALONE_FROM = 0.93, 0.85
#: Characters of a Chinese text and of an English one from which on: in a sentence or two rules err less.
LONG = {True: 150, False: 400}
#: A short name is whom its full name names; who was turned away is known by plain words, and was so more often than weights think.
_LEFT = (IN_FULL, "rejected")
_ENDED: dict[StatementKind, FirmStatus] = {"denial": "rejected", "revocation": "revoked"}


class Setting(Struct, frozen=True):
    """What a text gives: its sentences, what kind of event it tells, whether it is Chinese, and whether it is surely on the subject."""

    sentences: Sequence[Sentence]
    news: StatementKind
    chinese: bool
    sure: bool


def prefer_names_together(
    judged: list[Judged], weighed: Mapping[str, WeighedName], length: int, setting: Setting
) -> list[Judged]:
    """The names with their likeliest statuses, in a text of so many characters.

    `weighed` are its firms as rules have them, by `weigh_names`; `judged` what was made of them since.
    """
    if not weighed or length < LONG[setting.chinese]:
        return judged
    chosen = choose_strongest(judged)
    now = {key: alter(one, judged=chosen[key]) for key, one in weighed.items()}
    told = weigh_names_together([*weighed.values()], setting.news, chinese=setting.chinese)
    preferred = {}
    for (key, one), odds in zip(weighed.items(), told, strict=True):
        best = _prefer(now[key], odds, setting, ruled=one.judged.status == "approved")
        likely = setting.sure and odds["approved"] >= _SURE_FROM and not setting.chinese
        preferred[key] = _tell_sure(best, one, setting.sentences) if likely else best
    return change_statuses(judged, now, preferred)


def _prefer(one: WeighedName, odds: Mapping[str, float], setting: Setting, *, ruled: bool) -> Judged:
    """What one firm is; `ruled`: rules hold it for one let in."""
    judged = one.judged
    if _is_settled(judged) or (ruled and judged.status != "approved"):  # it lost that by the sentences that name it
        return judged
    standing = _choose_standing(odds, judged)
    if setting.chinese and "approved" in (standing, judged.status):
        return judged  # rules and what it is by itself know as much
    status = _name_status(standing, one, setting.news)
    if status == judged.status or (status == "approved" and gets_else(one.places, setting.sentences)):
        return judged
    rule, confidence = f"{judged.rule}+{TOGETHER}", min(judged.confidence, DOUBTED_AT)
    return alter(judged, status=status, rule=rule, confidence=confidence, stage=None)


def _tell_sure(best: Judged, ruled: WeighedName, sentences: Sequence[Sentence]) -> Judged:
    """One that rules hold for let in waits no more, where what it is by itself says so too, and no word around it tells another fate.

    One of which no rule says anything waits: weights that know a grant told just before hold any firm for let in.
    """
    if best.status != "approved" or best.confidence >= REVIEW_BELOW or ruled.odds["approved"] < _SURE_ALONE_FROM:
        return best
    if ruled.judged.status != "approved" or not is_named_in_full(best.name):
        return best
    told = (tells_else_beside, is_taken_from, tells_other_fate)
    if any(tells(ruled.places, sentences) for tells in told):
        return best
    return alter(best, rule=f"{best.rule}+{LIKELY}", confidence=REVIEW_BELOW)


def _is_settled(one: Judged) -> bool:
    return one.rule in _LEFT or (one.confidence >= REVIEW_BELOW and one.status != "mentioned")


def _choose_standing(odds: Mapping[str, float], now: Judged) -> str:
    """The likeliest standing, where it is likely enough; what is said now where it is not."""
    best = max(STANDINGS, key=odds.__getitem__)
    stays = now.status == "approved" and odds["approved"] >= STAYS_FROM
    return now.status if stays or odds[best] < TOLD_FROM[best] else best


def _name_status(standing: str, one: WeighedName, news: StatementKind) -> FirmStatus:
    """Of whom something ended: as rules or the news have it, else who rather asked than was let in was turned away."""
    if standing != "ended":
        return cast("FirmStatus", standing)
    if one.judged.status in ("revoked", "rejected"):
        return one.judged.status
    asked = one.odds["applicant"] >= one.odds["approved"]
    return _ENDED.get(news, "rejected" if asked else "revoked")
