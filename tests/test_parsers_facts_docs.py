"""The manual's page on reading: each of its examples is taken from it, applied, and changes what is read."""

import re
from pathlib import Path

import pytest

from domain.errors import ConfigError
from domain.firms import load_gazetteer, parse_gazetteer
from parsers.articles import parse_article
from parsers.facts.counts import counts
from parsers.facts.cues import cues
from parsers.facts.cues.cues_zh import ZH
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document
from parsers.templates import load_folder

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "reading.md").read_text("utf-8")


def example(name: str) -> str:
    """The block that follows the mark of this name."""
    found = re.search(rf"<!-- example:{name} -->\n```\w+\n(.*?)```\n", PAGE, re.S)
    assert found, f"docs/reading.md has no example {name}"
    return found[1]


def test_the_cue_of_the_page_changes_the_role(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader(load_gazetteer())
    text = example("cue-text")
    before = reader.read(Document("", text)).counts[0]
    added = eval(example("cue"), {"make_cue": cues.make_cue})
    at = next(i for i, cue in enumerate(ZH) if cue.name == before.rule)
    monkeypatch.setattr(counts, "ZH", (*ZH[:at], added, *ZH[at:]))
    after = reader.read(Document("", text)).counts[0]

    assert (before.role, before.rule) == ("batch", "zh.batch-beside")
    assert (after.role, after.detail, after.rule, after.confidence) == ("other", "award", "zh.award", 0.9)


def test_the_brand_of_the_page_is_seen_with_its_row() -> None:
    text = example("brand-text")
    table = (ROOT / "domain" / "gazetteer.csv").read_text("utf-8")
    before = Reader(load_gazetteer()).read(Document("", text))
    after = Reader(parse_gazetteer(table.rstrip("\n") + "\n" + example("brand"))).read(Document("", text))

    assert before.firms == ()
    assert [(firm.name, firm.key, firm.status) for firm in after.firms] == [("演练通", "yanliantong", "approved")]


def test_the_template_of_the_page_finds_the_story(tmp_path: Path) -> None:
    page, url = example("page").encode(), "https://gazette.example/2025/five-firms"
    (tmp_path / "gazette.toml").write_text(example("template"), "utf-8")
    before = parse_article(page, url)
    after = parse_article(page, url, templates=load_folder(tmp_path))

    assert "newsletter" in before.body
    assert (after.template, after.title) == ("gazette", "Five firms cleared for the pilot")
    assert after.body == ("The ministry has approved five foreign-invested firms to run value-added telecom services.")
    assert after.published is not None
    assert after.published.as_text() == "2025-09-12T01:30:00Z"


def test_a_slip_in_a_template_is_told_as_the_page_says(tmp_path: Path) -> None:
    (tmp_path / "gazette.toml").write_text(example("template").replace('".story"', '".story["'), "utf-8")

    with pytest.raises(ConfigError, match=r"gazette\.toml: template gazette: body: '\.story\[' is no CSS selector: "):
        load_folder(tmp_path)


def test_files_that_the_page_names_are_there() -> None:
    named = set(re.findall(r"`((?:parsers|domain|tests)/[\w./]+)`", PAGE))

    assert len(named) > 10
    assert [name for name in named if not (ROOT / name).exists()] == []
