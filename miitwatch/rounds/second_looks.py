"""The second look: every page that carries a claim is asked again, and read where it is another. Runs in a worker.

What becomes of what it brings back: look_commits.py.
"""

import logging

from msgspec import Struct

from crawler.second_look import Look, look_again
from domain.addresses import canonicalise_address, host_of
from domain.altering import alter
from domain.errors import FetchError, ParseError, StorageError
from domain.pages import Page
from domain.sources import OFFICIAL, Source
from miitwatch.application import Application
from miitwatch.notices.look_notices import FILE_UNREADABLE
from miitwatch.reading.announced import is_another_page
from miitwatch.reading.canaries import check_canary, open_eyes, select_canaries
from miitwatch.reading.canary_verdicts import Checked
from miitwatch.reading.reading import PATIENCE, Read, name_publisher, read_received
from miitwatch.rounds.look_files import Files, ask_files
from storage.articles.articles import hash_text, load_text
from storage.articles.look_files import find_answered, load_held
from storage.articles.looks import PlannedLook
from storage.polls.canaries import load_canaries

log = logging.getLogger("miitwatch")
#: What a page answered when it was missing: the status that says so, and 200 for one that was emptied.
EMPTIED = 200


class Looked(Struct, frozen=True):
    """What a worker brings back of one look. `read` is given where the bytes are others than before."""

    look: PlannedLook
    answer: Look
    read: Read | None = None
    what: str = ""  # why it could not be read
    emptied: bool = False  # it answers, and the place of its text holds none, or another page's words
    words: str = ""  # those, after the title
    canaries: tuple[Checked, ...] = ()  # its host's known pages, asked after it


def look_at_page(app: Application, look: PlannedLook, source: Source) -> Looked:
    """Asks one page again, and reads it where its bytes are others. Runs in a worker; errors come back as values.

    What would be told as changed or emptied may be a new template: the host's known pages are asked right after it.
    """
    looked = _ask_again(app, look, source)
    return alter(looked, canaries=_ask_canaries(app, host_of(look.url))) if _is_changed(looked) else looked


def _is_changed(looked: Looked) -> bool:
    if looked.read is not None and looked.read.reading is not None:
        return hash_text(looked.read.reading.text) != looked.look.text_sha256
    return looked.emptied


def _ask_canaries(app: Application, host: str) -> tuple[Checked, ...]:
    with app.store.read() as db:
        records = load_canaries(db)
    eyes = open_eyes(app)
    return tuple(
        check_canary(eyes, canary, source, records.get(canary.name))
        for canary, source in select_canaries(app.config.canaries, app.sources)
        if canary.reads == "article" and host_of(canonicalise_address(canary.first.url)) == host
    )


def _ask_again(app: Application, look: PlannedLook, source: Source) -> Looked:
    answer = look_again(look.url, source, look.validators, app.fetcher, app.clock(), source.referer)
    try:
        return _read_answer(app, look, source, answer)
    except FetchError as error:
        return fail_look(look, f"{error.name}: {error.what}")
    except ParseError as error:
        return Looked(look, alter(answer, result="changed"), what=error.name, emptied=error.letters == 0)
    except StorageError:
        raise
    except Exception as error:
        log.exception("a fault of ours while reading %s again", look.url)
        return fail_look(look, f"a fault of ours: {type(error).__name__}")


def fail_look(look: PlannedLook, what: str) -> Looked:
    """A look that brought nothing, and why."""
    return Looked(look, Look("failed", look.validators), what=what)


def _read_answer(app: Application, look: PlannedLook, source: Source, answer: Look) -> Looked:
    """Reads the page where it or one of its files is another than before. Raises FetchError and ParseError."""
    files = ask_files(app, look, source) if answer.result == "same" else Files()
    if files.failure is not None:
        return Looked(alter(look, missing_since=None), files.failure)  # the page itself is there
    if files.at_hand:
        answer = alter(answer, result="changed", page=answer.page or files.find_page(look.url))
    if answer.result != "changed" or answer.page is None:
        return Looked(look, answer, emptied=answer.result == "missing" and answer.status == EMPTIED)
    read = _read_again(app, look, source, answer.page, files)
    if read.article is not None and (lost := files.name_unreadable(read.article)):
        return fail_look(look, f"{FILE_UNREADABLE}{lost}")
    if _leads_away(app, look, source, read) or _is_another_page(app, look, read):
        return Looked(look, answer, emptied=True, words=cut_title(read.reading.text) if read.reading else "")
    return Looked(look, answer, read)


def _read_again(app: Application, look: PlannedLook, source: Source, page: Page, files: Files) -> Read:
    publisher, authority = name_publisher(app, look.pending.entry, source)
    base = Read(look.pending, publisher, authority, fresh=files.at_hand)
    if look.tries >= PATIENCE:
        with app.store.read() as db:
            base = alter(base, held=load_held(db, look.article))
    return read_received(app, base, source, page)


def _leads_away(app: Application, look: PlannedLook, source: Source, read: Read) -> bool:
    """Whether an official page's address now leads to a site that is none: what that says corrects nothing of it.

    Where the page that is held came from that very site it has always led there, though an earlier version of ours
    gave it the list's rank: nothing was taken away.
    """
    _, authority = name_publisher(app, look.pending.entry, source)
    if look.authority not in OFFICIAL or authority not in OFFICIAL or read.authority in OFFICIAL:
        return False
    with app.store.read() as db:
        answered = find_answered(db, look.article, look.url) or look.url
    return host_of(answered) != host_of(read.pages[0].final_url)


def _is_another_page(app: Application, look: PlannedLook, read: Read) -> bool:
    """A wall's or a missing page's words are no changed text: nobody says by them that the page takes anything back."""
    if read.article is None or read.reading is None:
        return False
    with app.store.read() as db:
        held = load_text(db, look.article) or ""
    return is_another_page(read.article, read.reading, held, look.pending.entry.title)


def cut_title(text: str) -> str:
    """The text without its first line, which is the title."""
    return text.partition("\n")[2]
