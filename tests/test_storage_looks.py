"""Which articles vouch that a site's pages read as they did: only one that was read out of its page just now."""

from pathlib import Path
from typing import Any

import pytest
from records import NOW, later, make_bare_reading, make_page, make_store, store_entry

from domain.altering import alter
from domain.pages import Article, Page, Provenance
from storage.articles import entries
from storage.articles.looks import has_read_article

HOST = "www.miit.example"
PAGE = f"https://{HOST}/art/2.html"
READ = later(hours=1)
LIVE = alter(make_page(PAGE), received_at=READ)


def vouches(tmp_path: Path, *pages: Page, basis: str = "article", template: str = "") -> bool:
    """Whether the host is said to read well once an article of it was stored so."""
    store, values = make_store(tmp_path), dict[str, Any]()
    with store.write() as tx:
        values["page_ids"] = tuple(entries.save_page(tx, page) for page in pages)
    entry = store_entry(store, 2)
    with store.write() as tx:
        entries.save_article(
            tx, entry_id=entry, article=Article(PAGE, "公告", "天气", template=template),
            reading=alter(make_bare_reading(), basis=basis), publisher="MIIT", authority="regulator",
            first_seen=READ, now=READ, fingerprint=(), **values,
        )  # fmt: skip
    with store.read() as db:
        return has_read_article(db, HOST, NOW, lambda text: text == make_bare_reading().text)


def test_a_page_that_was_read_just_now_vouches_for_its_site(tmp_path: Path) -> None:
    assert vouches(tmp_path, LIVE)


def test_a_page_that_a_redirect_gave_vouches_for_the_site_that_answered(tmp_path: Path) -> None:
    assert vouches(tmp_path, alter(LIVE, url="https://short.example/2"))


@pytest.mark.parametrize(
    ("pages", "read_as"),
    [
        ((), {"basis": "headline", "template": "headline"}),
        ((), {"template": "entry"}),
        ((alter(LIVE, url=f"https://{HOST}/list.pdf", final_url=f"https://{HOST}/list.pdf"),), {"template": "entry"}),
        ((LIVE,), {"template": "attachment"}),
        ((alter(LIVE, provenance=Provenance("archive.warc")),), {}),
        ((alter(LIVE, received_at=NOW),), {}),
        ((alter(LIVE, final_url="https://login.example/"),), {}),
    ],
    ids=["headline", "row", "file-of-a-row", "file", "archive", "received-before", "led-elsewhere"],
)
def test_what_was_not_read_out_of_a_page_of_the_site_vouches_for_nothing(
    tmp_path: Path, pages: tuple[Page, ...], read_as: dict[str, str]
) -> None:
    assert not vouches(tmp_path, *pages, **read_as)
