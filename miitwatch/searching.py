"""Search over articles and findings in Chinese and English: `search` is what the command and the page ask."""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any, Literal

from domain.citing import Word, find_best_report, judge_report
from domain.findings import Finding, Report
from domain.firms import load_gazetteer
from domain.record import RecordRow, list_links, mark_row, name_source
from domain.searching import Phrase, SearchAnswer, SearchHit, SearchPart, Term
from domain.words import find_phrase, make_phrase
from findings.evidence import SENTENCE_ENDS
from miitwatch.indexing import list_row_passages, list_told, load_folder
from storage import searching
from storage.history import check_day
from storage.lookups import load_article, load_finding, load_parts
from storage.shipped import load_row

Part = Literal["findings", "articles"]
PARTS: tuple[Part, ...] = ("findings", "articles")
#: Official bodies that texts call by several names. docs/querying.md lists them.
BODIES = (
    ("MIIT", "工业和信息化部", "工信部", "Ministry of Industry and Information Technology"),
    ("MOFCOM", "商务部", "Ministry of Commerce"),
    ("CAICT", "中国信息通信研究院", "中国信通院", "信通院"),
    ("State Council", "国务院"),
)
_TYPED = re.compile(r'["“”]([^"“”]*)["“”]?|(\S+)')
#: A sentence is shown with at most so many characters before what was found, and behind it.
AROUND = 320
#: More words than this are no question.
MOST_TERMS = 32
#: So many places of one phrase in one text are looked at.
MOST_SPANS = 200


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence around what was found; offsets are code points, of `start` within the text and of marks within it."""

    sentence: str
    marks: tuple[tuple[int, int], ...]
    start: int


@dataclass(frozen=True, slots=True)
class _Asked:
    terms: tuple[Term, ...]
    since: str | None
    until: str | None
    limit: int


def search(
    db: sqlite3.Connection, query: str, *, parts: Sequence[Part] = PARTS, since: str | None = None,
    until: str | None = None, limit: int = 20,
) -> SearchAnswer:  # fmt: skip
    """The newest findings and articles that hold everything asked for: words, "phrases", beginnings (`licen*`).

    Words are folded as the texts are, so 增值電信 finds 增值电信; a firm, region or body is searched by its other names
    too, which the answer lists. `since` and `until` are Beijing days, months or years of publication, both ends
    included. `db` is one snapshot, as `Store.read` gives it. Raises ValueError for a query without a word and for a
    date that is none, StorageError.
    """
    terms = read_query(query)
    asked = _Asked(terms, check_day(since), check_day(until), limit)
    return SearchAnswer(
        query,
        list_other_names(terms),
        _search_findings(db, asked) if "findings" in parts else None,
        _search_articles(db, asked) if "articles" in parts else None,
        searching.count_unfilled(db),
    )


def _search_findings(db: sqlite3.Connection, asked: _Asked) -> SearchPart:
    listed = searching.search_findings(db, asked.terms, since=asked.since, until=asked.until, limit=asked.limit)
    findings = (load_finding(db, one) for one in listed.ids)
    hits = tuple(
        _show_finding(one, load_parts(db, one.id), asked.terms, load_row(db, one.id))
        for one in findings
        if one is not None
    )
    return SearchPart(hits, listed.count, listed.more)


def _search_articles(db: sqlite3.Connection, asked: _Asked) -> SearchPart:
    listed = searching.search_articles(db, asked.terms, since=asked.since, until=asked.until, limit=asked.limit)
    rows = (load_article(db, int(one)) for one in listed.ids)
    hits = tuple(_show_article(row, asked.terms) for row in rows if row is not None)
    return SearchPart(hits, listed.count, listed.more)


def read_query(query: str) -> tuple[Term, ...]:
    """What a query asks for, each with the other names of it. Raises ValueError where it has no word."""
    terms = tuple(_read_terms(_split_query(query)))
    if not terms:
        raise ValueError(f"there is no word in {query!r} to search for")
    if len(terms) > MOST_TERMS:
        raise ValueError(f"{len(terms)} words are too many: ask for {MOST_TERMS} at most")
    return terms


def list_other_names(terms: Iterable[Term]) -> tuple[str, ...]:
    """The names that were searched besides what was typed."""
    return tuple(dict.fromkeys(name for term in terms for name in _other_names(term.text)))


def _split_query(query: str) -> list[tuple[str, bool]]:
    """What was typed, piece by piece; True for a phrase in quotes."""
    found = _TYPED.findall(query)
    return [(phrase or word, bool(phrase)) for phrase, word in found if phrase.strip() or word.strip()]


def _read_terms(pieces: list[tuple[str, bool]]) -> Iterator[Term]:
    at = 0
    while at < len(pieces):
        taken = _take_name(pieces, at)
        text = " ".join(piece for piece, _ in pieces[at : at + taken])
        typed = (_make_phrase(piece) for piece, _ in pieces[at : at + taken])
        own = tuple(phrase for phrase in typed if phrase is not None)
        others = (_make_phrase(name) for name in _other_names(text))
        if own:
            yield Term(text, (own, *((phrase,) for phrase in others if phrase is not None)))
        at += taken


def _take_name(pieces: list[tuple[str, bool]], at: int) -> int:
    """How many pieces from there on are one known name: `Deutsche Telekom` is two; 1 where none is known."""
    run = [piece for piece, quoted in pieces[at : at + 6] if not quoted]
    for size in range(len(run), 1, -1):
        if not any(quoted for _, quoted in pieces[at : at + size]) and _other_names(" ".join(run[:size])):
            return size
    return 1


def _make_phrase(text: str) -> Phrase | None:
    folded = load_folder().fold(text).text
    return make_phrase(folded, open_ended=folded.rstrip().endswith("*"))


def _other_names(text: str) -> tuple[str, ...]:
    """The other names of a firm, region or body; none for what is no name, or holds the name within itself."""
    phrase = _make_phrase(text)
    if phrase is None or text.rstrip().endswith("*"):
        return ()
    names = _names().get(phrase.words, ())
    kept: list[tuple[str, Phrase]] = []
    for name in sorted(names, key=len):
        other = _make_phrase(name)
        if other is not None and not any(_holds(other, one) for one in (phrase, *(seen for _, seen in kept))):
            kept.append((name, other))
    return tuple(name for name, _ in kept)


def _holds(longer: Phrase, shorter: Phrase) -> bool:
    """Whether whatever holds the longer one holds the shorter."""
    size = len(shorter.words)
    return any(longer.words[at : at + size] == shorter.words for at in range(len(longer.words) - size + 1))


@cache
def _names() -> dict[tuple[str, ...], tuple[str, ...]]:
    """All names of the same thing by each of them, folded: firms of the gazetteer, regions, bodies."""
    from parsers.facts.regions import REGION_NAMES, SHORT_NAMES

    named: dict[tuple[str, ...], tuple[str, ...]] = {}
    for names in (*(firm.names for firm in load_gazetteer().firms), *REGION_NAMES.values(), *BODIES):
        for name in names:
            phrase = _make_phrase(name)
            if phrase is not None:
                named[phrase.words] = tuple(dict.fromkeys((*named.get(phrase.words, ()), *names)))
    for short, region in SHORT_NAMES.items():  # 沪 is 上海; who asks for 北京 does not mean the 京 of 南京
        phrase = _make_phrase(short)
        if phrase is not None:
            named.setdefault(phrase.words, REGION_NAMES[region])
    return named


def _show_finding(
    finding: Finding, parts: Sequence[Finding], terms: Sequence[Term], shipped: RecordRow | None
) -> SearchHit:
    from alerts.stated import word_standing_of
    from miitwatch.summaries import describe_standing, summarise_finding

    if shipped is not None:
        return _show_row(finding, terms, shipped)
    passage, report = _find_told(finding, terms)
    row = summarise_finding(finding, parts)
    title = f"{row['count']}: {row['what']}".replace("\n", ", ")
    word = None if report is None else Word(judge_report(finding, report), report)
    return SearchHit(
        "finding", finding.id, title, report.publisher if report else "",
        report.published if report else finding.published, report.url if report else "", passage.sentence,
        passage.marks, standing=word_standing_of(finding, word) if word else "", event=describe_standing(finding),
        confirmation=word.standing if word else "",
    )  # fmt: skip


def _find_told(finding: Finding, terms: Sequence[Term]) -> tuple[Passage, Report | None]:
    """The passage of a finding that shows most of the terms, with the report that it is from; None for words of ours.

    Where nothing is shown the best report stands for the finding.
    """
    told = list_told(finding)
    passage = find_passage("\n".join(text for text, _ in told), terms)
    if not passage.marks:
        return passage, find_best_report(finding)
    end = -1
    for text, report in told:
        end += 1 + len(text)
        if passage.start <= end:
            return passage, report
    raise AssertionError(f"{finding.id}: what was found stands in none of its passages")


def _show_row(finding: Finding, terms: Sequence[Term], row: RecordRow) -> SearchHit:
    """A finding of the shipped record: its sentence is ours, and it says what it is."""
    passage = find_passage("\n".join(list_row_passages(finding, row)), terms)
    links = list_links(row)
    return SearchHit(
        "finding", finding.id, row.text, name_source(row), finding.published, links[0] if links else "",
        passage.sentence, passage.marks, standing=mark_row(row),
    )  # fmt: skip


def _show_article(row: dict[str, Any], terms: Sequence[Term]) -> SearchHit:
    """Where the text was let go, a title that was found is shown; the text of most articles begins with it."""
    passage = find_passage(row["text"] or "", terms)
    start: int | None = passage.start
    if not passage.marks:
        passage, start = find_passage(row["title"], terms), None
    return SearchHit(
        "article", f"A-{row['id']}", row["title"], row["publisher"], row["published"], row["url"],
        passage.sentence, passage.marks, start,
        findings=tuple(name for name in (row["finding_ids"] or "").split(", ") if name),
    )  # fmt: skip


def find_passage(text: str, terms: Sequence[Term]) -> Passage:
    """The sentence that shows most of the terms, the first of several, at the text's own characters.

    Without a hit it is empty.
    """
    folded = load_folder().fold(text)
    spans = sorted(
        (*folded.locate(start, end), number)
        for number, term in enumerate(terms)
        for phrase in term.phrases
        for start, end in islice(find_phrase(folded.text, phrase), MOST_SPANS)
    )
    if not spans:
        return Passage("", (), 0)
    best = max(
        _cut_sentences(text, spans), key=lambda one: len({n for a, b, n in spans if one[0] <= a and b <= one[1]})
    )
    start, end = best
    marks = _merge((a - start, b - start) for a, b, _ in spans if start <= a and b <= end)
    return Passage(text[start:end], tuple(marks), start)


def _cut_sentences(text: str, spans: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int]]:
    """The sentence around each span, without the space at its ends."""
    past = -1
    for start, end, _ in spans:
        if end <= past:
            continue
        stops = [stop.end() for stop in SENTENCE_ENDS.finditer(text, max(0, start - AROUND), start)]
        first = stops[-1] if stops else max(0, start - AROUND)
        stop = SENTENCE_ENDS.search(text, end, end + AROUND)
        past = stop.end() if stop else min(len(text), end + AROUND)
        cut = text[first:past]
        yield first + len(cut) - len(cut.lstrip()), past - (len(cut) - len(cut.rstrip()))


def _merge(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans that touch or overlap as one."""
    last: tuple[int, int] | None = None
    for span in spans:
        if last is not None and span[0] <= last[1]:
            last = (last[0], max(last[1], span[1]))
        else:
            if last is not None:
                yield last
            last = span
    if last is not None:
        yield last
