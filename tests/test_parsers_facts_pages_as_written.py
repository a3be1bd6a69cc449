# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Notices, tables and announcements as pages have them: cells that tabs part, rows as listed, what a text takes back, days of something else."""

import pytest
from scenes import READER

from domain.claims import Reading
from domain.dates import Published
from parsers.facts.text.document import Document

TABLE = (
    "Companies, end of month:\n\nMonth\tTotal\tMinistry licence\tShanghai FTZ approval\n12/2016\t67\t46\t21\n06/2017\t78\t53\tn.a.\n"
    "12/2018\t121\tn.a.\tn.a.\n03/2019\t129\t92\t37\n12/2019\t191\tn.a.\tn.a.\n\nA company with several licences is counted once."
)  # fmt: skip
NOTICE = (
    "This Administration has examined the applications received by 31 January and decided to issue pilot approvals for value-added telecommunications "
    "to three enterprises as listed.\n\nNo.  Enterprise                                          Business\n"
    "1    Brennhaus Cloud Technology (Shenzhen) Co., Ltd.     IDC; ISP\n2    Nordvik Logistics Data (Shenzhen) Co., Ltd.         EDI\n"
    "3    Sanwa Kiden Software (Shenzhen) Co., Ltd.           EDI\n"
)  # fmt: skip


def read(body: str, title: str = "", published: str = "2026-11-20") -> Reading:
    return READER.read(Document(title, body, Published(published)))


def test_a_table_of_months_whose_cells_tabs_part_is_read_by_its_columns() -> None:
    reading = read(TABLE, "Foreign-invested telecom enterprises in China: the series so far", "2020-03-18")
    told = {(one.value, one.role, one.as_of) for one in reading.counts}
    assert {(67, "stock_total", "2016-12"), (46, "subset", "2016-12"), (78, "stock_total", "2017-06")} <= told
    assert {(53, "subset", "2017-06"), (129, "stock_total", "2019-03"), (37, "subset", "2019-03")} <= told
    assert (191, "stock_total", "2019-12") in told


def test_a_row_whose_parts_do_not_come_to_its_total_is_none() -> None:
    reading = read(TABLE.replace("\t46\t21", "\t46\t22"), "Foreign-invested telecom enterprises in China", "2020-03-18")
    assert not [one for one in reading.counts if one.rule.startswith("column.of-") and one.value in (67, 46, 22)]
    assert [one for one in reading.counts if one.rule.startswith("column.of-") and one.value == 129]


def test_a_quote_behind_tabs_stands_at_its_place() -> None:
    reading = read(TABLE, "Foreign-invested telecom enterprises in China", "2020-03-18")
    assert reading.counts
    assert all(reading.text[one.start : one.end] == one.quote for one in reading.counts)


def test_firms_as_listed_are_let_in_and_their_names_begin_with_a_letter() -> None:
    reading = read(NOTICE, "Announcement of the Guangdong Communications Administration on Issuing Pilot Approvals")
    assert [one.name for one in reading.firms if one.status == "approved" and not one.review] == [
        "Brennhaus Cloud Technology (Shenzhen) Co., Ltd.",
        "Nordvik Logistics Data (Shenzhen) Co., Ltd.",
        "Sanwa Kiden Software (Shenzhen) Co., Ltd.",
    ]


def test_what_an_announcement_says_to_be_untrue_is_not_told() -> None:
    reading = read(
        'I. Reports\nOn 1 December 2025 several media published articles headed "Foreign JV wins data center pilot licence", stating that Qiming Orbis Data '
        "(Shanghai) Co., Ltd. had been granted an approval under the pilot for opening up value-added telecommunications services to foreign investors.\n"
        "II. Clarification\nUpon verification, the above reports are not true. Qiming Orbis Data (Shanghai) Co., Ltd. has not obtained any such approval.",
        "Clarification Announcement on Media Reports",
        "2025-12-03",
    )
    assert [one.name for one in reading.firms if one.status == "approved" and not one.review] == []


@pytest.mark.parametrize(
    "text",
    [
        "上海市通信管理局更正:此前公告误将睿澜信息技术(上海)有限公司列入注销名单,该公司增值电信业务经营试点批复继续有效。",
        "应企业撤回申请,工信部决定中止对外资企业睿澜信息技术(上海)有限公司增值电信业务经营许可的注销程序。",
    ],
)
def test_an_end_that_is_taken_back_is_none(text: str) -> None:
    assert [one.status for one in read(text).firms if not one.review] == ["mentioned"]


@pytest.mark.parametrize(
    ("text", "value", "role", "detail"),
    [
        ("2025年,全国新登记外商投资电信企业530家,同比增长27%。", 530, "other", "delta"),
        ("MIIT has granted 63 pilot approvals to foreign telecom firms, of which two have since withdrawn, and is processing 18 more applications.", 18, "other", "in_process"),
        ("The ministry rejected most of the 40 foreign applicants for the value-added telecom pilot, leaving just seven winners.", 7, "batch", ""),
        ("China adds eight to a list of 12 foreign firms cleared for value-added telecoms, lifting the total to 20.", 12, "pilot_total", ""),
        ("China adds eight to a list of 12 foreign firms cleared for value-added telecoms, lifting the total to 20.", 8, "batch", ""),
    ],
)  # fmt: skip
def test_a_figure_counts_what_its_clause_says(text: str, value: int, role: str, detail: str) -> None:
    assert [(one.role, one.detail or "") for one in read(text).counts if one.value == value] == [(role, detail)]


def test_newcomers_growth_is_not_that_of_all() -> None:
    assert read("2025年,全国新登记外商投资电信企业530家,同比增长27%。").growth == ()


def test_the_day_of_what_a_grant_came_before_is_not_its_own() -> None:
    text = "China has approved 12 foreign firms for its value-added telecom pilot ahead of the trade summit on December 5, the ministry said."
    assert read(text).event_date is None


def test_parts_of_a_total_on_a_page_without_a_day_are_as_of_its_day() -> None:
    text = (
        "When 2016 closed, 67 foreign-invested telecom companies were allowed to run telecom services in China. The Ministry of Industry and Information "
        "Technology had admitted 46 of them; the Shanghai Communications Administration had let in the other 21."
    )
    reading = READER.read(Document("", text))
    assert {one.as_of for one in reading.counts if one.role == "subset"} == {"2016-12"}


def test_who_stops_its_business_and_has_its_paper_ended_has_ended() -> None:
    text = "工信部通报:外资企业云桥数据(深圳)有限公司已停止增值电信业务并完成试点批复注销手续。"
    assert "revoked" in [one.status for one in read(text).firms]


def test_a_table_in_which_no_row_is_given_whole_tells_no_parts() -> None:
    body = "Month\tTotal\tApproved online\tApproved at the counter\n12/2016\t67\t46\tn.a.\n06/2017\t78\tn.a.\t53\n"
    reading = read(body, "Foreign-invested telecom enterprises in China", "2017-08-18")
    assert not [one for one in reading.counts if one.rule.startswith("column.of-")]


def test_a_list_of_others_that_grows_is_none_of_those_let_in() -> None:
    text = "MIIT adds two foreign telecom firms to a list of 12 companies barred from the value-added telecom pilot."
    assert [one.role for one in read(text).counts if one.value == 12 and not one.review and one.role != "other"] == []


def test_none_of_the_following_is_let_in() -> None:
    text = NOTICE.replace(
        "decided to issue pilot approvals for value-added telecommunications to three enterprises as listed.",
        "found that none of the following may operate value-added telecommunications in the pilot:",
    )
    assert [
        one.name
        for one in read(text, "Announcement of the Guangdong Communications Administration").firms
        if one.status == "approved" and not one.review
    ] == []


def test_whom_a_group_runs_its_business_through_by_contract_is_not_let_in() -> None:
    text = (
        "The Board announces that on 3 December 2025 Quanlin (Shenzhen) Network Technology Co., Ltd. obtained from the Ministry of Industry and Information Technology "
        "an approval under the pilot for foreign-invested value-added telecommunications. Since listing the Group has run its platform through Shenzhen Quanyi Culture Co., "
        'Ltd. (the "OPCO"), which is owned by two individual registered shareholders and holds a domestic licence.'
    )
    assert {one.name: one.status for one in read(text).firms}["Shenzhen Quanyi Culture Co., Ltd."] != "approved"


def test_who_got_in_ahead_of_the_others_did_so_on_that_day() -> None:
    text = "MIIT approved Siemens Digital Health (Shanghai) Co., Ltd. for the foreign value-added telecom pilot ahead of the others on November 5, the ministry said."
    assert read(text).event_date == "2026-11-05"
