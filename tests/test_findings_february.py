"""The opening of February 2025 as fifteen outlets tell it, in every order of one day: one account, three messages."""

import random
from typing import Any

import pytest
from replaying import Replay, load_articles

from findings.materiality import weigh
from findings.register import count_named, register_firms
from findings.state import State

OPENING = [article for article in load_articles() if "2025-02-28" <= article["seen"][:10] <= "2025-03-05"]


def shuffle_days(seed: int) -> list[dict[str, Any]]:
    rng = random.Random(seed)
    days = sorted({article["seen"][:10] for article in OPENING})
    groups = [[article for article in OPENING if article["seen"].startswith(day)] for day in days]
    for group in groups:
        rng.shuffle(group)
    return [article for group in groups for article in group]


@pytest.fixture(params=[None, *range(12)])
def replay(request: pytest.FixtureRequest) -> Replay:
    return Replay().play(OPENING if request.param is None else shuffle_days(request.param))


def find_batch(state: State) -> Any:
    (found,) = [f for f in state.findings() if f.kind == "approval" and f.region is None]
    return found


def test_fifteen_outlets_tell_it() -> None:
    assert len({article["publisher"] for article in OPENING if article["event"]}) >= 12
    assert len(OPENING) >= 15


def test_there_is_one_finding_of_thirteen_with_shanghais_four_as_its_part(replay: Replay) -> None:
    batch = find_batch(replay.state)
    assert ([count.value for count in batch.counts if count.role == "batch"], batch.batch) == ([13], 1)
    assert batch.confirmation == "confirmed"
    (part,) = [finding for finding in replay.state.findings() if finding.part_of]
    assert (part.part_of, part.region, part.counts[0].value, part.decided) == (batch.id, "Shanghai", 4, "2025-02-26")


def test_named_and_unnamed_add_up_to_thirteen(replay: Replay) -> None:
    batch = find_batch(replay.state)
    parts = [finding for finding in replay.state.findings() if finding.part_of == batch.id]
    legal, groups = count_named(batch, parts)
    assert (legal, groups) == (3, 5)  # T-Systems, Deutsche Telekom (China), Siemens; Airbus China, Shanghai's four
    assert 13 - legal - groups == 5


def test_applicants_are_never_approved(replay: Replay) -> None:
    firms = {firm.key: firm for firm in register_firms(replay.state.findings())}
    assert firms["tesla"].status_in("pilot-2024-107") == "applicant"
    assert firms["hsbc-fintech"].status_in("pilot-2024-107") == "applicant"
    assert firms["hsbc"].status_in("pilot-2024-107") == "parent"


def test_exactly_two_disputes_are_open(replay: Replay) -> None:
    reasons = [dispute.reason for finding in replay.state.findings() for dispute in finding.disputes]
    assert sorted(reasons) == ["identity_open", "total_told_as_new"]


def test_a_reader_gets_at_most_three_messages(replay: Replay) -> None:
    messages = [
        (number, change.kind)
        for number, result in replay.folded.items()
        for change in result.changes
        if weigh(change).alert and weigh(change).urgency != "digest"
    ]
    assert len({number for number, _ in messages}) <= 3
    assert [kind for _, kind in messages][-1] == "confirmed"
