"""What a person rejected does not come back: it holds for every page that claims the same in the same words.

A page is asked about for the claims that were read without certainty, and for its main statement. Where a page that a
person rejected makes each of these claims in the same sentence, nobody is asked again; one further claim, one other
word, or a day of its own is another question.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from domain.claims import Count, Firm, Growth, Reading, Statement, Term
from domain.dates import parse_published, within_days
from domain.findings import ReadingEvent
from domain.sentences import find_sentence
from domain.sources import OFFICIAL
from findings.readings import order_statements

_Claim = Count | Growth | Firm | Term
_Key = tuple[str, ...]
#: Two readings of one undated sentence, as of "Tuesday", lie so far apart at most.
_SAME_DAYS = 7


def find_rejected(event: ReadingEvent, rejected: Sequence[ReadingEvent]) -> ReadingEvent | None:
    """The rejected reading that says all for which a person would be asked; None where something is new.

    What an official body's own page says is asked about, unless it was one of its pages that was rejected.
    """
    asked = _list_asked(event)
    for other in rejected:
        if other.article.id == event.article.id or not _is_of_one_day(event.reading, other.reading):
            continue
        if _is_official(event) and not _is_official(other):
            continue
        if asked <= _list_said(other):
            return other
    return None


def _list_asked(event: ReadingEvent) -> frozenset[_Key]:
    """What a person is to judge; of a page without any uncertain claim its main statement, of a body's own its text."""
    reading = event.reading
    asked = {key for claim, key in _key_claims(reading) if claim.review}
    if not asked and (_is_official(event) or not reading.statements):
        return frozenset((_key_text(event), *_key_unread(reading)))
    asked |= {_key_statement(one, reading) for one in order_statements(reading)[:1]}
    return frozenset((*asked, *_key_unread(reading)))


def _list_said(event: ReadingEvent) -> frozenset[_Key]:
    reading = event.reading
    said = {key for _, key in _key_claims(reading)} | {_key_statement(one, reading) for one in reading.statements}
    return frozenset((*said, _key_text(event), *_key_unread(reading)))


def _key_claims(reading: Reading) -> Iterator[tuple[_Claim, _Key]]:
    parts: tuple[Reading | Statement, ...] = (reading, *reading.statements)
    for one in parts:
        claims: tuple[_Claim, ...] = (*one.counts, *one.growth, *one.firms)
        for claim in claims:
            yield claim, _key_claim(claim, reading)
    for statement in reading.statements:
        for term in statement.policy:
            yield term, _key_claim(term, reading)


def _key_claim(claim: _Claim, reading: Reading) -> _Key:
    sentence = _fold_words(find_sentence(reading.text, claim.start, claim.end))
    if isinstance(claim, Firm):
        return ("firm", claim.key, claim.status, sentence)
    if isinstance(claim, Count):
        return ("count", claim.role, str(claim.value), claim.region or "", sentence)
    kind = claim.kind if isinstance(claim, Term) else "growth"
    return (kind, str(claim.value), sentence)


def _key_statement(statement: Statement, reading: Reading) -> _Key:
    sentence = _fold_words(reading.text[statement.start : statement.end])
    return ("statement", statement.kind, str(statement.batch or ""), statement.document, sentence)


def _key_text(event: ReadingEvent) -> _Key:
    """A whole page without a claim: its next notice may have the very same words, with another file, on another day."""
    published = parse_published(event.article.published) or event.reading.published
    day = published.day if published else None
    return ("text", day or "", _fold_words(event.reading.text))


def _key_unread(reading: Reading) -> Iterator[_Key]:
    """What was not read may say anything."""
    yield from (("unread", one) for one in reading.unread)


def _fold_words(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def _is_official(event: ReadingEvent) -> bool:
    return event.article.authority in OFFICIAL


def _is_of_one_day(one: Reading, other: Reading) -> bool:
    """Whether their main acts may be of one day: a sentence with "this month" tells another act a month later."""
    first, second = (_find_day(reading) for reading in (one, other))
    return first is None or second is None or within_days(first, second, _SAME_DAYS)


def _find_day(reading: Reading) -> str | None:
    return order_statements(reading)[0].decided if reading.statements else None
