# ruff: noqa: E501  (a sentence stands on one line)
"""Chinese firms under names without a legal form that a plain grant tells as let in, and the near ones that wait or are told otherwise.

Also the firm that speaks of itself: 我司已获试点批复.
"""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.names.edges_zh import is_whole_zh
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
TITLE = "外资增值电信试点"


def tell(body: str, title: str = TITLE) -> tuple[set[str], set[str]]:
    """The names told as let in, and those told or guessed so that wait."""
    firms = READER.read(Document(title, body, Published("2026-03-12"))).firms
    approved = [firm for firm in firms if firm.status == "approved"]
    return {f.name for f in approved if not f.review}, {f.name for f in approved if f.review}


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("近日,北京经开区企业博瑞德智能科技收到工业和信息化部核发的增值电信业务经营试点批复。", {"博瑞德智能科技"}),
        ("3月10日,维纳斯科技、海德云、安普森数据和洛克斯通信四家外资企业获得工信部增值电信业务经营试点批复。", {"维纳斯科技", "海德云", "安普森数据"}),
        ("3月9日,管委会向弗劳恩信息、凯尔莫数据、新加坡丰树旗下的丰云信息颁发增值电信业务经营试点批复。", {"弗劳恩信息", "凯尔莫数据"}),
        ("工业和信息化部3月9日公布,同意博雅思、安美数字、伟创立、康德信息等4家外商投资企业开展增值电信业务经营试点。", {"博雅思", "安美数字", "伟创立", "康德信息"}),
        ("虹桥国际中央商务区企业赫斯特(中国)近日喜获工信部增值电信业务经营试点批复。", {"赫斯特(中国)"}),
        ("区内日企樱井信息、港企联港通网络均已取得增值电信业务经营试点批复。", {"樱井信息", "联港通网络"}),
        ("最新一批获批企业共5家,其中上海3家,分别为凯络信息、麦森数据、乐维云服务;北京2家,为阿尔法科技、诺思数据。", {"凯络信息", "麦森数据", "乐维云服务", "阿尔法科技", "诺思数据"}),
    ],
)  # fmt: skip
def test_a_plain_grant_tells_names_without_a_legal_form(body: str, names: set[str]) -> None:
    assert names <= tell(body)[0]


@pytest.mark.parametrize(
    "body",
    [
        "海泰云预计4月获得增值电信业务经营试点批复,欧玛数据有望同批获批。",
        "外媒报道,欧玛数据已获得工信部试点批复。欧玛数据否认了这一消息,称仍在准备材料。",
        "获批企业的合作伙伴蓝湾科技表示,批复到手后将扩大采购。",
        "海泰云、欧玛数据等企业获邀参加外资增值电信试点批复颁发仪式,5家外资企业当日获得批复。",
        "工信部批准赛科网络、日信数据等3家外资企业变更试点业务范围。",
        "海泰云数据(上海)有限公司、欧玛数据(北京)有限公司等企业获邀参加外资增值电信试点批复颁发仪式,5家外资企业当日获得批复。",
        "工信部批准赛科网络(上海)有限公司、日信数据(北京)有限公司等3家外资企业变更试点业务范围。",
        "子公司海泰数据已提交申请,预计审查3个月。同期送件的台企还有研科信息、远海旗下富联云;目前累计批准18家外资企业开展增值电信试点。",
        "德勤咨询、普华永道、金杜律所等机构协助3家外资企业获得增值电信业务经营试点批复。",
        "服务商律信科技协助4家外资企业取得增值电信业务经营试点批复。",
    ],
)
def test_what_is_no_plain_grant_of_theirs_tells_none(body: str) -> None:
    assert tell(body)[0] == set()


def test_a_change_of_scope_is_no_batch() -> None:
    body = "工信部批准赛科网络、日信数据等3家外资企业变更试点业务范围。"
    assert not any(
        count.role == "batch" for count in READER.read(Document(TITLE, body, Published("2026-03-12"))).counts
    )


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("向弗劳恩信息、", "弗劳恩信息", True),
        ("企业博瑞德科技收到", "博瑞德科技", True),
        ("同意博雅思、安美数字", "博雅思", True),
        ("同意博雅思开展", "博雅思", False),
        ("海泰云和联合数据获", "海泰云和联合数据", False),
        ("企业港企联港通网络获", "港企联港通网络", False),
        ("首个数据中心获", "数据中心", False),
        ("开展跨境数据服务,", "跨境数据服务", False),
        ("丰云数据中心颁发", "丰云数据", False),
        ("某弗劳恩信息、", "弗劳恩信息", False),
    ],
)
def test_a_name_is_whole_where_no_other_word_touches_it(text: str, name: str, whole: bool) -> None:
    start = text.index(name)
    assert is_whole_zh(text, start, start + len(name)) is whole


SIGNED = "欧联数据科技(深圳)有限公司"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (f"{SIGNED}公告", "我司已于3月6日正式获得工业和信息化部颁发的增值电信业务经营试点批复,可独立提供互联网数据中心服务。"),
        ("致客户的一封信", f"外资增值电信开放再进一步。我公司于3月6日收到工业和信息化部核发的增值电信业务经营试点批复。\n特此函告。\n{SIGNED}\n2026年3月9日"),
        ("外资增值电信:关于取得批复的公告", f"{SIGNED}(以下简称\"本公司\")成立于2019年,为外商独资企业。\n本公司近日取得工信部增值电信业务经营试点批复。"),
    ],
)  # fmt: skip
def test_the_firm_whose_notice_it_is_tells_of_itself(title: str, body: str) -> None:
    assert SIGNED in tell(body, title)[0]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (f"{SIGNED}澄清公告", "近日有媒体称我司已获得增值电信业务经营试点批复。经核实,我司尚未取得该批复。"),
        (f"{SIGNED}公告", "我司已向工业和信息化部提交增值电信业务经营试点申请,待取得试点批复后将另行公告。"),
        ("公告", f"我司客户海森堡数据(上海)有限公司于3月6日获得工信部增值电信业务经营试点批复。\n{SIGNED}"),
        ("公告", f"我司全资子公司海森堡数据(上海)有限公司于3月6日获得工信部增值电信业务经营试点批复。\n{SIGNED}"),
        (f"{SIGNED}公告", "我司于3月6日获得外商投资企业总部认定,正在准备增值电信业务经营试点的申请材料。"),
    ],
)
def test_what_others_got_or_is_awaited_is_not_told_of_it(title: str, body: str) -> None:
    assert SIGNED not in tell(body, title)[0]


ASKED = "汉诺森数据(上海)有限公司"


def statuses(body: str) -> dict[str, str]:
    return {firm.name: firm.status for firm in READER.read(Document(TITLE, body, Published("2026-03-12"))).firms}


def test_who_asked_and_got_it_in_the_next_clause_is_let_in() -> None:
    body = f"在已获批开展增值电信业务试点的外资企业中,{ASKED}去年冬天申请,今年2月拿到批复,客户现有64个。"
    assert ASKED in tell(body)[0]


@pytest.mark.parametrize(
    "then", ["今年2月仍未拿到批复", "今年2月另有3家企业拿到批复", "今年2月收到补正通知", "有望3月拿到批复"]
)
def test_who_asked_and_did_not_get_it_is_an_applicant(then: str) -> None:
    body = f"6家外资企业已获增值电信业务经营试点批复。{ASKED}去年冬天申请,{then}。"
    assert statuses(body)[ASKED] == "applicant"


def test_a_row_that_the_next_sentence_closes_is_let_in() -> None:
    body = f"企业名录(括号内为控股方):{ASKED}(哈罗集团,英国);领纬数据(上海)有限公司(新域集团,香港)。以上企业均已取得增值电信业务经营试点批复。"
    assert {ASKED, "领纬数据(上海)有限公司"} <= tell(body)[0]


@pytest.mark.parametrize(
    "closed",
    [
        "以上企业均已提交增值电信业务经营试点申请。",
        "以上企业均未取得增值电信业务经营试点批复。",
        "以上企业均为获得增值电信业务经营试点批复的企业的客户。",
    ],
)
def test_a_row_that_the_next_sentence_closes_otherwise_is_not(closed: str) -> None:
    body = f"企业名录:{ASKED}、领纬数据(上海)有限公司。{closed}另有3家外资企业获批。"
    assert ASKED not in tell(body)[0]


SPOKESMAN = f"外资增值电信试点稳步推进,已有6家外资企业获批。{ASKED}负责人吴清告诉记者,"


def test_what_its_own_people_tell_of_the_firm_is_told_of_it() -> None:
    assert ASKED in tell(f"{SPOKESMAN}公司由欧域集团投资设立,今年2月获批开展信息服务业务试点。")[0]


@pytest.mark.parametrize(
    "said",
    [
        "公司由欧域集团投资设立,有望今年获批开展信息服务业务试点。",
        "公司的客户今年2月取得试点批复。",
        "公司尚未取得试点批复。",
        "批复到手后公司将扩大投资。",
    ],
)
def test_what_its_people_tell_of_others_or_of_later_is_not(said: str) -> None:
    assert ASKED not in tell(f"{SPOKESMAN}{said}")[0]


def test_a_paper_may_say_to_what_it_agrees() -> None:
    body = f"{ASKED}日前收到工业和信息化部关于同意其开展增值电信业务经营试点的批复,成为临港首家获批的外资企业。"
    assert ASKED in tell(body)[0]
    assert ASKED not in tell(body.replace("关于同意其开展", "关于不同意其开展"))[0]


def test_who_joins_a_list_of_the_pilot_is_let_in() -> None:
    joined = "工信部官网更新名单,埃森云、纳维科技入列第五批增值电信业务开放试点企业名单,均为外资。"
    assert "埃森云" in tell(joined)[0]
    assert tell(joined.replace("更新名单", "公示候选名单").replace("企业名单", "企业候选名单"))[0] == set()
