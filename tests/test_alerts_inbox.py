"""The embedded inbox: a Maildir as any mail program reads it."""

import errno
import mailbox
import os
import stat
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path, PosixPath

import pytest
from desk import open_desk
from messages import make_message

from alerts.channels.inbox import check_inbox, deliver_to_inbox
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


def list_owners(folder: Path) -> dict[str, tuple[int, int]]:
    return {one.name: (one.lstat().st_uid, one.lstat().st_gid) for one in (folder, *folder.rglob("*"))}


class AnothersFolder(PosixPath):
    """A folder of another user, whoever runs the tests."""

    def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
        values = list(super().stat(follow_symlinks=follow_symlinks))
        values[stat.ST_UID], values[stat.ST_GID] = 65534, 65533
        return os.stat_result(values)


@pytest.fixture
def given_away(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int, int, bool]]:
    """What is given to whom, in order, by root."""
    calls: list[tuple[str, int, int, bool]] = []

    def give(path: Path, user: int, group: int, *, follow_symlinks: bool) -> None:
        calls.append((path.name, user, group, follow_symlinks))

    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(os, "chown", give)
    return calls


@pytest.mark.parametrize(
    ("there", "made"),
    [
        ("", ["mails", "of", "inbox", "tmp", "new", "cur"]),
        ("mails/of/inbox", ["tmp", "new", "cur"]),
        ("mails/of/inbox/tmp mails/of/inbox/new mails/of/inbox/cur", []),
    ],
    ids=["nothing", "the folder", "all of it"],
)
def test_what_root_delivers_belongs_to_who_keeps_the_record(
    tmp_path: Path, given_away: list[tuple[str, int, int, bool]], there: str, made: list[str]
) -> None:
    """The daemon, which is another user, goes on writing into the same Maildir. Of a group that was set, that stays."""
    for folder in there.split():
        (tmp_path / folder).mkdir(parents=True)
    inbox = Channel("inbox", "inbox", path=str(tmp_path / "mails" / "of" / "inbox"))
    receipt = deliver_to_inbox(inbox, make_message(), AnothersFolder(tmp_path))
    mail = Path(receipt.answer).name
    assert given_away == [(name, 65534, 65533, False) for name in (*made, mail)]


def test_what_belongs_to_the_right_one_already_is_given_to_nobody(
    tmp_path: Path, given_away: list[tuple[str, int, int, bool]]
) -> None:
    deliver_to_inbox(Channel("inbox", "inbox", path=str(tmp_path / "inbox")), make_message(), tmp_path)
    assert given_away == []


def test_where_nothing_can_be_given_away_the_message_is_delivered_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """An inbox on exFAT, or on NFS that squashes root."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(os, "chown", refuse)
    channel = Channel("inbox", "inbox", path=str(tmp_path / "inbox"))
    for number in ("msg_1", "msg_2"):
        deliver_to_inbox(channel, make_message(id=number), AnothersFolder(tmp_path))
    assert len(open_mails(tmp_path / "inbox")) == 2
    assert [record.levelname for record in caplog.records] == ["WARNING"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root writes as another user than the record's owner")
def test_a_command_that_root_calls_leaves_an_inbox_that_the_daemon_can_write(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        os.chown(tmp_path, 65534, 65533)
        desk.tell(1, "inbox")
        desk.deliver()
        owners = list_owners(tmp_path / "inbox")
    assert len(owners) == 5, "the Maildir, its three folders and a mail"
    assert set(owners.values()) == {(65534, 65533)}


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give a folder to a group that it is not in")
def test_the_group_that_a_folder_hands_down_is_kept(tmp_path: Path) -> None:
    os.chown(tmp_path, 65534, 65533)
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    os.chown(inbox, 65534, 65532)
    inbox.chmod(0o2750)
    deliver_to_inbox(Channel("inbox", "inbox", path=str(inbox)), make_message(), tmp_path)
    assert set(list_owners(inbox).values()) == {(65534, 65532)}


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
