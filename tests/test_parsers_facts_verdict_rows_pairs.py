# ruff: noqa: E501  (a passage of a test stands on one line)
"""Who is named behind how many were refused or sent back is told so, and not what the sentence tells of others; titles, lists and texts without foreigners beside it."""

import pytest
from told import READER, check

from domain.dates import Published
from parsers.facts.text.document import Document

DAY = "2025-10-30"
A, B = "Orlen Play Network (Hainan) Co., Ltd.", "Lutry Exchange (Beijing) Co., Ltd."
C, D, E = "上海丝柏贸易信息有限公司", "汉弗思数据(上海)有限公司", "上海凯洛数字商务有限公司"


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            f"MIIT on Tuesday approved six foreign-invested applicants for its value-added telecom pilot and refused two: {A} and {B}.",
            ("6 batch", f"{A} rejected", f"{B} rejected"),
            (f"{A} approved", f"{B} approved"),
        ),
        (
            f"MIIT on Tuesday refused six foreign-invested applicants for its value-added telecom pilot and approved two: {A} and {B}.",
            (),
            (f"{A} rejected", f"{B} rejected"),
        ),
        (
            f"9月29日,外资增值电信业务试点11家获准,名单里有{E};4家被退回补正,包括{C};2家未获批准,分别是{D}和汉诺数据(上海)有限公司。",
            (f"{E} approved", f"{D} rejected", f"{C} applicant"),
            (f"{D} approved", f"{C} rejected", f"{C} approved"),
        ),
        (
            f"9月29日,外资增值电信业务试点2家未获批准;11家获准,分别是{D}和{E}等。",
            (f"{D} approved",),
            (f"{D} rejected",),
        ),
        (
            f"NTT Data unit gets China data centre nod||{B} has been cleared by MIIT to operate internet data centres under the foreign investment telecom pilot.",
            (f"{B} approved", "NTT Data parent"),
            ("NTT Data approved",),
        ),
        (
            f"NTT Data gets China data centre nod for unit||{B} has been cleared by MIIT to operate internet data centres under the foreign investment telecom pilot.",
            (f"{B} approved",),
            ("NTT Data approved",),
        ),
        (
            "MIIT's list, as refreshed on 6 October 2025, has 41 foreign players on it, all holders of a telecom pilot approval.",
            ("41 pilot_total",),
            ("41 batch",),
        ),
        (
            "MIIT's new list, published on 6 October 2025, has 41 foreign players on it, all cleared for the telecom pilot.",
            (),
            ("41 pilot_total",),
        ),
    ],
)
def test_each_row_has_its_own_verdict(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check(DAY, text, told, untold)


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        (
            "MIIT has added 28 cities to its trial that lets private Chinese capital into broadband access. Altogether 107 private domestic enterprises had been approved for the trial. Overseas investors cannot take part.",
            False,
        ),
        (
            "MIIT has added 28 cities to its trial that lets foreign capital into value-added telecom services. Altogether 107 foreign enterprises had been approved for the trial.",
            True,
        ),
        (
            "成都锦屏数码股份有限公司全资子公司成都锦云到家科技有限公司取得四川省通信管理局颁发的《增值电信业务经营许可证》。成都锦屏数码股份有限公司及其子公司均无外资股东。",
            False,
        ),
        (
            "外商投资企业成都锦云到家科技有限公司取得四川省通信管理局颁发的《增值电信业务经营许可证》,外资持股比例不受限制。",
            True,
        ),
    ],
)
def test_where_no_foreigner_has_a_share_a_text_is_off_the_subject(text: str, relevant: bool) -> None:
    assert READER.read(Document("", text, Published(DAY))).relevant is relevant
