"""What a changed page takes out of a finding: what it alone said, and its own word for what others say too."""

from collections.abc import Callable
from typing import Generic, TypeVar

from msgspec import Struct

from domain.altering import alter
from domain.claims import Count, Reading
from domain.dates import agree
from domain.findings import Evidence, Finding, NamedFirm, ReadingEvent, StatedCount, StatedGrowth, StatedTerm
from findings.copies import address_of
from findings.figures import word_figure, word_growth
from findings.still_said import Kept, head_count, head_firm
from findings.tellings import Telling
from findings.terms import NEWS_TERMS, states_term, word_value

NOT_STATED = "not stated"
_Fact = TypeVar("_Fact", StatedCount, StatedGrowth, NamedFirm, StatedTerm)


class Loss(Struct, frozen=True):
    """One thing that only the earlier version said. `field` is as in a correction: `count:batch`, `decided`."""

    field: str
    before: str
    words: str = ""  # of what has no field that takes its place
    head: str = ""  # of a figure or a firm: as the side of a dispute has it
    since: int = 0  # of a figure or a firm: the first version of the page on which it stood
    services: tuple[str, ...] = ()  # of a share: those that it held for; none where it is tied to none


def release_claims(
    finding: Finding, earlier: frozenset[int], event: ReadingEvent, telling: Telling
) -> tuple[Finding, tuple[Loss, ...], tuple[Kept, ...]]:
    """The finding without what only `earlier` versions say and the page does not say again; what that was; and what
    others say that the page does not say again, which stands by their word alone."""
    reading = event.reading
    named = {(said.key, said.status) for said in reading.firms}
    counts = _part(finding.counts, earlier, lambda one: _states_count(reading, one))
    growth = _part(finding.growth, earlier, lambda one: _states_growth(reading, one))
    firms = _part(finding.firms, earlier, lambda one: (one.key, one.status) in named)
    terms = _part(finding.terms, earlier, lambda one: one.kind not in NEWS_TERMS or _states_term(reading, one))
    losses = [
        Loss(f"count:{one.role}", word_figure(one.value, one.qualifier), "", head_count(one), _begin(one))
        for one in counts.gone
    ]
    losses += [
        Loss("", "", f"growth of {word_growth(one.value, one.qualifier)} percent is not stated any more")
        for one in growth.gone
    ]
    losses += [
        Loss("", "", f"{one.names[0]} is not named as {one.status} any more", head_firm(one), _begin(one))
        for one in firms.gone
    ]
    losses += [Loss(f"term:{one.kind}", word_value(one), services=one.services) for one in terms.gone]
    after = finding
    if any(part.is_changed for part in (counts, growth, firms, terms)):
        after = alter(finding, counts=counts.stands, growth=growth.stands, firms=firms.stands, terms=terms.stands)
    if _is_moved(finding, event, telling):
        losses.append(Loss("decided", finding.decided or NOT_STATED))
        after = alter(after, decided=None)
    said = {count.role for count in reading.counts}  # a figure in its place is a dispute of its own
    kept = [Kept(head_count(one), one.evidence) for one in counts.kept if one.role not in said]
    return after, tuple(losses), (*kept, *(Kept(head_firm(one), one.evidence) for one in firms.kept))


class _Parted(Struct, Generic[_Fact], frozen=True):
    """Facts of a finding as a changed page leaves them: what goes, what stands, and of that what others alone say."""

    gone: tuple[_Fact, ...]
    stands: tuple[_Fact, ...]
    kept: tuple[_Fact, ...]

    @property
    def is_changed(self) -> bool:
        return bool(self.gone or self.kept)


def _part(facts: tuple[_Fact, ...], earlier: frozenset[int], is_said: Callable[[_Fact], bool]) -> _Parted[_Fact]:
    gone, stands, kept = [], [], []
    for one in facts:
        if all(item.article not in earlier for item in one.evidence) or is_said(one):
            stands.append(one)
        elif _rests_on(one.evidence, earlier):
            gone.append(one)
        else:
            kept.append(alter(one, evidence=tuple(item for item in one.evidence if item.article not in earlier)))
            stands.append(kept[-1])
    return _Parted(tuple(gone), tuple(stands), tuple(kept))


def _begin(fact: StatedCount | NamedFirm) -> int:
    return min(item.article for item in fact.evidence)


def _rests_on(evidence: tuple[Evidence, ...], articles: frozenset[int]) -> bool:
    return bool(evidence) and all(one.article in articles for one in evidence)


def _states_growth(reading: Reading, held: StatedGrowth) -> bool:
    """Whether the reading says the growth again, as exactly at least: who says nearly 30 now says 30 no more."""
    hedges = (held.qualifier, "exact")
    return any(said.value == held.value and said.qualifier in hedges for said in reading.growth)


def _states_count(reading: Reading, held: StatedCount) -> bool:
    """Whether the reading says the figure again, be it one that a person must look at first."""
    return any(_is_same(count, held) for count in reading.counts)


def _is_same(count: Count, held: StatedCount) -> bool:
    same = (count.value, count.role, count.qualifier) == (held.value, held.role, held.qualifier)
    return same and agree(count.as_of, held.as_of)


def _states_term(reading: Reading, held: StatedTerm) -> bool:
    return any(states_term(held, term) for statement in reading.statements for term in statement.policy)


def _is_moved(finding: Finding, event: ReadingEvent, telling: Telling) -> bool:
    """Whether this page alone tells the event, and dates it otherwise than before."""
    told, held = telling.decided, finding.decided
    if told is None or held is None or agree(told, held) or any(mark.startswith("decided") for mark in finding.ruled):
        return False
    address = address_of(event.article.url)
    return all(address_of(report.url) == address for report in finding.reports if report.part != "mention")
