"""What long pages that nobody here had seen were misread by: ends, firms that are spoken to, crews, cities, owners."""

import pytest

from domain.firms import load_gazetteer
from parsers.facts.document import Document
from parsers.facts.reader import Reader

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
