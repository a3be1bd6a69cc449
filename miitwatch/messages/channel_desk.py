"""What a person asks of a channel: a sample, and that what waits for it goes on."""

from domain.alerts import Channel
from domain.errors import CommandError
from miitwatch.application import Application
from miitwatch.folding.addressing import list_recipients
from miitwatch.messages.attempts import send_one, take_message
from miitwatch.messages.delivery import Delivered
from miitwatch.notices.pausing import refuse_paused
from storage.outbox import outbox


def send_test(app: Application, channel: Channel) -> Delivered:
    """Sends a marked sample to every recipient of the channel, also where it is parked.

    When it is taken, what waits for the channel is sent at its next turn. Raises CommandError where the channel is
    held until a person resumes it.
    """
    from alerts.notices.notices import render_test
    from miitwatch.notices.notices import queue_message

    refuse_paused(app)
    refuse_held(app, channel)
    rendered, done = render_test(channel), Delivered()
    for recipient in list_recipients(channel):
        # Taken as it is queued: a running daemon would be faster, and its answer not known.
        with app.store.write() as tx:
            message_id = queue_message(app, tx, channel, recipient, rendered, kind="test", type="test", key="test")
            queued = take_message(app, tx, channel, only=message_id)
        if queued is not None and send_one(app, channel, queued) is None:
            done.accepted += 1
        else:
            done.failed += 1
    return done


def refuse_held(app: Application, channel: Channel) -> None:
    """Raises CommandError where the channel is held until a person resumes it."""
    with app.store.read() as db:
        held = [one for one in outbox.load_channel_states(db) if one.name == channel.name and one.held_since]
    if held:
        raise CommandError(
            f"channel {channel.name} is held: {held[0].held_because}. First: miitwatch alerts resume {channel.name}"
        )


def resume_channel(app: Application, name: str) -> int:
    """Lets what waits for a held or parked channel be tried at once; returns how many messages. Raises CommandError."""
    with app.store.write() as tx:
        known = {one.name for one in outbox.load_channel_states(tx)} | {one.name for one in app.channels}
        if name not in known:
            raise CommandError(f"no channel is called {name!r}. There are: {', '.join(sorted(known))}.")
        return outbox.resume_channel(tx, name, app.clock())
