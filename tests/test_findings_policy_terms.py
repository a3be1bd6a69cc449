"""Terms of a policy act from the page to the message: dates and share, each with who says it. Texts are invented."""

from datetime import UTC, datetime

import briefings as given_

from alerts.finding.rulings import describe_correction
from alerts.in_chinese.chinese_subjects import describe_chinese_correction
from alerts.rendering import render_briefing
from domain.altering import alter
from domain.dates import Published
from domain.describing import describe_finding
from domain.findings import ArticleRef, Change, Finding, ReadingEvent, RulingEvent
from domain.firms import load_gazetteer
from findings.fold import fold
from findings.state import State
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
TITLE = "关于开展增值电信业务扩大对外开放试点工作的通告"
DRAFT = (
    "2024年4月10日，工业和信息化部发布通告，在北京、上海开展增值电信业务扩大对外开放试点，"
    "外资股比由不超过50%放宽至100%。"
)
NOW = datetime(2024, 4, 10, 9, 0, tzinfo=UTC)


def tell(number: int, body: str, title: str = TITLE) -> ReadingEvent:
    reading = READER.read(Document(title, body, Published("2024-04-10"), authority="regulator"))
    article = ArticleRef(number, f"https://www.miit.gov.cn/{number}", title, "MIIT", "regulator", "2024-04-10", NOW, ())
    return ReadingEvent(number, NOW, article, reading)


def fold_all(*events: ReadingEvent) -> list[Change]:
    state, changes = State(), []
    for event in events:
        folded = fold(state, event)
        state.apply(folded)
        changes += folded.changes
    return changes


def play(*events: ReadingEvent) -> tuple[Finding, list[str]]:
    """The policy finding after the events, and the reasons of all changes."""
    state, reasons, found = State(), [], None
    for event in events:
        folded = fold(state, event)
        state.apply(folded)
        reasons += [change.reason for change in folded.changes if change.finding.kind == "policy"]
        found = next((change.finding for change in folded.changes if change.finding.kind == "policy"), found)
    assert found is not None
    return found, reasons


def test_a_notice_brings_its_terms_into_the_finding() -> None:
    finding, reasons = play(tell(1, DRAFT + "本通告自2024年6月1日起施行。"))

    told = {(term.kind, term.value, term.before) for term in finding.terms}
    assert {("instrument", "通告", ""), ("share", "100", "50"), ("effective", "2024-06-01", "")} <= told
    assert all(term.evidence[0].quote in term.evidence[0].sentence for term in finding.terms)
    assert len(reasons) == 1


def test_a_date_that_comes_later_is_news_and_a_repeated_one_is_not() -> None:
    finding, reasons = play(
        tell(1, DRAFT), tell(2, DRAFT + "本通告自2024年6月1日起施行。"), tell(3, DRAFT + "通告自2024年6月1日起施行。")
    )

    assert reasons[1:] == ["terms_added"]
    assert [term.value for term in finding.terms if term.kind == "effective"] == ["2024-06-01"]


def test_a_date_that_the_page_itself_puts_off_is_a_correction_and_stands_alone() -> None:
    asked = "请于2024年{}月10日前将意见反馈至我部。本通告自2024年6月1日起施行。"
    first = tell(1, DRAFT + asked.format(5))
    second = tell(2, DRAFT.replace("100%", "80%") + asked.format(6))
    article = alter(second.article, url=first.article.url, replaces=1, earlier=(1,))
    finding, reasons = play(first, alter(second, article=article))

    told = {(term.kind, term.value) for term in finding.terms if term.kind in ("share", "effective", "comment_until")}
    assert told == {("share", "80"), ("effective", "2024-06-01"), ("comment_until", "2024-06-10")}
    assert reasons.count("page_changed") == 2
    changes = fold_all(first, alter(second, article=article))
    (change,) = (one for one in changes if dict(one.details).get("field") == "term:share")
    assert describe_correction(change, finding) == "the foreign share is 80 %, not 100 %"
    assert describe_chinese_correction(change, finding) == "外资股比为80 %,非100 %"


def test_json_gives_the_terms_with_their_evidence() -> None:
    finding, _ = play(tell(1, DRAFT))
    share = next(term for term in describe_finding(finding)["terms"] if term["kind"] == "share")

    assert (share["value"], share["before"]) == ("100", "50")
    assert share["evidence"][0]["quote"] == "外资股比由不超过50%放宽至100%"


def test_the_message_says_dates_and_share_with_their_source() -> None:
    finding, _ = play(tell(1, DRAFT + "请于2024年5月10日前将意见反馈至我部。本通告自2024年6月1日起施行。"))
    briefing = alter(given_.NEW, finding=finding, changes=(given_.change(finding, "new"),), parts=(), related=())
    text = " ".join(render_briefing(briefing).text.split())

    assert "SHARE of foreign firms: from 50 % to 100 % [1]" in text
    assert "in force from: 1 Jun 2024 [1]" in text
    assert "comments are taken until: 10 May 2024 [1]" in text
    assert "外资股比由不超过50%放宽至100%" in text


def test_the_message_shows_each_share_with_its_services_and_never_one_for_all() -> None:
    body = (
        "2024年4月10日，工业和信息化部公布方案，扩大增值电信业务对外开放，"
        "取消互联网接入服务（仅限为用户提供接入）的外资股比限制，国内互联网虚拟专用网业务外资股比不超过50%。"
    )
    finding, _ = play(tell(1, body))
    briefing = alter(given_.NEW, finding=finding, changes=(given_.change(finding, "new"),), parts=(), related=())
    text = "".join(render_briefing(briefing).text.split())

    assert "internetaccess(ISP):nocapanymore,inthesource'swords:“取消互联网接入服务（仅限为用户提供接入）的" in text
    assert "IPvirtualprivatenetworks(IP-VPN):atmost50%,inthesource'swords:“国内互联网虚拟专用网业务" in text
    assert "offoreignfirms:nocap" not in text
    told = [(term["value"], term["services"]) for term in describe_finding(finding)["terms"] if term["kind"] == "share"]
    assert told == [("none", ["ISP"]), ("50", ["IPVPN"])]


def test_a_share_that_is_tied_to_none_of_several_services_says_so_with_the_sentence() -> None:
    finding, _ = play(tell(1, DRAFT + "试点业务包括互联网数据中心、内容分发网络。"))
    finding = alter(finding, services=("IDC", "CDN"))
    briefing = alter(given_.NEW, finding=finding, changes=(given_.change(finding, "new"),), parts=(), related=())
    text = "".join(render_briefing(briefing).text.split())

    assert "from50%to100%;forwhichservicesisnottoldapart,seethesentence:“2024年4月10日" in text


def test_a_merge_of_two_policy_acts_keeps_the_share_of_each_service() -> None:
    state = State()
    bodies = (
        "2024年4月10日，工业和信息化部公布方案，取消互联网接入服务的外资股比限制。",
        "2024年5月20日，工业和信息化部公布方案，国内互联网虚拟专用网业务外资股比不超过50%。",
    )
    for number, body in enumerate(bodies, 1):
        state.apply(fold(state, tell(number, body)))
    first, second = state.findings()
    state.apply(fold(state, RulingEvent(3, NOW, "merge", second.id, "J. Li", "one act", first.id)))

    told = [(term.value, term.services) for term in state.findings()[0].terms if term.kind == "share"]
    assert told == [("none", ("ISP",)), ("50", ("IPVPN",))]


def tie_share(event: ReadingEvent, value: str, *services: str) -> ReadingEvent:
    """The reading with its share of this value, tied to these services."""
    (statement, *others) = event.reading.statements
    (share,) = (term for term in statement.policy if term.kind == "share")
    terms = (alter(share, value=value, services=services),)
    return alter(event, reading=alter(event.reading, statements=(alter(statement, policy=terms), *others)))


def change_share(before: tuple[str, ...], now: tuple[str, ...]) -> list[Change]:
    """What is told of a page whose share, a value and its services, is put otherwise in place."""
    first, second = tie_share(tell(1, DRAFT), *before), tie_share(tell(2, DRAFT), *now)
    article = alter(second.article, url=first.article.url, replaces=1, earlier=(1,))
    return fold_all(first, alter(second, article=article))[1:]


def test_the_same_share_tied_to_more_services_is_no_correction() -> None:
    told = change_share(("100", "IDC"), ("100", "IDC", "CDN"))

    assert [(change.kind, change.reason) for change in told] == [("amended", "terms_added")]


def test_a_share_is_corrected_by_that_of_the_same_services_alone() -> None:
    told = change_share(("50", "IDC"), ("80", "IDC", "CDN"))
    assert [dict(change.details)["after"] for change in told if change.kind == "corrected"] == ["80 %"]
    told = change_share(("50", "IDC"), ("80", "CDN"))
    assert [dict(change.details)["after"] for change in told if change.kind == "corrected"] == ["not stated"]


def test_an_act_is_told_though_it_gives_no_day_but_that_on_which_it_takes_effect() -> None:
    """Applications that are heard no more were nobody's news: "policy without the day of an act"."""
    body = "工信部决定自12月1日起停止受理外商投资企业增值电信业务试点申请，已受理的28件继续办理。"
    reading = READER.read(Document("外资电信试点暂停受理", body, Published("2024-11-20")))
    article = ArticleRef(1, "https://news.example/1", "外资电信试点暂停受理", "Example", "press", "2024-11-20", NOW, ())
    finding, _ = play(ReadingEvent(1, NOW, article, reading))
    assert [(one.kind, one.value) for one in finding.terms] == [("effective", "2024-12-01")]


def test_a_share_that_was_told_in_brackets_behind_the_one_that_is_stands_before_it() -> None:
    body = (
        "11月12日，工信部发布《关于扩大增值电信业务开放试点范围的通告》，取消呼叫中心外资股比限制（此前不得超过50%）。"
    )
    (statement,) = READER.read(Document(TITLE, body, Published("2024-11-12"))).statements
    assert [(one.value, one.before) for one in statement.policy if one.kind == "share"] == [("none", "50")]
