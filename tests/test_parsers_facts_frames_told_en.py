# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Frames of English in which a number says how many were let in without a cue's words. All passages are invented."""

import pytest
from told import READER

from domain.dates import Published
from parsers.facts.text.document import Document

SCHEME = "The Ministry of Industry and Information Technology runs a pilot under which wholly foreign-owned companies may offer value-added telecom services. "
GRANT = "The Ministry of Industry and Information Technology on Monday approved a new batch of foreign-invested companies for its value-added telecom pilot. "
STOCK = "Foreign-invested telecom enterprises in China numbered 2,900 at the end of March. "
NINETEEN = "The ministry let 19 foreign-invested companies into its value-added telecom pilot on Friday. "
IN = "So far 140 foreign-invested companies have been approved for the value-added telecom pilot. "
ROLES = {"b": "batch", "s": "subset", "p": "pilot_total", "k": "stock_total"}
#: What stands before the sentence, the sentence, and the figures that must be told without review.
TOLD = (
    # One act: what a list or round holds, who is one of it, what came next.
    (SCHEME, "Thirteen overseas companies walked away with permits on Friday.", "13b"),
    (SCHEME, "A batch of 13 was announced on Friday.", "13b"),
    (SCHEME, "The first approvals, to 13 firms, came in February 2025.", "13b"),
    (SCHEME, "Thirteen companies were added to the list of pilot operators this week.", "13b"),
    (SCHEME, "On July 3 the ministry signed approvals for 13 enterprises.", "13b"),
    (SCHEME, "It was admitted in September as one of 13 companies.", "13b"),
    (SCHEME, "The ministry on Monday named 13 recipients of pilot approvals.", "13b"),
    (SCHEME, "Replies were handed to 13 companies at a ceremony on Tuesday.", "13b"),
    (SCHEME, "One is in the national first group of 13.", "13b"),
    (SCHEME, "Seven firms were let in on 10 July, and on 5 November another twenty-four.", "24b"),
    (GRANT, "Thirteen names appear on the new list, published on Friday.", "13b"),
    (GRANT, "The fourth list, out on Tuesday, has 13 names.", "13b"),
    (GRANT, "The latest batch is 13 strong.", "13b"),
    (GRANT, "Another 13 followed in April.", "13b"),
    (GRANT, "It is one of 13 firms in that round.", "13b"),
    (GRANT, "The ministry's November list had 13 companies.", "13b"),
    (GRANT, "The October intake was 13.", "13b"),
    (GRANT, "The list published on Friday carries 13 enterprises.", "13b"),
    (GRANT, "The rounds have not been even: 13 in February last year, nine in June and 17 this April.", "13b 9b 17b"),
    (GRANT, "They came in rounds: 13 in February 2025 and 22 that September.", "13b 22b"),
    (GRANT, "Nationwide the ministry named 13 recipients on Friday.", "13b"),
    # How many are in now.
    (SCHEME, "In all, 140 have been let in.", "140p"),
    (SCHEME, "The pilot counts 140 firms.", "140p"),
    (SCHEME, "Nationwide the pilot has 140 participants.", "140p"),
    (SCHEME, "Across the mainland the number of companies in the pilot stood at 140 earlier this month.", "140p"),
    (SCHEME, "Nationwide 140 have been approved for the pilot.", "140p"),
    (SCHEME, "In the pilot, 140 enterprises have been given approvals.", "140p"),
    (SCHEME, "According to the ministry 140 foreign-invested enterprises had been approved by 30 April.", "140p"),
    (SCHEME, "With this group, 140 foreign-invested enterprises have entered the pilot.", "140p"),
    (SCHEME, "With these, 140 companies have been approved.", "140p"),
    (SCHEME, "That leaves 140 in the pilot.", "140p"),
    (SCHEME, "After the cancellation 140 foreign-invested enterprises hold pilot approvals.", "140p"),
    (SCHEME, "It is one of 140 companies admitted since the pilot began.", "140p"),
    (SCHEME, "By now 140 companies hold the permit.", "140p"),
    (SCHEME, "140 companies have come in since the pilot was launched.", "140p"),
    (SCHEME, "There were 140 licensees under the pilot at the end of April.", "140p"),
    (SCHEME, "The number of pilot firms is now 140.", "140p"),
    (SCHEME, "Net, the pilot moves from 138 firms to 140.", "140p"),
    (SCHEME, "The trial's own approvals were 140 at New Year.", "140p"),
    (SCHEME, "Pilot approvals held by 140 companies become ordinary permits.", "140p"),
    (SCHEME, "At the end of April 140 companies had come in by it.", "140p"),
    (SCHEME, "140 firms had pilot approvals at the end of April, after 131 at the end of March.", "140p 131p"),
    (SCHEME, "In value-added telecommunications 140 foreign-invested enterprises have been approved, 51 more than at the end of last year.", "140p"),
    (GRANT, "140 firms are left on the roll.", "140p"),
    (GRANT, "Cumulative total: 140.", "140p"),
    (GRANT, "By our count the list has now 140 names.", "140p"),
    (GRANT, "Existing approvals, 140 by the latest count, remain valid.", "140p"),
    # The same in the words of agencies, offices and headlines.
    (SCHEME, "A total of 13 foreign-invested enterprises were included in the list published on 12 May.", "13b"),
    (SCHEME, "Beijing on Tuesday opened its telecoms market to 13 more foreign firms.", "13b"),
    (SCHEME, "Thirteen foreign firms join China telecom pilot.", "13b"),
    (SCHEME, "MIIT adds 13 names to foreign telecom pilot.", "13b"),
    (SCHEME, "Tuesday brought 13 new approvals.", "13b"),
    (SCHEME, "The ministry approved 13 firms in February and 22 in September.", "13b 22b"),
    (SCHEME, "Thirteen firms were approved in February and 22 more in September.", "13b 22b"),
    (SCHEME, "The ministry gave the green light to 13 companies on Wednesday.", "13b"),
    (SCHEME, "On 28 February, 13 companies received their papers.", "13b"),
    (GRANT, "The present batch consists of 13 enterprises.", "13b"),
    (GRANT, "Tuesday's announcement brought 13 newcomers.", "13b"),
    (SCHEME, "There have been 140 approvals since the start.", "140p"),
    (SCHEME, "At the last count 140 companies had been approved.", "140p"),
    (SCHEME, "At last count, 140 foreign firms held approvals.", "140p"),
    (SCHEME, "The pilot's participants number 140.", "140p"),
    (SCHEME, "Nationwide, there are 140 approved enterprises.", "140p"),
    (SCHEME, "Forty foreign-invested companies nationwide now hold an approval.", "40p"),
    # All foreign-invested telecom firms.
    (SCHEME, "Companies with foreign investment that may do telecom business now number 2,900.", "2900k"),
    (SCHEME, "Of China's telecom licensees, 2,900 have foreign capital.", "2900k"),
    (SCHEME, "Foreign-invested telecom firms: 2,900 (+14%).", "2900k"),
    (SCHEME, "It is different with foreign-invested telecom companies, which numbered 2,900 in March.", "2900k"),
    (SCHEME, "Telecom companies with foreign money stood at 2,900 at the close of March.", "2900k"),
    # A part of those told right before it.
    (NINETEEN, "Of the 19, five are in Shanghai.", "19b 5s"),
    (NINETEEN, "Five of the group run data centres.", "19b 5s"),
    (NINETEEN, "Shanghai has five and Beijing four.", "19b 5s 4s"),
    (NINETEEN, "Shanghai has nine, Beijing seven, Shenzhen three.", "19b 9s 7s 3s"),
    (NINETEEN, "Five went to Shanghai and four to Beijing.", "19b 5s 4s"),
    (NINETEEN, "Five have no Chinese shareholder.", "19b 5s"),
    (NINETEEN, "Just five asked for data centres.", "19b 5s"),
    (NINETEEN, "Five of our members are among them.", "19b 5s"),
    (NINETEEN, "By place the list divides nine for Beijing, seven for Shanghai and three for Hainan.", "19b 9s 7s 3s"),
    (NINETEEN, "Shenzhen follows with five.", "19b 5s"),
    (IN, "One third, 46, came this year.", "140p 46s"),
    (IN, "Hong Kong leads with 46, then the United States with 20.", "140p 46s 20s"),
    (IN, "ASEAN countries account for 21, the European Union for 33, Japan and Korea together for 18.", "140p 21s 33s 18s"),
    (IN, "Of those approved, 46 offer internet access.", "140p 46s"),
    (IN, "Of these, just 46 for both services.", "140p 46s"),
)  # fmt: skip
#: A figure of the same sum on another day waits alone, unless the learnt weights are sure of the same; it has the role of the one before it.
SERIES = (
    "It had been 2,343 at the turn of the year.",
    "This compares with 2,343 at the end of 2024.",
    "It was 2,900 from 2,343 a year earlier.",
    "That is more than a year ago, when there were 2,343.",
)


def read(before: str, sentence: str) -> set[tuple[int, str, bool]]:
    text = Document("China's telecom pilot for foreign firms", before + sentence, Published("2026-05-12"))
    return {(one.value, one.role, one.review) for one in READER.read(text).counts if one.role != "other"}


@pytest.mark.parametrize(("before", "sentence", "wanted"), TOLD)
def test_a_frame_tells_its_figures(before: str, sentence: str, wanted: str) -> None:
    told = {(value, role) for value, role, waits in read(before, sentence) if not waits}

    assert told >= {(int(one[:-1]), ROLES[one[-1]]) for one in wanted.split()}


@pytest.mark.parametrize("sentence", SERIES)
def test_a_figure_of_another_day_has_the_role_of_the_one_before_it(sentence: str) -> None:
    assert {role for value, role, _ in read(STOCK, sentence) if value == 2343} == {"stock_total"}


#: A figure of another day is of the place of the one that it goes on from, unless it names its own or the country's.
PLACED = (
    ("Shanghai had 718 foreign-invested companies with telecom licences at the end of last year. A year earlier there had been 604.", (604, "Shanghai")),
    ("Sixty-two foreign-invested companies in the capital now hold an approval under the value-added telecom pilot. At the end of the first year there were 11.", (11, "Beijing")),
    ("Eleven foreign-invested companies in Lingang hold approvals under the value-added telecom pilot, and 32 in the whole of Shanghai.", (32, "Shanghai")),
    ("Foreign-invested telecom enterprises in Hainan numbered 104 at the end of April. Nationwide they number 2,900.", (2900, None)),
)  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), PLACED)
def test_a_figure_of_a_series_is_of_the_place_of_the_one_before_it(text: str, wanted: tuple[int, str | None]) -> None:
    read = READER.read(Document("", text, Published("2026-05-12")))

    assert [(one.value, one.region) for one in read.counts if one.value == wanted[0]] == [wanted]
