"""What operators are told of pages that are asked again in vain: once a host when it lasts, once when it is over."""

import sqlite3
from datetime import datetime

from alerts.notices.notice import Notice
from domain.addresses import host_of
from miitwatch.application import Application
from miitwatch.notices.notices import Trouble, clear_trouble, raise_trouble
from miitwatch.notices.outages import OUTAGE
from miitwatch.reading.look_plans import Plan
from storage.articles import looks
from storage.articles.looks import PlannedLook
from storage.outbox.notices import lasts

KEY = "look-failing:"
#: How the result of a look at a page begins that said it is gone, or held no text of its own.
MISSING = "missing: "
#: How it begins why a look failed whose page has a file that was replaced by one that cannot be read.
FILE_UNREADABLE = "file-unreadable: "
#: Results of looks at pages that answered, and whose template nobody vouches for: they are told as known pages are.
_DOUBTED = ("held: canary", "failed: misread")


def is_answered(plan: Plan) -> bool:
    """Whether by this look it is known what the page says now, or that it says nothing any more.

    That a page is missing may be a wall's word for it, until its removal is confirmed.
    """
    if plan.result.startswith(MISSING):
        return plan.state == "removed"
    return not plan.result.startswith(("failed: ", "held"))


def find_unanswered(look: PlannedLook, plan: Plan, now: datetime) -> datetime | None:
    """Since when the page gives no readable answer, after a look of this result; None where it gave one."""
    if is_answered(plan) or look.removed:
        return None  # of a page that is gone nothing is awaited
    return look.unanswered_since if plan.result in _DOUBTED else look.unanswered_since or now


def notice_failing(app: Application, tx: sqlite3.Connection, look: PlannedLook, result: str) -> None:
    """Tells that pages of a host cannot be asked again, once until all of them have answered.

    While nothing at all answers it is us, and told once for all (`miitwatch.notices.outages`).
    """
    if lasts(tx, OUTAGE):
        return
    host = host_of(look.url)
    pages, since = looks.count_unanswered(tx, host)
    notice = Notice(
        name="look-failing",
        subject=f"look-failing: pages of {host} that the record rests on cannot be asked again",
        at=app.clock(),
        since=since,
        facts=(
            ("SEEN", f"{pages} of its pages gave no readable answer when they were asked again ({result})"),
            ("PAGE", f"{look.pending.entry.title}, {look.url}"),
            (
                "NOT LOST",
                f"What they said stands. They are asked again {_say_when(result)}.",
            ),
            ("MEANS", "A correction or a removal there since then is known to nobody here."),
            ("DO", "Open them in a browser. All such pages: SELECT url, last_result FROM second_looks"),
        ),
    )
    raise_trouble(app, tx, Trouble(f"{KEY}{host}", notice))


def _say_when(result: str) -> str:
    return "each day" if result.startswith(MISSING) else "after a day, a week and a month, then each 30 days"


def notice_answer(app: Application, tx: sqlite3.Connection, look: PlannedLook) -> None:
    """Tells that such a trouble is over: the page and its files answer, and so do all others of its host."""
    clear_trouble(app, tx, f"file-unread:{look.url}", look.url, "The page and its files can be read again.")
    key, host = f"{KEY}{host_of(look.url)}", host_of(look.url)
    if lasts(tx, key) and not looks.count_unanswered(tx, host)[0]:
        clear_trouble(app, tx, key, f"pages of {host}", "Its pages answer again when they are asked again.")
