"""Whether a page is the one that its list announced: a changed template may give it another's title and date."""

import re
from datetime import datetime, timedelta

from domain.claims import Reading
from domain.dates import Published
from domain.errors import ParseError
from domain.pages import Article, Entry
from domain.sources import Source

#: A column's list and its pages come from one CMS: title and date stand there twice. Elsewhere headlines are reworded.
_KINDS = ("jpaas",)
#: A title shares so many letters in a row with what its list said.
_RUN = 4
#: What a page repeats of its row's title, where it is the page: ten Chinese characters, or thirty letters.
_REPEATED = 30
#: A firm's full name, which no wall has.
_LISTS_FIRMS = re.compile(r"有限(?:责任)?公司|\bCo\.?,? ?Ltd\b|\bLimited\b|\bInc\b")
#: Dates of list and page differ by days where a page was put there again; by no more than this.
_APART = timedelta(days=60)
_AHEAD = timedelta(days=2)


def check_announced(article: Article, entry: Entry, source: Source) -> None:
    """Raises ParseError "layout-changed" where title or date are not those that the column's list gave for the page."""
    if source.kind not in _KINDS or article.template == "attachment":
        return
    if article.title and entry.title and not _share_words(article.title, entry.title):
        what = f"its title is read as {article.title[:40]!r}, where its list says {entry.title[:60]!r}"
        raise ParseError(entry.url, what)
    if article.published and entry.published:
        apart = abs(article.published.earliest() - entry.published.earliest())
        if apart > _APART:
            days = f"{article.published.day}, where its list says {entry.published.day}"
            raise ParseError(entry.url, f"its date is read as {days}")


def check_subject(article: Article, entry: Entry) -> None:
    """Raises ParseError "layout-changed" where a page says nothing of what its row announced: of value-added or foreign
    telecom, of the foreign firms or the body that the row names.

    A wall's or a missing page's words, answered with 200, are not what the row announced. Read as an article they would
    be off topic once and for ever; so they are asked again, and read by the row's headline when they do not mend. A
    notice about one firm need not say that it is foreign: what repeats its row's words is its page, and so is a list of
    firms by their full names under the row's own title.
    """
    from parsers.facts.subject.titles import find_announced, is_subject, name_kinds, names_subject

    strong = is_subject(entry.title)
    announced = find_announced(entry.title, entry.summary)
    if article.attachments or not (strong or announced):
        return
    text = f"{article.title} {article.body}"
    # a title may speak of telecom's licences alone
    if names_subject(text) or is_subject(article.body) or _repeats(article.body, entry.title):
        return
    if _fold(article.title) == _fold(entry.title) and _LISTS_FIRMS.search(article.body):
        return
    if strong or not announced <= name_kinds(text):
        what = f"it says nothing of what its row announced ({entry.title[:60]!r}), but {' '.join(text.split())[:80]!r}"
        raise ParseError(entry.url, what)


def is_another_page(article: Article, reading: Reading, held: str, announced: str) -> bool:
    """Whether what answers at a known page's address is no text of it any more, but a wall's or a missing page's words.

    Its body says nothing of foreign firms in telecom, as that of `held`, the text before, did; or it tells nothing, and
    stands under another title than `held` and the row that announced it. A text that keeps to the subject is changed.
    """
    from parsers.facts.subject.titles import names_subject

    if article.attachments:
        return False
    title, _, body = held.partition("\n")
    if not names_subject(reading.text.removeprefix(reading.title)) and (not reading.statements or names_subject(body)):
        return True
    if reading.statements:
        return False
    known = [one for one in (title, announced) if one]
    return bool(article.title and known) and not any(_share_words(article.title, one) for one in known)


def choose_published(page: Published | None, row: Published | None) -> Published | None:
    """The page's word on when it was published; the row's where the page is silent or says the same less exactly."""
    if page is None or row is None:
        return page or row
    within = page.earliest() <= row.earliest() and row.latest() <= page.latest()
    return row if within else page


def settle_published(page: Published | None, row: Published | None, now: datetime) -> Published | None:
    """When a page that was fetched at `now` was published, by its own word and its row's; None where they contradict.

    A day to come is nobody's. Of two that lie months apart one is a template's, or a feed's that dates its rows anew:
    which is not known, and an event's year and whether it is told late hang on it.
    """
    page, row = drop_ahead(page, now), drop_ahead(row, now)
    if page and row and not page.earliest() - _APART <= row.earliest() <= page.latest() + _APART:
        return None
    return choose_published(page, row)


def drop_ahead(published: Published | None, now: datetime) -> Published | None:
    """The publication, or None where it lies days ahead of `now`: clocks and zones differ by less."""
    return None if published and published.earliest() > now + _AHEAD else published


def _share_words(one: str, other: str) -> bool:
    short, long = sorted((_fold(one), _fold(other)), key=len)
    if len(short) <= _RUN:
        return short in long
    return any(short[place : place + _RUN] in long for place in range(len(short) - _RUN + 1))


def _repeats(body: str, title: str) -> bool:
    """Whether a body has so long a run of its row's title that no wall or missing page would have it."""
    said, announced = _fold(body).encode(), _fold(title).encode()
    return any(announced[place : place + _REPEATED] in said for place in range(len(announced) - _REPEATED + 1))


def _fold(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()
