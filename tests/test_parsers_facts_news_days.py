# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""The day of the news where the sentence that tells it gives none, or gives that of its announcing beside it. All are invented."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
PUBLISHED = Published("2026-11-20")


def find_day(text: str) -> str | None:
    title, _, body = text.partition("|")
    return READER.read(Document(title, body, PUBLISHED)).event_date


APPROVED = (
    "have been approved for China's value-added telecom pilot by the Ministry of Industry and Information Technology"
)


@pytest.mark.parametrize(
    "text",
    [
        "|11月12日上午,临港服务大厅格外热闹。当天有6家外资企业的增值电信业务试点申请获得受理。",
        "|11月12日,某德国软件商的子公司泽林云数据(上海)有限公司收到了工信部签发的增值电信业务经营试点批复。与它同日拿到批复的,一共有9家外商投资企业。",
        f"|On November 12 there was cake in Lin-gang. Nine foreign firms {APPROVED} on that very day.",
    ],
)
def test_the_same_day_is_the_one_told_before(text: str) -> None:
    assert find_day(text) == "2026-11-12"


@pytest.mark.parametrize(
    "text",
    [
        "关于撤销部分企业增值电信业务经营试点批复的通告|经查,下列外商投资企业隐瞒实际控制人信息,现决定撤销其增值电信业务经营试点批复:\n泽林云数据(海南)有限公司\n柏安网络(三亚)有限公司\n特此通告。\n\n2026年11月12日",
        "Announcement on Pilot Approvals|Upon examination, the following two foreign-invested enterprises are approved to carry out pilot operation of value-added telecommunications services:\n1. Osterholm Software (Beijing) Co., Ltd.\n2. Beijing Trellund Data Co., Ltd.\nIt is hereby announced.\n\n12 November 2026",
    ],
)
def test_a_day_alone_under_a_notice_is_its_signatures(text: str) -> None:
    assert find_day(text) == "2026-11-12"


@pytest.mark.parametrize(
    "text",
    [
        "China lets more firms in|MIIT has approved a first batch of 13 foreign-invested companies for the value-added telecom pilot.\n\nThe ministry did not name them.\n\nRelated stories\nA plan for the coast\nJune 14, 2024",
        "外企获批|工信部向首批13家外资企业发放增值电信业务经营试点批复。\n企业分布在上海和北京。\n相关阅读\n某市印发行动方案\n2024年6月14日",
        "外企获批|工信部向首批13家外资企业发放增值电信业务经营试点批复,特此公告。\n相关阅读\n某市印发行动方案\n2024年6月14日",
        "More firms|MIIT has approved a second batch of 26 foreign-invested telecom companies.\n\nThey will build data centres.\n\nMarch 5, 2027",
        "试点企业增至40家|增值电信试点企业累计已有40家外资企业。\n据介绍,业务量增长较快。\n\n上一篇\n\n2023年5月6日",
    ],
)
def test_a_day_alone_under_an_article_dates_nothing(text: str) -> None:
    title, _, body = text.partition("|")
    reading = READER.read(Document(title, body, PUBLISHED))
    assert reading.event_date is None
    assert {count.as_of for count in reading.counts} <= {None}


@pytest.mark.parametrize(
    "text",
    [
        "|泽林集团今日宣布,其全资子公司泽林云数据(上海)有限公司于11月12日收到增值电信业务经营试点批复。",
        "|Zellin Group today announced that its unit Zellin Cloud Data (Shanghai) Co., Ltd. received its pilot approval for value-added telecom services on November 12.",
        "|Zellin Group today welcomed the pilot approval of its unit Zellin Cloud Data (Shanghai) Co., Ltd. for value-added telecom services. The document is dated 12 November 2026 and covers information services.",
    ],
)
def test_who_announces_an_act_today_does_not_date_it(text: str) -> None:
    assert find_day(text) == "2026-11-12"


@pytest.mark.parametrize(
    "text",
    [
        "|China's regulator has revoked the value-added telecom pilot approval of foreign-invested Zellin Cloud Data (Shanghai) as of November 12.",
        "|Pilot approvals for value-added telecommunications business are hereby granted, as of 12 November 2026, to the foreign-invested enterprises below: Zellin Cloud Data (Shanghai) Co., Ltd.; Osterholm Software (Beijing) Co., Ltd. They shall report before 31 March.",
    ],
)
def test_an_act_takes_effect_as_of_its_day(text: str) -> None:
    assert find_day(text) == "2026-11-12"


def test_so_many_let_in_as_of_a_day_are_no_act_of_that_day() -> None:
    reading = READER.read(Document("", f"Nine foreign firms {APPROVED} as of November 12.", PUBLISHED))

    assert (reading.kind, reading.event_date) == ("total", "2026-11-12")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("|In September our subsidiary Zellin Cloud Data (Shanghai) Co., Ltd. was let into China's value-added telecom pilot for foreign-invested firms.", "2026-09"),
        ("|Since September our subsidiary Zellin Cloud Data (Shanghai) Co., Ltd. has been approved for China's value-added telecom pilot for foreign-invested firms.", None),
        ("|Our subsidiary Zellin Cloud Data (Shanghai) Co., Ltd. was let into China's telecom pilot for foreign-invested firms in May, its sister in June.", None),
    ],
)  # fmt: skip
def test_an_english_act_without_a_day_has_its_one_month(text: str, day: str | None) -> None:
    assert find_day(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("FLASH: China's MIIT clears eight more foreign firms for telecom pilot|MIIT: eight foreign-invested companies get value-added telecom approval", "2026-11-20"),
        ("China's MIIT clears eight more foreign firms for telecom pilot|Eight foreign-invested companies get value-added telecom approval.", None),
    ],
)  # fmt: skip
def test_a_flash_tells_of_its_own_day(text: str, day: str | None) -> None:
    assert find_day(text) == day


def test_yesterday_in_one_character_is_a_day() -> None:
    assert find_day("|內地工信部昨公布新一輪增值電訊試點名單,共10間外資公司獲批。") == "2026-11-19"


def test_the_news_is_dated_where_the_head_tells_it_though_batches_are_told_below() -> None:
    text = "海南再添外资电信企业|11月12日,海南省通信管理局向海南泽林云数据有限公司送达增值电信业务经营试点批复。在它之前,首批13家里海南占了2家,第二批17家里占3家。"

    assert find_day(text) == "2026-11-12"
