"""Chinese batches that go on from one of a place have that place, unless somebody else gives them."""

from told import tell_page

DAY = "2026-05-06"
FIRST = "||2月28日,上海首批4家外资企业获增值电信业务试点批复;3月20日,"


def test_the_next_batches_and_their_sum_are_of_the_place_of_the_first() -> None:
    told = tell_page(DAY, f"{FIRST}第二批6家;4月15日,第三批9家。三批合计19家。")
    assert {"6 batch in Shanghai", "9 batch in Shanghai", "19 pilot_total in Shanghai"} <= told


def test_a_batch_of_the_ministry_or_of_another_place_is_not() -> None:
    assert "6 batch in None" in tell_page(DAY, f"{FIRST}工信部公布第二批6家。")
    told = tell_page(DAY, f"{FIRST}北京第二批6家。两地合计10家。")
    assert {"6 batch in Beijing", "10 pilot_total in None"} <= told
