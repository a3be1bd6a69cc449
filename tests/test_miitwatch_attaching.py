"""attach = "official": the regulator's text goes with the letter, its PDFs as received, never HTML."""

import hashlib
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from desk import Desk, open_desk
from records import NOW, make_finding, make_page, make_reading, store_entry

from domain.altering import alter
from domain.findings import Outcome
from domain.pages import Article
from miitwatch.messages import attaching
from storage.articles import entries
from storage.outbox import outbox

HTML = "<html>首批13家</html>".encode()
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"
TEXT = "首批试点企业名单\n13家外资企业获得批复。西门子（中国）有限公司在列。同比增长30%。"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path) as made:
        made.set_channels(made.mail(attach="official"))
        yield made


def store_notice(desk: Desk, *others: tuple[str, bytes], authority: str = "regulator") -> None:
    """A regulator's page with its attachments, as article 1, and a finding told by it."""
    entry = store_entry(desk.app.store, 1)
    listed = [("https://www.miit.example/art/1.html", HTML), *others]
    with desk.app.store.write() as tx:
        ids = tuple(entries.save_page(tx, make_page(url, body)) for url, body in listed)
        ref = entries.save_article(
            tx, entry_id=entry, article=Article(listed[0][0], "首批试点企业名单", TEXT), reading=make_reading(TEXT),
            publisher="工业和信息化部", authority=authority, first_seen=NOW, page_ids=ids, now=NOW, fingerprint=(1,),
        )  # fmt: skip
        entries.mark_done(tx, entry, Outcome("nothing_new"), NOW, article_id=ref.id)
    assert ref.id == 1
    report = alter(make_finding().reports[0], authority=authority, publisher="工业和信息化部")
    desk.change(make_finding(published="2025-02-28", reports=(report,)), 1, "new")


def read_mail(data: bytes) -> tuple[str, dict[str, tuple[str, bytes]]]:
    """The letter's text, and its files with their types."""
    mail = message_from_bytes(data, policy=policy.default)
    assert isinstance(mail, EmailMessage)
    body = mail.get_body(("plain",))
    assert body is not None
    files = {}
    for part in mail.iter_attachments():
        assert isinstance(part, EmailMessage)
        content = part.get_content()
        raw = content if isinstance(content, bytes) else content.encode()
        files[str(part.get_filename())] = (part.get_content_type(), raw)
    return body.get_content(), files


def test_the_notice_goes_as_text_with_the_hash_of_its_page_and_its_pdf_as_received(desk: Desk) -> None:
    store_notice(desk, ("https://www.miit.example/n/名单 1.pdf?x=1", PDF), ("https://www.miit.example/n/2.html", HTML))
    assert desk.deliver().accepted == 1
    text, files = read_mail(desk.world.mails[0].data)
    assert list(files) == ["F-2025-001-1.txt", "F-2025-001-1-名单-1.pdf"]
    assert files["F-2025-001-1-名单-1.pdf"] == ("application/pdf", PDF)
    kind, notice = files["F-2025-001-1.txt"]
    assert kind == "text/plain"
    said = notice.decode().replace("\r\n", "\n")
    assert said.startswith("工业和信息化部\nhttps://www.miit.example/art/1.html\n")
    assert f"SHA-256 of the page as received: {hashlib.sha256(HTML).hexdigest()}" in said
    assert TEXT in said
    assert "<html>" not in said
    flat = " ".join(text.split())
    assert "The whole notice is attached as text, with the SHA-256 of the page as received" in flat
    assert "Its PDF is attached as received" in flat


def test_each_attempt_sends_the_same_files(desk: Desk) -> None:
    store_notice(desk, ("https://www.miit.example/n/1.pdf", PDF))
    desk.world.switch("mail", "busy")
    desk.deliver()
    desk.world.switch("mail", "busy", on=False)
    with desk.app.store.write() as tx:
        tx.execute("UPDATE bodies SET compressed = NULL, pruned_at = '2025-03-01T00:00:00Z'")
    desk.deliver(minutes=1)
    assert set(read_mail(desk.world.mails[-1].data)[1]) == {"F-2025-001-1.txt", "F-2025-001-1-1.pdf"}
    with desk.app.store.read() as db:
        message_id = db.execute("SELECT id FROM messages").fetchone()[0]
        assert outbox.load_sent(db, message_id)[-1].sent == desk.world.mails[-1].data


def test_the_inbox_gets_them_too_and_no_other_channel(desk: Desk) -> None:
    desk.set_channels(desk.inbox(attach="official"), desk.hook(attach="official"), desk.mail())
    store_notice(desk, ("https://www.miit.example/n/1.pdf", PDF))
    desk.deliver()
    (letter,) = (desk.folder / "inbox" / "new").iterdir()
    assert set(read_mail(letter.read_bytes())[1]) == {"F-2025-001-1.txt", "F-2025-001-1-1.pdf"}
    text, files = read_mail(desk.world.mails[0].data)
    assert files == {}
    assert "attached" not in text
    assert b"%PDF" not in desk.world.hooks[0].body


def test_a_report_of_the_press_is_never_attached(desk: Desk) -> None:
    store_notice(desk, ("https://www.miit.example/n/1.pdf", PDF), authority="press")
    desk.deliver()
    assert read_mail(desk.world.mails[0].data)[1] == {}


def test_what_is_too_large_is_named_and_left_out(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attaching, "LARGEST", 2_000)
    store_notice(desk, ("https://www.miit.example/n/1.pdf", PDF + b"x" * 3_000))
    desk.deliver()
    text, files = read_mail(desk.world.mails[0].data)
    assert set(files) == {"F-2025-001-1.txt"}
    assert "Not attached, since too large for a message: F-2025-001-1-1.pdf, 3,0" in " ".join(text.split())


def test_a_withdrawal_attaches_nothing(desk: Desk) -> None:
    store_notice(desk)
    desk.deliver()
    desk.clock.now = desk.clock.now.replace(minute=30)
    desk.change(make_finding(published="2025-02-28", withdrawn=True), 2, "withdrawn")
    desk.deliver()
    assert [len(read_mail(mail.data)[1]) for mail in desk.world.mails] == [1, 0]
