"""`/readyz` as JSON: ready or not, why not, and on request how every source and channel is."""

from datetime import datetime

from domain.dates import iso_utc
from domain.health import ChannelHealth, Health, SourceHealth


def describe_health(health: Health, *, verbose: bool) -> dict[str, object]:
    """What `/readyz` answers; times are ISO 8601 in UTC. `verbose` adds every source and channel."""
    colours = [source.colour for source in health.sources]
    answer: dict[str, object] = {
        "ready": not health.reasons,
        "reasons": list(health.reasons),
        "warnings": list(health.warnings),
        "version": health.version,
        "at": iso_utc(health.at),
        "sources": {colour: colours.count(colour) for colour in ("green", "amber", "red", "off")},
        "last_poll": _write(health.last_poll),
    }
    if verbose:
        answer["per_source"] = [_describe_source(source) for source in health.sources if source.colour != "off"]
        answer["per_channel"] = [_describe_channel(channel) for channel in health.channels]
    return answer


def _describe_source(source: SourceHealth) -> dict[str, object]:
    return {
        "source": source.name,
        "state": source.colour,
        "failure": source.failure,
        "what": source.what,
        "since": _write(source.since),
        "last_success": _write(source.last_success),
        "last_new_entry": _write(source.last_new_entry),
    }


def _describe_channel(channel: ChannelHealth) -> dict[str, object]:
    return {
        "channel": channel.name,
        "unsent_alerts": channel.unsent_alerts,
        "waiting": channel.waiting,
        "parked": channel.parked,
        "refused": channel.refused,
        "oldest": _write(channel.oldest),
        "last_success": _write(channel.last_success),
    }


def _write(instant: datetime | None) -> str | None:
    return None if instant is None else iso_utc(instant)
