"""What a changed page does not say any more and another still does: an open point, no doubt of what it says now.

Pages that say the same in words of their own have their evidence in the finding. A page that only repeats the changed
one has none: of it is known that it told the same, and that it was not seen changed.
"""

from collections.abc import Callable, Iterable

from msgspec import Struct

from domain.altering import alter
from domain.claims import Count, Firm, Reading
from domain.findings import Dispute, Evidence, Finding, NamedFirm, ReadingEvent, Report, StatedCount
from domain.sources import AUTHORITY_RANK
from findings.copies import address_of
from findings.disputes import add_dispute
from findings.draft import Draft, Note
from findings.figures import word_count

REASON = "still_said_elsewhere"
#: The other side, where the changed page gives nothing in place of what it said.
SILENT = "the page as it was changed does not"
#: Disputes that end where nobody is known to say one of their sides any more.
_OF_CLAIMS = frozenset({"count_differs", "status_differs", REASON})


class Kept(Struct, frozen=True):
    """What the changed page does not say any more and stands by others' evidence. `head` is a side of a dispute."""

    head: str
    evidence: tuple[Evidence, ...]


def head_count(count: Count | StatedCount) -> str:
    """`13 (batch)`, as the side of a dispute has a figure."""
    return f"{word_count(count)} ({count.role}{f' in {count.region}' if count.region else ''})"


def head_firm(firm: Firm | NamedFirm) -> str:
    """`siemens: approved`, as the side of a dispute has a firm."""
    return f"{firm.key}: {firm.status}"


def open_copy(draft: Draft, event: ReadingEvent, finding_id: str, lost: Iterable[tuple[str, str, int]]) -> None:
    """Notes what a copy of the changed page still says, beside the correction that tells the change.

    `lost` are what the page said, what it says now, empty for nothing, and since which version it had said it.
    """
    finding = before = draft.get(finding_id)
    for head, now, since in lost:
        copy = _find_copy(finding, event, since)
        finding = _face(finding, head, now or SILENT)
        if copy is not None:
            finding, _ = add_dispute(finding, Dispute(f"{head}{_mark(copy.article)}", now or SILENT, REASON))
    if finding is not before:
        draft.keep(finding)


def _face(finding: Finding, head: str, now: str) -> Finding:
    """The finding with `now` in the place of what the changed page said, where a copy of it still says another."""
    disputes = tuple(
        alter(one, against=now) if (one.reason, one.against) == (REASON, head) else one for one in finding.disputes
    )
    return finding if disputes == finding.disputes else alter(finding, disputes=disputes)


def _mark(article: int) -> str:
    return f", still on A-{article}"


def _find_copy(finding: Finding, event: ReadingEvent, since: int) -> Report | None:
    """The best page that repeats the changed one, as it was from a version on, and was never seen changed.

    None where there is none.
    """
    own, now = address_of(event.article.url), event.article.id
    earlier = {event.article.replaces, *event.article.earlier}
    voices = {one.voice for one in finding.reports if one.article in earlier}
    told = [(one, address_of(one.url)) for one in finding.reports if one.voice in voices and one.part != "mention"]
    versions = sorted(one.article for one, address in told if address == own)
    addresses = [address for _, address in told]
    copies = [
        one
        for one, address in told
        if address != own and addresses.count(address) == 1 and since <= _choose_version(versions, one.article) < now
    ]
    return min(copies, key=lambda one: (_rank(one.authority), one.article), default=None)


def _choose_version(versions: list[int], article: int) -> int:
    """Which version of a page another article repeats: the newest that was there before it, else the first."""
    return max((one for one in versions if one < article), default=versions[0] if versions else 0)


def _rank(authority: str) -> int:
    return AUTHORITY_RANK.get(authority, len(AUTHORITY_RANK))


def list_open(finding: Finding, event: ReadingEvent, kept: Iterable[Kept]) -> tuple[Dispute, ...]:
    """Of what others still say, the points that are open: the changed page is of no lower authority than they are."""
    ranks = {one.article: _rank(one.authority) for one in finding.reports}
    mine = _rank(event.article.authority)
    return tuple(
        Dispute(one.head, SILENT, REASON, one.evidence[:1])
        for one in kept
        if mine <= min((ranks.get(item.article, mine) for item in one.evidence), default=mine)
    )


def end_copy(draft: Draft, finding: Finding, article: int, words: str) -> Finding:
    """Ends the points that rest on a page as it was first read, which was changed or is gone."""
    return _settle(draft, finding, lambda one: one.reason == REASON and one.claim.endswith(_mark(article)), words)


def end_gone(draft: Draft, finding_id: str, heads: Iterable[str]) -> None:
    """Ends the disputes of which one side is said by nobody any more."""
    gone = frozenset(heads)

    def is_over(one: Dispute) -> bool:
        if one.reason not in _OF_CLAIMS:
            return False
        return one.claim in gone or (one.reason != REASON and one.against in gone)

    _settle(draft, draft.get(finding_id), is_over, "settled: no page that is held says the other side any more")


def end_said_again(draft: Draft, event: ReadingEvent, finding_id: str) -> None:
    """Ends the points on what the changed page says again."""
    said = frozenset(_list_heads(event.reading))
    words = f"settled: the page of {event.article.publisher} says so again"

    def is_over(one: Dispute) -> bool:
        others = {item.article for item in one.evidence}
        head = one.claim.partition(", still on A-")[0]
        return one.reason == REASON and head in said and event.article.replaces not in others

    _settle(draft, draft.get(finding_id), is_over, words)


def _list_heads(reading: Reading) -> Iterable[str]:
    yield from map(head_count, reading.counts)
    yield from map(head_firm, reading.firms)


def _settle(draft: Draft, finding: Finding, is_over: Callable[[Dispute], bool], words: str) -> Finding:
    over = [one for one in finding.disputes if is_over(one)]
    if not over:
        return finding
    after = alter(finding, disputes=tuple(one for one in finding.disputes if one not in over))
    for one in over:
        draft.keep(after, Note("amended", "dispute_settled", words, (("claim", one.claim), ("against", one.against))))
    return after
