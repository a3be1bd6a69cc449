"""Quotes: whole sentences from the sources, with the claim's very characters marked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from msgspec import Struct

from alerts.finding.sourcing import Sources, choose_evidence, mark_language
from alerts.layout.layout import Line, Quote, Quotes, Run
from alerts.words.cleaning import clean
from domain.findings import Evidence, Report

#: The press is quoted at no more than this many characters; what is left out is shown as `...`.
LONGEST_QUOTE = 400
_NAMES = {"zh": "Chinese", "en": "English"}


class Claim(Struct, frozen=True):
    """What is quoted for: a label as the message writes it, with the sentences that state it."""

    label: str
    evidence: tuple[Evidence, ...]
    figure: bool = True
    names: tuple[str, ...] = ()  # of a firm, as written


@dataclass(slots=True)
class Group:
    """Claims that stand in the same sentences, and those sentences."""

    labels: list[str]
    shown: list[Evidence]
    marked: list[Evidence]
    figure: bool


def gather_shown(claims: Iterable[Claim], reports: Mapping[int, Report]) -> tuple[Group, ...]:
    """Claims that stand in the same sentences are quoted once."""
    groups: list[Group] = []
    for claim in claims:
        chosen = choose_evidence(claim.evidence, reports)
        if not chosen:
            continue
        home = next((group for group in groups if _covers(group, claim.evidence, chosen)), None)
        if home is None:
            groups.append(Group([claim.label], list(chosen), list(claim.evidence), claim.figure))
        else:
            home.labels.append(claim.label)
            home.marked.extend(claim.evidence)
            home.figure = home.figure or claim.figure
    return tuple(groups)


def _covers(group: Group, evidence: Sequence[Evidence], chosen: Sequence[Evidence]) -> bool:
    """Whether a group already shows a sentence of the claim in each language that the claim has."""
    stated = {(item.article, item.sentence) for item in evidence}
    shown = {mark_language(item.language) for item in group.shown if (item.article, item.sentence) in stated}
    return {mark_language(item.language) for item in chosen} <= shown


def set_quotes(groups: Iterable[Group], sources: Sources) -> tuple[Quotes, ...]:
    """Each group with its sentences, Chinese before English; a figure says where one of the two is missing."""
    return tuple(Quotes("; ".join(dict.fromkeys(group.labels)), _set_group(group, sources)) for group in groups)


def _set_group(group: Group, sources: Sources) -> tuple[Quote, ...]:
    quotes = [
        Quote(item.language, mark_language(item.language), mark_claims(item, group.marked), sources.place(item))
        for item in group.shown
    ]
    held = {quote.mark for quote in quotes}
    if group.figure:
        quotes += [Quote(mark, mark, (), f"no {name} source yet") for mark, name in _NAMES.items() if mark not in held]
    return tuple(sorted(quotes, key=lambda quote: (quote.mark != "zh", quote.mark != "en", quote.mark)))


def mark_claims(item: Evidence, claims: Iterable[Evidence]) -> Line:
    """The sentence of `item`, in runs: strong where a claim of `claims` stands, at its exact offsets.

    A claim whose place in the sentence is not certain, since its words stand there more than once, is not marked.
    """
    within = [claim for claim in claims if claim.article == item.article and claim.sentence == item.sentence]
    spans = _place_spans(item.sentence, within)
    start, end = _choose_window(item.sentence, spans)
    runs: list[Run] = [Run("... ")] if start > 0 else []
    place = start
    for first, last in spans:
        if first < place or last > end:
            continue
        runs += [Run(item.sentence[place:first]), Run(item.sentence[first:last], strong=True)]
        place = last
    runs.append(Run(item.sentence[place:end]))
    if end < len(item.sentence):
        runs.append(Run(" ..."))
    return _tidy(runs)


def _place_spans(sentence: str, claims: Sequence[Evidence]) -> list[tuple[int, int]]:
    """Spans within the sentence. Claims know their place in the article; together they tell where it begins."""
    begins: set[int] | None = None
    for claim in claims:
        possible = {claim.start - place for place in _find_all(sentence, claim.quote)}
        begins = possible if begins is None else begins & possible
    if begins is None or len(begins) != 1:
        return []
    begin = begins.pop()
    return sorted({(claim.start - begin, claim.end - begin) for claim in claims})


def _find_all(sentence: str, quote: str) -> list[int]:
    places, place = [], sentence.find(quote) if quote else -1
    while place >= 0:
        places.append(place)
        place = sentence.find(quote, place + 1)
    return places


def _choose_window(sentence: str, spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The part of a long sentence that is quoted: around its first claim, and as much of the others as fits."""
    if len(sentence) <= LONGEST_QUOTE:
        return 0, len(sentence)
    first = spans[0][0] if spans else 0
    last = max((end for _, end in spans if end - first <= LONGEST_QUOTE), default=first)
    start = max(0, min(first, (first + last - LONGEST_QUOTE) // 2))
    return start, min(len(sentence), start + LONGEST_QUOTE)


def _tidy(runs: Iterable[Run]) -> Line:
    """Runs of visible text, without spaces at the ends of the line or twice in a row."""
    tidied: list[Run] = []
    for run in runs:
        text = clean(run.text)
        if not tidied or tidied[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if text:
            tidied.append(Run(text, run.lang, run.strong))
    if tidied:
        tidied[-1] = Run(tidied[-1].text.rstrip(" "), tidied[-1].lang, tidied[-1].strong)
    return tuple(tidied)
