"""The gazetteer: known firms and groups as data, loaded once and handed to reader and fold as a value."""

import csv
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal

from msgspec import Struct

from domain.altering import alter


class KnownFirm(Struct, frozen=True):
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


class Identity(Struct, frozen=True):
    """What two keys turned out to be: a firm that is another (`merge`), or that was taken for another (`split`).

    `key` is the row's own and `other` the firm that it is, or was taken for. `name` is the row's; `reason` its basis.
    """

    kind: Literal["merge", "split"]
    key: str
    other: str
    name: str
    reason: str

    @property
    def renamed(self) -> tuple[str, str]:
        """The key that claims had before, and the one that they have now."""
        return (self.key, self.other) if self.kind == "merge" else (self.other, self.key)


class Gazetteer(Struct, frozen=True):
    """Known firms; a row that is another firm is no firm of its own, its names are that firm's."""

    firms: tuple[KnownFirm, ...]
    version: str
    identities: tuple[Identity, ...] = ()


def load_gazetteer() -> Gazetteer:
    """The gazetteer that ships with the program. Raises ValueError as `parse_gazetteer` does."""
    return parse_gazetteer(Path(__file__).with_name("gazetteer.csv").read_text(encoding="utf-8"))


def name_key(key: str) -> str:
    """A firm or group by the name that people know: `siemens` is Siemens. A key without a row is given as it is."""
    return _names_by_key().get(key, key)


def list_known_names(key: str) -> tuple[str, ...]:
    """The Chinese and the English name of our own table, which no source need have written; none without a row."""
    return _known_by_key().get(key, ())


@lru_cache(maxsize=1)
def _known_by_key() -> Mapping[str, tuple[str, ...]]:
    return {firm.key: tuple(name for name in (firm.zh, firm.en) if name) for firm in load_gazetteer().firms}


@lru_cache(maxsize=1)
def _names_by_key() -> Mapping[str, str]:
    known = load_gazetteer()
    return {one.key: one.name for one in known.identities} | {firm.key: firm.en or firm.zh for firm in known.firms}


def parse_gazetteer(text: str) -> Gazetteer:
    """The gazetteer of a table whose first line is `# version V`.

    Raises ValueError for a row without a name, for a key given twice, and for a merge or split without its reason or
    with a firm that has no row of its own.
    """
    version, _, table = text.partition("\n")
    rows = list(csv.DictReader(table.splitlines()))
    firms = tuple(_read_row(row) for row in rows)
    if len({firm.key for firm in firms}) != len(firms):
        raise ValueError("gazetteer.csv gives a key twice")
    identities = tuple(one for row, firm in zip(rows, firms, strict=True) if (one := _read_identity(row, firm)))
    merged = {one.key: one for one in identities if one.kind == "merge"}
    own = {firm.key for firm in firms} - merged.keys()
    if unknown := [one for one in identities if one.other not in own]:
        raise ValueError(f"gazetteer.csv: {unknown[0].key} names {unknown[0].other}, which is no firm of its own")
    names: dict[str, list[str]] = {}
    for firm in firms:
        if firm.key in merged:
            names.setdefault(merged[firm.key].other, []).extend(firm.names)
    return Gazetteer(
        tuple(alter(firm, aliases=(*firm.aliases, *names.get(firm.key, ()))) for firm in firms if firm.key in own),
        version.removeprefix("# version ").strip(),
        identities,
    )


def _read_identity(row: Mapping[str, str | None], firm: KnownFirm) -> Identity | None:
    same, split = (row.get("same_as") or "").strip(), (row.get("split_from") or "").strip()
    if not (same or split):
        return None
    if (same and split) or not firm.basis.strip():
        raise ValueError(f"gazetteer.csv: {firm.key} is merged and split, or gives no reason in basis")
    return Identity("merge" if same else "split", firm.key, same or split, firm.en or firm.zh, firm.basis)


def _read_row(row: dict[str, str]) -> KnownFirm:
    aliases = tuple(alias.strip() for alias in row["aliases"].split(";") if alias.strip())
    firm = KnownFirm(row["key"], row["group"], row["zh"], row["en"], aliases, row["basis"])
    if not firm.key or not firm.names:
        raise ValueError(f"gazetteer.csv: a row without key or name: {row}")
    return firm
