# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Who came to a forum, was visited, or asked, was let in by no word, however near a grant stands."""

import pytest
from told import check

DAY = "2026-08-05"
ZH, EN = "西门子数字科技(深圳)有限公司", "Siemens Digital Technology (Shenzhen) Co., Ltd."
GIVEN_ZH = "工信部7月1日向13家外资企业发放增值电信业务经营试点批复"
GIVEN_EN = "MIIT approved 13 foreign-invested firms for the value-added telecom pilot on July 1."


@pytest.mark.parametrize(
    "text",
    [
        f"{GIVEN_ZH}。7月5日,市通信管理局召开座谈会,14家外资企业到会,其中包括{ZH}。",
        f"目前尚无企业获增值电信试点批复,但已有14家外资企业前来咨询,包括{ZH}。",
        f"目前还没有企业获得增值电信试点批复。前来咨询的外资企业有14家。其中包括{ZH}。",
        f"{GIVEN_ZH}。另有5家外资企业参加了说明会,分别是{ZH}等。",
        f"{GIVEN_ZH}。市经信局随后走访了部分企业。其中包括{ZH}。",
        f"开放试点满一年,13家外资企业获增值电信试点批复。参加昨日论坛的企业包括{ZH}。",
        f"{GIVEN_ZH},并邀请6家外资企业座谈,包括{ZH}。",
        f"{GIVEN_EN} Companies at a forum on Monday included {EN}",
        f"{GIVEN_EN} The bureau later visited some foreign companies, including {EN}",
        f"{GIVEN_EN} At a seminar on Monday 14 foreign firms asked questions. Among them were {EN}",
        f"Nobody has been approved for the value-added telecom pilot yet, but 14 foreign companies have asked. They include {EN}",
        f"{GIVEN_EN} Fourteen others attended a briefing, among them {EN}",
    ],
)
def test_a_member_of_a_crowd_is_not_told_as_let_in(text: str) -> None:
    check(DAY, f"||{text}", (), (f"{ZH} approved", f"{EN} approved"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{GIVEN_ZH},其中包括{ZH}。", ZH),
        (f"{GIVEN_ZH}。其中包括{ZH}。", ZH),
        (f"{GIVEN_ZH}。出席授牌仪式的获批企业包括{ZH}。", ZH),
        (f"{GIVEN_EN} Among them is {EN}", EN),
        (f"{GIVEN_EN} They include {EN}", EN),
    ],
)
def test_a_member_of_the_batch_is(text: str, name: str) -> None:
    check(DAY, f"||{text}", (f"{name} approved",), ())


@pytest.mark.parametrize(
    "text",
    [
        "The city has subsidies of up to 3 million yuan for the first ten foreign-invested companies to be approved for the value-added telecom pilot.",
        "The bureau will hand a bonus to the first 10 foreign companies that get an approval for the telecom pilot.",
    ],
)
def test_those_to_be_let_in_are_not_told_as_let_in(text: str) -> None:
    check(DAY, f"||{text}", (), ("10 batch",))
