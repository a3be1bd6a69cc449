# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""What was read of a text becomes one reading: its statements, its kind, the days of its totals."""

import re
from collections.abc import Mapping

from domain.altering import alter
from domain.claims import Count, Firm, Growth, Reading, Statement, StatementKind
from parsers.facts.counts.as_of import is_fresh
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.dated_parts_zh import is_day_of_round
from parsers.facts.events.finishing import Drawn, Scene, finish_count, finish_firms, finish_growth
from parsers.facts.events.making import select_bodies
from parsers.facts.events.other_dates import Locator, Material
from parsers.facts.events.parts_of_news import date_parts
from parsers.facts.events.stated_days import find_stated_day
from parsers.facts.events.statements import build_statements
from parsers.facts.events.told_at_briefing import date_told_at_briefing
from parsers.facts.events.told_days_en import is_day_of_grant_en
from parsers.facts.events.told_days_zh import find_given_day_zh, is_day_of_firms_step_zh, is_day_of_telling_zh
from parsers.facts.events.told_now_en import date_told_now_en
from parsers.facts.events.totals_now import date_now, outgrows_first
from parsers.facts.events.totals_now_zh import (
    date_by_act_zh,
    date_by_end_zh,
    date_told_now,
    find_day_of_news,
    find_month_of_page,
)
from parsers.facts.rules import RULES
from parsers.facts.spoken_of import find_regions_by_rules, find_services_by_rules
from parsers.facts.text.spans import Spans
from parsers.facts.values.authorities import find_named_bodies
from parsers.facts.values.decision_days import judge_days
from parsers.facts.weights.learnt_as_of import prefer_as_of
from parsers.facts.weights.learnt_days import weigh_days
from parsers.facts.weights.learnt_text_regions import prefer_regions_told
from parsers.facts.weights.learnt_text_services import prefer_services_told
from parsers.facts.weights.preferring_days import is_article, prefer_day
from parsers.facts.weights.preferring_kinds import find_news


def compose_reading(scene: Scene, drawn: Drawn) -> Reading:
    """The reading of a scene; of one off the subject no event is told."""
    reading = compose_by_rules(scene, drawn)
    if scene.chinese or not scene.relevance.relevant or not is_article(scene):
        return reading
    return prefer_as_of(scene, drawn.claims, reading)


def compose_by_rules(scene: Scene, drawn: Drawn) -> Reading:
    """The reading whose counts are as of the days that the rules give them."""
    firms = finish_firms(scene, drawn.judged)
    named = [firm for firm, _ in firms]
    if not scene.relevance.relevant:
        return _compose(scene, drawn, [finish_count(scene, draft) for draft in drawn.claims], [], named)
    counts = [(_date_told(scene, finish_count(scene, draft), draft), draft) for draft in drawn.claims]
    grown = [(finish_growth(scene, g), g.sentence) for g in drawn.growth]
    reading = _compose(scene, drawn, [c for c, _ in counts], [g for g, _ in grown], named)
    material = Material(
        scene.folded.text, scene.folded.source, scene.sentences, drawn.told, scene.dates, tuple((c, d.sentence, d.at) for c, d in counts),
        tuple(grown), tuple(firms), Spans(scene.placed), Locator(scene.folded.starts, scene.folded.ends),
        judge_days(scene.folded.text, scene.dates, scene.sentences), sum(one.title for one in scene.sentences), scene.dateline,
        scene.anchor.day.isoformat() if scene.anchor.day else None,
    )  # fmt: skip
    kind = find_news(scene, drawn)
    statements = _add_terms(build_statements(material, kind), material)
    stated = find_stated_day(material, kind)
    likely = {stated: 1.0} if stated else weigh_days(scene, drawn, kind) if is_article(scene) else {}
    return date_parts(_tell(reading, scene, statements, kind, likely), material)


def _date_told(scene: Scene, count: Count, draft: Draft) -> Count:
    """The count, as of the day on which a total without a day was told."""
    told_now = date_told_now if scene.chinese else date_told_now_en
    return date_told_at_briefing(scene, told_now(scene, count, draft), draft)


def _add_terms(statements: tuple[Statement, ...], material: Material) -> tuple[Statement, ...]:
    """The terms of the act, where an act of policy is the news; its rules are loaded when one is."""
    if statements[0].kind != "policy":
        return statements
    from parsers.facts.events.policy import read_terms

    return (alter(statements[0], policy=read_terms(material)), *statements[1:])


def _compose(scene: Scene, drawn: Drawn, counts: list[Count], growth: list[Growth], firms: list[Firm]) -> Reading:
    return Reading(
        scene.title, scene.folded.source, scene.document.published, scene.language, scene.relevance.relevant,
        scene.relevance.score, scene.relevance.reasons,
        counts=tuple(counts), growth=tuple(growth), firms=tuple(firms), authority=find_named_bodies(scene.folded.text),
        regions=prefer_regions_told(scene, drawn, find_regions_by_rules(scene)),
        services=prefer_services_told(scene, find_services_by_rules(scene)),
        basis=scene.document.basis, unread=scene.document.unread, rules=RULES,
    )  # fmt: skip


def _tell(
    reading: Reading,
    scene: Scene,
    statements: tuple[Statement, ...],
    kind: StatementKind,
    likely: Mapping[str, float],
) -> Reading:
    main = statements[0]
    decided = main.decided
    of_total = kind == "total" and decided is None
    if of_total:
        decided = _as_of_event(scene, main)
    preferred = prefer_day(decided, likely, leave=not (scene.chinese or of_total))
    decided = _leave_told(scene, kind, preferred)
    main = alter(main, decided=decided, authority=main.authority or select_bodies(main.kind)(scene.folded.text))
    if kind in ("approval", "policy", "denial") and decided:
        main = alter(main, counts=tuple(_as_decided(c, decided, main, reading.text) for c in main.counts))
    others = tuple(_date_total(one, main, reading.text) for one in _leave_day(statements[1:], preferred, decided))
    if kind == "approval":
        others = _date_sums(scene, others, reading.text, decided)
    elif kind == "revocation" and scene.chinese and decided:
        others = tuple(date_by_end_zh(statement, decided, reading.text) for statement in others)
    dated = {(c.value, c.start): c for statement in (main, *others) for c in statement.counts}
    counts = tuple(dated.get((c.value, c.start), c) for c in reading.counts)
    return alter(reading, statements=(main, *others), kind=kind, event_date=decided, counts=counts)


def _leave_day(others: tuple[Statement, ...], day: str | None, decided: str | None) -> tuple[Statement, ...]:
    """The events beside the news; a day that was left out for the news, as that of the telling, is no approval's beside it."""
    if day is None or decided is not None:
        return others
    return tuple(alter(one, decided=None) if (one.kind, one.decided) == ("approval", day) else one for one in others)


def _leave_told(scene: Scene, kind: StatementKind, day: str | None) -> str | None:
    """The day of the news, but for one that cannot be that of an act told as done: one to come, or that on which somebody told a grant of late."""
    if day is None or kind == "policy":
        return day
    published = scene.document.published
    if published is not None and len(published.day) == len(day) and day > published.day:
        return None
    text, dates = scene.folded.text, scene.dates
    if kind == "revocation" and not scene.chinese:
        return None if is_day_of_grant_en(text, dates, day) else day
    if kind != "approval" or not scene.chinese:
        return day
    if is_day_of_telling_zh(text, dates, day):
        given = find_given_day_zh(text, dates, day)
        return given if given and given < day else None  # who tells of a grant tells it after it was given
    return None if is_day_of_firms_step_zh(text, dates, day) else day


def _date_sums(scene: Scene, others: tuple[Statement, ...], text: str, decided: str | None) -> tuple[Statement, ...]:
    """The statements beside an approval with those sums that it makes as of it; a Chinese one without a day is of the day that it was told."""
    today = scene.anchor.day
    if scene.chinese:
        if decided and len(decided) < len("2026-01-31"):
            return others  # the sum may be of a later time than the month of the act
        day = decided or find_day_of_news(scene) or find_month_of_page(scene)
        return tuple(date_by_act_zh(statement, day, text, today) for statement in others) if day else others
    return tuple(date_now(statement, decided, text, today) for statement in others) if decided else others


def _date_total(statement: Statement, main: Statement, text: str) -> Statement:
    """A running total that the main event's own sentence tells is as of that event."""
    if statement.kind != "total" or main.decided is None or statement.start != main.start:
        return statement
    if main.kind == "total" and {c.role for c in main.counts} & {c.role for c in statement.counts}:
        return statement  # "rose to 97 from 66 at the end of last year": each has its own day
    own = (c if outgrows_first(c, main) else _as_decided(c, main.decided, main, text) for c in statement.counts)
    return alter(statement, counts=tuple(own))


#: "Thirteen firms had gained entry in the first round": before the act that is the news.
_HAD_BEEN = re.compile(
    r" had (?:already |earlier |previously )?(?:been (?:approved|cleared|admitted|let in|licen[cs]ed)|gained|received|won|obtained|joined|entered)\b[^.;]{0,90}\bin (?:the|an) (?:first|second|third|fourth|earlier|previous|initial) (?:round|batch|group|wave|tranche)\b"
)


def _as_decided(count: Count, decided: str, main: Statement, text: str) -> Count:
    told = count.role in ("batch", "subset", "pilot_total") and count.as_of is None and is_fresh(count.rule)
    told = told and not is_day_of_round(count, main.counts, decided, text) and not _HAD_BEEN.match(text, count.end)
    return alter(count, as_of=decided) if told else count


def _as_of_event(scene: Scene, main: Statement) -> str | None:
    """A dated page that tells a fresh total tells it as of that date; an undated one may quote an old figure."""
    if scene.document.published is None or not main.counts:
        return None
    return main.counts[0].as_of
