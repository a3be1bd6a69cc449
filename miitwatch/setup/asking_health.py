"""Asks the running daemon of this machine whether it lives, or is ready: for a container's health check and scripts."""

from http.client import HTTPConnection, HTTPException
from ipaddress import ip_address

from msgspec import Struct

from domain.errors import ConfigError
from miitwatch.settings.config_page import format_listen

#: Seconds that an answer may take; a health check has its own, longer limit around it.
PATIENCE = 5.0
#: Bytes of an answer that are read: the reasons of `/readyz` are a few lines.
LARGEST = 65_536


class Answered(Struct, frozen=True):
    """What the daemon answered: whether all is well, and its words."""

    well: bool
    words: str


def ask_health(listen: tuple[str, int] | None, *, ready: bool, token: str = "") -> Answered:
    """Asks `/healthz`, or `/readyz` with the reasons where `ready`; at the configured address, never anywhere else.

    Raises ConfigError where the daemon serves nowhere.
    """
    if listen is None:
        raise ConfigError('page.listen is "": the daemon serves nothing that could be asked. Give it an address.')
    path = "/readyz" if ready else "/healthz"
    connection = HTTPConnection(_choose_host(listen[0]), listen[1], timeout=PATIENCE)
    try:
        connection.request("GET", path, headers={"Authorization": f"Bearer {token}"} if token else {})
        answer = connection.getresponse()
        words = answer.read(LARGEST).decode("utf-8", "replace").strip()
    except (OSError, HTTPException) as error:
        return Answered(False, f"no answer at {format_listen(listen)}{path}: {error or type(error).__name__}")
    finally:
        connection.close()
    return Answered(answer.status == 200, words)


def _choose_host(host: str) -> str:
    """An address that stands for all of this machine's is asked at loopback."""
    if not ip_address(host).is_unspecified:
        return host
    return "::1" if ":" in host else "127.0.0.1"
