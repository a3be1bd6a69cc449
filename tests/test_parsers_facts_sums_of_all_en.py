# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""What English texts tell of sums and parts that must not be taken for one another. All passages are invented."""

import pytest
from told import READER, check_figures, list_figures

from domain.dates import Published
from parsers.facts.text.document import Document

DAY = "2026-06-02"
GRANT = "MIIT on Monday let nine foreign-invested enterprises into the value-added telecom pilot"
NAMED = "MIIT on Monday granted value-added telecom pilot approvals to nine foreign-invested enterprises, among them Kestrel Data (Shanghai) Co., Ltd."
NINE = {"9 batch"}
#: The text and the figures told without review, with region and day where they matter; the page's day is 2 June 2026.
FIGURES: tuple[tuple[str, set[str]], ...] = (
    # A sum opens a sentence of its own behind a legal form.
    (f"{NAMED} Up to now, a total of 57 foreign-invested enterprises have been approved.", {"9 batch", "57 pilot_total"}),
    (f"{NAMED} Altogether, 57 foreign firms have been let in.", {"9 batch", "57 pilot_total"}),
    (f"{NAMED} Overall, 57 foreign-invested companies have been approved.", {"9 batch", "57 pilot_total"}),
    (f"{NAMED} Fifty-seven foreign-invested companies have been approved so far.", {"9 batch", "57 pilot_total"}),
    (f"{NAMED} 57 foreign-invested companies have been approved so far.", {"9 batch", "57 pilot_total"}),
    # "The total" behind a batch is the pilot's.
    (f"{GRANT}. The total now stands at 64.", {"9 batch", "64 pilot_total"}),
    (f"{GRANT}. The tally has thus reached 64.", {"9 batch", "64 pilot_total"}),
    (f"{GRANT}. The figure has now risen to 64.", {"9 batch", "64 pilot_total"}),
    (f"{GRANT}. The overall number is 64.", {"9 batch", "64 pilot_total"}),
    (f"{GRANT}. The number of visitors to its website is 64.", NINE),
    (f"{GRANT}. The total number of foreign-invested telecom enterprises is 640.", NINE),
    (f"{GRANT}. The total number of foreign-invested telecom enterprises is 2,640.", {"9 batch", "2640 stock_total"}),
    # A total of one place has its region.
    ("Shanghai has now approved 26 foreign-invested firms for value-added telecom services, its regulator said.", {"26 pilot_total in Shanghai"}),
    ("A total of 44 foreign-invested enterprises in Shanghai have been approved for the value-added telecom pilot, an official said.", {"44 pilot_total in Shanghai"}),
    ("MIIT opened the value-added telecom pilot in Hainan. Lingang is now home to 12 foreign firms in the pilot.", {"12 pilot_total in Lingang"}),
    ("Two foreign-invested enterprises in Shenzhen's Qianhai zone were approved for the value-added telecom pilot on Monday, taking the city's tally to 13.", {"2 batch", "13 pilot_total in Shenzhen"}),
    ("The Guangdong Communications Administration gave three foreign-invested enterprises value-added telecom pilot approvals on Monday. The province has approved 21 enterprises to date.", {"3 batch", "21 pilot_total in Guangdong"}),
    ("The Shanghai Communications Administration explained the value-added telecom pilot. So far, 19 foreign-invested enterprises in the city have got pilot approvals.", {"19 pilot_total in Shanghai"}),
    ("Foreign-invested telecom enterprises in the province numbered 104 at the end of April, the Hainan bureau said.", {"104 stock_total in Hainan"}),
    ("SUZHOU, June 1 - Foreign firms like the value-added telecom pilot. The city now has 17 foreign-invested firms in the pilot.", {"17 pilot_total in Suzhou"}),
    # The pilot's areas together, and Beijing as the state, are the whole country; two cities are no one place.
    ("A total of 88 foreign firms in Beijing, Shanghai, Hainan and Shenzhen have been approved in the value-added telecom pilot.", {"88 pilot_total in None"}),
    ("Beijing has now approved 88 foreign firms for its value-added telecom pilot.", {"88 pilot_total in None"}),
    ("So far 88 foreign firms have been approved for the value-added telecom pilot, the ministry said in Beijing.", {"88 pilot_total in None"}),
    ("MIIT has so far licensed 213 foreign firms in the value-added telecom pilot and Shanghai 53.", {"213 pilot_total in None"}),
    ("Beijing and Shanghai joined the value-added telecom pilot for foreign firms. So far, 19 foreign-invested enterprises in the city have got pilot approvals.", set()),
    # What a person tells in the perfect is a sum of all as a rule, and waits; so does a row of sums without a verb.
    ("China has approved 91 foreign-invested firms to run value-added telecom services under a pilot, Vice Minister Ke Jixin said at a forum in Hangzhou on Friday.", set()),
    ("MIIT has granted value-added telecom pilot approvals to 91 foreign-invested enterprises, an official wrote in an article on Monday.", set()),
    ("Ninety-one foreign-invested enterprises have been cleared for the value-added telecom pilot, the ministry's spokesperson told reporters.", set()),
    ('China opens value-added telecom to foreign firms. "We have licensed 91 companies under the pilot," Ke said.', set()),
    ("In telecoms, China has licensed 91 foreign-invested enterprises under the value-added pilot, and it will do more than before, spokesperson Lin Jian said at a regular press conference.", set()),
    ("We opened the telecom sector: 91 foreign-invested enterprises received approval to pilot value-added telecom services.", set()),
    ("Telecom: 2,851 foreign-invested telecom enterprises (end of May 2026); 91 foreign-invested enterprises approved for the pilot.", {"2851 stock_total"}),
    # A body's own word, a word for the act, or its day, make it a batch.
    ("MIIT has approved 13 foreign-invested companies for the value-added telecom pilot, it said in a statement on Friday.", {"13 batch"}),
    ("MIIT has approved 13 foreign-invested companies for the value-added telecom pilot, the ministry said on Friday.", {"13 batch"}),
    ("MIIT runs a value-added telecom pilot. Another 13 foreign-invested companies have been approved, the spokesperson said.", {"13 batch"}),
    ("On 5 February we issued value-added telecom pilot approvals to 13 foreign-invested enterprises, the spokesperson said.", {"13 batch as of 2026-02-05"}),
    ("MIIT has just approved 13 foreign-invested companies for the value-added telecom pilot, an official said.", {"13 batch"}),
    # A total told as a share of the country's, or of a zone that only "the area" names, waits.
    ("Shanghai had 633 foreign-invested telecom operators at the end of March 2026, a quarter of the 2,512 in the whole country, its bureau said.", set()),
    ("Two more foreign-funded firms in Lingang were granted value-added telecom pilot approvals on March 27. Together with earlier grants the area now has 31 approved pilot firms.", {"2 batch"}),
    # Without a word for a sum it waits.
    ("Hainan has approved 14 foreign-invested firms to run value-added telecom services, provincial officials said on Monday.", set()),
)  # fmt: skip


@pytest.mark.parametrize(("text", "told"), FIGURES)
def test_figures_are_told_with_the_role_they_have(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)


def test_a_total_in_the_title_is_that_of_the_body() -> None:
    said = "The total now stands at 64"
    assert list_figures(DAY, f"{said}||{GRANT}. {said}.") == {"9 batch", "64 pilot_total"}


def test_of_two_sums_in_one_sentence_the_object_of_the_grant_is_no_sum() -> None:
    text = "MIIT on Monday issued value-added telecom pilot approvals to eight foreign-invested enterprises - and so far 48 have been approved."
    assert list_figures(DAY, text) == {"48 pilot_total"}


def test_a_total_of_one_place_in_the_title_is_no_batch() -> None:
    body = "A total of 44 foreign-invested enterprises in Shanghai have been approved for pilot value-added telecom business, an official told a press briefing on Monday."
    assert list_figures(DAY, f"Shanghai: total of 44 foreign firms approved||{body}") == {"44 pilot_total"}


def test_a_headline_in_the_present_tells_an_act() -> None:
    body = "MIIT has approved 13 foreign-invested companies for the value-added telecom pilot, an official said on Tuesday."
    assert list_figures(DAY, f"MIIT approves 13 foreign firms for telecom pilot||{body}") == {"13 batch"}
    assert list_figures(DAY, f"China has approved 13 foreign firms||{body}") == set()


def test_a_branch_is_a_part_of_the_name() -> None:
    name = "Kestrel Data (China) Co., Ltd. Shanghai Branch"
    text = f"MIIT approved {name} for the value-added telecom pilot for foreign firms on Monday."
    assert {one.name for one in READER.read(Document("", text, Published(DAY))).firms} == {name}
