"""Times of a list that were not seen, and what became of them."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

#: `not asked`: we did not run, or, as `detail` says then, the site asked for rest, its turn did not come, or its
#: address was changed. `failing`: it gave no readable answer. `moved on`: more was new than the list shows.
Cause = Literal["not asked", "failing", "moved on"]


class Gap(Struct, frozen=True):
    """From `since`, when the list was last read, to `until`, when it was read again and no longer met what was known.

    Of a list that was never read before `since` is when it was first to be read.

    `closed` says that paging back met a row that was known, or that nothing was left that could be missed; else
    `remaining` says why not, and what was published between `missing_from` and `missing_to` may have been missed.
    `retry`: the rest is tried again at the next poll.
    """

    since: datetime
    until: datetime
    cause: Cause
    detail: str = ""  # the failure's name, or why it was not asked
    pages: int = 1  # of the list that were read, its first included
    closed: bool = True
    remaining: str = ""
    missing_from: datetime | None = None
    missing_to: datetime | None = None
    retry: bool = False
