"""What stands beside a figure and makes it another than it seems; and the plain figures beside which nothing does."""

import pytest
from told import READER, check, tell

from parsers.facts.text.document import Document

DAY = "2026-08-05"
PILOT = "the pilot for foreign-invested value-added telecommunications services"


@pytest.mark.parametrize(
    "text",
    [
        f"On 25 June 2026 MIIT published a notice bringing four approvals to an end under {PILOT}.",
        f"MIIT put an end to four approvals of foreign-invested firms under {PILOT}.",
        f"Four approvals of foreign-invested firms under {PILOT} came to an end on June 25.",
    ],
)
def test_papers_that_end_are_no_batch(text: str) -> None:
    check(DAY, f"||{text}", ("kind revocation",), ("4 batch", "4 pilot_total", "4 subset"))


def test_papers_that_are_held_are_no_firms() -> None:
    text = "The 61 foreign firms approved in the value-added telecom pilot hold 112 approvals in total."
    check(DAY, f"||{text}", ("61 pilot_total",), ("112 pilot_total", "112 batch"))


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        ("工信部9月10日公布的第二批增值电信业务试点名单中,共有9家港资企业,占全部27家的三分之一。", (), "9 batch"),
        (
            "工信部向22家外资企业发放增值电信业务经营试点批复。新增四地本批共拿下9家,其余13家分布在北京和上海。",
            ("22 batch",),
            "9 batch",
        ),
        (
            "今日,卡特数服(苏州)有限公司拿到外资增值电信试点批复。同批获批的全市共6家企业,园区独占4席!",
            (),
            "6 pilot_total",
        ),
        (
            "外资电信企业达2930家。从地区看,上海仍居龙头,外资电信企业计1224家。",
            ("2930 stock_total",),
            "1224 stock_total",
        ),
        ("此前,苏州片区去年12月已有5家外商投资企业获批增值电信试点。", (), "5 pilot_total"),
    ],
)
def test_a_part_or_one_places_figure_is_not_told_as_all(text: str, told: tuple[str, ...], untold: str) -> None:
    check(DAY, f"||{text}", told, (untold,))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("工信部向22家外资企业发放增值电信业务经营试点批复。", "22 batch"),
        ("截至6月底,全国累计79家外资企业获批增值电信试点。", "79 pilot_total"),
        ("截至6月底,全国外商投资电信企业2930家。", "2930 stock_total"),
    ],
)
def test_a_plain_figure_is_told(text: str, told: str) -> None:
    check(DAY, f"||{text}", (told,), ())


@pytest.mark.parametrize("behind", ["NTT DATA, Japan", "Vlietstroom N.V.", "Temasek, Singapore"])
def test_who_stands_alone_in_brackets_behind_a_full_name_owns_it(behind: str) -> None:
    text = (
        "||MIIT approved two foreign-invested enterprises for the value-added telecom pilot on March 12."
        f" The enterprises are:\n(1) Coralline Network Solutions (Shanghai) Co., Ltd. ({behind}) — internet access;\n"
        "(2) Sanya Blue Harbour Data Co., Ltd. — call centre."
    )
    name = behind.partition(",")[0]
    check(DAY, text, ("Coralline Network Solutions (Shanghai) Co., Ltd. approved",), (f"{name} approved",))


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        (
            "The operator was approved by MIIT, as five foreign-funded firms in the city joined the telecom pilot.",
            "5 pilot_total",
        ),
        (
            "China approved 23 foreign firms for its telecom pilot. (Corrects the number of newly approved to 23.)",
            "23 pilot_total",
        ),
        ("外資電信業者2,810家,較前一年底成長13.6%。其中參與擴大開放試點的累計58家。", "58 subset"),
        ("全国外商投资电信企业2,930家。据各地通信管理局公布的数据,到去年末,成都有61家,武汉38家。", "61 subset"),
    ],
)
def test_a_figure_of_two_roles_waits(text: str, untold: str) -> None:
    check(DAY, f"||{text}", (), (untold,))


def test_a_handful_is_no_stock_whenever_it_is_told() -> None:
    text = "Omdia counts more than 30 foreign telecom carriers with such arrangements in China."
    assert "30 stock_total" not in tell(READER.read(Document("", text, None)))
