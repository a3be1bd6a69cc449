"""Where the facts of a finding stand in the articles that state them, and on whose word each of them is.

One rule for everything that shows a figure, a name or a sentence: messages, pages, feeds, tables, views and search. It
leads to the page that states it, to the confirming one first where that states it; and it is confirmed where that does.
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from msgspec import Struct

from domain.altering import alter
from domain.bodies import is_known_publisher, is_own_page, name_body
from domain.findings import (
    Evidence,
    Finding,
    NamedFirm,
    Report,
    Standing,
    StatedCount,
    StatedGround,
    StatedGrowth,
    StatedTerm,
)
from domain.sources import AUTHORITY_RANK

_Stated = StatedCount | StatedGrowth | NamedFirm | StatedTerm | StatedGround
_One = TypeVar("_One", StatedCount, StatedGrowth, NamedFirm, StatedTerm, StatedGround)
#: Of a report, the lower the better; see `rank_report`.
Rank = tuple[bool, int, bool, int, int, str, int]
_PARTS = {"main": 0, "mention": 1, "copy": 2}
_STANDINGS: tuple[Standing, ...] = ("confirmed", "attributed", "press_only")


def find_weakest(standings: Iterable[Standing]) -> Standing:
    """What a sum is worth, whose terms have these standings; `press_only` for none."""
    return max(standings, key=_STANDINGS.index, default="press_only")


class Word(Struct, frozen=True):
    """On whose word a fact is: the best report that states it, None where none is kept, and what that makes of it."""

    standing: Standing
    report: Report | None


def list_evidence(finding: Finding) -> Iterator[Evidence]:
    """Every place that a finding rests on: of its figures, firms and terms, then of the act, its regions and services.

    A place on which several facts rest comes as often. What only a dispute cites is not among them.
    """
    stated: tuple[_Stated, ...] = (*finding.counts, *finding.growth, *finding.firms, *finding.terms, *finding.grounds)
    for one in stated:
        yield from one.evidence


def find_confirming(finding: Finding) -> Report | None:
    """The page that confirms the finding; None where it is not confirmed, or its page is not listed."""
    return next((report for report in finding.reports if _is_confirming(finding, report)), None)


def name_confirmer(finding: Finding) -> str:
    """The body whose page confirms: `MIIT` for the regulator's own, else the publisher; empty where there is none."""
    page = find_confirming(finding)
    if page is None:
        return ""
    return "MIIT" if page.authority == "regulator" else page.publisher


def code_confirmer(finding: Finding) -> str:
    """The body whose page confirms, by its code as deciding bodies stand, else the publisher; empty for none."""
    page = find_confirming(finding)
    return "" if page is None else name_body(page) or page.publisher


def list_tellers(finding: Finding) -> tuple[Report, ...]:
    """The reports that say it: those that tell it as their own news, and the page that confirms it, however it does.

    Where none does, those that tell it in passing: somebody said it.
    """
    own = tuple(report for report in finding.reports if report.part != "mention" or _is_confirming(finding, report))
    return own or finding.reports


def judge_report(finding: Finding, report: Report) -> Standing:
    """The standing of what this report states of the finding, on its word alone; never above the finding's own."""
    if _is_confirming(finding, report):
        return "confirmed"
    body = "" if report.basis == "headline" else name_body(report)
    alone: Standing = "press_only"
    if is_own_page(body, finding.authority, finding.region):
        alone = "confirmed"
    elif report.basis != "headline" and (report.cites or body) and is_known_publisher(report.authority):
        alone = "attributed"
    return max(alone, finding.confirmation, key=_STANDINGS.index)


def rank_report(finding: Finding, report: Report) -> Rank:
    """Best first: the page that confirms, the better word, what a page says now before what it said, the article itself
    before copies, the higher authority."""
    return (
        not _is_confirming(finding, report),
        _STANDINGS.index(judge_report(finding, report)),
        is_replaced(report, finding.reports),
        _PARTS[report.part],
        AUTHORITY_RANK.get(report.authority, len(AUTHORITY_RANK)),
        report.first_seen.isoformat(),
        report.article,
    )


def is_replaced(report: Report, reports: Iterable[Report]) -> bool:
    """Whether the page was changed after this version of it was read, and a later one is among these reports."""
    whose = (report.url, report.publisher)
    return any(other.article > report.article and (other.url, other.publisher) == whose for other in reports)


def find_best_report(finding: Finding) -> Report | None:
    return min(finding.reports, key=lambda report: rank_report(finding, report), default=None)


def order_articles(findings: Iterable[Finding]) -> tuple[int, ...]:
    """The articles that tell these findings, best first; one that tells several has the best of its ranks."""
    ranks: dict[int, Rank] = {}
    for finding in findings:
        for report in finding.reports:
            rank = rank_report(finding, report)
            ranks[report.article] = min(rank, ranks.get(report.article, rank))
    return tuple(sorted(ranks, key=ranks.__getitem__))


def put_best_first(evidence: Iterable[Evidence], articles: Iterable[int]) -> tuple[Evidence, ...]:
    """The places of a fact in the order in which they are shown: as their articles stand, those of no other last."""
    places = {article: place for place, article in enumerate(articles)}
    last = len(places)
    return tuple(sorted(evidence, key=lambda one: (places.get(one.article, last), -one.confidence, one.start)))


def order_evidence(finding: Finding) -> Finding:
    """The finding with the places of each of its facts in the order in which they are shown."""
    articles = order_articles((finding,))

    def order(stated: tuple[_One, ...]) -> tuple[_One, ...]:
        return tuple(alter(one, evidence=put_best_first(one.evidence, articles)) for one in stated)

    return alter(
        finding,
        counts=order(finding.counts),
        growth=order(finding.growth),
        firms=order(finding.firms),
        terms=order(finding.terms),
        grounds=order(finding.grounds),
    )


def judge_evidence(finding: Finding, evidence: Iterable[Evidence]) -> Word:
    """On whose word a fact of the finding is that stands in these places.

    What no report that is kept states is on nobody's word: a row of the shipped record has its own standing, and of an
    observed finding it is `press_only`.
    """
    held = {one.article for one in evidence}
    reports = [report for report in finding.reports if report.article in held]
    if not reports:
        return Word("press_only" if finding.observed else finding.confirmation, None)
    best = min(reports, key=lambda report: rank_report(finding, report))
    return Word(judge_report(finding, best), best)


def is_confirmed(finding: Finding, evidence: Iterable[Evidence]) -> bool:
    """Whether the page that confirms the finding states what stands in these places."""
    held = {one.article for one in evidence}
    return any(report.article in held and _is_confirming(finding, report) for report in finding.reports)


def _is_confirming(finding: Finding, report: Report) -> bool:
    return finding.confirmation == "confirmed" and report.url == finding.confirmed_by
