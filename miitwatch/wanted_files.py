"""Which files of a page are opened: all of an official page, of another those that may be on the subject."""

from dataclasses import dataclass, replace

from domain.pages import Article, Attachment
from domain.sources import OFFICIAL

#: An article with more attachments than this is a directory; the rest is said to be unread.
MOST_ATTACHMENTS = 12


@dataclass(frozen=True, slots=True)
class WantedFiles:
    """The files of an article. Together they are all of them, in its order within each part."""

    known: tuple[Attachment, ...]  # read already, or with the reason why not
    wanted: tuple[Attachment, ...]  # to be opened
    skipped: tuple[Attachment, ...]  # not to be opened: each says why


def choose_files(article: Article, authority: str) -> WantedFiles:
    """Sorts an article's files; `authority` is the rank of the page.

    An official body's notice says "the list is hereby published" and everything else in its file, so that nothing on
    the page tells what it is about. Another's page is judged by its title, its beginning and its files' names.
    """
    known = tuple(one for one in article.attachments if one.text is not None or one.unread)
    waiting = tuple(one for one in article.attachments if one.text is None and not one.unread)
    other = _tell_other(article) if waiting and authority not in OFFICIAL else ""
    if other:
        return WantedFiles(known, (), _skip(waiting, f"not opened: the page {other}"))
    rest = _skip(waiting[MOST_ATTACHMENTS:], "one of too many attachments")
    return WantedFiles(known, waiting[:MOST_ATTACHMENTS], rest)


def _tell_other(article: Article) -> str:
    """What a page is clearly about instead; empty where it may be on the subject."""
    from parsers.facts.titles import judge_title

    names = " ".join(one.name for one in article.attachments)
    verdict = judge_title(article.title, f"{article.body[:2000]} {names}")
    return "" if verdict.passes else verdict.reason


def _skip(files: tuple[Attachment, ...], why: str) -> tuple[Attachment, ...]:
    return tuple(replace(one, unread=why) for one in files)
