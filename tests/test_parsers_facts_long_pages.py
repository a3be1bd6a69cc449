"""What long pages that nobody here had seen were misread by: ends, firms that are spoken to, crews, cities, owners."""

import pytest

from domain.claims import REVIEW_BELOW
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())


def read_roles(title: str, text: str) -> dict[int, str]:
    return {one.value: one.role for one in READER.read(Document(title, text)).counts}


@pytest.mark.parametrize(
    ("title", "text", "value", "role"),
    [
        ("陆撤4外商电信执照", "工信部1日公告，撤销或注销4家外商的增值电信试点批复，其中3家为自愿缴回。", 4, "other"),
        (
            "关于送达试点批复的通知",
            "甲科技（海南）有限公司、乙云计算（海口）有限公司：工业和信息化部已批准你2家公司开展增值电信业务经营试点。",
            2,
            "batch",
        ),
        (
            "",
            (
                "MIIT opened the value-added telecom pilot to foreign investors. The pilot for foreign firms "
                "approved in 2024 was widened to six more cities."
            ),
            6,
            "other",
        ),
        (
            "",
            (
                "The ministry let foreign investors into the value-added telecom pilot. A team of six in Pudong "
                "filled in the forms in nine weeks."
            ),
            6,
            None,
        ),
        (
            "",
            (
                "MIIT said 98 foreign firms now hold value-added telecom pilot approvals. On the same day two "
                "approvals were issued in Guangzhou, to foreign firms; both are included in the 98."
            ),
            2,
            "batch",
        ),
    ],
)
def test_what_is_counted_has_the_role_that_its_sentence_gives(
    title: str, text: str, value: int, role: str | None
) -> None:
    assert read_roles(title, text).get(value) == role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("第一份申请的主人埃尔云（上海）有限公司已拿到外资电信试点批复。", "埃尔云（上海）有限公司"),
        ("牌子的主人叫罗滕数据中心（武汉）有限公司，德资企业，已获电信试点批复。", "罗滕数据中心（武汉）有限公司"),
        ("获批外资电信企业还包括与本集团并无关连之梅纳航运信息（上海）有限公司。", "梅纳航运信息（上海）有限公司"),
        ("获得外资电信试点批复的有新加坡客户星洲资料（海口）服务有限公司。", "星洲资料（海口）服务有限公司"),
        ("获批外资电信企业名单：\n ① 苏州里维埃数据技术有限公司——信息服务业务\n", "苏州里维埃数据技术有限公司"),
        ("获得外资电信试点批复的有上海瑞客户服务有限公司。", "上海瑞客户服务有限公司"),
    ],
)
def test_a_name_begins_behind_what_the_text_says_of_it(text: str, name: str) -> None:
    assert name in [firm.name for firm in READER.read(Document("", text)).firms]


def read_statuses(title: str, text: str) -> dict[str, tuple[str, bool]]:
    firms = READER.read(Document(title, text)).firms
    return {firm.name: (firm.status, firm.confidence >= REVIEW_BELOW) for firm in firms}


def test_what_a_company_sets_right_is_told_of_nobody_as_fact() -> None:
    text = "某自媒体称，本公司参股的星海云科技（苏州）有限公司已拿到工信部外资增值电信试点批复，获准经营。"
    assert not read_statuses("星海股份：关于媒体报道的澄清公告", text)["星海云科技（苏州）有限公司"][1]


def test_a_relative_clause_says_of_its_own_firm_that_it_applied() -> None:
    text = (
        "Orange Business won a value-added telecom pilot approval in Beijing as a foreign-owned operator while its "
        "rival Kestel Networks Ltd., which lodged papers a month later, is still waiting."
    )
    assert read_statuses("", text)["Kestel Networks Ltd."][0] == "applicant"


def test_a_short_name_that_may_be_the_groups_claims_nothing() -> None:
    text = (
        "Norrland Telecom AB raised its guidance. Norrland Networks (China) Co., Ltd. was among 12 foreign-invested "
        "companies that received pilot approval for value-added telecom services. Norrland is content."
    )
    told = read_statuses("", text)
    assert told["Norrland Networks (China) Co., Ltd."] == ("approved", True)
    assert told["Norrland"][0] == "mentioned"


def test_a_short_name_that_the_text_gives_a_firm_is_that_firm() -> None:
    text = (
        'Norrland Networks (China) Co., Ltd. ("Norrland") was among 12 foreign-invested companies that received pilot '
        "approval for value-added telecom services. Norrland is content."
    )
    assert read_statuses("", text)["Norrland"] == ("approved", True)
