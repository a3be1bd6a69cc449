"""What holds for any text whatever: it is read, in time that grows as it does, and each claim stands in it."""

import json
import re
import sys
import unicodedata
from itertools import count
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import measure_cpu

from domain.claims import Count, Firm, Growth, Reading, Term
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.status.list_heads import is_names_only
from parsers.facts.subject.titles import judge_title
from parsers.facts.text.document import Document
from parsers.facts.text.lacks import forget_texts
from parsers.facts.text.text import Folder
from parsers.fingerprints import fingerprint, share_alike

READER = Reader(load_gazetteer())
FOLDER = Folder()
CORPUS = Path(__file__).parent / "corpus"
ROWS = [json.loads(line) for path in sorted(CORPUS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
BODIES = [row["text"] for row in ROWS]
WORDS = """
工信部 首批 13家 外资企业 增值电信 试点批复 , 。 : ; 截至2025年2月底 超过2,400家 同比增长30% (guó) 北京 和 西门子
德国电信 有限公司 (上海) 其中 5家 申请 注销 MIIT approved thirteen 13 foreign-invested companies Co., Ltd. and
Siemens Airbus over 2,400 by the end of February 2025 first batch of percent a 二〇二五年 九 亿 万 Ⅳ ½ １３ ﷽ 👩‍👩‍👧
（ ） 「 」 ﹙ ［ << ) ( 第六家 the sixth operator to get 翻一番 a third higher 十 百 千
двести 三十 ٣٤ कंपनी 電信業務 外資
"""
PIECES = st.sampled_from([*WORDS.split(), "\n", " ", "\ud800", "\u0301", "\u200b", "\x00", "\r\n", "\ue000", "\uf8ff"])
TEXTS = st.one_of(
    st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join), st.lists(PIECES, max_size=60).map(" ".join)
)
PUBLISHED = st.sampled_from([None, Published("2025-03-12"), Published("2024-04"), Published("2011-02-28")])


@st.composite
def mutated_texts(draw: st.DrawFn) -> str:
    """Labelled texts, one after another, with pieces cut out and others put in."""
    text: str = "".join(draw(st.lists(st.sampled_from(BODIES), min_size=1, max_size=3)))
    for _ in range(draw(st.integers(0, 8))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(PIECES) + text[at + draw(st.integers(0, 9)) :]
    return text


def list_claims(reading: Reading) -> list[Count | Growth | Firm | Term]:
    """Every claim of a reading, those of its statements and the terms of policy acts too."""
    claims: list[Count | Growth | Firm | Term] = [*reading.counts, *reading.growth, *reading.firms]
    for told in reading.statements:
        claims += [*told.counts, *told.growth, *told.firms, *told.policy]
    return claims


def check_claims(reading: Reading) -> None:
    for claim in list_claims(reading):
        assert claim.quote
        assert reading.text[claim.start : claim.end] == claim.quote
        assert 0 <= claim.confidence <= 1
        if isinstance(claim, Count | Growth):
            assert holds_value(claim.quote, claim.value), claim
    assert bool(reading.statements) == reading.relevant


def holds_value(quote: str, value: float) -> bool:
    """Whether the figures of a value, less the noughts at its end, stand in a quote that tells it in digits."""
    plain = re.sub(
        r"[\u200b-\u200d]", "", unicodedata.normalize("NFKC", quote)
    )  # shown by nothing, in words as in digits
    digits = re.sub(r"\D", "", re.sub(r"\s", "", plain))
    figures = f"{value:.4f}".rstrip("0").replace(".", "").strip("0")
    return figures in digits or re.search(NUMERALS, plain, re.IGNORECASE) is not None


NUMERALS = (
    "[零〇一二两兩三四五六七八九十百千万萬亿億廿卅倍番半]|half|third|quarter|doubl|tripl|twice|couple|dozen|hundred|thousand|million"
    "|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|twent|thirt|fort|fift|sixt|sevent|eight|ninet|first|second|fifth|ninth|twelfth"
)


@settings(max_examples=250, deadline=None)
@given(TEXTS, TEXTS, PUBLISHED)
def test_any_text_is_read_and_every_claim_stands_at_its_offsets(
    title: str, body: str, published: Published | None
) -> None:
    check_claims(READER.read(Document(title, body, published)))


@settings(max_examples=150, deadline=None)
@given(mutated_texts(), PUBLISHED)
def test_any_version_of_a_labelled_text_is_read_so_too(body: str, published: Published | None) -> None:
    check_claims(READER.read(Document("", body, published)))


@pytest.mark.parametrize("said", ["跻身外资企业增值电信业务试点名单", "获许经营增值电信业务试点"])
def test_a_pages_icon_stands_for_no_firm(said: str) -> None:
    """Frames let characters of private use stand for the names of a sentence; a page's own was one of no firm."""
    news = "工信部公布外资企业增值电信业务试点进展。西门子参会,"
    reading = READER.read(Document("", f"{news}\ue900{said}。"))
    plain = READER.read(Document("", f"{news}{said}。"))
    assert [(one.name, one.status) for one in reading.firms] == [(one.name, one.status) for one in plain.firms]
    assert {one.name for one in reading.firms} == {"西门子"}
    assert [one for one in reading.firms if one.status == "approved" and not one.review] == []
    check_claims(reading)


ONES = "零一二三四五六七八九"
SMALL = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen
"""
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def write_han(value: int) -> str:
    """A number below ten thousand in Chinese, as one writes it: 一百零三, 十三, 二千四百."""
    text, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // unit % 10
        if digit:
            text += ("零" if gap and text else "") + ONES[digit] + name
        gap = not digit
    return text.removeprefix("一") if text.startswith("一十") else text


def write_english(value: int) -> str:
    """A number below a thousand in English words."""
    if value < 20:
        return SMALL.split()[value - 1]
    if value < 100:
        return TENS.split()[value // 10 - 2] + (f"-{write_english(value % 10)}" if value % 10 else "")
    rest = f" and {write_english(value % 100)}" if value % 100 else ""
    return f"{write_english(value // 100)} hundred{rest}"


@settings(max_examples=120, deadline=None)
@given(st.integers(2, 999))
def test_a_number_is_read_as_it_is_written_in_digits_and_in_words(value: int) -> None:
    wide = "".join(chr(0xFF10 + int(digit)) for digit in str(value))
    chinese = "工信部批准{}家外资企业开展增值电信业务经营试点。"
    english = "MIIT approved {} foreign-invested companies for the value-added telecom pilot."
    for frame, written in (
        (chinese, str(value)), (chinese, wide), (chinese, write_han(value)),
        (english, str(value)), (english, write_english(value)),
    ):  # fmt: skip
        counts = READER.read(Document("", frame.format(written))).counts
        assert [one.value for one in counts] == [value], written
        assert written in counts[0].quote


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


#: Of each kind one that a loop within a loop has cost dearly, or may: the number makes each piece another.
REPEATED = {
    "one figure again and again": " 20 appl",
    "days beside figures": "23年底的1926家、",
    "administrations without a province": "省通信管理局介绍{n},",
    "items within a line": "{n}.甲乙丙丁公司;",
    "ends by places": "13家企业失去批复,北京占{n}家,上海3家,",
    "counts": "第二批{n}家外资企业获批增值电信业务试点。",
    "counts in one clause": "第二批{n}家外资企业获批,",
    "stocks with growth": "截至2025年2月底,外商投资电信企业达{n}家,同比增长{n}%。",
    "parts": "其中{n}家在上海,",
    "rows of parts": "其中{n}家在上海。",
    "rows of parts by place": "按地区看,上海{n}家,北京{n}家。",
    "dates that lean on others": "同年{n}月,当年2月28日,",
    "policy acts": "{n}月1日,工信部印发《增值电信业务试点通知{n}》。",
    "a list of firms": "{n}. 西门子甲{n}科技(上海)有限公司\n",
    "firms in a row": "北京甲乙{n}科技有限公司、",
    "English firms": "Example {n} Technology Co., Ltd., Siemens and ",
    "English counts": "Foreign-invested telecom firms numbered {n} at the end of February 2025, up {n}%. ",
    "English totals": "A total of {n} firms had been approved for the telecom pilot by May {n}. ",
    "English rounds": "The first batch had {n} firms in March and the total is now {n}. ",
    "papers": "第{n}批{n}张试点批复,",
    "rows with two days": "| 2025年2月3日 | 2025年2月28日 | 甲{n}科技有限公司 |\n",
    "English rows with two days": "| 3 February 2025 | 28 February 2025 | {n} |\n",
    "days from days": "4月{n}日获批,次日公布,",
    "English days and rates": "It rose {n} percent on 10 April 2026, two days earlier by {n}%, on the 3rd. ",
    "rates": "外商投资电信企业比一年前高{n}%,其中三成,",
    "capitals": "Ministry Of A{n} B ",
    "brackets": "(中国)(",
}


def repeat(piece: str, length: int) -> str:
    """The piece again and again, numbered, behind a sentence that makes the text relevant."""
    text, pieces, numbers = "工信部批准以下外资企业开展增值电信业务试点:\n", [], count(2)
    while length > 0:
        pieces.append(piece.replace("{n}", str(next(numbers))))
        length -= len(pieces[-1])
    return text + "".join(pieces)


@pytest.mark.unmeasured
@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED.keys())
def test_time_grows_as_the_text_does(piece: str) -> None:
    """Four times the text takes some four times as long, not sixteen times."""
    assert grows_no_faster(repeat(piece, 3_000), repeat(piece, 12_000))


@pytest.mark.parametrize("told", ["工信部批准西门子公司", "西门子公司"])
def test_words_that_join_names_and_join_none_take_no_longer_than_others(told: str) -> None:
    """They could be parted into names of a row in millions of ways, and each was tried: a second for a few firms."""
    text = "工信部批准外资企业开展增值电信业务试点。" + f"{told}{'和及与' * 60}。" * 15
    READER.read(Document("", text[:100], Published("2025-03-12")))
    assert measure(text, 2) < 1


@pytest.mark.parametrize("part", ["西门子公司 ", "西门子公司获批", "西门子\u2028公司\x1c"])
def test_names_in_a_line_that_nothing_parts_take_no_longer_than_others(part: str) -> None:
    """Some thirty of them, and other words behind: each 公司 was tried as the end of a name and as none, for ever."""
    text = f"工信部批准外资企业开展增值电信业务试点。{part * 28}等"
    READER.read(Document("", text[:60], Published("2025-03-12")))
    assert measure(text, 2) < 1


@pytest.mark.parametrize(
    ("between", "grew"),
    [
        (f"{'1' * 60}甲,", "同比增长30%。"),
        (f"{'企业数' * 60}甲,", "同比增长30%。"),
        (f" {'year on year telecom permits ' * 30}Xx, ", "up 30 percent."),
        (" ", f"grew 30 percent {'to exceed over the ministry data ' * 30}Xx."),
    ],
)
def test_a_long_row_of_plain_words_beside_a_growth_takes_no_longer_than_others(between: str, grew: str) -> None:
    """They could be parted into words in millions of ways: a hundred digits held the reader for ever."""
    total = "外商投资电信企业" if grew.startswith("同比") else "Foreign-invested telecom companies"
    text = f"工信部批准外资企业开展增值电信业务试点。MIIT counts them. {total}{between}{grew}"
    READER.read(Document("", text[:60], Published("2025-03-12")))
    assert measure(text, 2) < 1


@given(
    st.lists(st.sampled_from(["公司", "甲乙丙丁", "甲", "(", "(原公司)", ")", "、", ";", ",", " ", "a" * 20])).map(
        "".join
    )
)
def test_a_line_of_names_is_what_its_pattern_says(text: str) -> None:
    pattern = re.compile(r"(?:[^,。;:、]{4,40}公司(?:\([^)]{0,40}\))?[、;]?)+")
    assert is_names_only(text[:60]) == (pattern.fullmatch(text[:60]) is not None)


@pytest.mark.unmeasured
def test_time_grows_with_the_texts_of_the_corpora_as_they_do() -> None:
    text = "".join(BODIES[:75])
    assert grows_no_faster(text[:6_000], text[:24_000])


@pytest.mark.unmeasured
@pytest.mark.parametrize("piece", ["北京甲乙{n}科技有限公司、", "Example {n} Technology Co., Ltd., "])
def test_two_thousand_firms_are_all_read_in_time_that_grows_as_they_do(piece: str) -> None:
    short, long = (
        "MIIT工信部批准: " + "".join(piece.replace("{n}", str(number)) for number in range(amount))
        for amount in (500, 2_000)
    )
    assert len(READER.read(Document("", long)).firms) == 2_000
    assert grows_no_faster(short, long)


def grows_no_faster(short: str, long: str) -> bool:
    """Whether four times the text takes some four times the work: in calls, which no load changes, and in time.

    A loop within a loop shows in the calls; a pattern that runs over the whole text from every place shows in the time
    alone (sixteen times). The time is the best of several tries of both, so that a busy machine says nothing.
    """
    if count_calls(long) > 6 * count_calls(short):
        return False
    best_short, best_long = measure(short, 3), measure(long, 1)
    for _ in range(6):
        if best_long <= 8 * max(best_short, 0.002):
            return True
        best_short, best_long = min(best_short, measure(short, 3)), min(best_long, measure(long, 2))
    return False


def count_calls(text: str) -> int:
    """How many functions a reading calls, those written in C among them."""
    calls = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    document = Document("", text, Published("2025-03-12"))
    for _ in range(2):  # patterns are compiled when they are first tried, and together when a text comes again
        read_anew(document)
    sys.setprofile(note)
    try:
        read_anew(document)
    finally:
        sys.setprofile(None)
    return calls


def measure(text: str, runs: int) -> float:
    document = Document("", text, Published("2025-03-12"))
    return min(measure_cpu(lambda: read_anew(document)) for _ in range(runs))


def read_anew(document: Document) -> Reading:
    """Reads as if nobody had before: what is remembered of a short text's sentences and no more of a long one's."""
    forget_texts()
    return READER.read(document)
