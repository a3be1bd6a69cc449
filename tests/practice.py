"""A practice internet with a configuration for it, and miitwatch run against it as real processes."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

from miitwatch.__main__ import main
from miitwatch.running.demo import write_config
from replica.timeline import Telling
from replica.world import World, start_world

#: Seconds after which a command hangs: a first poll took more than sixty where the machine was busy.
HANGS = 600.0
#: A notice as the ministry might put it; every figure and name in it is invented.
TITLE = "工业和信息化部向第二批8家外商投资企业发放增值电信业务经营试点批复"
BODY = (
    "近日，工业和信息化部向第二批8家外商投资企业发放增值电信业务经营试点批复，"
    "获批企业分别位于北京、上海、海南、深圳，可开展互联网接入、信息服务等增值电信业务。"
    "其中包括赫曼云科技（中国）有限公司。下一步，将稳妥有序扩大增值电信业务对外开放。"
)


def tell_batch(at: datetime, telling_id: str = "second-batch", **changes: Any) -> Telling:
    """A page of the ministry about a second batch, published at `at`."""
    values: dict[str, Any] = {"section": "news", "language": "zh", "about": "opening", **changes}
    return Telling(telling_id, "ministry", at, values.pop("title", TITLE), values.pop("body", BODY), **values)


@dataclass
class Practice:
    """A folder with a configuration, and the world that it points to."""

    world: World
    folder: Path

    @property
    def config(self) -> Path:
        return self.folder / "config.toml"

    @property
    def database(self) -> Path:
        return self.folder / "miitwatch.db"

    def command(self, *words: str) -> list[str]:
        return [sys.executable, "-m", "miitwatch", "--config", str(self.config), *words]

    def run(self, *words: str, timeout: float = HANGS) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*words), capture_output=True, text=True, timeout=timeout, check=False, env=clean_environment()
        )

    def call(self, *words: str, **environ: str) -> subprocess.CompletedProcess[str]:
        """As `run`, in this process: for what a command answers, where nothing hangs on a process of its own."""
        arguments, out, err, code = ["miitwatch", "--config", str(self.config), *words], StringIO(), StringIO(), 0
        with (
            patch.object(sys, "argv", arguments),
            patch.dict(os.environ, clean_environment() | environ, clear=True),
            redirect_stdout(out),
            redirect_stderr(err),
        ):
            try:
                main()
            except SystemExit as ended:
                code = int(str(ended.code))
        return subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue())

    def start(self, *words: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            self.command(*words), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=clean_environment()
        )

    def start_watching(self) -> "subprocess.Popen[str]":
        """The daemon, begun and at its work: it has said so."""
        process = self.start("run")
        assert process.stderr is not None
        if not any(" watching " in line for line in process.stderr):
            raise AssertionError(f"the daemon ended before it watched: {process.wait()}")
        return process

    def ask(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Rows of a query over the database, opened for reading."""
        connection = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)
        try:
            return connection.execute(query, values).fetchall()
        finally:
            connection.close()

    def findings(self) -> list[dict[str, Any]]:
        answer: list[dict[str, Any]] = json.loads(self.call("findings", "--json").stdout)
        return answer

    def subjects(self) -> list[str]:
        """Subjects of the alerts that the hook sink took, first looks and notices aside."""
        bodies = [json.loads(hook.body) for hook in self.world.hooks]
        return [body["data"]["subject"] for body in bodies if body["type"].startswith("finding.")]


def clean_environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.upper().startswith("MIITWATCH_")}


@contextmanager
def open_practice(folder: Path, *names: str, extra: str = "") -> Iterator[Practice]:
    """A world at its present time with the sources of these names on (all, without names)."""
    with start_world() as world:
        world.set_time(datetime.now(UTC))
        tables = world.sources()
        text = write_config(world)
        chosen = names or tuple(tables)
        off = [name for name in tables if name not in chosen]
        for name in off:
            text = text.replace(f"[sources.{name}]\n", f"[sources.{name}]\nenabled = false\n")
        (folder / "config.toml").write_text(text + extra, "utf-8")
        yield Practice(world, folder)


def just_now(minutes: int = 5) -> datetime:
    """A few minutes ago: what is published then is news to a first look too."""
    return datetime.now(UTC) - timedelta(minutes=minutes)
