"""What a user is told who may not look where configuration, secrets or record lie: never a traceback, never a guess."""

import ctypes
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from practice import clean_environment

CONFIG = '[sources.a]\nkind = "feed"\nurl = "https://a.example/feed"\n[page]\nlisten = ""\n'


PR_CAPBSET_DROP = 24
#: With them root passes every door (capabilities(7): DAC_OVERRIDE, DAC_READ_SEARCH).
KEYS = (1, 2)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """A folder with one in it that nobody may enter."""
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "config.toml").write_text(CONFIG, "utf-8")
    closed.chmod(0)
    yield tmp_path
    closed.chmod(0o755)


def give_up_keys() -> None:
    """What root can do and another user cannot, until the process ends."""
    if os.geteuid() == 0 and any(ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, key, 0, 0, 0) for key in KEYS):
        raise OSError("the keys cannot be given up")


def run_without_keys(folder: Path, *words: str, **more: str) -> tuple[int, str]:
    """Exit code and all output of a process that may not look into `closed`."""
    done = subprocess.run(
        [sys.executable, "-m", "miitwatch", *words], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, check=False, preexec_fn=give_up_keys, env=clean_environment() | more,
    )  # fmt: skip
    return done.returncode, done.stdout


@pytest.mark.parametrize("command", ["doctor", "findings", "run"])
def test_a_configuration_in_a_closed_folder(place: Path, command: str) -> None:
    code, told = run_without_keys(place, "--config", str(place / "closed/config.toml"), command)

    assert code == 2, told
    assert "closed/config.toml (--config) cannot be read: Permission denied; see its folders' rights." in told
    assert "Traceback" not in told


def test_a_closed_place_is_not_passed_over_for_the_shipped_configuration(place: Path) -> None:
    code, told = run_without_keys(place, "findings", XDG_CONFIG_HOME=str(place / "closed"))

    assert code == 2, told
    assert "closed/miitwatch/config.toml (the user's folder) cannot be read: Permission denied" in told


def test_secrets_in_a_closed_folder(place: Path) -> None:
    (place / "own.toml").write_text(CONFIG, "utf-8")
    named = ("--config", str(place / "own.toml"))
    sends, refused = run_without_keys(place, *named, "deliver", CREDENTIALS_DIRECTORY=str(place / "closed"))
    looks, told = run_without_keys(place, *named, "sources", CREDENTIALS_DIRECTORY=str(place / "closed"))

    assert sends == 2, refused
    assert "($CREDENTIALS_DIRECTORY) cannot be read: Permission denied" in refused
    assert looks == 0, told


@pytest.mark.parametrize(("command", "inside"), [("findings", ""), ("doctor", "/own")])
def test_templates_in_a_closed_folder(place: Path, command: str, inside: str) -> None:
    """Which templates hold is not guessed: what cannot be looked at is neither an empty folder nor none."""
    (place / "own.toml").write_text(f'{CONFIG}[reading]\ntemplates = "closed{inside}"\n', "utf-8")
    code, told = run_without_keys(place, "--config", str(place / "own.toml"), command)

    assert code == 2, told
    assert f"reading.templates = 'closed{inside}': {place}/closed{inside} cannot be read: Permission denied" in told
    assert "Traceback" not in told


@pytest.mark.parametrize("command", ["findings", "doctor"])
def test_a_record_in_a_closed_folder(place: Path, command: str) -> None:
    record = place / "closed" / "miitwatch.db"
    (place / "own.toml").write_text(f'{CONFIG}[store]\npath = "{record}"\n', "utf-8")
    code, told = run_without_keys(place, "--config", str(place / "own.toml"), command)

    assert code == 1, told
    assert f"{record} cannot be read: Permission denied; see its folders' rights" in told
    assert "Traceback" not in told
