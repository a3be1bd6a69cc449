"""Which files of a page are opened: all of an official page, of another those that may be on the subject."""

import re

from msgspec import Struct

from domain.addresses import host_of
from domain.altering import alter
from domain.pages import BELOW, Article, Attachment
from domain.sources import OFFICIAL

#: An article with more attachments than this is a directory; the rest is said to be unread.
MOST_ATTACHMENTS = 12
#: A line that names an annex: `附件：企业名单`, `附件1. 名单`, `附表：`; not `附件` as the heading of what follows.
_NAMED_ANNEX = re.compile(r"^\s*附[件表][\d一二三四五六七八九十]*\s*[:：.．、]\s*(\S.{1,80})", re.MULTILINE)
#: It reprints others' notices without their files; another official body's page leads to those that it names.
_REPRINTING = "www.gov.cn"
#: Under it stand the names of further annexes, the office and the day; more text, or a table, is the annex itself.
_SIGNED_WITHIN = 200


class WantedFiles(Struct, frozen=True):
    """The files of an article, in its order within each part: together all of them that may be its own."""

    known: tuple[Attachment, ...]  # read already, or with the reason why not
    wanted: tuple[Attachment, ...]  # to be opened
    skipped: tuple[Attachment, ...]  # not to be opened: each says why


def choose_files(article: Article, authority: str) -> WantedFiles:
    """Sorts an article's files; `authority` is the rank of the page.

    An official body's notice says "the list is hereby published" and everything else in its file, so that nothing on
    the page tells what it is about. Another's page is judged by its title, its beginning and its files' names; what
    stands below its text and is no annex is the site's.
    """
    official = authority in OFFICIAL
    files = tuple(one for one in article.attachments if official or one.unread != BELOW)
    known = tuple(one for one in files if one.text is not None or one.unread)
    waiting = tuple(one for one in files if one.text is None and not one.unread)
    other = _tell_other(article) if waiting and not official else ""
    if official and not _is_reprint(article) and not any(one.url and one.unread != BELOW for one in files):
        return WantedFiles(known, (), _find_unlinked(article.body))
    if other:
        return WantedFiles(known, (), _skip(waiting, f"not opened: the page {other}"))
    rest = _skip(waiting[MOST_ATTACHMENTS:], "one of too many attachments")
    return WantedFiles(known, waiting[:MOST_ATTACHMENTS], rest)


def _is_reprint(article: Article) -> bool:
    return article.template == "government" or host_of(article.url) == _REPRINTING


def _tell_other(article: Article) -> str:
    """What a page is clearly about instead; empty where it may be on the subject."""
    from parsers.facts.subject.titles import judge_title

    names = " ".join(one.name for one in article.attachments)
    verdict = judge_title(article.title, f"{article.body[:2000]} {names}")
    return "" if verdict.passes else verdict.reason


def _find_unlinked(body: str) -> tuple[Attachment, ...]:
    """The annex that a text names and does not hold, where its page has no file at all: a link that was not seen."""
    named = list(_NAMED_ANNEX.finditer(body))
    if not named:
        return ()
    under = body[named[-1].end() :]
    if len(under) > _SIGNED_WITHIN or " | " in under:
        return ()
    return (Attachment(named[-1][1].strip(), "", unread="an annex is named, no file found"),)


def _skip(files: tuple[Attachment, ...], why: str) -> tuple[Attachment, ...]:
    return tuple(alter(one, unread=why) for one in files)
