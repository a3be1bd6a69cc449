# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""English figures that were read and held back, or not read at all, and their neighbours. All passages are invented."""

import pytest

from domain.claims import REVIEW_BELOW
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
ROLES = ("batch", "subset", "pilot_total", "stock_total")
VATS = "value-added telecom"
#: The text, on a page of 1 December 2026, and the figures told without review.
FIGURES: tuple[tuple[str, set[str]], ...] = (
    # Whom the sentence before, or the names in the clause, say to be foreign.
    (f"China's top telecom regulator has issued a further batch of permits for {VATS} services to foreign-invested companies. Fifteen firms were cleared on Monday.", {"15 batch"}),
    (f"MIIT said it had let in more foreign-funded enterprises to run {VATS} services. It approved 22 companies on November 20.", {"22 batch"}),
    ("Toyota said its unit in Shanghai, Toyota Connected Data (Shanghai) Co., Ltd., is among the 13 companies newly approved by China's Ministry of Industry and Information Technology for value-added telecom services.", {"13 batch"}),
    ("Foreign firms may now run value-added telecom services in China. The most recent batch, 13 companies, was approved on November 6, MIIT said.", {"13 batch"}),
    (f"MIIT warned foreign-invested companies over {VATS} services. Fifteen firms were cleared of wrongdoing.", set()),
    (f"Foreign-invested companies have applied for permits for {VATS} services. MIIT approved 22 companies on November 20.", set()),
    # When a sum began is no while.
    (f"So far, 54 foreign-funded firms have been given the go-ahead to run {VATS} services since the pilot kicked off in 2024.", {"54 pilot_total"}),
    (f"Since the pilot was launched in 2024, MIIT has approved 64 foreign-invested enterprises to run {VATS} services.", {"64 pilot_total"}),
    (f"Since the {VATS} pilot began in April 2024, 64 foreign-invested enterprises have been approved, MIIT said.", {"64 pilot_total"}),
    (f"In 2025 alone, 30 foreign-invested enterprises have been approved under the {VATS} pilot, MIIT said.", set()),
    # What an act comes to is another figure's.
    (f"MIIT this week approved 27 foreign-invested firms for the {VATS} pilot, raising the cumulative figure to 40.", {"27 batch", "40 pilot_total"}),
    (f"MIIT on Monday approved 12 foreign-invested firms for the {VATS} pilot, bringing the total so far to 52.", {"12 batch", "52 pilot_total"}),
    (f"MIIT has approved 27 foreign-invested firms for the {VATS} pilot so far.", {"27 pilot_total"}),
    # More than any act has let in, told in the perfect, are all in the pilot.
    (f"More than 110 foreign-invested enterprises have been approved for pilot operation of {VATS} services in China, the ministry said on Thursday. This compares with 53 in February.", {"110 pilot_total", "53 pilot_total"}),
    (f"Nearly 100 foreign-invested enterprises have been cleared to take part in China's {VATS} pilot, an MIIT spokesperson said on Thursday.", {"100 pilot_total"}),
    (f"MIIT has granted {VATS} pilot approvals to over 130 foreign-invested companies, the ministry said.", {"130 pilot_total"}),
    (f"China has approved over 100 foreign-invested companies to run {VATS} services, an official said.", set()),
    (f"MIIT has approved 2,400 foreign-invested companies to run {VATS} services, the ministry said.", {"2400 stock_total"}),
    # A batch told by other words than a grant.
    (f"China's industry ministry on Monday named 20 foreign-invested companies, including units of Walmart and DHL, that can take part in a trial of {VATS} services.", {"20 batch"}),
    (f"MIIT on Monday announced twelve foreign-funded enterprises which may offer {VATS} services in the pilot.", {"12 batch"}),
    (f"MIIT named 20 foreign-invested companies that have applied for the {VATS} pilot.", set()),
    (f"The names of 20 foreign-invested enterprises which passed the fourth review of the {VATS} pilot were published by MIIT on Monday evening.", {"20 batch"}),
    (f"Applications of 20 foreign-invested enterprises for the {VATS} pilot are under review, MIIT said.", set()),
    (f"MIIT issued the fourth batch of approvals under the {VATS} pilot on 1 June 2026. A total of 20 foreign-invested enterprises were included.", {"20 batch"}),
    (f"MIIT announced its approval of a third batch of foreign-invested enterprises for the {VATS} pilot. The batch consists of 13 enterprises.", {"13 batch"}),
    (f"MIIT inspected foreign-invested telecom firms under the {VATS} pilot. A total of 20 enterprises were included.", set()),
    (f"MIIT let more foreign firms run {VATS} services. The fourth batch of pilot approvals, published on 21 April 2026, contains 21 names.", {"21 batch"}),
    (f"MIIT (1 June): approvals for 20 foreign-invested enterprises under the {VATS} opening-up pilot, fourth batch.", {"20 batch"}),
    (f"The ministry welcomed the addition of 20 foreign companies to the {VATS} pilot on Monday.", {"20 batch"}),
    (f"FIRST BATCH (13 companies, Feb 28, 2025) of foreign-invested companies in the {VATS} pilot", {"13 batch"}),
    (f"Foreign companies are upbeat about the {VATS} opening-up, with 27 of them getting the nod last week to start pilot services, MIIT said.", {"27 batch"}),
    (f"Overseas firms are entering {VATS} services, with 12 of them being granted pilot approvals on Monday, MIIT said.", {"12 batch"}),
    (f"MIIT has approved 64 foreign firms for the {VATS} pilot, with 12 of them getting permits for data centres.", {"64 batch", "12 subset"}),
    (f"MIIT on Monday approved 14 foreign-invested firms for the {VATS} pilot. Six of the 14 are European, five Japanese and three South Korean.", {"14 batch", "6 subset", "5 subset", "3 subset"}),
    # A text on the ministry's batches that names no telecom in one sentence, and what it takes back.
    ("An earlier version of this story said that 15 foreign-invested firms had been approved in the third batch. The Ministry of Industry and Information Technology approved 13.", {"13 batch"}),
    ("MIIT approved the makers in a batch of 13 companies approved for new energy vehicles. Foreign-invested firms are among them.", set()),
    # Running totals.
    (f"The number of foreign companies approved under China's {VATS} pilot has doubled within a year, to 80 from 40, MIIT said.", {"80 pilot_total", "40 pilot_total"}),
    (f"Approvals under the {VATS} pilot for foreign firms rose to 97 from 66 at the end of last year, MIIT said.", {"97 pilot_total", "66 pilot_total"}),
    (f"China's pilot for opening {VATS} services has drawn 112 foreign-invested companies, MIIT figures show.", {"112 pilot_total"}),
    (f"MIIT has let foreign-invested firms into the {VATS} pilot in three batches involving 61 companies.", {"61 pilot_total"}),
    (f"MIIT let in more foreign firms under the {VATS} pilot. The list now contains 53 names.", {"53 pilot_total"}),
    (f"MIIT let in more foreign firms under the {VATS} pilot. Participants now number 73.", {"73 pilot_total"}),
    (f"The State Council added nine cities to the {VATS} pilot for foreign firms. The list now has 20 names.", set()),
    (f"MIIT keeps a list of foreign applicants for the {VATS} pilot. The list now contains 53 names.", set()),
    (f"The {VATS} pilot was extended to cities: from 4 to 10, MIIT said of the scheme for foreign firms.", set()),
    (f"The {VATS} pilot for foreign firms has drawn 40 more companies this year, MIIT said.", set()),
    (f"In the first half of the year 120 foreign-invested enterprises have been approved for the {VATS} pilot, MIIT said.", set()),
)  # fmt: skip


@pytest.mark.parametrize(("text", "told"), FIGURES)
def test_figures_are_told_and_their_neighbours_wait(text: str, told: set[str]) -> None:
    counts = READER.read(Document("", text, Published("2026-12-01"))).counts
    assert {f"{c.value} {c.role}" for c in counts if c.role in ROLES and c.confidence >= REVIEW_BELOW} == told


def test_a_figure_from_which_a_total_rose_is_of_an_earlier_day() -> None:
    text = f"The number of foreign companies approved under China's {VATS} pilot has doubled within a year, to 80 from 40, MIIT said on Friday."
    counts = READER.read(Document("", text, Published("2026-12-01"))).counts
    assert {(c.value, c.as_of) for c in counts} == {(80, "2026-11-27"), (40, None)}


@pytest.mark.parametrize("text", [
    f"Pilot approvals for foreign {VATS} firms rose to 97 from 66 at the end of last year, MIIT said.",
    f"Two years after it was launched on October 23, 2024, China's pilot for opening {VATS} services has drawn 97 foreign-invested companies.",
])  # fmt: skip
def test_a_total_has_no_other_figures_day(text: str) -> None:
    counts = READER.read(Document("", text, Published("2026-12-01"))).counts
    assert [c.as_of for c in counts if c.value == 97] == [None]
