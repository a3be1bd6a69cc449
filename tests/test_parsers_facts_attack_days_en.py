# ruff: noqa: E501  (a passage of a test stands on one line)
"""An English act has its own day, and not that of the pilot's beginning, of an announcement before, of the notice, or of a round before."""

import pytest
from told import check

PILOT = "the value-added telecom pilot"


@pytest.mark.parametrize(
    ("day", "text", "told", "untold"),
    [
        (
            "2026-02-12",
            f"The ministry, which on 20 January announced an extension of {PILOT}, approved 19 foreign-invested companies for it on Wednesday.",
            ("decided 2026-02-11",),
            ("decided 2026-01-20",),
        ),
        (
            "2026-02-12",
            f"The ministry on 20 January approved 19 foreign-invested companies for {PILOT}.",
            ("decided 2026-01-20",),
            (),
        ),
        (
            "2026-02-12",
            f"Three weeks after announcing an extension of {PILOT} on 20 January, the ministry approved 19 foreign-invested companies on Wednesday.",
            ("decided 2026-02-11",),
            ("decided 2026-01-20",),
        ),
        (
            "2026-02-12",
            f"Four months after {PILOT} for foreign investors began on 23 October 2024, 13 companies were approved (28 February 2025).",
            ("13 batch as of 2025-02-28",),
            ("13 batch as of 2024-10-23", "decided 2024-10-23"),
        ),
        (
            "2025-09-26",
            f"A notice released on September 25 shows that MIIT approved eight foreign-invested companies for {PILOT} on September 10.",
            ("8 batch as of 2025-09-10", "decided 2025-09-10"),
            ("8 batch as of 2025-09-25",),
        ),
        (
            "2025-09-26",
            f"A notice released on September 25 shows that MIIT approved eight foreign-invested companies for {PILOT}.",
            ("8 batch",),
            (),
        ),
        (
            "2025-09-26",
            f"Zara Data (Shanghai) Co., Ltd. said on Thursday it had received its {PILOT[4:]} approval the day before.",
            ("Zara Data (Shanghai) Co., Ltd. approved",),
            ("decided 2025-09-25",),
        ),
        (
            "2025-09-26",
            f"Zara Data (Shanghai) Co., Ltd. received its {PILOT[4:]} approval on Thursday.",
            ("decided 2025-09-25",),
            (),
        ),
        (
            "2025-09-12",
            "China has admitted a second group of overseas companies to its value-added telecoms trial, with eight names added to the 13 announced in February.",
            ("8 batch",),
            ("decided 2025-02",),
        ),
        (
            "2025-09-12",
            "China admitted eight overseas companies to its value-added telecoms trial in August.",
            ("decided 2025-08",),
            (),
        ),
    ],
)
def test_an_act_has_its_own_day(day: str, text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check(day, text, told, untold)
