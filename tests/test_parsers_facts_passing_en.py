# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""What a while brought, who only asks, rounds told by the way and parts by any verb. All passages are invented."""

import pytest
from told import READER

from domain.dates import Published
from parsers.facts.text.document import Document

DAY = "2026-02-04"
STOCK = "China had 44 foreign-invested telecom enterprises at the end of 2024, against 40 at the end of 2022. "
SURVEY = "By the end of March 2021 a total of 412 foreign-invested telecom enterprises had been approved in China. "
ROUND = "The Ministry of Industry and Information Technology approved 22 foreign-invested companies for its value-added telecom pilot on 21 January 2026. "
BATCH = "The Ministry of Industry and Information Technology approved 17 foreign-invested companies for its value-added telecom pilot on 26 September 2025. "


def read(text: str) -> dict[int, set[tuple[str, bool]]]:
    """For each figure the roles it is read in, and whether as fact."""
    found: dict[int, set[tuple[str, bool]]] = {}
    for one in READER.read(Document("", text, Published(DAY))).counts:
        found.setdefault(one.value, set()).add((one.role, not one.review))
    return found


def list_told(text: str) -> set[tuple[int, str]]:
    return {(value, role) for value, roles in read(text).items() for role, sure in roles if sure}


@pytest.mark.parametrize(
    "text",
    [
        "In the two years, seven companies obtained a licence for the first time and three gave theirs back.",
        "During those two years seven firms received their first licence, while three surrendered theirs.",
        "Over the same two years, seven enterprises were licensed and three gave up their permits.",
        "Between 2022 and 2024 seven companies won a licence for the first time.",
        "In the two years, seven ventures were newly licensed.",
    ],
)
def test_what_a_while_brought_is_no_part_of_what_there_is(text: str) -> None:
    told = {role for value, role in list_told(STOCK + text) if value == 7}

    assert told <= {"other"}


@pytest.mark.parametrize(
    "text", ["Of them, seven companies obtained a licence for data centres.", "Seven of them run call centres."]
)
def test_a_part_beside_such_years_is_one(text: str) -> None:
    assert (7, "subset") in list_told(STOCK + text)


@pytest.mark.parametrize(
    ("text", "value", "role"),
    [
        (ROUND + "The opening group, in February 2025, had 13 members.", 13, "batch"),
        (ROUND + "It took until September 2025 for the second group, of eight, to follow.", 8, "batch"),
        (ROUND + "The first batch, in February 2025, had 13 members; the second, of nine, followed in September 2025.", 9, "batch"),
        (BATCH + "Eleven of the newly admitted have their seat in Shanghai, six in Shenzhen.", 11, "subset"),
        ("Of the 24 foreign-invested companies that MIIT approved on 2 December for its value-added telecom pilot, seven sit in Shenzhen.", 7, "subset"),
        ("Of the 24 foreign-invested companies which the ministry admitted on 2 December to its value-added telecom pilot, five call Shanghai home.", 5, "subset"),
        (SURVEY + "Hong Kong capital is behind 251 companies.", 251, "subset"),
        (SURVEY + "Japanese investors stand behind 38 companies.", 38, "subset"),
        ("Nine foreign-invested companies were cleared for the telecom pilot on 27 June 2025; the Ministry of Industry and Information Technology gives 2,700 as the total of foreign-invested telecom enterprises in the country.", 2700, "stock_total"),
        ("MIIT: 2,536 foreign-invested telecom firms licensed by end-June\nTwelve months before, the count was 2,131.", 2131, "stock_total"),
        ("The Ministry of Commerce was asked about the pilots for services: 96 foreign enterprises are by now allowed into value-added telecoms.", 96, "pilot_total"),
        ("Twenty-two names were added this week to China's value-added telecom pilot for foreign-invested companies, more than at any time since it began.", 22, "batch"),
        ("The permits of the 17 foreign-funded companies admitted to the telecom pilot by MIIT bear the date of 26 September 2025.", 17, "batch"),
        ("With nine more overseas-backed companies waved through on Thursday, the value-added telecom pilot of the Ministry of Industry and Information Technology now counts 58 participants.", 9, "batch"),
        ("On Saturday we wrote that China had cleared 2,600 foreign telecom companies in a single day. That was wrong. The Ministry of Industry and Information Technology gives 2,600 as the total of foreign-invested telecom enterprises in the country at the end of May.", 2600, "stock_total"),
        ("The ministry put the number of foreign-invested telecom enterprises in the whole country at close on 3,000 at the end of January.", 3000, "stock_total"),
    ],
)  # fmt: skip
def test_what_is_told_in_such_words_is_read(text: str, value: int, role: str) -> None:
    assert (value, role) in list_told(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (ROUND + "The first hearing, in February 2025, had 13 members; the second, of nine, followed.", 9),
        (BATCH + "Nine of the newly hired have their desk in Beijing.", 9),
        ("Of the 19 foreign-invested companies that asked the Ministry of Industry and Information Technology for value-added telecom pilot approval, five sit in Shanghai.", 19),
        ("Of the 19 foreign-invested companies that asked the Ministry of Industry and Information Technology for value-added telecom pilot approval, five sit in Shanghai.", 5),
        (SURVEY + "Hong Kong capital is behind 251 restaurants.", 251),
        (BATCH + "The ministry gives 2,700 as the number of telecom jobs in the zone.", 2700),
        ("The Ministry of Commerce said that foreign companies are by now allowed into value-added telecoms and 88 foreign firms into medical care.", 88),
        ("Nine joint ventures with foreign shareholders put in papers for value-added telecom licences on 20 March 2002.", 9),
        ("At the end of June 2025 the register showed 2,560 foreign-invested telecom enterprises. So we are looking at 217 more in half a year.", 217),
        ("In December 2024 the register showed 2,560 foreign-invested telecom enterprises. A year before the count was 2,412, so eight have been added.", 8),
        ("Two foreign-invested telecom operators struck off\nThe ministry took the licences of two Sino-foreign ventures.", 2),
        ("Foreign-invested firms follow the telecom pilot. It opened with a group of 13 approvals in the winter, and up to the end of June the total was 40.", 13),
        ("On Saturday we wrote that China had cleared 26 foreign companies for its value-added telecom pilot. That was wrong. The Ministry of Industry and Information Technology cleared none.", 26),
        ("The Ministry of Industry and Information Technology runs a value-added telecom pilot. Bosch, with nine more overseas-backed companies, was waved through on Thursday.", 9),
        ("The ministry gives 2,700 as the total of foreign telecom executives in Shanghai. Foreign-invested telecom enterprises are many.", 2700),
        ("There are 2,900 foreign-invested telecom enterprises in China, the ministry says. In December, 41 were newly licensed.", 41),
        ("There are 2,900 foreign-invested telecom enterprises in China, the ministry says. In the last quarter of 2025, 120 firms were newly registered.", 120),
        ("In the first quarter, 16 foreign-invested companies entered the value-added telecom pilot and three left it, MIIT says.", 16),
        ("Between 2022 and 2024, 300 foreign-invested telecom enterprises were licensed in China and 40 gave their papers back, the academy says.", 300),
        ("Hainan: four foreign operators in, two out", 4),
    ],
)  # fmt: skip
def test_what_only_sounds_like_it_is_not_told(text: str, value: int) -> None:
    assert not {(number, role) for number, role in list_told(text) if number == value and role != "other"}
