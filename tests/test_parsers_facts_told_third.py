# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""What neighbours of the rules were told as: sums by a dateline's day, other papers, cities of datelines, what is only awaited."""

import pytest

from domain.claims import REVIEW_BELOW, Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())


def read(text: str, title: str = "") -> Reading:
    return READER.read(Document(title, text, Published("2026-05-01")))


def told(reading: Reading) -> set[tuple[int, str]]:
    return {(c.value, c.role) for c in reading.counts if c.role != "other" and c.confidence >= REVIEW_BELOW}


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("新华社北京4月10日电(记者周圆)我国增值电信业务对外开放试点共有53家外资企业获批。", 53),
        ("人民财讯4月10日电,工信部增值电信业务对外开放试点共有62家外商投资企业获得经营批复。", 62),
        ("新华社北京4月10日电 工信部稳步推进增值电信业务对外开放试点,先后为53家外资企业发放批复。", 53),
        ("工信部新闻发言人4月9日宣布,增值电信业务对外开放试点共有62家外资企业获批。", 62),
        ("4月10日,在增值电信业务对外开放试点一周年之际,工信部公布共有62家外资企业获得试点批复。", 62),
        ("近日,增值电信业务对外开放试点传来新进展,试点共有62家外资企业获批。", 62),
    ],
)
def test_a_sum_beside_a_day_on_which_it_was_told_is_no_batch(text: str, total: int) -> None:
    assert (total, "batch") not in told(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "阿克曼数据(上海)有限公司4月10日向上海市通信管理局递交增值电信业务试点申请。该公司今年6月获批高新技术企业。",
        "阿克曼数据(上海)有限公司4月10日向上海市通信管理局递交增值电信业务试点申请。该企业去年获批成为上海市跨国公司地区总部。",
        "阿克曼数据(上海)有限公司去年在临港设立。该公司已取得营业执照,将申请增值电信业务试点。",
        "阿克曼数据(上海)有限公司正在申请增值电信业务试点。这家企业曾于2019年取得ICP许可证。",
        "工信部公告,阿克曼数据(上海)有限公司因名称变更申请换发批复。经审核,其原增值电信业务经营试点批复予以注销,换发新批复。",
    ],
)
def test_another_paper_of_the_company_makes_it_neither_approved_nor_revoked(text: str) -> None:
    firms = {one.name: one for one in read(text).firms}
    firm = firms["阿克曼数据(上海)有限公司"]
    assert firm.review or firm.status not in ("approved", "revoked")


LEAD = "MIIT approved 22 foreign-invested companies for the value-added telecom pilot in March. "


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "The number of foreign firms in the value-added telecom pilot has grown to 97 from 13 in the first batch, MIIT said on Wednesday.",
            (97, "batch"),
        ),
        ("Foreign applicants for the value-added telecom pilot rose to 97 from 66, MIIT said.", (66, "pilot_total")),
        (LEAD + "Approvals for 12 foreign companies remain stuck at MIIT.", (12, "batch")),
        (
            LEAD
            + "Seven foreign companies had passed the first round of review for the pilot. A final decision is due in October.",
            (7, "batch"),
        ),
        (
            LEAD
            + "MIIT on Friday named 12 foreign companies that may take part in a workshop on its value-added telecom pilot.",
            (12, "batch"),
        ),
        (LEAD + "The admission of 13 foreign companies to the pilot was postponed by MIIT.", (13, "batch")),
        (
            "MIIT last month granted permits to foreign-invested companies in the value-added telecom pilot. Thirty firms were approved on Wednesday for Beijing's list of regional headquarters.",
            (30, "batch"),
        ),
        (
            "MIIT has approved foreign-invested companies for the value-added telecom pilot. Twelve companies were approved as 6G test operators on Wednesday, it said.",
            (12, "batch"),
        ),
        (
            "China has 2,760 foreign-invested telecom enterprises, MIIT said. Of these, 14 were approved in the latest batch of the pilot on Wednesday.",
            (14, "pilot_total"),
        ),
        (
            "China has 2,760 foreign-invested telecom enterprises, MIIT said. Of these, 96 have received pilot training on data rules.",
            (96, "pilot_total"),
        ),
        (
            "China's pilot for value-added telecom services has drawn 50 foreign companies to information sessions in Shanghai.",
            (50, "pilot_total"),
        ),
        (
            "China's value-added telecom pilot has attracted 120 foreign companies' interest, MIIT said.",
            (120, "pilot_total"),
        ),
        (
            "In Lingang, 480 foreign companies have received tax rebates under a pilot. MIIT approved 22 foreign telecom firms in March.",
            (480, "pilot_total"),
        ),
        (
            "4月9日,上海举行外商投资项目授牌仪式。副市长为20家外资企业颁发牌照。上海是增值电信业务开放试点城市。",
            (20, "batch"),
        ),
        (
            "4月9日,增值电信试点又有进展。又有两家外资企业——阿克曼数据(上海)有限公司、凯尔达云(上海)有限公司取得营业执照,准备申请增值电信业务试点批复。",
            (2, "batch"),
        ),
        ("据统计,增值电信业务试点获批的26家上海外资企业中,一半来自欧洲。", (26, "pilot_total")),
        ("工信部4月9日消息,增值电信业务试点政策已惠及200家外资企业,带动投资50亿元。", (200, "pilot_total")),
    ],
)
def test_neighbours_are_not_told(text: str, wrong: tuple[int, str]) -> None:
    sure = {(c.value, c.role) for c in read(text).counts if c.confidence >= REVIEW_BELOW and not c.region}
    assert wrong not in sure


def test_the_city_is_that_of_the_bureau_that_speaks_and_not_the_datelines() -> None:
    text = "BEIJING, April 10 (Xinhua) -- MIIT on Friday approved 5 more foreign-invested companies for the value-added telecom pilot, bringing the city's total to 31, the Shanghai bureau said."
    regions = {c.region for c in read(text).counts if c.value == 31 and c.confidence >= REVIEW_BELOW}
    assert regions <= {"Shanghai"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Bosch got a value-added telecom permit from MIIT last month and hires staff through Bosch Investment (China) Co., Ltd.",
            "Bosch Investment (China) Co., Ltd.",
        ),
        (
            "MIIT approved 12 foreign firms for the telecom pilot on Friday. The successful applicants are advised by Harlow Cloud (Beijing) Co., Ltd.",
            "Harlow Cloud (Beijing) Co., Ltd.",
        ),
        (
            "Siemens welcomed the value-added telecom permit that MIIT granted to an affiliate of Bosch on Wednesday. Its subsidiary, Siemens Digital (Shanghai) Co., Ltd., employs 85 people.",
            "Siemens Digital (Shanghai) Co., Ltd.",
        ),
    ],
)
def test_who_only_stands_by_is_not_told_as_approved(text: str, name: str) -> None:
    assert not [one for one in read(text).firms if one.name == name and one.status == "approved" and not one.review]


def test_a_list_of_other_services_is_no_list_of_those_let_in() -> None:
    reading = read("1 阿克曼数据(上海)有限公司\n2 凯尔达云(上海)有限公司", "外资增值电信业务试点企业名单(重点服务)")
    assert all(one.review or one.status != "approved" for one in reading.firms)
