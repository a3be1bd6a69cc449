"""Chinese rows of parts with a head of their own, some sentences behind their whole, and parts whose share fits it."""

import pytest
from told import check_figures, list_figures

DAY = "2026-05-06"
PILOT = "外资增值电信试点||截至3月底,全国78家外资企业获得增值电信试点批复。"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "外资增值电信试点||工信部4月16日向第四批21家外商投资企业颁发增值电信业务经营试点批复。至此,全国累计已有78家外资企业获批。获批企业来自德国、日本等11个国家和地区。其中,上海8家,北京5家,深圳3家,海南、天津各2家,苏州1家。从业务种类看,互联网数据中心7家,信息服务12家,在线数据处理与交易处理9家。",
            {
                "21 batch",
                "78 pilot_total",
                "8 subset in Shanghai",
                "5 subset in Beijing",
                "3 subset in Shenzhen",
                "2 subset",
                "1 subset in Suzhou",
                "7 subset",
                "12 subset",
                "9 subset",
            },
        ),
        (
            "江苏外资电信企业||截至2025年6月底,江苏省外商投资电信企业达207家,较年初净增31家,同比增长28.6%。其中苏州121家,南京46家,无锡19家。",
            {
                "207 stock_total in Jiangsu",
                "121 subset in Suzhou",
                "46 subset in Nanjing",
                "19 subset in Wuxi",
            },
        ),
        (
            f"{PILOT}试点运行平稳,投诉率下降。按来源看,港资28家,日资22家,德资15家。",
            {"78 pilot_total", "28 subset", "22 subset", "15 subset"},
        ),
        (
            "大陸電信試點||依陸方資料,前四批共78家外資獲准電信試點,連同第五批,累計達109家。依資金來源區分,港資31家最多,德資18家次之,日資14家居第三,台資累計6家。",
            {"78 pilot_total", "109 pilot_total", "31 subset", "18 subset", "14 subset", "6 subset"},
        ),
        (
            "外资增值电信试点||工信部9月18日公布第三批增值电信业务试点名单,共17家外资企业获批。从投资来源看,8家为港资,4家来自德国,新加坡、法国各2家,另有1家来自日本。",
            {"17 batch", "8 subset", "4 subset", "2 subset", "1 subset"},
        ),
        (
            "外资增值电信试点||2月28日,工业和信息化部向13家外商投资企业发放增值电信业务经营试点批复。这份名单里,上海企业占去六席,北京企业占四席。",
            {"13 batch", "6 subset in Shanghai", "4 subset in Beijing"},
        ),
        (
            "外资电信报告||截至2025年6月底,我国外商投资电信企业3124家。外商独资企业1410家,占比45.1%,增速居前。",
            {"3124 stock_total", "1410 subset"},
        ),
    ],
)
def test_a_row_with_a_head_of_its_own_is_one_of_the_whole_spoken_of(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)


@pytest.mark.parametrize(
    "text",
    [
        "市局同日召开座谈会,共有30家会员参加。按行业分,制造业12家,金融业10家。",
        "各地正在审查的申请还有40家。按地区看,上海18家,北京12家。",
        "去年共注销试点批复8家。按来源看,港资3家,日资2家。",
        "试点企业服务客户上千家。按业务看,数据中心服务客户20家,信息服务客户40家。",
        "该部还公布了受理情况。其中,上海受理18家,北京受理12家。",
    ],
)
def test_a_row_of_others_is_not(text: str) -> None:
    check_figures(DAY, f"{PILOT}{text}", {"78 pilot_total"})


def test_those_at_work_are_not_all_let_in() -> None:
    told = list_figures(DAY, "外资增值电信试点||试点运行平稳。目前已有52家试点企业正式开展业务,外资参与热情高。")
    assert "52 pilot_total" not in told


def test_the_day_in_a_bracket_is_that_of_the_batch_before_it() -> None:
    check_figures(
        DAY,
        "外资增值电信试点||工信部分批发放试点批复:首批13家(2025年2月),第二批18家(2025年6月),第三批26家(2025年12月)。",
        {"13 batch as of 2025-02", "18 batch as of 2025-06", "26 batch as of 2025-12"},
    )
