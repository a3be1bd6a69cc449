"""Of which place the firms of a Chinese batch are: by its own words, or the bureau that hands the papers over."""

import pytest
from told import tell_page

DAY = "2026-04-29"
PAPERS = "增值电信业务经营试点批复"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"4月28日,上海市通信管理局向9家外资企业颁发{PAPERS}。", "9 batch in Shanghai"),
        (f"4月28日,天津市通信管理局在滨海新区举行颁证活动,向4家外商投资企业颁发{PAPERS}。", "4 batch in Tianjin"),
        (f"4月28日,海南省通信管理局代表工业和信息化部,向3家外资企业颁发{PAPERS}。", "3 batch in Hainan"),
        (f"4月28日,浙江省通信管理局为杭州、宁波两地的7家外商投资企业颁发{PAPERS}。", "7 batch in Zhejiang"),
        (f"4月28日,5家外资企业从北京市通信管理局领到{PAPERS}。", "5 batch in Beijing"),
        (f"4月28日,深圳市通信管理局举行试点批复颁发仪式,六家外资企业拿到{PAPERS}。", "6 batch in Shenzhen"),
        (
            f"北京再有6家外资企业获增值电信试点批复||4月28日,6家外资企业在市通信管理局领取了{PAPERS}。",
            "6 batch in Beijing",
        ),
        (f"工信部本周向深圳市新一批5家外资企业颁发{PAPERS}。", "5 batch in Shenzhen"),
        (f"4月28日,浙江首批7家外资企业获得工信部颁发的{PAPERS}。", "7 batch in Zhejiang"),
        ("4月28日,海南再批三家外资企业开展增值电信业务试点。", "3 batch in Hainan"),
        (f"4月28日,经工信部批准,又有6家注册在深圳的外资企业取得{PAPERS}。", "6 batch in Shenzhen"),
        ("4月28日,工信部批准5家在沪外资企业开展增值电信业务试点。", "5 batch in Shanghai"),
    ],
)
def test_a_batch_has_the_place_of_its_words_or_of_the_bureau_that_hands_it_over(text: str, told: str) -> None:
    assert told in tell_page(DAY, text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"工信部4月28日在北京举行仪式,向首批13家外资企业颁发{PAPERS}。", 13),
        (f"工信部4月28日在上海市通信管理局举行发放仪式,向第五批18家外资企业颁发{PAPERS}。", 18),
        (f"记者从上海市通信管理局获悉,工信部近日向18家外资企业发放{PAPERS}。", 18),
        (f"上海市通信管理局4月28日公布,第二批27家外资企业获得{PAPERS}。", 27),
        (f"4月28日,北京、上海首批13家外资企业获得{PAPERS}。", 13),
        (f"4月28日,工信部会同北京市通信管理局向全国首批13家外资企业颁发{PAPERS}。", 13),
        (f"4月28日,北京、上海、广东、海南四地通信管理局分别向13家外资企业颁发{PAPERS}。", 13),
        (f"新华社北京4月28日电 工信部28日向第五批18家外资企业颁发{PAPERS}。", 18),
    ],
)
def test_where_it_was_handed_over_or_told_is_no_place_of_a_batch(text: str, count: int) -> None:
    assert f"{count} batch in None" in tell_page(DAY, text)


def test_what_a_bureau_hands_over_is_no_word_of_others_that_follow_it() -> None:
    text = f"4月28日,上海市通信管理局向9家外资企业发出{PAPERS},深圳、海南同日分别发出4家、2家。"
    told = tell_page(DAY, text)
    assert "9 batch in Shanghai" in told
    assert not {"4 batch in Shanghai", "2 batch in Shanghai"} & told


def test_all_of_a_province_by_today_is_a_total() -> None:
    text = "省通信管理局介绍,海南从首批名单里的2家起步,到今天全省15家外资企业获批增值电信业务试点。"
    told = tell_page(DAY, f"海南外资电信试点一年||{text}")
    assert "15 pilot_total in Hainan" in told
    assert "15 batch" not in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"4月28日,江苏省通信管理局举行发放仪式,向苏州4家外资企业颁发了{PAPERS}。", "4 batch in Suzhou"),
        (f"4月28日,工信部向上海9家外资企业发放{PAPERS}。", "9 batch in Shanghai"),
    ],
)
def test_who_gets_papers_in_one_place_are_its_batch(text: str, told: str) -> None:
    assert told in tell_page(DAY, text)


def test_who_gets_papers_in_one_place_are_a_part_where_all_of_the_batch_are_told() -> None:
    text = f"工信部4月28日向13家外资企业发放{PAPERS}。上海市通信管理局当日向上海4家企业颁发了批复。"
    assert not {one for one in tell_page(DAY, text) if one.startswith("4 batch")}
