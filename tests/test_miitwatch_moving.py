"""Moving to another machine, with real processes: backed up beside the daemon, restored, resumed, nothing lost."""

import os
import re
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
from records import make_store
from test_miitwatch_runbook import ROOT

from miitwatch.config import load_config
from replica.world import start_world
from storage.chain.bundles import BytesMember, write_bundle

LIMIT = 180.0


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
        assert practice.call("poll", "--all").returncode == 0
        first = tell_batch(just_now(), "first")
        practice.world.publish(first)
        daemon = practice.start("run")
        try:
            assert wait_until(lambda: len(practice.subjects()) == 1, daemon)
            done = practice.call("backup", str(tmp_path / "backup.zip"))
            assert done.returncode == 0, done.stderr
        finally:
            stop(daemon)
        checked = practice.call("evidence", "verify", str(tmp_path / "backup.zip"))
        assert (checked.returncode, "Nothing was changed" in checked.stdout) == (0, True), checked.stdout

        restored = practice.call("restore", str(tmp_path / "backup.zip"), str(tmp_path / "new"))
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
        (old / "layouts").mkdir()
        (old / "layouts" / "mine.toml").write_text("[mine]\nmarks = ['.mine']\nbody = ['.mine']\n", "utf-8")
        make_store(old).close()
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
    moved = load_config(new / "config.toml", {"CREDENTIALS_DIRECTORY": str(brought)}, new)
    assert [one.name for one in moved.templates] == ["mine"], "what decides how articles are read comes along"


def read_lines_of(way: str, part: int = 0) -> str:
    """The lines that `docs/howto/moving.md` gives for one way of installing; part 1: on the same machine."""
    page = re.split(r"^## ", (ROOT / "docs/howto/moving.md").read_text("utf-8"), flags=re.M)[part]
    found = re.search(rf"^(?: {{4}}|\* )\[?{way}.*?\n\n((?: {{8}}[^\n]*\n)+)", page, re.M | re.S)
    assert found
    return re.sub(r"^ {8}", "", found[1], flags=re.M)


@pytest.mark.parametrize("same", [False, True], ids=["another machine", "the same machine"])
def test_the_lines_for_systemd_put_the_record_where_the_unit_looks_and_make_it_its_users(
    same: bool, tmp_path: Path
) -> None:
    old, places = tmp_path / "old", {"/var/lib/": tmp_path / "var", "/etc/": tmp_path / "etc"}
    old.mkdir()
    (old / "config.toml").write_text(f'{ONE_SOURCE}\n[alerts.inbox]\nkind = "inbox"\noperators = true\n', "utf-8")
    (old / "layouts").mkdir()
    (old / "layouts" / "mine.toml").write_text("[mine]\nmarks = ['.mine']\nbody = ['.mine']\n", "utf-8")
    make_store(old / "data").close()
    assert run_in(old, {}, "backup", str(tmp_path / "miitwatch-backup.zip")).returncode == 0
    user, group = (65534, 65534) if os.geteuid() == 0 else (os.geteuid(), os.getegid())  # in the place of miitwatch
    lost = read_lines_of("systemd", 1).replace("systemctl ", "echo ") if same else ""
    if same:
        (tmp_path / "var" / "miitwatch").mkdir(parents=True)
        (tmp_path / "var" / "miitwatch" / "miitwatch.db").write_bytes(b"damaged")
        (tmp_path / "etc" / "miitwatch").mkdir(parents=True)
        (tmp_path / "etc" / "miitwatch" / "config.toml").write_text("# the old one's\n", "utf-8")
    lines = (lost + read_lines_of("systemd")).replace("miitwatch:miitwatch", f"{user}:{group}")
    lines = lines.replace("chgrp miitwatch ", f"chgrp {group} ")
    lines = lines.replace("/opt/miitwatch/bin/miitwatch", f"{sys.executable} -m miitwatch")
    for written, meant in places.items():
        lines = lines.replace(f" {written}", f" {meant}/")
    subprocess.run(
        ["sh", "-eu"], input=lines, text=True, check=True, timeout=LIMIT, cwd=tmp_path, env=clean_environment()
    )
    record, config = tmp_path / "var" / "miitwatch", tmp_path / "etc" / "miitwatch" / "config.toml"
    aside = (record.with_name("miitwatch.lost") / "miitwatch.db", config.with_name("config.toml.lost"))
    assert [one.exists() for one in aside] == [same, same], "what was there is kept"
    assert {(one.stat().st_uid, one.stat().st_gid) for one in (record, *record.rglob("*"))} == {(user, group)}
    assert (config.stat().st_gid, config.stat().st_mode & 0o777) == (group, 0o640)
    assert not (record / "config.toml").exists()
    said = run_in(config.parent, {}, "doctor").stdout
    assert f"{record / 'miitwatch.db'}: " in said
    assert "nothing is delivered until `miitwatch resume`" in said, "it is the restored record, not a new one"
    assert load_config(config, {}, tmp_path).channels[0].path == str(record / "inbox" / "inbox")
    again = run_in(
        old, {}, "restore", str(tmp_path / "miitwatch-backup.zip"), str(tmp_path / "x"), "--place", str(config)
    )
    assert (again.returncode, "is there already" in again.stderr) == (2, True)
    assert not (tmp_path / "x").exists()


ONE_SOURCE = """
[reading]
templates = "layouts"

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
