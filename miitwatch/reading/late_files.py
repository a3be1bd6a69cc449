"""Files that could not be fetched, of pages that tell nothing without them: a notice may say all in its file."""

from datetime import datetime, timedelta

from domain.claims import Reading
from domain.pages import Failure
from domain.sources import OFFICIAL
from storage.articles.entries import RETRIES, PendingEntry

#: A file comes hours after its page, or days; one of an older page that is not there is gone.
COMES_WITHIN = timedelta(days=7)


def is_awaited(
    failure: Failure | None, reading: Reading | None, authority: str, pending: PendingEntry, now: datetime
) -> bool:
    """Whether a page that was read without a file waits for it, as one that could not be read.

    What was read is off the subject, so that nobody waits for it; read for good without the file, it would never be
    asked for again, and nobody told. After the last try it is read without. 410 says that it does not come.
    """
    if failure is None or reading is None or reading.relevant or authority not in OFFICIAL:
        return False
    if failure.name == "gone" or pending.attempts >= len(RETRIES):
        return False
    published = reading.published.latest() if reading.published else pending.first_seen
    return now - published < COMES_WITHIN
