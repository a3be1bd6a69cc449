"""A page that is gone, and where the same notice still stands."""

from alerts.layout.layout import Block, Verbatim, field
from alerts.words.cleaning import clean_line
from alerts.words.wording import count_things, write_day_in
from domain.alerts import Briefing
from domain.citing import is_replaced, rank_report
from domain.findings import Report

_LISTED = 3  # addresses that a message lists


def list_twins(briefing: Briefing) -> tuple[Report, ...]:
    """The same notice at other addresses, best first: the same text, or another page of the same publisher that tells
    it, of which none has said that it is gone."""
    finding = briefing.finding
    urls = {dict(change.details).get("url") for change in briefing.changes if change.kind == "removed"}
    gone = [report for report in finding.reports if report.url in urls]
    voices, publishers = {report.voice for report in gone}, {report.publisher for report in gone}
    still = (
        report
        for report in finding.reports
        if report.url not in urls and report.article not in briefing.gone and report.part != "mention"
        if not is_replaced(report, finding.reports) and (report.voice in voices or report.publisher in publishers)
    )
    return tuple(sorted(still, key=lambda report: rank_report(finding, report)))


def show_removal(briefing: Briefing, details: dict[str, str]) -> list[Block]:
    """What the page answers, since when, and where the notice still stands."""
    if "url" not in details:
        return []
    status = details.get("status", "not stated")
    says = "is empty" if status == "200" else f"answers {status}"
    url = clean_line(details["url"])
    since = write_day_in(details.get("since", "not stated"))
    return [field("THE PAGE", f"{says}, since {since}"), Verbatim(url, url), *_show_twins(briefing)]


def _show_twins(briefing: Briefing) -> list[Block]:
    twins = list_twins(briefing)
    blocks: list[Block] = []
    for twin in twins[:_LISTED]:
        url = clean_line(twin.url).replace(" ", "%20")
        blocks += [field("STILL AT", f"{clean_line(twin.publisher)}, not seen gone"), Verbatim(url, url)]
    more = len(twins) - _LISTED
    return [*blocks, field("", f"and {count_things(more, 'more page')}, in the record")] if more > 0 else blocks
