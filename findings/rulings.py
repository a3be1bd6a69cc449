"""Rulings: a person's dated decision, folded like a reading and never overwritten by one.

`target` is a finding's id. `value` says what of it is meant:

    accept    empty (the finding stands, a withdrawn one again) or `dispute:REASON` (that dispute is settled)
    reject    empty (never was a finding), `firm:KEY` or `count:ROLE:NUMBER`
    correct   `decided=DATE`, `batch=NUMBER`, `count:ROLE=NUMBER` or `firm:KEY=STATUS`
    withdraw  what it was instead, in words; may be empty
    merge     the id of the finding that takes the target in
    split     numbers of the articles that tell another event, apart by commas
"""

from collections.abc import Callable

from domain.altering import alter
from domain.claims import Reading, Statement
from domain.dates import beijing_day
from domain.findings import ChangeKind, Finding, Folded, Outcome, RulingEvent
from findings.absorbing import absorb
from findings.corrections import correct_finding, drop_claim
from findings.draft import Draft, Note
from findings.former import add_former
from findings.keys import is_standing
from findings.series import find_total, same_month
from findings.splitting import split_finding
from findings.state import State
from findings.wording import name_finding


class _RefusedError(Exception):
    """A ruling that cannot be carried out; the message says why, for the person who gave it."""


def fold_ruling(state: State, event: RulingEvent) -> Folded:
    """Carries the ruling out, or says in the outcome's detail why it cannot be."""
    draft = Draft(state, event.number, event.at, None)
    finding = state.find(event.target)
    if finding is None:
        detail = f"{event.target} is no finding; a reading that is accepted is folded anew, without its marks"
        return Folded((), Outcome("nothing_new", detail))
    try:
        _ACTS[event.act](draft, finding, event)
    except (_RefusedError, ValueError) as refused:
        return Folded((), Outcome("nothing_new", f"not carried out: {refused}"))
    told = tuple(draft.notes)
    return draft.finish(Outcome("changed", f"{event.act} by {event.by}: {event.reason}", told))


def lift_review(reading: Reading) -> Reading:
    """The reading with every claim accepted by a person: to be folded as a reading after the ruling.

    What was too uncertain to belong to any event belongs to the main one then: the person was shown it with that.
    """
    lifted = tuple(_lift(statement) for statement in reading.statements)
    held = {(claim.start, claim.end) for one in reading.statements for claim in one.counts}
    held |= {(claim.start, claim.end) for one in reading.statements for claim in one.firms}
    if lifted and lifted[0].kind != "total":
        counts = tuple(c for c in reading.counts if c.review and (c.start, c.end) not in held)
        firms = tuple(f for f in reading.firms if f.review and (f.start, f.end) not in held)
        main = alter(lifted[0], counts=(*lifted[0].counts, *counts), firms=(*lifted[0].firms, *firms))
        lifted = (_lift(main), *lifted[1:])
    return alter(
        reading,
        statements=lifted,
        counts=tuple(alter(claim, review=False) for claim in reading.counts),
        growth=tuple(alter(claim, review=False) for claim in reading.growth),
        firms=tuple(alter(claim, review=False) for claim in reading.firms),
    )


def _lift(statement: Statement) -> Statement:
    return alter(
        statement,
        counts=tuple(alter(claim, review=False) for claim in statement.counts),
        growth=tuple(alter(claim, review=False) for claim in statement.growth),
        firms=tuple(alter(claim, review=False) for claim in statement.firms),
    )


def _accept(draft: Draft, finding: Finding, event: RulingEvent) -> None:
    if not event.value:
        again = finding.withdrawn or finding.retracted
        after = alter(finding, withdrawn=False, retracted=False, ruled=_mark(finding, event, "finding", "accepted"))
        if again:
            _tell(draft, after, event, "corrected", "reinstated_by_person", f"stands again: {name_finding(after)}")
        else:
            _tell(draft, after, event, "amended", "accepted_by_person", f"accepted: {name_finding(after)}")
        return
    what, _, reason = event.value.partition(":")
    settled = tuple(dispute for dispute in finding.disputes if dispute.reason == reason)
    if what != "dispute" or not settled:
        known = ", ".join(f"dispute:{dispute.reason}" for dispute in finding.disputes) or "none is open"
        raise _RefusedError(f"{finding.id} has no open {event.value}; open: {known}")
    after = alter(
        finding,
        disputes=tuple(dispute for dispute in finding.disputes if dispute not in settled),
        ruled=_mark(finding, event, event.value, "settled"),
    )
    _tell(
        draft, after, event, "amended", "dispute_settled", f"settled: {settled[0].claim}, against {settled[0].against}"
    )


def _reject(draft: Draft, finding: Finding, event: RulingEvent) -> None:
    if event.value:
        after = drop_claim(finding, event.value)
        after = alter(after, ruled=_mark(finding, event, event.value, "rejected"))
        reason = f"{event.value.partition(':')[0]}_rejected"
        details = (("before", event.value), ("after", "not stated"))
        _tell(draft, after, event, "corrected", reason, f"{event.value} rejected", details)
        return
    _require_standing(finding)
    after = alter(finding, retracted=True, ruled=_mark(finding, event, "finding", "rejected"))
    _tell(draft, after, event, "withdrawn", "rejected_by_person", f"rejected: {name_finding(finding)}")


def _withdraw(draft: Draft, finding: Finding, event: RulingEvent) -> None:
    _require_standing(finding)
    after = alter(finding, withdrawn=True, ruled=_mark(finding, event, "finding", "withdrawn"))
    details = (("was", event.value),) if event.value else ()
    _tell(draft, after, event, "withdrawn", "withdrawn_by_person", f"withdrawn: {name_finding(finding)}", details)


def _correct(draft: Draft, finding: Finding, event: RulingEvent) -> None:
    _require_standing(finding)
    field, equals, value = event.value.partition("=")
    if not equals or not value:
        raise _RefusedError("a correction reads FIELD=VALUE, for example decided=2025-02-28")
    after, before = correct_finding(finding, field, value)
    after = alter(after, ruled=_mark(finding, event, field, add_former(finding, field, value)))
    reason = f"{field.partition(':')[0]}_corrected"
    details = (("field", field), ("before", before), ("after", value))
    _tell(draft, after, event, "corrected", reason, f"{field}: {value}, not {before}", details)


def _merge(draft: Draft, finding: Finding, event: RulingEvent) -> None:
    _require_standing(finding)
    into = draft.state.find(event.value)
    if into is None or into.id == finding.id or not is_standing(into):
        raise _RefusedError(f"{event.value or 'nothing'} is no standing finding that could take {finding.id} in")
    if into.kind != finding.kind:
        raise _RefusedError(f"{finding.id} is {finding.kind}, {into.id} is {into.kind}")
    if finding.observed and not into.observed:
        raise _RefusedError(
            f"{into.id} is from the shipped record and holds no page; merge it into {finding.id} the other way round"
        )
    _require_one_event(finding, into)
    # of a row that was not observed nothing is added: no span states it
    after = absorb(draft, finding, into, claims=True) if finding.observed == into.observed else into
    taken = alter(finding, merged_into=into.id, ruled=_mark(finding, event, "finding", f"merged into {into.id}"))
    _tell(draft, taken, event, "corrected", "merged_by_person", f"the same event as {into.id}")
    _tell(draft, after, event, "amended", "takes_in", f"takes in {finding.id}", (("takes_in", finding.id),))
    for dispute in after.disputes[len(into.disputes) :]:
        details = (("claim", dispute.claim), ("against", dispute.against))
        words = f"{dispute.claim}, against {dispute.against}"
        _tell(draft, after, event, "disputed", dispute.reason, words, details)


def _require_one_event(finding: Finding, into: Finding) -> None:
    """Refuses what cannot be one event: a part and its whole, and two points of the series of totals."""
    for part, whole in ((finding, into), (into, finding)):
        if part.part_of == whole.id:
            raise _RefusedError(f"{part.id} is a part of {whole.id}; a part and its whole are two findings")
    one, other = find_total(finding), find_total(into)
    if one is None or other is None:
        return
    if one.role != other.role:
        raise _RefusedError(f"{finding.id} is a {one.role}, {into.id} a {other.role}; they count different things")
    if one.as_of and other.as_of and not same_month(one.as_of, other.as_of):
        raise _RefusedError(
            f"{finding.id} is as of {one.as_of}, {into.id} as of {other.as_of}; each stands for its day"
        )


def _split(draft: Draft, finding: Finding, event: RulingEvent) -> None:
    _require_standing(finding)
    articles = frozenset(int(number) for number in event.value.split(","))
    rest, split = split_finding(finding, articles, draft.give_id(finding.kind))
    rest = alter(rest, ruled=_mark(finding, event, "finding", f"split, {split.id} is another event"))
    details = (("split", split.id),)
    _tell(draft, rest, event, "corrected", "split_by_person", f"{split.id} is another event", details)
    _tell(draft, split, event, "new", "split_by_person", name_finding(split), (("split_from", finding.id),))


_ACTS: dict[str, Callable[[Draft, Finding, RulingEvent], None]] = {
    "accept": _accept,
    "reject": _reject,
    "withdraw": _withdraw,
    "correct": _correct,
    "merge": _merge,
    "split": _split,
}


def _tell(
    draft: Draft,
    after: Finding,
    event: RulingEvent,
    kind: ChangeKind,
    reason: str,
    summary: str,
    details: tuple[tuple[str, str], ...] = (),
) -> None:
    person = (("ruled_by", event.by), ("ruled_on", beijing_day(event.at)), ("ruling", event.reason))
    draft.keep(after, Note(kind, reason, summary, details + person))


def _mark(finding: Finding, event: RulingEvent, key: str, what: str) -> tuple[str, ...]:
    """The marks with this ruling in place of an earlier one on the same thing."""
    kept = tuple(mark for mark in finding.ruled if mark.partition("=")[0] != key)
    return (*kept, f"{key}={what} ({event.by}, {beijing_day(event.at)}: {event.reason})")


def _require_standing(finding: Finding) -> None:
    if not is_standing(finding):
        state = f"merged into {finding.merged_into}" if finding.merged_into else "withdrawn already"
        raise _RefusedError(f"{finding.id} is {state}")
