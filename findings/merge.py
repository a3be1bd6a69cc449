"""Adding what one article tells to a finding, and which news that is."""

from dataclasses import dataclass, field

from domain.altering import alter
from domain.bodies import name_body
from domain.citing import find_confirming
from domain.claims import Firm, Growth
from domain.dates import agree, within_days
from domain.findings import ArticleRef, Dispute, Evidence, Finding, NamedFirm, Report, StatedGrowth
from findings.conflicts import SAME_DECISION
from findings.counts import add_counts
from findings.disputes import add_dispute, differ_in_day, dispute_days
from findings.evidence import add_evidence, cite_claim, is_full
from findings.figures import agree_growth, word_growth
from findings.firms import merge_firms, name_firm
from findings.grounds import add_grounds
from findings.reports import Source
from findings.standing import (
    explain_confirmation,
    is_higher,
    is_weak,
    judge_standing,
    rank_confirmer,
)
from findings.tellings import Telling
from findings.terms import add_terms
from findings.wording import list_names


@dataclass
class Merge:
    """A finding after one telling. `news` are reason and words, in order of weight; `disputes` are those opened."""

    finding: Finding
    news: list[tuple[str, str]] = field(default_factory=list)
    details: dict[str, str] = field(default_factory=dict)
    disputes: list[Dispute] = field(default_factory=list)
    added: tuple[NamedFirm, ...] = ()
    confirmed: str = ""  # the reason, where this telling confirms it
    leads: bool = False  # what this telling says stands before what others said: it confirms


def merge_telling(finding: Finding, telling: Telling, source: Source) -> Merge:
    """What the finding is after the telling, reports apart. A headline adds no claim."""
    merge = Merge(finding)
    if telling.headline and finding.reports:
        return merge
    _merge_standing(merge, telling, source)
    _merge_firms(merge, telling, source)
    _merge_counts(merge, telling, source)
    _merge_growth(merge, telling, source)
    _merge_dates(merge, telling)
    _merge_sets(merge, telling)
    merge.finding = add_grounds(merge.finding, telling, source.reading, source.article)
    _merge_marks(merge, telling)
    _merge_terms(merge, telling, source)
    _merge_unread(merge, source)
    return merge


def _merge_standing(merge: Merge, telling: Telling, source: Source) -> None:
    finding = merge.finding
    deciding = tuple(dict.fromkeys((*finding.authority, *telling.authority)))
    standing = judge_standing(telling, source.article, deciding, finding.region or telling.region)
    if standing == finding.confirmation == "confirmed":
        _confirm_better(merge, source, deciding)
        return
    if not is_higher(standing, finding.confirmation):
        return
    merge.details |= {"standing.before": finding.confirmation, "standing.after": standing}
    if standing == "confirmed":
        merge.confirmed, merge.leads = explain_confirmation(source.article), True
        merge.finding = alter(finding, confirmation=standing, confirmed_by=source.article.url, confirmed_at=source.at)
        return
    told_weakly = bool(finding.reports) and all(is_weak(report) for report in finding.reports)
    reason = "attributed_after_weak" if told_weakly else "attributed"
    merge.news.append((reason, f"now citing {' and '.join(telling.authority) or source.article.publisher}"))
    merge.finding = alter(finding, confirmation=standing)


def _confirm_better(merge: Merge, source: Source, deciding: tuple[str, ...]) -> None:
    """The page of a body that decided takes the place of one that told for it: who has the fact is told who says it."""
    held, page = find_confirming(merge.finding), source.article
    if held is None or rank_confirmer(page, deciding) <= rank_confirmer(held, deciding):
        return
    before, after = _name_confirmer(held), _name_confirmer(page)
    merge.leads = True
    merge.news.append(("confirmed_by_decider", f"{after} says so on its own page too"))
    merge.details |= {"confirmed_by.before": before, "confirmed_by.after": after}
    merge.finding = alter(merge.finding, confirmed_by=page.url, confirmed_at=source.at)


def _name_confirmer(page: ArticleRef | Report) -> str:
    return name_body(page) if page.authority == "regulator" else page.publisher


def _merge_firms(merge: Merge, telling: Telling, source: Source) -> None:
    if not telling.firms:
        return
    told = tuple(name_firm(firm, _cite_firm(firm, merge.finding, source)) for firm in telling.firms)
    merged = merge_firms(merge.finding.firms, told, merge.finding.ruled)
    if merged.firms is not merge.finding.firms:
        merge.finding = alter(merge.finding, firms=merged.firms)
    merge.added = tuple(firm for firm in merged.added if firm.status != "applicant" or telling.kind == "application")
    if merge.added:
        merge.news.append(("firms_named", f"{list_names(merge.added)} named"))
        merge.details["firms"] = list_names(merge.added)
    if merged.raised:
        merge.news.append(("firms_known_better", f"{list_names(merged.raised)} known better"))
        merge.details["firms.raised"] = list_names(merged.raised)
    _open_disputes(merge, merged.disputes)


def _cite_firm(firm: Firm, finding: Finding, source: Source) -> tuple[Evidence, ...]:
    """Where the article names the firm; nowhere, where the finding has enough places that say the same of it."""
    for held in finding.firms:
        if held.key == firm.key and held.status == firm.status and is_full(held.evidence):
            return ()
    return (cite_claim(firm, source.reading, source.article),)


def _merge_counts(merge: Merge, telling: Telling, source: Source) -> None:
    added = add_counts(merge.finding, telling, source.reading, source.article, leads=merge.leads)
    if added.counts != merge.finding.counts:
        merge.finding = alter(merge.finding, counts=added.counts)
    if added.words:
        merge.news.append(("figures_added", "; ".join(added.words)))
        merge.details["figures"] = "; ".join(added.words)
    _open_disputes(merge, added.disputes)


def _is_same_growth(known: StatedGrowth, told: Growth) -> bool:
    """Whether two growths are one, since the same time as far as both say since when."""
    return agree_growth(known, told) and (known.basis == told.basis or None in (known.basis, told.basis))


def _join_growth(known: StatedGrowth, told: Growth, evidence: tuple[Evidence, ...]) -> StatedGrowth:
    """A growth with one more that says it; an exact one makes a rough one exact, and is quoted first."""
    basis = known.basis or told.basis
    if told.qualifier == "exact" != known.qualifier:
        return alter(known, basis=basis, evidence=add_evidence(evidence, known.evidence), qualifier="exact")
    return alter(known, basis=basis, evidence=add_evidence(known.evidence, evidence))


def _merge_growth(merge: Merge, telling: Telling, source: Source) -> None:
    if not telling.growth:
        return
    held = list(merge.finding.growth)
    for growth in telling.growth:
        evidence = (cite_claim(growth, source.reading, source.article),)
        as_of = telling.count.as_of if telling.count else None
        for position, known in enumerate(held):
            if _is_same_growth(known, growth):
                held[position] = _join_growth(known, growth, evidence)
                break
        else:
            held.append(StatedGrowth(growth.value, growth.basis, evidence, as_of, growth.qualifier))
            said = word_growth(growth.value, growth.qualifier)
            merge.news.append(("growth_added", f"growth of {said} percent"))
            merge.details["growth"] = said
    merge.finding = alter(merge.finding, growth=tuple(held))


def _merge_dates(merge: Merge, telling: Telling) -> None:
    held, told = merge.finding.decided, telling.decided
    if told is None or told == held or "decided" in {mark.partition("=")[0] for mark in merge.finding.ruled}:
        return
    if held is None or (agree(held, told) and len(told) > len(held)):
        after = told
        merge.news.append(("decided_added", f"decided on {told}"))
    elif agree(held, told) or not telling.main:
        return
    elif not within_days(held, told, SAME_DECISION):  # the same batch and count: one event, and the days differ
        if telling.batch == merge.finding.batch is not None and differ_in_day(held, told):
            _open_disputes(merge, (dispute_days(held, told),))
        return
    else:
        if telling.kind in ("approval", "revocation"):  # an act is signed and published, a form filed and accepted
            _open_disputes(merge, (dispute_days(held, told),))
        after = told if merge.leads else held if merge.finding.confirmation == "confirmed" else min(held, told)
        if after == held:
            return
        merge.news.append(("decided_changed", f"decided on {after}, not {held}"))
    merge.details |= {"decided.before": held or "not stated", "decided.after": after}
    merge.finding = alter(merge.finding, decided=after)


def _merge_sets(merge: Merge, telling: Telling) -> None:
    """What is told in passing adds no region or service, nor does the press to an act whose own text is held."""
    finding = merge.finding
    held = telling.kind == "policy" and finding.confirmation == "confirmed" and not telling.official
    adds = not finding.reports or (telling.main and not held)
    regions = tuple(r for r in telling.regions if adds and r not in finding.regions)
    services = tuple(s for s in telling.services if adds and s not in finding.services)
    bodies = tuple(a for a in telling.authority if a not in finding.authority)
    for word, more in (("regions", regions), ("services", services)):
        if more:
            merge.news.append((f"{word}_added", f"{word} added: {', '.join(more)}"))
            merge.details[word] = ", ".join(more)
    if regions or services or bodies:
        merge.finding = alter(
            finding,
            regions=finding.regions + regions,
            services=finding.services + services,
            authority=finding.authority + bodies,
        )


def _merge_terms(merge: Merge, telling: Telling, source: Source) -> None:
    merge.finding, added = add_terms(merge.finding, telling, source.reading, source.article)
    if added:
        merge.news.append(("terms_added", f"terms: {', '.join(added)}"))
        merge.details["terms"] = ", ".join(added)


def _merge_marks(merge: Merge, telling: Telling) -> None:
    finding = merge.finding
    if telling.document and not finding.document:
        merge.finding = finding = alter(finding, document=telling.document)
        merge.news.append(("document_added", f"document {telling.document}"))
        merge.details["document"] = telling.document
    if telling.batch is not None and finding.batch is None:
        merge.finding = finding = alter(finding, batch=telling.batch)
        merge.news.append(("batch_added", f"batch {telling.batch}"))
        merge.details["batch"] = str(telling.batch)
    if finding.region is None and telling.region and not finding.regions and finding.kind != "total":
        merge.finding = alter(finding, region=telling.region)


def _merge_unread(merge: Merge, source: Source) -> None:
    more = tuple(note for note in source.reading.unread if note not in merge.finding.unread)
    if more:
        merge.finding = alter(merge.finding, unread=merge.finding.unread + more)


def _open_disputes(merge: Merge, disputes: tuple[Dispute, ...]) -> None:
    for dispute in disputes:
        merge.finding, opened = add_dispute(merge.finding, dispute)
        if opened:
            merge.disputes.append(dispute)
