"""One message to one channel, by whatever way the channel takes it."""

from datetime import datetime

from alerts.email import deliver_by_mail, greet_server
from alerts.inbox import check_inbox, deliver_to_inbox
from alerts.webhook import check_host, deliver_by_webhook
from domain.alerts import Channel, Message, Receipt
from domain.errors import DeliveryError
from network.client import Client


def send(channel: Channel, message: Message, client: Client, *, at: datetime | None = None) -> Receipt:
    """Sends once; the receipt says what the receiver answered and holds the bytes that it took.

    `at` is the time of this attempt (aware). Webhooks are signed with it, and receivers refuse a signature that is
    more than five minutes old, so every later attempt needs it; None means the time at which the message was made.
    Raises DeliveryError, and nothing else, for whatever keeps the message from being accepted.
    """
    if channel.kind == "inbox":
        return deliver_to_inbox(channel, message)
    if channel.kind == "email":
        return deliver_by_mail(channel, message)
    if channel.kind == "webhook":
        return deliver_by_webhook(channel, message, client, at=at or message.at)
    raise DeliveryError(channel.name, f"no way to deliver to a channel of kind {channel.kind!r}")


def reach(channel: Channel) -> str:
    """Whether the channel could take a message now, in words, without sending one.

    An inbox must be writable; a mail server must greet, secure the connection and take our name; of a webhook only
    its host is connected to, since every request to its address would be a message. Raises DeliveryError.
    """
    if channel.kind == "inbox":
        return check_inbox(channel)
    if channel.kind == "email":
        return greet_server(channel)
    return check_host(channel)
