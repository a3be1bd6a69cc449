"""Opens configuration and application for a command."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from miitwatch.clock import read_clock
from miitwatch.progress import PlainProgress

if TYPE_CHECKING:
    from miitwatch.application import Application
    from miitwatch.config import Config


def load_settings(config_path: Path | None, *, sends: bool = True) -> "Config":
    """The effective configuration; without `sends` channels may lack their secrets. Raises ConfigError."""
    from miitwatch.config import load_config

    return load_config(config_path, os.environ, Path.cwd(), sends=sends)


@contextmanager
def open_for_work(config_path: Path | None, *, makes: bool = False) -> Iterator["Application"]:
    """The application with a store that may be written; progress goes to standard output, line by line.

    Raises StorageError where the tables are older and another process is at work on them and, unless the command
    `makes` the record, where there is none: at a path with a slip nothing waits, and nothing is paused.
    """
    from miitwatch.application import open_application_beside
    from storage.file.placing import require_file

    config = load_settings(config_path)
    if not makes:
        require_file(config.store_path)
    with open_application_beside(config, read_clock, PlainProgress(click.echo)) as app:
        yield app


@contextmanager
def open_for_reading(config_path: Path | None) -> Iterator["Application"]:
    """The application with a read-only store. Raises StorageError where there is no database yet."""
    from miitwatch.application import open_application

    config, progress = load_settings(config_path, sends=False), PlainProgress(click.echo)
    with open_application(config, read_clock, progress, read_only=True) as app:
        yield app
