"""Who was only accepted, asked, or stands beside: the first who apply are no batch, nor are those whom a survey covers."""
# ruff: noqa: E501  (a text stands on one line)

import pytest
from told import list_figures, tell_page

NOT_LET_IN = [
    (
        "浙江省通信管理局通报增值电信扩大开放试点首批申请审查结果。首批受理的7家企业中，3家获批，2家未获通过。",
        "7 batch",
    ),
    (
        "特斯拉、匯豐等遞表 滬首批10外企申經營增值電信||上海市經信委副主任透露，特斯拉、托克等首批10家外資企業已預填申請表。",
        "10 batch",
    ),
    (
        "贸促会研究院发布《外资企业参与增值电信开放试点调查》。本次调查覆盖218家在华跨国公司，受访企业中已获批的有6家。",
        "218 batch",
    ),
    ("截至8月末，浦东共有13家企业获批增值电信试点，另有外资电信企业379家按常规取得许可。", "379 stock_total"),
    (
        "工信部12月17日公布首批卫星物联网业务商用试验企业名单，共9家：中国移动、中国电信、上海垣信。有媒体将其与增值电信试点相混淆。",
        "9 batch",
    ),
]


@pytest.mark.parametrize(("text", "figure"), NOT_LET_IN)
def test_such_figures_are_not_told(text: str, figure: str) -> None:
    assert figure not in list_figures("2026-09-03", text)


def test_the_first_who_were_let_in_are_a_batch() -> None:
    assert "7 batch" in list_figures("2026-09-03", "工信部向首批7家外资企业发放增值电信业务经营试点批复。")


@pytest.mark.parametrize(
    "text",
    [
        "截至2026年3月底，广东全省外商投资电信企业655家，占全国两成以上；其中试点获批企业16家，13家在深圳。",
        "截至2025年11月底，海南省外商投资电信企业达61家。其中，取得增值电信业务扩大对外开放试点批复的企业16家。",
    ],
)
def test_those_of_a_stock_who_hold_the_pilots_papers_are_the_pilots_total(text: str) -> None:
    assert "16 pilot_total" in list_figures("2026-04-03", text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("旗下海南和域國際數據有限公司獲工信部批准，可經營增值電信業務試點。", "海南和域國際數據有限公司"),
        ("工信部向海南和域国际数据有限公司发放增值电信业务经营试点批复。", "海南和域国际数据有限公司"),
    ],
)
def test_a_name_that_a_place_begins_is_whole(text: str, name: str) -> None:
    assert f"{name} approved" in tell_page("2026-04-03", text)
