# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""The day of an act beside those of the steps before it, of its taking effect and of its telling; the column of days in a table. All are invented."""

import pytest

from domain.claims import Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
PAGE = Published("2026-06-20")
FIRM = "柏安网络(上海)有限公司"
FIRM_EN = "Baian Network (Shanghai) Co., Ltd."
PILOT = "value-added telecom pilot"


def read(text: str, title: str = "") -> Reading:
    return READER.read(Document(title, text, PAGE))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{FIRM}2025年2月28日取得的外资增值电信试点批复,6月18日被工信部撤销。", "revocation"),
        (f"工信部6月18日作出决定,{FIRM}外资增值电信试点批复自7月1日起失效。", "revocation"),
        (f"工信部6月18日撤销{FIRM}于2025年2月28日取得的外资增值电信试点批复。", "revocation"),
        (
            f"The {PILOT} approval of German-owned {FIRM_EN}, granted on February 28, 2025, was revoked on June 18.",
            "revocation",
        ),
        (
            f"German-owned {FIRM_EN} filed its {PILOT} application on June 10 and MIIT approved it on June 18.",
            "approval",
        ),
        ("工信部18日公布,13間外資企業獲批增值電訊業務試點;該批覆將於7月1日生效。", "approval"),
        ("工信部18日公布13間外資企業獲批增值電訊業務試點名單,企業須於9月18日前開業。", "approval"),
        ("针对6月10日网传“外资增值电信试点暂停”的消息,工信部18日回应称不属实。", "denial"),
        ("某自媒体6月10日称13家外资企业获增值电信试点批复,工信部18日辟谣。", "denial"),
        (f"MIIT approved 13 foreign-invested companies for China's {PILOT} two days ago.", "approval"),
    ],
)
def test_the_act_has_its_own_kind_and_day(text: str, kind: str) -> None:
    found = read(text)
    assert (found.kind, found.event_date) == (kind, "2026-06-18")


def test_an_ending_from_a_day_on_is_a_revocation() -> None:
    assert read(f"工信部6月18日公告,{FIRM}外资增值电信试点批复自6月10日起注销。").kind == "revocation"


@pytest.mark.parametrize(
    ("words", "day"),
    [("on Thursday last week", "2026-06-11"), ("on Thursday", "2026-06-18"), ("three days ago", "2026-06-17")],
)
def test_a_day_told_from_the_page_s_day(words: str, day: str) -> None:
    assert read(f"MIIT approved 13 foreign-invested companies for China's {PILOT} {words}.").event_date == day


@pytest.mark.parametrize(
    "text",
    [
        "Shanghai, June 20 — China approved 13 foreign-invested companies for its value-added telecom pilot.",
        "Munich, June 20, 2026 /PRNewswire/ -- A unit of Baian Group has been approved for China's value-added telecom pilot.",
        "上海,6月20日——柏安集团旗下公司获得增值电信业务经营试点批复。",
    ],
)
def test_a_dateline_gives_neither_day_nor_place(text: str) -> None:
    found = read(text)
    assert (found.kind, found.event_date, found.regions) == ("approval", None, ())


ROWS = f"{FIRM} | 上海 | {{}} | 2029年6月17日\n2 | 泽林云数据(海南)有限公司 | 海南 | {{}} | 2029年6月17日"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("序号 | 企业名称 | 试点地区 | 批复日期 | 有效期至\n1 | ", "2026-06-18"),
        ("序号 | 企业名称 | 试点地区 | 申请日期 | 批复日期\n1 | ", "2029-06-17"),
        ("序号 | 企业名称 | 试点地区 | 受理日期 | 备注\n1 | ", None),
    ],
)
def test_the_column_that_says_so_gives_the_day(head: str, day: str | None) -> None:
    text = f"{head}{ROWS.format('2026年6月18日', '2026年6月18日')}\n注:以上企业均为外商投资企业。"
    page = Published("2029-06-20") if day == "2029-06-17" else PAGE
    found = READER.read(Document("增值电信业务经营试点批复企业名单", text, page))
    assert (found.kind, found.event_date) == ("approval", day)


def test_the_column_of_endings_dates_them() -> None:
    text = f"序号 | 企业名称 | 批复日期 | 注销日期\n1 | {FIRM} | 2025年2月28日 | 2026年6月18日\n2 | 泽林云数据(海南)有限公司 | 2025年2月28日 | 2026年6月18日"
    found = read(text, "外商投资电信企业增值电信业务经营试点批复注销名单")
    assert (found.kind, found.event_date) == ("revocation", "2026-06-18")


def test_an_english_table_has_its_column_too() -> None:
    text = f"No. | Enterprise | Place | Date of approval | Valid until\n1 | {FIRM_EN} | Shanghai | June 18, 2026 | June 17, 2029\n2 | Zellin Cloud Data (Hainan) Co., Ltd. | Hainan | June 18, 2026 | June 17, 2029"
    found = read(text, "List of foreign-invested enterprises granted value-added telecom pilot approvals")
    assert (found.kind, found.event_date, found.regions) == ("approval", "2026-06-18", ("Hainan", "Shanghai"))


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("附件:第三批增值电信业务经营试点批复企业名单(外商投资)", "approval"),
        ("外商投资企业增值电信业务经营试点申请受理情况表", "application"),
    ],
)
def test_a_list_is_what_its_title_says(title: str, kind: str) -> None:
    assert read(f"1. {FIRM} 互联网数据中心 上海\n2. 泽林云数据(海南)有限公司 内容分发网络 海南", title).kind == kind


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (f"China's IT ministry approved 13 foreign-invested companies for its {PILOT}.", ("MIIT",)),
        (f"Shanghai's communications administration approved 13 foreign-invested companies for the {PILOT}.", ("SHCA",)),
        (f"Guangdong's telecoms regulator approved 13 foreign-invested companies for China's {PILOT}.", ("GDCA",)),
        (f"The Hainan Provincial Communications Administration accepted applications from 13 foreign-invested companies for China's {PILOT}.", ("HICA",)),
        (f"China's cabinet approved a plan to extend the {PILOT} for foreign investors.", ("GOV",)),
        (f"A think tank under MIIT said 13 foreign-invested companies had been approved for China's {PILOT}.", ()),
        (f"A former MIIT vice minister said 13 foreign-invested companies had been approved for China's {PILOT}.", ()),
        (f"A member of the leading group of the Ministry of Industry and Information Technology said 13 foreign-invested companies had been approved for China's {PILOT}.", ("MIIT",)),
    ],
)  # fmt: skip
def test_a_body_by_other_words(text: str, bodies: tuple[str, ...]) -> None:
    assert read(text).authority == bodies


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f"Beijing's decision to approve 13 foreign-invested companies for its {PILOT} was welcomed.", ()),
        (f"China approved 13 foreign-invested companies for its {PILOT}, MIIT told a forum in Hainan.", ()),
        (f"China approved 13 foreign-invested companies for its {PILOT}, the Shanghai Securities News said.", ()),
        (f"China approved 13 foreign-invested companies for its {PILOT}, said a professor at Shanghai Jiao Tong University.", ()),
        (f"13 foreign-invested companies in Hainan were approved for China's {PILOT}.", ("Hainan",)),
    ],
)  # fmt: skip
def test_a_venue_or_a_paper_is_no_place(text: str, places: tuple[str, ...]) -> None:
    assert read(text).regions == places


def test_a_memo_on_a_new_act_tells_that_act_and_not_the_first_batch() -> None:
    text = "2026年6月18日,工业和信息化部发布《关于扩大增值电信业务对外开放试点的通告》,将试点地区扩大至苏州、杭州,自2026年7月1日起施行。此前,2024年4月8日发布的107号文在北京、上海启动试点,2025年2月28日首批13家外资企业获批。"
    found = read(text, "外资增值电信试点法律评析")
    assert (found.kind, found.event_date) == ("policy", "2026-06-18")
