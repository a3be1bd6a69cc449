"""Two versions that fold otherwise, each as processes of its own: what stands is kept, nothing altered passes."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from recording import open_recorder
from refolding import BEGIN, OPENING, ask, check, load_again
from unmeasured import leave_coverage

from miitwatch.folding.named_rules import name_folding

ROOT = Path(__file__).parents[1]
#: What another version does: it reads more articles, or asks the commands. Its rules are those in front on the path.
LIVE = """
import sys
from pathlib import Path
from click.testing import CliRunner
from recording import open_recorder
from refolding import BEGIN, LATER, check, load_again
from miitwatch.folding.named_rules import name_folding
folder, what = Path(sys.argv[1]), sys.argv[2]
with open_recorder(folder, BEGIN) as recorder:
    print(name_folding())
    if what != "ask":
        recorder.play(LATER[:-1] if what == "read" else LATER[-1:])
    print(load_again(recorder) == recorder.findings())
for command in (("ledger", "check"), ("evidence", "verify")):
    code, said = check(folder, *command)
    print(code, said)
"""


@dataclass
class Version:
    """The program with other folding rules: a copy of `findings/` and `domain/` that lies in front on the path."""

    folder: Path

    def live(self, record: Path, what: str = "ask") -> tuple[bool, str]:
        """Whether all events fold into what stands by its rules, and what its commands print."""
        path = os.pathsep.join((str(self.folder), str(ROOT / "tests"), str(ROOT)))
        done = subprocess.run(
            [sys.executable, "-c", LIVE, str(record), what],
            cwd=self.folder,
            env={**leave_coverage(), "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        rules, same, said = done.stdout.split("\n", 2)
        assert rules != name_folding()
        return same == "True", said


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Version:
    """Rules that keep no regions."""
    folder = tmp_path_factory.mktemp("newer")
    for package in ("findings", "domain"):
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    merge = folder / "findings" / "merge.py"
    before = merge.read_text("utf-8")
    after = before.replace("regions=finding.regions + regions,", "regions=finding.regions,")
    assert after != before
    merge.write_text(after, "utf-8")
    return Version(folder)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """The opening, folded by today's rules."""
    with open_recorder(tmp_path, BEGIN) as recorder:
        recorder.play(OPENING)
        assert load_again(recorder) == recorder.findings()
    return tmp_path


def test_what_older_rules_folded_is_kept_and_what_comes_after_folds_again(record: Path, newer: Version) -> None:
    same, said = newer.live(record)
    assert not same  # by these rules the old events add up to something else
    assert said.count("nothing was folded by today's yet") == 2
    assert said.startswith("0 ")
    assert "\n0 Nothing was changed" in said
    assert ask(record, "SELECT count(*) FROM events WHERE kind = 'checkpoint' AND number > 0") == [
        (0,)
    ]  # asking writes nothing

    same, said = newer.live(record, "read")
    assert not same
    kept = ask(record, "SELECT number, payload ->> '$.findings' FROM events WHERE kind = 'checkpoint' AND number > 0")
    assert kept == [(len(OPENING) + 1, 3)]
    assert "0 From the checkpoint of 2025-03-01, 3 findings as older rules folded them: " in said
    assert "byte for byte" in said
    assert "\n0 Nothing was changed" in said
    assert newer.live(record) == (same, said)
    assert "\n0 Nothing was changed" in newer.live(record, "more")[1]
    assert ask(record, "SELECT count(*) FROM events WHERE kind = 'checkpoint' AND number > 0") == [
        (1,)
    ]  # nothing is kept twice
    assert check(record, "ledger", "check")[0] == 0  # back by the older rules


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory, newer: Version) -> Path:
    """The opening by today's rules, what came after by the newer ones: a record with a checkpoint, to be copied."""
    folder = tmp_path_factory.mktemp("kept")
    with open_recorder(folder, BEGIN) as recorder:
        recorder.play(OPENING)
    newer.live(folder, "read")
    return folder


@pytest.mark.parametrize("place", ["finding", "firm", "checkpoint", "later event"])
def test_what_is_altered_after_a_checkpoint_is_found(tmp_path: Path, kept: Path, newer: Version, place: str) -> None:
    record = shutil.copytree(kept, tmp_path, dirs_exist_ok=True)
    if place == "finding":
        ask(record, "UPDATE finding_rows SET finding = replace(finding, '2025-02-26', '2025-02-25')")
    elif place == "firm":
        ask(record, "UPDATE finding_firms SET status = 'rejected' WHERE position = 0")
    elif place == "checkpoint":
        query = "SELECT t.compressed, t.sha256 FROM events e JOIN texts t ON t.sha256 = e.text_sha256 WHERE e.kind = ?"
        [(packed, name)] = ask(record, query, "checkpoint")
        assert isinstance(packed, bytes)
        middle = len(packed) // 2
        flipped = packed[:middle] + bytes([packed[middle] ^ 1]) + packed[middle + 1 :]
        ask(record, "UPDATE texts SET compressed = ? WHERE sha256 = ?", flipped, name)
    else:
        [(trigger,)] = ask(record, "SELECT sql FROM sqlite_schema WHERE name = 'events_stay'")
        ask(record, "DROP TRIGGER events_stay")
        ask(record, "UPDATE events SET payload = replace(payload, '\"value\":13', '\"value\":14') WHERE number = "
                    "(SELECT max(number) FROM events WHERE payload LIKE '%\"value\":13%')")  # fmt: skip
        ask(record, str(trigger))
    _, said = newer.live(record)
    assert "\n1 " in said
    assert {"finding": "finding_rows", "firm": "finding_firms", "checkpoint": "a checkpoint", "later event": "events"}[
        place
    ] in said
