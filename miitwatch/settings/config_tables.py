"""The tables of a configuration file as pydantic models: which keys there are, and what each may hold.

The one module that imports pydantic. It costs a tenth of a second, so `miitwatch.config` imports it when a
configuration is loaded, not before.
"""

from datetime import timedelta
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter

from domain.alerts import ChannelKind
from domain.canaries import Reads
from domain.claims import StatementKind
from domain.findings import Urgency
from domain.sources import Authority, Follow, Kind
from domain.timing import HOME
from miitwatch.settings.config_times import check_digest, check_quiet
from miitwatch.settings.config_values import (
    check_header,
    check_mailbox,
    check_pattern,
    check_proxy,
    check_zone,
    encode_address,
    encode_chat_address,
    make_list,
    read_listen,
    read_query,
    split_addresses,
    split_names,
    split_words,
)
from miitwatch.settings.durations import parse_duration, parse_interval, parse_seconds


def read_address(text: str) -> tuple[str, int] | None:
    """`127.0.0.1:8650` as host and port; None for empty text. Raises ValueError."""
    return TypeAdapter(Listen).validate_python(text)


Duration = Annotated[timedelta, BeforeValidator(parse_duration)]
Interval = Annotated[timedelta, BeforeValidator(parse_interval)]
Seconds = Annotated[float, BeforeValidator(parse_seconds)]
Address = Annotated[str, BeforeValidator(encode_address)]
ChatAddress = Annotated[str, BeforeValidator(encode_chat_address)]
HeaderText = Annotated[str, BeforeValidator(lambda value: check_header(value) if isinstance(value, str) else value)]
Proxy = Annotated[str, BeforeValidator(lambda value: check_proxy(value) if isinstance(value, str) else value)]
Pattern = Annotated[str, BeforeValidator(lambda value: check_pattern(value) if isinstance(value, str) else value)]
Listed = Annotated[list[str], BeforeValidator(split_addresses)]
Names = Annotated[list[str], BeforeValidator(split_names)]
Zone = Annotated[str, AfterValidator(check_zone)]
Kinds = Annotated[list[StatementKind], BeforeValidator(split_addresses)]
Mailbox = Annotated[str, BeforeValidator(lambda value: check_mailbox(value) if isinstance(value, str) else value)]


Listen = Annotated[tuple[str, int] | None, BeforeValidator(read_listen)]


class _Table(BaseModel):
    """Unknown keys are errors in every table, and a table does not change once it is read.

    Defaults that are a list or a dict are copied for each table by pydantic; of a factory it would ask what arguments
    it takes, each time that a configuration is loaded.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class StoreTable(_Table):
    path: str = Field(default="data/miitwatch.db", min_length=1)


class CrawlerTable(_Table):
    contact: HeaderText = ""
    host_gap: Seconds = 2.0
    max_body: int = Field(default=20_000_000, gt=0)
    deadline: Seconds = Field(default=60.0, gt=0)
    read_timeout: Seconds = Field(default=20.0, gt=0)
    proxy: Proxy = ""
    proxy_file: str = ""
    day_cap: int = Field(default=2_000, gt=0)
    audit_every: Interval = timedelta(days=7)
    robots: bool = True


class LedgerTable(_Table):
    old_after: Duration = timedelta(days=30)
    settle: Duration = timedelta(seconds=60)


class DaemonTable(_Table):
    workers: int = Field(default=8, ge=1, le=64)
    log: Literal["text", "json"] = "text"


class ReadingTable(_Table):
    templates: str = ""


class PageTable(_Table):
    listen: Listen = ("127.0.0.1", 8650)
    token: str = ""
    token_file: str = ""
    public_url: Address = ""
    guarded: bool = False


class HeartbeatTable(_Table):
    url: Address = ""
    url_file: str = ""
    allow_private: bool = False


class SourceTable(_Table):
    kind: Kind
    url: Address
    title: str = ""
    publisher: str = ""
    language: Literal["zh", "en", "auto"] = "auto"
    authority: Authority = "press"
    every: Interval = timedelta(minutes=60)
    enabled: bool = True
    reason: str = ""
    follow: Follow | None = None
    min_entries: int | None = Field(default=None, ge=0)
    news_within: Interval | None = None
    link_pattern: Pattern = ""
    next_link: Pattern = ""
    fallback: str = ""
    query: Annotated[dict[str, str], BeforeValidator(read_query)] = {}
    referer: Address = ""
    user_agent: HeaderText = ""
    cookies: bool = False
    host_gap: Seconds | None = None
    proxy: Proxy = ""
    proxy_file: str = ""
    allow_private: bool = False


class ChannelTable(_Table):
    kind: ChannelKind
    enabled: bool = True
    operators: bool = False
    readers: bool = True
    allow_private: bool = False
    path: str = ""
    url: ChatAddress = ""
    url_file: str = ""
    secret: Annotated[list[str], BeforeValidator(split_words)] = []
    secret_file: str = ""
    host: str = ""
    port: int = Field(default=0, ge=0, le=65_535)
    security: Literal["none", "starttls", "tls"] = "starttls"
    username: str = ""
    password: str = ""
    password_file: str = ""
    sender: Mailbox = Field(default="", alias="from")
    to: Annotated[list[Mailbox], BeforeValidator(split_addresses)] = []
    reply_to: Mailbox = ""
    language: Literal["", "en", "zh"] = ""
    kinds: Kinds = []
    urgency: Urgency = "digest"
    watch: Listed = []
    only_watched: bool = False
    please_check: bool = False
    coverage: bool = False
    attach: Literal["", "official"] = ""
    digest: Annotated[str, AfterValidator(check_digest)] = "Mon 09:00"
    quiet: Annotated[str, AfterValidator(check_quiet)] = ""
    zone: Zone = HOME
    per_hour: int = Field(default=0, ge=0)


class WatchTable(_Table):
    title: str = ""
    firms: Names = []
    regions: Listed = []
    services: Listed = []
    authorities: Listed = []
    shared: bool = False
    query: bool = False


class KnownPageTable(_Table):
    """What is known of one page; the second one of a canary is such a table of its own."""

    url: Address = Field(min_length=1)
    title: str = ""
    date: str = Field(default="", pattern=r"^(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?$")
    contains: Annotated[list[str], BeforeValidator(make_list)] = []
    count: int | None = Field(default=None, ge=0)
    min_length: int = Field(default=0, ge=0)
    files: int = Field(default=0, ge=0)


class CanaryTable(KnownPageTable):
    source: str = Field(min_length=1)
    reads: Reads = "article"
    second: KnownPageTable
    enabled: bool = True
    reason: str = ""


class ConfigTables(_Table):
    """A whole configuration file, after `catalogue` and the environment have been applied."""

    store: StoreTable = StoreTable.model_construct()
    crawler: CrawlerTable = CrawlerTable.model_construct()
    ledger: LedgerTable = LedgerTable.model_construct()
    daemon: DaemonTable = DaemonTable.model_construct()
    page: PageTable = PageTable.model_construct()
    heartbeat: HeartbeatTable = HeartbeatTable.model_construct()
    reading: ReadingTable = ReadingTable.model_construct()
    alerts: dict[str, ChannelTable] = {}
    watch: dict[str, WatchTable] = {}
    blind_spots: dict[str, str] = {}
    sources: dict[str, SourceTable] = {}
    canaries: dict[str, CanaryTable] = {}


def list_keys() -> dict[str, tuple[str, ...]]:
    """The keys of every table as a file spells them; of `sources`, `alerts` and the like those of one named table."""
    models: dict[str, type[BaseModel]] = {
        "store": StoreTable,
        "crawler": CrawlerTable,
        "ledger": LedgerTable,
        "daemon": DaemonTable,
        "page": PageTable,
        "heartbeat": HeartbeatTable,
        "alerts": ChannelTable,
        "watch": WatchTable,
        "sources": SourceTable,
        "canaries": CanaryTable,
    }
    return {
        table: tuple(field.alias or name for name, field in model.model_fields.items())
        for table, model in models.items()
    }
