"""Text from the web that can call nobody in a chat, and that fits into what a service takes."""

import re

_ADDRESS = re.compile(r"https?://\S+")
#: What a link needs encoded to mean the same without the marks that mention people.
_IN_ADDRESS = {"@": "%40", "<": "%3C", ">": "%3E"}
_IN_TEXT = str.maketrans({"@": "＠", "<": "＜", ">": "＞"})


def defuse(text: str, *, tags: bool = True) -> str:
    """The text with nothing in it that a chat service takes for a mention.

    Mentions begin with `@`, `<!`, `<@` or `<at`: the marks become their full-width forms, which read the same and mean
    nothing; within an address they are percent-encoded, so that it still leads there. Without `tags` the angle
    brackets stay, for services that have an escape for them.
    """
    pieces, place = [], 0
    for found in _ADDRESS.finditer(text):
        pieces += [_widen(text[place : found.start()], tags), _encode(found[0])]
        place = found.end()
    return "".join([*pieces, _widen(text[place:], tags)])


def _widen(text: str, tags: bool) -> str:
    return text.translate(_IN_TEXT) if tags else text.replace("@", "＠")


def _encode(address: str) -> str:
    return "".join(_IN_ADDRESS.get(char, char) for char in address)


def shorten(text: str, octets: int, tail: str) -> str:
    """The text within so many octets of UTF-8, cut at the end of a line, with `tail` as its last line.

    Where not even one line fits, the first is cut between two characters. As it is where it fits. Raises ValueError
    where the tail alone is too long.
    """
    if len(text.encode()) <= octets:
        return text
    room = octets - len(f"\n{tail}".encode())
    if room < 0:
        raise ValueError(f"no text fits in {octets} octets with {tail!r} behind it")
    kept = ""
    for line in text.split("\n"):
        longer = f"{kept}\n{line}" if kept else line
        if len(longer.encode()) > room:
            break
        kept = longer
    if not kept:
        kept = text.split("\n")[0].encode()[:room].decode("utf-8", "ignore")
    return f"{kept.rstrip()}\n{tail}"
