# ruff: noqa: E501  (a passage of a test stands on one line)
"""Chinese parts of an act and sums of one place: no further batches, and no sums of the country; and the plain ones beside them."""

import pytest
from told import check, check_figures

PILOT = "增值电信业务经营试点批复"
ACT = f"3月6日,工信部向18家外资企业发放{PILOT}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{ACT},5家获批IDC业务,13家获批信息服务业务。", {"18 batch as of 2026-03-06", "5 subset", "13 subset"}),
        (f"{ACT},10家外商独资企业、8家合资企业获批。", {"18 batch", "10 subset", "8 subset"}),
        (f"{ACT},7家为首次获批。", {"18 batch", "7 subset"}),
        (f"{ACT}。上海此次9家,四批共30家。", {"18 batch in None", "9 subset in Shanghai", "30 pilot_total in Shanghai"}),
        (f"{ACT}。其中上海9家(累计30家)、北京5家(累计21家)。", {"9 subset in Shanghai", "30 pilot_total in Shanghai", "5 subset in Beijing", "21 pilot_total in Beijing", "18 batch"}),
        (f"{ACT}。至此上海30家、北京21家。", {"18 batch", "30 pilot_total in Shanghai", "21 pilot_total in Beijing"}),
        (f"{ACT},上海占其中9家,临港又占上海的4家。", {"18 batch", "9 subset in Shanghai", "4 subset in Lingang"}),
        ("第一批12家外资企业获批增值电信试点,5家在沪;第二批20家,8家在沪。", {"12 batch in None", "5 subset in Shanghai", "20 batch in None", "8 subset in Shanghai"}),
        (f"{ACT}。4月2日,又有6家外资企业获批。", {"18 batch as of 2026-03-06", "6 batch as of 2026-04-02"}),
    ],
)  # fmt: skip
def test_parts_of_the_act_told_before_are_no_further_batches(text: str, told: set[str]) -> None:
    check_figures("2026-04-07", text, {one if " in " in one or " as " in one else f"{one} in None" for one in told})


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (f"工信部3月6日向外资企业发放{PILOT},北京、上海、深圳、海南分别有5家、9家、3家、1家企业入围。", ("5 subset in Beijing", "9 subset in Shanghai", "3 subset in Shenzhen", "1 subset in Hainan"), ("9 batch", "3 batch", "1 batch")),
        (f"截至去年底,58家外资企业获{PILOT},深圳、海南各有9家和6家。", ("9 subset in Shenzhen", "6 subset in Hainan"), ("9 subset in Hainan",)),
        (f"{ACT}。至此,四地获批企业分别为30家、21家、12家、9家。", ("18 batch",), ("30 pilot_total", "21 pilot_total")),
        (f"{ACT}。上海由此前的21家增至30家。", ("21 pilot_total in Shanghai",), ("21 pilot_total as of 2026-03-06", "21 pilot_total in None")),
        (f"三亚已有2家、海口已有4家外资企业获{PILOT}。", ("2 pilot_total in Sanya", "4 pilot_total in Haikou"), ("4 pilot_total in Sanya",)),
        ("上海获批增值电信试点的外企首批5家、第二批8家,合计13家。", ("5 batch in Shanghai", "8 batch in Shanghai"), ("5 batch in None",)),
        ("试点批复第三批发放。上海方面,本批有9家外资企业上榜。", (), ("9 batch",)),
    ],
)  # fmt: skip
def test_figures_of_places_are_of_their_own_place(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check("2026-04-07", text, told, untold)


@pytest.mark.parametrize(
    "text",
    [
        f"在外高桥保税区,已有6家外资企业获{PILOT}。",
        f"京沪两市合计40家外资企业获{PILOT}。",
        f"新增试点地区已有6家外资企业获{PILOT}。",
        f"截至目前,IDC方向已有15家外资企业获{PILOT}。",
        f"截至目前,已有48家外商独资企业获{PILOT}。",
        f"博达资本投资的企业中,已有3家获{PILOT}。",
        f"扩围以来,已有5家外资企业获{PILOT}。",
        "我园区已引进增值电信试点获批外资企业3家。",
        f"分析人士1月20日指出,58家外资企业获得{PILOT},数量仍偏少。",
        f"“十四五”期间,工信部向58家外资企业发放{PILOT}。",
    ],
)
def test_what_counts_some_of_the_pilot_or_is_only_spoken_of_waits(text: str) -> None:
    check_figures("2026-01-22", text, set())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"截至目前,已有58家外资企业获{PILOT}。", {"58 pilot_total in None"}),
        ("外资增值电信业务经营试点在上海已有25家企业获批。", {"25 pilot_total in Shanghai"}),
        (f"工信部1月20日向18家外资企业发放{PILOT}。", {"18 batch as of 2026-01-20"}),
    ],
)
def test_a_plain_sum_and_a_plain_act_are_told(text: str, told: set[str]) -> None:
    check_figures("2026-01-22", text, told)
