"""How long a title, a name or an address of the web may be. The bytes as received have the whole; a cut says so."""

from hashlib import sha256

from domain.addresses import is_too_long, refuse_address
from domain.altering import alter, amend
from domain.findings import Finding, Report
from domain.pages import Article, Attachment, Entry, LeftOut, Listing

#: Characters. The longest titles of notices have some 120; what is longer is a text, or meant to do harm.
LONGEST_TITLE = 400
#: Of a publisher, a stated source, a file.
LONGEST_NAME = 160
LONGEST_SUMMARY = 4_000
_LONGEST_LANGUAGE = 20
#: What a mark of a cut may take.
_MARK = 60


def cut_text(text: str, most: int) -> str:
    """The text, at most so many characters long; what was cut off is said at its end."""
    if len(text) <= most:
        return text
    kept = most - _MARK
    return f"{text[:kept].rstrip()} … [cut: the first {kept:,} of {len(text):,} characters]"


def limit_listing(listing: Listing) -> Listing:
    """The listing without rows whose address is refused; those, and what was cut, are said in its warnings."""
    entries, refused, cut, titles = [], [], 0, []
    for entry in listing.entries:
        if is_too_long(entry.url):
            titles.append(cut_text(entry.title, LONGEST_NAME))
            refused.append(f"row refused, {refuse_address(entry.url)}: {titles[-1]}")
            continue
        limited = limit_entry(entry)
        cut += limited is not entry
        entries.append(limited)
    if not refused and not cut:
        return listing
    said = (f"rows with a title, name or file cut for its length: {cut}",) if cut else ()
    more = (f"{len(refused) - 5} more rows refused for the length of their address",) if len(refused) > 5 else ()
    left_out = listing.left_out + LeftOut(len(titles), next(iter(titles), ""))
    warnings = (*listing.warnings, *refused[:5], *more, *said)
    return alter(listing, entries=tuple(entries), warnings=warnings, left_out=left_out)


def limit_entry(entry: Entry) -> Entry:
    """The entry with titles and names of bearable length; its own address is looked at before."""
    return amend(
        entry,
        title=cut_text(entry.title, LONGEST_TITLE),
        summary=cut_text(entry.summary, LONGEST_SUMMARY),
        id=_name_guid(entry.id),
        publisher=cut_text(entry.publisher, LONGEST_NAME),
        publisher_url="" if is_too_long(entry.publisher_url) else entry.publisher_url,
        attachments=tuple(
            (cut_text(name, LONGEST_NAME), address) for name, address in entry.attachments if not is_too_long(address)
        ),
    )


def _name_guid(guid: str) -> str:
    """Rows are told apart by it: where it is too long, its hash does the same."""
    return guid if not is_too_long(guid) else f"sha256:{sha256(guid.encode('utf-8', 'replace')).hexdigest()}"


def limit_article(article: Article) -> Article:
    """The article with title, source and files' names of bearable length; a file at a refused address is unread."""
    if not (
        article.attachments
        or len(article.title) > LONGEST_TITLE
        or len(article.source) > LONGEST_NAME
        or len(article.language) > _LONGEST_LANGUAGE
    ):
        return article
    return alter(
        article,
        title=cut_text(article.title, LONGEST_TITLE),
        source=cut_text(article.source, LONGEST_NAME),
        language=article.language[:_LONGEST_LANGUAGE],
        attachments=tuple(_limit_attachment(one) for one in article.attachments),
    )


def limit_finding(finding: Finding) -> Finding:
    """The finding as it is shown and told: an older version let titles, publishers and addresses of any length in."""
    reports = tuple(_limit_report(one) for one in finding.reports)
    confirmed_by = finding.confirmed_by
    if confirmed_by and is_too_long(confirmed_by):
        confirmed_by = refuse_address(confirmed_by)
    if confirmed_by is finding.confirmed_by and all(
        one is held for one, held in zip(reports, finding.reports, strict=True)
    ):
        return finding
    return alter(finding, reports=reports, confirmed_by=confirmed_by)


def _limit_report(report: Report) -> Report:
    if len(report.title) <= LONGEST_TITLE and len(report.publisher) <= LONGEST_TITLE and not is_too_long(report.url):
        return report
    url = refuse_address(report.url) if is_too_long(report.url) else report.url
    title, publisher = cut_text(report.title, LONGEST_TITLE), cut_text(report.publisher, LONGEST_TITLE)
    return alter(report, title=title, publisher=publisher, url=url)


def _limit_attachment(attachment: Attachment) -> Attachment:
    name = cut_text(attachment.name, LONGEST_NAME)
    if not is_too_long(attachment.url):
        return attachment if name == attachment.name else alter(attachment, name=name)
    return alter(attachment, name=name, url="", text=None, unread=f"not fetched: {refuse_address(attachment.url)}")
