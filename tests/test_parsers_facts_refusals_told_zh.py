"""Chinese refusals, however worded, with their days; applications and the days on which they were handed in."""

import pytest
from told import check, tell_page

PAGE = "2026-05-14"  # a Thursday
UNIT = "海角云（上海）有限公司"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"美商海角云证实，其在临港的子公司{UNIT}申请经营增值电信业务一案，12日遭工业和信息化部驳回。", "2026-05-12"),
        (f"海角控股今天公告称，接到工信部5月8日的书面通知，子公司{UNIT}的增值电信试点申请不予批准。", "2026-05-08"),
        (f"海角控股公告披露，工信部5月8日通知不批准其子公司{UNIT}经营互联网数据中心的试点申请。", "2026-05-08"),
        ("5月12日公布的审查结果中，四家外商投资企业的增值电信试点申请未获通过。", "2026-05-12"),
        ("5月12日，上海市通信管理局作出三份不予批准决定，被拒的都是申请增值电信试点的外资企业。", "2026-05-12"),
        (
            f"不予行政许可决定书||{UNIT}：你公司2026年3月2日提出的增值电信业务经营试点申请，不符合条件，决定不予行政许可。\n北京市通信管理局\n2026年5月8日",
            "2026-05-08",
        ),
        (
            f"海角控股有限公司||澄清公告\n董事会注意到，若干媒体于二零二六年五月十一日报道，附属公司{UNIT}已获工业和信息化部批准经营增值电信业务。董事会谨此澄清，上述报道与事实不符。\n承董事会命\n海角控股有限公司\n香港，二零二六年五月十三日",
            "2026-05-13",
        ),
    ],
)
def test_a_refusal_is_told_with_its_day(text: str, day: str) -> None:
    told = tell_page(PAGE, text if "||" in text else f"外资电信试点||{text}")
    assert {"kind denial", f"decided {day}"} <= told


@pytest.mark.parametrize(
    "text",
    [
        f"{UNIT}的增值电信试点申请尚未获批准，公司仍在等待。",
        f"{UNIT}表示，如果增值电信试点申请未获批准，公司将改为合资。",
        "14家外商获工信部同意试办增值电信，另有一家外企的申请遭退件。",
        f"{UNIT}已撤回上市申请，并购议案未获股东通过；公司提供增值电信业务。",
    ],
)
def test_what_waits_or_is_only_feared_is_no_refusal(text: str) -> None:
    assert "kind denial" not in tell_page(PAGE, f"外资电信试点||{text}")


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "外资电信试点||6家外资企业今天同时收到重庆市通信管理局出具的增值电信业务试点申请受理通知书。",
            ("kind application", "decided 2026-05-14"),
            (),
        ),
        (
            "临港一日受理六份外资增值电信试点申请||5月12日上午，办事大厅的专窗比平日忙。6家外资企业交齐增值电信试点材料，当天即收到受理通知书。",
            ("kind application", "decided 2026-05-12"),
            ("decided 2026-05-01",),
        ),
        (
            "9家外企递交增值电信试点申请||5月12日，增值电信试点材料交接仪式在滨海新区举行。现场9家外资企业递交了试点申请材料。记者13日在现场看到，材料已装箱。",
            ("kind application", "decided 2026-05-12"),
            (),
        ),
    ],
)
def test_an_application_is_told_with_its_day(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check(PAGE, text, told, untold)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "工信部：未收回任何外资企业试点批复||针对“多家外企试点批复被收回”的网络传言，工信部新闻处5月13日答复：纯属谣言。",
            "denial",
        ),
        ("传海角云增值电信试点批复失效||海角云发言人昨回复查询时表示，该公司从未申请有关批复。", "denial"),
        ("去年全国注销外商投资电信企业87家，同期新设534家，净增447家，年末存量2890家。", "total"),
    ],
)
def test_what_ends_only_by_rumour_or_beside_what_began_is_no_revocation(text: str, kind: str) -> None:
    assert f"kind {kind}" in tell_page(PAGE, text if "||" in text else f"||{text}")
