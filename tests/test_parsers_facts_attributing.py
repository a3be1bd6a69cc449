# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""On whose word a figure stands that names no body itself. All texts are invented."""

import pytest
from readings import build_event

from domain.altering import alter
from domain.claims import Reading, Statement
from domain.dates import Published
from domain.firms import load_gazetteer
from findings.fold import fold
from findings.state import State
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
ACT = "China's Ministry of Industry and Information Technology has approved another 17 foreign-invested companies for its value-added telecom pilot."
ACT_ZH = "工业和信息化部近日向17家外资企业发放增值电信业务经营试点批复。"


def read(body: str) -> Reading:
    return READER.read(Document("Telecom pilot", body, Published("2026-05-08")))


def find_total(body: str) -> Statement:
    (total,) = (s for s in read(body).statements if s.counts and s.counts[0].value == 40)
    return total


@pytest.mark.parametrize(
    "body",
    [
        f"{ACT} This brings the total to 40, the ministry said.",
        f"{ACT} That takes the number of approved firms to 40, according to the ministry.",
        f"{ACT} It brings the total to 40, said the regulator.",
        f"{ACT} A total of 40 have been approved so far for the pilot, an official of the ministry said.",
        "MIIT said the pilot is going well. So far 40 foreign-invested companies have been approved for the value-added telecom pilot.",
        f"{ACT_ZH}该部有关负责人介绍,获批企业累计达到40家。",
        f"{ACT_ZH}获批企业累计达到40家,该部表示。",
        "工信部表示,又有17家外资企业获批开展增值电信业务经营试点。至此,获批企业累计达到40家。",
        "又有17家外资企业获批开展增值电信业务经营试点。获批企业累计达到40家,工信部表示。",
        "工信部信息通信管理局局长在会上说,第二批已有17家外资企业拿到增值电信业务经营试点批复。“加上此前获批的,一共40家。”",
        "工信部一位负责人在增值电信试点吹风会上说,没有出现风险。按他的介绍,截至4月底,四地合计40家外资企业取得增值电信业务经营试点批复。",
        "工信部官网10月16日更新增值电信试点企业信息,新增9家。更新后,试点获批外资企业总数达到40家。",
        "MIIT said the value-added telecom pilot is going well. It said 40 foreign-invested firms had been approved so far.",
        f"{ACT} Commerce ministry data show a slide in investment. This brings the total to 40, the ministry said.",
    ],
)
def test_a_total_stands_on_the_word_of_the_body_that_says_it(body: str) -> None:
    assert find_total(body).authority == ("MIIT",)


@pytest.mark.parametrize(
    "body",
    [
        f"{ACT} Analysts at Brook Consulting put the total of approved firms at 40.",
        f"{ACT} Verner Group said it welcomed the move. It said 40 foreign-invested firms had been approved so far for the pilot.",
        f"{ACT} By our count this brings the total to 40.",
        f"{ACT} This brings the total to 40, Brook Consulting said.",
        "This brings the total of foreign firms approved for the value-added telecom pilot to 40, the ministry said.",
        f"{ACT_ZH}据某咨询公司统计,获批企业累计达到40家。",
        f"{ACT_ZH}业内人士推测差额来自上海。获批企业累计达到40家。",
        f"{ACT_ZH}专家表示,获批企业累计达到40家。",
        f"{ACT_ZH}获批企业累计达到40家。",
        f"某通讯社3月3日消息 {ACT_ZH}获批企业累计达到40家。",
    ],
)
def test_what_others_count_or_nobody_says_cites_no_body(body: str) -> None:
    reading = read(body)
    totals = [s for s in reading.statements if s.counts and s.counts[0].value == 40 and s is not reading.statements[0]]
    assert all(total.authority == () for total in totals)


def test_the_bureau_is_the_provinces_not_the_ministry() -> None:
    body = "上海市通信管理局向4家外资企业转发工业和信息化部增值电信业务经营试点批复。该局表示,获批企业累计达到40家。"
    assert find_total(body).authority[-1:] == ("SHCA",)


def test_such_a_total_is_attributed_in_the_ledger() -> None:
    reading = read(f"{ACT} This brings the total to 40, the ministry said.")
    state = State.load([])
    event = build_event({"id": 1, "publisher": "Practice Daily", "authority": "press", "published": "2026-05-08"})
    state.apply(fold(state, alter(event, reading=reading)))
    (total,) = (f for f in state.findings() if f.kind == "total")
    assert (total.counts[0].value, total.confirmation) == (40, "attributed")
