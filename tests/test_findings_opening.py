"""What opens a finding of a policy act: a body, a document, or the one region that acts. Texts are invented."""

from datetime import UTC, datetime

import pytest

from domain.dates import Published
from domain.findings import ArticleRef, Folded, ReadingEvent
from domain.firms import load_gazetteer
from findings.fold import fold
from findings.state import State
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

NOW = datetime(2024, 11, 27, 9, 0, tzinfo=UTC)
TITLE = "{}发布增值电信业务扩大对外开放试点申请指南"
BODY = "{}27日发布外商投资企业增值电信业务扩大对外开放试点申请指南。试点批复由工业和信息化部发放。"


def tell(who: str) -> Folded:
    title, day = TITLE.format(who), "2024-11-27"
    document = Document(title, BODY.format(who), Published(day), authority="state")
    article = ArticleRef(1, "https://www.chinanews.com.cn/1", title, "China News Service", "state", day, NOW, ())
    return fold(State(), ReadingEvent(1, NOW, article, Reader(load_gazetteer()).read(document)))


@pytest.mark.parametrize(("who", "region"), [("海南省", "Hainan"), ("上海市", "Shanghai")])
def test_an_act_of_one_region_opens_a_finding_without_a_body_that_only_grants_later(who: str, region: str) -> None:
    (change,) = tell(who).changes
    assert (change.kind, change.finding.kind, change.finding.region) == ("new", "policy", region)
    assert (change.finding.authority, change.finding.confirmation) == ((), "press_only")


def test_an_act_of_the_ministry_is_cited_to_it() -> None:
    (change,) = tell("工业和信息化部").changes
    assert (change.finding.authority, change.finding.confirmation) == (("MIIT",), "attributed")


def test_an_act_of_nobody_opens_none_and_says_why() -> None:
    folded = tell("有关方面")
    assert folded.changes == ()
    assert "without the body or the one region that acts" in folded.outcome.detail
