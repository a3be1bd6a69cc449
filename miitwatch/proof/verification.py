"""Verification of exports, backups and the live record, and what is said of it."""

import sqlite3
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from domain.errors import CommandError, StorageError
from miitwatch.application import Application
from miitwatch.progress import count_of
from miitwatch.proof.backups import DATABASE
from miitwatch.proof.rebuilding import OLDER, Parting, rebuild_record
from miitwatch.proof.restoring import open_record
from storage.chain.bundles import check_bundle, list_members
from storage.chain.chain import read_head
from storage.chain.proofs import check_export, list_hashes
from storage.chain.verifying import Fault, check_head, check_record
from storage.ledger.finding_rows import is_renewed


class Verified(Struct, frozen=True):
    """What was changed, and the last line that says what was held against what."""

    faults: tuple[Fault, ...]
    told: str


def verify_record(app: Application, head: str | None = None) -> Verified:
    """The live record: the chain, every value it was made over, and the findings as its events add up to them."""
    with app.store.read() as db:
        faults, told = _check_all(db, head)
        noted = read_head(db)[1]
    if faults:
        return Verified(faults, f"{count_of(len(faults), 'fault', 'faults')} in the record: {app.store.path}")
    told = f"Nothing was changed: {told}"
    return Verified((), f"{told}\nNote this down elsewhere; a later check by --head finds it again: {noted}")


def _check_all(db: sqlite3.Connection, head: str | None) -> tuple[tuple[Fault, ...], str]:
    """Every fault of a record, and what was held against what; the findings last, where all else holds."""
    checked = check_record(db)
    faults = (*checked.faults, *check_head(db, head))
    if faults:
        return faults, ""
    rebuilt = rebuild_record(db)
    if rebuilt.parting is not None:
        return (_name_parting(rebuilt.parting, renewed=is_renewed(db)),), ""
    told = f"{count_of(checked.links, 'link holds', 'links hold')}, and every value that they were made over.\n"
    return (), f"{told}{rebuilt.tell()}, the same as the tables."


def _name_parting(parting: Parting, *, renewed: bool) -> Fault:
    """Findings as they stand are no evidence of their own: they are what the events add up to."""
    what = f"{parting.column} is {parting.stored!r}, the events add up to {parting.rebuilt!r}"
    return Fault(parting.table, parting.row, f"{what}: {'see `miitwatch ledger check`' if renewed else OLDER}")


def verify_file(path: Path, now: datetime, head: str | None = None) -> Verified:
    """An export or a backup. Raises CommandError for a file that is neither."""
    names = list_members(path)
    if DATABASE in names:
        return _verify_backup(path, now, len(names), head)
    faults = [*check_export(path)]
    if head is not None and head not in list_hashes(path):
        faults.append(Fault("chain.txt", head[:12], "no link in this file has this hash"))
    if faults:
        return Verified(tuple(faults), f"{count_of(len(faults), 'fault', 'faults')} in {path}")
    if "SHEET.txt" not in names:
        raise CommandError(f"{path} is neither an evidence export nor a backup")
    return Verified((), f"Nothing was changed in {path}: {count_of(len(names), 'file', 'files')} and the chain hold.")


def _verify_backup(path: Path, now: datetime, files: int, head: str | None) -> Verified:
    faults, told = tuple(check_bundle(path)), ""
    try:
        if not faults:
            with open_record(path, now) as db:
                faults, told = _check_all(db, head)
    except StorageError as error:
        faults = (Fault(DATABASE, "", str(error)),)
    if faults:
        return Verified(faults, f"{count_of(len(faults), 'fault', 'faults')} in {path}")
    files_hold = f"{count_of(files, 'file', 'files')} and the record in it hold."
    return Verified((), f"Nothing was changed in {path}: {files_hold}\n{told[:1].upper()}{told[1:]}")
