"""Which page is asked again, and by what it gave, where the row of a list held the text itself."""

from pathlib import Path

import pytest
from records import NOW, SOURCE, make_entry, make_page, make_reading, make_store, store_article, store_entry

from domain.altering import alter
from domain.pages import Article
from domain.sources import Validators
from miitwatch.reading.look_plans import plan_first_look
from miitwatch.reading.reading import Read
from storage.articles.entries import PendingEntry
from storage.values.codec import decode_value


@pytest.mark.parametrize(
    ("changes", "known"),
    [
        ({}, [Validators('"7"', "", make_page().sha256, audited_at=make_page().received_at)]),
        ({"html": "<p>13 firms</p>"}, [Validators()]),
        ({"html": "<p>13 firms</p>", "pageless": True}, []),
    ],
    ids=["a page", "a row with its text", "a row without a page"],
)
def test_a_page_is_asked_again_by_what_it_gave_itself(
    changes: dict[str, object], known: list[Validators], tmp_path: Path
) -> None:
    """Of a row with its text the first page received is a file's: its ETag and date say nothing of the row's page."""
    store = make_store(tmp_path)
    number = store_entry(store)
    article = store_article(store, number, make_reading())
    entry = alter(make_entry(), **changes)
    pending = PendingEntry(number, entry, SOURCE.name, entry.url, NOW, 0, 1)
    page = alter(make_page(), headers=(("ETag", '"7"'),))
    read = Read(pending, "MIIT", "regulator", (page,), Article(entry.url, entry.title, ""), make_reading())
    with store.write() as tx:
        plan_first_look(tx, number, article, SOURCE.name, read, make_reading(), NOW)
        rows = tx.execute("SELECT validators FROM looks").fetchall()
    assert [decode_value(row[0], Validators) for row in rows] == known
    store.close()
