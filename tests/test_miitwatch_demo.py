"""The demo plays the opening of February 2025 and ends as it should."""

import json
import random
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from practice import clean_environment

from domain.dates import BEIJING
from domain.errors import ConfigError
from miitwatch.reading.reading import is_sampled
from miitwatch.running.demo import play_demo
from storage.asking.outcomes import Window, count_outcomes


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


def test_each_message_is_printed_below_the_moment_at_which_it_was_accepted(played: tuple[Path, str]) -> None:
    folder, printed = played
    with closing(sqlite3.connect(folder / "miitwatch.db")) as database:
        rows = database.execute("SELECT channel, subject, accepted_at FROM deliveries").fetchall()
    accepted = sorted(
        (datetime.fromisoformat(at).astimezone(BEIJING).strftime("%a %d %b %Y, %H:%M"), channel, subject)
        for channel, subject, at in rows
    )
    told, moment = [], ""
    for line in printed.partition("WHAT WAS FOUND")[0].splitlines():
        if line.endswith(" Beijing"):
            moment = line.removesuffix(" Beijing")
        elif found := re.fullmatch(r"message +(\w+)(?: to \S+)?: accepted: (.+)", line):
            told.append((moment, found[1], found[2]))
    assert len(told) > 30
    assert sorted(told) == accepted


def test_the_totals_have_their_pictures_at_the_end(played: tuple[Path, str]) -> None:
    with closing(sqlite3.connect(played[0] / "miitwatch.db")) as database:
        pictures = dict(database.execute("SELECT name, svg FROM chart_rows"))
    names = {"pilot-total", "stock-total", "regions", "services"}
    assert set(pictures) == names | {f"{name}-zh" for name in names}
    assert "2,400" in pictures["stock-total"]


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


def test_its_mail_says_what_the_watch_does_not_see(played: tuple[Path, str]) -> None:
    """Where the ministry told it first is not watched, here as in earnest: else silence would prove something."""
    folder, printed = played
    mails = [path.read_text("utf-8") for path in (folder / "inbox" / "new").iterdir()]
    told = [mail for mail in mails if "X-Miitwatch-Change: New" in mail]
    assert told
    assert all("Not watched: The ministry's WeChat account (工信微报)." in " ".join(mail.split()) for mail in told)
    assert "Not watched: The ministry's WeChat account" in " ".join(printed.split())


def test_the_mail_in_the_readme_is_the_one_that_the_demo_sends(played: tuple[Path, str]) -> None:
    """But for the ports of its practice internet, and the page's hash, since the page's links hold them too."""
    folder, _ = played
    readme = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
    shown = readme.split("<!-- mail:begin -->\n```text\n")[1].split("```\n<!-- mail:end -->")[0]
    subject = shown.splitlines()[0].removeprefix("Subject: ")
    for path in (folder / "inbox" / "new").iterdir():
        mail = message_from_bytes(path.read_bytes(), policy=default)
        if mail["Subject"] == subject:
            break
    else:
        pytest.fail(f"the demo sends no {subject}")
    text = mail.get_body(("plain",))
    assert text is not None
    assert blur(f"Subject: {subject}\n\n{text.get_content()}") == blur(shown)


def blur(text: str) -> str:
    return re.sub(r"sha256:[0-9a-f]{64}|(?<=http://127\.0\.1\.)\d+:\d+", "...", text).replace("\r\n", "\n").strip()


def test_it_says_where_the_mail_lies_and_how_to_ask(played: tuple[Path, str]) -> None:
    folder, printed = played

    assert str(folder / "inbox") in printed
    assert "firms --status approved" in printed
    assert "INVENTED" in printed
    assert any((folder / "inbox" / "new").iterdir())


MANUAL = (Path(__file__).parent.parent / "docs" / "querying.md").read_text(encoding="utf-8")
QUESTIONS = dict(re.findall(r"^### (\d+)\. .+?```sql\n(.+?)```", MANUAL, flags=re.MULTILINE | re.DOTALL))
#: By hand, from what the demo plays. Of long rows the columns that answer the question, by their place.
ANSWERS: dict[str, tuple[tuple[int, ...], list[tuple[Any, ...]]]] = {
    "1": ((0, 1, 2, 3, 4), [
        (name, "parent", "2025-02-26", "attributed", "China Daily")
        for name in ("Bank of China", "HSBC", "Liepin", "Siemens")
    ]),
    "2": ((1, 2, 3, 4, 5), [
        ("2024-03", "exact", 1926, None, "attributed"),
        ("2024-09", "exact", 2220, 294, "confirmed"),
        ("2024-12", "exact", 2343, 123, "confirmed"),
        ("2025-02", "over", 2400, 57, "confirmed"),
    ]),
    "3": ((0, 1, 2), [
        *((name, None, "2024-10-23") for name in ("Tesla", "Trafigura", "Unity")),
        ("Unity Shanghai", None, "2024-10-29"),
        *((name, "signed", "2024-10-31") for name in ("Budweiser", "Equinix", "Honeywell", "Kyndryl", "Trafigura")),
    ]),
    "4": ((0, 1, 2), [("F-2025-003", "attributed", "4 batch"), ("F-2025-004", "attributed", "13 batch")]),
    "5": ((0, 1, 3, 4, 5), [("F-2025-003", "2025-02-26", 4, "Shanghai", "F-2025-004")]),
    "6": ((0, 1, 2, 3), [(13, 6, 5, 2)]),
    "7": ((0, 1, 2, 4), [
        ("F-2024-002", "stock_total", 1926, 1),
        ("F-2024-004", "stock_total", 2220, 1),
        ("F-2025-002", "stock_total", 2343, 1),
        ("F-2025-003", "batch", 4, 1),
        ("F-2025-004", "batch", 13, 1),
        ("F-2025-005", "stock_total", 2400, 1),
    ]),
    "8": ((0, 1, 2, 3, 4), [
        ("F-2025-003", "approval", "attributed", None, None),
        ("F-2025-004", "approval", "confirmed", "2025-03-04T01:45:00Z", 85.0),
        ("F-2025-005", "total", "confirmed", "2025-03-04T01:45:00Z", 82.0),
    ]),
    "9": ((1, 2, 3), [
        ("Global Times", "state", "changed"),
        ("Xinhua", "state", "changed"),
        ("CRNTT", "press", "nothing_new"),
        ("Telecom Review Asia", "aggregator", "headline_only"),
        ("C114", "trade", "nothing_new"),
        ("MIIT", "regulator", "changed"),
        ("Developing Telecoms", "trade", "changed"),
        ("China News Service", "state", "nothing_new"),
        ("gov.cn", "government", "nothing_new"),
    ]),
    "10": ((0, 1), [
        ("changed", 5), ("off_topic", 3), ("passed_by_title", 3), ("nothing_new", 2), ("headline_only", 1),
    ]),
}  # fmt: skip


def test_the_manual_asks_ten_questions() -> None:
    assert list(QUESTIONS) == list(ANSWERS) == [str(number) for number in range(1, 11)]


@pytest.mark.parametrize("number", ANSWERS)
def test_the_manuals_questions_are_answered_on_what_the_demo_leaves(played: tuple[Path, str], number: str) -> None:
    columns, expected = ANSWERS[number]
    with closing(sqlite3.connect(f"file:{played[0] / 'miitwatch.db'}?mode=ro", uri=True)) as database:
        rows = database.execute(QUESTIONS[number]).fetchall()

    assert [tuple(row[column] for column in columns) for row in rows] == expected


def test_sqlite_utils_answers_them_too(played: tuple[Path, str]) -> None:
    command = [sys.executable, "-m", "sqlite_utils", "query", str(played[0] / "miitwatch.db"), QUESTIONS["6"]]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert json.loads(done.stdout) == [{"approved": 13, "by_legal_name": 6, "by_group": 5, "not_named": 2}]


@pytest.mark.parametrize("seed", range(20))
def test_for_any_window_of_the_play_the_entries_are_the_sum_of_their_outcomes(
    played: tuple[Path, str], seed: int
) -> None:
    rng = random.Random(seed)
    days = sorted((date(2024, 2, 1) + timedelta(days=rng.randrange(430))).isoformat() for _ in range(2))
    since, until = rng.choice((days[0], days[0][:7], None)), rng.choice((days[1], days[1][:7], None))
    with closing(sqlite3.connect(f"file:{played[0] / 'miitwatch.db'}?mode=ro", uri=True)) as database:
        database.row_factory = sqlite3.Row
        sources = [row[0] for row in database.execute("SELECT DISTINCT source FROM entries ORDER BY source")]
        source = rng.choice((None, *sources))
        seen = [
            row[0]
            for row in database.execute("SELECT date(first_seen, '+8 hours'), source FROM entries")
            if source in (None, row[1])
        ]
        counted = dict(count_outcomes(database, Window(since, until, source)))
    inside = [day for day in seen if (since or "") <= day and (until is None or day[: len(until)] <= until)]
    assert sum(counted.values()) == len(inside)
    assert seen


def test_the_two_disputes_of_february_2025_are_open(played: tuple[Path, str]) -> None:
    """One figure with two meanings, and two names of one group: read by the real rules, and no other dispute."""
    with closing(sqlite3.connect(f"file:{played[0] / 'miitwatch.db'}?mode=ro", uri=True)) as database:
        held = [json.loads(row[0]) for row in database.execute("SELECT finding FROM finding_rows ORDER BY id")]
    disputes = [
        (dispute["reason"], dispute["claim"], dispute["against"]) for one in held for dispute in one["disputes"]
    ]
    assert sorted(disputes) == [
        ("identity_open", "Deutsche Telekom (China) Communication Technology Co", "T-Systems P.R. China Ltd."),
        ("total_told_as_new", "2,400 told as new firms", "2,400 in all"),
    ]


def test_which_entry_is_a_sample_does_not_hang_on_the_ports_of_the_practice_internet() -> None:
    """Else the demo's own figures are others in one of twenty runs."""
    for path in range(200):
        sampled = {is_sampled(f"http://127.0.1.7:{port}/news/{path}.html") for port in ("34121", "40343")}
        assert sampled == {is_sampled(f"http://127.0.1.7/news/{path}.html")}


def test_a_folder_that_cannot_be_written_is_said_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("a file\n", "utf-8")
    for folder in (tmp_path / "mine", tmp_path / "mine" / "demo"):
        with pytest.raises(ConfigError, match="Name a folder of yours with --keep"):
            play_demo(folder, print)
