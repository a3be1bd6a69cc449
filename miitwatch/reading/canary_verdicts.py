"""What became of a canary: the verdict on each known page that was looked at, and the record after the check."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Literal

from msgspec import Struct

from domain.addresses import canonicalise_address, host_of
from domain.altering import alter
from domain.canaries import Canary, CanaryRecord, CanaryState, KnownPage
from domain.pages import Page

#: A known page is asked so often at most.
PERIOD = timedelta(days=1)
#: Where nothing was asked, because the host was to be left alone, the canary is due again after this.
HELD_BACK = timedelta(hours=1)
Verdict = Literal["well", "misread", "emptied", "gone", "unreachable"]


class Look(Struct, frozen=True):
    """What one known page came to: what was expected and what was read, in words for people."""

    known: KnownPage
    verdict: Verdict
    failure: str = ""
    expected: str = ""
    read: str = ""
    page: Page | None = None
    asked: bool = True

    @property
    def host(self) -> str:
        return host_of(canonicalise_address(self.known.url))


class Checked(Struct, frozen=True):
    """A canary's record after it was asked, and the bytes that were misread."""

    record: CanaryRecord
    misread: tuple[Page, ...] = ()


def judge(canary: Canary, before: CanaryRecord | None, first: Look, second: Look | None, now: datetime) -> Checked:
    """The record after a check. Only where no known page reads well, and one is misread that read well before, is the
    template at fault: where the second reads well the first page itself was changed, emptied or taken away."""
    old = before if before is not None and before.url == canary.first.url else None
    base = old or CanaryRecord(canary.name, canary.source, first.host, canary.reads, canary.first.url)
    found = _find_state(first, second, _find_proven(canary, base))
    unseen = (base.unseen_since or now) if found == "unreachable" else None
    # where nothing was seen that would change the verdict it stands
    kept = found == "unreachable" and base.state in ("misread", "unproven", "gone", "changed")
    state = base.state if kept else found
    doubted = state in ("misread", "unproven")
    told = second if second is not None and doubted and first.verdict in ("gone", "unreachable") else first
    looks = [look for look in (first, second) if look is not None]
    misread = [look.page for look in looks if look.page is not None and look.verdict in ("misread", "emptied")]
    record = _record_check(canary, base, looks, told, state, unseen, now)
    return Checked(record, tuple(misread) if doubted else ())


def _record_check(
    canary: Canary,
    base: CanaryRecord,
    looks: list[Look],
    told: Look,
    state: CanaryState,
    unseen: datetime | None,
    now: datetime,
) -> CanaryRecord:
    """The record as it stands now; `told` is the look in whose words it is told."""
    first = looks[0]
    served = next((look.known.url for look in looks if look.verdict == "well"), "")
    asked = any(look.asked for look in looks)
    gone = first.verdict in ("gone", "emptied") and state not in ("misread", "unproven")
    return alter(
        base,
        source=canary.source,
        host=told.host if unseen is None else base.host,
        reads=canary.reads,
        state=state,
        since=base.since if base.state == state and base.since else now,
        checked_at=now if asked else base.checked_at,
        due=now + (PERIOD if asked else HELD_BACK),
        served_by=served,
        gone=base.gone if first.verdict == "unreachable" else gone,
        failure="" if first.verdict == "well" else told.failure,
        expected=base.expected if told.verdict == "unreachable" else told.expected,
        read=told.read,
        last_well=now if served else base.last_well,
        unseen_since=unseen,
        proven=_add_proof(canary, _find_proven(canary, base), looks),
    )


def _find_proven(canary: Canary, record: CanaryRecord) -> frozenset[str]:
    """Known pages that have read well here. Records from before this was kept say only that one of them had."""
    pages = frozenset((canary.first.proof, canary.second.proof))
    return pages if record.last_well is not None and not record.proven else pages.intersection(record.proven)


def _add_proof(canary: Canary, proven: frozenset[str], looks: Iterable[Look]) -> tuple[str, ...]:
    well = proven.union(look.known.proof for look in looks if look.verdict == "well")
    return tuple(page.proof for page in (canary.first, canary.second) if page.proof in well)


def _find_state(first: Look, second: Look | None, proven: frozenset[str]) -> CanaryState:
    if first.verdict == "well":
        return "reads well"
    if second is not None and second.verdict == "well":
        if first.verdict != "misread":
            return "reads well"
        if first.host == second.host:
            return "changed"
    misread = [look for look in (first, second) if look is not None and look.verdict in ("misread", "emptied")]
    if misread:
        return "misread" if any(look.known.proof in proven for look in misread) else "unproven"
    if first.verdict == "unreachable":
        return "unreachable"
    return "gone" if proven else "unproven"
