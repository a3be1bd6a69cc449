"""Whom a channel's messages are for."""

from domain.alerts import Channel


def list_recipients(channel: Channel) -> tuple[str, ...]:
    """One message each is for these; an inbox and a webhook have one receiver without a name."""
    return channel.recipients or ("",)
