"""Patterns that are passed over where the letters they need are missing must answer as `re` does."""

import json
import re
from importlib import import_module
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.facts.cues import EN, ZH
from parsers.facts.needs import find_needs
from parsers.facts.openings import guard_opening
from parsers.facts.patterns import Pattern, _Needs

CORPUS = Path(__file__).parent / "corpus"
MODULES = [path.stem for path in (Path(__file__).parent.parent / "parsers" / "facts").glob("[a-z]*.py")]
WORDS = """
获批 首批 试点 批复 外资 电信 申请 的 13家 # , 。 pilot approved the LICENCE ſign pıLOT İ \u212a not of foreign first
"""


def collect_patterns() -> list[Pattern]:
    tables = [vars(import_module(f"parsers.facts.{name}")).values() for name in MODULES]
    alone = [one for table in tables for one in table if isinstance(one, Pattern)]
    return [*alone, *(cue.pattern for cue in (*ZH, *EN))]


PATTERNS = collect_patterns()
PLAIN = {pattern: re.compile(pattern.text, pattern.flags) for pattern in PATTERNS}


def read_sentences() -> list[str]:
    rows = [json.loads(line) for path in CORPUS.glob("*.jsonl") for line in path.read_text("utf-8").splitlines()]
    return [piece for row in rows for piece in re.split(r"(?<=[。\n])|(?<=\. )", row["text"]) if piece]


def test_no_pattern_misses_what_re_finds_in_the_corpora() -> None:
    assert len(PATTERNS) > 100
    for text in read_sentences():
        for pattern in PATTERNS:
            expected = [match.span() for match in PLAIN[pattern].finditer(text)]
            assert [match.span() for match in pattern.finditer(text)] == expected, (pattern.text, text)


@given(st.lists(st.sampled_from(WORDS.split()), max_size=12), st.sampled_from(["", " "]))
def test_no_pattern_misses_what_re_finds_in_other_texts(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    for pattern in PATTERNS:
        found, expected = pattern.search(text), PLAIN[pattern].search(text)
        assert (found and found.groups()) == (expected and expected.groups()), pattern.text


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"licen[cs]es?\b", [{"licence", "license"}]),
        (r"(?:取得|获[批准])[^。]{0,30}(?:批复|许可)", [{"取得", "获批", "获准"}, {"批复", "许可"}]),
        (r"受理|Accept\w*|\bcall-?cent", [{"受理", "accept", "call-cent", "callcent"}]),
        (r"not#|first # firms", [{"not", "first "}]),
        (r"(?:approved|cleared)+ by", [{" by"}, {"approved", "cleared"}]),
        (r"\d+%|[一-鿿]+家", [{"%", "家"}]),
        (r"首批|\d", []),
    ],
)
def test_needs_are_what_every_match_holds(pattern: str, needs: list[set[str]]) -> None:
    found = find_needs(pattern, re.IGNORECASE)
    assert sorted(map(sorted, found)) == sorted(map(sorted, needs))


@pytest.mark.parametrize(
    ("pattern", "guarded"),
    [
        (r"首批|获批", "首批|获批"),
        (r"approved|granted", "(?=[ag])(?:approved|granted)"),
        (r"\b(?:x|[a-c])y|(?<!z)第?\d", r"(?=[\da-cx第])(?:\b(?:x|[a-c])y|(?<!z)第?\d)"),
        (r"[^,]+批|a", "[^,]+批|a"),
        (r"a*", "a*"),
        (r"a?$|b", "a?$|b"),
    ],
)
def test_a_guard_looks_for_every_letter_with_which_a_match_begins(pattern: str, guarded: str) -> None:
    assert guard_opening(pattern, re.IGNORECASE) == guarded


def test_a_pattern_that_comes_late_is_tried_all_the_same() -> None:
    text = "an entirely novel wording"
    assert PATTERNS[0].search(text) is None
    late = Pattern(r"novel\s+wording")
    assert late.search(text)
    assert late.search("an entirely old one") is None


def test_the_letters_of_a_pattern_are_drawn_when_a_text_is_first_asked() -> None:
    pattern = Pattern("zebra crossings?")
    assert pattern.bits == 0

    assert pattern.search("no such thing stands in this sentence") is None
    assert pattern.bits != 0
    assert pattern.search("two zebra crossings") is not None


def test_a_text_that_comes_while_the_needs_are_drawn_waits_for_them() -> None:
    """Found at a first look: two workers read their first titles at once, and one met an automaton without words."""
    needs, answers = _Needs(), []

    class Slow:
        bits = 0

        def part(self) -> tuple[Pattern, ...]:
            return ()

        @property
        def needs(self) -> tuple[frozenset[str], ...]:
            other.start()
            other.join(0.3)  # as long as it takes to fail; it waits for us otherwise
            return (frozenset({"approved"}),)

    def ask() -> None:
        answers.append(needs.find_missing("nothing of the kind"))

    other = Thread(target=ask)
    needs.pending.append(Slow())  # type: ignore[arg-type]
    assert needs.find_missing("firms were approved") == 0
    other.join(10)
    assert answers == [1]
