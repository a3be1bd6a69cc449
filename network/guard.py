"""Which addresses may be asked. The address that is checked is the address that is connected to."""

import ipaddress
import re
import socket
import threading
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import Any

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Lookup = Callable[[str, int], list[str]]

#: IANA's special-purpose registries for IPv4 and IPv6, with the word that an operator reads. Listed here in full,
#: since what `ipaddress` calls global differs between Python versions.
_SPECIAL: tuple[tuple[str, str], ...] = (
    ("0.0.0.0/8", "unspecified"),
    ("10.0.0.0/8", "private"),
    ("100.64.0.0/10", "shared by carriers"),
    ("127.0.0.0/8", "loopback"),
    ("168.63.129.16/32", "a cloud's metadata service"),
    ("169.254.0.0/16", "link-local"),
    ("172.16.0.0/12", "private"),
    ("192.0.0.0/24", "reserved"),
    ("192.0.2.0/24", "documentation"),
    ("192.88.99.0/24", "reserved"),
    ("192.168.0.0/16", "private"),
    ("198.18.0.0/15", "benchmarking"),
    ("198.51.100.0/24", "documentation"),
    ("203.0.113.0/24", "documentation"),
    ("224.0.0.0/4", "multicast"),
    ("240.0.0.0/4", "reserved"),
    ("::/128", "unspecified"),
    ("::1/128", "loopback"),
    ("64:ff9b:1::/48", "local translation"),
    ("100::/64", "discard-only"),
    ("2001::/23", "reserved"),
    ("2001:db8::/32", "documentation"),
    ("3fff::/20", "documentation"),
    ("5f00::/16", "reserved"),
    ("fd00:ec2::254/128", "a cloud's metadata service"),
    ("fc00::/7", "private"),
    ("fe80::/10", "link-local"),
    ("fec0::/10", "private"),
    ("ff00::/8", "multicast"),
)
#: Where no site of anybody's is, and where clouds hand out their machines' keys: a row of a feed that a source on a
#: private address passes on may lead there, so nobody's leave opens these.
_NEVER = ("link-local", "a cloud's metadata service")
_NETWORKS = tuple((ipaddress.ip_network(network), word) for network, word in _SPECIAL)
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052, NAT64
_COMPATIBLE = ipaddress.IPv6Network("::/96")  # RFC 4291 §2.5.5.1, deprecated
#: Endings that nobody can register (RFC 6762, RFC 8375, ICANN in 2024): clouds and offices use them.
_INSIDE = (".local", ".home.arpa", ".internal")
_NUMERIC = re.compile(r"^(0x[0-9a-f]*|[0-9]+)(\.(0x[0-9a-f]*|[0-9]+)){0,3}$", re.IGNORECASE)


#: What was found of so many addresses is kept: each is judged several times for every request.
_KEPT = 1_000


class SlowNameError(TimeoutError):
    """A name that did not resolve in time."""


@lru_cache(maxsize=_KEPT)
def why_private(address: Address) -> str:
    """Why an address may not be asked, in one or a few words; empty where it is a public one.

    IPv4 addresses inside IPv6 ones (mapped, compatible, NAT64, 6to4) are judged by the address that they carry.
    """
    if isinstance(address, ipaddress.IPv6Address):
        carried = _carried_address(address)
        if carried is not None:
            reason = why_private(carried)
            return f"{reason}, as {carried}" if reason else ""
    for network, word in _NETWORKS:
        if address.version == network.version and address in network:
            return word
    return ""


@lru_cache(maxsize=_KEPT)
def _read_address(text: str) -> Address:
    return ipaddress.ip_address(text)


def _carried_address(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address in _TRANSLATED or (address in _COMPATIBLE and int(address) > 0xFFFF):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return None


@lru_cache(maxsize=_KEPT)
def read_literal(host: str) -> Address | None:
    """The address that a host spells as a number, in any spelling a resolver takes; None for a name.

    Decimal, octal, hexadecimal and short forms of IPv4 (`2130706433`, `0x7f.1`, `127.1`), IPv6 with brackets or a zone.
    """
    text = unicodedata.normalize("NFKC", host).strip("[]").rstrip(".").partition("%")[0]
    try:
        return _read_address(text)
    except ValueError:
        pass
    if not _NUMERIC.match(text):
        return None
    try:
        return ipaddress.IPv4Address(socket.inet_aton(text))
    except OSError:
        return None


def names_this_machine(host: str) -> bool:
    """Whether a name means this machine by RFC 6761, without asking anybody."""
    name = unicodedata.normalize("NFKC", host).rstrip(".").lower()
    return name == "localhost" or name.endswith((".localhost", ".localdomain"))


def names_private_network(host: str) -> bool:
    """Whether a name cannot be a public site's: a single word, or under an ending that is kept for private use."""
    name = unicodedata.normalize("NFKC", host).replace("\u3002", ".").rstrip(".").lower()
    return bool(name) and ("." not in name or name.endswith(_INSIDE))


def look_up(host: str, port: int) -> list[str]:
    """All addresses of a name, in the system's order. Raises socket.gaierror, UnicodeError for an impossible name."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(row[4][0]) for row in found))


def resolve(host: str, port: int, timeout: float, lookup: Lookup = look_up) -> list[str]:
    """All addresses of a host; a literal answers at once.

    Raises SlowNameError after `timeout` seconds, socket.gaierror for a name without an address.

    The system's resolver cannot be interrupted, so it runs in a thread that is left behind when it is too slow.
    """
    try:
        return [str(_read_address(host))]
    except ValueError:
        pass
    outcome: list[Any] = []

    def ask() -> None:
        try:
            outcome.append(lookup(host, port))
        except (OSError, UnicodeError) as error:
            outcome.append(error)

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(timeout)
    if not outcome:
        raise SlowNameError(f"the name {host} did not resolve in time")
    if isinstance(outcome[0], UnicodeError):
        raise socket.gaierror(socket.EAI_NONAME, f"no such name can exist: {host}")
    if isinstance(outcome[0], OSError):
        raise outcome[0]
    return list(outcome[0])


def refusal(host: str, addresses: list[str], *, allow_private: bool = False) -> str:
    """Why a host's addresses may not be asked, as a sentence; empty where all are public.

    One private address among public ones refuses the host: no public site answers so, and rebinding does. Those of
    `_NEVER` are refused although the operator lets requests into private networks.
    """
    for text in addresses:
        reason = why_private(_read_address(text.partition("%")[0]))
        if reason and (not allow_private or reason.startswith(_NEVER)):
            return f"{host} leads to {text}, which is {reason}"
    return ""


def refuse_literal(host: str, *, allow_private: bool = False) -> str:
    """Why a host may not be asked by its spelling alone, before anybody resolves it; empty where it may."""
    if names_this_machine(host) and not allow_private:
        return f"{host} is this machine"
    literal = read_literal(host)
    return refusal(host, [str(literal)], allow_private=allow_private) if literal is not None else ""


def refuse_for_proxy(host: str, *, allow_private: bool = False) -> str:
    """Why a proxy may not be asked for a host, whose name only the proxy resolves; empty where it may."""
    if not allow_private and read_literal(host) is None and names_private_network(host):
        return f"{host} is a name that only a private network has"
    return refuse_literal(host, allow_private=allow_private)
