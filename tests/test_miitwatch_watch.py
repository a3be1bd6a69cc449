"""`miitwatch watch`: what a list matches and what is known of it is shown before it is written; comments stay."""

import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from records import make_finding, store_finding

from domain.errors import ConfigError
from miitwatch.cli import cli
from miitwatch.config import load_config
from miitwatch.settings import config_files
from storage.file.store import open_store

CONFIG = """\
# Ours; keep this line.
[store]
path = "m.db"

[alerts.desk]          # the desk's
kind = "inbox"
path = "desk"
watch = ["banks"]      # grows

[alerts.other]
kind = "inbox"
path = "other"

[watch.banks]
firms = ["HSBC"]       # by any name

[sources.a]
kind = "feed"
url = "https://a.example/"
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(CONFIG, "utf-8")
    return path


def ask(config: Path, *words: str, answer: str = "") -> Result:
    return CliRunner().invoke(cli, ["--config", str(config), "watch", *words], input=answer)


def test_a_new_list_is_shown_asked_about_and_written_with_all_comments_kept(config: Path) -> None:
    done = ask(config, "add", "aero", "--title", "Aerospace", "--firm", "Airbus", "--region", "上海", "--for", "other",
               answer="y\n")  # fmt: skip

    assert done.exit_code == 0, done.output
    assert done.output.index("空中客車") < done.output.index("Write this into")
    written = config.read_text("utf-8")
    assert written.startswith(CONFIG.split("[alerts.other]")[0])
    assert "# by any name" in written
    found = load_config(config, {}, config.parent)
    assert [one.name for one in found.watch_lists] == ["banks", "aero"]
    assert found.watch_lists[1].regions == ("Shanghai",)
    assert {channel.name: channel.watch for channel in found.channels} == {"desk": ("banks",), "other": ("aero",)}


def test_nothing_is_written_without_a_yes(config: Path) -> None:
    done = ask(config, "add", "aero", "--firm", "Airbus", "--for", "other", answer="n\n")
    assert "Nothing was written." in done.output
    assert config.read_text("utf-8") == CONFIG
    assert [path.name for path in config.parent.iterdir()] == ["own.toml"]


def test_a_known_list_grows_and_keeps_what_it_has(config: Path) -> None:
    config.chmod(0o640)
    ask(config, "add", "banks", "--firm", "Bank of China", "--firm", "HSBC", "--for", "desk", "--for", "other", "--yes")
    found = load_config(config, {}, config.parent)
    assert [firm.name for firm in found.watch_lists[0].firms] == ["HSBC", "Bank of China"]
    assert [channel.watch for channel in found.channels] == [("banks",), ("banks",)]
    assert stat.S_IMODE(config.stat().st_mode) == 0o640
    assert "# grows" in config.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("add", "aero", "--firm", "Airbus", "--for", "dsk"), 'no channel "dsk"; the nearest is "desk"'),
        (("add", "aero", "--for", "desk"), "watch.aero names nothing to watch"),
        (("add", "aero", "--region", "Shangai", "--for", "desk"), '"Shangai" is no region'),
        (("add", "a.b", "--firm", "Airbus", "--for", "desk"), "letters, digits"),
        (("show", "bank"), 'no watch list "bank"; the nearest is "banks"'),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(config: Path, words: tuple[str, ...], said: str) -> None:
    done = ask(config, *words)
    assert isinstance(done.exception, ConfigError)
    assert said in str(done.exception)
    assert ".own-" not in str(done.exception), "the draft is nobody's business"
    assert config.read_text("utf-8") == CONFIG


def test_a_link_stays_a_link(config: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(config)
    assert ask(link, "add", "aero", "--firm", "Airbus", "--for", "desk", "--yes").exit_code == 0
    assert link.is_symlink()
    assert "[watch.aero]" in config.read_text("utf-8")


def test_the_file_inside_an_installed_program_is_left_alone(
    config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(config_files, "_PACKAGE", tmp_path / "package")
    packed = tmp_path / "package" / "config.toml"
    packed.parent.mkdir()
    packed.write_text(CONFIG, "utf-8")
    done = ask(packed, "add", "aero", "--firm", "Airbus", "--for", "desk", "--yes")
    assert 'catalogue = "shipped"' in str(done.exception)
    assert packed.read_text("utf-8") == CONFIG


def test_what_is_known_already_is_shown(config: Path) -> None:
    store = open_store(config.parent / "m.db", now=make_finding().first_seen)
    store_finding(store, make_finding("F-2025-001"))
    store_finding(store, make_finding("F-2025-002", firms=(), regions=("Hainan",), decided="2025-03-01"))
    store.close()

    shown = ask(config, "show", "banks").output
    assert "named as: 汇丰; 滙豐; HSBC" in shown
    assert "Known already (1):" in shown
    assert "F-2025-001  2025-02-28  13 foreign-invested firms approved, first batch" in shown
    assert "汇丰: approved, 2025-02-28 (F-2025-001)" in shown
    assert "F-2025-002" not in shown
    listed = ask(config, "list").output
    assert ("banks" in listed, "HSBC" in listed, "desk" in listed) == (True, True, True)


def test_without_a_record_it_says_so(config: Path) -> None:
    assert "There is no record yet" in ask(config, "show", "banks").output
