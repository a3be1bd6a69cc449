# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Which kind an English text tells that opens with a date or a byline, asks its question in the title, or tells what was filed."""

import pytest
from told import tell_page

DAY = "2026-05-18"
GRANT = "On 28 March 2026, MIIT announced that 18 foreign-invested businesses have received approvals for value-added telecom services."
RULES = "Foreign investors may now apply for internet data center licences in the pilot areas, and the cap of 50% is lifted there."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"Pilot bears first fruit||Apr 2, 2026\nby Adrian Moss and Lena Shaw\n{GRANT}\n{RULES}", "approval"),
        (f"Foreign investors and data centers: which way in?||{RULES} {GRANT}", "policy"),
        (
            "Kestrel may soon run its own data center||The pilot was launched two weeks ago. Bosch and five other foreign companies have already filed applications to operate value-added telecom services, an official said.",
            "application",
        ),
        (
            "Data centers and foreign money||Interest in data centers keeps growing, and the pandemic has only added to it, as business moves online. Foreign investors may not hold more than half of a telecom company.",
            "policy",
        ),
    ],
)
def test_the_kind_that_a_text_opens_with_is_its_news(text: str, kind: str) -> None:
    assert f"kind {kind}" in tell_page(DAY, text)
