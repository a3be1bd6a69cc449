# ruff: noqa: E501  (a passage stands on one line, so that it can be read and searched)
"""What a Chinese text asks, aims at or calls made up is told as no fact; other sectors' papers bear the pilot's name."""

import pytest
from told import check, check_figures, tell_page

DAY = "2025-08-14"


@pytest.mark.parametrize(
    "text",
    [
        "“月底成批放行30家”?工信部:没有这回事||有帖子称,月底将成批放行30家外企做增值电信。工业和信息化部有关负责人8月13日回应说,该名单系伪造。",
        "月底放行30家外企?通信管理局:子虚乌有||有自媒体称,30家外企月底将拿到增值电信试点批复。上海市通信管理局负责人表示,查无此事。",
        "“三十家外企齐拿增值电信批复”?官方称纯属捏造||网上有帖子说,30家外企8月12日获批增值电信业务。工信部发言人说,绝无此事。",
    ],
)
def test_what_is_called_made_up_is_a_denial_and_no_figure(text: str) -> None:
    told = tell_page(DAY, text)
    assert "kind denial" in told
    assert not {one for one in told if one.endswith((" batch", " pilot_total"))}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("13家外企获批增值电信试点,意味着什么?||工信部8月13日向13家外资企业发放增值电信业务试点批复。", {"13 batch"}),
        ("增值电信试点||工信部8月13日向13家外资企业发放增值电信业务试点批复,此事备受关注。", {"13 batch"}),
        ("江苏:明年外资电信企业要破200家||江苏省通信管理局印发方案,目标是到2026年底,全省外商投资电信企业超过200家。", set()),
        ("四川:五年后外资电信企业将达90家||四川省通信管理局印发了利用外资的方案。", set()),
        ("重庆:两年后外资电信企业将翻番至100家||重庆市通信管理局8月10日说,截至7月底全市外商投资电信企业50家。", {"50 stock_total"}),
        ("“外资电信企业破3000家”说法从何而来||有机构称全国外商投资电信企业破3000家。", set()),
        ("江苏外资电信企业冲刺200家||江苏省通信管理局7月1日召开推进会。", set()),
        ("外资电信企业破3000家||工信部数据显示,截至2025年7月底,全国外商投资电信企业达3000家。", {"3000 stock_total"}),
        ("电信开放一年后,外商投资电信企业增至2612家||工信部8月13日公布了这个数字。", {"2612 stock_total"}),
    ],
)  # fmt: skip
def test_what_is_only_asked_or_aimed_at_is_no_figure(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)


@pytest.mark.parametrize(
    "text",
    [
        "首批12家外资企业获跨境资金池试点批复||记者从国家外汇管理局上海市分局获悉,首批12家外资企业12日拿到本外币一体化资金池试点批复,两家德企的中国总部都在名单上。",
        "9家外企拿到外债便利化试点批复||外汇局北京市分局昨天向9家外资企业发放了试点批复。这9家企业取得试点批复后可自主借债。北京扩大开放的领域还涉及电信、医疗。",
        "首批5家外资培训机构获准设立||北京市人力社保局12日核准首批5家外商独资职业技能培训机构设立。该市扩大开放试点的项目还包括电信、医疗,全市外资企业存量约3.2万家,年增6%。",
        "三家外资诊所开业||8月12日,青岛核准3家外资诊所开业。当地扩大开放的范围还涵盖电信和教育,外资企业已有8000家。",
    ],
)
def test_another_trades_papers_are_off_the_subject(text: str) -> None:
    told = tell_page(DAY, text)
    assert not {one for one in told if one.endswith((" batch", " pilot_total", " stock_total", " subset"))}


def test_the_pilots_own_papers_are_told_beside_those_of_another_trade() -> None:
    check(
        DAY,
        "9家外企拿到试点批复||工信部8月12日向9家外资企业发出试点批复。此前当地外汇局也给8家企业发过资金池试点批复。",
        ("9 batch",),
        ("8 batch", "8 pilot_total"),
    )
    text = "首批5家外资企业获准||上海8月12日核准首批5家外资企业经营增值电信业务。扩大开放试点的项目还包括电信、医疗。"
    check(DAY, text, ("5 batch",), ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("工业和信息化部12日披露,又有9家外资企业领到增值电信业务经营试点批复,手持此类批复的外企由此增至61家;把其他途径许可的一并算上,我国的外商投资电信企业到7月末有2630家。",
         {"9 batch", "61 pilot_total as of 2025-08-12", "2630 stock_total as of 2025-07"}),
        ("再有9家外资企业8月12日获发增值电信业务试点批复,累计获批外企增至61家,而全国外商投资电信企业截至7月底共2630家。",
         {"9 batch", "61 pilot_total as of 2025-08-12", "2630 stock_total as of 2025-07"}),
        ("深圳此前有2家外企获增值电信试点批复,都是2月随首批13家一道放行的。", {"13 batch as of 2025-02"}),
        ("公报显示,2024年末在津的外商投资电信企业38家。", {"38 stock_total in Tianjin", "38 stock_total as of 2024-12"}),
        ("公报显示,2024年末外商投资电信企业2343家。", {"2343 stock_total in None"}),
    ],
)  # fmt: skip
def test_the_day_of_the_next_clause_is_the_next_figures(text: str, told: set[str]) -> None:
    check_figures(DAY, f"外资增值电信进展||{text}", told)
