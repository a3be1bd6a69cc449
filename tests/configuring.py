"""Configurations of a few lines, loaded, or refused in words."""

from pathlib import Path

import pytest

from domain.errors import ConfigError
from miitwatch.config import Config, load_config

FEED = '[sources.a]\nkind = "feed"\nurl = "https://a.example/feed"\n'
SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"


def load(folder: Path, text: str, **environ: str) -> Config:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return load_config(path, environ, folder)


def refuse(folder: Path, text: str, **environ: str) -> str:
    with pytest.raises(ConfigError) as caught:
        load(folder, text, **environ)
    return str(caught.value)


def load_channel(folder: Path, table: str, **environ: str):
    return load(folder, f"[alerts.x]\n{table}\n", **environ).channels[0]
