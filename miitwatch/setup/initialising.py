"""Writes a first configuration and its secrets: all or nothing, over nothing, and checked before it stands."""

import os
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from domain.errors import CommandError, ConfigError, DeliveryError
from miitwatch.config import Config, load_config
from miitwatch.setup.initial_answers import Answers
from miitwatch.setup.initial_config import compose_config, list_secrets


class Places(Struct, frozen=True):
    """Where the configuration, the record and the secrets go; `credstore` where systemd brings the secrets."""

    config: Path
    data: Path
    credstore: Path | None = None

    @property
    def secrets(self) -> Path:
        return self.credstore or self.config.parent / "secrets"


class Written(Struct, frozen=True):
    """What was written: the configuration in force, and the secret files in order."""

    config: Config
    secrets: tuple[Path, ...]


def write_installation(answers: Answers, places: Places, environ: Mapping[str, str], now: datetime) -> Written:
    """Writes the configuration (0640) and each secret (0600, in a file of its own).

    Raises CommandError where one of the files is there already, cannot be written, or the whole does not load; what was
    written is taken away again.
    """
    secrets = list_secrets(answers)
    named = None if places.credstore else places.secrets
    text = compose_config(answers, places.data, named, f"{now:%Y-%m-%d}")
    contents = [(places.secrets / one.key, one.value + "\n", 0o600) for one in secrets]
    contents.append((places.config, text, 0o640))
    for path, _, _ in contents:
        if os.access(path, os.F_OK):  # in a closed folder `exists` would raise; writing there says why it cannot
            raise CommandError(f"{path} is there already, and nothing is written over. Move it away, or name another.")
    made: list[Path] = []
    try:
        for path, content, mode in contents:
            _write_new(path, content, mode)
            made.append(path)
        credentials = {"CREDENTIALS_DIRECTORY": str(places.credstore)} if places.credstore else {}
        config = load_config(places.config, {**environ, **credentials}, places.config.parent)
    except ConfigError:
        for path in made:
            path.unlink()
        raise
    return Written(config, tuple(made[:-1]))


def try_channels(config: Config) -> Iterator[tuple[str, bool, str]]:
    """Each channel by name, whether it can be reached, and the words; no message is sent."""
    from alerts.channels.sending import reach

    for channel in config.channels:
        try:
            yield channel.name, True, reach(channel)
        except DeliveryError as error:
            yield channel.name, False, str(error)


def _write_new(path: Path, content: str, mode: int) -> None:
    """A new file, closed to others from its first moment; its folder is made where it is missing.

    One that a full disk cuts short is taken away: the next `init` would take it for a configuration.
    """
    try:
        path.parent.mkdir(mode=0o700 if mode == 0o600 else 0o755, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            path.unlink()
            raise
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror}.") from error
