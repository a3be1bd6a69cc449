"""The gazetteer: known firms and groups as data, loaded once and handed to reader and fold as a value."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class KnownFirm:
    """One row of gazetteer.csv. `basis` says what the row rests on; `group` is the key of the parent group."""

    key: str
    group: str
    zh: str
    en: str
    aliases: tuple[str, ...]
    basis: str

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for name in (self.zh, self.en, *self.aliases) if name)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    firms: tuple[KnownFirm, ...]
    version: str


def load_gazetteer() -> Gazetteer:
    """The gazetteer that ships with the program. Raises ValueError as `parse_gazetteer` does."""
    return parse_gazetteer(resources.files("domain").joinpath("gazetteer.csv").read_text(encoding="utf-8"))


def name_key(key: str) -> str:
    """A firm or group by the name that people know: `siemens` is Siemens. A key without a row is given as it is."""
    return _names_by_key().get(key, key)


@lru_cache(maxsize=1)
def _names_by_key() -> Mapping[str, str]:
    return {firm.key: firm.en or firm.zh for firm in load_gazetteer().firms}


def parse_gazetteer(text: str) -> Gazetteer:
    """The gazetteer of a table whose first line is `# version V`.

    Raises ValueError for a row without a name, and for a key given twice.
    """
    version, _, table = text.partition("\n")
    firms = tuple(_read_row(row) for row in csv.DictReader(table.splitlines()))
    if len({firm.key for firm in firms}) != len(firms):
        raise ValueError("gazetteer.csv gives a key twice")
    return Gazetteer(firms, version.removeprefix("# version ").strip())


def _read_row(row: dict[str, str]) -> KnownFirm:
    aliases = tuple(alias.strip() for alias in row["aliases"].split(";") if alias.strip())
    firm = KnownFirm(row["key"], row["group"], row["zh"], row["en"], aliases, row["basis"])
    if not firm.key or not firm.names:
        raise ValueError(f"gazetteer.csv: a row without key or name: {row}")
    return firm
