# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads rows of English parts that come to their whole: "Of the 18, eight are in Shanghai, six in Beijing and four in Shenzhen".

That figures beside each other, each with a place, an origin or a service of its own, come to just the number that the text told of
those let in, is no chance: they are its parts, whatever words lead them. They are read where the whole is told as fact.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from domain.altering import alter
from parsers.facts.counts.adding import ADDS_UP
from parsers.facts.counts.confirming import CONFIRMED, is_told
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.figures_en import Figure, tells_of_others
from parsers.facts.counts.part_of_things_en import parts_something_else
from parsers.facts.cues.cues import WHOLE_ROLES
from parsers.facts.subject.doubtful import UNLIKELY
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import find_regions

#: The rule of a part that no cue reads.
RULE = "en.row-of-parts"
#: Fewer than these are parted by chance too easily.
_LEAST_WHOLE = 4
#: So many sentences behind the whole, told or told again, a row of two figures begins at most, and one of more: a table has a head.
_FAR, _FAR_LONG = 2, 4
#: Four or more figures that come to so large a whole are its parts wherever they stand.
_MANY, _LARGE, _ANYWHERE = 4, 100, 10_000
#: More totals than these no page tells, nor a row so many parts: what is longer is made to take time.
_MOST_WHOLES, _MOST_PARTS = 24, 40
#: Longer lines are prose: a table or a list has a line for each figure.
_LONGEST_LINE = 70
#: Figures of these are no parts of those let in, though they come to as many.
OF_OTHERS = (
    "applicants", "applications_accepted", "signed", "in_process", "rumour", "other_sector", "all_sectors", "revoked", "rejected",
    "other_country", "of_others", "survey", "audience", "target", "notified", "denial", "advisers_clients",
)  # fmt: skip
_FIRMS = r"(?:companies|firms|enterprises|businesses|operators|ones|names|newcomers|entrants|recipients|approvals|permits|licensees|holders|participants|members|units|subsidiaries|affiliates|ventures|providers|cases|foreign(?:-\w+)? (?:companies|firms|enterprises))"
#: What tells right behind a figure which part it is: "in Shanghai", "are Japanese", "American ones".
_LABEL_BEHIND = Deferred(
    rf"^\"?(?: of (?:them|these|those|the [\w-]+(?: {_FIRMS})?))?(?: {_FIRMS})?,? (?:each |all )?(?:(?:are|were|is|was|come|came|hail(?:s|ed)?|go|went|belong(?:s|ed)?|sit|have|had|hold|held|will|may|can|offers?|operates?|runs?|provides?|concerns?|covers?|plans?|makes?|do|does|sells?|hosts?|manages?|belongs|has|holds)\b|elsewhere\b|(?:in|from|for|to|by|with|under|at|via|through|on|of (?=[A-Z]))\b|registered|based|located|headquartered)|^ (?-i:[A-Z])[\w.-]+|^ (?:joint|wholly|solely|majority|minority|data|cloud|content|internet|online|information|call|carriers?|banks?|carmakers?|makers?|insurers?|retailers?)\b",
    re.I,
)
_ENDS = Deferred(rf"^(?:\"?(?: {_FIRMS})?\)?(?:\s*\|+)?)(?=\s*(?:[,;.|)\n]|$)| (?:and|while|with|followed)\b)")
_HAS = r"(?:has|had|have|with|leads? with|led with|comes? first with|ranks? \w+ with|follows? with|is \w+ with|accounts? for|accounted for|took|takes|got|gets|hosts?|counts?|claims?|contributes?|saw|sees)"
#: What tells right before a figure that ends its piece: "Shanghai (", "Hong Kong 16", "data centres: ".
_LABEL_BEFORE = Deferred(
    rf"(?:(?-i:[A-Z])[\w.&'-]*\)?(?: (?:alone|itself|again))?,?(?: {_HAS})?(?: (?:only|just|the most,?(?: with)?))?|\b(?:services?|cent(?:er|re)s?|processing|access|networks?|delivery|ventures?|owned|capital|investment|stakes?|others?|elsewhere|rest|remainder|(?:other|remaining) \w+|holders|groups?|industry|finance|manufacturing|retail|logistics)(?: {_HAS}| by| at)?)(?:\s*[:(|=–-]+\s*|,?\s+)\|?\s*$"
)
_OTHER_REST = Deferred(r"\b(?:the|all) (?:other|remaining) $", re.I)
#: "28 of the 67 are in Shanghai": a whole told again within the row is none of its parts.
_OF_WHOLE = Deferred(r"\b(?:of|among|from) (?:the|those|these|all|all the)(?: (?:first|latest|new|newest))? $", re.I)
#: Figures of rounds are batches: `adding_rounds_en` reads those.
_ROUNDS = Deferred(
    r"\b(?:in|on|of|by|during|followed in|then) (?:(?:early|late|mid-?) ?)?(?:\d{1,2} )?(?-i:Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b(?:first|second|third|fourth|fifth|last|previous|earlier) (?:batch|round|group|list|wave|tranche|and)\b|\b(?:spring|summer|autumn|winter)\b|\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
#: "The previous total, 40, had not moved": what was reached before, and no part.
_SUM_BEFORE = Deferred(r"\b(?:total|tally|count|figure|number|sum)(?: (?:was|had been|stood at|of))?,? $", re.I)
_DOUBTED = Deferred(r"\+doubt-(?:denied|hearsay|rumour|made-up|other-regulator|clients|of-crowd|conditional|filed)")


def add_rows_en(
    claims: list[Draft],
    figures: Sequence[Figure],
    text: str,
    sentences: tuple[Sentence, ...],
) -> list[Draft]:
    """The claims with the parts of rows that come to a whole told as fact, in the order of the text."""
    wholes = [one for one in claims if one.role in WHOLE_ROLES and one.value >= _LEAST_WHOLE and is_told(one)][
        :_MOST_WHOLES
    ]
    if not wholes:
        return claims
    known = {one.at: one for one in claims}
    parts: dict[int, Draft] = {}
    for whole in wholes:
        for row in _find_rows(whole, figures, known, text, sentences):
            parts.update((one.at, one) for one in _settle_row(row, whole, known, text, sentences))
    return _put_in(claims, parts)


def _find_rows(
    whole: Draft, figures: Sequence[Figure], known: Mapping[int, Draft], text: str, sentences: tuple[Sentence, ...]
) -> Iterator[list[Figure]]:
    """The rows that come to a whole behind where it is told, or told again; each begins where the one before ended."""
    told = [one.sentence for one in figures if one.value == whole.value and not sentences[one.sentence].title]
    left = [
        one for one in figures
        if one.value < whole.value and not sentences[one.sentence].title
        and not _OF_WHOLE.search(text[max(0, one.number.outer - 24) : one.number.outer])
    ]  # fmt: skip
    at = 0
    while at < len(left):
        row = _read_row(left[at : at + _MOST_PARTS], whole.value, text, sentences)
        near = row and any(0 <= row[0].sentence - index <= _reach(row, whole) for index in told)
        if row and near and _is_row(row, whole, known, text, sentences):
            yield row
            told.append(row[-1].sentence)
            at += len(row)
        else:
            at += 1


def _reach(row: Sequence[Figure], whole: Draft) -> int:
    """So many sentences behind its whole a row may begin."""
    if len(row) >= _MANY and whole.value >= _LARGE:
        return _ANYWHERE
    return _FAR_LONG if len(row) > 2 else _FAR


def _read_row(figures: Sequence[Figure], value: int, text: str, sentences: tuple[Sentence, ...]) -> list[Figure]:
    """The figures from the first on that come to a value, in one sentence or a line each; none where they do not."""
    row: list[Figure] = []
    for figure in figures:
        if row and figure.sentence != row[-1].sentence and not _goes_on(row, figure, text, sentences):
            break
        row.append(figure)
        if (total := sum(one.sum for one in row)) >= value:
            return row if total == value and len(row) > 1 else []
    return []


def _goes_on(row: Sequence[Figure], figure: Figure, text: str, sentences: tuple[Sentence, ...]) -> bool:
    """Whether a figure of the next sentence is that of the others, or stands in the line below, each line having its own alone."""
    last, own = sentences[row[-1].sentence], sentences[figure.sentence]
    if figure.sentence - row[-1].sentence <= 2 and _OTHER_REST.search(text[own.start : figure.number.outer]):
        return True
    short = max(len(last.text), len(own.text)) <= _LONGEST_LINE
    alone = len(row) < 2 or row[-1].sentence != row[-2].sentence
    return short and alone and 0 < own.line - last.line <= 2 and figure.sentence - row[-1].sentence == 1


def _is_row(
    row: Sequence[Figure], whole: Draft, known: Mapping[int, Draft], text: str, sentences: tuple[Sentence, ...]
) -> bool:
    """Whether each figure of a row has its own label, and none is known for something else than a part."""
    first = sentences[row[0].sentence]
    if any(tells_of_others(sentences[index]) for index in {one.sentence for one in row}):
        return False
    if parts_something_else(text[first.start : row[0].number.outer]):
        return False
    for figure in row:
        claim = known.get(figure.number.start)
        if claim and (claim.detail in OF_OTHERS or UNLIKELY in claim.rule or _DOUBTED.search(f"+{claim.rule}")):
            return False
        if claim and claim.role in WHOLE_ROLES and is_told(claim):
            return False
        if _SUM_BEFORE.search(text[max(0, figure.number.outer - 40) : figure.number.outer]):
            return False
        if not _is_labelled(figure, whole.value, text, sentences[figure.sentence]):
            return False
    between = text[row[0].number.outer : min(sentences[row[-1].sentence].end, row[-1].number.after + 24)]
    return not _ROUNDS.search(between)


#: "Nine carriers use the basic service; four are in talks"; "nine are now known": no part of those let in.
_USES = re.compile(
    r"(?: [\w-]+)?,? (?:(?:use|uses|used|buy|test|tried)\b|(?:is|are) (?:in talks|(?:\w+ )?(?:known|unknown|named|not)\b))"
)


def is_of_users(behind: str) -> bool:
    """Whether the words behind a number say that so many use something, talk of it or are known: no part of those let in."""
    return _USES.match(behind) is not None


#: "two make internet access, four information service, since one makes both": one that is counted already.
_BOTH = re.compile(r" (?:makes?|does|do|has|have|holds?|covers?|offers?|gets?|got) both\b")


def _is_labelled(figure: Figure, whole: int, text: str, sentence: Sentence) -> bool:
    number = figure.number
    behind = re.sub(
        rf"^( {_FIRMS})? (?:of|out of|among) (?:the|those|these) {whole}\b",
        r"\1",
        text[number.after : number.after + 90],
    )
    before = text[max(sentence.start, number.outer - 60) : number.outer]
    if _BOTH.match(behind) or is_of_users(behind):
        return False
    if figure.times > 1 or _LABEL_BEHIND.match(behind) or _OTHER_REST.search(before):
        return True
    return _ENDS.match(behind) is not None and _LABEL_BEFORE.search(before) is not None


def _settle_row(
    row: Sequence[Figure], whole: Draft, known: Mapping[int, Draft], text: str, sentences: tuple[Sentence, ...]
) -> Iterator[Draft]:
    """The parts of a row, each with its place; those told as fact already stay as they are, of the day of their whole."""
    as_of = None if whole.role == "batch" else whole.as_of
    for figure in row:
        claim, number = known.get(figure.number.start), figure.number
        if claim and claim.role == "subset" and is_told(claim):
            if as_of:
                yield alter(claim, as_of=as_of)
            continue
        rule = f"{claim.rule if claim else RULE}{ADDS_UP}"
        part = Draft(
            figure.value, number.qualifier, "subset", "", number.outer, claim.end if claim else figure.end, rule, CONFIRMED,
            number.start, figure.sentence, as_of=as_of,
        )  # fmt: skip
        yield part if figure.times > 1 else alter(part, region=_find_place(figure, row, text, sentences))


def _find_place(figure: Figure, row: Sequence[Figure], text: str, sentences: tuple[Sentence, ...]) -> str | None:
    """The place that stands in a figure's own piece of its row: behind it, or before it where its piece ends with it."""
    sentence, at = sentences[figure.sentence], row.index(figure)
    last = row[at - 1].end if at and row[at - 1].sentence == figure.sentence else sentence.start
    following = row[at + 1].number.outer if row[at + 1 : at + 2] else sentence.end
    behind = re.split("[,;.]", text[figure.number.after : min(following, sentence.end, figure.number.after + 90)])[0]
    before = text[max(last, figure.number.outer - 40) : figure.number.outer]
    ends = _ENDS.match(text[figure.number.after : figure.number.after + 40]) is not None
    places = find_regions(before)[-1:] if ends else find_regions(behind)[:1]
    return places[0][0] if places else None


def _put_in(claims: list[Draft], parts: Mapping[int, Draft]) -> list[Draft]:
    """The claims with the parts in their places; what is told as fact elsewhere is not told again."""
    sure = {
        (one.value, one.region) for one in claims
        if one.at not in parts and one.role == "subset" and is_told(one)
    }  # fmt: skip
    new: dict[tuple[int, str | None], Draft] = {}
    for part in parts.values():
        if (part.value, part.region) not in sure:
            new.setdefault((part.value, part.region), part)
    kept = [
        one for one in claims
        if one.at not in parts and not (one.role == "subset" and (one.value, one.region) in new)
    ]  # fmt: skip
    return sorted([*kept, *new.values()], key=lambda one: one.start)
