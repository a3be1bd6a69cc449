# ruff: noqa: E501  (a passage stands on one line, so that it can be read and searched)
"""English figures beside a verb of granting that is another number's, each with its neighbour that is a batch. All passages are invented."""

import pytest
from told import check_figures

DAY = "2026-03-02"
VATS = "value-added telecom pilot"
NINETEEN = f"Nineteen foreign-invested companies were approved for the {VATS} in January."
SIX = f"Six foreign-invested companies were approved for the {VATS} on Friday"
#: What a sentence behind a batch adds to it: a place, a service or an origin parts it, a day or "more" makes another act.
BEHIND: tuple[tuple[str, set[str]], ...] = (
    ("In Shanghai, seven companies received approval.", {"7 subset in Shanghai"}),
    ("Shanghai saw seven companies approved.", {"7 subset in Shanghai"}),
    ("In Lingang alone, six were cleared.", {"6 subset in Lingang"}),
    ("Six approvals went to Beijing-based companies.", {"6 subset in Beijing"}),
    ("Seven companies were given approval for data centres.", {"7 subset"}),
    ("Approvals for content delivery went to seven.", {"7 subset"}),
    ("For internet data centres, the ministry approved five companies.", {"5 subset"}),
    ("American companies received seven approvals, Japanese ones five.", {"7 subset", "5 subset"}),
    ("The Shanghai government congratulated the seven local companies that were approved.", {"7 subset in Shanghai"}),
    ("Hainan, with three new approvals, remains the favourite.", {"3 subset in Hainan"}),
    ("Hainan won three approvals, taking its total to six.", {"3 subset in Hainan"}),
    ("On 3 February, seven more companies received approval in Shanghai.", {"7 batch"}),
    ("Seven companies were approved on 3 February.", {"7 batch as of 2026-02-03"}),
)  # fmt: skip


@pytest.mark.parametrize(("behind", "told"), BEHIND)
def test_a_sentence_that_narrows_a_batch_tells_its_part(behind: str, told: set[str]) -> None:
    check_figures(DAY, f"{NINETEEN} {behind}", {"19 batch as of 2026-01", *told})


def test_a_place_parts_no_batch_of_another_place() -> None:
    text = f"Nineteen foreign-invested companies in Shanghai were approved for the {VATS} in January. In Beijing, seven companies received approval."
    check_figures(DAY, text, {"19 batch", "7 batch"})


PASSAGES: tuple[tuple[str, set[str]], ...] = (
    # The verb belongs to those of whom the number is a part.
    (f"Of the 13 foreign-invested firms that were granted pilot approval for {VATS} services on Friday, only two will run internet data centres.", {"13 batch", "2 subset"}),
    (f"Six more foreign-invested companies - four European, two American - were approved on Friday for the {VATS}.", {"6 batch", "4 subset", "2 subset"}),
    (f"Six more foreign-invested companies (four European, two American) were approved on Friday for the {VATS}.", {"6 batch", "4 subset", "2 subset"}),
    ("There were 2,600 foreign-invested telecom operators nationwide at year-end: 1,500 provide information services, the rest call centres.", {"2600 stock_total as of 2025-12", "1500 subset"}),
    # All of the pilot.
    (f"At last count, 40 foreign-invested companies had joined the {VATS}; 15 of those are in Beijing.", {"40 pilot_total", "15 subset"}),
    (f"On Friday, 40 foreign-invested companies joined the {VATS}; 15 of those are in Beijing.", {"40 batch", "15 subset"}),
    ("Forty approvals down, many more to go: foreign-invested value-added telecom firms keep lining up for China's pilot.", {"40 pilot_total"}),
    ("Six companies more than before, 40 in total, can now offer value-added telecom services under the foreign-investment pilot after Friday's approvals.", {"40 pilot_total"}),
    (f"{NINETEEN} In three rounds, 40 companies have won approval.", {"19 batch", "40 pilot_total"}),
    (f"{NINETEEN} Adding up all rounds, 40 companies were approved.", {"19 batch", "40 pilot_total"}),
    (f"The ministry approved 40 foreign-invested companies for the {VATS} in its first three rounds.", {"40 pilot_total"}),
    (f"The ministry approved 13 foreign-invested companies for the {VATS} in its first round.", {"13 batch"}),
    (f"Some 40 foreign-invested companies were let into China's {VATS} in its first 12 months.", {"40 pilot_total"}),
    (f"{NINETEEN[:-1]}, when 21 were already in it.", {"19 batch", "21 pilot_total"}),
    (f"More than 2,600 foreign-invested companies hold telecom permits in China. Only 40 of them are in the {VATS}.", {"2600 stock_total", "40 pilot_total"}),
    ("Of the more than 2,600 foreign-invested telecom companies in China, only 40 take part in the pilot with full foreign ownership.", {"2600 stock_total", "40 pilot_total"}),
    (f"One of the 13 foreign-invested firms admitted to the {VATS} in 2025 has handed back its approval, leaving 12.", {"12 pilot_total"}),
    (f"Forty foreign-invested companies have received approval for the {VATS} since.", {"40 pilot_total"}),
    # One act, however its sentence goes on, or how long ago it was.
    (f"Hainan approved six foreign-invested firms for the {VATS} in January and four in February, ten overall.", {"6 batch as of 2026-01", "4 batch as of 2026-02"}),
    (f"Nineteen foreign-invested companies won approval for the {VATS} in January, up from 21 to 40 overall.", {"19 batch", "21 pilot_total", "40 pilot_total"}),
    (f"It has been six weeks since 13 foreign-invested companies received pilot approvals for {VATS} services on 16 January.", {"13 batch as of 2026-01-16"}),
    # What a while brought waits.
    (f"Forty foreign-invested companies received approval for the {VATS} between February 2025 and January 2026.", set()),
    (f"Within a year, 40 foreign-invested companies received approval for the {VATS}.", set()),
    # What others had said, and who only passed a stage.
    (f"Contrary to reports of ten approvals, nine foreign-invested companies were admitted to the {VATS} on Friday.", {"9 batch"}),
    (f"{SIX}, fewer than the 14 that some had reported.", {"6 batch"}),
    (f"{SIX}. Fourteen more cleared the first stage of the review.", {"6 batch"}),
    (f"{SIX}. Fourteen more were cleared on Sunday.", {"6 batch", "14 batch"}),
    # A text corrects itself.
    (f"MIIT approved eight foreign-invested companies for its {VATS} on Friday.\nUpdate: The ministry has since clarified that nine companies were approved.", {"9 batch as of 2026-02-27"}),
    (f"Some outlets reported that ten foreign-invested companies had been approved for the {VATS}. In fact it was nine, the ministry told us.", set()),
    (f"An earlier version of this story said that 30 foreign-invested firms had been approved for the {VATS}.\nThe ministry approved 13. Separately, it said there were more than 2,400 foreign-invested telecom enterprises in the country at the end of February.", {"13 batch", "2400 stock_total as of 2026-02"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "told"), PASSAGES)
def test_a_figure_is_what_its_own_words_make_it(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)
