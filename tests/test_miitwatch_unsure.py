"""Names on an official page that are read without certainty: told as no fact, and said to be there, wherever read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk import Desk, open_desk
from records import SIEMENS, make_finding, make_reading, store_article, store_entry

from alerts.rendering import render_for
from domain.alerts import Channel
from domain.altering import alter
from domain.claims import Firm
from domain.findings import Finding
from domain.sources import Authority
from miitwatch.messages.briefings import gather_briefing
from miitwatch.page.page_words import word_briefing

NAMES = ("奥洛夫数据（北京）有限公司", "奎因网络（海南）有限公司", "伊斯特互联（北京）有限公司")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path) as made:
        yield made


def store_list(desk: Desk, authority: Authority = "regulator") -> Finding:
    """A finding told by a page that lists three more firms; the last as an applicant."""
    text = f"{make_reading().text}\n" + "\n".join(NAMES)
    places = [(name, text.index(name)) for name in NAMES]
    unsure = [Firm(name, name, "approved", name, at, at + len(name), "r", 0.55, review=True) for name, at in places]
    unsure[2] = alter(unsure[2], status="applicant")
    reading = alter(make_reading(text), firms=(*make_reading().firms, *unsure))
    article = store_article(desk.app.store, store_entry(desk.app.store, 7), reading, authority=authority)
    finding = make_finding(article=article)
    return alter(finding, reports=(alter(finding.reports[0], authority=authority),))


def tell(desk: Desk, finding: Finding, language: str = "en") -> str:
    channel = Channel("mail", "email", language=language)  # type: ignore[arg-type]
    with desk.app.store.read() as db:
        return " ".join(render_for(gather_briefing(desk.app, db, finding, ()), channel).text.split())


def test_names_that_an_official_page_gives_without_certainty_are_said_in_mail_and_page(desk: Desk) -> None:
    finding = store_list(desk)
    said = tell(desk, finding)
    assert (
        f"NOT SURE 2 names on an official page are read without certainty and told as no fact: {NAMES[0]} and" in said
    )
    assert NAMES[2] not in said
    assert SIEMENS not in said[said.index("NOT SURE") : said.index("--explain")]
    assert f"miitwatch read --explain A-{finding.reports[0].article}" in said
    assert f"待核 官方网页另有2个名称未能确认,不作为事实:{NAMES[0]}、{NAMES[1]}。".replace(" ", "") in tell(
        desk, finding, "zh"
    ).replace(" ", "")
    with desk.app.store.read() as db:
        assert NAMES[1] in word_briefing(desk.app, gather_briefing(desk.app, db, finding, ())).unsure


def test_what_is_named_by_then_is_not_called_unsure(desk: Desk) -> None:
    finding = store_list(desk)
    known = alter(finding.firms[0], key=NAMES[0], names=(NAMES[0],))
    said = tell(desk, alter(finding, firms=(*finding.firms, known)))
    assert f"NOT SURE 1 name on an official page is read without certainty and told as no fact: {NAMES[1]}." in said


def test_what_the_press_seems_to_name_is_left_to_the_official_page(desk: Desk) -> None:
    assert "NOT SURE" not in tell(desk, store_list(desk, "press"))
