"""The mail sink: an SMTP server on loopback that keeps every message it accepts, and refuses when told to."""

import asyncio
import threading
from dataclasses import dataclass
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session

from replica.answers import Gate

#: What each fault answers, and to which command.
MAIL_FAULTS: dict[str, tuple[str, str]] = {
    "down": ("CONNECT", ""),
    "greylist": ("RCPT", "450 4.7.1 Greylisted, try again later"),
    "refuse-recipient": ("RCPT", "550 5.1.1 No such user"),
    "refuse-sender": ("MAIL", "550 5.7.1 Sender refused"),
    "refuse-message": ("DATA", "554 5.6.0 Message refused"),
    "busy": ("DATA", "451 4.3.0 Try again later"),
    "reset": ("DATA", ""),
}


@dataclass(frozen=True, slots=True)
class Mail:
    """One message as accepted: the envelope, and the bytes after DATA."""

    sender: str
    recipients: tuple[str, ...]
    data: bytes


class Door(SMTP):
    """The protocol of one connection, which is cut at once while the sink is down."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        if self.event_handler.draw_fault("CONNECT") is not None and isinstance(transport, asyncio.Transport):
            transport.abort()


class MailSink:
    """Runs in its own thread from `start` to `close`. `mails` are in order of acceptance."""

    def __init__(self, host: str) -> None:
        self.mails: list[Mail] = []
        self.gate: Gate | None = None
        self._faults: dict[str, int] = {}
        self._loop = asyncio.new_event_loop()
        self._server = self._loop.run_until_complete(self._loop.create_server(self._make_protocol, host, 0))
        self.address: tuple[str, int] = self._server.sockets[0].getsockname()[:2]
        self._thread = threading.Thread(target=self._loop.run_forever, name="replica-mail", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def switch(self, fault: str, on: bool = True, times: int = 0) -> None:
        """Put a fault of MAIL_FAULTS on, for so many commands (0: until it is put off), or off."""
        if fault not in MAIL_FAULTS:
            raise ValueError(f"unknown mail fault {fault!r}; known are: {', '.join(MAIL_FAULTS)}")
        if on:
            self._faults[fault] = times or -1
        else:
            self._faults.pop(fault, None)

    def close(self) -> None:
        if self.gate is not None:
            self.gate.set()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.run_until_complete(self._stop())
        self._loop.close()

    async def _stop(self) -> None:
        self._server.close()
        tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _make_protocol(self) -> SMTP:
        return Door(self, enable_SMTPUTF8=True, hostname="mail.replica.example", loop=self._loop)

    def draw_fault(self, command: str) -> str | None:
        """The reply of the fault that is on for this command; None where there is none."""
        for fault, (wanted, reply) in MAIL_FAULTS.items():
            left = self._faults.get(fault, 0)
            if wanted == command and left:
                if left == 1:
                    del self._faults[fault]
                elif left > 1:
                    self._faults[fault] = left - 1
                return reply
        return None

    # The names below are those that aiosmtpd looks for.

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        refusal = self.draw_fault("MAIL")
        if refusal is None:
            envelope.mail_from = address
        return refusal or "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        refusal = self.draw_fault("RCPT")
        if refusal is None:
            envelope.rcpt_tos.append(address)
        return refusal or "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        refusal = self.draw_fault("DATA")
        if refusal == "":
            transport: Any = server.transport
            transport.abort()
            return "421 closing"
        if refusal is not None:
            return refusal
        if self.gate is not None:
            await asyncio.get_running_loop().run_in_executor(None, self.gate.pass_through)
        content = envelope.original_content or b""
        self.mails.append(Mail(envelope.mail_from or "", tuple(envelope.rcpt_tos), content))
        return "250 2.0.0 Ok: queued"
