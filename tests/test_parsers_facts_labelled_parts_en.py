# ruff: noqa: E501  (a passage of a test stands on one line)
"""Labelled lines below a total are its parts where they come to it. All are invented."""

from told import check_figures

TITLE = "Foreign investment in telecoms: position at mid-2018||Licensed foreign-invested telecom enterprises, end of June 2018: 103\n"


def test_lines_that_come_to_the_total_above_them_are_its_parts() -> None:
    text = f"{TITLE}- with papers from the Ministry of Industry and Information Technology: 74\n- with papers from the Shanghai Communications Administration: 29"

    check_figures(
        "2018-08-01", text, {"103 stock_total as of 2018-06", "74 subset as of 2018-06", "29 subset in Shanghai"}
    )


def test_lines_that_come_to_another_number_are_none() -> None:
    text = f"{TITLE}- with papers from the Ministry of Industry and Information Technology: 74\n- with papers from the Shanghai Communications Administration: 31"

    check_figures("2018-08-01", text, {"103 stock_total"})


def test_licences_applicants_and_years_are_no_parts() -> None:
    text = f"{TITLE}Licences held by the former group: 70\nApplications pending: 33\nEnd-2017: 90"

    check_figures("2018-08-01", text, {"103 stock_total"})


def test_a_label_says_of_which_place_its_figure_is() -> None:
    text = "Foreign-invested telecom enterprises in Shanghai, end of 2025: 1,003\n- with data services: 740\n- wholly owned: 263"

    check_figures("2026-03-06", text, {"1003 stock_total in Shanghai", "740 subset", "263 subset"})


def test_a_table_of_another_country_tells_nothing() -> None:
    text = "Foreign-invested telecom enterprises in Vietnam, end of 2025: 103\n- with papers from the ministry: 74\n- of the city: 29"

    check_figures("2026-03-06", text, set())
