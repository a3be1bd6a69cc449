"""What a run over an archive came to, in lines whose figures add up."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.archives import FATES, Fault
from storage.tray import Tray

#: Faults that are printed with their words; the rest is counted.
MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Summary:
    """`fates` add up to all documents, `rules` to those entered. `told`: findings known to readers that it changed."""

    fates: Counter[str]
    rules: Counter[str]
    undated: int
    told: tuple[str, ...]
    faults: tuple[Fault, ...]


def sum_up(tray: Tray) -> Summary:
    return Summary(tray.count_fates(), tray.count_rules(), tray.count_undated(), tray.list_told(), tray.list_faults())


def describe_summary(summary: Summary, unlooked: Sequence[Fault]) -> Iterator[str]:
    """What became of every document; `unlooked` are files and folders that could not be looked at."""
    yield ""
    yield f"{sum(summary.fates.values()):>12,}  documents, of which"
    for fate, words in FATES.items():
        number = summary.fates[fate]
        if number or fate == "entered":
            yield f"{number:>12,}  {words}"
        if fate == "entered":
            yield from _describe_rules(summary)
    yield from _describe_faults((*unlooked, *summary.faults))
    if summary.told:
        yield ""
        yield f"Readers know {len(summary.told):,} findings that the archive corrects, disputes or takes back:"
        yield f"  {', '.join(summary.told)}"
        yield "Nobody was told. Look at them: miitwatch show F-..."


def _describe_rules(summary: Summary) -> Iterator[str]:
    for rule, documents in sorted(summary.rules.items(), key=lambda one: (-one[1], one[0])):
        yield f"{'':6}{documents:>12,}  {rule.replace('_', ' ')}"
    if summary.undated:
        yield f"{'':6}{summary.undated:>12,}  of all these undated: entered without a date"


def _describe_faults(faults: Sequence[Fault]) -> Iterator[str]:
    if not faults:
        return
    yield ""
    yield "Not read, or not as it stood:"
    for fault in faults[:MOST_SHOWN]:
        yield f"  {fault}"
    if len(faults) > MOST_SHOWN:
        yield f"  and {len(faults) - MOST_SHOWN:,} more"
