"""What rules answered is remembered for one document and no longer, and what is scanned less is found all the same."""

from hypothesis import given
from hypothesis import strategies as st

from domain.firms import load_gazetteer
from parsers.facts.names import introduced_zh
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document
from parsers.facts.text.recall import forget_answers, recall


def test_a_rule_is_asked_once_until_its_answers_are_forgotten() -> None:
    asked: list[tuple[str, int]] = []

    @recall
    def count(text: str, times: int = 1) -> int:
        asked.append((text, times))
        return len(text) * times

    assert [count("两家"), count("两家"), count("两家", times=2), count("三家企业")] == [2, 2, 4, 4]
    assert asked == [("两家", 1), ("两家", 2), ("三家企业", 1)]
    forget_answers()
    assert count("两家") == 2
    assert len(asked) == 4


def test_no_answer_lasts_from_one_document_to_the_next() -> None:
    asked: list[str] = []

    @recall
    def hear(text: str) -> bool:
        asked.append(text)
        return True

    reader = Reader(load_gazetteer())
    for _ in range(2):
        assert hear("工信部")
        reader.read(Document("", "工信部批准首批13家外资企业开展增值电信业务经营试点。"))
    assert asked == ["工信部", "工信部"]


@given(
    st.lists(
        st.sampled_from(["蜂鸟优选", "(上海)", "(甲)", "科技", "公司", "、", "和", " ", "a", "&", "有限", "版权"]),
        max_size=24,
    )
)
def test_names_before_a_place_are_those_that_the_whole_text_shows(pieces: list[str]) -> None:
    text = "".join(pieces)
    expected = [found.span() for found in introduced_zh._PLACED.compiled.finditer(text)]
    assert [found.span() for found in introduced_zh._scan_placed(text)] == expected
