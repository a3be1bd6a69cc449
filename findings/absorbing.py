"""One finding taken into another: it keeps its number and its page, and says where its story goes on."""

from collections.abc import Iterator

from domain.altering import alter
from domain.citing import find_confirming
from domain.dates import within_days
from domain.findings import Dispute, Finding, StatedTerm
from findings.conflicts import SAME_DECISION
from findings.counts import dispute_counts, join_counts
from findings.disputes import add_dispute, differ_in_day, dispute_days
from findings.draft import Draft
from findings.figures import agree_growth
from findings.firms import merge_firms
from findings.grounds import unite_grounds
from findings.keys import is_standing, part_key
from findings.reports import cut_reports, take_earliest
from findings.series import find_total, total_key
from findings.standing import is_higher, rank_confirmer
from findings.sums import adds_to_batch, is_sum
from findings.terms import MOST_TERMS, states_term


def absorb(draft: Draft, taken: Finding, into: Finding, *, claims: bool) -> Finding:
    """Takes one finding into another with its reports, and with its claims where asked; both are kept in the draft."""
    known = {report.article for report in into.reports}
    reports = into.reports + tuple(report for report in taken.reports if report.article not in known)
    after = alter(
        into,
        reports=reports,
        published=take_earliest(into.published, taken.published),
        first_seen=min(into.first_seen, taken.first_seen),
        related=tuple(name for name in dict.fromkeys((*into.related, *taken.related)) if name != into.id),
        unread=tuple(dict.fromkeys((*into.unread, *taken.unread))),
    )
    if claims:
        after = _keep_standing(_unite_claims(after, taken), taken)
        for dispute in (*taken.disputes, *_list_differences(into, taken)):
            after, _ = add_dispute(after, dispute)
    after = cut_reports(after, len(into.reports))
    draft.keep(alter(taken, merged_into=into.id))
    draft.keep(after)
    for part in tuple(draft.look_up([part_key(taken.id)])):
        draft.keep(alter(part, part_of=into.id))
    return after


def _unite_claims(after: Finding, taken: Finding) -> Finding:
    """What both state; where only one thing can stand it is that of the finding that goes on, if it states it."""
    return alter(
        after,
        counts=join_counts(after.counts, taken.counts),
        firms=merge_firms(after.firms, taken.firms, after.ruled).firms,
        growth=after.growth + tuple(g for g in taken.growth if not any(agree_growth(g, h) for h in after.growth)),
        regions=tuple(dict.fromkeys((*after.regions, *taken.regions))),
        services=tuple(dict.fromkeys((*after.services, *taken.services))),
        authority=tuple(dict.fromkeys((*after.authority, *taken.authority))),
        decided=after.decided or taken.decided,
        document=after.document or taken.document,
        terms=(*after.terms, *_list_more_terms(after, taken))[:MOST_TERMS],
        grounds=unite_grounds(after.grounds, taken.grounds),
        batch=after.batch if after.batch is not None else taken.batch,
        part_of=after.part_of or taken.part_of,
    )


def _list_more_terms(after: Finding, taken: Finding) -> Iterator[StatedTerm]:
    """The terms of the one taken in that are not held already; where the two differ both stand."""
    return (term for term in taken.terms if not any(states_term(held, term) for held in after.terms))


def _list_differences(into: Finding, taken: Finding) -> Iterator[Dispute]:
    """What the two say differently of the one event that they are: both stand."""
    near = within_days(into.decided or "", taken.decided or "", SAME_DECISION)
    if into.kind in ("approval", "revocation") and near and differ_in_day(into.decided, taken.decided):
        yield dispute_days(into.decided or "", taken.decided or "")
    yield from dispute_counts(into.counts, taken.counts)
    yield from merge_firms(into.firms, taken.firms, into.ruled).disputes


def _keep_standing(after: Finding, taken: Finding) -> Finding:
    """The higher standing of the two; of two confirmations that of the body nearer to the decision, the earlier."""
    both = taken.confirmation == after.confirmation == "confirmed"
    if not (_confirms_better(after, taken) if both else is_higher(taken.confirmation, after.confirmation)):
        return after
    return alter(
        after,
        confirmation=taken.confirmation,
        confirmed_by=taken.confirmed_by,
        confirmed_at=taken.confirmed_at,
    )


def _confirms_better(after: Finding, taken: Finding) -> bool:
    pages = find_confirming(after), find_confirming(taken)
    held, other = (rank_confirmer(page, after.authority) if page else 0 for page in pages)
    if held != other and all(pages):
        return other > held
    return bool(taken.confirmed_at and (after.confirmed_at is None or taken.confirmed_at < after.confirmed_at))


def absorb_totals(draft: Draft, finding_id: str) -> tuple[str, ...]:
    """Takes in a running total of the pilot that was told before the batch whose count it is; the ids taken in."""
    finding = draft.find(finding_id)
    if finding is None or finding.kind != "approval" or finding.part_of:
        return ()
    taken = []
    for total in tuple(draft.look_up([total_key("pilot_total", None)])):
        count = find_total(total)
        if count is None or total.disputes or not is_standing(total) or total.programme != finding.programme:
            continue
        if is_sum(draft, finding.programme, count.value, count.as_of, total.published) == finding.id:
            finding = absorb(draft, total, finding, claims=False)
            if adds_to_batch(finding, count.value):
                finding = alter(finding, counts=join_counts(finding.counts, (count,)))
                draft.keep(finding)
            taken.append(total.id)
    return tuple(taken)
