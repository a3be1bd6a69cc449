# ruff: noqa: E501  (a passage of a test stands on one line)
"""Chinese figures that are of one place, of several sectors or taken back, days told by who speaks, and firms of whom nothing came: and the plain ones beside them."""

import pytest
from told import check, check_figures, tell_page

PILOT = "增值电信业务经营试点批复"


@pytest.mark.parametrize(
    "text",
    [
        f"有消息称,全国已有60家外资企业获得{PILOT}。工信部对此予以否认。",
        f"截至11月底,全国累计56家外资企业获得{PILOT}。经核,此数据包含重复统计,实际为51家。",
        f"工信部12月5日公布,第四批12家外资企业获得{PILOT}。12月8日,工信部更正为9家。",
        f"工信部12月5日向第四批12家外资企业颁发{PILOT}。上述消息系误传,本报致歉。",
        "江苏省通信管理局近日对4家外资企业未经批准擅自经营增值电信业务的行为作出处罚。",
        "截至今年6月底,全国共有2500家企业获准跨地区经营电信业务,其中外商投资企业占24.5%。",
        "商务部数据显示,电信、医疗领域共有40多家外资企业获批开展试点。",
        f"截至11月底,全国共有51家外资企业获得{PILOT}或医疗机构执业许可。",
        "截至11月底,美资企业在华设立外商投资电信企业共230家。",
        "长三角三省一市外商投资电信企业合计达1130家。",
        f"北京、上海两地合计有26家外资企业获得{PILOT}。",
        f"首批四个试点地区以外,共有9家外资企业获得{PILOT}。",
        f"除上海外,全国共有42家外资企业获得{PILOT}。",
        "上海外商投资电信企业总量居全国第一,达到640家;全国新增310家。",
        "北京市通信管理局换发了宝马(中国)服务有限公司等2家外资企业的增值电信业务经营许可证。",
    ],
)
def test_what_is_less_than_all_or_taken_back_waits(text: str) -> None:
    check_figures("2025-12-20", text, set())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"工信部12月5日向第四批12家外资企业颁发{PILOT}。", {"12 batch as of 2025-12-05"}),
        ("截至11月底,全国外商投资电信企业共2190家,其中上海640家。", {"2190 stock_total in None", "640 subset in Shanghai"}),
        ("去年放开了增值电信、生物技术、独资医院三个领域,到目前获批增值电信业务的外资企业已有13家,落地的外资生物技术项目40余家,新获批的外商独资医院3家。", {"13 pilot_total as of 2025-12-20"}),
        (f"2月28日13家,7月15日12家,10月30日11家,累计36家外资企业获得{PILOT}。", {"13 batch as of 2025-02-28", "12 batch as of 2025-07-15", "11 batch as of 2025-10-30", "36 pilot_total as of 2025-10-30"}),
        ("2024年启动的新一轮增值电信业务试点至今有14家外资企业获批。", {"14 pilot_total in None"}),
        (f"新一轮试点批复发放,14家外资企业获得{PILOT}。", {"14 batch in None"}),
        ("截至11月底,上海外商投资电信企业共640家。", {"640 stock_total in Shanghai"}),
        (f"北京、上海等地共有40家外资企业获得{PILOT}。", {"40 pilot_total in None"}),
        (f"发言人在11月28日的例行记者会上说,工信部本周三向11家外资企业颁发了{PILOT}。", {"11 batch as of 2025-11-26"}),
        (f"工信部部长12月2日表示,昨天工信部又向9家外资企业颁发{PILOT}。", {"9 batch as of 2025-12-01"}),
        (f"发言人在11月28日的例行记者会上说,截至上月底,共有47家外资企业获得{PILOT}。", {"47 pilot_total as of 2025-10"}),
        (f"一年前的12月15日,首批6家外资企业获得{PILOT}。", {"6 batch as of 2024-12-15"}),
        (f"两年前的今天,工信部向13家外资企业颁发{PILOT}。", {"13 batch as of 2023-12-20"}),
    ],
)  # fmt: skip
def test_what_is_told_plainly_is_told_with_its_day_and_place(text: str, told: set[str]) -> None:
    check_figures("2025-12-20", text, told)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("宝马公司否认其已申请增值电信业务试点批复。", "宝马公司 mentioned"),
        ("宝马公司已申请增值电信业务试点批复。", "宝马公司 applicant"),
        ("工信部驳回了请求撤销亚睿云科技(北京)有限公司增值电信业务经营试点批复的申请。", "亚睿云科技(北京)有限公司 mentioned"),
        ("工信部驳回亚睿云科技(北京)有限公司的增值电信业务试点申请。", "亚睿云科技(北京)有限公司 rejected"),
        (f"君合律师事务所协助亚睿云科技(北京)有限公司取得{PILOT}。", "亚睿云科技(北京)有限公司 approved"),
        (f"上海外轮代理有限公司取得{PILOT}。", "上海外轮代理有限公司 approved"),
    ],
)  # fmt: skip
def test_of_whom_nothing_came_is_mentioned_and_a_name_begins_behind_who_helps(text: str, status: str) -> None:
    check("2025-12-20", text, (status,), ())


@pytest.mark.parametrize(
    "text",
    [
        f"博瑞世(上海)智能科技有限公司未能获得{PILOT}。",
        f"工信部澄清,并未撤销空睿客车(北京)工程技术中心有限公司的{PILOT}。",
        f"特睿拉(上海)有限公司原定12月获得{PILOT},现推迟至明年。",
    ],
)
def test_what_did_not_come_to_pass_is_no_act(text: str) -> None:
    assert not {"kind approval", "kind revocation"} & tell_page("2025-12-20", text)
