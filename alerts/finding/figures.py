"""The figures of a message, each with what it counts and its date, and what must not be added up."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from alerts.finding.quoting import Claim
from alerts.layout.layout import FigureRow
from alerts.words.wording import (
    join_words,
    write_as_of,
    write_date,
    write_growth,
    write_growth_basis,
    write_moment,
    write_number,
    write_role,
)
from domain.alerts import Briefing
from domain.altering import alter
from domain.citing import judge_evidence
from domain.findings import Finding, StatedCount, StatedGrowth
from domain.naming import choose_main_count, choose_place


class Figure(Struct, frozen=True):
    """A count or growth as a message shows it."""

    row: FigureRow
    claim: Claim
    home: Finding  # whose figure it is: a part's or another finding's has the standing of that one
    count: StatedCount | None = None


def list_figures(briefing: Briefing) -> tuple[Figure, ...]:
    """The finding's figures, then those of its parts, then the newest totals told with it; each once."""
    finding = briefing.finding
    main = choose_main_count(finding)
    whole = write_number(main.value, main.qualifier) if main else ""
    figures = [_set_count(count, finding, whole) for count in _list_own_counts(finding, briefing.parts)]
    figures += [_set_growth(growth, finding) for growth in finding.growth]
    for part in briefing.parts:
        count = choose_main_count(part)
        if count is not None:
            as_part = alter(count, role="subset", region=count.region or part.region)
            figures.append(_set_count(as_part, part, whole))
    for total in _choose_totals(briefing.related):
        figures += [_set_count(count, total, "") for count in total.counts if count.role != "other"]
        figures += [_set_growth(growth, total) for growth in total.growth]
    return _drop_repeats(figures)


def needs_word(figure: Figure, briefing: Briefing) -> bool:
    """Whether it must be said on whose word a figure is: on no confirming page's, or reports differ on it."""
    count = figure.count
    if count is not None and any(_rivals(one, count) for one in figure.home.counts):
        return True
    confirmed = briefing.finding.confirmation == "confirmed"
    return confirmed and judge_evidence(figure.home, figure.claim.evidence).standing != "confirmed"


def _rivals(one: StatedCount, other: StatedCount) -> bool:
    """Whether two counts of one event count the same and differ."""
    alike = one.role == other.role and one.region == other.region and one.detail == other.detail
    return alike and one.role in {"batch", "subset"} and one.value != other.value


def _choose_totals(related: tuple[Finding, ...]) -> list[Finding]:
    """Of each series of totals its newest point, and growth told without a total; older points are in the record."""
    newest: dict[tuple[str, str | None], Finding] = {}
    bare = []
    for finding in related:
        count = choose_main_count(finding)
        if finding.kind != "total" or count is None:
            bare += [finding] if finding.kind == "total" else []
            continue
        held = newest.get((count.role, finding.region))
        known = choose_main_count(held) if held else None
        if known is None or (count.as_of or "") > (known.as_of or ""):
            newest[count.role, finding.region] = finding
    return [*newest.values(), *bare]


def _list_own_counts(finding: Finding, parts: tuple[Finding, ...]) -> list[StatedCount]:
    """The finding's counts, without the subsets that a part tells with its own date."""
    told = {(count.value, part.region) for part in parts if (count := choose_main_count(part))}
    shown = []
    for count in finding.counts:
        main = count is choose_main_count(finding)
        if count.role == "other" and not main:
            continue  # applicants, targets, flows: kept in the record, never told as figures of this event
        if main or (count.value, count.region) not in told:
            shown.append(count)
    return sorted(shown, key=lambda count: count is not choose_main_count(finding))


def _set_count(count: StatedCount, finding: Finding, whole: str) -> Figure:
    value = write_number(count.value, count.qualifier)
    sentences = tuple(item.sentence for item in count.evidence)
    if count.role in {"batch", "subset"} or finding.kind in {"application", "revocation"}:
        day = count.as_of or finding.decided
        date = f"dated {write_date(day)}" if day else "date not stated"
    else:
        date = write_as_of(count.as_of, sentences)
    return Figure(FigureRow(value, write_role(count, whole), date), Claim(value, count.evidence), finding, count)


def _set_growth(growth: StatedGrowth, finding: Finding) -> Figure:
    total = next((count for count in finding.counts if count.role == "stock_total"), None)
    evidence = growth.evidence if growth.as_of or total is None else (*growth.evidence, *total.evidence)
    as_of = growth.as_of or (total.as_of if total else None)
    date = write_as_of(as_of, tuple(item.sentence for item in evidence))
    place = f" in {finding.region}" if finding.region else ""
    of_what = "that total" if total is not None else f"all foreign-invested telecom firms{place}"
    role = f"growth of {of_what} {write_growth_basis(growth.basis)}"
    value = write_growth(growth)
    return Figure(FigureRow(value, role, date), Claim(value, growth.evidence), finding)


def _drop_repeats(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Each figure once. A batch stays one however it is dated, and growth one where only one telling has a date."""
    kept: dict[tuple[str, ...], Figure] = {}
    for figure in figures:
        dated = figure.count is not None and figure.count.role not in {"batch", "subset"}
        growth = figure.count is None
        key = (figure.row.value, "growth" if growth else figure.row.role, figure.row.date if dated else "")
        held = kept.setdefault(key, figure)
        if held is not figure:
            row = figure.row if growth and "not stated" in held.row.date else held.row
            claim = alter(held.claim, evidence=(*held.claim.evidence, *figure.claim.evidence))
            kept[key] = alter(held, row=row, claim=claim)
    return tuple(kept.values())


def warn_of_adding(briefing: Briefing) -> tuple[str, ...]:
    """Sentences for DO NOT ADD: a part and its whole, or two series, in one message; empty where neither stands."""
    figures = [figure for figure in list_figures(briefing) if figure.count is not None]
    counts = [figure.count for figure in figures if figure.count is not None]
    main = choose_main_count(briefing.finding)
    said = [*_warn_of_parts(briefing, main), *_warn_of_whole(briefing, main)]
    roles = {count.role for count in counts}
    pilot = [count for count in counts if count.role in {"batch", "pilot_total"}]
    if "stock_total" in roles and pilot:
        said += _warn_of_totals([figure for figure in figures if figure.count and figure.count.role == "stock_total"])
    elif main is not None and pilot and briefing.finding.kind == "approval":
        said.append(_warn_of_no_total(main, briefing.finding.programme))
    if {"batch", "pilot_total"} <= roles:
        said.append("The count in all so far includes earlier approvals; it is not added to this batch.")
    return tuple(said)


def _warn_of_no_total(main: StatedCount, programme: str) -> str:
    """What the count is not, where no total stands beside it to be mistaken for."""
    number = write_number(main.value, main.qualifier)
    what = "pilot approvals" if programme.startswith("pilot") else "approvals"
    return f"The {number} counts {what}; it is no total of all foreign-invested telecom firms in China."


def _warn_of_totals(totals: list[Figure]) -> Iterator[str]:
    """One sentence for each place: a city's total is no country's."""
    places: dict[str, dict[str, None]] = {}
    for total in totals:
        place = choose_place(total.home, total.count) or "China"
        places.setdefault(place, {})[f'"{total.row.value}"'] = None
    for place, (first, *more) in places.items():
        listed = join_words([first[:2].upper() + first[2:], *more])
        verb = "are" if more else "is"
        yield f"{listed} {verb} another series: all foreign-invested telecom firms in {place}, in the pilot or not."


def _warn_of_parts(briefing: Briefing, main: StatedCount | None) -> list[str]:
    whole = write_number(main.value, main.qualifier) if main else "this event"
    said = []
    for part in briefing.parts:
        count = choose_main_count(part)
        figure = write_number(count.value, count.qualifier) if count else "approval"
        place = f"{part.region}'s {figure}" if part.region else f"The {figure}"
        told = next((told for told in briefing.told if f"[{part.id}]" in told.subject), None)
        where = f"our message of {write_moment(told.at)}, {part.id}" if told else part.id
        noun = f"the {whole}" if main else whole
        verb = "is" if count is None or count.value == 1 else "are"
        said.append(f"{place} ({where}) {verb} part of {noun}.")
    apart = {part.region for part in briefing.parts}
    for count in briefing.finding.counts:
        if count.role == "subset" and count is not main and count.region not in apart:
            place = f" in {count.region}" if count.region else ""
            said.append(f"{write_number(count.value, count.qualifier)}{place} are part of the {whole}.")
    return said


def _warn_of_whole(briefing: Briefing, main: StatedCount | None) -> list[str]:
    if briefing.whole is None or main is None:
        return []
    count = choose_main_count(briefing.whole)
    whole = f"the {write_number(count.value, count.qualifier)}" if count else "a wider event"
    return [f"These {write_number(main.value, main.qualifier)} are part of {whole} ({briefing.whole.id})."]
