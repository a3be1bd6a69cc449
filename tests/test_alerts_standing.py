"""What a stranger would read out of a message: who says which part of it, and what is in doubt."""

import re
from datetime import date

import briefings as given_
import pytest

from alerts.chat import render_chat
from alerts.digests.digest_items import DigestItem
from alerts.digests.digest_words import Digest, write_digest_subject
from alerts.finding.leads import open_message
from alerts.finding.standing import name_event_standing, name_standing
from alerts.finding.subjects import write_subject
from alerts.in_chinese.chinese_subjects import word_own_standing, word_standing, write_chinese_subject
from alerts.in_chinese.stated_chinese import word_evidence_in_chinese
from alerts.rendering import render_briefing
from domain.alerts import Briefing
from domain.altering import alter
from domain.findings import Change, Dispute, Finding, StatedTerm
from domain.timing import Window


def flow(briefing: Briefing) -> str:
    return " ".join(render_briefing(briefing).text.split())


def tell(finding: Finding, kind: str, *, article: int, **details: str) -> Briefing:
    told = Change(finding, 2, given_.NOW, kind, "amended", "", 2, article, tuple(details.items()))  # type: ignore[arg-type]
    return alter(given_.NEW, finding=finding, changes=(told,), parts=(), related=(), told=(given_.TOLD_THIRTEEN,))


def test_a_total_that_was_only_told_in_passing_is_told_by_who_told_it() -> None:
    said = flow(alter(given_.NEW, finding=given_.TOTAL, parts=(), related=()))
    assert "reported by People's Daily Online and 1 other outlet, citing MIIT." in said
    assert "not kept" not in said
    assert "WHO SAYS IT: 2 reports [1] People's Daily Online" in said
    assert "in passing)" in said


def test_a_figure_has_the_standing_of_who_gives_it_and_not_that_of_the_event() -> None:
    """The ministry's page gave the growth; that the State Council's gave the number is no confirmation by MIIT."""
    page = alter(given_.MINISTRY_REPORT, part="main")
    council = alter(given_.XINHUA_REPORT, publisher="gov.cn", authority="government", part="main")
    finding = alter(
        given_.TOTAL, confirmation="confirmed", confirmed_by=page.url, confirmed_at=given_.NOW, reports=(page, council)
    )
    news = {"news": "figures_added", "figures": "over 2,400 (all foreign-invested telecom firms)"}
    said = flow(tell(finding, "amended", article=council.article, **news))
    assert "THE FIGURE This figure: gov.cn itself gives it. The event: confirmed by MIIT, as before." in said
    both = {**news, "news": "figures_added, growth_added", "growth": "30"}
    assert "FIGURES BY These figures: gov.cn itself gives them." in flow(
        tell(finding, "amended", article=council.article, **both)
    )


def test_one_firm_under_two_names_casts_no_doubt_on_the_event() -> None:
    second = "Deutsche Telekom (China) Communication Technology Co"
    dispute = Dispute(second, given_.T_SYSTEMS.names[0], "identity_open")
    finding = alter(given_.THIRTEEN, disputes=(dispute,))
    said = flow(tell(finding, "disputed", article=given_.GLOBAL))
    assert said.startswith(
        f"Two names that reports give may be one firm: {second} and T-Systems P.R. China Ltd. The event, 13 foreign "
        "firms approved, pilot batch 1, is not disputed. Both are kept; neither is overwritten."
    )
    count = Dispute("13", "14", "count_differs")
    said = flow(tell(alter(finding, disputes=(dispute, count)), "disputed", article=given_.GLOBAL))
    assert said.startswith("Two reports differ on this: 13 foreign firms approved")


def test_press_that_quotes_an_official_who_does_not_decide_is_not_said_to_cite_nobody() -> None:
    alone = alter(given_.THIRTEEN, confirmation="press_only", authority=())
    said = flow(alter(given_.NEW, finding=alone, parts=(), related=()))
    assert "citing no body that decides on this" in said
    assert "STANDING Press only. No known publisher cites a body that decides on this. Not confirmed" in said
    assert "official body" not in said.partition("IN THE SOURCES' WORDS")[0]


@pytest.mark.parametrize(("services", "word"), [(("IDC", "CDN"), "see SHARE"), ((), "not stated")])
def test_services_that_stand_under_the_share_are_not_called_not_stated(services: tuple[str, ...], word: str) -> None:
    share = StatedTerm("share", "none", (given_.cite(given_.XINHUA, "13 foreign-invested"),), services=services)
    act = alter(given_.THIRTEEN, kind="policy", counts=(), services=(), firms=(), terms=(share,))
    assert f"SERVICES {word} SHARE " in flow(alter(given_.NEW, finding=act, parts=(), related=()))


def split_total(**changes: object) -> Finding:
    """The ministry's page gives the growth and confirms the event; the State Council's, later, the number."""
    page = alter(given_.MINISTRY_REPORT, part="main")
    council = alter(
        given_.XINHUA_REPORT, publisher="gov.cn", authority="government", part="main", url="https://www.gov.cn/1.htm"
    )
    total = given_.TOTAL
    growth = alter(total.growth[0], evidence=(alter(total.growth[0].evidence[0], article=page.article),))
    finding = alter(
        total, confirmation="confirmed", confirmed_by=page.url, confirmed_at=given_.NOW, reports=(page, council),
        counts=(alter(total.counts[0], evidence=(given_.cite(given_.XINHUA, "exceed 2,400"),)),), growth=(growth,),
    )  # fmt: skip
    return alter(finding, **changes)  # type: ignore[arg-type]


def record(finding: Finding) -> Briefing:
    return alter(given_.NEW, finding=finding, changes=(), parts=(), related=(), told=())


def test_a_body_says_of_its_page_only_what_stands_there() -> None:
    """MIIT's page gives the growth alone: the record says so, and cites who gives the number."""
    said = flow(record(split_total()))
    assert said.startswith(
        "China has over 2,400 foreign-invested telecom firms in all, as of end Feb 2025, +30 % in one year; over "
        "2,400: gov.cn itself gives it; +30 %: MIIT says so on its own page."
    )
    assert "STANDING Confirmed by MIIT; its page lacks over 2,400 (gov.cn). Its own page [1] was first seen on" in said
    assert re.search(r"CITE AS gov\.cn, .* at \[2\]", said)
    whole = split_total(counts=given_.TOTAL.counts)
    held = alter(whole.counts[0], evidence=(alter(whole.counts[0].evidence[0], article=given_.MINISTRY),))
    said = flow(record(alter(whole, counts=(held,))))
    assert "+30 % in one year; MIIT says so on its own page." in said
    assert "STANDING Confirmed by MIIT. Its own page [1]" in said
    assert "CITE AS 工业和信息化部," in said


def test_an_event_without_a_figure_that_its_page_states_is_confirmed_and_the_figure_is_not() -> None:
    firm = alter(given_.AIRBUS, evidence=(given_.cite(given_.TRADE, "Airbus China"),))
    page, trade = given_.MINISTRY_REPORT, given_.TRADE_REPORT
    finding = alter(
        given_.THIRTEEN,
        confirmation="confirmed",
        confirmed_by=page.url,
        reports=(trade, page),
        firms=(firm,),
        counts=(),
    )
    assert name_standing(finding) == "Confirmed by MIIT; its page lacks Airbus China (press only, Developing Telecoms)"
    assert name_event_standing(finding) == "Confirmed by MIIT"
    said = open_message(finding)
    assert "; Airbus China: press only; Developing Telecoms cites nobody for it; the event: confirmed by MIIT," in said
    assert said.endswith("dated 28 Feb 2025 by these or other reports.")
    counted = alter(finding, counts=(alter(given_.THIRTEEN.counts[0], evidence=firm.evidence),), reports=(page,))
    assert "13: no report that is kept states it; the event: confirmed by MIIT" in open_message(counted)
    cited = alter(trade, cites=("MIIT",))
    assert name_standing(alter(finding, reports=(cited, page))) == (
        "Confirmed by MIIT; its page lacks Airbus China (press, Developing Telecoms, citing MIIT)"
    )


def test_a_message_that_confirms_says_what_the_page_does_not_state() -> None:
    finding = split_total()
    said = flow(tell(finding, "confirmed", article=given_.MINISTRY))
    assert said.startswith("MIIT's own page now confirms this: China has over 2,400")
    assert "over 2,400: gov.cn itself gives it; +30 %: MIIT says so on its own page." in said
    assert "now says so on its own page" not in said.partition("STANDING")[0]


def test_chats_and_chinese_letters_leave_out_what_the_page_does_not_state() -> None:
    briefing = record(split_total())
    assert "Confirmed by MIIT on its own page; its page lacks over 2,400 (gov.cn)." in render_chat(briefing, "en")
    assert "工信部网页已证实,但不含超过2400家(gov.cn)。" in render_chat(briefing, "zh")
    confirmed = tell(split_total(), "confirmed", article=given_.MINISTRY)
    assert "工信部网页已证实,但不含超过2400家(gov.cn):" in render_chat(confirmed, "zh")
    assert word_own_standing(briefing.finding) == "工信部已证实,但不含超过2400家(gov.cn)"
    assert word_standing(briefing.finding) == "工信部已证实"  # of subjects, by which people sort mail
    press = alter(given_.TRADE_REPORT, article=given_.XINHUA)
    growth = split_total(counts=(), reports=(given_.MINISTRY_REPORT, press), growth=given_.TOTAL.growth)
    assert word_own_standing(growth) == "工信部已证实,但不含同比增长30%(仅见报道(Developing Telecoms))"
    page, firm = given_.MINISTRY_REPORT, given_.T_SYSTEMS
    named = alter(
        given_.THIRTEEN, confirmation="confirmed", confirmed_by=page.url, reports=(page, given_.XINHUA_REPORT),
        counts=(), firms=(firm,),
    )  # fmt: skip
    assert word_own_standing(named).endswith("(报道引工信部(People's Daily Online))")
    assert word_evidence_in_chinese(named, ()) == ""


def test_a_subject_that_says_who_confirms_names_only_what_that_page_states() -> None:
    finding = split_total()
    assert write_subject(tell(finding, "new", article=given_.MINISTRY)) == (
        "New, confirmed by MIIT: +30 %, all foreign-invested telecom firms [F-2025-008]"
    )
    confirmed = tell(finding, "confirmed", article=given_.MINISTRY)
    assert write_subject(confirmed).startswith("Confirmed by MIIT: +30 %, all foreign-invested")
    assert "超过2400" not in write_chinese_subject(confirmed)
    amended = tell(finding, "amended", article=given_.XINHUA)  # which says nothing of a standing
    assert "over 2,400" in write_subject(amended)
    page, trade = given_.MINISTRY_REPORT, given_.TRADE_REPORT
    count = alter(given_.THIRTEEN.counts[0], evidence=given_.AIRBUS.evidence)
    batch = alter(
        given_.THIRTEEN, confirmation="confirmed", confirmed_by=page.url, reports=(page, trade), counts=(count,)
    )
    assert write_subject(record(batch)) == "Record, confirmed by MIIT: firms approved, pilot batch 1 [F-2025-007]"
    new = Change(batch, 1, given_.NOW, "new", "first_report", "", 1, given_.TRADE)
    week = Window(date(2025, 2, 24), date(2025, 3, 2))
    digest = Digest("weekly", "desk", given_.NOW, given_.NOW, week, (DigestItem(batch, (new,), (new,), ()),))
    assert "13 approved, first batch; the event confirmed" in write_digest_subject(digest)
