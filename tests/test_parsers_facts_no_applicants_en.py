# ruff: noqa: E501  (a sentence of a test stands on one line)
"""English firms that apply for nothing: what they sign is a contract, or it is said that they have not asked; each beside one that applies."""

import pytest
from told import check

DAY = "2026-08-05"
NEWS = "Telecom pilot update||MIIT approved 27 foreign companies under its value-added telecom pilot on Tuesday. "
EQUINIX = "Equinix applicant"


@pytest.mark.parametrize(
    "said",
    [
        "Neither Equinix nor Kyndryl has asked to join.",
        "Equinix has made no application.",
        "Equinix said it was not applying.",
        "Equinix does not apply for licences that it does not need.",
        "Equinix would not say whether it had applied.",
        "Equinix has still not submitted an application.",
        "There is no sign that Equinix has filed.",
        "If Equinix ever applies, the pilot will have grown up.",
        "Equinix has signed a lease with a landlord in Minhang.",
        "Equinix signed a strategic partnership with Kyndryl on the same day.",
        "A power supply agreement was signed with Equinix and Kyndryl.",
    ],
)
def test_who_asks_for_nothing_is_no_applicant(said: str) -> None:
    check(DAY, f"{NEWS}{said}", (), (EQUINIX,))


@pytest.mark.parametrize(
    "said",
    [
        "Both Equinix and Kyndryl have asked to join the pilot.",
        "Equinix has made an application.",
        "Equinix said it was applying.",
        "Equinix said that it had applied.",
        "Equinix has submitted an application.",
        "Equinix has signed a cooperation agreement with Pudong on the pilot.",
        "Equinix signed a framework agreement with the Lingang administration.",
        "Equinix has signed a letter of intent to join the pilot.",
        "Also absent are Equinix and Kyndryl, which filed a year ago, and Orange, which has never said whether it has applied.",
    ],
)
def test_who_asks_or_signs_with_a_zone_is_one(said: str) -> None:
    check(DAY, f"{NEWS}{said}", (EQUINIX,), ())
