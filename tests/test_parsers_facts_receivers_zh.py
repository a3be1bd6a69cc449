# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Chinese firms that plain words call receivers of the paper told of right before, and those whom near words call something else."""

import pytest
from told import READER, check

from domain.dates import Published
from parsers.facts.text.document import Document

DAY = "2026-04-20"
LING = "瑞岭信息（上海）有限公司"
KE = "科莱信息服务（上海）有限公司"
DE = "上海德润云网科技有限公司"
GRANT = "工信部4月12日公布，又有7家外资企业拿到增值电信业务经营试点批复。"
HEAD = "序号|企业名称|住所地|准予经营的业务\n"
ROWS = f"1|{LING}|上海|互联网数据中心\n2|{KE}|上海|内容分发网络\n"
SENT = "4月12日，工信部向15家外资企业发出增值电信业务试点批复。"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"4月12日，上海市通信管理局在临港向3家外资企业送出增值电信业务试点批复。领到文件的有{LING}和{KE}，前者做呼叫中心。",
            (LING, KE),
        ),
        (
            f"4月12日，上海市通信管理局在张江向3家外资企业颁出增值电信业务试点批复。接过红头文件的是{LING}、{KE}和{DE}。",
            (LING, KE, DE),
        ),
        (f"4月12日，工信部向两家外企签发增值电信业务试点批复。最先捧回批文的企业是{DE}。", (DE,)),
        (
            f"有外资股东的电信公司在沪领证||4月12日，工信部的一纸增值电信业务经营许可送到了浦东，收件人是{LING}。",
            (LING,),
        ),
        (f"4月12日，工信部核发了增值电信业务试点批复。那天的照片里是一份红头文件，抬头是{KE}。", (KE,)),
        (f"{GRANT}其中一家是德尔塔集团旗下的{LING}，准备做远程诊断。", (LING,)),
        (f"{GRANT}其中两家来自上海。其中一家叫{DE}。", (DE,)),
        (
            f"工信部4月12日向外资企业批出增值电信业务试点批文，全国合共9家公司受惠，西门子旗下的{LING}赫然在列。",
            (LING,),
        ),
        (f"工信部4月12日放行9家外资企业开展增值电信业务试点，{LING}、{KE}榜上有名。", (LING, KE)),
        (
            f"关于核发第五批增值电信业务经营试点批复的公告||现将2026年4月12日颁发的增值电信业务经营试点批复公告如下。\n{HEAD}{ROWS}",
            (LING, KE),
        ),
        (f"{GRANT}{LING}也在这次名单里。", (LING,)),
        (f"瑞岭集团昨日盘后公告，旗下全资子公司{LING}收悉工信部增值电信业务试点批复。", (LING,)),
        (
            f"4月12日，工信部又批了12家外企做增值电信业务试点。苏州独占两席，全部落在工业园区：\n1. {LING}\n2. {KE}",
            (LING, KE),
        ),
        (f"通信管理局4月12日为3家外资企业颁发增值电信业务试点批复。首个上台接过证书的企业是{LING}。", (LING,)),
        (f"{GRANT}{LING}便是其一，此后名额逐批扩大。", (LING,)),
        (f"{SENT}上海这次拿下2席，全在张江：\n→ {LING}\n→ {KE}", (LING, KE)),
        (f"{SENT}咱们园区独揽两席：\n✅ {LING}\n✅ {DE}", (LING, DE)),
    ],
)
def test_who_got_the_paper_told_of_before_is_told_as_approved(text: str, told: tuple[str, ...]) -> None:
    check(DAY, text, tuple(f"{name} approved" for name in told), ())


@pytest.mark.parametrize(
    "text",
    [
        f"4月12日，上海市通信管理局在临港向3家外资企业送出增值电信业务受理通知书。领到文件的有{LING}和{KE}。",
        f"上海市通信管理局的一纸整改通知送到了张江，收件人是{LING}。该局4月向9家外资企业发出增值电信业务试点批复。",
        f"{GRANT}另有3家企业仍在排队等候。其中一家是{LING}。",
        f"{GRANT}为它们提供机柜的有3家公司。其中一家是{LING}。",
        f"{GRANT}获批企业共租用3家公司的机柜。其中一家是{LING}。",
        f"{GRANT}同一天，3家外资医院获批设立。其中一家是{LING}投资的。",
        f"{GRANT}其中一家是{LING}的客户。",
        f"工信部4月12日向外资企业批出增值电信业务试点批文，全国合共9家公司受惠，为其提供机房的{LING}也跟着受益。",
        f"工信部4月12日受理9家外资企业的增值电信业务试点申请，{LING}榜上有名。",
        f"{SENT}下一批上海力争拿下2席：\n→ {LING}\n→ {KE}",
        f"{SENT}本市供应商拿下2席：\n→ {LING}\n→ {KE}",
        f"{SENT}上海这次拿下3席，全在张江，为它们服务的有：\n→ {LING}\n→ {KE}",
        f"{GRANT}收到文件的是为它们供货的{LING}。",
        f"{GRANT}收到罚单文件的是{LING}。",
        f"{GRANT}替它们收到文件的是{LING}。",
        f"{GRANT}代为领取批复的是{LING}。",
        f"{GRANT}没有领到文件的是{LING}。",
        f"{GRANT}领到文件的有{LING}，但它只是代领。",
        f"{GRANT}同日，外汇局向3家企业送出资金池试点批复。领到文件的有{LING}。",
        f"国家外汇管理局4月12日公布，又有7家外资企业拿到跨境资金池试点批复。其中一家是{LING}。",
        f"工信部4月12日公布，又有7家内资民营企业拿到增值电信业务经营试点批复。其中一家是{LING}。",
        f"工信部4月12日放行9家外资企业开展增值电信业务试点，{LING}榜上有名，惟公司称并未收到批文。",
        f"{GRANT}{LING}也在整改名单里。",
        f"瑞岭集团昨日盘后公告，旗下全资子公司{LING}收悉工信部增值电信业务试点申请受理通知。",
        f"若子公司{LING}收悉工信部增值电信业务试点批复，集团将增资。",
        f"有传言称{LING}收悉工信部增值电信业务试点批复，公司未予置评。",
        f"{LING}收下增值电信业务试点批复的代办业务，帮客户写材料。",
        f"工信部4月12日公布，又有7家外资企业拿到增值电信业务经营试点批复，另有3家被约谈。{LING}便是其一。",
        f"{GRANT}和博世同一天拿到消防许可证的，还有{LING}。",
        f"{GRANT}领到营业执照的是{LING}。",
        f"{GRANT}领到医疗器械许可证的是{LING}。",
        f"{GRANT}领到施工许可证的有{LING}。",
        f"{GRANT}股价应声上涨的有多家上市公司。其中一家是{LING}。",
        f"工信部4月12日公布，又有7家外资企业拿到增值电信业务经营试点批复，两家公司发来贺电。其中一家是{LING}。",
        f"{GRANT}其中两家来自上海。其中一家叫{LING}，是竞争对手。",
        f"工信部4月12日放行9家外资企业开展增值电信业务试点，在同期公布的侵害用户权益App通报中，{LING}榜上有名。",
        f"工信部4月12日放行9家外资企业开展增值电信业务试点，全球500强里，{LING}榜上有名。",
        f"{SENT}上海这次拿下2席，落败的是：\n→ {LING}\n→ {KE}",
        f"工信部一名官员把一份试点批复的样本交到{LING}手中，提醒其尽快申请增值电信业务试点。",
        f"关于拟核发第五批增值电信业务经营试点批复的公示||现将拟于2026年4月12日颁发的增值电信业务经营试点批复公示如下。\n{HEAD}{ROWS}",
        f"4月12日，{DE}把自己的增值电信业务经营许可证交到{LING}手中，被通信管理局查处。",
    ],
)
def test_who_got_something_else_is_not_told_as_approved(text: str) -> None:
    title, _, body = text.rpartition("||")
    gained = READER.read(Document(title, body, Published(DAY)))
    assert [firm.name for firm in gained.firms if firm.status == "approved" and not firm.review] == []


def _read(text: str) -> dict[str, tuple[str, bool]]:
    title, _, body = text.rpartition("||")
    return {firm.name: (firm.status, firm.review) for firm in READER.read(Document(title, body, Published(DAY))).firms}


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("空客、罗氏、联合利华的在华子公司同日收下工信部的增值电信业务试点批复。", ("空客", "罗氏", "联合利华")),
        ("博世、SAP和埃森哲的上海公司4月12日双双领到工信部颁发的增值电信业务经营试点批复。", ("博世", "SAP", "埃森哲")),
        (
            f"工信部4月12日向外资企业批出增值电信业务试点批文，合共9家公司受惠，西门子旗下的{LING}榜上有名。",
            ("西门子",),
        ),
        (f"瑞岭国际有限公司今日公告，间接持有的{LING}8日获工信部颁发增值电信业务试点批复。", ("瑞岭国际有限公司",)),
        (
            f"有外资股东的电信公司在沪领证||一纸增值电信业务经营许可4月12日由工信部送到浦东，收件人是{LING}。这家公司由美国AT&T持有25%股权。",
            ("AT&T",),
        ),
    ],
)
def test_whose_unit_got_the_paper_is_told_as_its_parent(text: str, owners: tuple[str, ...]) -> None:
    read = _read(text)
    assert {owner: read[owner] for owner in owners} == dict.fromkeys(owners, ("parent", False))


@pytest.mark.parametrize(
    "text",
    [
        "博世的在华子公司预计年底前获得工信部的增值电信业务试点批复。",
        "博世的上海子公司将于下月取得工信部的增值电信业务试点批复。",
        "博世希望其在华子公司拿到工信部的增值电信业务试点批复。",
        "博世在华子公司正争取拿到工信部的增值电信业务试点批复。",
        f"{GRANT}博世的中国子公司有望在下一批获批。",
        f"{GRANT}博世的中国子公司能否获批仍是未知数。",
        "若博世、SAP的在华子公司收下工信部的增值电信业务试点批复，机柜需求将大增。",
        "博世、SAP的在华子公司均未收到工信部的增值电信业务试点批复。",
        "博世、SAP的在华子公司同日收下工信部的增值电信业务试点受理通知书。",
        "西门子、空客的在华子公司同日收到工信部的增值电信试点批复不予延续的通知。",
        "西门子、空客的在华公司同日取得工信部的5G专网试点批复。",
        f"{GRANT}名单背后是西门子、汇丰等老客户的推动。",
        f"{GRANT}这7家企业的股东是西门子、汇丰的前高管。",
        f"{GRANT}西门子、空客的在华企业上榜的呼声也很高。",
        f"{GRANT}西门子、空客的在华企业此前已入围世界500强。",
        f"{GRANT}西门子、空客的在华企业当天也在列，作为嘉宾。",
        f"博世今日表示，已出售的前子公司{LING}8日获工信部颁发增值电信业务试点批复。",
        f"博世今日公告，供应商{LING}8日获工信部颁发增值电信业务试点批复。",
    ],
)
def test_whose_unit_only_hopes_is_not_told_as_its_parent(text: str) -> None:
    assert [name for name, (status, review) in _read(text).items() if status == "parent" and not review] == []


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        (f"{GRANT}此前有4家被退件，{LING}便因股权穿透材料不齐，未获通过。", LING, "rejected"),
        (f"{GRANT}马士基6月递交申请，仍在等待；汉莎技术则表示暂无申报计划。", "汉莎技术", "mentioned"),
        (f"{GRANT}汉莎技术称并不打算申报。", "汉莎技术", "mentioned"),
        (
            f"澄清公告||有媒体报道称，本公司之附属公司{LING}“已取得工信部增值电信业务经营试点批复”。本公司谨此澄清，上述报道与事实不符。该公司今年六月提交的申请目前尚在审核中。",
            LING,
            "applicant",
        ),
        (f"{LING}已取得工信部增值电信业务经营试点批复。该公司6月提交的另一项申请目前尚在审核中。", LING, "approved"),
        (f"{GRANT}此前有3家企业被退回，{LING}因股权清晰获批，成为例外。", LING, "approved"),
    ],
)
def test_what_is_said_of_one_beside_the_many(text: str, name: str, status: str) -> None:
    assert _read(text)[name][0] == status


TABLE = (
    f"申请企业|拟开展业务|不予批准的事由\n{LING}|互联网数据中心|机房不满足要求\n{KE}|信息服务|拟经营内容含新闻采编\n"
)


@pytest.mark.parametrize(
    ("text", "status", "names"),
    [
        (
            f"{GRANT}站在它们背后的，多半是全球500强里的熟面孔，如渣打、巴斯夫、日立。",
            "parent",
            ("渣打", "巴斯夫", "日立"),
        ),
        (f"{GRANT}7家企业分别由西门子、汇丰和博世在沪投资设立。", "parent", ("西门子", "汇丰", "博世")),
        (f"{GRANT}这7家企业的母公司分别是西门子、汇丰和博世。", "parent", ("西门子", "汇丰", "博世")),
        (f"{GRANT}西门子、空客的在华企业率先出线。", "parent", ("西门子", "空客")),
        (
            "工信部4月12日向9家外资企业下发增值电信业务经营试点批复，其中两家的东家是德国西门子和法国空客。",
            "parent",
            ("西门子", "空客"),
        ),
        ("昨日的集中签约仪式上，米其林等14家欧洲企业同浦东新区签下增值电信试点备忘录。", "applicant", ("米其林",)),
        (f"{GRANT}特斯拉去年率先填了表，至今没有下文。", "applicant", ("特斯拉",)),
        (f"{GRANT}甲骨文、思科上月已入纸，想在深圳试办数据中心业务。", "applicant", ("甲骨文", "思科")),
        (f"{GRANT}{LING}因机房选址位于试点区域之外，未获同意其经营数据中心业务。", "rejected", (LING,)),
        (f"{GRANT}未获通过企业：{LING}，方案不完善；{KE}，服务设施不在试点区域内。", "rejected", (LING, KE)),
        (
            f"一季度外商投资增值电信试点申请不予批准情况的通报||现将一季度不予批准的申请通报如下。\n{TABLE}",
            "rejected",
            (LING, KE),
        ),
    ],
)
def test_owners_applicants_and_refused_are_told_as_such(text: str, status: str, names: tuple[str, ...]) -> None:
    read = _read(text)
    assert {name: read[name] for name in names} == dict.fromkeys(names, (status, False))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{GRANT}另有5家仍在排队。它们的母公司分别是西门子、汇丰和博世。", ("西门子", "汇丰", "博世")),
        (f"{GRANT}它们的客户分别是西门子、汇丰和博世。", ("西门子", "汇丰", "博世")),
        (f"{GRANT}西门子、空客的在华企业尚未入围。", ("西门子", "空客")),
        (f"{GRANT}恒生银行旗下金融科技公司早前亦曾表示有兴趣，惟未有落实时间表。", ("恒生银行",)),
        ("昨日，米其林等14家欧洲企业同浦东新区签下供水合作备忘录。", ("米其林",)),
        (f"{GRANT}数码通、环球全域电讯已向当局查询试点申请手续，惟未入纸。", ("数码通", "环球全域电讯")),
        ("网传星链要在中国落地。工信部表示没有受理过星链的任何增值电信经营申请。", ("星链",)),
        (f"{GRANT}西门子是首批就上车的老面孔，特斯拉当初填了表，至今未见下文。", ("西门子",)),
        (f"{GRANT}{LING}因材料未齐，尚未获批准。", (LING,)),
        (f"特斯拉填了表格参加车展抽奖。{GRANT}", ("特斯拉",)),
        (f"{GRANT}甲骨文入纸法院，控告前雇员。", ("甲骨文",)),
        (f"{GRANT}{LING}因股东更名，批复被退回重印。", (LING,)),
    ],
)
def test_of_their_neighbours_nothing_of_the_sort_is_told(text: str, names: tuple[str, ...]) -> None:
    read = _read(text)
    assert [name for name in names if read[name][0] != "mentioned" and not read[name][1]] == []
