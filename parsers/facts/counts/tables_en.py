# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads English tables of those let in: by place or service, where the rows come to their total, and by round, with the day of each."""

import re
from collections.abc import Sequence

from domain.claims import Role
from parsers.facts.counts.counts import Draft
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, dates_in
from parsers.facts.values.regions import find_regions

_COUNTED = r"(?:(?:Number of )?(?:(?:[Aa]pproved|[Pp]ilot|[Ff]oreign-invested|[Ll]icen[cs]ed) )*(?:[Ee]nterprises|[Cc]ompanies|[Ff]irms|[Aa]pprovals|[Ll]icensees|[Ee]ntities|[Pp]articipants)|Approved|Count|Number)"
#: "Region | Enterprises": a table of two columns.
_BY = re.compile(
    rf"\W*(?:Pilot )?(?P<by>[Rr]egion|[Cc]ity|[Pp]lace|[Pp]rovince|[Ll]ocation|[Aa]rea|[Ss]ervice(?: type)?|[Bb]usiness|[Cc]ategory|[Oo]rigin|[Cc]ountry)\s*\|\s*{_COUNTED}[^|]*"
)
_ROW = re.compile(r"\W{0,2}(?P<label>[^|\d][^|]{1,40}?)\s*\|\s*(?P<count>\d{1,3}(?:,\d{3})+|\d{1,4})\s*")
_TOTAL = re.compile(r"(?:Grand |Overall )?[Tt]otals?|All(?: \w+)?|Sum|Nationwide|In all|Overall", re.I)
#: "Round | Date | Enterprises approved".
_ROUNDS = re.compile(
    rf"\W*(?:Round|Batch|List|Group)\s*\|\s*(?:Date|Day|Published|Issued|Announced|Approved on)[^|]*\|\s*{_COUNTED}[^|]*"
)
_ROUND = re.compile(
    r"\W{0,2}(?:No\. ?)?(?:\d{1,2}(?:st|nd|rd|th)?|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)\s*\|[^|]{4,24}\|\s*(?P<count>\d{1,3})\s*"
)
_TELECOM = Pattern(r"\b(?:tele(?:com|communication)s?|VATS|value-added)\b", re.I)
_PILOT = Pattern(r"\b(?:pilot|trial)\b", re.I)
_STOCK = Pattern(
    r"\b(?:foreign|overseas)-(?:invested|funded|owned) (?:value-added )?tele(?:com|communication)\w*", re.I
)
#: Heads of those who were not let in, or are no longer.
_OTHER = Pattern(
    r"\b(?:appl\w+|reject\w*|refus\w*|withdr\w+|revok\w*|pending|revenue|sales|users|waiting|target\w*|forecast\w*|expected|new)\b",
    re.I,
)


def read_tables_en(sentences: tuple[Sentence, ...], dates: Sequence[Mention]) -> list[Draft]:
    """The figures of all such tables of a text; none of one whose rows do not come to its total."""
    drafts: list[Draft] = []
    for head, sentence in enumerate(sentences):
        by, rounds = _BY.fullmatch(sentence.text), _ROUNDS.fullmatch(sentence.text)
        role = _find_role(sentences, head) if by or rounds else None
        if role is not None and by:
            drafts.extend(_read_parts(sentences, head, role, by["by"].lower()))
        elif role == "pilot_total" and rounds:
            drafts.extend(_read_rounds(sentences, head, dates))
    return drafts


def _find_role(sentences: tuple[Sentence, ...], head: int) -> Role | None:
    """What a table counts, by its head, the line above it and the titles; None where that is nobody let in."""
    above = [one.text for one in sentences[max(0, head - 1) : head + 1]] + [s.text for s in sentences[:head] if s.title]
    told = "\n".join(above)
    if _OTHER.search(told) or not _TELECOM.search(told):
        return None
    if _PILOT.search(told):
        return "pilot_total"
    return "stock_total" if _STOCK.search(told) else None


def _read_parts(sentences: tuple[Sentence, ...], head: int, role: Role, by: str) -> list[Draft]:
    """The rows below a head, parts of the total that ends them, if they come to it."""
    rows: list[tuple[int, re.Match[str]]] = []
    for index in range(head + 1, len(sentences)):
        row = _ROW.fullmatch(sentences[index].text)
        if row is None:
            return []
        if not _TOTAL.fullmatch(row["label"]):
            rows.append((index, row))
            continue
        if len(rows) < 2 or sum(_value(one) for _, one in rows) != _value(row):
            return []
        detail = "service" if by.startswith(("service", "business", "category")) else "region"
        parts = [_draft(sentences, at, one, "subset", detail, "row.table-part") for at, one in rows]
        return [*parts, _draft(sentences, index, row, role, "", "row.table-total")]
    return []


def _value(row: re.Match[str]) -> int:
    return int(row["count"].replace(",", ""))


def _read_rounds(sentences: tuple[Sentence, ...], head: int, dates: Sequence[Mention]) -> list[Draft]:
    """The rounds below a head, each as of its own day, two at least."""
    found: list[Draft] = []
    for index in range(head + 1, len(sentences)):
        row = _ROUND.fullmatch(sentences[index].text)
        if row is None:
            break
        day = next((m.value for m in dates_in(dates, sentences[index].start, sentences[index].end) if m.day), None)
        if day is not None:
            found.append(_draft(sentences, index, row, "batch", "", "row.table-round", day))
    return found if len(found) > 1 else []


def _draft(
    sentences: tuple[Sentence, ...], index: int, row: re.Match[str], role: Role, detail: str, rule: str, day: str | None = None
) -> Draft:  # fmt: skip
    start = sentences[index].start
    places = find_regions(row["label"]) if detail == "region" else ()
    return Draft(
        _value(row), "exact", role, detail, start + row.start(), start + row.end("count"), rule, 0.7, start + row.start("count"),
        index, places[0][0] if places else None, day,
    )  # fmt: skip
