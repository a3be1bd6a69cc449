"""Titles, names and addresses of the web have a length that readers can bear; every cut says so."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields
from records import make_finding

from domain.addresses import LONGEST_ADDRESS, is_web_address, refuse_address
from domain.altering import alter
from domain.lengths import (
    LONGEST_NAME,
    LONGEST_SUMMARY,
    LONGEST_TITLE,
    cut_text,
    limit_article,
    limit_entry,
    limit_finding,
    limit_listing,
)
from domain.pages import Article, Attachment, Entry, Listing

LONG = "首批13家外资企业获批 " * 7_000


@given(st.text(max_size=1_000), st.integers(100, 500))
def test_a_text_is_cut_once_and_says_by_how_much(text: str, most: int) -> None:
    cut = cut_text(text, most)
    assert len(cut) <= most
    assert cut_text(cut, most) == cut
    if len(text) <= most:
        assert cut == text
    else:
        assert cut.endswith(f"of {len(text):,} characters]")


def test_an_entry_keeps_no_text_of_any_length() -> None:
    entry = limit_entry(
        Entry(
            "https://a.example/1",
            LONG,
            summary=LONG,
            id=LONG,
            publisher=LONG,
            publisher_url=f"https://a.example/{LONG}",
            attachments=((LONG, "https://a.example/1.pdf"), ("a.pdf", f"https://a.example/{LONG}.pdf")),
        )
    )
    assert entry.title == f"{LONG[: LONGEST_TITLE - 60].rstrip()} … [cut: the first 340 of 84,000 characters]"
    assert len(entry.summary) <= LONGEST_SUMMARY
    assert len(entry.publisher) <= LONGEST_NAME
    assert entry.id.startswith("sha256:")
    assert entry.publisher_url == ""
    assert [address for _, address in entry.attachments] == ["https://a.example/1.pdf"]
    assert all(len(str(getattr(entry, one.name))) < 5_000 for one in fields(entry))
    assert limit_entry(entry) == entry


def test_an_article_keeps_its_text_and_a_file_at_a_refused_address_is_unread() -> None:
    files = (
        Attachment("名单.pdf", f"https://a.example/{'y' * 70_000}.pdf"),
        Attachment(LONG, "https://a.example/2.pdf"),
    )
    article = limit_article(Article("https://a.example/1", LONG, LONG, source=LONG, language=LONG, attachments=files))
    assert article.body == LONG
    assert len(article.title) <= LONGEST_TITLE
    assert len(article.source) <= LONGEST_NAME
    assert article.attachments[0].unread == "not fetched: an address of 70,022 characters at a.example, over 2,048"
    assert article.attachments[0].url == ""
    assert len(article.attachments[1].name) <= LONGEST_NAME
    assert limit_article(article) == article


def test_a_finding_of_an_older_version_is_shown_with_bearable_words() -> None:
    finding = make_finding()
    assert limit_finding(finding) is finding
    address = f"https://a.example/{'x' * 70_000}"
    (report, *rest) = finding.reports
    long = alter(finding, reports=(alter(report, title=LONG, publisher=LONG, url=address), *rest))
    shown = limit_finding(long).reports[0]
    assert len(shown.title) <= LONGEST_TITLE
    assert len(shown.publisher) <= LONGEST_TITLE
    assert shown.url == "an address of 70,018 characters at a.example, over 2,048"
    assert limit_finding(alter(finding, confirmed_by=address)).confirmed_by == shown.url
    titled = limit_finding(alter(finding, reports=(alter(report, title=LONG),)))
    assert titled.reports[0].url == report.url


def test_a_row_with_an_address_of_any_length_is_refused_by_name() -> None:
    fine = Entry("https://a.example/1", "First batch")
    hostile = [Entry(f"https://a.example/{'x' * 70_000}", f"Batch {number}") for number in range(8)]
    listing = limit_listing(Listing((fine, *hostile, Entry("https://a.example/2", LONG))))
    assert [entry.url for entry in listing.entries] == ["https://a.example/1", "https://a.example/2"]
    assert listing.warnings[0] == "row refused, an address of 70,018 characters at a.example, over 2,048: Batch 0"
    assert listing.warnings[5:] == (
        "3 more rows refused for the length of their address",
        "rows with a title, name or file cut for its length: 1",
    )
    assert all(len(one) < 300 for one in listing.warnings)


def test_a_listing_of_bearable_length_is_the_same_object() -> None:
    listing = Listing((Entry("https://a.example/1", "First batch"),), warnings=("mended",))
    assert limit_listing(listing) is listing


def test_an_address_is_refused_in_few_words_whatever_it_is() -> None:
    longest = f"https://a.example/{'x' * (LONGEST_ADDRESS - 18)}"
    assert is_web_address(longest)
    assert not is_web_address(f"{longest}x")
    assert refuse_address("ftp://a.example") == "no address over http"
    assert refuse_address(f"https://[{'x' * 3_000}") == "an address of 3,009 characters, over 2,048"
