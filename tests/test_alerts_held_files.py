"""A sentence that stands in a file of a page: letters and chats of both languages name the file, and only then."""

import briefings as given
import pytest

from alerts.chat import render_chat
from alerts.rendering import render_briefing, render_for
from domain.alerts import Channel
from domain.altering import alter
from domain.held_files import HeldFile

EVIDENCE = given.NEW.finding.counts[0].evidence[0]
FILE = HeldFile(
    EVIDENCE.article, EVIDENCE.start, EVIDENCE.end, "list of firms.xlsx", "https://files.example/a b.xlsx", "ab" * 32
)
HELD = alter(given.NEW, files=(FILE,))


def test_the_letter_has_name_address_and_hash_once_and_quotes_the_rest_without() -> None:
    text = render_briefing(HELD).text
    assert text.count("sha256:" + "ab" * 32) == 1
    assert "\nhttps://files.example/a%20b.xlsx\n" in text
    assert " ".join(text.split()).count("in its file list of firms.xlsx") == 2, "beside the quote and in CITE AS"
    assert "sha256:" + "ab" * 32 in render_for(HELD, Channel("desk", "inbox", language="zh")).text
    assert "in its file" not in render_briefing(given.NEW).text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_chat_names_it_behind_the_publisher(language: str) -> None:
    finding = given.NEW.finding
    count = alter(finding.counts[0], evidence=(EVIDENCE,))
    held = alter(HELD, finding=alter(finding, counts=(count,)))
    assert "(list of firms.xlsx)" in render_chat(held, language)
    assert "(list of firms.xlsx)" not in render_chat(given.NEW, language)
