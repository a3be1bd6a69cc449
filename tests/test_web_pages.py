"""The pages over a real socket: what each answers, by its words and its links."""

import csv
import io
import json
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from lxml import html
from paging import APPROVAL, MERGED, TOTAL, fill_record, fill_small, open_page
from records import NOW, SIEMENS, make_finding, make_store

from alerts.words.wording import write_role
from domain.altering import alter
from domain.findings import Dispute
from storage.outbox.pausing import pause
from web.queries import narrow_count, narrow_sorted
from web.reach import VIEWS

OWN = (
    "/", "/today", "/findings", f"/f/{APPROVAL}", "/a/1", "/firms", "/firms/siemens-china", "/totals", "/sources",
    "/coverage", "/search", "/search?q=%E5%A2%9E%E5%80%BC", "/data", "/data?sql=select+1+as+one",
    *(f"/data/{view}" for view in VIEWS),
)  # fmt: skip


#: Ways to call a part of a query like a view that is trusted with more than it shows.
RENAMED = (
    "shipped_record(p) as (select payload from events)",
    '"shipped_record"/**/(p) /* ( */ as -- x\nnot materialized(select payload from events)',
    "x as (select '/*'), [SHIPPED_RECORD](p)as(select payload from events)",
    "recursive `shipped_record`(p) as materialized (select payload from events)",
    'shipped_record(p, "(") as (select payload, 1 from events)',
    "shipped_record(p /* ( */) as (select payload from events)",
    "shipped_record \ufeff as \ufeff (select payload as p from events)",
)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    folder = tmp_path_factory.mktemp("page")
    fill_small(folder)
    with open_page(folder, now=NOW + timedelta(hours=1)) as client:
        yield client


def read(page: httpx.Client, path: str) -> html.HtmlElement:
    answer = page.get(path)
    assert answer.status_code == 200, answer.text
    return html.fromstring(answer.content)


def words_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("path", OWN)
def test_every_page_runs_nothing_and_brings_nothing_from_elsewhere(page: httpx.Client, path: str) -> None:
    answer = page.get(path)
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self'")
    assert "unsafe" not in policy
    assert (answer.headers["referrer-policy"], answer.headers["x-frame-options"]) == ("no-referrer", "DENY")
    assert not re.search(r"<script|<style|\sstyle=|\son\w+=|javascript:", answer.text, re.I)
    document = html.fromstring(answer.content)
    assert {link.get("href") for link in document.iter("link")} == {"/page.css", "/icon.svg", "/findings.atom"}
    assert document.get("lang") == "en"
    assert len(document.findall(".//h1")) == 1


def test_the_first_screen_answers_the_four_questions_without_a_click(page: httpx.Client) -> None:
    page.cookies.clear()
    card = read(page, "/").find(".//article")
    assert card is not None
    said = words_of(card)
    assert "13 foreign firms approved, pilot batch 1 new F-2025-001" in said  # what changed
    assert "Press, citing MIIT" in said  # is it official
    assert "13approved in this batch" in said  # how many
    assert SIEMENS in said  # who
    assert "Not named11(computed: 13 - 1 - 1)" in said
    number = next(link for link in card.iter("a") if link.text_content() == "13")
    assert number.get("href") == "/a/1#c9-12"


@pytest.mark.parametrize(("tongue", "said"), [("en", "Paused"), ("zh-Hans", "已暂停")])
def test_a_restored_record_says_in_red_that_it_delivers_nothing(tmp_path: Path, tongue: str, said: str) -> None:
    fill_small(tmp_path)
    with open_page(tmp_path, now=NOW + timedelta(hours=1)) as page:
        assert said not in page.get(f"/today?lang={tongue}").text
    store = make_store(tmp_path)
    with store.write() as tx:
        pause(tx, NOW, "restored from <b>.zip")
    store.close()
    with open_page(tmp_path, now=NOW + timedelta(hours=1)) as page:
        text = page.get(f"/today?lang={tongue}").text
    assert f'<strong class="state red">{said}</strong>' in text
    assert "28" in text.partition("miitwatch resume")[0].rpartition("state red")[2]
    assert "restored from &lt;b&gt;.zip" in text


def test_what_is_new_is_counted_since_the_last_look_and_a_reload_is_no_look(tmp_path: Path) -> None:
    fill_small(tmp_path)
    with open_page(tmp_path, now=NOW + timedelta(hours=1)) as page:
        first = page.get("/today")
        assert "In the last 30 days (this browser&#39;s first look): 1 new event, 1 new total" in first.text
        assert "HttpOnly; SameSite=Strict" in first.headers["set-cookie"]
        seen = dict(page.cookies)
        assert "first look): 1 new event" in page.get("/today").text
    with open_page(tmp_path, now=NOW + timedelta(hours=3)) as page:
        page.cookies.update(seen)
        said = "Since you last looked (28 Feb 2025, 18:00): nothing new"
        assert said in page.get("/today").text
        assert said in page.get("/today").text
        assert "Since 28 Feb 2025, 00:00: 1 new event, 1 new total" in page.get("/today?since=2025-02-28").text


@pytest.mark.parametrize("cookie", ["x", "20250228T090000Z.20250228T999999Z", "99991231T000000Z.99991231T000000Z"])
def test_a_look_that_no_browser_of_ours_had_is_none(page: httpx.Client, cookie: str) -> None:
    answer = httpx.get(page.base_url.join("/"), headers={"cookie": f"miitwatch_seen={cookie}"})
    assert "first look" in answer.text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", [TOTAL, APPROVAL]),
        ("kind=approval", [APPROVAL]),
        ("region=shanghai&firm=汇丰", [APPROVAL]),
        ("authority=CAICT", [TOTAL]),
        ("standing=press_only", []),
        ("since=2025-03", []),
        ("state=merged", [MERGED]),
        ("known_on=2025-02-27", []),
        ("known_on=2025-02-28&kind=total", [TOTAL]),
        ("day=2025-02-27&as=decided", []),
        ("day=2025-02-28&as=decided&kind=approval", [APPROVAL]),
        ("offset=1", [APPROVAL]),
    ],
)
def test_the_filters_of_findings_are_in_the_address(page: httpx.Client, query: str, found: list[str]) -> None:
    document = read(page, f"/findings?{query}")
    shown = [row.get("href") for row in document.findall(".//tbody/tr/td[2]/a")]
    assert shown == [f"/f/{one}" for one in found]


def test_a_date_that_is_none_is_said(page: httpx.Client) -> None:
    for query in ("since=2025-02-31", "known_on=2025-02", "until=yesterday"):
        answer = page.get(f"/findings?{query}")
        assert answer.status_code == 400
        assert "is no date: write 2025-02-28" in answer.text


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/findings?known_on=2025-03-01", "“2025-03-01” is still to come: nobody knows what will be known."),
        ("/findings?known_on=2099-01-01", "“2099-01-01” is still to come"),
        ("/findings?day=2099-01-01&as=known", "“2099-01-01” is still to come"),
        ("/findings?known_on=0001-01-01", "“0001-01-01” is outside of the years that can be asked for, 1990 to 2099."),
        ("/findings?since=0001-01-01", "“0001-01-01” is outside of the years"),
        ("/findings?until=2100", "“2100” is outside of the years"),
        ("/?since=0001-01-01", "“0001-01-01” is outside of the years"),
        ("/?since=9999-12-31T23:59:59-12:00", "is outside of the years"),
        ("/?since=yesterday", "“yesterday” is no date: write 2025-02-28."),
        ("/today?since=2025-02-30", "“2025-02-30” is no date: write 2025-02-28."),
        ("/coverage?since=1900-01-01&until=2100-01-01", "“1900-01-01” is outside of the years"),
        ("/coverage?since=2025-01-01&until=2100-01-01", "“2100-01-01” is outside of the years"),
        ("/coverage/2025-W99", "“2025-W99” is no week: write 2025-W09."),
        ("/coverage/0000-W01", "“0000-W01” is no week: write 2025-W09."),
        ("/coverage/9999-W52", "“9999-W52” is no week: write 2025-W09."),
    ],
)
def test_a_day_that_cannot_be_asked_for_is_said_and_no_other_is_shown(page: httpx.Client, path: str, said: str) -> None:
    answer = page.get(path)
    assert answer.status_code == 400
    assert said in words_of(html.fromstring(answer.content))


@pytest.mark.parametrize("name", ["kind", "standing", "by", "state", "origin"])
def test_a_filter_that_no_finding_can_have_is_said(page: httpx.Client, name: str) -> None:
    answer = page.get(f"/findings?{name}=nosuch")
    assert answer.status_code == 400
    assert "“nosuch” is none of: " in answer.text


@pytest.mark.parametrize(
    "path",
    ["/coverage?since=20250310&until=20250316", "/coverage?since=2025-W10-1&until=2025-W10-7",
     "/coverage?since=2025-03-1\u0660&until=2025-03-16"],
)  # fmt: skip
def test_days_of_no_statement_are_said(page: httpx.Client, path: str) -> None:
    answer = page.get(path)
    assert answer.status_code == 400
    assert "Write both days as 2025-03-10." in answer.text


@pytest.mark.parametrize("name", ["cookie", "user-agent", "accept-language"])
def test_a_header_of_other_bytes_is_no_fault_of_the_page(page: httpx.Client, name: str) -> None:
    answer = page.get("/findings", headers={name: b"miitwatch_lang=\xff; x=\xfe"})
    assert answer.status_code == 200


def test_codes_of_the_record_stand_in_words(tmp_path: Path) -> None:
    """Parents, states, services, bodies and what a count counts: no reader knows our keys."""
    finding = make_finding(authority=("SHCA",))
    tesla = alter(finding.firms[2], group="deutsche-telekom")
    parent = alter(finding.firms[1], status="parent")
    other = alter(finding.counts[0], role="other", detail="signed", value=7)
    strange = alter(other, detail="made_up", value=8)
    rough = alter(finding.growth[0], qualifier="nearly")
    changed = {"firms": (finding.firms[0], parent, tesla), "counts": (*finding.counts, other, strange)}
    changed["growth"] = (rough,)
    fill_record(tmp_path, alter(finding, **changed))  # type: ignore[arg-type]
    with open_page(tmp_path) as page:
        firms = words_of(read(page, "/firms"))
        assert "Deutsche Telekom" in firms
        assert "deutsche-telekom" not in firms
        assert "汇丰HSBC (matched by us)" in firms  # no source of this record writes it in English
        assert "HSBC (matched by us)" in words_of(read(page, "/firms/hsbc"))
        assert "西门子（中国）有限公司 (matched by us)" not in firms
        assert "a unit of it approved" in firms
        assert "application accepted for review (受理)" in firms
        findings = words_of(read(page, "/findings"))
        assert "7 signed, not approvals" in findings
        assert "8 made up" in findings
        assert "nearly +30 % growth, in a year, as of Feb 2025" in findings
        assert "nearly +30 %" in words_of(read(page, "/totals"))
        assert "the communications administration of Shanghai" in findings
        assert "content delivery networks (CDN)" in words_of(read(page, "/totals"))


@pytest.mark.parametrize(("reason", "said"), [("identity_open", "1 point open"), ("count_differs", "disputed")])
def test_a_figure_is_disputed_where_the_figure_is(tmp_path: Path, reason: str, said: str) -> None:
    """As in the chart: whether two names are one firm takes nothing from the thirteen."""
    finding = make_finding()
    disputed = Dispute("13 (batch)", "12 (batch)", reason, finding.counts[0].evidence * 2)
    fill_record(tmp_path, alter(finding, disputes=(disputed,)))
    with open_page(tmp_path) as page:
        (row,) = read(page, "/totals").xpath("//h2[@id='batches']/following-sibling::div//tbody/tr")
        assert words_of(row[3]).removeprefix("press, citing an official body: MIIT; not confirmed") == said


def test_a_confirmed_total_whose_body_nobody_names_says_whose_page_confirms(tmp_path: Path) -> None:
    total = make_finding(TOTAL, kind="total", firms=(), authority=(), regions=(), services=(), batch=None)
    page_of = total.reports[0].url
    count = alter(total.counts[0], role="stock_total", as_of="2025-02")
    fill_record(tmp_path, alter(total, confirmation="confirmed", confirmed_by=page_of, counts=(count,)))
    with open_page(tmp_path) as page:
        assert "confirmed: MIIT, www.miit.example" in words_of(read(page, "/totals"))


def test_a_batch_is_told_as_messages_tell_it_and_not_as_one_decision(page: httpx.Client) -> None:
    """That it was one decision stands in no source."""
    assert write_role(make_finding().counts[0]) == "approved in this batch"
    for path in ("/findings", "/a/1", "/totals"):
        assert "one decision" not in words_of(read(page, path)).lower(), path
    assert "13 approved in this batch" in words_of(read(page, "/a/1"))
    assert "Approved in each batch" in words_of(read(page, "/totals"))


def test_what_is_found_has_the_name_that_it_has_on_the_page(page: httpx.Client) -> None:
    found = read(page, "/search?q=%E8%A5%BF%E9%97%A8%E5%AD%90")
    titles = {one.get("href"): one.text_content() for one in found.iterfind(".//ol/li/a")}
    assert titles[f"/f/{APPROVAL}"] == "13 foreign firms approved, pilot batch 1"


def test_a_firm_with_a_long_chinese_key_has_its_page(tmp_path: Path) -> None:
    key = "某" * 60
    finding = make_finding()
    fill_record(tmp_path, alter(finding, firms=(alter(finding.firms[0], key=key),)))
    with open_page(tmp_path) as page:
        link = html.fromstring(page.get("/firms").content).find(".//tbody//a").get("href")
        assert page.get(link).status_code == 200


@pytest.mark.parametrize("query", ["_next=xx", "_sort=nope", "_sort=id&_sort_desc=id", "_through={}"])
@pytest.mark.parametrize("form", ["", ".json"])
def test_a_slip_in_a_tables_address_is_no_fault_of_the_page(page: httpx.Client, form: str, query: str) -> None:
    answer = page.get(f"/data/findings{form}?{query}")
    assert answer.status_code == 400
    assert "the page's own" not in answer.text


def test_a_finding_shows_everything_with_the_way_to_its_sentence(page: httpx.Client) -> None:
    document = read(page, f"/f/{APPROVAL}")
    said = words_of(document)
    assert "13家" in [mark.text for mark in document.iter("mark")]
    assert all(quote.get("lang") for quote in document.iter("blockquote"))
    assert f"/f/{APPROVAL}/evidence.zip" in [link.get("href") for link in document.iter("a")]
    assert page.get(f"/f/{APPROVAL}/evidence.zip").content.startswith(b"PK")
    citation = document.find(".//textarea").text
    assert re.search(
        r"MIIT, “首批”, 28 Feb 2025, https://www\.miit\.example/art/1\.html, retrieved .+ SHA-256", citation
    )
    assert "new 13 firms approved" in said
    text = read(page, "/a/1").find(".//div[@class='text']")
    place = text.find(".//span[@id='c9-12']")
    assert place is not None
    assert place.getnext().text == "13家"


@pytest.mark.parametrize(
    ("parts", "english", "chinese"),
    [
        ("main main", "2 reports", "2篇独立报道"),
        ("main main mention", "2 reports, 1 more in passing", "2篇独立报道、顺带提及1篇"),
        ("main copy copy", "1 report in 3 outlets, 2 more of the same", "1篇独立报道、转载2篇"),
        ("main copy mention", "1 report in 2 outlets, 1 more of the same, 1 more in passing",
         "1篇独立报道、转载1篇、顺带提及1篇"),
        ("mention mention", "2 reports", "2篇独立报道"),
    ],
)  # fmt: skip
def test_as_many_reports_are_counted_as_are_listed(tmp_path: Path, parts: str, english: str, chinese: str) -> None:
    report = make_finding().reports[0]
    reports = tuple(
        alter(
            report,
            article=number,
            part=part,
            publisher=f"Outlet {number}",
            voice="v" if part == "copy" else f"v{number}",
        )  # type: ignore[arg-type]
        for number, part in enumerate(parts.split(), 1)
    )
    reports = (alter(reports[0], voice="v"), *reports[1:])
    fill_record(tmp_path, make_finding(reports=reports))
    with open_page(tmp_path) as client:
        document = read(client, f"/f/{APPROVAL}")
        assert words_of(document.xpath("//h2[@id='reports']")[0]) == f"Who says it: {english}"
        assert len(document.xpath("//ul[@class='reports']/li")) == len(reports)
        assert chinese in words_of(read(client, f"/f/{APPROVAL}?lang=zh").xpath("//h2[@id='reports']")[0])


def test_a_dispute_of_which_one_sentence_is_kept_shows_it(tmp_path: Path) -> None:
    (evidence,) = make_finding().counts[0].evidence
    for name, kept, said in (
        ("one", (evidence,), "One sentence is kept:"),
        ("none", (), "No sentence is kept for this"),
    ):
        (tmp_path / name).mkdir()
        fill_record(tmp_path / name, make_finding(disputes=(Dispute("MIIT denies it", "13 firms", "denied", kept),)))
        with open_page(tmp_path / name) as client:
            disputes = read(client, f"/f/{APPROVAL}").xpath(
                "//*[preceding::h2[@id='disputes'] and following::h2[@id='reports']]"
            )
        assert said in " ".join(words_of(one) for one in disputes)
        assert any(evidence.quote == mark.text for one in disputes for mark in one.iter("mark")) == bool(kept)


def test_a_merged_number_answers_for_ever(page: httpx.Client) -> None:
    said = words_of(read(page, f"/f/{MERGED}"))
    assert f"{MERGED} was found to be the same event and is part of {APPROVAL} now" in said
    assert page.get(f"/f/{MERGED}.json").json()["id"] == APPROVAL


def test_what_was_never_given_is_said(page: httpx.Client) -> None:
    for path in ("/f/F-2024-999", "/f/F-2024-999.json", "/a/999", "/firms/nobody", "/charts/none.svg", "/nothing"):
        assert page.get(path).status_code == 404, path


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/f/f-2025-001", "The number f-2025-001 was never given."),
        ("/f/F-25-1", "The number F-25-1 was never given."),
        ("/a/-1", "“-1” is no number of an article."),
        ("/a/one", "“one” is no number of an article."),
        ("/findings-of-today", "Nothing is at this address."),
        ("/f/F-2025-001/evidence", "Nothing is at this address."),
        ("/coverage/2025", "Nothing is at this address."),
    ],
)
def test_an_address_that_none_has_is_told_in_the_pages_own_words(page: httpx.Client, path: str, said: str) -> None:
    answer = page.get(path)
    assert answer.status_code == 404
    assert said in words_of(html.fromstring(answer.content))
    assert "atabase" not in answer.text


def test_datasette_serves_the_public_views_and_nothing_else(page: httpx.Client) -> None:
    assert page.get("/data/findings.json?_shape=array&id=F-2025-001").json()[0]["count"] == 13
    rows = list(csv.DictReader(io.StringIO(page.get("/data/approvals.csv").text)))
    assert [row["approved"] for row in rows] == ["13"]
    for path in (
        "/data/deliveries", "/data/digests", "/data/messages", "/data/messages.json", "/data/finding_rows/F-2025-001",
        "/data.db", "/-/versions", "/-/databases.json", "/-/metadata", "/-/threads", "/-/permissions", "/_internal",
        "/-/static/app.css", "/data/findings.blob", "/data/findings.jsono",
    ):  # fmt: skip
        assert page.get(path).status_code == 404, path


@pytest.mark.parametrize(
    "query",
    [
        "select * from messages",
        "select recipient from messages",
        "select channel from alerts",
        "select * from deliveries",
        "with findings as (select channel from alerts) select * from findings",
        "with findings as (select recipient as id from messages) select id from findings",
        "select * from (select channel from alerts) findings",
        "select value from meta",
        "select payload from events",
        *(f"with {part} select p from shipped_record" for part in RENAMED),
        "select sql from sqlite_schema where 0 union all select text from messages",
        "select data from sqlite_dbpage",
        "select load_extension('x')",
        "select file from pragma_database_list",
        "select (select subject from messages limit 1)",
        "select count(*) from findings where exists (select 1 from messages where recipient like '%')",
        "explain select text from messages",
        "select zeroblob(100000000)",
    ],
)
def test_sql_reaches_nothing_beside_the_public_views(page: httpx.Client, query: str) -> None:
    for path in ("/data", "/data.json", "/data.csv"):
        answer = page.get(path, params={"sql": query})
        assert answer.status_code == 400, f"{path}: {answer.text}"
    where = page.get("/data/findings", params={"_where": f"id in ({query})"})
    assert where.status_code == 400


def test_a_query_that_takes_long_is_ended(page: httpx.Client) -> None:
    endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"
    answer = page.get("/data", params={"sql": endless})
    assert answer.status_code == 400
    assert "took longer than a second" in answer.text


def test_whoever_takes_a_table_away_gets_all_of_it_or_is_told_where_the_rest_is(page: httpx.Client) -> None:
    document = read(page, "/data/findings?_sort=id&_size=1&_next=1")
    (link,) = (one.get("href") for one in document.iter("a") if one.text == "CSV")
    assert [row["id"] for row in csv.DictReader(io.StringIO(page.get(link).text))] == [APPROVAL, TOTAL, MERGED]
    first = page.get("/data/findings.json?_shape=array&_sort=id&_size=2")
    assert [row["id"] for row in first.json()] == [APPROVAL, TOTAL]
    assert [row["id"] for row in page.get(first.links["next"]["url"]).json()] == [MERGED]


def test_tables_refuse_what_they_cannot_search(page: httpx.Client) -> None:
    for query in ("_search=13", "_search_firms=x", "_facet=kind"):
        assert page.get(f"/data/findings?{query}").status_code == 400, query


def test_a_finding_as_json_is_what_webhooks_give(page: httpx.Client) -> None:
    answer = page.get(f"/f/{APPROVAL}.json")
    told = json.loads(answer.content)
    assert (told["id"], told["counts"][0]["value"], told["changes"][0]["change"]) == (APPROVAL, 13, "new")
    again = page.get(f"/f/{APPROVAL}.json", headers={"if-none-match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_head_has_headers_and_no_body(page: httpx.Client) -> None:
    for path in ("/", "/findings.atom", "/data/findings", "/page.css"):
        answer = page.head(path)
        assert (answer.status_code, answer.content) == (200, b""), path


def test_datasettes_statements_are_narrowed_and_nobody_elses(page: httpx.Client) -> None:
    assert narrow_count("select count(*) from articles where x = 1") == (
        "select count(*) from (select 1 from articles where x = 1 limit 1001)"
    )
    columns = {"articles": "id, url, text"}
    asked = "select id, url, text from articles where kind = :p0 order by published desc limit 51 offset 50"
    assert narrow_sorted(asked, columns) == (
        "select id, url, text from articles where id in (select id from articles where kind = :p0 "
        "order by published desc limit 51 offset 50) order by published desc"
    )
    for other in (
        "select id from articles order by published limit 5",
        "select id, url, text from articles",
        "select id, url, text from articles where x group by id order by url limit 5",
    ):
        assert narrow_sorted(other, columns) == other
    numbers = "with recursive n(i) as (select 1 union all select i + 1 from n limit 5000) select i from n"
    counted = page.get("/data.json", params={"sql": f"select count(*) from ({numbers})", "_shape": "arrays"}).json()
    assert counted["rows"] == [[5000]]


def test_a_sorted_table_is_in_that_order(page: httpx.Client) -> None:
    for direction, order in (("_sort", [APPROVAL, TOTAL, MERGED]), ("_sort_desc", [MERGED, TOTAL, APPROVAL])):
        rows = page.get(f"/data/findings.json?_shape=array&{direction}=id").json()
        assert [row["id"] for row in rows] == order


def test_very_many_findings_and_notes_beside_a_finding_are_folded_after_the_tenth(tmp_path: Path) -> None:
    others = [f"F-2025-{number:03}" for number in range(100, 112)]
    notes = tuple(f"附件{number}.wps: not read" for number in range(13))
    finding = alter(make_finding(APPROVAL), related=tuple(others), unread=notes)
    fill_record(tmp_path, finding, *(make_finding(one, kind="total", firms=()) for one in others))
    with open_page(tmp_path) as page:
        document = read(page, f"/f/{APPROVAL}")
        chinese = page.get(f"/f/{APPROVAL}?lang=zh-Hans").text
    folded = document.findall(".//details")
    assert [words_of(one.find("summary")) for one in folded] == ["2 more:", "3 more:"]
    assert "附件12.wps: not read" in words_of(folded[1])
    assert len(document.findall(".//dd/ul/li/a")) >= 10
    assert len(folded[0].findall(".//a")) == 2
    assert "另有3项:" in chinese
