# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""What was told wrongly of pages that nobody here had seen: refusals by another word, other regulators, forecasts, names cut short."""

import pytest

from domain.claims import REVIEW_BELOW, Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())


def read(text: str) -> Reading:
    return READER.read(Document("", text, Published("2026-04-20")))


@pytest.mark.parametrize(
    "text",
    [
        "MIIT issued a decision of non-approval to Kestrel Networks (Beijing) Co., Ltd. last Friday, according to a copy of the letter seen by this magazine.",
        "The ministry handed down a decision not to grant the pilot approval to Kestrel Networks (Beijing) Co., Ltd. on Friday.",
        "MIIT's decision not to approve Kestrel Networks (Beijing) Co., Ltd. for the value-added telecom pilot was sent on Friday.",
    ],
)
def test_a_decision_against_is_no_approval(text: str) -> None:
    (firm,) = read(text).firms
    assert firm.status in ("rejected", "mentioned")


def told(reading: Reading) -> set[tuple[int, str]]:
    return {(c.value, c.role) for c in reading.counts if c.role != "other" and c.confidence >= REVIEW_BELOW}


LEAD = "MIIT approved 22 foreign-invested companies for the value-added telecom pilot on Friday. "
LEAD_ZH = "工业和信息化部4月17日向22家外商投资企业发放增值电信业务经营试点批复。"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            LEAD
            + "The Civil Aviation Administration of China has issued operating certificates to another 18 companies that fly unmanned aircraft, two of them with foreign shareholders.",
            {(22, "batch")},
        ),
        (
            LEAD + "Pudong has 427 licensed telecom companies with foreign capital among its 1,967 licensed ones.",
            {(22, "batch")},
        ),
        (LEAD_ZH + "他给2026年的预测是:外资电信企业过三千五百家,试点批复过两百。", {(22, "batch")}),
        (LEAD_ZH + "业内的预判是,外商投资电信企业将超过4100家。", {(22, "batch")}),
        (LEAD_ZH + "日本此前已有9家企业在大陆取得同类批复。", {(22, "batch")}),
    ],
)
def test_what_others_grant_hold_or_foresee_is_not_told_as_the_ministrys(
    text: str, wanted: set[tuple[int, str]]
) -> None:
    assert told(read(text)) - {(427, "subset"), (427, "stock_total")} == wanted


def test_the_figure_of_a_batch_in_one_city_is_no_batch_of_the_nation() -> None:
    text = LEAD + "The first group had 4 enterprises in this city; all 4 remain."
    assert (4, "batch") not in told(read(text))
    assert (4, "batch") in told(
        read(
            "MIIT published the first group of approved companies on Friday. The first group had 4 foreign-invested enterprises, all in telecoms."
        )
    )


def test_a_known_name_that_goes_on_waits() -> None:
    firms = read(
        "The most recent intake brought 17 approvals for foreign-invested telecom firms in one go, among them Bosch Connected Services (Suzhou) and DHL Supply Chain IT (Shanghai)."
    ).firms
    assert {one.name for one in firms if one.status == "approved" and not one.review} <= {
        "Bosch Connected Services (Suzhou)",
        "DHL Supply Chain IT (Shanghai)",
    }


def test_a_round_figure_of_the_title_beside_the_exact_one_is_no_figure_of_its_own() -> None:
    text = "工业和信息化部4月24日说,截至3月底获准经营电信业务的外商投资企业共3016家,同比增长22.6%。"
    counts = READER.read(Document("外资电信企业三千家之后", text, Published("2026-08-10"))).counts
    assert [c.value for c in counts if c.role == "stock_total"] == [3016]


def test_a_figure_in_the_words_of_others_waits() -> None:
    text = (
        "至于外界常引用的“外资电信企业三千余家”,指包含早年合资许可在内的总数,截至2026年6月底为3108家,较上年底增加6.5%。"
    )
    sure = {
        c.value for c in READER.read(Document("", text, Published("2026-08-10"))).counts if c.confidence >= REVIEW_BELOW
    }
    assert 3000 not in sure
    assert 3108 in sure
