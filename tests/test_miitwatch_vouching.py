"""A page that a person accepts: told once whatever a channel takes, rebuilt and read again as it was accepted."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from recording import Recorder, open_recorder
from test_miitwatch_rebuilding import check
from test_miitwatch_rereading import play, subjects

from domain.alerts import Channel
from miitwatch.commands.rereading import revise
from miitwatch.folding import orders
from miitwatch.rounds import rulings
from storage.ledger import ledger

BEGIN = datetime(2025, 3, 1, tzinfo=UTC)
#: One unknown site tells of eight firms; the figure was read without certainty. Invented.
DOUBTED: dict[str, Any] = {
    "id": 1, "publisher": "A site", "authority": "aggregator", "published": "2025-03-04", "seen": "2025-03-04 10:00",
    "statements": [
        {"kind": "approval", "decided": "2025-03-04", "counts": [{"value": 8, "role": "batch", "review": True}]}
    ],
}  # fmt: skip


def open_desk(folder: Path, **given: Any) -> Any:
    operators = Channel("ops", "inbox", operators=True, readers=False, path=str(folder / "ops"))
    return open_recorder(folder, BEGIN, operators, Channel("desk", "inbox", path=str(folder / "desk"), **given))


def accept(recorder: Recorder) -> rulings.Ruled:
    ruled = rulings.carry_out(recorder.app, orders.Order("accept", "R-1", "J. Li", "read the page"))
    recorder.deliver(minutes=5)
    return ruled


@pytest.mark.parametrize("least", ["digest", "normal", "urgent"])
def test_what_a_person_accepts_is_told_once_whatever_urgency_a_channel_takes(tmp_path: Path, least: str) -> None:
    with open_desk(tmp_path, least=least) as recorder:
        play(recorder, [DOUBTED])
        assert subjects(recorder) == []
        assert accept(recorder).channels == ("desk",)
        recorder.deliver(days=2)
        (told,) = subjects(recorder)
        assert told.startswith("New, press only: 8 foreign firms approved")
        assert recorder.ask("SELECT id FROM findings WHERE messages = 0") == []


EIGHT: dict[str, Any] = {
    "kind": "approval", "decided": "2025-03-04", "authority": ["MIIT"], "counts": [{"value": 8, "role": "batch"}],
}  # fmt: skip
#: A known paper tells of eight firms; another names one of them without certainty. Invented.
KNOWN = DOUBTED | {"authority": "press", "statements": [EIGHT]}
FIRM = {"name": "Nordlys Cloud Co., Ltd.", "status": "approved", "legal": True, "review": True}
NAMED = KNOWN | {
    "id": 2, "publisher": "Another site", "seen": "2025-03-04 12:00", "statements": [EIGHT | {"firms": [FIRM]}],
}  # fmt: skip


@pytest.mark.parametrize("least", ["digest", "normal", "urgent"])
def test_what_a_person_accepts_of_a_known_event_is_told_at_once_and_in_no_digest(tmp_path: Path, least: str) -> None:
    with open_desk(tmp_path, least=least) as recorder:
        play(recorder, [KNOWN])
        recorder.deliver(minutes=5)
        play(recorder, [NAMED])
        assert [told.partition(":")[0] for told in subjects(recorder)] == ["New, citing MIIT"]
        ruled = rulings.carry_out(recorder.app, orders.Order("accept", "R-2", "J. Li", "read the page"))
        recorder.deliver(minutes=5)
        assert ruled.channels == ("desk",)
        told = subjects(recorder)
        assert [one.partition(":")[0] for one in told] == ["New, citing MIIT", "Amended"]
        assert "Nordlys Cloud" in told[1]


def test_what_else_a_channel_does_not_take_it_does_not_get(tmp_path: Path) -> None:
    with open_desk(tmp_path, kinds=("policy",)) as recorder:
        play(recorder, [DOUBTED])
        assert accept(recorder).said.startswith("nobody is told")


def test_an_accepted_page_is_rebuilt_and_read_again_as_it_was_accepted(tmp_path: Path) -> None:
    with open_desk(tmp_path) as recorder:
        play(recorder, [DOUBTED])
        accept(recorder)
        with recorder.app.store.read() as db:
            assert [getattr(event, "vouched", None) for event in ledger.load_events(db)] == [False, None, True]
        before = recorder.findings()
        code, said = check(recorder)
        assert code == 0, said
        assert revise(recorder.app) is None
        assert recorder.findings() == before
        assert [one.counts[0].value for one in before] == [8]
