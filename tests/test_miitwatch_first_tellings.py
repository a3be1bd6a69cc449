"""What an archive entered is told to nobody, until a live source reports it: then as new, once, unless it is old."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from archives import HereEngine, store_text, write_lines
from crawling import feed
from loopback import Site, answer, open_site
from readings import build_event
from recording import Recorder, open_recorder
from records import make_message

from domain.alerts import Channel
from domain.altering import alter
from domain.archives import Batch, Filed
from domain.pages import Article, Entry, Page, Provenance
from miitwatch import beginning
from miitwatch.application import open_application
from miitwatch.archive.archive_listing import list_archive
from miitwatch.archive.backfilling import begin_run, enter_archive, read_archive
from miitwatch.config import load_config
from miitwatch.folding.first_tellings import list_untold_news
from miitwatch.folding.orders import Order
from miitwatch.messages.delivery import deliver_due
from miitwatch.notices import first_look
from miitwatch.progress import PlainProgress
from miitwatch.rounds.archive_entering import enter_batch
from miitwatch.rounds.rounds import run_round
from miitwatch.rounds.rulings import carry_out
from miitwatch.running.demo import SetClock
from storage.outbox import outbox

BEGIN = datetime(2025, 9, 1, 2, 0, tzinfo=UTC)
DAILY, HERALD = {"publisher": "Daily", "authority": "press"}, {"publisher": "Herald", "authority": "press"}
MIIT = {"publisher": "MIIT", "authority": "regulator"}
BATCH: dict[str, Any] = {
    "kind": "approval",
    "batch": 3,
    "counts": [{"value": 21, "role": "batch"}],
}
CITING = {**BATCH, "authority": ["MIIT"]}


@pytest.fixture
def recorder(tmp_path: Path) -> Iterator[Recorder]:
    with open_recorder(tmp_path, BEGIN) as made:
        yield made


def write_article(number: int, published: str | None, statement: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": number, "published": published, "statements": [statement], **DAILY, **more}


def enter(recorder: Recorder, article: dict[str, Any]) -> None:
    """The article as a document of an archive, entered as `backfill` enters it."""
    event = build_event(article)
    body = event.reading.text.encode()
    lay = Provenance("store.jsonl", "line 1")
    page = Page(
        event.article.url, event.article.url, 200, (), body, BEGIN, hashlib.sha256(body).hexdigest(), provenance=lay
    )
    entry = Entry(event.article.url, event.article.title, event.reading.published)
    made = Article(event.article.url, event.article.title, event.reading.text, event.reading.published)
    filed = Filed(
        entry,
        event.article.publisher,
        event.article.authority,
        made,
        event.reading,
        (page,),
        event.article.fingerprint,
        "store.jsonl",
    )
    before = recorder.ask("SELECT count(*) FROM alerts")
    (fate,) = enter_batch(recorder.app, Batch(f"run {article['id']}", "store.jsonl", (filed,)))
    assert fate.fate == "entered"
    assert recorder.ask("SELECT count(*) FROM alerts") == before, "what an archive enters is told to nobody"


def read_live(recorder: Recorder, article: dict[str, Any], **later: float) -> None:
    """A live source reports it, at the clock's time and later, and what is due is delivered."""
    recorder.clock.now += timedelta(**(later or {"hours": 1}))
    recorder.read(alter(build_event(article), at=recorder.clock.now))
    recorder.deliver(minutes=2)


def list_subjects(recorder: Recorder) -> list[str]:
    query = "SELECT subject FROM messages WHERE kind IN ('finding', 'digest') AND state <> 'superseded' ORDER BY number"
    return [str(row[0]) for row in recorder.ask(query)]


def list_alerts(recorder: Recorder) -> list[tuple[Any, ...]]:
    return recorder.ask("SELECT finding_id, change_number, urgency FROM alerts ORDER BY id")


def test_what_an_archive_entered_yesterday_is_told_as_new_when_a_live_source_reports_it(recorder: Recorder) -> None:
    enter(recorder, write_article(1, "2025-08-31", CITING))
    read_live(recorder, write_article(2, "2025-09-01", CITING, **HERALD))
    assert recorder.ask("SELECT outcome FROM entries ORDER BY id") == [("changed",), ("nothing_new",)]
    assert list_subjects(recorder) == ["New, citing MIIT: 21 foreign firms approved, pilot batch 3 [F-2025-001]"]
    assert list_alerts(recorder) == [("F-2025-001", 1, "urgent")]


def test_it_is_told_once_whoever_reports_it_again(recorder: Recorder) -> None:
    enter(recorder, write_article(1, "2025-08-31", CITING))
    for number in (2, 3, 4):
        read_live(recorder, write_article(number, "2025-09-01", CITING, publisher=f"Paper {number}"))
    assert len(list_subjects(recorder)) == 1


def test_a_copy_of_an_archives_document_reports_it_too(recorder: Recorder) -> None:
    enter(recorder, write_article(1, "2025-08-31", CITING, story="one"))
    read_live(recorder, write_article(2, "2025-09-01", CITING, story="one", **HERALD))
    assert recorder.ask("SELECT outcome FROM entries ORDER BY id DESC LIMIT 1") == [("copy",)]
    assert [subject[:4] for subject in list_subjects(recorder)] == ["New,"]


def test_what_a_live_source_adds_is_told_with_it_and_the_first_message_is_new(recorder: Recorder) -> None:
    """The archive's report names no body, so that the live one amends: nobody had what would be amended."""
    enter(recorder, write_article(1, "2025-08-31", BATCH))
    read_live(recorder, write_article(2, "2025-09-01", CITING, **HERALD))
    assert [row[0] for row in recorder.ask("SELECT reason FROM changes ORDER BY number")] == [
        "first_report",
        "attributed",
    ]
    assert list_subjects(recorder) == ["New, citing MIIT: 21 foreign firms approved, pilot batch 3 [F-2025-001]"]
    (text,) = recorder.ask("SELECT text FROM messages WHERE kind = 'finding'")[0]
    assert "This is our first message to you" in text


def test_a_confirmation_of_what_nobody_had_is_told_as_new(recorder: Recorder) -> None:
    enter(recorder, write_article(1, "2025-08-31", CITING))
    read_live(recorder, write_article(2, "2025-09-01", CITING, **MIIT))
    assert list_subjects(recorder) == ["New, confirmed by MIIT: 21 foreign firms approved, pilot batch 3 [F-2025-001]"]


def test_what_is_old_stays_quiet_and_is_told_when_something_is_added_to_it(recorder: Recorder) -> None:
    enter(recorder, write_article(1, "2025-06-30", CITING))
    read_live(recorder, write_article(2, "2025-09-01", CITING, **HERALD))
    assert list_alerts(recorder) == []
    read_live(recorder, write_article(3, "2025-09-01", CITING, **MIIT))
    assert [subject.partition(":")[0] for subject in list_subjects(recorder)] == ["Late find, confirmed by MIIT"]
    assert list_alerts(recorder) == [("F-2025-001", 1, "urgent")]


def test_a_date_that_nobody_states_makes_nothing_old(recorder: Recorder) -> None:
    enter(recorder, write_article(1, None, CITING, seen="2025-08-31 09:00"))
    read_live(recorder, write_article(2, "2025-09-01", CITING, **HERALD))
    assert len(list_subjects(recorder)) == 1


def test_what_somebody_was_told_of_is_told_no_second_time(recorder: Recorder) -> None:
    read_live(recorder, write_article(1, "2025-08-31", CITING))
    enter(recorder, write_article(2, "2025-08-31", CITING, **HERALD))
    read_live(recorder, write_article(3, "2025-09-01", CITING, publisher="Third"))
    assert len(list_subjects(recorder)) == 1


def test_a_persons_ruling_on_what_nobody_had_is_told_to_nobody(recorder: Recorder) -> None:
    enter(recorder, write_article(1, "2025-08-31", CITING))
    recorder.clock.now += timedelta(hours=1)
    carry_out(recorder.app, Order("correct", "F-2025-001", "J. Li", "misread", "batch=4"))
    recorder.deliver(minutes=2)
    assert recorder.ask("SELECT kind FROM changes WHERE number = 2") == [("corrected",)]
    assert list_alerts(recorder) == []


def test_a_dry_run_names_who_is_told_of_what_an_archive_entered(recorder: Recorder) -> None:
    """It looked at the changes of the order alone, and said that nobody would hear of what was then sent."""
    doubted = {"name": "Nordlys Cloud Co., Ltd.", "key": "nordlys", "status": "approved", "legal": True, "review": 1}
    enter(recorder, write_article(1, "2025-08-31", {**CITING, "firms": [doubted]}))
    recorder.clock.now += timedelta(hours=1)
    order = Order("accept", "R-1", "J. Li", "read the page")
    tried = carry_out(recorder.app, alter(order, dry_run=True))
    assert list_alerts(recorder) == []
    done = carry_out(recorder.app, order)
    channels = [row[0] for row in recorder.ask("SELECT DISTINCT channel FROM alerts ORDER BY channel")]
    assert channels
    assert (tried.channels, done.channels) == (tuple(channels), tuple(channels))
    assert tried.said == f"would be told to {', '.join(channels)}"
    assert tried.changes == done.changes
    assert [line.partition(":")[0] for line in done.changes] == ["F-2025-001 amended", "F-2025-001 new"]
    assert done.changes[1].endswith("(told for the first time)")


def show_as_standing(recorder: Recorder) -> None:
    """A quiet week's digest says where things stand, by what an archive entered."""
    now = recorder.clock.now
    with recorder.app.store.write() as tx:
        outbox.add_message(tx, make_message("msg_1", kind="digest", at=now), recalled=["F-2025-001"])
        outbox.record_attempt(tx, "msg_1", at=now, state="accepted", status="kept")


def test_a_digest_that_showed_where_things_stand_takes_no_alerts_place(recorder: Recorder) -> None:
    enter(recorder, write_article(1, "2025-08-31", CITING))
    show_as_standing(recorder)
    read_live(recorder, write_article(2, "2025-09-01", CITING, **HERALD))
    assert list_alerts(recorder) == [("F-2025-001", 1, "urgent")]


@pytest.mark.parametrize("value", ["batch=4", ""])
def test_what_a_digest_showed_wrong_as_where_things_stand_is_put_right(recorder: Recorder, value: str) -> None:
    enter(recorder, write_article(1, "2025-08-31", CITING))
    show_as_standing(recorder)
    recorder.clock.now += timedelta(hours=1)
    carry_out(recorder.app, Order("correct" if value else "withdraw", "F-2025-001", "J. Li", "misread", value))
    recorder.deliver(minutes=2)
    righted = "finding.corrected" if value else "finding.withdrawn"
    assert recorder.ask("SELECT type, state FROM messages WHERE kind = 'finding'") == [(righted, "accepted")]


def test_a_total_that_stands_in_the_event_that_is_told_has_no_message_of_its_own(recorder: Recorder) -> None:
    total = {"kind": "total", "counts": [{"value": 2412, "role": "stock_total", "as_of": "2025-08"}]}
    both = {"id": 2, "published": "2025-09-01", "statements": [CITING, total], **HERALD}
    enter(recorder, {"id": 1, "published": "2025-08-31", "statements": [CITING, total], **DAILY})
    read_live(recorder, both)
    assert recorder.ask("SELECT kind FROM findings ORDER BY id") == [("approval",), ("total",)]
    assert [row[0] for row in list_alerts(recorder)] == ["F-2025-001"]


def test_a_total_that_stood_in_an_archives_event_is_told_when_a_live_source_reports_it_alone(
    recorder: Recorder,
) -> None:
    """In the archive it was told with its event, so that it had no message of its own: nobody had the event's."""
    total = {"kind": "total", "counts": [{"value": 2412, "role": "stock_total", "as_of": "2025-08"}]}
    enter(recorder, {"id": 1, "published": "2025-08-31", "statements": [CITING, total], **DAILY})
    assert recorder.ask("SELECT count(*) FROM changes WHERE details LIKE '%told_with%'") == [(1,)]
    read_live(recorder, write_article(2, "2025-09-01", total, **HERALD))
    assert list_alerts(recorder) == [("F-2025-002", 1, "digest")]


def test_the_channel_that_takes_it_gets_it_and_no_other(tmp_path: Path) -> None:
    channels = (
        Channel("inbox", "inbox", operators=True, path=str(tmp_path / "inbox")),
        Channel("acts", "inbox", path=str(tmp_path / "acts"), kinds=("policy",)),
    )
    with open_recorder(tmp_path, BEGIN, *channels) as recorder:
        enter(recorder, write_article(1, "2025-08-31", CITING))
        read_live(recorder, write_article(2, "2025-09-01", CITING, **HERALD))
        assert recorder.ask("SELECT channel FROM alerts") == [("inbox",)]


def test_while_the_first_look_lasts_its_summary_tells_what_is_older_than_two_days(tmp_path: Path) -> None:
    with open_recorder(tmp_path, BEGIN) as recorder:
        with recorder.app.store.write() as tx:
            tx.execute("DELETE FROM meta WHERE key = ?", (beginning.ENDED,))
        enter(recorder, write_article(1, "2025-08-20", CITING))
        read_live(recorder, write_article(2, "2025-09-01", CITING, **HERALD))
        assert list_alerts(recorder) == []
        first_look.end_if_done(recorder.app)
        named = "SELECT m.kind FROM message_findings f JOIN messages m ON m.number = f.message WHERE f.finding_id = ?"
        assert recorder.ask(named, "F-2025-001") == [("summary",)]
        read_live(recorder, write_article(3, "2025-09-01", CITING, publisher="Third"))
        assert list_alerts(recorder) == [], "the summary told it"


def test_what_is_news_and_was_told_to_nobody_can_be_named(recorder: Recorder) -> None:
    enter(recorder, write_article(1, "2025-08-31", CITING))
    enter(recorder, write_article(2, "2025-06-30", {**CITING, "batch": 2, "counts": [{"value": 8, "role": "batch"}]}))

    def ask() -> tuple[str, ...]:
        with recorder.app.store.read() as db:
            return list_untold_news(db, recorder.clock.now, timedelta(days=30))

    assert ask() == ("F-2025-001",)
    read_live(recorder, write_article(3, "2025-09-01", CITING, **HERALD))
    assert ask() == ()


CONFIG = """
[store]
path = "m.db"
[page]
listen = ""
[crawler]
contact = "me@firm.test"
host_gap = 0
[sources.daily]
kind = "feed"
url = "{url}"
authority = "press"
title = "The Daily"
allow_private = true
[alerts.inbox]
kind = "inbox"
path = "inbox"
operators = true
"""
TEXT = (
    "China's Ministry of Industry and Information Technology (MIIT) has approved a third batch of 21 foreign-invested "
    "companies to pilot value-added telecom services in Beijing and Shanghai, the ministry said on Wednesday."
)
TITLE = "MIIT approves 21 foreign firms for value-added telecom pilot"


def write_item(url: str, day: str, title: str = TITLE) -> str:
    return f"<item><title>{title}</title><link>{url}</link><pubDate>{day} 08:00:00 +0000</pubDate></item>"


def list_in_feed(site: Site, *items: str) -> None:
    xml = f'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>{"".join(items)}</channel></rss>'
    site.routes["/feed"] = feed(body=xml.encode())


def test_an_address_that_an_archive_entered_is_told_when_a_live_source_lists_it(tmp_path: Path) -> None:
    """Its page is known and not asked for again: the list alone reports it."""
    with open_site() as site:
        (tmp_path / "config.toml").write_text(CONFIG.format(url=site.url("/feed")), "utf-8")
        config = load_config(tmp_path / "config.toml", {}, tmp_path)
        config = alter(config, sources=tuple(one for one in config.sources if one.name == "daily"))
        clock = SetClock(BEGIN)
        weather = write_item(site.url("/w"), "Fri, 22 Aug 2025", "Rain is expected in the north tomorrow")
        list_in_feed(site, weather)
        with open_application(config, clock, PlainProgress(lambda _: None)) as app:
            run_round(app, everything=True)
            deliver_due(app)
            text = {"title": TITLE, "published": "2025-08-31", "text": TEXT}
            store = write_lines(tmp_path / "s.jsonl", [store_text(text, site.url("/a"))])
            listed = list_archive([store])
            with begin_run(app, [store], listed, "") as run:
                read_archive(run, HereEngine(run.desk), lambda _: None)
                enter_archive(app, run)
                run.tray.remove()
            clock.now += timedelta(hours=2)
            list_in_feed(site, weather, write_item(site.url("/a"), "Sun, 31 Aug 2025"))
            site.routes["/a"] = answer("never asked for", 500)
            run_round(app, everything=True)
            clock.now += timedelta(minutes=2)
            deliver_due(app, settled=True)
            run_round(app, everything=True)
            deliver_due(app, settled=True)
            with app.store.read() as db:
                query = "SELECT subject FROM messages WHERE kind = 'finding' ORDER BY number"
                subjects = [str(row[0]) for row in db.execute(query)]
        assert site.hits("/a") == []
        assert [subject.partition(":")[0] for subject in subjects] == ["New, citing MIIT"]
