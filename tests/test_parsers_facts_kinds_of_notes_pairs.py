# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Which kind an English note, guide, forecast or demand tells that names a grant beside its news, each beside a near text whose news the grant is."""

import pytest
from told import tell_page

DAY = "2026-05-20"
PILOT = "the value-added telecom pilot"
MORE = f"MIIT on Monday approved 14 more foreign-invested enterprises for {PILOT}."


def tell_kind(text: str) -> str:
    return next(line for line in tell_page(DAY, text) if line.startswith("kind ")).removeprefix("kind ")


RECALLED = [
    # a relative clause
    (f"MIIT on Monday extended {PILOT}, under which 31 foreign-invested enterprises have been approved, to Ningbo.", "policy"),
    (f"MIIT on Monday approved 14 more foreign-invested enterprises for {PILOT}, under which 31 had been approved before.", "approval"),
    (f"Nine more foreign-invested enterprises have asked MIIT for admission to {PILOT}, which has so far approved 31, it said.", "application"),
    # a clause of time or concession
    (f"MIIT extended {PILOT} to Ningbo on Monday, a month after a fourth batch of 14 foreign-invested enterprises was approved.", "policy"),
    (f"A month after it extended {PILOT} to Ningbo, MIIT on Monday approved a fourth batch of 14 foreign-invested enterprises.", "approval"),
    (f"Now that 31 foreign-invested enterprises have been approved under {PILOT}, new rules released on Monday require them to report each year.", "policy"),
    (f"Although many had reckoned with a pause, MIIT on Monday approved 14 foreign-invested enterprises for {PILOT}.", "approval"),
    # whom the reader knows
    ("Ningbo on Monday published measures to support foreign-invested telecom enterprises, among them the 31 that MIIT approved in March.", "policy"),
    ("Ningbo on Monday handed their telecom permits to the 31 foreign-invested enterprises that MIIT approved on Friday.", "approval"),
    (f"MIIT held a training session for the 31 foreign-invested enterprises approved for {PILOT} on Monday.", "policy"),
    (f"The 31 foreign-invested enterprises approved for {PILOT} on Monday are all from Asia.", "approval"),
    (f"MIIT announced on Monday that the following 14 foreign-invested enterprises had been approved for {PILOT}.", "approval"),
    (f"The first 31 foreign-invested enterprises to be approved for {PILOT} have received their papers, MIIT said on Monday.", "approval"),
    # a gerund, an as-clause, a sum in a phrase
    (f"Having approved 31 foreign-invested enterprises for {PILOT}, China now wants to open basic telecom services as well, the premier said.", "policy"),
    (f"By approving 14 foreign-invested enterprises for {PILOT} on Monday, MIIT has kept its word.", "approval"),
    (f"As MIIT has approved 31 foreign-invested enterprises for {PILOT}, applicants should look to its practice.", "policy"),
    (f"As part of {PILOT}, MIIT on Monday granted approvals to 14 foreign-invested enterprises.", "approval"),
    (f'"With 31 foreign-invested enterprises approved in a year, {PILOT} should be made permanent," a deputy demanded.', "policy"),
    (f"With 14 foreign-invested enterprises approved on Monday, {PILOT} has had its best day.", "approval"),
    ("MIIT will cut the time it takes to review applications, after complaints by some of the 31 foreign-invested telecom enterprises approved this year.", "policy"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), RECALLED)
def test_a_grant_told_beside_yields_to_what_its_sentence_tells(text: str, kind: str) -> None:
    assert tell_kind(text) == kind


ADVISED = [
    # an adviser's note; one that opens with the grant
    (f"Our firm acted for two of the 31 foreign-invested enterprises approved in March under {PILOT}. Based on that experience, we set out below what examiners ask.", "policy"),
    (f"{MORE} In this note we set out below what examiners ask.", "approval"),
    (f"How to obtain a pilot approval: a step-by-step guide||Foreign investors need a pilot approval from MIIT to run a data centre alone. Step 1: set up a company. Step 2: file. By May 31 foreign-invested enterprises had been approved for {PILOT}.", "policy"),
    (f"MIIT approves 14: how the companies obtained it||{MORE} Step 1 was to set up a company.", "approval"),
    (f"Foreign data centres: key considerations||Since the pilot began, 31 foreign-invested enterprises have been approved for {PILOT}. We discuss in turn what clients should consider.", "policy"),
    (f"Five things to know about the latest telecom approvals||{MORE} Investors should note where they are.", "approval"),
    ("Who needs an approval? Any foreign-invested enterprise that wishes to run a telecom business in a pilot area. Enterprises that already hold a telecom permit do not.", "policy"),
    ("Who got an approval? Fourteen foreign-invested enterprises, MIIT said on Monday, were approved to run a telecom business in a pilot area.", "approval"),
    # a question that opens the text
    (f"How long does an approval take? MIIT must decide within 60 days. The 31 foreign-invested enterprises approved in March for {PILOT} waited 90.", "policy"),
    (f"How many got in? MIIT on Monday approved 14 foreign-invested enterprises for {PILOT}.", "approval"),
    # an interviewer says what is known
    (f"Interview: a door ajar||Q: MIIT has approved 31 foreign-invested enterprises for {PILOT}. Is that a lot?\nA: It is a start.", "policy"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), ADVISED)
def test_a_note_that_advises_is_policy_and_one_that_opens_with_a_grant_is_not(text: str, kind: str) -> None:
    assert tell_kind(text) == kind


FORESEEN = [
    (f"MIIT is likely to approve a fourth batch of foreign-invested enterprises for {PILOT} in June, two people said. The third batch of 12 was approved in March.", "policy"),
    (f"{MORE} MIIT is likely to approve a fifth batch in August, two people said.", "approval"),
    (f"The US Chamber called on Beijing to widen {PILOT}. None of the 31 foreign-invested enterprises approved so far runs a cloud, it says.", "policy"),
    (f"{MORE} The US Chamber called on Beijing to widen {PILOT}.", "approval"),
    (f"A deputy proposes that MIIT approve 100 foreign-invested enterprises a year for {PILOT}.", "policy"),
    (f"A deputy said that MIIT approved 14 foreign-invested enterprises on Monday for {PILOT}.", "approval"),
    (f"From 1 June, foreign-invested enterprises in Ningbo may apply for {PILOT}, of which 31 are members.", "policy"),
    (f"China will widen {PILOT} this year, the minister said on Monday, noting that 31 foreign-invested enterprises have so far been approved.", "policy"),
    (f"{MORE[:-1]}, the minister said, adding that China will widen the pilot this year.", "approval"),
    (f"MIIT has clarified that app stores fall within {PILOT}. The 31 foreign-invested enterprises approved so far asked for it.", "policy"),
    (f"If MIIT rejects the application of a foreign-invested enterprise for {PILOT}, it gives its reasons.", "policy"),
    (f"MIIT rejected the application of a foreign-invested enterprise for {PILOT} and gave its reasons.", "denial"),
    (f"MIIT is expected to announce a fourth round of approvals for foreign-invested enterprises under {PILOT} in June; 31 were approved in the first three.", "policy"),
    (f"The chamber wants {PILOT} to cover the whole country. One of the 31 foreign-invested enterprises approved so far is Swiss.", "policy"),
    (f"So far 31 foreign-invested enterprises have been approved under {PILOT}, MIIT said on Monday.", "total"),
    (f"Year in review: telecoms||January: rules on network data take effect. March: MIIT approves 31 foreign-invested enterprises for {PILOT}. April: new negative list. May: draft telecoms law.", "policy"),
    (f"Week in review: telecoms||{MORE} The negative list is due in June.", "approval"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), FORESEEN)
def test_a_forecast_a_demand_and_a_look_back_are_policy_unless_a_grant_is_told(text: str, kind: str) -> None:
    assert tell_kind(text) == kind


TOLD_LATER = [
    (f"MIIT announced on Wednesday that 14 foreign-invested enterprises had on May 18 been approved for {PILOT}.", "2026-05-18"),
    (f"MIIT said on Wednesday that it had approved 14 foreign-invested enterprises for {PILOT}, which it had on April 8 extended to Ningbo.", "2026-05-20"),
    (f"MIIT disclosed on Wednesday that on May 18 it cancelled the approval of a foreign-invested company under {PILOT}.", "2026-05-18"),
    (f"MIIT said on Wednesday it cancelled the approval of a foreign-invested company under {PILOT} that on May 4 was extended to Ningbo.", "2026-05-20"),
    (f'"The approval issued today to our Shanghai unit under {PILOT} is a milestone," the chairman of Siemens told reporters on Tuesday.', "2026-05-19"),
    (f'"The approval issued today to our Shanghai unit under {PILOT} is a milestone," the chairman of Siemens told reporters.', "2026-05-20"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), TOLD_LATER)
def test_an_act_told_later_has_its_own_day(text: str, day: str) -> None:
    assert {line for line in tell_page(DAY, text) if line.startswith("decided ")} == {f"decided {day}"}
