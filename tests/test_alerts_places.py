"""A total of a place is told as that place's: in subjects, first sentences, warnings, tables, in both languages."""

from pathlib import Path

import briefings as given_
import pytest
from records import NOW, make_store, store_finding

from alerts.finding.change_leads import lead_amended
from alerts.finding.figures import list_figures, warn_of_adding
from alerts.finding.leads import open_message, state_fact
from alerts.finding.rulings import describe_correction
from alerts.finding.subjects import write_subject
from alerts.in_chinese.chat_chinese import warn_in_chinese
from alerts.in_chinese.chinese_subjects import describe_chinese_correction, write_chinese_subject
from alerts.rendering import render_for
from alerts.words.chinese import name_fact
from domain.alerts import Briefing, Channel
from domain.altering import alter
from domain.dates import Published
from domain.findings import ArticleRef, Change, Finding, ReadingEvent, StatedCount
from domain.firms import load_gazetteer
from findings.fold import fold
from findings.state import State
from findings.wording import name_total
from miitwatch.history.summaries import summarise_finding
from miitwatch.history.total_series import find_series
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document
from storage.ledger.precedents import find_last_total

SENTENCE = "截至11月底,上海已有34家外资企业获准开展增值电信业务试点。"
PILOT_AIM = "China's value-added telecom pilot"


def read_total() -> Finding:
    """What the reader and the fold make of the sentence."""
    document = Document("", SENTENCE, Published("2025-12-02"), authority="press")
    article = ArticleRef(1, "https://news.example/1", "", "Xinhua", "state", "2025-12-02", NOW)
    return fold(State(), ReadingEvent(1, NOW, article, Reader(load_gazetteer()).read(document))).changes[0].finding


def brief(finding: Finding, kind: str = "new", **more: object) -> Briefing:
    change = Change(finding, 1, NOW, kind, "first_report", "told", 1, 1)  # type: ignore[arg-type]
    return Briefing(finding, (change,), NOW, **more)  # type: ignore[arg-type]


def make_total(value: int, role: str, region: str | None, within: str | None, as_of: str = "2025-11") -> Finding:
    """`within`: the province of a smaller place, which the fold files it under."""
    evidence = given_.TOTAL.counts[0].evidence[:1]
    count = StatedCount(value, "exact", role, evidence, region=region, as_of=as_of)  # type: ignore[arg-type]
    programme = "pilot-2024-107" if role == "pilot_total" else "all-foreign-invested"
    regions = (region,) if region else ()
    return alter(given_.TOTAL, counts=(count,), region=within, regions=regions, programme=programme)


PILOT = make_total(34, "pilot_total", "Shanghai", "Shanghai")
PUDONG = make_total(427, "stock_total", "Pudong", "Shanghai")


def test_a_citys_running_total_is_not_told_as_the_countrys() -> None:
    finding = read_total()
    assert open_message(finding).startswith(
        f"34 foreign-invested firms in Shanghai are approved so far, in all, for {PILOT_AIM}, as of end Nov 2025;"
    )
    subject = write_subject(brief(finding))
    assert ": 34 approved in all in Shanghai, pilot [" in subject
    assert "上海试点累计34家获批" in write_chinese_subject(brief(finding))
    assert "上海" in name_fact(finding)


def test_a_district_has_its_own_total_not_its_citys() -> None:
    assert state_fact(PUDONG).startswith("Pudong has 427 foreign-invested telecom firms in all")
    assert write_subject(brief(PUDONG)) == "New, citing MIIT: 427 foreign telecom firms in Pudong in all [F-2025-008]"
    assert name_total(PUDONG).startswith("427 foreign-invested telecom firms in all in Pudong, ")
    assert summarise_finding(PUDONG)["what"] == "all foreign-invested firms, Pudong, as of 2025-11"
    assert summarise_finding(PILOT)["what"] == "approved in the pilot so far, Shanghai, as of 2025-11"


def test_a_place_is_the_last_that_a_subject_leaves_out() -> None:
    long = alter(PUDONG, confirmation="attributed", authority=("MIIT", "MOFCOM", "NDRC"))
    assert write_subject(brief(long)) == "New, citing MIIT and MOFCOM: 427 foreign telecom firms in Pudong [F-2025-008]"
    grown = alter(given_.TOTAL, counts=(), region="Hainan", regions=("Hainan",), confirmation="press_only")
    assert write_subject(brief(grown)) == "New, press only: +30 %, all foreign telecom firms in Hainan [F-2025-008]"


def test_the_countrys_total_needs_no_place() -> None:
    whole = make_total(60, "pilot_total", None, None)
    assert state_fact(whole).startswith(f"60 foreign-invested firms are approved so far, in all, for {PILOT_AIM}")
    assert write_subject(brief(whole)).endswith(": 60 approved in all, pilot [F-2025-008]")
    assert state_fact(given_.TOTAL).startswith("China has over 2,400 ")


def test_what_must_not_be_added_names_whose_total_it_is() -> None:
    briefing = alter(given_.NEW, related=(PUDONG, given_.TOTAL))
    warned = warn_of_adding(briefing)
    assert '"427" is another series: all foreign-invested telecom firms in Pudong, in the pilot or not.' in warned
    assert '"Over 2,400" is another series: all foreign-invested telecom firms in China, in the pilot or not.' in warned
    chinese = warn_in_chinese(briefing)
    assert "“427家”(截至2025年11月底)为浦东新区全部外商投资电信企业,非试点企业" in chinese
    assert "“超过2400家”(截至2025年2月底)为全部外商投资电信企业,非试点企业" in chinese


def test_growth_of_a_places_firms_names_the_place() -> None:
    grown = alter(given_.TOTAL, counts=(), region="Hainan", regions=("Hainan",))
    (figure,) = list_figures(brief(grown))
    assert figure.row.role == "growth of all foreign-invested telecom firms in Hainan in one year"
    letter = "".join(render_for(brief(grown), Channel("mail", "email", language="zh")).text.split())
    assert "海南外商投资电信企业总数的变化" in letter


@pytest.mark.parametrize("field", ["count:stock_total", "count:stock_total:430"])
def test_a_correction_names_whose_total_it_corrects(field: str) -> None:
    details = (("field", field), ("before", "430"), ("after", "427"))
    change = Change(PUDONG, 2, NOW, "corrected", "read_again", "told", 1, 1, details)
    said = describe_correction(change, PUDONG)
    assert said.startswith("the count of all foreign-invested telecom firms in Pudong")
    assert describe_chinese_correction(change, PUDONG) == "浦东新区外商投资电信企业总数为427,非430"
    whole = describe_correction(alter(change, details=(("field", "count:stock_total"), *details[1:])), given_.TOTAL)
    assert whole == "the count of all foreign-invested telecom firms is 427, not 430"


def test_a_firm_that_is_named_later_is_one_of_the_places_number() -> None:
    details = (("firms", "Airbus China"), ("news", "firms_named"))
    briefing = brief(given_.FOUR, "amended")
    told = [alter(briefing.changes[0], reason="firms_named", details=details)]
    said = lead_amended(alter(briefing, changes=tuple(told)), told)
    assert said.startswith(f"Airbus China is now named as one of the 4 firms in Shanghai approved for {PILOT_AIM}.")


def test_a_districts_series_has_no_points_of_its_city(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    city = alter(make_total(900, "stock_total", "Shanghai", "Shanghai", "2025-06"), id="F-2025-001")
    own = alter(make_total(400, "stock_total", "Pudong", "Shanghai", "2025-03"), id="F-2025-002")
    store_finding(store, city)
    store_finding(store, own)
    with store.read() as db:
        assert [one.id for one in find_series(db, PUDONG)] == ["F-2025-002"]
        last = find_last_total(db, PUDONG, "stock_total", "2025-11")
        assert last is not None
        assert last.id == "F-2025-002"
    store.close()
