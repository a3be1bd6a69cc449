"""Watched names as queries: of a list with `query = true`, each name is asked of the search services that are on."""

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from hashlib import sha256
from urllib.parse import urlsplit

from domain.altering import alter
from domain.errors import ConfigError
from domain.sources import Source
from domain.watching import WatchedFirm, WatchList

#: A name is asked once a day, of one search of each service.
EVERY = timedelta(days=1)
#: A search for one firm may find nothing new for a year; that is no sign that it fails.
NEWS_WITHIN = timedelta(days=365)
#: More names would be more requests a day than a guest should make.
MOST_NAMES = 20
_CHINESE = re.compile(r"[\u3400-\u9fff]")
#: By kind of source: the parameter that holds the words.
_WORDS = {"miit_search": "q", "govcn": "q", "gdelt": "query"}


def check_query(watch_list: WatchList) -> None:
    """Raises ConfigError where a list's names may not go out, or are too many."""
    dotted = f"watch.{watch_list.name}.query = true"
    if not watch_list.shared:
        raise ConfigError(
            f"{dotted} needs shared = true: what is asked stands in the addresses of the log, the page and the record."
        )
    if len(watch_list.firms) > MOST_NAMES:
        raise ConfigError(f"{dotted} takes at most {MOST_NAMES} firms; {len(watch_list.firms)} are listed.")
    if not watch_list.firms:
        raise ConfigError(f"{dotted} needs firms: regions, services and bodies are watched in what is read anyway.")


def list_queries(sources: tuple[Source, ...], watch_lists: tuple[WatchList, ...]) -> Iterator[Source]:
    """A source for each name of the lists that say `query = true` and each service, after the first that is on."""
    firms = {firm.name: firm for one in watch_lists if one.query for firm in one.firms}
    taken = {source.name for source in sources}
    for template in _find_services(sources).values():
        for firm in firms.values():
            # by the firm, not its place in the list: what is remembered of one is no other's
            name = f"{template.name}_watched_{sha256(firm.name.encode()).hexdigest()[:8]}"
            if name in taken:
                raise ConfigError(f"sources.{name} has the name of a source made for watch lists; rename it.")
            yield _ask_for(template, name, firm)


def _find_services(sources: tuple[Source, ...]) -> Mapping[str, Source]:
    """The first search that is on, by kind and host."""
    found: dict[str, Source] = {}
    for source in sources:
        if source.enabled and source.kind in _WORDS and dict(source.query).get(_WORDS[source.kind]):
            found.setdefault(f"{source.kind} {urlsplit(source.url).hostname}", source)
    return found


def _ask_for(template: Source, name: str, firm: WatchedFirm) -> Source:
    words = name_for(firm, chinese=template.kind != "gdelt")
    asked = f'"{words}" china telecom' if template.kind == "gdelt" else words
    parameter = _WORDS[template.kind]
    return alter(
        template,
        name=name,
        title=f"{urlsplit(template.url).hostname} asked for {words} (watched)",
        every=max(template.every, EVERY),
        query=tuple((key, asked if key == parameter else value) for key, value in template.query),
        fallback="",
        min_entries=0,
        news_within=NEWS_WITHIN,
    )


def name_for(firm: WatchedFirm, *, chinese: bool) -> str:
    """The firm's first name in the language of a service, else the name as the operator wrote it."""
    known = (firm.name, *firm.known_as)
    return next((name for name in known if bool(_CHINESE.search(name)) == chinese), firm.name)
