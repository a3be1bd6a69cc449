"""What holds for any text whatever."""

import re
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.firms import load_gazetteer
from parsers.facts.numbers import find_numbers
from parsers.facts.reader import Document, Reader
from parsers.facts.text import Folder
from parsers.facts.titles import judge_title
from parsers.fingerprints import fingerprint, share_alike

READER = Reader(load_gazetteer())
FOLDER = Folder()
WORDS = """
工信部 首批 13家 外资企业 增值电信 试点批复 , 。 : ; 截至2025年2月底 超过2,400家 同比增长30% (guó) 北京 和 西门子
德国电信 有限公司 (上海) 其中 5家 申请 注销 MIIT approved thirteen 13 foreign-invested companies Co., Ltd. and
Siemens Airbus over 2,400 by the end of February 2025 first batch of percent a 二〇二五年 九 亿 万 Ⅳ ½ １３ ﷽ 👩‍👩‍👧
"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\ud800", "\u0301", "\u200b", "\x00"])
TEXTS = st.one_of(
    st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join), st.lists(PIECES, max_size=60).map(" ".join)
)


@settings(max_examples=250, deadline=None)
@given(TEXTS, TEXTS)
def test_any_text_is_read_and_every_quote_stands_at_its_offsets(title: str, body: str) -> None:
    reading = READER.read(Document(title, body))
    told = [c for s in reading.statements for c in (*s.counts, *s.growth, *s.firms)]
    for claim in (*reading.counts, *reading.growth, *reading.firms, *told):
        assert claim.quote
        assert reading.text[claim.start : claim.end] == claim.quote
        assert 0 <= claim.confidence <= 1
    assert bool(reading.statements) == reading.relevant


@settings(max_examples=250, deadline=None)
@given(TEXTS)
def test_a_counts_value_stands_in_its_quote(body: str) -> None:
    for count in READER.read(Document("", body)).counts:
        folded = FOLDER.fold(count.quote).text
        values = {number.whole for number in find_numbers(folded)}
        assert count.value in values or count.detail == "ordinal"


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_folding_leads_back_to_the_source(text: str) -> None:
    folded = FOLDER.fold(text)
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    assert all(start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True))
    assert list(folded.starts) == sorted(folded.starts)


@settings(max_examples=100, deadline=None)
@given(TEXTS, TEXTS)
def test_titles_and_fingerprints_take_any_text(one: str, other: str) -> None:
    assert judge_title(one, other).reason
    mark = fingerprint(one)
    assert len(mark) in (0, 64)
    assert 0 <= share_alike(mark, fingerprint(other)) <= 1


def test_time_grows_with_length_only() -> None:
    """Eight times the text may take sixteen times as long, not sixty-four times."""
    for piece in (
        "13家,",
        "Siemens and Airbus, ",
        "北京某某科技有限公司、",
        "2月28日",
        "工信部批准13家外资企业。",
        "13 ",
    ):
        short, long = (_measure(piece * (size // len(piece))) for size in (1_500, 12_000))
        assert long < 16 * max(short, 0.01), piece


def _measure(text: str) -> float:
    start = time.perf_counter()
    READER.read(Document("", text))
    return time.perf_counter() - start


def test_digits_in_a_claim_are_not_made_up() -> None:
    reading = READER.read(
        Document("", "Some 2,400 foreign-invested telecom enterprises held licences at end-February 2025.")
    )
    assert [re.sub(r"\D", "", count.quote) for count in reading.counts] == ["2400"]
