"""The e-mail of a message: headers that no title from the web can forge, parts that any program reads."""

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from messages import make_message

from alerts.layout.mime import build_email
from domain.alerts import Channel
from domain.errors import DeliveryError

CHANNEL = Channel(
    "clients", "email", sender="miitwatch <watch@firm.example>", reply_to="Market watch <desk@firm.example>"
)
SENT = make_message(recipient="reader@client.example")

#: Titles as the web may give them: header injection, direction overrides, lone surrogates, anything.
TITLES = st.one_of(
    st.text(max_size=200),
    st.builds(
        lambda before, break_, after: before + break_ + after,
        st.text(max_size=20),
        st.sampled_from(
            ["\r\nBcc: a@b.example", "\nX: y", "\r", "\0", "\u2028Bcc: x", "\u202etxt", "\u2066", "\x85", "\ud800"]
        ),
        st.text(max_size=20),
    ),
)


def parse(sent: bytes) -> EmailMessage:
    return BytesParser(EmailMessage, policy=policy.default).parsebytes(sent)


def test_headers_say_who_when_and_what() -> None:
    mail = parse(build_email(SENT, CHANNEL).as_bytes())
    assert mail["From"] == "miitwatch <watch@firm.example>"
    assert mail["To"] == "reader@client.example"
    assert mail["Reply-To"] == "Market watch <desk@firm.example>"
    assert mail["Date"] == "Sat, 01 Mar 2025 08:16:05 +0800"
    assert mail["Message-ID"] == "<msg_2Vx@firm.example>"
    assert mail["References"] == "<msg_1Ab@firm.example>"
    assert mail["List-Id"] == "<clients.firm.example>"
    assert mail["List-Unsubscribe"] == "<mailto:desk@firm.example?subject=unsubscribe%20clients>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["X-Miitwatch-Change"] == "New"
    assert mail["X-Miitwatch-Finding"] == "F-2025-007"


def test_text_stands_first_and_html_beside_it() -> None:
    mail = parse(build_email(SENT, CHANNEL).as_bytes())
    assert mail.get_content_type() == "multipart/alternative"
    parts = list(mail.iter_parts())
    assert [part.get_content_type() for part in parts] == ["text/plain", "text/html"]
    assert [part.get_content_charset() for part in parts] == ["utf-8", "utf-8"]
    contents = [part.get_content() for part in parts if isinstance(part, EmailMessage)]
    assert [content.replace("\r\n", "\n") for content in contents] == [SENT.text, SENT.html]


def test_lines_end_in_crlf_and_every_relay_takes_them() -> None:
    sent = build_email(SENT, CHANNEL).as_bytes()
    assert b"\n" not in sent.replace(b"\r\n", b"")
    assert b"\r" not in sent.replace(b"\r\n", b"")
    sent.decode("ascii")
    assert max(len(line) for line in sent.split(b"\r\n")) <= 998


def test_quoted_printable_lines_are_no_longer_than_they_may_be() -> None:
    long = make_message(text="首批13家外資企業" * 40 + "\n" + "x" * 300, html="<p>" + "外資 = " * 90 + "</p>")
    sent = build_email(long, CHANNEL).as_bytes()
    body = sent.split(b"\r\n\r\n", 1)[1]
    assert b"quoted-printable" in sent
    assert max(len(line) for line in body.split(b"\r\n")) <= 76


def test_the_same_message_is_the_same_bytes_each_time() -> None:
    assert build_email(SENT, CHANNEL).as_bytes() == build_email(SENT, CHANNEL).as_bytes()


@given(TITLES)
def test_no_subject_forges_a_header(title: str) -> None:
    sent = build_email(make_message(subject=title, recipient="reader@client.example"), CHANNEL).as_bytes()
    mail = parse(sent)
    assert mail.keys() == parse(build_email(SENT, CHANNEL).as_bytes()).keys()
    subject = str(mail["Subject"])
    assert not set(subject) & set(
        "\r\n\0\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u2028"
    )


@given(TITLES)
def test_no_value_of_ours_forges_a_header(value: str) -> None:
    mail = parse(build_email(make_message(headers=(("X-Miitwatch-Finding", value),)), CHANNEL).as_bytes())
    assert "Bcc" not in mail
    assert "X" not in mail


@pytest.mark.parametrize("header", ["Bcc", "X-Other", "X-Miitwatch-A\r\nBcc", "Subject"])
def test_a_message_sets_only_headers_of_ours(header: str) -> None:
    with pytest.raises(DeliveryError, match="not one that a message may set"):
        build_email(make_message(headers=((header, "x"),)), CHANNEL)


@pytest.mark.parametrize("identity", ["msg 1", "msg>1", "msg\r\n1", "", "消息"])
def test_an_id_that_cannot_stand_in_a_message_id_is_an_error(identity: str) -> None:
    with pytest.raises(DeliveryError, match="cannot stand in a Message-ID"):
        build_email(make_message(id=identity), CHANNEL)


def test_a_chinese_subject_arrives_as_it_was() -> None:
    subject = "新增(报道引工信部):首批13家外资企业获增值电信试点批复[F-2025-007]"
    assert parse(build_email(make_message(subject=subject), CHANNEL).as_bytes())["Subject"] == subject
