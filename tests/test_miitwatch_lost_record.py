"""A record that was lost is no empty one: also what needs none to answer says so."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from domain.errors import StorageError
from miitwatch.cli import cli

CONFIG = """\
[store]
path = "m.db"
[watch.banks]
firms = ["HSBC"]
[sources.a]
kind = "feed"
url = "https://a.example/"
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Beside it lies the log of a record whose file is gone."""
    (tmp_path / "m.db-wal").write_bytes(b"what was last written")
    (tmp_path / "config.toml").write_text(CONFIG, "utf-8")
    return tmp_path / "config.toml"


@pytest.mark.parametrize("words", [("sources", "list"), ("backup", "saved.zip"), ("findings",)])
def test_a_command_says_that_the_record_was_lost(config: Path, words: tuple[str, ...]) -> None:
    told = CliRunner().invoke(cli, ["--config", str(config), *words])
    assert isinstance(told.exception, StorageError)
    assert "m.db is missing, and what was last written to it lies beside it in m.db-wal" in str(told.exception)
    assert sorted(file.name for file in config.parent.iterdir()) == ["config.toml", "m.db-wal"]


def test_a_watch_list_is_shown_without_it_and_says_why(config: Path) -> None:
    told = CliRunner().invoke(cli, ["--config", str(config), "watch", "show", "banks"])
    assert told.exit_code == 0
    assert "HSBC" in told.output
    assert "The record cannot be read, so what is known of it is not shown" in told.output
    assert "lies beside it in m.db-wal" in told.output
