"""Digests and marks of the records that one transaction adds to the chain; articles, which come in hundreds, together.

They are those of `hash_record` and `mark_parts`, to the last bit. An article has two links, of what it is from the
first and of what rules read in it, whose values are the same but for a few: each is written and marked once for both.
"""

import hashlib
import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from operator import getitem, itemgetter
from struct import Struct
from typing import Any

from storage.chain.chained import FIXED, KINDS, hash_record, load_record, write_value
from storage.chain.marks import mark_parts, mark_shown, mark_value

#: The SHA-256 of a record's canonical bytes, and the marks of its values.
Sealed = tuple[str, bytes]

_ARTICLES = ("article", "origin")
#: The names of an article's values in the order in which they are written, and where each link's stand among them.
_NAMES = sorted((*KINDS["article"].columns, "pages", "attachments"))
_PLACES = {
    "article": tuple(range(len(_NAMES))),
    "origin": tuple(place for place, name in enumerate(_NAMES) if name in FIXED),
}
_COLUMNS = ", ".join("NULL" if name in ("pages", "attachments") else f'"{name}"' for name in _NAMES)
_ID, _PAGES, _ATTACHMENTS = (_NAMES.index(name) for name in ("id", "pages", "attachments"))
#: Texts below so many characters are remembered as they are written: most are the same in many articles.
_SHORT = 40
#: So are whole numbers below this: versions and counts, where an article's own number is always another one.
_SMALL = 256
#: So many of a column; then it begins anew, since instants and days that have passed do not come again.
_MOST = 64


def seal_records(db: sqlite3.Connection, named: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Sealed]:
    """Digest and marks of many records, by kind and name; of those that there are."""
    articles = {name for kind, name in named if kind in _ARTICLES}
    found = dict(_seal_articles(db, articles)) if articles else {}
    for kind, name in named:
        if kind not in _ARTICLES and (record := load_record(db, kind, name)) is not None:
            found[kind, name] = hash_record(record), mark_parts(record)
    return found


def _seal_articles(db: sqlite3.Connection, names: set[str]) -> Iterator[tuple[tuple[str, str], Sealed]]:
    wanted = json.dumps([int(name) for name in names])
    pages, files = _load_pages(db, wanted), _load_files(db, wanted)
    rows = db.execute(f"SELECT {_COLUMNS} FROM article_rows WHERE id IN (SELECT value FROM json_each(?))", (wanted,))  # noqa: S608 names of `KINDS`
    for row in rows:
        article = row[_ID]
        drawn = [*map(getitem, _DRAWN, row)]
        drawn[_PAGES], drawn[_ATTACHMENTS] = (_draw_list(held.get(article)) for held in (pages, files))
        written, marks = zip(*drawn, strict=True)
        for kind, (text, choose, form) in _FORMS.items():
            digest = hashlib.sha256((text % choose(written)).encode()).hexdigest()
            yield (kind, str(article)), (digest, form.pack(*choose(marks)))


def _load_pages(db: sqlite3.Connection, wanted: str) -> dict[int, list[object]]:
    pages: dict[int, list[object]] = defaultdict(list)
    for article, page in db.execute(
        "SELECT article_id, page_id FROM article_pages WHERE article_id IN (SELECT value FROM json_each(?)) "
        "ORDER BY article_id, position",
        (wanted,),
    ):
        pages[article].append(page)
    return pages


def _load_files(db: sqlite3.Connection, wanted: str) -> dict[int, list[object]]:
    files: dict[int, list[object]] = defaultdict(list)
    for article, *file in db.execute(
        "SELECT article_id, name, url, sha256, size, unread FROM attachments "
        "WHERE article_id IN (SELECT value FROM json_each(?)) ORDER BY article_id, position",
        (wanted,),
    ):
        files[article].append(file)
    return files


class _Column(dict[Any, tuple[str, int]]):
    """By a value of one column how it is written into the canonical bytes, and its mark.

    Of the values of a column, which are all of one type, most stand in many articles, and are remembered.
    """

    def __missing__(self, value: Any) -> tuple[str, int]:
        if type(value) is int and value >= _SMALL:
            shown = repr(value)
            return shown, mark_shown(shown)
        drawn = _draw_new(value)
        if type(value) is not str or len(value) < _SHORT:
            if len(self) >= _MOST:
                self.clear()
            self[value] = drawn
        return drawn


def _draw_new(value: object) -> tuple[str, int]:
    return write_value(value), mark_value(value)


def _draw_list(held: list[object] | None) -> tuple[str, int]:
    return _draw_new(held) if held else _NOTHING


_DRAWN = tuple(_Column() for _ in _NAMES)
_NOTHING = _draw_new([])


def _form(places: tuple[int, ...]) -> tuple[str, Callable[[Sequence[Any]], tuple[Any, ...]], Struct]:
    """How a link's canonical text is put together of written values, which of them it takes, and its marks' form."""
    text = ",".join(f'"{_NAMES[place]}":%s' for place in places)
    return "{" + text + "}", itemgetter(*places), Struct(f">{len(places)}H")


_FORMS = {kind: _form(_PLACES[kind]) for kind in _ARTICLES}
