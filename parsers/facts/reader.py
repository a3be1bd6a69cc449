# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads counts, firms, growth and events out of one document: rules of the language, with a gazetteer."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from domain.claims import Count, Firm, Growth, Reading, Statement, StatementKind
from domain.dates import Published
from domain.firms import Gazetteer
from domain.languages import name_language
from parsers.facts.counts.adding_rounds_en import add_rounds_en
from parsers.facts.counts.adding_rows_en import add_rows_en
from parsers.facts.counts.as_of import is_fresh
from parsers.facts.counts.columns import read_columns
from parsers.facts.counts.corrections import correct_counts
from parsers.facts.counts.counts import Counted, Draft, find_counted, read_counts
from parsers.facts.counts.dated_series_en import add_totals_of_then
from parsers.facts.counts.figures_en import list_figures
from parsers.facts.counts.growth import GrowthDraft, read_growth, wait_with_counts
from parsers.facts.counts.hung_parts_zh import hang_parts
from parsers.facts.counts.rest_of_batch_zh import join_rest
from parsers.facts.counts.series import read_parts, read_series
from parsers.facts.counts.settle import pick_claims, settle_counts
from parsers.facts.counts.telling_en import read_told
from parsers.facts.doubts.doubtful_firms import doubt_firms
from parsers.facts.doubts.doubts import doubt_counts
from parsers.facts.events.decided import Locator, Material
from parsers.facts.events.finishing import Drawn, Scene, finish_count, finish_firms, finish_growth, unique_growth
from parsers.facts.events.full_lists import trust_full_lists
from parsers.facts.events.kinds import find_approvals, tell_kinds
from parsers.facts.events.statements import build_statements, select_bodies
from parsers.facts.events.totals_now import date_now, outgrows_first
from parsers.facts.front import READ_LANGUAGES, make_nothing, pass_over, write_text
from parsers.facts.names.brands import Name, NameFinder
from parsers.facts.names.described import find_described
from parsers.facts.names.lists import find_listed
from parsers.facts.names.names import find_legal_names
from parsers.facts.names.short_names import find_defined, find_short_names
from parsers.facts.names.tagged_names import join_tagged
from parsers.facts.names.tagging import find_tagged
from parsers.facts.names.veils import Veil
from parsers.facts.rules import RULES
from parsers.facts.status.list_heads import find_heads
from parsers.facts.status.status import judge_firms
from parsers.facts.subject.relevance import CERTAIN, speaks_of_foreigners, weigh_relevance
from parsers.facts.subject.whole import heed_whole
from parsers.facts.text.document import Document
from parsers.facts.text.languages import detect_language
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.recall import forget_answers
from parsers.facts.text.sentences import Sentence, split_sentences
from parsers.facts.text.spans import Spans
from parsers.facts.text.text import Folded, Folder
from parsers.facts.tracing import Trace
from parsers.facts.values.anchors import find_dateline, find_header_day, list_years
from parsers.facts.values.authorities import find_authorities, find_masks, find_media, find_page_owners
from parsers.facts.values.dates import Anchor, resolve_dates, scan_dates
from parsers.facts.values.decision_days import judge_days
from parsers.facts.values.numbers import Number
from parsers.facts.values.regions import find_regions, find_services, widen_regions
from parsers.facts.weights.preferring import list_places, prefer_roles
from parsers.facts.weights.preferring_kinds import find_news
from parsers.facts.weights.preferring_names import prefer_statuses

_MINISTRY_ABROAD = re.compile(
    r"Minist[eè]re[^.]{0,12}[Ii]ndustrie et des|Ministerio de Industria y|Minist[eé]rio d[ae] Ind[uú]stria e|Ministerium für Industrie und|"
    r"Министерств\w+ промышленности и информатизации|工業情報化省|工业情报化省|情報産業省|情报产业省|공업정보화부|공업신식화부|산업정보화부|Bộ Công nghiệp và Công nghệ|Kementerian Perindustrian dan"
)
_PILOT = Pattern(r"试点|\bpilot|\btrial", re.IGNORECASE)


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
            return replace(reading, names=self._seem_named(folded))
        scene = self._set_scene(document, title, folded, language)
        return _compose_reading(scene, draw(scene))

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

    def _find_names(self, text: str, masks: tuple[tuple[int, int], ...], title_end: int) -> list[Name]:
        masked = Spans(masks)
        brands = [brand for brand in self._finder.find_brands(text) if not masked.covers(brand.start)]
        brands.sort(key=lambda brand: brand.start)
        starts = [brand.start for brand in brands]
        aside = Spans(find_page_owners(text))
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
        names = self._find_names(text, masks, title_end)
        foreign = _sentences_with(sentences, [name for name in names if not name.domestic])
        spoken = speaks_of_foreigners(text)
        known = foreign if spoken else _sentences_with(sentences, _known_abroad(names))
        relevance = weigh_relevance(sentences, known, document.authority)
        if document.basis != "headline":
            relevance = heed_whole(relevance, text, chinese=chinese)
        if relevance.relevant or spoken:
            aside = (*masks, *find_page_owners(text))
            names = join_tagged(names, find_tagged(text, sentences, names, chinese=chinese), text, aside)
        scanned = scan_dates(text)
        years = list_years(resolve_dates(scanned, Anchor(None)))
        anchor, dateline = _find_anchor(text, document.published, years)
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
            anchor,
            dateline,
            resolve_dates(scanned, anchor),
            foreign,
            (*((name.start, name.end) for name in names), *find_media(text)),
        )


def _from_brand(legal: Name, brands: list[Name], starts: list[int]) -> Name:
    """A full name that begins inside a known one begins where that begins: no word of the name is its left edge."""
    at = bisect_right(starts, legal.start - 1) - 1
    if at < 0 or not legal.start < brands[at].end < legal.end:
        return legal
    brand = brands[at]
    return replace(legal, start=brand.start, text=brand.text + legal.text[brand.end - legal.start :])


def _title_end(folded: Folded, title: str) -> int:
    """Where the title ends in folded text: its first line break."""
    return folded.text.find("\n") if title else 0


def _known_abroad(names: list[Name]) -> list[Name]:
    return [name for name in names if name.known is not None and not name.domestic]


def _sentences_with(sentences: tuple[Sentence, ...], names: list[Name]) -> frozenset[int]:
    starts = [sentence.start for sentence in sentences]
    return frozenset(max(0, bisect_right(starts, name.start) - 1) for name in names)


def _find_anchor(
    text: str, published: Published | None, years: tuple[tuple[int, int], ...]
) -> tuple[Anchor, tuple[int, int] | None]:
    """The day that relative dates mean: the agency's dateline, else the page's date, else a date in the page's head."""
    day = date.fromisoformat(published.day) if published and len(published.day) == 10 else find_header_day(text)
    anchor = Anchor(day, years)
    line = find_dateline(text, anchor)
    if line is None:
        return anchor, None
    return (Anchor(line[2], anchor.years) if line[2] else anchor), (line[0], line[1])


def draw(scene: Scene) -> Drawn:
    """What is read out of a text before it is made into claims: every draft, those dropped later too."""
    sentences = scene.sentences
    numbers = list_numbers(scene)
    drafts = _draft_counts(scene, numbers)
    growth = _draft_growth(scene, drafts) if scene.relevance.relevant else []
    told = tell_kinds(sentences, drafts, growth, scene.foreign, frozenset()) if scene.relevance.relevant else ()
    approvals = frozenset(draft.sentence for draft in drafts if draft.role in ("pilot_total", "stock_total"))
    if scene.relevance.relevant:
        approvals |= {one.index for one in told if "approval" in one.kinds}
    elif scene.names:
        approvals |= find_approvals(sentences, drafts, scene.foreign)
    text = scene.folded.text
    defined = find_defined(text, [name for name in scene.names if name.shape == "legal"])
    heads = find_heads(sentences) if scene.names else []
    judged = judge_firms(list(scene.names), sentences, scene.chinese, approvals, defined, heads)
    claims = pick_claims(drafts, sentences)
    claims = doubt_counts(claims, text, sentences, scene.relevance, scene.anchor.day, scene.foreign)
    if scene.relevance.relevant:
        claims = prefer_roles(claims, list_places(numbers), text, sentences, scene.dates, chinese=scene.chinese)
        claims = _join_rows(scene, claims, numbers)
    judged = trust_full_lists(judged, heads, claims, told, sentences)
    judged = doubt_firms(judged, text, sentences, scene.relevance)
    if scene.relevance.relevant:
        certain = scene.relevance.score >= CERTAIN
        judged = prefer_statuses(judged, heads, text, sentences, chinese=scene.chinese, certain=certain)
    return Drawn(
        tuple(drafts), tuple(claims), tuple(unique_growth(wait_with_counts(growth, claims))), told, tuple(judged)
    )


def _draft_growth(scene: Scene, drafts: Sequence[Draft]) -> list[GrowthDraft]:
    """How the total grew, as each sentence tells it beside its figures."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence, []).append(draft)
    return [
        growth
        for index, sentence in enumerate(scene.sentences)
        if not sentence.furniture
        for growth in read_growth(scene.folded.text, sentence, index, by_sentence.get(index, []))
    ]


def _join_rows(
    scene: Scene, claims: list[Draft], numbers: Mapping[int, Sequence[tuple[Number, Counted | None]]]
) -> list[Draft]:
    """The claims with those that the figures around them confirm: rows of parts, and rounds that come to their sum."""
    text, sentences = scene.folded.text, scene.sentences
    if scene.chinese:
        return join_rest(hang_parts(claims, numbers, text, sentences), text)
    figures = list_figures(numbers, text, sentences, scene.dates)
    claims = add_rounds_en(claims, figures, text, sentences, scene.dates)
    claims = add_totals_of_then(claims, figures, text, sentences, scene.dates)
    return add_rows_en(claims, figures, text, sentences)


def _compose_reading(scene: Scene, drawn: Drawn) -> Reading:
    firms = finish_firms(scene, drawn.judged)
    counts = [(finish_count(scene, draft), draft) for draft in drawn.claims]
    grown = [(finish_growth(scene, g), g.sentence) for g in drawn.growth]
    reading = _compose(scene, [c for c, _ in counts], [g for g, _ in grown], [f for f, _ in firms])
    if not scene.relevance.relevant:
        return reading
    material = Material(
        scene.folded.text, scene.folded.source, scene.sentences, drawn.told, scene.dates, tuple((c, d.sentence, d.at) for c, d in counts),
        tuple(grown), tuple(firms), Spans(scene.placed), Locator(scene.folded.starts, scene.folded.ends),
        judge_days(scene.folded.text, scene.dates, scene.sentences), sum(one.title for one in scene.sentences), scene.dateline,
        scene.anchor.day.isoformat() if scene.anchor.day else None,
    )  # fmt: skip
    kind = find_news(scene, drawn)
    return _tell(reading, scene, _add_terms(build_statements(material, kind), material), kind)


def _add_terms(statements: tuple[Statement, ...], material: Material) -> tuple[Statement, ...]:
    """The terms of the act, where an act of policy is the news; its rules are loaded when one is."""
    if statements[0].kind != "policy":
        return statements
    from parsers.facts.events.policy import read_terms

    return (replace(statements[0], policy=read_terms(material)), *statements[1:])


def list_numbers(scene: Scene) -> dict[int, list[tuple[Number, Counted | None]]]:
    """The numbers of each sentence that is the article's, with what they count."""
    masks = Spans(scene.spans)
    return {i: [*find_counted(scene.folded.text, s, masks)] for i, s in enumerate(scene.sentences) if not s.furniture}


def _draft_counts(scene: Scene, numbers: Mapping[int, Sequence[tuple[Number, Counted | None]]]) -> list[Draft]:
    veil = Veil(scene.folded.text, scene.names)
    drafts = [d for i, found in numbers.items() for d in _read_sentence(scene, i, found, veil)]
    if scene.relevance.relevant:
        drafts = correct_counts(drafts, scene.folded.text, scene.sentences, scene.chinese)
    piloted = _is_piloted(scene)
    settled = settle_counts(
        drafts, scene.folded.text, scene.sentences, scene.dates, relevant=scene.relevance.relevant, piloted=piloted
    )
    rows = (
        [
            *read_series(scene.folded.text, scene.sentences, settled),
            *read_parts(scene.sentences, settled),
            *read_columns(scene.sentences, settled),
        ]
        if scene.relevance.relevant
        else []
    )
    taken = {draft.sentence for draft in rows}
    return [*(draft for draft in settled if draft.sentence not in taken), *rows]


def _read_sentence(scene: Scene, index: int, found: Sequence[tuple[Number, Counted | None]], veil: Veil) -> list[Draft]:
    """The figures of one sentence, by cues and, in English, by frames."""
    text, sentence = scene.folded.text, scene.sentences[index]
    drafts = read_counts(text, sentence, index, scene.chinese, found, veil)
    if scene.chinese or not scene.relevance.relevant:
        return drafts
    return read_told(text, sentence, index, found, drafts)


def _is_piloted(scene: Scene) -> bool:
    """Whether a running total can be the pilot's: it is spoken of, or the page is of its time (from April 2024)."""
    day = scene.anchor.day
    if day is not None and day < date(2014, 1, 1):
        return False
    return (day is not None and day >= date(2024, 4, 1)) or _PILOT.search(scene.folded.text) is not None


def _compose(scene: Scene, counts: list[Count], growth: list[Growth], firms: list[Firm]) -> Reading:
    text = scene.folded.text
    aside = [(s.start, s.end) for s in scene.sentences if s.furniture]
    spoken = _blank(text, [*((name.start, name.end) for name in scene.names), *aside])
    return Reading(
        scene.title, scene.folded.source, scene.document.published, scene.language, scene.relevance.relevant,
        scene.relevance.score, scene.relevance.reasons,
        counts=tuple(counts), growth=tuple(growth), firms=tuple(firms), authority=find_authorities(text),
        regions=widen_regions(name for name, _, _ in find_regions(text, (*scene.placed, *aside))), services=find_services(spoken),
        basis=scene.document.basis, unread=scene.document.unread, rules=RULES,
    )  # fmt: skip


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    pieces, at = [], 0
    for start, end in sorted(spans):
        if start >= at:
            pieces += [text[at:start], " "]
            at = end
    return "".join((*pieces, text[at:]))


def _tell(reading: Reading, scene: Scene, statements: tuple[Statement, ...], kind: StatementKind) -> Reading:
    main = statements[0]
    decided = main.decided
    if kind == "total" and decided is None:
        decided = _as_of_event(scene, main)
    main = replace(main, decided=decided, authority=main.authority or select_bodies(main.kind)(scene.folded.text))
    if kind in ("approval", "policy", "denial") and decided:
        main = replace(main, counts=tuple(_as_decided(count, decided) for count in main.counts))
    others = tuple(_date_total(statement, main) for statement in statements[1:])
    if kind == "approval" and decided:
        others = tuple(date_now(statement, decided, reading.text, scene.anchor.day) for statement in others)
    dated = {(c.value, c.start): c for statement in (main, *others) for c in statement.counts}
    counts = tuple(dated.get((c.value, c.start), c) for c in reading.counts)
    return replace(reading, statements=(main, *others), kind=kind, event_date=decided, counts=counts)


def _date_total(statement: Statement, main: Statement) -> Statement:
    """A running total that the main event's own sentence tells is as of that event."""
    if statement.kind != "total" or main.decided is None or statement.start != main.start:
        return statement
    if main.kind == "total" and {c.role for c in main.counts} & {c.role for c in statement.counts}:
        return statement  # "rose to 97 from 66 at the end of last year": each has its own day
    own = (c if outgrows_first(c, main) else _as_decided(c, main.decided) for c in statement.counts)
    return replace(statement, counts=tuple(own))


def _as_decided(count: Count, decided: str) -> Count:
    told = count.role in ("batch", "subset", "pilot_total") and count.as_of is None and is_fresh(count.rule)
    return replace(count, as_of=decided) if told else count


def _as_of_event(scene: Scene, main: Statement) -> str | None:
    """A dated page that tells a fresh total tells it as of that date; an undated one may quote an old figure."""
    if scene.document.published is None or not main.counts:
        return None
    return main.counts[0].as_of
