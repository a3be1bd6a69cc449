"""An address as it is asked: the host, port and path that a request carries. Loaded at the first request.

httpx reads any address, and loading it takes as long as thirty requests and nine megabytes; nearly all are plain,
and stand as they are asked.
"""

import re

from msgspec import Struct

from domain.errors import FetchError
from network.failures import hide_login

#: Longer ones httpx refuses.
_LONGEST = 65_536
#: Bytes of a part of a name and of a whole one with its last full stop.
_LONGEST_LABEL, _LONGEST_NAME = 63, 254
_LAST_PORT = 65_535
_PORTS = {"http": 80, "https": 443}
_BYTE = r"(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])"
#: What httpx leaves as it is: a name in small letters or an IPv4 address, and of the rest what need not be encoded.
#: A path with a part that begins with a point is not plain: `..` leads elsewhere.
_PLAIN = re.compile(
    rf"(?P<scheme>https?)://(?P<host>{_BYTE}(?:\.{_BYTE}){{3}}|[a-z0-9.-]*[a-z])(?::(?P<port>[1-9][0-9]{{0,4}}))?"
    r"(?P<path>(?:/(?!\.)(?:[\w~!$&'()*+,;=:@.-]|%[0-9A-Fa-f]{2})*)*"
    r"(?:\?(?:[\w~!$&()*+,;=:@./?-]|%[0-9A-Fa-f]{2})*)?)",
    re.ASCII,
)


class Target(Struct, frozen=True):
    """Where a request goes; `port` is None where it is the scheme's own, `login` is `user:password`, encoded."""

    scheme: str
    host: bytes
    port: int | None
    path: bytes  # with the query
    netloc: bytes
    login: bytes = b""


def read_target(url: str) -> Target:
    """An address taken apart. Raises FetchError `dns` where it is none, or neither http nor https."""
    plain = _PLAIN.fullmatch(url) if len(url) <= _LONGEST else None
    if plain is None:
        return _read_any(url)
    scheme, host, written, path = plain.group("scheme", "host", "port", "path")
    port = int(written) if written else None
    port = None if port == _PORTS[scheme] else port
    if path[:1] != "/":
        path = f"/{path}"
    netloc = host if port is None else f"{host}:{port}"
    return Target(scheme, host.encode(), port, path.encode(), netloc.encode())


def why_impossible(target: Target) -> str:
    """Why nobody can be asked there, as a sentence; empty where somebody may be. RFC 1035 §2.3.4 of names.

    Without a proxy no such name resolves; behind one the name of TLS or the proxy's protocol cannot be written.
    """
    labels = target.host.removesuffix(b".").split(b".")
    if any(not 0 < len(label) <= _LONGEST_LABEL for label in labels) or len(target.host) > _LONGEST_NAME:
        return "no such name can exist"
    return f"there is no port {target.port}" if (target.port or 0) > _LAST_PORT else ""


def _read_any(url: str) -> Target:
    import httpx

    try:
        read = httpx.URL(url)
    except (httpx.InvalidURL, UnicodeError) as error:  # half a character, which a feed in JSON can spell
        what = f"this is no address: {error}"
        raise FetchError(hide_login(url), what, name="dns", transient=False) from error
    if read.scheme not in _PORTS or not read.host:
        raise FetchError(hide_login(url), "only http and https can be asked", name="dns", transient=False)
    return Target(read.scheme, read.raw_host, read.port, read.raw_path, read.netloc, read.userinfo)
