"""`/metrics` in Prometheus' text form. The names are held against docs/operations.md by a test."""

from collections.abc import Iterator
from datetime import datetime

from prometheus_client import CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

from domain.health import Health

_COLOURS = ("green", "amber", "red", "off")


def render_metrics(health: Health) -> str:
    """Everything that is measured, and the process's own memory, processor time and open files."""
    registry = CollectorRegistry()
    registry.register(_Collector(health))
    ProcessCollector(registry=registry)
    return generate_latest(registry).decode()


class _Collector:
    """What prometheus_client asks for the metrics."""

    def __init__(self, health: Health) -> None:
        self._health = health

    def collect(self) -> Iterator[Metric]:
        yield from collect_watch(self._health)
        yield from collect_sources(self._health)
        yield from collect_channels(self._health)
        yield from collect_record(self._health)


def collect_watch(health: Health) -> Iterator[Metric]:
    """The process and whether the watch is ready."""
    info = GaugeMetricFamily("miitwatch_build_info", "The version that runs; always 1.", labels=["version"])
    info.add_metric([health.version], 1)
    yield info
    yield _gauge("miitwatch_ready", "1 where /readyz answers 200.", 0 if health.reasons else 1)
    yield _gauge("miitwatch_start_timestamp_seconds", "When the daemon began to watch.", _seconds(health.started))
    yield _gauge("miitwatch_last_poll_timestamp_seconds", "When any source was last asked.", _seconds(health.last_poll))
    yield _gauge("miitwatch_open_notices", "Troubles told to operators that last.", health.notices)


def collect_sources(health: Health) -> Iterator[Metric]:
    """One line a source: its state as 0 or 1 for each colour, and when it last answered."""
    state = GaugeMetricFamily(
        "miitwatch_source_state", "1 for the state that the source is in.", labels=["source", "state"]
    )
    success = GaugeMetricFamily(
        "miitwatch_source_last_success_timestamp_seconds", "When it last answered readably.", labels=["source"]
    )
    news = GaugeMetricFamily(
        "miitwatch_source_last_new_entry_timestamp_seconds", "When it last showed something new.", labels=["source"]
    )
    polls = CounterMetricFamily("miitwatch_source_polls", "How often it was asked.", labels=["source"])
    failures = GaugeMetricFamily(
        "miitwatch_source_failures_in_a_row", "Failed polls since it last answered.", labels=["source"]
    )
    for source in health.sources:
        for colour in _COLOURS:
            state.add_metric([source.name, colour], 1 if source.colour == colour else 0)
        if source.colour == "off":
            continue
        success.add_metric([source.name], _seconds(source.last_success))
        news.add_metric([source.name], _seconds(source.last_new_entry))
        polls.add_metric([source.name], source.polls)
        failures.add_metric([source.name], source.failures)
    yield from (state, success, news, polls, failures)


def collect_channels(health: Health) -> Iterator[Metric]:
    """What waits for each channel, and for how long."""
    messages = GaugeMetricFamily(
        "miitwatch_outbox_messages", "Messages that are not accepted yet.", labels=["channel", "state"]
    )
    alerts = GaugeMetricFamily("miitwatch_outbox_alerts", "Alerts that are in no message yet.", labels=["channel"])
    oldest = GaugeMetricFamily(
        "miitwatch_outbox_oldest_seconds", "Age of the oldest message that waits; 0: none.", labels=["channel"]
    )
    success = GaugeMetricFamily(
        "miitwatch_channel_last_success_timestamp_seconds", "When it last took a message.", labels=["channel"]
    )
    for channel in health.channels:
        messages.add_metric([channel.name, "waiting"], channel.waiting)
        messages.add_metric([channel.name, "parked"], channel.parked)
        messages.add_metric([channel.name, "refused"], channel.refused)
        alerts.add_metric([channel.name], channel.unsent_alerts)
        age = 0.0 if channel.oldest is None else (health.at - channel.oldest).total_seconds()
        oldest.add_metric([channel.name], max(0.0, age))
        success.add_metric([channel.name], _seconds(channel.last_success))
    yield from (messages, alerts, oldest, success)


def collect_record(health: Health) -> Iterator[Metric]:
    """The record: findings that stand, entries owed, bytes."""
    findings = GaugeMetricFamily("miitwatch_findings", "Findings that stand.", labels=["kind", "standing"])
    for kind, standing, number in health.findings:
        findings.add_metric([kind, standing], number)
    entries = GaugeMetricFamily(
        "miitwatch_entries", "Entries that are not read yet, or were given up.", labels=["state"]
    )
    for name, number in health.entries:
        entries.add_metric([name], number)
    yield from (findings, entries)
    yield _gauge("miitwatch_database_bytes", "Size of the database file.", health.database_bytes)


def _gauge(name: str, what: str, value: float) -> Metric:
    return GaugeMetricFamily(name, what, value=value)


def _seconds(instant: datetime | None) -> float:
    return 0.0 if instant is None else instant.timestamp()
