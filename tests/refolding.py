"""A record of the replay set, and what its commands say after an upgrade whose rules fold otherwise."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from recording import Recorder
from replaying import load_articles

from domain.findings import Finding
from findings.fold import fold
from findings.state import State
from miitwatch.folding import checkpoints as keeping
from miitwatch.folding import named_rules
from storage.ledger import ledger

ARTICLES = load_articles()
OPENING = [one for one in ARTICLES if one["seen"].startswith("2025-02-28")]
LATER = [one for one in ARTICLES if one["seen"].startswith("2025-03-01")]
BEGIN = datetime(2025, 2, 20, tzinfo=UTC)


def check(folder: Path, *command: str) -> tuple[int, str]:
    from click.testing import CliRunner

    from miitwatch.cli import cli

    config = folder / "config.toml"
    config.write_text('[store]\npath = "miitwatch.db"\n', "utf-8")
    done = CliRunner().invoke(cli, ["--config", str(config), *command])
    return done.exit_code, done.output


def load_again(recorder: Recorder) -> tuple[Finding, ...]:
    """Every event folded again from an empty state, as `ledger check` did before there were checkpoints."""
    state = State.load(())
    with recorder.app.store.read() as db:
        for event in ledger.load_events(db):
            state.apply(fold(state, event))
    return state.findings()


def take_other_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """An upgrade that folds as before, but by other files."""
    for module in (keeping, named_rules):
        monkeypatch.setattr(module, "name_folding", lambda: "00000000")


def ask(folder: Path, query: str, *values: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / "miitwatch.db", isolation_level=None)) as db:
        return db.execute(query, values).fetchall()
