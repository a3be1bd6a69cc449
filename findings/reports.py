"""Who tells of a finding: the articles that list it, each once, and the voice that each of them repeats."""

from datetime import datetime
from sys import intern
from typing import Literal

from msgspec import Struct, field

from domain.altering import alter, put
from domain.claims import Reading
from domain.dates import parse_published
from domain.findings import ArticleRef, Finding, Report
from domain.sources import OFFICIAL
from findings.tellings import Telling

Part = Literal["main", "mention", "copy"]
#: Beyond so many a finding lists official pages and what it rests on only; the outcome of each article still names it.
MOST_REPORTS = 500
#: Facts that rest on places in articles: later articles may add places, and facts of their own.
RESTING = ("counts", "growth", "firms", "terms", "grounds", "disputes")


class Source(Struct, frozen=True):
    """The article that tells, as the fold knows it. `alike` are the voices whose story it may repeat.

    `listed` are the findings that list it, this event's own included; `found` remembers which voice of a finding it
    repeats. Both spare looking through a finding's reports, of which there may be hundreds.
    """

    article: ArticleRef
    reading: Reading
    address: str
    alike: tuple[str, ...]
    fingerprint: str
    at: datetime
    listed: set[str] = field(default_factory=set)
    found: dict[str, tuple[tuple[Report, ...], str | None]] = field(default_factory=dict)


def add_report(
    finding: Finding, telling: Telling | None, source: Source, part: Part, *, brings: bool = False
) -> Finding:
    """The finding with the article among its reports, once; a main report beats a mention of the same article.

    An article that `brings` something, or that a claim of the finding cites, is listed however many there are: what is
    told is shown in its source, and taken back when that is changed or gone. A claim cites twelve at most.
    """
    article = source.article
    listed = finding.reports if finding.id in source.listed else ()
    held = next((one for one in listed if one.article == article.id), None)
    if held is not None:
        return _promote(finding, held) if part == "main" and held.part == "mention" else finding
    full = len(finding.reports) >= MOST_REPORTS and article.authority not in OFFICIAL
    if full and not brings and article.id not in list_cited(finding):
        return finding
    report = _make_report(finding, telling, source, part)
    source.listed.add(finding.id)
    dates = part != "mention" or not finding.published
    return alter(
        finding,
        reports=(*finding.reports, report),
        published=take_earliest(finding.published, report.published) if dates else finding.published,
        first_seen=min(finding.first_seen, article.first_seen),
    )


def list_cited(finding: Finding) -> set[int]:
    """The articles that stand for a claim of the finding, or for a side of a dispute."""
    facts = (getattr(finding, name) for name in RESTING)
    return {place.article for many in facts for fact in many for place in fact.evidence}


def cut_reports(finding: Finding, held: int) -> Finding:
    """The finding with no more reports than it lists: the first `held` stay, and of others the same as when added."""
    most = max(held, MOST_REPORTS)
    if len(finding.reports) <= most:
        return finding
    cited = list_cited(finding)
    rest = (one for one in finding.reports[most:] if one.authority in OFFICIAL or one.article in cited)
    return alter(finding, reports=(*finding.reports[:most], *rest))


def _promote(finding: Finding, mention: Report) -> Finding:
    """The finding with that mention of it as a main report."""
    position = finding.reports.index(mention)
    return alter(finding, reports=put(finding.reports, position, alter(mention, part="main")))


def _make_report(finding: Finding, telling: Telling | None, source: Source, part: Part) -> Report:
    """The article as a report of the finding, with the voice that it repeats."""
    article, read = source.article, source.reading.published
    published = article.published or (read.as_text() if read else None)
    voice = find_voice(finding, source) or source.address
    return Report(
        article=article.id,
        url=article.url,
        title=article.title,
        publisher=intern(article.publisher),  # there are many reports, and few publishers and days
        authority=intern(article.authority),
        published=intern(published) if published else published,
        first_seen=article.first_seen,
        language=source.reading.language,
        voice=article.url if voice == article.url else voice,
        cites=telling.authority if telling else (),
        basis=source.reading.basis,
        part=part,
        fingerprint=source.fingerprint,
    )


def find_voice(finding: Finding, source: Source) -> str | None:
    """The voice of the finding that the article repeats; None where it speaks for itself."""
    if not source.alike:
        return None
    reports, known = source.found.get(finding.id, ((), None))
    if reports is not finding.reports:
        told = {report.voice for report in finding.reports}
        known = next((voice for voice in source.alike if voice in told), None)
        source.found[finding.id] = finding.reports, known
    return known


def take_earliest(held: str | None, told: str | None) -> str | None:
    """The publication that can be the earlier one; the coarser first where both begin together."""
    if held == told:
        return held
    one, other = parse_published(held), parse_published(told)
    if one is None or other is None:
        return held or told
    return held if (one.earliest(), one.day) <= (other.earliest(), other.day) else told
