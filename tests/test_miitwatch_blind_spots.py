"""What is not watched, told by what it is and why: as the shipped catalogue words it."""

import pytest

from miitwatch.notices.blind_spots import split_blind_spot
from miitwatch.settings.config_files import find_shipped, read_tables

SHIPPED = read_tables(find_shipped())["blind_spots"]


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("ministry_wechat", "The ministry's WeChat account (工信微报)"),
        ("ministry_department", "The ministry's department that runs the pilot (信息通信发展司)"),
        (
            "provinces",
            "The communications administrations of Beijing, Shanghai, Guangdong (with Shenzhen) and Hainan",
        ),
        ("licence_databases", "The ministry's licence databases (tsm.miit.gov.cn, dxzhgl.miit.gov.cn)"),
        ("commerce_press", "The Ministry of Commerce's press conferences"),
    ],
)
def test_each_shipped_one_is_named_by_what_it_is(name: str, what: str) -> None:
    named, why = split_blind_spot(SHIPPED[name])
    assert named == what
    assert why
    assert not why.endswith(".")


def test_one_without_a_reason_is_named_whole() -> None:
    assert split_blind_spot("Our client's own newsletter.") == ("Our client's own newsletter", "")
