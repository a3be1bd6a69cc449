"""Writes a watch list into the configuration file in force, with its comments kept, and checks it before it stands."""

import os
import tempfile
from collections.abc import Iterable, Mapping, MutableMapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct

from domain.errors import ConfigError
from miitwatch.config import Config, load_config
from miitwatch.settings.config_errors import suggest_nearest
from miitwatch.settings.config_files import is_packed

#: The keys of a list that are lists themselves.
PARTS = ("firms", "regions", "services", "authorities")


class Addition(Struct, frozen=True):
    """What is to be added to a list, new or known, and the channels that are to watch it."""

    name: str
    title: str
    parts: Mapping[str, tuple[str, ...]]  # by key of the table
    channels: tuple[str, ...]


def draft_file(config: Config, addition: Addition) -> str:
    """The text of the file in force with the addition in it. Nothing is written.

    Raises ConfigError for the file inside an installed wheel, for a channel that the file has no table of, and where
    the file cannot be read.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    if is_packed(config.path):
        raise ConfigError(
            f"{config.path} is part of the installed program and would be lost with the next upgrade. Write a file of "
            'your own that begins with catalogue = "shipped" (docs/configuration.md), and name it with --config.'
        )
    try:
        document = tomlkit.parse(config.path.read_text(encoding="utf-8-sig"))
    except (OSError, TOMLKitError) as error:
        raise ConfigError(f"{config.path} cannot be changed: {error}") from error
    _extend_list(_take_table(document, "watch"), addition)
    _name_list(document.get("alerts", {}), addition, config.path)
    return tomlkit.dumps(document)


def check_draft(config: Config, text: str, environ: Mapping[str, str]) -> Config:
    """The configuration that the text would be, read from a file beside the one in force. Raises ConfigError."""
    draft = _write_beside(config.path, text)
    try:
        return load_config(draft, environ, config.path.parent)
    except ConfigError as error:
        raise ConfigError(str(error).replace(str(draft), str(config.path))) from None
    finally:
        draft.unlink()


def write_draft(config: Config, text: str) -> None:
    """Puts the text in the place of the file in force, whole or not at all; mode and owner of the file stay.

    A link stays a link: the file behind it is replaced. Raises ConfigError where it cannot be written.
    """
    target = config.path.resolve()
    draft = _write_beside(target, text)
    try:
        kept = target.stat()
        draft.chmod(kept.st_mode)
        with suppress(PermissionError):  # only root may give a file to another
            os.chown(draft, kept.st_uid, kept.st_gid)
        draft.replace(target)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise ConfigError(f"{target} cannot be written: {error.strerror}") from error


def _write_beside(path: Path, text: str) -> Path:
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=".toml", dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as opened:
            opened.write(text)
            opened.flush()
            os.fsync(opened.fileno())
    except OSError as error:
        raise ConfigError(f"nothing can be written beside {path}: {error.strerror}") from error
    return Path(name)


def _take_table(document: MutableMapping[str, Any], name: str) -> MutableMapping[str, Any]:
    import tomlkit

    if name not in document:
        document[name] = tomlkit.table(is_super_table=True)
    found: MutableMapping[str, Any] = document[name]
    return found


def _extend_list(lists: MutableMapping[str, Any], addition: Addition) -> None:
    import tomlkit

    if addition.name not in lists:
        lists[addition.name] = tomlkit.table()
    table = lists[addition.name]
    if addition.title:
        table["title"] = addition.title
    for key in PARTS:
        _extend(table, key, addition.parts.get(key, ()))


def _name_list(channels: Mapping[str, Any], addition: Addition, path: Path) -> None:
    for name in addition.channels:
        if name not in channels:
            hint = suggest_nearest(name, channels) or "; write a table [alerts.NAME] first"
            raise ConfigError(f'{path} has no channel "{name}"{hint}.')
        _extend(channels[name], "watch", (addition.name,))


def _extend(table: MutableMapping[str, Any], key: str, words: Iterable[str]) -> None:
    """Adds words to a list of the table, each once; a single text becomes a list."""
    import tomlkit

    held = table.get(key, ())
    known = [held] if isinstance(held, str) else list(held)
    more = [word for word in dict.fromkeys(words) if word not in known]
    if not more:
        return
    if isinstance(held, str) or key not in table:
        written = tomlkit.array()
        written.extend([*known, *more])
        table[key] = written
    else:
        table[key].extend(more)
