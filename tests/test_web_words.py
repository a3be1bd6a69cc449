"""The page's words: what a list or a card says of a finding is enough to tell it from the next one."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from lxml import html
from paging import fill_record, fill_small, open_page, open_record
from records import NOW, make_finding, make_store, store_finding

from domain.altering import alter
from domain.findings import Finding, StatedCount
from miitwatch.rounds.shipping import enter_record
from web.page import FILTERS

#: The shipped record is entered by a watch that began after it was written.
LATE = datetime(2026, 11, 25, 9, tzinfo=UTC)


def words_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    folder = tmp_path_factory.mktemp("words")
    fill_small(folder)
    with open_page(folder, now=NOW + timedelta(hours=1)) as client:
        yield client


def make_act(number: int, title: str, **changes: object) -> Finding:
    """An act of policy for the four places, told by one page under this title."""
    finding = make_finding(f"F-2024-{number:03}", kind="policy", counts=(), growth=(), firms=(), batch=None, **changes)
    return alter(finding, reports=(alter(finding.reports[0], title=title),))


@pytest.mark.parametrize("tongue", ["en", "zh-Hans"])
def test_an_act_of_policy_has_a_name_of_its_own_wherever_it_is_listed(tmp_path: Path, tongue: str) -> None:
    notice, meeting = "关于开展扩大开放试点的通告", "扩大开放试点座谈会召开"
    numbered = make_act(3, "通告全文", document="工信部通信函〔2024〕107号")
    fill_record(tmp_path, make_act(1, notice), make_act(2, meeting), numbered, make_finding("F-2025-004"))
    with open_page(tmp_path, now=NOW + timedelta(hours=1)) as page:
        cards = html.fromstring(page.get(f"/today?lang={tongue}").content).findall(".//article/h2/a")
        rows = html.fromstring(page.get(f"/findings?kind=policy&lang={tongue}").content).findall(".//tbody/tr/td/a")
        names = {str(link.get("href"))[3:]: words_of(link) for link in (*cards, *rows)}
        heading = words_of(html.fromstring(page.get(f"/f/F-2024-002?lang={tongue}").content).find(".//h1"))
    assert len(set(names.values())) == len(names) == 4
    assert notice in names["F-2024-001"]
    assert meeting in names["F-2024-002"]
    assert names["F-2024-003"].count("工信部通信函〔2024〕107号") == 1
    assert meeting in heading


def test_a_title_that_names_the_act_does_not_stand_below_it_again(tmp_path: Path) -> None:
    fill_record(tmp_path, make_act(1, "关于开展扩大开放试点的通告"))
    with open_page(tmp_path, now=NOW + timedelta(hours=1)) as page:
        card = html.fromstring(page.get("/today").content).find(".//article")
    assert "关于开展扩大开放试点的通告" in words_of(card.find("h2"))
    assert card.find_class("title") == []


def test_a_filter_that_datasette_does_not_have_hands_out_no_table(tmp_path: Path) -> None:
    """Datasette drops what it does not know, and answers with every row."""
    fill_record(tmp_path, make_finding(), make_finding("F-2025-002", kind="total"))
    with open_page(tmp_path, now=NOW + timedelta(hours=1)) as page:
        for form in ("", ".csv", ".json"):
            for name in ("kind__startswit", "_sort__desc", "kind__", "kind__exact__x"):
                answer = page.get(f"/data/findings{form}?{name}=total")
                assert answer.status_code == 400, (form, name)
                assert f"No filter is called {name}." in answer.text
        known = page.get("/data/findings.csv?kind__startswith=tot").text
        assert [line.split(",")[0] for line in known.splitlines()] == ["id", "F-2025-002"]
        assert page.get("/data?sql=select+:a__b+as+one&a__b=7").status_code == 200


def test_every_filter_of_datasette_is_known() -> None:
    from datasette.filters import Filters

    assert set(FILTERS) == Filters._filters_by_key.keys()


@pytest.mark.parametrize(
    ("tongue", "said", "judged"), [("en", "2,400 told as new firms", "total"), ("zh", "2400 被述为新增", "总数")]
)
def test_a_total_told_as_new_contradicts_nothing_before_the_total_was_seen(
    tmp_path: Path, tongue: str, said: str, judged: str
) -> None:
    """What was known on a day holds nothing that came after it."""
    batch = make_finding()
    told = StatedCount(2400, "exact", "other", batch.counts[0].evidence, detail="told_as_new")
    fill_record(tmp_path, alter(batch, counts=(*batch.counts, told)))
    with open_page(tmp_path, now=NOW + timedelta(days=9)) as page:
        rows = html.fromstring(page.get(f"/findings?known_on=2025-02-28&lang={tongue}").content).findall(".//tbody/tr")
    (figures,) = (words_of(row.findall("td")[2]) for row in rows)
    assert said in figures
    assert judged not in figures


#: What no answer is for, with what is said of it in both languages. It is 28 Feb 2025, 18:00 in Beijing.
SLIPS = {
    "/coverage?since=2025-02-20&until=2025-02-10": ("reversed: “2025-02-10” lies before “2025-02-20”", "日期颠倒"),
    "/coverage?since=2025-03-01&until=2025-03-05": (
        "“2025-03-01” is still to come: in Beijing it is 2025-02-28",
        "尚未",
    ),
    "/coverage/2027-W01": ("“2027-01-04” is still to come", "“2027-01-04”尚未到来"),
    "/coverage?since=2023-01-01": ("at most 400 days", "最多400天"),
    "/?since=2099-01-01": ("“2099-01-01” is still to come", "尚未到来"),
    "/today?since=2025-02-28T18:00:01": ("“2025-02-28T18:00:01” is still to come", "尚未到来"),
    "/findings?since=2025-03&until=2025-01": ("reversed: “2025-01” lies before “2025-03”", "日期颠倒"),
    "/findings?since=2025-02-03&until=2024": ("reversed: “2024” lies before “2025-02-03”", "日期颠倒"),
    "/firms?status=foo": ("“foo” is none of: ", "“foo”不属于:"),
    "/search?q=%2B": ("there is no word in '+' to search for.", "'+'中没有可供搜索的词。"),
    f"/search?q={'+'.join(f'w{number}' for number in range(40))}": ("words are too many", "词数过多(40个)"),
    "/a/-1": ("“-1” is no number of an article.", "“-1”不是文章编号。"),
}


@pytest.mark.parametrize("path", SLIPS)
def test_a_slip_in_the_address_is_called_what_it_is(record: httpx.Client, path: str) -> None:
    english, chinese = SLIPS[path]
    for tongue, said in (("en", english), ("zh", chinese)):
        answer = record.get(f"{path}{'&' if '?' in path else '?'}lang={tongue}")
        assert answer.status_code == (404 if path.startswith("/a/") else 400)
        assert said in words_of(html.fromstring(answer.content))


# --- no words of ours in English on a page in Chinese


def read_chinese(page: httpx.Client, path: str) -> html.HtmlElement:
    return html.fromstring(page.get(f"{path}{'&' if '?' in path else '?'}lang=zh").content)


def test_what_a_figure_of_the_history_counts_is_said_in_chinese(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    store_finding(store, make_finding())
    figures = "2,343 (stock_total as of 2024-12); 4 (subset in Shanghai)"
    store_finding(
        store, make_finding(), number=2, kind="amended", reason="figures_added", details=(("figures", figures),)
    )
    store.close()
    with open_page(tmp_path, now=NOW + timedelta(hours=1)) as page:
        history = read_chinese(page, "/f/F-2025-001").get_element_by_id("history").getparent()
    assert "2,343(外商投资电信企业总数,截至2024年12月)" in words_of(history)
    assert ",上海)" in words_of(history)
    assert not re.search("as of|Shanghai", words_of(history))


def test_a_provincial_administration_is_called_by_its_chinese_name(tmp_path: Path) -> None:
    finding = make_finding(confirmation="confirmed", confirmed_by="https://www.miit.example/art/1.html")
    report = alter(finding.reports[0], publisher="Shanghai Communications Administration", authority="provincial")
    fill_record(tmp_path, alter(finding, reports=(report,)))
    with open_page(tmp_path, now=NOW + timedelta(hours=1)) as page:
        row = words_of(read_chinese(page, "/findings").find(".//tbody/tr"))
    assert "上海市通信管理局已证实" in row
    assert "Communications" not in row


def test_what_became_of_an_article_has_no_code_in_it(tmp_path: Path) -> None:
    fill_record(tmp_path, make_finding())
    store = make_store(tmp_path)
    with store.write() as tx:
        detail = "F-2025-001 new (first_report); F-2025-002 disputed (total_told_as_new)"
        tx.execute("UPDATE entries SET outcome = 'changed', outcome_detail = ?", (detail,))
    store.close()
    with open_page(tmp_path, now=NOW + timedelta(hours=1)) as page:
        english = words_of(html.fromstring(page.get("/a/1?lang=en").content).find(".//dl"))
        chinese = words_of(read_chinese(page, "/a/1").find(".//dl"))
    assert "changed: F-2025-001 new; F-2025-002 disputed" in english
    assert "F-2025-001 新增;F-2025-002 " in chinese
    assert not re.search("first_report|disputed|new", chinese)


def test_what_is_not_watched_is_said_in_chinese_in_the_statement_too(tmp_path: Path) -> None:
    fill_small(tmp_path)
    told = "The Ministry of Commerce's press conferences: the address of their list is not verified."
    unwatched = f'[blind_spots]\npress = "{told}"\nours = "Our own drawer."'
    with open_page(tmp_path, unwatched, now=NOW + timedelta(hours=1)) as page:
        statement = words_of(read_chinese(page, "/coverage").find(".//pre"))
    assert "商务部新闻发布会:其列表网址未核实。" in statement
    assert "press conferences" not in statement
    assert "Our own drawer." in statement


def test_the_shipped_record_says_in_chinese_how_it_is_known_and_what_is_counted(tmp_path: Path) -> None:
    with open_record(tmp_path, now=LATE) as app:
        enter_record(app)
    with open_page(tmp_path, now=LATE) as page:
        totals = words_of(read_chinese(page, "/totals").find(".//main"))
        rows = words_of(read_chinese(page, "/findings?origin=shipped").find(".//main"))
    assert "见于镜像" in totals
    assert "mirror" not in totals
    assert not re.search("licensees|agreements|applications", rows)


@pytest.mark.parametrize(
    "path",
    ["/coverage?until=2024-12-10", "/coverage/2025-W09", "/today?since=2025-02-28T18:00:00", "/firms?status=approved",
     "/findings?since=2025-02-28&until=2025-02", "/findings?since=2025&until=2025-02-28"],
)  # fmt: skip
def test_days_and_values_that_can_be_asked_for_are_answered(record: httpx.Client, path: str) -> None:
    assert record.get(path).status_code == 200


def test_a_statement_up_to_a_day_is_of_the_seven_days_that_end_on_it(record: httpx.Client) -> None:
    document = html.fromstring(record.get("/coverage?until=2024-12-10").content)
    assert [field.get("value") for field in document.findall(".//form/p/input")[:2]] == ["2024-12-04", "2024-12-10"]
