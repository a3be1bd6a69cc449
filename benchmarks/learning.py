"""What the commands that learn weights share: labelled texts by language and file, two ways to run, learning, CSV."""

import argparse
import csv
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import exp
from pathlib import Path
from typing import Any, TypeVar

import pycrfsuite
from msgspec import Struct

from domain.dates import Published
from miitwatch.measuring.labelled import load_rows
from parsers.facts.events.finishing import Scene
from parsers.facts.learned.weight_files import BIAS
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "corpus"
#: How the files begin of which nothing is learnt: they judge what is.
UNLEARNT = (
    "blind_yy_",
    "blind_ag_",
    "blind_ah_",
    "blind_ai_",
    "blind_ak_",
    "blind_am_",
    "blind_ap_",
    "blind_aq_",
    "blind_ar_",
    "blind_as_",
    "blind_at_",
    "blind_au_",
    "blind_ax_",
    "blind_ay_",
    "blind_az_",
)
#: The folder of brief texts, of which kinds, and firms or figures, are labelled and nothing else.
BRIEF = "brief"
#: What every example has while it is learnt.
EVER = "ever"
Example = TypeVar("Example")
#: Hands are parted so many times where the texts of one part are weighed by what the others teach.
PARTS = 5
_HAND = re.compile(r"(.*?)-?\d+")


def find_hand(text_id: str) -> str:
    """Who wrote a labelled text, as its id says: `af-en-w-051` is of `af-en-w`."""
    hand = _HAND.fullmatch(text_id)
    return hand[1] if hand else text_id


def part_hands(hands: Iterable[str]) -> Iterator[set[str]]:
    """The hands in PARTS parts, the same ones whenever the same hands are given."""
    known = sorted(hands)
    yield from ({*known[part::PARTS]} for part in range(PARTS if known else 0))


def read_scene(reader: Reader, row: Mapping[str, Any]) -> Scene | None:
    """What a labelled text on the subject is read as; None where its labels or the reader say that it is none."""
    published = Published(row["published"]) if row["published"] else None
    scene = reader.set_scene(Document(row["title"] or "", row["text"], published)) if row["gold"]["relevant"] else None
    return scene if scene and scene.relevance.relevant else None


class Table(Struct, frozen=True):
    """What each mark adds for each class, as it is written, and what is added whatever the marks."""

    bias: Sequence[int]
    marks: Mapping[str, Sequence[int]]


class Learned(Struct, frozen=True):
    """What is added whatever the marks, and what each mark adds, by class; nothing for a class that is not there."""

    bias: Mapping[str, float]
    rows: Mapping[str, Mapping[str, float]]


def learn_odds(examples: Iterable[tuple[Mapping[str, float], str]], hold: Mapping[str, float]) -> Learned:
    """Logistic regression (L-BFGS) over classes; of each example its marks, with how much each counts, and its class.

    `hold` says how near nought the weights are held, by their size (`c1`, which leaves most marks out) and by their
    square (`c2`).
    """
    signs: dict[str, str] = {}  # a mark may hold any letter, a line break too, and the model's own text form may not
    with tempfile.TemporaryDirectory() as folder:
        model = str(Path(folder) / "odds.crf")
        trainer = pycrfsuite.Trainer(verbose=False)
        trainer.set_params({**hold, "max_iterations": 150, "feature.possible_states": True})
        for marks, told in examples:
            named = {signs.setdefault(mark, str(len(signs))): much for mark, much in marks.items()}
            trainer.append([{**named, EVER: 1.0}], [told])
        trainer.train(model)
        return _gather_weights(model, signs)


def _gather_weights(model: str, signs: Mapping[str, str]) -> Learned:
    tagger = pycrfsuite.Tagger()
    tagger.open(model)
    rows: dict[str, dict[str, float]] = {}
    for (sign, told), weight in tagger.info().state_features.items():
        rows.setdefault(sign, {})[told] = weight
    return Learned(rows.get(EVER, {}), {mark: rows[sign] for mark, sign in signs.items() if sign in rows})


def guess_odds(learned: Learned, marks: Mapping[str, float], classes: Sequence[str]) -> dict[str, float]:
    """How likely each class is for an example with these marks, from 0 to 1."""
    found = [(learned.rows[mark], much) for mark, much in marks.items() if mark in learned.rows]
    told = {
        one: exp(min(60.0, learned.bias.get(one, 0.0) + sum(row.get(one, 0.0) * much for row, much in found)))
        for one in classes
    }
    whole = sum(told.values())
    return {one: odds / whole for one, odds in told.items()}


def gather(
    folder: Path,
    list_examples: Callable[[Mapping[str, Any]], Iterable[Example]],
    languages: Iterable[str],
    *,
    brief: bool = False,
) -> dict[str, dict[str, list[Example]]]:
    """By language and file the examples of all labelled texts that are read, without the UNLEARNT.

    `brief`: with the texts of BRIEF.
    """
    found: dict[str, dict[str, list[Example]]] = {language: {} for language in languages}
    for path in sorted([*folder.glob("*.jsonl"), *((folder / BRIEF).glob("*.jsonl") if brief else ())]):
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
    *,
    brief: bool = False,
) -> None:
    """Writes the weights of both languages, or of one, under a name beside the rules; `brief` as `gather` takes it.

    With --judge it prints instead how those of all files but one do on that one.
    """
    options = _read_options(description)
    languages = [options.language] if options.language else ["zh", "en"]
    found = gather(options.corpus, list_examples, languages, brief=brief)
    if options.judge:
        for language, files in found.items():
            print(*judge(language, files), sep="\n")
        return
    tables = {
        language: learn_table([one for held in files.values() for one in held])
        for language, files in found.items()
        if any(files.values())
    }
    write_weights(ROOT / "parsers" / "facts" / "learned" / name, classes, tables)
    print(*(f"{language}: {len(table.marks)} marks" for language, table in tables.items()), sep="\n")


def _read_options(description: str | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument(
        "--judge", action="store_true", help="learn from all files but one, and tell how that one is read"
    )
    parser.add_argument(
        "--language", choices=("zh", "en"), help="learn of this one, and leave the other's weights as they are"
    )
    return parser.parse_args()


def write_weights(target: Path, classes: Sequence[str], tables: Mapping[str, Table]) -> None:
    """CSV with one mark a row, so that a change can be read; first the bias of each language.

    What lies there of a language without a table stays.
    """
    kept = [row for row in _read_rows(target) if row[0] not in tables]
    written = {
        language: [[language, BIAS, *table.bias], *([language, mark, *row] for mark, row in table.marks.items())]
        for language, table in tables.items()
    }
    for language in dict.fromkeys(row[0] for row in kept):
        written[language] = [row for row in kept if row[0] == language]
    with target.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["language", "mark", *classes])
        for language in sorted(written, reverse=True):  # zh before en
            rows.writerows(written[language])


def _read_rows(target: Path) -> list[list[str]]:
    if not target.exists():
        return []
    with target.open(encoding="utf-8", newline="") as file:
        return [*csv.reader(file)][1:]
