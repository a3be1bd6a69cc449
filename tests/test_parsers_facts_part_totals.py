# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""A total of one country's, one trade's or one district's firms is not the nation's; what is told together with batches before is a total."""

import pytest
from told import check

PAPER = "增值电信业务经营试点批复"


@pytest.mark.parametrize(
    "text",
    [
        f"工信部介绍，目前已有6家德国企业获得{PAPER}。",
        f"商会表示，目前共有6家日资企业获得{PAPER}。",
        f"目前汽车行业已有6家外资企业获得{PAPER}。",
        f"IDC业务方面，已有6家外资企业获得{PAPER}。",
        f"目前已有6家世界500强企业子公司获得{PAPER}。",
        f"目前，园区已有6家外资企业获得{PAPER}。",
        f"目前，静安区已有6家外资企业获得{PAPER}。",
        "目前，张江获批企业已达6家。试点批复由工信部发放。外资企业可经营增值电信业务。",
        f"试点扩围以来，8个新增城市共有6家外资企业获得{PAPER}。",
    ],
)
def test_a_total_of_one_class_or_district_is_not_the_nations(text: str) -> None:
    check("2026-05-08", text, (), ("6 pilot_total", "6 batch"))


@pytest.mark.parametrize(
    "text",
    [
        f"工信部介绍，目前已有6家外资企业获得{PAPER}。",
        f"目前共有6家中外合资企业获得{PAPER}。",
        f"目前，全国已有6家外资企业获得{PAPER}。",
        f"目前，试点地区已有6家外资企业获得{PAPER}。",
    ],
)
def test_a_total_of_all_stays_told(text: str) -> None:
    check("2026-05-08", text, ("6 pilot_total",), ("6 subset",))


def test_a_whole_provinces_total_has_its_name_and_no_citys() -> None:
    text = "海南日报海口4月9日讯 4月8日，工信部公布新一批试点批复结果，海南4家外资企业入围。截至目前，全省获批企业已达11家。"
    check("2026-04-10", text, ("11 pilot_total in Hainan",), ("11 pilot_total in Haikou",))


@pytest.mark.parametrize(
    "text",
    [
        f"工信部7月9日向16家外资企业发放第二批{PAPER}，含首批13家在内共29家。",
        f"工信部7月9日发放第二批{PAPER}，16家外资企业获批，加首批13家，目前共29家。",
        "工信部昨日公布，再批准16间外资企业经营增值电信业务，连同2月的首批13间，至今共29间。",
        f"第二批{PAPER}7月9日发放，16家外资企业获批，与此前获批的13家企业合计29家。",
    ],
)
def test_what_comes_to_a_sum_with_batches_before_is_a_total(text: str) -> None:
    check("2025-07-10", text, ("29 pilot_total",), ("29 batch",))


def test_a_batch_that_is_compared_or_got_several_papers_stays_one() -> None:
    check("2025-07-10", f"与首批13家相比，第二批16家外资企业获得{PAPER}。", ("16 batch",), ("16 pilot_total",))
    check("2025-07-10", "工信部介绍，增值电信试点首批13家外资企业共获批4项业务。", ("13 batch",), ("13 pilot_total",))
