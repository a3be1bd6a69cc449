"""What a digest says, as values, and the words that a letter and a chat share."""

from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from alerts.digests.digest_items import DigestItem
from alerts.finding.briefly import name_act, name_briefly
from alerts.finding.stated import list_apart
from alerts.finding.subjects import fit_subject
from alerts.layout.regular import write_next
from alerts.words.cleaning import to_ascii
from alerts.words.wording import count_things, write_date, write_number, write_ordinal
from domain.alerts import NextRegular, Sight
from domain.coverage import Coverage
from domain.findings import Finding, Urgency
from domain.naming import choose_main_count
from domain.timing import WEEKDAYS, Window

DigestKind = Literal["weekly", "daily", "collected"]


class FirmState(Struct, frozen=True):
    """A firm of one of the channel's watch lists, as the operator wrote it, and what the record has of it in words."""

    name: str
    state: str
    chinese: str = ""  # the same for a channel in Chinese
    finding: str = ""  # the number of the one that these words name; empty: none


class WaitingPage(Struct, frozen=True):
    """A page that a person must look at. `long`: it has waited for more than two working days."""

    number: str
    title: str
    publisher: str
    since: datetime
    long: bool = False


class Digest(Struct, frozen=True):
    """Everything that a digest says. `window` is None for what a cap collected."""

    kind: DigestKind
    channel: str
    now: datetime
    due: datetime
    window: Window | None
    items: tuple[DigestItem, ...]
    usual: Window | None = None  # the days that a digest of this time usually tells of
    lists: tuple[str, ...] = ()  # titles of the channel's watch lists
    urgency: Urgency = "digest"
    standing: tuple[Finding, ...] = ()  # where it stands: the newest approval, the newest total
    disputed: tuple[Finding, ...] = ()  # findings with open points
    firms: tuple[FirmState, ...] = ()
    firms_more: int = 0  # watched firms for which the channel's service has no room
    waiting: tuple[WaitingPage, ...] = ()
    undelivered: int = 0  # messages that wait for delivery on this channel
    coverage: Coverage | None = None
    sight: Sight | None = None
    next_regular: NextRegular | None = None
    part: int = 1
    parts: int = 1
    before: int = 0  # items in the parts before this one
    in_all: int = 0  # items in all parts; 0: those here
    page: str = ""  # address of our page, where readers can reach it; empty: none


def write_digest_subject(digest: Digest) -> str:
    """`Week to 2 Mar 2025: 13 approved, first batch; not on MIIT's site`, in ASCII, 78 characters at most."""
    head = "Collected"
    if digest.window is not None:
        last = write_date(digest.window.last.isoformat())
        days = digest.window.days
        head = {1: f"Day {last}", 7: f"Week to {last}"}.get(days, f"{days} days to {last}")
    if digest.parts > 1:
        head += f" ({digest.part} of {digest.parts})"
    return fit_subject(head, to_ascii(_write_matter(digest)))


def count_named(digest: Digest) -> str:
    """`1,000 findings in 15 messages`, and `in one message` of what a cap collected: as many as have rows in them."""
    count = count_things(digest.in_all or len(digest.items), "finding")
    return f"{count} in {digest.parts} messages" if digest.parts > 1 else f"{count} in one message"


def choose_first(digest: Digest) -> DigestItem | None:
    """The first row that tells something; None where none does."""
    return next((item for item in digest.items if not item.left_out), None)


def _write_matter(digest: Digest) -> str:
    first = choose_first(digest)
    count = digest.in_all or len(digest.items)
    if digest.items and first is None:
        return f"{count_named(digest)}; of these rows nothing stands any more"
    if digest.window is None and first is not None:
        return f"{count_named(digest)}; first: {name_briefly(first.finding, ascii_only=True)}"
    if first is None:
        return f"nothing new; {_write_sight(digest)}"
    lead = first.finding
    named = f"no such event: {name_briefly(lead, ascii_only=True)}" if lead.withdrawn else _name_shortly(lead)
    more = f"; {count - 1:,} more" if count > 1 else ""
    if lead.kind == "total" or lead.withdrawn:
        return f"{named}{more}"
    confirmed = ""
    if lead.confirmation == "confirmed":
        confirmed = "the event confirmed" if list_apart(lead) else "confirmed"
    return f"{named}; {confirmed or _say_unseen(digest)}{more}"


def _name_shortly(finding: Finding) -> str:
    """`13 approved, first batch`, so that there is room for whether the ministry says so."""
    if finding.kind == "policy":
        return name_act(finding)
    count = choose_main_count(finding)
    if finding.kind != "approval" or count is None or count.role == "pilot_total":
        return name_briefly(finding, ascii_only=True)
    place = f" in {finding.region}" if finding.region else ""
    batch = f", {write_ordinal(finding.batch)} batch" if finding.batch else ""
    return f"{write_number(count.value, count.qualifier)} approved{place}{batch}"


def _say_unseen(digest: Digest) -> str:
    seen = digest.sight is not None and digest.sight.watched and digest.sight.failing_since is None
    return "not on MIIT's site" if seen else "MIIT's site not seen"


def read_sight(digest: Digest) -> tuple[int, int] | None:
    """On how many of how many days no page of the ministry's own was read; None where none is watched."""
    coverage = digest.coverage
    own = [source for source in coverage.sources if source.group == "MIIT, own site"] if coverage else []
    if coverage is None or not own:
        return None
    read = {day for source in own for day in source.days}
    return sum(day not in read for day in coverage.days), len(coverage.days)


def _write_sight(digest: Digest) -> str:
    """Whether the silence means anything, in a few words."""
    seen = read_sight(digest)
    if seen is None:
        return "MIIT's site is not watched"
    missing, days = seen
    if not missing:
        return "MIIT read every day"
    return "MIIT not read on any day" if missing == days else f"MIIT unread on {count_things(missing, 'day')}"


def say_nothing_new(digest: Digest) -> str:
    """That nothing new was seen, and whether all that was to be said has arrived."""
    waits = f"{count_things(digest.undelivered, 'message')} for this channel not delivered yet."
    held = waits if digest.undelivered else "No message was held back; none waits for delivery."
    return f"NOTHING NEW on foreign firms' access to China's telecom market in what we watch. {held}"


def write_span(window: Window) -> str:
    if window.days == 1:
        return write_day(window.last)
    return f"{write_day(window.first)} to {write_day(window.last)}"


def write_day(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {write_date(day.isoformat())}"


def write_day_and_time(moment: datetime) -> str:
    return write_next(NextRegular(moment))


def name_span(digest: Digest) -> str:
    if digest.window is None:
        return "COLLECTED"
    return {1: "THE DAY", 7: "THE WEEK"}.get(digest.window.days, "THE DAYS")


def count_open(digest: Digest) -> int:
    return sum(len(finding.disputes) for finding in digest.disputed)
