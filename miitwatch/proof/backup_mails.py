"""The mails of the inboxes for a backup, while mail programs move and rename them."""

from collections.abc import Iterator
from glob import escape
from itertools import chain
from pathlib import Path

from msgspec import Struct, field

from miitwatch.config import Config
from storage.chain.bundles import BytesMember, Member


class Mails(Struct, frozen=True):
    """The places of the mails that were taken, and what could not be read, with the reason."""

    taken: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def take_mails(config: Config, mails: Mails) -> Iterator[Member]:
    """The mails of every inbox, by channel; what is still being written (`tmp`) is left out.

    Each is looked for and read when its turn comes: listed before, one that was opened meanwhile would be missing.
    What became of each is added to `mails`.
    """
    for channel in config.channels:
        if channel.kind != "inbox" or not channel.path:
            continue
        known: set[str] = set()
        for part in ("new", "cur"):
            for file in _list_files(Path(channel.path) / part, mails):
                mail = file.name.partition(":")[0]
                if mail in known or (content := _read_mail(file, mail, mails)) is None:
                    continue
                known.add(mail)
                mails.taken.append(f"inbox/{channel.name}/{part}/{file.name}")
                yield BytesMember(mails.taken[-1], content)


def _list_files(folder: Path, mails: Mails) -> list[Path]:
    """Its files in order. A folder that is closed to us is said: `glob` would take it for an empty one."""
    try:
        return sorted(folder.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        mails.unread.append(f"{folder}: {error.strerror}")
        return []


def _read_mail(file: Path, mail: str, mails: Mails) -> bytes | None:
    """A mail's bytes, also where it was read or marked a moment ago; None for one that is gone, and for no file."""
    renamed = (file.parent.parent / "cur").glob(f"{escape(mail)}:*")
    for place in chain((file,), renamed):
        try:
            return place.read_bytes()
        except (FileNotFoundError, IsADirectoryError):
            continue
        except OSError as error:
            mails.unread.append(f"{place}: {error.strerror}")
            return None
    return None
