"""Where the record and the inboxes lie: none in another's way."""

import os
from collections.abc import Sequence
from pathlib import Path

from domain.alerts import Channel
from domain.errors import ConfigError

#: What mail programs move, rename and clear away in a Maildir.
_PARTS = ("tmp", "new", "cur")


def check_places(store: Path, channels: Sequence[Channel]) -> None:
    """Raises ConfigError where an enabled inbox would stand in the database's place, or another inbox's, or one of them
    in what the other clears away. Links and `..` are followed."""
    record = _resolve(store)
    taken: dict[Path, str] = {}
    for channel in channels:
        if not channel.enabled or channel.kind != "inbox":
            continue
        inbox, key = _resolve(channel.path), f"alerts.{channel.name}.path"
        _check_record(record, inbox, f"store.path = {str(store)!r}", f"{key} ({channel.path})")
        if inbox in taken:
            raise ConfigError(f"{key} is {taken[inbox]} too; give each one.")
        for other, its in taken.items():
            if _is_cleared(inbox, other) or _is_cleared(other, inbox):
                raise ConfigError(f"{key} and {its} lie in one another's mails; give each a folder of its own.")
        taken[inbox] = key


def _check_record(record: Path, inbox: Path, written: str, key: str) -> None:
    do = (
        "Give the inbox a folder of its own (path in its table; without one it is `inbox` beside the database), or set "
        "[store] path to another place."
    )
    if record == inbox:
        raise ConfigError(f"{written} is the folder of an inbox too, {key}. {do}")
    if record in inbox.parents:
        raise ConfigError(f"{written} is a file; the inbox {key} cannot lie in it. {do}")
    if inbox.parent == record.parent and inbox.name.startswith((f"{record.name}-", f"{record.name}.")):
        raise ConfigError(f"{written} has files of its own by such a name as the inbox {key}. {do}")
    if _is_cleared(record, inbox):
        raise ConfigError(
            f"{written} lies among the mails of the inbox {key}, where mail programs move and delete. Set [store] path "
            "to a place outside that folder."
        )


def _is_cleared(path: Path, inbox: Path) -> bool:
    """Whether a path lies in one of the folders of an inbox's mails, or is one."""
    return any(part in (path, *path.parents) for part in (inbox / name for name in _PARTS))


def _resolve(path: str | Path) -> Path:
    return Path(os.path.realpath(path))
