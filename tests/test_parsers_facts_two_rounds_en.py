"""Two rounds in one English sentence: each has its own number and its own day."""

from told import READER

from domain.dates import Published
from parsers.facts.text.document import Document


def test_the_number_of_a_round_is_of_the_figure_beside_it() -> None:
    """The first was told as the second, in dispute with itself."""
    text = (
        "China's Ministry of Industry and Information Technology (MIIT) approved 13 foreign-invested firms in February"
        " 2025 and 27 in the second round in September 2025 for its value-added telecom pilot."
    )
    reading = READER.read(Document("", text, Published("2026-11-30")))
    assert [(one.value, one.role, one.as_of) for one in reading.counts] == [
        (13, "batch", "2025-02"),
        (27, "batch", "2025-09"),
    ]
    assert [(one.counts[0].value, one.batch) for one in reading.statements] == [(13, None), (27, 2)]
