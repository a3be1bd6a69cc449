"""English texts of the old ministry of information industry are on the subject, other fields' services are not."""

import pytest
from told import READER

from domain.dates import Published
from parsers.facts.text.document import Document


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        ("SK Telecom's venture got value-added services licensed by China's Ministry of Information Industry.", True),
        ("SK Telecom's venture won a license for value-added network services from MII.", True),
        ("Visa won approval for value-added services from China's central bank.", False),
        ("Vietnam's ministry has approved 13 foreign-invested firms to pilot value-added telecom services.", False),
        ("Nokia's venture got a permit from China's Ministry of Information Industry to build handsets.", False),
    ],
)  # fmt: skip
def test_value_added_services_that_the_ministry_licenses_are_telecom(text: str, relevant: bool) -> None:
    assert READER.read(Document("", text, Published("2005-03-22"))).relevant is relevant
