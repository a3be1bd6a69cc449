"""The answers that a first configuration is made of, each checked where it is given."""

import re
from typing import Literal
from urllib.parse import urlsplit

from msgspec import Struct

from domain.errors import CommandError
from miitwatch.settings.chat_addresses import find_service, write_address

Where = Literal["outside", "inside"]
WayKind = Literal["inbox", "email", "webhook", "slack", "feishu", "apprise"]

_MAILBOX = re.compile(r"[^\s@,;<>\"]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z0-9-]+")
_HOST = re.compile(r"(?=.*[A-Za-z0-9])[A-Za-z0-9.-]+")
_SECURITY = {25: "none", 465: "tls"}


class Way(Struct, frozen=True):
    """How messages leave: a mail server, an address that is posted to, or only the inbox on this machine."""

    kind: WayKind
    host: str = ""  # email: the server
    port: int = 0
    security: str = ""
    url: str = ""  # a secret


class Answers(Struct, frozen=True):
    """What `miitwatch init` was told. `password` and `way.url` are secrets: they go into files of their own."""

    where: Where
    contact: str
    way: Way
    readers: tuple[str, ...] = ()
    operators: tuple[str, ...] = ()
    sender: str = ""
    username: str = ""
    password: str = ""


def read_where(text: str) -> Where:
    """Raises CommandError for anything but the two."""
    if text.strip().lower() == "inside":
        return "inside"
    if text.strip().lower() == "outside":
        return "outside"
    raise CommandError(f'{text!r}: answer "outside" or "inside".')


def is_example(contact: str) -> bool:
    """Whether nobody can be reached there: a manual's mailbox or page, taken over as it stood."""
    host = contact.rpartition("@")[2] if "@" in contact else urlsplit(contact).hostname or ""
    return host.lower().endswith((".example", "example.com", "example.org", "example.net"))


def read_contact(text: str) -> str:
    """A mailbox or a page at which sites can reach whoever asks them. Raises CommandError."""
    contact = text.strip()
    if not contact:
        raise CommandError("contact is empty: sites that are asked need an address at which they can reach you.")
    page = contact.startswith(("http://", "https://")) and bool(urlsplit(contact).hostname)
    if not page and not _MAILBOX.fullmatch(contact):
        raise CommandError(f"contact {contact!r} is neither a mailbox (name@host) nor a page (https://...).")
    if is_example(contact):
        raise CommandError(f"contact {contact!r} is an example; nobody can be reached there. Give one of yours.")
    return contact


def read_addresses(text: str, what: str) -> tuple[str, ...]:
    """Mailboxes, separated by commas or spaces, each once. Raises CommandError, naming `what`, for one that is none."""
    found = tuple(dict.fromkeys(part for part in re.split(r"[,;\s]+", text) if part))
    for address in found:
        if not _MAILBOX.fullmatch(address):
            raise CommandError(f"{what}: {address!r} is no mailbox; write name@host.")
    return found


def read_way(text: str) -> Way:
    """`inbox`, a mail server `host` or `host:port`, or the address of a webhook or chat.

    The port says how the connection is secured: 465 TLS, 25 none, any other STARTTLS; without a port it is 587.
    Raises CommandError, which shows nothing of an address that may hold a token.
    """
    given = text.strip()
    if given in ("", "inbox"):
        return Way("inbox")
    if "://" in given:
        return _read_address(given)
    host, _, port = given.partition(":")
    if not _HOST.fullmatch(host):
        raise CommandError(
            f'{given!r} is no mail server (host or host:port), no address (https://...) and not "inbox".'
        )
    if port and (not port.isdecimal() or not 0 < int(port) < 65_536):
        raise CommandError(f"{given!r}: a port is a number from 1 to 65535.")
    number = int(port) if port else 587
    return Way("email", host, number, _SECURITY.get(number, "starttls"))


def read_account(text: str, way: Way) -> str:
    """The account at a mail server; empty for none. Raises CommandError where its password would go in the clear."""
    account = text.strip()
    if account and way.kind == "email" and way.security == "none":
        raise CommandError(
            f"account: a password needs starttls or tls, and {way.host}:{way.port} would be asked without: give "
            f"--security starttls or tls, another port ({way.host}:587), or no account."
        )
    return account


def _read_address(given: str) -> Way:
    try:
        parts = urlsplit(given)
        host = parts.hostname or ""
    except ValueError:
        raise CommandError("the address is not well formed.") from None
    if not host:
        raise CommandError("the address names no host.")
    if parts.scheme not in ("http", "https"):
        return Way("apprise", url=given)
    service = find_service(given)
    return Way("webhook", url=given) if service is None else Way(service.kind, url=write_address(service, given))


def check_answers(answers: Answers) -> Answers:
    """The answers, completed: mail comes from the account or the contact unless it was said. Raises CommandError."""
    if answers.way.kind != "email":
        for given, flag in (
            (answers.readers, "readers"),
            (answers.operators, "operators"),
            (answers.username, "account"),
        ):
            if given:
                raise CommandError(f"{flag}: an address needs a mail server; give one (--send-by smtp.host:587).")
        return answers
    if not answers.readers:
        raise CommandError("readers: a mail server was given, and nobody to write to; give one address or more.")
    if bool(answers.username) != bool(answers.password):
        raise CommandError("the mail account needs a name and a password, or neither.")
    read_account(answers.username, answers.way)
    sender = answers.sender or next((one for one in (answers.username, answers.contact) if _MAILBOX.fullmatch(one)), "")
    if not sender:
        raise CommandError(
            "from: neither the account nor the contact is a mailbox; say where mails come from (--from)."
        )
    return Answers(
        where=answers.where,
        contact=answers.contact,
        way=answers.way,
        readers=answers.readers,
        operators=answers.operators,
        sender=read_addresses(sender, "from")[0],
        username=answers.username,
        password=answers.password,
    )
