"""Moving to another machine, with real processes: backed up beside the daemon, restored, resumed, nothing lost."""

import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from practice import Practice, clean_environment, just_now, open_practice, tell_batch

from replica.world import start_world
from storage.bundles import BytesMember, write_bundle

LIMIT = 60.0


def wait_until(holds: Callable[[], bool], process: "subprocess.Popen[str]") -> bool:
    pause = threading.Event()
    for _ in range(int(LIMIT / 0.05)):
        if holds():
            return True
        if process.poll() is not None:
            return holds()
        pause.wait(0.05)
    return False


def stop(process: "subprocess.Popen[str]") -> None:
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=LIMIT)


def bring_secrets(practice: Practice, folder: Path) -> Practice:
    """The operator's part: what BRING.txt lists is put back where the file says that it was taken out."""
    import tomlkit

    old = tomlkit.parse(practice.config.read_text("utf-8"))
    new = tomlkit.parse((folder / "config.toml").read_text("utf-8"))
    for line in (folder / "BRING.txt").read_text("utf-8").splitlines():
        dotted = line.strip().partition("  ")[0]
        if dotted.startswith("alerts."):
            _, name, key = dotted.split(".")
            new["alerts"][name][key] = old["alerts"][name][key]
    (folder / "config.toml").write_text(tomlkit.dumps(new), "utf-8")
    return Practice(practice.world, folder)


def test_the_watch_moves_to_another_folder_and_tells_everything_once(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    with open_practice(tmp_path / "old", "miit_news") as practice:
        text = practice.config.read_text("utf-8").replace('every = "60m"', 'every = "1s"')
        practice.config.write_text(text, "utf-8")
        assert practice.run("poll", "--all").returncode == 0
        first = tell_batch(just_now(), "first")
        practice.world.publish(first)
        daemon = practice.start("run")
        try:
            assert wait_until(lambda: len(practice.subjects()) == 1, daemon)
            done = practice.run("backup", str(tmp_path / "backup.zip"))
            assert done.returncode == 0, done.stderr
        finally:
            stop(daemon)
        checked = practice.run("evidence", "verify", str(tmp_path / "backup.zip"))
        assert (checked.returncode, "Nothing was changed" in checked.stdout) == (0, True), checked.stdout

        restored = practice.run("restore", str(tmp_path / "backup.zip"), str(tmp_path / "new"))
        assert restored.returncode == 0, restored.stderr
        assert "the record, paused. It would send:" in restored.stdout
        moved = bring_secrets(practice, tmp_path / "new")
        second = tell_batch(
            just_now(), "third", title="工业和信息化部向第三批6家外商投资企业发放增值电信业务经营试点批复",
            body="近日，工业和信息化部向第三批6家外商投资企业发放增值电信业务经营试点批复，获批企业分别位于北京、上海、海南、深圳。"
            "下一步，将稳妥有序扩大增值电信业务对外开放。本文为测试而写，内容均为虚构。",
        )  # fmt: skip
        practice.world.publish(second)
        daemon = moved.start("run")
        try:
            assert wait_until(lambda: moved.ask("SELECT count(*) FROM alerts WHERE queued = 0")[0][0] > 0, daemon)
            assert wait_until(lambda: bool(_list_pause_notices(moved)), daemon)
            assert len(practice.subjects()) == 1
            assert "paused" in moved.run("doctor").stdout
            resumed = moved.run("resume")
            assert "It delivers again" in resumed.stdout, resumed.stdout + resumed.stderr
            assert wait_until(lambda: len(practice.subjects()) == 2, daemon)
        finally:
            stop(daemon)
        assert len(set(practice.subjects())) == 2
        assert moved.run("evidence", "verify").returncode == 0
        assert moved.run("vacuum").returncode == 0
        assert moved.run("evidence", "verify").returncode == 0


def _list_pause_notices(practice: Practice) -> list[tuple[str, ...]]:
    return practice.ask("SELECT id FROM messages WHERE type = 'notice.paused' AND state = 'accepted'")


@pytest.mark.parametrize("older", [False, True], ids=["", "backed up by an older version"])
def test_what_init_wrote_works_elsewhere_with_its_secrets_brought_as_the_page_says(older: bool, tmp_path: Path) -> None:
    """`docs/howto/moving.md`: files named after their keys, in the folder that CREDENTIALS_DIRECTORY names."""
    old, new, brought = tmp_path / "old", tmp_path / "new", tmp_path / "brought"
    (tmp_path / "password").write_text("s3cret\n", "utf-8")
    with start_world() as world:
        host, port = world.smtp
        words = ("--send-by", f"{host}:{port}", "--readers", "a@firm.test", "--operators", "ops@firm.test")
        account = ("--account", "watch", "--password-file", str(tmp_path / "password"), "--security", "starttls")
        run_in(old, {}, "init", "--yes", "--data", str(old), "--contact", "web-reader@firm.test", *words, *account)
        config = (old / "config.toml").read_text("utf-8")
        (old / "config.toml").write_text(config.replace('catalogue = "shipped"', ONE_SOURCE), "utf-8")
        run_in(old, {}, "deliver")  # makes the record, and asks nobody
        backed = run_in(old, {}, "backup", str(tmp_path / "backup.zip"))
        assert backed.returncode == 0, backed.stderr
        if older:
            name_the_files_again(tmp_path / "backup.zip", (old / "config.toml").read_text("utf-8"))
        restored = run_in(old, {}, "restore", str(tmp_path / "backup.zip"), str(new))
        assert restored.returncode == 0, restored.stderr
        (old / "secrets").rename(brought)  # the other machine has no such folder
        shutil.rmtree(old)
        done = run_in(new, {"CREDENTIALS_DIRECTORY": str(brought)}, "config", "show")
    assert done.returncode == 0, done.stderr
    for name in ("mail", "operators"):
        assert f"file {brought / f'alerts.{name}.password'}" in done.stdout
        assert f"alerts.{name}.password" in (new / "BRING.txt").read_text("utf-8")
    assert "s3cret" not in done.stdout


ONE_SOURCE = """
[sources.q]
kind = "feed"
url = "https://q.example/feed"
language = "en"
"""


def run_in(folder: Path, environment: dict[str, str], *words: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "miitwatch", "--config", str(folder / "config.toml"), *words]
    environ = {**clean_environment(), **environment}
    return subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, check=False, env=environ)


def name_the_files_again(path: Path, config: str) -> None:
    """The backup as an older version made it: the names of the secrets' files stand in its configuration."""
    with ZipFile(path) as bundle:
        files = {name: bundle.read(name) for name in bundle.namelist() if name != "MANIFEST"}
    files["config.toml"] = config.encode()
    with path.open("wb") as target:
        write_bundle(target, [BytesMember(name, content) for name, content in files.items()])
