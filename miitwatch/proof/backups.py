"""A backup: one file that brings the whole watch to another machine, but for its secrets."""

import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import chain
from pathlib import Path

from msgspec import Struct

from domain.dates import iso_utc
from domain.errors import CommandError, StorageError
from miitwatch import __version__
from miitwatch.config import Config
from miitwatch.progress import count_of
from miitwatch.proof.backup_config import (
    hide_addresses,
    list_to_bring,
    take_templates,
    write_without_secrets,
)
from miitwatch.proof.backup_mails import Mails, take_mails
from miitwatch.setup.config_show import show_config
from storage.chain.bundles import BytesMember, FileMember, Member, write_bundle
from storage.file.copies import check_copy, copy_database, pack_file
from storage.file.placing import find_record
from storage.file.schema import is_alive

DATABASE = "miitwatch.db.gz"
CONFIG = "config.toml"
BRING = "BRING.txt"
#: How the folder beside a backup is called while it is made, with the process that makes it.
_PREFIX = ".miitwatch-backup-"


class BackedUp(Struct, frozen=True):
    """What a backup holds."""

    size: int
    files: int  # of inboxes
    unread: tuple[str, ...] = ()  # mails and folders of inboxes that could not be read, with the reason


def back_up(config: Config, path: Path, now: datetime) -> BackedUp:
    """Writes the backup; a daemon may run meanwhile. Raises StorageError, CommandError where the file is there."""
    remedy = "Nothing is left of it: make room, or name a place that can be written"
    with name_trouble(f"the backup {path} cannot be written", remedy):
        return _write_backup(config, path, now)


@contextmanager
def name_trouble(what: str, remedy: str) -> Iterator[None]:
    """Raises StorageError where the disk is full, a file is closed to us, or the like."""
    try:
        yield
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        raise StorageError(f"{what}: {where}{error.strerror or error}. {remedy}") from error


def _write_backup(config: Config, path: Path, now: datetime) -> BackedUp:
    if path.exists():
        raise CommandError(f"{path} is there already: name another file")
    if not find_record(config.store_path):
        raise StorageError(f"there is no database at {config.store_path} yet: nothing to back up")
    bring = list_to_bring(config)
    room = _find_room(path)
    _remove_left(room)
    with tempfile.TemporaryDirectory(dir=room, prefix=f"{_PREFIX}{os.getpid()}.") as folder:
        packed, copy = Path(folder) / DATABASE, Path(folder) / "copy.db"
        copy_database(config.store_path, copy)
        _require_sound(config.store_path, copy)
        pack_file(copy, packed)
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
        _put_in_place(whole, path)
    return BackedUp(path.stat().st_size, len(mails.taken), tuple(mails.unread))


def _remove_left(room: Path) -> None:
    """What backups that were killed have left: a copy of the record each, which nobody else would ever remove."""
    for left in room.glob(f"{_PREFIX}*"):
        process = left.name.removeprefix(_PREFIX).partition(".")[0]
        if process.isdecimal() and not is_alive(int(process)):
            shutil.rmtree(left, ignore_errors=True)


def _put_in_place(whole: Path, path: Path) -> None:
    """Never over a file that is there: another backup may have been written there meanwhile."""
    try:
        os.link(whole, path)
    except OSError as error:
        if path.exists():
            raise CommandError(f"{path} is there already: name another file") from error
        whole.replace(path)  # a file system without links


def _require_sound(database: Path, copy: Path) -> None:
    """A copy of a damaged record is none that could be restored: it must not take the place of an older one."""
    try:
        check_copy(copy, f"the database {database}")
    except StorageError as error:
        raise StorageError(f"{error}. No backup was written; keep the last one that was, and restore it") from error


def _find_room(path: Path) -> Path:
    folder = path.absolute().parent
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        raise CommandError(f"{folder} is no folder that can be written")
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


def describe_size(size: int, files: int) -> str:
    """`12.3 MB, with 4 mails`."""
    mails = f", with {count_of(files, 'mail', 'mails')}" if files else ""
    return f"{size / 1_000_000:.1f} MB{mails}"
