"""One finding in a few lines, for chats: what a letter says at length, in the channel's language.

The first line is the subject, which the message carries by itself. The last one holds the sources with their
addresses, apart by ` | `, so that a service which has links can make links of them.
"""

from collections.abc import Iterable, Sequence

from alerts.finding.briefly import name_briefly
from alerts.finding.changes import tell_changes
from alerts.finding.earlier import list_named
from alerts.finding.figures import list_figures, warn_of_adding
from alerts.finding.firms import explain_rest, finding_has_firms, name_firm, sort_firms
from alerts.finding.grounds import find_act
from alerts.finding.quoting import mark_claims
from alerts.finding.removals import list_twins
from alerts.finding.sourcing import choose_evidence, gather_reports, list_voices, mark_language, name_file
from alerts.finding.standing import name_confirmer
from alerts.finding.stated import exclude_apart
from alerts.finding.subjects import choose_change
from alerts.in_chinese.chat_chinese import name_carried_in_chinese, say_in_chinese
from alerts.layout.layout import Quote
from alerts.layout.plain import quote_marks, read_line
from alerts.layout.regular import say_next_briefly
from alerts.words.cleaning import clean_line
from alerts.words.shortening import name_first
from alerts.words.wording import write_bodies, write_date, write_moment
from domain.alerts import Briefing, list_carried
from domain.findings import Evidence, NamedFirm, Report
from domain.held_files import find_file
from domain.naming import Classes

_SOURCES = 3  # sources that the last line links to; the record has them all


def render_chat(briefing: Briefing, language: str) -> str:
    """The lines below the subject. A later message begins with what it adds to or corrects. Raises ValueError."""
    change = choose_change(briefing)
    said = say_in_chinese(briefing, change) if language == "zh" else _say_in_english(briefing, change)
    gone = change == "withdrawn"
    quoted = None if gone else _choose_quoted(briefing, language)
    quote = _quote(briefing, quoted) if quoted else ""
    following = say_next_briefly(briefing.next_regular, language)
    lines = [*said, _name_carried(briefing, language), quote, following, _list_sources(briefing, language, quoted)]
    return "\n".join(line for line in lines if line)


def _name_carried(briefing: Briefing, language: str) -> str:
    """The findings whose own news this message tells beside the first; empty for none."""
    if language == "zh":
        return name_carried_in_chinese(briefing)
    named = name_first([f"{one.id}: {name_briefly(one)}" for one in list_carried(briefing)])
    return f"Told with it: {'; '.join(named)}." if named else ""


def _say_in_english(briefing: Briefing, change: str) -> list[str]:
    head = tell_changes(briefing, change)
    lines = [f"SENT LATE: {clean_line(briefing.late)}"] if briefing.late else []
    lines += [f"INVENTED: {clean_line(briefing.invented)}"] if briefing.invented else []
    lines += [head.lead] if head else []
    if change == "withdrawn":
        was = [dict(item.details).get("was", "") for item in briefing.changes]
        return [*lines, *(f"It was {clean_line(word)}." for word in was if word)]
    warnings = warn_of_adding(briefing)
    firms = [_say_firms(sort_firms(briefing))] if finding_has_firms(briefing.finding) else []
    return [
        *lines,
        f"{_say_what(briefing)}. {_say_standing(briefing)}",
        *firms,
        *([f"Do not add: {' '.join(warnings)}"] if warnings else []),
    ]


def _say_what(briefing: Briefing) -> str:
    """Where and when of an act; of a total its figures with their dates."""
    finding = briefing.finding
    if finding.kind == "total":
        rows = [figure.row for figure in list_figures(briefing)]
        return "; ".join(f"{row.value}, {row.role}, {row.date}" for row in rows) or "how many: not stated"
    where = ", ".join(finding.regions) or finding.region or "where: not stated"
    return (
        f"{where}; dated {write_date(finding.decided)}" if finding.decided else f"{where}; date of the act not stated"
    )


def _say_standing(briefing: Briefing) -> str:
    finding = briefing.finding
    if finding.confirmation == "confirmed":
        return f"Confirmed by {name_confirmer(finding)} on its own page{exclude_apart(finding)}."
    body = write_bodies(finding.authority[:1]) or (briefing.sight.body if briefing.sight else "any official body")
    said = f"Not confirmed: no page of {body} seen"
    sight = briefing.sight
    if sight is None:
        return f"{said} (when its pages were last read is not recorded)."
    if not sight.watched:
        return f"{said} (its pages are not watched)."
    if sight.failing_since is not None:
        return f"{said} (its site cannot be read since {write_moment(sight.failing_since)})."
    return f"{said} (last read {write_moment(sight.last_read) if sight.last_read else 'never'})."


def _say_firms(classes: Classes) -> str:
    legal = f"By name {len(classes.legal)}"
    if classes.legal:
        legal += f": {_list_names(classes.legal)}"
    group = f"By group {len(classes.group)}"
    if classes.group:
        group += f": {_list_names(classes.group)}"
    return f"{legal}. {group}. Not named {explain_rest(classes)}."


def _list_names(firms: Iterable[NamedFirm]) -> str:
    return "; ".join(name_firm(firm) for firm in firms).rstrip(".")


def _choose_quoted(briefing: Briefing, language: str) -> Evidence | None:
    """A sentence of what is new, else of the main claim; in the channel's language if it can be."""
    chosen = choose_evidence(_choose_claim(briefing), gather_reports(briefing))
    return next((one for one in chosen if mark_language(one.language) == language), chosen[0] if chosen else None)


def _quote(briefing: Briefing, item: Evidence) -> str:
    """The sentence in the original, with its publisher, and the file of the page in which it stands."""
    quote = Quote(item.language, mark_language(item.language), mark_claims(item, [item]))
    publisher = clean_line(gather_reports(briefing)[item.article].publisher)
    file = find_file(briefing.files, item)
    within = f" ({name_file(file)})" if file else ""
    return f"{quote_marks(quote, read_line(quote.line))} {publisher}{within}"


def _choose_claim(briefing: Briefing) -> Sequence[Evidence]:
    """Where a later message tells what an article added, that article's own sentence; else the first claim's."""
    finding = briefing.finding
    claims = [dispute.evidence[:1] for dispute in finding.disputes]
    claims += [figure.claim.evidence for figure in list_figures(briefing)]
    claims += [*(firm.evidence for firm in finding.firms), find_act(finding)]
    if choose_change(briefing) not in {"new", "record", "removed"}:
        new = {item.article for item in briefing.changes}
        own = [item for evidence in claims for item in evidence if item.article in new]
        named = set(list_named(briefing.changes))
        of_names = [item for firm in finding.firms if named & set(firm.names) for item in firm.evidence]
        own = [item for item in of_names if item.article in new] or own
        if own:
            return own[:1]
    return next((evidence for evidence in claims[len(finding.disputes) :] if evidence), ())


def _list_sources(briefing: Briefing, language: str, quoted: Evidence | None) -> str:
    """`Xinhua https://... | CRNTT https://... | record F-2025-007`; whose sentence is quoted stands first."""
    twins = list_twins(briefing) if choose_change(briefing) == "removed" else ()
    own = (voice for voice in list_voices(briefing.finding) if not twins or voice.article not in briefing.gone)
    voices: list[Report] = list(dict.fromkeys((*twins, *own)))
    if quoted is not None and all(voice.article != quoted.article for voice in voices):
        voices.append(gather_reports(briefing)[quoted.article])
    new = {item.article for item in briefing.changes}
    later = choose_change(briefing) not in {"new", "record"}
    voices.sort(
        key=lambda voice: (quoted is None or voice.article != quoted.article, later and voice.article not in new)
    )
    linked = [f"{_name(voice)} {clean_line(voice.url).replace(' ', '%20')}" for voice in voices[:_SOURCES]]
    more = len(voices) - len(linked)
    record = briefing.page or briefing.finding.id
    if language == "zh":
        rest = [f"另有{more}篇"] if more > 0 else []
        return " | ".join([*linked, *rest, f"记录 {record}"])
    rest = [f"and {more} more"] if more > 0 else []
    return " | ".join([*linked, *rest, f"record {record}"])


def _name(voice: Report) -> str:
    return clean_line(voice.publisher).replace("|", "/") or "source"
