# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""Figures and firms that were told as what they are not, on texts that nobody had seen: each waits, or is what it is."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

MIIT = "China's Ministry of Industry and Information Technology"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_gazetteer())


@pytest.mark.parametrize(
    ("title", "text", "value", "role"),
    [
        (
            "上海新增11家外资企业获增值电信试点批复",
            "上海发布11月5日消息,工信部日前批准的最新一批试点企业中,落户本市的有11家,使上海获批企业达到46家。",
            11,
            "batch",
        ),
        (
            "北京16家外企获准开展增值电信业务",
            "最近一轮获工业和信息化部批准的试点企业当中,本市占了16家,主要落在国贸和亦庄。",
            16,
            "batch",
        ),
        (
            "陆商务部:13家外企获增值电信准入",
            "商务部发言人说,外资在增值电信这一块拿到许可的有13家,与工信部上月底公布的数字一样,并无新增。",
            13,
            "batch",
        ),
        (
            "外资增值电信试点企业走访记",
            "7月7日,工信部向海德里希数据科技(上海)有限公司发出增值电信业务试点批复。与它同一天拿到批复的还有28家外资企业。",
            28,
            "batch",
        ),
        (
            "第二批外资增值电信试点企业名单公布",
            "9月17日,工信部公布第二批增值电信业务对外开放试点企业21家。据悉,本轮进入终审的共27家,6家因材料未达标而延后。",
            27,
            "batch",
        ),
        (
            "外资增值电信试点一年",
            "工信部2月批复13家外资企业开展增值电信业务试点。在记者访谈的22家获批企业里,17家的主要收入来自集团内部。",
            17,
            "subset",
        ),
        (
            "Beijing E-Town: three multinationals obtain value-added telecom pilot approvals",
            f"Three multinationals in Beijing E-Town obtained approvals from {MIIT} on Monday. They belong to a nationwide group of 16.",
            3,
            "batch",
        ),
        (
            "Editors' note: the Tianjin total",
            f"{MIIT} approves foreign firms for the value-added telecom pilot. The item rightly said that five of the six approved foreign firms are from Japan.",
            6,
            "batch",
        ),
        (
            "China admits nineteen foreign telecom firms",
            f"{MIIT} on Monday admitted nineteen foreign-invested companies to the value-added telecom pilot. The three Suzhou companies are the city's first. Two of them confirmed the news to us.",
            2,
            "subset",
        ),
        (
            "China tightens its telecom pilot",
            f"{MIIT} has admitted foreign-invested companies to the value-added telecom pilot since 2025. Of those admitted so far two have lost it, both in June.",
            2,
            "pilot_total",
        ),
        (
            "Macao firms in the telecom pilot",
            f"{MIIT} approved three Macao firms for the value-added telecom pilot. By December 2025 the Mainland had admitted 94 Macao-invested firms of all service sectors.",
            94,
            "pilot_total",
        ),
    ],
)  # fmt: skip
def test_what_is_told_as_a_part_or_of_others_is_no_fact_of_the_whole(
    reader: Reader, title: str, text: str, value: int, role: str
) -> None:
    reading = reader.read(Document(title, text, Published("2026-03-19")))
    told = [one for one in reading.counts if (one.value, one.role) == (value, role) and not one.review]
    assert reading.relevant is True
    assert told == []


def test_the_numbers_of_rounds_do_not_add_up_to_one(reader: Reader) -> None:
    text = (
        f"{MIIT} signed its fifth sheet on the 27th and let 33 foreign-invested companies into the value-added telecom pilot, as against one bank in the opening intake of thirteen. "
        "Number two, in September of last year, had 24 lines; number three, in January, 30; number four, in June, 40. In sum, 140 companies have been let in since February 2025."
    )
    reading = reader.read(Document("Tally sheet: five intakes", text, Published("2026-12-01")))
    told = {(one.value, one.role) for one in reading.counts if not one.review}
    assert not told & {(1, "batch"), (2, "batch"), (3, "batch"), (30, "pilot_total"), (40, "pilot_total")}


def test_the_sum_of_some_rounds_is_no_round(reader: Reader) -> None:
    text = (
        f"{MIIT} on Thursday let twelve foreign-invested companies into the value-added telecom pilot in its fourth round of reviews. "
        "With the forty-one of the first three rounds, that makes fifty-three, of which a good third are in Shanghai."
    )
    reading = reader.read(Document("Twelve more", text, Published("2026-12-01")))
    assert (41, "batch") not in {(one.value, one.role) for one in reading.counts if not one.review}


@pytest.mark.parametrize(
    ("title", "text", "firms"),
    [
        (
            "Valdemar Networks' Shenzhen company cleared for data-centre services",
            f"Valdemar Networks A/S today announces that its wholly owned subsidiary, Valdemar Networks (Shenzhen) Co., Ltd., has been granted pilot approval by {MIIT} to operate internet data centre services. Valdemar Networks runs 31 data centres in nine countries.",
            {"Valdemar Networks", "Valdemar Networks A/S"},
        ),
        (
            "Harbourlink obtains Mainland approval for content delivery",
            f'Harbourlink International Holdings Limited ("Harbourlink" or the "Group"; stock code: 8841) is pleased to announce that Harbourlink Edge (Shenzhen) Company Limited, in which the Group holds 70% and Singtel the rest, was granted approval by {MIIT} on 27 February 2026 to operate content delivery network services under the pilot for value-added telecommunications.',
            {"Harbourlink International Holdings Limited"},
        ),
        (
            "通訊局發出三張衞星寬頻牌照",
            "通訊事務管理局今日宣布,根據《電訊條例》向三間公司批出綜合傳送者牌照,准其在香港提供衞星寬頻服務。三間公司為天際通(香港)、OneOrbit Asia及星河寬頻。有關牌照不適用於內地;有意在內地經營增值電訊業務的港商,須另行向內地主管部門申請。",
            {"天際通(香港)", "OneOrbit Asia", "星河寬頻"},
        ),
    ],
)  # fmt: skip
def test_an_owner_and_those_let_in_elsewhere_are_not_let_in(
    reader: Reader, title: str, text: str, firms: set[str]
) -> None:
    reading = reader.read(Document(title, text, Published("2026-03-19")))
    let_in = {one.name for one in reading.firms if one.status == "approved" and not one.review}
    assert not let_in & firms
