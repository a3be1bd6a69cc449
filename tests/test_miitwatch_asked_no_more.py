"""A question that a person has answered is asked of nobody else; an attempt that was begun is said to be held."""

import multiprocessing
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from click.testing import CliRunner
from desk import Desk, open_desk
from readings import build_event
from records import store_article, store_entry
from test_miitwatch_delivery import claim_and_die

from domain.altering import alter
from domain.findings import Outcome
from miitwatch.commands.alerts import list_alerts
from miitwatch.folding.orders import Order
from miitwatch.notices.page_notices import notice_pages
from miitwatch.rounds.rulings import carry_out
from storage.articles import entries
from storage.ledger import ledger
from storage.outbox import outbox


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path) as made:
        made.set_channels(made.inbox(), made.hook(please_check=True))
        yield made


def store_waiting(desk: Desk, number: int = 7) -> int:
    """A page that waits for a person; who is to be asked is asked by messages that are not sent yet."""
    batch = {"kind": "approval", "counts": ({"value": number, "role": "batch", "review": True},)}
    event = build_event({"id": number, "publisher": "Daily", "authority": "press", "statements": (batch,)})
    entry = store_entry(desk.app.store, number)
    article = store_article(desk.app.store, entry, event.reading)
    with desk.app.store.write() as tx:
        ledger.append_event(tx, alter(event, article=alter(event.article, id=article)))
        entries.mark_done(tx, entry, Outcome("review", "a person should look"), desk.clock.now, article)
    notice_pages(desk.app)
    return article


def list_asked(desk: Desk) -> list[tuple[str, str | None]]:
    rows = desk.ask("SELECT state, last_status FROM messages WHERE type = 'notice.please-check' ORDER BY number")
    return [(state, status) for state, status in rows]


def print_list(desk: Desk) -> str:
    """`alerts list` at the desk's time, each cell of its table on one line."""
    with patch("miitwatch.commands.alerts.open_for_reading") as opened:
        opened.return_value.__enter__.return_value = desk.app
        done = CliRunner().invoke(list_alerts, [], env={"COLUMNS": "260"}, obj=None)
    assert done.exit_code == 0, done.output
    return " ".join(re.sub(r"[│|]", " ", done.output).split())


def kill_in_send(desk: Desk) -> None:
    killed = multiprocessing.get_context("fork").Process(target=claim_and_die, args=(desk,))
    killed.start()
    killed.join(20)
    assert killed.exitcode == 9


@pytest.mark.parametrize("killed", [False, True])
def test_a_question_that_waits_is_not_sent_once_a_person_has_ruled(desk: Desk, killed: bool) -> None:
    article = store_waiting(desk)
    other = store_waiting(desk, 8)
    assert [state for state, _ in list_asked(desk)].count("waiting") >= 2
    if killed:
        kill_in_send(desk)
    carry_out(desk.app, Order("reject", f"R-{article}", "A. Reader", "no such event"))
    desk.deliver(seconds=91)
    told = [hook.body for hook in desk.world.hooks]
    assert not [body for body in told if f"[R-{article}]".encode() in body]
    assert [body for body in told if f"[R-{other}]".encode() in body], "the other page is still asked about"
    ruled = desk.ask("SELECT DISTINCT state, last_status FROM messages WHERE subject LIKE ?", f"%[R-{article}]")
    assert ruled == [("superseded", "not sent: ruled")]
    assert "superseded, not sent: ruled" in print_list(desk)


def test_a_question_whose_page_waits_no_more_is_not_sent(desk: Desk) -> None:
    article = store_waiting(desk)
    with desk.app.store.write() as tx:
        tx.execute("UPDATE entries SET outcome = 'changed' WHERE article_id = ?", (article,))
    notice_pages(desk.app)
    assert set(list_asked(desk)) == {("superseded", "not sent: waits no more")}


def test_a_question_that_was_accepted_stays_accepted(desk: Desk) -> None:
    article = store_waiting(desk)
    desk.deliver()
    before = list_asked(desk)
    assert {state for state, _ in before} == {"accepted"}
    with desk.app.store.write() as tx:
        outbox.supersede_asked(tx, (article,), "ruled")
    assert list_asked(desk) == before


def test_the_list_says_until_when_an_attempt_that_was_begun_is_held(desk: Desk) -> None:
    desk.tell(1, "hook")
    kill_in_send(desk)
    desk.clock.now += timedelta(seconds=30)
    until = f"{desk.clock.now + timedelta(seconds=60):%Y-%m-%d %H:%M:%S} UTC"
    listed = print_list(desk)
    assert listed.count("an attempt was begun and is held until") == 2, listed
    assert listed.endswith(f"is held until {until}") or f"is held until {until}" in listed
    desk.clock.now += timedelta(seconds=61)
    listed = print_list(desk)
    assert "is held" not in listed
    assert listed.count("due since") == 2
