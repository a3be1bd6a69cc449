"""Backup and restore: everything comes along but secrets, nothing goes out before it is resumed, damage is named."""

import os
import random
import sqlite3
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO
from zipfile import ZipFile

import pytest
from desk import Desk, Log, open_desk
from recording import open_recorder
from records import NOW, make_store
from replaying import load_articles

from domain.altering import alter
from domain.errors import ConfigError, StorageError
from miitwatch.application import open_application
from miitwatch.config import load_config
from miitwatch.folding.lock import hold_lock
from miitwatch.messages.channel_desk import send_test
from miitwatch.messages.delivery import deliver_due
from miitwatch.messages.replays import replay_messages
from miitwatch.notices.beating import find_reason
from miitwatch.notices.health import gather_health
from miitwatch.notices.pausing import describe_withheld, find_pause, resume
from miitwatch.proof import backups, restoring
from miitwatch.proof.backups import back_up
from miitwatch.proof.evidence import export_finding
from miitwatch.proof.restoring import restore
from miitwatch.proof.verification import verify_file, verify_record
from miitwatch.pulse import Pulse
from miitwatch.rounds.housekeeping import renew_findings
from miitwatch.running.demo import SetClock
from miitwatch.settings import config_files
from storage.asking.history import load_finding
from storage.chain.bundles import BytesMember, Member, write_bundle
from storage.chain.chain import read_head
from storage.file import schema
from storage.file.copies import pack_file, vacuum
from storage.file.schema import name_copy
from storage.file.store import open_store
from storage.outbox.pausing import list_places, pause
from storage.values.meta import set_meta

ROOT = Path(__file__).parent.parent
SECRET = "whsec_" + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
CONFIG = f"""# the office's own
[store]
path = "data/miitwatch.db"

[alerts.inbox]
kind = "inbox"
path = "data/mail"
operators = true
digest = "off"

[alerts.hook]
kind = "webhook"
url = "https://hooks.example/T0K3N"
secret = "{SECRET}"
enabled = false  # not yet
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk whose channels are those of a configuration file, with one finding told and one that waits."""
    with open_desk(tmp_path) as desk:
        (tmp_path / "config.toml").write_text(CONFIG, "utf-8")
        written = load_config(tmp_path / "config.toml", {"MIITWATCH_CRAWLER__CONTACT": "us@firm.example"}, tmp_path)
        desk.app.config = alter(written, store_path=desk.app.store.path, sources=())
        desk.set_channels(*(channel for channel in written.channels if channel.enabled))
        desk.app.config = alter(desk.app.config, channels=written.channels)
        desk.tell(1, "inbox")
        desk.deliver()
        desk.tell(2, "inbox")
        yield desk


@pytest.fixture
def backed(desk: Desk, tmp_path: Path) -> Path:
    back_up(desk.app.config, tmp_path / "backup.zip", desk.clock.now)
    return tmp_path / "backup.zip"


def open_restored(folder: Path, clock: SetClock):  # type: ignore[no-untyped-def]
    config = load_config(folder / "config.toml", {}, folder)
    return open_application(alter(config, sources=()), clock, Log())


def test_everything_comes_along_but_secrets(desk: Desk, backed: Path, tmp_path: Path) -> None:
    with ZipFile(backed) as bundle:
        names = bundle.namelist()
        whole = b"".join(bundle.read(name) for name in names if name != "miitwatch.db.gz")
    mails = [path.name for path in (tmp_path / "data" / "mail" / "new").iterdir()]
    assert names == [
        "READ-ME.txt", "BRING.txt", "config.toml", "effective.txt", "miitwatch.db.gz",
        f"inbox/inbox/new/{mails[0]}", "MANIFEST",
    ]  # fmt: skip
    assert SECRET.encode() not in whole
    assert b"T0K3N" not in whole
    done = restore(backed, tmp_path / "new", desk.clock.now)
    assert [line.strip().partition("  ")[0] for line in done.bring.splitlines() if line.startswith("  ")] == [
        "alerts.hook.secret", "alerts.hook.url", "crawler.contact",
    ]  # fmt: skip
    assert (tmp_path / "new" / "inbox" / "inbox" / "new" / mails[0]).read_bytes() == (
        tmp_path / "data" / "mail" / "new" / mails[0]
    ).read_bytes()
    text = (tmp_path / "new" / "config.toml").read_text("utf-8")
    assert "# the office's own" in text
    assert "# secret = ... (removed for the backup: bring it as alerts.hook.secret" in text
    with open_restored(tmp_path / "new", SetClock(NOW)) as app, app.store.read() as db:
        assert app.config.store_path == tmp_path / "new" / "miitwatch.db"
        assert app.channels[0].path == str(tmp_path / "new" / "inbox" / "inbox")
        assert load_finding(db, "F-2025-002") is not None


@pytest.mark.parametrize("placed", [False, True])
def test_the_mails_of_an_inbox_that_no_file_names_lie_where_it_is_looked_for(
    desk: Desk, tmp_path: Path, placed: bool
) -> None:
    """Where no channel is written there is one inbox beside the database, restored too."""
    (tmp_path / "config.toml").write_text('[store]\npath = "data/miitwatch.db"\n', "utf-8")
    config = load_config(tmp_path / "config.toml", {}, tmp_path)
    (tmp_path / "data" / "inbox" / "cur").mkdir(parents=True)
    (tmp_path / "data" / "inbox" / "cur" / "1740700000.msg.miitwatch:2,S").write_bytes(b"a mail")
    back_up(alter(config, store_path=desk.app.store.path), tmp_path / "backup.zip", NOW)
    place = tmp_path / "etc" / "config.toml" if placed else None
    done = restore(tmp_path / "backup.zip", tmp_path / "new", NOW, place)
    (channel,) = load_config(done.config, {}, tmp_path).channels
    assert [mail.read_bytes() for mail in (Path(channel.path) / "cur").iterdir()] == [b"a mail"]
    assert {one.name for one in (tmp_path / "new" / "inbox").iterdir()} == {"cur"}


def test_secrets_that_are_written_empty_are_not_asked_for(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(
        '[heartbeat]\nurl = ""\n[page]\ntoken = ""\n[crawler]\nproxy = "http://u:p@proxy.example:1"\n'
        '[sources.paper]\nkind = "feed"\nurl = "https://paper.example/feed"\nproxy = ""\n', "utf-8"
    )  # fmt: skip
    environ = {"MIITWATCH_PAGE__TOKEN": "", "MIITWATCH_HEARTBEAT__URL": "https://beat.example/T0K3N"}
    config = load_config(tmp_path / "config.toml", environ, tmp_path)
    back_up(alter(config, store_path=desk.app.store.path), tmp_path / "backup.zip", NOW)
    bring = restore(tmp_path / "backup.zip", tmp_path / "new", NOW).bring
    secrets = bring.partition("secrets\n")[2].partition("\n\n")[0]
    assert [line.split()[0] for line in secrets.splitlines()] == ["crawler.proxy", "heartbeat.url"]


def test_a_watch_on_the_shipped_configuration_gets_the_sources_of_later_versions(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = (ROOT / "config.toml").read_text("utf-8")
    (tmp_path / "wheel").mkdir()
    (tmp_path / "wheel" / "config.toml").write_text(shipped, "utf-8")
    monkeypatch.setattr(config_files, "_PACKAGE", tmp_path / "wheel")
    config = load_config(tmp_path / "wheel" / "config.toml", {}, tmp_path)
    back_up(alter(config, store_path=desk.app.store.path), tmp_path / "backup.zip", NOW)
    done = restore(tmp_path / "backup.zip", tmp_path / "new", NOW)

    assert done.bring.count("  none") == 2
    later = '\n[sources.later]\nkind = "feed"\nurl = "https://later.example/feed"\n'
    (tmp_path / "wheel" / "config.toml").write_text(shipped + later, "utf-8")
    restored = load_config(done.config, {}, tmp_path)
    assert {one.name for one in restored.sources} - {one.name for one in config.sources} == {"later"}
    assert (restored.canaries, restored.blind_spots) == (config.canaries, config.blind_spots)
    written, was = tomllib.loads(done.config.read_text("utf-8")), tomllib.loads(shipped)
    assert written.keys() == was.keys() - {"sources", "canaries", "blind_spots"} | {"catalogue"}
    assert {table: written[table] for table in ("crawler", "daemon", "ledger")} == {
        table: was[table] for table in ("crawler", "daemon", "ledger")
    }
    assert "Sources:" not in done.config.read_text("utf-8")


def test_a_watch_on_the_file_of_a_source_tree_is_told_that_no_upgrade_changes_its_copy(
    desk: Desk, tmp_path: Path
) -> None:
    config = alter(load_config(ROOT / "config.toml", {}, tmp_path), store_path=desk.app.store.path, channels=())
    back_up(config, tmp_path / "backup.zip", NOW)
    done = restore(tmp_path / "backup.zip", tmp_path / "new", NOW)
    assert "catalogue" not in tomllib.loads(done.config.read_text("utf-8"))
    assert 'catalogue = "shipped"' in done.bring


def test_a_mail_that_is_opened_while_the_backup_is_made_comes_along_once(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox = tmp_path / "data" / "mail"
    (inbox / "new" / "gone").write_bytes(b"deleted meanwhile")

    def pack_then_open(source: Path, target: Path) -> None:  # the longest part of it
        pack_file(source, target)
        opened = [mail for mail in (inbox / "new").iterdir() if mail.name != "gone"]
        for mail in opened:
            mail.rename(inbox / "cur" / f"{mail.name}:2,S")

    def begin_then_delete(target: BinaryIO, members: Iterable[Member]) -> None:
        (inbox / "new" / "gone").unlink()
        write_bundle(target, members)

    monkeypatch.setattr(backups, "pack_file", pack_then_open)
    monkeypatch.setattr(backups, "write_bundle", begin_then_delete)
    done = back_up(desk.app.config, tmp_path / "backup.zip", desk.clock.now)
    assert done.files == 1
    assert len([name for name in ZipFile(tmp_path / "backup.zip").namelist() if name.startswith("inbox/")]) == 1
    assert verify_file(tmp_path / "backup.zip", NOW).faults == ()


def test_what_was_restored_delivers_nothing_but_that_it_is_paused_until_it_is_resumed(
    desk: Desk, backed: Path, tmp_path: Path
) -> None:
    done = restore(backed, tmp_path / "new", NOW)
    assert [line.strip() for line in describe_withheld(done.withheld)] == [
        "inbox: 1 message or alert, the oldest of 2025-02-28 09:00 UTC"
    ]
    clock = SetClock(NOW + timedelta(hours=1))
    with open_restored(tmp_path / "new", clock) as app:
        before = _count_mails(tmp_path)
        for hours, told in ((0, 1), (1, 1), (22.9, 1), (0.2, 2), (1, 2)):
            clock.now += timedelta(hours=hours)
            deliver_due(app)
            assert _count_mails(tmp_path) - before == told, hours
        newest = max((tmp_path / "new/inbox/inbox/new").iterdir(), key=lambda path: path.name).read_text("utf-8")
        assert "paused: nothing is delivered" in newest
        reasons = gather_health(app, Pulse()).reasons
        assert reasons[0].startswith("paused since 2025-02-28 09:00 UTC (restored from backup.zip on ")
        assert "the record is paused" in find_reason(app)
        for refused in (lambda: send_test(app, app.channels[0]), lambda: replay_messages(app, ["msg_x"])):
            with pytest.raises(ConfigError, match="miitwatch resume"):
                refused()
        was, withheld = resume(app)
        assert was
        assert len(withheld) == 1
        deliver_due(app)
        assert _count_mails(tmp_path) - before == 3
        assert find_pause(app) is None
        assert "the record is paused" not in find_reason(app)
        assert resume(app)[0] is False


def _count_mails(folder: Path) -> int:
    return len(list((folder / "new" / "inbox" / "inbox" / "new").iterdir()))


def test_each_of_a_hundred_flipped_bytes_of_a_backup_is_found_and_named(backed: Path, tmp_path: Path) -> None:
    draw = random.Random(1124)
    content = backed.read_bytes()
    assert verify_file(backed, NOW).faults == ()
    for place in draw.sample(range(len(content)), 100):
        flipped = tmp_path / "flipped.zip"
        flipped.write_bytes(content[:place] + bytes([content[place] ^ (1 << draw.randrange(8))]) + content[place + 1 :])
        faults = verify_file(flipped, NOW).faults
        assert faults, place
        assert all(fault.place and fault.what for fault in faults)
        with pytest.raises(ConfigError):
            restore(flipped, tmp_path / "never", NOW)
    assert not (tmp_path / "never").exists()


def test_a_value_changed_in_the_record_of_a_backup_is_found(backed: Path, tmp_path: Path) -> None:
    import gzip

    with ZipFile(backed) as bundle:
        files = {name: bundle.read(name) for name in bundle.namelist() if name != "MANIFEST"}
    (tmp_path / "copy.db").write_bytes(gzip.decompress(files["miitwatch.db.gz"]))
    with closing(sqlite3.connect(tmp_path / "copy.db")) as db, db:
        db.execute("UPDATE claims SET quote = '14家' WHERE quote = '13家'")
    files["miitwatch.db.gz"] = gzip.compress((tmp_path / "copy.db").read_bytes())
    with (tmp_path / "forged.zip").open("wb") as target:
        write_bundle(target, [BytesMember(name, content) for name, content in files.items()])
    faults = verify_file(tmp_path / "forged.zip", NOW).faults
    assert {(fault.place, fault.what) for fault in faults} == {("claims", "changed since it was written: quote")}


def test_a_hash_that_was_noted_down_is_looked_for_in_a_backup_too(desk: Desk, backed: Path) -> None:
    with desk.app.store.read() as db:
        _, head = read_head(db)
    assert verify_file(backed, NOW, head).faults == ()
    (fault,) = verify_file(backed, NOW, "f" * 64).faults
    assert (fault.place, fault.row) == ("chain", "f" * 12)


def test_a_backup_of_altered_findings_is_not_called_unchanged(tmp_path: Path) -> None:
    """The bundle and the chain of such a backup hold: only its events say what its tables should hold."""
    with open_recorder(tmp_path, datetime(2025, 2, 20, tzinfo=UTC)) as recorder:
        recorder.play([one for one in load_articles() if one["seen"].startswith("2025-02-28")])
        config = alter(recorder.app.config, store_path=recorder.app.store.path, sources=(), channels=())
        back_up(config, tmp_path / "before.zip", NOW)
        told = verify_file(tmp_path / "before.zip", NOW)
        assert told.faults == ()
        assert "fold into 3 findings, the same as the tables." in told.told
        with recorder.app.store.write() as tx:
            tx.execute("UPDATE finding_rows SET finding = replace(finding, '\"value\":13', '\"value\":113')")
            tx.execute("UPDATE finding_counts SET value = 113 WHERE value = 13")
        back_up(config, tmp_path / "after.zip", NOW)
    (fault,) = verify_file(tmp_path / "after.zip", NOW).faults
    assert fault.place == "finding_rows"
    assert "113" in fault.what


def test_a_backup_whose_rows_an_older_version_counted_is_not_called_altered(tmp_path: Path) -> None:
    """By another rule the same finding has other rows; a live record gets them anew, a backup stays as it is."""
    with open_recorder(tmp_path, datetime(2025, 2, 20, tzinfo=UTC)) as recorder:
        recorder.play([one for one in load_articles() if one["seen"].startswith("2025-02-28")], deliver=False)
        app = recorder.app
        with app.store.write() as tx:
            tx.execute("UPDATE finding_rows SET quote = 'another sentence of the same finding'")
            set_meta(tx, "findings_form", "3:of an older version")
        back_up(alter(app.config, store_path=app.store.path, sources=(), channels=()), tmp_path / "older.zip", NOW)
        (fault,) = verify_record(app).faults
        assert "an older version may have written it so: `miitwatch poll` writes it anew" in fault.what
        with pytest.raises(StorageError, match="an older version may have written it so"):
            export_finding(app, "F-2025-001")
        renew_findings(app)
        assert verify_record(app).faults == ()
    assert verify_file(tmp_path / "older.zip", NOW).faults == ()


def test_a_restore_that_is_broken_off_leaves_no_database_that_could_deliver(
    backed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []

    def fail(text: str) -> str:
        seen.append((tmp_path / "new" / "miitwatch.db").exists())
        raise OSError("no space left on the device")

    monkeypatch.setattr(restoring, "point_inside", fail)
    with pytest.raises(StorageError, match=r"no space left on the device\. Remove what was written to "):
        restore(backed, tmp_path / "new", NOW)
    assert seen == [False]
    assert [path for path in (tmp_path / "new").rglob("*") if ".db" in path.name] == []


def test_a_restore_writes_over_nothing_and_takes_no_strange_file(desk: Desk, backed: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("keep", "utf-8")
    (tmp_path / "strange.zip").write_bytes(b"PK no")
    for file, folder in ((backed, tmp_path / "full"), (tmp_path / "strange.zip", tmp_path / "other")):
        with pytest.raises(ConfigError):
            restore(file, folder, NOW)
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["mine.txt"]
    with pytest.raises(ConfigError, match="there already"):
        back_up(desk.app.config, backed, NOW)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.999])
def test_a_backup_that_was_cut_off_is_told_as_that_and_to_be_copied_again(
    backed: Path, tmp_path: Path, share: float
) -> None:
    half = tmp_path / "half.zip"
    content = backed.read_bytes()
    half.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(
        ConfigError, match=r"half.zip is damaged, nothing was written: its end is missing.*copy it again"
    ):
        restore(half, tmp_path / "never", NOW)
    assert not (tmp_path / "never").exists()
    (fault,) = verify_file(half, NOW).faults
    assert "copy it again" in fault.what
    (tmp_path / "letter.txt").write_text("no backup at all", "utf-8")
    with pytest.raises(ConfigError, match="is no backup of miitwatch"):
        restore(tmp_path / "letter.txt", tmp_path / "never", NOW)


def test_a_database_of_a_newer_version_is_not_backed_up(desk: Desk, tmp_path: Path) -> None:
    with closing(sqlite3.connect(desk.app.store.path)) as db, db:
        db.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    with pytest.raises(StorageError, match=r"miitwatch.db was written by a newer miitwatch .*: upgrade miitwatch"):
        back_up(desk.app.config, tmp_path / "newer.zip", NOW)
    assert not (tmp_path / "newer.zip").exists()


def test_a_backup_of_a_newer_version_is_refused(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    back_up(desk.app.config, tmp_path / "newer.zip", NOW)
    monkeypatch.setattr("storage.file.copies.VERSION", schema.VERSION - 1)
    with pytest.raises(StorageError, match=r"written by a newer miitwatch .*: upgrade miitwatch"):
        restore(tmp_path / "newer.zip", tmp_path / "new", NOW)
    assert not (tmp_path / "new" / "miitwatch.db").exists()
    assert "newer miitwatch" in verify_file(tmp_path / "newer.zip", NOW).faults[0].what


# --- care


def make_older(folder: Path) -> Path:
    """A database as the version before the last migration left it."""
    path = folder / "miitwatch.db"
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA synchronous = OFF")
        for _, script in schema.MIGRATIONS[:-1]:
            db.executescript(script)
        db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {schema.MIGRATIONS[-2][0]}")
        db.execute("INSERT INTO meta (key, value) VALUES ('before', 'kept')")
    return path


def test_a_database_is_kept_as_it_was_before_its_tables_change(tmp_path: Path) -> None:
    path = make_older(tmp_path)
    older = schema.MIGRATIONS[-2][0]
    make_store(tmp_path).close()
    with closing(sqlite3.connect(name_copy(path, older))) as copy:
        assert copy.execute("PRAGMA user_version").fetchone()[0] == older
        assert copy.execute("SELECT value FROM meta WHERE key = 'before'").fetchone() == ("kept",)
        assert copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert [one.name for one in tmp_path.iterdir() if "half" in one.name] == []
    make_store(tmp_path).close()
    assert len(list(tmp_path.glob("*.before-upgrade-*"))) == 1


def test_a_second_upgrade_keeps_a_copy_too_and_a_failed_one_no_second(tmp_path: Path) -> None:
    """Upgraded, taken back, written by the old version for a month, and upgraded again."""
    path = make_older(tmp_path)
    older = schema.MIGRATIONS[-2][0]
    make_store(tmp_path).close()
    first = name_copy(path, older)
    for leftover in tmp_path.glob("miitwatch.db-*"):
        leftover.unlink()
    path.write_bytes(first.read_bytes())
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("INSERT INTO meta (key, value) VALUES ('later', 'a month of work')")
    month = path.read_bytes()
    for again in (1, 2):  # the second time it is as if the first had failed after it kept its copy
        path.write_bytes(month)
        make_store(tmp_path).close()
        second = tmp_path / f"{first.name}-2"
        assert sorted(tmp_path.glob("*.before-upgrade-*")) == [first, second], again
        with closing(sqlite3.connect(second)) as copy:
            assert copy.execute("SELECT value FROM meta WHERE key = 'later'").fetchone() == ("a month of work",)
        with closing(sqlite3.connect(first)) as copy:
            assert copy.execute("SELECT value FROM meta WHERE key = 'later'").fetchone() is None


def test_what_killed_upgrades_left_behind_is_removed_and_what_one_under_way_copies_is_not(tmp_path: Path) -> None:
    path = make_older(tmp_path)
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    names = [
        f"{path.name}.{ended.pid}.half",
        f"{path.name}.{ended.pid}.half-journal",
        f"{path.name}.{os.getppid()}.half",
    ]
    for name in (*names, "notes.half"):
        (tmp_path / name).write_bytes(b"as large as the database")
    make_store(tmp_path).close()
    left = sorted(one.name for one in tmp_path.iterdir() if "half" in one.name)
    assert left == [names[2], "notes.half"]


def test_no_table_changes_where_no_copy_can_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make_older(tmp_path)
    monkeypatch.setattr(schema, "name_copy", lambda path, version: tmp_path / "no folder" / "copy")
    with pytest.raises(StorageError, match="Nothing was changed"):
        make_store(tmp_path)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == schema.MIGRATIONS[-2][0]


def test_vacuum_gives_back_what_was_let_go_and_waits_for_nobody(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    with store.write() as tx:
        tx.execute("CREATE TABLE large (x BLOB) STRICT")
        tx.execute("INSERT INTO large VALUES (zeroblob(3000000))")
    with store.write() as tx:
        tx.execute("DROP TABLE large")
    store.close()
    before, after = vacuum(store.path)
    assert before - after > 2_900_000
    with hold_lock(store.path, "run", NOW), pytest.raises(StorageError, match="is at work on"), \
            hold_lock(store.path, "vacuum", NOW):  # fmt: skip
        pytest.fail("two hold the lock")


def test_where_the_record_was_written_is_remembered(desk: Desk) -> None:
    from miitwatch.setup.examining import examine
    from storage.outbox.pausing import note_place

    with desk.app.store.write() as tx:
        note_place(tx, "elsewhere", "/srv/miitwatch.db", NOW + timedelta(days=1))
        pause(tx, NOW, "restored from backup.zip on elsewhere")
        places = list_places(tx)
    assert [one.host for one in places] == ["elsewhere", places[1].host]
    said = [one.what for one in examine(alter(desk.app.config, channels=())) if one.part in ("place", "paused")]
    assert "last written on elsewhere at /srv/miitwatch.db" in said[1]
    assert "nothing is delivered until `miitwatch resume`" in said[0]


def test_an_open_store_of_a_restored_record_is_paused_before_anybody_can_deliver(backed: Path, tmp_path: Path) -> None:
    restore(backed, tmp_path / "new", NOW)
    store = open_store(tmp_path / "new" / "miitwatch.db", now=NOW, read_only=True)
    with store.read() as db:
        assert db.execute("SELECT value FROM meta WHERE key = 'paused'").fetchone()[0].startswith("{")
    store.close()
