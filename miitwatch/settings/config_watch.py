"""`[watch.NAME]` tables to watch lists: names in either language and script become the keys that findings carry."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from domain.alerts import Channel
from domain.errors import ConfigError
from domain.firms import Gazetteer, KnownFirm, load_gazetteer
from domain.watching import WatchedFirm, WatchList, split_name
from miitwatch.settings.config_errors import suggest_nearest
from miitwatch.settings.watch_queries import check_query

if TYPE_CHECKING:
    from miitwatch.settings.config_tables import WatchTable
    from parsers.facts.text.text import Folder

#: A firm of this group belongs to nobody abroad.
_DOMESTIC = "domestic"


def build_watch_lists(tables: Mapping[str, "WatchTable"]) -> tuple[WatchList, ...]:
    """The tables as values. Raises ConfigError for a place, service or body that is none, and for an empty list.

    The tables of scripts and firms are loaded only where there is a list: they take a twentieth of a second.
    """
    if not tables:
        return ()
    from parsers.facts.text.text import Folder

    folder = Folder()
    known = _index_names(load_gazetteer(), folder)
    return tuple(_build_list(name, table, folder, known) for name, table in tables.items())


def check_watched(channels: tuple[Channel, ...], watch_lists: tuple[WatchList, ...]) -> None:
    """Raises ConfigError where a channel names a list that is not there, or takes nothing at all."""
    names = [one.name for one in watch_lists]
    for channel in channels:
        for name in channel.watch:
            if name not in names:
                hint = suggest_nearest(name, names) or "; write the table [watch.NAME] first"
                raise ConfigError(f'alerts.{channel.name}.watch: there is no watch list "{name}"{hint}.')
        if channel.enabled and channel.only_watched and not channel.watch:
            raise ConfigError(f"alerts.{channel.name}.only_watched = true without watch: it would get nothing.")


def find_firm(name: str, known: Mapping[tuple[str, ...], KnownFirm], folder: "Folder") -> WatchedFirm:
    """A firm by any of its names; one that the gazetteer does not know is looked for as it is written.

    A group stands for all its firms; of a firm of a group also the group alone is looked for, since reports often
    say no more than "a unit of" it.
    """
    words = split_name(folder.fold(name).text)
    firm = known.get(words)
    if firm is None:
        return WatchedFirm(name, words=words, known_as=(name,))
    if firm.key == firm.group:
        units = [one for one in dict.fromkeys(known.values()) if one.group == firm.key]
        names = tuple(dict.fromkeys(other for one in (firm, *units) for other in one.names))
        return WatchedFirm(name, (firm.key,), (firm.key,), known_as=names)
    above = () if firm.group in ("", _DOMESTIC) else (firm.group,)
    return WatchedFirm(name, (firm.key, *above), known_as=firm.names)


def _index_names(gazetteer: Gazetteer, folder: "Folder") -> dict[tuple[str, ...], KnownFirm]:
    """Every name of the gazetteer, folded; a group's row stands before its firms' where both have a name."""
    ranked = sorted(gazetteer.firms, key=lambda firm: firm.key == firm.group)
    return {split_name(folder.fold(name).text): firm for firm in ranked for name in firm.names}


def _build_list(
    name: str, table: "WatchTable", folder: "Folder", known: Mapping[tuple[str, ...], KnownFirm]
) -> WatchList:
    dotted = f"watch.{name}"
    for firm in table.firms:
        if not split_name(firm):
            raise ConfigError(f"{dotted}.firms: {firm!r} is no name.")
    found = WatchList(
        name,
        table.title.strip() or name,
        tuple(find_firm(firm, known, folder) for firm in table.firms),
        tuple(_find_region(region, dotted, folder) for region in table.regions),
        tuple(_find_service(service, dotted, folder) for service in table.services),
        tuple(_find_body(body, dotted, folder) for body in table.authorities),
        table.shared,
        table.query,
    )
    if not (found.firms or found.regions or found.services or found.authorities):
        raise ConfigError(f"{dotted} names nothing to watch; give firms, regions, services or authorities.")
    if found.query:
        check_query(found)
    return found


def _find_region(written: str, dotted: str, folder: "Folder") -> str:
    from parsers.facts.values.regions import find_regions, list_regions

    found = find_regions(folder.fold(written).text)
    if len(found) == 1:
        return found[0][0]
    near = {region.lower(): region for region in list_regions()}.get(written.strip().lower())
    if near is None:
        raise ConfigError(f'{dotted}.regions: "{written}" is no region known here{_hint(written, list_regions())}.')
    return near


def _find_service(written: str, dotted: str, folder: "Folder") -> str:
    from parsers.facts.values.services import find_services, list_services

    if written.strip().upper() in list_services():
        return written.strip().upper()
    found = find_services(folder.fold(written).text)
    if len(found) != 1:
        raise ConfigError(f'{dotted}.services: "{written}" is no service known here{_hint(written, list_services())}.')
    return found[0]


def _find_body(written: str, dotted: str, folder: "Folder") -> str:
    from parsers.facts.values.authorities import find_authorities, list_bodies

    if written.strip().upper() in list_bodies():
        return written.strip().upper()
    folded = folder.fold(written.strip()).text
    found = find_authorities(f"{folded}\nby the {folded}")  # provincial bodies are named only where they act
    if len(found) != 1:
        raise ConfigError(f'{dotted}.authorities: "{written}" is no body known here{_hint(written, list_bodies())}.')
    return found[0]


def _hint(word: str, known: tuple[str, ...]) -> str:
    """The nearest of the words known, whatever their case; all of them where nothing is near."""
    from difflib import get_close_matches

    near = get_close_matches(word.lower(), {one.lower(): one for one in known}, n=1, cutoff=0.5)
    found = next((one for one in known if near and one.lower() == near[0]), "")
    return f'; the nearest is "{found}"' if found else f"; it can be: {', '.join(known)}"
