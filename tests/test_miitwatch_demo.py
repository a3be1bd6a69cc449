"""The demo plays the opening of February 2025 and ends as it should."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from practice import clean_environment


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("demo") / "data"
    done = subprocess.run(
        [sys.executable, "-m", "miitwatch", "demo", "--keep", str(folder)],
        capture_output=True, text=True, timeout=150, check=False, env=clean_environment(),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder, done.stdout


def list_findings(folder: Path) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "miitwatch", "--config", str(folder / "config.toml"), "findings", "--json"]
    found: list[dict[str, Any]] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return found


def test_the_thirteen_are_one_finding_confirmed_with_shanghais_four_as_part(played: tuple[Path, str]) -> None:
    found = list_findings(played[0])

    approvals = [one for one in found if one["kind"] == "approval" and one["part_of"] is None]
    assert [one["batch"] for one in approvals] == [1]
    thirteen = approvals[0]
    assert [one["value"] for one in thirteen["counts"] if one["role"] == "batch"] == [13]
    assert thirteen["confirmation"] == "confirmed"
    parts = [one for one in found if one["part_of"] == thirteen["id"]]
    assert [one["regions"] for one in parts] == [["Shanghai"]]
    assert [one["value"] for one in parts[0]["counts"] if one["role"] in ("batch", "subset")] == [4]


def test_applicants_are_never_approved(played: tuple[Path, str]) -> None:
    approved = {
        firm["key"] for one in list_findings(played[0]) for firm in one["firms"] if firm["status"] == "approved"
    }

    assert approved
    assert not {key for key in approved if key.startswith(("tesla", "trafigura", "equinix", "glp", "unity"))}


def test_one_alert_tells_the_thirteen_and_one_confirms_them(played: tuple[Path, str]) -> None:
    database = sqlite3.connect(played[0] / "miitwatch.db")
    subjects = [
        row[0] for row in database.execute("SELECT subject FROM deliveries WHERE channel = 'hook' ORDER BY made_at")
    ]
    database.close()

    about = [subject for subject in subjects if "13 foreign firms approved" in subject]
    assert len([subject for subject in about if subject.startswith("New")]) == 1
    assert len([subject for subject in about if subject.startswith("Confirmed by MIIT")]) == 1


def test_look_alikes_are_no_findings(played: tuple[Path, str]) -> None:
    database = sqlite3.connect(played[0] / "miitwatch.db")
    told = "\n".join(str(row) for row in database.execute("SELECT quote FROM findings"))
    untold = database.execute("SELECT count(*) FROM findings WHERE messages = 0").fetchone()
    database.close()

    assert untold == (0,)
    for word in ("5G", "APP", "游戏", "频率", "券商", "注销", "医院", "satellite"):
        assert word not in told


def test_totals_stand_in_a_series(played: tuple[Path, str]) -> None:
    totals = {
        (count["value"], count["as_of"])
        for one in list_findings(played[0])
        for count in one["counts"]
        if count["role"] == "stock_total"
    }

    assert {(2220, "2024-09"), (2343, "2024-12"), (2400, "2025-02")} <= totals


def test_it_says_where_the_mail_lies_and_how_to_ask(played: tuple[Path, str]) -> None:
    folder, printed = played

    assert str(folder / "inbox") in printed
    assert "firms --status approved" in printed
    assert "INVENTED" in printed
    assert any((folder / "inbox" / "new").iterdir())
