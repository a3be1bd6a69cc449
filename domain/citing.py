"""Where the facts of a finding stand in the articles that state them."""

from collections.abc import Iterator

from domain.findings import Evidence, Finding, NamedFirm, StatedCount, StatedGround, StatedGrowth, StatedTerm

_Stated = StatedCount | StatedGrowth | NamedFirm | StatedTerm | StatedGround


def list_evidence(finding: Finding) -> Iterator[Evidence]:
    """Every place that a finding rests on: of its figures, firms and terms, then of the act, its regions and services.

    A place on which several facts rest comes as often. What only a dispute cites is not among them.
    """
    stated: tuple[_Stated, ...] = (*finding.counts, *finding.growth, *finding.firms, *finding.terms, *finding.grounds)
    for one in stated:
        yield from one.evidence
