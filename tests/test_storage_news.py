"""What counts as a source's own news: rows that it had not shown before, whoever else had."""

from datetime import datetime, timedelta
from pathlib import Path

from records import NOW, SOURCE, later, make_entry, make_poll, make_store

from domain.altering import alter
from domain.dates import publish_at
from domain.pages import Entry, Poll
from domain.sources import Source, SourceMemory
from storage.file.store import Store
from storage.polls import polls

OTHER = Source("miit_search", "miit_search", "https://www.miit.example/search")
WEEK_BEFORE = NOW - timedelta(days=7)


def save(store: Store, poll: Poll, source: Source = SOURCE, **known: object) -> SourceMemory:
    """Saves the poll of a source that is watched since a week, and answers what is remembered then."""
    memory = alter(poll.memory, **{"watched_since": WEEK_BEFORE, **known})  # type: ignore[arg-type]
    with store.write() as tx:
        polls.save_poll(tx, alter(poll, memory=memory), source)
    with store.read() as db:
        return polls.load_memories(db)[source.name]


def make_dated(number: int, published: datetime) -> Entry:
    return alter(make_entry(number), published=publish_at(published))


def test_a_row_that_another_source_showed_first_is_this_ones_news_too(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    save(store, make_poll(make_entry(1)))
    memory = save(store, make_poll(make_entry(1), source=OTHER, at=later(hours=1)), OTHER)
    assert memory.news == (later(hours=1),)
    assert memory.last_new_entry is None
    store.close()


def test_the_same_rows_are_no_news(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    first = save(store, make_poll(make_entry(1)))
    again = save(store, make_poll(make_entry(1), at=later(days=1)), news=first.news)
    more = save(store, make_poll(make_entry(2), make_entry(1), at=later(days=2)), news=again.news)
    assert (first.news, again.news, more.news) == ((NOW,), (NOW,), (NOW, later(days=2)))
    store.close()


def test_the_first_list_is_no_news(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    assert save(store, make_poll(make_entry(1)), watched_since=NOW).news == ()
    assert save(store, make_poll(make_entry(2)), watched_since=None).news == ()
    store.close()


def test_days_with_news_during_a_pause_of_ours_are_news_of_their_days(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    days = [NOW + timedelta(days=number) for number in range(1, 6)]
    rows = [make_dated(number, day) for number, day in enumerate(days)]
    ahead, old = make_dated(98, NOW + timedelta(days=400)), make_dated(99, NOW - timedelta(days=400))
    memory = save(store, make_poll(*rows, ahead, old, at=later(days=7)), news=(NOW,))
    assert memory.news == (NOW, *days, later(days=7))
    store.close()


def test_instants_of_a_clock_that_ran_ahead_are_forgotten(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    memory = save(store, make_poll(make_entry(1)), news=(WEEK_BEFORE, later(days=2_000)))
    assert memory.news == (WEEK_BEFORE, NOW)
    store.close()


def test_rows_without_a_usable_address_teach_nothing(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    broken = alter(make_entry(1), url="javascript:void(0)")
    memory = save(store, make_poll(broken), newest=NOW, counts=(1,), news=(NOW,))
    assert memory.failing == "layout-changed"
    assert (memory.news, memory.counts, memory.newest, memory.watched_since) == ((), (), None, None)
    store.close()
