# ruff: noqa: E501  (a passage of a test stands on one line)
"""A word that parts, corrects or ends a telling is heard where it does so, and not in the harmless sentence that shares it."""

import pytest
from told import check, check_figures

DAY = "2026-03-08"
OPENED = "工信部扩大外资增值电信业务试点。"
ACT = "MIIT on Friday approved 13 foreign-invested companies for its value-added telecom pilot."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("工信部3月6日向13家外商投资企业发放增值电信业务经营试点批复,试点业务没有外资持股比例限制。", {"13 batch"}),
        (f"{ACT} That is how many lawyers had expected.", {"13 batch as of 2026-03-06"}),
        (f"{ACT} In fact, it was two weeks earlier than planned.", {"13 batch as of 2026-03-06"}),
        (f"{ACT} In fact, it was 15 companies.", set()),
        (
            "MIIT approved 13 foreign companies for the telecom pilot on 28 February, and 20 in May will follow.",
            {"13 batch"},
        ),
        (
            "MIIT approved 13 foreign companies for the telecom pilot on 28 February, and six on 3 March held their first meeting.",
            {"13 batch"},
        ),
        (
            "Eight hopefuls are joining the 41 companies that had applied before for the value-added telecom pilot.",
            set(),
        ),
        ("At last count, 41 foreign companies had joined the queue for the value-added telecom pilot.", set()),
        ("工信部副部长表示,已批准56家外资企业在华设立研发中心,外资增值电信业务试点扩大。", set()),
        (
            "In all, 73 foreign companies have joined the telecom pilot. The ministry approved 17 joint ventures.",
            {"73 pilot_total"},
        ),
        (
            "The ministry has asked provinces for reports, following the 13 companies approved on Friday for the value-added telecom pilot.",
            {"13 batch as of 2026-03-06"},
        ),
    ],
)
def test_figures_beside_a_harmless_sentence_are_told_and_others_are_not(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)


@pytest.mark.parametrize(
    "text",
    [
        f"{OPENED}西门子(中国)有限公司的上市申请已通过。",
        f"{OPENED}西门子(中国)有限公司去年10月提交上市申请,今年1月获批。",
        "西门子(中国)有限公司的股东会审批通过,公司将申请外资增值电信业务试点。",
        "西门子(中国)有限公司申请成为首批外资增值电信业务试点企业。",
        "若试点申请通过,西门子(中国)有限公司将在上海设立数据中心。",
        f"{OPENED}\n申请单位:西门子(中国)有限公司\n事项:危险化学品经营许可\n办理结果:准予许可",
    ],
)
def test_what_another_authority_or_a_meeting_passed_lets_no_firm_in(text: str) -> None:
    check(DAY, text, (), ("西门子(中国)有限公司 approved",))


def test_who_asks_an_exchange_has_not_applied() -> None:
    check(
        DAY, f"{OPENED}西门子(中国)有限公司去年10月提交上市申请,今年1月获批。", (), ("西门子(中国)有限公司 applicant",)
    )


@pytest.mark.parametrize(
    "text",
    [
        f"{OPENED}西门子(中国)有限公司终止自动驾驶试点。",
        f"西门子(中国)有限公司退出数字人民币试点。{OPENED}",
    ],
)
def test_a_firm_that_leaves_a_pilot_of_another_sector_is_not_withdrawn(text: str) -> None:
    check(DAY, text, (), ("西门子(中国)有限公司 revoked", "kind revocation"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{OPENED}西门子(中国)有限公司终止增值电信业务试点。", "kind revocation"),
        ("西门子(中国)有限公司去年10月递交增值电信业务试点申请,今年1月获批。", "西门子(中国)有限公司 approved"),
    ],
)
def test_the_same_words_of_the_pilot_are_heard(text: str, told: str) -> None:
    check(DAY, text, (told,), ())


def test_a_grant_of_medical_devices_taken_back_takes_back_no_approval() -> None:
    text = (
        "工信部3月6日向上海西门子医疗器械有限公司、博世(中国)投资有限公司发放增值电信业务试点批复。"
        "次日,国家药监局撤销上述企业的医疗器械注册批复。"
    )
    check(DAY, text, ("kind approval",), ("博世(中国)投资有限公司 revoked", "上海西门子医疗器械有限公司 revoked"))


def test_yes_to_a_request_to_leave_is_no_approval() -> None:
    text = "MIIT said yes to Kessler Networks Co., Ltd.'s request to leave the telecom pilot for foreign companies."
    check(DAY, text, (), ("Kessler Networks Co., Ltd. approved",))
    text = "MIIT said no to Kessler Networks Co., Ltd.'s request to delay its report, the telecom company said; it was admitted to the pilot in March."
    check(DAY, text, (), ("Kessler Networks Co., Ltd. rejected",))
