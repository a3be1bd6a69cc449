"""Three occasions of the runbook played against the practice internet, command by command, as real processes."""

import json
import re
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from practice import BODY, Practice, just_now, open_practice, tell_batch
from test_miitwatch_kept_lists import HOUR, NOW, break_rows
from test_miitwatch_moving import bring_secrets
from test_miitwatch_runbook import ROOT, list_commands
from watching import open_watching


def list_steps(occasion: str) -> list[str]:
    """The commands of one occasion, in their order on the page."""
    page = (ROOT / "docs/runbook.md").read_text("utf-8")
    found = re.search(rf"^## {occasion}\n(.*?)(?=^## |\Z)", page, re.S | re.M)
    assert found
    return list_commands(found[1])


def check_steps(occasion: str, played: list[str]) -> None:
    """What was played is what the page says, in its order: a play that leaves the page is no play of it."""
    steps = [re.sub(r"^--config \S+ ", "", step) for step in list_steps(occasion)]
    assert [step.split()[:2] for step in steps] == [step.split()[:2] for step in played]


def list_batches(practice: Practice) -> list[str]:
    """The subjects of the mails that told of the batch."""
    mails = [message_from_bytes(mail.data, policy=default) for mail in practice.world.mails]
    return [str(mail["Subject"]) for mail in mails if mail["X-Miitwatch-Finding"]]


def test_the_mail_server_is_dead(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        practice.call("poll", "--all")
        practice.world.switch("mail", "down")
        practice.world.publish(tell_batch(just_now()))
        assert practice.call("poll", "--all").returncode == 5, "the round is done, a delivery failed"

        waiting = practice.call("alerts", "list").stdout
        said = practice.call("doctor")
        assert "mail" in waiting
        assert re.search(r"mail.*(refused|421|closed|down|not)", said.stdout, re.I), said.stdout
        assert said.returncode != 0
        assert list_batches(practice) == []

        practice.world.switch("mail", "down", on=False)
        assert practice.call("alerts", "resume", "mail").returncode == 0
        assert practice.call("deliver").returncode == 0
        practice.call("deliver")
        practice.call("poll", "--all")

        assert len(list_batches(practice)) == 1
        assert practice.ask("SELECT count(*) FROM messages WHERE state <> 'accepted'") == [(0,)]
    check_steps("The mail server is dead", ["alerts list", "doctor", "alerts resume mail", "deliver"])


def test_a_site_was_redesigned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_watching(tmp_path, NOW, "miit_news") as watching:
        practice = watching.practice
        watching.look(NOW)
        practice.world.publish(tell_batch(NOW + HOUR))
        with monkeypatch.context() as broken:  # as a program that does not know the new design
            break_rows(broken)
            for hour in range(2, 5):
                watching.look(NOW + hour * HOUR)
        assert "layout-changed" in practice.call("sources").stdout
        assert practice.findings() == [] or all(one["batch"] != 2 for one in practice.findings())
        practice.world.set_time(NOW + 5 * HOUR)
        assert "miit_news" in practice.call("sources", "check", "miit_news").stdout
        added = practice.call("sources", "add", practice.world.url("ministry", "/xwfb/gxdt/index.html"))
        assert "[sources." in added.stdout, added.stdout + added.stderr
        saved = tmp_path / "saved.html"
        saved.write_bytes(fetch(practice.world.address("second-batch")))
        assert (
            "8家外商投资企业"
            in practice.call("parse", "page", str(saved), "--url", practice.world.address("second-batch")).stdout
        )
        practice.world.switch("ministry", "empty-html")  # the row has left the list meanwhile
        done = practice.call("sources", "reread", "miit_news")
        assert "1 new entries" in done.stdout, done.stdout + done.stderr
        watching.look(NOW + 6 * HOUR)
        assert watching.ask("SELECT count FROM findings WHERE batch = 2") == [(8,)]
        assert any("layout-changed" in subject for (subject,) in watching.ask("SELECT subject FROM deliveries"))
    steps = ["sources", "sources check", "sources add", "parse page", "sources reread"]
    check_steps("A site was redesigned", steps)


def fetch(url: str) -> bytes:
    import urllib.request

    browser = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0"}
    with urllib.request.urlopen(urllib.request.Request(url, headers=browser), timeout=20) as answer:
        body: bytes = answer.read()
    return body


def test_restore_from_a_backup(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    with open_practice(tmp_path / "old", "miit_news") as lost:
        lost.run("poll", "--all")
        lost.world.publish(tell_batch(just_now(), "first"))
        lost.run("poll", "--all")
        backup = str(tmp_path / "miitwatch-backup.zip")
        assert lost.run("backup", backup).returncode == 0

        assert lost.run("evidence", "verify", backup).returncode == 0
        restored = lost.run("restore", backup, str(tmp_path / "new"))
        assert restored.returncode == 0, restored.stderr
        found = bring_secrets(lost, tmp_path / "new")
        assert "paused" in found.run("doctor").stdout

        told = len(list_batches(lost))
        title = "工业和信息化部向第三批9家外商投资企业发放增值电信业务经营试点批复"
        lost.world.set_time(datetime.now(UTC))
        lost.world.publish(
            tell_batch(just_now(1), "third", title=title, body=f"近日，{title}。{BODY.partition('。')[2]}")
        )
        polled = found.run("poll", "--all")
        assert len(list_batches(lost)) == told, "it asks and reads, and delivers nothing"
        assert found.ask("SELECT count FROM findings WHERE batch = 3") == [(9,)], polled.stdout + polled.stderr

        assert found.run("resume").returncode == 0
        found.run("poll", "--all")
        assert len(list_batches(lost)) == told + 1
        assert found.run("ledger", "check").returncode == 0
        assert json.loads(found.run("findings", "--json").stdout)
    steps = ["evidence verify", "restore miitwatch-backup.zip", "doctor", "resume", "ledger check"]
    check_steps("Restore from a backup", steps)
