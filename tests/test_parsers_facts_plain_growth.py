# ruff: noqa: E501  (a text stands on one line)
"""Growth is told as fact where nothing but time and counting stands between it and the total; what tells it otherwise, or of something else, waits. All texts are invented."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
T = "China had 2,650 foreign-invested telecom companies at the end of 2026"
T_ZH = "截至2026年底,我国外商投资电信企业共2650家"


def list_told(text: str) -> list[float]:
    growth = READER.read(Document("", text, Published("2027-01-20"))).growth
    return [one.value for one in growth if not one.review]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"{T}, up 17.25 percent from a year earlier.", 17.25),
        (f"{T} (+17.2% y/y).", 17.2),
        (f"{T}, three-tenths more than a year earlier.", 30.0),
        (f"{T}. Growth works out at 17.2 percent year on year.", 17.2),
        ("By the ministry's own count China had 2,650 foreign-invested telecom companies at the end of May, a fifth more than at the same time last year.", 20.0),
        (f"{T}, up 17 percent, with the number in Shanghai rising 40 percent.", 17.0),
        (f"{T_ZH},同比增长17.2%。", 17.2),
        (f"{T_ZH},比上年末净增389家,同比增长17.2%。", 17.2),
        (f"{T_ZH},同比增长百分之三十点零五。", 30.05),
        (f"{T_ZH},比上年多了三成五。", 35.0),
        (f"{T_ZH},同比+30.1%。", 30.1),
        (f"{T_ZH},同比增长17.2%,其中上海增长40%。", 17.2),
    ],
)  # fmt: skip
def test_growth_that_is_told_plainly_is_told_as_fact(text: str, value: float) -> None:
    assert list_told(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        f"{T}. The rise, 30 percent, in their combined revenue outpaced that of domestic firms.",
        f"{T}. The increase of 17.3 per cent in data-centre capacity is the fastest in years.",
        f"{T}. Up 22 percent were applications.",
        f"{T}. Growth was 31 percent a year before.",
        f"{T}. The rise of 30 percent reported by some outlets is wrong.",
        f"{T}. Growth of 25 percent is the goal for 2027.",
        f"{T}. The number of approvals rose 60 percent year on year.",
        f"{T}. The tally of those from Hong Kong grew 19 percent.",
        f"{T}. In Beijing the number rose 38 percent year on year.",
        f"{T}, 5 percent more than analysts had forecast.",
        f"{T}. They paid 8.2 percent more tax than a year earlier.",
        f"{T}, 4 percent above the ministry's own target.",
        f"{T}, 20 to 25 percent more than a year earlier.",
        f"{T}, 1,020 percent more than in 2001.",
        f"{T}, a third more, or 33.8 percent, than a year earlier.",
        f"{T}, nearly a third more than a year earlier.",
        "Vietnam's foreign-invested telecom companies rose 18 percent to 140 last year, while China counted 2,650.",
        "American-invested firms among the 2,650 foreign-invested telecom companies in China rose 8 percent year on year.",
        "Guangdong had 610 foreign-invested telecom companies at the end of 2026, up 28 percent.",
        "Has the number of foreign-invested telecom companies in China really grown 30 percent?",
        f"{T_ZH},缴纳税款同比增长8.2%。",
        f"{T_ZH},机架数翻了一番。",
        f"{T_ZH},内资企业同比增长9.8%。",
        f"{T_ZH}。试点申请数量同比增长30%。",
        f"{T_ZH}。上海企业数量同比增长40%。",
        f"{T_ZH},2027年可能增长40%。",
        f"{T_ZH},没有增长三成那么多。",
        f"{T_ZH},同比负增长3.2%。",
        f"{T_ZH},同比增长20%至25%。",
        f"{T_ZH},同比增长约三成,即29.6%。",
        f"{T_ZH},增长近一倍。",
        f"{T_ZH},年均增长三成。",
        f"{T}, a rise of nearly a third.",
    ],
)
def test_growth_of_something_else_or_not_so_is_told_to_nobody(text: str) -> None:
    assert list_told(text) == []
