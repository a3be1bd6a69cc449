"""The page's words: what a list or a card says of a finding is enough to tell it from the next one."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from lxml import html
from paging import fill_record, open_page
from records import NOW, make_finding

from domain.findings import Finding, StatedCount
from web.page import FILTERS


def words_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def make_act(number: int, title: str, **changes: object) -> Finding:
    """An act of policy for the four places, told by one page under this title."""
    finding = make_finding(f"F-2024-{number:03}", kind="policy", counts=(), growth=(), firms=(), batch=None, **changes)
    return replace(finding, reports=(replace(finding.reports[0], title=title),))


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
    fill_record(tmp_path, replace(batch, counts=(*batch.counts, told)))
    with open_page(tmp_path, now=NOW + timedelta(days=9)) as page:
        rows = html.fromstring(page.get(f"/findings?known_on=2025-02-28&lang={tongue}").content).findall(".//tbody/tr")
    (figures,) = (words_of(row.findall("td")[2]) for row in rows)
    assert said in figures
    assert judged not in figures
