"""Every entry has an outcome, and for any window the entries are the sum."""

import contextlib
import json
import random
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from records import NOW, SOURCE, make_entry, make_poll, make_store

from domain.claims import Reading
from domain.dates import Published, beijing_day
from domain.errors import FETCH_FAILURES, ConfigError
from domain.findings import Outcome, ReadingEvent
from domain.firms import load_gazetteer
from domain.pages import Article, Failure
from findings.outcomes import judge_unfolded
from miitwatch.cli import cli
from miitwatch.commands.outcomes import RULES
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document
from storage.articles import entries
from storage.articles.articles import save_article
from storage.asking import outcomes
from storage.asking.outcomes import Window
from storage.file.store import Store
from storage.polls import polls

DAYS = 40
READ = ("changed", "nothing_new", "copy", "off_topic", "other_language", "review", "headline_only", "unread_attachment")
#: What the page's failure becomes, by our own hand.
WHY = {
    "blocked-wzws": "refused", "refused": "refused", "robots": "refused", "rate-limited": "refused",
    "timeout": "timed_out", "gone": "gone", "not-found": "gone", "layout-changed": "layout_unread",
    "unreadable": "layout_unread", "dns": "unreachable", "server-error": "unreachable",
}  # fmt: skip


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, list[tuple[str, str]]]]:
    """A store with 300 entries seen at any hour of forty days, and the day and outcome of each."""
    rng = random.Random(20250228)
    store = make_store(tmp_path_factory.mktemp("outcomes"))
    expected = []
    for number in range(1, 301):
        seen = NOW + timedelta(minutes=rng.randrange(DAYS * 24 * 60))
        with store.write() as tx:
            saved = polls.save_poll(tx, make_poll(make_entry(number), at=seen), SOURCE)
            expected.append((beijing_day(seen), settle(tx, saved.new_entries[0], rng, seen)))
    yield store, expected
    store.close()


def settle(tx, entry, rng, seen) -> str:  # type: ignore[no-untyped-def]
    what = rng.choice(("read", "read", "failed", "given up", "pending", "headline"))
    if what == "pending":
        return "waiting"
    if what == "read":
        rule = rng.choice(READ)
        entries.mark_done(tx, entry, Outcome(rule, "why", ("F-2025-001",) if rule == "changed" else ()), seen)
        return rule
    failure = rng.choice(tuple(WHY))
    tries = 1 if what == "failed" else 6
    for _ in range(tries):
        failed = entries.mark_failed(tx, entry, Failure(failure, "in words", "https://a.example/"), seen)
        if failed.state == "given up":
            break
    if what == "headline" and failed.state == "given up":
        entries.mark_done(tx, entry, Outcome("headline_only", "a headline adds no claim"), seen)
        return "headline_only"
    return WHY[failure]


def test_each_entry_has_the_outcome_that_it_came_to(kept: tuple[Store, list[tuple[str, str]]]) -> None:
    store, expected = kept
    with store.read() as db:
        rows = [(row["seen_day"], row["rule"]) for row in db.execute("SELECT * FROM outcomes ORDER BY entry_id")]
    assert rows == expected
    assert len({rule for _, rule in expected}) >= 12


@pytest.mark.parametrize("seed", range(25))
def test_for_any_window_the_entries_are_the_sum(kept: tuple[Store, list[tuple[str, str]]], seed: int) -> None:
    store, expected = kept
    rng = random.Random(seed)
    first, last = sorted(beijing_day(NOW + timedelta(days=rng.uniform(-2, DAYS + 2))) for _ in range(2))
    window = Window(since=rng.choice((first, None)), until=rng.choice((last, None)))
    inside = [rule for day, rule in expected if (window.since or "") <= day <= (window.until or "9999")]
    with store.read() as db:
        counted = outcomes.count_outcomes(db, window)
        assert outcomes.count_entries(db, window) == sum(number for _, number in counted) == len(inside)
        assert dict(counted) == Counter(inside)
        assert len(outcomes.list_outcomes(db, window)) == len(inside)


def test_a_month_is_all_its_days(kept: tuple[Store, list[tuple[str, str]]]) -> None:
    store, expected = kept
    with store.read() as db:
        march = outcomes.count_entries(db, Window(since="2025-03", until="2025-03"))
    assert march == sum(day.startswith("2025-03") for day, _ in expected) > 0


def test_every_failure_has_a_rule_and_every_rule_a_meaning(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    with store.write() as tx:
        for number, name in enumerate(FETCH_FAILURES, 1):
            entry = polls.save_poll(tx, make_poll(make_entry(number)), SOURCE).new_entries[0]
            entries.mark_failed(tx, entry, Failure(name, "in words", "https://a.example/"), NOW)
        rows = {row["failure"]: row["rule"] for row in tx.execute("SELECT failure, rule FROM outcomes")}
    store.close()
    assert set(rows) == set(FETCH_FAILURES)
    assert {rows[name] for name in rows if name.startswith("blocked-")} == {"refused"}
    assert set(rows.values()) <= set(RULES)
    page = (Path(__file__).parent.parent / "docs" / "ledger.md").read_text("utf-8")
    assert [rule for rule in RULES if f"`{rule}`" not in page] == []


def test_the_command_counts_and_lists(kept: tuple[Store, list[tuple[str, str]]]) -> None:
    store, expected = kept
    config = store.path.parent / "config.toml"
    config.write_text('[store]\npath = "miitwatch.db"\n', "utf-8")
    counted = json.loads(run(config, "--json"))
    assert counted["entries"] == len(expected) == sum(one["entries"] for one in counted["outcomes"])
    listed = json.loads(run(config, "--rule", "refused", "--list", "--json"))
    assert [one["seen_day"] for one in listed] == [day for day, rule in sorted(expected) if rule == "refused"]
    with store.read() as db:
        query = "SELECT strftime('%Y-%m-%d %H:%M', first_seen, '+8 hours') FROM outcomes WHERE rule = 'refused' LIMIT 1"
        (clock,) = db.execute(query).fetchone()
    assert f"{clock} " in run(config, "--rule", "refused", "--list"), "people read Beijing's clock"
    assert "300 entries in all" in run(config)
    with pytest.raises(ConfigError, match="nearest is refused"):
        run(config, "--rule", "refuse")
    with pytest.raises(ConfigError, match="Dates are written"):
        run(config, "--since", "soon")


def run(config: Path, *words: str) -> str:
    return CliRunner().invoke(cli, ["--config", str(config), "outcomes", *words], catch_exceptions=False).stdout


def test_pages_in_other_languages_that_name_somebody_are_listed(tmp_path: Path) -> None:
    reader = Reader(load_gazetteer())
    texts = {
        1: "El ministerio dio el permiso a trece empresas, entre ellas PCCW y Dun & Bradstreet, según fue informado.",
        2: "El club ganó el partido del domingo con los goles de dos jugadores, según fue informado por el diario.",
        3: "O ministério não disse, mas a lista foi dada pelo jornal e entre as empresas está mais uma, a PCCW.",
    }
    with contextlib.closing(make_store(tmp_path)) as store:
        for number, text in texts.items():
            told_of(store, reader.read(Document("", text)), number)
        with store.read() as db:
            why = [row["detail"] for row in outcomes.list_outcomes(db, Window(rule="other_language"))]

    assert why[:2] == [
        "not read: Spanish; seems to name PCCW, Dun & Bradstreet", "not read: Spanish; names nobody that we know",
    ]  # fmt: skip


def told_of(store: Store, reading: Reading, number: int) -> None:
    """Stores a page with its reading and the outcome that the fold gives it, seen `number` days after the start."""
    seen = NOW + timedelta(days=number)
    article = Article(f"https://efe.example/{number}", f"公告{number}", reading.text, Published("2025-02-28"))
    with store.write() as tx:
        entry = polls.save_poll(tx, make_poll(make_entry(number), at=seen), SOURCE).new_entries[0]
        ref = save_article(
            tx, entry_id=entry, article=article, reading=reading, publisher="EFE", authority="press", first_seen=seen,
            page_ids=(), now=seen, fingerprint=(),
        )  # fmt: skip
        outcome = judge_unfolded(ReadingEvent(number, seen, ref, reading))
        assert outcome is not None
        entries.mark_done(tx, entry, outcome, seen, ref.id)
