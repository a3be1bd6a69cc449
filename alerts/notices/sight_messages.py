"""What readers are told when the deciding body's pages cannot be read for long, and when they can be again."""

from datetime import datetime

from msgspec import Struct

from alerts.finding.subjects import fit_front
from alerts.in_chinese.summaries_chinese import front_sight_lost, front_sight_restored, put_in_front
from alerts.layout.layout import Lead, Section, field
from alerts.layout.setting import set_message
from alerts.notices.notice import Notice
from alerts.notices.notices import describe_notice
from alerts.words.cleaning import clean_line, to_ascii
from alerts.words.wording import TIMES, count_things, write_date, write_moment
from domain.alerts import Rendered, Sight
from domain.dates import beijing_day
from domain.errors import FETCH_FAILURES


class SightLost(Struct, frozen=True):
    """No path to the body's own pages has worked for two working days. `since`: when one was last read well."""

    at: datetime
    sight: Sight
    since: datetime
    failures: tuple[tuple[str, str], ...]  # source, the failure's name
    still_read: int  # other sources that answer


class SightRestored(Struct, frozen=True):
    """One of its pages was read again. `rows`: entries that its lists showed for the first time then."""

    at: datetime
    sight: Sight
    since: datetime
    rows: int
    gaps: tuple[str, ...] = ()  # what may have been missed for good, in words


def render_sight_lost(lost: SightLost, language: str = "en") -> Rendered:
    """One message to every reader: until it says otherwise, silence proves nothing."""
    host, body = _name(lost.sight), lost.sight.body
    lead = (
        f"We cannot read {host} since {write_moment(lost.since)}. Until we say otherwise, no message from us does not "
        f"mean no news from {body}."
    )
    names = sorted({name for _, name in lost.failures})
    why = [f"{name}: {FETCH_FAILURES.get(name, '').split('. ')[0].rstrip('.')}".rstrip(": ") for name in names]
    blocks = (
        field("STILL READ", f"{count_things(lost.still_read, 'other source')}"),
        field("WHY", *(why or ["not known"])),
        field("WHAT WE DO", "the operator was told; what is found when it works is read, and told as a late find"),
        field("AGAIN", "one message when it works, with what was missed"),
        field("TIMES", TIMES),
    )
    day = write_date(beijing_day(lost.since))
    subject = fit_front(f"Limited sight: {to_ascii(host)} unread since {day}; silence proves nothing")
    notice = Notice("limited_sight", lead, lost.at, lost.since, (("STILL READ", str(lost.still_read)),))
    sections: tuple[Section, ...] = ((Lead(lead),), blocks)
    if language == "zh":
        front = front_sight_lost(lost.sight, host, lost.since, lost.still_read)
        subject, sections = front[0], put_in_front(front, sections)
    return set_message(subject, sections, lead, _head("Limited sight"), describe_notice(notice))


def render_sight_restored(restored: SightRestored, language: str = "en") -> Rendered:
    """One message to every reader: since when it can be read again, and what was missed."""
    host, since = _name(restored.sight), write_moment(restored.since)
    lead = f"{host} can be read again since {write_moment(restored.at)}. It was unread from {since} until then."
    missed = "its lists show no row that was not known before"
    if restored.rows:
        missed = f"new rows in its lists: {restored.rows:,}. They are read now; what is old is told as a late find"
    blocks = [field("MISSED", missed)]
    blocks += [field("NOT CLOSED", clean_line(gap)) for gap in restored.gaps]
    blocks.append(field("TIMES", TIMES))
    day = write_date(beijing_day(restored.since))
    subject = fit_front(f"Sight restored: {to_ascii(host)} is read again; unread since {day}")
    notice = Notice("sight_restored", lead, restored.at, restored.since, (("MISSED", missed),))
    head = _head("Sight restored")
    sections: tuple[Section, ...] = ((Lead(lead),), tuple(blocks))
    if language == "zh":
        front = front_sight_restored(host, restored.since, restored.at, restored.rows)
        subject, sections = front[0], put_in_front(front, sections)
    return set_message(subject, sections, lead, head, describe_notice(notice))


def _name(sight: Sight) -> str:
    return sight.host or f"{sight.body}'s own site"


def _head(change: str) -> tuple[tuple[str, str], ...]:
    return (("X-Miitwatch-Change", change),)
