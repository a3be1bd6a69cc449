"""One telling's way into the ledger: the finding that it joins or opens, and what is to be told of it."""

from msgspec import Struct

from domain.altering import alter
from domain.findings import ChangeKind, Finding
from findings.absorbing import absorb_totals
from findings.conflicts import days_apart, share_firm
from findings.draft import Draft, Note
from findings.former import list_former
from findings.identity import BATCH, candidate_keys, judge_event
from findings.keys import Key, is_standing, key_of_former
from findings.merge import Merge, merge_telling
from findings.opening import open_finding
from findings.parts import link_parts, name_parts
from findings.records import take_in_record
from findings.reports import Part, Source, add_report, find_voice
from findings.tellings import Telling
from findings.wording import name_finding

#: A copy that comes so many days after the finding was first seen changes nothing, not even the list of reports.
LATE_COPY = 14
#: One batch number is one decision: a day so far from it belongs to another batch.
SAME_BATCH = 14
#: How sure a match is, whether a firm is shared, days apart (negative), and the finding's id.
Rank = tuple[int, bool, int, str]


class Joined(Struct, frozen=True):
    """The finding that a telling went into, and whether it brought anything."""

    finding: str
    opened: bool = False
    changed: bool = False
    copied: bool = False
    barred: bool = False  # a person withdrew what it tells
    doubted: bool = False  # a person must say whether it is this event


def find_event(draft: Draft, telling: Telling) -> Finding | None:
    """The finding of the same event; the surest match, then one that shares a firm, the nearest in time, the newest.

    What was corrected away or merged into another still leads to the finding that stands for it, unless what stands
    matches as surely.
    """
    keys = candidate_keys(telling)
    best: Rank | None = None
    for finding in draft.glance(keys):
        sure = judge_event(telling, finding)
        if sure is None:
            continue
        if sure >= BATCH:
            return draft.find(finding.id)  # a document or the number of a batch decides; no other match can be surer
        rank = _rank(telling, finding, sure)
        best = rank if best is None else max(best, rank)
    former = _find_former(draft, telling, keys)
    if former is not None and (best is None or former[0] > best[0]):
        best = former
    return follow_merges(draft, best[3]) if best else None


def _rank(telling: Telling, finding: Finding, sure: int) -> Rank:
    apart = days_apart(telling, finding)
    return sure, share_firm(telling, finding), -(apart if apart is not None else 10_000), finding.id


def _find_former(draft: Draft, telling: Telling, keys: tuple[Key, ...]) -> Rank | None:
    """The best match among what findings once said."""
    best: Rank | None = None
    for finding in draft.glance([key_of_former(key) for key in keys]):
        once = (finding, *list_former(finding)) if finding.merged_into else tuple(list_former(finding))
        judged = ((one, judge_event(telling, one)) for one in once)
        ranks = [_rank(telling, one, sure) for one, sure in judged if sure is not None]
        best = max([*ranks, *([best] if best else [])], default=None)
    return best


def follow_merges(draft: Draft, finding_id: str) -> Finding | None:
    """The finding into which this one was merged, at the end of the chain; itself where it was not."""
    finding = draft.find(finding_id)
    seen = {finding_id}
    while finding is not None and finding.merged_into and finding.merged_into not in seen:
        seen.add(finding.merged_into)
        finding = draft.find(finding.merged_into)
    return finding


def settle_batch(draft: Draft, telling: Telling, known: Finding | None) -> Telling:
    """The telling without a batch number that belongs to another event of another day."""
    if telling.batch is None or telling.decided is None or (known is not None and known.batch == telling.batch):
        return telling
    for other in draft.glance([("batch", telling.kind, telling.programme, telling.batch)]):
        apart = days_apart(telling, other)
        if (known is None or other.id != known.id) and other.decided and apart is not None and apart > SAME_BATCH:
            return alter(telling, batch=None)
    return telling


def open_event(draft: Draft, telling: Telling, source: Source, context: dict[str, str]) -> Joined:
    """Opens a finding for the telling and tells it as new, with the parts that it takes in."""
    merge = open_finding(draft, telling, source)
    finding = add_report(merge.finding, telling, source, "main" if telling.main else "mention")
    draft.keep(finding)
    parts = link_parts(draft, finding)
    taken = absorb_totals(draft, finding.id)
    finding = draft.get(finding.id)
    details = {"standing": finding.confirmation} | context | take_in_record(draft, telling, finding)
    if taken:
        details["takes_in"] = ", ".join(taken)
    if parts:
        details["parts"] = name_parts(parts)
    if finding.part_of:
        details["part_of"] = finding.part_of
    reason = _name_opening(telling, finding, context)
    draft.keep(finding, Note("new", reason, name_finding(finding), tuple(details.items())))
    _tell_disputes(draft, merge, context)
    return Joined(finding.id, opened=True, changed=True)


def join_event(draft: Draft, finding: Finding, telling: Telling, source: Source, context: dict[str, str]) -> Joined:
    """Adds the telling to a finding that is known, and tells what it brings.

    What a person withdrew gains the report and nothing else, whatever the report says.
    """
    if not is_standing(finding):
        draft.keep(add_report(finding, telling, source, "copy" if telling.main else "mention"))
        return Joined(finding.id, barred=True)
    merge = merge_telling(finding, telling, source)
    known = find_voice(finding, source) is not None
    brings = bool(merge.news or merge.disputes or merge.confirmed)
    if not brings and known:
        return add_copy(draft, finding, telling, source)
    part: Part = "main" if telling.main else "mention"
    after = add_report(merge.finding, telling, source, part, brings=brings)
    draft.keep(after)
    same = not brings and (after.published, after.authority) == (finding.published, finding.authority)
    parts = () if same else link_parts(draft, merge.finding)
    if parts:
        merge.news.append(("parts_linked", f"takes in {name_parts(parts)}"))
        merge.details["parts"] = name_parts(parts)
    _tell_merge(draft, merge, telling, context)
    return Joined(finding.id, changed=draft.is_told(finding.id))


def doubt_event(draft: Draft, finding: Finding, telling: Telling, source: Source) -> Joined:
    """Lists the article under the event that it may only look back on, and adds no claim: a person should look."""
    draft.keep(add_report(finding, telling, source, "mention"))
    return Joined(finding.id, doubted=True)


def is_late_copy(finding: Finding, source: Source) -> bool:
    """Whether the article tells a story that the finding lists, and comes weeks after it."""
    late = (source.article.first_seen - finding.first_seen).days > LATE_COPY
    return late and find_voice(finding, source) is not None


def add_copy(draft: Draft, finding: Finding, telling: Telling, source: Source) -> Joined:
    """Lists a copy that brings nothing, unless it comes weeks after."""
    seen = finding.id in source.listed
    late = is_late_copy(finding, source)
    part: Part = "copy" if telling.main else "mention"
    if not seen and not late:
        finding = add_report(finding, telling, source, part)
    elif seen and telling.main:
        finding = add_report(finding, telling, source, "main")
    draft.keep(finding)
    return Joined(finding.id, copied=telling.main and not seen)


def _tell_merge(draft: Draft, merge: Merge, telling: Telling, context: dict[str, str]) -> None:
    finding = draft.get(merge.finding.id)
    if draft.is_told(finding.id):
        return  # told as new by this very event; the finding that is told holds this too
    kind: ChangeKind = "confirmed" if merge.confirmed else "amended"
    if merge.confirmed or merge.news:
        reason = merge.confirmed or merge.news[0][0]
        words = [f"confirmed: {name_finding(finding)}"] if merge.confirmed else []
        words += [word for _, word in merge.news]
        details = merge.details | context
        if merge.news:
            details["news"] = ", ".join(reason for reason, _ in merge.news)
        draft.keep(finding, Note(kind, reason, "; ".join(words), tuple(details.items())))
    _tell_disputes(draft, merge, context)


def _tell_disputes(draft: Draft, merge: Merge, context: dict[str, str]) -> None:
    for dispute in merge.disputes:
        tell_dispute(draft, merge.finding.id, dispute.claim, dispute.against, dispute.reason, context)


def tell_dispute(draft: Draft, finding_id: str, claim: str, against: str, reason: str, context: dict[str, str]) -> None:
    """Notes that a dispute was opened on a finding that this event holds."""
    finding = draft.get(finding_id)
    details = {"claim": claim, "against": against}
    if any(note.kind == "new" for note in draft.notes.get(finding_id, ())):
        details["told_with"] = context.get("told_with", finding_id)  # its first message holds the dispute
    draft.keep(finding, Note("disputed", reason, f"{claim}, against {against}", tuple(details.items())))


def _name_opening(telling: Telling, finding: Finding, context: dict[str, str]) -> str:
    if finding.part_of:
        return "part_of_known"
    if "told_with" in context:
        return "told_with_event"
    return "first_report" if telling.main else "first_report_in_passing"


def relate(draft: Draft, one: str, other: str) -> None:
    """Links two findings that one article tells, both ways."""
    for here, there in ((one, other), (other, one)):
        finding = draft.find(here)
        if finding is not None and there not in finding.related and here != there:
            draft.keep(alter(finding, related=(*finding.related, there)))
