"""Whom a channel's messages are for."""

from collections.abc import Sequence

from domain.alerts import Channel


def list_recipients(channel: Channel) -> tuple[str, ...]:
    """One message each is for these; an inbox and a webhook have one receiver without a name."""
    return channel.recipients or ("",)


def choose_operators(channels: Sequence[Channel]) -> tuple[Channel, ...]:
    """The enabled channels that take operators' notices; where none says so, all of them."""
    enabled = tuple(channel for channel in channels if channel.enabled)
    return tuple(channel for channel in enabled if channel.operators) or enabled
