"""A known address that says something new is read again, and nothing else is."""

from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from crawling import feed, make_feed, watch_feed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from records import NOW, SOURCE, later, make_bare_reading, make_poll, make_store, store_article

from domain.addresses import host_of
from domain.altering import alter
from domain.dates import Published
from domain.findings import Outcome
from domain.pages import Entry, Failure
from domain.sources import Source, SourceMemory, Validators
from storage.articles import looks
from storage.articles.entries import mark_done, mark_failed
from storage.file.store import Store
from storage.polls import polls
from storage.polls.renewing import Depth

URL = "https://paper.example/b1.html"
DULL = Entry(URL, "快讯：今日举行发布会", Published("2026-11-26"), id="b1")
HEADLINES = Source("headlines", "feed", "https://news.example/rss", authority="aggregator", follow="none")
SEARCH = Source("search", "feed", "https://search.example/rss", authority="aggregator")
COLUMN = Source("column", "jpaas", "https://paper.example/col/", authority="regulator", follow="all")
NEWS = alter(DULL, title="工信部向首批17家外资企业发放试点批复")


def _poll(store: Store, *rows: Entry, at: datetime = NOW, source: Source = SOURCE, pick: str = "") -> list[int]:
    """The ids of what is to be read; `pick` stands for what a title must have to be read."""
    with store.write() as tx:
        poll = make_poll(*rows, source=source, at=at)
        return list(polls.save_poll(tx, poll, source, partial(_tell_depth, pick)).new_entries)


def _tell_depth(pick: str, source: str, entry: Entry) -> Depth:
    if source in (HEADLINES.name, COLUMN.name):
        return Depth.HEADLINE if source == HEADLINES.name else Depth.PAGE
    return Depth.PAGE if pick in entry.title else Depth.TITLE


def _pass_over(store: Store, *entries: int) -> None:
    with store.write() as tx:
        for entry_id in entries:
            mark_done(tx, entry_id, Outcome("passed_by_title", "nothing of the kind"), NOW)


def _list_titles(store: Store) -> list[tuple[int, str, str]]:
    with store.read() as db:
        return [tuple(row) for row in db.execute("SELECT version, state, title FROM entries ORDER BY id")]


def test_a_known_address_under_a_new_title_is_read_again(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    _pass_over(store, *_poll(store, DULL, pick="外资"))
    assert len(_poll(store, NEWS, at=later(hours=1), pick="外资")) == 1
    assert _list_titles(store) == [(1, "passed over", DULL.title), (2, "pending", NEWS.title)]
    assert _poll(store, NEWS, at=later(hours=2), pick="外资") == []
    assert _poll(store, DULL, at=later(hours=3), pick="外资") == [], "it had this title before"
    assert _poll(store, NEWS, at=later(hours=4), pick="外资") == []
    store.close()


def test_a_title_that_would_be_passed_over_makes_no_version(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    _pass_over(store, *_poll(store, DULL, pick="外资"))
    assert _poll(store, alter(DULL, title="快讯：发布会结束"), at=later(hours=1), pick="外资") == []
    assert len(_poll(store, NEWS, at=later(hours=2), pick="外资")) == 1
    store.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20, deadline=None)
@given(st.text(" \u3000，。！：《》“”·-—…!?.()", max_size=6), st.booleans())
def test_case_spaces_and_punctuation_are_no_new_title(tmp_path: Path, mark: str, upper: bool) -> None:
    store = make_store(tmp_path)
    title = "MIIT approves 13 firms"
    row = Entry(URL, title)
    _poll(store, row)
    again = alter(row, title=mark + (title.upper() if upper else title.replace(" ", "\u3000")) + mark)
    assert _poll(store, again, at=later(hours=1)) == []
    store.close()


def test_a_counter_in_a_title_makes_a_version_a_day_and_says_so(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    made = []
    for hour in range(24 * 10):
        made += _poll(store, alter(NEWS, title=f"{NEWS.title} {hour} views"), at=later(hours=hour))
    assert len(made) == 8 + 9, "eight at once, then one a day"
    with store.read() as db:
        notes = db.execute("SELECT notes FROM polls ORDER BY id DESC LIMIT 1").fetchone()[0]
    assert "1 rows under ever new titles are read again later, each within a day" in notes
    store.close()


def test_a_row_that_is_put_off_is_no_reason_to_trust_what_its_list_gave_when_it_was_read_otherwise(
    tmp_path: Path,
) -> None:
    """The same bytes, of which more rows are read by other settings: the next 304 would hide the one that waits."""
    store = make_store(tmp_path)
    known = ((SOURCE.url, Validators(etag='"a"', body_sha256="1", audited_at=NOW)),)

    def list_it(views: int, chosen: str) -> SourceMemory | None:
        poll = make_poll(alter(NEWS, title=f"{NEWS.title} {views} views"), at=later(hours=views))
        poll = alter(poll, memory=alter(poll.memory, url=SOURCE.url, validators=known, chosen_by=chosen))
        with store.write() as tx:
            polls.save_poll(tx, poll, SOURCE)
            return polls.load_memory(tx, SOURCE.name)

    for views in range(8):
        list_it(views, "one")
    assert getattr(list_it(8, "one"), "validators", None) == known
    assert getattr(list_it(9, "two"), "validators", None) == ((SOURCE.url, Validators(audited_at=NOW)),)
    store.close()


def test_a_row_that_is_put_off_is_read_though_the_list_stays_as_it_is(tmp_path: Path) -> None:
    """The list is not told as known until all of its rows are: it would answer 304, or the same bytes."""
    store, made = make_store(tmp_path), []
    with watch_feed() as watch:

        def poll() -> str:
            done = watch.poll()
            with store.write() as tx:
                made.extend(polls.save_poll(tx, done, watch.source).new_entries)
                watch.memory = polls.load_memory(tx, watch.source.name) or watch.memory
            watch.clock.move(timedelta(minutes=30))
            return done.result

        for views in range(9):
            watch.site.routes["/feed"] = feed(("ETag", f'"{views}"'), body=make_feed(f"{views} firms approved"))
            assert poll() == "read"
        assert len(made) == 8
        assert poll() == "read"
        assert watch.last.headers["if-none-match"] == '"7"', "of the last list of which all rows were judged"
        assert len(made) == 8
        watch.clock.move(timedelta(days=1))
        assert (poll(), len(made)) == ("read", 9)
        assert poll() == "unchanged"
    assert _list_titles(store)[-1] == (9, "pending", "8 firms approved")
    store.close()


def test_a_page_that_was_looked_at_just_now_is_looked_at_for_its_new_title_though_the_list_stays(
    tmp_path: Path,
) -> None:
    store = make_store(tmp_path)
    (entry,) = _poll(store, NEWS)
    article = store_article(store, entry, make_bare_reading())
    known = (("https://paper.example/", Validators(etag='"before"', body_sha256="0")),)
    with store.write() as tx:
        looks.plan_look(
            tx,
            entry,
            article,
            url=URL,
            source=SOURCE.name,
            authority="regulator",
            validators=Validators(),
            now=NOW,
            due=later(hours=1),
        )
        looks.record_look(
            tx,
            entry,
            now=later(hours=1),
            result="same",
            state="watched",
            due=later(days=1),
            step=1,
            tries=0,
            validators=Validators(),
            missing_since=None,
        )
        memory = polls.load_memory(tx, SOURCE.name)
        assert memory is not None
        polls.save_memory(tx, SOURCE.name, alter(memory, validators=known))
        row = alter(NEWS, title="a corrected title")
        poll = make_poll(row, at=later(hours=1, minutes=30))
        polls.save_poll(tx, poll, SOURCE)
        after = polls.load_memory(tx, SOURCE.name)
    assert after is not None
    assert after.validators == known
    store.close()


def test_another_sources_wording_is_news_only_where_its_own_was_passed_over(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    other = Source("mirror", "feed", "https://mirror.example/feed")
    _poll(store, NEWS)
    assert _poll(store, alter(NEWS, title="首批批复发放", id="m-1"), at=later(hours=1), source=other) == []
    passed = alter(DULL, url="https://paper.example/b2.html")
    _pass_over(store, *_poll(store, passed, at=later(hours=2)))
    assert len(_poll(store, alter(NEWS, url=passed.url), at=later(hours=3), source=other)) == 1
    store.close()


def test_a_page_that_is_looked_at_again_is_looked_at_now(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    (entry,) = _poll(store, NEWS)
    article = store_article(store, entry, make_bare_reading())
    with store.write() as tx:
        looks.plan_look(
            tx,
            entry,
            article,
            url=URL,
            source=SOURCE.name,
            authority="regulator",
            validators=Validators(),
            now=NOW,
            due=later(days=1),
        )
    row = alter(NEWS, title="a corrected title")
    assert _poll(store, row, at=later(hours=2)) == []
    with store.read() as db:
        due = looks.load_due_looks(db, later(hours=2))
        assert [look.pending.id for look in due] == [entry]
        assert looks.load_due_looks(db, later(hours=2), full=[host_of(due[0].url)]) == (), "enough wait there"
        assert db.execute("SELECT step FROM looks").fetchone()[0] == -1, "it uses up no planned look"
    store.close()


def test_another_item_behind_the_same_link_in_a_later_poll_is_read(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    live = [Entry("https://paper.example/live", f"要闻 {n}", Published(f"2026-11-2{n}"), id=f"a{n}") for n in range(4)]
    assert [len(_poll(store, row, at=later(hours=place))) for place, row in enumerate(live)] == [1, 1, 1, 1]
    same_title = alter(live[3], id="a4", published=Published("2026-11-24"))
    assert len(_poll(store, same_title, at=later(hours=5))) == 1, "another guid and another day: another item"
    assert _poll(store, *live, same_title, at=later(hours=6)) == [], "each is known by its guid"
    assert _poll(store, live[1], at=later(hours=7)) == []
    store.close()


def test_a_guid_that_is_made_anew_at_each_fetch_makes_no_entries(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    made = [_poll(store, alter(NEWS, id=f"fetch-{n}"), at=NOW + timedelta(hours=n)) for n in range(30)]
    assert [len(one) for one in made] == [1, *[0] * 29]
    store.close()


def test_documents_chosen_by_what_looks_like_tracking_are_told_apart(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    notice = "https://paper.example/notice.html?ref="
    first, second = Entry(f"{notice}0", "旅游通知"), Entry(f"{notice}99", NEWS.title)
    assert len(_poll(store, first)) == 1
    assert len(_poll(store, second, at=later(hours=1))) == 1
    with store.read() as db:
        assert [row[0] for row in db.execute("SELECT url FROM entries ORDER BY id")] == [first.url, second.url]
    many = [Entry(f"{notice}{n}", f"通知 {n}") for n in range(1, 30)]
    assert len(_poll(store, first, second, *many, at=later(hours=2))) == 29, "what was known is not read again"
    assert _poll(store, many[7], at=later(hours=3)) == []
    store.close()


def test_what_is_tracking_makes_no_second_entry(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    assert len(_poll(store, NEWS)) == 1
    for n in range(20):
        tracked = [alter(NEWS, id="", url=f"{URL}?spm={n}.{place}") for place in range(2)]
        picture = alter(tracked[1], title="详情")
        assert len(_poll(store, *tracked, picture, at=later(hours=n))) == (n == 0), "the picture's words, once"
    store.close()


def _read_headline(store: Store, entry: int) -> None:
    store_article(store, entry, alter(make_bare_reading(), basis="headline"), body=None)


STORY = alter(NEWS, id="", url="https://news.example/x1", publisher="Paper", publisher_url="https://paper.example")


def _describe(store: Store) -> list[tuple[str, str, int]]:
    with store.read() as db:
        return [tuple(row) for row in db.execute("SELECT source, canonical, version FROM entries ORDER BY id")]


@pytest.mark.parametrize("read", [True, False], ids=["read", "waiting"])
def test_a_story_that_was_read_as_a_headline_is_read_where_its_page_is_listed_once(tmp_path: Path, read: bool) -> None:
    store = make_store(tmp_path)
    (first,) = _poll(store, STORY, source=HEADLINES)
    if read:
        _read_headline(store, first)
    paper = alter(STORY, url=URL)
    assert len(_poll(store, paper, at=later(hours=1), source=SEARCH)) == 1
    assert _describe(store)[1] == (SEARCH.name, URL, 1), "under its own address, by which others list it"
    for hours, row, source in (
        (2, paper, SEARCH),
        (3, STORY, HEADLINES),
        (4, alter(STORY, url="https://news.example/x2"), HEADLINES),
        (5, alter(STORY, url="https://third.example/y"), SEARCH),
        (6, alter(paper, publisher=""), COLUMN),
    ):
        assert _poll(store, row, at=later(hours=hours), source=source) == [], hours
    store.close()


def test_a_story_whose_title_the_search_passes_over_stays_a_headline(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    (first,) = _poll(store, STORY, source=HEADLINES)
    _read_headline(store, first)
    assert _poll(store, alter(STORY, url=URL), at=later(hours=1), source=SEARCH, pick="天气") == []
    store.close()


def test_an_address_that_was_read_as_a_headline_is_read_where_a_source_asks_for_pages(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    (first,) = _poll(store, NEWS, source=HEADLINES)
    _read_headline(store, first)
    assert len(_poll(store, NEWS, at=later(hours=1), source=COLUMN)) == 1
    assert _describe(store)[1] == (COLUMN.name, URL, 2)
    assert _poll(store, NEWS, at=later(hours=2), source=COLUMN) == []
    assert _poll(store, NEWS, at=later(hours=3), source=HEADLINES) == []
    store.close()


@pytest.mark.parametrize("read", [True, False], ids=["passed over", "waiting"])
def test_what_one_source_passes_over_by_its_title_is_read_where_another_reads_all(tmp_path: Path, read: bool) -> None:
    """The first still waits where both are asked in one round; the second's list may be the same for days then."""
    store = make_store(tmp_path)
    notice = alter(DULL, title="关于公布2026年度名单的公告")
    first = _poll(store, notice, source=SEARCH, pick="外资")
    if read:
        _pass_over(store, *first)
    assert len(_poll(store, notice, at=later(hours=1), source=COLUMN, pick="外资")) == 1
    assert _poll(store, notice, at=later(hours=2), source=COLUMN, pick="外资") == []
    assert _poll(store, notice, at=later(hours=3), source=SEARCH, pick="外资") == []
    store.close()


def test_a_page_that_could_not_be_read_is_not_tried_anew_for_its_headlines_sake(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    (first,) = _poll(store, NEWS, source=COLUMN)
    with store.write() as tx:
        mark_failed(tx, first, Failure("gone", "gone for good", URL), NOW)
    _read_headline(store, first)
    assert _list_titles(store)[0][1] == "given up"
    assert _poll(store, NEWS, at=later(hours=1), source=COLUMN) == []
    store.close()


def test_how_much_a_source_reads_is_asked_only_of_rows_of_which_less_than_a_page_was_read(tmp_path: Path) -> None:
    """Each is judged by title and summary while nothing else can be written."""
    store, asked = make_store(tmp_path), []
    dull = alter(DULL, url="https://paper.example/b2.html", id="b2")
    page, passed = _poll(store, NEWS, dull, pick="外资")
    _pass_over(store, passed)
    with store.write() as tx:
        mark_done(tx, page, Outcome("off_topic", ""), NOW)

    def tell_depth(source: str, entry: Entry) -> Depth:
        asked.append(entry.url)
        return _tell_depth("外资", source, entry)

    with store.write() as tx:
        saved = polls.save_poll(tx, make_poll(NEWS, dull, source=SOURCE, at=later(hours=1)), SOURCE, tell_depth)
    assert saved.new_entries == ()
    assert asked == [dull.url]
    store.close()


def test_a_column_that_puts_a_page_out_again_under_a_later_day_has_it_read_once_more(tmp_path: Path) -> None:
    """A stub was read the hour it appeared, and filled in later: its list says so by the day alone."""
    store = make_store(tmp_path)
    first, again = (alter(NEWS, published=Published(day)) for day in ("2025-02-28", "2025-03-01"))
    (entry,) = _poll(store, first, source=COLUMN)
    store_article(store, entry, make_bare_reading("正文待补。"))
    assert _poll(store, first, source=COLUMN, at=later(hours=2)) == []
    assert _poll(store, again, source=COLUMN, at=later(hours=2)) == [], "that day has not come"
    (version,) = _poll(store, again, source=COLUMN, at=later(days=1))
    store_article(store, version, make_bare_reading())
    assert _poll(store, again, source=COLUMN, at=later(days=1, hours=1)) == []
    latest, feed_like = alter(NEWS, published=Published("2025-03-02")), alter(COLUMN, kind="feed")
    assert _poll(store, latest, source=feed_like, at=later(days=3)) == [], "a feed's days are not a site's own system's"
    assert len(_poll(store, latest, source=COLUMN, at=later(days=3))) == 1
    store.close()


def test_another_title_is_read_though_its_day_was_seen_already(tmp_path: Path) -> None:
    """Put out on the 1st and on the 10th, looked at on the 12th; on the 20th its title says one firm more."""
    store = make_store(tmp_path)
    first, again = (alter(NEWS, published=Published(day)) for day in ("2025-03-01", "2025-03-10"))
    (entry,) = _poll(store, first, source=COLUMN, at=later(days=1))
    article = store_article(store, entry, make_bare_reading())
    with store.write() as tx:
        looks.plan_look(
            tx, entry, article, url=URL, source=COLUMN.name, authority="regulator", validators=Validators(),
            now=later(days=1), due=later(days=12),
        )  # fmt: skip
    assert _poll(store, again, source=COLUMN, at=later(days=10)) == []
    with store.write() as tx:
        looks.record_look(
            tx, entry, now=later(days=12), result="same", state="watched", due=later(days=100), step=4, tries=0,
            validators=Validators(), missing_since=None,
        )  # fmt: skip
    corrected = alter(again, title="工信部向首批18家外资企业发放试点批复")
    assert _poll(store, corrected, source=COLUMN, at=later(days=20)) == []
    with store.read() as db:
        assert [look.pending.id for look in looks.load_due_looks(db, later(days=20))] == [entry]
    store.close()
