# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Figures that part a count in the middle of its sentence, and those of a writer's own clients. All passages are invented."""

import pytest
from told import check_figures

from parsers.facts.text.asides_en import find_parting_asides

DAY = "2026-03-04"
SHARED = {"12 batch", "7 subset in Shanghai", "5 subset in Beijing"}
SAID = "The Ministry of Industry and Information Technology said on March 2 that 12 more foreign-invested companies"
FIGURES: tuple[tuple[str, set[str]], ...] = (
    # What parts a count before its verb is no count of its own, in brackets, between commas or dashes.
    (f"{SAID} (seven in Shanghai, five in Beijing) had been approved to run value-added telecom services under the pilot.", SHARED),
    (f"{SAID} (7 in Shanghai, 5 in Beijing) had been approved to run value-added telecom services under the pilot.", SHARED),
    (f"{SAID}, seven in Shanghai and five in Beijing, had been approved to run value-added telecom services under the pilot.", SHARED),
    (f"{SAID} - seven in Shanghai, five in Beijing - had been approved to run value-added telecom services under the pilot.", SHARED),
    ("On March 2 twelve foreign-invested firms, seven of them in Shanghai and five in Beijing, received pilot approvals for value-added telecom services from MIIT.", SHARED),
    ("By March 2, 64 foreign-invested companies (30 in Shanghai, 20 in Beijing and 14 elsewhere) had been approved to run value-added telecom services under the pilot.", {"64 pilot_total", "30 subset in Shanghai", "20 subset in Beijing", "14 subset"}),
    ("On March 2 twelve foreign-invested firms (seven for information services, five for data centers) received pilot approvals for value-added telecom services from MIIT.", {"12 batch"}),
    # Two acts told one after another are two.
    ("MIIT on March 2 approved seven foreign-invested companies in Shanghai for the value-added telecom pilot, and five foreign-invested companies in Beijing were approved on March 3.", {"7 batch", "5 batch"}),
    # A writer's own clients are not all who were let in, nor are the parts of them.
    ("Last year we handled six filings for foreign clients under the value-added telecom pilot. All six were approved.", set()),
    ("Last year we handled six filings for foreign clients under the value-added telecom pilot; four were approved (one in Beijing, three in Shanghai).", set()),
    ("In the past year our firm accompanied five applications under the telecom pilot: three were approved (two in Shanghai, one in Hainan), two are pending.", set()),
    ("Since the pilot began we have guided nine foreign companies through the value-added telecom filing. Seven were granted the approval by MIIT, two are still waiting.", set()),
    ("On 3 March, MIIT approved 15 foreign-invested companies to run value-added telecom services under the pilot, two of which we advised.", {"15 batch"}),
    # Nor are those whom a survey asked.
    ("Of 61 respondents, 20 said that they hold a licence in China. Four reported a refusal. Three have obtained a pilot approval for value-added telecom services, and of these two have started.", set()),
    ("Foreign-invested companies take part. On March 3, MIIT approved 15 foreign-invested companies to run value-added telecom services under the pilot, and of these six are in Shanghai.", {"15 batch", "6 subset in Shanghai"}),
    # A total that is compared with the first batch is none.
    ("As of February 28, 2026, MIIT had granted pilot approvals for value-added telecom services to 96 foreign-invested companies, compared with 13 in the first batch.", {"96 pilot_total", "13 batch"}),
    ("MIIT granted pilot approvals for value-added telecom services to 13 foreign-invested companies in the first batch.", {"13 batch"}),
    # What the ministry did is told beside them.
    ("We advised two companies in the batch. MIIT approved 15 foreign-invested companies on 3 March to run value-added telecom services under the pilot; five are in Shanghai.", {"15 batch", "5 subset in Shanghai"}),
    ("On March 3, MIIT approved 15 foreign-invested companies (six in Shanghai, nine in Beijing) to run value-added telecom services under the pilot. Our firm has handled three filings.", {"15 batch", "6 subset in Shanghai", "9 subset in Beijing"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "told"), FIGURES)
def test_figures_are_told_with_the_role_they_have(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)


@pytest.mark.parametrize(
    ("text", "asides"),
    [
        ("12 firms (seven in Shanghai, five in Beijing) were let in", [" (seven in Shanghai, five in Beijing)"]),
        ("12 firms, seven in Shanghai and five in Beijing, were let in", [", seven in Shanghai and five in Beijing,"]),
        ("12 firms, seven in Shanghai and five in Beijing", []),
        ("12 firms (in Shanghai, five years on) were let in", []),
        ("the 12 firms (12 in all) were let in", []),
        ("firms (13 in February, 27 in June) were let in", []),
        ("12 firms, led by Tesla, were let in, five in Beijing", []),
    ],
)
def test_an_aside_parts_what_was_counted_right_before_it(text: str, asides: list[str]) -> None:
    assert [text[start:end] for start, end in find_parting_asides(text)] == asides
