"""Feishu's (Lark's) custom bots: a post with a title, its lines and its links, signed in the body."""

import base64
import hashlib
import hmac
import json
from datetime import datetime
from typing import Any

from alerts.channels.posting import post, read_answer
from alerts.channels.posts import set_post, split_links
from domain.alerts import Channel, Message, Receipt
from domain.errors import DeliveryError
from network.client import Client

#: Octets of a body, and of the text in it at most; less is tried where its frame and escapes need more than the rest.
LARGEST_BODY = 20_000
LONGEST = 12_000
_HALVED = 6
#: Codes by which the bot says that it is not, or no longer, ours: address, signature, network, keyword.
_PARKING = {19001, 19021, 19022, 19024}
#: Too many messages: 100 a minute or 5 a second.
_WAITING = {11232, 9499}
_WAIT = 60.0


def deliver_to_feishu(channel: Channel, message: Message, client: Client, *, at: datetime) -> Receipt:
    """Posts one message, signed with the time of this attempt where the channel has a secret.

    Success is status 2xx with `"code": 0` in the body. Raises DeliveryError: park where the bot does not know us,
    refused for a body that no bot takes, and otherwise a failure that a later attempt may not meet.
    """
    body = form_body(message, channel, at)
    page = post(channel, body, {"Content-Type": "application/json; charset=utf-8"}, client, at)
    answer = read_answer(page, channel)
    code = read_code(page.body)
    if code != 0:
        what = "the bot's answer has no code" if code is None else f"the bot answered code {code}"
        raise DeliveryError(
            channel.name,
            what,
            park=code in _PARKING,
            status=str(page.status) if code is None else f"{page.status} code {code}",
            answer=answer,
            retry_after=_WAIT if code in _WAITING else None,
        )
    return Receipt(f"{page.status} code 0", answer, body)


def form_body(message: Message, channel: Channel, at: datetime) -> bytes:
    """The payload; all but the signature is the same at each attempt. Raises DeliveryError where it is too large."""
    signature = sign(channel, int(at.timestamp()))
    for halved in range(_HALVED):
        payload = {**signature, **_set_payload(message, channel, LONGEST >> halved)}
        body = json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()
        if len(body) <= LARGEST_BODY:
            return body
    what = f"message {message.id} has {len(body)} octets when cut; a bot takes {LARGEST_BODY}"
    raise DeliveryError(channel.name, what, refused=True)


def _set_payload(message: Message, channel: Channel, octets: int) -> dict[str, Any]:
    subject, text = set_post(message, channel, octets)
    *lines, last = text.split("\n")
    content = [[{"tag": "text", "text": line}] for line in lines] + [_set_links(last)]
    script = "zh_cn" if channel.language == "zh" else "en_us"
    return {"msg_type": "post", "content": {"post": {script: {"title": subject, "content": content}}}}


def sign(channel: Channel, seconds: int) -> dict[str, str]:
    """`timestamp` and `sign`, an HMAC of nothing under the key `timestamp`, line break, secret; empty without one."""
    if not channel.secrets:
        return {}
    key = f"{seconds}\n{channel.secrets[0]}".encode()
    signature = base64.b64encode(hmac.new(key, b"", hashlib.sha256).digest()).decode()
    return {"timestamp": str(seconds), "sign": signature}


def read_code(body: bytes) -> int | None:
    """The code in a bot's answer, 0 for success; None where there is none. Old bots call it StatusCode."""
    try:
        said = json.loads(body)
    except ValueError:
        return None
    code = said.get("code", said.get("StatusCode")) if isinstance(said, dict) else None
    return code if isinstance(code, int) and not isinstance(code, bool) else None


def _set_links(line: str) -> list[dict[str, str]]:
    tags: list[dict[str, str]] = []
    for number, part in enumerate(split_links(line)):
        if number:
            tags.append({"tag": "text", "text": " | "})
        tags.append(
            {"tag": "a", "text": part.text, "href": part.url} if part.url else {"tag": "text", "text": part.text}
        )
    return tags
