"""What another configuration would have sent, held against what was sent and against its own words."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from readings import build_event
from recording import Recorder, open_recorder
from replaying import load_articles

from domain.altering import alter
from domain.claims import Reading
from miitwatch.cli import cli
from miitwatch.measuring.backtesting import Sent, backtest, count_weeks, name_week

OPENING = [article for article in load_articles() if "2025-02-28" <= article["seen"][:10] <= "2025-03-05"]


@dataclass
class Rules:
    """Reads each text as it was read."""

    readings: dict[str, Reading] = field(default_factory=dict)

    def read(self, document: Any) -> Reading:
        return self.readings[f"{document.title}\n{document.body}"]


@pytest.fixture(scope="module")
def opening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Recorder]:
    with open_recorder(tmp_path_factory.mktemp("opening"), datetime(2025, 2, 20, tzinfo=UTC)) as recorder:
        recorder.play(OPENING)
        events = map(build_event, OPENING)
        recorder.app.__dict__["reader"] = Rules({event.reading.text: event.reading for event in events})
        yield recorder


def list_sent(sent: Iterator[Sent]) -> list[tuple[Any, ...]]:
    return [(one.change.finding.id, one.change.number, one.channel, one.urgency) for one in sent]


def test_the_configuration_in_use_would_have_sent_what_it_sent(opening: Recorder) -> None:
    alerts = opening.ask("SELECT finding_id, change_number, channel, urgency FROM alerts ORDER BY id")
    before = opening.ask("SELECT count(*) FROM events"), opening.ask("SELECT count(*) FROM messages")
    assert list_sent(backtest(opening.app, opening.app.config, "2025-02-20")) == alerts
    assert alerts
    assert (opening.ask("SELECT count(*) FROM events"), opening.ask("SELECT count(*) FROM messages")) == before


def test_another_configuration_sends_what_it_takes(opening: Recorder) -> None:
    config = opening.app.config
    only_totals = alter(config, channels=(alter(config.channels[0], name="desk", kinds=("total",)),))
    sent = list(backtest(opening.app, only_totals, "2025-02-20"))
    assert {(one.channel, one.change.finding.kind) for one in sent} == {("desk", "total")}
    at_once = alter(config, channels=(alter(config.channels[0], least="urgent"),))
    assert {one.urgency for one in backtest(opening.app, at_once, "2025-02-20")} == {"urgent"}


def test_only_the_window_is_given_and_what_came_before_is_known(opening: Recorder) -> None:
    late = list(backtest(opening.app, opening.app.config, "2025-03-04", "2025-03-04"))
    assert late
    assert {one.change.kind for one in late if one.change.finding.kind == "approval"} == {"confirmed"}
    assert list(backtest(opening.app, opening.app.config, "2025-04-01")) == []


def test_alerts_are_counted_by_week(opening: Recorder) -> None:
    sent = list(backtest(opening.app, opening.app.config, "2025-02-20"))
    weeks = count_weeks(sent)
    assert [week for week, _, _ in weeks] == ["2025-02-24", "2025-03-03"]
    assert sum(counted.total() for _, _, counted in weeks) == len(sent)
    assert name_week(datetime(2025, 3, 2, 16, 0, tzinfo=UTC)) == "2025-03-03", "Monday begins at midnight in Beijing"


def test_the_command_tries_another_file_on_the_database_in_use(opening: Recorder, tmp_path: Path) -> None:
    folder = opening.app.store.path.parent
    (folder / "config.toml").write_text('[store]\npath = "miitwatch.db"\n', "utf-8")
    (tmp_path / "other.toml").write_text('[alerts.desk]\nkind = "inbox"\npath = "desk"\n', "utf-8")
    words = ["--config", str(folder / "config.toml"), "backtest", "--config", str(tmp_path / "other.toml")]
    done = CliRunner().invoke(cli, [*words, "--since", "2025-02", "--json"], catch_exceptions=False)
    assert done.exit_code == 0
    assert isinstance(json.loads(done.stdout), list), "the shipped rules may read our invented sentences or not"
    said = CliRunner().invoke(cli, [*words, "--since", "2031"], catch_exceptions=False).stdout
    assert said == "Nothing would have been sent.\n"
