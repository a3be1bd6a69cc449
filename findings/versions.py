"""A page whose text was changed: what only its earlier version said goes, and what it says now takes its place.

What other articles say too stands beside it. A finding that the changed page does not tell any more stands: that a page
fell silent is a dispute; only a ruling, or a text that says so, withdraws. A page that was cut short and only takes
back changes nothing until a person has looked.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.altering import alter
from domain.claims import Count, Reading
from domain.dates import agree, beijing_day
from domain.findings import (
    Change,
    Dispute,
    Evidence,
    Finding,
    Folded,
    Outcome,
    ReadingEvent,
    Report,
    StatedCount,
)
from findings.copies import address_of
from findings.disputes import add_dispute
from findings.draft import Draft, Note
from findings.figures import word_figure
from findings.joining import tell_dispute
from findings.keys import is_standing
from findings.tellings import Telling

#: News of a later version that only fills the place of what went.
_FILLING = frozenset({"figures_added", "growth_added", "decided_added", "decided_changed"})
_NOT_STATED = "not stated"


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing that only the earlier version said. `field` is as in a correction: `count:batch`, `decided`."""

    field: str
    before: str
    words: str = ""  # of what has no field that takes its place


@dataclass
class Retelling:
    """What a changed page does to the findings that its earlier version told; empty for a page that is new."""

    retold: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    losses: dict[str, tuple[Loss, ...]] = field(default_factory=dict)

    def find(self, draft: Draft, telling: Telling) -> Finding | None:
        """The finding that the earlier version told as this event; None for a page read for the first time."""
        known = (draft.find(name) for name in self.retold)
        return next((finding for finding in known if finding and _retells(telling, finding)), None)


def begin_retelling(draft: Draft, event: ReadingEvent, tellings: Sequence[Telling]) -> Retelling:
    """Takes out of the findings what only the earlier version of this page said and this one does not."""
    retelling = Retelling()
    earlier = event.article.replaces
    if earlier is None:
        return retelling
    for finding in draft.state.find_by_article(earlier):
        if not is_standing(finding) or _find_report(finding, earlier).part == "mention":
            continue
        telling = next((one for one in tellings if _retells(one, finding)), None)
        if telling is None:
            retelling.silent += (finding.id,)
            continue
        retelling.retold += (finding.id,)
        after, losses = _release(finding, earlier, event, telling)
        if losses:
            draft.keep(after)
            retelling.losses[finding.id] = losses
    return retelling


def end_retelling(draft: Draft, event: ReadingEvent, retelling: Retelling) -> tuple[str, ...]:
    """Tells what went as corrections, and where the page fell silent as disputes; the findings that it told so."""
    for finding_id, losses in retelling.losses.items():
        _tell_losses(draft, event, finding_id, losses)
    for finding_id in retelling.silent:
        _tell_silence(draft, event, finding_id)
    return (*retelling.losses, *(name for name in retelling.silent if draft.is_told(name)))


def end_silence(draft: Draft, event: ReadingEvent, told: Sequence[str]) -> None:
    """Ends the dispute of findings whose page fell silent, where its text is changed again and tells them as before.

    That one version was silent rests on nothing more then. Where the publisher's name stands for several pages of the
    finding, the dispute stays: it may be another's.
    """
    if event.article.replaces is None:
        return
    who = event.article.publisher
    silence = Dispute(*_word_silence(who), "page_no_longer_says")
    for finding_id in dict.fromkeys(told):
        finding = draft.find(finding_id)
        if finding is None or not _has_one_page(finding, who, event.article.url):
            continue
        kept = tuple(one for one in finding.disputes if not _is_alike(one, silence))
        if len(kept) < len(finding.disputes):
            words = f"settled: the page of {who} says so again"
            details = (("claim", silence.claim), ("against", silence.against))
            draft.keep(alter(finding, disputes=kept), Note("amended", "dispute_settled", words, details))


def _has_one_page(finding: Finding, publisher: str, url: str) -> bool:
    pages = {address_of(one.url) for one in finding.reports if one.publisher == publisher and one.part != "mention"}
    return pages == {address_of(url)}


def _is_alike(one: Dispute, other: Dispute) -> bool:
    return (one.claim, one.against, one.reason) == (other.claim, other.against, other.reason)


def _word_silence(publisher: str) -> tuple[str, str]:
    return f"the page of {publisher} as first read says so", "the page as it was changed does not"


def doubt_cut(event: ReadingEvent, folded: Folded) -> Outcome | None:
    """The outcome of a changed page that may be a cut one, which a person should look at; None for any other.

    Much shorter than before, and all that it would do is to take something back: a template that shows half of its
    text does just that, and so does a page that was corrected.
    """
    if not event.article.shortened or event.vouched or not folded.changes:
        return None
    if not all(_takes_back(change) for change in folded.changes):
        return None
    said = "; ".join(f"{change.finding.id}: {change.summary}" for change in folded.changes)
    detail = f"please check: the page was changed, is less than two thirds as long, and says less than before ({said})"
    return Outcome("review", detail, tuple(dict.fromkeys(change.finding.id for change in folded.changes)))


def _takes_back(change: Change) -> bool:
    if change.reason == "page_no_longer_says":
        return True
    return change.reason == "page_changed" and dict(change.details).get("after", _NOT_STATED) == _NOT_STATED


def _find_report(finding: Finding, article: int) -> Report:
    return next(report for report in finding.reports if report.article == article)


def _retells(telling: Telling, finding: Finding) -> bool:
    """Whether the telling can be the finding's event; another batch or another series cannot."""
    if telling.kind != finding.kind or (telling.programme, telling.region) != (finding.programme, finding.region):
        return False
    if telling.kind == "total":
        roles = {count.role for count in finding.counts}
        return telling.count is None or not roles or telling.count.role in roles
    return telling.main and (telling.batch is None or finding.batch is None or telling.batch == finding.batch)


def _release(finding: Finding, earlier: int, event: ReadingEvent, telling: Telling) -> tuple[Finding, tuple[Loss, ...]]:
    """The finding without what rests on the earlier version alone and is not said again, and what that was."""
    reading = event.reading
    counts = tuple(
        one for one in finding.counts if _rests_on(one.evidence, earlier) and not _states_count(reading, one)
    )
    values = {said.value for said in reading.growth}
    growth = tuple(one for one in finding.growth if _rests_on(one.evidence, earlier) and one.value not in values)
    named = {(said.key, said.status) for said in reading.firms}
    firms = tuple(
        one for one in finding.firms if _rests_on(one.evidence, earlier) and (one.key, one.status) not in named
    )
    losses = [Loss(f"count:{one.role}", word_figure(one.value, one.qualifier)) for one in counts]
    losses += [Loss("", "", f"growth of {one.value:g} percent is not stated any more") for one in growth]
    losses += [Loss("", "", f"{one.names[0]} is not named as {one.status} any more") for one in firms]
    after = alter(
        finding,
        counts=tuple(one for one in finding.counts if one not in counts),
        growth=tuple(one for one in finding.growth if one not in growth),
        firms=tuple(one for one in finding.firms if one not in firms),
    )
    if _is_moved(finding, event, telling):
        losses.append(Loss("decided", finding.decided or _NOT_STATED))
        after = alter(after, decided=None)
    return after, tuple(losses)


def _rests_on(evidence: tuple[Evidence, ...], article: int) -> bool:
    return bool(evidence) and all(one.article == article for one in evidence)


def _states_count(reading: Reading, held: StatedCount) -> bool:
    """Whether the reading says the figure again, be it one that a person must look at first."""
    return any(_is_same(count, held) for count in reading.counts)


def _is_same(count: Count, held: StatedCount) -> bool:
    same = (count.value, count.role, count.qualifier) == (held.value, held.role, held.qualifier)
    return same and agree(count.as_of, held.as_of)


def _is_moved(finding: Finding, event: ReadingEvent, telling: Telling) -> bool:
    """Whether this page alone tells the event, and dates it otherwise than before."""
    told, held = telling.decided, finding.decided
    if told is None or held is None or agree(told, held) or any(mark.startswith("decided") for mark in finding.ruled):
        return False
    address = address_of(event.article.url)
    return all(address_of(report.url) == address for report in finding.reports if report.part != "mention")


def _tell_losses(draft: Draft, event: ReadingEvent, finding_id: str, losses: tuple[Loss, ...]) -> None:
    finding = draft.get(finding_id)
    draft.notes[finding_id] = [note for note in draft.notes.get(finding_id, []) if not _only_fills(note)]
    common = (("whose", "source"), ("page", event.article.url), ("page_changed", beijing_day(event.at)))
    for loss in losses:
        if not loss.field:
            draft.keep(finding, Note("corrected", "page_changed", loss.words, common))
            continue
        now = _say_now(finding, loss.field)
        details = (("field", loss.field), ("before", loss.before), ("after", now), *common)
        words = f"{loss.field.partition(':')[2] or loss.field}: {now}, not {loss.before}"
        draft.keep(finding, Note("corrected", "page_changed", words, details))


def _only_fills(note: Note) -> bool:
    news = {word for word in dict(note.details).get("news", note.reason).split(", ") if word}
    return note.kind == "amended" and news <= _FILLING


def _say_now(finding: Finding, name: str) -> str:
    if name == "decided":
        return finding.decided or _NOT_STATED
    role = name.partition(":")[2]
    held = next((count for count in finding.counts if count.role == role), None)
    return word_figure(held.value, held.qualifier) if held else _NOT_STATED


def _tell_silence(draft: Draft, event: ReadingEvent, finding_id: str) -> None:
    finding = draft.get(finding_id)
    claim, against = _word_silence(event.article.publisher)
    after, opened = add_dispute(finding, Dispute(claim, against, "page_no_longer_says"))
    if opened:
        draft.keep(after)
        tell_dispute(draft, finding_id, claim, against, "page_no_longer_says", {})
