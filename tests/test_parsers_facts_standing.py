# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Families of sentences on who was approved, whose unit was, and who only stands beside it. All firms and sentences are invented.

What is told as fact without review may hold none of the bystanders; most of the approved must be read as approved.
"""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from miitwatch.measuring.scoring import fold_name
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
PILOT = "the value-added telecom pilot"
LEGAL = (
    "Kestrel Data (Shanghai) Co., Ltd.",
    "Norbury Cloud Services (Beijing) Limited",
    "Halden Networks (Hainan) Company Limited",
    "Vantor Information Technology (Shenzhen) Co., Ltd.",
)  # fmt: skip
GROUPS = (
    "Siemens",
    "Bosch",
    "Maersk",
    "Airbus",
    "HSBC",
)  # fmt: skip
APPROVED = (
    "MIIT has granted {n} approval to run value-added telecom services in China.",
    "{n} has received approval from MIIT to run value-added telecom services in China.",
    "{n} won a permit under {p}, MIIT said.",
    "{n} was approved on Friday for {p}.",
    "{n}, a foreign-invested company, was among the 13 companies approved for {p}.",
    "The 13 foreign companies approved for {p} include {n}.",
    "Among the 13 foreign-invested companies approved for {p} is {n}.",
    "{n} is one of 13 foreign-invested firms cleared for {p}.",
    "{n} said it had obtained approval to join {p}.",
    "{n} announced that it has been granted a licence under {p}.",
    "MIIT issued a permit to {n} under {p}.",
    "Approval under {p} has been given to {n}.",
    "{n} joins the 24 foreign firms already approved for {p}.",
    "{n} became the first foreign company to win approval under {p}.",
    "{n} has been added to the list of foreign companies approved for {p}.",
    "MIIT let {n} into {p}.",
    "{n} was let into {p}, becoming the 25th foreign company approved.",
    "{n} can now run value-added telecom services in China after MIIT approved its application.",
    "MIIT approved an application from {n} to join {p}.",
    "A licence for value-added telecom services went to {n}.",
    "With MIIT's approval, {n} will be able to offer value-added telecom services in China on its own.",
    "{n} gained approval for {p} on March 12.",
    "{n} was given the green light for {p}.",
    "{n} secured one of 13 approvals under {p}.",
    "Chinese regulators have cleared {n} to offer internet access services under {p}.",
    "{n} is now licensed to offer internet data centre services in China, the foreign-owned firm said.",
    "The latest foreign company to be admitted to {p} is {n}.",
    "Foreign companies approved for {p}: {n}; Acme Data (Beijing) Co., Ltd.",
    "Newly approved under {p}, {n} plans to open a data centre.",
    "{n} has been accredited by MIIT for {p}.",
)  # fmt: skip
UNITS = (
    "MIIT has granted a {b} unit approval to join {p}.",
    "{b}'s Chinese unit has received approval to join {p}.",
    "A subsidiary of {b} was approved for {p}.",
    "{b} said its China unit had won approval to join {p}.",
    "Units of {b} and Acme are among the 13 foreign companies approved for {p}.",
    "A {b} subsidiary is among the 13 foreign companies approved for {p}.",
    "Foreign companies approved for {p} include a unit of {b}.",
    "{b} got approval for {p} through its Shanghai subsidiary.",
    "{n}, a unit of {b}, was approved for {p}.",
    "{n}, which is wholly owned by {b}, was approved for {p}.",
    "{b}-owned {n} was approved for {p}.",
    "{n}, set up by {b} in 2024, was approved for {p}.",
    "{b} won approval for its subsidiary {n} to join {p}.",
    "{b} has had a Chinese subsidiary approved for {p}.",
    "MIIT approved {b}'s {n} for {p}.",
)  # fmt: skip
BYSTANDERS = (
    "{n} has applied to join {p}.",
    "{n} is preparing an application for {p}, in which 13 foreign companies have been approved.",
    "{n} is not among the 13 foreign companies approved for {p}.",
    "MIIT approved 13 foreign companies for {p}, a lawyer at {n} said.",
    "{n} will supply servers to the 13 foreign companies approved for {p}.",
    "The 13 foreign companies approved for {p} are customers of {n}.",
    "{n} hopes to be approved for {p}.",
    "{n} was refused approval for {p}.",
    "MIIT approved 13 foreign companies for {p}. {n} declined to comment.",
    "Unlike the 13 foreign companies approved for {p}, {n} works with a local partner.",
    "{n} could be next after MIIT approved 13 foreign companies for {p}.",
    "MIIT approved 13 foreign companies for {p}. Shares of {n} rose 3 percent.",
    "MIIT approved 13 foreign companies for {p}, rivals of {n}.",
    "Rumours that {n} had been approved for {p} are untrue.",
    "{n} surrendered its approval under {p}.",
    "{n} is waiting for approval under {p}.",
    "{n} welcomed the approval of 13 foreign companies for {p}.",
    "Before the approval of 13 foreign companies for {p}, {n} was the only provider in the zone.",
    "{n} has been asked by MIIT to correct its application for {p}.",
    "MIIT approved 13 foreign companies for {p}, which will rent space from {n}.",
    "MIIT approved 13 foreign companies for the value-added telecom pilot. Among those left out is {n}.",
    "The approval of 13 foreign companies for the value-added telecom pilot came a week after {n} opened its data centre.",
    "MIIT approved 13 foreign companies for the value-added telecom pilot, including several customers of {n}.",
    "The ministry granted 13 foreign companies pilot approvals; {n} expects a decision next month.",
    "{n}, whose rivals were approved for the value-added telecom pilot, declined to comment on the foreign firms' approvals.",
    "A foreign rival of {n} won approval for the value-added telecom pilot.",
    "{n} sold its stake in a foreign company that was approved for the value-added telecom pilot.",
    "{n} advised 13 foreign companies approved for the value-added telecom pilot.",
    "The 13 foreign companies approved for the value-added telecom pilot will compete with {n}.",
    "{n} is hiring after MIIT approved 13 foreign companies for the value-added telecom pilot.",
    "Approval for {n} to join the value-added telecom pilot for foreign firms is pending.",
    "{n}'s application to the value-added telecom pilot for foreign firms has been accepted.",
    "{n} withdrew from the value-added telecom pilot for foreign firms before it was approved.",
    "MIIT has not approved {n} for the value-added telecom pilot for foreign firms.",
    "Foreign companies approved for the value-added telecom pilot can rent servers from {n}.",
    "Shares in {n} jumped after foreign companies were approved for the value-added telecom pilot.",
    "{n} received approval for a new drug while foreign companies were approved for the value-added telecom pilot.",
    "\"Approvals for foreign companies in the value-added telecom pilot are good news,\" said Li Lei of {n}.",
    "{n} signed a contract with one of the 13 foreign companies approved for the value-added telecom pilot.",
    "MIIT approved 13 foreign companies for the value-added telecom pilot, up from none when {n} applied.",
    "Foreign firms such as {n} hope to be approved for the value-added telecom pilot.",
    "If approved, {n} would be the first foreign company in the value-added telecom pilot.",
    "MIIT cancelled the value-added telecom pilot approval of {n}, a foreign firm.",
    "Foreign firms including {n} have asked to be approved for the value-added telecom pilot.",
    "Unlike {n}, 13 foreign companies were approved for the value-added telecom pilot.",
)  # fmt: skip
ZH_LEGAL = (
    "凯思数据科技（上海）有限公司",
    "诺博云服务（北京）有限公司",
    "哈登网络技术（海南）有限公司",
    "万拓信息技术（深圳）有限公司",
)  # fmt: skip
ZH_GROUPS = (
    "西门子",
    "博世",
    "马士基",
    "空中客车",
    "汇丰",
)  # fmt: skip
ZH_APPROVED = (
    "工信部批准{n}开展增值电信业务经营试点。",
    "{n}获批开展增值电信业务经营试点,为外商独资企业。",
    "{n}获得工信部颁发的增值电信业务经营试点批复,该公司为外资企业。",
    "工信部向{n}等13家外资企业发放增值电信业务经营试点批复。",
    "首批13家获批增值电信业务试点的外资企业包括{n}。",
    "{n}成为首家获批增值电信业务试点的外资企业。",
    "{n}入围首批13家增值电信业务试点外资企业。",
    "{n}等13家外资企业获批开展增值电信业务试点。",
    "获批增值电信业务试点的外资企业中,有{n}。",
    "{n}拿到增值电信业务试点批文,成为第14家获批外企。",
    "工信部同意{n}在上海经营互联网数据中心业务,该公司为外商独资。",
    "13家外资企业获增值电信业务试点批复,{n}名列其中。",
    "13家外资企业获增值电信业务试点批复,{n}榜上有名。",
    "外资企业{n}近日取得增值电信业务经营试点批复。",
    "首批获批增值电信试点的外企有:{n}、艾克数据(北京)有限公司。",
    "{n}宣布,已获工信部增值电信业务试点批复,系外商独资企业。",
    "包括{n}在内的13家外资企业获批增值电信业务试点。",
    "外资企业{n}的增值电信业务试点申请获得批准。",
    "外商独资的{n}被批准经营增值电信业务。",
    "工信部为外资企业{n}颁发了增值电信业务试点批复。",
    "{n}为13家获批增值电信业务试点的外资企业之一。",
    "{n}是工信部批准的13家获批增值电信业务试点外企之一。",
)  # fmt: skip
ZH_UNITS = (
    "{b}旗下公司获批增值电信业务试点,属首批13家外资企业之一。",
    "{b}在华子公司获得增值电信业务经营试点批复。",
    "{n}获批增值电信业务试点,其母公司为{b}。",
    "{b}的全资子公司{n}获批增值电信业务试点。",
    "{b}投资的{n}获批增值电信业务试点。",
    "由{b}全资设立的{n}获批增值电信业务试点。",
    "{b}中国关联公司获增值电信业务试点批复。",
    "{b}、安盟等跨国公司的在华子公司获批增值电信业务试点。",
    "{n}({b}全资)获批增值电信业务试点。",
    "{n}获批增值电信业务试点,该公司由{b}控股。",
    "13家外资企业获批增值电信业务试点,包括{b}旗下的{n}。",
    "隶属于{b}的{n}获批增值电信业务试点。",
)  # fmt: skip
ZH_BYSTANDERS = (
    "{n}已提交增值电信业务试点申请。",
    "{n}正在申请增值电信业务试点,目前已有13家外资企业获批。",
    "13家外资企业获批增值电信业务试点,{n}不在其中。",
    "{n}表示,将为获批增值电信试点的13家外资企业提供机房。",
    "{n}未获批增值电信业务试点。",
    "13家外资企业获批增值电信业务试点。{n}高管对此表示欢迎。",
    "{n}有望获批增值电信业务试点。",
    "网传{n}获批增值电信业务试点,工信部称不属实。",
    "{n}的增值电信业务试点批复被注销。",
    "{n}是13家获批增值电信试点外企的合作伙伴。",
    "13家外资企业获批增值电信业务试点,{n}股价上涨3%。",
    "与获批增值电信试点的13家外企不同,{n}仍与本地伙伴合作。",
    "{n}的增值电信业务试点申请已获受理。",
    "{n}无缘首批增值电信业务试点外资企业名单。",
    "{n}已向上海市通信管理局递交增值电信试点申请材料,尚未获批。",
    "13家外资企业获批增值电信业务试点。{n}未在名单中。",
    "{n}的竞争对手获批增值电信业务试点,为外资企业。",
    "获批增值电信业务试点的外资企业可租用{n}的机房。",
    "{n}为首批获批增值电信业务试点的13家外资企业提供法律服务。",
    "13家外资企业获批增值电信业务试点,{n}表示将尽快提交申请。",
    "工信部向13家外资企业发放增值电信业务试点批复,{n}高管出席见证。",
    "{n}与获批增值电信业务试点的外资企业签署合作协议。",
    "外资企业{n}的增值电信业务试点申请未获批准。",
    "工信部尚未批准{n}开展增值电信业务试点。",
    "{n}计划参与增值电信业务试点,目前已有13家外资企业获批。",
    "13家外资企业获批增值电信业务试点,分析认为{n}将受到冲击。",
    "有外资企业获批增值电信业务试点,{n}股价下跌。",
    "{n}收购了一家获批增值电信业务试点的外资企业。",
    "{n}欢迎13家外资企业获批增值电信业务试点。",
    "若获批增值电信业务试点,{n}将成为首家外资企业。",
    "{n}等外企期待获批增值电信业务试点。",
    "在13家外资企业获批增值电信业务试点之前,{n}是当地唯一的服务商。",
    "{n}取得网络安全等级保护证书;同日13家外资企业获批增值电信业务试点。",
    "工信部注销了外资企业{n}的增值电信业务试点批复。",
    "{n}负责人介绍,获批增值电信业务试点的外资企业已有13家。",
    "相比获批增值电信业务试点的13家外资企业,{n}起步较晚。",
    "{n}向工信部递交了增值电信业务试点申请,另有13家外资企业已获批。",
    "{n}为13家获批增值电信业务试点的外资企业之一提供机房。",
    "{n}是13家获批增值电信业务试点的外资企业之一的供应商。",
)  # fmt: skip


def read_status(text: str, name: str) -> tuple[str, bool]:
    """What is said of a name in a text, and whether it waits for a person."""
    reading = READER.read(Document("", text, Published("2026-11-20")))
    found = [firm for firm in reading.firms if fold_name(firm.name) == fold_name(name)]
    return (found[0].status, found[0].review) if found else ("", True)


@pytest.mark.parametrize(
    ("frames", "names", "least"), [(APPROVED, LEGAL, 0.66), (ZH_APPROVED, ZH_LEGAL, 0.9)], ids=["en", "zh"]
)
def test_who_is_granted_something_is_approved(frames: tuple[str, ...], names: tuple[str, ...], least: float) -> None:
    told = [
        (frame.format(n=names[(i + k) % 4], p=PILOT), names[(i + k) % 4])
        for i, frame in enumerate(frames)
        for k in (0, 1)
    ]
    missed = [text for text, name in told if read_status(text, name) != ("approved", False)]

    assert len(missed) <= (1 - least) * len(told), missed


@pytest.mark.parametrize(
    ("frames", "legal", "groups", "least"),
    [(UNITS, LEGAL, GROUPS, 0.9), (ZH_UNITS, ZH_LEGAL, ZH_GROUPS, 0.8)],
    ids=["en", "zh"],
)
def test_whose_unit_is_granted_something_is_its_parent(
    frames: tuple[str, ...], legal: tuple[str, ...], groups: tuple[str, ...], least: float
) -> None:
    told = [(frame.format(n=legal[i % 4], b=groups[i % 5], p=PILOT), groups[i % 5]) for i, frame in enumerate(frames)]
    statuses = [read_status(text, name) for text, name in told]

    assert sum(status == "parent" for status, _ in statuses) >= least * len(told)
    assert ("approved", False) not in statuses


@pytest.mark.parametrize(
    ("frames", "names"),
    [(BYSTANDERS, LEGAL), (BYSTANDERS, GROUPS), (ZH_BYSTANDERS, ZH_LEGAL), (ZH_BYSTANDERS, ZH_GROUPS)],
    ids=["en-legal", "en-group", "zh-legal", "zh-group"],
)
def test_who_stands_beside_a_grant_is_never_told_as_approved(frames: tuple[str, ...], names: tuple[str, ...]) -> None:
    told = [(frame.format(n=names[i % 4], p=PILOT), names[i % 4]) for i, frame in enumerate(frames)]
    wrong = [text for text, name in told if read_status(text, name) in (("approved", False), ("parent", False))]

    assert len(told) >= 15
    assert wrong == []
