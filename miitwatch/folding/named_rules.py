"""By which rules the archive was read: what a poll asks each time, and so without anything that it does not need."""

import os
import sqlite3
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import ModuleType

import domain
import findings
import parsers.facts
from parsers.facts.rules import RULES
from storage.file.store import Store
from storage.ledger import ledger
from storage.ledger.checkpoints import name_last_rules
from storage.values.meta import get_meta, set_meta

#: The rules by which the archive was last compared, or began.
COMPARED = "rules_compared"


@cache
def name_rules() -> str:
    """What decides how a text is read and folded: the version, and a hash of the files, which nobody can forget.

    Made once a process: an upgrade may change the files under a daemon that still runs by the old ones.
    """
    read = f"{_hash_files((parsers.facts, ('.py', '.csv')))} {name_folding()}"
    return f"{RULES} ({sha256(read.encode()).hexdigest()[:8]})"


@cache
def name_folding() -> str:
    """What decides how a stored event is folded: readings are stored as they were read, so parsers do not matter."""
    return _hash_files((findings, (".py",)), (domain, (".py", ".csv")))


def are_noted(db: sqlite3.Connection) -> bool:
    """Whether what was folded last was folded by today's rules."""
    return ledger.head(db) == 0 or name_last_rules(db) == name_folding()


def _hash_files(*packages: tuple[ModuleType, tuple[str, ...]]) -> str:
    """Of all files in these packages whose names end so, in the order of their paths."""
    digest = sha256()
    for package, endings in packages:
        folder = Path(str(package.__file__)).parent
        for name in sorted(_list_files(folder, endings)):
            digest.update(name.encode() + b"\0" + (folder / name).read_bytes())
    return digest.hexdigest()[:8]


def _list_files(folder: Path, endings: tuple[str, ...]) -> Iterator[str]:
    """From the folder on; `rglob` takes four times as long, once for each ending."""
    start = len(f"{folder}/")
    for place, _, names in os.walk(folder):
        yield from (f"{place}/{name}"[start:] for name in names if name.endswith(endings))


def note_beginning(tx: sqlite3.Connection) -> None:
    """A record in which nothing has been read yet begins by today's rules."""
    if get_meta(tx, COMPARED) is None and tx.execute("SELECT 1 FROM article_rows LIMIT 1").fetchone() is None:
        set_meta(tx, COMPARED, name_rules())


def are_others(store: Store) -> bool:
    """Whether the archive was last compared by other rules than today's. Raises StorageError."""
    with store.read() as db:
        return get_meta(db, COMPARED) != name_rules()
