"""The manual's page on the ledger, held against the code: the worked example, the reasons, the outcomes."""

import re
import runpy
from pathlib import Path
from typing import Any

import pytest
from replaying import Replay, load_articles

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "ledger.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (\d+) \| [^|]+ \| ([^|]+) \|$", PAGE, re.MULTILINE)


def read_table(heading: str) -> dict[str, str]:
    """First cell of each row to the last one, code marks removed, of the table under a heading."""
    section = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| ([^|]+) \|.*?([^|]+) \|$", section, re.MULTILINE)
    return {name.strip("` "): cells for name, cells in rows}


def test_the_worked_example_is_what_the_fold_does() -> None:
    articles = [article for article in load_articles() if 22 <= article["id"] <= 37]
    assert [article["id"] for article in articles] == [int(number) for number, _ in ROWS]
    replay = Replay().play(articles)
    for number, does in ROWS:
        result = replay.folded[int(number)]
        changes = "; ".join(f"{c.finding.id} {c.kind} ({c.reason})" for c in result.changes)
        assert (changes or result.outcome.rule) == does.strip(), number


def test_every_reason_in_the_code_is_in_the_table_of_changes() -> None:
    documented = set(re.findall(r"`(\w+)`", " ".join(read_table("Changes").values())))
    replay = Replay().play(load_articles())
    assert {change.reason for change in replay.changes()} <= documented
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "findings").glob("*.py"))
    written = set(re.findall(r'"((?:\w+_)(?:added|by_person|says_so|differs|settled|removed|linked|changed))"', source))
    assert written - {"told_with", "page_removed"} <= documented
    # a name that nothing in the code could make would be a promise that is not kept
    made = {reason for reason in documented if not re.search(rf'"{reason}"', source)}
    parts = {"regions_added", "services_added", "decided_corrected", "batch_corrected", "count_corrected"}
    assert made <= parts | {"firm_corrected", "firm_rejected", "count_rejected"}


def test_every_outcome_of_the_replay_is_explained() -> None:
    explained = set(read_table("What an article becomes"))
    rules = {result.outcome.rule for result in Replay().play(load_articles()).folded.values()}
    assert rules <= explained


@pytest.mark.parametrize("off_topic", [0.9, 0.0])
def test_the_time_for_a_reading_does_not_grow_with_their_number(off_topic: float) -> None:
    """Four times as many readings may take a little longer each, as dictionaries grow, but not four times."""
    module: dict[str, Any] = runpy.run_path(str(ROOT / "benchmarks" / "fold_readings.py"))
    few = min(module["measure_fold"](1000, off_topic)[0] for _ in range(3)) / 1000
    many = min(module["measure_fold"](4000, off_topic)[0] for _ in range(2)) / 4000
    assert many < few * 2.5
