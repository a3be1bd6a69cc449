"""Two clocks: what the record said at the end of a day, and what had been decided by one."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from recording import Recorder, open_recorder
from replaying import load_articles

from domain.errors import ConfigError
from findings.keys import is_standing
from miitwatch.cli import cli
from storage.asking import knowing
from storage.values.codec import encode_value

OPENING = [article for article in load_articles() if "2025-02-28" <= article["seen"][:10] <= "2025-03-05"]
MANUAL = (Path(__file__).parent.parent / "docs" / "querying.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def opening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Recorder]:
    folder = tmp_path_factory.mktemp("opening")
    with open_recorder(folder, datetime(2025, 2, 20, tzinfo=UTC)) as recorder:
        yield recorder.play(OPENING)


def list_findings(recorder: Recorder, *words: str) -> list[dict[str, Any]]:
    return ask(recorder, "findings", *words)


def ask(recorder: Recorder, *words: str) -> list[dict[str, Any]]:
    config = recorder.app.store.path.parent / "config.toml"
    config.write_text('[store]\npath = "miitwatch.db"\n', "utf-8")
    done = CliRunner().invoke(cli, ["--config", str(config), *words, "--json"], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    rows: list[dict[str, Any]] = json.loads(done.stdout)
    return rows


def name_approvals(rows: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    found = [(one["region"], [c["value"] for c in one["counts"] if c["role"] == "batch"]) for one in rows]
    return [(region, counts) for region, counts in found if counts]


def test_the_february_texts_by_both_clocks(opening: Recorder) -> None:
    assert list_findings(opening, "--known-on", "2025-02-27") == []
    decided = list_findings(opening, "--decided-by", "2025-02-27", "--kind", "approval")
    assert name_approvals(decided) == [("Shanghai", [4])]
    known = list_findings(opening, "--known-on", "2025-02-28", "--kind", "approval", "--region", "Shanghai")
    assert ("Shanghai", [4]) in name_approvals(known)


def test_both_clocks_together_take_what_was_known_of_what_had_been_decided(opening: Recorder) -> None:
    both = list_findings(opening, "--known-on", "2025-02-28", "--decided-by", "2025-02-27")
    assert name_approvals(both) == [("Shanghai", [4])]
    assert list_findings(opening, "--known-on", "2025-02-27", "--decided-by", "2025-02-28") == []


def test_the_record_of_a_day_knows_nothing_that_came_later(opening: Recorder) -> None:
    then = next(one for one in list_findings(opening, "--known-on", "2025-03-01") if one["batch"] == 1)
    now = next(one for one in list_findings(opening) if one["id"] == then["id"])
    assert (then["confirmation"], now["confirmation"]) == ("attributed", "confirmed")
    assert [change["change"] for change in then["changes"]] == [
        change["change"] for change in now["changes"] if change["at"][:16] < "2025-03-01T16:00"
    ]
    names = [{firm["name"] for firm in one["firms"]} for one in (then, now)]
    assert names[0] <= names[1]
    early = ask(opening, "counts", "--known-on", "2025-02-28", "--kind", "stock_total")
    assert {row["value"] for row in early} == {2343}
    assert {row["value"] for row in ask(opening, "counts", "--kind", "stock_total")} > {2343, 2220}
    firms = {row["key"] for row in ask(opening, "firms", "--known-on", "2025-02-28")}
    assert "airbus-china" not in firms
    assert "airbus-china" in {row["key"] for row in ask(opening, "firms")}


def test_a_month_and_a_year_mean_their_end(opening: Recorder) -> None:
    for text in ("2025-03", "2025"):
        ids = [one["id"] for one in list_findings(opening, "--known-on", text)]
        assert ids == [one["id"] for one in list_findings(opening)]


@pytest.mark.parametrize(
    "command", [["findings"], ["firms"], ["firms", "--region", "Shanghai", "--status", "approved"]]
)
def test_before_the_record_began_it_says_so_and_what_to_ask_instead(opening: Recorder, command: list[str]) -> None:
    list_findings(opening)  # its configuration is written
    config = str(opening.app.store.path.parent / "config.toml")
    done = CliRunner().invoke(cli, ["--config", config, *command, "--known-on", "2020-01"], catch_exceptions=False)
    assert (
        "By the end of 2020-01 this record knew no finding: its first was seen on 2025-02-28, Beijing. For what had "
        "been published or decided by then, whenever it was seen: --until 2020-01, or --decided-by 2020-01, "
        "without --known-on."
    ) in done.stdout
    assert "poll" not in done.stdout, "nothing that is asked now changes what was known then"


def test_whole_series_name_the_option_that_narrows_them(opening: Recorder) -> None:
    with pytest.raises(ConfigError, match="leave --known-on out"):
        ask(opening, "counts", "--series", "--known-on", "2025-02-28")


def test_a_date_that_is_none_is_said(opening: Recorder) -> None:
    with pytest.raises(ConfigError, match="written 2025, 2025-02 or 2025-02-28"):
        list_findings(opening, "--known-on", "yesterday")
    with pytest.raises(ConfigError, match="written 2025, 2025-02 or 2025-02-28"):
        list_findings(opening, "--decided-by", "2025-02-31")


def test_the_newest_of_the_history_is_the_record_and_each_day_has_one_version(opening: Recorder) -> None:
    newest = opening.ask(
        "SELECT id, part_of, state, finding FROM findings_history WHERE known_until IS NULL ORDER BY id"
    )
    stored = {one.id: one for one in opening.findings()}
    assert [row[0] for row in newest] == sorted(stored)
    for name, part_of, state, _ in newest:
        assert (part_of, state) == (stored[name].part_of, "stands")
    for day in ("2025-02-28", "2025-03-01", "2025-03-04", "2025-03-05"):
        twice = opening.ask(
            "SELECT id FROM findings_history WHERE known_from <= ?1 AND (known_until IS NULL OR known_until > ?1) "
            "GROUP BY id HAVING count(*) > 1", day,
        )  # fmt: skip
        assert twice == []


def test_a_part_is_one_from_the_day_on_which_its_whole_was_known(opening: Recorder) -> None:
    (row,) = opening.ask("SELECT known_from, part_of FROM findings_history WHERE change = 'linked'")
    assert row[0] == "2025-02-28"
    assert row[1] is not None


def test_the_manuals_query_is_what_the_command_answers(opening: Recorder) -> None:
    query = next(one for one in re.findall(r"```sql\n(.+?)```", MANUAL, re.DOTALL) if "findings_history" in one)
    answered = [row[0] for row in opening.ask(query)]
    day = re.search(r"known_from <= '([\d-]+)'", query)
    assert day is not None
    with opening.app.store.read() as db:
        known = knowing.load_known(db, day[1])
    standing = [one.id for one in known if one.merged_into is None and one.kind == "approval" and is_standing(one)]
    assert answered == sorted(standing)
    assert answered


def test_what_the_ledger_said_stays_whatever_is_folded_later(opening: Recorder, tmp_path: Path) -> None:
    with open_recorder(tmp_path, datetime(2025, 2, 20, tzinfo=UTC)) as recorder:
        recorder.play([one for one in OPENING if one["seen"] < "2025-03-02"], deliver=False)
        with recorder.app.store.read() as db:
            before = [encode_value(one) for one in knowing.load_known(db, "2025-02-28")]
        recorder.play([one for one in OPENING if one["seen"] >= "2025-03-02"], deliver=False)
        with recorder.app.store.read() as db:
            assert [encode_value(one) for one in knowing.load_known(db, "2025-02-28")] == before
        assert before


def print_out(recorder: Recorder, *words: str, watch: bool = False) -> str:
    """What a person reads; with `watch`, the source that found the articles counts as the regulator's own."""
    config = recorder.app.store.path.parent / "watched.toml"
    source = '[sources.replay]\nkind = "feed"\nurl = "https://replay.example/feed"\nauthority = "regulator"\n'
    config.write_text(f'[store]\npath = "miitwatch.db"\n{source if watch else ""}', "utf-8")
    done = CliRunner().invoke(cli, ["--config", str(config), *words], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_the_sight_line_is_of_the_same_day_as_the_record(opening: Recorder) -> None:
    (last,) = opening.ask("SELECT strftime('%Y-%m-%d at %H:%M', max(finished), '+8 hours') FROM polls "
                          "WHERE finished < '2025-02-28T16:00:00Z'")  # fmt: skip
    then = print_out(opening, "findings", "--known-on", "2025-02-28", watch=True)
    assert f"replay.example had been last read on {last[0]}." in then
    assert last[0].startswith("2025-02-28")
    now = print_out(opening, "findings", watch=True)
    assert "replay.example was last read on 2025-03-05" in now
    shown = print_out(opening, "show", find_batch(opening), "--known-on", "2025-02-28", watch=True)
    assert "28 Feb" in shown.split("STANDING")[1].split("\n\n")[0]
    assert "5 Mar" not in shown


def find_batch(recorder: Recorder) -> str:
    return next(one["id"] for one in list_findings(recorder) if one["batch"] == 1)


def test_show_gives_a_finding_as_it_stood(opening: Recorder) -> None:
    batch = find_batch(opening)
    then, now = (print_out(opening, "show", batch, *clock) for clock in (("--known-on", "2025-02-28"), ()))
    assert "Airbus China" not in then
    assert "Airbus China" in now
    assert then.rstrip().endswith("As the record stood at the end of 2025-02-28, Beijing.")
    with pytest.raises(ConfigError, match="was not known at the end of 2025-02-27"):
        print_out(opening, "show", batch, "--known-on", "2025-02-27")
    with pytest.raises(ConfigError, match="asked of a finding or a firm"):
        print_out(opening, "show", "A-1", "--known-on", "2025-02-28")
    with pytest.raises(ConfigError, match="nothing is known by 'Airbus China'"):
        print_out(opening, "show", "Airbus China", "--known-on", "2025-02-28")
    assert "Airbus China" in print_out(opening, "show", "Airbus China")


def test_what_is_still_to_come_is_refused(opening: Recorder) -> None:
    for text in ("2099", "2099-01", "2099-01-01"):
        with pytest.raises(ConfigError, match="is still to come"):
            list_findings(opening, "--known-on", text)


@pytest.mark.parametrize(
    "words", [("findings",), ("firms",), ("counts",), ("articles",), ("outcomes",), ("backtest",), ("politeness",)]
)
def test_days_between_which_none_lies_are_refused(opening: Recorder, words: tuple[str, ...]) -> None:
    with pytest.raises(ConfigError, match="--since 2025-03-02 is after --until 2025-03-01: no day lies between"):
        print_out(opening, *words, "--since", "2025-03-02", "--until", "2025-03-01")


def test_review_show_gives_what_of_a_finding_can_be_ruled_on(opening: Recorder) -> None:
    shown = print_out(opening, "review", "show", find_batch(opening))
    assert {"firm:airbus-china", "count:batch:13", "dispute:identity_open"} <= set(shown.split())
    assert "RULED ALREADY\n  nothing" in shown
    with pytest.raises(ConfigError, match="no finding is called F-1999-001"):
        print_out(opening, "review", "show", "F-1999-001")
