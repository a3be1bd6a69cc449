"""docs/evidence.md against the program: its commands run, on a real export, and find what was changed."""

import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import click
import pytest
from desk import open_desk
from records import make_store

from miitwatch.commands.evidence import evidence
from miitwatch.proof.evidence import export_finding
from miitwatch.proof.rebuilding import TABLES
from storage.chain.chained import KINDS

MANUAL = (Path(__file__).parent.parent / "docs" / "evidence.md").read_text(encoding="utf-8")
#: What the chain holds with a record of another table.
BESIDE = ("article_pages", "attachments", "message_alerts", "message_findings", "message_files", "alerts")
BLOCKS = re.findall(r"```sh\n(.+?)```", MANUAL, flags=re.DOTALL)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    with open_desk(tmp_path_factory.mktemp("desk")) as desk:
        desk.tell()
        desk.deliver()
        return export_finding(desk.app, "F-2025-001")


def check(folder: Path, number: int) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    return subprocess.run(
        ["sh", "-ec", BLOCKS[number]], cwd=folder, capture_output=True, text=True, check=False, env={"PATH": path}
    )


def test_a_third_party_finds_nothing_wrong_and_then_what_was_changed(exported: bytes, tmp_path: Path) -> None:
    (tmp_path / "evidence.zip").write_bytes(exported)
    unpacked = check(tmp_path, 0)
    assert (unpacked.returncode, unpacked.stdout, unpacked.stderr) == (0, "", "")
    folder = tmp_path / "evidence"
    for block in (1, 2):
        done = check(folder, block)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", ""), BLOCKS[block]
    record = folder / "records" / "change-F-2025-001-1.json"
    record.write_text(record.read_text("utf-8").replace("13 firms", "14 firms"), "utf-8")
    assert check(folder, 2).stdout == "records/change-F-2025-001-1.json is not in the chain\n"
    chain = folder / "chain.txt"
    chain.write_text(chain.read_text("utf-8").replace("\n4 claim 1 ", "\n4 claim 9 "), "utf-8")
    assert "the chain breaks at link 4\n" in check(folder, 1).stdout


def test_every_file_of_an_export_is_described(exported: bytes, tmp_path: Path) -> None:
    (tmp_path / "evidence.zip").write_bytes(exported)
    with ZipFile(tmp_path / "evidence.zip") as bundle:
        there = {name.partition("/")[0] + ("/" if "/" in name else "") for name in bundle.namelist()}
    rows = re.findall(r"^\| `([^`]+)` \|", MANUAL, flags=re.MULTILINE)
    described = {name.partition("/")[0] + ("/" if "/" in name else "") for name in rows}
    assert there <= described
    assert described - there == {"coverage.txt"}


def test_every_command_of_the_manual_is_one() -> None:
    lines = re.findall(r"^    miitwatch evidence (.+)$", MANUAL, flags=re.MULTILINE)
    assert len(lines) == 6
    for line in lines:
        name, *words = line.split()
        command = evidence.commands[name]
        with click.Context(command) as ctx:
            options = {one for param in command.params for one in param.opts}
            assert {word for word in words if word.startswith("--")} <= options, line
            del ctx


def test_what_enters_the_chain_is_said() -> None:
    told = {"page": "pages", "article": "articles", "claim": "claims", "event": "events", "number": "numbers",
            "change": "changes", "message": "messages", "attempt": "attempts", "body": "letting go of bytes",
            "text": "texts", "link": "changes", "origin": "`origin`"}  # fmt: skip
    assert told.keys() == KINDS.keys()
    chain = MANUAL.partition("## The chain")[2].partition("## What an export proves")[0]
    assert [word for word in told.values() if word not in chain] == []


def test_every_table_is_held_by_verify_or_said_to_lie_outside_the_chain(tmp_path: Path) -> None:
    """What somebody could alter unseen is named, table by table, and no table that is checked is said to be open."""
    store = make_store(tmp_path)
    with store.read() as db:
        tables = {row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    store.close()
    index = re.compile(r"(article|finding)_words_(config|content|data|docsize|idx)|sqlite_.+")
    held = {kind.table for kind in KINDS.values()} | {*TABLES} | {"chain", *BESIDE}
    said = MANUAL.partition("Outside the chain")[2].partition("`miitwatch evidence verify`")[0]
    named = {*re.findall(r"`(\w+)`", said)} & tables
    assert {name for name in tables if not index.fullmatch(name)} - held == named - held
    # of tables that are held only these values are open, and each is said
    assert named & held == {"alerts", "messages", "finding_rows"}


@pytest.mark.outside
def test_pywb_replays_the_pages_byte_for_byte(exported: bytes, tmp_path: Path) -> None:
    """pywb in an environment of its own: PYWB names its `bin` folder (`pip install pywb` there)."""
    import os
    import socket
    import time

    import httpx

    tools = Path(os.environ.get("PYWB", "/opt/pywb/bin"))
    if not (tools / "wb-manager").exists():
        pytest.skip("pywb (PYWB names the bin folder of an environment that has it)")
    (tmp_path / "evidence.zip").write_bytes(exported)
    with ZipFile(tmp_path / "evidence.zip") as bundle:
        bundle.extract("pages.warc.gz", tmp_path)
    subprocess.run([tools / "wb-manager", "init", "held"], cwd=tmp_path, check=True, capture_output=True)
    subprocess.run(
        [tools / "wb-manager", "add", "held", "pages.warc.gz"], cwd=tmp_path, check=True, capture_output=True
    )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [tools / "pywb", "-b", "127.0.0.1", "-p", str(port)],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"http://127.0.0.1:{port}/held/20250228090000id_/https://www.miit.example/art/1.html"
        deadline = time.monotonic() + 60
        while True:
            try:
                answer = httpx.get(address, timeout=10)
                break
            except httpx.TransportError:
                assert server.poll() is None, "pywb ended"
                assert time.monotonic() < deadline, "pywb did not answer"
                time.sleep(0.2)
    finally:
        server.terminate()
        server.wait(20)
    assert (answer.status_code, answer.content) == (200, b"<html>1001</html>")
