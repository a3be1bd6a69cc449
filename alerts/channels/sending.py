"""One message to one channel, by whatever way the channel takes it."""

from datetime import datetime
from pathlib import Path

from alerts.channels.email import deliver_by_mail, greet_server
from alerts.channels.feishu import deliver_to_feishu
from alerts.channels.inbox import check_inbox, deliver_to_inbox
from alerts.channels.posting import reach_host
from alerts.channels.slack import deliver_to_slack
from alerts.channels.webhook import check_host, deliver_by_webhook
from domain.alerts import Channel, Message, Receipt
from domain.errors import DeliveryError
from network.client import Client

_POSTING = {"webhook": deliver_by_webhook, "slack": deliver_to_slack, "feishu": deliver_to_feishu}


def send(
    channel: Channel, message: Message, client: Client, *, at: datetime | None = None, record: Path | None = None
) -> Receipt:
    """Sends once; the receipt says what the receiver answered and holds the bytes that it took.

    `at` is the time of this attempt (aware). Webhooks and Feishu's posts are signed with it, and receivers refuse a
    signature that is old, so every later attempt needs it; None means the time at which the message was made.
    `record` is the folder of the record, whose owner keeps the inboxes too.
    Raises DeliveryError, and nothing else, for whatever keeps the message from being accepted.
    """
    when = at or message.at
    if channel.kind == "inbox":
        return deliver_to_inbox(channel, message, record)
    if channel.kind == "email":
        return deliver_by_mail(channel, message)
    if channel.kind == "apprise":
        from alerts.channels.apprise_channel import deliver_by_apprise

        return deliver_by_apprise(channel, message, at=when)
    if channel.kind in _POSTING:
        return _POSTING[channel.kind](channel, message, client, at=when)
    raise DeliveryError(channel.name, f"no way to deliver to a channel of kind {channel.kind!r}")


def reach(channel: Channel) -> str:
    """Whether the channel could take a message now, in words, without sending one.

    An inbox must be writable; a mail server must greet, secure the connection and take our name; of a webhook, Slack
    or Feishu only the host is connected to, since every request to the address would be a message; of an address of
    Apprise's only whether Apprise understands it. Raises DeliveryError.
    """
    if channel.kind == "inbox":
        return check_inbox(channel)
    if channel.kind == "email":
        return greet_server(channel)
    if channel.kind == "apprise":
        from alerts.channels.apprise_channel import check_address

        return check_address(channel)
    return check_host(channel) if channel.kind == "webhook" else reach_host(channel)
