"""A part that two rounds come to is no total. The text is invented."""

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document


def test_a_part_that_its_two_batches_come_to_is_no_total() -> None:
    text = (
        "By the end of June 131 foreign-invested enterprises had been approved under the value-added telecom pilot, "
        "among them 27 admitted since January (two batches, of 15 and 12), MIIT said."
    )
    counts = Reader(load_gazetteer()).read(Document("", text, Published("2026-06-30"))).counts
    told = {(one.value, one.role) for one in counts if not one.review}
    assert (131, "pilot_total") in told
    assert not {(27, "pilot_total"), (12, "batch")} & told
