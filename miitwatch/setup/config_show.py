"""The effective configuration as text, each value with where it comes from, secrets hidden."""

import json
from collections.abc import Iterator
from datetime import timedelta

from domain.alerts import Channel
from domain.canaries import Canary, KnownPage
from domain.sources import CrawlSettings, Source
from domain.watching import WatchList
from miitwatch.config import Config
from miitwatch.settings.config_times import format_digest, format_quiet
from miitwatch.settings.durations import format_duration

SECRET_SET = "(secret, set)"  # noqa: S105 - what is shown in place of one
_Row = tuple[str, object]


def show_config(config: Config) -> str:
    """What is in force, as lines of TOML; `# from ...` says where each value comes from. No secret is in it."""
    lines = [f"# in force: {config.path}"]
    for table, rows in _list_tables(config):
        lines += ["", f"[{table}]"]
        for key, value in rows:
            origin = config.origins.get(f"{table}.{key}") or config.origins.get(f"{table}.{key}_file") or "default"
            lines.append(f"{key} = {_format_value(value)}  # {origin if origin == 'default' else f'from {origin}'}")
    return "\n".join(lines) + "\n"


def _list_crawler(crawler: CrawlSettings) -> list[_Row]:
    return [
        ("contact", crawler.contact),
        ("host_gap", crawler.host_gap),
        ("max_body", crawler.max_body),
        ("deadline", crawler.deadline),
        ("read_timeout", crawler.read_timeout),
        *_hide_secret("proxy", crawler.proxy),
        ("day_cap", crawler.day_cap),
        ("audit_every", crawler.audit_every),
        ("robots", crawler.robots),
    ]


def _list_tables(config: Config) -> Iterator[tuple[str, list[_Row]]]:
    yield "store", [("path", str(config.store_path))]
    yield "crawler", _list_crawler(config.crawler)
    yield "ledger", [("old_after", config.old_after), ("settle", config.settle)]
    yield "daemon", [("workers", config.workers), ("log", config.log)]
    yield "page", _list_page(config)
    heartbeat: list[_Row] = [*_hide_secret("url", config.heartbeat_url), ("allow_private", config.heartbeat_private)]
    yield "heartbeat", heartbeat
    for channel in config.channels:
        yield f"alerts.{channel.name}", _list_channel(channel)
    for one in config.watch_lists:
        yield f"watch.{one.name}", _list_watched(one)
    yield "blind_spots", list(config.blind_spots)
    for source in config.sources:
        yield f"sources.{source.name}", _list_source(source, config.crawler.proxy)
    for canary in config.canaries:
        yield f"canaries.{canary.name}", _list_canary(canary)


def _list_page(config: Config) -> list[_Row]:
    from miitwatch.settings.config_page import format_listen

    return [
        ("listen", format_listen(config.listen)),
        *_hide_secret("token", config.page_token),
        ("public_url", config.public_url),
        ("guarded", config.page_guarded),
    ]


def _list_channel(channel: Channel) -> list[_Row]:
    from miitwatch.settings.config_channels import hide_address

    rows: list[_Row] = [("kind", channel.kind), ("enabled", channel.enabled)]
    if channel.kind == "inbox":
        rows += [("path", channel.path)]
    if channel.kind in ("webhook", "slack", "feishu", "apprise"):
        rows += [("url", hide_address(channel.url) if channel.url else "")]
        rows += _hide_secret("secret", channel.secrets)
    if channel.kind == "email":
        rows += [("host", channel.host), ("port", channel.port), ("security", channel.security)]
        rows += [("username", channel.username), *_hide_secret("password", channel.password)]
        rows += [("from", channel.sender), ("to", list(channel.recipients)), ("reply_to", channel.reply_to)]
    rows += [("operators", channel.operators), ("readers", channel.readers), ("allow_private", channel.allow_private)]
    return rows + _list_routing(channel)


def _list_routing(channel: Channel) -> list[_Row]:
    """What it takes, and when."""
    rows: list[_Row] = [("language", channel.language), ("kinds", list(channel.kinds)), ("urgency", channel.least)]
    rows += [("watch", list(channel.watch)), ("only_watched", channel.only_watched)]
    rows += [("please_check", channel.please_check), ("digest", format_digest(channel.digest))]
    rows += [("quiet", format_quiet(channel.quiet)), ("zone", channel.zone), ("per_hour", channel.per_hour)]
    return (
        [*rows, ("attach", channel.attach), ("coverage", channel.coverage)]
        if channel.kind in ("inbox", "email")
        else rows
    )


def _list_watched(one: WatchList) -> list[_Row]:
    rows: list[_Row] = [("title", one.title), ("firms", [firm.name for firm in one.firms])]
    rows += [("regions", list(one.regions)), ("services", list(one.services)), ("authorities", list(one.authorities))]
    return [*rows, ("shared", one.shared), ("query", one.query)]


def _list_source(source: Source, proxy: str) -> list[_Row]:
    """What every source has, then what this one has beside it."""
    rows: list[_Row] = [(key, getattr(source, key)) for key in ("kind", "url", "title", "publisher", "language")]
    rows += [(key, getattr(source, key)) for key in ("authority", "every", "enabled", "reason", "follow")]
    rows += [("min_entries", source.min_entries if source.least_given else None), ("news_within", source.news_within)]
    rows += [
        ("link_pattern", source.link_pattern),
        ("next_link", source.next_link),
        ("fallback", source.fallback),
        ("query", dict(source.query)),
    ]
    rows += [(key, getattr(source, key)) for key in ("referer", "user_agent", "cookies", "host_gap", "allow_private")]
    if source.proxy != proxy:
        rows += _hide_secret("proxy", source.proxy)
    return [(key, value) for key, value in rows if value not in ("", {}, None)]


def _list_canary(canary: Canary) -> list[_Row]:
    rows: list[_Row] = [("source", canary.source), ("reads", canary.reads), ("enabled", canary.enabled)]
    rows += [("reason", canary.reason), *_list_known(canary.first), ("second", dict(_list_known(canary.second)))]
    return [(key, value) for key, value in rows if value != ""]


def _list_known(page: KnownPage) -> list[_Row]:
    """What is known of a page; what is empty is not looked at and not shown."""
    rows: list[_Row] = [(key, getattr(page, key)) for key in ("url", "title", "date", "count", "min_length", "files")]
    rows += [("contains", list(page.contains))]
    return [(key, value) for key, value in rows if value not in ("", None, 0, [])]


def _hide_secret(key: str, value: object) -> list[_Row]:
    """Of a secret only that it is set; nothing where it is not."""
    return [(key, SECRET_SET)] if value else []


def _format_value(value: object) -> str:
    if value == SECRET_SET:
        return SECRET_SET
    if isinstance(value, timedelta):
        return f'"{format_duration(value)}"'
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {json.dumps(item, ensure_ascii=False)}" for key, item in value.items()) + " }"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return json.dumps(value, ensure_ascii=False)
