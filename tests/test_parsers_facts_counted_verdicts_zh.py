# ruff: noqa: E501  (a passage of a test stands on one line)
"""Chinese firms of whom a piece of a sentence tells that they were refused or wait, those named above an end, and firms of the country itself."""

import pytest
from told import check, check_figures, tell_page

PILOT = "增值电信业务经营试点批复"
GRANT = "工信部24日放行五家外企,向其颁发增值电信业务经营试点批复,包括北京汇安云服务有限公司"


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (f"{GRANT};一家被拒,即科德检测信息(北京)有限公司。", ("科德检测信息(北京)有限公司 rejected", "北京汇安云服务有限公司 approved"), ()),
        (f"{GRANT};其余三家仍待审理,三菱商事投资的海南星云数据有限公司便是其一。", ("北京汇安云服务有限公司 approved",), ("海南星云数据有限公司 approved", "三菱商事 parent")),
        (f"{GRANT};另有深圳普安金融科技服务有限公司。", ("深圳普安金融科技服务有限公司 approved",), ()),
        ("瀚联云(上海)网络科技有限公司、上海奎恩数据服务有限公司超出试点批复载明的业务种类和地域开展经营。依据有关规定,决定撤销上述2家企业的增值电信业务试点批复。", ("瀚联云(上海)网络科技有限公司 revoked", "上海奎恩数据服务有限公司 revoked"), ("地域开展经营 ",)),
        ("瀚联云(上海)网络科技有限公司、上海奎恩数据服务有限公司超出试点批复载明的业务种类经营。依据有关规定,决定撤销上述5家企业的增值电信业务试点批复。", (), ("瀚联云(上海)网络科技有限公司 revoked",)),
    ],
)  # fmt: skip
def test_each_firm_has_the_verdict_of_its_own_piece(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check("2025-09-29", text, told, untold)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"5月19日工信部放行的第五批16家,使取得{PILOT}的外企总数由93家升至109家。", {"16 batch as of 2025-05-19", "93 pilot_total", "109 pilot_total as of 2025-05-19"}),
        (f"5月19日工信部放行的第五批16家,使取得{PILOT}的外企总数由90家升至109家。", {"16 batch as of 2025-05-19", "90 pilot_total", "109 pilot_total"}),
        (f"2023年10月23日,北京、上海两地同日起步。翌年2月28日,首批13家外企领到{PILOT}。", {"13 batch as of 2024-02-28"}),
        (f"9月8日,工信部再给九家外企发出{PILOT},使获批外企总数升至62家——而全国持证的外商投资电信企业,上月末已逼近2800家。", {"9 batch as of 2025-09-08", "62 pilot_total as of 2025-09-08", "2800 stock_total as of 2025-08"}),
        ("截至8月底,广东省外商投资电信企业21家,广州、深圳两市合占18家。", {"21 stock_total in Guangdong", "18 subset"}),
    ],
)  # fmt: skip
def test_figures_have_their_own_days_and_roles(text: str, told: set[str]) -> None:
    check_figures("2025-09-29", text, told)


def test_private_firms_of_the_country_are_not_the_subject() -> None:
    text = "浙江省通信管理局上周给本省第三批16家民营企业颁发增值电信业务经营许可证,没有一家含外资成分。杭州云骏科技有限公司在列。"
    assert not {"kind approval", "16 batch", "杭州云骏科技有限公司 approved"} & tell_page(
        "2025-09-29", f"浙江第三批16家民企领到数据中心牌照||{text}"
    )


def test_a_firm_without_foreign_owners_is_not_the_subject() -> None:
    text = "公司全资子公司杭州云骥数据技术有限公司(内资企业,无境外股东)8月14日收到工业和信息化部核发的《增值电信业务经营许可证》,业务种类为互联网数据中心业务。"
    told = tell_page("2025-09-29", f"云骥股份:全资子公司取得增值电信业务经营许可证||{text}")
    assert not {"kind approval", "杭州云骥数据技术有限公司 approved"} & told


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("海南自贸港建设进展", "电信领域:累计获批外资增值电信试点企业9家。", {"9 pilot_total in Hainan"}),
        ("海南自贸港建设进展", "工信部介绍,全国累计获批外资增值电信试点企业73家。", {"73 pilot_total in None"}),
        ("外资电信试点进展", "累计获批外资增值电信试点企业73家。", {"73 pilot_total in None"}),
    ],
)
def test_a_total_without_a_place_has_that_of_a_title_that_tells_of_one(title: str, text: str, told: set[str]) -> None:
    check_figures("2025-09-29", f"{title}||{text}", told)
