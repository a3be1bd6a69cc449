"""The one document that `read` is given: a file, standard input, an address, or an article of the archive."""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from domain.dates import parse_published
from domain.errors import CommandError, FetchError, MiitwatchError
from miitwatch.clock import read_clock
from miitwatch.folding.orders import tidy_id
from miitwatch.loading import load_settings, open_for_reading
from miitwatch.settings.config_files import find_config

if TYPE_CHECKING:
    from domain.pages import Article
    from parsers.facts.text.document import Document

#: Files on this disk are what their names say, tables saved as a web page too.
ATTACHMENTS = {".pdf", ".doc", ".docx", ".xls", ".xlsx", ".wps", ".ofd", ".rar", ".zip"}
_STORED = re.compile(r"A-(\d{1,15})")
_ELEMENT = re.compile(rb"\s*(?:<!--|<[a-z])")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")


def load_document(config_path: Path | None, named: str, *, allow_private: bool = False) -> "Document":
    """What `read` reads. Raises CommandError where there is no such document, MiitwatchError where nothing is in it."""
    from miitwatch.reading.reading import cut_text
    from parsers.facts.text.document import Document

    if config_path is not None:
        find_config(config_path, {}, Path.cwd())  # asked for by name: it must be there, though a file needs none
    if (stored := _STORED.fullmatch(tidy_id(named))) and not Path(named).exists():
        return _load_stored(config_path, int(stored[1]))
    article = _load_article(config_path, named, allow_private)
    text = "\n\n".join([article.body, *(one.text for one in article.attachments if one.text)]).strip()
    text, unread = cut_text(text, article.list_unread())
    if not text and not article.title and unread:
        raise MiitwatchError(f"{named}: nothing to read in it: {'; '.join(unread)}")
    return Document(title=article.title, body=text, published=article.published, url=article.url, unread=unread)


def _load_stored(config_path: Path | None, number: int) -> "Document":
    """An article as the daemon read it: its text, its publisher's standing, and whether only a headline was known."""
    from storage.ledger.lookups import load_article

    with open_for_reading(config_path) as app, app.store.read() as db:
        row = load_article(db, number)
    if row is None:
        raise CommandError(f"there is no article A-{number}. `miitwatch articles` lists them.")
    if row["text"] is None:
        raise MiitwatchError(f"A-{number}: its text is no longer kept. Read it at its address: {row['url']}")
    return _make_stored(row)


def _make_stored(row: dict[str, Any]) -> "Document":
    from parsers.facts.text.document import Document

    title, text = str(row["title"] or ""), str(row["text"])
    titled = bool(title) and text.startswith(f"{title}\n")
    return Document(
        title=title if titled else "",
        body=text[len(title) + 1 :] if titled else text,
        published=parse_published(row["published"]),
        authority=row["authority"],
        url=row["url"],
        basis=row["basis"],
    )


def _load_article(config_path: Path | None, document: str, allow_private: bool) -> "Article":
    from domain.pages import Article
    from parsers.articles import parse_article
    from parsers.attachments import read_attachment
    from parsers.file_kinds import is_file

    body, url, content_type = _load_bytes(config_path, document, allow_private)
    name = url.rpartition("/")[2]
    if Path(name).suffix.lower() in ATTACHMENTS or is_file(body, url, content_type):
        return Article(url, "", "", attachments=(read_attachment(body, name, url, content_type),))
    if _looks_like_html(body, name):
        return parse_article(body, url, content_type, load_settings(config_path, sends=False).templates)
    from parsers.decoding import decode

    decoded = decode(body, content_type, url)
    for warning in decoded.warnings:
        click.echo(f"{document}: {warning}.", err=True)
    return Article(url, "", decoded.text)


def _looks_like_html(body: bytes, name: str) -> bool:
    """A page by its first words, or a file that is called one and begins with an element: a fragment has no head."""
    start = body[:2000].lower()
    if any(word in start for word in (b"<html", b"<!doctype html", b"<body", b"<head")):
        return True
    return Path(name).suffix.lower() in {".html", ".htm", ".xhtml"} and _ELEMENT.match(start) is not None


def _load_bytes(config_path: Path | None, document: str, allow_private: bool) -> tuple[bytes, str, str]:
    if document == "-":
        return sys.stdin.buffer.read(), "stdin:-", ""
    scheme = _SCHEME.match(document)
    if scheme and scheme[1].lower() in ("http", "https"):
        return _fetch(config_path, document, allow_private)
    path = Path(document)
    if scheme and not path.exists():
        raise CommandError(
            f"cannot read {document}: http and https addresses, files and standard input (-) are read, "
            f"no {scheme[1]} address"
        )
    return read_regular(path), path.resolve().as_uri(), ""


def read_regular(path: Path) -> bytes:
    """A file's bytes. Raises CommandError where it cannot be read, or is none: a pipe or a device may never end."""
    try:
        if not path.is_dir() and path.exists() and not path.is_file():
            raise CommandError(f"cannot read {path}: it is a pipe or device and no file; give it as standard input (-)")
        return path.read_bytes()
    except OSError as error:
        raise CommandError(f"cannot read {path}: {error.strerror}") from error


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
    except FetchError as error:
        if error.name != "private-address" or allow_private:
            raise
        raise CommandError(f"{error}. If it is meant: --allow-private") from error
    finally:
        client.close()
    return page.body, page.final_url, page.content_type
