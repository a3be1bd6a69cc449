"""A message as an e-mail: text first, HTML beside it, headers that threads and mail rules can rely on."""

import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy
from email.utils import format_datetime, getaddresses
from urllib.parse import quote

from alerts.words.cleaning import clean_line
from domain.alerts import Channel, Message
from domain.dates import BEIJING
from domain.errors import DeliveryError

#: A channel without `from` writes into a local inbox only; this host is never looked up (RFC 6761).
LOCAL_SENDER = "miitwatch <watch@localhost>"

_OWN_HEADER = re.compile(r"X-Miitwatch-[A-Za-z]+(-[A-Za-z]+)*")
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")
_MESSAGE_ID = re.compile(r"[A-Za-z0-9._-]+")
_LONGEST_QUOTED = 76  # characters of a quoted-printable line (RFC 2045 §6.7); filters count longer ones against us
_LONGEST_LINE = 990  # octets; RFC 5322 allows 998


def build_email(message: Message, channel: Channel, *, readable: bool = False) -> EmailMessage:
    """The e-mail of one message to one recipient, the same bytes each time it is built.

    `readable` writes the parts as they are (8bit) where their lines allow it, so that a file opened by any program
    can be read; otherwise quoted-printable, which every relay takes. Line ends are CRLF; a reader of files may want
    `as_bytes` with another `linesep`. Raises DeliveryError for an address or header that cannot stand in one.
    """
    sender = parse_address(channel, channel.sender or LOCAL_SENDER)
    email = EmailMessage(policy=EmailPolicy(linesep="\r\n", max_line_length=_LONGEST_QUOTED, cte_type="8bit"))
    email["From"] = sender
    email["To"] = parse_recipient(channel, message.recipient) if message.recipient else sender
    if channel.reply_to:
        email["Reply-To"] = parse_address(channel, channel.reply_to)
    email["Subject"] = clean_line(message.subject)
    # When its words became final, not when it is carried (RFC 5322 §3.6.1): the same at each attempt.
    email["Date"] = format_datetime((message.worded or message.at).astimezone(BEIJING))
    email["Message-ID"] = _form_id(channel, message.id, sender)
    if message.references:
        email["References"] = " ".join(_form_id(channel, earlier, sender) for earlier in message.references)
    _add_list_headers(email, message, channel, sender)
    email.set_content(message.text, charset="utf-8", cte=_choose_encoding(message.text, readable))
    if message.html:
        email.add_alternative(
            message.html, subtype="html", charset="utf-8", cte=_choose_encoding(message.html, readable)
        )
        email.set_boundary(f"=_{message.id}_=")
    _attach_files(email, message)
    # An ASCII subject of ours has at most 78 characters; folded for its name alone, it would begin with a space.
    longest = 110 if message.subject.isascii() else SMTP.max_line_length
    email.policy = email.policy.clone(max_line_length=longest)
    return email


def _attach_files(email: EmailMessage, message: Message) -> None:
    """Text as text in UTF-8, everything else as the bytes that were received."""
    for file in message.files:
        name = clean_line(file.name)
        if file.media_type == "text/plain":
            text = file.content.decode("utf-8", "replace")
            email.add_attachment(text, subtype="plain", charset="utf-8", cte="base64", filename=name)
        else:
            main, _, sub = file.media_type.partition("/")
            email.add_attachment(file.content, maintype=main, subtype=sub, filename=name)
    if message.files:
        email.set_boundary(f"=_{message.id}_files_=")


def _add_list_headers(email: EmailMessage, message: Message, channel: Channel, sender: Address) -> None:
    answering = parse_address(channel, channel.reply_to).addr_spec if channel.reply_to else sender.addr_spec
    name = re.sub(r"[^A-Za-z0-9-]+", "-", channel.name).strip("-") or "alerts"
    email["List-Id"] = f"<{name}.{sender.domain}>"
    email["List-Unsubscribe"] = f"<mailto:{quote(answering, safe='@+')}?subject={quote(f'unsubscribe {channel.name}')}>"
    email["Auto-Submitted"] = "auto-generated"
    for header, value in message.headers:
        if not _OWN_HEADER.fullmatch(header):
            raise DeliveryError(channel.name, f"the header {clean_line(header)!r} is not one that a message may set")
        email[header] = clean_line(value)


def parse_address(channel: Channel, text: str) -> Address:
    """One of the channel's own mail addresses, with an optional name. Raises DeliveryError for what is none."""
    address = _read_address(text)
    if address is None:
        raise DeliveryError(
            channel.name, f"{clean_line(text)!r} is not a mail address; set from and reply_to in its table"
        )
    return address


def parse_recipient(channel: Channel, text: str) -> Address:
    """A recipient's mail address. Raises DeliveryError, refused, for what is none: no later attempt mends it."""
    address = _read_address(text)
    if address is None:
        what = f"{clean_line(text)!r} is not a mail address that can be written to; mend `to` in its table"
        raise DeliveryError(channel.name, what, refused=True)
    return address


def _read_address(text: str) -> Address | None:
    found = getaddresses([text])
    if len(found) != 1 or clean_line(text) != text.strip():
        return None
    name, address = found[0]
    local, _, domain = address.rpartition("@")
    if not _ADDRESS.fullmatch(address):
        return None
    return Address(clean_line(name), local, domain)


def _form_id(channel: Channel, identity: str, sender: Address) -> str:
    if not _MESSAGE_ID.fullmatch(identity):
        raise DeliveryError(channel.name, f"the message id {clean_line(identity)!r} cannot stand in a Message-ID")
    return f"<{identity}@{sender.domain}>"


def _choose_encoding(text: str, readable: bool) -> str:
    fits = all(len(line.encode()) <= _LONGEST_LINE for line in text.splitlines())
    return "8bit" if readable and fits else "quoted-printable"
