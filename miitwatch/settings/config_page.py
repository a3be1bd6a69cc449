"""`[page]`: where the daemon serves, and that what other machines can read asks for a token."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from domain.errors import ConfigError
from miitwatch.settings.secret_values import MissingSecretError


def check_listen(listen: tuple[str, int] | None, token: str) -> tuple[str, int] | None:
    """The address as given. Raises ConfigError where others than this machine could read without a token."""
    if listen is not None and not ip_address(listen[0]).is_loopback and not token:
        raise MissingSecretError(
            f"page.listen = {format_listen(listen)!r} can be reached from other machines: give page.token_file too, "
            'or listen = "127.0.0.1:8650".'
        )
    return listen


def check_guarded(listen: tuple[str, int] | None, url: str, token: str, *, guarded: bool) -> None:
    """Raises ConfigError where what is served can be read by whoever reaches `public_url`, and nobody asks for a login.

    Such a page is reached from other machines by a server before it, though it listens on loopback alone.
    """
    if listen is not None and url and not token and not guarded:
        raise MissingSecretError(
            f"page.public_url = {url!r} opens the page to whoever reaches that address: give page.token_file too, or, "
            "where the server before it asks each reader for a login of its own, page.guarded = true."
        )


def check_public_url(url: str) -> str:
    """The address without a slash at its end. Raises ConfigError where no reader elsewhere could open it."""
    host = (urlsplit(url).hostname or "").rstrip(".")
    if host == "localhost" or host.endswith(".localhost") or _is_local(host):
        raise ConfigError(
            f"page.public_url = {url!r} leads each reader to his own machine: give the address at which readers reach "
            "the page, or leave it empty; then no message links to it."
        )
    return url.rstrip("/")


def _is_local(host: str) -> bool:
    try:
        address = ip_address(host)
    except ValueError:
        return False  # a name
    return address.is_loopback or address.is_unspecified


def format_listen(listen: tuple[str, int] | None) -> str:
    """As a file spells it: `127.0.0.1:8650`, `[::1]:8650`; empty where nothing is served."""
    if listen is None:
        return ""
    host, port = listen
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
