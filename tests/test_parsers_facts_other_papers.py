"""What a firm got is another paper than telecom's, beside a grant of telecom's to others."""

import pytest
from told import check

DAY = "2026-08-05"
ZH, EN = "西门子数字科技(深圳)有限公司", "Siemens Digital Technology (Shenzhen) Co., Ltd."
GIVEN_ZH = "工信部7月1日向13家外资企业发放增值电信业务经营试点批复"
GIVEN_EN = "MIIT approved 13 foreign-invested firms for the value-added telecom pilot on July 1"


@pytest.mark.parametrize(
    "text",
    [
        f"{ZH}获批高新技术企业,{GIVEN_ZH}。",
        f"{ZH}获得上海市政府批准设立研发中心。{GIVEN_ZH}。",
        f"{GIVEN_ZH},{ZH}取得建设工程规划许可证。",
        f"{GIVEN_ZH},{ZH}拿到支付业务牌照。",
        f"{GIVEN_ZH},{ZH}获得香港电信牌照。",
        f"{GIVEN_ZH},{ZH}获颁专利证书。",
        f"{GIVEN_EN}. {EN} received a high-tech certificate the same day.",
        f"{GIVEN_EN}, and {EN} obtained a construction permit for its campus.",
        f"{EN} received approval in 2023 for a Hong Kong telecom licence; {GIVEN_EN}.",
        f"{GIVEN_EN}. {EN} was granted a payment licence.",
        f"{GIVEN_EN}. {EN} won a Singapore telecom licence.",
    ],
)
def test_another_paper_lets_nobody_in(text: str) -> None:
    check(DAY, f"||{text}", (), (f"{ZH} approved", f"{EN} approved"))


@pytest.mark.parametrize(
    "text",
    [
        f"7月1日,{ZH}获增值电信业务经营试点批复。",
        f"工信部7月1日发放外资增值电信业务经营试点批复,{ZH}取得互联网数据中心业务批复。",
        f"7月1日,{ZH}取得高新技术企业认定,并获增值电信业务经营试点批复。",
    ],
)
def test_telecoms_paper_does_in_chinese(text: str) -> None:
    check(DAY, f"||{text}", (f"{ZH} approved",), ())


@pytest.mark.parametrize(
    "words",
    [
        "received its value-added telecom pilot approval on July 1",
        "was granted a pilot licence for value-added telecom services by MIIT on July 1",
        "won a value-added telecom permit from the industry ministry on July 1",
    ],
)
def test_telecoms_paper_does_in_english(words: str) -> None:
    check(DAY, f"||{EN} {words}.", (f"{EN} approved",), ())
