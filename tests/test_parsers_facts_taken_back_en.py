# ruff: noqa: E501  (a passage of a test stands on one line)
"""English sentences that take back what the one before tells: a grant undone, a claim called wrong, an end denied. All are invented."""

import pytest
from told import check, check_figures

DAY = "2025-06-13"


@pytest.mark.parametrize(
    "text",
    [
        "Nokia was approved by MIIT under the value-added telecom pilot on March 3. A month later the ministry cancelled the approval.",
        "Nokia won MIIT's approval under the value-added telecom pilot on March 3. MIIT has since taken it back.",
        "Nokia received MIIT's approval under the value-added telecom pilot in March. The ministry rescinded it on June 12.",
        "Nokia was approved by MIIT under the value-added telecom pilot on March 3. MIIT withdrew it from its list on June 11.",
    ],
)
def test_an_approval_that_the_next_sentence_undoes_is_revoked(text: str) -> None:
    check(DAY, text, ("Nokia revoked", "kind revocation"), ("Nokia approved",))


@pytest.mark.parametrize(
    "text",
    [
        "Nokia was approved by MIIT under the value-added telecom pilot, according to a post on WeChat. The post was fake.",
        "Nokia was approved by MIIT under the value-added telecom pilot, a blogger wrote. The company denied this.",
        "Nokia got MIIT's approval under the value-added telecom pilot, a website wrote. MIIT dismissed the report as untrue.",
    ],
)
def test_a_grant_that_the_next_sentence_calls_wrong_waits(text: str) -> None:
    check(DAY, text, (), ("Nokia approved", "kind approval"))


@pytest.mark.parametrize(
    "text",
    [
        "Nokia was approved by MIIT under the value-added telecom pilot on June 12. The ministry published it on its website.",
        "Nokia was approved by MIIT under the value-added telecom pilot on June 12. The ministry took it up within a month.",
        "Nokia was approved by MIIT under the value-added telecom pilot on June 12. The company denied plans to hire more staff.",
    ],
)
def test_a_grant_of_which_the_next_sentence_tells_more_is_told(text: str) -> None:
    check(DAY, text, ("Nokia approved", "kind approval"), ("Nokia revoked",))


@pytest.mark.parametrize(
    "said", ["Nokia said that its approval was still valid.", "The company insisted that it still holds it."]
)
def test_an_end_that_the_firm_contradicts_waits(said: str) -> None:
    told = "A newspaper reported on June 12 that MIIT revoked the value-added telecom approval of Nokia."

    check(DAY, f"{told} {said}", (), ("Nokia revoked",))
    check(DAY, f"{told} Nokia gave no comment.", ("Nokia revoked",), ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("MIIT approved 22 foreign-invested firms under the value-added telecom pilot on June 11, a website wrote. The report was later retracted.", set()),
        ("MIIT approved 22 foreign-invested firms under the value-added telecom pilot. The story, which was shared widely, is untrue.", set()),
        ("MIIT approved 22 foreign-invested firms under the value-added telecom pilot, a paper said. The ministry later said that no approvals had been issued.", set()),
        ("China has 3,900 foreign-invested telecom companies, a paper wrote. MIIT said the number was wrong.", set()),
        ("We wrote on Monday that MIIT had approved 22 foreign-invested firms under the value-added telecom pilot. The right figure is 12.", {"12 batch"}),
        ("MIIT approved 22 foreign-invested firms under the value-added telecom pilot on June 11. The ministry said the number was a record.", {"22 batch as of 2025-06-11"}),
        ("MIIT approved 22 foreign-invested firms under the value-added telecom pilot on June 11. The report is on its website.", {"22 batch as of 2025-06-11"}),
        ("China had 2,900 foreign-invested telecom companies at the end of May, MIIT said. The figure is from its own register.", {"2900 stock_total as of 2025-05"}),
    ],
)  # fmt: skip
def test_a_figure_that_the_next_sentence_calls_wrong_is_none(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)


@pytest.mark.parametrize(
    "said",
    [
        "In a statement, Nokia said it had not been approved.",
        '"We have not received any approval," a spokesperson of Nokia said.',
        "The company did not apply.",
    ],
)
def test_a_grant_that_the_firm_itself_denies_waits(said: str) -> None:
    told = "Nokia was approved by MIIT under the value-added telecom pilot on June 12."

    check(DAY, f"{told} {said}", (), ("Nokia approved",))
    check(DAY, f"{told} Vodafone said it had not been approved.", ("Nokia approved",), ())


@pytest.mark.parametrize(
    "said", ["Reuters has corrected the number to 12.", "The paper later corrected its figure to 12."]
)
def test_a_figure_corrected_in_the_next_sentence_gives_way(said: str) -> None:
    told = "MIIT approved 22 foreign-invested firms under the value-added telecom pilot, the agency wrote."

    check(DAY, f"{told} {said}", (), ("22 batch", "12 pilot_total", "12 stock_total"))
    check_figures(DAY, f"{told} The ministry gave no names.", {"22 batch"})
