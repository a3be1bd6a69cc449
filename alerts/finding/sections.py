"""The sections of a message about one finding, each from the briefing alone; an empty one is left out."""

from datetime import datetime

from alerts.finding.briefly import is_bare_act, name_briefly
from alerts.finding.disputes import list_open_points, list_points_beside, list_still_pages
from alerts.finding.earlier import list_own_told, quote_told
from alerts.finding.figures import Figure, list_figures, needs_word, warn_of_adding
from alerts.finding.firms import (
    describe_wording,
    explain_rest,
    finding_has_firms,
    list_groups,
    list_legal,
    list_others,
    list_unmatched,
    summarise_classes,
)
from alerts.finding.held_files import cite_files
from alerts.finding.series import is_stock, list_points
from alerts.finding.sourcing import Sources, count_voices, list_source
from alerts.finding.stated import list_apart, word_evidence
from alerts.finding.terms import list_shares, list_term_dates
from alerts.finding.unsure import say_unsure
from alerts.layout.layout import Block, Field, FigureRow, Figures, Heading, Run, Section, Verbatim, field
from alerts.layout.regular import say_next
from alerts.words.cleaning import clean_line
from alerts.words.shortening import NAMED, name_first, say_unread
from alerts.words.wording import (
    SERVICES,
    TIMES,
    count_things,
    write_date,
    write_day_in,
    write_moment,
    write_published,
    write_times_in,
)
from domain.alerts import Briefing
from domain.altering import alter
from domain.findings import Report
from domain.naming import Classes


def say_late(briefing: Briefing) -> Section:
    return (field("SENT LATE", write_times_in(clean_line(briefing.late))),) if briefing.late else ()


def say_invented(briefing: Briefing) -> Section:
    return (field("INVENTED", clean_line(briefing.invented)),) if briefing.invented else ()


def warn(briefing: Briefing, change: str) -> Section:
    causes = [dict(one.details)["late_find"] for one in briefing.changes if "late_find" in dict(one.details)]
    blocks: list[Block] = [field("FOUND LATE", clean_line(causes[0]))] if causes else []
    warnings = warn_of_adding(briefing)
    blocks += [field("DO NOT ADD", " ".join(warnings))] if warnings else []
    finding = briefing.finding
    if finding.kind == "approval" and finding.region and briefing.whole is None:
        blocks.append(
            field("NOTE", f"Told of {finding.region} alone. It may be part of a wider batch; none is known to us.")
        )
    if is_bare_act(finding):
        blocks.append(field("NOTE", "An act of policy is no approval: this tells of no firm that was let in."))
    own = list_open_points(finding) if change != "disputed" else ()
    most = None if change == "record" else NAMED
    if points := (*own, *name_first(list_points_beside(briefing.related), most)):
        blocks.append(field("OPEN", *points))
        urls = (clean_line(page.url).replace(" ", "%20") for page in list_still_pages(finding))
        blocks += [Verbatim(url, url) for url in urls] if own else []
    if unsure := say_unsure(briefing):
        blocks.append(field("NOT SURE", unsure))
    if unread := say_unread(finding, most):
        blocks.append(field("NOT READ", unread))
    return tuple(blocks)


def show_figures(briefing: Briefing) -> Section:
    figures = list_figures(briefing)
    if figures:
        return (Heading("FIGURES"), Figures(tuple(_set_row(figure, briefing) for figure in figures)))
    if briefing.finding.kind in {"policy", "denial"}:
        return ()
    return (field("FIGURES", "how many: not stated"),)


def _set_row(figure: Figure, briefing: Briefing) -> FigureRow:
    """The figure's row, with whose word it is where that is not the event's."""
    said = word_evidence(figure.home, figure.claim.evidence) if needs_word(figure, briefing) else ""
    return alter(figure.row, role=f"{figure.row.role}; {said}") if said else figure.row


def show_series(briefing: Briefing) -> Section:
    """Of a total its earlier points, each by the number of the finding that has its sentence."""
    points = list_points(briefing.series, briefing.finding, named=True)
    if not briefing.series or not points:
        return ()
    apart = " This is not the pilot." if is_stock(briefing.finding) else ""
    return (field("SERIES", f"{', '.join(points)}.{apart}"),)


def show_event(briefing: Briefing, change: str, classes: Classes, sources: Sources) -> Section:
    finding = briefing.finding
    blocks: list[Block] = []
    if finding_has_firms(finding):
        blocks += _show_firms(classes, sources)
        wording = describe_wording(classes, sources) if change in {"new", "record"} else ""
        if wording:
            blocks.append(field("WORDING", wording))
    if finding.kind != "total":
        services = [SERVICES.get(code, code) for code in finding.services]
        blocks.append(field("WHERE", ", ".join(finding.regions) or finding.region or "not stated"))
        shares = list_shares(finding, sources)
        told = any(term.kind == "share" and term.services for term in finding.terms)
        blocks.append(field("SERVICES", ", ".join(services) or ("see SHARE" if told else "not stated")))
        if finding.document:
            blocks.append(field("DOCUMENT", clean_line(finding.document)))
        if shares:
            blocks.append(field("SHARE", *shares))
    dates = [*list_dates(briefing), *list_term_dates(finding, sources)]
    blocks.append(Field("DATES", tuple((Run(line),) for line in dates)))
    return tuple(blocks)


def _show_firms(classes: Classes, sources: Sources) -> list[Block]:
    blocks: list[Block] = [field("FIRMS", summarise_classes(classes))]
    if legal := list_legal(classes, sources):
        blocks.append(field("by name", *legal))
    if groups := list_groups(classes, sources):
        blocks.append(field("by group", *groups))
    blocks.append(field("not named", explain_rest(classes)))
    if others := (*list_unmatched(classes, sources), *list_others(classes, sources)):
        blocks.append(field("not counted", *others))
    return blocks


def list_dates(briefing: Briefing) -> list[str]:
    """When the act is dated, when it was first published, and when it was first seen here."""
    finding = briefing.finding
    dated = "the act" if finding.confirmation == "confirmed" else "the act, as the reports date it"
    lines = [f"{dated}: {write_date(finding.decided)}"] if finding.kind != "total" else []
    lines += [f"{part.region or part.id}: {write_date(part.decided)}" for part in briefing.parts if part.decided]
    return [
        *lines,
        f"first published: {write_published(finding.published)}",
        f"first seen: {write_moment(finding.first_seen)}",
    ]


def show_sources(sources: Sources) -> Section:
    own = {voice.article for voice in sources.voices}
    blocks: list[Block] = [Heading(f"WHO SAYS IT: {count_voices(sources)}")]
    blocks += [list_source(sources, article) for article in sources.numbers if article in own]
    unlisted = len(own) - sum(article in own for article in sources.numbers)
    if unlisted:
        blocks.append(Heading(f"and {count_things(unlisted, 'more report')}, in the record"))
    beside = [article for article in sources.numbers if article not in own]
    if beside:
        blocks.append(Heading("ALSO QUOTED"))
        blocks += [list_source(sources, article) for article in beside]
    return tuple(blocks)


def show_attached(briefing: Briefing) -> Section:
    return (field("THE TEXT", *(clean_line(line) for line in briefing.attached)),) if briefing.attached else ()


def show_before(briefing: Briefing, change: str) -> Section:
    """What the reader had before on this: high up, since it decides whether the rest is news."""
    blocks: list[Block] = []
    if briefing.told and change not in {"corrected", "withdrawn"}:
        blocks.append(field("YOU HAD", *(quote_told(told) for told in briefing.told)))
    if change == "new" and not list_own_told(briefing):
        what = "the batch" if briefing.finding.batch else "the whole event"
        first = f"This is our first message to you on {what}; what you had tells a part of it."
        blocks.append(field("BEFORE", first if briefing.told else "This is our first message to you on this event."))
    return tuple(blocks)


def show_record(briefing: Briefing, sources: Sources, change: str) -> Section:
    blocks: list[Block] = []
    if briefing.finding.ruled and change not in {"corrected", "withdrawn"}:
        blocks.append(field("RULED", *(write_day_in(clean_line(mark)) for mark in briefing.finding.ruled)))
    if briefing.why:
        blocks.append(field("WHY YOU", clean_line(briefing.why)))
    return (*blocks, *(() if change == "withdrawn" else _cite(briefing, sources)))


def _cite(briefing: Briefing, sources: Sources) -> list[Block]:
    """The best listed report as a lawyer cites it, with the hash of the page as received where that is kept."""
    report = choose_cited(briefing, sources)
    if report is None:
        return [field("CITE AS", f"record {briefing.finding.id}; no report of it is kept")]
    title = f'"{clean_line(report.title)}"' if clean_line(report.title) else "without a title"
    day = write_published(report.published) if report.published else "date not stated"
    held = next(((at, digest) for article, at, digest in briefing.hashes if article == report.article), None)
    way = "read out of an archive file" if report.article in briefing.archived else "retrieved"
    taken = f"{way} {_write_retrieved(held[0])} (UTC+8)" if held else "page as received: not kept"
    place = f"at [{sources.numbers[report.article]}]{cite_files(sources, report.article)}"
    cited = f"{clean_line(report.publisher)}, {title}, {day}, {place}, {taken}, record {briefing.finding.id}"
    if held is None:
        return [field("CITE AS", cited)]
    # With its name before it: a line of hexadecimal alone is a tracking number to filters.
    return [field("CITE AS", f"{cited}, SHA-256 of the page as received:"), Verbatim(f"sha256:{held[1]}")]


def choose_cited(briefing: Briefing, sources: Sources) -> Report | None:
    """The confirming page where it states what the first sentence does, else who gives the first of what it does not.

    Of what is not confirmed, and where neither is listed, the best listed report whose page is kept, else the best one.
    """
    kept = {article for article, _, _ in briefing.hashes}
    listed = [sources.reports[article] for article in sources.numbers]
    apart = [word.report.article for _, word in list_apart(briefing.finding) if word.report is not None]
    stating = [report for report in listed if report.article in apart[:1]]
    confirming = [report for report in listed if report.url == briefing.finding.confirmed_by]
    ordered = [*stating, *confirming, *(report for report in listed if report.article in kept), *listed]
    return ordered[0] if ordered else None


def _write_retrieved(at: str) -> str:
    return write_moment(datetime.fromisoformat(at))


def _say_where_kept(briefing: Briefing) -> Section:
    command = f"miitwatch show {briefing.finding.id}"
    if not briefing.page:
        return (field("RECORD", f"with whoever runs this watch: {command}"),)
    return (
        field("RECORD", f"the whole record and its evidence; whoever runs this watch has it also by {command}:"),
        Verbatim(briefing.page, briefing.page),
    )


def close(briefing: Briefing, change: str) -> Section:
    most = None if change == "record" else max(NAMED, len(briefing.carried))
    others = name_first([f"{other.id}: {name_briefly(other)}" for other in briefing.related], most)
    related = [field("SEE ALSO", *others)] if others else []
    record = (field("TIMES", TIMES), *_say_where_kept(briefing))
    if change == "record":
        return (*related, *record)
    said = "What proves wrong is corrected by a message to everyone who had this one."
    answer = field("WRONG?", f"Wrong or unclear? {_say_whom_to_ask(briefing)} {said}")
    return (*related, *record, answer, *say_next(briefing.next_regular))


def _say_whom_to_ask(briefing: Briefing) -> str:
    number = briefing.finding.id
    if briefing.answerable:
        return f"Reply, and name {number}. A person reads it."
    return f"Ask whoever runs this watch, and name {number}; a reply to this message reaches nobody."
