"""Firms merged and split by rows of the gazetteer: read so at once, taken over by reading again, told once."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from recording import Recorder, open_recorder
from test_miitwatch_rebuilding import check
from test_miitwatch_rereading import Rules, play, read_otherwise, subjects, tell

from domain.firms import parse_gazetteer
from miitwatch.cli import cli
from miitwatch.commands.rereading import revise
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

#: Rows as they would be if a register had shown it; invented.
HEAD = "# version test\nkey,group,zh,en,aliases,basis,same_as,split_from\n"
ONE = "t-systems-prc,dt,,T-Systems P.R. China Ltd.,,named by Xinhua,,\n"
OTHER = "dt-china,dt,,Deutsche Telekom (China) Communication Technology Co,,{},{},\n"
MERGED = HEAD + ONE + OTHER.format("the register of 2 May 2025 gives one number for both", "t-systems-prc")
APART = HEAD + ONE + OTHER.format("named by Global Times", "")
SPLIT = HEAD + ONE + "t-shenzhen,dt,,T-Systems Shenzhen Ltd.,,two licences are listed,,t-systems-prc\n"


def name(key: str, written: str) -> dict[str, Any]:
    return {"name": written, "key": key, "group": "dt", "status": "approved", "legal": 1}


BOTH = (name("t-systems-prc", "T-Systems P.R. China Ltd."), name("dt-china", "Deutsche Telekom (China) Co"))


def play_two(recorder: Recorder, first: dict[str, Any], second: dict[str, Any]) -> tuple[Rules, list[dict[str, Any]]]:
    """Two papers on one batch, each with one firm."""
    articles = [tell(1, 13), tell(2, 13, seen="2025-02-28 19:00")]
    for article, firm in zip(articles, (first, second), strict=True):
        article["statements"][0]["firms"] = [firm]
    return play(recorder, articles), articles


def hold(recorder: Recorder, table: str) -> None:
    recorder.app.__dict__["gazetteer"] = parse_gazetteer(table)


def read_keys(table: str, text: str) -> list[str]:
    reading = Reader(parse_gazetteer(table)).read(Document("", text))
    return [firm.key for firm in reading.firms]


def test_a_merged_firm_is_read_under_the_key_of_the_other() -> None:
    text = "MIIT approved Deutsche Telekom (China) Communication Technology Co to run a value-added telecom pilot."
    assert read_keys(APART, text) == ["dt-china"]
    assert read_keys(MERGED, text) == ["t-systems-prc"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("a,,,A Ltd,,,t-systems-prc,\n", "gives no reason"),
        ("a,,,A Ltd,,why,t-systems-prc,t-systems-prc\n", "merged and split"),
        ("a,,,A Ltd,,why,nobody,\n", "a names nobody, which is no firm of its own"),
        ("a,,,A Ltd,,why,b,\nb,,,B Ltd,,why,t-systems-prc,\n", "a names b, which is no firm of its own"),
    ],
)
def test_a_row_that_cannot_be_meant_is_refused(row: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        parse_gazetteer(HEAD + ONE + row)


def test_reading_again_makes_two_firms_of_a_message_one_and_says_why_once(tmp_path: Path) -> None:
    with open_recorder(tmp_path, datetime(2025, 2, 20, tzinfo=UTC)) as recorder:
        rules, articles = play_two(recorder, *BOTH)
        recorder.deliver(days=8)
        (before,) = recorder.findings()
        assert ([firm.key for firm in before.firms], [one.reason for one in before.disputes]) == (
            ["t-systems-prc", "dt-china"], ["identity_open"],
        )  # fmt: skip
        hold(recorder, MERGED)
        united = articles[1]["statements"][0] | {"firms": [name("t-systems-prc", "Deutsche Telekom (China) Co")]}
        read_otherwise(rules, articles[1], statements=[united])
        told = subjects(recorder)

        done = revise(recorder.app)

        assert done is not None
        assert [line for line in done.changes if "identity_resolved" in line]
        (after,) = recorder.findings()
        assert [(firm.key, len(firm.names)) for firm in after.firms] == [("t-systems-prc", 2)]
        assert after.disputes == ()
        recorder.deliver()
        (new,) = subjects(recorder)[len(told) :]
        assert new.startswith("Corrected")
        (text,) = recorder.ask("SELECT text FROM messages ORDER BY number DESC LIMIT 1")[0]
        assert "gives one number for both" in " ".join(text.split())
        assert "Nobody's: two names turned out to be of one firm" in " ".join(text.split())
        assert check(recorder)[0] == 0


@pytest.mark.parametrize(("table", "key"), [(MERGED, "t-systems-prc"), (SPLIT, "t-shenzhen")])
def test_a_firm_that_only_changes_its_key_is_no_correction(tmp_path: Path, table: str, key: str) -> None:
    old = parse_gazetteer(table).identities[0].renamed[0]
    with open_recorder(tmp_path, datetime(2025, 2, 20, tzinfo=UTC)) as recorder:
        rules, articles = play_two(recorder, name(old, "The firm Ltd."), name(old, "The firm Ltd."))
        told = subjects(recorder)
        hold(recorder, table)
        for article in articles:
            renamed = article["statements"][0] | {"firms": [name(key, "The firm Ltd.")]}
            read_otherwise(rules, article, statements=[renamed])
        assert revise(recorder.app) is not None
        recorder.deliver(days=8)
        assert subjects(recorder) == told
        assert [firm.key for firm in recorder.findings()[0].firms] == [key]
        assert check(recorder)[0] == 0


def test_the_command_lists_them_with_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_recorder(tmp_path, datetime(2025, 2, 20, tzinfo=UTC)) as recorder:
        play_two(recorder, *BOTH)
    (tmp_path / "config.toml").write_text('[store]\npath = "miitwatch.db"\n', "utf-8")
    command = ["--config", str(tmp_path / "config.toml"), "ledger", "identities"]
    assert "No firm of the gazetteer was merged" in CliRunner().invoke(cli, command).output
    monkeypatch.setattr("miitwatch.application.load_gazetteer", lambda: parse_gazetteer(MERGED))
    (row,) = json.loads(CliRunner().invoke(cli, [*command, "--json"]).stdout)
    assert (row["kind"], row["key"], row["other"], row["old_key"]) == ("merge", "dt-china", "t-systems-prc", 1)
    assert row["reason"] == "the register of 2 May 2025 gives one number for both"
