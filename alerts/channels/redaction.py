"""What a server answers is kept and shown, so secrets are taken out first."""

import base64
import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, unquote, urlsplit

from alerts.words.cleaning import clean_line
from domain.alerts import Channel

_KEPT = 500  # characters of an answer that are worth keeping
_SHORTEST = 6  # shorter parts of an address are words like "hooks", not secrets


def redact(answer: str, channel: Channel) -> str:
    """The first part of an answer on one line, with every secret of the channel replaced by `[removed]`.

    Secrets are passwords, signing keys, and whatever in the channel's address is not its host: chat services put
    their tokens into path and query, and Apprise also where the host would stand.
    """
    text = clean_line(answer)
    for secret in sorted(set(_list_secrets(channel)), key=len, reverse=True):
        text = text.replace(secret, "[removed]")
    return text[:_KEPT]


def _list_secrets(channel: Channel) -> Iterator[str]:
    words = [channel.password, *channel.secrets, *(secret.removeprefix("whsec_") for secret in channel.secrets)]
    parts = urlsplit(channel.url)
    words += [channel.url, parts.password or "", parts.username or "", parts.query, parts.path]
    words += [word for word in parts.path.split("/") if len(word) >= _SHORTEST]
    if channel.kind == "apprise":  # dingtalk://secret@token: what stands where a host does is a token too
        words += [parts.netloc, *(word for word in re.split("[@:]", parts.netloc) if len(word) >= _SHORTEST)]
    words += [value for _, value in parse_qsl(parts.query) if len(value) >= _SHORTEST]
    for word in words:
        if len(word) < 2:
            continue
        yield word
        yield unquote(word)
        yield base64.b64encode(word.encode()).decode()
    if channel.username and channel.password:
        yield base64.b64encode(f"\0{channel.username}\0{channel.password}".encode()).decode()
