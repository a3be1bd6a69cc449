"""What one article states, each with the exact span that states it."""

from typing import Literal

from msgspec import Struct

from domain.dates import Published

Qualifier = Literal["exact", "over", "nearly", "about"]
Role = Literal["batch", "subset", "pilot_total", "stock_total", "other"]
#: Those that count firms let in: everything but `other`.
PUBLISHED_ROLES: tuple[Role, ...] = ("batch", "subset", "pilot_total", "stock_total")
FirmStatus = Literal["approved", "parent", "applicant", "rejected", "revoked", "mentioned"]
TermKind = Literal[
    "instrument", "issuer", "document", "signed", "published", "effective", "comment_until", "share", "region_added",
    "service_added",
]  # fmt: skip
GroundKind = Literal["act", "region", "service"]
StatementKind = Literal["approval", "total", "policy", "application", "revocation", "denial"]


class Count(Struct, frozen=True):
    """A typed count. `start` and `end` are code points of the reading's text; `quote` is text[start:end]."""

    value: int
    qualifier: Qualifier
    role: Role
    quote: str
    start: int
    end: int
    rule: str
    confidence: float
    review: bool = False
    region: str | None = None
    as_of: str | None = None  # `2025`, `2025-02` or `2025-02-28`
    detail: str = ""  # for role other and subset: applicants, licences, target, flow, delta, denial ...


class Growth(Struct, frozen=True):
    """Growth of the foreign-invested total in percent, nearly 30 for 近三成; `basis` is None where not stated."""

    value: float
    basis: Literal["yoy", "since"] | None
    quote: str
    start: int
    end: int
    rule: str
    confidence: float
    review: bool = False
    qualifier: Qualifier = "exact"


class Firm(Struct, frozen=True):
    """A firm as written. `key` is the gazetteer's key or the folded name; `legal` says a full legal name stands."""

    name: str
    key: str
    status: FirmStatus
    quote: str
    start: int
    end: int
    rule: str
    confidence: float
    review: bool = False
    stage: str | None = None  # signed, accepted: stages of applicant
    act: str | None = None  # the source's own word: 批复, 许可证, 受理, 签约, 注销, 撤销, 吊销, approval, licence
    group: str = ""  # the parent group, as the gazetteer or the text names it
    legal: bool = False
    region: str | None = None  # of the row of a list in which it stands


class Term(Struct, frozen=True):
    """One term of a policy act. `value` is a date, a percentage, `none` for a cap that falls, a code, or the words."""

    kind: TermKind
    value: str
    quote: str
    start: int
    end: int
    rule: str
    confidence: float
    review: bool = False
    before: str = ""  # of a foreign share: the percentage that held until then
    services: tuple[str, ...] = ()  # of a foreign share: those it holds for; none where the text does not tie it to any


class Ground(Struct, frozen=True):
    """The words that state what is neither a figure nor a firm: the act itself, a region, a service.

    `value` is the kind of the statement for an act, else the region's name or the service's code. `sentence` is the
    span of the sentence that tells the event, in which the words stand.
    """

    kind: GroundKind
    value: str
    quote: str
    start: int
    end: int
    rule: str
    confidence: float
    sentence: tuple[int, int]


class Statement(Struct, frozen=True):
    """One event that an article tells, with the claims that belong to it."""

    kind: StatementKind
    authority: tuple[str, ...] = ()  # the deciding bodies: MIIT, SHCA, MOFCOM, GOV ...
    decided: str | None = None
    regions: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    counts: tuple[Count, ...] = ()
    growth: tuple[Growth, ...] = ()
    firms: tuple[Firm, ...] = ()
    batch: int | None = None  # 1 for the first batch
    document: str = ""  # 工信部通信函〔2024〕107号
    programme: str = "pilot-2024-107"
    start: int = 0  # the sentence that tells it
    end: int = 0
    policy: tuple[Term, ...] = ()  # of a policy act: instrument, issuer, number, dates, share, what it adds
    grounds: tuple[Ground, ...] = ()  # where it stands that it is such an act, where, and for which services


class Reading(Struct, frozen=True):
    """One version of an article with what it states. `statements[0]` is the main one; none where off topic."""

    title: str
    text: str  # first line is the title where there is one
    published: Published | None
    language: str  # zh-Hans, zh-Hant, en, or a code of another language
    relevant: bool
    score: float
    reasons: tuple[str, ...]
    statements: tuple[Statement, ...] = ()
    counts: tuple[Count, ...] = ()  # all of the text, in order
    growth: tuple[Growth, ...] = ()
    firms: tuple[Firm, ...] = ()
    kind: StatementKind | None = None
    authority: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    event_date: str | None = None
    basis: Literal["article", "headline"] = "article"
    unread: tuple[str, ...] = ()  # attachments and further pages that were not read, and why
    names: tuple[str, ...] = ()  # other language: the ministry or known firms that it seems to name
    rules: str = ""  # version of the reading rules


#: Below this a claim is kept and shown as "to be reviewed", never alerted as fact.
REVIEW_BELOW = 0.6
