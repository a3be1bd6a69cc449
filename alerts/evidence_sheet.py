"""The first page of an evidence export, as text: what is held, what it proves and what it does not."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from alerts.finding.leads import state_fact
from alerts.finding.standing import name_standing
from alerts.layout.wrapping import width, wrap
from alerts.words.cleaning import clean_line
from alerts.words.wording import count_things, write_moment
from domain.dates import BEIJING
from domain.evidence import HeldPage, LeftOut, Said, SentMessage, Sheet
from domain.findings import Finding
from domain.pages import Provenance

WIDTH = 72
_LABEL = 16
#: Sentences shown of a page; all that it states are in claims.json.
_SAID = 3

_PROVES = (
    "that these bytes reached this machine at these times, by its own clock, and have not been changed since: each "
    "record's hash is in a chain, in the order in which records came (chain.txt, to {short}). Who noted the chain's "
    "last hash before, outside this machine, can hold this file against it."
)
_NO_SOURCE = (
    "prove that the site sent them. The server's certificate was checked when the page was fetched, where it came over "
    "https; but TLS signs no content, so that nobody can show to a third party who sent these bytes."
)
_NO_TRUTH = "prove that what a page says is true, or that a finding drawn from it is right."
_NO_SITE = (
    "prove that any site ever sent what was read out of an archive file: somebody else made that file, and address, "
    "time of capture and answer are what it says."
)
_NO_TIME = "by a third party: no (none configured). The times are those of this machine's clock."
_CHECK = (
    "unzip this file and run `sha256sum -c MANIFEST`; `warcio check pages.warc.gz`; each file in records/ has the "
    "SHA-256 that chain.txt gives as its digest. `miitwatch evidence verify FILE` does all of it; docs/evidence.md "
    "has the commands for a third party without this program."
)


def render_sheet(sheet: Sheet) -> str:
    """The whole sheet, 72 columns wide; addresses and hashes are never broken."""
    parts: list[Iterable[str]] = [_render_head(sheet)]
    parts += [_render_page(number, page) for number, page in enumerate(sheet.pages, 1)]
    parts += [_render_message(number, one) for number, one in enumerate(sheet.messages, 1)]
    parts += [_render_left_out(one) for one in sheet.left_out]
    parts.append(_render_meaning(sheet))
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _render_head(sheet: Sheet) -> Iterator[str]:
    made = f"made {write_moment(sheet.made)} (UTC+8)"
    title = f"EVIDENCE SHEET  {sheet.title}"
    yield f"{title}{' ' * max(2, WIDTH - width(title) - width(made))}{made}"
    for finding in sheet.findings:
        name = f"{finding.id}: " if len(sheet.findings) > 1 else ""
        yield from _field("Statement", f"{name}{state_fact(finding)}")
        yield from _field("Standing", _describe_standing(finding))
    if not sheet.findings:
        yield from _field("Statement", "no finding of the record belongs to this")
    yield from _field("Held", _describe_held(sheet))


def _describe_standing(finding: Finding) -> str:
    standing = name_standing(finding)
    if not finding.observed:
        return "from the shipped record, not observed here, no bytes held"
    bodies = " and ".join(finding.authority) or "the deciding body"
    return standing if finding.confirmation == "confirmed" else f"{standing}; no page of {bodies} held"


def _describe_held(sheet: Sheet) -> str:
    held = sum(page.held for page in sheet.pages)
    pages = f"{count_things(held, 'page')}, as received, with {'its' if held == 1 else 'their'} headers"
    if held < len(sheet.pages):
        pages += f"; {count_things(len(sheet.pages) - held, 'page')} by hash only"
    if sheet.without_messages:
        return f"{pages}; messages are left out, since their recipients stand in them"
    told = f"{pages}; {count_things(len(sheet.messages), 'message')}, as sent"
    left = sum(one.messages for one in sheet.left_out)
    return f"{told}; {count_things(left, 'message')} {'is' if left == 1 else 'are'} left out" if left else told


def _render_page(number: int, page: HeldPage) -> Iterator[str]:
    yield from _line(f"page {number}", page.answered)
    if page.asked != page.answered:
        yield from _line("  asked for", page.asked)
    if page.file:
        yield from _field("  file", clean_line(page.file))
    if page.provenance is None:
        answer = f"{_write_second(page.received_at)} (UTC+8), HTTP {page.status}, {page.size:,} bytes"
        yield from _field("  received", answer)
        yield from _field("  TLS", page.certificate or "none, or not recorded")
    else:
        yield from _render_provenance(page, page.provenance)
    yield from _line("  SHA-256", page.sha256)
    if not page.held:
        yield from _field("", "its bytes were let go by age; the hash is kept")
    for place, said in enumerate(page.said[:_SAID]):
        yield from _show_said(said, "  says" if place == 0 else "")
    for place, article in enumerate(page.held_for):
        yield from _field("  says" if place == 0 else "", f"nothing that is cited here; held for {clean_line(article)}")
    if len(page.said) > _SAID:
        yield from _field("", f"and {count_things(len(page.said) - _SAID, 'more sentence')}: claims.json")


def _render_provenance(page: HeldPage, came: Provenance) -> Iterator[str]:
    """Of a page that no site sent us: in which file it lay, and what that file says of it."""
    at = f"{_write_second(page.received_at)} (UTC+8), {page.size:,} bytes"
    yield from _field("  received", f"{at}, out of an archive file, not from its site")
    yield from _field("  archive file", " at ".join(part for part in (clean_line(came.file), came.place) if part))
    yield from _field("  which says", clean_line(_say_claimed(page, came)))


def _say_claimed(page: HeldPage, came: Provenance) -> str:
    captured = f"captured {came.captured}" if came.captured else "not when it was captured"
    answer = f", answered with HTTP {page.status}" if page.status else ""
    return f"{captured}{answer}; its address is that of {came.addressed or 'the file itself'}"


def _show_said(said: Said, label: str) -> Iterator[str]:
    yield from _field(label, f'"{clean_line(said.sentence)}"')
    yield from _field("", f"characters {said.start} to {said.end} of texts/A-{said.article}.txt")


def _render_message(number: int, message: SentMessage) -> Iterator[str]:
    took = {"accepted": "accepted", "refused": "refused"}.get(message.state, "not accepted at this attempt")
    said = f': "{clean_line(message.answer)}"' if message.answer else ""
    yield from _field(f"message {number}", f"sent {_write_second(message.at)} to {message.to}; {took}{said}")
    yield from _line("  file", message.file)
    yield from _line("  SHA-256", message.sha256)


def _render_left_out(one: LeftOut) -> Iterator[str]:
    why = f"since a watch list of its own may stand in {'it' if one.messages == 1 else 'them'}"
    yield from _field("left out", f"{count_things(one.messages, 'message')} to channel {one.channel}, {why}")
    for place, sha256 in enumerate(one.hashes):
        yield from _line("  SHA-256" if place == 0 else "", sha256)


def _render_meaning(sheet: Sheet) -> Iterator[str]:
    short = f"{sheet.hash[:4]}...{sheet.hash[-4:]}"
    yield from _field("This proves", _PROVES.format(short=short))
    yield from _field("It does not", _NO_SOURCE)
    yield from _field("nor", _NO_TRUTH)
    if any(page.provenance is not None for page in sheet.pages):
        yield from _field("nor", _NO_SITE)
    yield from _field("Time stamped", _NO_TIME)
    yield from _field("Chain", f"links {sheet.first_link:,} to {sheet.last_link:,}; the last one's hash:")
    yield from _line("", sheet.hash)
    yield from _field("To check", _CHECK)


def _field(label: str, text: str) -> Iterator[str]:
    """A label, and its text in the columns beside it."""
    for place, line in enumerate(wrap(text, WIDTH - _LABEL)):
        yield f"{label if place == 0 else '':<{_LABEL}}{line}".rstrip()


def _line(label: str, text: str) -> Iterator[str]:
    """One line that is never broken: an address or a hash."""
    yield f"{label:<{_LABEL}}{clean_line(text)}"


def _write_second(instant: datetime) -> str:
    return f"{write_moment(instant)}:{instant.astimezone(BEIJING):%S}"
