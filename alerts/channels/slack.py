"""Slack's incoming webhooks: one text, the subject bold, sources as links; nobody is mentioned."""

import json
from datetime import datetime

from alerts.channels.posting import post, read_answer
from alerts.channels.posts import set_post, split_links
from domain.alerts import Channel, Message, Receipt
from domain.errors import DeliveryError
from network.client import Client

#: Octets of a text. Slack takes 40,000 characters; what is longer than this is not read in a chat.
LONGEST = 12_000
#: Answers with status 400 that reject this very message, by Slack's own words for them.
_REFUSING = {"invalid_payload", "no_text", "msg_too_long", "too_many_attachments"}


def deliver_to_slack(channel: Channel, message: Message, client: Client, *, at: datetime) -> Receipt:
    """Posts one message; `at` is the time of this attempt (UTC). Success is status 2xx with the text `ok`, no more.

    Raises DeliveryError: park for 401, 403 (action_prohibited), 404 (no_service, channel_not_found) and 410
    (channel_is_archived), refused for what Slack says is wrong with the message, and otherwise a failure that a later
    attempt may not meet, after Retry-After where it is 429.
    """
    body = form_body(message, channel)
    try:
        page = post(channel, body, {"Content-Type": "application/json; charset=utf-8"}, client, at)
    except DeliveryError as error:
        if error.status == "400" and error.answer in _REFUSING:
            what = f"Slack takes no such message: {error.answer}"
            raise DeliveryError(channel.name, what, refused=True, status="400", answer=error.answer) from None
        raise
    answer = read_answer(page, channel)
    if page.body.strip() != b"ok":
        what = "the receiver answered 2xx but not ok, which is what Slack says when it has taken a message"
        raise DeliveryError(channel.name, what, status=str(page.status), answer=answer)
    return Receipt(str(page.status), answer, body)


def form_body(message: Message, channel: Channel) -> bytes:
    """The payload, the same bytes at each attempt. `parse` and `link_names` keep Slack from finding mentions itself."""
    subject, text = set_post(message, channel, LONGEST, tags=False)
    *lines, last = text.split("\n")
    said = [f"*{_escape(subject)}*", *(_escape(line) for line in lines), _link(last)]
    payload = {
        "text": "\n".join(said).strip("\n"),
        "mrkdwn": True,
        "parse": "none",
        "link_names": False,
        "unfurl_links": False,
        "unfurl_media": False,
    }
    return json.dumps(payload, ensure_ascii=False).encode()


def _link(line: str) -> str:
    return " | ".join(
        f"<{_escape(part.url)}|{_escape(part.text)}>" if part.url else _escape(part.text) for part in split_links(line)
    )


def _escape(text: str) -> str:
    """Slack's three escapes: what is left of a tag is text."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
