"""Watch lists: what a reader wants to hear of first. A list belongs to the channels that name it, to nobody else."""

import re
import unicodedata
from hashlib import sha256

from msgspec import Struct

_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")


class WatchedFirm(Struct, frozen=True):
    """A firm or group that is watched. `keys` and `groups` are the gazetteer's; both empty where it is not there.

    `words` are those of the name as written (`split_name`), for a firm that the gazetteer does not know: it matches
    where they stand together within a firm's name. `known_as` are the names that it is looked for by, for people.
    """

    name: str  # as the operator wrote it
    keys: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    known_as: tuple[str, ...] = ()


class WatchList(Struct, frozen=True):
    """One `[watch.NAME]` table, its names resolved.

    `shared`: its name may stand where others read.
    """

    name: str
    title: str
    firms: tuple[WatchedFirm, ...] = ()
    regions: tuple[str, ...] = ()  # as findings name them: Shanghai, Lingang
    services: tuple[str, ...] = ()  # codes: IDC, CDN
    authorities: tuple[str, ...] = ()  # codes: MIIT, SHCA
    shared: bool = False
    query: bool = False  # its names may go out in queries to search services


def mark_list(watched: WatchList) -> str:
    """What a list asks for, in 64 digits. Whether its names go out in queries is none of it: it meets the same."""
    asked = ", ".join(f"{name}={getattr(watched, name)!r}" for name in watched.__struct_fields__ if name != "query")
    return sha256(f"WatchList({asked})".encode()).hexdigest()


def split_name(name: str) -> tuple[str, ...]:
    """The words of a name, without case and marks; each Chinese character is a word, in the script as written."""
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", name).casefold()))
