"""A text that its publisher puts out again, word for word, under another date: nothing of it is news.

A site that moves dates its archive anew, and a feed may list old rows as new ones. Its days are then the repetition's,
and so are those that follow from a weekday in the text: neither opens an event nor disputes one.
"""

from domain.claims import Count
from domain.dates import parse_published
from domain.findings import Finding, Report, StatedCount
from findings.conflicts import SAME_DECISION
from findings.draft import Draft
from findings.figures import agree_figures, agree_growth
from findings.joining import Joined, add_copy, follow_merges, join_event
from findings.keys import is_standing
from findings.reports import Source
from findings.tellings import Telling

#: Octets: a hundred Chinese characters. A shorter text, a headline or a flash, may be put out so for another event.
_LONG_ENOUGH = 300


def join_repeated(draft: Draft, telling: Telling, source: Source, context: dict[str, str]) -> Joined | None:
    """Lists the article as a copy under the finding that its very text told before; None where it is no repetition."""
    if telling.vouched or len(source.reading.text.encode()) < _LONG_ENOUGH or _may_differ(telling, source):
        return None
    finding = _find_repeated(draft, telling, source)
    if finding is None:
        return None
    if not is_standing(finding):
        return join_event(draft, finding, telling, source, context)
    return add_copy(draft, finding, telling, source)


def _may_differ(telling: Telling, source: Source) -> bool:
    """Whether what tells two acts apart may stand where it is not read: in a file, or in the picture of a list below a
    notice that an office words alike each time."""
    told = telling.count or telling.firms or telling.growth or telling.document
    return bool(source.reading.unread) or (telling.official and not told)


def _find_repeated(draft: Draft, telling: Telling, source: Source) -> Finding | None:
    for voice in source.alike:
        for held in draft.state.find_by_voice(voice):
            finding = follow_merges(draft, held.id)
            if finding is not None and _is_told_by(held, telling, source) and _says_the_same(telling, finding):
                return finding
    return None


def _is_told_by(finding: Finding, telling: Telling, source: Source) -> bool:
    """Whether the text told the finding before, as its news where it is that now."""
    parts = ("main", "copy") if telling.main else ("main", "copy", "mention")
    return any(report.part in parts and _is_repeated(report, source) for report in finding.reports)


def _is_repeated(report: Report, source: Source) -> bool:
    """Whether the article has the report's publisher, title and text, and not its date."""
    article = source.article
    known = (report.publisher, report.title, report.fingerprint)
    same = known == (article.publisher, article.title, source.fingerprint)
    return same and _is_redated(report.published, article.published)


def _is_redated(before: str | None, after: str | None) -> bool:
    """Whether a later publication lies further from the earlier one than reports of one decision do."""
    one, other = parse_published(before), parse_published(after)
    return one is not None and other is not None and (other.earliest() - one.latest()).days > SAME_DECISION


def _says_the_same(telling: Telling, finding: Finding) -> bool:
    """Whether what the text tells is what the finding holds; what was corrected since is told as ever."""
    same = (telling.kind, telling.programme) == (finding.kind, finding.programme)
    if not same or telling.batch not in (None, finding.batch):
        return False
    if not all(any(agree_growth(told, held) for held in finding.growth) for told in telling.growth):
        return False
    return telling.count is None or any(_is_one_figure(telling.count, held) for held in finding.counts)


def _is_one_figure(told: Count, held: StatedCount) -> bool:
    return (told.role, told.region) == (held.role, held.region) and agree_figures(told, held)
