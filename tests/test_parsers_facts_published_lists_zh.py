# ruff: noqa: E501  (a sentence stands on one line)
"""A notice that publishes the list of those let in is an approval of its rows; one of the proposed, of reports or of endings is none."""

import pytest

from domain.claims import Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
ROWS = "1 北京艾唐信息服务有限公司 北京 信息服务业务\n2 凯旋科云(北京)数据有限公司 北京 互联网数据中心业务\n3 利勃云工业软件(上海)有限公司 上海 信息服务业务"
NAMES = {"北京艾唐信息服务有限公司", "凯旋科云(北京)数据有限公司", "利勃云工业软件(上海)有限公司"}
TITLE = "工业和信息化部关于公布第五批增值电信业务扩大对外开放试点企业名单的通告"
SIGNED = "工业和信息化部\n2026年3月18日"


def read(title: str, body: str) -> Reading:
    return READER.read(Document(title, body, Published("2026-03-20")))


def told(reading: Reading, status: str = "approved") -> set[str]:
    return {firm.name for firm in reading.firms if firm.status == status and not firm.review}


@pytest.mark.parametrize(
    "body",
    [
        f"我部对申请材料进行了审查。现将符合条件、准予发放经营试点批复的3家外商投资企业名单(见附件)予以公布。\n获批企业应当自批复之日起一年内开展业务。\n附件:第五批试点企业名单\n序号 企业名称 所在地 业务种类\n{ROWS}\n{SIGNED}",
        f"经审查,现将同意开展增值电信业务经营试点的外商投资企业名单公布如下:\n{ROWS}\n{SIGNED}",
    ],
)
def test_a_published_list_lets_in_those_in_it(body: str) -> None:
    reading = read(TITLE, body)
    assert (reading.kind, reading.event_date) == ("approval", "2026-03-18")
    assert told(reading) == NAMES


def test_the_figure_of_a_published_list_is_its_batch() -> None:
    body = f"现将符合条件、准予发放经营试点批复的3家外商投资企业名单(见附件)予以公布。\n附件:第五批试点企业名单\n{ROWS}\n{SIGNED}"
    assert [(one.value, one.role, one.as_of, one.review) for one in read(TITLE, body).counts] == [
        (3, "batch", "2026-03-18", False)
    ]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("关于拟发放增值电信业务经营试点批复企业名单的公示", f"现将拟发放试点批复的3家外商投资企业名单予以公示,公示期5个工作日。\n附件:拟发放企业名单\n{ROWS}"),
        ("关于公布增值电信业务试点企业年报情况的通告", f"现将外资试点企业年报情况予以公布。未按期报送年报的企业名单如下:\n{ROWS}\n{SIGNED}"),
        ("关于公布注销增值电信业务试点批复企业名单的通告", f"现将依申请注销试点批复的3家外商投资企业名单予以公布:\n{ROWS}\n{SIGNED}"),
        ("关于公布增值电信业务扩大对外开放试点培训企业名单的通知", f"现将报名参加试点培训的3家外商投资企业名单(见附件)予以公布。\n附件:培训企业名单\n{ROWS}\n{SIGNED}"),
    ],
)  # fmt: skip
def test_another_list_lets_nobody_in(title: str, body: str) -> None:
    reading = read(title, body)
    assert told(reading) == set()
    assert not any(one.role == "batch" and not one.review for one in reading.counts)


@pytest.mark.parametrize(
    ("behind", "waits"),
    [
        ("批复日期为2026年3月3日。", False),
        ("颁发仪式于3月3日在园区举行。", False),
        ("园区管委会主任介绍了情况。", True),
    ],
)
def test_the_day_of_an_act_may_stand_in_the_next_sentence(behind: str, waits: bool) -> None:
    body = f"苏州工业园区三家外资企业获得增值电信业务经营试点批复。{behind}"
    (batch,) = (one for one in read("园区三家外企获批", body).counts if one.role == "batch" and "家外资" in one.quote)
    assert batch.review is waits
