"""One finding as a message: the same words for mail, terminal and evidence sheet."""

from alerts.chat import render_chat
from alerts.finding.changes import tell_changes
from alerts.finding.disputes import list_dispute_claims
from alerts.finding.earlier import list_named, names_firms_only
from alerts.finding.figures import list_figures, warn_of_adding
from alerts.finding.firms import (
    finding_has_firms,
    list_firm_claims,
    sort_firms,
    summarise_classes,
)
from alerts.finding.grounds import list_ground_claims
from alerts.finding.held_files import show_files
from alerts.finding.leads import open_message
from alerts.finding.quoting import Claim, Group, gather_shown, set_quotes
from alerts.finding.sections import (
    close,
    say_invented,
    say_late,
    show_attached,
    show_before,
    show_event,
    show_figures,
    show_record,
    show_series,
    show_sources,
    warn,
)
from alerts.finding.sourcing import Sources, gather_reports, number_sources
from alerts.finding.standing import explain_standing, name_standing, word_standing
from alerts.finding.subjects import choose_change, name_change, write_subject
from alerts.finding.terms import list_term_claims
from alerts.in_chinese.chinese_subjects import write_chinese_subject
from alerts.in_chinese.letter_chinese import compose_in_chinese, preview_in_chinese
from alerts.layout.html import set_html
from alerts.layout.layout import Heading, Lead, Section
from alerts.layout.plain import set_plain
from alerts.payloads.payloads import describe_message
from domain.alerts import CHAT_KINDS, Briefing, Channel, Rendered
from domain.altering import alter
from domain.held_files import list_files_of
from domain.naming import Classes


def render_for(briefing: Briefing, channel: Channel) -> Rendered:
    """The message as a channel takes it: a letter, or a few lines in a chat; the subject in its language.

    A letter in Chinese has its frame in Chinese first and in English below, where the sources' words stand. `data` is
    made for every kind, since a channel may be given another kind while the message waits. Raises ValueError for a
    date that is none.
    """
    chinese = channel.language == "zh"
    subject = write_chinese_subject(briefing) if chinese else write_subject(briefing)
    if channel.kind in CHAT_KINDS:
        text = render_chat(briefing, channel.language)
        return Rendered(subject, text, "", list_headers(briefing), describe_message(briefing, subject))
    if not chinese:
        return alter(render_briefing(briefing), data=describe_message(briefing))
    sections = (*compose_in_chinese(briefing, choose_change(briefing)), *compose_sections(briefing))
    html = set_html(sections, subject, preview_in_chinese(briefing))
    data = describe_message(briefing, subject)
    return Rendered(subject, set_plain(sections), html, list_headers(briefing), data)


def render_briefing(briefing: Briefing) -> Rendered:
    """The message about one finding, without `data`; without changes, the record as it stands (for `show`).

    Everything in it comes from the briefing: figures and names from claims, or computed and marked so. Never fails
    for what a finding lacks: it is said in words. Raises ValueError for a date that is none.
    """
    sections = compose_sections(briefing)
    subject = write_subject(briefing)
    preview = _write_preview(briefing)
    html = set_html(sections, subject, preview)
    return Rendered(subject, set_plain(sections), html, list_headers(briefing))


def list_headers(briefing: Briefing) -> tuple[tuple[str, str], ...]:
    """The same closed words in every language, since mail rules rely on them."""
    return (
        ("X-Miitwatch-Change", name_change(briefing)),
        ("X-Miitwatch-Standing", word_standing(briefing.finding)),
        ("X-Miitwatch-Urgency", briefing.urgency),
        ("X-Miitwatch-Finding", briefing.finding.id),
    )


def compose_sections(briefing: Briefing) -> tuple[Section, ...]:
    """The parts of the message in order; empty ones are left out."""
    change = choose_change(briefing)
    head = tell_changes(briefing, change)
    classes = sort_firms(briefing)
    groups, sources = _gather_quotes(briefing, change, classes)
    gone, before = change == "withdrawn", show_before(briefing, change)
    sections: list[Section] = [
        say_late(briefing),
        (Lead(head.lead if head else open_message(briefing.finding)),),
        say_invented(briefing),
        ()
        if gone
        else (*explain_standing(briefing, sources), *warn(briefing, change), *(before if change == "new" else ())),
        head.section if head else (),
        () if gone else (*show_figures(briefing), *show_series(briefing)),
        () if gone else show_event(briefing, change, classes, sources),
        (Heading("IN THE SOURCES' WORDS"), *set_quotes(groups, sources)) if groups else (),
        show_sources(sources),
        show_files(sources),
        show_attached(briefing),
        (*(() if change == "new" else before), *show_record(briefing, sources, change)),
        close(briefing, change),
    ]
    return tuple(section for section in sections if section)


def _list_claims(briefing: Briefing, classes: Classes) -> list[Claim]:
    figures = [figure.claim for figure in list_figures(briefing)]
    firms = list_firm_claims(classes) if finding_has_firms(briefing.finding) else ()
    stated = [*figures, *firms, *list_term_claims(briefing.finding)]
    return [*stated, *list_ground_claims(briefing, alone=not any(claim.evidence for claim in stated))]


def _gather_quotes(briefing: Briefing, change: str, classes: Classes) -> tuple[tuple[Group, ...], Sources]:
    """What is quoted and which reports are listed: all of them at first, later only what is new."""
    claims = _list_claims(briefing, classes)
    later = change not in {"new", "record"}
    disputed = list_dispute_claims(briefing.finding) if change == "disputed" else []
    if disputed:
        claims = disputed
    elif change in {"removed", "withdrawn"}:
        claims = claims[:1]
    elif names_firms_only(briefing):
        named = set(list_named(briefing.changes))
        claims = [claim for claim in list_firm_claims(classes) if named & set(claim.names)]
    if later and not disputed and change not in {"removed", "withdrawn"}:
        new = {item.article for item in briefing.changes}
        claims = [
            alter(claim, evidence=tuple(item for item in claim.evidence if item.article in new)) for claim in claims
        ]
    groups = gather_shown(claims, gather_reports(briefing))
    places = [item for group in groups for item in group.shown]
    shown = [item.article for item in places]
    if later:
        shown = [*(item.article for item in briefing.changes if item.article is not None), *shown]
    sources = number_sources(briefing, shown, briefly=later)
    return groups, alter(sources, files=list_files_of(briefing.files, places))


def _write_preview(briefing: Briefing) -> str:
    """What stands beside the subject in a list of messages: standing, who is named, what must not be added."""
    said = [f"{name_standing(briefing.finding)}."]
    if finding_has_firms(briefing.finding):
        said.append(f"{summarise_classes(sort_firms(briefing))}.")
    return " ".join([*said, *warn_of_adding(briefing)[:1]])
