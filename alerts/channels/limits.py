"""How large a message may be: asked before one is made, so that what is too much is told in several."""

from alerts.payloads.payload_size import LARGEST_DATA
from domain.alerts import Channel, Rendered

#: Octets of a mail's text; HTML says the same in about six times as many, and gateways take ten million.
LARGEST_TEXT = 200_000


def measure(channel: Channel, rendered: Rendered) -> float:
    """The share of the largest message that the channel's service takes; above 1 it takes it not."""
    if channel.kind == "webhook":
        return len(rendered.data.encode()) / LARGEST_DATA
    said = len(rendered.text.encode()) + len(rendered.subject.encode()) + 1
    return said / _find_longest(channel)


def _find_longest(channel: Channel) -> int:
    """Octets of subject and text together."""
    if channel.kind == "apprise":
        from alerts.channels.apprise_channel import find_longest

        return find_longest(channel)
    if channel.kind not in ("slack", "feishu"):
        return LARGEST_TEXT
    from alerts.channels import feishu, slack

    return slack.LONGEST if channel.kind == "slack" else feishu.LONGEST
