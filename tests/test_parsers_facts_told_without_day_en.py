# ruff: noqa: E501  (a passage stands on one line, so that it can be read)
"""English figures of which news tells no day, or another's: told by a body as done, of a round in a bracket, so far, already, by what a growth is called."""

import pytest
from told import READER, check, tell_page

from domain.dates import Published
from parsers.facts.text.document import Document

DAY = "2025-11-20"
PILOT = "for the value-added telecom pilot"


@pytest.mark.parametrize(
    "text",
    [
        f"MIIT said 37 foreign-invested companies have been approved {PILOT}.",
        f"According to the ministry, 37 foreign-invested companies have been granted approvals {PILOT}.",
        f"Thirty-seven foreign-invested companies have received approvals {PILOT}, MIIT data show.",
    ],
)
def test_how_many_have_been_let_in_is_no_batch_where_a_body_says_it_without_a_day(text: str) -> None:
    told = tell_page(DAY, f"||{text} They come from Germany and Japan.")
    assert "37 batch" not in told
    assert "kind approval" not in told
    assert [one.role for one in READER.read(Document("", text, Published(DAY))).counts] == ["pilot_total"]


@pytest.mark.parametrize(
    "text",
    [
        f"||Thirty-seven foreign-invested companies have been approved {PILOT}, MIIT said on Tuesday.",
        f"MIIT clears 37 foreign firms for telecom pilot||MIIT said 37 foreign-invested companies have been approved {PILOT}.",
        f"||MIIT said 37 more foreign-invested companies have been approved {PILOT}.",
        f"||MIIT announced that 37 foreign-invested companies have been approved {PILOT}.",
    ],
)
def test_they_are_a_batch_where_a_day_a_headline_or_a_word_tells_the_act(text: str) -> None:
    check(DAY, text, ("37 batch", "kind approval"), ("37 pilot_total",))


ROUNDS = "Since the first round (11, 3 March 2025) three more lists have come out, and 58 foreign-invested firms in total have pilot approvals for value-added telecom services."


def test_the_day_in_the_bracket_of_a_round_is_no_day_of_the_sum_behind_it() -> None:
    check(DAY, f"||{ROUNDS}", ("58 pilot_total", "kind total"), ("58 pilot_total as of 2025-03-03", "11 pilot_total", "decided 2025-03-03"))  # fmt: skip
    followed = "The first list (11, 3 March 2025) was followed by three more; 58 foreign-invested firms in total hold pilot approvals for value-added telecom services."
    check(DAY, f"||{followed}", ("11 batch as of 2025-03-03", "58 pilot_total"), ("58 pilot_total as of 2025-03-03",))


def test_a_sum_so_far_is_as_of_the_act_that_is_the_news_only_on_a_page_soon_behind_it() -> None:
    text = f"||On 3 March 2025 MIIT approved eight foreign-invested firms {PILOT}. Most are in Shanghai. The pilot now has 58 members."
    assert "58 pilot_total as of 2025-03-03" in tell_page("2025-03-05", text)
    check(DAY, text, ("58 pilot_total",), ("58 pilot_total as of 2025-03-03",))


def test_who_has_already_been_granted_something_is_a_sum_and_who_is_granted_it_a_batch() -> None:
    headway = "The pilot has made headway, with 19 foreign-invested enterprises already {}granted value-added telecom licenses, the ministry said."
    for form in ("", "being ", "been "):
        check(DAY, f"||{headway.format(form)}", ("19 pilot_total",), ("19 batch",))
    act = "||On Tuesday 19 foreign-invested enterprises were granted value-added telecom licenses under the pilot, the ministry said."
    check(DAY, act, ("19 batch",), ("19 pilot_total",))


def test_what_an_english_growth_is_called_says_since_when() -> None:
    stock = "As of the end of October, over 3,100 foreign-invested telecom companies operate in China, {}, MIIT data showed."
    for form in ("marking a 17 percent year-on-year increase", "a 17% year-over-year rise"):
        assert "growth 17 yoy" in tell_page(DAY, f"||{stock.format(form)}")
    assert "growth 17 yoy" not in tell_page(DAY, f"||{stock.format('marking a 17 percent month-on-month increase')}")


def test_they_were_notified_denies_nothing() -> None:
    text = f"||MIIT said it has approved 19 foreign-invested companies {PILOT}. They were {{}} on Tuesday."
    assert "19 batch" in tell_page(DAY, text.format("notified"))
    assert "19 batch" not in tell_page(DAY, text.format("not approved"))


def test_all_foreign_telecom_firms_were_fewer_than_a_hundred_before_2018() -> None:
    stock = "By the end of {} a total of 87 foreign-invested telecom enterprises had gained licenses to operate telecom services in China, CAICT reported."
    assert "87 stock_total as of 2017-12" in tell_page("2018-02-20", f"||{stock.format('December 2017')}")
    assert "87 stock_total" not in tell_page("2020-02-20", f"||{stock.format('December 2019')}")


def test_a_year_in_a_date_is_no_figure_whatever_the_weights_hold_of_it() -> None:
    body = "As of the end of June 2020, China's total number of foreign-invested telecom enterprises reached 271, up more than 40% from the end of December 2019, reports the academy. Among them, 215 were issued permits by the Ministry of Industry and Information Technology (MIIT), and 56 by the Shanghai Communications Administration (SCA)."
    reading = READER.read(Document("Number of Foreign-Invested Telecom Enterprises Up 40%", body, Published("2020-07-09")))  # fmt: skip
    assert {one.value for one in reading.counts} & {2019, 2020} == set()
