"""How a list was last read: where that was otherwise, the same bytes may hold news, and are read anew."""

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

import parsers
from domain.altering import alter
from domain.recalling import chooses_otherwise, forget_answers, mark_choice
from domain.sources import Source, SourceMemory, Unmatched

#: The files that judge titles, from the parsers' folder on. What they look words up with is not among them: its answers
#: are those of `re`.
TITLE_FILES = (
    "facts/subject/titles.py",
    "facts/subject/relevance.py",
    "facts/subject/subject_words.py",
    "facts/subject/rivals.py",
    "facts/subject/sectors.py",
    "facts/subject/ventures.py",
)


@cache
def mark_parsers() -> str:
    """What decides which rows are read out of a list: a hash of the parsers' files, which nobody can forget.

    Made once a process: an upgrade may change the files under a daemon that still runs by the old ones.
    """
    return _mark_files(sorted(_find_folder().glob("*.py")))


@cache
def mark_titles() -> str:
    """What decides which rows are followed by their titles: the same of the files that judge those."""
    return _mark_files(_find_folder() / name for name in TITLE_FILES)


def _find_folder() -> Path:
    return Path(str(parsers.__file__)).parent


def _mark_files(files: Iterable[Path]) -> str:
    digest = sha256()
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]


def mark_reading(source: Source) -> str:
    """By what the rows of a source are read out of its list, and chosen by their titles where they are."""
    return f"{mark_parsers()} {mark_titles()}" if source.follow == "matching" else mark_parsers()


def is_read_alike(source: Source, memory: SourceMemory) -> bool:
    """Whether the list was last read by the rows' settings and the parsers of now."""
    return memory.chosen_by == mark_choice(source) and memory.parsed_by == mark_reading(source)


def recall_reading(source: Source, memory: SourceMemory) -> SourceMemory:
    """The memory to ask by: where the list would be read otherwise now, nothing tells that it is the same."""
    if chooses_otherwise(source, memory):  # other rows are asked for: what was beside them is no measure
        memory = alter(memory, unmatched=Unmatched())
    return memory if is_read_alike(source, memory) else forget_answers(memory)
