# ruff: noqa: E501  (a sentence of a test stands on one line)
"""The days by which Chinese papers date an act, against the page's own day; and the day on which a firm only tells of it."""

import pytest
from told import tell_page

PAGE = "2026-08-14"  # a Friday
ACT = "大陸放行加值電信再添11家||大陸工信部{}批准11家外商投資企業開展增值電信業務經營試點,總數來到177家。"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("昨(13)日", "2026-08-13"), ("昨(13日)", "2026-08-13"), ("昨（13）日", "2026-08-13"), ("昨日", "2026-08-13"), ("昨夜", "2026-08-13"),
        ("昨午", "2026-08-13"), ("今(14)日", "2026-08-14"), ("今早", "2026-08-14"), ("今晨", "2026-08-14"), ("前日", "2026-08-12"),
        ("禮拜四", "2026-08-13"), ("週四(13日)", "2026-08-13"),
    ],
)  # fmt: skip
def test_the_day_of_an_act_is_told(words: str, day: str) -> None:
    assert {f"decided {day}", f"11 batch as of {day}"} <= tell_page(PAGE, ACT.format(words))


@pytest.mark.parametrize("words", ["昨(12)日", "今(13)日"])
def test_a_day_whose_word_and_number_differ_dates_nothing(words: str) -> None:
    assert not {one for one in tell_page(PAGE, ACT.format(words)) if one.startswith("decided ")}


@pytest.mark.parametrize(
    "words", ["今(14)日在公開資訊觀測站發布重大訊息", "今日在公開資訊觀測站發布重大訊息", "今日公告"]
)
def test_the_day_on_which_a_firm_tells_of_its_approval_dates_nothing(words: str) -> None:
    text = f"首家台資||台資首度跨進大陸加值電信的獨資門檻。上櫃公司宏翊資訊{words},指其經由新加坡轉投資的宏翊數位(上海)有限公司,已接獲大陸工業和信息化部的試點核准文件,得經營線上資料處理業務。"
    assert not {one for one in tell_page(PAGE, text) if one.startswith("decided ")}
