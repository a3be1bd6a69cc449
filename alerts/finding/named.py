"""Names and figures that came later: who gives them, on whose word, how written. The event's own standing stands."""

from collections.abc import Iterator

from alerts.finding.standing import name_event_standing
from alerts.finding.stated import word_report
from alerts.layout.layout import Block, field
from alerts.words.cleaning import clean_line
from alerts.words.wording import join_words, write_bodies
from domain.alerts import Briefing
from domain.findings import Change, Finding, NamedFirm


def explain_names(briefing: Briefing, names: list[str]) -> Iterator[Block]:
    """Fields on the names that this message tells first: their own standing, and why a short one is listed as such."""
    firms = [firm for firm in briefing.finding.firms if set(names) & {clean_line(name) for name in firm.names}]
    new = {item.article for item in briefing.changes}
    reports = [report for report in briefing.finding.reports if report.article in new]
    if not firms or not reports:
        return
    one = len(firms) == 1
    which = "This name" if one else "These names"
    said = join_words([word_report(report, "it" if one else "them") for report in reports])
    yield field("THE NAME", f"{which}: {said}.", f"The event: {_compare_standing(briefing)}.")
    short = [firm for firm in firms if firm.named == "group"]
    if short:
        yield field("WRITTEN", _explain_short(short))


def explain_figures(briefing: Briefing, change: Change) -> Iterator[Block]:
    """A field on figures that a change adds: they have the standing of the report that gives them, not the event's."""
    details = dict(change.details)
    added = [*details.get("figures", "").split("; "), *details.get("growth", "").split("; ")]
    reports = [report for report in briefing.finding.reports if report.article == change.article]
    if not any(added) or not reports:
        return
    one = len([figure for figure in added if figure]) == 1
    said = join_words([word_report(report, "it" if one else "them") for report in reports])
    label, which = ("THE FIGURE", "This figure") if one else ("FIGURES BY", "These figures")
    yield field(label, f"{which}: {said}.", f"The event: {_compare_standing(briefing)}.")


def _compare_standing(briefing: Briefing) -> str:
    """The event's standing, and what it was where one of these changes raised it."""
    now = _lower(name_event_standing(briefing.finding))
    before = next((said for item in briefing.changes if (said := dict(item.details).get("standing.before"))), None)
    confirmed = any(item.kind == "confirmed" for item in briefing.changes)
    if before is None and not confirmed:
        return f"{now}, as before"
    return f"{now} with this message{f'; before it: {_word_before(before, briefing.finding)}' if before else ''}"


def _word_before(confirmation: str, finding: Finding) -> str:
    if confirmation == "attributed":
        return f"press, citing {write_bodies(finding.authority) or 'an official body'}"
    return "press only"


def _explain_short(firms: list[NamedFirm]) -> str:
    quoted = join_words([f'"{clean_line(firm.names[0])}"' for firm in firms])
    if len(firms) == 1:
        return f'{quoted} is how the report writes it: no full legal name, so it is listed under "by group".'
    return f'{quoted} are how the report writes them: no full legal names, so they are listed under "by group".'


def _lower(text: str) -> str:
    """`press, citing MIIT` in mid-sentence; a name that begins it keeps its capital."""
    return text[0].lower() + text[1:] if text.startswith(("Press", "Confirmed")) else text
