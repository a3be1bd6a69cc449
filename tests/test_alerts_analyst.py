"""What an analyst must be able to say of each figure: whose word it is, what settles it, and what the page says now."""

import briefings as given_
import pytest

from alerts.rendering import render_briefing, render_for
from domain.alerts import Briefing, Channel
from domain.altering import alter
from domain.findings import Dispute, Finding, NamedFirm, Report, StatedCount

WRONG = alter(given_.GLOBAL_REPORT, article=31, cites=("MIIT",))
TWELVE = alter(given_.cite(given_.GLOBAL, "2,400"), article=31)
STATED = (given_.cite(given_.MINISTRY, "13家"), given_.cite(given_.XINHUA, "13 foreign"))


def make_disputed(finding: Finding = given_.CONFIRMED_FINDING) -> Finding:
    """The thirteen, of which one paper says that they are twelve."""
    thirteen, twelve = StatedCount(13, "exact", "batch", STATED), StatedCount(12, "exact", "batch", (TWELVE,))
    dispute = Dispute("12 (batch)", "13 (batch)", "count_differs", (TWELVE, STATED[0]))
    return alter(finding, counts=(thirteen, twelve), reports=(*finding.reports, WRONG), disputes=(dispute,))


def tell(finding: Finding, kind: str, reason: str, **changes: object) -> Briefing:
    told = alter(given_.AMENDED.changes[0], finding=finding, kind=kind, reason=reason, **changes)  # type: ignore[arg-type]
    return alter(given_.AMENDED, finding=finding, changes=(told,), related=(), parts=())


def render(briefing: Briefing) -> str:
    return " ".join(render_briefing(briefing).text.split())


def test_a_figure_that_another_contradicts_is_told_with_whose_word_each_is() -> None:
    said = render(alter(given_.CONFIRMED, finding=make_disputed(), changes=()))
    assert "approved in this batch; confirmed by MIIT" in said
    assert "12 approved in this batch; press, Global Times, citing MIIT" in said.replace(" dated 28 Feb 2025", "")
    assert "12 (approved in one batch) (Global Times) against 13 (approved in one batch) (工业和信息化部)" in said
    briefing = alter(given_.CONFIRMED, finding=make_disputed(), changes=())
    chinese = "".join(render_for(briefing, Channel("mail", "email", language="zh")).text.split())
    assert "家获批(本批);报道引工信部(Global" in chinese
    assert "“12(本批家数)”(GlobalTimes)与“13(本批家数)”(工业和信息化部)" in chinese


def test_a_total_that_the_press_alone_gives_is_not_told_as_if_the_ministry_had_confirmed_it() -> None:
    total = alter(given_.TOTAL, confirmation="press_only", authority=(), reports=(given_.GLOBAL_REPORT,), growth=())
    count = alter(total.counts[0], evidence=(given_.cite(given_.GLOBAL, "2,400"),))
    briefing = alter(given_.CONFIRMED, related=(alter(total, counts=(count,)),))
    assert "all foreign-invested telecom firms; press only, Global Times" in render(briefing)


def test_what_the_ministrys_own_page_says_settles_it_and_none_is_called_unseen() -> None:
    said = render(tell(make_disputed(), "disputed", "count_differs"))
    assert "SETTLES IT MIIT's own page says 13 (approved in one batch)." in said
    assert "none is seen" not in said
    dispute = Dispute("one name", "another name", "identity_open")
    said = render(tell(alter(make_disputed(), disputes=(dispute,)), "disputed", "identity_open"))
    assert "SETTLES IT a page of MIIT that states it; the page that confirms the event does not settle it" in said
    unconfirmed = render(tell(make_disputed(given_.THIRTEEN), "disputed", "count_differs"))
    assert "SETTLES IT a page of MIIT; none is seen" in unconfirmed
    assert "12 approved in this batch; press, Global Times, citing MIIT" in unconfirmed.replace(
        " dated 28 Feb 2025", ""
    )


def make_renamed() -> Briefing:
    """The thirteen, where the page names one firm by another name since it was changed."""
    new = NamedFirm("new", ("诺德海信息（海南）有限公司",), "approved", "legal", (STATED[0],))
    finding = alter(given_.CONFIRMED_FINDING, firms=(*given_.CONFIRMED_FINDING.firms, new))
    url = given_.MINISTRY_REPORT.url
    details = (("whose", "source"), ("page", url), ("page_changed", "2025-03-05"))
    words = "诺德海数据（海南）有限公司 is not named as approved any more"
    named = tell(finding, "amended", "firms_named", details=(("firms", new.names[0]),), article=given_.MINISTRY)
    gone = tell(finding, "corrected", "page_changed", summary=words, details=details, article=given_.MINISTRY)
    return alter(gone, changes=(*named.changes, *gone.changes))


def test_where_one_name_takes_anothers_place_no_number_is_told_that_never_stood() -> None:
    said = render(make_renamed())
    assert "NAMED NOW 诺德海信息（海南）有限公司" in said
    assert " then, " not in said
    assert said.count("its page was changed after we read it") + said.count("was changed after it was read") == 1


@pytest.mark.parametrize("version", [41, 2])
def test_the_version_that_stands_is_told_from_the_one_before(version: int) -> None:
    later: Report = alter(given_.MINISTRY_REPORT, article=version)
    named = alter(given_.CONFIRMED_FINDING.firms[0], evidence=(given_.cite(given_.MINISTRY, "13家"),))
    finding = alter(given_.CONFIRMED_FINDING, reports=(given_.MINISTRY_REPORT, later), firms=(named,))
    count = StatedCount(13, "exact", "batch", (alter(STATED[0], article=version),))
    said = render(alter(given_.CONFIRMED, finding=alter(finding, counts=(count,)), changes=()))
    assert said.count("as it stood before it was changed") == 1
    assert "[2]" in said


def test_a_total_that_is_disputed_by_the_page_that_confirms_is_not_called_unchanged() -> None:
    total = alter(given_.TOTAL, disputes=(Dispute("2,400 (stock_total)", "2,430 (stock_total)", "count_differs"),))
    briefing = alter(given_.CONFIRMED, related=(total,), told=(given_.TOLD_THIRTEEN,))
    said = render(briefing)
    assert "changes no figure" not in said
    assert "A figure that is told beside it is disputed: see OPEN." in said
    assert f"OPEN {total.id}: 2,400 (" in said
    chinese = " ".join(render_for(briefing, Channel("mail", "email", language="zh")).text.split())
    assert f"未决 说法不一,均予保留。 {total.id}:" in chinese


@pytest.mark.parametrize(
    ("name", "act", "subject", "ended"),
    [
        ("Hermann Cloud Ltd.", "revoked", "approval or licence of Hermann Cloud Ltd. ended", "终止"),
        ("赫曼云科技有限公司", "撤销", "1 approval or licence ended", "撤销"),
    ],
)
def test_an_ending_names_whose_it_is(name: str, act: str, subject: str, ended: str) -> None:
    firm = NamedFirm("one", (name,), "revoked", "legal", (STATED[0],), act=act)
    finding = alter(given_.THIRTEEN, kind="revocation", counts=(), growth=(), firms=(firm,), batch=None, regions=())
    briefing = alter(
        given_.NEW, finding=finding, related=(), parts=(), changes=(alter(given_.NEW.changes[0], finding=finding),)
    )
    rendered = render_briefing(briefing)
    assert subject in rendered.subject
    assert f"The end of the approval or licence of {name} is reported" in " ".join(rendered.text.split())
    assert f"{name}的批复或许可证被{ended}" in " ".join(
        render_for(briefing, Channel("mail", "email", language="zh")).text.split()
    )


def test_a_figure_of_those_that_lost_theirs_says_so_in_both_languages() -> None:
    """注销 is written as cancelled, never as revoked."""
    count = StatedCount(5, "exact", "other", (STATED[0],), detail="revoked")
    finding = alter(given_.THIRTEEN, kind="revocation", counts=(count,), growth=(), firms=(), batch=None, regions=())
    briefing = alter(given_.NEW, finding=finding, related=(), parts=(), changes=())
    text = " ".join(render_for(briefing, Channel("mail", "email", language="zh")).text.split())
    assert "5 firms whose approvals or licences ended" in text
    assert "5 家企业的批复或许可证已终止" in text
    assert "其他数字" not in text
    assert "revoked" not in text
