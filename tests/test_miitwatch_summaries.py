"""A finding in a line: the terminal says the standing as mail and page do."""

from records import make_finding

from alerts.finding.standing import name_standing
from domain.altering import alter
from miitwatch.history.summaries import describe_standing


def test_a_page_of_another_body_confirms_by_its_own_name() -> None:
    finding = make_finding()
    report = alter(finding.reports[0], publisher="gov.cn", authority="government")
    confirmed = alter(finding, confirmation="confirmed", confirmed_by=report.url, reports=(report,))
    assert describe_standing(confirmed) == "confirmed by gov.cn"
    own = alter(confirmed, reports=finding.reports)
    assert describe_standing(own) == "confirmed by MIIT"
    for one in (finding, confirmed, own, alter(finding, confirmation="press_only")):
        assert describe_standing(one).lower() == name_standing(one).lower()
