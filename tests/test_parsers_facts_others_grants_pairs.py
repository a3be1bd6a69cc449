# ruff: noqa: E501  (a text is shown as it is printed)
"""Sentences that only look like a grant, each beside one that is: what was got has ended, is another's, another paper, or still to come."""

import pytest

from tests.told import check

SIEMENS = "西门子数字技术(上海)有限公司"
BOSCH = "博世数字(苏州)有限公司"
SIEMENS_EN = "Siemens Digital Technology (Shanghai) Co., Ltd."
BOSCH_EN = "Bosch Digital (Suzhou) Co., Ltd."
DAY = "2026-03-02"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"获得外资增值电信业务试点批复后,{SIEMENS}开始在上海经营。", f"{SIEMENS} approved"),
        (f"获得外资增值电信业务试点批复后,{SIEMENS}长期未开展业务,批复被注销。", f"{SIEMENS} revoked"),
        (f"去年获得外资增值电信业务试点批复后,{SIEMENS}因违规被工信部撤销批复。", f"{SIEMENS} revoked"),
        (f"工信部向{SIEMENS}核发增值电信业务试点批复。", f"{SIEMENS} approved"),
        (f"工信部拒绝向{SIEMENS}核发增值电信业务试点批复。", f"{SIEMENS} rejected"),
        (f"工信部取消向{SIEMENS}颁发增值电信业务外资试点批复。", f"{SIEMENS} revoked"),
        (f"对手拿到外资增值电信业务试点批复后,{SIEMENS}申请落空。", f"{SIEMENS} rejected"),
        (
            f"{BOSCH_EN} held an approval under the value-added telecom pilot for foreign firms until Friday.",
            f"{BOSCH_EN} revoked",
        ),
    ],
)
def test_an_end_and_a_refusal_are_told_and_no_grant(text: str, told: str) -> None:
    name = told.rsplit(" ", 1)[0]
    others = {"approved", "revoked", "rejected"} - {told.rsplit(" ", 1)[1]}
    check(DAY, text, (told,), tuple(f"{name} {one}" for one in others))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (SIEMENS, f"{SIEMENS}持有外资增值电信业务试点批复,后被撤销。"),
        (SIEMENS, f"作为首批外资增值电信业务试点企业之一,{SIEMENS}被工信部移出试点。"),
        (SIEMENS, f"{SIEMENS}2025年跻身外资增值电信业务试点名单,2026年2月被工信部移出。"),
        (SIEMENS, f"从{SIEMENS}到{BOSCH},3家外资企业获批增值电信业务试点后又退出。"),
        (SIEMENS, f"工信部暂缓向{SIEMENS}核发增值电信业务试点批复。"),
        (SIEMENS, f"工信部考虑将{SIEMENS}纳入增值电信业务试点名单。"),
        (SIEMENS, f"工信部年内将{SIEMENS}纳入外资增值电信业务试点名单。"),
        (SIEMENS, f"预计13家外资企业中,{SIEMENS}跻身增值电信业务试点名单。"),
        (SIEMENS, f"竞争对手获得试点批复后,{SIEMENS}加快了步伐。"),
        (SIEMENS, f"作为获批增值电信业务试点的外资企业之一,{SIEMENS}客户恒达公司表示满意。"),
        (SIEMENS, f"凭香港的增值电信业务试点牌照,{SIEMENS}开展外资业务。"),
        (SIEMENS, f"工信部允许{SIEMENS}在上海参与外资增值电信业务试点,但须先通过审查。"),
        (SIEMENS, f"{SIEMENS}办结外资增值电信业务试点手续。"),
        (SIEMENS, f"在13家外资增值电信业务试点企业中,{SIEMENS}是唯一的设备供应商。"),
        (SIEMENS, f"以{SIEMENS}为代表的供应商服务的外资企业获得增值电信业务试点批复。"),
        (SIEMENS, f"{SIEMENS}与另外3家外资企业获得增值电信业务试点批复的申请材料。"),
        (SIEMENS, f"{SIEMENS}与上海恒达科技签约。公司已获得外资增值电信业务试点批复,将为西门子供货。"),
        (SIEMENS, f"{SIEMENS}起诉深圳恒达公司。公司已获得外资增值电信业务试点批复。"),
        (SIEMENS, f"{SIEMENS}参观了恒达科技。它已获得外资增值电信业务试点批复。"),
        (SIEMENS, f'"我们拿到了增值电信业务外资试点批复的申请表。"{SIEMENS}总经理说。'),
        (SIEMENS, f"{SIEMENS}通过外资增值电信业务试点的审核,进入公示前的复核阶段。"),
        (
            SIEMENS_EN,
            f"Having obtained its approval under the foreign value-added telecom pilot, {SIEMENS_EN} did not start, and MIIT cancelled the paper.",
        ),
        (SIEMENS_EN, f"{SIEMENS_EN} has joined the foreign value-added telecom pilot but has since withdrawn."),
        (
            SIEMENS_EN,
            f"After obtaining its payment permit, {SIEMENS_EN} applied to join China's value-added telecom pilot for foreign investors.",
        ),
        (
            SIEMENS_EN,
            f"{SIEMENS_EN} opened an office in Lingang. In February it received its fire safety permit and it now prepares to join the value-added telecom pilot for foreign investors.",
        ),
        (
            BOSCH_EN,
            f'"We have received the approval of our board to apply for China\'s value-added telecom pilot," {BOSCH_EN} said.',
        ),
        (BOSCH_EN, f"MIIT has selected {BOSCH_EN} for the telecom pilot advisory panel of foreign firms."),
        (BOSCH_EN, f"{BOSCH_EN} is part of the foreign value-added telecom pilot debate."),
        (
            BOSCH_EN,
            f"{BOSCH_EN} makes the cut in our ranking of foreign firms outside the value-added telecom pilot.",
        ),
        (BOSCH_EN, f"{BOSCH_EN} is among the first batch of the value-added telecom pilot for foreign candidates."),
        (
            BOSCH_EN,
            f"A member of the first batch of foreign firms in the value-added telecom pilot, {BOSCH_EN} was told, may not resell lines.",
        ),
        (
            BOSCH_EN,
            f"{BOSCH_EN} is now able to provide cloud software to carriers taking part under China's value-added telecom pilot for foreign firms.",
        ),
    ],
)
def test_no_grant_is_told(name: str, text: str) -> None:
    check(DAY, text, (), (f"{name} approved",))


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (f"{SIEMENS} revoked", f"工信部考虑将{SIEMENS}移出外资增值电信业务试点名单。"),
        (f"{SIEMENS} rejected", f"工信部驳回{SIEMENS}竞争对手的外资增值电信业务试点申请。"),
        (f"{BOSCH} rejected", f"工信部并未驳回{BOSCH}的外资增值电信业务试点申请。"),
        (f"{BOSCH} rejected", f"工信部尚未驳回{BOSCH}的外资增值电信业务试点申请。"),
        (f"{BOSCH} rejected", f"如{BOSCH}的外资增值电信业务试点申请最终失败,集团将退出。"),
        (f"{SIEMENS} rejected", f"工信部驳回{SIEMENS}对乙方增值电信业务外资试点资格的异议。"),
        ("Siemens revoked", "Siemens was dropped from the value-added telecom pilot brochure for foreign firms."),
        ("Siemens revoked", "MIIT struck Siemens off the value-added telecom pilot mailing list of foreign firms."),
        (
            "Siemens rejected",
            "Officials threw out Siemens's bid under a tender for lamps; the foreign value-added telecom pilot is another matter.",
        ),
        (
            "Siemens parent",
            "Siemens held a press day in Beijing. Its Shanghai unit received its building permit in May and wants to enter the value-added telecom pilot for foreign firms.",
        ),
        (
            "Siemens parent",
            '"Our investee\'s venture has received its approval under the foreign value-added telecom pilot," Siemens said.',
        ),
        ("西门子 parent", '"我司子公司已获得外资增值电信业务试点批复的受理通知。"西门子表示。'),
    ],
)
def test_what_is_of_something_else_is_not_told(told: str, text: str) -> None:
    check(DAY, text, (), (told,))


def test_a_refusal_is_told() -> None:
    check(DAY, f"工信部驳回{BOSCH}的外资增值电信业务试点申请。", (f"{BOSCH} rejected",), ())
