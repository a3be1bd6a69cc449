# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Chinese passages of which something wrong was once told as fact: what is told of each now, and what is not."""

import pytest
from told import READER, check, tell_page

from domain.dates import Published
from parsers.facts.text.document import Document

GRANTED = "工信部近日向9家外资企业发放增值电信业务试点批复"


@pytest.mark.parametrize(
    "rest",
    [
        ",平均用时18日。",
        ",审批用时较法定的60日缩短25日。",
        ",要求企业在20日内完成备案。",
        ",企业须自5日起算的期限内报告。",
        ",办理时限压缩至12日。",
        ",全程仅用9日。",
    ],
)
def test_so_many_days_are_no_day_of_the_month(rest: str) -> None:
    check("2026-07-08", GRANTED + rest, ("9 batch", "9 batch as of None"), ("decided ",))


def test_a_day_of_the_month_stays_one() -> None:
    check("2026-07-08", "工信部18日向9家外资企业发放增值电信业务试点批复。", ("decided 2026-06-18",), ())
    check("2026-07-28", "工信部18号向9家外资企业发放增值电信业务试点批复,20日内完成备案。", ("decided 2026-07-18",), ())


SHELL, IKEA = "壳牌数字科技（上海）有限公司", "宜家数据（中国）有限公司"
FOREIGN = "外商投资经营增值电信业务申请"


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            f"行政许可决定公告\n根据《电信业务经营许可管理办法》《外商投资电信企业管理规定》，我部准予下列申请人经营增值电信业务：\n合01-20260012 {SHELL}\n合01-20260013 {IKEA}\n工业和信息化部\n2026年6月18日",
            (f"{SHELL} approved", f"{IKEA} approved", "kind approval", "decided 2026-06-18"),
            ("kind policy",),
        ),
        (
            f"工业和信息化部6月18日作出行政许可决定，准予申请人{SHELL}经营增值电信业务。",
            (f"{SHELL} approved", "kind approval"),
            (f"{SHELL} applicant",),
        ),
        (
            "工信部7月6日作出行政许可决定，准予9家申请企业经营增值电信业务，均为外资企业。",
            ("9 batch", "kind approval"),
            ("9 other",),
        ),
        (
            f"工业和信息化部行政许可决定书\n{SHELL}：\n你单位提出的{FOREIGN}，经审查符合法定条件，决定准予行政许可。\n工业和信息化部\n2026年7月6日",
            (f"{SHELL} approved", "kind approval", "decided 2026-07-06"),
            ("kind policy",),
        ),
        (
            f"工业和信息化部不予行政许可决定书\n{SHELL}：\n你单位提出的{FOREIGN}，经审查不符合法定条件，决定不予行政许可。\n工业和信息化部\n2026年7月6日",
            (f"{SHELL} rejected", "kind denial"),
            (f"{SHELL} approved", f"{SHELL} applicant"),
        ),
        (
            f"行政许可决定公告\n我部不准予下列申请人经营增值电信业务：\n{SHELL}\n{IKEA}",
            (),
            (f"{SHELL} approved", "kind approval"),
        ),
    ],
)
def test_who_applied_and_was_let_in_is_let_in(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check("2026-07-10", text, told, untold)


BULLETIN = "关于增值电信业务经营试点批复情况的公告（2026年第5号）\n现将2026年5月增值电信业务经营试点批复情况公告如下："
HOTEL, TRAVEL = "三亚雅高酒店科技有限公司", "海南航旅数字科技有限公司"


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            f"{BULLETIN}新增批复9家，变更批复2家，注销批复1家。名单见附件。\n工业和信息化部信息通信管理局",
            ("9 batch", "kind approval"),
            ("2 batch", "kind revocation"),
        ),
        (f"{BULLETIN}新增批复9家，延续批复5家。名单见附件。", ("9 batch", "kind approval"), ("5 batch",)),
        ("工信部近日为外资企业换发增值电信业务试点批复4家。", (), ("4 batch",)),
        (
            f"海南省通信管理局：依申请，准予{HOTEL}变更增值电信业务试点批复，准予{TRAVEL}延续批复。",
            (),
            (f"{HOTEL} approved", f"{TRAVEL} approved", "kind approval", "kind application"),
        ),
        (f"{HOTEL}获得工信部增值电信业务试点批复，并完成名称变更。", (f"{HOTEL} approved", "kind approval"), ()),
    ],
)
def test_a_paper_changed_or_renewed_lets_nobody_in(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check("2026-06-20", text, told, untold)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "台積電、聯發科獲准在陸經營電信？經濟部回應||陸媒30日報導，台積電（南京）有限公司、聯發科軟件（上海）有限公司列入江蘇、上海試點獲批名單。經濟部投審司表示，兩家公司未曾申請赴陸投資電信業務，現行規定亦禁止台商赴陸投資第一類電信。",
            "台積電（南京）有限公司",
        ),
        (
            "微软（中国）获批独资云？微软：不实||有媒体6月18日报道，微软（中国）有限公司列入工信部增值电信试点获批名单。微软发言人称，公司没有递交过申请。",
            "微软（中国）有限公司",
        ),
        ("台媒報導台達電子（上海）有限公司獲批增值電信業務試點。台達電表示並無此事。", "台達電子（上海）有限公司"),
    ],
)
def test_what_media_report_and_the_firm_denies_waits(text: str, name: str) -> None:
    check("2026-06-20", text, ("kind denial",), (f"{name} approved", f"台媒報導{name} approved", "台積電 parent"))


def test_what_media_report_and_nobody_denies_is_told() -> None:
    check("2026-06-20", f"外媒6月18日报道，{SHELL}获得增值电信业务试点批复。", (f"{SHELL} approved",), ())


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("工信部6月20日表示，下月将向新一批12家外资企业发放增值电信业务试点批复。", 12),
        ("工信部表示，近期将再批准10家外资企业开展增值电信业务试点。", 10),
        ("工信部官员表示增值电信试点进展顺利。他透露，本月將再批准一批約15家外企。", 15),
        ("工信部拟向第六批12家外资企业发放增值电信业务试点批复。", 12),
    ],
)
def test_who_is_to_be_let_in_is_no_batch(text: str, value: int) -> None:
    check("2026-06-20", text, (f"{value} other",), (f"{value} batch", "kind approval"))


@pytest.mark.parametrize(
    "text", ["工信部6月18日将增值电信业务试点批复发给9家外资企业。", "工信部将试点批复颁发给第六批9家外资企业。"]
)
def test_what_is_handed_over_with_the_same_word_is_a_batch(text: str) -> None:
    check("2026-06-20", text, ("9 batch",), ())


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "工信部向特斯拉（上海）有限公司全资子公司特斯拉数据服务（上海）有限公司颁发增值电信业务试点批复。",
            ("特斯拉（上海）有限公司 parent", "特斯拉数据服务（上海）有限公司 approved"),
            ("特斯拉（上海）有限公司 approved",),
        ),
        (
            "工信部6月18日向9家外资企业颁发增值电信业务试点批复，特斯拉（上海）有限公司旗下的特斯拉数据服务有限公司是其中之一。",
            ("特斯拉（上海）有限公司 parent", "特斯拉数据服务有限公司 approved"),
            ("特斯拉（上海）有限公司 approved",),
        ),
        (
            "渣打集团旗下渣打科技（天津）有限公司、摩根大通旗下摩根大通科技（上海）有限公司今日获得工信部试点批复。",
            ("渣打集团 parent", "渣打科技（天津）有限公司 approved", "摩根大通科技（上海）有限公司 approved"),
            ("渣打科技（天津）有限公司 parent",),
        ),
        (
            "应西门子数字科技（深圳）有限公司申请，工业和信息化部决定注销其增值电信业务试点批复。",
            ("西门子数字科技（深圳）有限公司 revoked",),
            ("应西门子数字科技（深圳）有限公司 revoked",),
        ),
        (
            "應東芝數字科技（上海）有限公司申請，工業和信息化部決定註銷其增值電信業務試點批覆。",
            ("東芝數字科技（上海）有限公司 revoked",),
            ("應東芝數字科技（上海）有限公司 revoked",),
        ),
        ("应用材料（中国）有限公司获得工信部增值电信业务试点批复。", ("应用材料（中国）有限公司 approved",), ()),
        (
            "台灣半導體封測廠日月光半導體（上海）有限公司獲得工信部增值電信業務試點批覆。",
            ("日月光半導體（上海）有限公司 approved",),
            ("台灣半導體封測廠日月光半導體（上海）有限公司 approved",),
        ),
    ],
)
def test_owners_are_owners_and_names_begin_where_they_do(
    text: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    check("2026-06-20", text, told, untold)


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "人民网评：从首批13家到如今的166家，外资企业用脚投票。2,990家外资电信企业扎根中国，增值电信试点成效显著。",
            ("13 batch", "166 pilot_total", "2990 stock_total"),
            ("166 batch",),
        ),
        (
            "苏州增值电信开放成效显现。我市现有外商投资电信企业199家，占全省31%；今年已新增32家，注销11家；获试点批复13家，全省第一；另有7家通过省局初审，已报工信部。",
            ("199 stock_total in Suzhou", "kind total"),
            ("13 batch", "kind revocation", "7 batch"),
        ),
        (
            "增值電信試點追蹤。工信部名單上的13家首批企業，7家註冊地在上海，3家北京，2家深圳，1家海南。",
            ("13 batch",),
            ("3 batch", "2 batch", "1 batch"),
        ),
        (
            "工信部8月28日公布2026年第七批外商投资电信企业审批结果，准予许可17家，不予许可4家，撤回申请2家。准予许可的有：上海优衣库数据科技有限公司、宜家数据（中国）有限公司等。不予许可的有：深圳腾飞资讯有限公司等。",
            ("17 batch", "kind approval", "上海优衣库数据科技有限公司 approved"),
            ("17 stock_total", "kind denial", "深圳腾飞资讯有限公司 approved"),
        ),
        (
            f"工信部7月18日送達{SHELL}等6家企業試點批復，允許其開展增值電信業務。",
            ("6 batch", f"{SHELL} approved"),
            ("6 pilot_total",),
        ),
    ],
)
def test_a_batch_is_what_was_let_in_at_once(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check("2026-09-20", text, told, untold)


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "全年新批外商投资电信企业301家，年末总数达2648家，比上年末增长12.8%。",
            ("301 other", "2648 stock_total"),
            ("301 stock_total",),
        ),
        (
            "工信部数据显示，2025年新批准外商投资电信企业334家，2024年为292家。",
            ("334 other",),
            ("334 stock_total", "292 stock_total"),
        ),
        (
            "工信部抽查外商投资电信企业120家，发现问题企业14家，其中试点企业2家。",
            (),
            ("120 stock_total", "14 stock_total", "kind total"),
        ),
        ("参会代表来自86家外资电信企业，其中31家为试点企业。", (), ("86 stock_total",)),
        ("上海市通信管理局组织86家外资电信企业开展培训。", (), ("86 stock_total",)),
        ("北京市通信管理局对3家外资电信企业立案调查。", (), ("3 stock_total",)),
        ("工信部组织年报工作，全国现有外资电信企业2,790家。", ("2790 stock_total",), ()),
        (
            "增值电信业务扩大开放试点：截至4月30日，原4地已批复企业76家、在审企业29家。",
            ("76 pilot_total",),
            ("29 pilot_total",),
        ),
        (
            "上海持有增值电信业务经营许可证的外商投资企业共812家，较上季末净增14家。另有45家企业持试点批复，与许可证持有者重叠8家。",
            ("812 stock_total in Shanghai", "45 pilot_total"),
            ("812 pilot_total", "45 batch"),
        ),
        (
            "外商投资电信企业达2800家，上年同期为2450家；增值电信试点企业110家，上年同期为24家。",
            ("2800 stock_total", "2450 stock_total", "110 pilot_total"),
            ("24 stock_total",),
        ),
        ("廈門新批台資增值電信企業26家，累計158家。", (), ("158 pilot_total",)),
        ("三家公司此前各持有增值电信业务试点批复。", (), ("3 pilot_total",)),
        (
            "今年前8個月，增值電信領域新批外資企業74家，同比多29家；現存量2,890家。",
            ("74 other", "2890 stock_total"),
            ("74 batch",),
        ),
        ("增值电信业务试点两年多来，共有168家外资企业参与，批复率87%。", ("168 pilot_total",), ()),
        (
            "增值电信业务扩大开放试点工作会议召开。会议通报，试点以来批复外企数达130。",
            ("130 pilot_total",),
            ("130 batch",),
        ),
        (
            "商务部：151家外资企业获准参加增值电信业务试点||截至6月底，已有151家外资企业获准参加增值电信业务扩大开放试点。",
            ("151 pilot_total",),
            ("151 other",),
        ),
    ],
)
def test_a_sum_is_of_what_it_sums_up(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check("2026-09-20", text, told, untold)


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "外商投资电信企业由零起步，2015年300家、2020年1000家、2023年1900家，2026年9月达到2930家。",
            ("300 stock_total as of 2015", "1900 stock_total as of 2023", "2930 stock_total as of 2026-09"),
            (),
        ),
        (
            "2019年至2025年，外商投資電信企業由170家增至2,650家。",
            ("170 stock_total as of 2019", "2650 stock_total as of 2025"),
            (),
        ),
        (
            "截至目前，上海共有外资电信企业812家，上月末为806家，去年底为771家。",
            (
                "812 stock_total in Shanghai",
                "812 stock_total as of 2026-10-20",
                "806 stock_total in Shanghai",
                "771 stock_total as of 2025-12",
            ),
            (),
        ),
        (
            "四川省首家获批增值电信试点的外资企业三星数据（成都）有限公司9月19日正式开业。",
            ("三星数据（成都）有限公司 approved",),
            ("decided ",),
        ),
        (
            "上海市通信管理局通报||截至3月底，该局今年已处罚外资电信企业6家，另有785家外资电信企业通过年检。",
            ("785 stock_total in Shanghai",),
            ("785 stock_total in None",),
        ),
        ("据介绍，我市现有外商投资电信企业199家。", (), ("199 stock_total",)),
        (
            "增值電信試點首批6家香港企業獲批，當中3家設於前海，2家設於南沙，1家設於橫琴。",
            ("3 subset in Qianhai", "2 subset in None", "1 subset in Hengqin"),
            (),
        ),
        (
            "全国共有2930家外资企业获准经营电信业务，同比增长14.9%，较“十三五”末增长近两倍。",
            ("growth 14.9 yoy", "2930 stock_total in None"),
            ("growth 200 yoy",),
        ),
    ],
)
def test_days_and_places_are_the_figures_own(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check("2026-10-20", text, told, untold)


LED = "工信部6月10日向9家外资企业发放增值电信业务试点批复。"
SOFT = "软银数据（上海）有限公司"


@pytest.mark.parametrize(
    "rest",
    [
        f"{SOFT}名列德国500强。",
        f"{SOFT}入选独角兽榜单。",
        f"{SOFT}等名列侵害用户权益APP名单。",
        f"{SOFT}在印尼获得牌照。",
        f"业内认为，{SOFT}收到批复只是时间问题。",
        f"不予许可的有：{SHELL}、{SOFT}等。",
    ],
)
def test_another_list_paper_or_hope_lets_nobody_in(rest: str) -> None:
    check("2026-06-20", LED + rest, ("9 batch",) if "侵害" not in rest else (), (f"{SOFT} approved",))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("空客数字天津公司获得工信部增值电信业务试点批复。", "空客数字天津公司"),
        ("吉寶數據中心獲得工信部增值電信業務試點批覆。", "吉寶數據中心"),
        (f"{LED}去年{SHELL}获批。", SHELL),
        (f"{LED}其竞争对手{SHELL}获批。", SHELL),
    ],
)
def test_a_name_is_told_whole(text: str, name: str) -> None:
    check("2026-06-20", text, (f"{name} approved",), ("空客数字 approved", "吉寶數據 approved", f"去年{name} approved"))


def test_figures_told_in_order_are_those_of_the_batches_told_in_order() -> None:
    text = "增值電信試點追蹤。工信部首批批准13家。其後的第二批和第三批分別有8家及11家，合共32家。"
    found = READER.read(Document("", text, Published("2026-06-20"))).statements
    batches = {count.value: one.batch for one in found for count in one.counts if count.role == "batch"}
    assert (batches[8], batches[11]) == (2, 3)


def test_a_correction_may_say_in_all() -> None:
    text = "工信部更正第九批外资增值电信试点企业名单||工信部6月15日更正，6月12日公布的第九批外商投资增值电信试点企业“共计12家”应为“共计11家”。"
    check("2026-06-20", text, ("11 batch",), ("12 batch",))


HANSA = "汉莎泊位信息（上海）有限公司"
OF_HANSA = "该公司为外资企业。"


@pytest.mark.parametrize(
    "text",
    [
        f"{HANSA}3月2日取得增值电信业务试点批复并换发增值电信业务经营许可证。{OF_HANSA}",
        f"{HANSA}取得试点批复并换发增值电信业务经营许可证。{OF_HANSA}",
        f"工信部3月2日向{HANSA}颁发增值电信业务试点批复并同步换发许可证。{OF_HANSA}",
        f"工信部准予{HANSA}新办增值电信业务试点批复及延续许可证。{OF_HANSA}",
        f"工信部3月2日同意{HANSA}开展增值电信业务试点并换发许可证。{OF_HANSA}",
        f"工信部3月2日向{HANSA}颁发增值电信业务试点批复并为其换发许可证。{OF_HANSA}",
        f"外资企业{HANSA}延续增值电信业务经营许可证，并获工信部增值电信业务试点批复。",
        f"外资企业{HANSA}变更许可证并取得增值电信业务试点批复。",
    ],
)
def test_a_change_told_beside_a_grant_takes_nothing_from_it(text: str) -> None:
    check("2026-03-10", text, (f"{HANSA} approved", "kind approval"), ())


@pytest.mark.parametrize(
    "text",
    [
        f"工信部准予{HANSA}变更增值电信业务试点批复。{OF_HANSA}",
        f"{HANSA}获准变更增值电信业务试点批复。{OF_HANSA}",
        f"工信部同意{HANSA}试点批复和许可证延续许可。{OF_HANSA}",
    ],
)
def test_a_change_alone_lets_nobody_in(text: str) -> None:
    check("2026-03-10", text, (), (f"{HANSA} approved", "kind approval"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "工信部信息通信管理局负责人在上海表示，增值电信业务扩大开放成效明显。该局统计，截至2月底共有64家外资企业获批增值电信业务试点。",
            "64 pilot_total in None",
        ),
        (
            "工信部在北京、上海、海南、深圳开展增值电信业务扩大开放试点。该局表示，截至2月底，外商投资电信企业达2750家。",
            "2750 stock_total in None",
        ),
        ("该局负责人介绍，截至2月底，外商投资电信企业达2750家。", "2750 stock_total in None"),
        (
            "增值电信业务扩大开放试点在上海等地开展。目前试点区内已有64家外资企业获批增值电信业务试点。",
            "64 pilot_total in None",
        ),
        ("上海等四省市内已有64家外资企业获批增值电信业务试点。", "64 pilot_total in None"),
        (
            "上海举行发布会。我市场化改革推进，截至2月底，外商投资电信企业达2750家。",
            "2750 stock_total in None",
        ),
        ("上海有关外商投资电信企业2750家。", "2750 stock_total in None"),
        ("北京有消息称外商投资电信企业2750家。", "2750 stock_total in None"),
        (
            "浙江省通信业发展报告发布。与广东相比，我省外商投资电信企业现存59家。",
            "59 stock_total in Zhejiang",
        ),
    ],
)
def test_a_total_is_of_a_place_only_where_the_words_say_so(text: str, told: str) -> None:
    role = told.rpartition(" in ")[0]
    found = tell_page("2026-03-10", text)
    assert {one for one in found if one.startswith(f"{role} in ")} == {told}


def test_a_total_of_one_of_two_places_waits() -> None:
    text = "浙江、广东通信业发展报告发布。我省外商投资电信企业现存59家。"
    check("2026-03-10", text, (), ("59 stock_total",))
    check("2026-03-10", f"浙江通信业发展报告||{text}", ("59 stock_total in Zhejiang",), ())
    check("2026-03-10", f"江苏通信业发展报告||{text}", (), ("59 stock_total",))


def test_a_place_is_looked_for_near_its_total() -> None:
    """So the time that it takes grows with the text, and a place far above is not the total's."""
    text = f"浙江省通信业发展报告发布。{'增值电信业务发展平稳，服务质量提升。' * 30}我省外商投资电信企业现存59家。"
    check("2026-03-10", text, (), ("59 stock_total in Zhejiang",))
    check("2026-03-10", f"浙江通信业发展报告||{text}", ("59 stock_total in Zhejiang",), ())


REPORTED = f"据央视报道，工信部3月2日向{HANSA}颁发增值电信业务试点批复。{OF_HANSA}"


@pytest.mark.parametrize(
    "rest",
    ["多数同行尚未提交申请。", "其他企业没有申请。", "该公司此前并未申报其他业务。", "不少公司未申请。"],
)
def test_that_others_applied_for_nothing_denies_no_report(rest: str) -> None:
    check("2026-03-10", REPORTED + rest, (f"{HANSA} approved",), ())


@pytest.mark.parametrize("rest", ["该公司回应称，从未提交申请。", "汉莎泊位并未申请试点。", "公司称没有递交过申请。"])
def test_a_firm_that_applied_for_nothing_denies_a_report(rest: str) -> None:
    check("2026-03-10", REPORTED + rest, (), (f"{HANSA} approved",))


def test_a_data_centre_is_told_whole_before_its_english_name() -> None:
    text = "吉宝数据中心（Keppel Data Centres）获批增值电信业务试点。该公司为外资企业。"
    check("2026-03-10", text, ("吉宝数据中心 approved",), ("吉宝数据 approved",))
