"""What an act of policy says of itself: its kind, its dates, and the foreign share, each with who says it."""

from collections.abc import Iterator

from alerts.cleaning import clean_line
from alerts.quoting import Claim
from alerts.sourcing import Sources, choose_evidence
from alerts.wording import write_date
from domain.claims import TermKind
from domain.findings import Finding, StatedTerm

#: In the order in which a reader asks for them.
_DATES: dict[TermKind, str] = {
    "signed": "signed",
    "published": "dated by its publisher",
    "effective": "in force from",
    "comment_until": "comments are taken until",
}


def list_term_dates(finding: Finding, sources: Sources) -> list[str]:
    """`in force from: 1 June 2024 [1]`; two that differ stand below each other."""
    return [
        f"{words}: {_write_day(term.value)} {_mark(term, sources)}".rstrip()
        for kind, words in _DATES.items()
        for term in finding.terms
        if term.kind == kind
    ]


def list_shares(finding: Finding, sources: Sources) -> tuple[str, ...]:
    """`from 50 % to 100 % [1]`, or that there is no cap any more."""
    return tuple(
        f"{_write_share(term)} {_mark(term, sources)}".rstrip() for term in finding.terms if term.kind == "share"
    )


def list_term_claims(finding: Finding) -> Iterator[Claim]:
    """What is quoted for terms: what a reader has to do something about."""
    for term in finding.terms:
        if term.kind == "share":
            yield Claim("foreign share", term.evidence, False)
        elif term.kind in ("effective", "comment_until"):
            yield Claim(_DATES[term.kind], term.evidence, False)


def _write_share(term: StatedTerm) -> str:
    if term.value == "none":
        return "of foreign firms: no cap any more"
    return (
        f"of foreign firms: {f'from {clean_line(term.before)} % ' if term.before else ''}to {clean_line(term.value)} %"
    )


def _write_day(value: str) -> str:
    return write_date(value) if value[:1].isdigit() else clean_line(value)


def _mark(term: StatedTerm, sources: Sources) -> str:
    return sources.mark(choose_evidence(term.evidence, sources.reports))
