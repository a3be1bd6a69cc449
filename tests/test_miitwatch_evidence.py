"""Evidence exports: what is in one, that others' tools read it, and that no byte of it can be changed unseen."""

import fcntl
import gzip
import hashlib
import json
import os
import random
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from desk import Desk, open_desk
from records import NOW, make_finding, make_reading

from domain.altering import alter
from domain.errors import ConfigError, StorageError
from domain.findings import Evidence, StatedGround
from domain.pages import Page, TlsPeer
from miitwatch.cli import cli
from miitwatch.messages.briefings import show_finding
from miitwatch.messages.composing import make_messages
from miitwatch.notices.sight import look_at_regulator
from miitwatch.proof.evidence import build_export, export_finding
from miitwatch.proof.evidence_scope import want_alert, want_finding, want_firm, want_period
from miitwatch.proof.verification import verify_file, verify_record
from storage.articles import entries
from storage.asking import history
from storage.chain.bundles import BytesMember, write_bundle
from storage.chain.chain import hash_link, read_head
from storage.chain.warc import Kept, read_warc, write_warc
from storage.ledger.finding_rows import save_finding

#: A page as a server sent it, in bytes that are no UTF-8, with headers of an encoding that is gone.
BODY = "<html>首批13家\r\n</html>".encode("gb18030") + bytes(range(256))


def make_page(**changes: object) -> Page:
    headers = (("Content-Type", "text/html; charset=gb18030"), ("Content-Encoding", "gzip"), ("Content-Length", "99"))
    page = Page(
        "http://www.miit.example/1", "https://www.miit.example/art/1.html?x=1", 200, headers, BODY, NOW,
        hashlib.sha256(BODY).hexdigest(), "203.0.113.7:443", "HTTP/1.1 200 OK",
        (("Host", "www.miit.example"), ("Cookie", "(not kept)")),
        TlsPeer("commonName=www.miit.example", "commonName=An Authority", "ab" * 32, "TLSv1.3"),
    )  # fmt: skip
    return alter(page, **changes)  # type: ignore[arg-type]


def unpack(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as bundle:
        return {name: bundle.read(name) for name in bundle.namelist()}


def pack(files: dict[str, bytes]) -> bytes:
    """As somebody would who knows how an export is written: every hash of the manifest fits."""
    target = BytesIO()
    write_bundle(target, [BytesMember(name, content) for name, content in files.items() if name != "MANIFEST"])
    return target.getvalue()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]
    with open_desk(tmp_path_factory.mktemp("desk")) as desk:
        desk.set_channels(desk.inbox(), desk.hook(), desk.mail())
        save_article = entries.save_article
        with pytest.MonkeyPatch.context() as patch:  # the first article has a page of its own beside
            patch.setattr(entries, "save_article", lambda tx, *, page_ids, **rest: save_article(
                tx, page_ids=(*page_ids, entries.save_page(tx, make_page())), **rest))  # fmt: skip
            desk.tell(1)
        desk.deliver()
        desk.tell(2)
        yield desk


@pytest.fixture(scope="module")
def exported(desk: Desk) -> bytes:
    return export_finding(desk.app, "F-2025-001")


def test_an_export_holds_all_that_a_finding_rests_on(desk: Desk, exported: bytes) -> None:
    files = unpack(exported)
    assert [name for name in files if not name.startswith(("records/", "messages/"))] == [
        "SHEET.txt", "findings/F-2025-001.txt", "pages.warc.gz", "texts/A-1.txt", "claims.json", "chain.txt",
        "MANIFEST",
    ]  # fmt: skip
    assert sorted(name.rpartition(".")[2] for name in files if name.startswith("messages/")) == ["eml", "eml", "json"]
    kinds = {name.partition("/")[2].partition("-")[0] for name in files if name.startswith("records/")}
    assert kinds == {"page", "article", "origin", "claim", "event", "number", "change", "message", "attempt"}
    assert files["texts/A-1.txt"].decode() == make_reading().text
    claims = json.loads(files["claims.json"])["articles"][0]["claims"]
    assert [(one["quote"], one["start"], one["end"]) for one in claims] == [
        ("13家", 9, 12), ("西门子（中国）有限公司", 21, 32), ("30%", 39, 42),
    ]  # fmt: skip
    sent = {row[0]: row[1] for row in desk.ask("SELECT m.id, t.sent_sha256 FROM attempts t JOIN messages m "
                                               "ON m.number = t.message")}  # fmt: skip
    held = {name[9:].split(".")[0]: hashlib.sha256(files[name]).hexdigest() for name in files if "messages/" in name}
    assert held == sent


def test_a_finding_is_told_in_the_words_of_show_and_mail(desk: Desk, exported: bytes) -> None:
    with desk.app.store.read() as db:
        finding = history.load_finding(db, "F-2025-001")
        assert finding is not None
        shown = show_finding(desk.app, db, finding, look_at_regulator(desk.app)).text
    assert unpack(exported)["findings/F-2025-001.txt"].decode() == shown


def test_the_sheet_shows_the_sentences_by_which_an_act_and_its_places_were_read(tmp_path: Path) -> None:
    """An act of policy has neither figure nor firm: without them its sheet would show no word of the page."""
    title = Evidence(1, "试点", "首批试点企业名单", 2, 4, "zh-Hans", "region.title", 0.85)
    with open_desk(tmp_path) as desk:
        desk.tell(1, counts=(), growth=(), firms=(), grounds=(StatedGround("region", "Beijing", (title,)),))
        sheet = unpack(export_finding(desk.app, "F-2025-001"))["SHEET.txt"].decode()
    assert 'says          "首批试点企业名单"' in sheet
    assert "characters 0 to 8 of texts/A-1.txt" in sheet


def test_a_page_of_which_nothing_is_cited_says_for_which_article_it_is_held(tmp_path: Path) -> None:
    own = make_finding().reports[0]
    others = (("mention", "article"), ("copy", "article"), ("main", "article"), ("main", "headline"))
    beside = [
        alter(own, article=number, part=part, basis=basis, publisher=f"Outlet {number}")  # type: ignore[arg-type]
        for number, (part, basis) in enumerate(others, 2)
    ]
    with open_desk(tmp_path) as desk:
        for number in range(2, 6):
            desk.tell(number)
        desk.tell(1, reports=(own, *beside))
        sheet = unpack(export_finding(desk.app, "F-2025-001"))["SHEET.txt"].decode()
    said = " ".join(sheet.split())
    for why in (
        "A-2 (Outlet 2), which tells of it in passing", "A-3 (Outlet 3), which repeats another report",
        "A-4 (Outlet 4), which tells it too", "A-5 (Outlet 5), of which the headline alone was read",
    ):  # fmt: skip
        assert f"says nothing that is cited here; held for {why}" in said
    assert "A-1 (" not in said
    assert sheet.count("  says ") == sheet.count("  received ") == 5


def test_the_sheet_claims_integrity_and_time_and_no_more(exported: bytes) -> None:
    sheet = unpack(exported)["SHEET.txt"].decode()
    lines = sheet.splitlines()
    assert lines[0] == "EVIDENCE SHEET  F-2025-001               made 28 Feb 2025, 17:00 (UTC+8)"
    assert "Held            2 pages, as received, with their headers; 3 messages, as" in lines
    assert "                characters 9 to 21 of texts/A-1.txt" in lines
    said = " ".join(sheet.split())
    assert "It does not prove that the site sent them." in said
    assert "TLS signs no content" in said
    assert "nor prove that what a page says is true" in said
    assert "Time stamped by a third party: no (none configured)." in said
    whole = ("http://", "https://", *(f"                {mark}" for mark in "0123456789abcdef"), "  SHA-256", "page ")
    assert [line for line in lines if len(line) > 72 and not line.startswith(whole) and "http" not in line
            and "messages/" not in line] == []  # fmt: skip


def test_the_same_record_gives_the_same_bytes_but_for_the_time_made(desk: Desk, exported: bytes) -> None:
    assert export_finding(desk.app, "F-2025-001") == exported
    before, desk.clock.now = desk.clock.now, desk.clock.now.replace(hour=20)
    try:
        later = unpack(export_finding(desk.app, "F-2025-001"))
    finally:
        desk.clock.now = before
    files = unpack(exported)
    assert {name for name in files if files[name] != later[name]} == {"SHEET.txt", "MANIFEST"}


def test_recipients_and_messages_stay_out_where_they_are_to(desk: Desk) -> None:
    content = export_finding(desk.app, "F-2025-001", without_messages=True)
    assert b"reader@firm.example" not in content
    assert not [name for name in unpack(content) if "message" in name or "attempt" in name]
    assert "messages are left out" in " ".join(unpack(content)["SHEET.txt"].decode().split())


def test_a_firm_an_alert_and_a_period_are_exported(desk: Desk) -> None:
    with desk.app.store.read() as db:
        firm = unpack(build_export(desk.app, db, want_firm(db, "siemens-china")))
        assert {"findings/F-2025-001.txt", "findings/F-2025-002.txt"} <= firm.keys()
        message = next(row[0] for row in desk.ask("SELECT id FROM messages WHERE channel = 'hook'"))
        alert = unpack(build_export(desk.app, db, want_alert(db, message)))
        assert [name for name in alert if name.startswith("messages/")] == [f"messages/{message}.json"]
        numbered = unpack(build_export(desk.app, db, want_alert(db, "1")))
        assert len([name for name in numbered if name.startswith("messages/")]) == 1
        period = unpack(build_export(desk.app, db, want_period(db, "2025-02-28", "2025-02-28", desk.clock.now)))
        assert period["coverage.txt"].decode().startswith("COVERAGE STATEMENT")
        assert len([name for name in period if name.startswith("messages/")]) == 3
        for wanted in (lambda: want_firm(db, "nobody"), lambda: want_finding(db, "F-1999-001"),
                       lambda: want_alert(db, "999")):  # fmt: skip
            with pytest.raises(ConfigError):
                wanted()


# --- others' tools


def test_sha256sum_and_warcio_find_nothing_wrong(exported: bytes, tmp_path: Path) -> None:
    with ZipFile(BytesIO(exported)) as bundle:
        bundle.extractall(tmp_path)
    checked = subprocess.run(["sha256sum", "--check", "--quiet", "MANIFEST"], cwd=tmp_path, check=False)
    assert checked.returncode == 0
    warcio = Path(sys.executable).with_name("warcio")
    command = [warcio, "check", "-v", "pages.warc.gz"]
    told = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert told.stdout.count("digest pass") >= 6  # two responses, two requests or metadata each
    assert "FAIL" not in told.stdout.upper().replace("FAILED: 0", "")
    damaged = tmp_path / "damaged.warc.gz"
    page = alter(make_page(), sha256=hashlib.sha256(b"other").hexdigest())
    damaged.write_bytes(write_warc([Kept(1, page)], "miitwatch 0", "2025-03-01T00:00:00Z"))
    assert subprocess.run([warcio, "check", damaged], capture_output=True, check=False).returncode == 1


def test_pages_replay_byte_for_byte_with_what_was_asked_and_who_answered(exported: bytes) -> None:
    archive = unpack(exported)["pages.warc.gz"]
    replayed = {one.url: one.body for one in read_warc(archive)}
    assert replayed["https://www.miit.example/art/1.html?x=1"] == BODY
    from warcio.archiveiterator import ArchiveIterator

    told = {}
    for record in ArchiveIterator(BytesIO(archive)):
        if record.rec_headers.get_header("X-Page") == "2":
            content = record.content_stream().read().decode("latin-1")
            told[record.rec_type] = (record.rec_headers, record.http_headers, content)
    assert told["response"][0].protocol == "WARC/1.1"
    assert told["response"][0].get_header("WARC-IP-Address") == "203.0.113.7"
    assert told["response"][1].get_header("X-Archive-Orig-Content-Encoding") == "gzip"
    assert told["response"][1].statusline == "200 OK"
    wire = b"\r\nGET /art/1.html?x=1 HTTP/1.1\r\nHost: www.miit.example\r\nCookie: (not kept)\r\n\r\n"
    assert wire in gzip.decompress(archive)
    assert "asked: http://www.miit.example/1\r\n" in told["metadata"][2]
    assert f"tls-certificate-sha256: {'ab' * 32}\r\n" in told["metadata"][2]


# --- what is changed


def test_each_of_a_hundred_flipped_bytes_is_found_and_named(exported: bytes, tmp_path: Path) -> None:
    draw = random.Random(1124)
    flipped = tmp_path / "flipped.zip"
    for place in draw.sample(range(len(exported)), 100):
        other = exported[place] ^ (1 << draw.randrange(8))
        flipped.write_bytes(exported[:place] + bytes([other]) + exported[place + 1 :])
        faults = verify_file(flipped, NOW).faults
        assert faults, place
        assert all(fault.place and fault.what for fault in faults)


def test_bytes_of_the_zip_itself_are_found_too(exported: bytes, tmp_path: Path) -> None:
    """Names, dates, sizes and attributes between the files, and what stands before and behind them."""
    changed = tmp_path / "changed.zip"
    with ZipFile(BytesIO(exported)) as bundle:
        heads = [info.header_offset + byte for info in bundle.infolist()[:3] for byte in range(0, 50, 4)]
        directory = range(bundle.start_dir, len(exported), 23)
    for place in [*heads, *directory]:
        changed.write_bytes(exported[:place] + bytes([exported[place] ^ 1]) + exported[place + 1 :])
        assert verify_file(changed, NOW).faults, place
    for content in (exported + b"x", b"x" + exported, exported[:-1], exported[: len(exported) // 2], b"", b"no ZIP"):
        changed.write_bytes(content)
        assert verify_file(changed, NOW).faults, len(content)


def _edit(name: str, old: bytes, new: bytes) -> Callable[[dict[str, bytes]], None]:
    def change(files: dict[str, bytes]) -> None:
        found = next(file for file in files if file.startswith(name))
        assert old in files[found]
        files[found] = files[found].replace(old, new, 1)

    return change


def _forge_page(files: dict[str, bytes]) -> None:
    body = b"<html>another page</html>"
    page = make_page(body=body, sha256=hashlib.sha256(body).hexdigest())
    files["pages.warc.gz"] = write_warc([Kept(2, page)], "miitwatch 0", "2025-03-01T00:00:00Z")


def _forge_record(files: dict[str, bytes]) -> None:
    """A record and its digest in the chain, changed together: the chain's own hashes no longer follow."""
    name = "records/change-F-2025-001-1.json"
    before = hashlib.sha256(files[name]).hexdigest()
    files[name] = files[name].replace(b"13 firms", b"14 firms")
    files["chain.txt"] = files["chain.txt"].replace(before.encode(), hashlib.sha256(files[name]).hexdigest().encode())


def _drop(*names: str) -> Callable[[dict[str, bytes]], None]:
    """Files taken out; their lines of the manifest go with them."""

    def change(files: dict[str, bytes]) -> None:
        for name in names:
            del files[name]

    return change


def _drop_sent(files: dict[str, bytes]) -> None:
    """Messages, attempts and bytes at once: no record that is left names them."""
    for name in [one for one in files if one.startswith(("messages/", "records/message-", "records/attempt-"))]:
        del files[name]


FORGERIES = {
    "a text": (_edit("texts/", b"30%", b"31%"), "texts/A-1.txt"),
    "a claim's place": (_edit("claims.json", b'"start": 9', b'"start": 8'), "claims.json"),
    "a claim's value": (_edit("claims.json", b"13.0", b"14.0"), "claims.json"),
    "a page": (_forge_page, "pages.warc.gz"),
    "a header": (_edit("records/page-2", b"gb18030", b"utf-8"), "records/page-2.json"),
    "a change": (_edit("records/change", b"13 firms", b"14 firms"), "records/change-F-2025-001-1.json"),
    "a change and its digest": (_forge_record, "chain.txt"),
    "a link": (_edit("chain.txt", b" article 1 ", b" article 2 "), "chain.txt"),
    "a message": (_edit("messages/", b"13", b"14"), "messages/"),
    "a text removed": (lambda files: files.pop("texts/A-1.txt"), "texts/A-1.txt"),
    "a record made none": (lambda files: files.update({"records/article-1.json": b"[]"}), "records/article-1.json"),
    "a change removed": (_drop("records/change-F-2025-001-1.json"), "records/change-F-2025-001-1.json"),
    "a finding's number removed": (_drop("records/number-F-2025-001.json"), "records/number-F-2025-001.json"),
    "an event removed": (_drop("records/event-1.json"), "records/event-1.json"),
    "what an article is from the first removed": (_drop("records/origin-1.json"), "records/origin-1.json"),
    "a page removed": (_drop("records/page-2.json", "pages.warc.gz"), "records/page-2.json"),
    "all that was sent removed": (_drop_sent, "messages/msg_"),
    "a file put in": (lambda files: files.update({"texts/A-9.txt": b"made up"}), "texts/A-9.txt"),
}


@pytest.mark.parametrize("forgery", FORGERIES.values(), ids=FORGERIES)
def test_what_was_changed_with_its_hash_is_found_by_the_chain(exported: bytes, tmp_path: Path, forgery) -> None:  # type: ignore[no-untyped-def]
    change, named = forgery
    files = unpack(exported)
    change(files)
    forged = tmp_path / "forged.zip"
    forged.write_bytes(pack(files))
    assert any(fault.place.startswith(named) for fault in verify_file(forged, NOW).faults)


def test_no_export_is_made_of_an_article_that_was_written_over(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        desk.set_channels(desk.inbox())
        desk.tell(1)
        desk.tell(2, article=2)
        with closing(sqlite3.connect(tmp_path / "miitwatch.db")) as db, db:
            db.execute("UPDATE article_rows SET title = 'forged', publisher = 'another', first_seen = ? WHERE id = 1",
                       ("2024-01-01T00:00:00Z",))  # fmt: skip
        for _ in range(2):
            told = {(one.place, one.row, one.what) for one in verify_record(desk.app).faults}
            assert ("article_rows", "1", "changed since it was written: first_seen, publisher, title") in told
            with pytest.raises(StorageError, match=r"article_rows 1: changed since it was written: .*publisher"):
                export_finding(desk.app, "F-2025-001")
            desk.deliver()  # seals whatever anybody put down
        assert export_finding(desk.app, "F-2025-002")


def test_no_export_is_made_of_a_text_that_was_written_over(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        desk.tell(1)
        with closing(sqlite3.connect(tmp_path / "miitwatch.db")) as db, db:
            db.execute("UPDATE texts SET text = replace(text, '在列', '出列')")
        with pytest.raises(StorageError, match="the text of article 1 is not the one that was read"):
            export_finding(desk.app, "F-2025-001")


@pytest.mark.parametrize(
    ("alteration", "named"),
    [
        ("UPDATE finding_rows SET finding = replace(finding, '\"value\":13', '\"value\":113')", "finding_rows"),
        ("UPDATE finding_rows SET finding = replace(finding, '\"exact\"', '\"over\"')", "finding_rows"),
        ("UPDATE finding_counts SET value = 113", "finding_counts"),
        ("DELETE FROM finding_firms", "finding_firms"),
        ("DELETE FROM message_findings", "findings"),
        ("DELETE FROM message_alerts", "alerts"),
    ],
)
def test_no_export_is_made_of_what_was_altered_beside_the_chain(tmp_path: Path, alteration: str, named: str) -> None:
    with open_desk(tmp_path) as desk:
        desk.set_channels(desk.inbox())
        desk.tell(1)
        desk.deliver()
        assert export_finding(desk.app, "F-2025-001")
        with closing(sqlite3.connect(tmp_path / "miitwatch.db")) as db, db:
            assert db.execute(alteration).rowcount > 0
        with pytest.raises(StorageError, match=f"no export is made of a changed record.*{named}"):
            export_finding(desk.app, "F-2025-001")


def test_an_export_has_every_message_of_the_chain_whatever_its_row_says(tmp_path: Path) -> None:
    """Words are final by their link: a flag of the row, which no link holds, takes no message out of the file."""
    with open_desk(tmp_path) as desk:
        desk.set_channels(desk.inbox(), desk.hook())
        desk.tell(1)
        desk.deliver()
        with closing(sqlite3.connect(tmp_path / "miitwatch.db")) as db, db:
            assert db.execute("UPDATE messages SET frozen = 0").rowcount == 2
        with desk.app.store.read() as db:
            period = want_period(db, "2025-02-28", "2025-02-28", desk.clock.now)
            for wanted in (want_finding(db, "F-2025-001"), period):
                files = unpack(build_export(desk.app, db, wanted))
                assert len([name for name in files if name.startswith("messages/")]) == 2
                assert "2 messages, as sent" in " ".join(files["SHEET.txt"].decode().split())
        assert [fault.place for fault in verify_record(desk.app).faults] == ["messages"] * 2


def test_no_export_is_made_where_what_was_sent_is_gone(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        desk.set_channels(desk.inbox())
        desk.tell(1)
        desk.deliver()
        with closing(sqlite3.connect(tmp_path / "miitwatch.db")) as db, db:
            db.execute("PRAGMA ignore_check_constraints = ON")
            db.execute("DROP TRIGGER attempts_stay")
            assert db.execute("UPDATE attempts SET sent = NULL").rowcount > 0
        with pytest.raises(StorageError, match=r"what was sent of message msg_\w+ \(attempt 1\) was removed"):
            export_finding(desk.app, "F-2025-001")


def test_a_message_that_still_waits_is_no_evidence_yet(tmp_path: Path) -> None:
    """Its words are not final and in no chain: with it in the file, its check would find a record put in."""
    with open_desk(tmp_path) as desk:
        desk.set_channels(desk.inbox())
        desk.tell(1)
        make_messages(desk.app, desk.inbox())
        ((waiting, state),) = desk.ask("SELECT id, state FROM messages")
        assert state == "waiting"
        with desk.app.store.read() as db:
            (tmp_path / "export.zip").write_bytes(build_export(desk.app, db, want_alert(db, waiting)))
    assert verify_file(tmp_path / "export.zip", NOW).faults == ()
    files = unpack((tmp_path / "export.zip").read_bytes())
    assert [name for name in files if "message" in name] == []


def test_no_export_is_made_of_a_finding_that_is_not_as_it_was_told(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        told = desk.tell(1).finding
        with desk.app.store.write() as tx:  # whoever knows all columns
            save_finding(tx, alter(told, decided="2025-01-01"), 1)
        with pytest.raises(StorageError, match=r"F-2025-001: decided is 2025-01-01"):
            export_finding(desk.app, "F-2025-001")


def test_a_record_made_anew_lacks_the_hash_that_was_noted(desk: Desk, exported: bytes, tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    path.write_bytes(exported)
    with desk.app.store.read() as db:
        number, head = read_head(db)
    last = unpack(exported)["chain.txt"].decode().split()[-1]
    assert verify_file(path, NOW, last).faults == ()
    other = hash_link(head, number + 1, "page", "1", head)
    assert [fault.place for fault in verify_file(path, NOW, other).faults] == ["chain.txt"]
    assert "chain" in {fault.place for fault in verify_record(desk.app, "f" * 64).faults}


# --- commands


def test_the_commands_export_and_verify(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    config = ["--config", str(desk.folder / "config.toml")]
    monkeypatch.setenv("MIITWATCH_STORE__PATH", str(desk.folder / "miitwatch.db"))
    done = CliRunner().invoke(cli, [*config, "evidence", "export", "--finding", "F-2025-001", "-o", "e.zip"])
    assert done.exit_code == 0, done.output
    assert "Begin with SHEET.txt" in done.output
    checked = CliRunner().invoke(cli, [*config, "evidence", "verify", "e.zip"])
    assert (checked.exit_code, "Nothing was changed in e.zip" in checked.output) == (0, True)
    content = (tmp_path / "e.zip").read_bytes()
    place = content.index("首批试点企业名单".encode())
    (tmp_path / "e.zip").write_bytes(content[:place] + b"?" + content[place + 1 :])
    checked = CliRunner().invoke(cli, [*config, "evidence", "verify", "e.zip"])
    assert checked.exit_code == 1
    assert "fault in e.zip" in checked.output or "faults in e.zip" in checked.output
    for words in ([], ["--finding", "F-2025-001", "--firm", "x"], ["--until", "2025-01-01"]):
        refused = CliRunner().invoke(cli, [*config, "evidence", "export", *words])
        assert isinstance(refused.exception, ConfigError)


def test_an_export_takes_the_place_of_no_pipe_and_of_no_link(desk: Desk, tmp_path: Path) -> None:
    config = ["--config", str(desk.folder / "config.toml")]
    environ = {"MIITWATCH_STORE__PATH": str(desk.folder / "miitwatch.db")}
    pipe, link, kept = tmp_path / "pipe", tmp_path / "link.zip", tmp_path / "kept.zip"
    os.mkfifo(pipe)
    link.symlink_to(kept)
    reader = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
    fcntl.fcntl(reader, fcntl.F_SETPIPE_SZ, 1 << 20)  # room for the whole of it
    for output in (pipe, link):
        export = [*config, "evidence", "export", "--finding", "F-2025-001", "-o", str(output)]
        done = CliRunner().invoke(cli, export, env=environ)
        assert done.exit_code == 0, done.output
    assert os.read(reader, 2) == b"PK"
    os.close(reader)
    assert pipe.is_fifo()
    assert link.is_symlink()
    assert kept.read_bytes().startswith(b"PK")


def test_an_export_that_has_no_room_leaves_the_earlier_one_as_it_was(desk: Desk, tmp_path: Path) -> None:
    earlier = tmp_path / "e.zip"
    earlier.write_bytes(b"an earlier export")
    config = ["--config", str(desk.folder / "config.toml")]
    done = subprocess.run(
        [sys.executable, "-m", "miitwatch", *config, "evidence", "export", "--finding", "F-2025-001", "-o", earlier],
        check=False, capture_output=True, text=True,
        env={**os.environ, "MIITWATCH_STORE__PATH": str(desk.folder / "miitwatch.db")},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000)),
    )  # fmt: skip
    assert done.returncode == 2, done.stderr
    assert (
        f"{earlier} cannot be written: File too large. Nothing of it was kept; what was there before stands"
        in done.stderr
    )
    assert earlier.read_bytes() == b"an earlier export"
    assert list(tmp_path.glob(".*half")) == []
