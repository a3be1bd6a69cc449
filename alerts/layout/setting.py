"""A message set from its sections, as text and as HTML."""

from alerts.layout.html import set_html
from alerts.layout.layout import Section
from alerts.layout.plain import set_plain
from alerts.words.cleaning import clean_line
from domain.alerts import Rendered


def set_message(
    subject: str, sections: tuple[Section, ...], preview: str, headers: tuple[tuple[str, str], ...], data: str
) -> Rendered:
    """A message set from its sections, as text and as HTML."""
    return Rendered(subject, set_plain(sections), set_html(sections, subject, clean_line(preview)), headers, data)
