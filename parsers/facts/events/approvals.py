# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The approvals that a text tells: their batches, their days, and which figures belong to which."""

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

from domain.altering import alter
from domain.claims import Count, Firm, Statement
from parsers.facts.counts.parts import NO_WHOLE
from parsers.facts.counts.sum_row_zh import RULE as SUM_OF_ROWS
from parsers.facts.events.making import make_statement
from parsers.facts.events.other_dates import Material
from parsers.facts.events.placed_rows import place_by_rows, serve_by_rows
from parsers.facts.values.numbers import parse_ordinal

_NTH = r"first|second|third|fourth|fifth|sixth|initial"


_LATER = r"(?:seven|eigh|nin|ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)teen|twentie)th|(?:twenty|thirty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|\d{1,2}(?:st|nd|rd|th)"


_BATCH = re.compile(
    r"首批|头批|第(?P<zh>[一二三四五六七八九十\d]{1,3})批"
    rf"|\b(?:(?P<en>{_NTH}) (?:batch|group|round|lot|set|tranche|wave|\d+)|(?P<later>{_LATER}) (?:batch|group|round|lot|tranche|wave)\b)",
    re.I,
)


#: The cue of a batch that is named only to say what came after it.
_RECALLED = "zh.after-batch"


_BEHIND = re.compile(r"^\w+(?: [a-z-]+){0,2} in (?:the|its) (?P<en>" + _NTH + "|" + _LATER + r")\b")

#: 首批落子自贸港的运营商: the first of its sort, and no round.
_OF_ITS_SORT = re.compile(r"(?:落[子户地]|入驻|进驻|入园|吃螃蟹|尝鲜)")
#: "three more than in the second batch", 较第二批多6家: what a batch is held against.
_COMPARED = re.compile(
    r"\b(?:more|fewer|less|larger|smaller|bigger|up|down) (?:than|from) (?:in |those in |that of )?(?:the |its )?$|\bcompared (?:with|to) (?:the )?(?:\d+ )?(?:in |of )?(?:the )?$|[较比]$|连同$"
)


def list_approvals(material: Material) -> list[Statement]:
    batches = [
        (count, i, at, _batch_number(material, i, at)) for count, i, at in material.counts if count.role == "batch"
    ]
    by_value: dict[int | None, list[tuple[Count, int, int, int | None]]] = {}
    for batch in batches:
        by_value.setdefault(batch[0].value, []).append(batch)
    groups: dict[tuple[int | None, int | None], list[int]] = {}
    for count, index, _, number in batches:
        groups.setdefault((count.value, number if len(by_value) > 1 else None), []).append(index)
    told = [one.index for one in material.told if "approval" in one.kinds]
    granted = [(firm, index) for firm, index in material.firms if firm.status in ("approved", "parent")]
    if not groups and (any(f.status == "approved" for f, _ in granted) or told):
        groups[(None, None)] = told or [granted[0][1]]
    statements = []
    for (value, _), indexes in groups.items():
        equal = by_value.get(value, [])
        sentences = sorted({*indexes, *(told if len(groups) == 1 else ())})
        statement = make_statement(material, "approval", sentences, [at for _, _, at, _ in equal])
        first = next((number for _, _, _, number in equal if number), None)
        if value is None and statement.decided:
            first = _find_round(material, sentences)
        counts = tuple(count for count, _, _, _ in equal)
        decided = _date_of(counts, statement.decided) if len(groups) > 1 else _date_alone(counts, statement.decided)
        told_batch = alter(statement, counts=counts, batch=first, decided=decided)
        if len(groups) > 1 and is_recalled(told_batch):
            told_batch = alter(told_batch, decided=next((c.as_of for c in counts if c.as_of), None))
        statements.append(told_batch)
    shared = _share_out(material, statements, granted)
    return [serve_by_rows(place_by_rows(one, material), material) for one in shared]


#: 向第七批外商投资企业颁发…批复, "published the seventh batch of foreign-invested companies approved": a round that nobody counts.
_ROUND = re.compile(
    r"(?:向|给|公布|发布|批准|核准)了?[^,。;\d]{0,6}?(?P<first_zh>首批)?(?:第(?P<zh>[一二三四五六七八九十\d]{1,3})批)?(?<=批)(?:获批|试点|增值电信|外[资商](?:投资)?|的)+(?:企业|外企)(?:颁发|发放|核发|名单|开展|,|。)"
    rf"|\b(?:approved|cleared|admitted|issued|granted|published|announced|unveiled)\b[^.;]{{0,50}}?\b(?:the|a|its) (?:(?P<en>{_NTH})|(?P<later>{_LATER})) (?:batch|group|round) of (?:foreign|overseas)\b",
    re.I,
)


def _find_round(material: Material, sentences: list[int]) -> int | None:
    """The number of the batch that sentences tell without saying how many were let in."""
    for index in sentences:
        found = _ROUND.search(material.sentences[index].text)
        if found is not None:
            word = found["zh"] or found["en"] or found["later"]
            return 1 if word is None or word.lower() == "initial" else parse_ordinal(word)
    return None


def is_recalled(statement: Statement) -> bool:
    """Whether a batch is named only to say what came after it: 继首批13家之后,5月6日…."""
    batches = [count for count in statement.counts if count.role == "batch"]
    return bool(batches) and all(count.rule.startswith(_RECALLED) for count in batches)


def _date_of(counts: tuple[Count, ...], decided: str | None) -> str | None:
    """The day of a batch: its own as stated beside it, else that of the sentences that tell it."""
    stated = max((count.as_of for count in counts if count.as_of), key=len, default=None)
    if stated is None or (len(stated) < 10 and (decided is None or decided.startswith(stated))):
        return decided
    return stated


def _date_alone(counts: tuple[Count, ...], decided: str | None) -> str | None:
    """The day of the only batch: that of its sentences; where the batch itself is told of a later day, that was of what came before."""
    own = {count.as_of for count in counts if count.as_of and len(count.as_of) == _LONG_DAY}
    if decided and len(decided) == _LONG_DAY and len(own) == 1 and decided < min(own):
        return min(own)
    return decided or _date_of_rows(counts)


#: A day has so many characters, a month fewer: 2026-07-24.
_LONG_DAY = 10


def _date_of_rows(counts: tuple[Count, ...]) -> str | None:
    """The day that the head of a list gives the sum of its rows."""
    return next((count.as_of for count in counts if count.rule == SUM_OF_ROWS), None)


def _share_out(material: Material, statements: list[Statement], granted: list[tuple[Firm, int]]) -> list[Statement]:
    """Firms, parts and an equal running total go to the approval that was told last before them.

    A part of a whole that is told nowhere waits for a person, and the approval waits with it.
    """
    if not statements:
        return []
    firms: list[list[Firm]] = [[] for _ in statements]
    counts: list[list[Count]] = [list(statement.counts) for statement in statements]
    floors = find_floors(statements)
    for firm, _ in granted:
        firms[max(0, bisect_right(floors, firm.start) - 1)].append(firm)
    for (count, _, _), of_stock in zip(material.counts, mark_parts_of_stock(material), strict=True):
        at = max(0, bisect_right(floors, count.start) - 1)
        whole = statements[at].counts[0].value if statements[at].counts else None
        part = count.role == "subset" and (NO_WHOLE in count.rule if whole is None else count.value <= whole)
        if (part and not of_stock) or (count.role == "pilot_total" and count.value == whole):
            counts[at].append(count)
    return [alter(s, firms=tuple(f), counts=tuple(c)) for s, f, c in zip(statements, firms, counts, strict=True)]


def find_floors(statements: list[Statement]) -> list[int]:
    """The lowest start from each statement on. It only rises, so the last one that begins before a place is found fast."""
    return list(accumulate((statement.start for statement in reversed(statements)), min))[::-1]


def mark_parts_of_stock(material: Material) -> list[bool]:
    """For each count, whether it is a part and the whole told last before it is a stock."""
    wholes = [count for count, _, _ in material.counts if count.role in ("batch", "stock_total")]
    starts = [count.start for count in wholes]
    marks = []
    for count, _, _ in material.counts:
        before = bisect_left(starts, count.start) - 1
        marks.append(before >= 0 and wholes[before].role == "stock_total" and "+part" in count.rule)
    return marks


def _batch_number(material: Material, index: int, at: int) -> int | None:
    sentence = material.sentences[index]
    if behind := _BEHIND.match(sentence.text[max(0, at - sentence.start) :]):
        return 1 if behind["en"].lower() == "initial" else parse_ordinal(behind["en"])
    found = [
        m
        for m in _BATCH.finditer(sentence.text)
        if abs(m.start() + sentence.start - at) < 60
        and not (_COMPARED.search(sentence.text, 0, m.start()) or _OF_ITS_SORT.match(sentence.text, m.end()))
    ]
    if not found:
        return None
    ordered = _find_in_order(sentence.text, at - sentence.start)
    nearest = ordered or min(found, key=lambda m: abs(m.end() + sentence.start - at))
    if not ordered and _is_nearer_other(material, index, at, sentence.start + nearest.end()):
        return None
    word = nearest["zh"] or nearest["en"] or nearest["later"]
    return 1 if word is None or word.lower() == "initial" else parse_ordinal(word)


def _is_nearer_other(material: Material, index: int, at: int, named: int) -> bool:
    """Whether another batch of the sentence stands nearer to where a number of a batch is named: "13 in February and 27 in the second round"."""
    others = (other for count, i, other in material.counts if count.role == "batch" and i == index and other != at)
    return any(abs(other - named) < abs(at - named) for other in others)


#: 第二批和第三批分别有8家及11家: the first figure is the first batch's.
_IN_ORDER = re.compile(
    r"(?P<batches>(?:首批|头批|第[一二三四五六七八九十\d]{1,3}批)(?:(?:[、和及与]|以及)第[一二三四五六七八九十\d]{1,3}批)+)[^。;,\d]{0,16}(?:分别|依次)[^。;,\d]{0,8}"
)


_FIGURE = re.compile(r"\d[\d,]*[家户间]")


def _find_in_order(text: str, at: int) -> re.Match[str] | None:
    """The batch that a figure is given to by its place behind 分别; None where it is given to none."""
    ordered = _IN_ORDER.search(text, 0, at) if "分别" in text or "依次" in text else None
    if ordered is None or "。" in text[ordered.end() : at]:
        return None
    named = list(_BATCH.finditer(text, ordered.start("batches"), ordered.end("batches")))
    place = len(_FIGURE.findall(text[ordered.end() : at]))
    return named[place] if place < len(named) else None
