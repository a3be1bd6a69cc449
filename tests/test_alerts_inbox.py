"""The embedded inbox: a Maildir as any mail program reads it."""

import mailbox
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

import pytest
from messages import make_message

from alerts.inbox import check_inbox, deliver_to_inbox
from domain.alerts import Channel
from domain.errors import DeliveryError


def open_mails(folder: Path) -> list[EmailMessage]:
    box = mailbox.Maildir(folder, create=False)
    return [BytesParser(EmailMessage, policy=policy.default).parsebytes(box.get_bytes(key)) for key in box.keys()]  # noqa: SIM118


def test_a_message_is_read_by_the_standard_library(tmp_path: Path) -> None:
    channel = Channel("inbox", "inbox", path=str(tmp_path / "mail"))
    receipt = deliver_to_inbox(channel, make_message())
    (mail,) = open_mails(tmp_path / "mail")
    assert mail["Subject"] == "New, citing MIIT: 13 foreign firms approved [F-2025-007]"
    text = mail.get_body(("plain",))
    assert text is not None
    assert "「首批13家外資企業」" in text.get_content()
    assert receipt.sent == next((tmp_path / "mail" / "new").iterdir()).read_bytes()
    assert not list((tmp_path / "mail" / "tmp").iterdir())


def test_a_long_subject_stands_on_its_own_line_whole(tmp_path: Path) -> None:
    subject = "New, citing MIIT: 4 foreign firms approved in Shanghai, pilot [F-2025-0006] abc"
    receipt = deliver_to_inbox(Channel("inbox", "inbox", path=str(tmp_path)), make_message(subject=subject))
    assert f"\nSubject: {subject}\n".encode() in receipt.sent


def test_the_file_itself_can_be_read_and_searched(tmp_path: Path) -> None:
    receipt = deliver_to_inbox(Channel("inbox", "inbox", path=str(tmp_path)), make_message())
    assert "「首批13家外資企業」".encode() in receipt.sent
    assert b"\r" not in receipt.sent


def test_the_same_message_sent_again_takes_its_own_place(tmp_path: Path) -> None:
    channel = Channel("inbox", "inbox", path=str(tmp_path))
    deliver_to_inbox(channel, make_message())
    deliver_to_inbox(channel, make_message())
    assert len(open_mails(tmp_path)) == 1


def test_a_message_that_was_read_meanwhile_is_not_delivered_a_second_time(tmp_path: Path) -> None:
    channel = Channel("inbox", "inbox", path=str(tmp_path))
    deliver_to_inbox(channel, make_message())
    (new,) = (tmp_path / "new").iterdir()
    new.rename(tmp_path / "cur" / f"{new.name}:2,S")
    deliver_to_inbox(channel, make_message())
    (mail,) = open_mails(tmp_path)
    assert mail["Message-ID"] == "<msg_2Vx@localhost>"
    assert not list((tmp_path / "new").iterdir())


def test_an_inbox_that_cannot_be_written_is_a_delivery_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    channel = Channel("inbox", "inbox", path=str(tmp_path / "file"))
    with pytest.raises(DeliveryError, match=r"channel inbox: the inbox at .* cannot be written") as caught:
        deliver_to_inbox(channel, make_message())
    assert not caught.value.refused
    with pytest.raises(DeliveryError, match="cannot be written"):
        check_inbox(channel)


def test_an_inbox_is_checked_without_making_it(tmp_path: Path) -> None:
    assert "writable" in check_inbox(Channel("inbox", "inbox", path=str(tmp_path / "a" / "b")))
    assert not (tmp_path / "a").exists()
