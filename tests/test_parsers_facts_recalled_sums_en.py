# ruff: noqa: E501  (a passage stands on one line, so that it can be read)
"""English acts recalled beside a sum, rounds told after one, and sums that a person, a comparison or a share of all makes of a figure."""

from told import check, tell_page

DAY = "2026-03-04"
PILOT = "the value-added telecom pilot"


def test_what_was_done_a_year_before_is_no_batch_of_today() -> None:
    text = f"Nineteen months on, {PILOT} takes root||A year after 11 foreign firms were approved for {PILOT}, the number of participants has grown to 96, MIIT said on Monday."
    check(DAY, text, ("96 pilot_total", "kind total"), ("11 batch", "kind approval"))
    act = f"||A year after {PILOT} began, 11 foreign firms were approved for it on Monday, MIIT said."
    assert "11 batch" in tell_page(DAY, act)


def test_those_let_in_since_are_no_sum_of_then() -> None:
    text = f"||Since March 2025, when the first 11 foreign-invested firms were cleared, MIIT has let 85 more into {PILOT}, for a total of 96."
    check(DAY, text, ("96 pilot_total",), ("85 pilot_total", "85 batch"))
    then = f"||MIIT on Monday approved 11 foreign-invested firms for {PILOT}, for a total of 96; before there were 85."
    check(DAY, then, ("11 batch", "96 pilot_total", "85 pilot_total"), ())


def test_a_round_that_goes_on_with_the_next_is_no_total() -> None:
    text = f"||MIIT has issued pilot approvals to 96 foreign-invested firms since {PILOT} began in April 2024. The first 11 got theirs in March 2025; {{}} in June and 40 in October."
    check(DAY, text.format("27 followed"), ("96 pilot_total", "40 batch as of 2025-10"), ("40 pilot_total",))
    stood = f"||The number of foreign-invested firms in {PILOT} stood at 27 in June and 40 in October, MIIT said."
    check(DAY, stood, ("27 pilot_total",), ("40 batch",))


def test_a_figure_that_is_compared_with_other_cities_or_is_a_share_of_all_is_no_batch() -> None:
    city = f"||Thirty-one Shanghai-based foreign-invested firms have been approved for {PILOT}, {{}}the Shanghai Communications Administration said on Monday."
    assert "31 batch" not in tell_page(DAY, city.format("more than in any other city, "))
    share = "||Beijing has approved 17 foreign-invested companies to run value-added telecom services under the pilot, accounting for 40 percent of the national total, an official of the city's commerce bureau said at a briefing on Monday."
    assert not {"17 batch", "17 pilot_total"} & tell_page(DAY, share)
    assert "17 batch" in tell_page(DAY, f"||MIIT on Monday approved 17 foreign-invested companies for {PILOT}.")


def test_what_a_minister_says_had_been_done_is_no_batch_of_the_day_on_which_he_speaks() -> None:
    said = f"Pilot widens||At a press conference on Monday, the minister said {PILOT} had been extended to more cities and that 40 foreign companies such as Siemens and Airbus had been given the green light."
    check(DAY, said, (), ("40 batch", "kind approval"))
    act = f"||On Monday 40 foreign companies were given the green light for {PILOT}, the minister said."
    assert "40 batch" in tell_page(DAY, act)
