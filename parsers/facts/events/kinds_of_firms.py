"""Fits the kinds of news that a sentence tells to what it tells of its firms.

甲的试点申请获放行, "A is in the latest batch of the pilot" tell an approval; "MIIT revoked A's approval" tells none,
whatever words of a grant stand in it, and neither does a sentence of which every firm was turned away.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import get_args

from domain.altering import alter
from domain.claims import REVIEW_BELOW, FirmStatus, StatementKind
from parsers.facts.events.told import Told
from parsers.facts.status.acts_told_en import RULE as ACT_TOLD
from parsers.facts.status.ended_and_granted_en import GRANTED as ITS_HALF
from parsers.facts.status.granting import Judged

#: The rules of firms of whom the words around them tell the grant itself.
_GRANTED = ("framed", "asked-and-granted", ACT_TOLD, ITS_HALF)
#: The rule of firms of whom an authority did something else: heard them, gave them more time, changed their paper.
_ELSE = ("told-apart", "withdrew")
#: The rule of firms that only ask, whatever word of a grant stands beside them.
_ASKS = "heard"
_TOLD = 0.9
#: What a sentence tells of which every firm has this status, and how strongly; its rules.
_ALL_ARE: dict[FirmStatus, tuple[StatementKind, float, tuple[str, ...]]] = {
    "revoked": ("revocation", 1.5, ("revoked", "paper-ended")),
    "rejected": ("denial", 1.3, ("rejected",)),
}
#: What a sentence that plainly tells one act of its firms tells, and how strongly.
_ACT: dict[FirmStatus, tuple[StatementKind, float]] = {
    "approved": ("approval", 0.9),
    "applicant": ("application", 1.0),
    "rejected": ("denial", 1.3),
    "revoked": ("revocation", 1.5),
}
#: In a longer text other sentences tell the end or the refusal too, and its day.
_FEW = 4


def fit_kinds_to_firms(told: Sequence[Told], judged: Iterable[Judged], counted: Collection[int]) -> tuple[Told, ...]:
    """The same kinds, sentence by sentence, with those that its firms tell. `counted`: sentences that count firms."""
    firms: dict[int, list[Judged]] = {}
    for one in judged:
        if one.rule != "domestic":
            firms.setdefault(one.sentence, []).append(one)
    known = {kind for one in told for kind in one.kinds} if len(told) <= _FEW else {*get_args(StatementKind)}
    return tuple(
        alter(one, kinds=_fit(one.kinds, firms[one.index], known, counted=one.index in counted))
        if one.index in firms
        else one
        for one in told
    )


def _fit(
    kinds: dict[StatementKind, float], firms: Sequence[Judged], known: Collection[StatementKind], *, counted: bool
) -> dict[StatementKind, float]:
    """The kinds of one sentence; what others of the text tell already (`known`) is theirs to tell, and to date."""
    acts = {one.status for one in firms if one.status in _ACT}
    if len(acts) == 1 and not counted and any(one.rule == ACT_TOLD for one in firms):
        kind, weight = _ACT[acts.pop()]
        return {told: one for told, one in kinds.items() if told == "total"} | {kind: max(weight, kinds.get(kind, 0.0))}
    fitted = {**kinds}
    if not counted and all(one.rule in _ELSE for one in firms):
        fitted.pop("approval", None)
    if not counted and "approval" in kinds and all(one.rule == _ASKS and _is_sure(one) for one in firms):
        fitted["application"] = max(1.0, fitted.pop("approval"))
    if "application" in kinds and all(one.status == "approved" and _is_sure(one) for one in firms):
        fitted["approval"] = max(_TOLD, kinds["application"] + 0.1)  # others, who ask, are only counted
    if any(one.status == "approved" and one.rule in _GRANTED for one in firms):
        if "approval" not in kinds:
            fitted.pop("application", None)
            fitted["approval"] = max(_TOLD, kinds.get("policy", 0.0))  # the news before what it lets the firm do
        return fitted
    status = firms[0].status
    if counted or status not in _ALL_ARE:
        return fitted
    kind, weight, rules = _ALL_ARE[status]
    if "approval" not in kinds:
        rules = tuple(rule for rule in rules if rule != "revoked")  # by a word of ending that may be denied: 并未撤销
    if kind not in known and all(one.status == status and one.rule in rules and _is_sure(one) for one in firms):
        fitted = {told: one for told, one in kinds.items() if told not in ("approval", "application")}
        fitted[kind] = weight
    return fitted


def _is_sure(one: Judged) -> bool:
    """Whether a firm is told as fact, by a name that more than its place shows to be one."""
    return one.confidence >= REVIEW_BELOW and one.name.shape not in ("described", "listed")
