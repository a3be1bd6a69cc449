# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""Which kind of event is an English text's news: drafts, lists put up, filings taken in, sums beside the first batch. All are invented."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Draft regulations would support foreign data centres", "Under Article 9, foreign-invested enterprises that have obtained a pilot approval for value-added telecom services may bid for public contracts.", "policy"),
        ("A look at the fifth list", "MIIT put a fifth list of enterprises with pilot approvals for value-added telecom services on its website. They are foreign-invested.", "approval"),
        ("Who is queuing?", "On November 12, the Beijing Communications Administration held a meeting to take in the first papers of foreign companies under the value-added telecom pilot.", "application"),
        ("Eighteen months on", "As of March 31, MIIT had granted value-added telecom pilot approvals to 128 foreign-invested enterprises, compared with 13 in the first batch.", "total"),
        ("The list grows", "MIIT granted value-added telecom pilot approvals to 22 foreign-invested enterprises on Monday, compared with 13 in the first batch.", "approval"),
        ("Is it true?", "It is said that hardly any foreign company has been able to get a telecom licence in China.", "policy"),
        ("Telecom opening bears first fruit", "China's pilot for value-added telecom services bears its first fruits: a foreign company may open.", "approval"),
    ],
)  # fmt: skip
def test_the_news_has_its_kind(title: str, text: str, kind: str) -> None:
    assert READER.read(Document(title, text, Published("2025-11-20"))).kind == kind
