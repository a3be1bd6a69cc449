"""Chinese totals and batches in the plainest words (11月底获批外企105家, 那一批共7家), and their neighbours."""

import pytest
from told import check, check_figures, list_figures

DAY = "2025-12-10"
HEAD = "增值电信业务开放试点进展||"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("截至11月底,试点获批外企105家。", {"105 pilot_total as of 2025-11"}),
        ("1月底試點獲批外企共105家,港資佔31家。", {"105 pilot_total", "31 subset"}),
        ("到目前,拿到试点批复的外资企业逾195家。", {"195 pilot_total"}),
        ("迄今取得批复的业者约120家。", {"120 pilot_total"}),
        ("目前工信部已批140家。", {"140 pilot_total"}),
        ("在此之前,大陸方面已放行35家外企。", {"35 pilot_total"}),
        ("截至10月底,该批复已发给46家外企。", {"46 pilot_total"}),
        ("工信部新近发放批复后,全国获批数升至78家。", {"78 pilot_total"}),
        ("累计获批企业数目增至78家。", {"78 pilot_total"}),
        ("全国获得此类批复的外企刚过200家。", {"200 pilot_total"}),
        ("官方迄今累計核發180多張批復,涉及176家業者。", {"176 pilot_total"}),
        ("该公司9月获得试点批复,那一批共7家。", {"7 batch"}),
        ("该公司9月获得试点批复,同批共有7家。", {"7 batch"}),
        ("该公司9月获得试点批复,是同批24家外资企业之一。", {"24 batch"}),
        ("该公司9月获得试点批复,同批获批的外国公司有8家。", {"8 batch"}),
        ("又有5家外资企业通过审查,名单近期公开。", {"5 batch"}),
        ("今年2月,上海有4家企业进入全国首批名单。", {"4 subset in Shanghai"}),
        ("工信部公布新的试点企业名单,21家外资企业榜上有名。", {"21 batch"}),
        ("工信部官网昨更新获批名单,新增16家。", {"16 batch"}),
        ("此次发放批复21张,惠及21家企业。", {"21 batch"}),
        ("工信部昨日下发16份试点批复,对应16家企业。", {"16 batch"}),
        ("累计核发试点批复187份,涉及外商投资企业181家。", {"181 pilot_total"}),
        ("新获批的16家企业中有9家来自欧洲。", {"16 batch", "9 subset"}),
        ("截至6月底,大陆获准经营加值电信业务的外商投资企业家数为3,312家。", {"3312 stock_total"}),
        ("首批13家之后,工信部又分四批批准174家,累计187家。", {"13 batch", "187 pilot_total"}),
    ],
)
def test_plain_totals_and_batches_are_told(text: str, told: set[str]) -> None:
    check_figures(DAY, f"{HEAD}{text}", told)


@pytest.mark.parametrize(
    "text",
    [
        "截至11月底,试点申请外企105家。",
        "截至11月底,今年获批外企51家。",
        "截至目前,未获批外企12家。",
        "截至目前,待获批外企12家。",
        "目前获批外企能有50家吗?",
        "如果到年底获批外企达50家,试点将扩围。",
        "目标是到年底获批外企50家。",
        "据估计,到目前获批外企约50家。",
        "网传到目前获批外企约50家。",
        "11月底获批外企共105家,均为医院。",
        "目前工信部已批准105家内资企业参与试点。",
        "截至11月底,工信部已受理105家外资企业的试点申请。",
        "目前新加坡资媒局已批105家。",
        "目前香港已批105家外资企业。",
        "目前深圳获批试点的外企12家。",
        "3月单月获批数升至8家。",
        "今年全省获批数升至8家。",
        "全国获得此类批复的内资企业刚过200家。",
        "累计受理申请31份,涉及29家业者。",
        "该公司9月递交试点申请,那一批共7家。",
        "该公司的批复被撤销,那一批共7家。",
        "该公司9月申请试点,是同批24家外资企业之一。",
        "该公司9月获得试点批复,同批获批的还有8家。",
        "又有5家外资企业通过初审。",
        "又有5家外资企业通过网络安全审查。",
        "上海有4家企业申请进入全国首批名单。",
        "上海有4家企业未能进入全国首批名单。",
        "上海有4家企业有望进入全国首批名单。",
        "上海有4家医院进入全国首批名单。",
        "上海有4家企业进入首批专精特新名单。",
        "工信部公布试点申请受理名单,21家外资企业榜上有名。",
        "工信部公布拟获批试点名单,21家外资企业在列。",
        "工信部公布撤销试点批复名单,21家外资企业在列。",
        "工信部官网今年更新获批名单,新增16家。",
        "工信部更新获批名单,比上月新增16家。",
        "此次受理申请21张,涉及21家企业。",
        "今年新获批的16家企业中不少来自欧洲。",
        "上半年,全国新批试点企业42家。",
        "上半年,全国新增试点企业42家。",
        "全省试点企业12家。",
    ],
)
def test_their_neighbours_wait_or_are_none(text: str) -> None:
    told = {one for one in list_figures(DAY, f"{HEAD}{text}") if one.split()[1] != "pilot_total" or "深圳" not in text}
    assert told == set()


def test_a_total_of_one_place_is_not_told_as_the_countrys() -> None:
    check(DAY, f"{HEAD}目前深圳获批试点的外企12家。", (), ("12 pilot_total in None",))


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("北京新增7家外资增值电信试点企业", {"7 batch"}),
        ("海南再添三家外资增值电信试点企业", {"3 batch"}),
        ("北京今年新增7家外资增值电信试点企业", set()),
        ("北京将新增7家外资增值电信试点企业", set()),
        ("北京拟新增7家外资增值电信试点企业", set()),
        ("北京比上月新增7家外资增值电信试点企业", set()),
        ("北京申请新增7家外资增值电信试点企业", set()),
        ("北京力争新增7家外资增值电信试点企业", set()),
    ],
)
def test_a_head_that_adds_so_many_tells_a_batch(title: str, told: set[str]) -> None:
    assert list_figures(DAY, title) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("外资电信企业2018年底121家,2019年底191家。", {"121 stock_total", "191 stock_total as of 2019-12"}),
        (
            "截至11月底,外商投资电信企业2843家。去年底这一数字为2345家。",
            {"2843 stock_total", "2345 stock_total as of 2024-12"},
        ),
        (
            "目前在京外商投资电信企业为512家;去年同期431家。",
            {"512 stock_total", "431 stock_total"},
        ),
    ],
)
def test_a_series_of_one_total_goes_on(text: str, told: set[str]) -> None:
    check_figures(DAY, f"{HEAD}{text}", told)


@pytest.mark.parametrize(
    "rest",
    [
        "APP下架1200款,去年同期为1098家。",
        "申请试点的31家,去年底这一数字为12家。",
        "内资企业去年底为19100家。",
        "持证网站2.1万家,去年底1.9万家。",
        "年底或达2900家。",
        "明年底3500家。",
        "力争明年底达到3500家。",
        "其中上海834家,去年底这一数字为709家。",
        "5G基站去年底为3370家。",
    ],
)
def test_what_is_counted_since_is_no_figure_of_the_series(rest: str) -> None:
    found = list_figures(DAY, f"{HEAD}截至11月底,外商投资电信企业2843家,{rest}")
    assert {one for one in found if one.endswith("stock_total")} == {"2843 stock_total"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("若按地区看,全国共有149家外资企业获得试点批复,上海54家居冠。", {"149 pilot_total", "54 subset"}),
        ("若把合资的和独资的放在一起,去年末外商投资电信企业有2660家。", {"2660 stock_total"}),
        ("若按此速度看,全国将有149家外资企业获得试点批复。", set()),
        ("若把在审的放在一起,外商投资电信企业有2660家。", set()),
        ("如果审批加快,全国已有149家外资企业获得试点批复。", set()),
    ],
)
def test_a_way_of_looking_is_no_condition(text: str, told: set[str]) -> None:
    check_figures(DAY, f"{HEAD}{text}", told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("循CEPA取得许可的港资企业96家,而同期外商投资电信企业总数为2917家。", {"2917 stock_total"}),
        ("外商投资电信企业共2590家,当中以香港服务提供者身份进入的612家。", {"2590 stock_total", "612 subset"}),
        ("通过CEPA进入的外商投资电信企业共81家。", set()),
        ("通过CEPA渠道,外商投资电信企业已有81家。", set()),
    ],
)
def test_an_agreement_told_of_others_doubts_no_total(text: str, told: set[str]) -> None:
    found = list_figures(DAY, f"{HEAD}{text}")
    assert {one for one in found if one.endswith("stock_total")} == {one for one in told if one.endswith("stock_total")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("外企试点提速。工信部此前向外资企业发放首轮试点批复。10月22日,工信部一次性批了14家。", {"14 batch"}),
        ("外企试点提速。7月初上海市通信管理局再放行五家,包括壳牌数字科技(上海)有限公司。", {"5 batch"}),
        ("内资企业试点提速。10月22日,工信部一次性批了14家。", set()),
        ("工信部受理外资企业试点申请。10月22日,工信部一次性批了14家。", set()),
    ],
)
def test_whom_the_sentence_before_lets_in_are_foreign(text: str, told: set[str]) -> None:
    check_figures(DAY, f"9月简讯||{text}", told)


@pytest.mark.parametrize(
    "text",
    [
        "据说已有16家外资企业获批试点。",
        "试点名额为16家。",
        "首批试点名额16家。",
        "截至6月底,车联网试点企业累计187家。",
        "截至6月底,数据跨境试点企业累计187家。",
        "截至6月底,试点企业客户累计187家。",
        "如已有187家企业获批,试点将扩围。",
        "外资电信企业总数或超5000家。",
        "外商投资电信企业供应商3312家。",
        "列入不良名单的外商投资电信企业共41家。",
        "本所自试点启动以来代理23家企业取得批复。",
        "据律所统计,截至6月底公开可查的获批企业有142家。",
        "本次公示16家企业,公示期7天。",
        "港企獲批數目由年初40間增至49間。",
        "持股50%以上的138家。",
        "今年累计获批68家。",
        "广州今年已有9家外企获批试点。",
        "全省累计获批企业达23家。",
        "试点批复昨起陆续送达21家外资企业。",
        "年内累计新批68家。",
        "首批13家金融机构获准参与数字人民币试点。",
        "又有16家外资企业获批进入自贸区。",
        "再批16家外资养老机构。",
        "全国已有187家外企拿到“电信牌照”。",
    ],
)
def test_guesses_quotas_and_other_peoples_firms_are_no_fact(text: str) -> None:
    assert list_figures(DAY, f"{HEAD}{text}") == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("工信部昨日批准16家外资企业参与试点,推动开放再进一步。", {"16 batch"}),
        ("截至6月底,增值电信业务扩大开放试点企业累计187家。", {"187 pilot_total"}),
        ("截至6月底,上海累计获批54家。", {"54 pilot_total in Shanghai"}),
        ("外資電信業家數自2220家成長至3312家。", {"2220 stock_total", "3312 stock_total"}),
        ("工信部9日宣布核准16家外商经营增值电信业务,累计家数达187家。", {"16 batch", "187 pilot_total"}),
        ("今輪獲批的16間企業中,港資佔6間。", {"16 batch", "6 subset"}),
        ("最新一批名单共收录21家企业,欧洲企业最多,9家。", {"21 batch", "9 subset"}),
        ("试点头一年批了66家,第二年批了121家,总计187家。", {"187 pilot_total"}),
        ("上海市试点企业54家,数量居全国首位。", {"54 pilot_total in Shanghai"}),
        ("截至11月底,深圳外商投资电信企业共有412家。", {"412 stock_total in Shenzhen"}),
        ("上海市通信管理局10日介绍,本市累计获批企业达31家。", {"31 pilot_total in Shanghai"}),
        ("上海获批速度加快。全国外商投资电信企业共有3312家。", {"3312 stock_total in None"}),
        ("21家外商投资企业通过了工信部组织的评审,获发试点批复。", {"21 batch"}),
        ("自首批至今,共有187家企业通过审批。", {"187 pilot_total"}),
        ("全国取得增值电信业务经营许可的外商投资企业达到3312家。", {"3312 stock_total"}),
        ("以上的16家企业获得试点批复。", {"16 batch"}),
    ],
)
def test_what_stands_beside_them_is(text: str, told: set[str]) -> None:
    check_figures(DAY, f"{HEAD}{text}", told)
