"""Official texts as files of a message: what a regulator's page says, when its site may refuse the reader's network."""

import re
import sqlite3
from collections.abc import Iterator

from alerts.finding.subjects import choose_change
from alerts.words.cleaning import clean_line
from domain.alerts import AttachedFile, Briefing, Channel
from domain.altering import alter
from domain.errors import StorageError
from domain.findings import Report
from domain.pages import Page
from domain.sources import OFFICIAL
from storage.articles import pages
from storage.articles.articles import load_text
from storage.asking import history

#: Octets of all files of one message. Mail servers take ten million and more, and base64 adds a third.
LARGEST = 5_000_000
_MOST = 3  # official texts in one message
_UNSAFE = re.compile(r'[\\/:*?"<>|\s]+')


def attach_official(
    db: sqlite3.Connection, briefing: Briefing, channel: Channel
) -> tuple[Briefing, tuple[AttachedFile, ...]]:
    """The briefing with words for what is attached or could not be, and the files, where the channel wants them.

    An official text is attached as UTF-8 text under the SHA-256 of its page, its PDF attachments as received; never
    HTML, which gateways hold back. Later messages attach the texts that are new in them.
    """
    if channel.attach != "official" or channel.kind not in ("inbox", "email"):
        return briefing, ()
    files: list[AttachedFile] = []
    notes: list[str] = []
    for number, report in enumerate(_choose_reports(briefing), 1):
        for file, note in _list_files(db, briefing, report, number):
            size = sum(len(one.content) for one in files)
            if file is not None and size + len(file.content) > LARGEST:
                notes.append(f"Not attached, since too large for a message: {file.name}, {len(file.content):,} octets.")
                continue
            files += [file] if file is not None else []
            notes.append(note)
    return alter(briefing, attached=tuple(notes)), tuple(files)


def _choose_reports(briefing: Briefing) -> list[Report]:
    change = choose_change(briefing)
    if change in ("withdrawn", "removed"):
        return []
    official = [
        one
        for one in briefing.finding.reports
        if one.authority in OFFICIAL and one.basis == "article" and one.part != "mention"
    ]
    if change not in ("new", "record"):
        new = {item.article for item in briefing.changes}
        official = [one for one in official if one.article in new]
    return official[:_MOST]


def _list_files(
    db: sqlite3.Connection, briefing: Briefing, report: Report, number: int
) -> Iterator[tuple[AttachedFile | None, str]]:
    """The text and each PDF of one official article, each with the words that the message says of it."""
    publisher = clean_line(report.publisher)
    text = load_text(db, report.article)
    if text is None:
        yield None, f"Not attached, since no longer kept: the text of {publisher}."
        return
    first, *others = pages.load_page_ids(db, report.article) or (None,)
    own = _load(db, first)
    whole = "The whole notice" if number == 1 else "Another whole notice"
    held = history.page_hashes(db, [report.article])
    name = f"{briefing.finding.id}-{number}.txt"
    said = f"{whole} is attached as text, with the SHA-256 of the page as received: {name}, of {publisher}."
    yield AttachedFile(name, "text/plain", _write_text(report, text, held).encode()), said
    for page in (own, *(_load(db, one) for one in others)):
        if page is not None and _is_pdf(page):
            pdf = f"{briefing.finding.id}-{number}-{_name_file(page)}"
            yield AttachedFile(pdf, "application/pdf", page.body), f"Its PDF is attached as received: {pdf}."


def _load(db: sqlite3.Connection, page_id: int | None) -> Page | None:
    """A page with its bytes; None where they were pruned or are damaged: the message goes without them."""
    try:
        return None if page_id is None else pages.load_page(db, page_id)
    except StorageError:
        return None


def _write_text(report: Report, text: str, held: tuple[tuple[int, str, str], ...]) -> str:
    head = [clean_line(report.publisher), clean_line(report.url)]
    head += [f"published {report.published}"] if report.published else []
    for _, at, sha256 in held:
        head += [f"received {at}", f"SHA-256 of the page as received: {sha256}"]
    head.append("The text was drawn from the page by miitwatch; the page itself is kept.")
    return "\n".join([*head, "", text.replace("\r\n", "\n"), ""])


def _is_pdf(page: Page) -> bool:
    return page.status == 200 and page.body.startswith(b"%PDF-")


def _name_file(page: Page) -> str:
    last = _UNSAFE.sub("-", clean_line(page.final_url.split("?")[0].rpartition("/")[2])).strip("-.")[-60:]
    return last if last.lower().endswith(".pdf") else f"{last or 'attachment'}.pdf"
