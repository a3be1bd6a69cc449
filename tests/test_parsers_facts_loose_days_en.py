# ruff: noqa: E501  (a sentence of a test stands on one line)
"""English acts with a loose time of their own, beside days on which they were told, shown or published. All passages are invented."""

import pytest
from told import check, tell_page

DAY = "2025-11-20"  # a Thursday
PILOT = "the value-added telecom pilot"


@pytest.mark.parametrize(
    "text",
    [
        "Twelve foreign-invested firms were approved under MIIT's value-added telecom pilot this week, the Economic Observer reported on Tuesday.",
        f"MIIT approved twelve foreign-invested firms under {PILOT} earlier this month, according to a notice posted on its website on Tuesday.",
        f"Addressing a forum in Hamburg on November 18, MIIT's deputy minister said twelve foreign-invested firms were approved under {PILOT} the month before.",
        "At the Hi-Tech Fair on November 18, officials told visitors that twelve foreign-invested firms were approved last week under MIIT's value-added telecom pilot.",
        f"Twelve foreign-invested firms approved last week by MIIT under {PILOT} attended a reception on November 18.",
        "Twelve foreign-invested firms were approved last week under MIIT's value-added telecom pilot, a ministry spokesman said yesterday.",
        f"On Tuesday MIIT hosted the twelve foreign-invested firms to which it had issued approvals under {PILOT} a fortnight ago.",
        "MIIT minister Li Lecheng met foreign executives on November 18. Twelve foreign-invested firms were approved last week under its value-added telecom pilot.",
        f"MIIT approved twelve foreign-invested firms last week under {PILOT}. The ministry said on Tuesday that the list is final.",
    ],
)
def test_no_day_of_telling_dates_what_was_done_at_another_time(text: str) -> None:
    found = tell_page(DAY, text)
    assert "kind approval" in found
    assert not {one for one in found if one.startswith("decided ") or "as of 2025-11-" in one}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"MIIT said on Tuesday that it has approved twelve foreign-invested firms under {PILOT}.", "2025-11-18"),
        (f"MIIT said on Tuesday that it has approved twelve foreign-invested firms under {PILOT} launched in April 2024.", "2025-11-18"),
        (f"On November 18, MIIT approved twelve foreign-invested firms under {PILOT}, following nine approved in June.", "2025-11-18"),
        (f"MIIT approved twelve foreign-invested firms under {PILOT} last week, on November 13.", "2025-11-13"),
        (f"On November 18, MIIT announced the approval of twelve foreign-invested firms under {PILOT}; nine were approved in June.", "2025-11-18"),
        (f"On November 18 MIIT, which approved nine foreign-invested firms under {PILOT} in June, approved another twelve.", "2025-11-18"),
        ("At a ceremony on November 18, MIIT handed value-added telecom pilot approvals to twelve foreign-invested firms.", "2025-11-18"),
        ("Twelve foreign-invested firms were approved under MIIT's value-added telecom pilot this week, the Economic Observer reported on Wednesday, citing a notice dated November 17.", "2025-11-17"),
        (f"MIIT's fourth batch of approvals under {PILOT}, issued on November 13 and published on November 18, covers twelve foreign-invested firms.", "2025-11-13"),
        (f"Dated November 13 and released on November 18, MIIT's notice approves twelve foreign-invested firms under {PILOT}.", "2025-11-13"),
        ("Twelve foreign-invested firms won approval under MIIT's value-added telecom pilot in early October, the ministry told a briefing on November 18.", "2025-10"),
    ],
)  # fmt: skip
def test_the_day_of_the_act_where_the_text_gives_it(text: str, day: str) -> None:
    assert f"decided {day}" in tell_page(DAY, text)


def test_a_figure_behind_a_clause_aside_has_not_its_month() -> None:
    text = f"On November 18 MIIT, which approved nine foreign-invested firms under {PILOT} in June, approved another twelve."
    check(DAY, text, ("9 batch as of 2025-06",), ("12 batch as of 2025-06", "9 batch as of 2025-11-18"))


FIRM = "Halden Cloud (Shenzhen) Co., Ltd."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"On November 18 the Shenzhen Communications Administration visited {FIRM}, which was approved under {PILOT} in June.", "decided 2025-06"),
        (f"MIIT on November 18 said it had in October revoked the value-added telecom pilot approval of {FIRM}", "decided 2025-10"),
        ("On November 18, Siemens opened its Shenzhen data hub. It was approved under MIIT's value-added telecom pilot in February 2025.", "decided 2025-02"),
    ],
)  # fmt: skip
def test_the_month_of_an_act_beside_the_day_of_a_visit(text: str, told: str) -> None:
    check(DAY, text, (told,), ("decided 2025-11-18",))


@pytest.mark.parametrize(
    "text",
    [
        f"MIIT announced on November 18 that last month it had revoked the value-added telecom pilot approval of {FIRM}",
        f"MIIT revoked the value-added telecom pilot approval of {FIRM} last month, the Securities Times wrote on November 18.",
    ],
)
def test_no_day_of_telling_dates_an_end_of_last_month(text: str) -> None:
    check(DAY, text, (f"{FIRM} revoked",), ("decided ",))


def test_an_end_told_on_a_day_alone_is_dated_by_it() -> None:
    text = f"MIIT announced on November 18 that it had revoked the value-added telecom pilot approval of {FIRM}"
    check(DAY, text, (f"{FIRM} revoked", "decided 2025-11-18"), ())
