"""What stands behind a firm's "Co." or "Ltd." and opens a sentence of others says nothing of it."""

import pytest
from told import tell_page

DAY = "2026-05-06"


@pytest.mark.parametrize(
    "text",
    [
        (
            "Approved in the value-added telecom pilot: Wexcombe Data Co, Tarn Digital Co."
            " Refused: Ostrava Data Services Co."
        ),
        (
            "Approvals in the value-added telecom pilot include Wexcombe Data Co and Tarn Digital Co."
            " Refusals include Ostrava Data Services Co."
        ),
        (
            "Approvals in the value-added telecom pilot include Wexcombe Data Co., Ltd. and Tarn Digital Co., Ltd."
            " Ostrava Data Services Co., Ltd. was refused."
        ),
    ],
)
def test_those_before_a_refusal_are_not_told_as_refused(text: str) -> None:
    told = tell_page(DAY, f"||{text}")
    assert any(one.startswith("Ostrava Data Services Co") and one.endswith(" rejected") for one in told)
    assert not {one for one in told if one.startswith(("Wexcombe", "Tarn")) and one.endswith(" rejected")}


def test_a_participle_behind_a_row_is_said_of_its_firm() -> None:
    text = "Pilot of value-added telecom services\n* Wexcombe Data (Shanghai) Co., Ltd. Approved in round five."
    assert "Wexcombe Data (Shanghai) Co., Ltd. approved" in tell_page(DAY, f"||{text}")
