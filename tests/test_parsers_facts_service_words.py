"""The words by which English pages name the services of the catalogue."""

import pytest

from parsers.facts.values.regions import find_services


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("data-centre and content-delivery permits", ("CDN", "IDC")),
        ("data centres, content networks and more", ("CDN", "IDC")),
        ("internet-access businesses", ("ISP",)),
        ("internet connection services", ("ISP",)),
        ("six want information services, two online transactions", ("EDI", "INFO")),
        ("All but one will process transactions", ("EDI",)),
        ("transaction-processing firms", ("EDI",)),
        ("a network of content creators and its transactions with banks", ()),
    ],
)
def test_services_are_named_in_the_words_of_pages(text: str, codes: tuple[str, ...]) -> None:
    assert find_services(text) == codes
