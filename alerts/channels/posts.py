"""A message as chat services take it: its subject, its lines, and where its last line links to."""

import re

from msgspec import Struct

from alerts.channels.mentions import defuse, shorten
from domain.alerts import Channel, Message

_LINK = re.compile(r"(?P<name>[^|]*?\S)[:：]? (?P<url>https?://\S+)")


class Link(Struct, frozen=True):
    """A part of the last line: words, and the address that they lead to where there is one."""

    text: str
    url: str = ""


def set_post(message: Message, channel: Channel, octets: int, *, tags: bool = True) -> tuple[str, str]:
    """Subject and text with no mention in them, together within so many octets of UTF-8.

    What is too long ends with the words by which its whole text is found here.
    """
    subject, text = defuse(message.subject, tags=tags), defuse(message.text.strip("\n"), tags=tags)
    whole = shorten(f"{subject}\n{text}", octets, say_where(message, channel))
    subject, _, text = whole.partition("\n")
    return subject, text


def say_where(message: Message, channel: Channel) -> str:
    """`whole text: record F-2025-007`, in the channel's language."""
    finding = dict(message.headers).get("X-Miitwatch-Finding", "")
    if channel.language == "zh":
        return f"全文:记录 {finding}" if finding else f"全文:miitwatch alerts show {message.id}"
    return f"whole text: record {finding}" if finding else f"whole text: miitwatch alerts show {message.id}"


def split_links(line: str) -> tuple[Link, ...]:
    """The parts of a line such as `Xinhua https://... | record F-2025-007`; one part without a link otherwise."""
    if " | " not in line:
        return (Link(line),)
    parts = []
    for part in line.split(" | "):
        found = _LINK.fullmatch(part.strip())
        parts.append(Link(found["name"].strip(), found["url"].replace("|", "%7C")) if found else Link(part.strip()))
    return tuple(parts)
