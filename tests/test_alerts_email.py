"""Mail through a real SMTP server: what arrives, and what each refusal means."""

import contextlib
import socket
import threading
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

import pytest
from certificates import serve_tls, write_certificate
from messages import make_message
from postoffice import PostOffice, open_post_office

from alerts.email import deliver_by_mail, greet_server
from domain.alerts import Channel, Receipt
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


@pytest.mark.parametrize(
    ("answer", "about_us"),
    [
        ("550 5.7.1 [192.0.2.7] is listed in a DNSBL; see https://lists.example/192.0.2.7", True),
        ("550 rejected because 192.0.2.7 is in a black list at bl.lists.example", True),
        ("554 5.7.1 <reader@client.example>: Recipient address rejected: Access denied", False),
        ("550 5.7.1 mailbox blocked", False),
    ],
)
def test_a_list_of_senders_named_before_the_text_is_sent_is_about_us(answer: str, *, about_us: bool) -> None:
    with open_post_office() as office:
        office.rcpt_answers["reader@client.example"] = answer
        error = fail(make_channel(office))
    assert (error.refused, error.park) == (not about_us, about_us)


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
        wrong = fail(replace(channel, password="falsch 错"))
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
