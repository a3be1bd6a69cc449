"""What a source's lists teach about its rhythm: when it showed something new, and how many rows it has. Pure."""

from datetime import datetime, timedelta
from itertools import pairwise

from crawler.workdays import measure_working_time
from domain.altering import alter, amend
from domain.dates import beijing_day
from domain.pages import LeftOut, Listing
from domain.sources import MOST_REMEMBERED, Source, SourceMemory, Unmatched, note_news

#: A row dated further ahead than this tells of an event to come, or is mistaken.
_AHEAD = timedelta(days=1)
#: Days by which the middle length is the usual one; of fewer the longest is, as one may have been short by chance.
_FEW_COUNTS = 3
#: One day in so many, and one of fewer, may be odd: by it alone a short list is not taken as usual.
_ODD = 10
#: So many rows more that do not match, and not fewer, are no chance.
_MORE = 3
#: Gaps by which a source's own rhythm is known, and by which its longest gap may be an exception.
_FEW_GAPS, _MANY_GAPS = 3, 8
#: However rare its news was, a source is expected to show something within so many working days: about a year.
_LONGEST = timedelta(days=250)
#: A row is kept on top, and says nothing of the rhythm, if it is so many times as far from the next as any others are.
_PINNED = 5


def learn_answer(source: Source, memory: SourceMemory, listing: Listing | None, now: datetime) -> SourceMemory:
    """The memory after a readable answer; `listing` is None where it was the same as before."""
    memory = amend(memory, watched_since=memory.watched_since or now)
    if listing is not None:
        memory = _learn_dates(memory, listing, now)
        if source.link_pattern:
            memory = alter(memory, unmatched=_learn_unmatched(memory.unmatched, listing.unmatched, now))
    return _learn_length(source, memory, listing, now)


def expect_news(source: Source, news: tuple[datetime, ...]) -> timedelta:
    """The working time within which the source is expected to show something new.

    The least that `expect_least` gives, or more where its own gaps were longer: twice the longest of a few; of many,
    twice the second longest, and a quarter more than the longest.
    """
    if source.news_within is not None:
        return source.news_within
    gaps = sorted(measure_working_time(one, other) for one, other in pairwise(news))
    if len(gaps) < _FEW_GAPS:
        learnt = timedelta(0)
    elif len(gaps) < _MANY_GAPS:
        learnt = gaps[-1] * 2
    else:
        learnt = max(gaps[-2] * 2, gaps[-1] * 1.25)
    return max(expect_least(source), min(learnt, _LONGEST))


def is_search(source: Source) -> bool:
    """Whether it answers a question, so that its rows vary with the question's luck and may be old."""
    return source.kind in ("miit_search", "gdelt") or source.authority == "aggregator" or bool(source.query)


def publishes_abroad(source: Source) -> bool:
    """Whether its publisher keeps the holidays of the end of the year."""
    return source.language == "en" and source.authority in ("press", "trade", "advisory", "aggregator")


def expect_least(source: Source) -> timedelta:
    """What its table gives, in working days; else by kind, authority, and how often it is asked.

    The last says what whoever set it up expects of it.
    """
    if source.news_within is not None:
        return source.news_within
    if source.every >= timedelta(hours=12):
        return timedelta(days=35)  # monthly statistics, yearly reports
    if is_search(source) or source.every >= timedelta(hours=6) or source.authority == "advisory":
        return timedelta(days=20)
    if source.authority in ("regulator", "provincial", "government", "institute"):
        return timedelta(days=10)
    return timedelta(days=5 if publishes_abroad(source) else 3)


def _learn_dates(memory: SourceMemory, listing: Listing, now: datetime) -> SourceMemory:
    """The newest date, where most rows have one; and from the first list, how far apart its rows were published."""
    dated = [
        min(row.published.latest(), now)
        for row in listing.entries
        if row.published is not None and row.published.earliest() <= now + _AHEAD
    ]
    if len(dated) * 2 > len(listing.entries):
        memory = amend(memory, newest=max(dated))
    elif listing.entries:
        memory = alter(memory, newest=None)
    return memory if memory.news else alter(memory, news=_drop_pinned(note_news((), dated)))


def _drop_pinned(days: tuple[datetime, ...]) -> tuple[datetime, ...]:
    """Without the rows, older than all others, that a list keeps on top: news that is none any more."""
    while len(days) > _FEW_GAPS + 1:
        gaps = [later - earlier for earlier, later in pairwise(days)]
        if gaps[0] <= max(gaps[1:]) * _PINNED:
            break
        days = days[1:]
    return days


def _learn_length(source: Source, memory: SourceMemory, listing: Listing | None, now: datetime) -> SourceMemory:
    """Counts the polls in a row with far fewer rows than usual, which is what the last thirty days had.

    A length that stays short never becomes the usual one by itself: a broken list would look mended. Whoever finds it
    right says so by `min_entries`. The rows of a search vary with the question's luck; but one of a whole archive that
    always found some does not come to find none.
    """
    usual, length = memory.counts, memory.last_count
    if length is None:
        return memory
    judged = length == 0 and source.authority != "aggregator" if is_search(source) else True
    if judged and not source.least_given and _is_thin(length, usual):
        return alter(memory, thin_polls=memory.thin_polls + 1, thin_since=memory.thin_since or now)
    memory = amend(memory, thin_polls=0, thin_since=None)
    if listing is None:
        return memory
    return alter(memory, counts=_note_day(usual, length, memory.counted_at, now), counted_at=now)


def _learn_unmatched(known: Unmatched, found: LeftOut, now: datetime) -> Unmatched:
    """Whether a list has more dated rows than usual that do not match: its articles may get new addresses, one by one.

    More than on any of the days before, and three more at least than twice the middle one. So many never become usual
    by themselves; of fewer than three days nothing is usual.
    """
    today = known.noted_at is not None and beijing_day(known.noted_at) == beijing_day(now)
    before = known.usual[:-1] if today else known.usual
    if len(before) >= _FEW_COUNTS and found.rows > max(before) and found.rows >= _find_middle(before) * 2 + _MORE:
        return alter(known, rows=found.rows, like=found.like, at=now)
    usual = _note_day(known.usual, found.rows, known.noted_at, now)
    return alter(known, rows=0, like="", usual=usual, noted_at=now)


def _note_day(numbers: tuple[int, ...], number: int, noted_at: datetime | None, now: datetime) -> tuple[int, ...]:
    """The numbers of days with a further one: of one Beijing day the largest, the newest days kept.

    Of every list, a quick one's last thirty would be of some hours, and what it loses row by row would never be far
    from usual.
    """
    if numbers and noted_at is not None and beijing_day(noted_at) == beijing_day(now):
        return (*numbers[:-1], max(numbers[-1], number))
    return (*numbers, number)[-MOST_REMEMBERED:]


def _is_thin(length: int, usual: tuple[int, ...]) -> bool:
    """None at all where there were some; or below half of what is usual and three rows fewer at least.

    As short as this it was on no day before, but for one odd one.
    """
    if not usual:
        return False
    expected = _find_middle(usual) if len(usual) >= _FEW_COUNTS else max(usual)
    if sum(one <= length for one in usual) > max(len(usual) // _ODD, int(len(usual) > 1)):
        return False
    return (length == 0 < expected) or (length < expected / 2 and length <= expected - 3)


def _find_middle(numbers: tuple[int, ...]) -> float:
    """As `statistics.median`, whose module takes as long to load as ten sources are asked."""
    ordered = sorted(numbers)
    half = len(ordered) // 2
    return (ordered[half] + ordered[~half]) / 2
