"""What operators are told of times of lists that were not seen and could not be made up for."""

from collections.abc import Sequence

from alerts.notices.notice import Notice
from domain.dates import iso_utc
from miitwatch.application import Application
from miitwatch.notices.notices import Trouble, raise_trouble
from miitwatch.progress import count_of
from storage.outbox import outbox
from storage.polls import gaps

#: A notice names so many sources; the rest is counted.
MOST_NAMED = 10
_CAUSES = {
    "not asked": "it was not asked for longer than usual",
    "failing": "it gave no readable answer",
    "moved on": "more was new than its list shows at a time",
}


def notice_gaps(app: Application) -> None:
    """Tells of gaps that stay open: one notice for all that are new, each source once a week at most.

    The view `gaps` has all of them. Raises StorageError.
    """
    with app.store.read() as db:
        if not gaps.list_untold(db, app.clock()):
            return
    with app.store.write() as tx:
        untold = gaps.list_untold(tx, app.clock())
        notice = _describe(app, untold)
        raise_trouble(app, tx, Trouble(f"gaps:{untold[0].source}", notice))
        for key in (f"gaps:{untold[0].source}", *(f"gap:{gap.source}" for gap in untold)):
            # what was missed stays missed: there is no end that could be told
            outbox.raise_notice(tx, key, notice.subject, "", app.clock())
            outbox.clear_notice(tx, key, app.clock())


def _describe(app: Application, untold: Sequence[gaps.OpenGap]) -> Notice:
    more = len(untold) - MOST_NAMED
    facts = [fact for gap in untold[:MOST_NAMED] for fact in _describe_gap(gap)]
    facts += [("MORE", f"{more} others: they stand in the view gaps")] if more > 0 else []
    facts += [
        ("MEANS", "What was published in that time and is listed no longer was not read."),
        ("DO", "Open the addresses in a browser and look at that time. A shorter `every` keeps up with a fast list."),
    ]
    names = untold[0].source if len(untold) == 1 else f"{len(untold)} sources"
    return Notice(
        name="gap", subject=f"gap: {names}", at=app.clock(), since=min(gap.since for gap in untold), facts=tuple(facts)
    )


def _describe_gap(gap: gaps.OpenGap) -> list[tuple[str, str]]:
    if gap.cause == "not asked":
        cause = f"{_CAUSES[gap.cause]}: {gap.failure or 'this program did not run'}"
    else:
        cause = _CAUSES[gap.cause] + (f" ({gap.failure})" if gap.failure else "")
    facts = [
        ("SOURCE", f"{gap.source}: {cause}"),
        ("SEEN", f"its list does not show all of that time: {gap.remaining}"),
        ("NOT READ", f"from {iso_utc(gap.since)} to {iso_utc(gap.until)}"),
        (
            "FOUND",
            f"{count_of(gap.late, 'late find', 'late finds')} on {count_of(gap.pages, 'page', 'pages')} of its list",
        ),
    ]
    if gap.missing_from and gap.missing_to and gap.missing_from < gap.missing_to:
        facts += [
            ("MISSED", f"perhaps what was published from {iso_utc(gap.missing_from)} to {iso_utc(gap.missing_to)}")
        ]
    return facts
