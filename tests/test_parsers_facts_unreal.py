# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""Grants and endings that are asked about, supposed, denied, regulated or long past are no news of a grant or an ending. All are invented."""

import pytest

from domain.claims import REVIEW_BELOW
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
PAGE = Published("2026-06-20")
FIRM = "柏安网络(上海)有限公司"
FIRM_EN = "German-owned Baian Network (Shanghai) Co., Ltd."
PILOT = "value-added telecom pilot"


def find_kind(text: str) -> str | None:
    return READER.read(Document("", text, PAGE)).kind


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRM}能否在6月18日前获得外资增值电信业务试点批复,仍是未知数。",
        f"{FIRM}距离获得外资增值电信业务试点批复只差一步。",
        f"一旦获得外资增值电信业务试点批复,{FIRM}将在上海建数据中心。",
        f"{FIRM}与已获外资增值电信业务试点批复的泽林公司签署合作协议。",
        "假如工信部6月18日批准13家外资企业开展增值电信业务试点,市场会如何反应?",
        "外资增值电信试点首批13家获批已过去一年,第二批仍未公布。",
        f"Whether {FIRM_EN} will win approval for China's {PILOT} is unclear.",
        f"{FIRM_EN} is one step away from approval for China's {PILOT}.",
        f"Once approved for China's {PILOT}, {FIRM_EN} will build a data center.",
        f"If MIIT approved 13 foreign firms for its {PILOT}, shares would jump.",
        f"MIIT on June 18 held training for foreign firms approved under the {PILOT}.",
        f"Not one foreign firm has been approved for the {PILOT}, MIIT said on June 18.",
        f"A year after the first 13 foreign firms were approved for the {PILOT}, there is no second batch.",
        f"MIIT on June 18 accepted a request by {FIRM_EN} to change its {PILOT} approval.",
        f"{FIRM_EN} won ISO certification on June 18 and is applying for the {PILOT}.",
    ],
)
def test_what_is_not_told_as_done_is_no_approval(text: str) -> None:
    assert find_kind(text) != "approval"


@pytest.mark.parametrize(
    "text",
    [
        "多家外资企业呼吁工信部不要撤销增值电信业务试点批复。",
        f"{FIRM}否认其外资增值电信业务试点批复被撤销。",
        "工信部6月18日公布外资增值电信业务试点批复撤销程序。",
        f"{FIRM_EN} denied that its {PILOT} approval had been revoked.",
        f"MIIT on June 18 published the procedure for revoking approvals of foreign firms in the {PILOT}.",
    ],
)
def test_an_ending_denied_opposed_or_regulated_is_no_revocation(text: str) -> None:
    assert find_kind(text) != "revocation"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{FIRM}6月18日获得外资增值电信业务试点批复,一旦开业将在上海建数据中心。", "approval"),
        ("工信部6月18日批准13家外资企业开展增值电信业务试点,能否再扩大尚不清楚。", "approval"),
        (
            f"MIIT on June 18 approved 13 foreign firms for its {PILOT}; whether more will follow is unclear.",
            "approval",
        ),
        (
            f"If all goes well more will follow, but on June 18 MIIT approved 13 foreign firms for its {PILOT}.",
            "approval",
        ),
        (f"工信部6月18日撤销{FIRM}的外资增值电信业务试点批复,公司否认违规。", "revocation"),
        (f"MIIT on June 18 revoked the {PILOT} approval of {FIRM_EN}, which denied wrongdoing.", "revocation"),
    ],
)
def test_what_is_done_beside_such_words_is_told(text: str, kind: str) -> None:
    assert find_kind(text) == kind


def test_what_another_ministry_lets_in_waits() -> None:
    text = "国家药监局6月18日批准13家外资企业开展生物技术试点,电信试点同步推进。"
    counts = READER.read(Document("", text, PAGE)).counts
    assert not [one for one in counts if one.role == "batch" and one.confidence >= REVIEW_BELOW]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("年份 | 外商投资电信企业(家)", "外商投资电信企业数量"),
        (
            "Year | Number of foreign-invested telecom enterprises",
            "Foreign-invested telecom enterprises in China",
        ),
    ],
)
def test_a_table_whose_head_names_them_counts_them(head: str, title: str) -> None:
    found = READER.read(Document(title, f"{head}\n2023 | 1,800\n2024 | 2,343\n2025 | 2,500", PAGE))
    told = [(one.value, one.role, one.as_of) for one in found.counts]
    assert told == [(1800, "stock_total", "2023"), (2343, "stock_total", "2024"), (2500, "stock_total", "2025")]
    assert found.kind == "total"


def test_a_table_of_one_place_is_none_of_all() -> None:
    text = "年份 | 外商投资电信企业(家)\n2023 | 180\n2024 | 234\n2025 | 250"
    assert READER.read(Document("上海外商投资电信企业数量", text, PAGE)).counts == ()
