"""What is kept per host: its turn, the gap between requests, waits it asked for, the day's cap, its robots.txt."""

import ipaddress
import random
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Literal

from domain.altering import alter, amend
from domain.dates import BEIJING, beijing_day
from domain.errors import FetchError
from domain.sources import CrawlSettings, HostMemory, HostTally

#: A gap is stretched by up to this part of itself, so that requests do not tick like a clock.
_GAP_JITTER = 0.5
#: So many requests are stored ahead at once, and at most this part of the day's cap: what a kill may cost of it.
_BLOCK = 10
_PART = 20


#: What is counted of a day beside its requests: a field of `HostTally`.
Noted = Literal["not_modified", "refused", "unanswered", "held_back", "forbidden"]


class HeldBackError(FetchError):
    """Nothing was asked: the host asked for quiet, its allowance is used up, or its robots.txt cannot be read."""


class HostBook:
    """Lets one request at a time to each host, at its pace. Safe for threads.

    `memories` is what was stored by host; `sleep` waits seconds; `jitter` gives numbers in [0, 1). `keep` stores what
    is known of a host before it is asked, so that the day's cap holds whenever the process dies; what it raises,
    `take_turn` raises, and nothing is asked.
    """

    def __init__(
        self,
        memories: Mapping[str, HostMemory],
        settings: CrawlSettings,
        *,
        sleep: Callable[[float], object] = time.sleep,
        jitter: Callable[[], float] = random.random,
        keep: Callable[[str], object] = lambda _: None,
    ) -> None:
        self._memories = {host: _count_lost(memory) for host, memory in memories.items()}
        self._settings = settings
        self._sleep = sleep
        self._jitter = jitter
        self._keep = keep
        self._changed: set[str] = set()
        self._turns: dict[str, threading.Lock] = {}
        self._ended: dict[str, float] = {}  # monotonic end of a host's last request in this process
        self._lock = threading.RLock()  # held from recalling to remembering, so that no count is lost between

    def recall(self, host: str) -> HostMemory:
        """What is known of a host."""
        with self._lock:
            return self._memories.get(host) or HostMemory(host)

    def remember(self, memory: HostMemory) -> None:
        """Replaces what is known of a host."""
        with self._lock:
            self._memories[memory.host] = memory
            self._changed.add(memory.host)

    def snapshot(self) -> tuple[HostMemory, ...]:
        """The memories that changed since the last call."""
        with self._lock:
            changed = tuple(self._memories[host] for host in sorted(self._changed))
            self._changed.clear()
            return changed

    def release(self) -> None:
        """Gives back what was stored ahead and not used: for when nothing is asked any more. To be stored."""
        with self._lock:
            for host, memory in self._memories.items():
                if memory.reserved > _count_used(memory):
                    self._memories[host] = alter(memory, reserved=_count_used(memory))
                    self._changed.add(host)

    @contextmanager
    def take_turn(self, host: str, url: str, clock: Callable[[], datetime], gap: float | None) -> Iterator[None]:
        """Holds the host for one request: waits for others and for the gap (seconds; None: the settings').

        Raises HeldBackError `rate-limited` while the host asked for quiet, `day-cap` when the day's allowance is used.
        """
        with self._lock:
            turn = self._turns.setdefault(host, threading.Lock())
        with turn:
            with self._lock:
                self.remember(_mend_clock(self.recall(host), clock()))
            self._check(host, url, clock())
            wait = self._gap_left(host, clock(), gap)
            if wait > 0:
                self._sleep(wait)
            self._reserve(host, clock())
            self._count(host, clock())
            try:
                yield
            finally:
                self._ended[host] = time.monotonic()

    def _check(self, host: str, url: str, now: datetime) -> None:
        memory = self.recall(host)
        if memory.wait_until is not None and memory.wait_until > now:
            seconds = (memory.wait_until - now).total_seconds()
            what = f"{host} told two sources to wait; it is left alone until {memory.wait_until:%Y-%m-%d %H:%M} UTC"
            raise HeldBackError(url, what, name="rate-limited", transient=True, retry_after=seconds)
        if memory.day == beijing_day(now) and _count_used(memory) >= self._settings.day_cap:
            lost = f" and up to {memory.lost} by a process that was killed" if memory.lost else ""
            what = f"{memory.requests} requests to {host} today (Beijing){lost}; the cap is {self._settings.day_cap}"
            raise HeldBackError(url, what, name="day-cap", transient=True, retry_after=seconds_to_midnight(now))

    def _gap_left(self, host: str, now: datetime, gap: float | None) -> float:
        if gap is None:
            gap = 0.0 if is_loopback(host) else self._settings.host_gap
        if gap <= 0:
            return 0.0
        stretched = gap * (1 + _GAP_JITTER * self._jitter())
        if host in self._ended:
            return stretched - (time.monotonic() - self._ended[host])
        last = self.recall(host).last_request
        if last is None:
            return 0.0
        return stretched - (now - last).total_seconds()

    def reserve(self, hosts: Iterable[str], now: datetime) -> tuple[HostMemory, ...]:
        """Counts a block of requests ahead for each host whose next one is not stored yet; the answer is to be stored.

        Many hosts that are about to be asked are stored at once so, instead of each by itself.
        """
        with self._lock:
            ahead = [memory for host in hosts if (memory := self._look_ahead(host, now)) is not None]
            for memory in ahead:
                self.remember(memory)
        return tuple(ahead)

    def _look_ahead(self, host: str, now: datetime) -> HostMemory | None:
        """The host's memory with a block of requests stored ahead; None where its next request is stored already."""
        memory = _turn_day(self.recall(host), now)
        needed = _count_used(memory) + 1
        if needed <= memory.reserved:
            return None
        block = max(1, min(_BLOCK, self._settings.day_cap // _PART))
        return alter(memory, reserved=min(-(-needed // block) * block, max(needed, self._settings.day_cap)))

    def _reserve(self, host: str, now: datetime) -> None:
        """Stores a block of requests ahead where the next one is not stored yet."""
        before = self.recall(host)
        if self.reserve((host,), now):
            try:
                self._keep(host)
            except BaseException:
                self.remember(before)  # the next request tries again
                raise

    def _count(self, host: str, now: datetime) -> None:
        with self._lock:
            memory = _turn_day(self.recall(host), now)
            self.remember(alter(memory, last_request=now, requests=memory.requests + 1))

    def note(self, host: str, what: Noted, now: datetime) -> None:
        """Counts what came of a request, or why none was made, among the day's."""
        with self._lock:
            memory = _turn_day(self.recall(host), now)
            number = getattr(memory.tally, what) + 1
            self.remember(alter(memory, tally=alter(memory.tally, **{what: number})))

    def tell_wait(self, host: str, source: str, until: datetime) -> bool:
        """A source was told to wait. From the second source on it holds for the whole host; says whether it does."""
        with self._lock:
            memory = self.recall(host)
            whole = bool(memory.wait_for) and memory.wait_for != source
            if whole:
                self.remember(alter(memory, wait_until=max(until, memory.wait_until or until)))
            elif not memory.wait_for:
                self.remember(alter(memory, wait_for=source))
        return whole

    def tell_well(self, host: str, source: str) -> None:
        """A source got its answer: what another was told before was meant for that one alone."""
        with self._lock:
            memory = self.recall(host)
            last, until = memory.last_request, memory.wait_until
            if last is not None and until is not None and last < until:
                return  # this answer was under way when the host asked for quiet
            if memory.wait_for or memory.wait_until:
                self.remember(alter(memory, wait_for="", wait_until=None))


def _turn_day(memory: HostMemory, now: datetime) -> HostMemory:
    """The memory with the day's counts, begun anew where the day is another one."""
    day = beijing_day(now)
    return memory if memory.day == day else alter(memory, day=day, requests=0, reserved=0, lost=0, tally=HostTally())


def _count_used(memory: HostMemory) -> int:
    """What counts towards the day's cap."""
    return memory.requests + memory.lost


def _count_lost(memory: HostMemory) -> HostMemory:
    """The memory for a new process: what the last one had stored ahead and did not give back may have been asked."""
    return amend(memory, lost=max(memory.lost, memory.reserved - memory.requests))


def _mend_clock(memory: HostMemory, now: datetime) -> HostMemory:
    """For a clock that was set back: a wait keeps its length and starts now."""
    if memory.last_request is None or memory.last_request <= now:
        return memory
    wait = memory.wait_until
    until = now + (wait - memory.last_request) if wait is not None and wait > memory.last_request else None
    return alter(memory, last_request=now, wait_until=until)


@lru_cache(maxsize=1_000)
def is_loopback(host: str) -> bool:
    """Whether a host (with or without a port) is written as this machine itself."""
    name = host.rpartition("]")[0].lstrip("[") if host.startswith("[") else host.partition(":")[0]
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def seconds_to_midnight(now: datetime) -> float:
    """Seconds until the next Beijing day begins."""
    local = now.astimezone(BEIJING)
    midnight = (local + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return (midnight - local).total_seconds()
