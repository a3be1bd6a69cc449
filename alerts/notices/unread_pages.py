"""Please check: pages that their rows announce as on the subject, and that could not be read yet."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from alerts.finding.subjects import fit_front
from alerts.in_chinese.summaries_chinese import front_unread, put_in_front
from alerts.layout.layout import Block, Lead, Section
from alerts.layout.setting import set_message
from alerts.notices.checks import NAME, show_fact
from alerts.payloads.notice_payload import describe_facts
from alerts.words.cleaning import clean_line, to_ascii
from domain.alerts import Rendered

_LISTED = 10  # pages that a message names


class UnreadPage(Struct, frozen=True):
    """A page that was tried in vain: its title as its row has it, who lists it, and what went wrong."""

    title: str
    url: str
    source: str
    failure: str
    tries: int


def render_unread(pages: Sequence[UnreadPage], at: datetime, language: str = "en") -> Rendered:
    """The titles with the addresses at which a person can open them; nothing of what they say is known here.

    `pages` has one at least.
    """
    number = len(pages)
    subject = _write_subject(pages)
    which, their = ("A page", "its title") if number == 1 else (f"{number} pages", "their titles")
    lead = (
        f"{which} on foreign firms in telecom, by {their}, could not be read yet. What stands there is not known to "
        "us and told to nobody. A person should look now."
    )
    facts = [fact for page in pages[:_LISTED] for fact in _list_facts(page)]
    facts += [("MORE", f"{number - _LISTED} other pages; the operator has a list of them")] if number > _LISTED else []
    facts += [
        ("MEANS", "A title is no fact: nothing of it is told as one, or counted."),
        ("THEN", "It is tried again for five days, and told as usual once it is read."),
    ]
    blocks: list[Block] = [block for label, value in facts for block in show_fact(label, value)]
    sections: tuple[Section, ...] = ((Lead(lead),), tuple(blocks))
    data = describe_facts(NAME, subject, at, None, facts)
    if language == "zh":
        subject, front = front_unread(number, pages[0].source)
        sections = put_in_front((subject, front), sections)
    headers = (("X-Miitwatch-Change", "Please check"), ("X-Miitwatch-Notice", NAME))
    return set_message(subject, sections, lead, headers, data)


def _write_subject(pages: Sequence[UnreadPage]) -> str:
    if len(pages) > 1:
        return fit_front(f"Please check: {len(pages)} pages on the subject cannot be read yet", "")
    source = to_ascii(clean_line(pages[0].source))
    return fit_front(f"Please check: a page on the subject, listed by {source}", ", cannot be read yet")


def _list_facts(page: UnreadPage) -> list[tuple[str, str]]:
    return [
        ("PAGE", clean_line(page.title) or "without a title"),
        ("ADDRESS", page.url),
        ("SEEN", f"{page.failure}, {page.tries} {'try' if page.tries == 1 else 'tries'}, listed by {page.source}"),
    ]
