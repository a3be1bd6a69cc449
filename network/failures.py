"""One name for every way in which a request can fail, decided where the exception is still known."""

import socket
import ssl
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

from domain.errors import FetchError
from network.guard import SlowNameError

#: What OpenSSL calls a server whose TLS is older than this machine's policy.
_TOO_OLD = (
    "UNSAFE_LEGACY_RENEGOTIATION_DISABLED",
    "DH_KEY_TOO_SMALL",
    "EE_KEY_TOO_SMALL",
    "CA_MD_TOO_WEAK",
    "CA_KEY_TOO_SMALL",
    "UNSUPPORTED_PROTOCOL",
    "PROTOCOL_VERSION",
    "HANDSHAKE_FAILURE",
    "INSUFFICIENT_SECURITY",
    "WRONG_SIGNATURE_TYPE",
    "NO_PROTOCOLS_AVAILABLE",
    "BAD_ECPOINT",
    "LEGACY_SIGALG_DISALLOWED_OR_UNSUPPORTED",
)


def hide_login(url: str) -> str:
    """An address without its login, as it may be shown in errors and logs."""
    if "@" not in url:
        return url
    try:
        parts = urlsplit(url)
    except ValueError:
        return "(unreadable address)"
    if "@" not in parts.netloc:
        return url
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def network_errors() -> tuple[type[Exception], ...]:
    """Every exception by which a request can fail and that `name_failure` can name."""
    import httpcore
    from socksio.exceptions import SOCKSError

    return (
        OSError,
        httpcore.TimeoutException,
        httpcore.NetworkError,
        httpcore.ProtocolError,
        httpcore.ProxyError,
        httpcore.UnsupportedProtocol,
        SOCKSError,
    )


def name_failure(error: Exception, url: str) -> FetchError:
    """The FetchError for an exception of `network_errors`; its `name` is of FETCH_FAILURES.

    Raises the exception itself again where it is none of these: a fault of ours is not a fault of the network.
    """
    shown = hide_login(url)
    for cause in _walk(error):
        found = _name_cause(cause)
        if found is not None:
            name, transient, what = found
            return FetchError(shown, what, name=name, transient=transient)
    raise error


def _walk(error: BaseException) -> Iterator[BaseException]:
    """The root cause first: it says most. Contexts too, since httpcore's pool cuts causes off.

    A FetchError in the chain is an earlier request's failure, which was being handled when this one failed.
    """
    chain: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in chain and not isinstance(current, FetchError):
        chain.append(current)
        current = current.__cause__ or current.__context__
    yield from reversed(chain)


def _name_cause(cause: BaseException) -> tuple[str, bool, str] | None:
    if isinstance(cause, ssl.SSLError):
        return _name_tls(cause)
    if isinstance(cause, socket.gaierror):
        return "dns", True, f"the name does not resolve: {cause.strerror or cause}"
    if isinstance(cause, TimeoutError):
        return "timeout", True, str(cause) if isinstance(cause, SlowNameError) else "no answer in time"
    if isinstance(cause, OSError):
        return "connect", True, f"no connection: {cause.strerror or cause}"
    return _name_protocol(cause)


def _name_tls(error: ssl.SSLError) -> tuple[str, bool, str]:
    reason = error.reason or str(error)
    if isinstance(error, ssl.SSLCertVerificationError):
        return "certificate", False, f"certificate refused: {error.verify_message or reason}"
    if any(word in reason for word in _TOO_OLD):
        return "tls-too-old", False, f"TLS refused: {reason}"
    if "EOF" in reason:
        return "connect", True, f"the connection was cut: {reason}"
    return "bad-answer", True, f"the answer is not TLS as we know it: {reason}"


def _name_protocol(cause: BaseException) -> tuple[str, bool, str] | None:
    import httpcore
    from socksio.exceptions import SOCKSError

    if isinstance(cause, httpcore.TimeoutException):
        return "timeout", True, "no answer in time"
    if isinstance(cause, (httpcore.ProxyError, SOCKSError)):
        return "connect", True, f"the proxy refused: {cause}"
    if isinstance(cause, httpcore.UnsupportedProtocol):
        return "dns", False, "only http and https can be asked"
    if isinstance(cause, httpcore.ConnectError):
        return "connect", True, f"no connection: {cause}"
    if isinstance(cause, (httpcore.NetworkError, httpcore.ProtocolError)):
        return "bad-answer", True, f"the answer was cut off or breaks the protocol: {cause}"
    return None
