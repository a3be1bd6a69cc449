"""read and parse: what is stated in one document, what the parser makes of one file."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from domain.dates import Published, parse_published
from domain.errors import ConfigError, MiitwatchError
from domain.firms import load_gazetteer
from miitwatch.clock import read_clock
from miitwatch.describing import describe_reading, print_reading
from miitwatch.loading import load_settings

if TYPE_CHECKING:
    from domain.pages import Article, Listing

ATTACHMENTS = {".pdf", ".doc", ".docx", ".xls", ".xlsx", ".wps", ".ofd", ".rar", ".zip"}


@click.command()
@click.argument("document", metavar="FILE|URL|-")
@click.option("--title", default="", help="The document's title, where it does not stand in it.")
@click.option(
    "--published", "published_text", metavar="DATE", help="When it was published: 2025-02-28 or an ISO instant."
)
@click.option("--language", default="auto", metavar="zh|en|auto", help="The document's language.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--allow-private", is_flag=True, help="Let a URL lead into a private network or to this machine.")
@click.pass_obj
def read(
    config_path: Path | None,
    document: str,
    title: str,
    published_text: str | None,
    language: str,
    as_json: bool,
    allow_private: bool,
) -> None:
    """Say what is stated in one document: a text, an HTML page or an attachment (PDF, Word, Excel).

    \b
    Examples:
      miitwatch read notice.html
      miitwatch read --json --title "首批13家外资企业获批" --published 2025-02-28 text.txt
      echo "MIIT approved 13 foreign firms" | miitwatch read -

    Offsets count characters (code points) of the printed text, whose first line is the title when one is given;
    every quote stands there exactly.
    """
    from parsers.facts.document import Document
    from parsers.facts.reader import Reader

    article = _load_document(config_path, document, allow_private)
    text = "\n\n".join([article.body, *(one.text for one in article.attachments if one.text)]).strip()
    if not text and not title and not article.title:
        unread = "; ".join(one.unread for one in article.attachments if one.unread)
        raise MiitwatchError(f"{document}: nothing to read in it{': ' + unread if unread else ''}")
    reading = Reader(load_gazetteer()).read(
        Document(
            title=title or article.title,
            body=text,
            published=_parse_date(published_text) or article.published,
            language=language,
            url=article.url,
            unread=tuple(f"{one.name}: {one.unread}" for one in article.attachments if one.unread),
        )
    )
    click.echo(
        json.dumps(describe_reading(reading), ensure_ascii=False, indent=2) if as_json else print_reading(reading)
    )


def _parse_date(text: str | None) -> Published | None:
    try:
        return parse_published(text)
    except ValueError:
        raise ConfigError(
            f"--published {text!r} is not a date: write 2025-02-28, 2025-02 or 2025-02-28T16:00:00+08:00"
        ) from None


def _load_document(config_path: Path | None, document: str, allow_private: bool) -> "Article":
    from domain.pages import Article
    from parsers.articles import parse_article
    from parsers.attachments import read_attachment

    body, url, content_type = _load_bytes(config_path, document, allow_private)
    name = url.rpartition("/")[2]
    if Path(name).suffix.lower() in ATTACHMENTS or (
        content_type and "text" not in content_type and "ml" not in content_type
    ):
        return Article(url, "", "", attachments=(read_attachment(body, name, url, content_type),))
    if _looks_like_html(body):
        return parse_article(body, url, content_type)
    from parsers.decoding import decode

    return Article(url, "", decode(body, content_type, url).text)


def _looks_like_html(body: bytes) -> bool:
    start = body[:2000].lower()
    return b"<html" in start or b"<!doctype html" in start or b"<body" in start or b"<head" in start


def _load_bytes(config_path: Path | None, document: str, allow_private: bool) -> tuple[bytes, str, str]:
    if document == "-":
        return sys.stdin.buffer.read(), "stdin:-", ""
    if document.startswith(("http://", "https://")):
        return _fetch(config_path, document, allow_private)
    path = Path(document)
    try:
        return path.read_bytes(), path.resolve().as_uri(), ""
    except OSError as error:
        raise ConfigError(f"cannot read {document}: {error.strerror}") from error


def _fetch(config_path: Path | None, url: str, allow_private: bool) -> tuple[bytes, str, str]:
    from crawler.fetching import Fetcher
    from crawler.hosts import HostBook
    from crawler.pages import fetch_page
    from domain.sources import Source
    from network.client import Client

    settings = load_settings(config_path).crawler
    client = Client(settings)
    try:
        fetcher = Fetcher(client, HostBook({}, settings), settings, read_clock)
        source = Source("command line", "list", url, allow_private=allow_private)
        page = fetch_page(url, source, fetcher, read_clock())
    finally:
        client.close()
    return page.body, page.final_url, page.content_type


@click.command()
@click.argument("what", type=click.Choice(["feed", "page"]))
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--url", required=True, help="The address that the file came from; relative links are resolved against it."
)
@click.option("--content-type", default="", help="The Content-Type header that came with it.")
def parse(what: str, file: Path, url: str, content_type: str) -> None:
    """Show, as JSON, what the parser makes of one feed or page as received.

    \b
    Example:
      miitwatch parse feed rss.xml --url https://example.org/rss.xml --content-type "text/xml; charset=gb2312"
    """
    from parsers.articles import parse_article
    from parsers.feeds import parse_feed

    body = file.read_bytes()
    if what == "feed":
        answer = _describe_listing(parse_feed(body, url, content_type))
    else:
        answer = _describe_article(parse_article(body, url, content_type))
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2))


def _describe_listing(listing: "Listing") -> dict[str, Any]:
    return {
        "entries": [
            {
                "id": entry.id or None,
                "title": entry.title,
                "link": entry.url,
                "published": entry.published.as_text() if entry.published else None,
                "summary": entry.summary,
                "text": _strip_markup(entry.html),
                "publisher": entry.publisher or None,
            }
            for entry in listing.entries
        ],
        "warnings": list(listing.warnings),
    }


def _strip_markup(html: str) -> str:
    """The text of an entry that carries its own HTML; empty where it carries none."""
    from domain.pages import Entry
    from parsers.articles import parse_entry_html

    return parse_entry_html(Entry("https://entry.invalid/", "", html=html)).body if html else ""


def _describe_article(article: "Article") -> dict[str, Any]:
    return {
        "title": article.title,
        "published": article.published.as_text() if article.published else None,
        "source": article.source or None,
        "text": article.body,
        "attachments": [{"name": one.name, "url": one.url} for one in article.attachments],
        "template": article.template,
    }
