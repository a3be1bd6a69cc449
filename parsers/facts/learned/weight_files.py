"""Reads learnt weights where they lie: CSV beside the rules, a mark a row, so that a change of them can be read.

A row is read and forgotten before the next one comes: from rows that are all held at once an idle daemon keeps twice
the memory that the weights take.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from threading import Lock

#: The mark of the row that holds whatever the text.
BIAS = ""
#: To be held while weights are read: threads that need the same ones at the same time shall not both read them.
READING = Lock()
_FOLDER = Path(__file__).parent
#: By language the tables that are held.
_TABLES: dict[str, list[Mapping[str, int]]] = {}


def read_weight_rows(name: str, language: str) -> Iterator[tuple[str, list[int]]]:
    """The marks of one language, `zh` or `en`, with what each adds for each class; first the bias.

    Raises OSError, and ValueError where the file is damaged or has nothing for the language.
    """
    biased = False
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        classes = len(next(rows, ())) - 2
        for told, mark, *row in rows:
            if told == language:
                biased = (biased or mark == BIAS) and len(row) == classes
                if not biased:
                    break
                yield mark, [*map(int, row)]
            elif biased:
                break  # the rows of a language stand together
    if not biased:
        raise ValueError(f"{name} holds no weights for {language}, or is damaged: install miitwatch anew")


def recall_marks(language: str) -> dict[str, str]:
    """The marks of all tables that are held, each under itself; the same stand in several, and are held once."""
    return {mark: mark for table in _TABLES.get(language, ()) for mark in table}


def hold_tables(language: str, tables: Iterable[Mapping[str, int]]) -> None:
    """Has the marks of some tables be told by `recall_marks`."""
    _TABLES.setdefault(language, []).extend(tables)
