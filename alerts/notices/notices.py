"""Operators' notices, and the test of a channel: messages that tell of no event."""

from alerts.finding.subjects import LONGEST, fit_front
from alerts.layout.layout import Block, Lead, Section, Verbatim, field
from alerts.layout.setting import set_message
from alerts.notices.notice import Notice
from alerts.payloads.notice_payload import describe_facts
from alerts.payloads.payload_size import VERSION, write_payload
from alerts.words.cleaning import clean_line, to_ascii
from alerts.words.wording import TIMES, write_moment, write_times_in
from domain.alerts import Channel, Rendered


def render_notice(notice: Notice) -> Rendered:
    """One trouble, or its end, for operators: what, since when, what was seen, what to do."""
    since = f" since {write_moment(notice.since)}" if notice.since else ""
    whole = f"[ops] {to_ascii(clean_line(notice.subject))}"
    crowded = len(whole) <= LONGEST < len(whole) + len(since)  # the text's first line has since when too
    subject = fit_front(whole, "" if crowded else to_ascii(since))
    facts: list[Block] = [field("SINCE", write_moment(notice.since))] if notice.since else []
    for label, value in notice.facts:
        facts += _show_fact(label, value)
    if notice.since or any(write_times_in(value) != value for _, value in notice.facts):
        facts.append(field("TIMES", TIMES))
    sections: tuple[Section, ...] = ((Lead(clean_line(notice.subject) + since),), tuple(facts))
    headers = (("X-Miitwatch-Change", "Notice"), ("X-Miitwatch-Notice", notice.name))
    shown = tuple(section for section in sections if section)
    return set_message(subject, shown, notice.subject, headers, describe_notice(notice))


def describe_notice(notice: Notice) -> str:
    """A webhook's data of a notice, as JSON."""
    return describe_facts(notice.name, notice.subject, notice.at, notice.since, notice.facts)


def _show_fact(label: str, value: str) -> list[Block]:
    """An address stands on a line of its own, unbroken."""
    text = write_times_in(clean_line(value))
    if text.startswith(("http://", "https://")) and " " not in text:
        return [field(label, ""), Verbatim(text, text)]
    return [field(label, text or "not stated")]


def render_test(channel: Channel) -> Rendered:
    """A marked sample that goes the real way; it tells of nothing."""
    lead = f"This is a test of the channel {channel.name}. It tells of no event, and nothing is to be done."
    sections: tuple[Section, ...] = (
        (Lead(lead),),
        (
            field("READS WELL", "Chinese and English side by side, figures with thousands apart: 2,400."),
            field("zh", "「这是一条测试消息，不报告任何事件。」"),
            field("en", '"This is a test message. It reports no event."'),
        ),
        (field("IF IT CAME", "the channel works. If it came twice, or garbled, that is worth a look."),),
    )
    headers = (("X-Miitwatch-Change", "Test"),)
    data = write_payload({"version": VERSION, "channel": channel.name, "test": True})
    return set_message(
        fit_front(f"Test: channel {to_ascii(channel.name)}", "; no event"), sections, lead, headers, data
    )
