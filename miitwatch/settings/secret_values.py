"""Secrets: taken from the key itself, its `*_file`, the environment, or $CREDENTIALS_DIRECTORY; never printed."""

import shlex
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from domain.errors import ConfigError
from miitwatch.settings.config_files import is_file, place_path

#: Where the systemd unit takes secrets from (`docs/howto/systemd.md`); root's alone.
CREDSTORE = Path("/etc/credstore")
_LARGEST = 65_536
_PLACES = {"alerts": ("secret", "password", "url"), "sources": ("proxy",)}


class MissingSecretError(ConfigError):
    """An enabled channel or the page lacks a secret; `file` is the configuration that wants it, once that is known."""

    def __init__(self, message: str, file: Path | None = None) -> None:
        super().__init__(message)
        self.file = file


def advise_credentials(error: ConfigError, environ: Mapping[str, str], words: Sequence[str]) -> str:
    """What a person beside the systemd unit, who was not brought its secrets, types instead of `words`, the arguments.

    Empty for any other fault, where credentials were brought, and on a machine that has no /etc/credstore.
    """
    if not isinstance(error, MissingSecretError) or environ.get("CREDENTIALS_DIRECTORY") or not CREDSTORE.is_dir():
        return ""
    if error.file:
        words = ["--config", str(error.file), *_drop_config(words)]
    return (
        "\nCREDENTIALS_DIRECTORY is not set. Where the systemd unit brings the secrets, bring them to this command:"
        f"\n  sudo CREDENTIALS_DIRECTORY={CREDSTORE} {shlex.join(['miitwatch', *words])}"
    )


def _drop_config(words: Sequence[str]) -> list[str]:
    """The arguments without `--config FILE`, which stands before the command's name."""
    left = list(words)
    while left and left[0].startswith("--config"):
        del left[: 1 if "=" in left[0] else 2]
    return left


def resolve_secrets(
    tables: dict[str, Any],
    origins: dict[str, str],
    environ: Mapping[str, str],
    base: Path,
    file: str,
    *,
    needed: bool = True,
) -> None:
    """Fills in every secret that is given by a file, and notes in `origins` where it came from.

    A key that is given itself (in the file or the environment) stands; then its `*_file`, relative to `base`; then a
    file in $CREDENTIALS_DIRECTORY named after it (`alerts.NAME.secret`, `sources.NAME.proxy`, `heartbeat.url`).
    Raises ConfigError where both a key and its `*_file` are given, or a file cannot be read or is empty; one that
    cannot be read is passed over where none is `needed`.
    """
    credentials = environ.get("CREDENTIALS_DIRECTORY", "")
    for dotted, table, key in list_secrets(tables):
        named = table.get(f"{key}_file")
        if table.get(key) and named:
            raise ConfigError(f"{file}: {dotted} and {dotted}_file are both given; keep one of them.")
        if table.get(key):
            continue
        try:
            found = _find_secret(dotted, named, base, credentials)
        except ConfigError:
            if needed:
                raise
            continue
        if found is not None:
            table[key], path = found
            origins[dotted] = f"file {path}"


def _find_secret(dotted: str, named: object, base: Path, credentials: str) -> tuple[str, Path] | None:
    """The secret and the file that holds it; None where no file is named and no credential is there."""
    if isinstance(named, str) and named:
        path = place_path(named, base, f"{dotted}_file")
        return _read_secret(path, f"{dotted}_file"), path
    if credentials and is_file(Path(credentials) / dotted, "$CREDENTIALS_DIRECTORY"):
        path = Path(credentials) / dotted
        return _read_secret(path, f"the credential {dotted}"), path
    return None


def list_secrets(tables: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Every place where a secret may stand: its dotted name, its table and its key there."""
    for plain, key in (("crawler", "proxy"), ("page", "token"), ("heartbeat", "url")):
        table = tables.setdefault(plain, {}) if isinstance(tables, dict) else {}
        if isinstance(table, dict):
            yield f"{plain}.{key}", table, key
    for kind, keys in _PLACES.items():
        named = tables.get(kind, {})
        for name, table in named.items() if isinstance(named, dict) else ():
            for key in keys if isinstance(table, dict) else ():
                yield f"{kind}.{name}.{key}", table, key


def _read_secret(path: Path, asked_by: str) -> str:
    try:
        with path.open(encoding="utf-8") as opened:
            text = opened.read(_LARGEST).strip()
    except OSError as error:
        raise ConfigError(f"{path}, the file of {asked_by}, cannot be read: {error.strerror}.") from error
    except ValueError:  # bytes that are not UTF-8, or a NUL in the path
        raise ConfigError(f"{path!r}, the file of {asked_by}, is not text in UTF-8.") from None
    if not text:
        raise ConfigError(f"{path}, the file of {asked_by}, is empty.")
    return text
