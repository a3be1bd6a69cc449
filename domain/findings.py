"""Findings, the events that make them and the changes that events make."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from domain.claims import FirmStatus, GroundKind, Qualifier, Reading, Role, StatementKind, TermKind
from domain.record import RecordRow

ChangeKind = Literal["new", "confirmed", "amended", "corrected", "disputed", "removed", "withdrawn"]
Standing = Literal["press_only", "attributed", "confirmed"]
Urgency = Literal["urgent", "normal", "digest"]


class Evidence(Struct, frozen=True):
    """Where a claim stands: the article and the span, with the sentence around it in its own language."""

    article: int
    quote: str
    sentence: str
    start: int
    end: int
    language: str
    rule: str
    confidence: float


class StatedCount(Struct, frozen=True):
    value: int
    qualifier: Qualifier
    role: Role
    evidence: tuple[Evidence, ...]
    region: str | None = None
    as_of: str | None = None
    detail: str = ""


class StatedGrowth(Struct, frozen=True):
    value: float
    basis: str | None
    evidence: tuple[Evidence, ...]
    as_of: str | None = None
    qualifier: Qualifier = "exact"


class StatedTerm(Struct, frozen=True):
    """One term of a policy act; `value`, `before` and `services` as `domain.claims.Term` has them."""

    kind: TermKind
    value: str
    evidence: tuple[Evidence, ...]
    before: str = ""
    services: tuple[str, ...] = ()


class StatedGround(Struct, frozen=True):
    """Where it stands that the finding is such an act, and of which regions and services; as `domain.claims.Ground`."""

    kind: GroundKind
    value: str
    evidence: tuple[Evidence, ...]


class NamedFirm(Struct, frozen=True):
    """A firm as the finding holds it. `named` is `legal` for a full legal name, `group` for a group or short name."""

    key: str
    names: tuple[str, ...]  # as written, first seen first
    status: FirmStatus
    named: Literal["legal", "group"]
    evidence: tuple[Evidence, ...]
    group: str = ""
    stage: str | None = None
    act: str | None = None
    region: str | None = None  # of its row in a list


class Report(Struct, frozen=True):
    """One article that tells a finding. Copies of one report share a `voice`."""

    article: int
    url: str
    title: str
    publisher: str
    authority: str  # of the publisher
    published: str | None  # Published.as_text
    first_seen: datetime
    language: str
    voice: str
    cites: tuple[str, ...] = ()  # official bodies that it names
    basis: Literal["article", "headline"] = "article"
    part: Literal["main", "mention", "copy"] = "main"
    fingerprint: str = ""  # packed shingle hashes, so that a copy is known again after a restart


class Dispute(Struct, frozen=True):
    """Two sources that differ. Both stand."""

    claim: str
    against: str
    reason: str  # machine-readable: total_told_as_new, count_differs, identity_open ...
    evidence: tuple[Evidence, ...] = ()


class Finding(Struct, frozen=True):
    """One real-world fact or event that one or more claims support."""

    id: str  # F-2025-007
    kind: StatementKind
    programme: str
    authority: tuple[str, ...]  # the deciding bodies
    decided: str | None
    published: str | None  # the earliest publication of a report, Published.as_text
    first_seen: datetime
    confirmation: Standing
    confirmed_by: str | None  # the address of the deciding body's page
    confirmed_at: datetime | None
    reports: tuple[Report, ...]
    counts: tuple[StatedCount, ...] = ()
    growth: tuple[StatedGrowth, ...] = ()
    firms: tuple[NamedFirm, ...] = ()
    regions: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    batch: int | None = None
    document: str = ""
    terms: tuple[StatedTerm, ...] = ()  # of a policy act: kind of document, dates, foreign share
    region: str | None = None  # of a regional finding or total; None: national
    disputes: tuple[Dispute, ...] = ()
    part_of: str | None = None  # the finding that this one is a part of (Shanghai's four of the thirteen)
    merged_into: str | None = None
    related: tuple[str, ...] = ()  # told in the same articles
    unread: tuple[str, ...] = ()  # attachments and further pages that were not read
    retracted: bool = False
    withdrawn: bool = False
    observed: bool = True  # False: from the shipped record
    changed: int = 0  # number of its last change
    ruled: tuple[str, ...] = ()  # what a person decided; no later reading overwrites it
    grounds: tuple[StatedGround, ...] = ()  # none where read by rules before 2026.5


class Change(Struct, frozen=True):
    """What an event did to a finding. `finding` is the finding as it stands afterwards."""

    finding: Finding
    number: int  # counts from 1 within the finding
    at: datetime
    kind: ChangeKind
    reason: str  # machine-readable, e.g. firms_named, deciding_body_says_so, total_told_as_new
    summary: str  # one English sentence fragment for tables
    event: int  # number of the event that made it
    article: int | None
    details: tuple[tuple[str, str], ...] = ()


class Outcome(Struct, frozen=True):
    """What became of an entry. `rule` is a closed word; `detail` explains it to a person.

    Rules: changed, nothing_new, copy, mention, off_topic, other_language, headline_only, passed_by_title,
    review, unread_attachment, given_up, first_look.
    """

    rule: str
    detail: str = ""
    findings: tuple[str, ...] = ()


class ArticleRef(Struct, frozen=True):
    """What the fold knows of an article besides its reading."""

    id: int
    url: str
    title: str
    publisher: str
    authority: str
    published: str | None
    first_seen: datetime
    fingerprint: tuple[int, ...] = ()  # shingle hashes of the folded text; equal stories share most
    replaces: int | None = None  # the article that the same page was before its text was changed
    earlier: tuple[int, ...] = ()  # all articles that the page was before, oldest first; empty in older events
    shortened: bool = False  # its text is less than two thirds of the one that it replaces


class ReadingEvent(Struct, frozen=True):
    number: int
    at: datetime
    article: ArticleRef
    reading: Reading
    vouched: bool = False  # a person has read the page and accepted it


class RulingEvent(Struct, frozen=True):
    """A person's dated decision."""

    number: int
    at: datetime
    act: Literal["accept", "reject", "correct", "withdraw", "merge", "split"]
    target: str
    by: str
    reason: str
    value: str = ""


class RemovalEvent(Struct, frozen=True):
    """A page that said it is gone, or, where it had, that answers again as it was: `back`."""

    number: int
    at: datetime
    article: int
    since: datetime
    status: int
    page: int | None = None  # the answer that says so, as it was kept; None in older events
    back: bool = False  # `since` is then when it was seen to answer again


class RevisionEvent(Struct, frozen=True):
    """What reading the archive again with better rules makes of the ledger."""

    number: int
    at: datetime
    rules: str  # version of the reading rules
    cause: str  # in words, for readers of a late find
    findings: tuple[Finding, ...] = ()  # those that differ, as they then stand; their last change is still the old one
    told: tuple[str, ...] = ()  # findings that somebody was told of, or is about to be
    renamed: tuple[tuple[str, str, str], ...] = ()  # firms: the key before, the key now, and why


class RecordEvent(Struct, frozen=True):
    """A row of the shipped record, entered once: not observed here, and told to nobody."""

    number: int
    at: datetime
    row: RecordRow


Event = ReadingEvent | RulingEvent | RemovalEvent | RevisionEvent | RecordEvent


class CheckpointEvent(Struct, frozen=True):
    """All findings as they stood when other folding rules took over. It is stored like an event and folds into nothing.

    What came before it was folded by rules that this program does not have any more.
    """

    number: int
    at: datetime
    before: str  # the rules that folded what came before; empty where they were not noted
    now: str  # the rules that fold what comes after
    findings: int  # how many there were
    parted: tuple[str, ...] = ()  # those that stood otherwise than their last change left them


class Folded(Struct, frozen=True):
    """What `fold` answers: the changes in order, and what became of the article.

    `touched` are findings as they stand afterwards that gained a report or a link and nothing to tell:
    they are stored like the findings of the changes, and nobody is alerted. `untold`: what the article tells as its
    news, or tells uncertainly, went into no finding, whatever else of it did.
    """

    changes: tuple[Change, ...]
    outcome: Outcome
    touched: tuple[Finding, ...] = ()
    untold: bool = False
