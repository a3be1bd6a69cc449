"""What operators are told of single pages: those never read, and those that wait for a person."""

from collections.abc import Sequence

from alerts.summaries import Notice
from miitwatch.application import Application
from miitwatch.notices import Trouble, raise_trouble
from storage import outbox, untold
from storage.reviews import Waiting

#: A notice names so many pages; the rest is counted.
MOST_NAMED = 10


def notice_pages(app: Application) -> None:
    """Tells of each page that was given up or waits for a person and that no notice has named. Raises StorageError."""
    with app.store.read() as db:
        if not untold.list_given_up(db) and not untold.list_reviews(db):
            return
    with app.store.write() as tx:
        given_up = untold.list_given_up(tx)
        if given_up:
            raise_trouble(app, tx, Trouble(f"given-up:{given_up[0].key}", _describe_given_up(app, given_up)))
        for page in given_up:
            # its own row says that it was told; the trouble itself has no end that could be told
            outbox.raise_notice(tx, page.key, page.title, page.url, app.clock())
            outbox.clear_notice(tx, page.key, app.clock())
        for waiting in untold.list_reviews(tx):
            raise_trouble(app, tx, Trouble(f"review:{waiting.article}", _describe_waiting(app, waiting)))


def _describe_given_up(app: Application, given_up: Sequence[untold.GivenUp]) -> Notice:
    named = given_up[:MOST_NAMED]
    more = len(given_up) - len(named)
    one = f"one page of {given_up[0].source} could not be read"
    facts = [fact for page in named for fact in _describe_page(page)]
    facts += [("MORE", f"{more} others: miitwatch articles --status given_up")] if more else []
    facts += [
        ("MEANS", "What they say is unknown: of each, only the headline was read."),
        ("DO", "Open them in a browser. If all are of one source, see: miitwatch sources check NAME"),
    ]
    return Notice(
        name="page-given-up",
        subject=one if len(given_up) == 1 else f"{len(given_up)} pages could not be read",
        at=app.clock(),
        since=None,
        facts=tuple(facts),
    )


def _describe_page(page: untold.GivenUp) -> tuple[tuple[str, str], ...]:
    return (
        ("PAGE", page.title or "(no title)"),
        ("ADDRESS", page.url),
        ("SEEN", f"{page.failure}, {page.tries} tries, listed by {page.source}"),
    )


def _describe_waiting(app: Application, waiting: Waiting) -> Notice:
    """Please check: a page that may tell of an act, read with too little certainty to say so."""
    page = f"R-{waiting.article}"
    return Notice(
        name="please-check",
        subject=f"please check a page of {waiting.source}: not told as fact",
        at=app.clock(),
        since=None,
        facts=(
            ("PAGE", waiting.title),
            ("ADDRESS", waiting.url),
            ("WHY", waiting.why or "it was read with too little certainty to be told as fact"),
            ("MEANS", "Nothing of it is told as fact until a person rules."),
            ("DO", f"miitwatch review show {page}"),
            ("THEN", f"miitwatch review accept {page} --by NAME --reason TEXT"),
            ("OR", f"miitwatch review reject {page} --by NAME --reason TEXT"),
        ),
    )
