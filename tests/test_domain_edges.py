"""The edges of values: what is coarse, missing, given twice or no such thing."""

from datetime import UTC, datetime
from typing import Any

import pytest
from records import make_finding

from domain.addresses import canonicalise_address, host_of, read_stripped
from domain.dates import Published, iso_utc, parse_published, publish_at
from domain.findings import StatedCount
from domain.firms import parse_gazetteer
from domain.naming import class_firms
from domain.record import load_record, mark_row, name_source, parse_record

HEAD = "# version 1\nkey,group,zh,en,aliases,basis,same_as,split_from\n"
ROW = 'recorded = "2026-11-01"\n[[row]]\nkey = "a"\ngrade = "good"\nkind = "approval"\ntext = "t"\nbasis = "b"\n'


def test_an_article_of_the_ministry_has_one_address_whatever_stands_behind_it() -> None:
    number = "0123456789abcdef0123456789abcdef"
    plain = f"https://www.miit.gov.cn/art_{number}.html"
    column = f"http://wap.miit.gov.cn/xwfb/art/2025/art_{number.upper()}.html?from=timeline#top"
    assert canonicalise_address(column) == canonicalise_address(plain) == plain
    assert read_stripped(column) == "", "its number alone chooses it"
    assert read_stripped("https://paper.example/notice.html?ref=99&utm_source=x&id=1") == "ref=99"


@pytest.mark.parametrize(
    ("text", "precision", "earliest", "latest"),
    [
        ("2025-02-28T00:14:00Z", "minute", "2025-02-28T00:14:00Z", "2025-02-28T00:14:00Z"),
        ("2025-02-28", "day", "2025-02-27T16:00:00Z", "2025-02-28T15:59:59Z"),
        ("2024-02", "month", "2024-01-31T16:00:00Z", "2024-02-29T15:59:59Z"),
        ("2024-12", "month", "2024-11-30T16:00:00Z", "2024-12-31T15:59:59Z"),
    ],
)
def test_a_publication_means_every_instant_of_its_beijing_day_or_month(
    text: str, precision: str, earliest: str, latest: str
) -> None:
    published = parse_published(text)
    assert published is not None
    assert (published.as_text(), published.precision) == (text, precision)
    assert (iso_utc(published.earliest()), iso_utc(published.latest())) == (earliest, latest)


def test_an_instant_without_a_zone_is_refused_wherever_it_would_be_kept() -> None:
    naive = datetime(2025, 2, 28, 8, 14)  # noqa: DTZ001 - what must be refused
    for keep in (publish_at, iso_utc):
        with pytest.raises(ValueError, match="needs a zone"):
            keep(naive)
    assert publish_at(datetime(2025, 2, 28, 20, 0, tzinfo=UTC)) == Published(
        "2025-03-01", datetime(2025, 2, 28, 20, 0, tzinfo=UTC)
    )


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ("a,,甲,,,,,\na,,乙,,,,,\n", "gives a key twice"),
        ("a,,,,,,,\n", "a row without key or name"),
        ("a,,甲,,,,b,\n", "a is merged and split, or gives no reason"),
        ("a,,甲,,,why,b,b\nb,,乙,,,,,\n", "a is merged and split, or gives no reason"),
        ("a,,甲,,,why,c,\n", "a names c, which is no firm of its own"),
    ],
)
def test_a_table_of_firms_that_contradicts_itself_is_refused(rows: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        parse_gazetteer(HEAD + rows)


def test_a_firm_that_is_another_lends_it_its_names() -> None:
    table = parse_gazetteer(HEAD + "a,,甲,,one;two,why,b,\nb,,乙,,,,,\nc,,丙,,,why,,b\n")
    assert [(firm.key, set(firm.names)) for firm in table.firms] == [("b", {"乙", "甲", "one", "two"}), ("c", {"丙"})]
    assert [one.renamed for one in table.identities] == [("a", "b"), ("b", "c")]


def test_a_row_that_says_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="text and basis must say something"):
        parse_record(ROW.replace('basis = "b"', 'basis = " "'))


def test_every_shipped_row_says_who_said_it_and_that_it_was_not_observed() -> None:
    for row in load_record():
        assert name_source(row)
        assert mark_row(row).startswith("shipped, not observed here")


@pytest.mark.parametrize(
    ("counts", "not_named"),
    [
        ((), None),
        ((StatedCount(13, "over", "batch", ()),), None),
        ((StatedCount(4, "exact", "subset", ()), StatedCount(13, "exact", "batch", ())), 11),
    ],
)
def test_how_many_are_not_named_is_a_number_only_where_an_exact_count_is_stated(
    counts: tuple[Any, ...], not_named: int | None
) -> None:
    assert class_firms(make_finding(counts=counts)).not_named == not_named


def test_an_address_keeps_the_bytes_of_its_query_and_the_brackets_of_its_host() -> None:
    gb2312 = [canonicalise_address(f"http://a.example/n?t={one}&from=app") for one in ("%B9%AB", "%B8%E6")]
    assert gb2312 == ["https://a.example/n?t=%B9%AB", "https://a.example/n?t=%B8%E6"]
    utf8 = "https://a.example/n?t=%E5%85%AC&q=a+b"
    assert [canonicalise_address(f"http://a.example/n?t={one}&q=a%20b") for one in ("公", "%e5%85%ac")] == [utf8, utf8]
    six = canonicalise_address("http://[2001:db8::1]:8080/a")
    assert (six, host_of(six)) == ("https://[2001:db8::1]:8080/a", "[2001:db8::1]:8080")
