"""What `make test-outside` says at its end: which tests ran, and which could not, and for want of what."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from xdist.workermanage import NodeManager

#: Seconds after which a worker that does not end is killed. A measured one writes what it has measured then, which took
#: more than the usual ten on a slow machine: what it had run was counted as never run, and floors of coverage fell.
NodeManager.EXIT_TIMEOUT = 180

#: How long one input takes says how busy the machine is, and what is compiled at a first look: no test fails by it.
#: Where time is what is tested it is the processor's, and the test says so.
settings.register_profile("plain", deadline=None)
settings.load_profile("plain")
#: For `make cover`: what is measured is slower, and no input is at fault for that. It is the same inputs each time,
#: so that whether a floor is reached is no draw of lots.
settings.register_profile("measured", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])

#: Files whose tests start real processes, play weeks, wait for deadlines, try thousands of inputs or all patterns:
#: `make test-slow`, and CI.
SLOW = frozenset(
    f"test_{name}.py"
    for name in (
        "alerts_chat", "alerts_chinese_letters", "alerts_deadlines", "alerts_digests", "alerts_payload_sizes",
        "alerts_properties", "crawler_boxed", "crawler_manners_limits", "findings_docs", "findings_properties",
        "findings_replay", "miitwatch_addressing", "miitwatch_alterations", "miitwatch_backfill",
        "miitwatch_backfill_damage", "miitwatch_backfill_known", "miitwatch_backfill_portions",
        "miitwatch_backtesting", "miitwatch_backup_trouble", "miitwatch_backups", "miitwatch_blindness",
        "miitwatch_canaries", "miitwatch_canary_proof", "miitwatch_changed_lists", "miitwatch_charting",
        "miitwatch_checkpoint_versions", "miitwatch_checkpoints", "miitwatch_clocks", "miitwatch_closed",
        "miitwatch_commands", "miitwatch_composing", "miitwatch_coverage", "miitwatch_daemon",
        "miitwatch_delivery", "miitwatch_demo", "miitwatch_deploy", "miitwatch_digest_parts", "miitwatch_digests",
        "miitwatch_drift", "miitwatch_evidence", "miitwatch_evidence_lists", "miitwatch_faults",
        "miitwatch_first_look", "miitwatch_first_tellings", "miitwatch_floods", "miitwatch_freshness",
        "miitwatch_gaps", "miitwatch_heartbeat", "miitwatch_holding", "miitwatch_hostile", "miitwatch_idle",
        "miitwatch_init", "miitwatch_kept_lists", "miitwatch_late_files", "miitwatch_layouts", "miitwatch_leaks",
        "miitwatch_left_out", "miitwatch_moving", "miitwatch_mutations", "miitwatch_operations",
        "miitwatch_outages", "miitwatch_page_door", "miitwatch_page_notices", "miitwatch_politeness",
        "miitwatch_poll", "miitwatch_pressing", "miitwatch_rebuilding", "miitwatch_recipients",
        "miitwatch_refusals", "miitwatch_rejected", "miitwatch_rereading", "miitwatch_review",
        "miitwatch_review_versions", "miitwatch_rule_changes", "miitwatch_runbook_played",
        "miitwatch_second_look_files",
        "miitwatch_second_looks", "miitwatch_source_notices", "miitwatch_torture", "miitwatch_unasked",
        "miitwatch_upgrading", "miitwatch_watch", "miitwatch_watch_queries", "network_bodies", "network_client",
        "parsers_facts_corpus", "parsers_facts_grounds", "parsers_facts_kept_needs", "parsers_facts_pattern_times",
        "parsers_facts_patterns", "parsers_facts_properties", "parsers_hostile", "parsers_plain_feeds",
        "parsers_prefilter", "storage_chain", "storage_migrating", "storage_sealing", "web_access", "web_hostile",
        "web_serving",
    )
)  # fmt: skip


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """The quick suite does not load what it does not run: a fifth of what collecting takes."""
    return True if collection_path.name in SLOW and "not slow" in config.getoption("markexpr") else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.name in SLOW:
            item.add_marker("slow")


def pytest_terminal_summary(terminalreporter: Any) -> None:
    ran, missing = _sort_reports(terminalreporter)
    if ran or missing:
        terminalreporter.section("outside")
        for name in ran:
            terminalreporter.write_line(f"ran      {name}")
        for name, why in missing:
            terminalreporter.write_line(f"missing  {name}: {why}")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Nothing ran is a failure, not a success of nothing."""
    if session.config.getoption("markexpr") != "outside":
        return
    ran, _ = _sort_reports(session.config.pluginmanager.get_plugin("terminalreporter"))
    if not ran:
        session.exitstatus = pytest.ExitCode.NO_TESTS_COLLECTED


def _sort_reports(reporter: Any) -> tuple[list[str], list[tuple[str, str]]]:
    """Names of the tests marked `outside` that ran, passed or not; and those that were skipped, each with its why."""
    ran, missing = [], []
    for outcome in ("passed", "failed", "skipped"):
        for report in reporter.stats.get(outcome, ()):
            if "outside" not in getattr(report, "keywords", {}):
                continue
            if outcome != "skipped":
                ran.append(report.nodeid)
            else:
                missing.append((report.nodeid, str(report.longrepr[2]).removeprefix("Skipped: ")))
    return ran, missing
