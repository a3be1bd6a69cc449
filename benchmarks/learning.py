"""What the commands that learn weights share: labelled texts by language and file, two ways to run, weights as CSV."""

import argparse
import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any, TypeVar

from miitwatch.labelled import load_rows
from parsers.facts.weight_files import BIAS

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "corpus"
#: How the files begin of which nothing is learnt: they judge what is.
UNLEARNT = ("blind_t_",)
Example = TypeVar("Example")


@dataclass(frozen=True, slots=True)
class Table:
    """What each mark adds for each class, as it is written, and what is added whatever the marks."""

    bias: Sequence[int]
    marks: Mapping[str, Sequence[int]]


@dataclass(slots=True)
class Learned:
    """What is added whatever the marks, and what each mark adds, for each class."""

    bias: list[float]
    rows: dict[str, list[float]]


def move_weights(row: list[float], moved: list[float], wrong: Sequence[float], hold: float, step: float) -> None:
    """One step down the slope for the weights of one mark, each with a length of its own (Adagrad)."""
    for index, error in enumerate(wrong):
        slope = error + hold * row[index]
        moved[index] += slope * slope
        row[index] -= step * slope / sqrt(moved[index])


def gather(
    folder: Path, list_examples: Callable[[Mapping[str, Any]], Iterable[Example]]
) -> dict[str, dict[str, list[Example]]]:
    """By language and file the examples of all labelled texts that are read, without the UNLEARNT."""
    found: dict[str, dict[str, list[Example]]] = {"zh": {}, "en": {}}
    for path in sorted(folder.glob("*.jsonl")):
        for row in () if path.name.startswith(UNLEARNT) else load_rows(path):
            if row["lang"][:2] in found:
                found[row["lang"][:2]].setdefault(path.stem, []).extend(list_examples(row))
    return found


def leave_out(files: Mapping[str, Sequence[Example]]) -> Iterator[tuple[str, Sequence[Example], list[Example]]]:
    """Each file with its examples, and those of all the others."""
    for name, examples in files.items():
        yield name, examples, [one for other, held in files.items() if other != name for one in held]


def run_learning(
    description: str | None,
    list_examples: Callable[[Mapping[str, Any]], Iterable[Example]],
    judge: Callable[[str, Mapping[str, Sequence[Example]]], Iterator[str]],
    learn_table: Callable[[Sequence[Example]], Table],
    name: str,
    classes: Sequence[str],
) -> None:
    """Writes the weights of both languages, under a name beside the rules.

    With --judge it prints instead how those of all files but one do on that one.
    """
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument(
        "--judge", action="store_true", help="learn from all files but one, and tell how that one is read"
    )
    options = parser.parse_args()
    found = gather(options.corpus, list_examples)
    if options.judge:
        for language, files in found.items():
            print(*judge(language, files), sep="\n")
        return
    tables = {
        language: learn_table([one for held in files.values() for one in held]) for language, files in found.items()
    }
    write_weights(ROOT / "parsers" / "facts" / name, classes, tables)
    print(*(f"{language}: {len(table.marks)} marks" for language, table in tables.items()), sep="\n")


def write_weights(target: Path, classes: Sequence[str], tables: Mapping[str, Table]) -> None:
    """CSV with one mark a row, so that a change can be read; first the bias of each language."""
    with target.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["language", "mark", *classes])
        for language, table in tables.items():
            rows.writerow([language, BIAS, *table.bias])
            rows.writerows([language, mark, *row] for mark, row in table.marks.items())
