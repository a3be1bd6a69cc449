# ruff: noqa: E501  (a passage stands on one line, so that it can be read and searched)
"""Whose firms a Chinese figure counts where the words right before it say so, each beside one that is told as before."""

import pytest
from told import check

DAY = "2026-12-21"
HEAD = "外资增值电信试点进展||"


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        ("上海市通信管理局材料称,截至11月底,上海取得试点批复的外商投资企业为58家,占全国137家的四成。", (), ("137 pilot_total in Shanghai",)),
        ("江苏省通信管理局介绍,截至11月末,苏州试点企业22家。全省外商投资电信企业374家。", (), ("374 stock_total in Suzhou",)),
        ("天津市滨海新区5家外资企业12月1日获批增值电信业务试点。同期获批的城市还有广州,该市首批为12家。", (), ("12 batch in Tianjin",)),
        ("截至5月底,天津市外商投资电信企业共87家,不足上海的十分之一。", ("87 stock_total in Tianjin",), ()),
        ("截至5月底,上海市外商投资电信企业共87家,比天津多一倍。", ("87 stock_total in Shanghai",), ()),
    ],
)  # fmt: skip
def test_the_words_before_a_figure_say_of_which_place_it_tells(
    text: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    check(DAY, f"{HEAD}{text}", told, untold)


def test_the_place_in_a_firms_name_is_not_the_pages() -> None:
    """A notice of the ministry told its total of the country as Beijing's, where the first firm of its title sits."""
    check(
        DAY,
        "关于注销德睦克云服务(北京)有限公司等企业试点批复的公告||依照有关规定,我部已注销下列企业的增值电信业务经营试点批复:\n德睦克云服务(北京)有限公司\n截至本公告发布日,有效的经营试点批复为203份。\n工业和信息化部\n2026年12月20日",
        ("203 pilot_total",),
        ("203 pilot_total in Beijing",),
    )
