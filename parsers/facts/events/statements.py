# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Groups claims into the events that a text tells, the main one first."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate

from domain.claims import Count, Firm, Statement, StatementKind
from parsers.facts.counts.as_of import is_fresh
from parsers.facts.counts.parts import NO_WHOLE
from parsers.facts.events.decided import Material, find_decided, find_flash_day, find_head_day, find_month
from parsers.facts.events.grounds import find_grounds, unite_grounds
from parsers.facts.events.placed_rows import place_by_rows
from parsers.facts.status.attributing import find_cited
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.authorities import find_authorities, find_speaking
from parsers.facts.values.numbers import parse_ordinal
from parsers.facts.values.regions import find_regions, find_service_places, widen_regions

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
_DOCUMENT = Pattern(
    r"[一-鿿]{1,8}(?:函|发|办|令|告|规)?[〔\[(](?:19|20)\d{2}[〕\])](?:第)?\d{1,4}号|公告\d{4}年第\d{1,3}号"
)
#: 依据工信部通信函〔2024〕107号: what an act rests on.
_RESTS_ON = re.compile(r"(?:根据|依据|依照|按照|遵照|参照|落实|贯彻|援引|结合|废止|代替|取代)$")
_SAME_DAY = re.compile(r"当[日天]|同日")
_TELLING = re.compile(r"^(?:介绍|说|表示|透露|称|讯|电)")
_PROGRAMME_OLD = Pattern(
    r"自贸试验区外商投资经营增值电信|自由贸易试验区[^。]{0,14}外商投资经营增值电信业务试点管理办法"
)


def build_statements(material: Material, kind: StatementKind) -> tuple[Statement, ...]:
    """The events of a relevant text. The first is the first one told of the kind that is the news."""
    found = [
        *_approvals(material),
        *_acts(material, "revocation", ("revoked",)),
        *_acts(material, "application", ("applicant",)),
        *_policies(material, kind),
        *_totals(material),
    ]
    if kind == "denial":
        found.append(_make(material, "denial", [one.index for one in material.told if "denial" in one.kinds]))
    if not any(statement.kind == kind for statement in found):
        found.append(
            _make(material, kind, [one.index for one in material.told if kind in one.kinds] or _head(material))
        )
    main = _choose_main(found, kind, "".join(one.text for one in material.sentences if one.title))
    rest = [statement for statement in found if statement is not main and _stands_alone(statement)]
    first = replace(main, authority=main.authority or select_bodies(kind)(material.text))
    return (_date_news(material, first), *rest)


def _date_news(material: Material, news: Statement) -> Statement:
    """The news is dated by the first sentences that tell it, where its own give no day; else, of firms, by the month that those give."""
    if news.decided or news.kind not in ("approval", "revocation", "application", "denial"):
        return news
    if _is_recalled(news):
        return news
    starts = (material.locate.span(one.start, one.end)[0] for one in material.sentences)
    at = next((index for index, start in enumerate(starts) if start == news.start), 0)
    told = material.sentences[at]
    day = find_head_day(material, news.kind, at if news.counts else 0) or find_flash_day(material, news.kind)
    month = None if news.counts else find_month(material, news.kind, told.start, told.end)
    return replace(news, decided=day or month)


def select_bodies(kind: StatementKind) -> Callable[[str], tuple[str, ...]]:
    """An act or an application is told before the ministry's own step, which it then only names."""
    return find_speaking if kind in ("policy", "application") else find_authorities


def _head(material: Material) -> list[int]:
    """The title and the first two sentences, where no sentence tells the kind by a cue."""
    return [i for i, sentence in enumerate(material.sentences) if sentence.title or sentence.lead <= 1]


def _choose_main(found: list[Statement], kind: StatementKind, title: str) -> Statement:
    of_kind = [statement for statement in found if statement.kind == kind]
    if kind == "total":
        return max(
            [one for one in of_kind if not _is_of_then(one, of_kind)] or of_kind,
            key=lambda s: (
                any(c.as_of and _stands_in(title, c) for c in s.counts),
                any(c.as_of for c in s.counts),
                any(c.role == "pilot_total" for c in s.counts),
                s.counts[0].as_of or "" if s.counts else "",
                -s.start,
            ),
        )
    if kind == "approval":
        return _find_newest(of_kind)
    return of_kind[0]


def _is_of_then(total: Statement, of_kind: list[Statement]) -> bool:
    """Whether a larger total without a day, told before, is the news beside this one: "3,000 operate now, up from 2,100 in 2023"."""
    news = [count for one in of_kind for count in one.counts if not count.as_of and not count.review]
    return bool(total.counts) and all(
        any(
            (of.role, of.region) == (then.role, then.region) and of.start < then.start and of.value > then.value
            for of in news
        )
        for then in total.counts
    )


def _stands_in(title: str, count: Count) -> bool:
    """Whether a title tells a total's figure."""
    if count.role not in ("stock_total", "pilot_total"):
        return False
    return (
        re.search(rf"(?<![\d.,]){count.value:,}(?![\d%]|[.,]\d)|(?<![\d.,]){count.value}(?![\d%]|[.,]\d)", title)
        is not None
    )


def _find_newest(approvals: list[Statement]) -> Statement:
    """The first approval told, unless it only recalls an earlier one: 继今年2月首批13家之后,11月5日再向11家…."""
    fresh = [one for one in approvals if not _is_recalled(one)]
    first = (fresh or approvals)[0]
    later = [one for one in approvals if first.decided and one.decided and one.decided[:7] > first.decided[:7]]
    return max(later, key=lambda one: one.decided or "") if later else first


def _stands_alone(statement: Statement) -> bool:
    return bool(statement.counts or statement.growth or statement.firms or statement.decided or statement.document)


def _approvals(material: Material) -> list[Statement]:
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
        statement = _make(material, "approval", sentences, [at for _, _, at, _ in equal])
        first = next((number for _, _, _, number in equal if number), None)
        counts = tuple(count for count, _, _, _ in equal)
        decided = _date_of(counts, statement.decided) if len(groups) > 1 else statement.decided
        told_batch = replace(statement, counts=counts, batch=first, decided=decided)
        if len(groups) > 1 and _is_recalled(told_batch):
            told_batch = replace(told_batch, decided=next((c.as_of for c in counts if c.as_of), None))
        statements.append(told_batch)
    return [place_by_rows(one, material) for one in _share_out(material, statements, granted)]


def _is_recalled(statement: Statement) -> bool:
    """Whether a batch is named only to say what came after it: 继首批13家之后,5月6日…."""
    batches = [count for count in statement.counts if count.role == "batch"]
    return bool(batches) and all(count.rule.startswith(_RECALLED) for count in batches)


def _date_of(counts: tuple[Count, ...], decided: str | None) -> str | None:
    """The day of a batch: its own as stated beside it, else that of the sentences that tell it."""
    stated = max((count.as_of for count in counts if count.as_of), key=len, default=None)
    if stated is None or (len(stated) < 10 and (decided is None or decided.startswith(stated))):
        return decided
    return stated


def _share_out(material: Material, statements: list[Statement], granted: list[tuple[Firm, int]]) -> list[Statement]:
    """Firms, parts and an equal running total go to the approval that was told last before them.

    A part of a whole that is told nowhere waits for a person, and the approval waits with it.
    """
    if not statements:
        return []
    firms: list[list[Firm]] = [[] for _ in statements]
    counts: list[list[Count]] = [list(statement.counts) for statement in statements]
    floors = _find_floors(statements)
    for firm, _ in granted:
        firms[max(0, bisect_right(floors, firm.start) - 1)].append(firm)
    for (count, _, _), of_stock in zip(material.counts, _mark_parts_of_stock(material), strict=True):
        at = max(0, bisect_right(floors, count.start) - 1)
        whole = statements[at].counts[0].value if statements[at].counts else None
        part = count.role == "subset" and (NO_WHOLE in count.rule if whole is None else count.value <= whole)
        if (part and not of_stock) or (count.role == "pilot_total" and count.value == whole):
            counts[at].append(count)
    return [replace(s, firms=tuple(f), counts=tuple(c)) for s, f, c in zip(statements, firms, counts, strict=True)]


def _find_floors(statements: list[Statement]) -> list[int]:
    """The lowest start from each statement on. It only rises, so the last one that begins before a place is found fast."""
    return list(accumulate((statement.start for statement in reversed(statements)), min))[::-1]


def _mark_parts_of_stock(material: Material) -> list[bool]:
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
    found = [m for m in _BATCH.finditer(sentence.text) if abs(m.start() + sentence.start - at) < 60]
    if not found:
        return None
    nearest = _find_in_order(sentence.text, at - sentence.start) or min(
        found, key=lambda m: abs(m.end() + sentence.start - at)
    )
    word = nearest["zh"] or nearest["en"] or nearest["later"]
    return 1 if word is None or word.lower() == "initial" else parse_ordinal(word)


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


def _acts(material: Material, kind: StatementKind, statuses: tuple[str, ...]) -> list[Statement]:
    told = [one.index for one in material.told if kind in one.kinds]
    firms = [firm for firm, _ in material.firms if firm.status in statuses]
    details = {"application": ("applicants", "applications_accepted", "signed"), "revocation": ("revoked",)}[kind]
    counts = [c for c, _, _ in material.counts if c.role == "other" and c.detail in details]
    if not told or not (firms or counts):
        return []
    statement = replace(_make(material, kind, told), firms=tuple(firms), counts=tuple(counts))
    if kind == "application" and statement.decided and _only_told(material, statement.decided):
        statement = replace(statement, decided=None)
    return [statement]


def _only_told(material: Material, day: str) -> bool:
    """Whether a day is only that on which somebody spoke of the applications."""
    found = [m for m in material.dates if m.value == day]
    return all(
        _TELLING.match(material.text[m.end : m.end + 4]) and not _SAME_DAY.search(material.text[m.end : m.end + 24])
        for m in found
    )


def _policies(material: Material, kind: StatementKind) -> list[Statement]:
    told = [one.index for one in material.told if one.kinds.get("policy", 0) >= 0.4]
    statements: list[Statement] = []
    for index in told:
        statement = _make(material, "policy", [index])
        known = next(
            (s for s in statements if s.decided == statement.decided or statement.decided is None or s.decided is None),
            None,
        )
        if known is None:
            statements.append(statement)
        else:
            at = statements.index(known)
            statements[at] = _merge(known, statement)
    return statements


def _merge(one: Statement, other: Statement) -> Statement:
    return replace(
        one,
        decided=one.decided or other.decided,
        regions=widen_regions((*one.regions, *other.regions)),
        services=tuple(sorted({*one.services, *other.services})),
        authority=tuple(dict.fromkeys((*one.authority, *other.authority))),
        document=one.document or other.document,
        grounds=unite_grounds(one.grounds, other.grounds),
    )


#: A day has so many characters, a month fewer: 2026-07-24.
_LONG_DAY = 10


def _totals(material: Material) -> list[Statement]:
    batches = {c.value for c, _, _ in material.counts if c.role == "batch"}
    statements: list[Statement] = []
    for count, index, _ in material.counts:
        if count.role == "stock_total" or (count.role == "pilot_total" and count.value not in batches):
            statement = _make(material, "total", [index])
            months = {c.as_of for c, at, _ in material.counts if at == index and c.as_of and len(c.as_of) < _LONG_DAY}
            fresh = count.role == "pilot_total" and count.as_of is None and is_fresh(count.rule)
            fresh = fresh and statement.decided not in months  # "rose to 97 from 66 at the end of last year"
            dated = replace(count, as_of=statement.decided) if fresh else count
            statements.append(replace(statement, counts=(dated,), decided=statement.decided if fresh else None))
    _attach_growth(material, statements)
    floors = _find_floors(statements)
    for (count, _, _), of_stock in zip(material.counts, _mark_parts_of_stock(material), strict=True):
        at = bisect_right(floors, count.start) - 1
        if count.role == "subset" and of_stock and at >= 0:
            statements[at] = replace(statements[at], counts=(*statements[at].counts, count))
    return statements


def _attach_growth(material: Material, statements: list[Statement]) -> None:
    """Growth belongs to the stock that stands nearest to it; without any it is a total of its own."""
    stocks = [i for i, s in enumerate(statements) if s.counts and s.counts[0].role == "stock_total"]
    starts = [statements[i].counts[0].start for i in stocks]
    for growth, index in material.growth:
        if not stocks:
            statements.append(replace(_make(material, "total", [index]), growth=(growth,), decided=None))
            continue
        after = bisect_left(starts, growth.start)
        beside = [at for at in (after - 1, after) if 0 <= at < len(starts)]
        nearest = stocks[min(beside, key=lambda at: abs(starts[at] - growth.start))]
        statements[nearest] = replace(statements[nearest], growth=(*statements[nearest].growth, growth))


def _make(material: Material, kind: StatementKind, indexes: list[int], near: list[int] | None = None) -> Statement:
    sentences = [material.sentences[i] for i in indexes] or list(material.sentences[:1])
    told = "\n".join(sentence.text for sentence in sentences)
    body = next((s for s in sentences if not s.title), sentences[0])
    start, end = material.locate.span(body.start, body.end)
    regions = [
        name for s in sentences for name, at, _ in find_regions(s.text) if not _is_masked(material, s.start + at)
    ]
    document = _find_document(told) if kind == "policy" else ""
    return Statement(
        kind,
        select_bodies(kind)(told) or _find_cited(material, kind, sentences),
        find_decided(material, sentences, near or [], kind=kind),
        widen_regions(regions),
        tuple(sorted({code for s in sentences for code, _, _ in find_service_places(s.text)})),
        document=document,
        programme="" if kind == "total" or _PROGRAMME_OLD.search(material.text) else "pilot-2024-107",
        start=start,
        end=end,
        grounds=find_grounds(material, kind, sentences),
    )


def _find_document(told: str) -> str:
    """The number of the document that is the act's own; none where only those stand on which it rests."""
    for match in _DOCUMENT.finditer(told):
        before = told[max(0, match.start() - 8) : match.start()]
        inside = max(
            (one.end() for one in re.finditer("根据|依据|依照|按照|遵照|参照|落实|贯彻|援引", match.group())), default=0
        )
        if not inside and not _RESTS_ON.search(before):
            return match.group()
    return ""


def _find_cited(material: Material, kind: StatementKind, sentences: list[Sentence]) -> tuple[str, ...]:
    """The bodies on whose word figures stand that no sentence of theirs names: those of the first sentence that has any."""
    if kind not in ("approval", "total"):
        return ()
    places = (material.position(sentence) for sentence in sentences if not sentence.title)
    found = (find_cited(material.sentences, at, goes_on=kind == "total") for at in places)
    return next((bodies for bodies in found if bodies), ())


def _is_masked(material: Material, at: int) -> bool:
    return material.masked.covers(at)
