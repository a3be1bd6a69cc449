"""Where the news is that approvals ended, and not whose, nobody is told as let in."""

from domain.altering import alter
from domain.claims import StatementKind
from parsers.facts.status.granting import Judged
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.subject.own_word import find_correction
from parsers.facts.subject.relevance import Relevance


def wait_where_approvals_end(judged: list[Judged], news: StatementKind) -> list[Judged]:
    """The same; where approvals ended and nobody is told as having lost one, whoever is told as let in may be the one.

    "Three firms have lost their place in the pilot. A, B and C had been approved in 2026."
    """
    if news != "revocation" or any(one.status == "revoked" for one in judged):
        return judged
    return [
        alter(one, confidence=min(one.confidence, DOUBTED_AT)) if one.status == "approved" else one for one in judged
    ]


def wait_where_corrected(judged: list[Judged], relevance: Relevance) -> list[Judged]:
    """The same; from where a text corrects what was told before, whoever is told as let in may be who was not."""
    since = find_correction(relevance)
    return [
        alter(one, confidence=min(one.confidence, DOUBTED_AT))
        if since is not None and one.sentence >= since and one.status == "approved"
        else one
        for one in judged
    ]
