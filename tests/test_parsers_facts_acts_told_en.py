# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""English sentences that plainly tell what became of a firm, whatever they say before and behind of its asking, of its rivals and of who says so."""

from itertools import product

import pytest

from domain.claims import REVIEW_BELOW
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.cues.asked_before_en import leave_asked_before
from parsers.facts.cues.background_en import leave_rivals
from parsers.facts.cues.sources_en import leave_source
from parsers.facts.drawing import draw_named
from parsers.facts.reader import Reader
from parsers.facts.status.act_words_en import write_plainly
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
#: An article's other sentences: no brief text, so that rules and frames are asked alone.
AROUND = (
    "China lets foreign investors own value-added telecom businesses in Beijing, Shanghai, Hainan and Shenzhen. "
    "{} "
    "Data centres, content delivery networks and internet access belong to what is open there, and companies must keep their equipment in the zones. "
    "Lawyers in Beijing say that most newcomers need half a year to set up a company, find premises and hire staff who know the rules of the trade."
)
FIRM = "Orange Business"
LET_IN = (
    "{} gave its approval for {} to provide internet data centre services",
    "{} issued {} a permit for internet access services",
    "{1} won approval from {0} to provide value-added telecom services",
    "{1} obtained {0}'s approval for value-added telecom services",
    "{} signed off on {}'s plan to offer internet data centre services",
    "{} opened the door to {}, allowing it to offer internet access services",
)
LEADS = ("", "More than a year after it applied, ", "After reviewing its application, ", "After a long wait, ")
TAILS = (
    "",
    ", five months after it applied",
    ", ending a wait of more than a year",
    ", an application for which was filed last October",
)


def tell(told: str) -> tuple[str, float, set[str]]:
    """What the rules say of the firm in an article, how surely, and which kinds they hear in its sentence."""
    scene = READER.set_scene(Document("", AROUND.format(told), Published("2026-03-16")))
    assert scene is not None
    named = draw_named(scene)
    [one] = [one for one in named.judged if one.name.text == FIRM]
    return one.status, one.confidence, {*named.told[one.sentence].kinds}


@pytest.mark.parametrize(("lead", "clause", "tail"), [*product(LEADS, LET_IN, TAILS)])
def test_who_was_let_in_is_no_applicant_however_its_asking_is_told(lead: str, clause: str, tail: str) -> None:
    told = f"{lead}{clause.format('the Ministry of Industry and Information Technology', FIRM)}{tail}."
    status, _, kinds = tell(f"{told[0].upper()}{told[1:]}")
    assert status == "approved", told
    assert "approval" in kinds
    assert "application" not in kinds


@pytest.mark.parametrize(
    "told",
    [
        f"{FIRM} is seeking MIIT's approval for value-added telecom services.",
        f"{FIRM} is still waiting for MIIT's decision on its application for value-added telecom services.",
        f"MIIT is reviewing an application by {FIRM} for value-added telecom services, after a rival was approved in May.",
        f"{FIRM} has applied to MIIT to provide internet access services, after a competitor won approval in May.",
        f"MIIT has yet to rule on {FIRM}'s application for internet access services.",
    ],
)
def test_who_still_asks_is_told_as_an_applicant_beside_a_rival_that_was_let_in(told: str) -> None:
    status, _, kinds = tell(told)
    assert status == "applicant"
    assert "application" in kinds
    assert "approval" not in kinds


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (f"{FIRM} said MIIT had rebuffed its application to run internet access services.", "rejected"),
        (f"MIIT stripped {FIRM} of its permit to run internet access services.", "revoked"),
        (f"MIIT announced the revocation of {FIRM}'s licence to offer internet access services.", "revoked"),
    ],
)
def test_who_is_turned_away_or_out_is_told_so(told: str, status: str) -> None:
    assert tell(told)[0] == status


@pytest.mark.parametrize(
    "told",
    [
        f"MIIT dismissed as groundless a report that {FIRM} had been permitted to offer value-added telecom services.",
        f"MIIT would have approved {FIRM} to offer value-added telecom services.",
        f"Whether MIIT approved {FIRM} to offer value-added telecom services is not known.",
        f"Subsidiaries of {FIRM} were cleared to offer value-added telecom services.",
    ],
)
def test_what_is_denied_supposed_or_told_of_others_lets_no_firm_in_as_fact(told: str) -> None:
    status, sure, _ = tell(told)
    assert status != "approved" or sure < REVIEW_BELOW


@pytest.mark.parametrize(
    "told",
    [
        f"{FIRM} plans to launch internet access services after receiving approval from MIIT.",
        f"{FIRM} can offer value-added telecom services only after obtaining a permit from MIIT.",
        f"{FIRM} can offer value-added telecom services with a licence from MIIT.",
        f"MIIT inspected the approval under which {FIRM} runs internet access services.",
        f"{FIRM} has joined the digital yuan pilot in Suzhou.",
        f"MIIT named {FIRM} among the companies that broke the data rules of the telecom trade.",
        f"MIIT is reviewing {FIRM}'s services after a fault in its telecom network.",
    ],
)
def test_a_condition_another_field_and_an_inspection_say_nothing_of_a_firm(told: str) -> None:
    assert tell(told)[0] == "mentioned"


def test_what_frames_tell_waits_and_takes_no_other_firms_act_away() -> None:
    status, sure, kinds = tell(f"MIIT opened the door to {FIRM}, allowing it to offer internet access services.")
    assert (status, kinds) == ("approved", {"approval"})
    assert sure < REVIEW_BELOW


def test_what_was_asked_before_is_left_out_of_a_decision_alone() -> None:
    assert leave_asked_before("After applying in May, NAME won approval.") == "NAME won approval."
    assert (
        leave_asked_before("MIIT refused NAME a permit, five months after it applied.") == "MIIT refused NAME a permit"
    )
    for text in ("After applying in May, NAME is still waiting for approval.", "NAME applied in May."):
        assert leave_asked_before(text) == text


def test_rivals_and_sources_are_left_out() -> None:
    assert leave_rivals("NAME applied, after a rival was approved in May.") == "NAME applied."
    assert leave_rivals("NAME was approved, after a rival was approved in May.").endswith("in May.")
    assert leave_source("According to the company, NAME was approved, a notice showed.") == "NAME was approved"
    assert leave_source("In a notice dated March 12, MIIT approved NAME.") == "MIIT approved NAME."


def test_a_sentence_is_written_plainly() -> None:
    text = "On Friday, China's Ministry of Industry and Information Technology (MIIT) has formally approved \ue000 to run it."
    assert write_plainly(text) == "MIIT has approved \ue000 to run it."
    assert write_plainly("now that the ministry has agreed") == "now that MIIT has agreed"
