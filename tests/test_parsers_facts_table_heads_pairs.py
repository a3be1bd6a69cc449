# ruff: noqa: E501  (a table's line is shown as it is printed)
"""Tables whose headings hold the pilot's words and count something else, beside those that count firms let in."""

import pytest

from domain.dates import Published
from parsers.facts.text.document import Document
from tests.told import READER, check, check_figures

DAY = "2026-03-02"


@pytest.mark.parametrize(
    "text",
    [
        "Number of foreign companies approved under the value-added telecom pilot, per quarter||Q1 2025: 13\nQ2 2025: 8\nQ3 2025: 6",
        "Foreign firms in MIIT's telecom pilot||Number of foreign-invested firms approved for the telecom pilot each month:\nJul 2025: 5\nAug 2025: 3\nSep 2025: 9",
        "MIIT's telecom pilot for foreign investors||| Indicator | Q1 2025 | Q2 2025 |\n| Newly approved foreign-invested telecom pilot companies | 13 | 8 |\n| Services of foreign firms licensed under the telecom pilot | 30 | 44 |",
        "Telecom in China: foreign firms in numbers||2,000 - foreign firms with telecom equipment offices in China\n15 - foreign companies operating telecom networks in Africa\n40 - foreign firms licensed to sell telecom handsets\n8 - companies approved on 10 September for the telecom pilot\n60 - foreign firms admitted to the telecom pilot's fair in Shanghai\n12 - foreign companies in the telecom pilot of Hong Kong\n9 - foreign firms granted talks on the telecom pilot\n7 - firms in dispute with MIIT over the pilot",
        "China's telecom pilot lets foreign investors own value-added telecom firms. The ministry has opened a hotline for it.\nCalls in January: 40\nCalls in February: 80\nTotal so far: 120",
        "China's telecom pilot lets foreign investors own value-added telecom firms. Foreign hospitals may open too.\nHospitals\nApprovals so far: 9",
        "MIIT telecom pilot for foreign investors: cities admitted||| Round | Date | Number |\n| First | 8 April 2024 | 4 |\n| Second | 10 October 2025 | 5 |",
        "MIIT's telecom pilot: interviews with foreign firms so far||May 2025: 13\nJune 2025: 40",
        "MIIT telecom pilot: total of foreign companies' questions||May 2025: 13\nJune 2025: 40",
        "MIIT telecom pilot: foreign companies' data centres in total||May 2025: 13\nJune 2025: 40",
        "MIIT telecom pilot: total fines for foreign firms (thousand yuan)||May 2025: 13\nJune 2025: 40",
        "MIIT's foreign telecom pilot: number of permits held by firms' rivals abroad||May 2025: 13\nJune 2025: 40",
        "MIIT's foreign telecom pilot||| Item | End-2024 | End-2025 |\n| Foreign telecom pilot firms' branches | 130 | 210 |\n| Foreign-invested telecom companies visited | 40 | 60 |\n| Telecom pilot firms with fines | 3 | 5 |\n| Foreign telecom pilot companies' cap (million yuan) | 300 | 500 |",
        "MIIT's foreign telecom pilot||| Item | 2025 | 2026 (plan) |\n| Foreign firms admitted to the telecom pilot | 40 | 80 |",
        "MIIT telecom pilot for foreign investors: meetings||| Round | Date | Companies | Total |\n| 1 | 8 April 2024 | 4 | 4 |\n| 2 | 10 October 2025 | 5 | 9 |",
        "MIIT's telecom pilot hosts talks with foreign investors.\nFirst round: April 8, 2025 (12 people)\nSecond round: October 10, 2025 (15 people)",
        "MIIT's telecom pilot hosts foreign investors.\nFirst batch: April 8, 2025 (12 services)\nSecond batch: October 10, 2025 (15 services)",
        "MIIT's value-added telecom pilot for foreign firms goes on in four places.\nApplications received in May\nIn: 40\nTotal so far: 96",
        "MIIT's value-added telecom pilot for foreign firms goes on in four places.\nBanks\nApprovals granted: 12",
        "MIIT's value-added telecom pilot for foreign firms goes on in four places.\nComplaints\nNew: 4\nTotal: 9",
        "The value-added telecom pilot for foreign firms runs in four places.\nDays to approval:\nShanghai 17\nBeijing 15\nShenzhen 8\nTotal 40",
        "The value-added telecom pilot for foreign firms runs in four places.\nQuestions on approvals from companies:\nShanghai 17\nBeijing 15\nShenzhen 8\nTotal 40",
        "The value-added telecom pilot for foreign firms runs in four places.\nFirms that took part in the pilot's training:\nShanghai 17\nBeijing 15\nShenzhen 8\nTotal 40",
        "Foreign-invested value-added telecom pilot companies in total||Q1 2025 | 13\nQ2 2025 | 30\nQ2 2025 | 17",
        "Foreign firms in the value-added telecom pilot, running total||Chips sold well before year-end 2019.\n2024: 13\nJun 2025: 40",
        "The telecom pilot was launched by MIIT in 2024 for foreign investors.||Nurses trained abroad rose.\nTotal to date: 300",
    ],
)
def test_no_figure_is_told(text: str) -> None:
    check_figures(DAY, text, set())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Cumulative number of foreign-invested firms approved under the value-added telecom pilot||Feb 2025: 13\nSep 2025: 24\nFeb 2026: 40",
            {"13 pilot_total as of 2025-02", "24 pilot_total as of 2025-09", "40 pilot_total as of 2026-02"},
        ),
        (
            "Foreign companies approved under MIIT's value-added telecom pilot: running total||28 February 2025: 13\n10 September 2025: 24",
            {"13 pilot_total as of 2025-02-28", "24 pilot_total as of 2025-09-10"},
        ),
        (
            "China telecom pilot||Foreign companies admitted to the telecom pilot (running total)\nQ1 2025 | 13\nQ2 2025 | 30",
            {"13 pilot_total as of 2025-03", "30 pilot_total as of 2025-06"},
        ),
        (
            "MIIT's foreign telecom pilot||| Item | End-2024 | End-2025 |\n| Foreign firms admitted to the telecom pilot | 13 | 40 |",
            {"13 pilot_total as of 2024-12", "40 pilot_total as of 2025-12"},
        ),
        (
            "Telecom in China: foreign firms in numbers||2,600+ - foreign-invested firms licensed to provide telecom services\n40 - foreign firms approved under the telecom pilot",
            {"2600 stock_total", "40 pilot_total"},
        ),
        (
            "The value-added telecom pilot for foreign firms runs in three places.\nForeign firms approved by place:\nShanghai 17\nBeijing 15\nShenzhen 8\nTotal 40",
            {"17 subset in Shanghai", "15 subset in Beijing", "8 subset in Shenzhen", "40 pilot_total"},
        ),
        (
            "China telecom pilot tracker||Eleven foreign companies were approved for the telecom pilot on Friday.\nTotal so far: 24",
            {"11 batch as of 2026-02-27", "24 pilot_total"},
        ),
    ],
)
def test_firms_let_in_are_told(text: str, told: set[str]) -> None:
    check(DAY, text, tuple(told), ())
    check_figures(DAY, text, told)


def test_a_line_that_goes_on_behind_its_figures_is_read_whole() -> None:
    text = "Foreign firms approved under MIIT's telecom pilot (cumulative): 13 in February 2025, 21 in September 2025, while 30 applications were refused."
    check(DAY, text, (), ("30 batch", "30 pilot_total"))
    counts = READER.read(Document("", text, Published(DAY))).counts
    assert ("30 applications", "other") in {(one.quote, one.role) for one in counts}


def test_the_number_of_a_row_or_of_a_part_of_a_series_is_no_figure() -> None:
    page = (
        "工业和信息化部向第二批8家外商投资企业发放增值电信业务经营试点批复（之1）||近日，工业和信息化部向第二批8家外商投资企业发放增值电信业务经营试点批复，获批企业分布在四地。\n"
        "部分获批企业名单如下：\n| 序号 | 企业名称 | 试点地区 | 批复业务种类 |\n| 1 | 赫曼云科技（中国）有限公司 | 北京 | 信息服务 |\n"
        "| 2 | 西门子数字科技（深圳）有限公司 | 深圳 | 互联网接入服务 |\n下一步，将会同有关部门稳妥有序扩大增值电信业务对外开放，持续优化营商环境，支持获批企业按照批复内容开展经营。"
    )
    title, _, body = page.partition("||")
    assert [one.value for one in READER.read(Document(title, body, Published(DAY))).counts] == [8]
