"""Atom of findings (RFC 4287): an id that never changes, updated with every change, unchanged answers as 304."""

import re
from datetime import UTC, datetime

from lxml import etree

from domain.dates import iso_utc
from storage.asking import recent
from storage.asking.recent import Recent
from web.answers import ATOM, Answer, Asked, is_held, make_tag
from web.showing import show_clean
from web.supply import Figure, Supply, Words
from web.tongues import ENGLISH

ENTRIES = 50
_ATOM = "http://www.w3.org/2005/Atom"
_XML = "{http://www.w3.org/XML/1998/namespace}lang"
#: What XML 1.0 has no place for.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: Whoever reads a feed keeps ids for ever; these hold, whatever address the page has.
_TAG = "tag:miitwatch,2025:finding"


def show_feed(supply: Supply, asked: Asked) -> Answer:
    """Whoever holds it is known by what was changed last, before any entry is worded."""
    base = find_base(supply, asked)
    with supply.store.read() as db:
        tag = make_tag(f"{supply.version} {ENGLISH} {base} {recent.mark_last_changed(db, ENTRIES)}".encode())
        if is_held(asked, tag):
            return Answer(304, ATOM, b"", (("etag", tag),))
        items = [(one, supply.word(db, one.finding, ENGLISH)) for one in recent.list_last_changed(db, ENTRIES)]
    return Answer(200, ATOM, write_feed(items, base), (("etag", tag),))


def find_base(supply: Supply, asked: Asked) -> str:
    """The address by which readers know the page: the configured one, else that which they asked."""
    host = asked.headers.get("host", "")
    return supply.public_url or (f"http://{host}" if re.fullmatch(r"[\w.:\[\]-]{1,255}", host) else "")


def write_feed(items: list[tuple[Recent, Words]], base: str) -> bytes:
    """The document. `base` has no slash at its end."""
    feed = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})
    feed.set(_XML, "en")
    _add(feed, "id", _TAG.replace(":finding", ":findings"))
    _add(feed, "title", "miitwatch: findings")
    _add(feed, "subtitle", "Foreign firms' access to China's telecom market, as found, confirmed and corrected")
    newest = max((one.at for one, _ in items), default=datetime(2025, 1, 1, tzinfo=UTC))
    _add(feed, "updated", iso_utc(newest))
    _add(feed, "link", rel="self", type="application/atom+xml", href=f"{base}/findings.atom")
    _add(feed, "link", rel="alternate", type="text/html", href=f"{base}/findings")
    _add(_add(feed, "author"), "name", "miitwatch")
    for one, words in items:
        _add_entry(feed, one, words, base)
    document: bytes = etree.tostring(feed, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return document


def _add_entry(feed: etree._Element, one: Recent, words: Words, base: str) -> None:
    finding = one.finding
    entry = _add(feed, "entry")
    _add(entry, "id", f"{_TAG}:{finding.id}")
    gone = "Withdrawn: " if finding.withdrawn else "Retracted: " if finding.retracted else ""
    gone = f"Merged into {finding.merged_into}: " if finding.merged_into else gone
    _add(entry, "title", f"{gone}{words.label.name} ({words.label.standing}) [{finding.id}]")
    _add(entry, "published", iso_utc(finding.first_seen))
    _add(entry, "updated", iso_utc(one.at))
    _add(entry, "link", rel="alternate", type="text/html", href=f"{base}/f/{finding.id}")
    _add(entry, "category", term=finding.kind)
    _add(entry, "category", term=finding.confirmation)
    figures = "; ".join(_state_figure(figure) for figure in words.figures)
    changes = f"Last change: {one.changes[-1]}."
    # not when the body's own site was last read: that moves with each poll, and is no news of the finding
    said = [words.lead, f"{words.label.standing}.", figures and f"{figures}.", *words.warnings, changes]
    _add(entry, "summary", "\n".join(part for part in said if part), type="text")


def _state_figure(figure: Figure) -> str:
    """With its own standing where that is not the finding's, and the number of another finding whose figure it is."""
    apart = ": ".join(part for part in (figure.home, figure.word) if part)
    return f"{figure.value} {figure.role}, {figure.date}{f' ({apart})' if apart else ''}"


def _add(parent: etree._Element, tag: str, text: str = "", **attributes: str) -> etree._Element:
    child = etree.SubElement(parent, f"{{{_ATOM}}}{tag}", {key: _clean(value) for key, value in attributes.items()})
    if text:
        child.text = _clean(text)
    return child


def _clean(text: str) -> str:
    return _NO_XML.sub("", show_clean(text))
