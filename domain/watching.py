"""Watch lists: what a reader wants to hear of first. A list belongs to the channels that name it, to nobody else."""

import re
import unicodedata
from dataclasses import dataclass, field

_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class WatchedFirm:
    """A firm or group that is watched. `keys` and `groups` are the gazetteer's; both empty where it is not there.

    `words` are those of the name as written (`split_name`), for a firm that the gazetteer does not know: it matches
    where they stand together within a firm's name. `known_as` are the names that it is looked for by, for people.
    """

    name: str  # as the operator wrote it
    keys: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    known_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WatchList:
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
    query: bool = field(default=False, repr=False)  # its names may go out in queries to search services


def split_name(name: str) -> tuple[str, ...]:
    """The words of a name, without case and marks; each Chinese character is a word, in the script as written."""
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", name).casefold()))
