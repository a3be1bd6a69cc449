"""A finding on the page in Chinese: the words of Chinese messages; sources, firms and citations stay as written."""

import sqlite3

from alerts.finding.figures import list_figures
from alerts.finding.firms import name_firm, sort_firms
from alerts.finding.sourcing import count_beside, list_voices
from alerts.finding.unsure import say_unsure_in_chinese
from alerts.in_chinese.chat_chinese import say_rest, say_standing_in_chinese, say_what_in_chinese, warn_in_chinese
from alerts.in_chinese.chinese_subjects import word_own_standing
from alerts.in_chinese.disputes_chinese import STATUSES, explain_in_chinese, write_side_in_chinese
from alerts.in_chinese.history_chinese import tell_change_in_chinese, tell_person_in_chinese
from alerts.in_chinese.letter_chinese import set_row_in_chinese
from alerts.in_chinese.stated_chinese import word_evidence_in_chinese
from alerts.words.chinese import PLACES, name_fact, write_date, write_moment, write_places
from alerts.words.cleaning import clean_line
from domain.alerts import Briefing
from domain.altering import alter
from domain.dates import parse_published
from domain.findings import Change, Finding, NamedFirm
from domain.firms import name_key
from domain.naming import Classes
from domain.record import RecordRow
from miitwatch.application import Application
from miitwatch.history.summaries import find_act
from miitwatch.messages.briefings import gather_briefing
from miitwatch.page import page_words
from storage.ledger.shipped import load_row
from web.supply import Figure, FirmClass, Label, NamedLine, Past, Point, Side, Words
from web.tongues import load_chinese

#: As alerts.finding.firms has it.
_UNMATCHED = "以另一文字书写,可能即上列企业"


def label_finding(finding: Finding) -> Label:
    name, act = name_fact(finding), clean_line(find_act(finding))
    return Label(name if act in name else f"{name}:{act}", word_own_standing(finding))


def word_finding(app: Application, db: sqlite3.Connection, finding: Finding) -> Words:
    """As `page_words.word_finding`; a row of the shipped record has its own sentence, which is ours and has Chinese."""
    briefing = page_words.order_briefing(gather_briefing(app, db, finding, ()))
    row = None if finding.observed else load_row(db, finding.id)
    words = _word_briefing(app, briefing)
    return words if row is None else _word_row(page_words.word_finding(app, db, finding), words, row)


def _word_row(english: Words, words: Words, row: RecordRow) -> Words:
    """No report of a row is kept: it says what it rests on, and its date."""
    dated = {"decided": "决定日期:", "published": "公布日期:", "as_of": "截至", "other": "日期:"}[row.date_of]
    return alter(
        words,
        lead=load_chinese().get(row.text, row.text),
        sight="随附,非本监测所见,不存原文。",
        voices=f"随附记录所列{len(row.sources)}个来源",
        dates=(f"{dated}{write_date(row.date)}" if row.date else "日期未写明",),
        citation=english.citation,
    )


def _word_briefing(app: Application, briefing: Briefing) -> Words:
    finding = briefing.finding
    words = page_words.word_briefing(app, briefing)
    classes = sort_firms(briefing)
    return alter(
        words,
        label=label_finding(finding),
        lead=f"{say_what_in_chinese(briefing)}。",
        sight=_say_sight(briefing),
        warnings=tuple(f"{one}。" for one in warn_in_chinese(briefing)),
        figures=_list_figures(briefing, words.figures),
        firms=_class_firms(briefing, classes, words.firms),
        others=tuple(
            NamedLine(line.name, _UNMATCHED if firm in classes.unmatched else _say_status(firm), line.evidence)
            for line, firm in zip(words.others, (*classes.unmatched, *classes.also), strict=True)
        ),
        points=list_points(finding),
        dates=tuple(_list_dates(briefing)),
        services=finding.services,
        unsure=say_unsure_in_chinese(briefing),
        voices=_count_reports(finding),
    )


def _count_reports(finding: Finding) -> str:
    """As many as the page lists below it."""
    copies, passing = count_beside(finding)
    said = [f"{len(list_voices(finding))}篇独立报道"]
    said += [f"转载{copies}篇"] if copies else []
    said += [f"顺带提及{passing}篇"] if passing else []
    return "、".join(said)


def _say_sight(briefing: Briefing) -> str:
    """What the standing lacks; of what is confirmed, since when, and when the body's own pages were last read."""
    said, finding, sight = say_standing_in_chinese(briefing), briefing.finding, briefing.sight
    if finding.confirmation != "confirmed":
        return said
    first = f"该网页首次见到:{write_moment(finding.confirmed_at)}。" if finding.confirmed_at else ""
    if sight is None or not sight.watched:
        return said + first
    if sight.failing_since is not None:
        return f"{said}{first}工信部网站自{write_moment(sight.failing_since)}起无法读取。"
    return f"{said}{first}工信部网站最近读取:{write_moment(sight.last_read)}。" if sight.last_read else said + first


def word_change(change: Change) -> Past:
    """What an event did, by its reason and details; who ruled it beside."""
    if change.reason == "shipped_record":
        return Past(change, load_chinese().get(change.summary, change.summary))
    person = tell_person_in_chinese(change)
    return Past(change, tell_change_in_chinese(change), (person,) if person else ())


def list_points(finding: Finding) -> tuple[Point, ...]:
    return tuple(
        alter(
            point,
            claim=Side(write_side_in_chinese(dispute.claim, finding), point.claim.evidence),
            against=Side(write_side_in_chinese(dispute.against, finding), point.against.evidence),
            reason=explain_in_chinese(dispute),
        )
        for point, dispute in zip(page_words.list_points(finding), finding.disputes, strict=True)
    )


def _list_figures(briefing: Briefing, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    listed = list_figures(briefing)
    return tuple(
        alter(
            figure,
            **{name: getattr(set_row_in_chinese(one, briefing), name) for name in ("value", "role", "date")},
            word=word_evidence_in_chinese(one.home, figure.evidence) if figure.word else "",
        )
        for one, figure in zip(listed, figures, strict=True)
    )


def _class_firms(briefing: Briefing, classes: Classes, groups: tuple[FirmClass, ...]) -> tuple[FirmClass, ...]:
    """The three classes, or none where the finding has no firms."""
    if not groups:
        return ()
    legal, group, rest = groups
    said = say_rest(classes, len(classes.legal), len(classes.group))
    return (
        alter(legal, label="具名(全称)", firms=tuple(_note(briefing, one, classes) for one in classes.legal)),
        alter(group, label="仅知集团或简称", firms=tuple(_note(briefing, one, classes) for one in classes.group)),
        alter(rest, label="未具名", note=f"({said.partition('(')[2]}" if rest.number else said),
    )


def _note(briefing: Briefing, firm: NamedFirm, classes: Classes) -> NamedLine:
    group = name_key(firm.group) if firm.group and firm.group != firm.key else ""
    said = [f"集团:{group}"] if group and group not in firm.names else []
    if region := classes.regions.get(firm.key):
        said.append(PLACES.get(region, region))
    if doubles := classes.doubles.get(firm.key):
        said.append(f"与{'、'.join(name_firm(one) for one in doubles)}或为同一企业,只计一次")
    home = page_words.find_other_word(briefing, firm)
    said += [f"名称:{word_evidence_in_chinese(home, firm.evidence)}"] if home else []
    return NamedLine(name_firm(firm), ";".join(said), firm.evidence)


def _say_status(firm: NamedFirm) -> str:
    act = f"({clean_line(firm.act)})" if firm.act else ""
    return f"{STATUSES.get(firm.status, firm.status)}{act}"


def _list_dates(briefing: Briefing) -> list[str]:
    finding = briefing.finding
    dated = "日期" if finding.confirmation == "confirmed" else "所报日期"
    lines = [f"{dated}:{write_date(finding.decided)}"] if finding.kind != "total" else []
    lines += [
        f"{write_places((part.region,)) if part.region else part.id}:{write_date(part.decided)}"
        for part in briefing.parts
        if part.decided
    ]
    published = parse_published(finding.published)
    first = f"最早报道:{write_date(published.day if published else None)}"
    return [*lines, first, f"首次见到:{write_moment(finding.first_seen)}"]
