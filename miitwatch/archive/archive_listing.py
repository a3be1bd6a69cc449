"""The files of an archive: found under the paths that were named, each once, and told apart by name or first bytes."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from domain.archives import Fault, Kind, Portion
from domain.errors import CommandError
from parsers.file_kinds import FILE_KINDS

_ENDINGS: dict[str, Kind] = {
    **dict.fromkeys((".warc", ".warc.gz"), "warc"),
    **dict.fromkeys((".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"), "lines"),
    **dict.fromkeys((".xml", ".rss", ".atom", ".rdf"), "feed"),
    **dict.fromkeys((".html", ".htm", ".xhtml", ".shtml"), "page"),
    **dict.fromkeys((f".{kind}" for kind in FILE_KINDS), "file"),
}


@dataclass
class Listed:
    """What was found: files to read, what could not be looked at, and how many files of each ending are none."""

    portions: list[Portion] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    others: Counter[str] = field(default_factory=Counter)


def list_archive(paths: Iterable[Path]) -> Listed:
    """Every file under the paths, each once, in the order of names. Raises CommandError for one that is not there."""
    listed = Listed()
    seen: set[tuple[int, int]] = set()
    for path in paths:
        if not path.exists():
            raise CommandError(f"there is no {path}. Name files or folders that are there.")
        for found, name in _walk(path, path.name or str(path.resolve().name), seen, listed):
            _add(listed, found, name, named=found == path)
    return listed


def _walk(path: Path, name: str, seen: set[tuple[int, int]], listed: Listed) -> Iterator[tuple[Path, str]]:
    """Files below a path with their names for people; folders are entered once, whatever links lead there.

    A link that leads out of the path is not followed: `--site` vouches for what lies below it, and for nothing else.
    """
    root = path.resolve()
    todo = [(path, name)]
    while todo:
        at, called = todo.pop()
        try:
            status = at.stat()
            if at != path and at.is_symlink() and not at.resolve().is_relative_to(root):
                listed.faults.append(Fault(called, "", "leads out of the folder that was named, and is not followed"))
                continue
            inside = sorted(at.iterdir(), reverse=True) if at.is_dir() else None
        except OSError as error:  # a link that leads nowhere, or to itself; a folder that may not be read
            listed.faults.append(Fault(called, "", f"cannot be read: {error.strerror or error}"))
            continue
        if (status.st_dev, status.st_ino) in seen:
            if inside is not None:
                listed.faults.append(Fault(called, "", "leads to a folder that is read already, and is not followed"))
            continue
        seen.add((status.st_dev, status.st_ino))
        if inside is None:
            yield at, called
        else:
            todo += [(one, f"{called}/{one.name}") for one in inside]


def _add(listed: Listed, path: Path, name: str, *, named: bool) -> None:
    try:
        status = path.stat()
        kind = _tell_by_name(path.name) or (_tell_by_bytes(path) if named else None)
    except OSError as error:
        listed.faults.append(Fault(name, "", f"cannot be read: {error.strerror or error}"))
        return
    if not path.is_file() or (kind is None and not named):
        listed.others[_end(path.name) or "without an ending"] += 1
        return
    if kind is None:
        raise CommandError(
            f"{path} is no archive that is read: WARC, HTML, attachments, JSON lines or a feed. Give it an ending "
            f"that says what it is: {', '.join(sorted(_ENDINGS))}"
        )
    listed.portions.append(Portion(str(path.absolute()), name, kind, status.st_size, status.st_mtime_ns))


def _tell_by_name(name: str) -> Kind | None:
    return _ENDINGS.get(_end(name))


def _end(name: str) -> str:
    parts = name.lower().rsplit(".", 2)
    if len(parts) == 3 and parts[2] == "gz":
        return f".{parts[1]}.gz"
    return os.path.splitext(name.lower())[1]  # noqa: PTH122 a name, not a path


def _tell_by_bytes(path: Path) -> Kind | None:
    with path.open("rb") as file:
        start = file.read(512).lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith((b"WARC/", b"\x1f\x8b")):
        return "warc"
    if start.startswith(b"{"):
        return "lines"
    lower = start.lower()
    if lower.startswith((b"<rss", b"<feed", b"<rdf")) or (lower.startswith(b"<?xml") and b"html" not in lower):
        return "feed"
    return "page" if lower.startswith((b"<!doctype html", b"<html", b"<?xml")) else None
