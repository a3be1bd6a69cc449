"""The files of a page that is asked again and is the same: each may have been replaced under its own address."""

from msgspec import Struct

from crawler.second_look import Look, look_again
from domain.altering import alter
from domain.pages import Article, Page
from domain.sources import Source
from miitwatch.application import Application
from storage.articles.look_files import KnownFile, list_files, load_held
from storage.articles.looks import PlannedLook


class Files(Struct, frozen=True):
    """What asking the files again gave.

    A file that was taken away says nothing new. `failure` is of one that was read before and does not answer now.
    """

    at_hand: tuple[Page, ...] = ()  # the page and its files as they are now, where one of these is another
    read: frozenset[str] = frozenset()  # of the others than before: which could be read
    failure: Look | None = None

    def find_page(self, url: str) -> Page | None:
        return next((page for page in self.at_hand if page.url == url), None)

    def name_unreadable(self, article: Article) -> str:
        """A file that was read before and cannot be read now: nobody says by it that anything is taken back."""
        lost = (one.name for one in article.attachments if one.unread and one.url in self.read)
        return next(lost, "")


def ask_files(app: Application, look: PlannedLook, source: Source) -> Files:
    """Asks the files of a page again, conditionally; those too that could not be fetched when it was read."""
    with app.store.read() as db:
        known = list_files(db, look.article)
    asked = [(file, _ask(app, look, source, file)) for file in known]
    new = {file.url: answer.page for file, answer in asked if answer.result == "changed" and answer.page is not None}
    if new:
        return _gather(app, look, known, new)
    failed = (one for file, one in asked if file.page is not None and one.result in ("failed", "held"))
    failure = next(failed, None)
    return Files(failure=failure and alter(failure, result="failed"))  # held back for good, it would never be over


def _ask(app: Application, look: PlannedLook, source: Source, file: KnownFile) -> Look:
    return look_again(file.url, source, file.validators, app.fetcher, app.clock(), look.url)


def _gather(app: Application, look: PlannedLook, known: tuple[KnownFile, ...], new: dict[str, Page]) -> Files:
    """The new files, with the page and its other files as they were received before: they have not changed."""
    with app.store.read() as db:
        held = [page for page in load_held(db, look.article) if page.url not in new]
    return Files((*held, *new.values()), frozenset(file.url for file in known if file.is_read and file.url in new))
