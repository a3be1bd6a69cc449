# ruff: noqa: E501  (a sentence stands on one line)
"""That weights added as long numbers, and ways walked only where a name can be, give what adding one by one and walking all gives."""

from collections.abc import Sequence
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.firms import KnownFirm
from parsers.facts.learned.packing import hold_once
from parsers.facts.learned.weight_files import BIAS, read_weight_rows
from parsers.facts.names import span_weights, tagging
from parsers.facts.names.brands import Name
from parsers.facts.names.span_weights import AT, STATES, pack_weights
from parsers.facts.names.tagging import choose_states, find_names, find_tagged, list_windows
from parsers.facts.text.grams import cut_tokens, find_known, find_tokens, list_grams
from parsers.facts.text.sentences import Sentence, split_sentences
from parsers.facts.text.spans import Spans

KNOWN = KnownFirm("甲", "", "甲乙", "", (), "")
#: What tokens of all kinds are made of, the sign of an edge and white space that is none to Python among them.
TEXTS = st.text(alphabet="外资企业云 \u3000\u200b\nAbcz9、。,¶()@=", max_size=60)
NAMES = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 8)), max_size=4)
#: Small, so that many ways weigh the same.
WEIGHTS = st.lists(st.tuples(st.integers(-4, 4), st.integers(-4, 4)), max_size=40)
FOLLOWS = st.tuples(*[st.tuples(st.integers(-5, 0), st.integers(-5, 0))] * 3)


@cache
def read_rows(language: str) -> dict[str, list[int]]:
    return dict(read_weight_rows("learned_names.csv", language))


def weigh_plainly(text: str, sentence: Sentence, known: Spans, language: str) -> list[tuple[int, int]]:
    """What all grams that reach each token add, one after another."""
    rows, tokens = read_rows(language), cut_tokens(text, sentence.start, sentence.end)
    sums = [list(rows[BIAS]) for _ in tokens.words]
    for kind, grams, first in list_grams(tokens, known):
        for index, gram in enumerate(grams, first):
            for at in range(max(0, index - 9), min(len(sums), index + 10)):
                for place, weight in enumerate(rows.get(f"{kind}{gram}{AT}{at - index}", ())):
                    sums[at][place] += weight
    return [(begin, inside) for begin, inside in sums]


def list_spans(states: Sequence[int]) -> list[tuple[int, int]]:
    """The names on a way: each goes on until a token that is not inside."""
    ends = [at for at, state in enumerate((*states, 0)) if state != 2]
    return [(at, min(end for end in ends if end > at)) for at, state in enumerate(states) if state == 1]


def find_plainly(text: str, sentences: Sequence[Sentence], known: Spans, language: str) -> list[tuple[int, int]]:
    follows = {state: read_rows(language)[f"={state}"] for state in STATES}
    found = []
    for sentence in sentences:
        tokens = cut_tokens(text, sentence.start, sentence.end)
        sums = weigh_plainly(text, sentence, known, language)
        states = choose_states([one for one, _ in sums], [one for _, one in sums], follows)
        found += [(tokens.starts[first], tokens.ends[end - 1]) for first, end in list_spans(states)]
    return found


@pytest.mark.parametrize("language", ["zh", "en"])
@given(body=TEXTS, spans=NAMES)
def test_the_same_names_are_found_as_by_adding_one_by_one(
    language: str, body: str, spans: list[tuple[int, int]]
) -> None:
    text = f"{body}。外资云服务商瑞朗思与Velmora Cloud{body}"
    sentences = split_sentences(text, 0)
    names = [Name(at, at + length, "", "brand", KNOWN) for at, length in spans]
    found = list(find_tagged(text, sentences, names, chinese=language == "zh"))
    known = Spans((name.start, name.end) for name in names)
    assert found == find_plainly(text, [one for one in sentences if not one.furniture], known, language)


@given(rows=WEIGHTS, behind=FOLLOWS)
def test_walking_only_where_a_name_can_be_finds_what_walking_all_finds(
    rows: list[tuple[int, int]], behind: tuple[tuple[int, int], ...]
) -> None:
    begins, insides, follows = (
        [one for one, _ in rows],
        [one for _, one in rows],
        dict(zip(STATES, behind, strict=True)),
    )
    whole = list_spans(choose_states(begins, insides, follows))
    assert list(find_names(begins, insides, follows)) == whole
    windows = list_windows(begins, insides, follows)
    assert all(any(first <= one and end <= last for first, last in windows) for one, end in whole)


def test_where_nothing_speaks_for_a_name_nothing_is_walked() -> None:
    assert list_windows([-1, 0, -9], [-3, 0, -9], dict.fromkeys(STATES, (0, 0))) == []
    assert list_windows([-1, 1, -9], [-3, 0, -9], dict.fromkeys(STATES, (0, 0))) == [(1, 2)]


@given(text=TEXTS, spans=NAMES)
def test_known_firms_are_found_alike_by_spans_and_by_tokens(text: str, spans: list[tuple[int, int]]) -> None:
    known = Spans((at, at + length) for at, length in spans)
    inside = known.list_touching(0, len(text))
    told = [
        (at, gram)
        for kind, grams, at in list_grams(cut_tokens(text, 0, len(text)), known)
        if kind == "k"
        for gram in grams
    ]
    assert list(find_known(find_tokens(text, 0, len(text)), 0, inside)) == told


@given(text=TEXTS)
def test_tokens_with_the_white_space_before_them_are_the_text(text: str) -> None:
    assert "".join(find_tokens(text, 0, len(text))) == text.rstrip()


def test_chinese_characters_are_tokens_each_and_words_and_figures_whole_ones() -> None:
    text = "获批的Kestrel Cloud 2家, 外企㐀"
    told = ["获", "批", "的", "Kestrel", " Cloud", " 2", "家", ",", " 外", "企", "㐀"]
    assert find_tokens(text, 0, len(text)) == told
    assert find_tokens(text, 1, 5) == ["批", "的", "Ke"]


def test_weights_of_one_token_do_not_touch_another_ones() -> None:
    rows = [
        (BIAS, (-7, -9)),
        ("=outside", (0, 0)),
        ("=begin", (0, 3)),
        ("=inside", (0, 2)),
        ("c企@-3", (-900, 900)),
        ("c企@3", (900, -900)),
    ]
    weights = pack_weights(rows)
    begins, insides = span_weights.add_rows(
        [weights.shapes["....."] + weights.told[one][2] for one in "企资企企资资资资资企"]
    )
    assert list(begins)[4:7] == [-7, 893, -7]
    assert list(insides)[4:7] == [-6, -906, -6]


def test_weights_that_could_add_up_to_more_than_a_field_holds_are_not_taken() -> None:
    rows = [(BIAS, (-1000, -1000)), *((f"={state}", (0, 0)) for state in STATES)]
    pack_weights([*rows, ("c企@0", (4500, 0))])
    with pytest.raises(ValueError, match=r"add up to 33200, a field holds 32767"):
        pack_weights([*rows, ("c企@0", (4600, 0))])


def test_more_tokens_than_are_remembered_or_weighed_at_once_weigh_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(span_weights, "_MOST", 12)
    weights = pack_weights(read_rows("zh").items())
    monkeypatch.setattr(tagging, "load_span_weights", lambda _: weights)
    text = "外资云服务商瑞朗思今年也向工信部递交了增值电信业务试点申请。" * 200
    sentences = split_sentences(text, 0)
    assert list(find_tagged(text, sentences, [], chinese=True)) == find_plainly(text, sentences, Spans([]), "zh")
    assert len(weights.told) == 12


def test_no_token_of_any_length_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    weights = pack_weights(read_rows("en").items())
    monkeypatch.setattr(tagging, "load_span_weights", lambda _: weights)
    text = f"{'x' * 20_000} asked MIIT for approval."

    list(find_tagged(text, split_sentences(text, 0), [], chinese=False))

    assert "asked" in {token.strip() for token in weights.told}
    assert max(map(len, weights.told)) < 100


def test_equal_weights_are_held_once() -> None:
    first, second = {"a": int("1000"), "b": int("1000")}, {"c": int("1000"), "d": int("-7000")}
    hold_once([first, second])
    assert (first, second) == ({"a": 1000, "b": 1000}, {"c": 1000, "d": -7000})
    assert first["a"] is first["b"] is second["c"]
