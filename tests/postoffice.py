"""A real SMTP server on loopback, with the moods of real ones."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


@dataclass
class PostOffice:
    """What arrived, and what the server is to answer instead of taking it."""

    port: int = 0
    taken: list[Envelope] = field(default_factory=list)
    rcpt_answers: dict[str, str] = field(default_factory=dict)
    mail_answer: str = ""
    data_answer: str = ""
    logins: list[tuple[str, str]] = field(default_factory=list)
    password: str = ""
    greeted: list[str] = field(default_factory=list)

    async def handle_EHLO(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, name: str, lines: list[str]
    ) -> list[str]:
        session.host_name = name
        self.greeted.append(name)
        return lines

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.mail_answer:
            return self.mail_answer
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.rcpt_answers:
            return self.rcpt_answers[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.data_answer:
            return self.data_answer
        self.taken.append(envelope)
        return "250 2.0.0 Ok: queued as 4C1D"

    def authenticate(self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
        assert isinstance(data, LoginPassword)
        self.logins.append((data.login.decode(), data.password.decode()))
        return AuthResult(success=data.password.decode() == self.password, handled=False)


class _TlsController(Controller):
    """aiosmtpd's controller asks its own port without checking a certificate; ours is for localhost."""


@contextmanager
def open_post_office(
    *, starttls: ssl.SSLContext | None = None, tls: ssl.SSLContext | None = None, password: str = ""
) -> Iterator[PostOffice]:
    """An SMTP server that is stopped at the end of the block; with `password` it takes nobody without it."""
    office = PostOffice(password=password)
    with socket.create_server(("127.0.0.1", 0)) as probe:
        office.port = int(probe.getsockname()[1])
    controller = _TlsController(
        office,
        hostname="127.0.0.1",
        port=office.port,
        ssl_context=tls,
        tls_context=starttls,
        require_starttls=starttls is not None,
        authenticator=office.authenticate if password else None,
        auth_required=bool(password),
        auth_require_tls=bool(password),
        enable_SMTPUTF8=False,
    )
    controller.start()
    try:
        yield office
    finally:
        controller.stop()
