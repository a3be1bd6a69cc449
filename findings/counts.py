"""The counts of one finding: each figure once with all places that state it; figures that differ both stand."""

from collections.abc import Iterator

from msgspec import Struct

from domain.bodies import top_region
from domain.claims import Count, Qualifier, Reading
from domain.dates import agree
from domain.findings import ArticleRef, Dispute, Evidence, Finding, StatedCount
from findings.evidence import add_evidence, cite_claim, is_full
from findings.figures import agree_figures, word_count
from findings.stages import agree_stages, read_stage
from findings.tellings import Telling


class Added(Struct, frozen=True):
    """The counts after one more telling, words for the new ones, and the disputes that they open."""

    counts: tuple[StatedCount, ...]
    words: tuple[str, ...] = ()
    disputes: tuple[Dispute, ...] = ()


def add_counts(finding: Finding, telling: Telling, reading: Reading, article: ArticleRef, *, leads: bool) -> Added:
    """Adds a telling's counts. `leads`: the deciding body tells them, so they stand before what others said."""
    held = list(finding.counts)
    words: list[str] = []
    disputes: list[Dispute] = []
    for count in telling.counts:
        if not _belongs(count) or _is_ruled_out(finding.ruled, count):
            continue
        same = _find_same(held, count)
        full = same is not None and is_full(held[same].evidence)
        evidence = () if full else (cite_claim(count, reading, article),)
        stated = StatedCount(
            count.value, count.qualifier, count.role, evidence, count.region, count.as_of, count.detail
        )
        if same is not None:
            held[same] = _join(held[same], stated)
            continue
        rival = next((c for c in held if _rivals(c, stated)), None)
        if rival is not None and not agree_figures(rival, stated):
            disputes.append(_dispute_counts(rival, stated))
        held.insert(0 if leads and rival is not None else len(held), stated)
        if stated.detail != "told_as_new":
            words.append(f"{word_count(stated)}{_name_role(stated)}")
    disputes.extend(_check_parts(held))
    return Added(tuple(held), tuple(words), tuple(disputes))


def join_counts(held: tuple[StatedCount, ...], more: tuple[StatedCount, ...]) -> tuple[StatedCount, ...]:
    """The counts of two findings that are one: equal figures with all their evidence."""
    result = list(held)
    for stated in more:
        same = _find_same(result, stated)
        if same is None:
            result.append(stated)
        else:
            result[same] = _join(result[same], stated)
    return tuple(result)


def dispute_counts(held: tuple[StatedCount, ...], more: tuple[StatedCount, ...]) -> Iterator[Dispute]:
    """The figures in which two findings that are one differ."""
    for one in more:
        rival = next((count for count in held if _rivals(count, one)), None)
        if rival is not None and not any(agree_figures(count, one) for count in held if _rivals(count, one)):
            yield _dispute_counts(rival, one)


def _belongs(count: Count) -> bool:
    """Figures of other things that stand in the text are no part of the finding."""
    if count.role != "other":
        return True
    return count.detail == "told_as_new" or bool(read_stage(count.detail)) or _is_ending(count.detail)


def _is_ruled_out(ruled: tuple[str, ...], count: Count) -> bool:
    """Whether a person rejected this very figure, or set another one for its role."""
    for mark in ruled:
        key, _, value = mark.partition("=")
        if key == f"count:{count.role}:{count.value}":
            return True
        if key == f"count:{count.role}" and value.split(" ")[0] != str(count.value):
            return True
    return False


def _is_ending(detail: str) -> bool:
    return any(word in detail.lower() for word in ("revok", "cancel", "ending"))


def _find_same(held: list[StatedCount], stated: StatedCount | Count) -> int | None:
    """Where the same figure of the same thing is held already."""
    for position, known in enumerate(held):
        if known.value == stated.value and _rivals(known, stated):
            return position
    return None


def _join(known: StatedCount, stated: StatedCount) -> StatedCount:
    """One figure as both give it; the very same value where the second adds nothing."""
    qualifier = _choose_qualifier(known, stated)
    evidence = add_evidence(known.evidence, stated.evidence)
    as_of = max(known.as_of or "", stated.as_of or "", key=len) or None
    region = known.region or stated.region
    detail = stated.detail if read_stage(known.detail) == "applied" else known.detail
    told = (qualifier, evidence, as_of, region, detail)
    if told == (known.qualifier, known.evidence, known.as_of, known.region, known.detail):
        return known
    return StatedCount(known.value, qualifier, known.role, evidence, region, as_of, detail)


def _choose_qualifier(one: StatedCount, other: StatedCount) -> Qualifier:
    """A batch is counted, so the plain figure stands; a total is rounded, so the hedge stands."""
    if one.qualifier == other.qualifier:
        return one.qualifier
    order: tuple[Qualifier, ...] = ("over", "nearly", "about", "exact")
    ranks = sorted(order.index(count.qualifier) for count in (one, other))
    return order[ranks[0] if one.role in ("stock_total", "pilot_total") else ranks[1]]


def _rivals(one: StatedCount, other: StatedCount | Count) -> bool:
    """Whether both are figures of one thing, so that they must agree."""
    if one.role != other.role or not agree(one.as_of, other.as_of):
        return False
    if "told_as_new" in (one.detail, other.detail) and one.detail != other.detail:
        return False
    if one.role == "other":
        stages = read_stage(one.detail), read_stage(other.detail)
        return bool(stages[0]) == bool(stages[1]) and agree_stages(*stages)
    if one.role == "subset":
        return one.region == other.region and (one.region is not None or one.detail == other.detail)
    return one.region is None or other.region is None or top_region(one.region) == top_region(other.region)


def _dispute_counts(one: StatedCount, other: StatedCount) -> Dispute:
    first, second = sorted((one, other), key=lambda count: count.value)
    where = f" in {first.region}" if first.region else ""
    return Dispute(
        claim=f"{word_count(first)} ({first.role}{where})",
        against=f"{word_count(second)} ({second.role}{where})",
        reason="count_differs",
        evidence=first.evidence[:1] + second.evidence[:1],
    )


def _check_parts(held: list[StatedCount]) -> list[Dispute]:
    """Regional parts of one batch cannot be more than the batch, whoever tells them."""
    batches = [c for c in held if c.role == "batch"]
    parts = {c.region: c for c in held if c.role == "subset" and c.region and top_region(c.region) == c.region}
    if not batches or not parts:
        return []
    total = sum(c.value for c in parts.values())
    if total <= max(c.value for c in batches):
        return []
    evidence: tuple[Evidence, ...] = tuple(c.evidence[0] for c in parts.values() if c.evidence)
    return [Dispute(f"parts of {total} in all", f"a batch of {batches[0].value}", "parts_exceed", evidence)]


def _name_role(count: StatedCount) -> str:
    where = f" in {count.region}" if count.region else ""
    when = f" as of {count.as_of}" if count.as_of else ""
    return f" ({count.role}{where}{when})"
