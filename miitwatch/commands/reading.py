"""read and parse: what is stated in one document, what the parser makes of one file."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from domain.altering import alter
from domain.dates import Published, parse_published
from domain.errors import CommandError, MiitwatchError
from domain.firms import load_gazetteer
from miitwatch.reading.describing import describe_reading, print_reading
from miitwatch.reading.documents import load_document, read_regular

if TYPE_CHECKING:
    from domain.pages import Article, Listing
    from parsers.facts.reader import Reader
    from parsers.facts.text.document import Document


@click.command()
@click.argument("document", metavar="FILE|URL|A-ID|-")
@click.option("--title", default="", help="The document's title, where it does not stand in it.")
@click.option(
    "--published", "published_text", metavar="DATE", help="When it was published: 2025-02-28 or an ISO instant."
)
@click.option("--language", type=click.Choice(["zh", "en", "auto"]), default="auto", help="The document's language.")
@click.option("--explain", is_flag=True, help="Show the text with its claims marked, and what decided each of them.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--allow-private", is_flag=True, help="Let a URL lead into a private network or to this machine.")
@click.pass_obj
def read(
    config_path: Path | None,
    document: str,
    title: str,
    published_text: str | None,
    language: str,
    explain: bool,
    as_json: bool,
    allow_private: bool,
) -> None:
    """Say what is stated in one document: a text, an HTML page, an attachment (PDF, Word, Excel) or a stored article.

    \b
    Examples:
      miitwatch read notice.html
      miitwatch read --json --title "首批13家外资企业获批" --published 2025-02-28 text.txt
      miitwatch read --explain A-12
      echo "MIIT approved 13 foreign firms" | miitwatch read -

    Offsets count characters (code points) of the printed text, whose first line is the title when one is given;
    every quote stands there exactly.
    """
    from parsers.facts.reader import Reader

    given = load_document(config_path, document, allow_private=allow_private)
    wanted = alter(
        given,
        title=title or given.title,
        published=_parse_date(published_text) or given.published,
        language=language,
    )
    if not wanted.body and not wanted.title:
        raise MiitwatchError(f"{document}: nothing to read in it")
    reader = Reader(load_gazetteer())
    if explain:
        _print_explained(reader, wanted, as_json=as_json)
        return
    reading = reader.read(wanted)
    _print_json(describe_reading(reading)) if as_json else click.echo(print_reading(reading))


def _print_explained(reader: "Reader", wanted: "Document", *, as_json: bool) -> None:
    from miitwatch.reading.explaining import describe_trace, print_explanation

    reading, trace = reader.explain(wanted)
    if as_json:
        _print_json(describe_reading(reading) | {"explanation": describe_trace(trace)})
    else:
        click.echo(print_explanation(reading, trace))


def _print_json(answer: dict[str, Any]) -> None:
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2))


def _parse_date(text: str | None) -> Published | None:
    try:
        return parse_published(text)
    except ValueError:
        raise CommandError(
            f"--published {text!r} is not a date: write 2025-02-28, 2025-02 or 2025-02-28T16:00:00+08:00"
        ) from None


@click.command()
@click.argument("what", type=click.Choice(["feed", "page"]))
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--url", required=True, help="The address that the file came from; relative links are resolved against it."
)
@click.option("--content-type", default="", help="The Content-Type header that came with it.")
@click.option(
    "--templates",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder of templates to lay over the shipped ones, as [reading] templates does.",
)
def parse(what: str, file: Path, url: str, content_type: str, templates: Path | None) -> None:
    """Show, as JSON, what the parser makes of one feed or page as received.

    \b
    Examples:
      miitwatch parse page saved.html --url https://news.example/2025/7.html --templates templates
      miitwatch parse feed rss.xml --url https://example.org/rss.xml --content-type "text/xml; charset=gb2312"
    """
    from parsers.articles import parse_article
    from parsers.feeds import parse_feed
    from parsers.templates import load_folder

    body = read_regular(file)
    if what == "feed":
        answer = _describe_listing(parse_feed(body, url, content_type))
    else:
        own = load_folder(templates) if templates else ()
        answer = _describe_article(parse_article(body, url, content_type, own))
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
