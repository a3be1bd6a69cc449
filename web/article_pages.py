"""An article as it was read from the page as received, with every claim marked at its exact characters."""

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from msgspec import Struct

from domain.citing import list_evidence
from domain.findings import Finding
from storage.articles.claims import list_claims
from storage.articles.held_files import list_files
from storage.asking import history
from storage.values.codec import decode_value
from web.answers import Answer, Asked
from web.missing import miss_article
from web.rendering import render_page
from web.showing import show_clean
from web.supply import Supply

#: A text longer than this is cut; the whole is in the record.
LONGEST = 400_000


class Piece(Struct, frozen=True):
    """A stretch of the text. `ids` are the places that begin here; `marked`: a claim rests on it."""

    text: str
    marked: bool
    ids: tuple[str, ...]


def show_article(supply: Supply, asked: Asked) -> Answer:
    number = int(asked.parts["id"])
    with supply.store.read() as db:
        article = history.load_article(db, number)
        if article is None:
            return miss_article(supply, asked)
        claims = list_claims(db, number, article["rules"])
        places = {(claim["start"], claim["end"]) for claim in claims} | set(_list_cited(db, number))
        files = {one.sha256: one for one in list_files(db, [number])}
        hashes = [(at, digest, files.get(digest)) for _, at, digest in history.page_hashes(db, [number])]
    text = article["text"]
    return render_page(
        "article.html",
        article=article,
        claims=claims,
        hashes=hashes,
        findings=(article["finding_ids"] or "").split(", ") if article["finding_ids"] else [],
        pieces=None if text is None else cut_pieces(text[:LONGEST], sorted(places)),
    )


def _list_cited(db: sqlite3.Connection, article: int) -> Iterator[tuple[int, int]]:
    """Places that findings cite for their facts and disputes, by whichever rules they were read."""
    rows = db.execute(
        "SELECT DISTINCT f.finding FROM finding_reports r JOIN finding_rows f ON f.id = r.finding_id "
        "WHERE r.article_id = ?",
        (article,),
    )
    for row in rows:
        finding = decode_value(row["finding"], Finding)
        disputed = (one for dispute in finding.disputes for one in dispute.evidence)
        cited = chain(list_evidence(finding), disputed)
        yield from ((one.start, one.end) for one in cited if one.article == article)


def cut_pieces(text: str, places: Sequence[tuple[int, int]]) -> list[Piece]:
    """The text in stretches that are marked or not, also where claims lie within or across each other."""
    spans = [(start, end) for start, end in places if 0 <= start < end <= len(text)]
    edges = sorted({0, len(text), *(edge for span in spans for edge in span)})
    begins: dict[int, list[str]] = {}
    for start, end in spans:
        begins.setdefault(start, []).append(f"c{start}-{end}")
    pieces = []
    for left, right in pairwise(edges):
        marked = any(start <= left and right <= end for start, end in spans)
        pieces.append(Piece(show_clean(text[left:right]), marked, tuple(begins.get(left, ()))))
    return pieces
