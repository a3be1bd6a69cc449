"""What of a change a watch list watches, and the words that say so to the list's own readers."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from domain.findings import Change, NamedFirm
from domain.watching import WatchedFirm, WatchList, split_name
from findings.news import News, list_news

MatchKind = Literal["firm", "region", "service", "authority"]
#: The order in which matches are told: a firm says most.
KINDS: tuple[MatchKind, ...] = ("firm", "region", "service", "authority")


class Match(Struct, frozen=True):
    """One thing of a change that a list watches: as the operator wrote it, and for a firm as the report does."""

    title: str  # of the list
    kind: MatchKind
    watched: str
    written: str = ""


def find_matches(change: Change, watch_lists: Iterable[WatchList]) -> tuple[Match, ...]:
    """Everything that is new in the change and that one of the lists watches, firms first."""
    return match_news(list_news(change), watch_lists)


def match_news(news: News, watch_lists: Iterable[WatchList]) -> tuple[Match, ...]:
    """Everything of the news that one of the lists watches, firms first."""
    found = dict.fromkeys(match for one in watch_lists for match in _match_list(news, one))
    return tuple(sorted(found, key=lambda match: KINDS.index(match.kind)))


def is_watched(firm: NamedFirm, watched: WatchedFirm) -> bool:
    """Whether a firm of a finding is the one watched: by key, by group, or by the words of its name."""
    if firm.key in watched.keys or (firm.group and firm.group in watched.groups):
        return True
    words = watched.words
    if not words:
        return False
    if any(_contains(split_name(name), words) for name in firm.names):
        return True
    return all(len(word) == 1 and not word.isascii() for word in words) and "".join(words) in firm.key


def say_matches(matches: Sequence[Match]) -> str:
    """`your list “Aerospace” watches Airbus (named here as Airbus China)`; one clause a list."""
    clauses = []
    for title in dict.fromkeys(match.title for match in matches):
        things = [_say_one(match) for match in matches if match.title == title]
        clauses.append(f"your list “{title}” watches {_join(list(dict.fromkeys(things)))}")
    return "; ".join(clauses)


def _match_list(news: News, one: WatchList) -> Iterator[Match]:
    for watched in one.firms:
        firm = next((firm for firm in news.firms if is_watched(firm, watched)), None)
        if firm is not None:
            yield Match(one.title, "firm", watched.name, firm.names[0])
    for region in one.regions:
        if region in news.regions:
            yield Match(one.title, "region", region)
    for service in one.services:
        if service in news.services:
            yield Match(one.title, "service", service)
    for body in one.authorities:
        if body in news.authorities:
            yield Match(one.title, "authority", body)


def _say_one(match: Match) -> str:
    if match.kind == "firm" and split_name(match.watched) != split_name(match.written):
        return f"{match.watched} (named here as {match.written})"
    return f"acts of {match.watched}" if match.kind == "authority" else match.watched


def _contains(name: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return any(name[at : at + len(words)] == words for at in range(len(name) - len(words) + 1))


def _join(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]
