"""Which messages an export leaves out, since a watch list that is its readers' own may stand in them."""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence

from domain.altering import alter
from domain.errors import CommandError
from domain.evidence import LeftOut
from miitwatch.config import Config
from miitwatch.proof.evidence_scope import Wanted
from storage.chain import exhibits

#: How messages and digests name a list, in English and in Chinese; line breaks and spaces are taken out before.
_NAMED = re.compile("(?:yourlists?(?:,|and)*|您的清单、*)“")


def withhold_lists(config: Config, db: sqlite3.Connection, wanted: Wanted) -> Wanted:
    """The same without the messages of channels that have a list which is not `shared`, or had one then.

    Those of `wanted.channels` stay. Raises CommandError for one of these that was never written to.
    """
    told = exhibits.load_told(db, wanted.scope.messages)
    _check_channels(db, config, wanted.channels)
    left = tuple(
        one.number for one in told if one.channel not in wanted.channels and _holds_list(config, one.channel, one.text)
    )
    kept = tuple(number for number in wanted.scope.messages if number not in left)
    return alter(wanted, scope=alter(wanted.scope, messages=kept), withheld=left)


def _check_channels(db: sqlite3.Connection, config: Config, channels: Iterable[str]) -> None:
    known = {*exhibits.list_channels(db), *(one.name for one in config.channels)}
    for name in channels:
        if name not in known:
            raise CommandError(f"there is no message to {name!r}. Channels are: {', '.join(sorted(known))}")


def _holds_list(config: Config, channel: str, text: str) -> bool:
    """Whether a list stands in a message that its readers alone should see: now by the configuration, or by its words.

    A message keeps the list that was in force when it was worded, so the configuration alone does not tell.
    """
    names = {name for one in config.channels if one.name == channel for name in one.watch}
    lists = [one for one in config.watch_lists if one.name in names]
    if any(not one.shared for one in lists):
        return True
    words = _press(text)
    for one in lists:
        words = words.replace(f"“{_press(one.title)}”", "")
    return _NAMED.search(words) is not None


def _press(text: str) -> str:
    return re.sub(r"\s", "", text)


def describe_withheld(db: sqlite3.Connection, wanted: Wanted) -> tuple[LeftOut, ...]:
    """What is left out, by channel, with the hash of what was sent at each attempt."""
    counts = Counter(one.channel for one in exhibits.load_told(db, wanted.withheld))
    sendings = exhibits.load_sendings(db, wanted.withheld)
    return tuple(
        LeftOut(channel, number, tuple(dict.fromkeys(one.sha256 for one in sendings if one.channel == channel)))
        for channel, number in sorted(counts.items())
    )


def tell_withheld(left_out: Sequence[LeftOut]) -> str:
    """One line for who made the file."""
    first, *rest = left_out
    told = [f"{first.messages} message{'' if first.messages == 1 else 's'} of {first.channel}"]
    told += [f"{one.messages} of {one.channel}" for one in rest]
    listed = " and ".join([", ".join(told[:-1]), told[-1]]) if rest else told[0]
    return f"Left out: {listed}, in which watch lists of their own may stand. --channel NAME takes them in."
