"""Reading again with better rules: what of the ledger differs, and how the ledger takes it over.

A revision is silent about all that was told before. It tells one correction where a message said something that is now
known to be wrong, and every event of which nobody was ever told, as a late find with its cause.
"""

from collections.abc import Callable, Iterable, Iterator

from domain.altering import alter
from domain.claims import PUBLISHED_ROLES
from domain.dates import agree
from domain.findings import Finding, Folded, Outcome, RevisionEvent, StatedCount
from findings.draft import Draft, Note
from findings.figures import agree_figures, word_count, word_growth
from findings.keys import NAMING, is_standing
from findings.state import State
from findings.wording import name_finding

_NOT_STATED = "not stated"
#: What a message says of a finding's figures; other counts stand beside it.
_SILENT = ("technical", "yes")


def plan_revision(stored: Iterable[Finding], again: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that differ once everything is folded again, as they shall stand.

    What a person ruled on stays unless the ruling was carried out again in the same way. The shipped record stays,
    taken in by what observes it now. One that is not made again stays too, marked `retracted`.
    """
    made = {finding.id: finding for finding in again}
    revised = []
    for before in stored:
        after = made.pop(before.id, None)
        if not before.observed:
            if after is not None and after.merged_into != before.merged_into:
                revised.append(alter(before, merged_into=after.merged_into))
            continue
        if before.ruled and (after is None or after.ruled != before.ruled):
            continue
        if after is None:
            after = alter(before, retracted=True) if is_standing(before) else before
        after = alter(after, changed=before.changed)
        if after != before:
            revised.append(after)
    return (*revised, *(alter(finding, changed=0) for finding in made.values()))


def fold_revision(state: State, event: RevisionEvent) -> Folded:
    """Takes the revised findings over; what is to be told of each is said by `explain_revision`."""
    draft = Draft(state, event.number, event.at, None)
    for finding in event.findings:
        draft.keep(finding)
        for note in explain_revision(state.find(finding.id), finding, event):
            draft.keep(finding, note)
    told = tuple(draft.notes)
    return draft.finish(Outcome("changed" if told else "nothing_new", event.cause, told))


def explain_revision(before: Finding | None, after: Finding, event: RevisionEvent) -> Iterator[Note]:
    """The changes that one revised finding makes; those marked `technical` are told to nobody."""
    told = after.id in event.told
    common = (("whose", "ours"), ("rules", event.rules)) if told else (_SILENT, ("rules", event.rules))
    if before is None or (not is_standing(before) and is_standing(after) and not told):
        if is_standing(after):
            late = (("standing", after.confirmation), ("late_find", event.cause), ("rules", event.rules))
            yield Note("new", "late_find", name_finding(after), late)
    elif is_standing(before) and after.merged_into:
        yield Note("corrected", "merged_by_rereading", f"the same event as {after.merged_into}", common)
    elif is_standing(before) and not is_standing(after):
        yield Note("withdrawn", "not_made_again", f"withdrawn: {name_finding(before)}", common)
    elif not is_standing(before) and is_standing(after):
        yield Note("corrected", "made_again", f"stands again: {name_finding(after)}", common)
    elif told and (wrong := [*find_wrong(before, after, event.renamed), *find_united(before, after, event.renamed)]):
        for name, said, right in wrong:
            if name == "identity":
                united = (("whose", "identity"), ("rules", event.rules))
                yield Note("corrected", "identity_resolved", f"{said} is one firm with {right}", united)
                continue
            details = (("field", name), ("before", said), ("after", right), *common)
            yield Note("corrected", "read_again", f"{name}: {right}, not {said}", details)
    elif is_standing(after) and summarise(before) != summarise(after):
        yield Note("amended", "read_again", f"read again: {name_finding(after)}", (_SILENT, ("rules", event.rules)))


def find_wrong(
    before: Finding, after: Finding, renamed: tuple[tuple[str, str, str], ...] = ()
) -> Iterator[tuple[str, str, str]]:
    """What a message on the finding said that is now known to be wrong: field, what it said, what is right.

    A firm that only goes by another key now (`renamed`) was told rightly.
    """
    if before.decided and not agree(before.decided, after.decided):
        yield "decided", before.decided, after.decided or _NOT_STATED
    if before.batch is not None and before.batch != after.batch:
        yield "batch", str(before.batch), str(after.batch) if after.batch is not None else _NOT_STATED
    for count in before.counts:
        held = [one for one in after.counts if (one.role, one.region) == (count.role, count.region)]
        if count.role in PUBLISHED_ROLES and not any(_is_same(count, one) for one in held):
            yield f"count:{count.role}", word_count(count), word_count(held[0]) if held else _NOT_STATED
    statuses = {firm.key: firm.status for firm in after.firms}
    for firm in before.firms:
        keys = [firm.key, *(new for old, new, _ in renamed if old == firm.key)]
        if firm.status in NAMING and firm.status not in [statuses.get(key) for key in keys]:
            yield f"firm:{firm.key}", firm.status, statuses.get(firm.key, _NOT_STATED)


def find_united(
    before: Finding, after: Finding, renamed: tuple[tuple[str, str, str], ...]
) -> Iterator[tuple[str, str, str]]:
    """Two firms of a message that are one: `identity`, the first as written, and the other with the reason."""
    held, left = {firm.key: firm for firm in before.firms}, {firm.key for firm in after.firms}
    for old, new, why in renamed:
        if old in held and new in held and old not in left and new in left:
            yield "identity", held[old].names[0], f"{held[new].names[0]}: {why}"


def _is_same(one: StatedCount, other: StatedCount) -> bool:
    return agree_figures(one, other) and agree(one.as_of, other.as_of)


def summarise(finding: Finding, name: Callable[[str], str] = str) -> str:
    """What of a finding must not change unnoticed, in one line: all that is shown, firms by key or as `name` says."""
    counts = sorted(
        f"{one.qualifier} {one.value} {one.role} {one.region or ''} {one.as_of or ''}" for one in finding.counts
    )
    firms = sorted(f"{name(firm.key)} {firm.status}" for firm in finding.firms)
    growth = sorted(f"{word_growth(one.value, one.qualifier, '+')} %" for one in finding.growth)
    terms = sorted(f"{one.kind} {one.before and f'{one.before} to '}{one.value}" for one in finding.terms)
    parts = (finding.kind, finding.decided or "undated", *_list_marks(finding), *counts, *growth, *terms, *firms)
    return "; ".join(" ".join(part.split()) for part in parts)


def _list_marks(finding: Finding) -> Iterator[str]:
    """Who decided, where, for which services, and how well it is known; what is not stated has no word."""
    marks = (
        ("by", " ".join(sorted(finding.authority))),
        ("batch", str(finding.batch or "")),
        ("document", finding.document),
        ("in", " ".join(sorted({*finding.regions, *((finding.region,) if finding.region else ())}))),
        ("services", " ".join(sorted(finding.services))),
        (finding.confirmation, finding.confirmed_by or ""),
        ("unread", " ".join(sorted(finding.unread))),
    )
    return (f"{name} {value}" for name, value in marks if value)
