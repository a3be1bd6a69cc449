# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Groups claims into the events that a text tells, the main one first."""

import re
from bisect import bisect_left, bisect_right

from domain.altering import alter
from domain.claims import Count, Statement, StatementKind
from parsers.facts.counts.as_of import is_fresh
from parsers.facts.counts.dated_parts_zh import is_day_of_round
from parsers.facts.counts.tracker_labels_en import OF_TRACKER
from parsers.facts.events.act_days_en import find_act_day_en
from parsers.facts.events.approvals import find_floors, is_recalled, list_approvals, mark_parts_of_stock
from parsers.facts.events.decided import find_flash_day, find_head_day, find_month
from parsers.facts.events.grounds import unite_grounds
from parsers.facts.events.making import make_statement, select_bodies
from parsers.facts.events.other_dates import Material
from parsers.facts.events.paper_days_en import date_by_paper
from parsers.facts.text.patterns import Pattern
from parsers.facts.values.regions import widen_regions

#: Without any of these a text that tells nothing else is only of that sort, and its day is no act's.
_OF_POLICY = Pattern(
    r"试点|开放|放开|放宽|取消|办法|规定|规则|规范|通知|通告|公告|方案|意见|措施|条例|目录|清单|政策|标准|要求|允许|准许|不得|细则|指南|指引|法(?:案|律|规)|施行|实施"
    r"|\b(?:pilot|trial|open\w*|rul(?:es?|ing)|law|legislation|provisions?|regulat\w+|measures?|notices?|circulars?|polic(?:y|ies)|plans?|catalogues?|lists?|guid\w+|opinions?|draft\w*|caps?|limits?|ceilings?|restrict\w+|allow\w*|permit\w*|let|may|must|require\w*|consult\w*|comments?|expand\w*|extend\w*|widen\w*|launch\w*|scheme|programme|program)\b",
    re.I,
)
_SAME_DAY = re.compile(r"当[日天]|同日")
_TELLING = re.compile(r"^(?:介绍|说|表示|透露|称|讯|电)")


def build_statements(material: Material, kind: StatementKind) -> tuple[Statement, ...]:
    """The events of a relevant text. The first is the first one told of the kind that is the news."""
    found = [
        *list_approvals(material),
        *_acts(material, "revocation", ("revoked",)),
        *_acts(material, "application", ("applicant",)),
        *_policies(material, kind),
        *_totals(material),
    ]
    if kind == "denial":
        found.append(make_statement(material, "denial", [one.index for one in material.told if "denial" in one.kinds]))
    if not any(statement.kind == kind for statement in found):
        told = [one.index for one in material.told if kind in one.kinds]
        made = make_statement(material, kind, told or _head(material))
        acts = told or kind != "policy" or _OF_POLICY.search(material.text)
        found.append(made if acts else alter(made, decided=None))
    main = _choose_main(found, kind, "".join(one.text for one in material.sentences if one.title))
    rest = [statement for statement in found if statement is not main and _stands_alone(statement)]
    first = alter(main, authority=main.authority or select_bodies(kind)(material.text))
    dated = _date_news(material, first)
    if _is_day_of_another(dated, first, rest):
        dated = first  # "Thirteen were let in. The ministry approved eleven more on Friday"
    return (date_by_paper(material, dated), *rest)


def _is_day_of_another(dated: Statement, news: Statement, rest: list[Statement]) -> bool:
    """Whether a batch that is told as the news took a day which the text gives another batch."""
    if news.decided == dated.decided or all(count.review for count in news.counts):
        return False
    return any(one.kind == news.kind and one.counts and one.decided == dated.decided for one in rest)


def _date_news(material: Material, news: Statement) -> Statement:
    """The news is dated by the first sentences that tell it, where its own give no day; else, of firms, by the month that those give."""
    if news.decided or news.kind == "total" or is_recalled(news):
        return news
    if news.kind == "policy":
        return alter(news, decided=find_act_day_en(material, news.kind))
    starts = (material.locate.span(one.start, one.end)[0] for one in material.sentences)
    at = next((index for index, start in enumerate(starts) if start == news.start), 0)
    told = material.sentences[at]
    day = find_head_day(material, news.kind, at if news.counts else 0) or find_flash_day(material, news.kind)
    day = day or find_act_day_en(material, news.kind) or _find_day_of_batch(news)
    month = find_month(material, news.kind, told.start, told.end)
    return alter(news, decided=day or (month if not news.counts or _is_month_of_batch(material, news, month) else None))


def _find_day_of_batch(news: Statement) -> str | None:
    """The day that a tracker's line gives the batch of another: "Published: 4 Aug. In: 14"."""
    days = {c.as_of for c in news.counts if c.rule.startswith(OF_TRACKER) and c.as_of}
    return days.pop() if len(days) == 1 and news.kind == "approval" else None


def _is_month_of_batch(material: Material, news: Statement, month: str | None) -> bool:
    """Whether a month is that of the batch that is told as the news, and no sum without a day of its own is told, which it would date."""
    undated = any(c.role == "pilot_total" and c.as_of is None for c, _, _ in material.counts)
    batches = [c for c in news.counts if c.role == "batch" and not c.review]
    return not undated and any(c.as_of in (None, month) for c in batches)


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


#: Rules of what a total grew from: "From 1,926 in 2023 the number has climbed to 2,563".
_BASES = ("en.up-from-then", "en.to-from", "zh.from")


def _is_of_then(total: Statement, of_kind: list[Statement]) -> bool:
    """Whether a larger total without a day, told before, is the news beside this one: "3,000 operate now, up from 2,100 in 2023"."""
    news = [count for one in of_kind for count in one.counts if not count.as_of and not count.review]
    return bool(total.counts) and all(
        any(
            (of.role, of.region) == (then.role, then.region)
            and (of.start < then.start or then.rule.startswith(_BASES))
            and of.value > then.value
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
    fresh = [one for one in approvals if not is_recalled(one)]
    first = (fresh or approvals)[0]
    later = [one for one in approvals if first.decided and one.decided and one.decided[:7] > first.decided[:7]]
    return max(later, key=lambda one: one.decided or "") if later else first


def _stands_alone(statement: Statement) -> bool:
    return bool(statement.counts or statement.growth or statement.firms or statement.decided or statement.document)


def _acts(material: Material, kind: StatementKind, statuses: tuple[str, ...]) -> list[Statement]:
    told = [one.index for one in material.told if kind in one.kinds]
    firms = [firm for firm, _ in material.firms if firm.status in statuses]
    details = {"application": ("applicants", "applications_accepted", "signed"), "revocation": ("revoked",)}[kind]
    counts = [c for c, _, _ in material.counts if c.role == "other" and c.detail in details]
    if not told or not (firms or counts):
        return []
    statement = alter(make_statement(material, kind, told), firms=tuple(firms), counts=tuple(counts))
    if kind == "application" and statement.decided and _only_told(material, statement.decided):
        statement = alter(statement, decided=None)
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
        statement = make_statement(material, "policy", [index])
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
    return alter(
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
    by_sentence: dict[int, list[Count]] = {}
    for count, index, _ in material.counts:
        by_sentence.setdefault(index, []).append(count)
    statements: list[Statement] = []
    for count, index, _ in material.counts:
        if count.role == "stock_total" or (count.role == "pilot_total" and count.value not in batches):
            statement = make_statement(material, "total", [index])
            told = by_sentence[index]
            months = {c.as_of for c in told if c.as_of and len(c.as_of) < _LONG_DAY}
            fresh = count.role == "pilot_total" and count.as_of is None and is_fresh(count.rule)
            fresh = fresh and not is_day_of_round(count, told, statement.decided, material.source)
            fresh = fresh and statement.decided not in months  # "rose to 97 from 66 at the end of last year"
            dated = alter(count, as_of=statement.decided) if fresh else count
            statements.append(alter(statement, counts=(dated,), decided=statement.decided if fresh else None))
    _attach_growth(material, statements)
    floors = find_floors(statements)
    for (count, _, _), of_stock in zip(material.counts, mark_parts_of_stock(material), strict=True):
        at = bisect_right(floors, count.start) - 1
        if count.role == "subset" and of_stock and at >= 0:
            statements[at] = alter(statements[at], counts=(*statements[at].counts, count))
    return statements


def _attach_growth(material: Material, statements: list[Statement]) -> None:
    """Growth belongs to the stock that stands nearest to it; without any it is a total of its own."""
    stocks = [i for i, s in enumerate(statements) if s.counts and s.counts[0].role == "stock_total"]
    starts = [statements[i].counts[0].start for i in stocks]
    for growth, index in material.growth:
        if not stocks:
            statements.append(alter(make_statement(material, "total", [index]), growth=(growth,), decided=None))
            continue
        after = bisect_left(starts, growth.start)
        beside = [at for at in (after - 1, after) if 0 <= at < len(starts)]
        nearest = stocks[min(beside, key=lambda at: abs(starts[at] - growth.start))]
        statements[nearest] = alter(statements[nearest], growth=(*statements[nearest].growth, growth))
