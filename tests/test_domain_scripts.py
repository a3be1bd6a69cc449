"""Firms that one report names in English and another in Chinese are not counted twice, nor taken for each other."""

import briefings as given_
import pytest

from alerts.rendering import render_briefing, render_for
from domain.alerts import Briefing, Channel
from domain.altering import alter
from domain.findings import Evidence, NamedFirm, StatedCount
from domain.naming import class_firms

PRESS, MINISTRY = given_.XINHUA, given_.MINISTRY


def place(article: int) -> Evidence:
    return alter(given_.cite(given_.MINISTRY, "13家"), article=article)


def name(text: str, article: int, **changes: object) -> NamedFirm:
    firm = NamedFirm(text, (text,), "approved", "legal", (place(article),))
    return alter(firm, **changes)  # type: ignore[arg-type]


def sort(*firms: NamedFirm) -> tuple[list[str], list[str]]:
    """The names that are counted, and those that may be one of them."""
    classes = class_firms(alter(given_.THIRTEEN, firms=firms))
    return [one.names[0] for one in (*classes.legal, *classes.group)], [one.names[0] for one in classes.unmatched]


HAN = (name("奥洛夫数据（北京）有限公司", MINISTRY), name("奎因网络（海南）有限公司", MINISTRY))
LATIN = (name("Olov Data (Beijing) Co., Ltd.", PRESS), name("Quine Network", PRESS, named="group"))


@pytest.mark.parametrize("order", [1, -1])
def test_names_of_the_other_script_are_counted_once(order: int) -> None:
    counted, unmatched = sort(*(*HAN, *LATIN)[::order])
    assert (sorted(counted), len(unmatched)) == (sorted(one.names[0] for one in HAN), 2)


def test_of_the_script_in_which_more_are_named_all_are_counted() -> None:
    third = name("Estate Link Co., Ltd.", PRESS)
    counted, unmatched = sort(*HAN[:1], *LATIN, third)
    assert (len(counted), unmatched) == (3, ["奥洛夫数据（北京）有限公司"])


def test_of_two_that_may_be_one_the_full_legal_name_is_counted() -> None:
    short, more = name("Airbus China", PRESS, named="group"), name("Estate Link Co., Ltd.", PRESS)
    assert sort(HAN[0], short, more) == ([HAN[0].names[0], "Estate Link Co., Ltd."], ["Airbus China"])


@pytest.mark.parametrize(
    "other",
    [
        name("Olov Data (Beijing) Co., Ltd.", MINISTRY),  # one report names both: they are two
        name("Airbus China", PRESS, group="airbus"),  # of a group that is none of the others'
        name("Quine (奎因) Ltd.", PRESS),
    ],
)
def test_a_firm_that_cannot_be_one_of_them_is_counted(other: NamedFirm) -> None:
    assert len(sort(*HAN, other)[0]) == 3


def make_confirmed() -> Briefing:
    """The ministry's page lists all, after a paper had named two of them in English."""
    finding = alter(
        given_.CONFIRMED_FINDING, firms=(*LATIN, *HAN), counts=(StatedCount(2, "exact", "batch", (place(MINISTRY),)),)
    )
    named = (("firms", "; ".join(one.names[0] for one in HAN)), ("standing.before", "attributed"))
    change = alter(given_.CONFIRMED.changes[0], finding=finding, details=named)
    return alter(given_.CONFIRMED, finding=finding, changes=(change,), parts=(), related=())


def test_a_message_never_counts_more_than_were_approved() -> None:
    said = " ".join(render_briefing(make_confirmed()).text.split())
    assert "2 of 2 by legal name, 0 by group or short name, 0 not named" in said
    assert "not counted Olov Data (Beijing) Co., Ltd.: perhaps one of these, in another script" in said
    assert "not named -" not in said.lower()
    chinese = " ".join(render_for(make_confirmed(), Channel("mail", "email", language="zh")).text.split())
    assert "未另计 以另一文字书写,可能即上列企业: Olov Data (Beijing) Co., Ltd." in chinese
