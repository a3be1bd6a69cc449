"""An act of policy says from when it is in force, and what share held before."""

import briefings as given_
import pytest

from alerts.rendering import render_briefing
from domain.altering import alter
from domain.findings import StatedTerm


@pytest.mark.parametrize(
    ("before", "said"),
    [("50", "call centres: no cap any more (until then 50 %)"), ("", "call centres: no cap any more,")],
)
def test_a_cap_that_falls_is_told_with_the_share_before_and_its_day(before: str, said: str) -> None:
    evidence = (given_.cite(given_.XINHUA, "13 foreign-invested"),)
    terms = (
        StatedTerm("share", "none", evidence, before=before, services=("CALL",)),
        StatedTerm("effective", "2027-01-01", evidence),
    )
    act = alter(given_.THIRTEEN, kind="policy", counts=(), services=(), firms=(), terms=terms)
    changes = tuple(alter(change, finding=act) for change in given_.NEW.changes)
    text = " ".join(render_briefing(alter(given_.NEW, finding=act, changes=changes)).text.split())
    assert said in text
    assert "in force from: 1 Jan 2027" in text
