"""The state of each firm on a channel's watch lists, for its digest; no other channel reads it."""

from collections.abc import Collection, Iterator, Sequence

from alerts.digests.digest_words import FirmState
from alerts.finding.briefly import name_briefly
from alerts.finding.firms import write_status
from alerts.in_chinese.disputes_chinese import STATUSES
from alerts.words.chinese import name_fact
from alerts.words.chinese import write_date as write_chinese_date
from alerts.words.wording import write_date, write_published
from domain.alerts import Channel
from domain.altering import alter
from domain.claims import FirmStatus
from domain.findings import Finding, NamedFirm
from domain.watching import WatchedFirm, WatchList
from miitwatch.folding.matching import is_watched

#: What says most of a firm first.
_ORDER: tuple[FirmStatus, ...] = ("revoked", "approved", "parent", "rejected", "applicant", "mentioned")
_APPROVED = ("approved", "parent")
_NO_APPROVAL = "no report of an approval in what we hold"


def describe_firms(
    channel: Channel, watch_lists: Sequence[WatchList], found: Sequence[Finding], changed: Collection[str]
) -> tuple[FirmState, ...]:
    """Each watched firm once. `found` are the findings that stand; `changed` those that changed in these days."""
    own = [one for one in watch_lists if one.name in channel.watch]
    watched = {firm.name: firm for one in own for firm in one.firms}
    return tuple(_describe_firm(name, firm, found, changed) for name, firm in watched.items())


def _describe_firm(name: str, watched: WatchedFirm, found: Sequence[Finding], changed: Collection[str]) -> FirmState:
    named = list(_find_named(watched, found))
    if not named:
        return FirmState(name, "not named in what we hold", "所存资料中未见")
    finding, firm = _choose_named(named)
    english = _describe(watched, finding, firm, changed)
    return FirmState(name, english, _describe_in_chinese(watched, finding, firm, changed), finding.id)


def _describe(watched: WatchedFirm, finding: Finding, firm: NamedFirm, changed: Collection[str]) -> str:
    dated = write_date(finding.decided) if finding.decided else write_published(finding.published)
    written = "" if firm.names[0] == watched.name else f" as {firm.names[0]}"
    said = f"{write_status(alter(firm, act=None))}{written}"
    if firm.status in (*_APPROVED, "revoked", "rejected"):
        said += f", {dated}: {name_briefly(finding)} [{finding.id}]"
    else:
        said += f", {dated} [{finding.id}]; {_NO_APPROVAL}"
    return f"{said}; changed within these days" if finding.id in changed else f"{said}; no change"


def _describe_in_chinese(watched: WatchedFirm, finding: Finding, firm: NamedFirm, changed: Collection[str]) -> str:
    written = "" if firm.names[0] == watched.name else f"(写作{firm.names[0]})"
    rest = "" if firm.status in (*_APPROVED, "revoked", "rejected") else ";未见获批报道"
    dated = write_chinese_date(finding.decided)
    state = f"{STATUSES[firm.status]}{written},所报日期{dated}:{name_fact(finding)} [{finding.id}]{rest}"
    return f"{state};{'本期有变化' if finding.id in changed else '无变化'}"


def _choose_named(named: Sequence[tuple[Finding, NamedFirm]]) -> tuple[Finding, NamedFirm]:
    """What says most of the firm, of that the newest."""
    return min(named, key=lambda pair: (_ORDER.index(pair[1].status), _invert(pair[0])))


def _find_named(watched: WatchedFirm, found: Sequence[Finding]) -> Iterator[tuple[Finding, NamedFirm]]:
    for finding in found:
        for firm in finding.firms:
            if is_watched(firm, watched):
                yield finding, firm


def _invert(finding: Finding) -> int:
    """Newest first among findings that say the same of a firm."""
    return -int("".join(char for char in finding.id if char.isdigit()) or 0)
