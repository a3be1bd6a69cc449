"""What an act of policy says of itself: its kind, its dates, and the foreign share, each with who says it."""

from collections.abc import Iterator

from alerts.finding.quoting import Claim
from alerts.finding.sourcing import Sources, choose_evidence
from alerts.words.cleaning import clean_line
from alerts.words.wording import SERVICES, write_date
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
    """Each share with the services that the text ties it to; where it ties none of several, that and the sentence."""
    told = [term for term in finding.terms if term.kind == "share"]
    shares = [term for term in told if not any(_says_more(other, term) for other in told)]
    untied = bool(finding.services) or len(shares) > 1
    return tuple(
        f"{_write_share(term)}{_tell_scope(term, sources, untied)} {_mark(term, sources)}".rstrip() for term in shares
    )


def list_term_claims(finding: Finding) -> Iterator[Claim]:
    """What is quoted for terms: what a reader has to do something about."""
    for term in finding.terms:
        if term.kind == "share":
            yield Claim("foreign share", term.evidence, False)
        elif term.kind in ("effective", "comment_until"):
            yield Claim(_DATES[term.kind], term.evidence, False)


def _write_share(term: StatedTerm) -> str:
    of = ", ".join(SERVICES.get(code, code) for code in term.services) or "of foreign firms"
    if term.value == "none":
        before = f" (until then {clean_line(term.before)} %)" if term.before else ""
        return f"{of}: no cap any more{before}"
    return f"{of}: {f'from {clean_line(term.before)} % to' if term.before else 'at most'} {clean_line(term.value)} %"


def _says_more(other: StatedTerm, term: StatedTerm) -> bool:
    same = (other.value, other.before) == (term.value, term.before)
    return same and set(term.services) < set(other.services)


def _tell_scope(term: StatedTerm, sources: Sources, untied: bool) -> str:
    """The source's own words, in which limits stand that a service's name does not say (only to users, except news)."""
    chosen = choose_evidence(term.evidence, sources.reports)
    if not chosen:
        return ""
    if term.services:
        return f", in the source's words: “{clean_line(chosen[0].quote)}”"
    if untied:
        return f"; for which services is not told apart, see the sentence: “{clean_line(chosen[0].sentence)}”"
    return ""


def _write_day(value: str) -> str:
    return write_date(value) if value[:1].isdigit() else clean_line(value)


def _mark(term: StatedTerm, sources: Sources) -> str:
    return sources.mark(choose_evidence(term.evidence, sources.reports))
