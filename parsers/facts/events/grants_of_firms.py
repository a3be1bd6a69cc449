"""Adds the grant that a sentence tells of a firm in a frame of its own to the kinds of news of that sentence.

甲的试点申请获放行, "A is in the latest batch of the pilot": no word of `parsers.facts.events.grants_told` tells an
approval there, the firm's frame does.
"""

from collections.abc import Iterable, Sequence

from domain.altering import alter
from domain.claims import StatementKind
from parsers.facts.events.kinds import Told
from parsers.facts.status.granting import Judged

#: The rules of firms of whom the words around them tell the grant itself.
_RULES = ("framed",)
_TOLD = 0.9


def add_grants_of_firms(told: Sequence[Told], judged: Iterable[Judged]) -> tuple[Told, ...]:
    """The same; a sentence that frames a firm as let in tells an approval, and no application for it."""
    granted = {one.sentence for one in judged if one.status == "approved" and one.rule in _RULES}
    return tuple(
        alter(one, kinds=_add(one.kinds)) if one.index in granted and "approval" not in one.kinds else one
        for one in told
    )


def _add(kinds: dict[StatementKind, float]) -> dict[StatementKind, float]:
    """The kinds of a sentence with the approval, which is the news before what it lets the firm do."""
    added = {**kinds}
    added.pop("application", None)
    added["approval"] = max(_TOLD, kinds.get("policy", 0.0))
    return added
