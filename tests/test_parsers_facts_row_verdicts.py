# ruff: noqa: E501  (a sentence of a test stands on one line)
"""What the cell of a row says became of its firm: let go, turned away, waiting."""

from told import check

DAY = "2026-05-06"
HEAD = "||现将本区外资企业增值电信试点批复变动情况公示如下:\n序号 | 企业名称 | 业务 | 变动情形\n"
ROWS = (
    ("上海琥珀链数字科技有限公司", "注销(企业申请)", "revoked"),
    ("奥博塔云(上海)有限公司", "已注销(吸收合并)", "revoked"),
    ("上海梧桐网络科技有限公司", "不予批准", "rejected"),
    ("上海银杏数据有限公司", "在审(补正中)", "applicant"),
)


def test_each_row_is_told_by_its_own_cell() -> None:
    page = HEAD + "\n".join(f"{at} | {name} | 信息服务 | {cell}" for at, (name, cell, _) in enumerate(ROWS, 1))
    check(
        DAY,
        page,
        tuple(f"{name} {status}" for name, _, status in ROWS),
        tuple(f"{name} approved" for name, _, _ in ROWS),
    )


def test_a_row_whose_columns_only_spaces_part_is_told_by_its_cell() -> None:
    page = "||根据来函,现将本区外商投资企业增值电信业务经营试点批复变动情况公示如下,公示期七日。\n序号 企业名称 业务种类 变动情形 生效日\n1 上海琥珀链数字科技有限公司 在线数据处理与交易处理 注销(企业申请) 2025-12-15\n2 奥博塔云(上海)有限公司 互联网数据中心 新增批复 2025-12-15"
    check(DAY, page, ("上海琥珀链数字科技有限公司 revoked",), ("奥博塔云(上海)有限公司 revoked",))


def test_an_english_row_is_told_by_its_cell() -> None:
    page = "||Status of foreign-invested enterprises under the value-added telecom pilot:\nNo. | Company | Business | Status\n1 | Sungrove Payments (China) Co., Ltd | call centre | cancelled on request\n2 | Marlow Data (Shanghai) Co., Ltd | IDC | refused\n3 | Osprey Data (Hainan) Co., Ltd | CDN | approved"
    told = ("Sungrove Payments (China) Co., Ltd revoked", "Marlow Data (Shanghai) Co., Ltd rejected")
    check(DAY, page, told, ("Osprey Data (Hainan) Co., Ltd revoked", "Osprey Data (Hainan) Co., Ltd rejected"))


def test_a_cell_under_no_column_of_outcomes_waits() -> None:
    page = "||外资企业增值电信试点批复一览\n序号 | 企业名称 | 备忘\n1 | 上海琥珀链数字科技有限公司 | 注销(企业申请)"
    check(DAY, page, (), ("上海琥珀链数字科技有限公司 revoked", "上海琥珀链数字科技有限公司 approved"))


def test_what_a_row_calls_a_grant_is_no_end() -> None:
    page = HEAD + "1 | 上海琥珀链数字科技有限公司 | 信息服务 | 注销旧批复,新增批复"
    check(DAY, page, (), ("上海琥珀链数字科技有限公司 revoked",))
