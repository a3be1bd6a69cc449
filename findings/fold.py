"""The fold: what one event does to the ledger. Pure: the state stays as it is until it applies the answer."""

from collections.abc import Sequence

from domain.altering import alter
from domain.findings import (
    Event,
    Finding,
    Folded,
    Outcome,
    ReadingEvent,
    RecordEvent,
    RemovalEvent,
    RevisionEvent,
    RulingEvent,
)
from findings.copies import address_of, pack_fingerprint
from findings.denials import fold_denial
from findings.draft import Draft
from findings.identity import may_be_another
from findings.joining import Joined, doubt_event, find_event, is_late_copy, join_event, open_event, relate, settle_batch
from findings.missed import find_missed
from findings.opening import why_not_open
from findings.outcomes import explain_nothing, judge_unfolded, sum_up
from findings.readings import tell_reading
from findings.removals import fold_removal
from findings.repeats import join_repeated
from findings.reports import Source, add_report
from findings.revising import fold_revision
from findings.rulings import fold_ruling
from findings.shipped import fold_record
from findings.state import State
from findings.tellings import EVENTS, Telling
from findings.totals import contradict_new, contradict_series, fold_total
from findings.versions import begin_retelling, doubt_cut, end_retelling, end_silence


def fold(state: State, event: Event) -> Folded:
    """What the event does: the changes in order, the findings that it only touches, and the article's outcome.

    Total: every event has an answer, and the same state and event always have the same one.
    """
    if isinstance(event, RulingEvent):
        return fold_ruling(state, event)
    if isinstance(event, RemovalEvent):
        return fold_removal(state, event)
    if isinstance(event, RevisionEvent):
        return fold_revision(state, event)
    if isinstance(event, RecordEvent):
        return fold_record(state, event)
    unfolded = judge_unfolded(event)
    folded = _fold_reading(state, event) if unfolded is None else _fold_silence(state, event, unfolded)
    doubted = doubt_cut(event, folded)
    return folded if doubted is None else Folded((), doubted)


def _fold_silence(state: State, event: ReadingEvent, unfolded: Outcome) -> Folded:
    """What tells nothing changes nothing, except a page that told something before its text was changed."""
    draft = Draft(state, event.number, event.at, event.article.id)
    told = end_retelling(draft, event, begin_retelling(draft, event, ()))
    return draft.finish(alter(unfolded, rule="changed", findings=told) if told else unfolded)


def _fold_reading(state: State, event: ReadingEvent) -> Folded:
    packed = pack_fingerprint(event.article.fingerprint)
    address = address_of(event.article.url)
    listed = {finding.id for finding in state.find_by_article(event.article.id)}
    source = Source(event.article, event.reading, address, state.find_voices(address, packed), packed, event.at, listed)
    draft = Draft(state, event.number, event.at, event.article.id)
    tellings = tell_reading(event)
    retelling = begin_retelling(draft, event, tellings)
    joined: list[Joined] = []
    held: list[tuple[Telling, str]] = []
    untold = False
    for telling in tellings:
        context = _read_context(draft, telling, joined)
        retold = retelling.find(draft, telling)
        result = _fold_telling(draft, telling, source, context, retold)
        untold = untold or _is_untold(telling, result, retold)
        if isinstance(result, str):
            held.append((telling, result))
            continue
        joined.append(result)
        for other in joined[:-1]:
            relate(draft, other.finding, result.finding)
    told = end_retelling(draft, event, retelling)
    end_silence(draft, event, [one.finding for one in joined if not (one.doubted or one.barred)])
    if not joined and not told and (original := _find_original(state, source)):
        return _add_vague_copy(draft, original, source)
    return alter(draft.finish(_conclude(draft, event, tellings, joined, held, told)), untold=untold)


def _conclude(
    draft: Draft,
    event: ReadingEvent,
    tellings: Sequence[Telling],
    joined: Sequence[Joined],
    held: Sequence[tuple[Telling, str]],
    told: tuple[str, ...],
) -> Outcome:
    if joined:
        return sum_up(draft, event, joined, find_missed(draft, event, tellings, joined, held))
    if told:
        return Outcome("changed", "the page was changed and does not say so any more", told)
    return explain_nothing(event, tellings, [reason for _, reason in held])


def _is_untold(telling: Telling, result: Joined | str, retold: Finding | None) -> bool:
    """Whether the article's news, or an event that it tells uncertainly, went into no finding.

    Nor did it where claims were left out and the rest is of a finding that others tell: these may be its news.
    """
    if isinstance(result, str):
        return telling.main or (telling.held and telling.kind in EVENTS)
    return telling.main and telling.held and retold is None and not result.opened


def _fold_told_total(
    draft: Draft, telling: Telling, source: Source, context: dict[str, str], retold: Finding | None
) -> Joined | str:
    if retold is not None:
        again = join_event(draft, retold, telling, source, context)
        contradict_series(draft, retold.id, context)
        return again
    joined = fold_total(draft, telling, source, context)
    disputed = contradict_new(draft, telling, source, context)
    if joined is None and disputed is not None:
        joined = Joined(disputed, changed=draft.is_told(disputed))
    return joined or "a total without a figure that may stand alone"


def _fold_telling(
    draft: Draft, telling: Telling, source: Source, context: dict[str, str], retold: Finding | None
) -> Joined | str:
    """The finding that the telling went into, or why it went into none. `retold`: this page told it before."""
    if retold is None and (repeated := join_repeated(draft, telling, source, context)):
        return repeated
    if telling.kind == "total":
        return _fold_told_total(draft, telling, source, context, retold)
    if telling.kind == "denial" and (denied := fold_denial(draft, telling, source, context)):
        return denied
    known = retold or find_event(draft, telling)
    if known is not None and retold is None and may_be_another(telling, known):
        if not telling.vouched:
            return doubt_event(draft, known, telling, source)
        known = None  # a person has read it
    telling = settle_batch(draft, telling, known)
    if known is not None:
        joined = join_event(draft, known, telling, source, context)
    elif reason := why_not_open(telling):
        contradict_new(draft, telling, source, context)
        return reason
    else:
        joined = open_event(draft, telling, source, context)
    contradict_new(draft, telling, source, context)
    return joined


def _read_context(draft: Draft, telling: Telling, joined: list[Joined]) -> dict[str, str]:
    """How it will be told: what comes in passing is told with the event, where there is something to tell of it."""
    if telling.main or not joined:
        return {} if telling.main else {"in_passing": "yes"}
    if telling.kind == "total" and draft.is_told(joined[0].finding):
        return {"told_with": joined[0].finding}
    return {"in_passing": "yes"}


def _find_original(state: State, source: Source) -> Finding | None:
    """The finding whose story this text repeats, the most alike first."""
    for voice in source.alike:
        for finding in state.find_by_voice(voice):
            if any(report.voice == voice and report.part != "mention" for report in finding.reports):
                return finding
    return None


def _add_vague_copy(draft: Draft, original: Finding, source: Source) -> Folded:
    if not is_late_copy(original, source):
        draft.keep(add_report(original, None, source, "copy"))
    return draft.finish(Outcome("copy", f"a copy of {source.alike[0]}", (original.id,)))
