"""Files of a folder: the address that each is known by, and the attachments that lie beside a page."""

from hashlib import sha256
from os import fsdecode, fsencode
from os.path import relpath
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes, urlsplit

from msgspec import Struct

from domain.altering import alter
from domain.archives import Portion
from domain.pages import Article, Attachment, Page, Provenance
from miitwatch.archive.archive_desk import Desk
from miitwatch.reading.wanted_files import choose_files

#: No host has this name (RFC 2606): links beside a page are followed from there where nobody says where it stood.
_NOWHERE = "https://folder.invalid/"


class Address(Struct, frozen=True):
    """`shown` is what the document is known by, `read_as` the address from which its links lead."""

    shown: str
    read_as: str
    said_by: str
    vouched: bool


def tell_address(site: str, portion: Portion, markup: str) -> Address:
    """The operator's word where the file stood, else the page's own, else the file's name, which nobody can open."""
    from parsers.own_address import find_own_address

    place = _quote_name(portion.name.partition("/")[2] or portion.name)
    if site:
        url = f"{site.rstrip('/')}/{place}"
        return Address(url, url, "the operator", vouched=True)
    if own := find_own_address(markup):
        return Address(own, own, "the page itself", vouched=False)
    return Address(f"file:{_quote_name(portion.name)}", f"{_NOWHERE}{place}", "", vouched=False)


def _quote_name(name: str) -> str:
    """By the name's bytes as they lie on the disk: archives packed in China often hold names in GBK."""
    return quote(fsencode(name))


def read_local_attachments(
    desk: Desk, portion: Portion, url: str, article: Article, authority: str
) -> tuple[Article, tuple[Page, ...], tuple[str, ...]]:
    """The article with what lies beside its page read into it, these files as pages, and their paths.

    As with live pages: `authority` is the rank of who seems to publish it. What is not there is said to be unread.
    """
    chosen = choose_files(article, authority)
    done: list[Attachment] = []
    pages: list[Page] = []
    files: list[str] = []
    for one in chosen.wanted:
        path = _find_beside(portion, url, one.url)
        if path is None:
            done.append(alter(one, unread="not in the archive beside its page"))
            continue
        attachment, page = _read_beside(desk, portion, path, one.name, one.url)
        done.append(attachment)
        pages.append(page)
        files.append(str(path))
    return alter(article, attachments=(*chosen.known, *done, *chosen.skipped)), tuple(pages), tuple(files)


def _read_beside(desk: Desk, portion: Portion, path: Path, name: str, url: str) -> tuple[Attachment, Page]:
    from parsers.attachments import read_attachment

    body = path.read_bytes()
    label = f"{portion.name.rpartition('/')[0]}/{relpath(path, Path(portion.path).parent)}".lstrip("/")
    digest = sha256(body).hexdigest()
    page = Page(
        url, url, 0, (), body, desk.begun, digest, provenance=Provenance(label, "", "", "the page that links it")
    )
    return read_attachment(body, name, url), page


def _find_beside(portion: Portion, page: str, wanted: str) -> Path | None:
    """The file that a link leads to, by its place beside the page; None outside the folder that was named."""
    base = page.rpartition("/")[0] + "/"
    folder = Path(portion.path).parent
    root = folder
    for _ in range(portion.name.count("/") - 1):
        root = root.parent
    if wanted.startswith(base):
        beside = folder / _name_of(wanted[len(base) :])
    elif page.startswith(_NOWHERE) and wanted.startswith(_NOWHERE):
        beside = root / _name_of(wanted).lstrip("/")
    else:
        return None
    try:
        real = beside.resolve()
        return beside if real.is_relative_to(root.resolve()) and real.is_file() else None
    except (ValueError, OSError):  # a link to what no file can be called: it costs the page nothing
        return None


def _name_of(link: str) -> str:
    return fsdecode(unquote_to_bytes(urlsplit(link).path))
