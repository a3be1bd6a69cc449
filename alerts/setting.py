"""A message set from its sections, as text and as HTML."""

from alerts.cleaning import clean_line
from alerts.html import set_html
from alerts.layout import Section
from alerts.plain import set_plain
from domain.alerts import Rendered


def set_message(
    subject: str, sections: tuple[Section, ...], preview: str, headers: tuple[tuple[str, str], ...], data: str
) -> Rendered:
    """A message set from its sections, as text and as HTML."""
    return Rendered(subject, set_plain(sections), set_html(sections, subject, clean_line(preview)), headers, data)
