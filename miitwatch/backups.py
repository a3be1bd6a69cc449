"""Backup and restore: one file that brings the whole watch to another machine, but for its secrets."""

import os
import socket
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path
from zipfile import ZipFile

from domain.dates import iso_utc
from domain.errors import ConfigError, StorageError
from miitwatch import __version__
from miitwatch.backup_config import (
    TEMPLATES,
    hide_addresses,
    list_to_bring,
    point_inside,
    take_templates,
    write_without_secrets,
)
from miitwatch.backup_mails import Mails, take_mails
from miitwatch.config import Config
from miitwatch.config_show import show_config
from miitwatch.progress import count_of
from storage import finding_rows
from storage.bundles import (
    CUT_OFF,
    BytesMember,
    FileMember,
    Member,
    check_bundle,
    is_cut_off,
    list_members,
    write_bundle,
)
from storage.copies import check_copy, copy_database, pack_file, unpack_file
from storage.pausing import Withheld, list_withheld, pause
from storage.store import open_store

DATABASE = "miitwatch.db.gz"
CONFIG = "config.toml"
BRING = "BRING.txt"
#: Findings of an older version that are written anew at once.
_BATCH = 1000


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What a backup holds."""

    size: int
    files: int  # of inboxes
    unread: tuple[str, ...] = ()  # mails and folders of inboxes that could not be read, with the reason


@dataclass(frozen=True, slots=True)
class Restored:
    """Where it lies and its configuration, what would be sent to whom, and what is to bring."""

    folder: Path
    config: Path
    withheld: tuple[Withheld, ...]
    bring: str


def back_up(config: Config, path: Path, now: datetime) -> BackedUp:
    """Writes the backup; a daemon may run meanwhile. Raises StorageError, ConfigError where the file is there."""
    remedy = "Nothing is left of it: make room, or name a place that can be written"
    with _name_trouble(f"the backup {path} cannot be written", remedy):
        return _write_backup(config, path, now)


@contextmanager
def _name_trouble(what: str, remedy: str) -> Iterator[None]:
    """Raises StorageError where the disk is full, a file is closed to us, or the like."""
    try:
        yield
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        raise StorageError(f"{what}: {where}{error.strerror or error}. {remedy}") from error


def _write_backup(config: Config, path: Path, now: datetime) -> BackedUp:
    if path.exists():
        raise ConfigError(f"{path} is there already: name another file")
    if not config.store_path.exists():
        raise StorageError(f"there is no database at {config.store_path} yet: nothing to back up")
    bring = list_to_bring(config)
    with tempfile.TemporaryDirectory(dir=_find_room(path), prefix=".backup-") as folder:
        packed = Path(folder) / DATABASE
        copy_database(config.store_path, Path(folder) / "copy.db")
        pack_file(Path(folder) / "copy.db", packed)
        mails = Mails()
        members: list[Member] = [
            BytesMember("READ-ME.txt", _write_readme(config, now).encode()),
            BytesMember(BRING, bring.encode()),
            BytesMember(CONFIG, write_without_secrets(config).encode()),
            BytesMember("effective.txt", hide_addresses(show_config(config)).encode()),
            FileMember(DATABASE, packed),
            *take_templates(config),
        ]
        whole = Path(folder) / "whole.zip"
        with whole.open("wb") as file:
            write_bundle(file, chain(members, take_mails(config, mails)))
            file.flush()
            os.fsync(file.fileno())
        whole.chmod(0o600)
        whole.replace(path)
    return BackedUp(path.stat().st_size, len(mails.taken), tuple(mails.unread))


def _find_room(path: Path) -> Path:
    folder = path.absolute().parent
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        raise ConfigError(f"{folder} is no folder that can be written")
    return folder


def _write_readme(config: Config, now: datetime) -> str:
    return (
        f"A backup of miitwatch {__version__}, made {iso_utc(now)} on {socket.gethostname()}\n"
        f"of {config.store_path}.\n\n"
        f"  {DATABASE}  the record with all evidence: SQLite, gzipped\n"
        "  inbox/           the mails of channels that write an inbox here\n"
        "  templates/       the templates of [reading] templates, where there are any\n"
        f"  {CONFIG}      the configuration file, without secrets\n"
        "  effective.txt    what was in force, and where each value came from\n"
        f"  {BRING}        secrets and settings that are not in this file and are to be brought\n"
        "  MANIFEST         the SHA-256 of each of these, in the form of sha256sum\n\n"
        "miitwatch evidence verify FILE   finds any changed byte\n"
        "miitwatch restore FILE FOLDER    writes a new folder, paused: it asks sources and delivers nothing\n"
        "miitwatch resume                 lets it deliver, once the old installation is stopped\n"
    )


@contextmanager
def open_record(path: Path, now: datetime) -> Iterator[sqlite3.Connection]:
    """The record of a backup, to be read. Raises StorageError where it cannot be."""
    with _open_copy(path) as copy:
        check_copy(copy)
        store = open_store(copy, now=now)  # a copy of an older version enters the chain first
        try:
            with store.write() as tx:
                while not finding_rows.is_renewed(tx):  # rows beside the findings, as the daemon would write them anew
                    finding_rows.renew_findings(tx, _BATCH)
            with store.read() as db:
                yield db
        finally:
            store.close()


@contextmanager
def _open_copy(path: Path, beside: Path | None = None) -> Iterator[Path]:
    """The database of a backup, in a folder of its own for a while, which lies in `beside` where that is given."""
    with tempfile.TemporaryDirectory(dir=beside, prefix=".miitwatch-") as folder:
        _extract(path, DATABASE, Path(folder) / DATABASE)
        copy = Path(folder) / "miitwatch.db"
        unpack_file(Path(folder) / DATABASE, copy)
        yield copy


def restore(path: Path, folder: Path, now: datetime, config: Path | None = None) -> Restored:
    """Writes a new folder from a backup; its record is paused. Raises ConfigError, StorageError.

    Its configuration lies in it, or, with absolute paths, at `config`: an installation looks for it there.

    The database comes last and paused: what a kill leaves behind holds none that somebody could let deliver.
    """
    remedy = f"Remove what was written to {folder}, make room or get the right to write there, and restore again"
    with _name_trouble(f"{path} cannot be restored to {folder}", remedy):
        if config is not None and config.exists():
            raise ConfigError(f"{config} is there already, and nothing is written over. Move it away, or name another.")
        return _write_folder(path, folder, now, config)


def _write_folder(path: Path, folder: Path, now: datetime, config: Path | None) -> Restored:
    names = list_members(path)
    if not names and is_cut_off(path):
        raise ConfigError(f"{path} is damaged, nothing was written: {CUT_OFF}")
    if DATABASE not in names:
        raise ConfigError(f"{path} is no backup of miitwatch")
    faults = [*check_bundle(path)]
    if faults:
        raise ConfigError(
            f"{path} is damaged, nothing was written: {faults[0].place} {faults[0].row}: {faults[0].what}"
        )
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ConfigError(f"{folder} is there already and not empty: name a new folder")
    folder.mkdir(mode=0o750, parents=True, exist_ok=True)
    with _open_copy(path, folder) as copy:
        check_copy(copy)
        withheld = _mark(copy, path, now)
        for name in names:
            if name.startswith(("inbox/", f"{TEMPLATES}/")):
                _extract(path, name, _place(folder, name))
        if config is None:
            (folder / CONFIG).write_text(point_inside(_read(path, CONFIG)), "utf-8")
        bring = _read(path, BRING)
        (folder / BRING).write_text(bring, "utf-8")
        copy.replace(folder / "miitwatch.db")
    if config is not None:  # after the record: a daemon that finds it alone would begin a new one
        config.parent.mkdir(parents=True, exist_ok=True)
        config.touch(mode=0o640, exist_ok=False)
        config.write_text(point_inside(_read(path, CONFIG), folder), "utf-8")
    return Restored(folder, config or folder / CONFIG, withheld, bring)


def _mark(database: Path, path: Path, now: datetime) -> tuple[Withheld, ...]:
    """Pauses what was restored; returns what would be sent to whom."""
    store = open_store(database, now=now)
    try:
        with store.write() as tx:
            pause(tx, now, f"restored from {path.name} on {socket.gethostname()}")
            return list_withheld(tx)
    finally:
        store.close()


def _place(folder: Path, name: str) -> Path:
    """Where a member goes: never out of the folder, whatever its name says."""
    place = (folder / name).resolve()
    if not place.is_relative_to(folder.resolve()):
        raise ConfigError(f"the backup has a file called {name!r}, which lies outside of it: nothing more was written")
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return place


def _extract(path: Path, name: str, target: Path) -> None:
    import shutil

    with ZipFile(path) as bundle, bundle.open(name) as source, target.open("wb") as file:
        shutil.copyfileobj(source, file, 1 << 20)


def _read(path: Path, name: str) -> str:
    with ZipFile(path) as bundle:
        return bundle.read(name).decode()


def describe_size(size: int, files: int) -> str:
    """`12.3 MB, with 4 mails`."""
    mails = f", with {count_of(files, 'mail', 'mails')}" if files else ""
    return f"{size / 1_000_000:.1f} MB{mails}"
