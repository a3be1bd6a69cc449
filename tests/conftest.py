"""What `make test-outside` says at its end: which tests ran, and which could not, and for want of what."""

from typing import Any

import pytest


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
