"""On whose word the page, its feed and its views say a figure or a name is, and to which page each leads."""

from pathlib import Path

import pytest
from lxml import etree, html
from paging import APPROVAL, TOTAL, fill_record, open_page
from records import NOW, make_finding

from domain.altering import alter
from domain.findings import Dispute, Finding, StatedCount, StatedGrowth
from storage.asking import history, register
from storage.file.store import open_store

PAGE, COUNCIL, TRADE = 11, 12, 13
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def words_of(node: html.HtmlElement) -> str:
    return " ".join(node.text_content().split())


def make_confirmed(name: str = APPROVAL, **changes: object) -> Finding:
    """Three reports: trade press first, the State Council's site, and the ministry's page that confirms, in passing."""
    finding = make_finding(name)
    first = finding.reports[0]
    told = (
        alter(first, article=TRADE, url="https://trade.example/1", publisher="Trade", authority="trade", voice="t"),
        alter(
            first,
            article=COUNCIL,
            url="https://www.gov.cn/1.htm",
            publisher="gov.cn",
            authority="government",
            voice="c",
        ),
        alter(first, article=PAGE, url="https://www.miit.example/page", voice="p", part="mention"),
    )
    made = alter(finding, confirmation="confirmed", confirmed_by=told[2].url, confirmed_at=finding.first_seen)
    return alter(alter(made, reports=told), **changes)  # type: ignore[arg-type]


def state(value: int, role: str, *articles: int) -> StatedCount:
    said = make_finding().counts[0].evidence[0]
    return StatedCount(value, "exact", role, tuple(alter(said, article=one) for one in articles), as_of="2024-12")  # type: ignore[arg-type]


def make_total(**changes: object) -> Finding:
    """The number stands on the State Council's site, the growth on the ministry's page."""
    said = make_finding().counts[0].evidence[0]
    growth = (StatedGrowth(31.0, "yoy", tuple(alter(said, article=one) for one in (TRADE, PAGE)), "2024-12"),)
    made = make_confirmed(
        TOTAL, kind="total", authority=(), firms=(), batch=None, regions=(), services=(), region=None, decided=None,
        counts=(state(2343, "stock_total", TRADE, COUNCIL),), growth=growth,
    )  # fmt: skip
    return alter(made, **changes)  # type: ignore[arg-type]


def test_every_surface_leads_to_the_page_that_confirms_where_it_states_it_and_else_to_who_does(tmp_path: Path) -> None:
    fill_record(tmp_path, make_total())
    with open_page(tmp_path) as page:
        for path in ("/findings", f"/f/{TOTAL}", "/totals", "/?since=2025-01-01"):
            links = html.fromstring(page.get(path).content).xpath("//a[contains(@class, 'claim')]")
            found = {words_of(link): str(link.get("href")).partition("#")[0] for link in links}
            assert found == {"2,343": f"/a/{COUNCIL}", "+31 %": f"/a/{PAGE}"}, path
        told = page.get(f"/f/{TOTAL}.json").json()
        first = [fact["evidence"][0]["article"] for fact in (*told["counts"], *told["growth"])]
        assert first == [COUNCIL, PAGE]
        rows = page.get("/data/counts.json?_shape=array").json()
        assert [(row["article_id"], row["standing"], row["event_standing"]) for row in rows] == [
            (COUNCIL, "confirmed", "confirmed"), (PAGE, "confirmed", "confirmed"),
        ]  # fmt: skip
        (row,) = page.get("/data/findings.json?_shape=array").json()
        assert (row["publisher"], row["url"], row["confirmer"]) == ("gov.cn", "https://www.gov.cn/1.htm", "MIIT")
        assert (row["confirmed_by"], row["count_standing"]) == ("https://www.miit.example/page", "confirmed")


def test_nobody_is_said_to_say_on_a_page_what_does_not_stand_there(tmp_path: Path) -> None:
    fill_record(tmp_path, make_total())
    with open_page(tmp_path) as page:
        shown = html.fromstring(page.get(f"/f/{TOTAL}").content)
        text = words_of(shown)
        assert "2,343: gov.cn itself gives it; +31 %: MIIT says so on its own page." in text
        assert "Confirmed by MIIT; its page lacks 2,343 (gov.cn)" in text
        assert shown.xpath("string(//textarea[@id='citation'])").startswith("gov.cn, ")
        entry = etree.fromstring(page.get("/findings.atom").content).find("a:entry", ATOM)
        assert entry is not None
        assert "(Confirmed by MIIT; its page lacks 2,343 (gov.cn))" in (entry.findtext("a:title", "", ATOM))
        assert "as of Dec 2024 (confirmed by gov.cn); +31 %" in entry.findtext("a:summary", "", ATOM)
        (count,) = html.fromstring(page.get("/totals").content).xpath("//h2[@id='stock']/..//tbody/tr")
        assert words_of(count[3]) == "confirmed: gov.cn, www.gov.cn"
        assert words_of(count[4]) == f"gov.cn {TOTAL}"
        assert "工信部已证实,但不含2343家(gov.cn)" in words_of(html.fromstring(page.get("/findings?lang=zh").content))


def test_totals_and_facts_say_who_confirms_and_the_filter_finds_it(tmp_path: Path) -> None:
    """No body decides on a total: the page that states it says who confirms."""
    fill_record(tmp_path, make_total(counts=(state(2343, "stock_total", TRADE, PAGE),)))
    with open_page(tmp_path) as page:
        (count,) = html.fromstring(page.get("/totals").content).xpath("//h2[@id='stock']/..//tbody/tr")
        assert words_of(count[3]) == "confirmed: MIIT, www.miit.example"
        facts = html.fromstring(page.get(f"/f/{TOTAL}").content)
        assert facts.xpath("//dt[.='Confirmed by']/following-sibling::dd[1]/text()") == ["MIIT"]
        told = page.get(f"/f/{TOTAL}.json").json()
        assert (told["confirmer"], told["said_by"]) == ("MIIT", ["MIIT", "gov.cn", "Trade"])
        for address in ("/findings?authority=MIIT", "/findings?authority=MIIT&known_on=2025-02-28"):
            listed = html.fromstring(page.get(address).content)
            assert listed.xpath("count(//tbody/tr)") == 1, address
        assert "MIIT" in listed.xpath("//select[@name='authority']/option/@value")


def test_a_firm_that_the_confirming_page_does_not_name_is_not_confirmed(tmp_path: Path) -> None:
    siemens, hsbc, _ = make_finding().firms
    said = siemens.evidence[0]
    firms = (
        alter(siemens, evidence=(alter(said, article=TRADE), alter(said, article=PAGE))),
        alter(hsbc, evidence=(alter(said, article=TRADE),)),
    )
    fill_record(tmp_path, make_confirmed(firms=firms, counts=(state(13, "batch", PAGE),)))
    store = open_store(tmp_path / "miitwatch.db", now=NOW)
    with store.read() as db:
        rows = history.find_firms(db, history.Filter())
        assert {row["key"]: (row["standing"], row["event_standing"], row["article_id"]) for row in rows} == {
            "siemens-china": ("confirmed", "confirmed", PAGE), "hsbc": ("press_only", "confirmed", TRADE),
        }  # fmt: skip
        confirmed = history.find_firms(db, history.Filter(confirmation="confirmed"))
        assert [row["key"] for row in confirmed] == ["siemens-china"]
        (held,) = register.load_firms(db, ("hsbc",))
        assert (held.steps[0]["standing"], held.steps[0]["event_standing"]) == ("press_only", "confirmed")
    store.close()
    with open_page(tmp_path) as page:
        for path in ("/firms", "/firms/hsbc"):
            assert "approved, press only; the event: confirmed: MIIT" in words_of(
                html.fromstring(page.get(path).content)
            )
        assert "approved, confirmed;" in words_of(html.fromstring(page.get("/firms/siemens-china").content))
        shown = words_of(html.fromstring(page.get(f"/f/{APPROVAL}").content))
        assert "汇丰 (group: HSBC; named by press only, Trade)" in shown
        chinese = words_of(html.fromstring(page.get(f"/f/{APPROVAL}?lang=zh").content))
        assert "名称:仅见报道(Trade)" in chinese


def test_a_figure_of_another_finding_says_whose_it_is_and_on_whose_word(tmp_path: Path) -> None:
    """It stands in no short card, and in the feed and on the page under its own standing, not under this one's."""
    act = make_confirmed(kind="policy", counts=(), growth=(), firms=(), related=(TOTAL,), confirmation="press_only",
                         confirmed_by=None)  # fmt: skip
    first = make_confirmed("F-2025-004", counts=(state(13, "batch", PAGE),))
    fill_record(tmp_path, act, make_total(), first)
    with open_page(tmp_path) as page:
        rows = html.fromstring(page.get(f"/f/{APPROVAL}").content).xpath("//table[@class='figures']/tbody/tr")
        assert [words_of(row[1]) for row in rows] == [
            f"all foreign-invested telecom firmsconfirmed by gov.cn {TOTAL}",
            f"growth of that total in one yearconfirmed by MIIT {TOTAL}",
        ]
        entries = etree.fromstring(page.get("/findings.atom").content).findall("a:entry", ATOM)
        said = next(one for one in entries if one.findtext("a:id", "", ATOM).endswith(APPROVAL))
        assert f"as of Dec 2024 ({TOTAL}: confirmed by gov.cn)" in said.findtext("a:summary", "", ATOM)
        cards = html.fromstring(page.get("/?since=2025-01-01").content).xpath("//article")
        card = next(one for one in cards if APPROVAL in words_of(one[0]))
        assert "2,343" not in words_of(card)


@pytest.mark.parametrize(("reason", "said"), [("identity_open", "1 point open"), ("count_differs", "disputed: 1")])
def test_an_open_point_beside_the_figure_is_no_dispute_of_it(tmp_path: Path, reason: str, said: str) -> None:
    finding = make_finding()
    disputed = (Dispute("13 (batch)", "12 (batch)", reason, finding.counts[0].evidence * 2),)
    dated = (alter(finding.counts[0], as_of="2025-02-28"),)
    fill_record(tmp_path, alter(finding, disputes=disputed, counts=dated), make_total(disputes=disputed))
    with open_page(tmp_path) as page:
        listed = html.fromstring(page.get("/findings").content)
        row = next(one for one in listed.xpath("//tbody/tr") if APPROVAL in words_of(one))
        assert words_of(row[3]) == f"Press, citing MIIT{said}"
        assert "approved in this batch, dated 28 Feb 2025" in words_of(row[2])
        cards = html.fromstring(page.get("/?since=2025-01-01").content).xpath("//article")
        card = next(one for one in cards if TOTAL in words_of(one[0]))
        assert words_of(card).endswith(said.capitalize())
