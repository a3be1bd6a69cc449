# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Who is named in an English row of those who have only asked, and whose approval is announced to end. All passages are invented."""

import pytest
from told import READER

from domain.dates import Published
from parsers.facts.text.document import Document

DAY = Published("2026-01-22")


def list_statuses(text: str) -> dict[str, str]:
    return {one.name: one.status for one in READER.read(Document("", text, DAY)).firms}


@pytest.mark.parametrize(
    "text",
    [
        "On January 20, the Shanghai Communications Administration said nine foreign companies have pre-filled their forms under the value-added telecom pilot: Caterpillar, Airbus and Schindler. None of them has been approved yet.",
        "The Shanghai Communications Administration said three foreign companies have applied under the value-added telecom pilot: Caterpillar, Airbus and Schindler.",
        "The Hainan Communications Administration has taken in five bids under the value-added telecom pilot. Caterpillar, Airbus and Schindler are among the five.",
        "The Shanghai Communications Administration received six applications under the value-added telecom pilot. Among them are Caterpillar, Airbus and Schindler.",
    ],
)
def test_whoever_stands_in_a_row_of_applicants_is_one(text: str) -> None:
    assert list_statuses(text) == dict.fromkeys(("Caterpillar", "Airbus", "Schindler"), "applicant")


@pytest.mark.parametrize(
    "text",
    [
        "Of the nine foreign companies that have applied under the value-added telecom pilot four were approved on January 20: Caterpillar, Airbus and Schindler.",
        "The Hainan Communications Administration has approved five bids under the value-added telecom pilot. Caterpillar, Airbus and Schindler are among the five.",
        "Six companies applied the new rules of the value-added telecom pilot: Caterpillar, Airbus and Schindler.",
        "Six foreign companies have applied under the value-added telecom pilot. Their lawyers met at a forum of Caterpillar, Airbus and Schindler.",
    ],
)
def test_nobody_else_is_an_applicant(text: str) -> None:
    assert "applicant" not in list_statuses(text).values()


ENDED = ("Beijing Norvik Information Services Co., Ltd", "Shanghai Perlon Network Co., Ltd")
NAMED = f"They are {ENDED[0]}; and {ENDED[1]}."


@pytest.mark.parametrize(
    "text",
    [
        f"MIIT has published a notice saying that it will cancel the telecom licenses of two foreign-invested enterprises. Both have asked to end their services. {NAMED}",
        f"MIIT has put up a notice that the value-added telecom permits of two foreign-invested enterprises are to be cancelled at their own request. {NAMED}",
    ],
)
def test_whose_licence_is_announced_to_end_as_they_asked_keeps_it_no_longer(text: str) -> None:
    found = {name.removesuffix("."): status for name, status in list_statuses(text).items()}
    assert found == dict.fromkeys(ENDED, "revoked")


@pytest.mark.parametrize(
    "text",
    [
        f"MIIT warned that it will cancel the telecom permits of two foreign-invested enterprises if they do not ask to end their services. {NAMED}",
        f"MIIT has approved two foreign-invested enterprises for the value-added telecom pilot. {NAMED} It will cancel the licences of domestic companies at their own request.",
    ],
)
def test_a_condition_or_another_firms_end_ends_nothing(text: str) -> None:
    assert "revoked" not in list_statuses(text).values()
