"""A total's way into the ledger: a point of its series, told inside the event's message where it came with one."""

from domain.altering import alter
from domain.dates import parse_published
from domain.findings import Dispute, Finding, StatedCount
from findings.counts import add_counts
from findings.disputes import add_dispute
from findings.draft import Draft
from findings.evidence import cite_claim
from findings.joining import Joined, is_late_copy, join_event, open_event, tell_dispute
from findings.reports import Part, Source, add_report, find_voice
from findings.series import check_series, dispute_new, find_growth, find_point, find_told_as_new, find_total
from findings.sums import adds_to_batch, is_sum
from findings.tellings import Telling, told_as_new


def fold_total(draft: Draft, telling: Telling, source: Source, context: dict[str, str]) -> Joined | None:
    """Joins or opens the total's finding; None where the telling holds no figure of its own."""
    if telling.count is None:
        if not telling.growth:
            return None
        known = find_growth(draft, telling)
        if known is not None:
            return join_event(draft, known, telling, source, context)
        if told_as_new(telling):
            return None  # growth of a figure whose meaning is open
        return open_event(draft, telling, source, context)
    if telling.count.role == "pilot_total" and telling.region is None:
        days = (telling.count.as_of, telling.published)
        newest = draft.find(is_sum(draft, telling.programme, telling.count.value, *days) or "")
        if newest is not None:
            return _join_newest(draft, newest, telling, source)
    point = find_point(draft, telling)
    if point is None:
        joined = open_event(draft, telling, source, context)
    else:
        joined = join_event(draft, point, telling, source, context)
    if joined.changed:
        contradict_series(draft, joined.finding, context)
    return joined


def contradict_series(draft: Draft, finding_id: str, context: dict[str, str]) -> None:
    """Opens a dispute where a total falls, jumps, or is told as new firms by an article known before."""
    for disputed, dispute in tuple(check_series(draft, draft.get(finding_id))):
        _dispute_total(draft, disputed.id, dispute, context)
    _contradict_known(draft, draft.get(finding_id), context)


def contradict_new(draft: Draft, telling: Telling, source: Source, context: dict[str, str]) -> str | None:
    """Opens a dispute on the total that this article words as new firms; the finding disputed, None without one."""
    found = None
    for count in told_as_new(telling):
        point = find_told_as_new(draft, count, telling.published)
        total = find_total(point) if point else None
        if point is None or total is None or is_late_copy(point, source):
            continue
        evidence = (cite_claim(count, source.reading, source.article),)
        draft.keep(point)
        _dispute_total(draft, point.id, dispute_new(count, total, evidence), context)
        draft.keep(add_report(draft.get(point.id), telling, source, "mention"))
        found = point.id
    return found


def _contradict_known(draft: Draft, finding: Finding, context: dict[str, str]) -> None:
    """Articles that called this total new firms came before it was known as a total."""
    total = find_total(finding)
    if total is None or total.role != "stock_total" or finding.region:
        return
    keys = [("told_as_new", as_of) for as_of in dict.fromkeys((total.as_of, (total.as_of or "")[:7], None))]
    for event in tuple(draft.look_up(keys)):
        for count in event.counts:
            published = parse_published(event.published)
            if count.detail != "told_as_new":
                continue
            point = find_told_as_new(draft, count, published.day if published else None)
            if point is not None and point.id == finding.id:
                _mention_reports(draft, finding.id, event, count)
                _dispute_total(draft, finding.id, dispute_new(count, total, count.evidence[:1]), context)


def _mention_reports(draft: Draft, finding_id: str, event: Finding, count: StatedCount) -> None:
    """The articles that word the total as new firms are listed under the total as mentions."""
    finding = draft.get(finding_id)
    told = {evidence.article for evidence in count.evidence} - {report.article for report in finding.reports}
    more = tuple(alter(report, part="mention") for report in event.reports if report.article in told)
    if more:
        draft.keep(alter(finding, reports=finding.reports + more))


def _dispute_total(draft: Draft, finding_id: str, dispute: Dispute, context: dict[str, str]) -> None:
    finding = draft.get(finding_id)
    after, opened = add_dispute(finding, dispute)
    if after != finding:
        draft.keep(after)
    if opened:
        tell_dispute(draft, finding_id, dispute.claim, dispute.against, dispute.reason, context)


def _join_newest(draft: Draft, newest: Finding, telling: Telling, source: Source) -> Joined:
    """The running total is no news: its article joins the newest batch, which holds the sum and tells nobody of it."""
    known = find_voice(newest, source) is not None
    part: Part = "mention" if not telling.main else "copy" if known else "main"
    if is_late_copy(newest, source):
        draft.keep(newest)
    else:
        draft.keep(add_report(_hold_sum(newest, telling, source), telling, source, part))
    return Joined(newest.id, copied=part == "copy")


def _hold_sum(newest: Finding, telling: Telling, source: Source) -> Finding:
    """The newest batch with the sum of all batches beside its own figure; as it is where that is the batch itself."""
    count = telling.count
    if count is None or telling.headline or not adds_to_batch(newest, count.value):
        return newest
    added = add_counts(newest, alter(telling, counts=(count,)), source.reading, source.article, leads=False)
    return alter(newest, counts=added.counts)
