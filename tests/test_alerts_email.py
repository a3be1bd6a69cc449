"""Mail through a real SMTP server: what arrives, and what each refusal means."""

import contextlib
import socket
import threading
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

import pytest
from certificates import serve_tls, write_certificate
from messages import make_message
from postoffice import PostOffice, open_post_office

from alerts.channels.email import deliver_by_mail, greet_server
from domain.alerts import Channel, Receipt
from domain.altering import alter
from domain.errors import DeliveryError


def make_channel(office: PostOffice, **changes: object) -> Channel:
    values: dict[str, object] = {
        "host": "127.0.0.1",
        "port": office.port,
        "security": "none",
        "sender": "miitwatch <watch@firm.example>",
        "recipients": ("reader@client.example", "second@client.example"),
        "reply_to": "Market watch <desk@firm.example>",
        "allow_private": True,
        **changes,
    }
    return Channel("mail", "email", **values)  # type: ignore[arg-type]


def deliver(channel: Channel, recipient: str = "reader@client.example") -> Receipt:
    return deliver_by_mail(channel, make_message(recipient=recipient), deadline=5)


def fail(channel: Channel, recipient: str = "reader@client.example") -> DeliveryError:
    with pytest.raises(DeliveryError) as caught:
        deliver(channel, recipient)
    return caught.value


def open_mail(office: PostOffice) -> EmailMessage:
    (envelope,) = office.taken
    assert isinstance(envelope.content, bytes)
    return BytesParser(EmailMessage, policy=policy.default).parsebytes(envelope.content)


def test_one_recipient_gets_one_message_and_sees_no_other() -> None:
    with open_post_office() as office:
        receipt = deliver(make_channel(office))
        (envelope,) = office.taken
        mail = open_mail(office)
    assert envelope.rcpt_tos == ["reader@client.example"]
    assert envelope.mail_from == "watch@firm.example"
    assert mail["To"] == "reader@client.example"
    assert isinstance(envelope.content, bytes)
    assert b"second@client.example" not in envelope.content
    assert (receipt.status, receipt.answer) == ("250", "2.0.0 Ok: queued as 4C1D")


def test_the_receipt_holds_the_very_bytes_that_the_server_took() -> None:
    with open_post_office() as office:
        receipt = deliver(make_channel(office))
        assert office.taken[0].content == receipt.sent
    assert b"\n" not in receipt.sent.replace(b"\r\n", b"")
    receipt.sent.decode("ascii")


def test_we_name_ourselves_by_our_address() -> None:
    with open_post_office() as office:
        deliver(make_channel(office))
        assert set(office.greeted) == {"[127.0.0.1]"}


@pytest.mark.parametrize(
    ("answer", "refused"), [("550 5.1.1 no such user", True), ("450 4.2.0 greylisted, come again", False)]
)
def test_an_answer_to_the_recipient_is_refused_or_tried_again(answer: str, refused: bool) -> None:
    with open_post_office() as office:
        office.rcpt_answers["reader@client.example"] = answer
        error = fail(make_channel(office))
        assert (error.refused, error.park, error.status) == (refused, False, answer[:3])
        assert error.answer == answer[4:]
        deliver(make_channel(office), "second@client.example")
        assert [envelope.rcpt_tos for envelope in office.taken] == [["second@client.example"]]


@pytest.mark.parametrize(
    ("answer", "refused"),
    [
        ("554 5.7.1 spam", True),
        ("554 5.7.1 message content rejected", True),
        ("550 5.7.1 the message holds a blocked attachment", True),
        ("554 5.7.1 a link in the message is listed by dbl.spamhaus.org", True),
        ("451 4.3.0 later", False),
    ],
)
def test_an_answer_to_the_text_is_refused_or_tried_again(answer: str, refused: bool) -> None:
    with open_post_office() as office:
        office.data_answer = answer
        error = fail(make_channel(office))
    assert (error.refused, error.park, error.status) == (refused, False, answer[:3])


@pytest.mark.parametrize(
    "answer",
    [
        "530 5.7.0 Must issue STARTTLS first",
        "535 5.7.8 who are you",
        "554 5.7.1 <reader@client.example>: Relay access denied",
        "550 relay not permitted",
        "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
        "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org",
        "550 5.7.1 Service unavailable, Client host [192.0.2.7] blocked using a Blocklist",
        "554 Your IP is blacklisted",
        "550 5.7.606 Access denied, banned sending IP [192.0.2.7]",
        "554 5.7.1 Your server has been rejected due to poor reputation",
        # who we say we are, which many servers judge only once they know the recipient
        "553 5.7.1 <watch@firm.example>: Sender address rejected: not owned by user watch",
        "550 5.1.8 <watch@firm.example>: Sender address rejected: Domain not found",
        "504 5.5.2 <[192.0.2.7]>: Helo command rejected: need fully-qualified hostname",
        "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
        "554 5.2.252 SendAsDenied; watch@firm.example not allowed to send as desk@firm.example",
        "550 5.7.26 This mail has been blocked because the sender is unauthenticated",
        "550 5.7.23 The message was rejected because of Sender Policy Framework violation",
        "550 5.7.25 the sending address has no PTR record",
        "550 5.1.8 Access denied, bad outbound sender",
        # how much we may send, and what passes by itself
        "550 5.4.5 Daily user sending limit exceeded",
        "554 5.7.0 Your message could not be sent. The limit on the number of allowed outgoing messages was exceeded",
        "550 5.2.0 outgoing quota of this account is used up, try again tomorrow",
    ],
)
@pytest.mark.parametrize("step", ["RCPT", "DATA"])
def test_an_answer_about_us_parks_the_channel_at_whichever_step(step: str, answer: str) -> None:
    with open_post_office() as office:
        if step == "RCPT":
            office.rcpt_answers["reader@client.example"] = answer
        else:
            office.data_answer = answer
        error = fail(make_channel(office))
    assert (error.refused, error.park, error.status, error.answer) == (False, True, answer[:3], answer[4:])
    assert error.alone, "others of the channel may be taken"


@pytest.mark.parametrize(
    "answer",
    ["503 5.5.1 Bad sequence of commands", "500 5.5.2 syntax error, command unrecognized", "502 not implemented"],
)
@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA"])
def test_what_the_server_did_not_understand_of_us_refuses_no_message(step: str, answer: str) -> None:
    with open_post_office() as office:
        if step == "MAIL":
            office.mail_answer = answer
        elif step == "RCPT":
            office.rcpt_answers["reader@client.example"] = answer
        else:
            office.data_answer = answer
        error = fail(make_channel(office))
    assert (error.refused, error.park, error.status) == (False, False, answer[:3])


@pytest.mark.parametrize(
    ("answer", "about_us"),
    [
        ("550 5.7.1 [192.0.2.7] is listed in a DNSBL; see https://lists.example/192.0.2.7", True),
        ("550 rejected because 192.0.2.7 is in a black list at bl.lists.example", True),
        ("554 5.7.1 <reader@client.example>: Recipient address rejected: Access denied", False),
        ("550 5.7.1 mailbox blocked", False),
        ("501 5.1.3 bad recipient address syntax", False),
        ("504 5.5.2 <reader@client>: Recipient address rejected: need fully-qualified address", False),
        ("550 5.7.1 the recipient takes no mail from this sender", False),
        ("550 5.7.1 mail from this address is rejected by the recipient's own rules", False),
        ("552 5.3.4 message size exceeds the limit of this mailbox", False),
        ("552 5.3.4 Message size limit exceeded", False),
    ],
)
def test_a_list_of_senders_named_before_the_text_is_sent_is_about_us(answer: str, *, about_us: bool) -> None:
    with open_post_office() as office:
        office.rcpt_answers["reader@client.example"] = answer
        error = fail(make_channel(office))
    assert (error.refused, error.park) == (not about_us, about_us)


@pytest.mark.parametrize(
    "answer",
    [
        "552 5.2.2 the quota of this mailbox is exceeded",
        "552 5.2.2 <reader@client.example>: user is over quota",
        "550 5.2.2 this inbox takes nothing more",
        "452 4.2.2 the account is out of storage space",
        "552 5.3.1 no room left on this host",
        "552 Requested mail action aborted: exceeded storage allocation",
        "550 reader's mailbox is full",
        "552 Quota has been exceeded",
        "554 5.7.1 insufficient disk space for this user",
        "552 too many recipients",
    ],
)
@pytest.mark.parametrize("step", ["RCPT", "DATA"])
def test_a_full_mailbox_is_tried_again_whatever_the_first_digit_says(step: str, answer: str) -> None:
    with open_post_office() as office:
        if step == "RCPT":
            office.rcpt_answers["reader@client.example"] = answer
        else:
            office.data_answer = answer
        error = fail(make_channel(office))
    assert (error.refused, error.park, error.alone) == (False, False, True)


@pytest.mark.parametrize(
    "answer",
    [
        "552 5.2.3 larger than what this full mailbox takes",
        "552 5.3.4 the message exceeds the storage quota",
        "552 message exceeds fixed maximum message size",
        "550 5.1.1 no such mailbox",
        "550 mailbox unavailable",
        "550 5.2.1 the mailbox is disabled",
    ],
)
def test_a_message_that_is_too_large_and_a_mailbox_that_is_not_there_are_refused(answer: str) -> None:
    with open_post_office() as office:
        office.rcpt_answers["reader@client.example"] = answer
        error = fail(make_channel(office))
    assert (error.refused, error.park) == (True, False)


@pytest.mark.parametrize(("answer", "alone"), [("450 4.2.1 busy", True), ("421 4.3.2 closing", False)])
def test_what_passes_and_was_said_of_the_recipient_may_not_hold_for_others(answer: str, *, alone: bool) -> None:
    with open_post_office() as office:
        office.rcpt_answers["reader@client.example"] = answer
        error = fail(make_channel(office))
    assert (error.refused, error.alone) == (False, alone)


@pytest.mark.parametrize("answer", ["535 5.7.8 who are you", "550 5.7.1 not your domain"])
def test_an_answer_before_the_recipient_is_named_is_about_all_of_the_channel(answer: str) -> None:
    with open_post_office() as office:
        office.mail_answer = answer
        error = fail(make_channel(office))
    assert (error.park, error.alone) == (True, False)


def test_a_sender_that_is_not_taken_parks_the_channel() -> None:
    with open_post_office() as office:
        office.mail_answer = "550 5.7.1 not your domain"
        error = fail(make_channel(office))
    assert (error.refused, error.park) == (False, True)


def test_starttls_is_used_and_the_certificate_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_post_office(starttls=serve_tls(tmp_path), password="s3cret-of-ours") as office:
        channel = make_channel(
            office, host="localhost", security="starttls", username="watch", password="s3cret-of-ours"
        )
        error = fail(channel)
        assert "no trusted TLS with localhost" in str(error)
        assert not office.taken
        monkeypatch.setenv("SSL_CERT_FILE", str(write_certificate(tmp_path)))
        deliver(channel)
        assert office.logins == [("watch", "s3cret-of-ours")]
        assert len(office.taken) == 1
        assert "answers with STARTTLS" in greet_server(channel)


@pytest.mark.parametrize("offered", ["PLAIN", "LOGIN"])
def test_a_password_may_hold_any_letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, offered: str) -> None:
    """smtplib takes ASCII alone, and raises what looks like a fault of ours."""
    monkeypatch.setenv("SSL_CERT_FILE", str(write_certificate(tmp_path)))
    hidden = {"PLAIN": "LOGIN", "LOGIN": "PLAIN"}[offered]
    monkeypatch.delattr(f"aiosmtpd.smtp.SMTP.auth_{hidden}")
    with open_post_office(starttls=serve_tls(tmp_path), password="schlüssel 密码") as office:
        channel = make_channel(
            office, host="localhost", security="starttls", username="wächter", password="schlüssel 密码"
        )
        deliver(channel)
        assert office.logins == [("wächter", "schlüssel 密码")]
        wrong = fail(alter(channel, password="falsch 错"))
        assert (wrong.park, wrong.status) == (True, "535")


def test_tls_from_the_first_octet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(write_certificate(tmp_path)))
    with open_post_office(tls=serve_tls(tmp_path)) as office:
        deliver(make_channel(office, host="localhost", security="tls"))
        assert len(office.taken) == 1


def test_nothing_is_sent_in_the_clear_where_starttls_is_missing() -> None:
    with open_post_office() as office:
        error = fail(make_channel(office, security="starttls"))
        assert "offers no STARTTLS" in str(error)
        assert not error.refused
        assert not office.taken


def test_a_wrong_password_parks_the_channel_and_is_not_repeated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(write_certificate(tmp_path)))
    with open_post_office(starttls=serve_tls(tmp_path), password="right") as office:
        channel = make_channel(office, host="localhost", security="starttls", username="watch", password="wr0ng-one")
        error = fail(channel)
        assert office.logins == [("watch", "wr0ng-one")]
    assert error.park
    assert error.status == "535"
    assert "wr0ng-one" not in str(error) + error.answer


def test_a_password_is_never_sent_in_the_clear() -> None:
    with open_post_office() as office:
        error = fail(make_channel(office, username="watch", password="s3cret"))
        assert "never sent in the clear" in str(error)
        assert not office.logins


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.1", "2130706433", "::ffff:127.0.0.1"])
def test_a_private_host_is_refused_unless_allowed(host: str) -> None:
    with open_post_office() as office:
        error = fail(make_channel(office, host=host, allow_private=False))
        assert error.status == "private-address"
        assert "allow_private" in str(error)
        assert not office.greeted


def test_a_server_that_is_down_is_tried_again() -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    error = fail(make_channel(PostOffice(port=port)))
    assert not error.refused
    assert not error.park
    assert f"127.0.0.1:{port} cannot be reached" in str(error)


def test_a_server_that_drips_is_cut_off_at_the_deadline() -> None:
    stop = threading.Event()

    def drip(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            while not stop.wait(0.05):
                try:
                    connection.sendall(b"2")
                except OSError:
                    return

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=drip, args=(listener,))
        thread.start()
        channel = make_channel(PostOffice(port=listener.getsockname()[1]))
        with pytest.raises(DeliveryError) as caught:
            deliver_by_mail(channel, make_message(recipient="reader@client.example"), deadline=0.5)
        stop.set()
        thread.join(5)
    assert not caught.value.refused


@pytest.mark.parametrize(
    "address",
    ["", "nobody", "a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "名@例.example", "a b@c.example"],
)
def test_what_is_no_address_is_refused_without_asking_the_server(address: str) -> None:
    with open_post_office() as office:
        error = fail(make_channel(office), address)
        assert error.refused
        assert not office.greeted


def test_an_answer_without_end_is_cut_off_before_it_fills_the_memory() -> None:
    sent = 0

    def chatter(listener: socket.socket) -> None:
        nonlocal sent
        connection, _ = listener.accept()
        with connection, contextlib.suppress(OSError):
            while sent < 200_000_000:
                sent += connection.send(b"220-and another thing\r\n" * 1000)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=chatter, args=(listener,))
        thread.start()
        error = fail(make_channel(PostOffice(port=listener.getsockname()[1])))
        thread.join(10)
    assert "it says more than" in str(error)
    assert sent < 20_000_000, "what waits in sockets' buffers is all that came beyond"
