"""That what spares `re` some places of a text hides no date in it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from parsers.facts.values import dates
from parsers.facts.values.dates import scan_dates

PIECES = (
    "May 5|on June 3, 2026|end-2025|FY2024|3 March|last year|yesterday|Q3 of 2025|this May|Sept.|at the end of the |"
)
PIECES += "second quarter|Friday|2026|2026,5|7月|工信部|in|_|-|.|,| |\n|x|May|Dismay 5|about2024|12th of April 2026"


@given(st.lists(st.sampled_from(PIECES.split("|")), max_size=10))
def test_dates_are_found_as_at_every_place(pieces: list[str]) -> None:
    text = "".join(pieces)
    everywhere = re.compile(dates.DATE_EN.text.replace(r"(?:(?<!\w)|(?=\d))", "", 1))
    assert everywhere.pattern != dates.DATE_EN.text
    found = [match.span() for reader, match in scan_dates(text) if reader in (dates.read_en, dates.read_year)]
    assert found == [match.span() for match in everywhere.finditer(text) if match.group()]
