"""A watch list is in no file that others may get: exports leave out the messages in which it stands."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from desk import Desk, open_desk
from records import NOW

from domain.altering import alter
from domain.errors import ConfigError
from domain.watching import WatchedFirm, WatchList
from miitwatch.cli import cli
from miitwatch.proof.evidence import build_export
from miitwatch.proof.evidence_scope import want_alert, want_finding, want_firm, want_period
from miitwatch.proof.verification import verify_file

LIST = WatchList("wings", "Project Albatross", (WatchedFirm("Siemens", ("siemens-china",)),))


@contextmanager
def open_watched(folder: Path, language: str = "en", *, shared: bool = False) -> Iterator[Desk]:
    """A finding that Anna and Bert were told of, each by a list of his own, and the inbox by none."""
    with open_desk(folder) as desk:
        lists = (alter(LIST, shared=shared), alter(LIST, name="other", title="Project Buzzard"))
        desk.app.config = alter(desk.app.config, watch_lists=lists)
        anna = desk.mail("anna@client.example", name="anna", watch=("wings",), language=language)
        desk.set_channels(desk.inbox(), anna, desk.hook("bert", watch=("other",), language=language))
        desk.tell(1)
        desk.deliver()
        yield desk


def export(desk: Desk, *channels: str, wanted: object = None) -> dict[str, bytes]:
    with desk.app.store.read() as db:
        wanted = alter(wanted or want_finding(db, "F-2025-001"), channels=channels)  # type: ignore[type-var]
        content = build_export(desk.app, db, wanted)  # type: ignore[arg-type]
    (desk.folder / "export.zip").write_bytes(content)
    assert verify_file(desk.folder / "export.zip", NOW).faults == ()
    with ZipFile(BytesIO(content)) as bundle:
        return {name: bundle.read(name) for name in bundle.namelist()}


def list_told(files: dict[str, bytes]) -> set[str]:
    """The channels of the messages in the file."""
    return {json.loads(files[name])["channel"] for name in files if name.startswith("records/message-")}


def read_sheet(files: dict[str, bytes]) -> str:
    return " ".join(files["SHEET.txt"].decode().split())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_list_is_in_an_export_unless_it_is_asked_for(tmp_path: Path, language: str) -> None:
    with open_watched(tmp_path, language) as desk:
        files = export(desk)
        whole = b"\n".join(files.values())
        assert list_told(files) == {"inbox"}
        for told in (b"Albatross", b"Buzzard", b"anna@client.example"):
            assert told not in whole
        with desk.app.store.read() as db:
            period = want_period(db, "2025-02-28", "2025-02-28", desk.clock.now)
            for wanted in (want_firm(db, "siemens-china"), period):
                assert list_told(export(desk, wanted=wanted)) == {"inbox"}
            (mail,) = desk.ask("SELECT id FROM messages WHERE channel = 'anna'")
            assert list_told(export(desk, wanted=want_alert(db, mail[0]))) == set()
            assert list_told(export(desk, "anna", wanted=want_alert(db, mail[0]))) == {"anna"}


def test_the_sheet_names_what_is_left_out_by_its_hash(tmp_path: Path) -> None:
    with open_watched(tmp_path) as desk:
        said = read_sheet(export(desk))
        hashes = dict(
            desk.ask("SELECT m.channel, t.sent_sha256 FROM attempts t JOIN messages m ON m.number = t.message")
        )
        assert "1 message, as sent; 2 messages are left out" in said
        for channel in ("anna", "bert"):
            assert f"left out 1 message to channel {channel}, since a watch list of its own may stand in it" in said
            assert hashes[channel] in said
        taken = export(desk, "anna")
        assert list_told(taken) == {"inbox", "anna"}
        assert "to channel anna, since" not in read_sheet(taken)
        assert b"Project Albatross" in b"\n".join(taken.values())
        assert b"Buzzard" not in b"\n".join(taken.values())
        held = {hashlib.sha256(taken[name]).hexdigest() for name in taken if name.startswith("messages/")}
        assert hashes["anna"] in held


def test_a_list_that_is_shared_goes_with_the_rest(tmp_path: Path) -> None:
    with open_watched(tmp_path, shared=True) as desk:
        assert list_told(export(desk)) == {"inbox", "anna"}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_list_that_is_in_force_no_more_stays_its_readers_own(tmp_path: Path, language: str) -> None:
    """Its channel is gone from the configuration, watches nothing now, or watches another list, which is shared."""
    with open_watched(tmp_path, language) as desk:
        anna = next(one for one in desk.app.config.channels if one.name == "anna")
        lists = (alter(LIST, name="open", title="In the open", shared=True),)
        desk.app.config = alter(desk.app.config, watch_lists=lists)
        for channels in ((), (alter(anna, watch=()),), (alter(anna, watch=("open",)),)):
            desk.set_channels(desk.inbox(), *channels)
            assert list_told(export(desk)) == {"inbox"}


def test_the_command_says_what_it_left_out_and_takes_it_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_watched(tmp_path):
        pass
    (tmp_path / "own.toml").write_text(
        '[store]\npath = "miitwatch.db"\n[watch.wings]\nfirms = ["Siemens"]\n'
        '[alerts.inbox]\nkind = "inbox"\n[alerts.anna]\nkind = "inbox"\npath = "anna"\nwatch = ["wings"]\n',
        "utf-8",
    )
    monkeypatch.chdir(tmp_path)
    words = ["--config", str(tmp_path / "own.toml"), "evidence", "export", "--finding", "F-2025-001", "-o", "out.zip"]
    done = CliRunner().invoke(cli, words)
    assert done.exit_code == 0, done.output
    assert "Left out: 1 message of anna and 1 of bert, in which watch lists of their own may stand" in done.output
    assert "--channel NAME takes them in" in done.output
    done = CliRunner().invoke(cli, [*words, "--channel", "anna", "--channel", "bert"])
    assert (done.exit_code, "Left out" in done.output) == (0, False)


def test_a_channel_that_nobody_has_is_refused(tmp_path: Path) -> None:
    with open_watched(tmp_path) as desk, pytest.raises(ConfigError, match="no message to 'ana'"):
        export(desk, "ana")
