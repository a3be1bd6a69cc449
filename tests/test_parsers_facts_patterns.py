"""Patterns that are passed over where the letters they need are missing must answer as `re` does."""

import json
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.facts.cues.cues_en import EN
from parsers.facts.cues.cues_zh import ZH
from parsers.facts.text.alternatives import part_alternatives
from parsers.facts.text.automata import build_automaton
from parsers.facts.text.kept_needs import Recall
from parsers.facts.text.lacks import KNOWN, Needs, forget_texts, learn_pieces, learn_slices, note_parts
from parsers.facts.text.needs import find_needs
from parsers.facts.text.openings import guard_opening, lower_pattern
from parsers.facts.text.patterns import Pattern, fits_any

CORPUS = Path(__file__).parent / "corpus"
FACTS = Path(__file__).parent.parent / "parsers" / "facts"
MODULES = [".".join(path.relative_to(FACTS).with_suffix("").parts) for path in FACTS.rglob("[a-z]*.py")]
WORDS = """
获批 首批 试点 批复 外资 电信 申请 的 13家 # , 。 pilot approved the LICENCE ſign pıLOT İ \u212a not of foreign first
"""


def collect_patterns() -> list[Pattern]:
    tables = [vars(import_module(f"parsers.facts.{name}")).values() for name in MODULES]
    alone = [one for table in tables for one in table if isinstance(one, Pattern)]
    return [*alone, *(cue.pattern for cue in (*ZH, *EN))]


PATTERNS = collect_patterns()
PLAIN = {pattern: re.compile(pattern.text, pattern.flags) for pattern in PATTERNS}


#: Two tests, so that two workers end at the same time; in each one sentence in sixty-four meets the patterns.
PARTS, EACH = 2, 64


def read_sentences() -> list[str]:
    rows = [json.loads(line) for path in CORPUS.glob("*.jsonl") for line in path.read_text("utf-8").splitlines()]
    pieces = (piece for row in rows for piece in re.split(r"(?<=[。\n])|(?<=\. )", row["text"]) if piece)
    return [*dict.fromkeys(pieces)]


@pytest.mark.unmeasured
@pytest.mark.parametrize("part", range(PARTS))
def test_no_pattern_misses_what_re_finds_in_the_corpora(part: int) -> None:
    """One sentence in thirty-two is asked here, each of every other pattern: all by all takes hours."""
    assert len(PATTERNS) > 100
    for at, text in enumerate(read_sentences()[part::EACH]):
        for pattern in PATTERNS[at % 2 :: 2]:
            expected = [match.span() for match in PLAIN[pattern].finditer(text)]
            assert [match.span() for match in pattern.finditer(text)] == expected, (pattern.text, text)
            found = pattern.search(text)
            assert (found and found.span()) == (expected[0] if expected else None), (pattern.text, text)


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
        (r"[A-Z]\w+(?= Company| Group)", [{" company", " group"}]),
        (r"(?<=外资)[^。]+(?!公司)批", [{"外资"}, {"批"}]),
        (r"第\d+批试点", [{"第"}, {"批试点"}]),
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


def test_a_part_that_alone_does_not_tell_the_cases_apart_begins_with_either() -> None:
    """Provincial at the head of (?i:provincial|local) was looked for in small letters alone."""
    office = Pattern(r"\b(?P<kind>(?i:provincial|local)) (?i:bureau)[A-Z]?")
    assert office.search("the Provincial Bureau")
    assert office.search("a local bureau")
    assert guard_opening(r"\b(?:(?i:provincial)|local)", 0) == r"\b(?:(?i:provincial)|local)"


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


def test_what_is_looked_for_alike_is_held_once() -> None:
    needs = Needs()
    first, second = needs.enter((("gnu", "interdepartmental"),)), needs.enter((("okapi",), ("gnu", "interdepartment")))
    assert (first, second) == (0b1, 0b11)
    assert needs.find_missing("an interdepartment") == 0b10
    assert needs.find_missing("an okapi") == 0b01


def test_a_match_found_in_lower_case_is_of_the_text_itself() -> None:
    """Of a pattern without groups no second regular expression is made for it; groups are the text's own."""
    alone, grouped = Pattern("go-ahead from mi+t", re.IGNORECASE), Pattern("go-ahead from (mi+t)", re.IGNORECASE)
    text = "Then came the Go-Ahead from\u00a0nobody,\nand the Go-ahead from MIIT for all of them"
    start = text.index("Go-ahead from MIIT")
    for pattern, groups in ((alone, ()), (grouped, ("MIIT",))):
        found = pattern.search(text)
        assert found is not None
        assert (found.group(), found.span(), found.groups(), found.string) == (
            "Go-ahead from MIIT", (start, start + 18), groups, text,
        )  # fmt: skip
        assert pattern.find(text[start:]) is not None
    assert (short := alone.search("Go-ahead from MIIT")) is not None
    assert short.group() == "Go-ahead from MIIT"
    assert alone.sub("-", "the go-ahead of nobody, and whatever else") == "the go-ahead of nobody, and whatever else"
    assert alone.made is None
    assert alone.search("a go-ahead\u017f from nobody") is None


def test_of_a_word_its_first_letters_are_looked_for() -> None:
    """The automaton has a node for each letter; a text that goes on otherwise is tried, and `re` answers."""
    needs = Needs()
    bit = needs.enter((("interdepartmental",),))
    other = needs.enter((("interdepartments",),))
    assert needs.find_missing("two interiors and no more") == bit | other
    assert needs.find_missing("an interdepot") == bit | other
    assert needs.find_missing("the interdepartmental") == 0
    nodes = needs._build()[1]._finder.get_stats()["nodes_count"]
    assert nodes == 11, "the root, and one for each of ten letters"

    pattern = Pattern("interdepartmentals?")
    assert pattern.search("one was interdeparted in the end") is None
    assert pattern.search("one of two interdepartmentals in the end") is not None


def test_a_text_that_comes_while_the_needs_are_drawn_waits_for_them() -> None:
    """Found at a first look: two workers read their first titles at once, and one met an automaton without words."""
    needs, answers = Needs(), []

    class Slow:
        bits = 0

        def draw(self, _: Recall) -> Iterator[tuple["Slow", tuple[tuple[str, ...], ...]]]:
            other.start()
            other.join(0.3)  # as long as it takes to fail; it waits for us otherwise
            yield self, (("approved",),)

    def ask() -> None:
        answers.append(needs.find_missing("nothing of the kind"))

    other = Thread(target=ask)
    needs.pending.append(Slow())  # type: ignore[arg-type]
    assert needs.find_missing("firms were approved") == 0
    other.join(10)
    assert answers == [1]


@given(st.lists(st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=8), min_size=1, max_size=4))
def test_what_is_noted_of_a_whole_text_misses_nothing_in_its_parts(lines: list[list[str]]) -> None:
    parts = [" ".join(words) for words in lines]
    text = "\n".join(parts)
    starts = [sum(len(part) + 1 for part in parts[:index]) for index in range(len(parts))]
    forget_texts()
    note_parts(text, zip(starts, parts, strict=True))
    for piece in (text, *parts):
        for pattern in PATTERNS:
            found, expected = pattern.search(piece), PLAIN[pattern].search(piece)
            assert (found and found.span()) == (expected and expected.span()), (pattern.text, piece)
            within = pattern.find_within(piece, piece[-30:])
            assert (within is None) == (PLAIN[pattern].search(piece[-30:]) is None), (pattern.text, piece)


@given(st.lists(st.sampled_from(WORDS.split()), max_size=12), st.integers(0, 40), st.integers(0, 40))
def test_what_a_piece_is_taken_to_lack_hides_no_match_in_it(words: list[str], start: int, length: int) -> None:
    text = " ".join(words)
    piece = text[start : start + length]
    forget_texts()
    learn_pieces(text, [piece])
    assert piece in KNOWN
    for pattern in PATTERNS:
        found, expected = pattern.search(piece), PLAIN[pattern].search(piece)
        assert (found and found.span()) == (expected and expected.span()), (pattern.text, piece)


def test_only_what_stands_in_a_text_is_taken_to_lack_what_it_lacks() -> None:
    """U.S. without its points has letters that the text has not."""
    forget_texts()
    Pattern(r"\bUS cable firm\b")
    text = "A U.S. cable firm asked the regulator for a permit"
    learn_slices(text, (text[2:], text.replace("U.S.", "US")))
    assert text[2:] in KNOWN
    assert text.replace("U.S.", "US") not in KNOWN


@pytest.mark.parametrize("text", ["firms may apply for a permit, and must file", "a firm was approved", "企业可申请"])
def test_what_is_put_in_place_of_matches_is_as_re_puts_it(text: str) -> None:
    told = r"\b(?:may|must)\b[^,]{0,9}\b(?:apply|file)\b"
    forget_texts()
    assert Pattern(told, re.I).sub("-", text) == re.sub(told, "-", text, flags=re.I)


def test_parts_of_a_text_are_known_after_one_look() -> None:
    forget_texts()
    note_parts("获批的企业。\nA pilot for foreign firms.", [(0, "获批的企业。"), (7, "A pilot for foreign firms.")])
    assert set(KNOWN) == {"获批的企业。", "A pilot for foreign firms.", "获批的企业。\nA pilot for foreign firms."}


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        (r"获批|首批(?:名单|企业)|\bapproved\b|\bcleared", ["获批|首批(?:名单|企业)", r"\bapproved\b|\bcleared"]),
        (r"获批|approved|撤销", ["获批", "approved", "撤销"]),
        (r"(?P<zh>获批)|approved", [r"(?P<zh>获批)|approved"]),
        (r"(?i)获批|approved", ["(?i)获批|approved"]),
        (r"\d+|获批", [r"\d+|获批"]),
        (r"\d+|获批|cleared", [r"\d+", "获批", "cleared"]),
    ],
)
def test_alternatives_part_where_the_script_changes(pattern: str, parts: list[str]) -> None:
    assert part_alternatives(pattern, 0) == parts


def test_a_pattern_for_lower_case_keeps_what_is_no_letter_of_the_text() -> None:
    assert lower_pattern(r"\bOKs?\B|(?P<Name>[A-Z]\S+)(?P=Name)|\W") == r"\boks?\B|(?P<Name>[a-z]\S+)(?P=Name)|\W"


def test_words_are_found_at_their_last_character_whatever_stands_before() -> None:
    finder = build_automaton([("外资", 1), ("foreign", 2), ("资企", 3), ("é", 4)])
    text = "\U0001f600é外资企 \ud800foreign"
    assert list(finder.iter(text)) == [(1, 4), (3, 1), (4, 3), (13, 2)]
    assert list(finder.tell("foreign 外资")) == [2, 1]
    assert finder.tell_parts(text, [0, 2, 4, len(text)]) == [[4], [1], [3, 2]]
    assert finder.tell_parts("foreign foreign", [0, 7, 15]) == [[2], [2]]


@given(st.lists(st.sampled_from(WORDS.split()), max_size=12), st.sets(st.sampled_from(range(len(PATTERNS)))))
def test_where_none_of_some_patterns_fits_none_matches(words: list[str], chosen: set[int]) -> None:
    text, some = " ".join(words), [PATTERNS[at] for at in chosen]
    forget_texts()
    before = fits_any(text, some)
    assert before or not any(PLAIN[one].search(text) for one in some)
    for pattern in some:
        pattern.search(text)  # its letters are known from here on
    assert fits_any(text, some) or not any(PLAIN[one].search(text) for one in some)
    assert not fits_any(text, [])
