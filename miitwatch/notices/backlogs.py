"""What waits to be sent for too long: whether a channel does not work, or one of its recipients takes nothing."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from domain.health import ChannelHealth
from miitwatch.progress import count_of
from storage.outbox.channels import load_channel_states
from storage.outbox.waiting import is_stopped, list_waiting

#: A message that waits for longer makes the watch not ready: the same hour after which operators are told.
OLDEST = timedelta(hours=1)


def find_backlogs(
    db: sqlite3.Connection, channels: Sequence[ChannelHealth], enabled: Mapping[str, Sequence[str]], now: datetime
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Why channels make the watch not ready; and what waits for some of a channel's recipients while the others get
    theirs: a full mailbox may stay so for weeks, and a red light that shows it would hide what fails meanwhile."""
    held = dict(_find_held(db, {channel.name for channel in channels}))
    reasons, warnings = list(held.values()), list[str]()
    for channel in channels:
        if channel.name in held or channel.oldest is None or now - channel.oldest <= OLDEST:
            continue
        waits = count_of(channel.waiting + channel.parked, "message waits", "messages wait")
        since = f"the oldest since {channel.oldest:%Y-%m-%d %H:%M} UTC"
        recipients = enabled[channel.name]
        alone = _count_alone(db, channel.name, recipients, channel.oldest, now)
        if alone:
            whom = f"for {alone} of {len(recipients)} recipients"
            warnings.append(
                f"channel {channel.name}: {waits} {whom}, {since}; others get theirs. miitwatch alerts list"
            )
        else:
            reasons.append(f"channel {channel.name}: {waits}, {since}")
    said = {reason.split(":")[0].removeprefix("channel ") for reason in reasons}
    failing = _find_failing(db, {channel.name for channel in channels} - said, now)
    return (*reasons, *failing), tuple(warnings)


def _find_held(db: sqlite3.Connection, names: set[str]) -> Iterator[tuple[str, str]]:
    """Channels whose receiver said that it is gone, by name: red at once, since nothing mends itself by waiting."""
    for state in load_channel_states(db):
        if state.name in names and state.held_since is not None:
            name, since = state.name, f"{state.held_since:%Y-%m-%d %H:%M} UTC"
            yield name, f"channel {name}: held since {since}, nothing is tried: miitwatch alerts resume {name}"


def _count_alone(
    db: sqlite3.Connection, channel: str, recipients: Sequence[str], oldest: datetime, now: datetime
) -> int:
    """How many recipients of a channel something has waited for that was tried, where as many others or more have
    taken theirs since then; nought where the channel itself may be at fault."""
    if is_stopped(db, channel, now):
        return 0
    waiting = list_waiting(db, channel, recipients, oldest - OLDEST)
    behind = [one for one in waiting if one.oldest is not None and now - one.oldest > OLDEST]
    taken = [one for one in waiting if one not in behind and one.taken is not None and one.taken >= oldest]
    return len(behind) if len(behind) <= len(taken) and all(one.tried for one in behind) else 0


def _find_failing(db: sqlite3.Connection, names: set[str], now: datetime) -> Iterator[str]:
    """Channels that make or send nothing, or whose every recipient refuses, where no message of theirs waits to say it.

    An alert of which no message can be made waits in none.
    """
    for state in load_channel_states(db):
        if state.name in names and state.failing_since is not None and now - state.failing_since > OLDEST:
            since, why = f"{state.failing_since:%Y-%m-%d %H:%M} UTC", state.last_status or "no answer"
            what = "only notices were accepted" if state.took_notices else "nothing was made or accepted"
            yield f"channel {state.name}: {what} since {since} ({why})"
