"""One finding as a message: the same words for mail, terminal and evidence sheet."""

from datetime import datetime

from alerts.changes import tell_changes
from alerts.cleaning import clean_line
from alerts.figures import list_figures, warn_of_adding
from alerts.firms import (
    Classes,
    describe_wording,
    explain_rest,
    finding_has_firms,
    list_firm_claims,
    list_groups,
    list_legal,
    list_others,
    sort_firms,
    summarise_classes,
)
from alerts.html import set_html
from alerts.layout import Block, Field, Figures, Heading, Lead, Run, Section, Verbatim, field
from alerts.leads import name_briefly, open_message
from alerts.payloads import describe_message
from alerts.plain import set_plain
from alerts.quoting import Claim, gather_shown, set_quotes
from alerts.sourcing import Sources, count_voices, list_source, list_voices, number_sources
from alerts.standing import explain_standing, name_standing
from alerts.subjects import choose_change, name_change, write_subject
from alerts.wording import SERVICES, write_date, write_moment, write_published, write_standing
from domain.alerts import Briefing, Rendered
from domain.findings import Report


def render_briefing(briefing: Briefing) -> Rendered:
    """The message about one finding; without changes, the record as it stands (for `show`).

    Everything in it comes from the briefing: figures and names from claims, or computed and marked so. Never fails
    for what a finding lacks: it is said in words. Raises ValueError for a date that is none.
    """
    sections = compose_sections(briefing)
    subject = write_subject(briefing)
    preview = f"{name_standing(briefing.finding)}. {_preview_firms(briefing)}".strip()
    headers = (
        ("X-Miitwatch-Change", name_change(briefing)),
        ("X-Miitwatch-Standing", write_standing(briefing.finding.confirmation, briefing.finding.authority)),
        ("X-Miitwatch-Urgency", briefing.urgency),
        ("X-Miitwatch-Finding", briefing.finding.id),
    )
    data = describe_message(briefing)
    return Rendered(subject, set_plain(sections), set_html(sections, subject, preview), headers, data)


def compose_sections(briefing: Briefing) -> tuple[Section, ...]:
    """The parts of the message in order; empty ones are left out."""
    change = choose_change(briefing)
    classes = sort_firms(briefing)
    claims = _list_claims(briefing, classes)
    everything = number_sources(briefing, ())
    groups = gather_shown(claims, everything)
    sources = number_sources(briefing, [item for group in groups for item in group.shown])
    head = tell_changes(briefing, change)
    sections: list[Section] = [
        _say_late(briefing),
        (Lead(head.lead if head else open_message(briefing.finding)),),
        _say_invented(briefing),
        (*explain_standing(briefing), *_warn(briefing)),
        head.section if head else (),
        _show_figures(briefing),
        _show_event(briefing, classes, sources),
        (Heading("IN THE SOURCES' WORDS"), *set_quotes(groups, sources)) if groups else (),
        _show_sources(sources),
        _show_record(briefing, sources),
        _close(briefing, change),
    ]
    return tuple(section for section in sections if section)


def _list_claims(briefing: Briefing, classes: Classes) -> list[Claim]:
    figures = [figure.claim for figure in list_figures(briefing)]
    firms = list_firm_claims(classes) if finding_has_firms(briefing.finding) else ()
    return [*figures, *firms]


def _say_late(briefing: Briefing) -> Section:
    return (field("SENT LATE", clean_line(briefing.late)),) if briefing.late else ()


def _say_invented(briefing: Briefing) -> Section:
    return (field("INVENTED", clean_line(briefing.invented)),) if briefing.invented else ()


def _warn(briefing: Briefing) -> Section:
    warnings = warn_of_adding(briefing)
    blocks: list[Block] = [field("DO NOT ADD", " ".join(warnings))] if warnings else []
    finding = briefing.finding
    if finding.kind == "approval" and finding.region and briefing.whole is None:
        blocks.append(
            field("NOTE", f"Told of {finding.region} alone. It may be part of a wider batch; none is known to us.")
        )
    if finding.unread:
        listed = "; ".join(clean_line(name) for name in finding.unread)
        blocks.append(field("NOT READ", f"An attachment could not be read, so something may be missing here: {listed}"))
    return tuple(blocks)


def _show_figures(briefing: Briefing) -> Section:
    figures = list_figures(briefing)
    if figures:
        return (Heading("FIGURES"), Figures(tuple(figure.row for figure in figures)))
    if briefing.finding.kind in {"policy", "denial"}:
        return ()
    return (field("FIGURES", "how many: not stated"),)


def _show_event(briefing: Briefing, classes: Classes, sources: Sources) -> Section:
    finding = briefing.finding
    blocks: list[Block] = []
    if finding_has_firms(finding):
        blocks += _show_firms(classes, sources)
    if finding.kind != "total":
        services = [SERVICES.get(code, code) for code in finding.services]
        blocks.append(field("WHERE", ", ".join(finding.regions) or finding.region or "not stated"))
        blocks.append(field("SERVICES", ", ".join(services) or "not stated"))
        if finding.document:
            blocks.append(field("DOCUMENT", clean_line(finding.document)))
    blocks.append(Field("DATES", tuple((Run(line),) for line in _list_dates(briefing))))
    return tuple(blocks)


def _show_firms(classes: Classes, sources: Sources) -> list[Block]:
    blocks: list[Block] = [field("FIRMS", summarise_classes(classes))]
    if legal := list_legal(classes, sources):
        blocks.append(field("by name", *legal))
    if groups := list_groups(classes, sources):
        blocks.append(field("by group", *groups))
    blocks.append(field("not named", explain_rest(classes)))
    if others := list_others(classes, sources):
        blocks.append(field("not counted", *others))
    if wording := describe_wording(classes, sources):
        blocks.append(field("WORDING", wording))
    return blocks


def _list_dates(briefing: Briefing) -> list[str]:
    finding = briefing.finding
    dated = "the figure" if finding.kind == "total" else "the act, as the reports date it"
    lines = [f"{dated}: {write_date(finding.decided)}"] if finding.kind != "total" else []
    lines += [f"{part.region or part.id}: {write_date(part.decided)}" for part in briefing.parts if part.decided]
    return [
        *lines,
        f"first published: {write_published(finding.published)}",
        f"first seen: {write_moment(finding.first_seen)}",
    ]


def _show_sources(sources: Sources) -> Section:
    own = {voice.article for voice in sources.voices}
    blocks: list[Block] = [Heading(f"WHO SAYS IT: {count_voices(sources)}")]
    blocks += [list_source(sources, article) for article in sources.numbers if article in own]
    unlisted = len(own) - sum(article in own for article in sources.numbers)
    if unlisted:
        blocks.append(Lead(f"and {unlisted} more, in the record"))
    beside = [article for article in sources.numbers if article not in own]
    if beside:
        blocks.append(Heading("ALSO QUOTED"))
        blocks += [list_source(sources, article) for article in beside]
    return tuple(blocks)


def _show_record(briefing: Briefing, sources: Sources) -> Section:
    blocks: list[Block] = []
    if briefing.told:
        lines = [f'{write_moment(told.at)}: "{clean_line(told.subject)}"' for told in briefing.told]
        blocks.append(field("YOU HAD", *lines))
    if briefing.why:
        blocks.append(field("WHY YOU", clean_line(briefing.why)))
    if cited := _cite(briefing, sources):
        blocks += cited
    return tuple(blocks)


def _cite(briefing: Briefing, sources: Sources) -> list[Block]:
    """The best report as a lawyer cites it, with the hash of the page as received where that is known."""
    voices = list_voices(briefing.finding)
    if not voices:
        return [field("CITE AS", f"record {briefing.finding.id}; no report of it is kept")]
    report = _choose_cited(briefing, voices)
    number = sources.numbers.get(report.article)
    place = f"at [{number}]" if number else clean_line(report.url)
    title = f'"{clean_line(report.title)}"' if clean_line(report.title) else "without a title"
    day = write_published(report.published) if report.published else "date not stated"
    held = next(((at, digest) for article, at, digest in briefing.hashes if article == report.article), None)
    taken = f"retrieved {_write_retrieved(held[0])} (UTC+8)" if held else "page as received: not kept"
    cited = f"{clean_line(report.publisher)}, {title}, {day}, {place}, {taken}, record {briefing.finding.id}"
    if held is None:
        return [field("CITE AS", cited)]
    return [field("CITE AS", f"{cited}, SHA-256 of the page as received:"), Verbatim(held[1])]


def _choose_cited(briefing: Briefing, voices: tuple[Report, ...]) -> Report:
    """The confirming page, else the best report whose page is kept, else the best."""
    kept = {article for article, _, _ in briefing.hashes}
    confirming = [voice for voice in voices if voice.url == briefing.finding.confirmed_by]
    return next((voice for voice in (*confirming, *voices) if voice.article in kept), [*confirming, *voices][0])


def _write_retrieved(at: str) -> str:
    return write_moment(datetime.fromisoformat(at))


def _close(briefing: Briefing, change: str) -> Section:
    record = field("RECORD", f"miitwatch show {briefing.finding.id}")
    related = (
        [field("SEE ALSO", *(f"{other.id}: {name_briefly(other)}" for other in briefing.related))]
        if briefing.related
        else []
    )
    if change == "record":
        return (*related, record)
    answer = field("WRONG?", f"Reply, and name {briefing.finding.id}.")
    return (*related, record, answer)


def _preview_firms(briefing: Briefing) -> str:
    if not finding_has_firms(briefing.finding):
        return ""
    return f"{summarise_classes(sort_firms(briefing)).capitalize()}."
