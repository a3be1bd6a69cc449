"""Which open points of a finding doubt its figure, and which stand beside it."""

from domain.findings import Finding

#: Open points that leave a finding's figure alone: which firms, whose status, which day, what an older page still says.
BESIDE = frozenset({"identity_open", "status_differs", "date_differs", "still_said_elsewhere"})


def doubts_figure(reason: str) -> bool:
    """Whether a dispute of this reason is one of the figure, which then is called disputed."""
    return reason not in BESIDE


def count_doubts(finding: Finding) -> tuple[int, int]:
    """How many open points doubt the finding's figure, and how many stand beside it."""
    doubting = sum(doubts_figure(dispute.reason) for dispute in finding.disputes)
    return doubting, len(finding.disputes) - doubting
