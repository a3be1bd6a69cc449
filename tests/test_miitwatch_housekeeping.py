"""Housekeeping of a large record: in portions, between which others write, with signs of life; not all of it daily."""

import sqlite3
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from desk import Desk, open_desk
from records import NOW, SOURCE, later, make_bare_reading, make_entry, make_page, make_poll, store_article, store_entry

from domain.altering import alter
from domain.findings import Outcome
from miitwatch.pulse import Pulse
from miitwatch.rounds import housekeeping
from miitwatch.rounds.housekeeping import JOB, PRUNED, keep_house, prune_now
from storage.articles import entries
from storage.articles.pages import keep_page
from storage.file import pruning
from storage.file.pruning import prune
from storage.polls import polls
from storage.values import meta

DAY = timedelta(days=1)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr(pruning, "PORTION", 3)
    monkeypatch.setattr(housekeeping, "REST", 0.0)
    with open_desk(tmp_path) as made:
        yield made


def store_articles(desk: Desk, *numbers: int, **more: object) -> list[int]:
    """Each with a page and a text of its own, on which nothing rests."""
    return [
        store_article(
            desk.app.store,
            store_entry(desk.app.store, number),
            alter(make_bare_reading(), text=f"天气预报\n第{number}天有雨。"),
            body=f"<p>{number}</p>".encode(),
            authority="press",
            **more,  # type: ignore[arg-type]
        )
        for number in numbers
    ]


def store_rows(desk: Desk, number: int) -> None:
    """So many rows that carried their articles, done, and before them one that could not be read."""
    rows = [alter(make_entry(900 + one), html="<p>long</p>") for one in range(number + 1)]
    with desk.app.store.write() as tx:
        _, *done = polls.save_poll(tx, make_poll(*rows), SOURCE).new_entries
        for one in done:
            entries.mark_done(tx, one, Outcome("off_topic"), NOW)


def count_left(desk: Desk) -> dict[str, int]:
    queries = {
        "bodies": "SELECT count(*) FROM bodies WHERE compressed IS NOT NULL",
        "plain": "SELECT count(*) FROM texts WHERE text IS NOT NULL",
        "rows": "SELECT count(*) FROM entries WHERE entry ->> '$.html' <> ''",
        "polls": "SELECT count(*) FROM polls WHERE started < '2025-03-01'",
    }
    return {name: desk.ask(query)[0][0] for name, query in queries.items()}


def read_meta(desk: Desk, key: str) -> str | None:
    with desk.app.store.read() as db:
        return meta.get_meta(db, key)


class Beats(Pulse):
    """Signs of life; at each of them somebody else writes at once, who waits for nobody."""

    def watch(self, path: Path) -> "Beats":
        self.path, self.jobs = path, list[str]()
        return self

    def beat(self, job: str, rests: float = 0.0) -> None:
        self.jobs.append(job)
        other = sqlite3.connect(self.path, timeout=0, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        other.execute("ROLLBACK")
        other.close()


def test_others_write_between_portions_each_of_which_is_a_sign_of_life(desk: Desk) -> None:
    store_articles(desk, *range(1, 11))
    store_rows(desk, 7)
    with desk.app.store.write() as tx:
        for hour in range(8):
            polls.save_poll(tx, make_poll(at=NOW + timedelta(hours=hour), result="unchanged", pages=()), SOURCE)
    assert count_left(desk)["bodies"] == count_left(desk)["plain"] == 10
    desk.clock.now = later(days=410)
    desk.app.pulse = beats = Beats().watch(desk.app.store.path)
    done = keep_house(desk.app)
    assert done is not None
    assert (done.bodies, done.compressed, done.texts, done.polls) == (10, 10, 0, 8)
    assert count_left(desk) == {"bodies": 0, "plain": 0, "rows": 1, "polls": 11}, "what found something stays"
    assert len(beats.jobs) >= 4 + 4 + 3 + 3
    assert set(beats.jobs) == {JOB}


def test_what_was_pruned_when_it_was_ended_stays_so_and_the_rest_goes_at_the_next_turn(desk: Desk) -> None:
    store_articles(desk, *range(1, 11))
    desk.clock.now = later(days=40)
    stop = threading.Event()
    stop.set()
    ended = keep_house(desk.app, stop)
    assert ended is not None
    assert (ended.bodies, ended.marks) == (3, None)
    assert read_meta(desk, PRUNED) is None, "it is due still"
    done = keep_house(desk.app)
    assert done is not None
    assert (done.bodies, done.compressed) == (7, 10)
    assert keep_house(desk.app) is None


def test_what_was_looked_at_once_is_not_looked_at_daily(desk: Desk) -> None:
    looks: list[bool] = []
    store_articles(desk, *range(1, 11))
    store_rows(desk, 7)
    first = prune(desk.app.store, later(days=40), lambda wrote: not looks.append(wrote))
    assert sum(looks) == 4 + 4 + 3
    looks.clear()
    again = prune(desk.app.store, later(days=41), lambda wrote: not looks.append(wrote), first.marks)
    assert len(looks) <= 3, "one entry that was never read keeps those behind it in sight"
    assert (again.bodies, again.compressed) == (0, 0)


def test_what_grows_old_and_what_comes_in_old_is_found_by_the_next(desk: Desk) -> None:
    store_articles(desk, 1, 2)
    store_articles(desk, 3, at=later(days=20))
    marks = prune(desk.app.store, later(days=40)).marks
    assert count_left(desk)["bodies"] == 1
    store_articles(desk, 4, at=later(days=39))
    with desk.app.store.write() as tx:  # of an archive: received long ago, stored today
        archived = make_page("https://www.miit.example/art/77.html", b"<p>archived</p>")
        keep_page(tx, alter(archived, received_at=NOW - 500 * DAY))
    later_on = prune(desk.app.store, later(days=51), marks=marks)
    assert (later_on.bodies, later_on.compressed) == (2, 1), "the third, and the archived page"
    assert count_left(desk)["plain"] == 1


def release(desk: Desk, article: int) -> None:
    with desk.app.store.write() as tx:
        tx.execute("UPDATE article_rows SET claims = 0 WHERE id = ?", (article,))


def test_what_nothing_rests_on_any_more_goes_by_hand_at_once_and_by_itself_within_a_month(desk: Desk) -> None:
    held, other = store_articles(desk, 1, 2)
    with desk.app.store.write() as tx:
        tx.execute("UPDATE article_rows SET claims = 1 WHERE id IN (?, ?)", (held, other))
    desk.clock.now = later(days=40)
    assert keep_house(desk.app) is not None
    release(desk, held)
    for _ in range(29):
        desk.clock.now += DAY
        assert keep_house(desk.app) is not None
    assert count_left(desk)["bodies"] == 2
    assert prune_now(desk.app).bodies == 1
    release(desk, other)
    for _ in range(30):
        desk.clock.now += DAY
        keep_house(desk.app)
    assert count_left(desk)["bodies"] == 0


def test_each_kind_is_found_by_an_index(desk: Desk) -> None:
    """But entries from the first that is not done on: there are those of a month."""
    with desk.app.store.read() as db:
        for kind in pruning._KINDS:
            values = {"before": "2025-03-01", "mark": 1}
            plans = [row["detail"] for row in db.execute(f"EXPLAIN QUERY PLAN {kind.old}", values)]
            assert all(one.startswith("SEARCH") for one in plans), plans
            assert kind.name == "entries" or "COVERING INDEX" in plans[0]
