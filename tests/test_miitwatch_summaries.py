"""A finding in a line: the terminal says the standing as mail and page do."""

from dataclasses import replace

from records import make_finding

from alerts.finding.standing import name_standing
from miitwatch.history.summaries import describe_standing


def test_a_page_of_another_body_confirms_by_its_own_name() -> None:
    finding = make_finding()
    report = replace(finding.reports[0], publisher="gov.cn", authority="government")
    confirmed = replace(finding, confirmation="confirmed", confirmed_by=report.url, reports=(report,))
    assert describe_standing(confirmed) == "confirmed by gov.cn"
    own = replace(confirmed, reports=finding.reports)
    assert describe_standing(own) == "confirmed by MIIT"
    for one in (finding, confirmed, own, replace(finding, confirmation="press_only")):
        assert describe_standing(one).lower() == name_standing(one).lower()
