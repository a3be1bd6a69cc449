"""Web archives, document stores and saved pages as bytes: what stands in them, and where they are damaged."""

import gzip
import random
from io import BytesIO
from pathlib import Path

import pytest
from archives import WarcFile

from domain.errors import ParseError
from parsers.line_files import Line, read_lines, read_stored
from parsers.own_address import find_own_address
from parsers.warc_files import DamagedError, read_answers

LIMIT = 100_000


def noise(size: int, seed: int = 1) -> bytes:
    """Letters that no compression makes much smaller."""
    letters = random.Random(seed)
    return bytes(letters.randrange(97, 123) for _ in range(size))


@pytest.mark.parametrize("gzipped", [True, False])
def test_answers_come_in_order_with_their_places_and_each_place_is_where_one_can_begin(gzipped: bool) -> None:
    warc = WarcFile(gzipped)
    for number in range(4):
        warc.add_other(f"https://news.test/{number}", "request")
        warc.add(f"https://news.test/{number}", noise(5_000, number))
    data = warc.out.getvalue()
    answers = list(read_answers(BytesIO(data), 0, LIMIT))
    assert [one.url for one in answers] == [f"https://news.test/{number}" for number in range(4)]
    assert [one.body for one in answers] == [noise(5_000, number) for number in range(4)]
    assert [one.at for one in answers] == warc.offsets[1::2]
    assert answers[0].headers[0] == ("Content-Type", "text/html; charset=utf-8")
    assert (answers[0].status, answers[0].status_line) == (200, "HTTP/1.1 200 OK")
    assert answers[0].captured == "2025-03-05T06:07:08Z"
    again = list(read_answers(BytesIO(data), answers[1].next, LIMIT))
    assert [one.url for one in again] == ["https://news.test/2", "https://news.test/3"]
    assert [one.next for one in again] == [one.next for one in answers[2:]]


def test_chunks_are_joined_and_what_was_joined_already_stays_as_it_is() -> None:
    warc = WarcFile()
    warc.add("https://a.test/1", b"5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n", headers=[("Transfer-Encoding", "chunked")])
    warc.add("https://a.test/2", b"hello world", headers=[("Transfer-Encoding", "chunked")])
    bodies = [one.body for one in read_answers(BytesIO(warc.out.getvalue()), 0, LIMIT)]
    assert bodies == [b"hello world", b"hello world"]


def test_a_body_larger_than_the_limit_is_not_kept_and_what_follows_is_read() -> None:
    warc = WarcFile()
    warc.add("https://a.test/large", b"a" * 3_000_000)
    warc.add("https://a.test/edge", b"b" * (LIMIT + 1))
    warc.add("https://a.test/small", b"c" * LIMIT)
    answers = list(read_answers(BytesIO(warc.out.getvalue()), 0, LIMIT))
    assert [None if one.body is None else len(one.body) for one in answers] == [None, None, LIMIT]


def test_a_repetition_kept_by_reference_has_no_body_of_its_own() -> None:
    warc = WarcFile()
    warc.add_other("https://a.test/1", "revisit")
    (answer,) = read_answers(BytesIO(warc.out.getvalue()), 0, LIMIT)
    assert (answer.url, answer.by_reference) == ("https://a.test/1", True)


@pytest.mark.parametrize("gzipped", [True, False])
@pytest.mark.parametrize("there", [1, 12, 60])
def test_a_file_that_is_cut_off_amid_the_beginning_of_a_record_says_so(gzipped: bool, there: int) -> None:
    """warcio takes so little of one for the end of the archive."""
    warc = WarcFile(gzipped)
    for number in range(3):
        warc.add(f"https://news.test/{number}", noise(500, number))
    cut = warc.out.getvalue()[: warc.offsets[2] + there]
    answers = []
    with pytest.raises(DamagedError) as raised:
        answers.extend(one.url for one in read_answers(BytesIO(cut), 0, LIMIT))
    assert raised.value.at == warc.offsets[2]
    assert answers == ["https://news.test/0", "https://news.test/1"]


def test_empty_lines_behind_the_last_record_are_its_end() -> None:
    warc = WarcFile(gzipped=False)
    warc.add("https://news.test/0", noise(500))
    data = warc.out.getvalue()
    for more in (b"", b"\r\n\r\n"):
        assert len(list(read_answers(BytesIO(data + more), 0, LIMIT))) == 1


@pytest.mark.parametrize("gzipped", [True, False])
def test_a_file_that_is_cut_off_says_where_and_what_stood_before_is_read(gzipped: bool) -> None:
    warc = WarcFile(gzipped)
    for number in range(3):
        warc.add(f"https://news.test/{number}", noise(20_000, number))
    cut = warc.out.getvalue()[: warc.offsets[2] + 3_000]
    answers: list[str] = []
    with pytest.raises(DamagedError, match=r"cut off: [\d,]+ of [\d,]+ bytes") as raised:
        answers.extend(one.url for one in read_answers(BytesIO(cut), 0, LIMIT))
    assert answers == ["https://news.test/0", "https://news.test/1"]
    assert raised.value.at == warc.offsets[2]


def test_broken_gzip_ends_the_file_and_no_record_is_looked_for_behind_it() -> None:
    """Bytes that look like a record may lie in another one's body, and would speak in the name of any address."""
    forged = WarcFile()
    forged.add("https://www.miit.gov.cn/forged", b"<p>forged</p>")
    warc = WarcFile()
    warc.add("https://news.test/0", noise(20_000, 0))
    warc.add("https://news.test/1", noise(20_000, 1) + forged.out.getvalue() + noise(5_000, 2))
    warc.add("https://news.test/2", noise(20_000, 3))
    data = bytearray(warc.out.getvalue())
    data[warc.offsets[1] + 2_000 : warc.offsets[1] + 2_100] = b"\xff" * 100
    answers: list[str] = []
    with pytest.raises(DamagedError) as raised:
        answers.extend(one.url for one in read_answers(BytesIO(bytes(data)), 0, LIMIT))
    assert answers == ["https://news.test/0"]
    assert raised.value.at == warc.offsets[1]


@pytest.mark.parametrize(
    "data", [b"no archive at all\n" * 50, gzip.compress(b"neither\n" * 50, mtime=0), b"WARC/1.0\r\n\r\n"]
)
def test_what_is_no_archive_is_damaged_at_its_first_byte(data: bytes) -> None:
    with pytest.raises(DamagedError) as raised:
        list(read_answers(BytesIO(data), 0, LIMIT))
    assert raised.value.at == 0


def test_an_archive_packed_as_one_says_so() -> None:
    warc = WarcFile(gzipped=False)
    for number in range(2):
        warc.add(f"https://news.test/{number}", b"x")
    with pytest.raises(DamagedError, match="packed in one piece") as raised:
        list(read_answers(BytesIO(gzip.compress(warc.out.getvalue())), 0, LIMIT))
    assert raised.value.at == 0


def test_an_empty_file_holds_nothing() -> None:
    assert list(read_answers(BytesIO(b""), 0, LIMIT)) == []


def test_lines_have_numbers_and_places_and_a_long_one_is_passed_over() -> None:
    data = b'{"a": 1}\n\n' + b"x" * 50 + b"\n" + b'{"b": 2}'
    lines = list(read_lines(BytesIO(data), 0, 1, 20))
    assert lines == [Line(1, b'{"a": 1}', 9), Line(3, None, 61), Line(4, b'{"b": 2}', 69)]
    assert list(read_lines(BytesIO(data), 61, 4, 20)) == [Line(4, b'{"b": 2}', 69)]
    assert list(read_lines(BytesIO(b"12345\r\n12345"), 0, 1, 5)) == [Line(1, b"12345", 7), Line(2, b"12345", 12)]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"url": ', "no JSON, column 9"),
        (b"[1]", "a JSON list"),
        (b'"text"', "a JSON str"),
        (b'{"url": "https://a.test/", "title": "t"}', "neither text nor html in it; it has: title, url"),
        (b'{"text": ["a"]}', "text is no text but list"),
        (b"\xff\xfe", "no JSON"),
        (b"[" * 100_000, "no JSON"),
    ],
)
def test_a_line_that_is_no_document_says_why(line: bytes, said: str) -> None:
    with pytest.raises(ParseError, match=said):
        read_stored(line)


@pytest.mark.parametrize(
    ("published", "day", "badly"),
    [
        ('"2025-02-28"', "2025-02-28", ""),
        ('"2025-02-28T23:30:00Z"', "2025-03-01", ""),
        ("1740700800000", "2025-02-28", ""),
        ('"last week"', None, "last week"),
        ("null", None, ""),
        ('""', None, ""),
    ],
)
def test_a_stores_date_is_read_as_it_stands_or_is_none(published: str, day: str | None, badly: str) -> None:
    stored = read_stored(f'{{"url": "https://a.test/", "text": "t", "published": {published}}}'.encode())
    assert (stored.published.day if stored.published else None, stored.dated_badly) == (day, badly)


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ('<link rel="canonical" href="https://a.test/1?a=1&amp;b=2">', "https://a.test/1?a=1&b=2"),
        ("<link href=https://a.test/2 rel=canonical>", "https://a.test/2"),
        ("<meta property='og:url' content='http://a.test/3'>", "http://a.test/3"),
        ('<link rel="canonical" href="/relative">', ""),
        ('<link rel="canonical" href="javascript:x">', ""),
        ("<title>none</title>", ""),
    ],
)
def test_a_saved_page_may_say_where_it_stood(head: str, address: str) -> None:
    assert find_own_address(f"<html><head>{head}</head>") == address


def test_a_file_given_by_path_is_read_from_any_record(tmp_path: Path) -> None:
    warc = WarcFile()
    warc.add("https://news.test/0", b"zero")
    warc.add("https://news.test/1", b"one")
    with warc.save(tmp_path / "a.warc.gz").open("rb") as file:
        assert [one.body for one in read_answers(file, warc.offsets[1], LIMIT)] == [b"one"]
