"""Opening a finding: what a telling must say before it may, and how the new finding begins."""

from domain.findings import Finding
from findings.draft import Draft
from findings.merge import Merge, merge_telling
from findings.reports import Source
from findings.tellings import EVENTS, Telling

_LETTING_IN = ("approved", "parent")
#: A telling holds only what is certain: what waits for a person may name firms all the same.
_SURE = "is read with certainty"


def why_not_open(telling: Telling) -> str:
    """Why a telling opens no finding, in words for a person; empty where it may.

    Of a telling that is no total. In passing only an approval or an ending opens one; a denial never does. What a
    person accepted as the news of its page opens one however little is stated of it.
    """
    if telling.kind == "denial":
        return "a denial of something that the ledger does not hold"
    if telling.vouched and telling.kind in EVENTS:
        return ""
    if telling.kind == "policy":
        return _why_no_policy(telling)
    if telling.kind == "application":
        if not telling.main:
            return "applications told in passing"
        return "" if telling.count or telling.firms else f"applications of which neither count nor firm {_SURE}"
    statuses = _LETTING_IN if telling.kind == "approval" else ("revoked", "rejected")
    if telling.count or telling.batch or telling.document or any(f.status in statuses for f in telling.firms):
        return ""
    if telling.kind == "approval":
        return f"an approval of which neither count, batch, document nor firm let in {_SURE}"
    return f"an ending of which neither count nor firm {_SURE}"


def open_finding(draft: Draft, telling: Telling, source: Source) -> Merge:
    """A new finding with what the telling says, not yet kept. Reports are added by the caller."""
    empty = Finding(
        id=draft.give_id(telling.kind),
        kind=telling.kind,
        programme=telling.programme,
        authority=(),
        decided=None,
        published=None,
        first_seen=source.article.first_seen,
        confirmation="press_only",
        confirmed_by=None,
        confirmed_at=None,
        reports=(),
        region=telling.region,
    )
    return merge_telling(empty, telling, source)


def _why_no_policy(telling: Telling) -> str:
    if not telling.main:
        return "a policy act told in passing"
    if not (telling.authority or telling.document or telling.region):
        return "policy without the body or the one region that acts and without the number of a document"
    since = any(term.kind == "effective" for term in telling.terms)
    if not (telling.decided or telling.document or telling.official or since):
        return "policy without the day of an act or the number of a document"
    return ""
