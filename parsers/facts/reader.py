# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads counts, firms, growth and events out of one document: rules of the language, with a gazetteer."""

import re
from bisect import bisect_right
from datetime import date

from domain.altering import alter
from domain.claims import Reading
from domain.dates import Published
from domain.firms import Gazetteer
from domain.languages import name_language
from parsers.facts.composing import compose_reading
from parsers.facts.drawing import draw
from parsers.facts.events.finishing import Scene
from parsers.facts.front import READ_LANGUAGES, make_nothing, pass_over, write_text
from parsers.facts.names.brands import Name, NameFinder
from parsers.facts.names.described import find_described
from parsers.facts.names.edges_en import mend_names_en
from parsers.facts.names.lists import find_listed
from parsers.facts.names.names import find_legal_names
from parsers.facts.names.short_names import find_short_names
from parsers.facts.names.tagged_names import join_tagged
from parsers.facts.names.tagging import find_tagged
from parsers.facts.subject.own_word import heed_own_word
from parsers.facts.subject.relevance import speaks_of_foreigners, weigh_relevance
from parsers.facts.subject.whole import heed_brief, heed_whole
from parsers.facts.text.document import Document
from parsers.facts.text.languages import detect_language
from parsers.facts.text.recall import forget_answers
from parsers.facts.text.sentences import Sentence, split_sentences
from parsers.facts.text.spans import Spans
from parsers.facts.text.text import Folded, Folder
from parsers.facts.tracing import Trace
from parsers.facts.values.anchors import find_dateline, find_header_day, find_opening_day, list_years
from parsers.facts.values.authorities import find_authorities, find_masks, find_media, find_page_owners
from parsers.facts.values.dates import resolve_dates, scan_dates
from parsers.facts.values.days_of_asking_en import leave_days_of_asking
from parsers.facts.values.mentions import Anchor, Mention
from parsers.facts.values.page_months import find_page_month

_MINISTRY_ABROAD = re.compile(
    r"Minist[eè]re[^.]{0,12}[Ii]ndustrie et des|Ministerio de Industria y|Minist[eé]rio d[ae] Ind[uú]stria e|Ministerium für Industrie und|"
    r"Министерств\w+ промышленности и информатизации|工業情報化省|工业情报化省|情報産業省|情报产业省|공업정보화부|공업신식화부|산업정보화부|Bộ Công nghiệp và Công nghệ|Kementerian Perindustrian dan"
)


class Reader:
    """Holds the tables that take time to load; `read` may be called from any thread."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._folder = Folder()
        self._finder = NameFinder(gazetteer, self._folder)

    def read(self, document: Document) -> Reading:
        """What one document states. Never raises, whatever the text."""
        if passed := pass_over(document, self._folder):
            return passed
        title, text = write_text(document)
        folded = self._folder.fold(text)
        language = detect_language(text, self._folder.traditional)
        if not folded.text.strip():
            return make_nothing(document, title, text, language, ("the text is empty",))
        if language not in READ_LANGUAGES:
            reading = make_nothing(document, title, text, language, (f"not read: {name_language(language)}",))
            return alter(reading, names=self._seem_named(folded))
        scene = self._set_scene(document, title, folded, language)
        return compose_reading(scene, draw(scene))

    def set_scene(self, document: Document) -> Scene | None:
        """What all rules look at in a document; None where it is not read. Never raises."""
        title, text = write_text(document)
        folded = self._folder.fold(text)
        language = detect_language(text, self._folder.traditional)
        if pass_over(document, self._folder) or not folded.text.strip() or language not in READ_LANGUAGES:
            return None
        return self._set_scene(document, title, folded, language)

    def explain(self, document: Document) -> tuple[Reading, Trace]:
        """The same reading with what decided it; reading alone costs nothing of this. Never raises."""
        from parsers.facts.explaining import trace_reading

        reading = self.read(document)
        if not reading.rules or reading.names or not reading.text.strip() or reading.language not in READ_LANGUAGES:
            return reading, Trace()
        title = " ".join(document.title.split())
        scene = self._set_scene(document, title, self._folder.fold(reading.text), reading.language)
        return reading, trace_reading(scene, draw(scene), reading)

    def _seem_named(self, folded: Folded) -> tuple[str, ...]:
        names = [name.text for name in self._finder.find_brands(folded.text)]
        ministries = [code for code in find_authorities(folded.text) if code in ("MIIT", "MII", "MOFCOM")]
        if not ministries and _MINISTRY_ABROAD.search(folded.text):
            ministries = ["MIIT"]
        return tuple(dict.fromkeys((*ministries, *names)))

    def _find_names(
        self, text: str, masks: tuple[tuple[int, int], ...], owners: tuple[tuple[int, int], ...], title_end: int
    ) -> list[Name]:
        masked = Spans(masks)
        brands = [brand for brand in self._finder.find_brands(text) if not masked.covers(brand.start)]
        brands.sort(key=lambda brand: brand.start)
        starts = [brand.start for brand in brands]
        aside = Spans(owners)
        legal = [
            _from_brand(one, brands, starts) for one in find_legal_names(text, brands) if not aside.covers(one.start)
        ]
        whole = Spans((one.start, one.end) for one in legal)
        known = [*masks, *((name.start, name.end) for name in (*brands, *legal))]
        legal = [*legal, *find_short_names(text, legal, known, title_end)]
        brands = [brand for brand in brands if not whole.covers(brand.start)]
        taken = [*masks, *((name.start, name.end) for name in (*brands, *legal))]
        listed = find_listed(text, [*brands, *legal], taken)
        taken += [(name.start, name.end) for name in listed]
        described = find_described(text, legal, taken, title_end)
        return sorted([*brands, *legal, *listed, *described], key=lambda name: name.start)

    def _set_scene(self, document: Document, title: str, folded: Folded, language: str) -> Scene:
        forget_answers()
        text = folded.text
        chinese = language != "en"
        title_end = _title_end(folded, title)
        sentences = split_sentences(text, title_end)
        masks = find_masks(text)
        owners = find_page_owners(text)
        names = self._find_names(text, masks, owners, title_end)
        foreign = _sentences_with(sentences, [name for name in names if not name.domestic])
        spoken = speaks_of_foreigners(text)
        known = foreign if spoken else _sentences_with(sentences, _known_abroad(names))
        relevance = weigh_relevance(sentences, known, document.authority)
        if document.basis != "headline":
            relevance = heed_whole(relevance, text, chinese=chinese, foreign=bool(known))
        relevance = heed_brief(relevance, text, chinese=chinese)
        relevance = heed_own_word(relevance, sentences)
        if relevance.relevant or spoken:
            tagged = find_tagged(text, sentences, names, chinese=chinese)
            names = join_tagged(names, tagged, text, (*masks, *owners))
        if not chinese:
            names = mend_names_en(names, text)
        days: _Days = (Anchor(None), None, ())
        if relevance.relevant:  # nothing off the subject is dated
            days = _find_days(text, document.published, chinese=chinese)
        return Scene(
            document,
            title,
            folded,
            language,
            chinese,
            sentences,
            masks,
            tuple(names),
            relevance,
            *days,
            foreign,
            (*((name.start, name.end) for name in names), *find_media(text)),
        )


def _from_brand(legal: Name, brands: list[Name], starts: list[int]) -> Name:
    """A full name that begins inside a known one begins where that begins: no word of the name is its left edge."""
    at = bisect_right(starts, legal.start - 1) - 1
    if at < 0 or not legal.start < brands[at].end < legal.end:
        return legal
    brand = brands[at]
    return alter(legal, start=brand.start, text=brand.text + legal.text[brand.end - legal.start :])


def _title_end(folded: Folded, title: str) -> int:
    """Where the title ends in folded text: its first line break."""
    return folded.text.find("\n") if title else 0


def _known_abroad(names: list[Name]) -> list[Name]:
    return [name for name in names if name.known is not None and not name.domestic]


def _sentences_with(sentences: tuple[Sentence, ...], names: list[Name]) -> frozenset[int]:
    starts = [sentence.start for sentence in sentences]
    return frozenset(max(0, bisect_right(starts, name.start) - 1) for name in names)


#: The day that relative dates of a text mean, where its dateline stands, and all its dates.
_Days = tuple[Anchor, tuple[int, int] | None, tuple[Mention, ...]]


def _find_days(text: str, published: Published | None, *, chinese: bool) -> _Days:
    scanned = scan_dates(text)
    anchor, dateline = _find_anchor(text, published, resolve_dates(scanned, Anchor(None)))
    dates = resolve_dates(scanned, anchor)
    return anchor, dateline, dates if chinese else leave_days_of_asking(dates, text)


def _find_month(text: str, published: Published | None, undated: tuple[Mention, ...]) -> tuple[int, int] | None:
    """The month of a page whose day is not known: as it was published, else as its head tells it."""
    if published and len(published.day) == len("2026-08"):
        return int(published.day[:4]), int(published.day[5:])
    return find_page_month(text, undated)


def _find_anchor(
    text: str, published: Published | None, undated: tuple[Mention, ...]
) -> tuple[Anchor, tuple[int, int] | None]:
    """The day that relative dates mean: the agency's dateline, else the page's date, else a date in the page's head.

    `undated`: the text's dates, resolved against no day.
    """
    told = date.fromisoformat(published.day) if published and len(published.day) == 10 else None
    day = told or find_header_day(text) or find_opening_day(text)
    years = list_years(text, undated)
    anchor = Anchor(day, years, None if day else _find_month(text, published, undated))
    line = find_dateline(text, anchor)
    if line is None:
        return anchor, None
    return (Anchor(line[2], years) if line[2] else anchor), (line[0], line[1])
