# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Days that a text tells from other days of it, or of its page."""

from datetime import date

import pytest

from parsers.facts.values.dates import find_dates
from parsers.facts.values.mentions import Anchor

#: A Wednesday.
PAGE = Anchor(date(2026, 5, 13))


def read(text: str, anchor: Anchor = PAGE) -> list[tuple[str, str | None]]:
    return [(text[one.start : one.end], one.value) for one in find_dates(text, anchor)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The first were let in on the last day of February.", ("last day of February.", "2026-02-28")),
        ("On the final day of 2025 there were 3,000.", ("final day of 2025", "2025-12-31")),
        ("It was signed on the last working day of February 2027.", ("last working day of February 2027", "2027-02-26")),
        ("In October the ministry approved 12; on the last day of the month, seven more.", ("last day of the month", "2025-10-31")),
        ("They were approved on the 6th, all of them in Shanghai.", ("6th", "2026-05-06")),
        ("On the evening of the 28th the ministry put up the list; on the 28th, that is.", ("28th", "2026-04-28")),
        ("In March, on the 20th, a spokesman said so.", ("20th", "2026-03-20")),
        ("The circular was published on 10 April and signed two days earlier.", ("two days earlier", "2026-04-08")),
        ("Applications opened on 10 April. The next day 12 were in.", ("The next day", "2026-04-11")),
        ("The area was visited on 30 October. The day before, seven had applied.", ("The day before", "2025-10-29")),
        ("It was announced the day before yesterday.", ("the day before yesterday", "2026-05-11")),
        ("A briefing ten days ago told as much.", ("ten days ago", "2026-05-03")),
        ("The list was made on the Friday before last.", ("Friday before last", "2026-05-01")),
        ("2月最后一天,13家企业拿到批复。", ("2月最后一天", "2026-02-28")),
        ("工信部上月最后一个工作日批复了13家。", ("上月最后一个工作日", "2026-04-30")),
        ("2024年12月最后一天,全国共2343家。", ("2024年12月最后一天", "2024-12-31")),
        ("大前天公布,", ("大前天", "2026-05-10")),
        ("上上周五,工信部批复了12家。", ("上上周五", "2026-05-01")),
        ("4月10日签发,次日公布。", ("次日", "2026-04-11")),
        ("名单4月10日公布。前一天,两家企业的批复被注销。", ("前一天", "2026-04-09")),
        ("事实发生日:115/05/11", ("115/05/11", "2026-05-11")),
        ("民国115年5月11日接获批复", ("民国115年5月11日", "2026-05-11")),
    ],
)  # fmt: skip
def test_a_day_is_told_from_another(text: str, told: tuple[str, str]) -> None:
    assert told in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "They met on the 12th floor and on the 20th anniversary.",
        "On the 20th National Congress nothing was said.",
        "The day before the fair opened nobody came, and a day earlier than planned it closed.",
        "The refusals, dated the previous day, came as a surprise.",
        "较前一日增长240%",
        "次日起施行",
        "有效期115年",
    ],
)
def test_what_is_no_day_and_what_hangs_on_none_is_left(text: str) -> None:
    assert not any(value for _, value in read(text, Anchor(None)))


def test_without_the_days_of_its_page_a_number_of_a_month_waits_for_a_month() -> None:
    assert read("They were let in on the 14th.", Anchor(None)) == []
    assert ("14th", "2025-10-14") in read("In October 2025, on the 14th, 12 were let in.", Anchor(None))


@pytest.mark.parametrize("seed", ["two days earlier ", "on the 14th, ", "次日", "2月最后一天", "4月10日,次日,"])
def test_many_such_days_take_time_as_their_number(seed: str) -> None:
    assert len(find_dates("10 April 2026. " + seed * 2_000, PAGE)) >= 1
