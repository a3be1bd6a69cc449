# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""Where the name of a firm begins: not in a row's number, a body of the firm, or a word that joins two names."""

import pytest

from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
EN = "MIIT published the approvals of its value-added telecom pilot for foreign-invested firms."


def list_names(text: str) -> list[str]:
    return [one.name for one in READER.read(Document("", text)).firms]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            f"{EN} No. 1 Karolinska Data Service (Beijing) Co., Ltd. and No. 2 Wexford Learning (Shenzhen) Co., Ltd. were approved.",
            ["Karolinska Data Service (Beijing) Co., Ltd.", "Wexford Learning (Shenzhen) Co., Ltd."],
        ),
        (
            f"{EN}\nB1-20270311 Tamarisk Hosting (Beijing) Co., Ltd.\nB2-20270940 Lomond Auctions (Beijing) Co., Ltd.",
            ["Tamarisk Hosting (Beijing) Co., Ltd.", "Lomond Auctions (Beijing) Co., Ltd."],
        ),
        (f"{EN} Board of Temasun Infra Ltd. said that its China unit was approved.", ["Temasun Infra Ltd."]),
        (
            f"{EN} Microsoft Azure goes on working through a partner in China's telecom market.",
            ["Microsoft Azure"],
        ),
        (
            "Two foreign-invested companies have been approved to provide value-added telecom services in north China's Tianjin Municipality.",
            [],
        ),
        (
            "工业和信息化部批准广州蒙科汽车数据有限公司和泰莱贸易科技(广州)有限公司开展增值电信业务经营试点。",
            ["广州蒙科汽车数据有限公司", "泰莱贸易科技(广州)有限公司"],
        ),
        (
            "南沙获批外资增值电信业务经营试点的除新桥云服务(广州)有限公司外,还有广州蒙科汽车数据有限公司。",
            ["新桥云服务(广州)有限公司", "广州蒙科汽车数据有限公司"],
        ),
    ],
)
def test_a_name_begins_where_it_begins(text: str, names: list[str]) -> None:
    assert list_names(text) == names


def test_a_notice_of_acceptance_lets_nobody_in_however_far_before_the_name() -> None:
    text = f"{EN} The notice of acceptance was issued by the Ministry of Industry and Information Technology (MIIT) on 27 October 2025 to the Group's subsidiary Nordlys Contact Services (Hainan) Limited."
    (firm,) = READER.read(Document("", text)).firms
    assert firm.status != "approved" or firm.review
