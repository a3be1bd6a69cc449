"""English rows behind a grant that are of others than those let in; each kind beside rows that are of them."""

import pytest
from told import check

DAY = "2026-08-05"
A, B = "Petrel Data (Suzhou) Co., Ltd.", "Tern Hosting (Suzhou) Co., Ltd."
BOTH = (f"{A} approved", f"{B} approved")
GRANT = "Telecom pilot update||MIIT approved 14 foreign companies for the value-added telecom pilot on Thursday"


@pytest.mark.parametrize(
    "row",
    [
        "Among those disappointed were {}.",
        "Also present were {}.",
        "Names such as {} had been expected.",
        "Foreign companies with joint-venture licences include {}.",
        "Earlier this week it named {} as companies that had broken data rules.",
        "The companies that housed them include {}.",
        "Names put forward by readers include {}.",
        "The losers are {}.",
        "It gave no names, though {} are widely assumed to be among them.",
        "Approval letters for {} were held back.",
    ],
)
def test_a_row_of_others_behind_a_grant_waits(row: str) -> None:
    check(DAY, f"{GRANT}. {row.format(f'{A} and {B}')}", (), BOTH)


@pytest.mark.parametrize(
    "row",
    [
        "They include {}.",
        "Among those approved are {}.",
        "The best-known names are {}.",
        "Foreign-owned carriers on the list include {}.",
        "It named {} as two of them.",
        "Officials named two of the 14: {}.",
    ],
)
def test_a_row_of_those_let_in_is_told(row: str) -> None:
    check(DAY, f"{GRANT}. {row.format(f'{A} and {B}')}", BOTH, ())


@pytest.mark.parametrize(
    "more",
    [" and put eight more, including {}, on a reserve list", "; 20 others, including {}, must wait until autumn"],
)
def test_more_than_those_let_in_wait(more: str) -> None:
    check(DAY, f"{GRANT}{more.format(f'{A} and {B}')}.", (), BOTH)
    check(DAY, f"{GRANT}, including {A} and {B}.", BOTH, ())
