# ruff: noqa: E501  (a passage stands on one line, so that it can be read and searched)
"""Chinese figures that are less than the total or the batch they look like, or of others, each beside one that is told."""

import pytest
from told import check_figures, list_figures

DAY = "2026-12-21"
HEAD = "外资增值电信试点进展||"
PILOT = "工业和信息化部2025年2月28日向首批13家外资企业发放增值电信业务试点批复。"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3月28日,江东新区首批7家跨境电商企业完成试通关。", set()),
        ("年末有效存续的增值电信业务经营试点外资企业31家;外商独资医院2家;QFLP试点企业268家。", {"31 pilot_total"}),
        ("截至11月底,全市外资人力资源机构共计128家,其中独资62家。", set()),
        ("截至11月底,全国试点企业共计128家,其中独资62家。", {"128 pilot_total", "62 subset"}),
    ],
)
def test_those_of_another_trade_are_none_of_the_pilot(text: str, told: set[str]) -> None:
    check_figures(DAY, f"{HEAD}{PILOT}{text}", {"13 batch", *told})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("岛上获批试点的外资企业已有31家,连同其他外资持证企业,合计155家。", {"31 pilot_total"}),
        ("这一年共有49家企业走完试点审批流程。", set()),
        ("自首批13家外资企业获批以来,工业和信息化部新增批准32家外商投资企业开展试点。", set()),
        ("1月至6月,工信部分三次发放试点批复:1月16日8家、3月27日6家、6月12日11家,合计25家。", set()),
        ("自试点启动以来,工信部分三次发放试点批复,累计25家。", {"25 pilot_total"}),
        ("持有试点批复且经营范围包含数据中心的外资企业现有31家,它们是全部试点企业103家的一部分。", {"103 pilot_total"}),
        ("在中国取得试点批文的日企累计27家。", set()),
        ("工信部网页的试点企业名单早前为97家,昨晚已更新为96家。", {"96 pilot_total"}),
        ("全省取得互联网接入服务试点批复的外资企业共14家。", set()),
        ("通过扩大开放试点获批的日资背景企业达到52家,在全部189家获批企业中占27.5%。", {"189 pilot_total"}),
        ("苏州、杭州自今年元旦起纳入试点,目前合计只发出5张批复。", set()),
        ("公司于9月30日取得的批复为该部本年度第五次发放之一部分,同次获批企业合计24家。", set()),
    ],
)  # fmt: skip
def test_less_or_more_than_all_is_no_total(text: str, told: set[str]) -> None:
    assert list_figures(DAY, f"{HEAD}{PILOT}{text}") - told == {"13 batch"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("去年以来,全国共有13家企业失去试点批复,北京占8家,上海3家,深圳2家。", set()),
        ("全国试点企业共计41家,北京占20家,上海13家,深圳8家。", {"41 pilot_total", "20 subset", "13 subset", "8 subset"}),
        ("累计获批的214家试点企业里,已经离场的有15家。", {"214 pilot_total"}),
        ("全省外商投资电信企业此前有8家,3家做呼叫中心,5家做网上交易平台。", {"8 stock_total"}),
    ],
)  # fmt: skip
def test_parts_are_those_of_their_own_whole(text: str, told: set[str]) -> None:
    assert list_figures(DAY, f"{HEAD}{text}") <= told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("五间自称获批增值电信试点的港企逐间查||社交平台近月涌现一批声称已获工信部批准的公司。", set()),
        ('武汉东湖:七家外企排上"首批考场"||外资增值电信试点申请窗口已收到7家企业的正式申请。', set()),
        (f"{HEAD}沙特通信、空间与技术委员会29日宣布,向8家外国企业颁发数据中心及云计算服务牌照,其中3家来自中国。", set()),
        (f"{HEAD}加上前三批,共有33家外国公司获准在沙特独资经营增值电信业务。", set()),
        (f"{HEAD}工信部29日宣布,向8家外国企业发放增值电信业务试点批复,其中3家来自德国。", {"8 batch", "3 subset"}),
        (f"{HEAD}加上前三批,共有33家外国公司获准在中国独资经营增值电信业务试点。", {"33 pilot_total"}),
    ],
)  # fmt: skip
def test_what_is_claimed_or_given_elsewhere_is_no_grant(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)
