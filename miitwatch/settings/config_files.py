"""Which configuration file is read, and what stands in it."""

import re
import stat
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from domain.errors import ConfigError

_PACKAGE = Path(__file__).resolve().parent.parent
#: The tables of the shipped file that `catalogue = "shipped"` takes over.
CATALOGUE = ("blind_spots", "sources", "canaries")
_SYSTEM = Path("/etc/miitwatch/config.toml")


class ConfigFile(Struct, frozen=True):
    """A configuration file: where it lies, how it was found, and the folder that its relative paths start from."""

    path: Path
    found: str
    base: Path


def find_config(path: Path | None, environ: Mapping[str, str], cwd: Path) -> ConfigFile:
    """The first of: `path` (from --config), $MIITWATCH_CONFIG, ./config.toml, the user's folder, /etc, the shipped one.

    Raises ConfigError where a file that was asked for by name is not there, or a place may not be looked at: another
    file than the operator's is never taken because of closed doors.
    """
    if path is not None:
        return _take_named(place_path(str(path), cwd, "--config"), "--config")
    if named := environ.get("MIITWATCH_CONFIG"):
        return _take_named(place_path(named, cwd, "$MIITWATCH_CONFIG"), "$MIITWATCH_CONFIG")
    places = ((cwd / "config.toml", "./config.toml"), (_user_file(), "the user's folder"), (_SYSTEM, "/etc"))
    for place, found in places:
        if is_file(place, found):
            return ConfigFile(place.absolute(), found, place.absolute().parent)
    return find_shipped()


def find_shipped() -> ConfigFile:
    """The file that ships with the program: inside the wheel, or at the root of the source tree.

    Relative paths start from the user's data folder in a wheel, since nobody keeps data beside installed code.
    """
    packed = _PACKAGE / "config.toml"
    if packed.is_file():
        from platformdirs import user_data_path

        return ConfigFile(packed, "shipped", user_data_path("miitwatch", appauthor=False))
    root = _PACKAGE.parent
    if (root / "config.toml").is_file() and (root / "pyproject.toml").is_file():
        return ConfigFile(root / "config.toml", "shipped", root)
    raise ConfigError(f"The shipped config.toml is missing beside {_PACKAGE}; install miitwatch again.")


def is_packed(path: Path) -> bool:
    """Whether this is the file inside an installed wheel, which nobody should change."""
    packed = _PACKAGE / "config.toml"
    return packed.is_file() and path.resolve() == packed.resolve()


def read_tables(file: ConfigFile) -> dict[str, Any]:
    """What stands in the file. Raises ConfigError where it cannot be read or is not TOML, with line and column."""
    try:
        return tomllib.loads(file.path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{file.path} cannot be read: {error.strerror}; see its rights.") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file.path} is not UTF-8 (byte {error.start}); save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{file.path} is not valid TOML: {_word_fault(str(error))}.") from error


def _word_fault(said: str) -> str:
    """What Python says of a key or a table that stands twice, in words that name what is wrong."""
    if table := re.match(r"Cannot declare \((.*?),?\) twice", said):
        name = ".".join(part.strip(" '\"") for part in table[1].split(","))
        return f"[{name}] is given twice{said[table.end() :]}"
    return said.replace("Cannot overwrite a value", "a key is given twice")


def is_file(path: Path, asked_by: str) -> bool:
    """Whether a file lies there. Raises ConfigError where this process may not look."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise ConfigError(f"{path} ({asked_by}) cannot be read: {error.strerror}; see its folders' rights.") from error


def place_path(written: str, base: Path, key: str) -> Path:
    """A path as a configuration gives it: `~` is the user's home, a relative one starts from `base`.

    Raises ConfigError, naming `key`, for a home that is not known.
    """
    try:
        return base / Path(written).expanduser()
    except RuntimeError:
        raise ConfigError(f"{key} = {written!r}: there is no such user's home here.") from None


def _take_named(path: Path, asked_by: str) -> ConfigFile:
    if not is_file(path, asked_by):
        what = "is not a file" if path.exists() else "does not exist"
        raise ConfigError(f"{path} (from {asked_by}) {what}.")
    return ConfigFile(path.absolute(), asked_by, path.absolute().parent)


def _user_file() -> Path:
    from platformdirs import user_config_path

    return user_config_path("miitwatch", appauthor=False) / "config.toml"
