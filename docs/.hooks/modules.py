"""Writes what each module of the reading does from its own docstring, for cog in docs/reading-modules.md."""

import ast
from collections.abc import Iterator
from pathlib import Path

FACTS = Path(__file__).resolve().parent.parent.parent / "parsers" / "facts"
#: The rooms from the text up; each knows only those before it.
ROOMS = ("text", "cues", "values", "names", "subject", "counts", "status", "events", "doubts", "weights", "learned")


def describe_modules() -> str:
    """Every room with what it is for, and its modules with the first paragraph of each docstring, as Markdown."""
    found = {path.name for path in FACTS.iterdir() if (path / "__init__.py").exists()}
    assert found == set(ROOMS), found ^ set(ROOMS)  # noqa: S101
    parts = [f"\n## {room}\n\n{_read(FACTS / room / '__init__.py')}\n\n{_tabulate(FACTS / room)}" for room in ROOMS]
    return "\n".join((*parts, f"\n## Above the rooms\n\n{_tabulate(FACTS)}")) + "\n"


def _tabulate(folder: Path) -> str:
    return "\n".join(("| module | what it does |", "| --- | --- |", *_list_rows(folder)))


def _list_rows(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.py")):
        if path.stem != "__init__":
            yield f"| `{path.stem}` | {_read(path).replace('|', chr(92) + '|')} |"


def _read(path: Path) -> str:
    told = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert told, f"{path} says nothing of itself"  # noqa: S101
    return " ".join(told.split("\n\n")[0].split())
