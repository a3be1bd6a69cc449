"""One firm is one firm, in the words by which tables, logs and pictures name a finding."""

import pytest
from records import make_finding

from domain.altering import alter
from domain.charts import Bar
from domain.claims import Role, StatementKind
from findings.wording import name_finding
from miitwatch.page.drawings import _describe_bars
from web.drawing import _WORDS, _word_bar


@pytest.mark.parametrize(
    ("kind", "role", "detail", "value", "said"),
    [
        ("revocation", "batch", "", 1, "approval of 1 firm ended"),
        ("revocation", "batch", "", 2, "approvals of 2 firms ended"),
        ("application", "other", "applicants", 1, "1 application accepted for review"),
        ("application", "other", "applicants", 3, "3 applications accepted for review"),
        ("total", "stock_total", "", 1, "1 foreign-invested telecom firm in all, as-of date not stated"),
        ("total", "pilot_total", "", 1, "1 firm approved in the pilot, as-of date not stated"),
        ("total", "pilot_total", "", 40, "40 firms approved in the pilot, as-of date not stated"),
    ],
)
def test_one_thing_is_named_as_one(kind: StatementKind, role: Role, detail: str, value: int, said: str) -> None:
    finding = make_finding()
    count = alter(finding.counts[0], role=role, detail=detail, value=value, as_of=None, region=None)
    finding = alter(finding, kind=kind, counts=(count,), growth=(), region=None, batch=None)
    assert name_finding(finding) == said


def test_one_approval_of_one_firm_is_drawn_as_one() -> None:
    bar = Bar("Hainan", 1, 1, 1, ("F-2025-007",))
    assert _describe_bars((bar,)) == "Hainan: 1 approval, 1."
    assert _describe_bars((alter(bar, approvals=2),)) == "Hainan: 2 approvals, 1."
    assert _word_bar({"approvals": 1, "firms": 1}, True, _WORDS["en"]) == "1 firm, 1 approval"
    assert _word_bar({"approvals": 1, "firms": 2}, True, _WORDS["en"]) == "2 firms, 1 approval"
