"""Mail by SMTP: one recipient a message, the certificate checked, the whole exchange within one deadline."""

import re
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from smtplib import (
    SMTP,
    SMTPAuthenticationError,
    SMTPDataError,
    SMTPException,
    SMTPNotSupportedError,
    SMTPResponseException,
)

from alerts.channels.connecting import cut_off, open_socket
from alerts.channels.redaction import redact
from alerts.layout.mime import build_email, parse_address, parse_recipient
from domain.alerts import Channel, Message, Receipt
from domain.errors import DeliveryError

#: Seconds for one message from looking the server up to its last answer, files included; well below the lease of 90 s
#: under which a message is sent, so that no second process takes it up meanwhile.
DEADLINE = 60.0
#: Octets that a server may say in one connection; a real one says some hundreds.
_MOST_SAID = 1_000_000
_GOODBYE = 3.0  # seconds that the server gets to answer QUIT
#: What a server answers whoever it does not know, at whichever step (RFC 4954 §6): it speaks of us, never of a message.
_UNKNOWN_TO_IT = {530, 534, 535, 538}
#: The words of a server that carries nothing for us to other hosts, as Postfix, Exim, Exchange and sendmail put it.
_NO_RELAY = re.compile(
    r"relay(ing)?( access)? (is )?(denied|not (permitted|allowed)|prohibited|disallowed)"
    r"|(unable|cannot|not (permitted|allowed)|refuse[sd]?) to relay|(do|does) not relay",
    re.IGNORECASE,
)
#: The words of a server that takes nothing from our host or address.
_HOST_REFUSED = re.compile(
    r"\b(client|sending|your) (host|ip|ip address|address|server|mta|network)\b.{0,60}?\b(black|block)?"
    r"(blocked|listed|rejected|banned|denied|refused)\b|\bbanned sending ip\b|\b(poor|bad|low) reputation\b",
    re.IGNORECASE,
)
#: A list of senders of spam. Before the text is sent it can name nobody but us; after it, an address in the text too.
_LISTED = re.compile(
    r"\bspamhaus\b|\bspamcop\b|\bbarracuda(central)?\b|\bsorbs\b|\b(dns|r|s)bl\b|\b(block|black|deny) ?list(s|ed)?\b",
    re.IGNORECASE,
)
#: A server that closes, whatever it was asked.
_CLOSING = 421
#: What a server did not understand of our part of the exchange (RFC 5321 §4.2.4): no word on a message.
_NOT_UNDERSTOOD = {500, 502, 503}
#: Codes that speak of who sends, by their registry (RFC 3463, 7372, 7505): the sender's address and domain, who we say
#: we are and prove to be (DKIM, SPF, reverse name), how much is sent. Microsoft's own: may not send as this sender.
_SENDER_CODES = re.compile(r"5\.(1\.[78]|4\.5|7\.(8|9|1[124]|2[0-7]|5[47]|60)|2\.252)\b")
#: The words of a server that takes nothing of our sender, or of the name by which we greet, as Postfix, Exim and
#: Exchange put it; many judge these only once they know the recipient.
_SENDER_REFUSED = re.compile(
    r"\b(sender|from) address (is )?(rejected|refused|denied|not (owned|allowed|verified|authori[sz]ed))"
    r"|\b(helo|ehlo) (command|name|host)?.{0,40}?\b(rejected|refused|denied|invalid)\b"
    r"|\bsendasdenied\b|\b(not allowed|permissions?) to send as\b|\bsender verify failed\b"
    r"|\bbad outbound sender\b",
    re.IGNORECASE,
)
#: How much may be sent is used up: that passes.
_USED_UP = re.compile(
    r"\b(send(ing)?|outgoing|outbound|message|mail|hourly|daily)( (?!size)\w+)? (limit|quota|rate)\b"
    r"|\blimit on the number of\b.{0,40}?\b(messages|mails|recipients)\b",
    re.IGNORECASE,
)
#: A full mailbox, or a full server: a transient failure by RFC 3463 (X.2.2, X.3.1), whatever the answer's first digit.
_FULL_CODES = re.compile(r"[45]\.(2\.2|3\.1)\b")
#: The same in words, of servers that give no such code (552 in RFC 5321 §4.2.3), and the 552 that §4.5.3.1.10 has
#: clients take for a 452.
_FULL = re.compile(
    r"\b(mail|in)?box (\S+ ){0,4}(is )?full\b|\bover ?-?quota\b|\bquota (\w+ ){0,2}(exceeded|exhausted|used up)\b"
    r"|\b(exceed(s|ed|ing)?|beyond) (\w+ ){0,3}(quota|storage)\b|\bmailbox (\w+ ){0,2}exceeded\b"
    r"|\b(insufficient|not enough|out of) (\w+ )?(storage|disk|space)\b|\btoo many recipients\b",
    re.IGNORECASE,
)
#: A message that is too large: it stays so (RFC 3463 X.2.3, X.3.4).
_TOO_LARGE = re.compile(r"5\.(2\.3|3\.4)\b")
_PORTS = {"none": 25, "starttls": 587, "tls": 465}


def deliver_by_mail(channel: Channel, message: Message, *, deadline: float = DEADLINE) -> Receipt:
    """Sends one message to its one recipient; the receipt holds the server's answer and the bytes that it took.

    Raises DeliveryError: refused where the server rejects this recipient or this text (5xx to RCPT or DATA), park
    where it rejects us (authentication, sender, relaying, how much we sent), and otherwise a failure that a later
    attempt may not meet.
    """
    sent = build_email(message, channel).as_bytes()
    sender = parse_address(channel, channel.sender).addr_spec
    recipient = parse_recipient(channel, message.recipient).addr_spec
    with _explain_failures(channel), _connect(channel, deadline) as server:
        options = [f"size={len(sent)}"] if server.has_extn("size") else []
        _expect(channel, "MAIL", server.mail(sender, options))
        _expect(channel, "RCPT", server.rcpt(recipient))
        code, answer = server.data(sent)
        _expect(channel, "DATA", (code, answer))
    return Receipt(str(code), _read_answer(answer, channel), sent)


def greet_server(channel: Channel, *, deadline: float = 15.0) -> str:
    """Whether the server greets, secures the connection and takes our name, in words. Raises DeliveryError."""
    parse_address(channel, channel.sender)
    with _explain_failures(channel), _connect(channel, deadline) as server:
        _expect(channel, "NOOP", server.noop())
    secured = {"none": "in the clear", "starttls": "with STARTTLS", "tls": "over TLS"}[channel.security]
    return f"mail server {channel.host}:{_port_of(channel)} answers {secured}"


@contextmanager
def _explain_failures(channel: Channel) -> Iterator[None]:
    """What smtplib and the network raise, as the one error that a caller handles; no secret is in its words."""
    try:
        yield
    except SMTPResponseException as error:
        step = "DATA" if isinstance(error, SMTPDataError) else "the connection"
        raise _explain_answer(channel, step, error.smtp_code, error.smtp_error) from None
    except SMTPException as error:
        raise DeliveryError(channel.name, f"the mail server broke off: {redact(str(error), channel)}") from None
    except ssl.SSLError as error:
        what = f"no trusted TLS with {channel.host}: {error.reason or error}. Check host, port and security"
        raise DeliveryError(channel.name, what) from None
    except OSError as error:
        what = f"{channel.host}:{_port_of(channel)} cannot be reached or went silent: {error.strerror or error}"
        raise DeliveryError(channel.name, what) from None


@contextmanager
def _connect(channel: Channel, deadline: float) -> Iterator[SMTP]:
    context = ssl.create_default_context()
    port = _port_of(channel)
    until = time.monotonic() + deadline
    with open_socket(channel, channel.host, port, deadline) as raw, cut_off(raw, until - time.monotonic()):
        connection = raw
        if channel.security == "tls":
            connection = context.wrap_socket(raw, server_hostname=channel.host)
        with connection:
            server = _CheckedSMTP(connection, channel.host, port, deadline)
            try:
                _secure(channel, server, context)
                server.ehlo_or_helo_if_needed()
                yield server
            finally:
                _leave(server)


def _leave(server: SMTP) -> None:
    """Says goodbye. What happens here changes nothing: the message was taken, or was not, before."""
    try:
        if server.sock is not None:
            server.sock.settimeout(_GOODBYE)
        server.quit()
    except (SMTPException, OSError):
        server.close()


def _expect(channel: Channel, step: str, answer: tuple[int, bytes]) -> None:
    code, text = answer
    if not 200 <= code < 300:
        raise _explain_answer(channel, step, code, text)


def _explain_answer(channel: Channel, step: str, code: int, text: bytes | str) -> DeliveryError:
    """An SMTP answer as an error. Only 5xx to RCPT and DATA, or 552 (too big), speak of the message itself.

    Not even those where the server wants to know who we are, does not relay for us, takes nothing from our host or of
    our sender, has taken enough of us, or did not understand us: that is mended here, or passes. So does a full
    mailbox. What is said of the recipient before the text is sent, or of its mailbox, may not hold for others.
    """
    said = _read_answer(text, channel)
    known = step in {"RCPT", "DATA"}
    lasting = 500 <= code < 600 and code not in _NOT_UNDERSTOOD
    about_us = code in _UNKNOWN_TO_IT or (lasting and _speaks_of_us(said, step))
    full = not about_us and _speaks_of_fullness(said)
    lasting = lasting and not full
    refused = lasting and not about_us and (known or code == 552)
    what = f"the mail server answered {code} to {step}: {said}"
    return DeliveryError(
        channel.name,
        what,
        refused=refused,
        park=about_us or (lasting and step == "MAIL" and not refused),
        alone=known and (about_us or full or (step == "RCPT" and 400 <= code < 500 and code != _CLOSING)),
        status=str(code),
        answer=said,
    )


def _speaks_of_us(said: str, step: str) -> bool:
    """Whether a lasting refusal names our host, sender or standing, and not the recipient or the text."""
    if _SENDER_CODES.match(said) or (step != "DATA" and _LISTED.search(said)):
        return True
    return any(pattern.search(said) for pattern in (_NO_RELAY, _HOST_REFUSED, _SENDER_REFUSED, _USED_UP))


def _speaks_of_fullness(said: str) -> bool:
    return not _TOO_LARGE.match(said) and bool(_FULL_CODES.match(said) or _FULL.search(said))


def _read_answer(text: bytes | str, channel: Channel) -> str:
    return redact(text.decode("utf-8", "replace") if isinstance(text, bytes) else text, channel)


class _CheckedSMTP(SMTP):
    """smtplib's client, on a connection that leads to the very address that was checked."""

    def __init__(self, connection: socket.socket, host: str, port: int, timeout: float) -> None:
        self._connection = connection
        super().__init__(host, port, local_hostname=_name_ourselves(connection), timeout=timeout)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        return self._connection

    def getreply(self) -> tuple[int, bytes]:
        if self.file is None and self.sock is not None:
            self.file = _CappedFile(self.sock.makefile("rb"))
        return super().getreply()


class _CappedFile:
    """What a server says; smtplib keeps every line of an answer, and one without end would fill the memory."""

    def __init__(self, inner: BufferedReader) -> None:
        self._inner = inner
        self._left = _MOST_SAID

    def readline(self, size: int) -> bytes:
        line = self._inner.readline(size)
        self._left -= len(line)
        if self._left < 0:
            raise OSError(f"it says more than {_MOST_SAID} octets")
        return line

    def close(self) -> None:
        self._inner.close()


def _name_ourselves(connection: socket.socket) -> str:
    """Our address literal for EHLO (RFC 5321 §4.1.3): asking for our own name can hang without a name server."""
    address = connection.getsockname()[0]
    return f"[IPv6:{address}]" if ":" in address else f"[{address}]"


def _secure(channel: Channel, server: SMTP, context: ssl.SSLContext) -> None:
    if channel.security == "starttls":
        try:
            server.starttls(context=context)
        except SMTPNotSupportedError:
            what = f"{channel.host} offers no STARTTLS, and nothing is sent in the clear. Check port and security"
            raise DeliveryError(channel.name, what) from None
    if channel.username:
        _log_in(channel, server)


def _log_in(channel: Channel, server: SMTP) -> None:
    """One try with one mechanism: smtplib's own `login` tries them all, and servers lock accounts for less."""
    if channel.security == "none":
        what = "a password is never sent in the clear: set security to starttls or tls"
        raise DeliveryError(channel.name, what, park=True)
    server.ehlo_or_helo_if_needed()
    offered = server.esmtp_features.get("auth", "").upper().split()
    server.user, server.password = channel.username, channel.password
    try:
        if "PLAIN" in offered:
            server.auth("PLAIN", lambda challenge=None: _Utf8(server.auth_plain(challenge)))
        elif "LOGIN" in offered:
            server.auth("LOGIN", lambda challenge=None: _Utf8(server.auth_login(challenge)))
        else:
            what = f"{channel.host} offers neither PLAIN nor LOGIN, which are what we can use to say who we are"
            raise DeliveryError(channel.name, what, park=True)
    except SMTPAuthenticationError as error:
        said = _read_answer(error.smtp_error, channel)
        what = f"the mail server does not take our name and password ({error.smtp_code})"
        park = error.smtp_code >= 500
        raise DeliveryError(channel.name, what, park=park, status=str(error.smtp_code), answer=said) from None


class _Utf8(str):
    """What smtplib would encode as ASCII, and trip over: logins are UTF-8 (RFC 4616)."""

    __slots__ = ()

    def encode(self, encoding: str = "utf-8", errors: str = "strict") -> bytes:
        return super().encode("utf-8", errors)


def _port_of(channel: Channel) -> int:
    return channel.port or _PORTS[channel.security]
