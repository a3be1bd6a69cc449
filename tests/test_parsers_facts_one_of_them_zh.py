# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Chinese firms that near words make one of those let in right before, their near ones, and heads that are on the subject or beside it."""

import pytest
from told import READER, check, check_figures, tell_page

from domain.dates import Published
from parsers.facts.text.document import Document

DAY = "2026-04-20"
HEAD = "外资电信企业进展||"
LUO = "洛岚信息（上海）有限公司"
GRANT = "4月15日，工信部向9家外资企业发放增值电信业务经营试点批复。"
ASKED = "4月15日，9家外资企业递交了增值电信业务经营试点申请。"


@pytest.mark.parametrize(
    ("text", "near"),
    [
        (f"{GRANT}{LUO}算一家。", f"{ASKED}{LUO}算一家。"),
        (f"{GRANT}{LUO}占得一席。", f"{GRANT}{LUO}没占得一席。"),
        (f"{GRANT}这9家里就有{LUO}。", f"{GRANT}这9家里没有{LUO}。"),
        (f"{GRANT}除{LUO}外，其余8家没有公开名字。", f"{GRANT}除{LUO}外，其余5家申请企业没有公开名字。"),
        (
            f"{GRANT}{LUO}负责人告诉记者，公司从递件到拿证用了四个月。",
            f"{GRANT}{LUO}负责人告诉记者，公司从递件到现在等了四个月。",
        ),
        (
            f"4月15日，{LUO}从工信部领回了增值电信业务经营试点批复。",
            f"4月15日，{LUO}从工信部领回了增值电信业务经营试点申请材料。",
        ),
        (f"{LUO}拿下沪上第20张增值电信试点批复。", f"{LUO}盯上沪上第20张增值电信试点批复。"),
        (
            f"工信部4月15日给{LUO}开了绿灯，准其独资经营增值电信业务试点。",
            f"工信部4月15日没有给{LUO}开绿灯，增值电信业务试点再等等。",
        ),
    ],
)
def test_one_of_those_let_in_is_told_and_no_near_one(text: str, near: str) -> None:
    check(DAY, f"{HEAD}{text}", (f"{LUO} approved",), ())
    check(DAY, f"{HEAD}{near}", (), (f"{LUO} approved",))


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "工信部4月16日批复同意空客、西门子2家企业的在津公司开展增值电信试点，均为信息服务业务。",
            ("空客 parent", "西门子 parent"),
            (),
        ),
        (
            "工信部4月16日未同意空客、西门子的在津公司开展增值电信试点。",
            (),
            ("空客 parent", "西门子 parent", "空客 approved"),
        ),
        (
            "工信部4月16日公布又一批获批外企名单。日立、西门子和德国电信在沪公司获增值电信试点批复。",
            ("日立 parent", "西门子 parent", "德国电信 parent"),
            ("日立 approved", "西门子 approved"),
        ),
        (
            "4月10日，工信部向9家外资企业发放增值电信试点批复。日立、德国电信在华企业未获批。",
            (),
            ("日立 parent", "德国电信 parent", "日立 approved"),
        ),
    ],
)
def test_whose_units_are_let_in_is_an_owner(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check(DAY, f"{HEAD}{text}", told, untold)


def is_relevant(text: str) -> bool:
    title, _, body = text.rpartition("||")
    return READER.read(Document(title, body, Published(DAY))).relevant


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        ("上海再添6家||上海市通信管理局4月15日更新名录。全市获批试点的外企至此增至47家。", True),
        ("上海再添6家||上海市金融监管局4月15日更新名录。全市获批试点的外资银行至此增至47家。", False),
        (
            "上海再添6家||上海市通信管理局4月15日更新名录。全市获批试点的5G专网企业至此增至47家，外资基站厂商也在列。",
            False,
        ),
        (
            "工信部批复同意中国电信、中国移动在哈尔滨设立国际通信业务出入口局，两家企业已领到许可。有关负责人说，此举将支撑电信业务开放和外资引进。",
            False,
        ),
        (
            "工信部批复同意一家外资企业与中国电信在哈尔滨设立合资公司，经营增值电信业务。有关负责人说，此举将支撑电信业务开放和外资引进。",
            True,
        ),
    ],
)
def test_whom_the_head_is_about_makes_it_the_subject(text: str, relevant: bool) -> None:
    assert is_relevant(text) is relevant


def test_newcomers_are_as_of_their_batch() -> None:
    act = "4月15日，11家外资企业拿到增值电信试点批复，获准在华经营电信业务的外资企业总盘子，3月末是3120家。"
    told = tell_page(DAY, f"{HEAD}{act}\n新面孔以工业软件居多，5家落在深圳。")
    assert "5 subset as of 2026-04-15" in told


def test_a_sum_that_falls_is_told_before_and_behind() -> None:
    text = "北京通管局4月10日公告，收回两家外资企业的增值电信试点批复，在册试点企业由41家变为39家。"
    check_figures(DAY, f"{HEAD}{text}", {"41 pilot_total", "39 pilot_total"})


def test_of_two_opposite_acts_the_one_told_more_is_the_news() -> None:
    grant = "4月15日下午，第七批增值电信业务经营试点批复发到了9家外资企业手上。算上这一批，拿过批复的企业共104家。"
    end = "就在前一天，该部公告注销两家企业的批复，即北京波岚网络技术有限公司和海南云栈信息科技有限公司，原因都是企业自己提出不做了。"
    more = "公司所在的苏州去年11月才成为试点城市，本批9家有3家出自那里，其余在上海、深圳。据另一份月报，3月末全国外商投资电信企业3120家。"
    assert "kind approval" in tell_page(DAY, f"第七批试点批复落地：9家外企入围||{grant}{more}{end}")
    assert "kind revocation" in tell_page(
        DAY, f"两家外企的试点批复被注销||{end.replace('就在前一天，该部', '4月15日，工信部')}"
    )
