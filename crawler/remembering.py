"""What is remembered of a source after a poll. Pure: memory and answer in, the next memory out."""

from datetime import datetime, timedelta
from urllib.parse import urlsplit

from msgspec import Struct

from crawler import schedule
from crawler.answers import Answer
from crawler.headers import read_freshness
from crawler.list_heads import note_head, shows_more
from crawler.reading_marks import mark_reading, recall_reading
from crawler.rhythm import learn_answer
from crawler.validators import keeps_validators, renew_validators
from domain.addresses import is_same_place
from domain.altering import alter, amend
from domain.errors import BlockedError, FetchError, ParseError
from domain.gaps import Gap
from domain.pages import Failure, Listing
from domain.recalling import mark_choice, recall_place
from domain.sources import Source, SourceMemory, Validators
from network.failures import hide_login

#: Polls for which a permanent redirect must hold, and lead to something readable, before it is believed.
_POLLS_TO_MOVE = 3
#: Failures after which an address that was believed to be the new one is given up for the configured one.
_MOVE_FAILED = ("not-found", "gone", "dns", "certificate", "redirects", "not-a-feed", "layout-changed")


class Remembered(Struct, frozen=True):
    memory: SourceMemory
    notes: tuple[str, ...] = ()


def recall(source: Source, memory: SourceMemory | None, now: datetime) -> SourceMemory:
    """The memory to start from: a source that asks for something else starts anew, a clock set back is mended, a list
    that is read otherwise now is not taken as known."""
    return recall_reading(source, schedule.mend_clock(recall_place(source, memory), now))


def remember_answer(
    source: Source, memory: SourceMemory, answer: Answer, now: datetime, jitter: float, gap: Gap | None = None
) -> Remembered:
    """After a readable answer: validators, redirects, the source's wishes, and when it is due again.

    While the rest of a gap is to be tried again, what is known of the list stays as it was, so that it is read anew.
    """
    before, again, hid = memory, gap is not None and gap.retry, has_hidden(memory, answer)
    memory = _remember_head(memory, answer, gap)
    if not again:
        memory = amend(memory, chosen_by=mark_choice(source), parsed_by=mark_reading(source))
    memory = _note_leading(source, _watch_move(memory, answer, now), answer)
    listing = answer.listing
    if listing is not None:
        memory = _note_listing(memory, listing, now)
    memory = learn_answer(source, memory, listing, now)
    memory = _keep_reach(before, memory) if again else memory
    freshness = read_freshness(answer.page, now)
    due = schedule.plan_poll(source.every, memory, freshness.seconds, now, jitter)
    memory = alter(
        memory,
        due=due,
        validators=memory.validators if again else _renew_all(memory, answer, now, hid=hid),
        last_poll=now,
        last_success=now,
        polls=memory.polls + 1,
        failures=0,
        failing="",
        failing_since=None,
        wait_until=None,
        held_since=None,
        served_by=answer.page.final_url,
        other_lists=memory.other_lists if answer.others is None else answer.others,
        rest_until=schedule.find_long_rest(source.every, memory, freshness.seconds, now),
    )
    late = due - now > source.every * 1.2 + timedelta(seconds=1)
    wishes = (f"the source asks to be left alone until {due:%Y-%m-%d %H:%M} UTC",) if late else ()
    return Remembered(memory, (*((freshness.note,) if freshness.note else ()), *wishes, *_word_doubts(memory, now)))


def _note_listing(memory: SourceMemory, listing: Listing, now: datetime) -> SourceMemory:
    """What a list says of itself: its wishes, how long it is, and which of its rows could not be read."""
    return amend(
        memory,
        interval_hint=listing.interval_hint,
        skip_hours=listing.skip_hours,
        skip_days=listing.skip_days,
        last_count=len(listing.entries),
        left_out=listing.left_out.rows,
        left_out_like=listing.left_out.like,
        left_out_beyond=listing.left_out.beyond,
        left_out_at=now if listing.left_out.rows or listing.left_out.beyond else memory.left_out_at,
    )


def _keep_reach(before: SourceMemory, memory: SourceMemory) -> SourceMemory:
    """The memory with the newest row and the length of the list that must be met: a gap begins there at each try.

    A list that became too short stands with its own length, by which that is told.
    """
    count = memory.last_count if memory.thin_polls else before.last_count
    return alter(memory, newest=before.newest, last_count=count)


def has_hidden(memory: SourceMemory, answer: Answer) -> bool:
    """Whether a list came with rows that were not known under the validators that it had before."""
    if answer.listing is None:
        return False
    known = dict(memory.validators).get(answer.page.final_url)
    return keeps_validators(known, answer.page) and shows_more(answer.listing.entries, memory.head)


def _word_doubts(memory: SourceMemory, now: datetime) -> list[str]:
    caught = [url for url, known in memory.validators if known.caught_at == now]
    return [f"{url} changed under the same validators: it is asked without conditions from now on" for url in caught]


def _remember_head(memory: SourceMemory, answer: Answer, gap: Gap | None) -> SourceMemory:
    if answer.listing is None or not answer.listing.entries:
        return memory
    if gap is not None and gap.retry:
        tries = memory.gap_tries + 1
        return alter(memory, gap_since=gap.since, gap_cause=gap.cause, gap_detail=gap.detail, gap_tries=tries)
    head = note_head(memory.head, answer.listing.entries)
    return alter(memory, head=head, before="", gap_since=None, gap_cause="", gap_detail="", gap_tries=0)


def _renew_all(memory: SourceMemory, answer: Answer, now: datetime, *, hid: bool) -> tuple[tuple[str, Validators], ...]:
    known = dict(memory.validators)
    renewed = {url: known[url] for url in answer.fresh}
    for fetched in answer.kept:
        url, fresh = fetched.page.final_url, read_freshness(fetched.page, now).seconds
        renewed[url] = renew_validators(
            known.get(url),
            fetched.page,
            now,
            conditional=fetched.conditional,
            fresh=fresh,
            hid=hid and fetched is answer.kept[-1],
        )
    return tuple(renewed.items())


def _watch_move(memory: SourceMemory, answer: Answer, now: datetime) -> SourceMemory:
    """Counts how often a permanent redirect led to a readable answer; the third time it is remembered.

    It is forgotten where the configured address was asked all the same and leads there no more.
    """
    if answer.fresh:
        return memory  # the address that may have moved was not asked
    first, target = answer.kept[0], answer.kept[0].moved_to
    stays = memory.moved_to if memory.moved_to and is_same_place(first.page.url, memory.moved_to) else ""
    if not target:
        return amend(memory, moved_to=stays, moving_to="", moving_polls=0)
    if target == memory.moved_to:
        return amend(memory, moving_to="", moving_polls=0)
    polls = memory.moving_polls + 1 if target == memory.moving_to else 1
    if polls < _POLLS_TO_MOVE:
        return alter(memory, moved_to=stays, moving_to=target, moving_polls=polls)
    return alter(memory, moved_to=target, moving_to="", moving_polls=0, itself_at=now)


def is_move_due(memory: SourceMemory, now: datetime, audit_every: timedelta) -> bool:
    """Whether the configured address is to be asked again, although it has moved: it may have come back."""
    last = memory.itself_at
    return memory.moved_to != "" and (last is None or not timedelta(0) <= now - last < audit_every)


def _note_leading(source: Source, memory: SourceMemory, answer: Answer) -> SourceMemory:
    """Whether what answered is the configured address or another one: that is told though its list reads well."""
    if answer.fresh:
        return memory
    answered = answer.kept[0].page.final_url
    if is_same_place(answered, hide_login(source.url)):
        return amend(memory, led_to="", led_polls=0)
    return alter(memory, led_to=answered, led_polls=memory.led_polls + 1)


def remember_failure(
    source: Source, memory: SourceMemory, failure: Failure, now: datetime, jitter: float
) -> SourceMemory:
    """After a failure: validators and what was read stay as they were; the pause grows, but never for good.

    Only a 410 of the configured address itself stops the source; one behind a redirect or of a unit does not.
    """
    failures = memory.failures + 1
    gone = failure.name == "gone" and urlsplit(failure.url)[:3] == urlsplit(hide_login(source.url))[:3]
    until: datetime | None = None
    if failure.retry_after is not None:
        until, due = schedule.plan_wait(source.every, failure.retry_after, now, jitter)
    elif failure.name.startswith("blocked-"):
        until = schedule.plan_wall(failures, now, jitter)
        due = max(until, now + source.every)
    else:
        due = schedule.plan_retry(source.every, failures, failure.name, now, jitter)
    return alter(
        memory,
        due=due,
        wait_until=until,
        held_since=None,
        last_poll=now,
        polls=memory.polls + 1,
        failures=failures,
        failing=failure.name,
        failing_since=memory.failing_since or now,
        stopped=gone,
        moved_to="" if failure.name in _MOVE_FAILED else memory.moved_to,
        moving_to="",
        moving_polls=0,
    )


def remember_wait(source: Source, memory: SourceMemory, failure: Failure, now: datetime, jitter: float) -> SourceMemory:
    """Nothing was asked. Due again when the host allows it; an unreadable robots.txt is a failure that may last."""
    pause = failure.retry_after if failure.retry_after is not None else source.every.total_seconds()
    spread = min(source.every, timedelta(hours=1)) * 0.2 * jitter
    due = max(now + timedelta(seconds=pause), memory.due or now) + spread
    memory = alter(memory, due=due, held_since=memory.held_since or now)
    if failure.name != "robots":
        return memory
    return alter(
        memory,
        failures=memory.failures + 1,
        failing="robots",
        failing_since=memory.failing_since or now,
    )


def describe_error(error: FetchError | ParseError) -> Failure:
    """An error as the value that is stored and shown."""
    if isinstance(error, ParseError):
        return Failure(error.name, error.what, hide_login(error.url), transient=False)
    transient = error.transient and not isinstance(error, BlockedError)
    return Failure(error.name, error.what, hide_login(error.url), transient=transient, retry_after=error.retry_after)
