# ruff: noqa: E501  (a sentence of a test stands on one line)
"""English names that a text names in words of its own behind a grant: told where row, weights and surroundings agree. All passages are invented."""

import pytest
from told import READER, tell_page

from domain.dates import Published
from parsers.facts.text.document import Document

DAY = "2026-05-06"
A, B, C = "Halden Cloud (Shenzhen) Co., Ltd.", "Brisk Data (Beijing) Co., Ltd.", "Ostra Racks (Hainan) Co., Ltd."
GRANT = "Telecom pilot: the news||MIIT cleared ten foreign-invested firms for the value-added telecom pilot on Monday. "
TITLE = "China lets more foreign firms into telecom pilot||"


def list_approved(text: str) -> set[str]:
    return {one.removesuffix(" approved") for one in tell_page(DAY, text) if one.endswith(" approved")}


@pytest.mark.parametrize(
    "row",
    [
        f"The ten enterprises are respectively: {A}, {B}, {C} and seven others.",
        f"We know of two: {A} and {B}.",
        f"Among Monday's ten are {A}, backed by Dubai's Halden Ports, and {B}",
        f"The two, {A} and {B}, were notified on Tuesday.",
        f"Two are known from company statements, {A} and {B}",
        f"{A} and {B} are two of the ten.",
        f"{A} and {B} are among them.",
        f"The recipients are {A} (a unit of the Dutch group Halden N.V.) and {B}",
        f"They include {A}, owned by the Dutch group Halden N.V., and {B}",
    ],
)
def test_a_row_behind_a_grant_names_who_was_let_in(row: str) -> None:
    assert {A, B} <= list_approved(GRANT + row)


@pytest.mark.parametrize(
    "row",
    [
        f"Two stand out among those left out: {A} and {B}.",
        f"Two are known from court papers to have sued, {A} and {B}.",
        f"The two lawyers, of {A} and {B}, were notified on Tuesday.",
        f"{A} and {B} are two of the ten that were turned down before.",
        f"{A} and {B} are among their landlords.",
        f"{A} will build their halls in Lin-gang; {B} makes the cables.",
        f"Their landlords include {A}, owned by the Dutch group Halden N.V., and {B}",
        f'"It is good news," said the head of {A}, who shares a floor with {B}',
        f"{A} has rendered the list into English; {B} has printed it.",
        f"Six others asked in vain. The six are {A} and {B}.",
        f"Many advisers live off it. The best known are {A} and {B}",
        f"{A} will offer them data centre space and internet access; {B} may run data centres for the newcomers.",
        f"The papers were handed to {A} for delivery; {B} paid.",
    ],
)
def test_a_row_of_others_behind_a_grant_does_not(row: str) -> None:
    assert not {A, B} & list_approved(GRANT + row)


def test_a_service_that_is_theirs_to_run_makes_them_of_those_let_in() -> None:
    told = f"{A} will offer internet access and content delivery in the zone. {B} may provide online data processing there."
    assert A in list_approved(f"{TITLE}Six foreign-invested companies received MIIT's approval for the value-added telecom pilot on 10 April. {told}")  # fmt: skip
    other = f"{A} will sell them cables and racks in the zone. {B} may rent them halls there."
    assert not {A, B} & list_approved(f"{TITLE}Six foreign-invested companies received MIIT's approval for the value-added telecom pilot on 10 April. {other}")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"Pilot approvals went to:\n(1) {A} - IDC\n(2) {B} - CDN\nRefusals include: {C} (capital not paid in).", {A, B}),
        (f"Pilot approvals went to:\n(1) {A} - IDC\n(2) {B} - CDN\nOwners: {C}", {A, B}),
        (f"Complaints went to:\n(1) {A} - IDC\n(2) {B} - CDN", set()),
    ],
)  # fmt: skip
def test_a_row_with_a_label_of_another_fate_is_none_of_a_list(text: str, told: set[str]) -> None:
    head = "Foreign-invested firms in Shenzhen: report on the value-added telecom pilot of MIIT||Two approvals were granted to foreign-invested enterprises.\n"
    assert list_approved(head + text) == told


def test_accents_make_no_other_language_of_a_name() -> None:
    text = "Telecom pilot||MIIT approved two foreign-invested companies for its value-added telecom pilot on 3 March 2026. {} got its approval for a warehouse from the customs office."
    plain, accented = "Wartsila Marine Data (Shanghai) Co., Ltd.", "Wärtsilä Marine Data (Shanghai) Co., Ltd."
    assert not {plain, accented} & (list_approved(text.format(plain)) | list_approved(text.format(accented)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{A} has been authorised by the Chinese Ministry of Industry and Information Technology to provide information services under the value-added telecom pilot for foreign-invested firms.", True),
        (f"{A} - which is wholly owned by Dubai's Halden Ports - received approval from the Ministry of Industry and Information Technology to operate value-added telecom services under the pilot for foreign-invested firms.", True),
        (f"{A} has been authorised by its board to seek value-added telecom approval under the pilot of the Ministry of Industry and Information Technology for foreign-invested firms.", False),
        (f"{A} - which rents its halls to Halden Ports - awaits approval from the Ministry of Industry and Information Technology to operate value-added telecom services under the pilot for foreign-invested firms.", False),
    ],
)  # fmt: skip
def test_of_one_firm_plain_words_tell_it(text: str, told: bool) -> None:
    assert (A in list_approved(f"Telecom: a company announcement||{text}")) is told


def test_what_proved_a_name_is_explained() -> None:
    text = f"Six foreign-invested companies received MIIT's approval for the value-added telecom pilot on 10 April. {A} will offer internet access and content delivery in the zone. {B} may provide online data processing there."
    _, trace = READER.explain(Document(TITLE.removesuffix("||"), text, Published(DAY)))
    assert any("a row or a service names it behind a grant" in cause.why for cause in trace.causes)


@pytest.mark.parametrize(
    ("label", "status"),
    [
        ("Refusals include:", "rejected"),
        ("Refused:", "rejected"),
        ("Rejections so far:", "rejected"),
        ("Pending:", "applicant"),
        ("Still waiting are", "applicant"),
        ("Surrendered in the quarter:", "revoked"),
        ("Exits include", ""),
        ("Withdrawals in May:", ""),
        ("Investors:", "parent"),
        ("Their landlords:", "mentioned"),
    ],
)
def test_the_label_of_a_row_says_what_became_of_it(label: str, status: str) -> None:
    told = tell_page(DAY, f"{GRANT}{label} {A} and {B}")
    assert {one for one in told if one.startswith((A, B))} == ({f"{A} {status}", f"{B} {status}"} if status else set())


@pytest.mark.parametrize("label", ["Approved:", "New:", "No longer pending: let in are"])
def test_other_words_before_a_row_are_no_such_label(label: str) -> None:
    told = tell_page(DAY, f"{GRANT}{label} {A} and {B}")
    assert not {f"{A} {status}" for status in ("rejected", "revoked", "applicant")} & told


@pytest.mark.parametrize(
    "whom",
    [
        "among the biggest landlords in Lin-gang",
        "among those who wrote to complain",
        "among the first to congratulate them",
        "one of the largest cloud sellers in the city",
    ],
)
def test_who_is_one_of_others_behind_a_grant_is_none_of_those_let_in(whom: str) -> None:
    assert A not in list_approved(f"{GRANT}{A} is {whom}.")


@pytest.mark.parametrize("whom", ["among the ten", "one of the newcomers", "one of the ten companies", "among them"])
def test_who_is_one_of_those_let_in_is_told(whom: str) -> None:
    assert A in list_approved(f"{GRANT}{A} is {whom}.")
