"""What the values of a configuration file may be, and how each is read: plain functions that raise ValueError."""

import re
from ipaddress import ip_address
from urllib.parse import parse_qsl, quote, urlsplit, urlunsplit

from domain.timing import find_zone

#: What stays as it is when an address is encoded: all that RFC 3986 lets stand, and what is encoded already.
_KEPT = "%/:=&?~+!$,;'@()*[]"
_CONTROL = re.compile(r"[\x00-\x1f]")
_CHAT_ADDRESS = re.compile(r"[a-z][a-z0-9.+-]*://[\x21-\x7e]+", re.IGNORECASE)
_HEADER = re.compile(r"[\x20-\x7e]*")
_MAILBOX = re.compile(r"(?:[^<>\x00-\x1f]*<)?[^<>@\s\x00-\x1f]+@[^<>@\s\x00-\x1f]+>?")


def encode_address(value: object) -> object:
    """An http or https address as it is asked: spaces and letters beyond ASCII percent-encoded; empty stays empty.

    Raises ValueError for another scheme, a missing host, a port that is none, or control characters.
    """
    if not isinstance(value, str) or not value:
        return value
    text = value.strip()
    if _CONTROL.search(text):
        raise ValueError("an address has no line break or control character")
    parts = urlsplit(text)
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise ValueError("not an http:// or https:// address with a host")
    _ = parts.port  # raises ValueError where it is none
    return urlunsplit(parts._replace(path=quote(parts.path, safe=_KEPT), query=quote(parts.query, safe=_KEPT)))


def encode_chat_address(value: object) -> object:
    """As `encode_address`; an address of another scheme is Apprise's, and stays as it is. Raises ValueError."""
    if isinstance(value, str) and not value.strip().lower().startswith(("http:", "https:")):
        if value and not _CHAT_ADDRESS.fullmatch(value.strip()):
            raise ValueError("not an address with a scheme, such as https://... or dingtalk://...")
        return value.strip()
    return encode_address(value)


def check_header(value: str) -> str:
    if not _HEADER.fullmatch(value):
        raise ValueError("goes into a header, which holds plain ASCII only")
    return value


def check_proxy(value: str) -> str:
    parts = urlsplit(value)
    if value and (parts.scheme not in ("http", "socks5", "socks5h") or not parts.hostname):
        raise ValueError("not an http://, socks5:// or socks5h:// address")
    return value


def check_pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        raise ValueError(f"not a regular expression: {error}") from None
    return value


def check_mailbox(value: str) -> str:
    if value and not _MAILBOX.fullmatch(value):
        raise ValueError("not an e-mail address")
    return value


def split_addresses(value: object) -> object:
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


def split_names(value: object) -> object:
    """Firms' names hold commas (Co., Ltd.), so in one text they are separated by semicolons, as in the gazetteer."""
    return [part.strip() for part in value.split(";") if part.strip()] if isinstance(value, str) else value


def check_zone(value: str) -> str:
    find_zone(value)
    return value


def split_words(value: object) -> object:
    return value.split() if isinstance(value, str) else value


def make_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def read_query(value: object) -> object:
    """`q=...&cateid=196`, as the environment gives it, or the table; numbers become text."""
    if isinstance(value, str):
        return dict(parse_qsl(value, keep_blank_values=True))
    if isinstance(value, dict):
        return {key: str(item) if isinstance(item, int) else item for key, item in value.items()}
    return value


def read_listen(value: object) -> object:
    """`127.0.0.1:8650` or `[::1]:8650` as host and port; empty text is None: nothing is served. Raises ValueError."""
    if not isinstance(value, str):
        return value
    if not value.strip():
        return None
    host, colon, port = value.strip().rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    try:
        ip_address(host)
    except ValueError:
        raise ValueError("not an address and port such as 127.0.0.1:8650") from None
    if not colon or not port.isdecimal() or int(port) > 65_535:
        raise ValueError("not an address and port such as 127.0.0.1:8650")
    return host, int(port)
