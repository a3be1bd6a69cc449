"""The shipped record on the page: never new, always marked, each row with its source, no doubtful row a total."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from lxml import html
from paging import open_page, open_record

from domain.record import load_record
from miitwatch.rounds import shipping
from storage.ledger.shipped import list_shipped

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
MARK = "shipped, not observed here, no bytes held"


@pytest.fixture(scope="module")
def ids(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[httpx.Client, dict[str, str]]]:
    folder: Path = tmp_path_factory.mktemp("record")
    with open_record(folder, now=NOW) as app:
        shipping.enter_record(app)
        with app.store.read() as db:
            numbers = {one.row.key: one.finding for one in list_shipped(db)}
    with open_page(folder, now=NOW) as page:
        yield page, numbers


@pytest.fixture
def page(ids: tuple[httpx.Client, dict[str, str]]) -> httpx.Client:
    return ids[0]


@pytest.fixture
def numbers(ids: tuple[httpx.Client, dict[str, str]]) -> dict[str, str]:
    return ids[1]


def read(page: httpx.Client, path: str) -> html.HtmlElement:
    answer = page.get(path)
    assert answer.status_code == 200, answer.text
    return html.fromstring(answer.content)


def words_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_the_record_is_no_news(page: httpx.Client, numbers: dict[str, str]) -> None:
    today = read(page, "/")
    said = words_of(today)
    assert "(this browser's first look): nothing new" in said
    assert f"a record of {len(numbers)} older findings ({MARK})" in said
    assert not today.findall(".//article")
    assert "<entry" not in page.get("/findings.atom").text


def test_the_findings_list_the_record_with_its_mark_and_a_filter(page: httpx.Client, numbers: dict[str, str]) -> None:
    rows = read(page, "/findings").findall(".//tbody/tr")
    assert len(rows) == len(numbers)
    assert all(MARK + "; grade " in words_of(row) for row in rows)
    assert len(read(page, "/findings?origin=shipped").findall(".//tbody/tr")) == len(numbers)
    assert "No finding fits." in page.get("/findings?origin=observed").text
    assert len(read(page, "/findings?origin=shipped&known_on=2026-11-25").findall(".//tbody/tr")) == len(numbers)
    assert not read(page, "/findings?origin=observed&known_on=2026-11-25").findall(".//tbody/tr")


def test_a_row_shows_its_source_address_date_grade_and_basis(page: httpx.Client, numbers: dict[str, str]) -> None:
    document = read(page, f"/f/{numbers['shanghai-four-2025']}")
    said = words_of(document)
    address = "http://regional.chinadaily.com.cn/shanghaipudong/chinashftz/2025-02/28/c_1076115.htm"
    assert address in [link.get("href") for link in document.iter("a")]
    assert "China Daily" in said
    assert "decided 26 Feb 2025" in said
    assert f"{MARK}; grade good" in said
    assert "a state medium's page of 28 February 2025; it gives no legal names" in said
    assert "1 source of the shipped record" in said
    assert "not kept" not in said
    assert "no page of it is held" in said
    assert "pages as received" not in said
    assert address in (document.find(".//textarea").text or "")


def test_every_number_of_the_record_answers_with_its_mark(page: httpx.Client, numbers: dict[str, str]) -> None:
    for number in numbers.values():
        assert MARK in page.get(f"/f/{number}").text, number


def test_an_approval_of_years_before_the_pilot_is_none_of_it(page: httpx.Client) -> None:
    rows = [words_of(row) for row in read(page, "/findings?origin=shipped&kind=approval").findall(".//tbody/tr")]
    early = [row for row in rows if row.startswith(("2002", "2006", "2019")) or "AT&T" in row or "MSN" in row]
    assert early
    assert not any(", pilot" in row for row in early), early
    assert any(", pilot" in row for row in rows)


def test_firms_carry_the_mark(page: httpx.Client) -> None:
    document = read(page, "/firms")
    steps = document.findall(".//tbody/tr/td[3]/ul/li")
    assert steps
    assert all(MARK in words_of(step) for step in steps)
    key = document.find(".//tbody/tr/td/a").get("href")
    assert MARK in words_of(read(page, key))


def read_table(page: httpx.Client, name: str) -> list[str]:
    rows = read(page, "/totals").xpath(f"//h2[@id='{name}']/following-sibling::*//tbody/tr")
    return [words_of(row) for row in rows]


def test_what_is_weak_or_undated_is_in_no_total(page: httpx.Client, numbers: dict[str, str]) -> None:
    pilot = read_table(page, "pilot")
    assert pilot
    assert not any(f" {figure} China" in row for figure in (40, 166) for row in pilot)
    doubtful = [numbers[row.key] for row in load_record() if not row.verified]
    assert doubtful
    assert not [one for one in doubtful if one in page.get("/totals").text]


def test_the_figures_of_the_record_are_dated_and_marked(page: httpx.Client, numbers: dict[str, str]) -> None:
    four = next(row for row in read_table(page, "batches") if numbers["shanghai-four-2025"] in row)
    assert four.startswith("26 Feb 2025 4 Shanghai")
    assert f"{MARK}; grade good" in four
    first = next(row for row in read_table(page, "batches") if numbers["first-batch-2025"] in row)
    assert first.startswith("28 Feb 2025 13published; no date of the act is stated China")
    regions = read_table(page, "region")
    assert regions
    assert all(f"of them {MARK}" in row for row in regions)
    early = {numbers[row.key] for row in load_record() if row.kind == "approval" and not row.programme}
    assert early
    assert not any(one in row for one in early for row in regions)


def test_where_no_chart_is_drawn_the_page_says_who_draws_them(page: httpx.Client) -> None:
    assert "No chart is drawn yet. Charts are drawn by miitwatch run and poll" in words_of(read(page, "/totals"))
    missed = page.get("/charts/pilot-total.svg")
    assert (missed.status_code, "miitwatch charts" in missed.text) == (404, True)
