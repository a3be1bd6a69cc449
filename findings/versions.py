"""A page whose text was changed: what only its earlier version said goes, and what it says now takes its place.

What other articles say too stands beside it. A finding that the changed page does not tell any more stands: that a page
fell silent is a dispute; only a ruling, or a text that says so, withdraws. A page that was cut short and only takes
back changes nothing until a person has looked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from domain.altering import alter
from domain.dates import beijing_day
from domain.findings import Change, Dispute, Finding, Folded, Outcome, ReadingEvent
from domain.naming import choose_place
from findings.copies import address_of
from findings.disputes import add_dispute
from findings.draft import Draft, Note
from findings.figures import word_figure
from findings.joining import tell_dispute
from findings.keys import is_standing
from findings.releasing import NOT_STATED, Loss, release_claims
from findings.series import place_of
from findings.still_said import (
    REASON,
    SILENT,
    Kept,
    end_copy,
    end_gone,
    end_said_again,
    head_count,
    list_open,
    open_copy,
)
from findings.tellings import Telling
from findings.terms import is_of_same, word_value

#: News of a later version that only fills the place of what went.
_FILLING = frozenset({"figures_added", "growth_added", "decided_added", "decided_changed"})


@dataclass
class Retelling:
    """What a changed page does to the findings that its earlier version told; empty for a page that is new."""

    retold: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    losses: dict[str, tuple[Loss, ...]] = field(default_factory=dict)
    kept: dict[str, tuple[Kept, ...]] = field(default_factory=dict)  # what others say and it does not any more

    def find(self, draft: Draft, telling: Telling) -> Finding | None:
        """The finding that the earlier version told as this event; None for a page read for the first time."""
        known = (draft.find(name) for name in self.retold)
        return next((finding for finding in known if finding and _retells(telling, finding)), None)


def begin_retelling(draft: Draft, event: ReadingEvent, tellings: Sequence[Telling]) -> Retelling:
    """Takes out of the findings what only earlier versions of this page said and this one does not.

    What a version only repeats stands on the one before it. What it did not tell any more may be told again: then the
    telling is of that finding, unless it is of one that the page told since.
    """
    retelling = Retelling()
    free = list(tellings)
    for finding, is_latest in _list_told(draft, event):
        earlier = _list_versions(finding, event)
        if not earlier or not is_standing(finding):
            continue
        for article in sorted(earlier):
            finding = end_copy(draft, finding, article, "settled: the page that was not seen changed is changed too")
        telling = next((one for one in (tellings if is_latest else free) if _retells(one, finding)), None)
        if telling is None:
            retelling.silent += (finding.id,) if is_latest else ()  # else its silence was told then
            continue
        free = [one for one in free if one is not telling]
        retelling.retold += (finding.id,)
        after, losses, kept = release_claims(finding, earlier, event, telling)
        if after is not finding:
            draft.keep(after)
        if losses:
            retelling.losses[finding.id] = losses
        if kept:
            retelling.kept[finding.id] = kept
    return retelling


def end_retelling(draft: Draft, event: ReadingEvent, retelling: Retelling) -> tuple[str, ...]:
    """Tells what went as corrections, and where the page fell silent as disputes; the findings that it told so."""
    for finding_id, losses in retelling.losses.items():
        _tell_losses(draft, event, finding_id, losses)
        end_gone(draft, finding_id, (loss.head for loss in losses if loss.head))
        after = draft.get(finding_id)
        now = [(loss.head, _head_now(after, loss.field), loss.since) for loss in losses if loss.head]
        open_copy(draft, event, finding_id, now)
    for finding_id, kept in retelling.kept.items():
        _tell_kept(draft, event, finding_id, kept)
    for finding_id in retelling.retold:
        end_said_again(draft, event, finding_id)
    for finding_id in retelling.silent:
        _tell_silence(draft, event, finding_id)
    named = (*retelling.losses, *retelling.kept, *retelling.silent)
    return tuple(dict.fromkeys(name for name in named if draft.is_told(name)))


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
    return f"the page of {publisher} as first read says so", SILENT


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
    if change.reason in ("page_no_longer_says", REASON):
        return True
    return change.reason == "page_changed" and dict(change.details).get("after", NOT_STATED) == NOT_STATED


def _list_told(draft: Draft, event: ReadingEvent) -> Iterator[tuple[Finding, bool]]:
    """The findings that the page told, each once, and whether the version that this one replaces still did."""
    replaces = event.article.replaces
    if replaces is None:
        return
    told = draft.state.find_by_article(replaces)
    yield from ((finding, True) for finding in told)
    seen = {finding.id for finding in told}
    for article in reversed(event.article.earlier):
        for finding in draft.state.find_by_article(article):
            if finding.id not in seen:
                seen.add(finding.id)
                yield finding, False


def _list_versions(finding: Finding, event: ReadingEvent) -> frozenset[int]:
    """The earlier versions of the page that told the finding, and did not only mention it."""
    versions = {event.article.replaces, *event.article.earlier}
    return frozenset(one.article for one in finding.reports if one.article in versions and one.part != "mention")


def _retells(telling: Telling, finding: Finding) -> bool:
    """Whether the telling can be the finding's event; another batch or another series cannot."""
    if telling.kind != finding.kind or (telling.programme, telling.region) != (finding.programme, finding.region):
        return False
    if telling.kind == "total":
        told = {(count.role, choose_place(finding, count)) for count in finding.counts}
        return telling.count is None or not told or (telling.count.role, place_of(telling)) in told
    return telling.main and (telling.batch is None or finding.batch is None or telling.batch == finding.batch)


def _tell_losses(draft: Draft, event: ReadingEvent, finding_id: str, losses: tuple[Loss, ...]) -> None:
    finding = draft.get(finding_id)
    said = [(loss, _say_now(finding, loss, event.article.id) if loss.field else "") for loss in losses]
    said = [(loss, now) for loss, now in said if not loss.field.startswith("term:") or now != loss.before]
    if not said:
        return  # a share that is tied to more services now: that it is, is news
    draft.notes[finding_id] = [note for note in draft.notes.get(finding_id, []) if not _only_fills(note)]
    common = (("whose", "source"), ("page", event.article.url), ("page_changed", beijing_day(event.at)))
    for loss, now in said:
        if not loss.field:
            draft.keep(finding, Note("corrected", "page_changed", loss.words, common))
            continue
        details = (("field", loss.field), ("before", loss.before), ("after", now), *common)
        words = f"{loss.field.partition(':')[2] or loss.field}: {now}, not {loss.before}"
        draft.keep(finding, Note("corrected", "page_changed", words, details))


def _only_fills(note: Note) -> bool:
    news = {word for word in dict(note.details).get("news", note.reason).split(", ") if word}
    return note.kind == "amended" and news <= _FILLING


def _say_now(finding: Finding, loss: Loss, article: int) -> str:
    if loss.field == "decided":
        return finding.decided or NOT_STATED
    kind, _, role = loss.field.partition(":")
    if kind == "term":
        told = (one for one in finding.terms if one.kind == role and any(e.article == article for e in one.evidence))
        values = (word_value(one) for one in told if is_of_same(one.services, loss.services))
        return ", ".join(dict.fromkeys(values)) or NOT_STATED
    held = next((count for count in finding.counts if count.role == role), None)
    return word_figure(held.value, held.qualifier) if held else NOT_STATED


def _head_now(finding: Finding, name: str) -> str:
    """The figure that stands in the place of one that went, as the side of a dispute; empty for none."""
    kind, _, role = name.partition(":")
    held = next((count for count in finding.counts if kind == "count" and count.role == role), None)
    return head_count(held) if held else ""


def _tell_kept(draft: Draft, event: ReadingEvent, finding_id: str, kept: tuple[Kept, ...]) -> None:
    for dispute in list_open(draft.get(finding_id), event, kept):
        after, opened = add_dispute(draft.get(finding_id), dispute)
        if opened:
            draft.keep(after)
            tell_dispute(draft, finding_id, dispute.claim, dispute.against, REASON, {})


def _tell_silence(draft: Draft, event: ReadingEvent, finding_id: str) -> None:
    finding = draft.get(finding_id)
    claim, against = _word_silence(event.article.publisher)
    after, opened = add_dispute(finding, Dispute(claim, against, "page_no_longer_says"))
    if opened:
        draft.keep(after)
        tell_dispute(draft, finding_id, claim, against, "page_no_longer_says", {})
