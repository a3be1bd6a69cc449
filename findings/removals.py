"""A page that says it is gone: the finding stands, and its readers are told that it went, and came back."""

from domain.dates import beijing_day
from domain.findings import Finding, Folded, Outcome, RemovalEvent, Report
from findings.copies import address_of
from findings.draft import Draft, Note
from findings.state import State
from findings.still_said import end_copy


def fold_removal(state: State, event: RemovalEvent) -> Folded:
    """Notes the removal, or the return, on every finding that the page tells, but where it is a copy or a mention."""
    draft = Draft(state, event.number, event.at, event.article)
    since = beijing_day(event.since)
    for finding in state.find_by_article(event.article):
        if finding.merged_into or finding.retracted or finding.withdrawn:
            continue
        if not event.back:
            finding = end_copy(draft, finding, event.article, "settled: the page that was not seen changed is gone")
        report = find_main(finding, event.article)
        if report is not None:
            draft.keep(finding, _note(finding, report, event, since))
    told = tuple(draft.notes)
    rule = "changed" if told else "nothing_new"
    return draft.finish(Outcome(rule, f"the page {_say(event)} since {since}", told))


def _note(finding: Finding, report: Report, event: RemovalEvent, since: str) -> Note:
    summary = f"the page of {report.publisher} {_say(event)} since {since}"
    if event.back:
        return Note("amended", "page_returned", summary, (("came_back", report.url), ("since", since)))
    reason = "deciding_page_removed" if finding.confirmed_by == report.url else "page_removed"
    return Note("removed", reason, summary, (("url", report.url), ("status", str(event.status)), ("since", since)))


def _say(event: RemovalEvent) -> str:
    if event.back:
        return "answers again, after it had been gone,"
    return "is empty" if event.status == 200 else f"answers {event.status}"


def find_main(finding: Finding, article: int) -> Report | None:
    """The report by which an article's page tells the finding, in whichever version; None where it only mentions it."""
    address = next(address_of(report.url) for report in finding.reports if report.article == article)
    told = (report for report in finding.reports if report.part == "main" and address_of(report.url) == address)
    return next(told, None)
