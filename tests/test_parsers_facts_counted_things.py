"""What weights alone take for a figure counts what can be let in."""

import pytest

from parsers.facts.weights.counted_things import counts_things


@pytest.mark.parametrize(
    ("text", "figure", "things"),
    [
        ("The notices record 3 batches of approvals.", "3", True),
        ("There were 327 Fortune Global 500 companies in Chongqing.", "500", True),
        ("The Company had 312 enterprise customers.", "312", True),
        ("entries 14 and 29 look like the same firm", "29", True),
        ("The pilot has 121 participants.", "121", False),
        ("The register showed 2,220 three months before.", "2,220", False),
    ],
)
def test_an_english_figure_of_things_is_none_of_firms(text: str, figure: str, things: bool) -> None:
    start = text.index(figure)
    assert counts_things(text, start, start + len(figure), chinese=False) is things


@pytest.mark.parametrize(
    ("text", "figure", "things"),
    [
        ("从受理到批复一般需60至90日。", "60", True),
        ("把原来串联的7个环节改为并联。", "7", True),
        ("6家航司已接入这一平台", "6", True),
        ("全国共13个名额", "13", False),
        ("新增10家日资企业", "10", False),
    ],
)
def test_a_chinese_figure_of_things_is_none_of_firms(text: str, figure: str, things: bool) -> None:
    start = text.index(figure)
    assert counts_things(text, start, start + len(figure), chinese=True) is things
