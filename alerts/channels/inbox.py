"""A Maildir on this machine: the inbox that needs no server, readable by any mail program."""

import logging
import os
import stat
from functools import cache
from pathlib import Path

from alerts.layout.mime import build_email
from domain.alerts import Channel, Message, Receipt
from domain.errors import DeliveryError

log = logging.getLogger("miitwatch")


def deliver_to_inbox(channel: Channel, message: Message, record: Path | None = None) -> Receipt:
    """Writes the message into the Maildir at `channel.path`, which is made where it does not exist.

    As the Maildir convention wants it: written whole into `tmp`, synced, then renamed into `new`. The message's id is
    its file name, so that the same message sent again takes its own place, also where it was read meanwhile.
    Closed to all but owner and group; the group's right is left to the umask, so that whoever may read may be chosen.
    What root makes belongs to the owner of the folder `record`: the daemon, another user, writes there too.
    Raises DeliveryError where the folder cannot be written.
    """
    email = build_email(message, channel, readable=True)
    sent = email.as_bytes(policy=email.policy.clone(linesep="\n"))
    if not channel.path:
        raise DeliveryError(channel.name, "an inbox needs a path: set it in its table")
    folder = Path(channel.path)
    name = f"{int(message.at.timestamp())}.{message.id}.miitwatch"
    try:
        for part in ("tmp", "new", "cur"):
            _make_folder(folder / part, record)
        place = _find_place(folder, name)
        _write_synced(folder / "tmp" / name, sent)
        _hand_over(folder / "tmp" / name, record)
        (folder / "tmp" / name).replace(place)
        _sync_folder(place.parent)
    except OSError as error:
        raise DeliveryError(
            channel.name, f"the inbox at {folder} cannot be written: {error.strerror or error}"
        ) from error
    return Receipt("written", f"{place.parent.name}/{place.name}", sent)


def check_inbox(channel: Channel) -> str:
    """Whether the Maildir can be written, in words. Raises DeliveryError where it cannot."""
    folder = Path(channel.path)
    if not channel.path:
        raise DeliveryError(channel.name, "an inbox needs a path: set it in its table")
    # `exists` would raise for what lies in a closed folder
    nearest = next(one for one in (folder, *folder.absolute().parents) if os.access(one, os.F_OK))
    if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
        why = "is closed to us" if nearest.is_dir() else "is a file and no folder"
        raise DeliveryError(channel.name, f"the inbox at {folder} cannot be written: {nearest} {why}")
    return f"inbox at {folder}, writable"


def _make_folder(folder: Path, record: Path | None) -> None:
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(mode=0o750, parents=True, exist_ok=True)
    for one in reversed(missing):
        _hand_over(one, record)


def _hand_over(path: Path, record: Path | None) -> None:
    """Gives what root made to the owner of the record; its group too, unless the folder around hands down its own.

    A courtesy: where a file system gives nothing away (exFAT, NFS that squashes root) a message is delivered too.
    """
    if record is None or os.geteuid() != 0:
        return
    keeper, made = record.stat(), path.lstat()
    hands_down = path.parent.stat().st_mode & stat.S_ISGID
    group = made.st_gid if hands_down else keeper.st_gid
    if (made.st_uid, made.st_gid) == (keeper.st_uid, group):
        return
    try:
        os.chown(path, keeper.st_uid, -1 if hands_down else keeper.st_gid, follow_symlinks=False)
    except PermissionError as error:
        _warn(record, error.strerror)


@cache
def _warn(record: Path, why: str) -> None:
    """Once while the program runs: there it is the same with each message."""
    what = "what root writes into an inbox cannot be given to the owner of %s (%s), who may not be able to write there"
    log.warning(what, record, why)


def _find_place(folder: Path, name: str) -> Path:
    """Where the message lies, if it was delivered before: mail programs move what was read to `cur` with flags.

    `glob` would do it too, and keep what it compiled of each name: a month's messages put the rules' patterns out of
    the place where `re` remembers them.
    """
    seen = min((one for one in (folder / "cur").iterdir() if one.name.startswith(name)), default=None)
    return seen or folder / "new" / name


def _write_synced(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """A rename survives a power cut only once the folder itself is synced."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
