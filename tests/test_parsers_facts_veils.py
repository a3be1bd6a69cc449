# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Names of firms beside a Chinese figure: their letters are no words for a sum or another trade, and many names hide no verb."""

import pytest
from told import check

GRANTED = "开展增值电信业务经营试点"


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (f"工信部11月6日批复同意北辰云（上海）有限公司等17家外资企业{GRANTED}。", "17 batch", "17 pilot_total"),
        (f"工信部11月6日批准达能数据（北京）有限公司等17家外资企业{GRANTED}。", "17 batch", "17 pilot_total"),
        (f"工信部11月6日批准上海合计网络有限公司等17家外资企业{GRANTED}。", "17 batch", "17 pilot_total"),
        (
            "南风云（海南）有限公司、北京合达数据有限公司两家企业日前获得工信部增值电信业务经营试点批复。",
            "2 batch",
            "2 pilot_total",
        ),
        (
            f"工信部11月6日批准青屿供应链服务（深圳）有限公司等17家外资企业{GRANTED}。",
            "17 batch",
            "17 other",
        ),
        (
            "工信部11月6日向欧罗卫星通信（上海）有限公司等17家外资企业发放增值电信业务经营试点批复。",
            "17 batch",
            "17 other",
        ),
        (
            "截至11月底，包括达能数据（北京）有限公司在内，增值电信试点获批外资企业达45家。",
            "45 pilot_total",
            "45 batch",
        ),
        (
            f"上海市通信管理局已为北辰云（上海）有限公司等企业服务，协助17家外资企业{GRANTED}申请。",
            "17 other",
            "17 batch",
        ),
    ],
)
def test_letters_of_names_are_no_cues(text: str, told: str, untold: str) -> None:
    check("2025-11-08", text, (told,) if "other" not in told else (), (untold,))


NAMES = "北辰云（上海）有限公司、南风数据服务（北京）有限公司、青屿数字科技（深圳）有限责任公司"


@pytest.mark.parametrize(
    "text",
    [
        f"工信部11月6日批复同意{NAMES}等17家外资企业{GRANTED}。",
        f"工信部11月6日向{NAMES}等17家外资企业发放增值电信业务试点批复。",
        f"11月6日，工信部为{NAMES}以及海岬云（海南）有限公司等17家外资企业颁发增值电信业务试点批复。",
        f"工信部11月6日批准{NAMES}、海岬云（海南）有限公司共17家外资企业{GRANTED}。",
        "工信部11月6日向北京、上海、深圳三地共17家外资企业发放增值电信业务经营试点批复。",
        "工信部11月6日向上海、广东和海南等地17家外资企业颁发增值电信业务经营试点批复。",
        f"工信部11月6日同意江苏、浙江及福建的17家外资企业{GRANTED}。",
    ],
)
def test_many_names_or_places_part_no_verb_from_its_number(text: str) -> None:
    check("2025-11-08", text, ("17 batch", "decided 2025-11-06"), ("17 pilot_total", "17 subset"))


@pytest.mark.parametrize(
    "text",
    [
        f"工信部拟同意{NAMES}等17家外资企业{GRANTED}。",
        f"上海市通信管理局11月6日走访{NAMES}等17家外资企业，了解试点进展。",
        f"上海市通信管理局11月6日向{NAMES}等17家外资企业发出整改通知。",
        "工信部已向北京、上海、深圳三地共17家外资企业发放增值电信业务经营试点批复。",
        "截至11月6日，工信部向北京、上海、深圳三地共17家外资企业发放增值电信业务经营试点批复。",
    ],
)
def test_what_is_no_grant_to_named_ones_stays_none(text: str) -> None:
    check("2025-11-08", text, (), ("17 batch",))
