"""A finding in the words of its message, part by part, for the page; and a line for lists."""

import re
import sqlite3
from collections.abc import Sequence
from datetime import datetime

from alerts.finding.briefly import name_briefly
from alerts.finding.disputes import explain_dispute, write_side
from alerts.finding.figures import list_figures, warn_of_adding
from alerts.finding.firms import UNMATCHED, explain_rest, finding_has_firms, name_firm, sort_firms, write_status
from alerts.finding.leads import open_message
from alerts.finding.quoting import gather_shown
from alerts.finding.sections import choose_cited, list_dates
from alerts.finding.sourcing import Sources, count_beside, count_voices, gather_reports, name_file, number_sources
from alerts.finding.standing import explain_standing, name_standing
from alerts.finding.stated import word_evidence
from alerts.finding.unsure import say_unsure
from alerts.layout.layout import Field
from alerts.words.cleaning import clean_line
from alerts.words.codes import write_news
from alerts.words.wording import SERVICES, join_words, write_date, write_moment, write_published
from domain.alerts import Briefing
from domain.altering import alter
from domain.citing import is_confirmed, judge_evidence, list_evidence, order_evidence, put_best_first
from domain.findings import Change, Dispute, Evidence, Finding, NamedFirm, Report
from domain.firms import name_key
from domain.held_files import list_files_of
from domain.naming import Classes
from domain.record import RecordRow, list_links, mark_row, name_source
from miitwatch.application import Application
from miitwatch.history.summaries import find_act
from miitwatch.messages.briefings import gather_briefing
from storage.ledger.shipped import load_row
from web.supply import Figure, FirmClass, Label, NamedLine, Past, Point, Side, Words

#: Details that are told in words of their own, or say what the line itself does.
_UNSAID = frozenset(
    ("late_find", "news", "claim", "against", "told_with", "standing", "standing.before", "standing.after", "firms",
     "firms.raised", "figures", "growth", "regions", "services", "document", "batch", "terms", "decided.before",
     "decided.after")
)  # fmt: skip


def label_finding(finding: Finding) -> Label:
    name = ": ".join(part for part in (name_briefly(finding), clean_line(find_act(finding))) if part)
    return Label(name, name_standing(finding))


def word_finding(app: Application, db: sqlite3.Connection, finding: Finding) -> Words:
    """Everything that the page says of one finding beside its own values. Raises ValueError for a date that is none."""
    briefing = order_briefing(gather_briefing(app, db, finding, ()))
    words = word_briefing(app, briefing)
    row = None if finding.observed else load_row(db, finding.id)
    return words if row is None else _word_row(app, finding, row, words)


def order_briefing(briefing: Briefing) -> Briefing:
    """The briefing with the places of each fact in the order in which the page shows them."""
    return alter(
        briefing,
        finding=order_evidence(briefing.finding),
        parts=tuple(map(order_evidence, briefing.parts)),
        related=tuple(map(order_evidence, briefing.related)),
    )


def word_briefing(app: Application, briefing: Briefing) -> Words:
    """As `word_finding`, of what was gathered already; a row of the shipped record has words of its own."""
    finding = briefing.finding
    classes = sort_firms(briefing)
    sources = _number_all(briefing)
    return Words(
        label=label_finding(finding),
        lead=open_message(finding),
        sight=_say_sight(briefing, sources),
        warnings=warn_of_adding(briefing),
        figures=_list_figures(briefing),
        firms=_class_firms(briefing, classes) if finding_has_firms(finding) else (),
        others=tuple(
            NamedLine(name_firm(one), UNMATCHED if one in classes.unmatched else write_status(one), one.evidence)
            for one in (*classes.unmatched, *classes.also)
        ),
        points=list_points(finding),
        dates=tuple(list_dates(briefing)),
        services=tuple(SERVICES.get(code, code) for code in finding.services),
        voices=_count_reports(sources, finding),
        citation=_cite(app, briefing, sources),
        unsure=say_unsure(briefing),
        invented=clean_line(briefing.invented),
    )


def _word_row(app: Application, finding: Finding, row: RecordRow, words: Words) -> Words:
    """A finding of the shipped record in the row's own words: no report of it is kept, and its source is named."""
    addresses = list_links(row)
    link = f"{app.config.public_url}/f/{finding.id}" if app.config.public_url else f"record {finding.id}"
    said = [name_source(row), *addresses, _date_row(row), mark_row(row), link]
    number = len(row.sources)
    return alter(
        words,
        lead=row.text,
        sight=f"{mark_row(row)[0].upper()}{mark_row(row)[1:]}.",
        voices=f"{number} {'source' if number == 1 else 'sources'} of the shipped record",
        dates=(_date_row(row),),
        citation=", ".join(said),
    )


def _date_row(row: RecordRow) -> str:
    """`decided 26 Feb 2025`: of what the date of a row is, as precise as its source."""
    words = {"decided": "decided ", "published": "published ", "as_of": "as of ", "other": ""}[row.date_of]
    return f"{words}{write_date(row.date)}" if row.date else "date not stated"


def _count_reports(sources: Sources, finding: Finding) -> str:
    """`8 reports, 1 more in passing`: as many as the page lists below it."""
    copies, passing = count_beside(finding)
    said = [f"{copies} more of the same"] if copies else []
    said += [f"{passing} more in passing"] if passing else []
    return ", ".join((count_voices(sources), *said))


def _number_all(briefing: Briefing) -> Sources:
    groups = gather_shown([figure.claim for figure in list_figures(briefing)], gather_reports(briefing))
    return number_sources(briefing, [item.article for group in groups for item in group.shown])


def _say_sight(briefing: Briefing, sources: Sources) -> str:
    """The STANDING field without its first word, which the page shows by itself; what is not watched stands apart."""
    block = explain_standing(briefing, sources)[0]
    if not isinstance(block, Field):
        return ""
    said = "".join(run.text for run in block.lines[0] if not run.boxed).removeprefix(". ").strip()
    return re.sub(r" \[\d+\]", "", said)  # the page numbers no sources


def _list_figures(briefing: Briefing) -> tuple[Figure, ...]:
    reports = gather_reports(briefing)
    figures = []
    for one in list_figures(briefing):
        evidence = put_best_first(one.claim.evidence, reports)
        home = "" if one.home.id == briefing.finding.id else one.home.id
        said = word_evidence(one.home, evidence) if home or stands_apart(one.home, evidence) else ""
        figures.append(Figure(one.row.value, one.row.role, one.row.date, evidence, said, home))
    return tuple(figures)


def stands_apart(finding: Finding, evidence: Sequence[Evidence]) -> bool:
    """Whether what stands in these places is on another word than the finding's."""
    if finding.confirmation == "confirmed":
        return not is_confirmed(finding, evidence)
    return judge_evidence(finding, evidence).standing != finding.confirmation


def _class_firms(briefing: Briefing, classes: Classes) -> tuple[FirmClass, ...]:
    rest = classes.not_named
    words = explain_rest(classes)
    known = rest is not None and rest >= 0
    return (
        FirmClass("By legal name", str(len(classes.legal)), _name_lines(briefing, classes.legal, classes)),
        FirmClass("By group only", str(len(classes.group)), _name_lines(briefing, classes.group, classes)),
        FirmClass("Not named", str(rest) if known else "", note=words.partition(" ")[2] if known else words),
    )


def _name_lines(briefing: Briefing, firms: Sequence[NamedFirm], classes: Classes) -> tuple[NamedLine, ...]:
    return tuple(_name_line(one, classes, find_other_word(briefing, one)) for one in firms)


def find_other_word(briefing: Briefing, firm: NamedFirm) -> Finding | None:
    """The finding on whose word a firm is named, where that is not what the standing of the briefing's finding says."""
    finding = briefing.finding
    homes = [one for one in (finding, *briefing.parts) if judge_evidence(one, firm.evidence).report is not None]
    if not homes or (homes[0] is finding and not stands_apart(finding, firm.evidence)):
        return None
    return homes[0]


def _name_line(firm: NamedFirm, classes: Classes, home: Finding | None) -> NamedLine:
    group = name_key(firm.group) if firm.group and firm.group != firm.key else ""
    said = [f"group: {group}"] if group and group not in firm.names else []
    if region := classes.regions.get(firm.key):
        said.append(region)
    if doubles := classes.doubles.get(firm.key):
        said.append(f"perhaps the same firm as {join_words([name_firm(one) for one in doubles])}, counted once")
    said += [f"named by {word_evidence(home, firm.evidence)}"] if home else []
    return NamedLine(name_firm(firm), "; ".join(said), firm.evidence)


def _cite(app: Application, briefing: Briefing, sources: Sources) -> str:
    """The best report as a lawyer cites it: publisher, title, day, address, when retrieved, hash, record."""
    finding = briefing.finding
    link = f"{app.config.public_url}/f/{finding.id}" if app.config.public_url else f"record {finding.id}"
    report = choose_cited(briefing, sources)
    if report is None:
        return f"{link}; no report of it is kept"
    title = f"“{clean_line(report.title)}”" if clean_line(report.title) else "without a title"
    day = write_published(report.published) if report.published else "date not stated"
    held = next(((at, digest) for article, at, digest in briefing.hashes if article == report.article), None)
    taken = "page as received: not kept"
    if held is not None:
        at = write_moment(datetime.fromisoformat(held[0]))
        taken = f"retrieved {at} (UTC+8), SHA-256 of the page as received {held[1]}"
    taken += _cite_files(briefing, report)
    return f"{clean_line(report.publisher)}, {title}, {day}, {clean_line(report.url)}, {taken}, {link}"


def _cite_files(briefing: Briefing, report: Report) -> str:
    """The files of the cited page in which facts of the finding stand, each with its address and hash."""
    facts = (one for one in list_evidence(briefing.finding) if one.article == report.article)
    files = list_files_of(briefing.files, facts)
    return "".join(f", in its file {name_file(one)}, {clean_line(one.url)}, SHA-256 {one.sha256}" for one in files)


def word_change(change: Change) -> Past:
    """What an event did, in the fragment that the fold worded, with its details."""
    told = ((name, value) for name, value in change.details if value and name not in _UNSAID)
    return Past(change, write_news(change.summary), tuple(f"{name.replace('_', ' ')}: {value}" for name, value in told))


def list_points(finding: Finding) -> tuple[Point, ...]:
    """The open points of a finding, both sides in words."""
    return tuple(_set_point(dispute, finding) for dispute in finding.disputes)


def _set_point(dispute: Dispute, finding: Finding) -> Point:
    """The other side's sentence stands last in a dispute's evidence."""
    return Point(
        Side(write_side(dispute.claim, finding), dispute.evidence[:-1]),
        Side(write_side(dispute.against, finding), dispute.evidence[1:][-1:]),
        explain_dispute(dispute),
        single=dispute.evidence if len(dispute.evidence) == 1 else (),
    )
