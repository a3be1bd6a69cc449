"""The labelled texts that ship with the program, in sets, each with the floors that its scores must hold."""

import json
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from domain.errors import MiitwatchError

_PACKAGE = Path(__file__).parent.parent
_COUNTRY = "-"
MEASURES = ("precision", "recall", "f1")


class LabelledSet(Struct, frozen=True):
    """Texts with their labels. `floors` is measure to field to the least value; empty where none is set yet."""

    name: str
    rows: tuple[Mapping[str, Any], ...]
    floors: Mapping[str, Mapping[str, float]]


def find_corpus() -> Path:
    """The folder of labelled texts: inside the wheel, or in the source tree. Raises MiitwatchError where neither is."""
    for folder in (_PACKAGE / "corpus", _PACKAGE.parent / "tests" / "corpus"):
        if (folder / "floors.toml").is_file():
            return folder
    raise MiitwatchError(f"The labelled texts are missing beside {_PACKAGE}; install miitwatch again.")


def load_rows(path: Path) -> tuple[Mapping[str, Any], ...]:
    return tuple(json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


def is_neutral(firm: Mapping[str, Any]) -> bool:
    """Whether a label leaves open what a firm is: by its flag, or in the place of its status as some hands wrote it."""
    return bool(firm.get("neutral")) or firm["status"] == "neutral"


def list_labelled_regions(gold: Mapping[str, Any]) -> Mapping[tuple[int, str], Sequence[str | None]]:
    """By value and role the regions of such counts; None for the whole country, which one hand wrote as `-`."""
    labelled: dict[tuple[int, str], list[str | None]] = {}
    for count in gold["counts"]:
        region = count.get("region")
        labelled.setdefault((count["value"], count["role"]), []).append(None if region == _COUNTRY else region)
    return labelled


def load_sets(folder: Path) -> tuple[LabelledSet, ...]:
    """All labelled texts of a folder: the sets of its floors.toml, then every other file as a set without floors.

    The files that it names under `passed_over` are in languages that are not read, and are no set.

    Raises MiitwatchError where floors.toml names a file that is not there, or a measure that there is not, and where a
    set holds no text.
    """
    tables = tomllib.loads((folder / "floors.toml").read_text(encoding="utf-8"))
    taken = {folder / name for name in tables.pop("passed_over", ())}
    sets = []
    for name, table in tables.items():
        paths = [path for pattern in table["files"] for path in sorted(folder.glob(pattern))]
        floors = {key: value for key, value in table.items() if key != "files"}
        if not paths or set(floors) - set(MEASURES):
            raise MiitwatchError(
                f"{folder / 'floors.toml'}: [{name}] names no file, or a measure other than {MEASURES}"
            )
        sets.append(LabelledSet(name, tuple(row for path in paths for row in load_rows(path)), floors))
        taken.update(paths)
    left = [path for path in sorted(folder.glob("*.jsonl")) if path not in taken]
    found = (*sets, *(LabelledSet(path.stem, load_rows(path), {}) for path in left))
    for one in found:
        if not one.rows:
            raise MiitwatchError(f"{folder}: the files of the set {one.name} hold no text")
    return found
