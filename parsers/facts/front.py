"""What of a headline needs no reading: that it is off the subject, by its letters and its words.

Nothing that reads claims is loaded for it, nor the table of firms: a first look at many feeds brings thousands of
headlines, and most of them end here.
"""

from domain.claims import Reading
from parsers.facts.rules import RULES
from parsers.facts.subject.brief_subject import find_brief_subject
from parsers.facts.subject.letters import may_be_relevant
from parsers.facts.subject.relevance import NOTHING_ON_TOPIC
from parsers.facts.text.brief import is_brief
from parsers.facts.text.document import Document
from parsers.facts.text.languages import detect_language
from parsers.facts.text.text import Folder

READ_LANGUAGES = ("zh-Hans", "zh-Hant", "en")


def pass_over(document: Document, folder: Folder) -> Reading | None:
    """The reading of a headline off the subject; None for every other document, which the reader reads."""
    if document.basis != "headline":
        return None
    title, text = write_text(document)
    folded = folder.fold(text).text
    language = detect_language(text, folder.traditional)
    if language not in READ_LANGUAGES or not folded.strip() or may_be_relevant(folded):
        return None
    chinese = language != "en"
    if is_brief(folded, chinese=chinese) and find_brief_subject(folded, chinese=chinese):
        return None
    return make_nothing(document, title, text, language, (NOTHING_ON_TOPIC,))


def write_text(document: Document) -> tuple[str, str]:
    """The title on one line, and the text that is read: title and body."""
    title = " ".join(document.title.split())
    return title, f"{title}\n{document.body}" if title else document.body


def make_nothing(document: Document, title: str, text: str, language: str, reasons: tuple[str, ...]) -> Reading:
    """The reading of a document that states nothing on the subject, with why."""
    return Reading(
        title, text, document.published, language, False, 0.0, reasons,
        basis=document.basis, unread=document.unread, rules=RULES,
    )  # fmt: skip
