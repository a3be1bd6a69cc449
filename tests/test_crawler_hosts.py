"""What a book of hosts stores ahead, so that the day's cap holds in whatever moment its process dies."""

import threading
from datetime import UTC, datetime, timedelta

import pytest

from crawler import hosts
from crawler.hosts import HeldBackError, HostBook
from domain.sources import CrawlSettings, HostMemory

HOST = "www.site.example"
NOW = datetime(2025, 3, 3, 2, 0, tzinfo=UTC)


class Life:
    """One process: `stored` is what outlives it."""

    def __init__(self, stored: dict[str, HostMemory], day_cap: int) -> None:
        self.stored, self.writes, self.asked = stored, 0, 0
        settings = CrawlSettings(day_cap=day_cap, host_gap=0.0)
        self.book = HostBook(stored, settings, sleep=lambda _: None, jitter=lambda: 0.0, keep=self.keep)

    def keep(self, host: str) -> None:
        self.stored[host] = self.book.recall(host)
        self.writes += 1

    def ask(self, times: int = 1, now: datetime = NOW) -> int:
        """Asks so often, or until it is held back; says how often it did."""
        before = self.asked
        for _ in range(times):
            try:
                with self.book.take_turn(HOST, f"http://{HOST}/", lambda: now, None):
                    self.asked += 1
            except HeldBackError:
                break
        return self.asked - before


@pytest.mark.parametrize(("day_cap", "each"), [(8, 3), (100, 7), (2000, 11), (1, 1)])
def test_lives_that_end_at_once_ask_no_more_together_than_the_cap(day_cap: int, each: int) -> None:
    stored: dict[str, HostMemory] = {}
    asked = 0
    for _ in range(day_cap + 5):
        asked += Life(stored, day_cap).ask(each)
        known = stored[HOST]
        assert asked <= known.requests + max(known.lost, known.reserved - known.requests)
    assert day_cap * 0.4 < asked <= day_cap
    last = Life(stored, day_cap)
    assert last.ask() == 0
    assert last.ask(now=NOW + timedelta(days=1)) == 1, "the next day begins anew"


def test_a_life_that_gives_back_costs_nothing_and_one_block_is_one_write() -> None:
    stored: dict[str, HostMemory] = {}
    for _ in range(5):
        life = Life(stored, 400)
        assert life.ask(20) == 20
        assert life.writes == 2
        life.book.release()
        stored.update({one.host: one for one in life.book.snapshot()})
    assert (stored[HOST].requests, stored[HOST].reserved, stored[HOST].lost) == (100, 100, 0)
    life = Life(stored, 400)
    assert life.ask(1000) == 300, "the cap is used to the last request"


def test_what_was_lost_is_said_and_counts_apart_from_what_was_counted() -> None:
    stored: dict[str, HostMemory] = {}
    assert Life(stored, 200).ask(4) == 4
    life = Life(stored, 200)
    assert (life.book.recall(HOST).requests, life.book.recall(HOST).lost) == (0, 10)
    assert life.ask(1000) == 190
    with (
        pytest.raises(
            HeldBackError, match=r"190 requests .* and up to 10 by a process that was killed; the cap is 200"
        ),
        life.book.take_turn(HOST, "", lambda: NOW, None),
    ):
        pass


def test_nothing_is_asked_that_cannot_be_stored_ahead() -> None:
    def fail(host: str) -> None:
        raise OSError(f"no space for {host}")

    book, asked = HostBook({}, CrawlSettings(), keep=fail), []
    with pytest.raises(OSError, match="no space"), book.take_turn(HOST, "", lambda: NOW, None):
        asked.append(HOST)
    assert asked == []


def test_a_request_that_is_counted_while_others_are_stored_ahead_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    """The round stores blocks ahead in its own thread, while workers ask the same hosts."""
    book = HostBook({}, CrawlSettings(host_gap=0.0), sleep=lambda _: None, jitter=lambda: 0.0)
    asked, turn_day = threading.Event(), hosts._turn_day

    def ask() -> None:
        with book.take_turn(HOST, f"http://{HOST}/", lambda: NOW, None):
            asked.set()

    worker = threading.Thread(target=ask)

    def turn_day_late(memory: HostMemory, now: datetime) -> HostMemory:
        if worker.ident is None:  # between recalling and remembering
            worker.start()
            asked.wait(0.2)
        return turn_day(memory, now)

    monkeypatch.setattr(hosts, "_turn_day", turn_day_late)
    book.reserve([HOST], NOW)
    worker.join(5)
    assert book.recall(HOST).requests == 1
    assert book.recall(HOST).reserved == 10


def test_a_host_that_told_two_sources_to_wait_is_said_to_be_left_alone_until_when() -> None:
    """Seven days are no 10080 minutes."""
    life = Life({}, 100)
    until = NOW + timedelta(days=7)
    assert not life.book.tell_wait(HOST, "one", until)
    assert life.book.tell_wait(HOST, "two", until)
    with (
        pytest.raises(HeldBackError, match=r"left alone until 2025-03-10 02:00 UTC"),
        life.book.take_turn(HOST, f"http://{HOST}/", lambda: NOW, None),
    ):
        pass
