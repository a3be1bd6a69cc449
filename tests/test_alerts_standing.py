"""What a stranger would read out of a message: who says which part of it, and what is in doubt."""

from dataclasses import replace

import briefings as given_
import pytest

from alerts.rendering import render_briefing
from domain.alerts import Briefing
from domain.findings import Change, Dispute, Finding, StatedTerm


def flow(briefing: Briefing) -> str:
    return " ".join(render_briefing(briefing).text.split())


def tell(finding: Finding, kind: str, *, article: int, **details: str) -> Briefing:
    told = Change(finding, 2, given_.NOW, kind, "amended", "", 2, article, tuple(details.items()))  # type: ignore[arg-type]
    return replace(given_.NEW, finding=finding, changes=(told,), parts=(), related=(), told=(given_.TOLD_THIRTEEN,))


def test_a_total_that_was_only_told_in_passing_is_told_by_who_told_it() -> None:
    said = flow(replace(given_.NEW, finding=given_.TOTAL, parts=(), related=()))
    assert "reported by People's Daily Online and 1 other outlet, citing MIIT." in said
    assert "not kept" not in said
    assert "WHO SAYS IT: 2 reports [1] People's Daily Online" in said
    assert "in passing)" in said


def test_a_figure_has_the_standing_of_who_gives_it_and_not_that_of_the_event() -> None:
    """The ministry's page gave the growth; that the State Council's gave the number is no confirmation by MIIT."""
    page = replace(given_.MINISTRY_REPORT, part="main")
    council = replace(given_.XINHUA_REPORT, publisher="gov.cn", authority="government", part="main")
    finding = replace(
        given_.TOTAL, confirmation="confirmed", confirmed_by=page.url, confirmed_at=given_.NOW, reports=(page, council)
    )
    news = {"news": "figures_added", "figures": "over 2,400 (all foreign-invested telecom firms)"}
    said = flow(tell(finding, "amended", article=council.article, **news))
    assert "THE FIGURE This figure: gov.cn itself gives it. The event: confirmed by MIIT, as before." in said
    both = {**news, "news": "figures_added, growth_added", "growth": "30"}
    assert "FIGURES BY These figures: gov.cn itself gives them." in flow(
        tell(finding, "amended", article=council.article, **both)
    )


def test_one_firm_under_two_names_casts_no_doubt_on_the_event() -> None:
    second = "Deutsche Telekom (China) Communication Technology Co"
    dispute = Dispute(second, given_.T_SYSTEMS.names[0], "identity_open")
    finding = replace(given_.THIRTEEN, disputes=(dispute,))
    said = flow(tell(finding, "disputed", article=given_.GLOBAL))
    assert said.startswith(
        f"Two names that reports give may be one firm: {second} and T-Systems P.R. China Ltd. The event, 13 foreign "
        "firms approved, pilot batch 1, is not disputed. Both are kept; neither is overwritten."
    )
    count = Dispute("13", "14", "count_differs")
    said = flow(tell(replace(finding, disputes=(dispute, count)), "disputed", article=given_.GLOBAL))
    assert said.startswith("Two reports differ on this: 13 foreign firms approved")


def test_press_that_quotes_an_official_who_does_not_decide_is_not_said_to_cite_nobody() -> None:
    alone = replace(given_.THIRTEEN, confirmation="press_only", authority=())
    said = flow(replace(given_.NEW, finding=alone, parts=(), related=()))
    assert "citing no body that decides on this" in said
    assert "STANDING Press only. No known publisher cites a body that decides on this. Not confirmed" in said
    assert "official body" not in said.partition("IN THE SOURCES' WORDS")[0]


@pytest.mark.parametrize(("services", "word"), [(("IDC", "CDN"), "see SHARE"), ((), "not stated")])
def test_services_that_stand_under_the_share_are_not_called_not_stated(services: tuple[str, ...], word: str) -> None:
    share = StatedTerm("share", "none", (given_.cite(given_.XINHUA, "13 foreign-invested"),), services=services)
    act = replace(given_.THIRTEEN, kind="policy", counts=(), services=(), firms=(), terms=(share,))
    assert f"SERVICES {word} SHARE " in flow(replace(given_.NEW, finding=act, parts=(), related=()))
