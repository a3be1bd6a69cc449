"""A page that says it is gone: the finding stands, and its readers are told that the source went away."""

from domain.dates import beijing_day
from domain.findings import Finding, Folded, Outcome, RemovalEvent, Report
from findings.copies import address_of
from findings.draft import Draft, Note
from findings.state import State
from findings.still_said import end_copy


def fold_removal(state: State, event: RemovalEvent) -> Folded:
    """Notes the removal on every finding that the page tells, except where it is a copy or a mention."""
    draft = Draft(state, event.number, event.at, event.article)
    since = beijing_day(event.since)
    for finding in state.find_by_article(event.article):
        if finding.merged_into or finding.retracted or finding.withdrawn:
            continue
        finding = end_copy(draft, finding, event.article, "settled: the page that was not seen changed is gone")
        report = find_main(finding, event.article)
        if report is None:
            continue
        deciding = finding.confirmed_by == report.url
        reason = "deciding_page_removed" if deciding else "page_removed"
        summary = f"the page of {report.publisher} {_say(event.status)} since {since}"
        details = (("url", report.url), ("status", str(event.status)), ("since", since))
        draft.keep(finding, Note("removed", reason, summary, details))
    told = tuple(draft.notes)
    rule = "changed" if told else "nothing_new"
    return draft.finish(Outcome(rule, f"the page {_say(event.status)} since {since}", told))


def _say(status: int) -> str:
    return "is empty" if status == 200 else f"answers {status}"


def find_main(finding: Finding, article: int) -> Report | None:
    """The report by which an article's page tells the finding, in whichever version; None where it only mentions it."""
    address = next(address_of(report.url) for report in finding.reports if report.article == article)
    told = (report for report in finding.reports if report.part == "main" and address_of(report.url) == address)
    return next(told, None)
