"""Please check: a page that may tell of an act, read with too little certainty to be told as fact."""

import re
from collections.abc import Iterator
from datetime import datetime

from msgspec import Struct

from alerts.finding.subjects import fit_front
from alerts.in_chinese.summaries_chinese import front_check, put_in_front
from alerts.layout.layout import Block, Lead, Section, Verbatim, field
from alerts.layout.setting import set_message
from alerts.payloads.notice_payload import describe_facts
from alerts.words.cleaning import clean_line, show_name_in_ascii, to_ascii
from alerts.words.shortening import name_first
from alerts.words.wording import OTHER_COUNTS, count_things, name_batch, write_date, write_number
from domain.alerts import Rendered
from domain.claims import Count, FirmStatus, Reading

NAME = "please-check"
_KINDS = {
    "approval": "an approval",
    "revocation": "the end of approvals or licences",
    "policy": "a policy act",
    "application": "applications",
    "total": "a total",
    "denial": "a denial",
}
_NOUNS = {
    "batch": "firms",
    "subset": "firms",
    "pilot_total": "firms approved in all",
    "stock_total": "foreign-invested firms in all",
}
#: States of firms that are said otherwise: what ended was not always revoked.
_STATES: dict[FirmStatus, str] = {
    "parent": "a unit of it approved",
    "rejected": "refused",
    "revoked": "ended",
    "mentioned": "named only",
}
_MOST_FIRMS = 5
#: What a subject says shorter, where each letter counts.
_SHORTER = ((" batch of approvals", " batch"), ("the end of approvals or licences", "approvals or licences ended"))


class Check(Struct, frozen=True):
    """One page that waits. `page` is what a ruling names (R-12); `why` says what makes it uncertain."""

    page: str
    publisher: str
    title: str
    url: str
    why: str
    reading: Reading | None
    at: datetime
    findings: tuple[str, ...] = ()  # that hold what it tells beside its news, or that its news may be


def render_check(check: Check, language: str = "en") -> Rendered:
    """What was read, each with a question mark, why it is not sure, and the two commands that settle it."""
    what, figures = _name_act(check.reading), list(_list_read(check.reading))
    asked = ", ".join([_shorten(what), *_ask_first(check.reading)])
    subject = fit_front(f"Please check: {to_ascii(asked)}? Not told as fact", f" [{check.page}]")
    lead = (
        f"A page of {clean_line(check.publisher) or 'an unnamed publisher'} may tell of {what}. It could not be read "
        "with enough certainty to say so. A person should look now."
    )
    read = [f"{figure}?{quote}" for figure, quote in figures] or ["no figure, no firm and no date"]
    facts = [
        ("PAGE", clean_line(check.title) or "without a title"),
        ("ADDRESS", check.url),
        *(("READ" if place == 0 else "", line) for place, line in enumerate(read)),
        ("WHY", _say_why(check)),
        *_say_means(check.findings),
        ("DO", f"miitwatch review show {check.page}"),
        ("THEN", f"miitwatch review accept {check.page} --by NAME --reason TEXT"),
        ("OR", f"miitwatch review reject {check.page} --by NAME --reason TEXT"),
    ]
    blocks: list[Block] = [block for label, value in facts for block in show_fact(label, value)]
    headers = (("X-Miitwatch-Change", "Please check"), ("X-Miitwatch-Notice", NAME))
    sections: tuple[Section, ...] = ((Lead(lead),), tuple(blocks))
    data = describe_facts(NAME, subject, check.at, None, facts)
    if language == "zh":
        front = front_check(check.page, check.publisher)
        subject, sections = front[0], put_in_front(front, sections)
    return set_message(subject, sections, lead, headers, data)


def _say_means(findings: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if not findings:
        yield "MEANS", "Nothing of it is told as fact, or counted, until a person rules."
        return
    yield "MEANS", "Its news is not told as fact, or counted, until a person rules."
    yield "SEE ALSO", f"what it tells beside its news, or its news may be: {', '.join(name_first(findings))}"


def _say_why(check: Check) -> str:
    """Each reason; of a page with hundreds of files that were not read the first, and how many more."""
    reasons = [one for one in clean_line(check.why).split("; ") if one]
    return "; ".join(name_first(reasons)) or "it was read with too little certainty to be told as fact"


def _name_act(reading: Reading | None) -> str:
    """`a second batch of approvals`, `a policy act`; what it may be, never more than was read."""
    if reading is None or not reading.statements:
        return "news on foreign firms' access"
    main = reading.statements[0]
    if main.kind == "approval" and main.batch:
        return f"{name_batch(main.batch)} of approvals"
    return _KINDS[main.kind]


def _list_read(reading: Reading | None) -> Iterator[tuple[str, str]]:
    """What was read, certain or not, and the source's own words for it."""
    if reading is None:
        return
    for count in reading.counts:
        yield _name_count(count), f" 「{clean_line(count.quote)}」"
    for firm in reading.firms[:_MOST_FIRMS]:
        yield f"{clean_line(firm.name)}, {_STATES.get(firm.status, firm.status)}", ""
    if len(reading.firms) > _MOST_FIRMS:
        yield f"{len(reading.firms) - _MOST_FIRMS} more firms", ""
    if reading.statements and reading.statements[0].decided:
        yield f"dated {write_date(reading.statements[0].decided)}", ""


def _shorten(what: str) -> str:
    for phrase, short in _SHORTER:
        what = what.replace(phrase, short)
    return what


def _ask_first(reading: Reading | None) -> list[str]:
    """What a subject asks first: a figure, else a firm, else a day; firms whose names it cannot show are counted."""
    if reading is None:
        return []
    told = [count for count in reading.counts if count.role in _NOUNS or count.detail in OTHER_COUNTS]
    if told:
        return [_name_count(told[0]).partition(" whose ")[0]]
    if not reading.firms:
        return [figure for figure, _ in _list_read(reading)][:1]
    first = reading.firms[0]
    name = show_name_in_ascii(first.name)
    return [
        f"{name}, {_STATES.get(first.status, first.status)}"
        if name
        else f"{count_things(len(reading.firms), 'firm')} named"
    ]


def _name_count(count: Count) -> str:
    number = write_number(count.value, count.qualifier)
    noun = _NOUNS.get(count.role) or OTHER_COUNTS.get(count.detail, "of something else that the text counts")
    if number == "1":
        noun = re.sub("^firms", "firm", noun)
    place = f" in {count.region}" if count.region else ""
    return f"{number} {noun}{place}"


def show_fact(label: str, value: str) -> list[Block]:
    """A line of a check; an address stands on a line of its own, unbroken."""
    if value.startswith(("http://", "https://")) and " " not in value:
        return [field(label, ""), Verbatim(value, value)]
    return [field(label, value)]
