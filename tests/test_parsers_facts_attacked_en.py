# ruff: noqa: E501  (a sentence of a test stands on one line)
"""English passages in which the pilot's approval of 13 stands beside something else: what else is told is never the pilot's."""

import pytest
from told import list_figures, tell_page

DAY = "2026-05-06"
ACT = "MIIT said on April 28, 2026 that it had approved 13 foreign firms to take part in its value-added telecom pilot."


def read_beside(told: str) -> tuple[set[str], set[str]]:
    """The figures and the firms told as approved, turned away or ended, of the act and of what stands behind it."""
    page = f"Telecom pilot||{ACT} {told}"
    ends = ("approved", "revoked", "rejected", "applicant")
    return list_figures(DAY, page), {one for one in tell_page(DAY, page) if one.split()[-1] in ends}


@pytest.mark.parametrize(
    "told",
    [
        "Hong Kong's OFCA granted licences to 6 foreign operators, including KDDI and HKT.",
        "The FCC authorised 4 foreign carriers, including Telefonica.",
        "Macau's CTT gave licences to 5 foreign firms.",
        "In Seoul, the science ministry gave the go-ahead to 10 foreign companies.",
        "In Hanoi, the ministry approved 10 foreign companies for its telecom pilot.",
        "Malaysia's pilot, modelled on China's, approved 12 foreign firms in April.",
        "Mexico's pilot for foreign telecom firms has admitted 16 companies since March.",
        "The Vietnamese scheme has 16 foreign participants.",
        "Kazakhstan, which runs a pilot of its own, has let in 22 foreign firms so far.",
        "Nine foreign firms were approved by the EU.",
        "Nine foreign firms were approved in Hong Kong.",
        "They join 21 firms approved by Thailand.",
    ],
)
def test_whom_another_country_lets_in_is_no_figure_of_the_pilot(told: str) -> None:
    assert read_beside(told) == ({"13 batch"}, set())


@pytest.mark.parametrize(
    "told",
    [
        "The pilot for autonomous driving admitted 9 foreign firms.",
        "The pilot for internet hospitals approved 12 foreign companies.",
        "The ministry's drone pilot has approved 22 companies.",
        "The ministry's 6G trial admitted 9 foreign firms, including Ericsson.",
        "The cross-border data pilot cleared 19 foreign firms.",
        "The pilot for foreign-funded nursing homes approved 17 firms.",
        "The industrial internet pilot admitted 9 foreign-invested enterprises.",
    ],
)
def test_whom_the_pilot_of_another_sector_lets_in_is_no_figure_of_this_one(told: str) -> None:
    assert read_beside(told) == ({"13 batch"}, set())


@pytest.mark.parametrize(
    "told",
    [
        "The list of award winners named 40 foreign companies, including Tesla, for digital innovation.",
        "The 2026 white list has 60 foreign companies, among them Honeywell.",
        "The batch of award winners includes 9 foreign firms.",
        "The third batch of headquarters has 12 foreign companies.",
        "The first batch of foreign biotech firms numbered 8.",
    ],
)
def test_a_list_of_another_sort_is_no_batch(told: str) -> None:
    assert read_beside(told)[0] == {"13 batch"}


@pytest.mark.parametrize(
    "told",
    [
        "The quota for the second batch is 25 foreign firms.",
        "The ceiling for the second batch is 30 foreign companies.",
        "The second batch is to have 25 foreign firms.",
        "A second batch of 25 foreign firms was promised.",
        "According to the chamber, 13 of 20 applicants were approved.",
        "Just 13 out of 58 foreign applicants were approved.",
        "Nine foreign firms were granted approval for data exports.",
        "Nine foreign firms were approved for tax breaks.",
        "Nine foreign firms were approved as suppliers.",
        "Nine foreign firms had their approval extended to Hainan.",
        "Nine foreign firms were approved, according to an anonymous post.",
        "It approved 21 more, Global Times said, but the ministry's list has none.",
    ],
)
def test_what_is_foreseen_asked_changed_or_claimed_is_no_batch(told: str) -> None:
    assert read_beside(told)[0] == {"13 batch"}


@pytest.mark.parametrize(
    "told",
    [
        "In October 2025 it had approved firms of one city only; the total now stands at 29.",
        "They bring the number of foreign banks in Shanghai to 29.",
        "Analysts put the number of approved firms at 29.",
        "The number of services rose to 29.",
        "The number of approvals held by the firms rose to 29.",
        "The pilot has 29 foreign firms, the minister's aide guessed.",
        "It is the largest batch since May, when 29 were approved.",
    ],
)
def test_a_sum_of_another_day_or_of_other_things_is_no_total(told: str) -> None:
    assert read_beside(told)[0] == {"13 batch"}


def test_a_total_of_now_behind_the_act_is_told() -> None:
    assert read_beside("It brings the total to 29.")[0] == {"13 batch", "29 pilot_total"}


@pytest.mark.parametrize(
    "told",
    [
        "HSBC China was approved for bond underwriting.",
        "HSBC China was approved as a custodian of QFII funds.",
        "HSBC China has been granted a wealth management licence.",
        "HSBC China got the nod for a new headquarters.",
        "HSBC China was among the 9 banks approved for gold trading.",
        "Airbus China obtained an air operator certificate.",
        "Deutsche Telekom China Communication was granted approval in Frankfurt.",
        "BT China Communications received approval from Ofcom.",
        "HSBC Fintech Services (Shanghai) was approved as a high-tech enterprise.",
        "HSBC Fintech Services (Shanghai) advises three of those approved.",
        "HSBC Fintech Services (Shanghai) is the landlord of an approved firm.",
        "HSBC Fintech Services (Shanghai) was approved, but the decision was annulled by a court.",
        "HSBC Fintech Services (Shanghai) was approved until 2025.",
        "They were chosen by a jury that included HSBC China and Airbus China.",
        "The batch includes HSBC China, Reuters wrongly reported.",
        "The approvals follow a visit to Airbus China.",
        "The approvals came too late for HSBC China, which closed its unit.",
        "The approved firms are smaller than HSBC China.",
        "The list named HSBC China as a supporter.",
        "Approved firms include HSBC China, according to a forged notice.",
        "Approved firms include HSBC China, a post on Weibo claimed.",
        "Approved firms will include HSBC China, the chamber predicts.",
        "Approved firms in Hong Kong include HSBC China.",
        "Approved banks include HSBC China.",
        "The ministry licensed HSBC China's competitor.",
        "The ministry approved three apps of HSBC China.",
        "HSBC China, whose client was approved, said it was glad.",
        "HSBC China got preliminary approval.",
        "HSBC China got approval for a new chief executive.",
        "HSBC China got approval under the pilot for cross-border payments.",
        "The firms approved in the biotech pilot include HSBC China.",
        "The newcomers to the chamber included HSBC China.",
        "When HSBC China is approved, it will be the largest.",
    ],
)
def test_a_firm_beside_the_act_is_not_approved(told: str) -> None:
    assert read_beside(told)[1] == set()


@pytest.mark.parametrize(
    "told",
    [
        "The approved firms include HSBC China.",
        "HSBC China was approved for internet data centre services.",
        "HSBC China is among the 13 approved.",
    ],
)
def test_a_firm_of_the_act_is_told_as_approved(told: str) -> None:
    assert read_beside(told)[1] == {"HSBC China approved"}


@pytest.mark.parametrize(
    "told",
    [
        "The approval of a rival of Verizon was revoked.",
        "A client of Orange lost its approval.",
        "Verizon's landlord lost its licence.",
        "Verizon lost its licence in Vietnam.",
        "Verizon's licence in India was cancelled.",
        "Verizon's permit for a building was withdrawn.",
        "GLP was rejected as a supplier by one of the approved firms.",
        "GLP's application for a warehouse was rejected.",
        "Orange was refused by a bank.",
        "Orange has applied for a licence in Vietnam.",
        "Orange has applied for a bank licence.",
        "Orange has applied to buy an approved firm.",
    ],
)
def test_what_others_lose_or_what_is_no_paper_of_the_pilot_ends_nothing(told: str) -> None:
    assert read_beside(told)[1] == set()


def test_an_approval_that_ends_is_told() -> None:
    assert read_beside("The ministry revoked the approval of Verizon last month.")[1] == {"Verizon revoked"}


def test_a_sum_of_a_month_that_opens_its_sentence_is_of_that_month() -> None:
    figures = list_figures(
        DAY, f"Telecom pilot||{ACT} In March, the total was 29 foreign firms, and it will be 60 by 2027."
    )
    assert "29 pilot_total" in figures
    assert not any(one.startswith("60 ") for one in figures)
