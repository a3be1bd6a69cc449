"""A page that says it is gone: the finding stands, and its readers are told that the source went away."""

from domain.dates import beijing_day
from domain.findings import Folded, Outcome, RemovalEvent
from findings.draft import Draft, Note
from findings.state import State


def fold_removal(state: State, event: RemovalEvent) -> Folded:
    """Notes the removal on every finding that the page tells, except where it is a copy or a mention."""
    draft = Draft(state, event.number, event.at, event.article)
    since = beijing_day(event.since)
    for finding in state.find_by_article(event.article):
        report = next(r for r in finding.reports if r.article == event.article)
        if report.part != "main" or finding.merged_into or finding.retracted or finding.withdrawn:
            continue
        deciding = finding.confirmed_by == report.url
        reason = "deciding_page_removed" if deciding else "page_removed"
        summary = f"the page of {report.publisher} answers {event.status} since {since}"
        details = (("url", report.url), ("status", str(event.status)), ("since", since))
        draft.keep(finding, Note("removed", reason, summary, details))
    told = tuple(draft.notes)
    rule = "changed" if told else "nothing_new"
    return draft.finish(Outcome(rule, f"the page answers {event.status} since {since}", told))
