"""The mails of the inboxes for a backup, while mail programs move and rename them."""

from collections.abc import Iterator
from contextlib import suppress
from glob import escape
from itertools import chain
from pathlib import Path

from miitwatch.config import Config
from storage.bundles import BytesMember, Member


def take_mails(config: Config, taken: list[str]) -> Iterator[Member]:
    """The mails of every inbox, by channel; what is still being written (`tmp`) is left out.

    Each is looked for and read when its turn comes: listed before, one that was opened meanwhile would be missing.
    Their places are added to `taken`.
    """
    for channel in config.channels:
        if channel.kind != "inbox" or not channel.path:
            continue
        known: set[str] = set()
        for part in ("new", "cur"):
            for file in sorted((Path(channel.path) / part).glob("*")):
                mail = file.name.partition(":")[0]
                if mail in known or (content := _read_mail(file, mail)) is None:
                    continue
                known.add(mail)
                taken.append(f"inbox/{channel.name}/{part}/{file.name}")
                yield BytesMember(taken[-1], content)


def _read_mail(file: Path, mail: str) -> bytes | None:
    """A mail's bytes, also where it was read or marked a moment ago; None for one that is gone, and for no file."""
    renamed = (file.parent.parent / "cur").glob(f"{escape(mail)}:*")
    for place in chain((file,), renamed):
        with suppress(FileNotFoundError, IsADirectoryError):
            return place.read_bytes()
    return None
