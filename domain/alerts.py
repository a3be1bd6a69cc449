"""Alerts, messages and what a message says, as values."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from domain.findings import Change, Finding, Urgency
from domain.held_files import HeldFile
from domain.timing import HOME, WEEKLY, DigestTime, QuietHours

ChannelKind = Literal["inbox", "email", "webhook", "slack", "feishu", "apprise"]
#: Kinds that take a few lines instead of a letter.
CHAT_KINDS: tuple[ChannelKind, ...] = ("slack", "feishu", "apprise")
MessageKind = Literal["finding", "digest", "summary", "notice", "test"]
DeliveryState = Literal["waiting", "accepted", "parked", "refused", "superseded"]


class Channel(Struct, frozen=True):
    """Where messages go: one `[alerts.NAME]` table, secrets resolved."""

    name: str
    kind: ChannelKind
    enabled: bool = True
    operators: bool = False  # takes operators' notices
    readers: bool = True  # takes alerts and summaries
    allow_private: bool = False
    path: str = ""  # inbox: the Maildir
    url: str = ""  # webhook, slack, feishu; of Apprise's own form: apprise
    secrets: tuple[str, ...] = ()  # webhook: whsec_...; two while a key rotates; feishu: the bot's, or none
    host: str = ""  # email
    port: int = 0
    security: Literal["none", "starttls", "tls"] = "starttls"
    username: str = ""
    password: str = ""
    sender: str = ""
    recipients: tuple[str, ...] = ()
    reply_to: str = ""
    language: Literal["en", "zh"] = "en"
    kinds: tuple[str, ...] = ()  # kinds of findings that it takes; empty: all
    least: Urgency = "digest"  # the lowest urgency that it takes
    watch: tuple[str, ...] = ()  # names of its watch lists
    only_watched: bool = False  # takes nothing but what its lists watch
    please_check: bool = False  # is told at once of a page that waits for a person
    coverage: bool = False  # email and inbox: the coverage statement of its days is attached to each digest
    attach: Literal["", "official"] = ""  # official texts as attachments
    zone: str = HOME  # of digest and quiet hours
    digest: DigestTime | None = WEEKLY  # None: it has none
    quiet: QuietHours | None = None  # urgent messages pass
    per_hour: int = 0  # messages an hour; 0: no cap


class Alert(Struct, frozen=True):
    """A change addressed to a channel; it sits in the outbox until it is delivered."""

    id: int
    change: Change
    channel: str
    urgency: Urgency
    due: datetime
    reason: str = ""  # why this channel gets it, in words
    held: datetime | None = None  # when it first fell due, where the channel's cap has held it back since

    @property
    def fell_due(self) -> datetime:
        """When it first fell due; what it waits for by the channel's own hours does not count."""
        return self.held or self.due


class Told(Struct, frozen=True):
    """A message that a channel got before about the same finding."""

    at: datetime
    subject: str
    message_id: str


class Sight(Struct, frozen=True):
    """What can be seen of the deciding body's own pages: last read, or since when they cannot be."""

    body: str  # MIIT
    host: str  # www.miit.gov.cn
    last_read: datetime | None
    failing_since: datetime | None = None
    failure: str = ""
    watched: bool = True


class NextRegular(Struct, frozen=True):
    """When a channel's next regular message is due: silence after that means that the watch is down."""

    at: datetime
    zone: str = HOME  # the channel's


class Briefing(Struct, frozen=True):
    """Everything that a message about one finding says. The renderer knows nothing else."""

    finding: Finding
    changes: tuple[Change, ...]  # what this message tells, oldest first; empty for `show`
    now: datetime
    sight: Sight | None = None
    parts: tuple[Finding, ...] = ()  # findings that are part of this one
    whole: Finding | None = None  # the finding that this one is part of
    related: tuple[Finding, ...] = ()  # told in the same articles: totals, policy; first those that this message tells
    carried: tuple[str, ...] = ()  # the ids of findings whose own news this message tells beside the first
    series: tuple[Finding, ...] = ()  # of a total: earlier points of the same series, oldest first
    told: tuple[Told, ...] = ()  # on this channel, oldest first
    why: str = ""
    hashes: tuple[tuple[int, str, str], ...] = ()  # article, retrieved (ISO UTC), SHA-256 of the page as received
    files: tuple[HeldFile, ...] = ()  # of these articles: what of their texts stands in a file of the page
    archived: frozenset[int] = frozenset()  # articles whose page no site sent us: it lay in a file of an archive
    gone: frozenset[int] = frozenset()  # articles whose page said that it is gone
    late: str = ""  # why it is told late; empty: in time
    unsure: tuple[tuple[int, str], ...] = ()  # article, and a firm that an official page names without certainty
    unseen: tuple[str, ...] = ()  # what is known and not watched
    attached: tuple[str, ...] = ()  # what is said of official texts that are attached, or could not be
    invented: str = ""  # the demo says what is invented
    urgency: Urgency = "normal"  # the highest of the alerts that this message tells
    reasons: tuple[str, ...] = ()  # `why` in machine-readable words: watched_firm:new_approval, new_region:Hainan
    next_regular: NextRegular | None = None  # None where the channel has no digest
    page: str = ""  # address of the finding on our page, where readers can reach that; empty: none
    answerable: bool = True  # whether a reply to the message reaches a person: it has a sender that takes mail


def list_carried(briefing: Briefing) -> list[Finding]:
    """Those whose own news the message tells beside the first finding, in the order of its alerts."""
    beside = {one.id: one for one in (*briefing.parts, *briefing.related)}
    return [beside[name] for name in briefing.carried if name in beside]


class Rendered(Struct, frozen=True):
    """A message's words. `text` is the message, `html` adds comfort only."""

    subject: str
    text: str
    html: str
    headers: tuple[tuple[str, str], ...] = ()
    data: str = "{}"  # JSON of the webhook's `data`


class AttachedFile(Struct, frozen=True):
    """A file that goes with a message."""

    name: str
    media_type: Literal["text/plain", "application/pdf"]  # text in UTF-8
    content: bytes


class Message(Struct, frozen=True):
    """What one channel sends one recipient, with the id that becomes webhook-id and Message-ID."""

    id: str  # msg_...; never reused
    channel: str
    recipient: str  # empty for inbox and webhook
    kind: MessageKind
    type: str  # webhook type: finding.new, finding.confirmed, summary.first_look, notice.network-down, test
    subject: str
    text: str
    html: str
    at: datetime  # when the message was first made
    headers: tuple[tuple[str, str], ...] = ()
    references: tuple[str, ...] = ()  # ids of earlier messages on the same finding
    data: str = "{}"  # JSON of the webhook's `data`
    files: tuple[AttachedFile, ...] = ()  # email and inbox
    late_since: datetime | None = None  # of an attempt more than an hour after: when it fell due first
    worded: datetime | None = None  # when it was put into the words in which it is sent; None: not yet
    overtaken: bool = False  # of an attempt: tried before, and corrected or withdrawn meanwhile


class Named(Struct, frozen=True):
    """The findings that a message's words name, by number: those it tells, and those it shows as where things stand."""

    told: tuple[str, ...] = ()
    recalled: tuple[str, ...] = ()


class Worded(Struct, frozen=True):
    """A message in its words, with what these name: the one is not kept without the other."""

    message: Message
    named: Named


class Receipt(Struct, frozen=True):
    """What the receiver said when it took a message, and the exact bytes that it took."""

    status: str
    answer: str
    sent: bytes
