"""A city that a firm's name begins with is no short name of the firm. The texts are invented."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())


@pytest.mark.parametrize("city", ["Ningbo", "Jinan", "Foshan"])
def test_the_city_of_a_name_is_no_firm(city: str) -> None:
    text = (
        f"MIIT approved {city} Amarante Home Data Co., Ltd. under its value-added telecom pilot on Friday, the first "
        f"foreign-owned firm there.\nTwo more of the recipients are in {city}, the ministry said."
    )
    reading = READER.read(Document("", text, Published("2026-12-12")))
    assert f"{city} Amarante Home Data Co., Ltd." in {firm.name for firm in reading.firms}
    assert city not in {firm.name for firm in reading.firms}
