"""What operators are told of sources whose pages come and cannot be read, before the first of them is given up."""

from alerts.notices.notice import Notice
from miitwatch.application import Application
from miitwatch.notices.notices import Trouble, clear_trouble, raise_trouble
from storage.asking import untold
from storage.outbox.notices import list_notices

#: So many pages of a source in a row are a template that changed, not a page.
IN_A_ROW = 3
KEY = "pages:"


def notice_layouts(app: Application) -> None:
    """Tells once that the third page of a source in a row could not be read, and once that one can be read again."""
    with app.store.read() as db:
        runs = untold.list_unread_runs(db, IN_A_ROW)
        lasting = [notice for notice in list_notices(db) if notice.key.startswith(KEY)]
    if not runs and not lasting:
        return
    with app.store.write() as tx:
        for run in untold.list_unread_runs(tx, IN_A_ROW):
            raise_trouble(app, tx, Trouble(f"{KEY}{run.source}", _describe(app, run)))
        for notice in list_notices(tx):
            source = notice.key.removeprefix(KEY)
            if notice.key.startswith(KEY) and untold.has_read_since(tx, source, notice.raised_at):
                clear_trouble(app, tx, notice.key, f"pages of {source}", "A page of it was read again.")


def _describe(app: Application, run: untold.UnreadRun) -> Notice:
    return Notice(
        name="layout-changed",
        subject=f"{run.failure}: pages of {run.source}",
        at=app.clock(),
        since=run.since,
        facts=(
            ("SEEN", f"The last {run.pages} pages listed by {run.source} came and could not be read."),
            ("FOR EXAMPLE", run.title),
            ("ADDRESS", run.url),
            ("FAILURE", run.what),
            ("LAST READ", run.last_read.isoformat() if run.last_read else "none of its pages yet"),
            ("MEANS", "What they say is unknown until they can be read. They are tried again for five days."),
            ("DO", f"miitwatch sources check {run.source}"),
            ("THEN", "Repair the template that reads its pages; what failed is read at its next try."),
        ),
    )
