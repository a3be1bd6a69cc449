"""Who says it, and whether the deciding body itself could have been seen to say it."""

import re
from datetime import timedelta

from alerts.finding.sourcing import Sources
from alerts.finding.stated import exclude_apart, list_apart
from alerts.layout.layout import Block, Field, Run, Verbatim
from alerts.words.cleaning import clean_line, to_ascii
from alerts.words.wording import BODIES, write_bodies, write_body, write_duration, write_moment
from domain import citing
from domain.alerts import Briefing, Sight
from domain.errors import word_failure
from domain.findings import Finding, Report

_SHORT = 24  # characters of a body's name in a subject


def name_standing(finding: Finding) -> str:
    """As `name_event_standing`, without what the confirming page does not state: `...; not 2,343 (gov.cn)`."""
    return f"{name_event_standing(finding)}{exclude_apart(finding)}"


def name_event_standing(finding: Finding) -> str:
    """`Press, citing MIIT`, `Press only` or `Confirmed by MIIT`, whatever of its figures the confirming page states."""
    bodies = write_bodies(finding.authority)
    if finding.confirmation == "confirmed":
        return f"Confirmed by {name_confirmer(finding)}"
    if finding.confirmation == "attributed":
        return f"Press, citing {bodies or 'an official body'}"
    return "Press only"


def name_confirmer(finding: Finding) -> str:
    """The body whose page confirms: MIIT for the regulator's own, else the publisher of the page."""
    return clean_line(citing.name_confirmer(finding)) or write_bodies(finding.authority) or "an official body"


def word_standing(finding: Finding) -> str:
    """The standing as it stands in subjects, after the change: closed words, since people write mail rules on them."""
    if finding.confirmation == "press_only":
        return "press only"
    if finding.confirmation == "attributed":
        return f"citing {' and '.join(finding.authority[:2]) or 'an official body'}"
    return f"confirmed by {name_confirmer_briefly(finding)}"


def name_confirmer_briefly(finding: Finding) -> str:
    """The confirming body for a subject: a short name without marks that would break the subject's grammar.

    A provincial administration has letters (SHCA), which leave room for what it decided.
    """
    page = citing.find_confirming(finding)
    if page is not None and page.authority == "provincial" and (letters := _find_letters(page, finding)):
        return letters
    named = re.sub(r"[^\w .-]", "", to_ascii(name_confirmer(finding))).strip() if finding.confirmed_by else ""
    return named[:_SHORT].strip() or " and ".join(finding.authority[:2]) or "an official body"


def _find_letters(page: Report, finding: Finding) -> str:
    """The letters of the administration whose page it is, by the place in its name, else by who decided."""
    provinces = {words.rpartition(" of ")[2]: code for code, words in BODIES.items() if code.endswith("CA")}
    named = [code for place, code in provinces.items() if place in page.publisher]
    decided = [code for code in finding.authority if code in provinces.values()]
    return next(iter((*named, *decided)), "")


def explain_standing(briefing: Briefing, sources: Sources) -> tuple[Block, ...]:
    """The STANDING field: its form, what it lacks, when the body's own pages were last read, what is not watched."""
    finding = briefing.finding
    # a later message says of the figures that it adds who gives them, in a field of their own
    later = bool(briefing.changes) and all(change.kind != "new" for change in briefing.changes)
    standing = name_event_standing(finding) if later else name_standing(finding)
    said = [Run(standing, boxed=True), Run(". ")]
    if finding.confirmation == "confirmed":
        page = [article for article in sources.numbers if sources.reports[article].url == finding.confirmed_by]
        mark = f" [{sources.numbers[page[0]]}]" if page else ""
        said.append(Run(_describe_confirmation(finding, mark)))
    else:
        body = write_bodies(finding.authority[:1]) or (briefing.sight.body if briefing.sight else "any official body")
        named = "" if finding.confirmation == "attributed" else "No known publisher cites a body that decides on this. "
        said.append(Run(f"{named}Not confirmed: no page of {body} seen. "))
    said.append(Run(describe_sight(briefing.sight, finding)))
    lines = [tuple(said)]
    if briefing.unseen:
        listed = "; ".join(clean_line(place) for place in briefing.unseen)
        lines.append((Run(f"Not watched: {listed}."),))
    blocks: list[Block] = [Field("STANDING", tuple(lines))]
    numbered = {sources.reports[article].url for article in sources.numbers}
    if finding.confirmation == "confirmed" and finding.confirmed_by and finding.confirmed_by not in numbered:
        blocks.append(Verbatim(clean_line(finding.confirmed_by), clean_line(finding.confirmed_by)))
    return tuple(blocks)


def _describe_confirmation(finding: Finding, mark: str) -> str:
    """When the body's own page was first seen, and how long after the first report; empty where that is not kept."""
    if finding.confirmed_at is None:
        return "" if list_apart(finding) else f"It says so on its own page{mark}. "
    said = f"Its own page{mark} was first seen on {write_moment(finding.confirmed_at)}"
    if finding.confirmed_at - finding.first_seen < timedelta(minutes=1):
        return f"{said}. "
    apart = write_duration(finding.confirmed_at - finding.first_seen)
    return f"{said}, {apart} after the first report that we saw (computed from {write_moment(finding.first_seen)}). "


def describe_sight(sight: Sight | None, finding: Finding | None) -> str:
    """When the deciding body's pages were last read, or since when they cannot be. Silence proves nothing without."""
    if sight is None:
        body = write_body(finding.authority[0]) if finding and finding.authority else "the deciding body"
        return f"When pages of {body} were last read is not recorded."
    if not sight.watched:
        return f"Pages of {sight.body} are not watched, so none of them can confirm anything here."
    read = f"was last read on {write_moment(sight.last_read)}" if sight.last_read else "was never read"
    if sight.failing_since is None:
        return f"{sight.host} {read}."
    sentence = word_failure(clean_line(sight.failure))
    why = f" {sentence}." if sentence else ""
    return f"{sight.host} cannot be read since {write_moment(sight.failing_since)}; it {read}.{why}"
