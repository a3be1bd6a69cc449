"""That words are found where they stand, whatever letters stand around them."""

from hypothesis import given
from hypothesis import strategies as st

from parsers.facts.text.automata import build_automaton

LETTERS = "ab外资é😀\ud800"


@given(
    words=st.sets(st.text(alphabet=LETTERS, min_size=1, max_size=3), min_size=1, max_size=6),
    text=st.text(alphabet=LETTERS, max_size=24),
)
def test_each_word_is_told_with_its_last_place(words: set[str], text: str) -> None:
    found = sorted(build_automaton((word, word) for word in words).iter(text))
    everywhere = [(end - 1, text[at:end]) for at in range(len(text)) for end in range(at + 1, len(text) + 1)]
    assert found == sorted(one for one in everywhere if one[1] in words)


@given(st.sets(st.text(alphabet=LETTERS, min_size=1, max_size=3), min_size=1), st.text(alphabet=LETTERS, max_size=24))
def test_what_is_told_without_places_is_the_same(words: set[str], text: str) -> None:
    automaton = build_automaton((word, word) for word in words)
    assert list(automaton.tell(text)) == [word for _, word in automaton.iter(text)]
