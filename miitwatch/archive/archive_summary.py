"""What a run over an archive came to, in lines whose figures add up."""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from domain.archives import FATES, Fault
from miitwatch.progress import count_of
from storage.asking.tray import Tray

#: Files whose faults are printed, and faults of one file with their words; the rest is counted.
MOST_FILES, MOST_SHOWN = 20, 3
#: Findings told to nobody that are named.
MOST_UNTOLD = 50
#: Files of which the rest is not read that are printed: each may be most of the archive.
MOST_ENDED = 200


class Summary(Struct, frozen=True):
    """`fates` add up to all documents, `rules` to those entered. `told`: findings known to readers that it changed.

    `faults` are the first of each file, those that end a file before all others; `faulty` counts all, by the file.
    """

    fates: Counter[str]
    rules: Counter[str]
    undated: int
    told: tuple[str, ...]
    faults: tuple[Fault, ...]
    faulty: Counter[str]


def sum_up(tray: Tray) -> Summary:
    told, faults = tray.list_told(), tray.list_faults()
    return Summary(tray.count_fates(), tray.count_rules(), tray.count_undated(), told, faults, tray.count_faults())


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
    yield from _describe_faults(unlooked, summary)
    if summary.told:
        yield ""
        known = count_of(len(summary.told), "finding", "findings")
        yield f"Readers know {known} that the archive corrects, disputes or takes back:"
        yield f"  {', '.join(summary.told)}"
        yield "Nobody was told. Look at each: miitwatch show F-..."


def describe_untold(findings: Sequence[str]) -> Iterator[str]:
    """What is news still and was told to nobody: the archive's own word is no alert."""
    if findings:
        more = len(findings) - MOST_UNTOLD
        yield ""
        yield "News still, by their dates or for want of one, and told to nobody so far:"
        yield f"  {', '.join(findings[:MOST_UNTOLD])}{f' and {more:,} more' if more > 0 else ''}"
        yield "Each is told as new when a live source reports it. Look at them: miitwatch show F-..."


def _describe_rules(summary: Summary) -> Iterator[str]:
    for rule, documents in sorted(summary.rules.items(), key=lambda one: (-one[1], one[0])):
        yield f"{'':6}{documents:>12,}  {rule.replace('_', ' ')}"
    if summary.undated:
        yield f"{'':6}{summary.undated:>12,}  of all these undated: entered without a date"


def _describe_faults(unlooked: Sequence[Fault], summary: Summary) -> Iterator[str]:
    """Files of which the rest is not read come first; of every other the first faults, and how many more it has."""
    if not unlooked and not summary.faults:
        return
    yield ""
    yield "Not read, or not as it stood:"
    ended = [fault for fault in summary.faults if fault.ends]
    yield from (f"  {fault}" for fault in ended[:MOST_ENDED])
    if len(ended) > MOST_ENDED:
        yield f"  and {count_of(len(ended) - MOST_ENDED, 'more file', 'more files')} of which the rest is not read"
    kept = [*unlooked, *(fault for fault in summary.faults if not fault.ends)]
    yield from _describe_files(kept, summary.faulty + Counter(fault.name for fault in unlooked))


def _describe_files(kept: Sequence[Fault], counted: Counter[str]) -> Iterator[str]:
    files = list(dict.fromkeys(fault.name for fault in kept))
    for name in files[:MOST_FILES]:
        shown = [fault for fault in kept if fault.name == name][:MOST_SHOWN]
        yield from (f"  {fault}" for fault in shown)
        if counted[name] > len(shown):
            yield f"  {name}: {counted[name] - len(shown):,} more"
    if rest := files[MOST_FILES:]:
        others = count_of(len(rest), "other file", "other files")
        yield f"  and {sum(counted[name] for name in rest):,} more in {others}"
