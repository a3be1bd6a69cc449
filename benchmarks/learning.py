"""What the commands that learn weights share: labelled texts by language and file, two ways to run, weights as JSON."""

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from miitwatch.labelled import load_rows

CORPUS = Path(__file__).resolve().parent.parent / "tests" / "corpus"
Example = TypeVar("Example")


def gather(
    folder: Path, list_examples: Callable[[Mapping[str, Any]], Iterable[Example]]
) -> dict[str, dict[str, list[Example]]]:
    """By language and file the examples of all labelled texts that are read."""
    found: dict[str, dict[str, list[Example]]] = {"zh": {}, "en": {}}
    for path in sorted(folder.glob("*.jsonl")):
        for row in load_rows(path):
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
    learn_table: Callable[[Sequence[Example]], Mapping[str, Any]],
    target: Path,
) -> None:
    """Writes the weights of both languages, or with --judge prints how those of all files but one do on that one."""
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
    target.write_text(write_weights(tables), encoding="utf-8")
    print(*(f"{language}: {len(table['marks'])} marks" for language, table in tables.items()), sep="\n")


def write_weights(tables: Mapping[str, Mapping[str, Any]]) -> str:
    """JSON with one mark a line, so that a change can be read."""
    parts = []
    for language, table in tables.items():
        lines = [f"{json.dumps(mark, ensure_ascii=False)}: {json.dumps(row)}" for mark, row in table["marks"].items()]
        joined = ",\n".join(lines)
        parts.append(f'"{language}": {{"bias": {json.dumps(table["bias"])}, "marks": {{\n{joined}\n}}}}')
    return "{" + ",\n".join(parts) + "}\n"
