"""The effective configuration: found, merged with the shipped catalogue and the environment, checked, and shown."""

import os
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from domain.alerts import Channel
from domain.canaries import Canary
from domain.errors import ConfigError
from domain.sources import CrawlSettings, Source
from domain.watching import WatchList
from miitwatch import __version__
from miitwatch.settings.config_catalogue import merge_catalogue
from miitwatch.settings.config_environment import apply_environment
from miitwatch.settings.config_files import ConfigFile, find_config, place_path
from miitwatch.settings.secret_values import MissingSecretError, resolve_secrets

if TYPE_CHECKING:  # pydantic is imported when a configuration is loaded, not when this module is
    from miitwatch.settings.config_tables import ConfigTables, PageTable
    from parsers.templates import Template

__all__ = ["Config", "load_config", "require_sources"]


class Config(Struct, frozen=True):
    """Everything that an operator can set, as values. Secrets stand in it: print it with `config_show` only."""

    sources: tuple[Source, ...]  # all, also those that are off
    crawler: CrawlSettings
    store_path: Path
    channels: tuple[Channel, ...]
    watch_lists: tuple[WatchList, ...]
    blind_spots: tuple[tuple[str, str], ...]
    canaries: tuple[Canary, ...]  # all, also those that are off
    old_after: timedelta
    settle: timedelta
    workers: int
    log: Literal["text", "json"]
    listen: tuple[str, int] | None  # where the daemon serves health, metrics and the page; None: nowhere
    page_token: str  # a secret
    public_url: str
    page_guarded: bool  # whether the server before the page asks for a login
    heartbeat_url: str  # a secret; empty: nobody is asked
    heartbeat_private: bool  # whether its address may lead into a private network
    templates: tuple["Template", ...]  # the operator's own, laid over the shipped ones
    origins: Mapping[str, str]  # dotted key -> where its value comes from; what is not in it is a default
    path: Path


def load_config(path: Path | None, environ: Mapping[str, str], cwd: Path, *, sends: bool = True) -> Config:
    """The configuration in force: `path` is what --config gave, None where it did not.

    Without `sends` nothing will be sent or served with it: secrets that are not here, or may not be read, are passed
    over.

    Reads files, prints nothing. Raises ConfigError for a file that is missing or not TOML, for an unknown key,
    variable or bad value (all that are found, one line each), and for what an enabled source or channel lacks.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # it would look through all installed packages
    from pydantic import ValidationError

    from miitwatch.settings.config_tables import ConfigTables, list_keys

    file = find_config(path, environ, cwd)
    tables, origins = merge_catalogue(file)
    apply_environment(tables, origins, environ, list_keys())
    resolve_secrets(tables, origins, environ, file.base, str(file.path), needed=sends)
    try:
        checked = ConfigTables.model_validate(tables)
    except ValidationError as error:
        from miitwatch.settings.config_errors import explain_invalid  # most files have no slip

        raise explain_invalid(error, origins, _describe_file(file)) from None
    try:
        return _build_config(checked, origins, file, sends=sends)
    except MissingSecretError as error:
        raise MissingSecretError(f"{_describe_file(file)}: {error}", file.path) from None
    except ConfigError as error:
        raise ConfigError(f"{_describe_file(file)}: {error}") from None


def require_sources(config: Config) -> tuple[Source, ...]:
    """The sources that are on. Raises ConfigError where there is none: a watch that watches nothing says so."""
    enabled = tuple(source for source in config.sources if source.enabled)
    if not enabled:
        raise ConfigError(
            f"{config.path} has no source that is on. Write a [sources.NAME] table with kind and url into it, "
            'or catalogue = "shipped" at its top to watch what ships with the program.'
        )
    return enabled


def _build_config(tables: "ConfigTables", origins: dict[str, str], file: ConfigFile, *, sends: bool) -> Config:
    from miitwatch.settings.config_canaries import build_canary
    from miitwatch.settings.config_page import check_public_url

    store = place_path(tables.store.path, file.base, "store.path")
    channels, watch_lists = _build_routes(tables, file.base, store, sends=sends)
    return Config(
        sources=_build_sources(tables, watch_lists),
        crawler=_build_crawl_settings(tables),
        store_path=store,
        channels=channels,
        watch_lists=watch_lists,
        blind_spots=tuple((name, told) for name, told in tables.blind_spots.items() if told),
        old_after=tables.ledger.old_after,
        settle=tables.ledger.settle,
        canaries=tuple(build_canary(name, table, tuple(tables.sources)) for name, table in tables.canaries.items()),
        workers=tables.daemon.workers,
        log=tables.daemon.log,
        listen=_check_page(tables.page) if sends else tables.page.listen,
        page_token=tables.page.token,
        public_url=check_public_url(tables.page.public_url),
        page_guarded=tables.page.guarded,
        heartbeat_url=tables.heartbeat.url,
        heartbeat_private=tables.heartbeat.allow_private,
        templates=_load_templates(tables.reading.templates, file),
        origins=origins,
        path=file.path,
    )


def _check_page(page: "PageTable") -> tuple[str, int] | None:
    """Where it is served. Raises ConfigError where others than this machine could read without a token or login."""
    from miitwatch.settings.config_page import check_guarded, check_listen

    check_guarded(page.listen, page.public_url, page.token, guarded=page.guarded)
    return check_listen(page.listen, page.token)


def _build_routes(
    tables: "ConfigTables", base: Path, store: Path, *, sends: bool
) -> tuple[tuple[Channel, ...], tuple[WatchList, ...]]:
    """Who is written to and who watches what, checked against each other; an inbox where no channel is given."""
    from miitwatch.settings.config_channels import build_channel, build_default_inbox
    from miitwatch.settings.config_places import check_places
    from miitwatch.settings.config_watch import build_watch_lists, check_watched

    channels = tuple(build_channel(name, table, base, store, sends=sends) for name, table in tables.alerts.items())
    channels = channels or (build_default_inbox(store),)
    check_places(store, channels)
    watch_lists = build_watch_lists(tables.watch)
    check_watched(channels, watch_lists)
    return channels, watch_lists


def _build_sources(tables: "ConfigTables", watch_lists: tuple[WatchList, ...]) -> tuple[Source, ...]:
    """The tables' sources, and those that ask for what is on a watch list."""
    from miitwatch.settings.config_sources import build_source, check_fallbacks
    from miitwatch.settings.watch_queries import list_queries

    crawler = tables.crawler
    check_fallbacks(tables.sources)
    sources = tuple(
        build_source(name, table, version=__version__, contact=crawler.contact, proxy=crawler.proxy)
        for name, table in tables.sources.items()
    )
    return (*sources, *list_queries(sources, watch_lists))


def _load_templates(written: str, file: ConfigFile) -> "tuple[Template, ...]":
    """Read with the configuration, so that a slip in one is told at the start and not at the first article."""
    if not written:
        return ()
    from parsers.templates import load_folder

    try:
        return load_folder(place_path(written, file.base, "reading.templates"))
    except ConfigError as error:
        raise ConfigError(f"reading.templates = {written!r}: {error}") from None


def _build_crawl_settings(tables: "ConfigTables") -> CrawlSettings:
    crawler = tables.crawler
    return CrawlSettings(
        contact=crawler.contact,
        version=__version__,
        host_gap=crawler.host_gap,
        max_body=crawler.max_body,
        deadline=crawler.deadline,
        read_timeout=crawler.read_timeout,
        proxy=crawler.proxy,
        day_cap=crawler.day_cap,
        audit_every=crawler.audit_every,
        robots=crawler.robots,
    )


def _describe_file(file: ConfigFile) -> str:
    """The file, and that nobody named it where so: another program's ./config.toml is easily taken for ours."""
    return f"{file.path} (found as {file.found})" if file.found == "./config.toml" else str(file.path)
