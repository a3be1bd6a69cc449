"""Who only might apply, will not, or is asked about, is told as no applicant; who filed is one."""

import pytest

from parsers.facts.doubts.unmade_applications import is_application_unmade


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", " says it would apply only once the pilot reached Guangzhou."),
        ("", " will not apply for the pilot for the time being."),
        ("", " decided not to apply at all."),
        ("", " has always denied that it applied."),
        ("", " has ruled out an application."),
        ("", "'s and Tesla's applications are said to be in the batch."),
        ("A hundred, if ", ", Salesforce and the like apply."),
        ("A hundred, if SAP, ", " and the like apply."),
        ("Someone wanted to know whether ", " had applied."),
        ("Q: Is it right that ", " applied?"),
        ("天津市商务局说,", "等21家外资企业有意申请增值电信试点。"),
        ("", '称"如果申请,会对外公布"。'),
        ("广州:", "、三星申请在即"),
    ],
)
def test_an_application_that_was_not_made_is_known_by_its_words(before: str, after: str) -> None:
    assert is_application_unmade(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", " filed its papers in March and has had no answer."),
        ("The ministry has accepted the application of ", ", a German insurer."),
        ("After a year of talks ", " applied on Friday."),
        ("", "已向工信部递交申请。"),
        ("受理的企业包括", "、丙公司。"),
    ],
)
def test_an_application_that_was_made_is_left(before: str, after: str) -> None:
    assert not is_application_unmade(before, after)
