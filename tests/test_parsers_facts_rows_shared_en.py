# ruff: noqa: E501  (a sentence of a test stands on one line)
"""English rows of firms that share what is told of one, that end a sentence, and that name only some. All passages are invented."""

import pytest
from told import list_figures, tell_page

from parsers.facts.text.sentences import split_sentences

DAY = "2026-05-06"
A, B = "Halden Cloud (Shenzhen) Co., Ltd.", "Brisk Data (Beijing) Co., Ltd."
TITLE = "Telecom: the news||"
PILOT = "MIIT's value-added telecom pilot for foreign-invested firms"


def list_told(text: str, status: str = "approved") -> set[str]:
    return {one.removesuffix(f" {status}") for one in tell_page(DAY, TITLE + text) if one.endswith(f" {status}")}


@pytest.mark.parametrize(
    "text",
    [
        f"{A} and {B} were in a batch of 21 foreign firms that MIIT approved on Tuesday for the value-added telecom pilot.",
        f"Two foreign companies were let into {PILOT} on the 14th, as noted in our last: {A} and {B}",
        f"A Dutch group's software arm got in under {PILOT}; so did {A} and {B}",
    ],
)
def test_a_row_shares_what_is_told_of_one_of_its_names(text: str) -> None:
    assert {A, B} <= list_told(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"A rival of {A} and {B} was approved on Monday for {PILOT}.", set()),
        (f"On Monday MIIT approved {A} for {PILOT}, and {B} congratulated it.", {A}),
        (f"A Dutch group's software arm failed to get in under {PILOT}; so did {A} and {B}", set()),
    ],
)  # fmt: skip
def test_a_row_shares_nothing_that_is_of_one_name_alone(text: str, told: set[str]) -> None:
    assert list_told(text) & {A, B} <= told


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (f"The newcomers include {A} and {B} Kestrel Payments, which applied in May, was not on it.", 2),
        (f"The list names {A} Equinix declined to comment.", 2),
        (f"The list names {A} Tesla's unit was not on it.", 2),
        ("They are Hanbit Platform (Shanghai) Co. and Daeseong Hainan Co. Hanbit Platform (Shanghai) is owned by Hanbit Soft.", 2),
        (f"The list names {A} Beijing Branch and others.", 1),
        (f"The list names {A} General Manager Li Wei said so.", 1),
        ("Sato Medical Data (Beijing) Co. Ltd said it was approved.", 1),
    ],
)  # fmt: skip
def test_a_sentence_begins_behind_the_name_that_ends_the_one_before(text: str, parts: int) -> None:
    assert len(split_sentences(text, 0)) == parts


def test_who_is_missing_from_a_list_says_nothing_of_the_row_before() -> None:
    text = f"MIIT granted pilot approvals for value-added telecom services to nine foreign-invested companies. The newcomers include {A} and {B} Kestrel Payments, which applied in January, was not on the list."
    assert list_told(text) == {A, B}
    assert not {A, B} & list_told(text, "applicant")


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        ("and one that the ministry did not name", True),
        ("and three smaller ones who prefer not to be identified", True),
        ("and six others that MIIT did not identify", True),
        ("and two whose files it did not accept", False),
    ],
)
def test_further_firms_that_nobody_names_take_nothing_from_those_named(rest: str, told: bool) -> None:
    row = f"Foreign-invested firms were let into the value-added telecom pilot this week, MIIT said: {A}, {B} {rest}."
    assert ({A, B} <= list_told(row)) is told


@pytest.mark.parametrize(
    ("text", "rejected"),
    [
        (f"The application of {A} is not approved.", True),
        (f"The application of {A} has not been approved yet.", False),
    ],
)
def test_an_application_that_is_not_approved_is_refused(text: str, rejected: bool) -> None:
    told = list_told(
        f"MIIT approved two foreign-invested enterprises for the value-added telecom pilot. {text}", "rejected"
    )
    assert (A in told) is rejected


def test_a_firm_named_for_another_country_was_let_in_there() -> None:
    text = f"Kerndale told holders that MIIT had granted a value-added telecom pilot approval to its foreign-owned subsidiary {A} Kerndale Digital India Pvt Ltd received its licence from the Department of Telecommunications."
    assert list_told(text) == {A}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"The People's Bank of China granted {A} a payment licence. It is the third foreign firm to get one. Its request to join {PILOT} is under review.", False),
        (f"{A} has been licensed to run a hospital in Tianjin, the third foreign company to get such approval. {PILOT} goes on.", False),
        (f"MIIT granted {A} a value-added telecom pilot approval. It is the third foreign firm to get one.", True),
    ],
)  # fmt: skip
def test_an_ordinal_counts_those_whose_paper_is_told_of(text: str, told: bool) -> None:
    assert ("3 pilot_total" in list_figures(DAY, TITLE + text)) is told
