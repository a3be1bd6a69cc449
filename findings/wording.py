"""The fragments by which tables and logs name a finding and what happened to it."""

from domain.findings import Finding, NamedFirm, StatedTerm
from domain.naming import choose_place
from findings.figures import main_counts, word_count, word_figure, word_growth
from findings.stages import stage_of_finding

_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth"}
_STAGES = {
    "applied": ("applicant", "applicants"),
    "accepted": ("application accepted for review", "applications accepted for review"),
    "signed": ("firm signed", "firms signed"),
    "opinion": ("pre-approval opinion", "pre-approval opinions"),
}


def name_finding(finding: Finding) -> str:
    """One fragment that names the finding: `13 foreign-invested firms approved, first batch`."""
    place = f" in {finding.region}" if finding.region else ""
    if finding.kind == "total":
        return name_total(finding)
    if finding.kind == "policy":
        act = finding.document or f"of {' and '.join(finding.authority) or 'an unnamed body'}"
        return f"policy act {act}{place}"
    counts = main_counts(finding)
    figure = word_count(counts[0]) if counts else _count_named(finding)
    if finding.kind == "application":
        one, many = _STAGES[stage_of_finding(finding) or "applied"]
        return f"{figure} {one if figure == '1' else many}{place}".strip()
    if finding.kind == "revocation":
        ended = "approval of 1 firm" if figure == "1" else f"approvals of {figure or 'some'} firms"
        return f"{ended} ended{place}"
    if not figure:
        return f"foreign-invested firms approved{place}, number not stated"
    batch = f", {_ORDINALS.get(finding.batch, f'number {finding.batch}')} batch" if finding.batch else ""
    noun = "firm" if figure == "1" else "firms"
    return f"{figure} foreign-invested {noun} approved{place}{batch}"


def name_total(finding: Finding) -> str:
    """`over 2,400 foreign-invested telecom firms in all, as of 2025-02`; growth where no total was stated."""
    total = next((c for c in finding.counts if c.role in ("stock_total", "pilot_total")), None)
    region = choose_place(finding, total)
    place = f" in {region}" if region else ""
    if total is None:
        if not finding.growth:
            return f"total of foreign-invested telecom firms{place}, figure not stated"
        grown = finding.growth[0]
        return f"{word_growth(grown.value, grown.qualifier, '+')} percent, all foreign-invested telecom firms{place}"
    figure = word_figure(total.value, total.qualifier)
    firms = "firm" if figure == "1" else "firms"
    told = {"stock_total": f"foreign-invested telecom {firms} in all"}
    what = told.get(total.role, f"{firms} approved in the pilot")
    when = f", as of {total.as_of}" if total.as_of else ", as-of date not stated"
    return f"{figure} {what}{place}{when}"


def list_names(firms: tuple[NamedFirm, ...]) -> str:
    """The firms by the name first seen, apart by semicolons."""
    return "; ".join(firm.names[0] for firm in firms)


def _count_named(finding: Finding) -> str:
    named = [firm for firm in finding.firms if firm.status in ("approved", "revoked", "applicant", "rejected")]
    return str(len(named)) if named else ""


def word_term(term: StatedTerm) -> str:
    """`effective 2024-06-01`; `foreign share from 50 % to 100 %`."""
    if term.kind != "share":
        return f"{term.kind.replace('_', ' ')} {term.value}"
    tied = f" for {', '.join(term.services)}" if term.services else ""
    if term.value == "none":
        return f"no cap on the foreign share{tied}"
    return f"foreign share {f'from {term.before} % to' if term.before else 'at most'} {term.value} %{tied}"
