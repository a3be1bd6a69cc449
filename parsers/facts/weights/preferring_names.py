# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Weighs what the rules say of a firm against what learnt weights make of the sentences that name it.

Who is not said to be approved and whom the weights hold for it is told as approved, and waits for a person unless they are sure; whom a rule only seems to say
approved, so that he waits already, loses that where the weights hold him for something else. What a rule tells as fact is taken away by no
weight: where they think little of it, it waits. Whose name alone is doubtful, since other weights found it, and whom a rule and they hold for approved,
waits no more.
"""

import math
from collections.abc import Mapping, Sequence
from typing import cast

from msgspec import Struct

from domain.altering import alter
from domain.claims import REVIEW_BELOW, FirmStatus, StatementKind
from parsers.facts.counts.verdicts import ends_approvals
from parsers.facts.doubts.no_such_grant import is_taken_back
from parsers.facts.names.brands import Name
from parsers.facts.status.acts_told_en import RULE as ACT_TOLD
from parsers.facts.status.granting import Judged
from parsers.facts.subject.doubtful import CONFIRMED, DOUBTED_AT, LEARNT, LIKELY
from parsers.facts.text.languages import is_without_han
from parsers.facts.text.sentences import Sentence
from parsers.facts.weights.changing_names import IN_FULL, change_statuses, is_named_in_full
from parsers.facts.weights.learnt_names import STANDINGS
from parsers.facts.weights.name_marks import Naming, list_rows
from parsers.facts.weights.names_else import ends_beside_zh, gets_else, is_cut_zh, is_told_otherwise
from parsers.facts.weights.proving_names import is_left_to_weights
from parsers.facts.weights.weighing_names import WeighedName

#: How much the word of the rules adds to the log odds of what they say: of who is doubtfully approved, and of everybody else. They were
#: chosen on texts as the rules read them at first sight (docs/decisions.md).
_DOUBTED, _SAID = 1.0, 0.5
#: Below this likelihood an approval that a rule tells as fact waits.
_DOUBTED_BELOW = 0.7
#: From this likelihood on what a rule tells as fact is confirmed of a name that would wait for its shape alone.
_CONFIRMED_FROM, _WAITS = 0.9, "described"
#: From this likelihood on a firm of which no rule says anything is told as let in, where a grant is told above it and nothing around it tells another fate; how sure that is.
_PROVED_FROM, _PROVED = 0.85, 0.7
#: From this likelihood on a firm of a full name or of the gazetteer waits no more that a rule only seems to say approved; and from the second one a full
#: name of which no rule says anything, in a text whose news is a grant (docs/decisions.md says how many of them were right).
_SURE_FROM, _SURE_ALONE_FROM = 0.85, 0.93
_NEVER = 1.1
#: Below this likelihood whom a rule tells as fact as an applicant, an owner, or one whose approval or request ended, waits (docs/decisions.md).
_HELD_FROM = {"applicant": 0.2, "parent": 0.4, "revoked": 0.2, "rejected": 0.2}
#: News of others than those let in: there weights prove of nobody that he was.
_OF_OTHERS: tuple[StatementKind, ...] = ("application", "denial", "revocation")
#: Characters of a text from which on the weights may hold a firm for approved, and from which on they may doubt that it is: in a sentence or
#: two rules err less. What is told as fact is doubted in whole articles alone.
_TOLD_FROM = {True: 60, False: 120}
_LOST_FROM = {True: 60, False: 300}
_ARTICLE = {True: 300, False: 700}
_HELD_IN = {True: 200, False: 600}
#: The rule that no cue says anything of a firm.
_NOTHING_SAID = "no-cue"
#: The rules of the plainest words there are, which no weight doubts.
_PLAINEST = ("holder", "plainly")


class Setting(Struct, frozen=True):
    """What a text gives to the weighing of its firms: its sentences, the names of its rows, what its news is and how sure it is.

    `provable`: the news is not of others than those let in; `sure`: an article that is surely on the subject; `granting`: its news is a grant.
    """

    sentences: tuple[Sentence, ...]
    rows: Mapping[int, Sequence[Name]]
    provable: bool
    sure: bool
    granting: bool


def prefer_statuses(
    judged: list[Judged],
    weighed: Mapping[str, WeighedName],
    text: str,
    sentences: tuple[Sentence, ...],
    *,
    chinese: bool,
    sure: bool = False,
    news: StatementKind | None = None,
) -> list[Judged]:
    """The names with the statuses that rules and learnt weights agree on best; one whose status changes waits, unless they are sure.

    `weighed` are its firms as `weigh_names` gives them. `sure`: the text is surely on the subject, and nothing in it speaks of another; `news`: what kind of event it tells.
    """
    asked = {key: one for key, one in weighed.items() if _is_open(one.judged, len(text), chinese=chinese)}
    setting = Setting(
        sentences,
        list_rows(one.places for one in weighed.values()),
        provable=sure and news not in _OF_OTHERS,
        sure=sure and len(text) >= _ARTICLE[chinese],
        granting=news == "approval",
    )
    preferred = {key: _prefer_one(one.judged, one.places, one.odds, setting) for key, one in asked.items()}
    if ends_approvals(sentences):  # who is named there lost an approval, whatever the words beside it
        preferred = {key: now for key, now in preferred.items() if asked[key].judged.status != "mentioned"}
    return change_statuses(judged, weighed, preferred)


def _prefer_one(one: Judged, places: Sequence[Naming], odds: Mapping[str, float], setting: Setting) -> Judged:
    """One firm of a text as rules and weights make it together; `places` are those that name it."""
    if one.status in _HELD_FROM:
        return _hold(one, odds)
    likely, sentences = odds["approved"], setting.sentences
    proof = (
        setting.provable
        and likely >= _PROVED_FROM
        and not is_taken_back(sentences, places[0].sentence)
        and not ends_beside_zh(places, sentences)
        and not any(is_cut_zh(one, sentences[one.sentence]) for one in places)
        and _is_open_to_proof(one, places, sentences, setting.rows)
    )
    line = _find_sure_line(one, places, setting) if setting.sure and likely >= _SURE_FROM else _NEVER
    now = prefer_status(one, odds, open_to_proof=proof, sure_from=line)
    lets_in = now.status == "approved" != one.status
    return one if lets_in and gets_else(places, sentences) else now


def _hold(one: Judged, odds: Mapping[str, float]) -> Judged:
    """An applicant, an owner, or who was turned away or lost an approval: one that the weights hold for something else waits."""
    likely = odds["ended" if one.status in ("revoked", "rejected") else one.status]
    if likely >= _HELD_FROM[one.status]:
        return one
    return alter(one, rule=f"{one.rule}+{LEARNT}", confidence=min(one.confidence, DOUBTED_AT))


def _find_sure_line(one: Judged, places: Sequence[Naming], setting: Setting) -> float:
    line = _choose_line(one, granting=setting.granting)
    return _NEVER if line != _NEVER and is_told_otherwise(places, setting.sentences) else line


def _is_open_to_proof(
    one: Judged,
    places: Sequence[Naming],
    sentences: Sequence[Sentence],
    rows: Mapping[int, Sequence[Name]],
) -> bool:
    """Whether weights may end what a firm waits for: the shape of its name, or, of an English one, that no rule is sure of the words beside it."""
    if one.status == "approved":
        return one.confidence >= REVIEW_BELOW and all(naming.name.shape == _WAITS for naming in places)
    name = one.name
    if not is_without_han(name.text) or name.is_group or name.contested or name.shape == "short":
        return False
    return is_left_to_weights(places, sentences, rows)


def _is_open(one: Judged, length: int, *, chinese: bool) -> bool:
    """Whether the weights may change what is said of a firm in a text of so many characters."""
    if one.status == "approved":
        least = _ARTICLE if one.confidence >= REVIEW_BELOW else _LOST_FROM
        return one.rule not in (IN_FULL, *_PLAINEST) and length >= least[chinese]
    if one.status in _HELD_FROM:
        return one.confidence >= REVIEW_BELOW and length >= _HELD_IN[chinese]
    return one.status == "mentioned" and one.rule == _NOTHING_SAID and length >= _TOLD_FROM[chinese]


def _choose_line(one: Judged, *, granting: bool) -> float:
    """From which likelihood on a firm that waits, or of which nothing is said, is told as let in; above one where it never is."""
    if not is_named_in_full(one.name):
        return _NEVER
    if one.status == "approved":
        return _SURE_FROM
    return _SURE_ALONE_FROM if granting else _NEVER


def prefer_status(
    one: Judged, odds: Mapping[str, float], *, open_to_proof: bool = False, sure_from: float = _NEVER
) -> Judged:
    """One name with the status that the rules' word and the weights make likeliest together, where one of both is approved.

    `open_to_proof`: it waits for nothing but its shape, and the weights may end that. `sure_from`: how likely approved it must be to wait no more.
    """
    now = _prefer(one, odds, open_to_proof=open_to_proof)
    if now.status == "approved" and now.confidence < REVIEW_BELOW and odds["approved"] >= sure_from:
        return alter(now, rule=f"{now.rule}+{LIKELY}", confidence=REVIEW_BELOW)
    return now


def _prefer(one: Judged, odds: Mapping[str, float], *, open_to_proof: bool) -> Judged:
    weight = min(one.confidence, DOUBTED_AT)
    if one.status == "approved" and one.confidence >= REVIEW_BELOW:
        if open_to_proof and odds["approved"] >= _CONFIRMED_FROM:
            return alter(one, rule=f"{one.rule}+{CONFIRMED}")
        doubted = odds["approved"] < _DOUBTED_BELOW
        return alter(one, rule=f"{one.rule}+{LEARNT}", confidence=weight) if doubted else one
    word = math.exp(_DOUBTED if one.status == "approved" else _SAID)
    if one.status == "mentioned" and open_to_proof and odds["approved"] >= _PROVED_FROM:
        return alter(one, status="approved", rule=f"{one.rule}+{LEARNT}+{CONFIRMED}", confidence=_PROVED, stage=None)
    best = max(STANDINGS, key=lambda status: odds[status] * (word if status == one.status else 1.0))
    if best in (one.status, "ended") or "approved" not in (best, one.status):
        return one
    if one.rule == ACT_TOLD and best != "parent":
        return one  # its own sentence tells the act; whether of the firm itself or of its unit, weights may know better
    return alter(one, status=cast("FirmStatus", best), rule=f"{one.rule}+{LEARNT}", confidence=weight, stage=None)
