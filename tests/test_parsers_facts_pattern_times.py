"""No pattern takes long over a sentence, whatever stands in it: of one that parts in millions of ways each is tried."""

import random
import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

import pytest

from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern

FACTS = Path(__file__).parent.parent / "parsers" / "facts"
#: Seconds of processor time for one pattern and one sentence of at most `LONG` characters.
LIMIT, LONG = 1.0, 500
#: What parts names, clauses and numbers.
BETWEEN = [*"和及与、,。的家() ", "以及", "公司", "企业", "甲乙", "13", "the ", "and ", "Tesla", " of"]


def list_patterns(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Pattern | Deferred):
        yield value.compiled
    elif isinstance(value, tuple | list):
        for one in value:
            yield from list_patterns(one)
    elif isinstance(value, dict):
        yield from list_patterns(tuple(value.values()))


def collect_patterns() -> dict[re.Pattern[str], str]:
    """Every pattern of the reader's modules, with where it stands."""
    found: dict[re.Pattern[str], str] = {}
    for path in sorted(FACTS.rglob("[a-z]*.py")):
        module = ".".join(path.relative_to(FACTS).with_suffix("").parts)
        for name, value in vars(import_module(f"parsers.facts.{module}")).items():
            for pattern in list_patterns(value):
                found.setdefault(pattern, f"{module}.{name}")
    return found


def spell_hostile(pattern: re.Pattern[str], chance: random.Random) -> Iterator[str]:
    """Sentences made of few of the pattern's own words again and again, with what may part them."""
    words = re.findall(r"[一-鿿]{1,6}|[A-Za-z]{2,12}", re.sub(r"\\[a-zA-Z]", "", pattern.pattern)) or ["x"]
    yield "和及与" * 60
    yield "".join(words * 4)[:LONG]
    for few in (1, 2, 3, 3, 4, 6):
        chosen = [*(chance.choice(words) for _ in range(few)), *(chance.choice(BETWEEN) for _ in range(2))]
        yield "".join(chance.choice(chosen) for _ in range(160))[:LONG]


@contextmanager
def end_after(seconds: float, what: str) -> Iterator[None]:
    """Ends a search that goes on for ever, by name: `re` looks for signals now and then."""

    def stop(*_: object) -> None:
        pytest.fail(f"{what} takes longer than {seconds:g} s of processor time")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def test_no_pattern_takes_long_over_a_sentence_of_its_own_words() -> None:
    patterns = collect_patterns()
    assert len(patterns) > 1_000
    for pattern, where in patterns.items():
        # Each has sentences of its own, whichever others there are: what passed passes until it is changed.
        for text in spell_hostile(pattern, random.Random(pattern.pattern)):
            with end_after(LIMIT, f"{where} over {text[:40]!r}"):
                pattern.match(text)
                pattern.search(text)


def test_a_pattern_that_takes_for_ever_is_found_out() -> None:
    with pytest.raises(pytest.fail.Exception, match="a row takes longer"), end_after(0.2, "a row"):
        re.match(r"(?:(?:、|和|及|与)[^,。]{2,30}?){0,14}等", "和及与" * 60)
