"""Reads the row of Chinese parts that hangs right on its whole: 64家里日资9家、美资仅6家; 149家。按业务分,信息服务92家.

Two things must hold: each figure has nothing but a place, an origin, a service or a share of ownership before it, and
nothing else is counted between the first of them and a whole that is told as fact. What such a row tells waits for
nothing but how often its like was wrong elsewhere.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from msgspec import Struct

from domain.altering import alter
from parsers.facts.counts.adding import ADDS_UP
from parsers.facts.counts.confirming import CONFIRMED, is_told
from parsers.facts.counts.counts import Counted, Draft
from parsers.facts.counts.part_words_zh import (
    NO_LABEL,
    Label,
    ends_well,
    find_first,
    find_next,
    is_signed,
    names_origin,
)
from parsers.facts.counts.placing import find_turn, place_count
from parsers.facts.counts.placing_en import PROVINCES
from parsers.facts.counts.row_heads_zh import find_row_head
from parsers.facts.counts.shares_fit_zh import FITTING, REPUTE, fit_shares
from parsers.facts.cues.cues import IN_CONTEXT, TOTAL_ROLES, WHOLE_ROLES
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import Number
from parsers.facts.values.regions import find_regions, is_zone

#: The rule of a part that no cue reads, and the step of one that waits no more.
RULE, HANGS = "zh.hung-part", "+hangs"
#: Units of papers: a row counts them where its whole does, 首批13张批复,上海占4张.
_PAPERS = "张份宗"


class _Figure(Struct, frozen=True):
    number: Number
    sentence: int
    end: int
    label: Label = NO_LABEL
    times: int = 1  # how many labels share it: 北京、上海各3家
    is_paper: bool = False  # 上海占4张

    @property
    def value(self) -> int:
        return int(self.number.value)


class _Row(Struct, frozen=True):
    """The figures that hang on a whole, where the last of them ends, and whether its words call them parts."""

    end: int
    figures: tuple[_Figure, ...] = ()
    signed: bool = False

    @property
    def spread(self) -> bool:
        """Whether the label of a figure serves those behind it too: 深圳和海南分别为11家、9家."""
        named = next((one.label for one in reversed(self.figures) if one.label.words), None)
        return named is not None and named.is_each


class _Page(Struct, frozen=True):
    text: str
    sentences: tuple[Sentence, ...]
    known: Mapping[int, Draft]  # the claims, by where their numbers stand


def hang_parts(
    claims: list[Draft],
    numbers: Mapping[int, Sequence[tuple[Number, Counted | None]]],
    text: str,
    sentences: tuple[Sentence, ...],
) -> list[Draft]:
    """The claims with the rows of parts that hang right on a whole that is told as fact, in the order of the text."""
    claims = fit_shares(claims, text)
    figures = [*_list_figures(numbers, text)]
    page = _Page(text, sentences, {claim.at: claim for claim in claims})
    wholes = {claim.value: claim for claim in sorted(claims, key=_rank) if _may_be_whole(claim)}
    hung: dict[int, Draft] = {}
    for place, figure in enumerate(figures):
        whole = _find_whole(figure, wholes, text)
        if whole is None or sentences[whole.sentence].title:
            continue
        for row in _read_rows(whole, figures[place + 1 :], page):
            hung.update((one.at, one) for one in _settle_row(row, whole, page))
    told = [claim for claim in claims if is_told(claim) and claim.role in WHOLE_ROLES]
    for place, figure in enumerate(figures):
        first = place == 0 or figures[place - 1].sentence != figure.sentence
        if first and figure.number.start not in hung:
            hung.update((one.at, one) for one in _settle_far(place, figures, told, hung, page))
    return _put_in(claims, hung)


#: So many sentences, all of which tell no other whole, may part such a row from the whole to which it comes.
_SENTENCES = 8


def _settle_far(
    place: int, figures: Sequence[_Figure], told: Sequence[Draft], hung: Mapping[int, Draft], page: _Page
) -> Iterator[Draft]:
    """The parts of a row with a head of its own, which comes to a whole told before it or parts the one spoken of."""
    first = figures[place]
    sentence = page.sentences[first.sentence]
    head = find_row_head(first.sentence, page.sentences, first.number.outer)
    if head is None:
        return
    before = [one for one in told if one.at < sentence.start and first.sentence - one.sentence <= _SENTENCES]
    if not before:
        return
    near = alter(max(before, key=lambda one: one.value), end=sentence.start, sentence=first.sentence)
    row = next(_read_rows(near, [one for one in figures[place:] if one.sentence == first.sentence], page), _Row(0))
    total = sum(one.value * one.times for one in row.figures)
    alone = None
    if not head.strip().startswith(("其中", "当中")):
        alone = _find_spoken_of(before, figures[:place], {**page.known, **hung})
        if alone and _OTHERS_SINCE.search(page.text[alone.end : sentence.start]):
            alone = None
    whole = next((one for one in reversed(before) if one.value == total), alone)
    if whole is not None and len(row.figures) > 1:
        yield from _settle_row(row, whole, page)


#: 三千家之后,本季受理申请15件: what is parted next may be those, though papers are counted and no firms.
_OTHERS_SINCE = re.compile(
    r"(?:申请|申报|受理|撤[销回]|注销|吊销|不予|检查|抽查|参会|与会|受访|问卷|意向|签约|名企业代表)[^。;]{0,16}\d|\d+[件份宗]?[^,。;]{0,4}(?:申请|受理|撤[销回]|注销|不予)"
)


def _find_spoken_of(before: Sequence[Draft], figures: Sequence[_Figure], claims: Mapping[int, Draft]) -> Draft | None:
    """The newest total before a row of parts, where no firms but parts of it are counted in between."""
    last = before[-1]
    whole = max((one for one in before if one.role == last.role), key=lambda one: one.as_of or "")
    between = takewhile(lambda one: one.number.start > last.at, reversed(figures))
    counted = (claims.get(one.number.start) for one in between)
    return whole if all(one is not None and _is_of_whole(one) for one in counted) else None


def _is_of_whole(claim: Draft) -> bool:
    """Whether a claim is a part, which at most waits for its repute, or what the whole grew by."""
    waits = claim.rule.split("+")[1:]
    by_repute = all(step in REPUTE or not step.startswith("doubt-") for step in waits)
    if claim.role == "subset":
        return by_repute or is_told(claim)
    return is_told(claim) and claim.detail == "delta"


def _rank(claim: Draft) -> tuple[bool, bool]:
    """Of two claims of one value parts hang on the whole before a part, and on the one told as fact."""
    return claim.role in WHOLE_ROLES, is_told(claim)


def _may_be_whole(claim: Draft) -> bool:
    """Whether parts may hang on a claim: it is told as fact, or waits for nothing but its repute."""
    if claim.role not in WHOLE_ROLES:
        return claim.role == "subset" and is_told(claim)  # parts of a part, where they come to it
    return is_told(claim) or all(step in REPUTE for step in claim.rule.split("+")[1:])


def _list_figures(numbers: Mapping[int, Sequence[tuple[Number, Counted | None]]], text: str) -> Iterator[_Figure]:
    """The numbers that count firms or papers, in the order of the text; 席 counts firms where a row does."""
    for index, found in numbers.items():
        for number, counted in found:
            unit = text[number.after : number.after + 1]
            if counted is not None and unit not in "项件":
                yield _Figure(number, index, counted[0], is_paper=unit in _PAPERS)
            elif unit == "席":
                yield _Figure(number, index, number.after + (2 if text.startswith("席位", number.after) else 1))


#: 这27家里, 64家外商以欧系最多: the whole is told again, and its parts stand behind it.
_AGAIN = re.compile(
    r"(?:[家户间]|[张份席](?=新面孔|新牌|批|牌|里|中|当中))(?:获批|试点|外资|外商投资|外商|增值|电[信讯])*(?:企业|公司|外企|业者|当中|新面孔|新成员|批[复覆文]|牌照)?"
    r"(?P<in>,(?=注册地?[在于位])|之?中|里[头面]?|当中|之内|,其中|以[^,。;]{1,10}最多)"
)


def _find_whole(figure: _Figure, wholes: Mapping[int, Draft], text: str) -> Draft | None:
    """The whole that a figure tells, or tells again: 93家里, where 93 firms were told as let in."""
    whole = wholes.get(figure.value)
    if whole is None or whole.at == figure.number.start:
        return whole
    again = _AGAIN.match(text, figure.number.after)
    if again is None:
        return None
    return alter(whole, start=figure.number.outer, end=max(figure.end, again.start("in")), sentence=figure.sentence)


#: No rows of a whole have more figures: there are some thirty provinces and ten services.
_LONGEST_ROW = 60


def _read_rows(whole: Draft, following: Sequence[_Figure], page: _Page) -> Iterator[_Row]:
    """The rows of figures that hang on a whole, the second by other words than the first: 按来源地,港资12家."""
    row = _Row(whole.end)
    papers = any(unit in page.text[whole.start : whole.end] for unit in _PAPERS)
    for figure in following[:_LONGEST_ROW]:
        if figure.is_paper and not papers:
            continue
        told = page.known.get(figure.number.start)
        if not row.figures and (figure.value == whole.value or (told is not None and told.detail == "delta")):
            row = _Row(figure.end)
            continue
        if _is_far(figure, whole, page.sentences) or (told and _stands_alone(figure, told)):
            break
        longer = _lengthen(row, figure, page) if row.figures else _begin(row.end, figure, whole, page)
        if longer is None and row.figures:
            yield row
            longer = _begin(row.end, figure, whole, page)
            longer = longer if longer and longer.signed else None
        row = longer or _Row(figure.end)
        if longer is None:
            break
        if not (row.figures[-1].label.is_behind or ends_well(_look_behind(figure, page))):
            return
    yield row


def _stands_alone(figure: _Figure, told: Draft) -> bool:
    """Whether a figure is no part of the whole before it: it is told as fact, or a total with rows of its own."""
    return (is_told(told) or told.role in TOTAL_ROLES) and not _may_be_part(figure, told)


def _may_be_part(figure: _Figure, told: Draft) -> bool:
    """Whether the claim of a figure is one of a part, its whole near or far, or knows only that it counts papers."""
    return told.role == "subset" or told.detail == IN_CONTEXT or (figure.is_paper and told.detail == "licences")


def _is_far(figure: _Figure, whole: Draft, sentences: tuple[Sentence, ...]) -> bool:
    lines = sentences[figure.sentence].line - sentences[whole.sentence].line
    return figure.sentence - whole.sentence > 1 or lines > 1


def _begin(end: int, figure: _Figure, whole: Draft, page: _Page) -> _Row | None:
    """A row of one figure that hangs on a whole, or on the row before it, which ends there."""
    label = find_first(page.text[end : figure.number.outer], _look_behind(figure, page))
    if label is None:
        return None
    signed = is_signed(f"{page.text[end - 2 : end]}{label.before}") or label.words.startswith(("内含", "内有"))
    if not _may_hang(whole, label, page, signed=signed):
        return None
    return _Row(_find_end(figure, label, page), (_label(figure, label),), signed)


def _look_behind(figure: _Figure, page: _Page) -> str:
    return page.text[figure.number.after : figure.number.after + 60]


def _lengthen(row: _Row, figure: _Figure, page: _Page) -> _Row | None:
    between = page.text[row.end : figure.number.outer]
    label = find_next(between, _look_behind(figure, page), spread=row.spread, signed=row.signed)
    if label is None:
        return None
    figures = row.figures
    if not label.words:  # 各占35家、26家: to each its own
        figures = (*figures[:-1], alter(figures[-1], times=1))
    return alter(row, end=_find_end(figure, label, page), figures=(*figures, _label(figure, label)))


def _find_end(figure: _Figure, label: Label, page: _Page) -> int:
    """Where a figure ends with its label: 4家来自德国."""
    if not label.is_behind:
        return figure.end
    return page.text.index(label.words, figure.number.after) + len(label.words)


def _label(figure: _Figure, label: Label) -> _Figure:
    return alter(figure, label=label, times=label.many if "各" in label.words else 1)


def _may_hang(whole: Draft, label: Label, page: _Page, *, signed: bool) -> bool:
    """Whether a row is one of parts by its words, or its whole is none of one place or origin: 北京13家,上海4家."""
    if label.is_rest or signed:
        return not label.is_rest
    clause = re.split("[,;。:]", page.text[page.sentences[whole.sentence].start : whole.start])[-1]
    if not label.is_placed:
        return not names_origin(clause)
    region = whole.region or next((name for name, _, _ in find_regions(clause)), None)
    return region is None or _lie_within(label.places, region)


def _lie_within(places: list[str], region: str) -> bool:
    """Whether places are smaller than the one of a whole: 全省236家,苏州149家. Districts have no name of a region."""
    smaller = all(is_zone(place) or (region in PROVINCES and place not in PROVINCES) for place in places)
    return smaller and region not in places and not is_zone(region)


def _settle_row(row: _Row, whole: Draft, page: _Page) -> Iterator[Draft]:
    """The parts that a row tells; none where they come to more than their whole, unless one firm may be in several."""
    figures = row.figures
    total = sum(one.value * one.times for one in figures)
    if any(one.value >= whole.value for one in figures):
        return
    if total > whole.value and not any(one.label.is_service for one in figures):
        return
    adds = len(figures) > 1 and total == whole.value
    if not adds and (whole.role == "subset" or not is_told(whole)):
        return
    for one in figures:
        settled = _settle(
            one, page.known.get(one.number.start), whole, adds=adds, signed=row.signed and whole.role != "batch"
        )
        if settled is None:
            continue
        if one.label.many != 1:  # which of several places it is of, the text tells by their order
            yield alter(settled, region=find_turn(page.text[page.sentences[one.sentence].start : one.number.outer]))
        else:
            yield settled if settled.region else place_count(settled, page.text, page.sentences)


def _settle(figure: _Figure, known: Draft | None, whole: Draft, *, adds: bool, signed: bool) -> Draft | None:
    """The part as told of its whole; None where the claim that stands there says else, or waits for a reason."""
    if known is None or (known.role == "other" and _may_be_part(figure, known)):
        rule = f"{RULE}{ADDS_UP}" if adds else RULE
        number, as_of = figure.number, None if whole.role == "batch" else whole.as_of
        return Draft(
            figure.value, number.qualifier, "subset", "", number.outer, figure.end, rule, CONFIRMED, number.start,
            figure.sentence, as_of=as_of,
        )  # fmt: skip
    if known.role != "subset" or is_told(known):
        return None
    steps = [one for one in known.rule.split("+")[1:] if one not in (FITTING if adds or signed else REPUTE)]
    if any(one.startswith("doubt-") or one == "of-others" for one in steps):
        return None
    return alter(known, rule=f"{known.rule}{ADDS_UP if adds else HANGS}", confidence=CONFIRMED)


def _put_in(claims: list[Draft], hung: Mapping[int, Draft]) -> list[Draft]:
    """The claims with those of rows in their places; what is told as fact elsewhere is not told again."""
    sure = {(one.value, one.region) for one in claims if one.role == "subset" and is_told(one)}
    new = [one for one in hung.values() if (one.value, one.region) not in sure]
    ats = {one.at for one in new}
    told = {(one.value, one.region) for one in new} - sure
    kept = [one for one in claims if not (one.at in ats or (one.role == "subset" and (one.value, one.region) in told))]
    return sorted([*kept, *new], key=lambda one: one.start)
