# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""Which of the kinds that a text tells is its news: its title and first paragraph, not what they are told beside."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_gazetteer())


@pytest.mark.parametrize(
    ("kind", "title", "text"),
    [
        (
            "revocation",
            "上海市通信管理局关于注销部分增值电信业务经营试点批复的公告",
            "现注销下列企业持有的增值电信业务经营试点批复：\n1.芮坦（上海）信息服务有限公司；\n2.上海贝隆远程网络有限公司。",
        ),
        (
            "approval",
            "Announcement on Approval of Pilot Operation of Value-added Telecommunications Services by Foreign-invested Enterprises",
            "Upon examination, the following two enterprises are approved to carry out pilot operation:\n1. Osterholm Software (Beijing) Co., Ltd.\n2. Beijing Trellund Data Co., Ltd.",
        ),
        (
            "denial",
            "Oracle, SAP say they hold no Chinese telecom pilot approval",
            "Oracle and SAP on Wednesday denied having been admitted to China's pilot for foreign-owned value-added telecom providers.",
        ),
        (
            "approval",
            "",
            "China's regulator has added 24 names to the roster of foreign firms in the telecom pilot, taking the tally of approved companies to 58.",
        ),
        (
            "policy",
            "",
            "Suzhou and Nanjing on Monday received the go-ahead of the Ministry of Industry and Information Technology to start their part of the value-added telecom pilot open to foreign investors.",
        ),
        (
            "total",
            "How many foreign firms are in China's telecom pilot?",
            "The first batch of 13 foreign companies was approved in February 2025. By the end of May 2,500 foreign-invested telecom companies held licences in China.",
        ),
        (
            "application",
            'Q&A: "We filed because our engineers are here"',
            "Lumbrera is a foreign freight platform. Its China company is seeking one of the country's pilot telecom approvals.",
        ),
    ],
)
def test_the_main_statement_is_the_news(reader: Reader, kind: str, title: str, text: str) -> None:
    assert reader.read(Document(title, text, Published("2026-03-10"))).kind == kind


def test_a_line_that_corrects_is_not_the_news(reader: Reader) -> None:
    reading = reader.read(
        Document(
            "Beijing names foreign firms for telecom pilot (corrected)",
            "Corrects the number of applicants that filed to 6\nChina's industry ministry approved 11 foreign companies on Thursday for the value-added telecom pilot.",
            Published("2026-03-06"),
        )
    )

    assert reading.kind == "approval"


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        (["威瑞信通信（上海）有限公司|准予许可", "恩梯梯通信系统（中国）有限公司|不予许可"], "approval"),
        (["恩梯梯通信系统（中国）有限公司|不予许可", "宝适通信（上海）有限公司|不予许可"], "denial"),
    ],
)
def test_a_row_of_refusal_is_not_the_news_of_a_table_of_grants(reader: Reader, rows: list[str], kind: str) -> None:
    table = "\n".join(f"{row}|外商投资经营增值电信业务|2025-09-12" for row in rows)
    text = f"企业名称|审批结果|许可事项|办结时间\n{table}"
    assert reader.read(Document("行政许可结果公示", text, Published("2025-09-20"))).kind == kind


@pytest.mark.parametrize(
    ("rest", "kind"),
    [
        ("截至2025年2月底,我国外商投资电信企业超过2400家。", "approval"),
        ("截至2026年3月底,我国外商投资电信企业超过3000家。", "total"),
    ],
)
def test_a_sum_as_of_an_act_long_past_is_no_newer_than_it(reader: Reader, rest: str, kind: str) -> None:
    text = f"2025年2月28日,工信部向首批13家外资企业发放增值电信业务经营试点批复。{rest}"
    assert reader.read(Document("", text, Published("2026-05-06"))).kind == kind
