# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""What Chinese reports of many hands tell: figures of batches by their papers, names in rows, bodies by what they do, places that only date a line. All are invented."""

import pytest

from domain.claims import Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
ROLES = ("batch", "subset", "pilot_total", "stock_total")


def read(text: str) -> Reading:
    return READER.read(Document("", text, Published("2026-11-20")))


def count_all(text: str) -> set[tuple[int, str]]:
    return {(one.value, one.role) for one in read(text).counts if one.role in ROLES}


def count_sure(text: str) -> set[tuple[int, str]]:
    return {(one.value, one.role) for one in read(text).counts if one.role in ROLES and not one.review}


@pytest.mark.parametrize("issued", ["公告", "下发", "公布", "颁出"])
@pytest.mark.parametrize("nth", ["首批", "第三批", "新一批"])
@pytest.mark.parametrize(
    "holders", ["得到批复的外资企业有9家", "收到批复的外商投资企业为9家", "领到的外企有9家", "获批外企共9家"]
)
def test_a_batch_is_told_by_its_papers(issued: str, nth: str, holders: str) -> None:
    assert count_all(f"工信部11月3日{issued}{nth}增值电信业务经营试点批复,{holders}。") == {(9, "batch")}


@pytest.mark.parametrize(
    "text",
    [
        "首批增值电信试点批复到手,外企9家,分布四地。",
        "11月3日工信部发放首批增值电信试点批复,名单上有9家外资企业。",
        "增值电信业务开放试点迎来首批批复,共有9家外资企业获得经营资格。",
        "11月3日,外资增值电信试点首批批复落地,受益企业9家。",
        "外资企业首次拿到增值电信业务经营试点批复,11月3日这一批有9家。",
    ],
)
def test_a_batch_is_told_behind_what_became_of_its_papers(text: str) -> None:
    assert count_all(text) == {(9, "batch")}


@pytest.mark.parametrize(
    "text",
    [
        "某新区营商计划首批21家培育企业业务增长四成,第二批32家名单也定了;增值电信业务开放试点也在当地推进,外资企业可申请。",
        "首批完成备案的应用商店有26家,外资只有一家;增值电信应用商店业务刚取消外资股比。",
        "工信部约谈6家外资电信企业,要求整改增值电信业务违规行为。",
        "当局查处7家外资电信企业,指其超范围经营增值电信业务。",
        "主管部门邀请8家外资电信企业座谈,介绍增值电信业务试点政策。",
    ],
)
def test_other_lists_and_other_acts_are_no_approvals(text: str) -> None:
    assert count_all(text) == set()


def test_parts_of_a_batch_in_a_row_are_no_batches() -> None:
    text = "首批13家外资企业中,有7家是世界500强,3家是隐形冠军,都可开展增值电信业务。"

    assert (3, "batch") not in count_sure(text)
    assert (13, "batch") in count_sure(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("外商投资电信企业截至2016年12月底共67家,持工信部许可证的46家,自贸区批复21家。", {(67, "stock_total"), (46, "subset"), (21, "subset")}),
        ("2006年8月,拿到信息产业部许可证的外商投资企业有5家,另有14家过了初审。", {(5, "stock_total")}),
        ("目前已有5家外商投资企业拿到信息产业部颁发的电信业务经营许可证。", {(5, "stock_total")}),
        ("据商务部,增值电信业务已批外资企业13家,生物技术项目落地40多个。", {(13, "pilot_total")}),
        ("浦东新区持有增值电信业务许可证的1967家企业里,外资有427家。", {(427, "stock_total")}),
        ("在部里领证的外商投资电信企业86家,在上海自贸区拿批复的35家,一共121家。", {(86, "subset"), (35, "subset"), (121, "stock_total")}),
        ("121家外商投资电信企业里,独资37家,合资84家。", {(121, "stock_total"), (37, "subset"), (84, "subset")}),
        ("外商投资电信企业达232家,工信部发证182家,沪自贸批复50家。", {(232, "stock_total"), (182, "subset"), (50, "subset")}),
    ],
)  # fmt: skip
def test_sums_are_told_in_few_words(text: str, told: set[tuple[int, str]]) -> None:
    assert count_all(text) == told


def test_a_stock_stands_as_of_the_month_with_which_its_paragraph_opens() -> None:
    text = "外商在中国做电信,到2018年底仍以增值业务为主。获批的外商投资电信企业共121家。"

    assert [(one.value, one.as_of) for one in read(text).counts] == [(121, "2018-12")]


@pytest.mark.parametrize("name", ["微软公司", "苹果公司", "华为公司", "德国电信公司"])
@pytest.mark.parametrize("frame", ["{}说,外资企业可申请增值电信试点。", "工信部请{}参加增值电信开放座谈会。"])
def test_a_brand_with_its_word_for_company_is_one_name(name: str, frame: str) -> None:
    assert [one.name for one in read(frame.format(name)).firms] == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("会上,瑞蒂恩、柏欧森、李尔汽车等11个外资项目签约,均有意参加增值电信试点。", {"瑞蒂恩", "柏欧森", "李尔汽车"}),
        ("瑞蒂恩、柏欧森等5家外企已向上海市通信管理局递交增值电信试点申请。", {"瑞蒂恩", "柏欧森"}),
        ("外企瑞蒂恩、柏欧森和欧莱达已提交增值电信试点申请。", {"瑞蒂恩", "柏欧森", "欧莱达"}),
        ("跨国公司瑞蒂恩与柏欧森均表示,将申请增值电信业务经营试点。", {"瑞蒂恩", "柏欧森"}),
    ],
)  # fmt: skip
def test_names_in_a_row_are_firms_by_what_closes_or_leads_it(text: str, names: set[str]) -> None:
    assert {one.name for one in read(text).firms} == names


@pytest.mark.parametrize(
    "text",
    [
        "外资企业须备妥资安方案、场地证明和股权结构图,才能申请增值电信试点。",
        "教育、医疗、养老等外资项目同日签约,增值电信试点仍在申请。",
        "上海、北京、深圳等外资企业聚集的城市可申请增值电信试点。",
    ],
)
def test_rows_of_papers_trades_and_places_are_no_firms(text: str) -> None:
    assert read(text).firms == ()


def test_the_company_of_a_unit_makes_it_an_owner() -> None:
    found = read("PCCW Global在深圳的公司、HKT在海南的公司获增值电信业务经营试点批复。").firms

    assert {(one.name, one.status) for one in found} == {("PCCW Global", "parent"), ("HKT", "parent")}


def test_who_is_said_to_invest_is_named_without_the_verb() -> None:
    names = [one.name for one in read("由新加坡凯德集团投资,凯德云数据(上海)有限公司获批增值电信试点。").firms]

    assert names == ["凯德集团", "凯德云数据(上海)有限公司"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("海南省通信管理局14日说,新一批5家外资企业获得增值电信业务经营试点批复。", "HICA"),
        ("北京市通信管理局依法吊销了3家外资企业的增值电信业务经营试点批复。", "BJCA"),
        ("上海市通信管理局终止审查两份外资增值电信试点申请。", "SHCA"),
        ("广东省通信管理局本季收到21宗外资增值电信试点申请。", "GDCA"),
        ("天津市通信管理局会同滨海新区为获批增值电信试点的外企颁牌。", "TJCA"),
        ("外资企业可从事国内呼叫中心试点,批准机关为上海市通信管理局。", "SHCA"),
        ("某外企说,下周向北京市通信管理局递件,申请增值电信外资试点。", "BJCA"),
        ("国务院办公厅转发行动方案,电信等领域的外资试点要扩大,增值电信再开放。", "GOV"),
        ("方案国务院已经同意,电信业外资准入试点扩大,增值电信再开放。", "GOV"),
    ],
)
def test_bodies_are_known_by_what_they_do(text: str, code: str) -> None:
    assert code in read(text).authority


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("设外资呼叫中心的投资者先向省级通信管理局申请,再到商务部门领批准证书,增值电信照此办理。", "MOFCOM"),
        ("经国务院同意,商务部印发方案,增值电信业务向外资再开放。", "GOV"),
    ],
)
def test_who_is_only_named_beside_it_does_not_act(text: str, code: str) -> None:
    assert code not in read(text).authority


@pytest.mark.parametrize(
    "head",
    ["记者程某6日北京专电,", "(记者 程某 上海报道)", "【某某报讯 记者程某北京报道】", "工信部11月6日在北京召开座谈会,"],
)
def test_where_a_line_is_written_or_a_body_meets_is_no_region(head: str) -> None:
    assert read(f"{head}工信部批准9家外资企业经营增值电信业务。").regions == ()


@pytest.mark.parametrize("line", ["首页|要闻|制造|物联网|大数据", "首页 · 频道 · 物联网"])
def test_a_line_of_navigation_names_no_service(line: str) -> None:
    assert read(f"{line}\n外商投资电信企业共232家,主要经营信息服务业务。").services == ("INFO",)


def test_a_guide_to_foreign_licences_is_on_the_subject_by_the_licences_name() -> None:
    assert read("外资ICP许可证、EDI许可证申请流程:试点地区外资可控股,其余地区不超过50%。").relevant


@pytest.mark.parametrize(
    ("text", "code"),
    [("据MIIT公布,9家外资企业获批增值电信试点。", "MIIT"), ("MOFCOM说,增值电信试点向外资再开放。", "MOFCOM")],
)
def test_a_body_is_known_by_its_letters_between_characters(text: str, code: str) -> None:
    assert code in read(text).authority


def test_a_service_is_known_by_its_letters_between_characters() -> None:
    assert read("外资企业在中国申请IDC牌照,须先有增值电信试点批复。").relevant
    assert "IOT" in read("外资企业获批增值电信试点,拟做IoT业务。").services


@pytest.mark.parametrize("head", ["台湾NCC核准某电信与外资合作案", "台NCC放宽外资参股电信业"])
def test_another_places_regulator_is_known_between_characters(head: str) -> None:
    assert not read(f"{head},外资持股电信公司未超上限,核准后可经营增值电信业务。").relevant


def test_those_with_so_many_applications_each_are_applicants() -> None:
    found = read("收件箱里躺着8份外资增值电信试点申请,霍尼韦尔、西门子各一份,省通信管理局月底前决定是否受理。").firms

    assert {(one.name, one.status) for one in found} == {("霍尼韦尔", "applicant"), ("西门子", "applicant")}


@pytest.mark.parametrize("asks", ["先后来电询问", "派人咨询", "打听过"])
def test_who_asks_how_to_apply_has_not_applied(asks: str) -> None:
    found = read(f"园区说,霍尼韦尔{asks}增值电信试点的申请条件。").firms

    assert [(one.name, one.status) for one in found] == [("霍尼韦尔", "mentioned")]
