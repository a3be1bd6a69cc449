"""What a backup holds, taken out of it: a new folder whose record is paused, or the record to be read."""

import socket
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

from msgspec import Struct

from domain.errors import CommandError
from miitwatch.proof.backup_config import (
    TEMPLATES,
    place_member,
    point_inside,
)
from miitwatch.proof.backups import BRING, CONFIG, DATABASE, name_trouble
from storage.chain.bundles import CUT_OFF, check_bundle, is_cut_off, list_members
from storage.file.copies import check_copy, unpack_file
from storage.file.store import open_store
from storage.ledger import finding_rows
from storage.outbox.pausing import Withheld, list_withheld, pause

#: Findings of an older version that are written anew at once.
_BATCH = 1000


class Restored(Struct, frozen=True):
    """Where it lies and its configuration, what would be sent to whom, and what is to bring."""

    folder: Path
    config: Path
    withheld: tuple[Withheld, ...]
    bring: str


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
    """Writes a new folder from a backup; its record is paused. Raises CommandError, StorageError.

    Its configuration lies in it, or, with absolute paths, at `config`: an installation looks for it there.

    The database comes last and paused: what a kill leaves behind holds none that somebody could let deliver.
    """
    remedy = f"Remove what was written to {folder}, make room or get the right to write there, and restore again"
    with name_trouble(f"{path} cannot be restored to {folder}", remedy):
        if config is not None and config.exists():
            raise CommandError(
                f"{config} is there already, and nothing is written over. Move it away, or name another."
            )
        return _write_folder(path, folder, now, config)


def _write_folder(path: Path, folder: Path, now: datetime, config: Path | None) -> Restored:
    names = list_members(path)
    if not names and is_cut_off(path):
        raise CommandError(f"{path} is damaged, nothing was written: {CUT_OFF}")
    if DATABASE not in names:
        raise CommandError(f"{path} is no backup of miitwatch")
    faults = [*check_bundle(path)]
    if faults:
        raise CommandError(
            f"{path} is damaged, nothing was written: {faults[0].place} {faults[0].row}: {faults[0].what}"
        )
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CommandError(f"{folder} is there already and not empty: name a new folder")
    folder.mkdir(mode=0o750, parents=True, exist_ok=True)
    with _open_copy(path, folder) as copy:
        check_copy(copy)
        withheld = _mark(copy, path, now)
        written = _read(path, CONFIG)
        for name in names:
            if name.startswith(("inbox/", f"{TEMPLATES}/")):
                _extract(path, name, _place(folder, place_member(written, name)))
        if config is None:
            (folder / CONFIG).write_text(point_inside(written), "utf-8")
        bring = _read(path, BRING)
        (folder / BRING).write_text(bring, "utf-8")
        copy.replace(folder / "miitwatch.db")
    if config is not None:  # after the record: a daemon that finds it alone would begin a new one
        config.parent.mkdir(parents=True, exist_ok=True)
        config.touch(mode=0o640, exist_ok=False)
        config.write_text(point_inside(written, folder), "utf-8")
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
        raise CommandError(f"the backup has a file called {name!r}, which lies outside of it: nothing more was written")
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return place


def _extract(path: Path, name: str, target: Path) -> None:
    import shutil

    with ZipFile(path) as bundle, bundle.open(name) as source, target.open("wb") as file:
        shutil.copyfileobj(source, file, 1 << 20)


def _read(path: Path, name: str) -> str:
    with ZipFile(path) as bundle:
        return bundle.read(name).decode()
